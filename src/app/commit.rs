//! How the tabs change the records: one act, with what follows from it, signed, on its undo list, on its way to disk.

use crate::{
    domain::change::{Act, Change, Commit, Scope},
    ledger::Ledger,
};

use super::{consequence, cx::Cx, effect::Effect, model::Model};

/// Carries out an act on the open meeting.
pub fn commit(ledger: &mut Ledger, act: Act, change: impl Into<Change>, cx: &mut Cx) {
    let scope = ledger.scope();
    commit_in(ledger, scope, act, change, cx);
}

/// Carries out an act that belongs to the undo list of `scope`. Says what follows from it, if anything does.
pub fn commit_in(ledger: &mut Ledger, scope: Scope, act: Act, change: impl Into<Change>, cx: &mut Cx) {
    let signed = ledger.sign(scope, act, cx.now);
    let before = consequence::before(ledger.records());
    let mut transaction = ledger.begin();
    transaction.put(change.into());
    let (parts, notice) = consequence::after(transaction.records(), &before, cx.now);
    transaction.put(Change::Batch(parts));
    if let Some(commit) = transaction.finish(signed) {
        if let Some(notice) = notice {
            cx.say(notice);
        }
        save(commit, cx);
    }
}

/// Sends a commit to disk.
pub fn save(commit: Commit, cx: &mut Cx) {
    cx.emit(Effect::Save(commit));
}

/// Runs `acts` so that all they commit is one act, taken back at once: mending a line may take away, bring and settle several things.
///
/// # Errors
/// Whatever `acts` refuses with; the records are as before then, and nothing is saved.
pub fn as_one<E>(
    m: &mut Model,
    act: Act,
    cx: &mut Cx,
    acts: impl FnOnce(&mut Model, &mut Cx) -> Result<(), E>,
) -> Result<(), E> {
    if !m.ledger.begin_whole() {
        return acts(m, cx);
    }
    if let Err(why) = acts(m, cx) {
        m.ledger.drop_whole();
        return Err(why);
    }
    let signed = m.ledger.sign(m.ledger.scope(), act, cx.now);
    if let Some(commit) = m.ledger.end_whole(signed) {
        save(commit, cx);
    }
    Ok(())
}
