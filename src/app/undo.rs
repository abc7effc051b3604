//! Undo and redo as the keys call them: what the ledger takes back is saved and said; older acts are fetched first.

use crate::{
    domain::{
        change::{Change, Seq, UndoScope},
        question::{History, Question},
        record::{Key, Record},
    },
    ledger::{Ledger, TurnedBack, Unturned},
};

use super::{commit, cx::Cx, effect::Effect, message::Message, model::Model};

/// How many acts are fetched at a time.
pub const PAGE: u32 = 50;

/// Takes in older acts, or those of the file; goes on with the undo that waits for them.
pub fn take(m: &mut Model, scope: UndoScope, newest: bool, history: History, cx: &mut Cx) {
    m.ledger.take_history(scope, newest, history);
    if std::mem::take(&mut m.undo_waits) {
        undo(m, scope, cx);
    }
}

/// Takes back the last act of a scope.
pub fn undo(m: &mut Model, scope: UndoScope, cx: &mut Cx) {
    let next = m.ledger.undo_list(scope).next_undo();
    if next.is_some_and(|commit| drops_a_used_meeting(m, &commit.inverse)) {
        return cx.say(Message::CannotUndoCreation);
    }
    let turned = m
        .ledger
        .undo(scope, cx.now, |row| as_listed(&m.meetings, &m.follow_up, row));
    match turned {
        Ok(turned) => turned_back(turned, Message::Undone, cx),
        Err(Unturned::OnDisk { before }) => {
            m.undo_waits = true;
            fetch(scope, before, cx);
        }
        Err(why) => refused(why, cx),
    }
}

/// Takes back the last act on the open meeting, whose rows are all in memory. False if it must be fetched first; that is asked for.
pub fn take_back(ledger: &mut Ledger, cx: &mut Cx) -> bool {
    let scope = ledger.scope();
    match ledger.undo(scope, cx.now, |_| None) {
        Ok(turned) => turned_back(turned, Message::Undone, cx),
        Err(Unturned::OnDisk { before }) => {
            fetch(scope, before, cx);
            return false;
        }
        Err(why) => refused(why, cx),
    }
    true
}

/// Asks for older acts.
fn fetch(scope: UndoScope, before: Option<Seq>, cx: &mut Cx) {
    cx.say(Message::Fetching);
    cx.emit(Effect::Ask(Question::History {
        scope,
        before,
        limit: PAGE,
    }));
}

/// Repeats the act that was taken back last.
pub fn redo(m: &mut Model, scope: UndoScope, cx: &mut Cx) {
    let next = m.ledger.undo_list(scope).next_redo();
    if next.is_some_and(|commit| drops_a_used_meeting(m, &commit.change)) {
        return cx.say(Message::CannotUndoCreation);
    }
    let turned = m
        .ledger
        .redo(scope, cx.now, |row| as_listed(&m.meetings, &m.follow_up, row));
    match turned {
        Ok(turned) => turned_back(turned, Message::Redone, cx),
        Err(why) => refused(why, cx),
    }
}

fn turned_back(turned: TurnedBack, words: fn(crate::domain::change::Act) -> Message, cx: &mut Cx) {
    if let Some(saved) = turned.commit {
        commit::save(saved, cx);
    }
    cx.say(words(turned.act));
}

fn refused(why: Unturned, cx: &mut Cx) {
    if let Unturned::ChangedSince(act) = why {
        cx.say(Message::ChangedSince(act));
    }
}

/// Whether a change drops a meeting in which something was done: taking back its creation would orphan that work.
fn drops_a_used_meeting(m: &Model, inverse: &Change) -> bool {
    // People with whom it was made from another one were not put into it afterwards.
    let mut made_with = 0;
    inverse.each(&mut |part| made_with += u32::from(matches!(part, Change::Drop(Key::Attendee(_)))));
    let mut used = false;
    inverse.each(&mut |part| {
        if let Change::Drop(Key::Meeting(id)) = part {
            let open = m.ledger.records().open() == Some(*id);
            used |=
                m.meetings.is_used(*id, made_with) || (open && m.ledger.undo_list(UndoScope::Meeting(*id)).can_undo());
        }
    });
    used
}

/// The row as the list of meetings or follow-up shows it.
fn as_listed(
    meetings: &super::meetings::Meetings,
    follow_up: &super::follow_up::FollowUp,
    row: &Record,
) -> Option<Record> {
    if let Record::Meeting(row) = row {
        let listed = meetings.rows.iter().find(|r| r.meeting.id == row.id);
        listed.map(|r| r.meeting.clone().into())
    } else if let Record::Action(row) = row {
        let listed = follow_up.rows.iter().find(|r| r.action.id == row.id);
        listed.map(|r| r.action.clone().into())
    } else {
        None
    }
}
