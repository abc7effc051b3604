//! Names that are nearly those of the list: 王晓明 on the agenda or in a decision where the list has 王小明; and people who
//! present without being on it (docs/rules.md §error-book).

use std::collections::{HashMap, HashSet};

use crate::domain::{
    entry::EntryKind,
    error_book::{Slip, SlipKind},
    meeting::Meeting,
    record::Key,
    records::Records,
    surname::looks_like_person,
    text::is_han,
};

/// Returns what was found; a name that differs as `written / listed`.
pub fn find(meeting: &Meeting, records: &Records) -> Vec<Slip> {
    let list = NameIndex::of(records);
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut take = |kind: SlipKind, subject: String, key: Key| {
        // One slip for a name, however often it is written.
        if seen.insert(subject.clone()) {
            found.push(Slip::new(kind, subject, Some(key)));
        }
    };
    for (text, key) in fields(meeting, records) {
        for name in text.split(['、', ',', '，', ';', '；', '/']).map(str::trim) {
            if let Some(near) = list.nearly(name) {
                take(SlipKind::NameDiffers, near, key);
            } else if matches!(key, Key::Item(_) | Key::Meeting(_)) && list.lacks(name) {
                take(SlipKind::NotOnList, name.to_owned(), key);
            }
        }
    }
    for entry in records.entries.iter().filter(|e| goes_into_minutes(e.kind)) {
        for subject in list.nearly_within(&entry.text) {
            take(SlipKind::NameDiffers, subject, entry.id.into());
        }
    }
    found
}

/// Where names are typed apart from the list.
fn fields<'r>(meeting: &'r Meeting, records: &'r Records) -> impl Iterator<Item = (&'r str, Key)> {
    let items = records.items.iter().map(|i| (i.presenter.as_str(), Key::from(i.id)));
    let works = records
        .deliverables
        .iter()
        .flat_map(|d| [&d.owner, &d.reviewer].map(|name| (name.as_str(), Key::from(d.id))));
    let checks = records.checklist.iter().map(|c| (c.owner.as_str(), Key::from(c.id)));
    let posts = records.duty_posts.iter().map(|p| (p.person.as_str(), Key::from(p.id)));
    let devices = records
        .equipment
        .iter()
        .map(|e| (e.technician.as_str(), Key::from(e.id)));
    let theme = std::iter::once((meeting.theme_by.as_str(), Key::from(meeting.id)));
    theme
        .chain(items)
        .chain(works)
        .chain(checks)
        .chain(posts)
        .chain(devices)
}

const fn goes_into_minutes(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Decision
            | EntryKind::Action
            | EntryKind::Requirement
            | EntryKind::Motion
            | EntryKind::Question
            | EntryKind::Information
    )
}

/// The names of the list, found by their first character.
struct NameIndex<'r> {
    names: HashSet<&'r str>,
    by_first: HashMap<char, Vec<&'r str>>,
}

/// Shorter names than this are parts of too many words to be looked for in a text.
const SHORTEST_IN_TEXT: usize = 3;

impl<'r> NameIndex<'r> {
    fn of(records: &'r Records) -> Self {
        let names: HashSet<&str> = records.attendees.iter().map(|a| records.name_of(a.id)).collect();
        let mut by_first: HashMap<char, Vec<&str>> = HashMap::new();
        for name in &names {
            if let Some(first) = name.chars().next() {
                by_first.entry(first).or_default().push(name);
            }
        }
        Self { names, by_first }
    }

    /// Whether somebody, by the look of the name, is not on the list, where there is one.
    fn lacks(&self, name: &str) -> bool {
        !self.names.is_empty() && !self.names.contains(name) && looks_like_person(name)
    }

    /// The name that a name is nearly.
    fn nearly(&self, name: &str) -> Option<String> {
        if self.names.contains(name) {
            return None;
        }
        let mut same_first = self.by_first.get(&name.chars().next()?)?.iter();
        let near = same_first.find(|listed| differ_in_one(name, listed))?;
        Some(format!("{name} / {near}"))
    }

    /// Han names of three characters and more that a text nearly has.
    fn nearly_within(&self, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (at, first) in text.char_indices() {
            let Some(listed) = self.by_first.get(&first) else {
                continue;
            };
            let rest = text.get(at..).unwrap_or_default();
            if listed.iter().any(|name| rest.starts_with(name)) {
                continue;
            }
            for name in listed.iter().filter(|name| is_long_han(name)) {
                let length = name.chars().count();
                let written: String = rest.chars().take(length).collect();
                let ends_alike = written.chars().last() == name.chars().last();
                if ends_alike && differ_in_one(&written, name) {
                    found.push(format!("{written} / {name}"));
                }
            }
        }
        found
    }
}

fn is_long_han(name: &str) -> bool {
    name.chars().count() >= SHORTEST_IN_TEXT && name.chars().all(is_han)
}

/// Names of the same length, and the same first character, that differ in one character.
fn differ_in_one(one: &str, other: &str) -> bool {
    let count = one.chars().count();
    count >= 2
        && count == other.chars().count()
        && one.chars().next() == other.chars().next()
        && one.chars().zip(other.chars()).filter(|(x, y)| x != y).count() == 1
}
