//! The only door to the records: applies a change, puts its inverse on the undo list, and asks for it to be saved.

use crate::domain::change::{Act, Change, Commit, Scope, Turn};

use super::{caret, consequence, cx::Cx, effect::Effect, model::Model};

/// Applies a change of the open meeting.
pub fn commit(m: &mut Model, act: Act, change: impl Into<Change>, cx: &mut Cx) {
    let scope = m.records.open().map_or(Scope::File, Scope::Meeting);
    commit_in(m, scope, act, change, cx);
}

/// Applies a change for the undo list of `scope`.
pub fn commit_in(m: &mut Model, scope: Scope, act: Act, change: impl Into<Change>, cx: &mut Cx) {
    let change = change.into();
    if change.is_empty() {
        return;
    }
    let entry = record(
        m,
        Kind {
            scope,
            act,
            turn: Turn::Do,
        },
        change,
        cx,
    );
    m.history.list(scope).push(entry);
    caret::settle_filters(m);
}

/// Takes back or repeats an act: applies `change` with its turn, leaving the lists to the caller.
pub(super) fn turn(m: &mut Model, of: &Commit, turn: Turn, change: Change, cx: &mut Cx) -> Commit {
    record(
        m,
        Kind {
            scope: of.scope,
            act: of.act,
            turn,
        },
        change,
        cx,
    )
}

/// Adds to a change what follows from it.
fn follow(m: &mut Model, before: &consequence::Before, change: Change, inverse: Change, cx: &Cx) -> (Change, Change) {
    let (parts, notice) = consequence::after(m, before, cx.now);
    if let Some(notice) = notice {
        m.say(notice, cx);
    }
    if parts.is_empty() {
        return (change, inverse);
    }
    let more = Change::Batch(parts);
    let back = m.records.apply(more.clone());
    (Change::Batch(vec![change, more]), Change::Batch(vec![back, inverse]))
}

/// What kind of commit is recorded.
struct Kind {
    scope: Scope,
    act: Act,
    turn: Turn,
}

fn record(m: &mut Model, what: Kind, change: Change, cx: &mut Cx) -> Commit {
    let before = consequence::before(m);
    let inverse = m.records.apply(change.clone());
    m.touch();
    let (change, inverse) = match what.turn {
        Turn::Do => follow(m, &before, change, inverse, cx),
        // What is taken back or repeated holds what followed from it.
        Turn::Undo(_) | Turn::Redo(_) => (change, inverse),
    };
    let commit = Commit {
        seq: cx.next_seq(),
        at: cx.now,
        by: m.clerk.clone(),
        act: what.act,
        scope: what.scope,
        turn: what.turn,
        change,
        inverse,
    };
    m.saving.add(commit.seq, &commit.change);
    cx.emit(Effect::Save(commit.clone()));
    commit
}
