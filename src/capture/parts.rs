//! Parts of a decision on lines of their own, and what a line that goes on with a result may change.

use crate::{
    domain::{
        entry::{EntryKind, Remark},
        possible_fact::PossibleFact,
        records::Records,
    },
    line::{
        grammar,
        reading::{Reading, What},
    },
};

/// A line that goes on with a result is no wording: it may change what was carried, and is asked about.
pub(super) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let goes_on = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Continuation,
            ..
        }
    );
    let last = records
        .entries
        .iter()
        .rev()
        .find(|entry| !entry.struck && entry.kind != EntryKind::Aside);
    let behind = last.is_some_and(|last| last.kind == EntryKind::VoteResult);
    if !goes_on || !behind || reading.remark.is_some() {
        return reading;
    }
    Reading::remarked(raw, Remark::MayMean(format!("{} …", PossibleFact::Result.order(false))))
}

/// Whether parts of a decision may follow on lines of their own: it ends where they begin, or one of them was typed last.
pub(super) fn awaits_parts(records: &Records) -> bool {
    let last = records.entries.iter().rev().find(|entry| !entry.struck);
    last.is_some_and(|last| {
        let about = last.about.and_then(|about| records.entries.get(about));
        let goes_on = last.kind == EntryKind::Correction
            && about.is_some_and(|about| about.kind == EntryKind::Decision && about.text.starts_with("that "))
            && grammar::continuation::part(&last.raw).is_some();
        last.kind == EntryKind::Decision && last.text == "that" || goes_on
    })
}
