//! Matters that are taken up again: a later result corrects nothing then, and both stay on record.

use crate::domain::{entry::Entry, records::Records};

/// Whether the matter was taken up again between two of its results: then the later one corrects nothing, and both stay on record.
pub(crate) fn reconsidered(records: &Records, earlier: &Entry, later: &Entry) -> bool {
    later.place > earlier.place && (reconsiders(&later.raw) || taken_up_again(records, earlier, later.place))
}

/// Whether a line between a result and a place says that the matter was taken up again.
pub(crate) fn taken_up_again(records: &Records, earlier: &Entry, before: i64) -> bool {
    let between = |entry: &&Entry| entry.place > earlier.place && entry.place < before && !entry.struck;
    let said = records.entries.iter().rev().filter(between);
    said.map(|entry| entry.raw.as_str()).any(reconsiders)
}

/// Whether a line says so.
pub(crate) fn reconsiders(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "reconsider",
        "rescind",
        "re-vote",
        "revote",
        "voted again",
        "复议",
        "重新表决",
        "再次表决",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}
