//! Somebody who is on no list, and is put on it.

use crate::{
    capture::{outcome::Refusal, scene::Scene},
    domain::{
        change::Change,
        id::{Id, Mint},
        people::{Attendee, Category, Person, Unit},
        records::Records,
        text::is_han,
    },
};

use crate::line::roster::office_and_name;

use super::invite::next_rank;

/// Somebody who is on no list, as typed: `钱七（财务处 处长）`, `Cy Poole (Harbour Trust, warden)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    pub name: String,
    /// Empty = not said.
    pub unit: String,
    /// Empty = not said.
    pub post: String,
}

impl Stranger {
    /// Reads a name with unit and post in brackets, parted by a comma; in Chinese also by the first space, for an English post has spaces
    /// of its own (`Chief Executive`). Words that are not parted are the unit. `None` if there is no name.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (name, inside) = match typed.find(['(', '（']) {
            // 各分公司经理（8人） is no unit of 8人.
            Some(at) if is_count(typed.get(at..).unwrap_or_default()) => (typed, ""),
            Some(at) => {
                let (name, rest) = typed.split_at(at);
                let inside = rest.trim_start_matches(['(', '（']).trim_end_matches([')', '）']);
                (name.trim(), inside.trim())
            }
            None => (typed, ""),
        };
        // 教育局刘洋, 纪检组长王刚: the name stands behind unit and post.
        if let Some((office, name)) = office_and_name(name).filter(|_| name.chars().count() > 4) {
            let post = if office.post.is_empty() { inside } else { &office.post };
            return Some(Self {
                name,
                unit: office.unit,
                post: post.to_owned(),
            });
        }
        let parted = inside
            .split_once([',', '，', '、'])
            .or_else(|| inside.split_once([' ', '　']).filter(|_| inside.contains(is_han)));
        let (unit, post) = parted.map_or((inside, ""), |(unit, post)| (unit.trim(), post.trim()));
        (!name.is_empty()).then(|| Self {
            name: name.to_owned(),
            unit: unit.to_owned(),
            post: post.to_owned(),
        })
    }
}

/// Whether a bracket says only how many people are meant.
fn is_count(bracket: &str) -> bool {
    let inner = bracket.trim_matches(['(', '（', ')', '）', ' ', '共', '等']);
    let figures = inner.trim_end_matches(['人', '名', '位']);
    let counted = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    figures.len() < inner.len() && !figures.is_empty() && figures.chars().all(counted)
}

/// The rows that put a stranger at the end of the list.
pub(crate) fn put_on_list(
    scene: &Scene,
    stranger: &Stranger,
    category: Category,
    ids: &mut Mint,
) -> Result<(Id<Attendee>, Change), Refusal> {
    let records = scene.records;
    let meeting = records.open().ok_or(Refusal::NoMeeting)?;
    let mut parts = Vec::new();
    let unit = unit_named(records, &stranger.unit).or_else(|| {
        let unit = Unit {
            id: ids.mint(),
            name: stranger.unit.clone(),
            short: String::new(),
        };
        let id = unit.id;
        (!stranger.unit.is_empty()).then(|| {
            parts.push(Change::put(unit));
            id
        })
    });
    let person = Person {
        unit,
        post: stranger.post.clone(),
        ..Person::named(ids.mint(), stranger.name.clone())
    };
    let attendee = Attendee {
        category,
        ..Attendee::invited(ids.mint(), meeting, person.id, next_rank(records))
    };
    let who = attendee.id;
    parts.extend([Change::put(person), Change::put(attendee)]);
    Ok((who, Change::Batch(parts)))
}

/// The unit of a name, full or short.
fn unit_named(records: &Records, name: &str) -> Option<Id<Unit>> {
    let mut units = records.units.iter().filter(|_| !name.is_empty());
    units
        .find(|unit| unit.name == name || unit.short == name)
        .map(|unit| unit.id)
}

/// `区政府副区长` is a unit and a post, `副区长` a post alone.
pub(crate) fn parted(stranger: Stranger) -> Stranger {
    let word = &stranger.unit;
    let lower = word.to_lowercase();
    let is_post = |text: &str| {
        POSTS.iter().any(|end| text.ends_with(end)) || ENGLISH_POSTS.iter().any(|end| lower.ends_with(end))
    };
    if !stranger.post.is_empty() || !is_post(word) {
        return stranger;
    }
    let cut = UNITS
        .iter()
        .flat_map(|unit| word.match_indices(unit).map(|(at, unit)| at + unit.len()))
        // 财务处处长 is the 处长 of 财务处.
        .filter(|at| word.get(*at..).is_some_and(|post| post.chars().count() > 1))
        .max();
    let (unit, post) = word.split_at_checked(cut.unwrap_or(0)).unwrap_or(("", word));
    Stranger {
        name: stranger.name.clone(),
        unit: unit.to_owned(),
        post: post.to_owned(),
    }
}

/// Endings of posts that may stand behind a unit without a gap.
const POSTS: &[&str] = &[
    "长",
    "主任",
    "书记",
    "主席",
    "经理",
    "总监",
    "秘书",
    "委员",
    "科员",
    "干部",
    "工程师",
    "律师",
    "代表",
    "顾问",
];

/// The same in English, where the last word tells it.
const ENGLISH_POSTS: &[&str] = &[
    "executive",
    "officer",
    "clerk",
    "manager",
    "director",
    "secretary",
    "treasurer",
    "chair",
    "chairman",
    "chairwoman",
    "president",
    "mayor",
    "warden",
    "surveyor",
    "solicitor",
    "engineer",
    "architect",
    "inspector",
    "consultant",
    "adviser",
    "advisor",
    "auditor",
    "accountant",
    "planner",
    "head teacher",
    "headteacher",
    "coordinator",
    "administrator",
    "assistant",
    "member",
    "councillor",
];

/// Endings of units.
const UNITS: &[&str] = &[
    "政府",
    "委员会",
    "公司",
    "中心",
    "集团",
    "学校",
    "医院",
    "局",
    "委",
    "办",
    "处",
    "科",
    "院",
    "厅",
    "部",
    "所",
    "队",
    "组",
    "室",
];
