//! A meeting whose lines are entered long after it: reopened to put its record right, or written up afterwards. They are meant of the meeting.

use crate::domain::{
    attendance::Interval,
    entry::{Entry, EntryKind},
    id::Id,
    records::Records,
    time::Stamp,
};

/// Milliseconds after the end from which a meeting is reopened for its record, not to go on; after the opening, from which it is written up.
pub const MENDED_AFTER_MS: i64 = 12 * 3_600_000;

impl Records {
    /// The moment that a line entered at `at` is about: the end of the meeting where that was reopened long after it, and has not met again
    /// since; the latest moment told of the meeting where even its opening was entered long after it.
    pub fn meant_at(&self, at: Stamp) -> Stamp {
        let opened = self.meeting().filter(|meeting| meeting.state.in_session());
        let opened = opened.and_then(|meeting| meeting.opened);
        // The feed is walked only where that can be.
        if opened.is_none_or(|opened| at.since(opened) <= MENDED_AFTER_MS) {
            return at;
        }
        let standing = || self.entries.iter().rev().filter(|entry| !entry.struck);
        let of_session = |kind| {
            matches!(
                kind,
                EntryKind::Opened | EntryKind::Recess | EntryKind::Resumed | EntryKind::Adjourned | EntryKind::Reopened
            )
        };
        let last = standing().find(|entry| of_session(entry.kind));
        let end = standing().find(|entry| entry.kind == EntryKind::Adjourned);
        match (last, end) {
            (Some(last), Some(end)) if last.kind == EntryKind::Reopened && at.since(end.at) > MENDED_AFTER_MS => end.at,
            (Some(begun), _) if !matches!(begun.kind, EntryKind::Adjourned | EntryKind::Reopened) => {
                self.written_up(begun, at).unwrap_or(at)
            }
            _ => at,
        }
    }

    /// The latest moment told since `begun`, where that was entered long after it, as a line is at `at`.
    fn written_up(&self, begun: &Entry, at: Stamp) -> Option<Stamp> {
        let later = |of: Stamp| of.since(begun.at) > MENDED_AFTER_MS;
        let told = self
            .entries
            .iter()
            .filter(|entry| !entry.struck && entry.place >= begun.place && !later(entry.at));
        // A line takes the moment just behind it: no whole second, by which it is known to have none of its own.
        let latest = || told.map(|entry| entry.at).max();
        (later(at) && later(begun.entered))
            .then(latest)?
            .map(|told| told.plus_ms(1))
    }

    /// Whether a line was written up long after the moment that it bears, which nobody told of it.
    pub fn is_untold(&self, line: &Entry) -> bool {
        line.entered.since(line.at) > MENDED_AFTER_MS && line.at.ms() % 1_000 != 0
    }

    /// Whether nobody knows the moment of a line: it was written up after the end that is told behind it, or bears the one told last.
    pub fn has_no_moment(&self, line: &Entry) -> bool {
        let meant = || line.at != line.entered && self.meant_at(line.entered) == line.at;
        self.is_written_after_end(line) || self.is_untold(line) || meant()
    }

    /// Whether the moment at which somebody came or went by an entry was told; it is where no entry says it.
    pub fn is_told(&self, by: Option<Id<Entry>>, at: Stamp) -> bool {
        let by = by.and_then(|id| self.entries.get(id));
        !by.is_some_and(|entry| entry.at == at && self.is_untold(entry))
    }

    /// The latest moment of the meeting that a line above a place tells; `None` = it was not opened above it.
    pub fn told_above(&self, place: i64) -> Option<Stamp> {
        let meeting = self.meeting()?;
        let within = |at: &Stamp| {
            let early = meeting.opened.is_some_and(|opened| *at < opened);
            !early && meeting.adjourned.is_none_or(|end| *at <= end)
        };
        let above = self.entries.iter().filter(|entry| !entry.struck && entry.place < place);
        above.map(|entry| entry.at).filter(within).max().or(meeting.opened)
    }

    /// The beginning of a stay in a meeting that ended at `end`: told before it, or of one that was only typed when the meeting was over, what the
    /// lines say: who was seen by what they did and came by no other line was there from the opening.
    pub fn begun_before(&self, stay: &Interval, end: Stamp) -> Stamp {
        let opened = self.meeting().and_then(|meeting| meeting.opened);
        let first = self
            .stays(stay.attendee)
            .next()
            .is_some_and(|first| first.id == stay.id);
        let came = stay.came.and_then(|id| self.entries.get(id));
        let told = came.and_then(|came| {
            let above = self
                .entries
                .iter()
                .filter(|entry| !entry.struck && entry.place < came.place);
            above.map(|entry| entry.at).filter(|at| *at <= end).max()
        });
        match stay.from {
            from if from <= end => from,
            _ if first && stay.source.is_inferred() => opened.unwrap_or(end).min(end),
            _ => told.max(opened).unwrap_or(end).min(end),
        }
    }

    /// The moment that an act of the session ordered at `at` is about: that of the end where the meeting has been over for long.
    pub fn mended_at(&self, at: Stamp) -> Stamp {
        let over = self.meeting().filter(|meeting| meeting.state.after());
        let end = over.and_then(|meeting| meeting.adjourned);
        end.filter(|end| at.since(*end) > MENDED_AFTER_MS)
            .unwrap_or_else(|| self.meant_at(at))
    }
}
