//! How the tabs change the records: one act, with what follows from it, signed, on its undo list, on its way to disk.

use crate::{
    capture::asking::answered::orders_opening,
    domain::change::{Act, Change, Commit, UndoScope},
    export::versions::IssuedText,
    ledger::Ledger,
};

use super::{
    consequence,
    cx::Cx,
    effect::Effect,
    message::{ClosingMessage, Message},
    seen::Work,
};

/// Carries out an act on the open meeting.
pub fn commit(ledger: &mut Ledger, act: Act, change: impl Into<Change>, cx: &mut Cx) {
    let scope = ledger.scope();
    commit_in(ledger, scope, act, change, cx);
}

/// Carries out an act that belongs to the undo list of `scope`. Says what follows from it, if anything does. An act by which issued
/// minutes would say something else is refused: they are reopened first, with a reason (docs/rules.md §issue).
pub fn commit_in(ledger: &mut Ledger, scope: UndoScope, act: Act, change: impl Into<Change>, cx: &mut Cx) {
    let signed = ledger.sign(scope, act, cx.now);
    // Acts that become one are looked at together.
    let issued = if ledger.is_holding() {
        None
    } else {
        IssuedText::of(ledger.records())
    };
    let before = consequence::before(ledger.records(), cx.now);
    let change = change.into();
    let door = consequence::is_of_the_door(act, &change);
    let opens = orders_opening(act, &change);
    let mut transaction = ledger.begin();
    transaction.put(change);
    let (parts, notice) = consequence::after(
        transaction.records(),
        &before,
        (opens, door, cx.now),
        &mut cx.mint_now(),
    );
    transaction.put(Change::Batch(parts));
    if issued.is_some_and(|issued| !issued.stands_in(transaction.records())) {
        drop(transaction);
        return cx.refuse(Message::Closing(ClosingMessage::MinutesStand));
    }
    let notice = notice.or(transaction.left_out().then_some(Message::WordsLeftOut));
    let commit = transaction.finish(signed);
    if let Some(notice) = notice {
        cx.say(notice);
    }
    if let Some(commit) = commit {
        save(commit, cx);
    }
}

/// Carries out several acts as one, under the name of the first: one line of the undo list. If one of them is refused, or issued minutes
/// would say something else, none is carried out. Returns whether they were.
pub fn together<T>(work: &mut Work<'_, T>, cx: &mut Cx, acts: impl FnOnce(&mut Work<'_, T>, &mut Cx)) -> bool {
    let issued = IssuedText::of(work.records());
    let refused = cx.is_refused();
    work.ledger.hold();
    acts(work, cx);
    if issued.is_some_and(|issued| !issued.stands_in(work.records())) {
        cx.refuse(Message::Closing(ClosingMessage::MinutesStand));
    }
    if cx.is_refused() && !refused {
        work.ledger.abandon();
        return false;
    }
    if let Some(commit) = work.ledger.release() {
        save(commit, cx);
    }
    true
}

/// Sends a commit to disk.
pub fn save(commit: Commit, cx: &mut Cx) {
    cx.emit(Effect::Save(commit));
}
