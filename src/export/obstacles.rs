//! The obstacles to issuing the minutes, and to closing the meeting, each in one list: what the records lack, and what texts show.

use crate::domain::{
    fault::Fault,
    record::Key,
    records::Records,
    remainder::{Remainder, Unclosed},
    time::Stamp,
};

use super::{
    checks::{self, Finding},
    record_print, rewording, versions,
};

/// Every finding of the open meeting before its minutes go out: whether they are as they were issued, what the records lack, then
/// wordings that are to be looked at.
pub fn findings(records: &Records) -> Vec<Finding> {
    let mut found = Vec::new();
    if versions::changed_since_issued(records) {
        found.push(Finding {
            fault: Fault::ChangedSinceIssued,
            key: None,
            subject: String::new(),
        });
    }
    let changed = records
        .confirmations_now()
        .filter(|row| versions::is_changed_since(records, row));
    found.extend(changed.map(|row| Finding {
        fault: Fault::ChangedSinceConfirmed,
        key: Some(row.id.into()),
        subject: row.name.clone(),
    }));
    found.extend(checks::findings(records));
    found.extend(rewording::findings(records));
    found
}

/// Everything outstanding at `now` before the meeting is closed, also checks that make minutes untrue which are not issued, a record that was changed after
/// it was signed, and a copy whose promised time is over. Empty: the gate is open.
pub fn remainders(records: &Records, now: Stamp) -> Vec<Remainder> {
    let mut left = records.remainders();
    let of_texts = |one: &Remainder| {
        matches!(
            one.kind,
            Unclosed::NotAdjourned | Unclosed::LeftOpen(_) | Unclosed::MinutesNotIssued
        )
    };
    let at = left.iter().take_while(|one| of_texts(one)).count();
    let changed = record_print::is_changed(records).then(|| Remainder {
        kind: Unclosed::RecordChanged,
        subject: String::new(),
        key: None,
    });
    left.splice(at..at, unchecked(records).into_iter().chain(changed));
    let (kind, mut told) = (Unclosed::PromiseOver, Vec::with_capacity(left.len()));
    for one in left {
        let over = match (one.kind, one.key) {
            (Unclosed::CopyOut, Some(Key::PaperCopy(copy))) => records.is_promise_over(copy, now),
            _ => false,
        };
        let late = over.then(|| Remainder { kind, ..one.clone() });
        told.push(one);
        told.extend(late);
    }
    told
}

/// The checks that stand while the minutes are not issued. Not those that the gate "adjourn" asks for itself, nor items that the minutes name as not taken up.
fn unchecked(records: &Records) -> Vec<Remainder> {
    if records.minutes_state().is_issued() {
        return Vec::new();
    }
    let found = checks::findings(records)
        .into_iter()
        .filter(|one| stands_in_the_way(one.fault));
    let left = found.map(|Finding { fault, key, subject }| Remainder {
        kind: Unclosed::Unchecked(fault),
        subject,
        key,
    });
    left.collect()
}

/// Whether minutes with this fault are not to go out: they would say what did not happen, or leave out what did.
const fn stands_in_the_way(fault: Fault) -> bool {
    match fault {
        Fault::LeftOut
        | Fault::NotAdjourned
        | Fault::NoOutcome
        | Fault::NotTakenUp
        | Fault::OpenMotion
        | Fault::PresenceInferred
        | Fault::ChangedSinceConfirmed
        | Fault::ChangedSinceIssued => false,
        Fault::MayBeFact
        | Fault::NoChair
        | Fault::NoScribe
        | Fault::ChairEmpty
        | Fault::NobodyPresent
        | Fault::OfficerAway
        | Fault::NoHead
        | Fault::NoQuorum
        | Fault::NoOwner
        | Fault::NoDate
        | Fault::CountContradicts
        | Fault::Unrecorded
        | Fault::UnknownSpeaker
        | Fault::SecondedOwn
        | Fault::MovedWithoutVote
        | Fault::NoWording
        | Fault::TooManyVotes
        | Fault::VotesMissing
        | Fault::NotEntitled
        | Fault::QuorumMissing
        | Fault::QuorumUnclear
        | Fault::InRecess
        | Fault::NotResumed
        | Fault::WordingUnderChanged
        | Fault::WordingWithoutPassage
        | Fault::ClosedByTitle
        | Fault::Remark => true,
    }
}
