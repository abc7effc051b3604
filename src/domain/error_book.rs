//! The error book: slips that a clerk makes when things are typed many times (docs/rules.md §error-book). Each finding can be answered.

use strum::IntoStaticStr;

use super::record::Key;

/// The kind of slip that a detector looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum SlipKind {
    /// A weekday that is not that of its date.
    Weekday,
    TwoSeats,
    /// A name on the agenda, a card, a duty or in the minutes that is nearly one of the list.
    NameDiffers,
    /// Somebody who presents, by the look of the name, and is not on the list.
    NotOnList,
    /// Somebody who comes and has no seat in a plan that seats everybody.
    NoSeat,
    /// Somebody who does not come and has a seat.
    SeatOnLeave,
    /// The notice told another start than the meeting has now.
    SentForOldTime,
    /// Two people of one name whom nothing tells apart.
    SameName,
    LeaveButHere,
    /// More votes than people with a vote.
    VoteTotal,
    DuplicateCopy,
    NoPresenter,
    /// Unit or post is not what it was.
    PostChanged,
    /// The day for replies is over.
    ReplyMissing,
    /// The meeting begins before the doors open.
    BeforeDoors,
    /// The doors open on another day than the meeting, which may have been moved.
    DoorsOtherDay,
    /// Replies are asked for after the meeting has begun.
    ReplyTooLate,
    /// The items take longer than the meeting.
    TooLong,
    /// The budget is over the limit per person and day (§2.9).
    OverLimit,
    TooManyPeople,
    TooManyDays,
    TooManyStaff,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    pub kind: SlipKind,
    /// The subject, in the words of the records.
    pub subject: String,
    pub key: Option<Key>,
}

impl Slip {
    /// A finding about `subject`, mended at `key`.
    pub fn new(kind: SlipKind, subject: impl Into<String>, key: Option<Key>) -> Self {
        Self {
            kind,
            subject: subject.into(),
            key,
        }
    }

    /// The key of an answer: another subject is another finding.
    pub fn mark(&self) -> String {
        format!("{}|{}", <&str>::from(self.kind), self.subject)
    }
}

/// Findings of the detectors that read texts, in the order of the records: a gate takes them as an argument.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadSlips {
    /// Weekdays that are not those of their dates.
    pub weekdays: Vec<Slip>,
    /// Names that are nearly those of the list, and people who are not on it.
    pub names: Vec<Slip>,
}
