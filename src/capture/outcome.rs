//! The result of a line, as plain values: the change to be committed, and what there is to say of it.

use crate::domain::{
    attendance::{Interval, StaySource},
    change::{Act, Change},
    entry::{Entry, EntryKind, Remark},
    id::Id,
    motion::Counts,
    people::{Duty, Reply},
    queries::quorum::Quorum,
    records::Records,
};

/// The result of a line. Nothing has happened yet: the change is to be committed as one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    pub act: Act,
    /// Empty where the line changes no row.
    pub change: Change,
    pub outcome: LineOutcome,
    /// The order to carry out after the change is committed.
    pub next: Next,
}

impl Captured {
    /// A line that changes no row.
    pub(crate) const fn unchanged(outcome: LineOutcome) -> Self {
        Self {
            act: Act::Capture,
            change: Change::Batch(Vec::new()),
            outcome,
            next: Next::Nothing,
        }
    }

    /// The same with something to say, whatever else there was to say of it.
    pub(crate) fn saying_only(mut self, what: Option<Said>) -> Self {
        if let LineOutcome::Entry { said, .. } = &mut self.outcome {
            *said = what;
        }
        self
    }

    /// The same with something to say where it is an entry and nothing else is said.
    pub(crate) fn saying(mut self, what: Said) -> Self {
        if let LineOutcome::Entry { said, .. } = &mut self.outcome {
            said.get_or_insert(what);
        }
        self
    }
}

/// The thing that a line became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineOutcome {
    /// There was nothing to enter.
    Nothing,
    /// It is an entry of the feed, with the doubt it was kept with and what it did beside.
    Entry {
        id: Id<Entry>,
        remark: Option<Remark>,
        said: Option<Said>,
    },
    /// It is a command.
    Command { name: String, rest: String },
    /// The last act is to be taken back; then the line is kept as an aside.
    TakeBack,
}

/// An order that a line gives beside its change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Nothing,
    /// The meeting ends.
    Adjourn,
}

/// A sentence to say about a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    OpenedByLine,
    /// The public was excluded by what was passed: what follows is in no public copy.
    ClosedBegins,
    /// The title of the item that is taken up says that the public is not there.
    TitleSaysClosed,
    /// The name of the one who has the word from now on.
    HasWord(String),
    /// The names of those who came.
    Arrived(String),
    LeftRoom(String),
    ArrivalCorrected(String),
    LeavingCorrected(String),
    /// The quorum as it is now: lost, or there again.
    QuorumTurned(Quorum),
    /// The line was taken while the meeting is in recess.
    InRecess,
    /// Something was moved or settled while there were not enough members.
    WithoutQuorum(Quorum),
    /// The names of those who are present from now on because of what they did, and what that was.
    Inferred(String, StaySource),
    /// The same of people who are on leave, or represented by somebody else.
    HereThough(String, Reply),
    /// The result of a motion, before and after.
    Recounted {
        number: u32,
        before: Counts,
        counts: Counts,
    },
    /// An amendment of the motion of this number is carried: its wording as amended is wanted.
    WordingAsked(u32),
    /// An act of the session happened at this time of day, as typed.
    ActAt(EntryKind, String),
    /// The time on record of an act of the session is this time of day now, or its reason another one.
    ActCorrected(EntryKind, String),
    /// The names of those whose presence was inferred, and is confirmed.
    Confirmed(String),
    /// The names of those who are on leave.
    Excused(String),
    /// The names of those who do not come.
    Absent(String),
    /// The names of those who are late still.
    ExpectedLate(String),
    /// The names of those who hold an office from now on: the chair, else the minute taker.
    Holds(String, Duty),
    /// The name of the head of an office meeting who states a view before the others.
    HeadFirst(String),
    /// The names of those who came after all.
    CameAfterAll(String),
    /// How many lines a correction changed, and how many more show the old wording still.
    Corrected(usize, usize),
    /// A moment was marked: the recorder, and what its counter shows.
    Marked {
        recorder: String,
        counter: String,
    },
    /// A moment was marked while no recorder runs.
    MarkedAlone,
    /// The names of those who wait for the word, in order.
    Queue(Vec<String>),
    /// Everybody signs in again, for the sitting of this number.
    NextSitting(usize),
    /// Reopened long after its end, which was at that day and time: what is entered is meant of the meeting.
    ReopenedForRecord(String),
    RecorderOn(String),
    /// The recorder, and how long it ran.
    RecorderOff {
        recorder: String,
        length: String,
    },
}

impl Said {
    /// Returns what there is to say of stays that were inferred. Those come first whose answer to the invitation contradicts.
    pub(crate) fn of_inferred(records: &Records, stays: &[Interval]) -> Option<Self> {
        let reply = |stay: &Interval| records.attendees.get(stay.attendee).map(|attendee| attendee.reply);
        let names = |stays: &[&Interval]| {
            let who: Vec<_> = stays.iter().map(|stay| stay.attendee).collect();
            records.names_apart(&who)
        };
        let away: Vec<&Interval> = stays
            .iter()
            .filter(|stay| reply(stay).is_some_and(Reply::is_absence))
            .collect();
        if let Some(answer) = away.first().and_then(|stay| reply(stay)) {
            return Some(Self::HereThough(names(&away), answer));
        }
        let first = stays.first()?;
        Some(Self::Inferred(names(&stays.iter().collect::<Vec<_>>()), first.source))
    }
}

/// Why a line is not carried out; it stays with its writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    NoMeeting,
    /// The meeting is register-only.
    RegisterOnly,
    /// The minutes are issued: what they say stands until they are reopened.
    MinutesIssued,
    /// The order of the line cannot stand in the place of an entry.
    LineOfItsOwn,
    /// A motion that was voted on or seconded would become something else.
    MotionHeld,
    /// A fact on record would become a doubt.
    NotChanged(Remark),
    /// Text after the name of a command that looks like a time of day and is none.
    NotATime(String),
    /// The time of an act is still to come.
    NotYet(String),
    /// The meeting would end before it was opened, or be opened after its end; or a break would end before it began.
    Crosses(String),
    /// The act is on record, and neither a time nor a reason was typed.
    NothingToCorrect,
    /// The meeting is to resume, and no recess is on record.
    NoRecess,
    /// A name that no single person of the list bears.
    NobodyMeant(String),
    /// Several recorders run: their names.
    WhichRecorder(Vec<String>),
}

/// An act about the session itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acted {
    pub act: Act,
    pub change: Change,
    pub said: Option<Said>,
}

impl Acted {
    /// An act of which nothing is said.
    pub(crate) fn silent(act: Act, parts: Vec<Change>) -> Self {
        Self {
            act,
            change: Change::Batch(parts),
            said: None,
        }
    }

    /// The same act with something to say.
    pub(crate) fn saying(self, said: Said) -> Self {
        Self {
            said: Some(said),
            ..self
        }
    }
}
