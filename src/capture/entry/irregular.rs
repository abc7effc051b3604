//! Lines that are taken where they should not be: in a recess, or without a quorum. They are kept, and it is said at once.

use crate::{
    capture::{
        outcome::{Captured, LineOutcome, Said},
        scene::{Scene, TypedLine},
    },
    domain::{
        change::Change,
        entry::{Entry, EntryKind},
        meeting::MeetingState,
        queries::quorum::Quorum,
        record::Record,
        records::Records,
        time::Stamp,
    },
    line::{dialect::DialectMode, reading::What},
};

/// The same result, saying that the line was taken in a recess or without a quorum where it was. A line typed over another, or put above
/// others, is not said to be.
pub(crate) fn warned(scene: &Scene, line: &TypedLine, captured: Captured) -> Captured {
    if line.over.is_some() || line.place.is_some() || line.source.mode != DialectMode::Live {
        return captured;
    }
    let said = entry_of(&captured).and_then(|entry| irregular(scene.records, &captured.change, &entry));
    match said {
        Some(said) => captured.saying_only(Some(said)),
        None => captured,
    }
}

/// The entry that a line became.
fn entry_of(captured: &Captured) -> Option<Entry> {
    let LineOutcome::Entry { id, remark: None, .. } = &captured.outcome else {
        return None;
    };
    let mut found = None;
    captured.change.each(&mut |part| {
        if let Change::Put(Record::Entry(entry)) = part
            && entry.id == *id
        {
            found = Some((**entry).clone());
        }
    });
    found
}

fn irregular(records: &Records, change: &Change, entry: &Entry) -> Option<Said> {
    let settles = matches!(
        entry.kind,
        EntryKind::Decision | EntryKind::Motion | EntryKind::Second | EntryKind::VoteResult | EntryKind::ItemOutcome
    );
    let spoken = entry.speaker.is_some() || !entry.said_by.is_empty();
    let business = settles
        || entry.kind == EntryKind::ItemStart
        || entry.kind.is_content() && (spoken || !matches!(entry.kind, EntryKind::Note | EntryKind::Continuation));
    match found(records, (settles, business), entry.at)? {
        Irregularity::InRecess => Some(Said::InRecess),
        // Everybody whom the line shows to be there counts.
        Irregularity::WithoutQuorum(_) => lacking(&records.after(change), entry.at).map(Said::WithoutQuorum),
    }
}

/// Why a line is taken where it should not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Irregularity {
    InRecess,
    WithoutQuorum(Quorum),
}

/// The irregularity of a line as it was read, before it is entered; `spoken` where somebody says it.
pub fn of_reading(scene: &Scene, line: &TypedLine, what: &What, spoken: bool) -> Option<Irregularity> {
    if line.over.is_some() || line.place.is_some() {
        return None;
    }
    let settles = matches!(
        what,
        What::Decision { .. }
            | What::Motion { .. }
            | What::Second { .. }
            | What::Result { .. }
            | What::Votes { .. }
            | What::Consent { .. }
            | What::ItemOutcome { .. }
    );
    let said = matches!(
        what,
        What::Entry { kind, .. }
            if kind.is_content() && (spoken || !matches!(kind, EntryKind::Note | EntryKind::Continuation))
    );
    let goes_on = matches!(what, What::Action { .. } | What::GoTo { .. } | What::NewItem { .. });
    let business = settles || said || goes_on;
    found(scene.records, (settles, business), line.at)
}

fn found(records: &Records, (settles, business): (bool, bool), at: Stamp) -> Option<Irregularity> {
    let state = records.meeting()?.state;
    if state == MeetingState::Recess {
        return business.then_some(Irregularity::InRecess);
    }
    let asked = settles && state.in_session() && records.is_room_known(at);
    lacking(records, at).filter(|_| asked).map(Irregularity::WithoutQuorum)
}

/// The quorum of a moment, where it is not reached.
fn lacking(records: &Records, at: Stamp) -> Option<Quorum> {
    records.quorum_at(at).filter(Quorum::is_missed)
}
