//! The tables of limits as data (docs/rules.md §budget): regions, each from a day of effect on. Knows no file but the
//! one that comes with the program, which is compiled in.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use serde::Deserialize;

use crate::domain::{
    archive_rules::Periods,
    template::{Bilingual, flaw::Flaw},
};

/// The tables that come with the program.
pub const SHIPPED: &str = include_str!("../../../assets/rules/budget.toml");

/// The region that holds where none is chosen: 中央和国家机关.
pub const NATIONAL: &str = "central";

/// Ids and amounts beyond these are slips of the pen.
const MOST_CENTS: i64 = 10_000_000;
const MOST_CLASS: u32 = 9;

/// The limits of one class, CNY cents per person and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayLimit {
    pub class: u32,
    /// The part for lodging, which falls away where nobody stays over night; none where the table does not name it.
    pub lodging: Option<i64>,
    pub meals: Option<i64>,
    pub other: Option<i64>,
    /// The ceiling; parts may be shifted within it.
    pub total: i64,
    /// At most so many people; none = no limit.
    #[serde(rename = "max_people")]
    pub people: Option<u32>,
    /// At most so many half days; none = no limit.
    #[serde(rename = "max_half_days")]
    pub half_days: Option<u32>,
    /// Staff at most so many per cent of the people; none = no limit.
    pub staff_percent: Option<u32>,
}

/// The table of a region from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    pub id: String,
    pub name: Bilingual,
    /// Other words by which records name it: files of the first version hold `福建`.
    #[serde(default)]
    pub also: Vec<String>,
    /// The document that sets the limits, as it is cited.
    pub source: String,
    /// Holds for meetings that begin on this day or after it.
    pub effective_from: NaiveDate,
    #[serde(rename = "class")]
    pub classes: Vec<DayLimit>,
}

/// A file of tables.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFile {
    #[serde(rename = "region")]
    pub regions: Vec<RuleSet>,
}

/// Where in a file something is wrong: the region by its place, a class of it by its place, the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleSpot {
    pub region: usize,
    pub class: Option<usize>,
    pub key: &'static str,
}

impl RuleFile {
    /// Returns the values that cannot be, with their places.
    pub fn flaws(&self) -> Vec<(RuleSpot, Flaw)> {
        let mut flaws = Vec::new();
        for (region, set) in self.regions.iter().enumerate() {
            let mut wrong = |class, key, flaw| flaws.push((RuleSpot { region, class, key }, flaw));
            if set.id.trim().is_empty() {
                wrong(None, "id", Flaw::WrongValue);
            }
            let mut same = self.regions.iter().take(region);
            if same.any(|other| other.id == set.id && other.effective_from == set.effective_from) {
                wrong(None, "effective_from", Flaw::Duplicate(set.effective_from.to_string()));
            }
            if set.classes.is_empty() {
                wrong(None, "class", Flaw::WrongValue);
            }
            for (n, limit) in set.classes.iter().enumerate() {
                if set.classes.iter().take(n).any(|other| other.class == limit.class) {
                    wrong(Some(n), "class", Flaw::Duplicate(limit.class.to_string()));
                }
                for key in limit.wrong_keys() {
                    wrong(Some(n), key, Flaw::WrongValue);
                }
            }
        }
        flaws
    }
}

impl DayLimit {
    /// The keys whose amounts cannot be.
    fn wrong_keys(&self) -> Vec<&'static str> {
        let part = |cents: Option<i64>| cents.is_none_or(|cents| (0..=self.total).contains(&cents));
        let some = |number: Option<u32>| number != Some(0);
        let fits = [
            ("class", (1..=MOST_CLASS).contains(&self.class)),
            ("total", (1..=MOST_CENTS).contains(&self.total)),
            ("lodging", part(self.lodging)),
            ("meals", part(self.meals)),
            ("other", part(self.other)),
            ("max_people", some(self.people)),
            ("max_half_days", some(self.half_days)),
            ("staff_percent", self.staff_percent.is_none_or(|percent| percent <= 100)),
        ];
        fits.iter().filter(|(_, fits)| !fits).map(|(key, _)| *key).collect()
    }
}

impl RuleSet {
    /// Whether a record means this region: by its id, its names, or another word for it.
    pub fn is_meant_by(&self, word: &str) -> bool {
        let word = word.trim();
        let own = [self.id.as_str(), &self.name.zh, &self.name.en];
        if word.is_empty() {
            return self.id == NATIONAL;
        }
        let known = own.into_iter().chain(self.also.iter().map(String::as_str));
        known.into_iter().any(|name| name.trim().eq_ignore_ascii_case(word))
    }

    /// The limits of a class.
    pub fn class(&self, class: u32) -> Option<&DayLimit> {
        self.classes.iter().find(|limit| limit.class == class)
    }
}

/// All tables that are known. Cheap to copy: records carry them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    sets: Arc<[RuleSet]>,
    /// How long papers are kept.
    pub periods: Arc<Periods>,
}

impl Default for Rules {
    /// Those that come with the program.
    fn default() -> Self {
        static READ: LazyLock<Rules> = LazyLock::new(|| {
            // A test reads the file with the reader that names what is wrong.
            let file = toml::from_str::<RuleFile>(SHIPPED);
            Rules::of(file.map(|file| file.regions).unwrap_or_default())
        });
        READ.clone()
    }
}

/// The word in place of a region that says that no rules limit the money of the meeting.
pub const NO_RULES: &str = "none";

impl Rules {
    /// Collects tables; one of the same region and day replaces one before it.
    pub fn of(sets: Vec<RuleSet>) -> Self {
        let mut kept: Vec<RuleSet> = Vec::new();
        for set in sets {
            let same = |other: &&mut RuleSet| other.id == set.id && other.effective_from == set.effective_from;
            match kept.iter_mut().find(same) {
                Some(other) => {
                    // The words of records that were written before still mean the region.
                    let also = std::mem::take(&mut other.also);
                    *other = set;
                    other.also.extend(also);
                }
                None => kept.push(set),
            }
        }
        Self {
            sets: kept.into(),
            periods: Arc::default(),
        }
    }

    /// The table that holds for a meeting that begins on a day; none if the region has none, or not yet.
    pub fn on(&self, region: &str, day: NaiveDate) -> Option<&RuleSet> {
        let id = &self.sets.iter().find(|set| set.is_meant_by(region))?.id;
        let own = self.sets.iter().filter(|set| set.id == *id);
        own.filter(|set| set.effective_from <= day)
            .max_by_key(|set| set.effective_from)
    }

    /// The regions, each once, with the names of its newest table.
    pub fn regions(&self) -> Vec<&RuleSet> {
        let mut regions: Vec<&RuleSet> = Vec::new();
        for set in self.sets.iter() {
            match regions.iter_mut().find(|other| other.id == set.id) {
                Some(other) if other.effective_from < set.effective_from => *other = set,
                Some(_) => {}
                None => regions.push(set),
            }
        }
        regions
    }

    /// The region that a record means.
    pub fn region(&self, word: &str) -> Option<&RuleSet> {
        let id = &self.sets.iter().find(|set| set.is_meant_by(word))?.id;
        self.regions().into_iter().find(|set| set.id == *id)
    }

    /// The tables, in the order in which they were read.
    pub fn sets(&self) -> &[RuleSet] {
        &self.sets
    }
}
