//! The lines beside the one that settled a motion: those that look like its result, and the results that a later one replaced.

use crate::domain::{
    entry::{Entry, EntryKind, Remark},
    motion::Motion,
};

use super::{digest::Digest, letters::safe, section::RecordSection};

impl Digest<'_> {
    /// The place in the feed at which a motion is told: that of its result, so that the debate stands before it; its own where the result was only
    /// entered when the meeting was over.
    pub(super) fn told_at(&self, motion: &Motion, entry: &Entry) -> i64 {
        self.records
            .count_of(motion)
            .filter(|count| !count.struck && !self.is_added(count))
            .map_or(entry.place, |count| count.place)
    }

    /// The results that a later one replaced when the matter was reconsidered, as typed, in order.
    pub(super) fn replaced(&self, motion: &Motion) -> Vec<String> {
        let own = |entry: &&Entry| entry.kind == EntryKind::VoteResult && entry.about == Some(motion.entry);
        let earlier = self.records.entries.iter().filter(own);
        earlier
            .filter(|entry| !entry.struck && motion.counted != Some(entry.id) && !by_name_only(self, entry))
            .map(|entry| safe(entry.text.trim()))
            .collect()
    }

    /// The same, a sentence each.
    pub(super) fn reconsidered(&self, motion: &Motion) -> Vec<String> {
        let told = self.strings.export.minutes.reconsidered;
        self.replaced(motion).iter().map(|words| told(words)).collect()
    }
}

/// Whether a result line only gives votes by name of a vote that another line counted.
pub(super) fn by_name_only(digest: &Digest<'_>, entry: &Entry) -> bool {
    let worded = entry.text.contains(char::is_alphabetic);
    !worded
        && digest
            .records
            .ballots
            .iter()
            .any(|ballot| ballot.entry == Some(entry.id))
}

/// Whether a line behind an open motion looks like its result, and could not be read as one.
pub(super) fn result_is_unclear(section: &RecordSection<'_>, moved: &Entry) -> bool {
    section
        .lines
        .iter()
        .filter(|line| line.entry.place > moved.place && !line.entry.struck)
        .any(|line| line.entry.remark.as_ref().is_some_and(Remark::is_of_result))
}
