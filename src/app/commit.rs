//! The only door to the records: applies a change, puts its inverse on the undo list, and asks for it to be saved.

use crate::domain::{
    change::{Act, Change, Commit, Scope, Turn},
    record::Key,
};

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
    if m.gathered.is_some() {
        return gather(m, change);
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
    if act.is_of_person() {
        m.history.list(scope).push(entry);
        caret::settle_filters(m);
    }
}

/// Runs `acts` so that all they commit is one act, taken back at once: what mends a line may go, come and settle several things.
///
/// # Errors
/// Whatever `acts` refuses with; the records are as before then, and nothing was saved.
pub fn as_one<E>(
    m: &mut Model,
    act: Act,
    cx: &mut Cx,
    acts: impl FnOnce(&mut Model, &mut Cx) -> Result<(), E>,
) -> Result<(), E> {
    if m.gathered.is_some() {
        return acts(m, cx);
    }
    m.gathered = Some(Vec::new());
    let result = acts(m, cx);
    let steps = m.gathered.take().unwrap_or_default();
    let (changes, inverses): (Vec<Change>, Vec<Change>) = steps.into_iter().unzip();
    for inverse in inverses.into_iter().rev() {
        m.records.apply(inverse);
    }
    m.touch();
    result?;
    let change = net(m, &Change::Batch(changes));
    commit(m, act, change, cx);
    Ok(())
}

/// A part of an act that is still going on: in memory at once, saved with the whole.
fn gather(m: &mut Model, change: Change) {
    let inverse = m.records.apply(change.clone());
    m.touch();
    if let Some(steps) = &mut m.gathered {
        steps.push((change, inverse));
    }
}

/// What a change comes to: of each row only the last word, and nothing where the row is so already.
fn net(m: &Model, change: &Change) -> Change {
    let mut last: Vec<(Key, Change)> = Vec::new();
    change.each(&mut |part| {
        let key = match part {
            Change::Put(row) => row.key(),
            Change::Drop(key) => *key,
            Change::Batch(_) => return,
        };
        match last.iter_mut().find(|(of, _)| *of == key) {
            Some((_, word)) => *word = part.clone(),
            None => last.push((key, part.clone())),
        }
    });
    let differs = |(key, word): &(Key, Change)| match (word, m.records.row(*key)) {
        (Change::Put(row), Some(now)) => *row != now,
        (Change::Drop(_), None) => false,
        _ => true,
    };
    last.into_iter().filter(differs).map(|(_, word)| word).collect()
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
