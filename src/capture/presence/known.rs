//! Speakers who were on no list when they spoke: once their name is on it, their words are theirs.

use crate::{
    capture::{
        logs::nick::meant,
        room::{PreparedList, attendee},
    },
    domain::{
        attendance::StaySource,
        change::Change,
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        people::{Attendee, Reply},
        records::Records,
    },
    line::names::{Resolution, Strictness},
};

use super::implied;

/// The names of a list, to see whether it has changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct KnownNames(Vec<(Id<Attendee>, String, Vec<String>)>);

impl KnownNames {
    /// The names of the list while somebody on no list has spoken; else nothing, for nobody asks.
    pub fn of(records: &Records) -> Self {
        if unlisted(records).next().is_none() {
            return Self::default();
        }
        let person = |a: &Attendee| records.people.get(a.person);
        let names = records
            .attendees
            .iter()
            .filter_map(|a| person(a).map(|person| (a.id, person.name.clone(), person.aliases.clone())));
        Self(names.collect())
    }
}

/// A name with the unit that stands in brackets behind it set before it, as a unit and a name are found: 财务处张三.
fn unbracketed(name: &str) -> String {
    let split = name
        .strip_suffix([')', '）'])
        .and_then(|open| open.split_once(['(', '（']));
    split.map_or_else(
        || name.to_owned(),
        |(name, unit)| format!("{}{}", unit.trim(), name.trim()),
    )
}

/// The lines of speakers on no list.
fn unlisted(records: &Records) -> impl Iterator<Item = &Entry> {
    records.entries.iter().filter(|entry| !entry.said_by.is_empty())
}

/// Gives the lines of speakers on no list to those who are on it now, where the list is another one than `before`. Speaking makes them
/// present.
pub fn now_listed(records: &Records, before: &KnownNames, ids: &mut Mint) -> Vec<Change> {
    let after = KnownNames::of(records);
    if after == KnownNames::default() || after == *before {
        return Vec::new();
    }
    let mut room = PreparedList::default();
    room.refresh(records);
    let mut parts = Vec::new();
    let mut here: Vec<Id<Attendee>> = Vec::new();
    for entry in unlisted(records) {
        let who = if entry.author.is_empty() {
            match room.resolve(&unbracketed(&entry.said_by), &[], Strictness::Speaker) {
                Resolution::One(key) => attendee(key),
                Resolution::Several(_) | Resolution::Nobody => continue,
            }
        } else if let [one] = meant(records, &entry.said_by).as_slice() {
            *one
        } else {
            continue;
        };
        if entry.kind.is_content() && !entry.struck && !here.contains(&who) {
            here.push(who);
            let stay = implied::inferred(records, entry, who, StaySource::Spoke, ids);
            parts.extend(stay.map(Change::put));
        }
        if entry.kind == EntryKind::Regrets {
            let excused = records.attendees.get(who).filter(|a| a.reply == Reply::Open);
            let told = entry
                .text
                .strip_prefix(entry.said_by.as_str())
                .unwrap_or_default()
                .trim();
            parts.extend(excused.map(|attendee| {
                Change::put(Attendee {
                    reply: Reply::Leave,
                    leave_reason: told.trim_matches(['(', ')', '（', '）']).to_owned(),
                    ..attendee.clone()
                })
            }));
        }
        let of_name = matches!(&entry.remark, Some(Remark::UnknownName(name)) if *name == entry.said_by);
        parts.push(Change::put(Entry {
            speaker: Some(who),
            said_by: String::new(),
            remark: entry.remark.clone().filter(|_| !of_name),
            ..entry.clone()
        }));
    }
    parts
}
