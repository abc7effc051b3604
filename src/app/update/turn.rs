//! Undo and redo, of what was typed and of acts.

use super::{
    super::{
        cx::Cx,
        desk,
        follow_up::FollowUp,
        forms::kept::name_of,
        live,
        meetings::Meetings,
        message::Message,
        model::{Cover, Model},
        seen::work,
        tab::Tab,
        text::{Edit, TextField},
        type_change, undo,
    },
    caret, form,
    typing::edit_field,
};
use crate::{
    domain::{
        change::{Change, UndoScope},
        question::History,
        record::{Key, Record},
    },
    export::versions::IssuedText,
    ledger::{TurnedBack, Unturned},
};

/// Takes back what was typed into the field that has the caret, then whole acts; never an act that something covers.
pub(super) fn undo(m: &mut Model, cx: &mut Cx) {
    if let Cover::Form(open) = &mut m.cover
        && open.is_restored()
    {
        open.drop_restored();
        let kind = open.kind.clone();
        let name = name_of(m.ledger.records(), &kind);
        form::forget(m, name.as_ref(), cx);
    } else if caret::field(m).is_some_and(TextField::can_undo) {
        edit_field(m, Edit::Undo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        undo_act(m, scope, cx);
        after_undo(m, cx);
    }
}

pub(super) fn redo(m: &mut Model, cx: &mut Cx) {
    if caret::field(m).is_some_and(TextField::can_redo) {
        edit_field(m, Edit::Redo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        redo_act(m, scope, cx);
        after_undo(m, cx);
    }
}

/// The lists show what undo changed.
fn after_undo(m: &mut Model, cx: &mut Cx) {
    if m.ledger
        .records()
        .open()
        .is_some_and(|id| m.ledger.records().meetings.get(id).is_none())
    {
        m.ledger.close_meeting();
        m.leave_meeting(None);
    }
    match m.tab {
        Tab::Meetings => m.meetings.reload_at_row(cx),
        Tab::FollowUp => m.follow_up.reload(cx),
        Tab::Prepare => desk::clamp(&mut work!(m, prepare)),
        Tab::Wrapup => desk::clamp(&mut work!(m, wrapup)),
        Tab::Live => live::leave_gone(&mut work!(m, live), cx),
    }
}

/// Takes in older acts, or those of the file; goes on with the undo that waits for them.
pub(super) fn take_history(m: &mut Model, scope: UndoScope, newest: bool, history: History, cx: &mut Cx) {
    m.ledger.take_history(scope, newest, history);
    if std::mem::take(&mut m.undo_waits) {
        undo_act(m, scope, cx);
    }
}

/// Takes back the last act of a scope.
fn undo_act(m: &mut Model, scope: UndoScope, cx: &mut Cx) {
    let next = m.ledger.undo_list(scope).next_undo().cloned();
    if next
        .as_ref()
        .is_some_and(|commit| drops_a_used_meeting(m, &commit.inverse))
    {
        return cx.say(Message::CannotUndoCreation);
    }
    let stands = |commit| type_change::stands(&work!(m, meetings), commit, false);
    if let Some(why) = next.as_ref().and_then(stands) {
        return cx.say(why);
    }
    let row = next.map_or_else(String::new, |commit| row_named(m, &commit.change));
    let issued = IssuedText::of(m.ledger.records());
    let turned = m.ledger.undo(
        scope,
        cx.now,
        |key| as_listed(&m.meetings, &m.follow_up, key),
        |after| undo::stand(issued.as_ref(), after),
    );
    match turned {
        Ok(turned) => {
            let moved = undo::moved_row(&turned, false);
            let row = named_after(m, &turned, row);
            undo::turned_back(turned, |act| Message::Undone { act, row }, cx);
            follow(m, moved);
        }
        Err(Unturned::OnDisk { before }) => {
            m.undo_waits = true;
            undo::fetch(scope, before, cx);
        }
        Err(why) => undo::refused(why, cx),
    }
}

/// Repeats the act that was taken back last.
fn redo_act(m: &mut Model, scope: UndoScope, cx: &mut Cx) {
    let next = m.ledger.undo_list(scope).next_redo().cloned();
    if next
        .as_ref()
        .is_some_and(|commit| drops_a_used_meeting(m, &commit.change))
    {
        return cx.say(Message::CannotUndoCreation);
    }
    let stands = |commit| type_change::stands(&work!(m, meetings), commit, true);
    if let Some(why) = next.as_ref().and_then(stands) {
        return cx.say(why);
    }
    let row = next.map_or_else(String::new, |commit| row_named(m, &commit.inverse));
    let issued = IssuedText::of(m.ledger.records());
    let turned = m.ledger.redo(
        scope,
        cx.now,
        |key| as_listed(&m.meetings, &m.follow_up, key),
        |after| undo::stand(issued.as_ref(), after),
    );
    match turned {
        Ok(turned) => {
            let moved = undo::moved_row(&turned, true);
            let row = named_after(m, &turned, row);
            undo::turned_back(turned, |act| Message::Redone { act, row }, cx);
            follow(m, moved);
        }
        Err(why) => undo::refused(why, cx),
    }
}

/// The first row of a change that has a name now: its section and its name, or the words of a line.
fn row_named(m: &Model, change: &Change) -> String {
    let mut keys = Vec::new();
    change.each(&mut |part| match part {
        Change::Put(row) => keys.push(row.key()),
        Change::Drop(key) => keys.push(*key),
        Change::Batch(_) => {}
    });
    let records = m.ledger.records();
    let named = |key: &Key| {
        if let Key::Entry(id) = key {
            return records.entries.get(*id).map(|entry| entry.text.trim().to_owned());
        }
        [m.seen(&m.prepare), m.seen(&m.wrapup)].iter().find_map(|seen| {
            let section = seen.own.plan.section_of(records, *key)?;
            let name = desk::name_of(seen, *key);
            let section = (seen.words().prepare.section)(section);
            (!name.is_empty()).then(|| format!("{section}{}{name}", seen.words().export.colon))
        })
    };
    keys.iter()
        .filter_map(named)
        .find(|name| !name.is_empty())
        .unwrap_or_default()
}

/// The name that a row had, else the one that it has since it was turned back.
fn named_after(m: &Model, turned: &TurnedBack, before: String) -> String {
    let after = turned.commit.as_ref().filter(|_| before.is_empty());
    after.map_or(before, |commit| row_named(m, &commit.change))
}

/// The cursor goes with a row that was moved back: the next move is meant for it.
fn follow(m: &mut Model, moved: Option<Key>) {
    let Some(key) = moved else { return };
    match m.tab {
        Tab::Prepare => work!(m, prepare).point_at(key),
        Tab::Wrapup => work!(m, wrapup).point_at(key),
        Tab::Meetings | Tab::Live | Tab::FollowUp => {}
    }
}

/// Whether a change drops a meeting in which something was done: taking back its creation would orphan that work.
fn drops_a_used_meeting(m: &Model, inverse: &Change) -> bool {
    let mut used = false;
    inverse.each(&mut |part| {
        if let Change::Drop(Key::Meeting(id)) = part {
            used |= m.ledger.has_acts(*id).unwrap_or_else(|| m.meetings.has_acts(*id));
        }
    });
    used
}

/// The row as the list of meetings or follow-up shows it.
fn as_listed(meetings: &Meetings, follow_up: &FollowUp, key: Key) -> Option<Record> {
    if let Key::Meeting(id) = key {
        let listed = meetings.rows.iter().find(|row| row.meeting.id == id);
        let of_matter = || {
            follow_up
                .rows
                .iter()
                .find(|row| row.action.meeting == id)?
                .meeting
                .as_deref()
        };
        listed
            .map(|row| &row.meeting)
            .or_else(of_matter)
            .map(|meeting| meeting.clone().into())
    } else if let Key::Action(id) = key {
        let listed = follow_up.rows.iter().find(|row| row.action.id == id);
        listed.map(|row| row.action.clone().into())
    } else {
        None
    }
}
