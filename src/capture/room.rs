//! The people of the open meeting, prepared for finding them by what is typed.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use super::{
    logs::nick::meant,
    proceedings::plain_title::{is_plainly, is_same_title},
};
use crate::{
    domain::{
        agenda::Item,
        id::Id,
        people::{Attendee, Category, Duty, Unit},
        queries::room::Presence,
        records::Records,
    },
    line::{
        grammar::{Named, Room as Asked, proceedings::item_called},
        names::{Candidate, Hit, Resolution, RoomList, Strictness, is_word_of},
    },
};

/// The prepared list, rebuilt only when people change.
#[derive(Debug, Clone, Default)]
pub struct PreparedList {
    list: RoomList,
    /// The rows that the list was built from: attendees and their person rows.
    built: Vec<(Id<Attendee>, u64)>,
}

impl PreparedList {
    /// Brings the list up to date; presence alone costs no rebuild.
    pub fn refresh(&mut self, records: &Records) {
        let prints: Vec<_> = records.attendees.iter().map(|a| (a.id, print(records, a))).collect();
        if prints != self.built {
            self.list = RoomList::new(records.attendees.iter().map(|a| candidate(records, a)).collect());
            self.built = prints;
        }
        let here: HashSet<_> = records
            .intervals
            .iter()
            .filter(|i| i.to.is_none())
            .map(|i| key(i.attendee))
            .collect();
        self.list.set_present(|key| here.contains(&key));
    }

    /// The people meant by a name as typed.
    pub fn resolve(&self, typed: &str, recent: &[u64], strictness: Strictness) -> Resolution {
        self.list.resolve(typed, strictness, recent)
    }

    /// People whose names begin or sound like what is typed.
    pub fn complete(&self, typed: &str, recent: &[u64], most: usize) -> Vec<Hit> {
        self.list.complete(typed, recent, most)
    }
}

/// The room as the grammar asks it, for one line.
pub(crate) struct LineRoom<'a> {
    pub(crate) room: &'a PreparedList,
    pub(crate) records: &'a Records,
    pub(crate) recent: &'a [u64],
    pub(crate) pins: &'a [(String, Id<Attendee>)],
    /// The names are those of a log, where a nick is one person's or nobody's.
    pub(crate) logged: bool,
    /// The answers so far: several readers ask about the same words of a line.
    pub(crate) answered: RefCell<HashMap<(bool, String), Named>>,
}

impl LineRoom<'_> {
    fn found(&self, typed: &str, as_speaker: bool) -> Named {
        if self.logged {
            return match meant(self.records, typed).as_slice() {
                [] => Named::Nobody,
                [one] => Named::One(*one),
                _ => Named::Several,
            };
        }
        let strictness = if as_speaker {
            Strictness::Speaker
        } else {
            Strictness::Mention
        };
        match self.room.resolve(typed, self.recent, strictness) {
            Resolution::One(key) => Named::One(attendee(key)),
            Resolution::Several(_) => Named::Several,
            Resolution::Nobody => Named::Nobody,
        }
    }
}

impl Asked for LineRoom<'_> {
    fn resolve(&self, typed: &str, as_speaker: bool) -> Named {
        if let Some((_, id)) = self.pins.iter().find(|(name, _)| name == typed) {
            return Named::One(*id);
        }
        let words = (as_speaker, typed.to_owned());
        *self
            .answered
            .borrow_mut()
            .entry(words)
            .or_insert_with(|| self.found(typed, as_speaker))
    }

    fn several(&self, typed: &str) -> Vec<String> {
        let meant = [Strictness::Speaker, Strictness::Mention]
            .into_iter()
            .find_map(|strictness| match self.room.resolve(typed, self.recent, strictness) {
                Resolution::Several(keys) => Some(keys),
                Resolution::One(_) | Resolution::Nobody => None,
            });
        let Some(keys) = meant else { return Vec::new() };
        keys.into_iter()
            .map(attendee)
            .map(|who| {
                format!("{} {}", self.records.name_of(who), self.records.mark_of(who))
                    .trim_end()
                    .to_owned()
            })
            .filter(|name| !name.is_empty())
            .collect()
    }

    fn awaited(&self) -> Vec<Id<Attendee>> {
        self.records
            .attendees
            .iter()
            .filter(|a| matches!(self.records.presence(a), Presence::Expected) && !self.records.is_said_absent(a))
            .map(|a| a.id)
            .collect()
    }

    fn awaited_members(&self) -> Vec<Id<Attendee>> {
        let member = |id: &Id<Attendee>| self.records.attendees.get(*id).is_some_and(Attendee::is_member);
        self.awaited().into_iter().filter(member).collect()
    }

    fn present(&self) -> Vec<Id<Attendee>> {
        self.records
            .attendees
            .iter()
            .filter(|a| self.records.is_present(a.id))
            .map(|a| a.id)
            .collect()
    }

    fn in_attendance(&self, gone: bool) -> Vec<Id<Attendee>> {
        let place = self.records.next_place();
        let listens = |a: &&Attendee| a.category == Category::InAttendance && a.duty == Duty::None;
        let here = |a: &&Attendee| {
            let here = self.records.is_present(a.id);
            if gone {
                !here && self.records.has_left(a.id, place)
            } else {
                here
            }
        };
        self.records
            .attendees
            .iter()
            .filter(listens)
            .filter(here)
            .map(|a| a.id)
            .collect()
    }

    fn titled(&self, typed: &str) -> Option<Id<Item>> {
        let wanted = typed.trim().to_lowercase();
        let titles: Vec<(Id<Item>, String)> = self
            .records
            .items
            .iter()
            .map(|item| (item.id, item.title.to_lowercase()))
            .collect();
        let only = |fits: &dyn Fn(&str) -> bool| {
            let mut found = titles.iter().filter(|(_, title)| fits(title));
            found.next().filter(|_| found.next().is_none()).map(|(id, _)| *id)
        };
        only(&|title| title == wanted)
            .or_else(|| only(&|title| is_plainly(&wanted, title)))
            .or_else(|| only(&|title| title.starts_with(&wanted)))
            .or_else(|| only(&|title| title.contains(&wanted)))
            .or_else(|| only(&|title| is_short_for(&wanted, title)))
    }

    fn item_labelled(&self, label: &str) -> Option<Id<Item>> {
        let titled = |item: &&Item| item_called::begins_with_label(&item.title, label);
        let mut found = self.records.items.iter().filter(titled);
        found.next().filter(|_| found.next().is_none()).map(|item| item.id)
    }

    fn titled_alike(&self, typed: &str) -> Vec<String> {
        let wanted = typed.trim().to_lowercase();
        let items = self.records.numbered_items();
        let fitting = |fits: &dyn Fn(&str) -> bool| -> Vec<String> {
            let fitting = items.iter().filter(|(item, ..)| fits(&item.title.to_lowercase()));
            fitting
                .map(|(item, number, _)| format!("{number} {}", item.title.trim()))
                .collect()
        };
        let ways: [&dyn Fn(&str) -> bool; 4] = [
            &|title| title == wanted,
            &|title| title.starts_with(&wanted),
            &|title| title.contains(&wanted),
            &|title| is_short_for(&wanted, title),
        ];
        let found = ways.into_iter().map(fitting).find(|found| !found.is_empty());
        found.filter(|found| found.len() > 1).unwrap_or_default()
    }

    fn officer(&self, typed: &str) -> Named {
        let of = |duty: Duty| {
            let mut holders = self.records.attendees.iter().filter(|a| a.duty.holds(duty));
            match (holders.next(), holders.next()) {
                (Some(one), None) => Named::One(one.id),
                (Some(_), Some(_)) => Named::Several,
                (None, _) => Named::Nobody,
            }
        };
        let duty = match typed {
            "chair" => of(Duty::Chair),
            "clerk" => of(Duty::Scribe),
            _ => Named::Nobody,
        };
        match (duty, self.room.list.holder(typed)) {
            (Named::One(one), _) => Named::One(one),
            (_, Resolution::One(key)) => Named::One(attendee(key)),
            (Named::Several, _) | (_, Resolution::Several(_)) => Named::Several,
            (Named::Nobody, Resolution::Nobody) => Named::Nobody,
        }
    }

    fn called(&self, who: Id<Attendee>) -> Option<String> {
        Some(self.records.name_of(who).to_owned()).filter(|name| !name.is_empty())
    }

    fn placed(&self, who: Id<Attendee>) -> Option<String> {
        let attendee = self.records.attendees.get(who)?;
        let person = self.records.people.get(attendee.person)?;
        let unit = self.records.unit_of(person).map_or("", |unit| unit.name.as_str());
        let post = post_of(&person.post, attendee.duty);
        Some(format!("{unit}{post}")).filter(|placed| !placed.is_empty())
    }

    fn is_word_of(&self, word: &str, name: &str) -> bool {
        is_word_of(word, name)
    }

    fn is_title(&self, typed: &str) -> bool {
        self.records.items.iter().any(|item| {
            let title = item.title.to_lowercase();
            title == typed.to_lowercase() || typed.is_ascii() && is_same_title(typed, &title)
        })
    }

    fn unit(&self, typed: &str) -> Option<Id<Unit>> {
        let typed = typed.trim();
        let is = |name: &str| !name.is_empty() && name.eq_ignore_ascii_case(typed);
        let units = &self.records.units;
        let whole = units.iter().find(|u| is(&u.name) || is(&u.short)).map(|u| u.id);
        whole.or_else(|| {
            // As people say it, where one unit of this list can be meant.
            let listed: HashSet<Id<Unit>> = self
                .records
                .attendees
                .iter()
                .filter_map(|a| self.records.people.get(a.person)?.unit)
                .collect();
            let mut meant = units
                .iter()
                .filter(|u| listed.contains(&u.id) && is_called(&u.name, typed));
            meant.next().filter(|_| meant.next().is_none()).map(|u| u.id)
        })
    }
}

/// Whether a word is made of the first letters of a title, small words left out or not: `aob` for any other business.
fn is_short_for(word: &str, title: &str) -> bool {
    const SMALL: [&str; 8] = ["a", "an", "and", "the", "of", "to", "for", "on"];
    let first = |small: bool| -> String {
        let words = title.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty() && (small || !SMALL.contains(word)));
        words.filter_map(|word| word.chars().next()).collect()
    };
    let letters = word.chars().all(|c| c.is_ascii_alphabetic());
    letters && word.len() > 2 && [true, false].iter().any(|small| first(*small) == word)
}

/// Last words of units that people leave out, longer ones before their endings.
const UNIT_ENDINGS: [&str; 20] = [
    "办公室",
    "委员会",
    "中心",
    "公司",
    "处",
    "科",
    "局",
    "部",
    "室",
    "组",
    "队",
    "所",
    "站",
    " department",
    " office",
    " committee",
    " division",
    " section",
    " team",
    " unit",
];

/// Whether a unit is called so: without its last word (财务 for 财务处, `Finance` for `Finance Department`), or without the place before it
/// (财政局 for 区财政局).
fn is_called(name: &str, typed: &str) -> bool {
    let (name, typed) = (name.trim().to_lowercase(), typed.to_lowercase());
    let typed = typed.strip_prefix("the ").unwrap_or(&typed);
    if typed.chars().count() < 2 {
        return false;
    }
    let ends = |text: &str| UNIT_ENDINGS.iter().any(|end| text.ends_with(end));
    let bare = UNIT_ENDINGS.iter().filter_map(|end| name.strip_suffix(end));
    let shorter = name.ends_with("办公室") && name.strip_suffix("公室") == Some(typed);
    let han = typed.chars().all(|c| c >= '\u{2e80}');
    let local = han && typed.chars().count() > 2 && ends(typed) && name.ends_with(typed);
    shorter || local || bare.into_iter().any(|bare| bare == typed)
}

/// The handle of an attendee in the list.
pub fn key(id: Id<Attendee>) -> u64 {
    id.raw().unsigned_abs()
}

/// The attendee of a handle.
pub fn attendee(key: u64) -> Id<Attendee> {
    Id::from_raw(i64::try_from(key).unwrap_or(0))
}

fn candidate(records: &Records, attendee: &Attendee) -> Candidate {
    let person = records.people.get(attendee.person);
    let unit = person.and_then(|p| records.unit_of(p));
    Candidate {
        key: key(attendee.id),
        name: person.map(|p| p.name.clone()).unwrap_or_default(),
        aliases: person.map(|p| p.aliases.clone()).unwrap_or_default(),
        pinyin: person.map(|p| p.pinyin.clone()).unwrap_or_default(),
        unit: unit.map(|u| u.name.clone()).unwrap_or_default(),
        post: post_of(person.map_or("", |p| p.post.as_str()), attendee.duty),
        seat: attendee.seat.clone(),
        present: false,
        order: attendee.rank,
    }
}

/// The posts of somebody in this meeting: the one of the list, and the chair.
fn post_of(listed: &str, duty: Duty) -> String {
    match duty {
        Duty::Chair | Duty::ChairAndScribe if listed.is_empty() => "chair".to_owned(),
        Duty::Chair | Duty::ChairAndScribe => format!("{listed}, chair"),
        Duty::None | Duty::Scribe => listed.to_owned(),
    }
}

/// A fingerprint of all that the list holds of an attendee.
fn print(records: &Records, attendee: &Attendee) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    attendee.rank.hash(&mut hasher);
    attendee.seat.hash(&mut hasher);
    attendee.duty.holds(Duty::Chair).hash(&mut hasher);
    if let Some(person) = records.people.get(attendee.person) {
        person.name.hash(&mut hasher);
        person.aliases.hash(&mut hasher);
        person.pinyin.hash(&mut hasher);
        person.post.hash(&mut hasher);
        records.unit_of(person).map(|u| &u.name).hash(&mut hasher);
    }
    hasher.finish()
}
