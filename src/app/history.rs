//! Undo and redo without a depth limit: the newest acts in memory, older ones fetched from the audit.

use std::collections::VecDeque;

use crate::domain::{
    change::{Change, Commit, Scope, Seq, Turn},
    question::{History, Question},
    record::{Key, Record},
};

use super::{commit, cx::Cx, effect::Effect, model::Model, notice::Notice};

/// How many acts stay in memory; older ones are on disk anyway.
const KEPT: usize = 200;
/// How many acts are fetched at a time.
pub const PAGE: u32 = 50;

/// One undo list.
#[derive(Debug, Default)]
pub struct UndoList {
    done: VecDeque<Commit>,
    undone: Vec<Commit>,
    /// Whether there are older acts on disk.
    more: bool,
    /// The oldest act that was ever in memory: what is on disk lies below it.
    floor: Option<Seq>,
}

impl UndoList {
    /// A new act: what was undone can no longer be redone.
    pub(super) fn push(&mut self, commit: Commit) {
        self.undone.clear();
        self.keep(commit);
    }

    fn keep(&mut self, commit: Commit) {
        self.floor.get_or_insert(commit.seq);
        self.done.push_back(commit);
        if self.done.len() > KEPT {
            self.done.pop_front();
            self.floor = self.done.front().map(|c| c.seq);
            self.more = true;
        }
    }

    /// Takes the list as the store tells it.
    fn set(&mut self, history: History) {
        self.done = history.undo.into_iter().rev().collect();
        self.undone = history.redo.into_iter().rev().collect();
        self.more = history.more;
        self.floor = self.done.front().map(|c| c.seq);
    }

    /// Adds older acts.
    fn extend(&mut self, history: History) {
        for commit in history.undo {
            self.floor = Some(commit.seq);
            self.done.push_front(commit);
        }
        self.more = history.more;
    }

    /// Whether there is anything to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty() || self.more
    }

    /// Whether there is anything to repeat.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// How many acts can be taken back from memory.
    pub fn depth(&self) -> usize {
        self.done.len()
    }
}

/// The undo lists: one for the file, one for the open meeting.
#[derive(Debug, Default)]
pub struct Histories {
    file: UndoList,
    meeting: UndoList,
    /// Undo as soon as older acts have come.
    wanted: bool,
}

impl Histories {
    /// The list of a scope.
    pub fn list(&mut self, scope: Scope) -> &mut UndoList {
        match scope {
            Scope::File => &mut self.file,
            Scope::Meeting(_) => &mut self.meeting,
        }
    }

    /// The list of a scope.
    pub const fn get(&self, scope: Scope) -> &UndoList {
        match scope {
            Scope::File => &self.file,
            Scope::Meeting(_) => &self.meeting,
        }
    }

    /// The open meeting changed: its list as the store tells it.
    pub fn open(&mut self, history: History) {
        self.meeting.set(history);
        self.wanted = false;
    }
}

/// Older acts, or those of the file, have come.
pub fn take(m: &mut Model, scope: Scope, newest: bool, history: History, cx: &mut Cx) {
    let list = m.history.list(scope);
    if newest {
        list.set(history);
    } else {
        list.extend(history);
    }
    if std::mem::take(&mut m.history.wanted) {
        undo(m, scope, cx);
    }
}

/// Takes back the last act of a scope.
pub fn undo(m: &mut Model, scope: Scope, cx: &mut Cx) {
    let list = m.history.list(scope);
    let Some(commit) = list.done.pop_back() else {
        if list.more {
            list.more = false;
            let before = list.floor;
            m.history.wanted = true;
            m.say(Notice::Fetching, cx);
            cx.emit(Effect::Ask(Question::History {
                scope,
                before,
                limit: PAGE,
            }));
        }
        return;
    };
    if drops_a_used_meeting(m, &commit.inverse) {
        m.history.list(scope).done.push_back(commit);
        m.say(Notice::CannotUndoCreation, cx);
        return;
    }
    bring_in(m, &commit.change);
    let (act, inverse) = (commit.act, rebased(m, &commit.change, &commit.inverse));
    commit::turn(m, &commit, Turn::Undo(commit.seq), inverse, cx);
    m.records.forget_others();
    m.history.list(scope).undone.push(commit);
    m.say(Notice::Undone(act), cx);
}

/// Repeats the act that was taken back last.
pub fn redo(m: &mut Model, scope: Scope, cx: &mut Cx) {
    let Some(undone) = m.history.list(scope).undone.pop() else {
        return;
    };
    if drops_a_used_meeting(m, &undone.change) {
        m.history.list(scope).undone.push(undone);
        m.say(Notice::CannotUndoCreation, cx);
        return;
    }
    bring_in(m, &undone.inverse);
    let (act, change) = (undone.act, rebased(m, &undone.inverse, &undone.change));
    let again = commit::turn(m, &undone, Turn::Redo(undone.seq), change, cx);
    m.records.forget_others();
    // Undo of the repeated act refers to the act itself, with the inverse of now.
    m.history.list(scope).keep(Commit {
        inverse: again.inverse,
        change: again.change,
        ..undone
    });
    m.say(Notice::Redone(act), cx);
}

/// Taking back the creation of a meeting in which something was done since would orphan that work.
fn drops_a_used_meeting(m: &Model, inverse: &Change) -> bool {
    let mut used = false;
    inverse.each(&mut |part| {
        if let Change::Drop(Key::Meeting(id)) = part {
            used |= m.meetings.is_used(*id) || (m.records.open() == Some(*id) && m.history.meeting.can_undo());
        }
    });
    used
}

/// Rows of a meeting that is not open come into memory for the turn, as the lists know them now, else as the act left them:
/// without them the inverse of the turn would drop them.
fn bring_in(m: &mut Model, left: &Change) {
    let mut missing = Vec::new();
    left.each(&mut |part| {
        let Change::Put(row) = part else { return };
        if m.records.row(row.key()).is_none() && row.meeting().is_some_and(|id| m.records.open() != Some(id)) {
            missing.push(as_listed(m, row).unwrap_or_else(|| row.clone()));
        }
    });
    m.records.absorb(missing);
}

/// The row as the list of meetings or follow-up shows it.
fn as_listed(m: &Model, row: &Record) -> Option<Record> {
    match row {
        Record::Meeting(row) => m
            .meetings
            .rows
            .iter()
            .find(|r| r.meeting.id == row.id)
            .map(|r| r.meeting.clone().into()),
        Record::Action(row) => m
            .follow_up
            .rows
            .iter()
            .find(|r| r.action.id == row.id)
            .map(|r| r.action.clone().into()),
        _ => None,
    }
}

/// The rows of `to`, with what later acts of another undo list did to the same rows since `from` kept: undo of a new title
/// must not close a meeting that was opened in between.
fn rebased(m: &Model, from: &Change, to: &Change) -> Change {
    match to {
        Change::Put(row) => {
            let (before, now) = (put_of(from, row.key()), m.records.row(row.key()));
            match (before, now) {
                (Some(before), Some(now)) if before != now => Change::Put(merged(&before, now, row)),
                _ => to.clone(),
            }
        }
        Change::Drop(_) => to.clone(),
        Change::Batch(parts) => parts.iter().map(|part| rebased(m, from, part)).collect(),
    }
}

/// The row that a change leaves under a key.
fn put_of(change: &Change, key: Key) -> Option<Record> {
    let mut found = None;
    change.each(&mut |part| {
        if let Change::Put(row) = part
            && row.key() == key
        {
            found = Some(row.clone());
        }
    });
    found
}

/// `now` with those fields of `to` that differ between `from` and `to`.
fn merged(from: &Record, now: Record, to: &Record) -> Record {
    let as_value = |row: &Record| serde_json::to_value(row).unwrap_or_default();
    let (from, mut all, to) = (as_value(from), as_value(&now), as_value(to));
    let (Some(from), Some(rows), Some(to)) = (from.as_object(), all.as_object_mut(), to.as_object()) else {
        return now;
    };
    for (kind, fields) in to {
        let fields = fields.as_object().into_iter().flatten();
        for (name, value) in
            fields.filter(|(name, value)| from.get(kind).and_then(|f| f.get(name.as_str())) != Some(*value))
        {
            if let Some(place) = rows.get_mut(kind).and_then(|row| row.get_mut(name)) {
                *place = value.clone();
            }
        }
    }
    serde_json::from_value(all).unwrap_or(now)
}
