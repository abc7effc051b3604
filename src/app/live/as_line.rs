//! An entry as the line that would make it again: what Up opens, and what a struck fact is taken back with. Changes nothing.

use crate::{
    domain::{
        action::Owner,
        entry::{Entry, EntryKind},
        id::Id,
        people::Attendee,
    },
    line::{lexer::is_colon, reading::Reading},
    words::Lang,
};

use super::{super::model::Model, capture::Line, edit::owner_name, frame};

/// The line of an entry, with its sign.
pub fn typed(m: &Model, entry: &Entry) -> String {
    let text = &entry.text;
    match entry.kind {
        EntryKind::Note if names_speaker(m, entry) => spoken(m, entry),
        EntryKind::Continuation => format!("... {text}"),
        EntryKind::Decision => format!("={text}"),
        EntryKind::Action => action(m, entry),
        EntryKind::Question => format!("?{text}"),
        EntryKind::Requirement => format!("*{text}"),
        EntryKind::Motion => format!("${text}"),
        EntryKind::Second => format!("$+{}", entry.speaker.map_or("", |id| m.ledger.records().name_of(id))),
        EntryKind::VoteResult => format!("$= {}", count(m, entry)),
        EntryKind::Arrival => format!("+{text} {}", m.shown_zone().hm(entry.at)),
        EntryKind::Departure => format!("-{text} {}", m.shown_zone().hm(entry.at)),
        EntryKind::Incident => format!("%{text}"),
        EntryKind::Note if entry.remark.is_none() => literal(m, entry),
        _ => text.clone(),
    }
}

/// Whether the name of its speaker stands in the line of an entry. A line that was kept whole, for a doubt, is shown as it was
/// typed: the name of whoever spoke before would only be in the way of mending it.
pub fn names_speaker(m: &Model, entry: &Entry) -> bool {
    let whole = entry.remark.is_some() && entry.text == entry.raw.trim();
    entry.kind == EntryKind::Note
        && !whole
        && entry
            .speaker
            .is_some_and(|id| !m.ledger.records().name_of(id).is_empty())
}

/// `Ann: text`, `张三：文字`. A text that begins with a colon stands apart from the first one, which else would not be one.
fn spoken(m: &Model, entry: &Entry) -> String {
    let name = entry.speaker.map_or("", |id| m.ledger.records().name_of(id));
    let colon = match m.shared.lang {
        Lang::En => ": ",
        Lang::Zh if entry.text.starts_with(is_colon) => "： ",
        Lang::Zh => "：",
    };
    format!("{name}{colon}{}", entry.text)
}

fn action(m: &Model, entry: &Entry) -> String {
    let mut line = format!("!{}", entry.text);
    if let Some(action) = m.ledger.records().action_of(entry.id) {
        for owner in &action.owners {
            line.push_str(" @");
            line.push_str(&owner_name(m, owner));
        }
        if !action.due.phrase.is_empty() {
            line.push_str(" ~");
            line.push_str(&action.due.phrase);
        }
    }
    line
}

/// The counts of a result as they were typed; a result of an older file has them only in the line and with its motion.
pub fn count(m: &Model, entry: &Entry) -> String {
    if !entry.text.is_empty() {
        return entry.text.clone();
    }
    let motion = entry.about.and_then(|id| m.ledger.records().motion_of(id));
    match motion.and_then(|motion| motion.counts) {
        Some(counts) => counts.typed(),
        None => entry.raw.trim().to_owned(),
    }
}

/// A note whose text would read as something else gets the sign that makes it literal.
fn literal(m: &Model, entry: &Entry) -> String {
    if frame::read(m, &Line::typed(&entry.text, entry.at)) == Reading::note(&entry.text) {
        entry.text.clone()
    } else {
        format!("\\{}", entry.text)
    }
}

/// Names in the line mean those whom they meant before, also where others bear the same name.
pub(super) fn pins(m: &Model, entry: &Entry) -> Vec<(String, Id<Attendee>)> {
    let owners = m
        .ledger
        .records()
        .action_of(entry.id)
        .into_iter()
        .flat_map(|action| &action.owners)
        .filter_map(|owner| match owner {
            Owner::Attendee(id) => Some(*id),
            _ => None,
        });
    let moved = m.ledger.records().stays_of(entry).map(|stay| stay.attendee);
    let known = entry.speaker.into_iter().chain(owners).chain(moved);
    known
        .map(|who| (m.ledger.records().name_of(who).to_owned(), who))
        .collect()
}
