//! When something of a meeting is due: a distance from its start or end that moves with it, or a moment of its own.

use chrono::NaiveTime;

use super::{
    calendar::{
        Calendar,
        offset::{Anchor, Offset},
    },
    meeting::Meeting,
    time::Stamp,
};

/// When the working day ends, the hour of what is due on a day (docs/rules.md §deadlines).
pub const WORK_ENDS: NaiveTime = match NaiveTime::from_hms_opt(17, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The moment that an offset means for a meeting: `T` is the planned start, `E` the real end or else the planned one.
pub fn resolve(offset: Offset, meeting: &Meeting, calendar: &Calendar) -> Option<Stamp> {
    let mark = match offset.mark {
        Anchor::Start => meeting.start,
        Anchor::End => meeting
            .adjourned
            .unwrap_or_else(|| meeting.start.plus_minutes(i64::from(meeting.length_min))),
    };
    // Hours are lengths of time; only days go by the calendar and the wall clock.
    if let Some(minutes) = offset.minutes() {
        return Some(mark.plus_minutes(minutes));
    }
    offset
        .resolve(meeting.zone.local(mark), calendar, WORK_ENDS)
        .map(|local| meeting.zone.instant(local))
}

/// Something with a due time.
pub trait Dated {
    /// The distance it hangs on, and its own moment.
    fn deadline(&self) -> (Option<Offset>, Option<Stamp>);

    /// When the row was made, with its meeting or later.
    fn made(&self) -> Stamp;

    /// Whether it is finished: its time then stays where it was when the meeting moves (docs/rules.md §deadlines).
    fn is_finished(&self) -> bool;

    /// When it is due. A moment of its own wins over the distance.
    fn due_at(&self, meeting: &Meeting, calendar: &Calendar) -> Option<Stamp> {
        let (offset, own) = self.deadline();
        own.or_else(|| resolve(offset?, meeting, calendar))
    }

    /// Whether its time was over already when it was made: late by design, not overdue (docs/rules.md §checklist).
    fn is_late_by_design(&self, due: Stamp) -> bool {
        self.deadline().1.is_none() && due < self.made()
    }

    /// Whether its time is over without its being finished.
    fn is_overdue(&self, meeting: &Meeting, calendar: &Calendar, now: Stamp) -> bool {
        !self.is_finished() && self.due_at(meeting, calendar).is_some_and(|due| due < now)
    }
}
