//! Saves and says what undo and redo of the ledger took back; fetches older acts first.

use crate::{
    domain::{
        change::{Act, Change, Seq, UndoScope},
        question::Question,
        record::Key,
        records::Records,
    },
    export::versions::IssuedText,
    ledger::{Ledger, TurnedBack, Unturned},
};

use super::{
    commit,
    cx::Cx,
    effect::Effect,
    message::{ClosingMessage, Message},
};

/// How many acts are fetched at a time.
pub const PAGE: u32 = 50;

/// Takes back the last act on the open meeting, whose rows are all in memory. False if it must be fetched first; that is asked for.
pub fn take_back(ledger: &mut Ledger, cx: &mut Cx) -> bool {
    let scope = ledger.scope();
    let issued = IssuedText::of(ledger.records());
    match ledger.undo(scope, cx.now, |_| None, |after| stand(issued.as_ref(), after)) {
        Ok(turned) => turned_back(
            turned,
            |act| Message::Undone {
                act,
                row: String::new(),
            },
            cx,
        ),
        Err(Unturned::OnDisk { before }) => {
            fetch(scope, before, cx);
            return false;
        }
        Err(why) => refused(why, cx),
    }
    true
}

/// Asks for older acts.
pub(super) fn fetch(scope: UndoScope, before: Option<Seq>, cx: &mut Cx) {
    cx.say(Message::Fetching);
    cx.emit(Effect::Ask(Question::History {
        scope,
        before,
        limit: PAGE,
    }));
}

/// The row that an act moved, if it moved one: of the two that change places, the one that it was meant for.
pub(super) fn moved_row(turned: &TurnedBack, again: bool) -> Option<Key> {
    if !matches!(turned.act, Act::MoveItem | Act::MovePerson | Act::MoveRow) {
        return None;
    }
    let mut keys = Vec::new();
    turned.commit.as_ref()?.change.each(&mut |part| {
        if let Change::Put(row) = part {
            keys.push(row.key());
        }
    });
    // An act of more rows is a sort.
    if keys.len() > 2 {
        return None;
    }
    if again { keys.into_iter().next() } else { keys.pop() }
}

/// Saves and says what was turned back.
pub(super) fn turned_back(turned: TurnedBack, words: impl FnOnce(Act) -> Message, cx: &mut Cx) {
    if let Some(saved) = turned.commit {
        commit::save(saved, cx);
    }
    cx.say(words(turned.act));
}

/// Whether issued minutes say the same after an act is taken back or repeated.
pub(super) fn stand(issued: Option<&IssuedText>, after: &Records) -> bool {
    issued.is_none_or(|issued| issued.stands_in(after))
}

/// Says why nothing was turned back.
pub(super) fn refused(why: Unturned, cx: &mut Cx) {
    match why {
        Unturned::ChangedSince(act) => cx.say(Message::ChangedSince(act)),
        Unturned::Refused => cx.refuse(Message::Closing(ClosingMessage::MinutesStand)),
        Unturned::Empty | Unturned::OnDisk { .. } => {}
    }
}
