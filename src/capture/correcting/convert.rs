//! The rows that belong to entries of a kind, and turning an entry into another kind.

use crate::{
    capture::{
        motions::motion_row::motion_of,
        proceedings::incident::incident_of,
        read::read,
        scene::{Scene, TypedLine},
    },
    domain::{
        action::{Action, Due, MatterOrigin, Owner, SettledTask},
        change::Change,
        decision::{Decision, Verdict},
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        motion::Motion,
        records::Records,
    },
    line::reading::What,
};

use super::undo::undo_of;

/// Turns an entry into another kind, keeping text, time and speaker. Returns the change.
pub fn convert(scene: &Scene, entry: &Entry, kind: EntryKind, ids: &mut Mint) -> Change {
    let undone = undo_of(scene.records, entry, None);
    let records = &scene.records.after(&undone);
    let mut entry = Entry {
        kind,
        remark: None,
        ..entry.clone()
    };
    let row = if kind == EntryKind::Decision {
        Some(decision_of(records, &entry, Verdict::Adopted, ids))
    } else if kind == EntryKind::Action {
        let scene = scene.with(records, scene.room);
        Some(Change::put(action_in(&scene, &mut entry, ids)))
    } else if kind == EntryKind::Motion {
        let scene = &scene.with(records, scene.room);
        Some(Change::put(motion_said(scene, &mut entry, ids)))
    } else if kind == EntryKind::Incident {
        Some(Change::put(incident_of(records, &entry, ids)))
    } else {
        None
    };
    [undone, Change::put(entry)].into_iter().chain(row).collect()
}

/// Returns the motion in what an entry says. A speaker named in the line moved it; a speaker who only had the word did not.
fn motion_said(scene: &Scene, entry: &mut Entry, ids: &mut Mint) -> Motion {
    let typed = read(scene, &TypedLine::typed(&entry.raw, entry.at));
    let named = if let What::Motion { mover, .. } = typed.what {
        mover
    } else {
        typed.speaker().filter(|who| Some(*who) == entry.speaker)
    };
    entry.speaker = named;
    Motion {
        mover: named,
        ..motion_of(scene.records, entry, ids)
    }
}

/// The action in what an entry says: whom the text names answers for it, and where it names nobody, whoever said it.
fn action_in(scene: &Scene, entry: &mut Entry, ids: &mut Mint) -> Action {
    // An entry that was an action before is one again, with the person and the day it named.
    let typed = read(scene, &TypedLine::typed(&entry.raw, entry.at));
    let is_same = matches!(&typed.what, What::Action { text, .. } if *text == entry.text);
    let reading = if is_same {
        typed
    } else {
        read(scene, &TypedLine::typed(&format!("!{}", entry.text), entry.at))
    };
    let (mut owners, mut due) = (Vec::new(), Due::default());
    if let What::Action {
        text,
        owners: named,
        due: when,
    } = reading.what
    {
        (entry.text, owners, due) = (text, named, when);
        entry.remark = reading.remark;
    }
    if let Some(speaker) = entry
        .speaker
        .filter(|_| owners.is_empty() && !names_anybody(scene.records, &entry.text))
    {
        owners.push(Owner::Attendee(speaker));
        entry.remark = entry.remark.take().filter(|remark| *remark != Remark::NoOwner);
    }
    action_of(scene.records, entry, owners, due, ids)
}

/// Whether somebody on the list is named in a text: by the whole name in Chinese, by one word of it in Latin letters.
fn names_anybody(records: &Records, text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 1)
        .collect();
    let named = |name: &str| {
        if name.is_ascii() {
            name.split_whitespace().any(|part| words.contains(&part))
        } else {
            text.contains(name)
        }
    };
    let people = records.attendees.iter().filter_map(|a| records.people.get(a.person));
    people
        .flat_map(|person| std::iter::once(&person.name).chain(&person.aliases))
        .any(|name| !name.is_empty() && named(name))
}

/// The decision row of an entry; one that it has keeps its number. Decisions are numbered in the order of the feed: those behind an entry that
/// was put in late each take the number of the next.
pub(crate) fn decision_of(records: &Records, entry: &Entry, verdict: Verdict, ids: &mut Mint) -> Change {
    if let Some(own) = records.decision_of(entry.id) {
        return Change::put(own.clone());
    }
    let stands_behind = |row: &&Decision| {
        let other = records.entries.get(row.entry);
        other.is_some_and(|other| other.place > entry.place)
    };
    let mut behind: Vec<&Decision> = records.decisions.iter().filter(stands_behind).collect();
    behind.sort_unstable_by_key(|row| row.number);
    let numbers = behind.iter().map(|row| row.number);
    let mut numbers = numbers.chain(std::iter::once(records.next_decision_number()));
    let own = Decision {
        id: ids.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number: numbers.next().unwrap_or(1),
        verdict,
    };
    let moved = behind.iter().zip(numbers).map(|(row, number)| Decision {
        number,
        ..(*row).clone()
    });
    std::iter::once(own.clone()).chain(moved).map(Change::put).collect()
}

/// The action row of an entry; one that it has keeps its number and how far it is.
pub(crate) fn action_of(records: &Records, entry: &Entry, owners: Vec<Owner>, due: Due, ids: &mut Mint) -> Action {
    if let Some(own) = records.action_of(entry.id) {
        // Where it was handed over since, the line says what the meeting settled.
        if own.settled.is_some() {
            return own.clone().keeping(SettledTask { owners, due });
        }
        return Action {
            owners,
            due,
            ..own.clone()
        };
    }
    Action {
        owners,
        due,
        ..Action::of(ids.mint(), entry, MatterOrigin::Action, records.next_action_number())
    }
}
