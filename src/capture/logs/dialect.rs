//! Words of MeetBot and W3C scribes about the meeting itself: title, chairs, scribes, who is present.

use crate::{
    capture::{
        correcting::undo::undo_of,
        entry::draft::{EntryDraft, is_before},
        outcome::{Captured, LineOutcome, Next, Said},
        presence::implied::returned,
        proceedings::chair,
    },
    domain::{
        attendance::StaySource,
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        meeting::MeetingState,
        people::{Attendee, ChairTaken, Duty, Reply},
        record::Record,
        records::Records,
        time::Stamp,
    },
    line::{
        dialect::DialectMode,
        reading::{Dialect, Op, People},
    },
};

use super::{crowd::Crowd, polls};

/// Carries out a word. The line is kept as an aside, so that nothing typed is lost.
pub(crate) fn carry_out(draft: &EntryDraft, word: &Dialect, ids: &mut Mint) -> Captured {
    let line = draft.line;
    if line.source.mode == DialectMode::Live && is_misplaced(draft.scene.records, word) {
        return misplaced(draft, ids);
    }
    if *word == Dialect::End {
        return Captured {
            next: Next::Adjourn,
            ..aside(draft, Vec::new(), ids)
        };
    }
    if *word == Dialect::Undo {
        return if line.author.is_empty() {
            Captured::unchanged(LineOutcome::TakeBack)
        } else {
            take_back(draft, ids)
        };
    }
    match word {
        Dialect::Poll(text) => return polls::open(draft, text, ids),
        Dialect::Cast(text) => return polls::cast(draft, text, ids),
        Dialect::CloseVote => return polls::close(draft, ids),
        Dialect::Title(_)
        | Dialect::Start(_)
        | Dialect::End
        | Dialect::Undo
        | Dialect::ChairAdd(_)
        | Dialect::ChairRemove(_)
        | Dialect::ChairSet(_)
        | Dialect::ScribeAdd(_)
        | Dialect::ScribeRemove(_)
        | Dialect::ScribeSet(_)
        | Dialect::PresentAdd(_)
        | Dialect::PresentRemove(_)
        | Dialect::PresentSet(_)
        | Dialect::RegretsAdd(_)
        | Dialect::RegretsRemove(_)
        | Dialect::RegretsSet(_)
        | Dialect::Known(_)
        | Dialect::Header { .. }
        | Dialect::Here(_)
        | Dialect::Recess
        | Dialect::Resume
        | Dialect::Robot => {}
    }
    let records = draft.scene.records;
    let entry = draft.entry(EntryKind::Aside, line.raw.trim().to_owned(), ids);
    let mut people = Crowd {
        records,
        now: draft.scene.now,
        by: entry.id,
        writer: line.source.writer.map(|id| records.name_of(id).to_owned()),
        mode: line.source.mode,
        parts: Vec::new(),
    };
    people.apply(word, ids);
    let parts = people.parts;
    draft.finish(Act::Capture, entry, parts, ids)
}

/// Whether a word of the clerk ends a state in which the session is not.
fn is_misplaced(records: &Records, word: &Dialect) -> bool {
    let Some(state) = records.meeting().map(|meeting| meeting.state) else {
        return false;
    };
    *word == Dialect::End && !state.in_session()
        || *word == Dialect::Recess && state != MeetingState::Live
        || *word == Dialect::Resume && state != MeetingState::Recess
}

fn misplaced(draft: &EntryDraft, ids: &mut Mint) -> Captured {
    let typed = draft.line.raw.trim().to_owned();
    let entry = Entry {
        remark: Some(Remark::NotHere(typed.clone())),
        ..draft.entry(EntryKind::Note, typed, ids)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}

/// Carries out a word about people of the list: who is in the chair, takes the minutes, or sent regrets.
pub(crate) fn carry_role(
    draft: &EntryDraft,
    (list, op): (People, Op),
    (who, at): (&[Id<Attendee>], Option<Stamp>),
    ids: &mut Mint,
) -> Captured {
    let duty = match list {
        People::Chair => Some(Duty::Chair),
        People::Scribe => Some(Duty::Scribe),
        People::Present | People::Regrets => None,
    };
    let mut parts = Vec::new();
    for attendee in &draft.scene.records.attendees {
        let named = who.contains(&attendee.id);
        let after = match duty {
            Some(duty) if named && op != Op::Remove => Attendee {
                duty: attendee.duty.and(duty),
                ..attendee.clone()
            },
            Some(duty) if attendee.duty.holds(duty) && named != (op == Op::Set) => Attendee {
                duty: attendee.duty.without(duty),
                ..attendee.clone()
            },
            None if named => Attendee {
                reply: if op == Op::Remove { Reply::Open } else { Reply::Leave },
                ..attendee.clone()
            },
            Some(_) | None => continue,
        };
        parts.push(Change::put(after));
    }
    let chaired = list == People::Chair && op != Op::Remove && draft.line.source.mode == DialectMode::Live;
    let before = is_before(draft.scene.records);
    if chaired && !who.is_empty() && !before {
        return take_chair(draft, (who, at), parts, ids);
    }
    let held = duty.filter(|_| op != Op::Remove);
    let said = held.map(|duty| Said::Holds(draft.scene.records.names_of(who), duty));
    let captured = if chaired && before {
        let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
        let parts = chair::named_before(draft.scene.records, who, (&entry, parts));
        draft.finish(Act::Capture, entry, parts, ids)
    } else {
        aside(draft, parts, ids)
    };
    match said {
        Some(said) => captured.saying(said),
        None => captured,
    }
}

/// Whether all of them were in the chair before somebody else took it.
fn held_before(draft: &EntryDraft, who: &[Id<Attendee>]) -> bool {
    let records = draft.scene.records;
    let held = records.chairs();
    who.iter()
        .all(|id| held.iter().any(|turn| turn.who == *id && turn.to.is_some()))
}

/// Somebody takes the chair while the meeting is in session: minutes and record say so where it happened.
fn take_chair(
    draft: &EntryDraft,
    (who, told): (&[Id<Attendee>], Option<Stamp>),
    parts: Vec<Change>,
    ids: &mut Mint,
) -> Captured {
    let names = draft.scene.records.names_of(who);
    let again = held_before(draft, who);
    let text = match (draft.scene.english, again) {
        (true, false) => format!("{names} took the chair."),
        (true, true) => format!("{names} resumed the chair."),
        (false, false) => format!("由{names}主持会议。"),
        (false, true) => format!("由{names}继续主持会议。"),
    };
    let entry = Entry {
        speaker: None,
        said_by: String::new(),
        // The first in the chair stands in the head.
        minuted: Some(!draft.scene.records.chairs().is_empty()),
        ..draft.entry(EntryKind::Note, text, ids)
    };
    // `took the chair at 7.10` was so then, whenever it is typed.
    let entry = Entry {
        at: told.filter(|told| *told <= entry.at).unwrap_or(entry.at),
        ..entry
    };
    let holders = draft
        .scene
        .records
        .attendees
        .iter()
        .filter(|a| a.duty.holds(Duty::Chair));
    let held: Vec<Id<Attendee>> = holders.map(|a| a.id).collect();
    let others: Vec<Id<Attendee>> = held.iter().copied().filter(|id| !who.contains(id)).collect();
    let taken = ChairTaken {
        by: entry.id.of(),
        from: if others.is_empty() { held } else { others },
        earlier: Vec::new(),
    };
    let parts = parts.into_iter().map(|part| match part {
        Change::Put(Record::Attendee(attendee)) if who.contains(&attendee.id) => Change::put(Attendee {
            took_chair: Some(taken.clone().behind(attendee.took_chair.as_ref())),
            ..*attendee
        }),
        Change::Put(_) | Change::Drop(_) | Change::Batch(_) => part,
    });
    let mut parts: Vec<Change> = parts.collect();
    // Somebody who takes the chair is in the room, also where a line above said that they had left.
    let stays = who
        .iter()
        .filter_map(|who| returned(draft.scene.records, &entry, *who, StaySource::Presided, ids));
    parts.extend(stays.map(Change::put).collect::<Vec<_>>());
    draft
        .finish(Act::Capture, entry, parts, ids)
        .saying(Said::Holds(names, Duty::Chair))
}

/// Strikes out the last item of the minutes, whatever was said since: `#undo` in a log (docs/rules.md §meetbot).
fn take_back(draft: &EntryDraft, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let is_item = |e: &&Entry| {
        let said = e.kind.is_content() && !matches!(e.kind, EntryKind::Note | EntryKind::Continuation);
        !e.struck && (said || e.kind == EntryKind::ItemStart)
    };
    let Some(entry) = records.entries.iter().rev().find(is_item).cloned() else {
        return aside(draft, Vec::new(), ids);
    };
    let mut parts = vec![undo_of(records, &entry, None)];
    if entry.kind == EntryKind::ItemStart {
        let before = records.item_at(entry.place);
        let under = records.under_item_at(entry.place).filter(|e| e.item == entry.item);
        parts.extend(under.map(|e| {
            Change::put(Entry {
                item: before,
                ..e.clone()
            })
        }));
        parts.extend(entry.item.map(Change::drop));
    }
    parts.push(Change::put(Entry { struck: true, ..entry }));
    aside(draft, parts, ids)
}

fn aside(draft: &EntryDraft, also: Vec<Change>, ids: &mut Mint) -> Captured {
    let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
    draft.finish(Act::Capture, entry, also, ids)
}
