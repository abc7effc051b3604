//! Lines of a log on their way into the records: they are entered as the clerk's lines are, each by its part in the meeting.

use crate::{
    capture::{
        enter::{enter, keep_aside, keep_remarked},
        entry::draft::EntryDraft,
        outcome::{Captured, LineOutcome, Refusal},
        scene::{Scene, TypedLine},
    },
    domain::{
        action::{Action, Owner},
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        people::Attendee,
        record::Record,
        records::Records,
    },
    line::{
        dialect::nicks::nicks_in,
        log::{Amended, LinePart},
    },
};

/// Enters a line of a log, with the corrections that were made in it. The entry keeps the line as it was written.
///
/// # Errors
/// The reason why the line is not stored.
pub fn enter_logged(scene: &Scene, line: &TypedLine, row: &Amended, ids: &mut Mint) -> Result<Captured, Refusal> {
    let captured = by_part(scene, line, row, ids)?;
    let typed = if row.verbatim { &row.line.text } else { &row.typed };
    let LineOutcome::Entry { id, .. } = &captured.outcome else {
        return Ok(captured);
    };
    if typed.is_empty() {
        return Ok(captured);
    }
    let id = *id;
    Ok(Captured {
        change: as_typed(captured.change, id, typed),
        ..captured
    })
}

fn by_part(scene: &Scene, line: &TypedLine, row: &Amended, ids: &mut Mint) -> Result<Captured, Refusal> {
    match line.source.part {
        LinePart::Aside => return keep_aside(scene, line, ids),
        LinePart::Outside => return keep_outside(scene, line, ids),
        LinePart::Minutes | LinePart::Remark => {}
    }
    match row.changed {
        Some(0) => return keep_remarked(scene, line, Remark::NothingToCorrect(row.sought.clone()), ids),
        Some(_) => return keep_correction(scene, line, ids),
        None => {}
    }
    if row.verbatim {
        let mark = matches!(line.raw.trim(), "```" | "[[" | "]]");
        let literal = format!("\\{}", line.raw);
        let line = &TypedLine { raw: &literal, ..*line };
        return if mark {
            keep_aside(scene, line, ids)
        } else {
            enter(scene, line, ids)
        };
    }
    enter(scene, line, ids)
}

fn draft<'a>(scene: &'a Scene, line: &'a TypedLine) -> Result<EntryDraft<'a>, Refusal> {
    Ok(EntryDraft {
        scene,
        meeting: scene.records.open().ok_or(Refusal::NoMeeting)?,
        line,
        speaker: None,
        said_by: String::new(),
        remark: None,
        minuted: None,
    })
}

/// Keeps a line written before the meeting or after it in the record as it was typed, and nowhere else.
fn keep_outside(scene: &Scene, line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let mut draft = draft(scene, line)?;
    draft.speaker = line.source.writer;
    if draft.speaker.is_none() {
        line.author.clone_into(&mut draft.said_by);
    }
    let entry = Entry {
        minuted: Some(false),
        ..draft.entry(EntryKind::Note, line.raw.trim().to_owned(), ids)
    };
    Ok(draft.finish(Act::Capture, entry, Vec::new(), ids))
}

/// A correction that was carried out in the lines of the log.
fn keep_correction(scene: &Scene, line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let draft = draft(scene, line)?;
    let entry = draft.entry(EntryKind::Correction, line.raw.trim().to_owned(), ids);
    Ok(draft.finish(Act::Capture, entry, Vec::new(), ids))
}

/// The same change with an entry that keeps what was written in the log.
fn as_typed(change: Change, id: Id<Entry>, typed: &str) -> Change {
    match change {
        Change::Put(Record::Entry(entry)) if entry.id == id => Change::put(Entry {
            raw: typed.to_owned(),
            ..*entry
        }),
        Change::Batch(parts) => parts.into_iter().map(|part| as_typed(part, id, typed)).collect(),
        Change::Put(_) | Change::Drop(_) => change,
    }
}

/// Gives each action without an owner to those whom its text names, anywhere and also if they are silent: this is how `MeetBot`
/// assigns actions (docs/rules.md §meetbot).
pub fn assign_by_word(records: &Records) -> Change {
    let people: Vec<(Id<Attendee>, &str)> = records
        .attendees
        .iter()
        .filter_map(|a| Some((a.id, records.people.get(a.person)?)))
        .flat_map(|(id, person)| {
            std::iter::once(&person.name)
                .chain(&person.aliases)
                .map(move |name| (id, name.as_str()))
        })
        .collect();
    let names: Vec<&str> = people.iter().map(|(_, name)| *name).collect();
    let mut parts = Vec::new();
    for action in records.actions.iter().filter(|action| action.owners.is_empty()) {
        let Some(entry) = records.entries.get(action.entry) else {
            continue;
        };
        let mut owners: Vec<Owner> = Vec::new();
        for (id, _) in nicks_in(&entry.text, &names).into_iter().filter_map(|n| people.get(n)) {
            if !owners.contains(&Owner::Attendee(*id)) {
                owners.push(Owner::Attendee(*id));
            }
        }
        if owners.is_empty() {
            continue;
        }
        parts.push(Change::put(Action {
            owners,
            ..action.clone()
        }));
        parts.push(Change::put(Entry {
            remark: None,
            ..entry.clone()
        }));
    }
    Change::Batch(parts)
}
