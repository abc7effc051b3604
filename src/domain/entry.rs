//! Captured lines: one typed line, one entry, with the raw line beside what it became.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{agenda::Item, id::Id, meeting::Meeting, people::Attendee, time::Stamp};

/// The kind of a captured line.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum EntryKind {
    /// Said by the speaker, or a summary without one.
    #[default]
    Note,
    /// Continues the entry before it.
    Continuation,
    /// 决定; its number and verdict are in the `Decision` of this entry.
    Decision,
    /// 任务; owners and due date are in the `Action` of this entry.
    Action,
    /// 待定
    Question,
    /// 要求 of a leader.
    Requirement,
    /// 动议; state and counts are in the `Motion` of this entry.
    Motion,
    Second,
    VoteResult,
    Incident,
    Information,
    Idea,
    Help,
    Link,
    Arrival,
    Departure,
    /// The item `Entry::item` was taken up at this moment.
    ItemStart,
    /// A correction or insertion that was typed; what it did is in the entry it names.
    Correction,
    /// Opened, recess, resumed, adjourned, reopened: see `Entry::text` for a reason.
    Opened,
    Recess,
    Resumed,
    Adjourned,
    Reopened,
    /// A recorder was started or stopped (`Entry::text` names it), or a place in its recording was marked, with a note.
    RecorderOn,
    RecorderOff,
    RecordingMark,
    /// Somebody is excused: `Apologies: …`, `请假：…`, or a leaving of somebody who never came.
    Regrets,
    /// An interest was declared; whose and in which item is in the `Interest` of this entry.
    Interest,
    /// The outcome of `Entry::item` was set by this line.
    ItemOutcome,
    /// The wording of an amended motion (`Entry::about`), as it is put to the vote.
    Wording,
    /// The public was excluded from here on; `Entry::text` is the ground.
    ClosedPart,
    /// The public was admitted again.
    PublicPart,
    /// Kept, but not part of the minutes: asides, chat, lines of robots, words about the meeting itself.
    Aside,
}

impl EntryKind {
    /// Whether the clerk may turn an entry of this kind into another one of these kinds.
    pub const fn convertible(self) -> bool {
        matches!(
            self,
            Self::Note
                | Self::Continuation
                | Self::Decision
                | Self::Action
                | Self::Question
                | Self::Requirement
                | Self::Motion
                | Self::Incident
                | Self::Information
                | Self::Idea
                | Self::Help
                | Self::Link
                | Self::Aside
        )
    }

    /// Whether somebody comes or goes.
    pub const fn is_movement(self) -> bool {
        matches!(self, Self::Arrival | Self::Departure)
    }

    /// Whether the entry carries what was said or settled, so that it counts as discussion of its item.
    pub const fn is_content(self) -> bool {
        self.convertible() && !matches!(self, Self::Aside | Self::Incident)
    }
}

/// How a line moves the clocks of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockTurn {
    Opens,
    TakesUpItem,
    /// A recess or the end: no clock runs.
    Rests,
    /// The item that was taken up goes on.
    GoesOn,
    Nothing,
}

/// The effect of a line on who has the word (docs/rules.md §speaker).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordTurn {
    /// Nobody has it from then on.
    Ends,
    /// Text: its speaker has it, where it names one.
    Gives,
    /// Its speaker has it where a name stands before the sign.
    GivesByName,
    /// A name alone gives it.
    GivesIfEmpty,
    Nothing,
}

/// The part of a document to which a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strand {
    /// Opening, recess, adjournment.
    Session,
    ItemStart,
    /// People, recorders and the public come and go.
    Room,
    /// Said or settled under an item.
    Item,
    Correction,
    Nowhere,
}

impl EntryKind {
    /// How lines of this kind move the clocks of the session.
    pub const fn clock_turn(self) -> ClockTurn {
        match self {
            Self::Opened => ClockTurn::Opens,
            Self::ItemStart => ClockTurn::TakesUpItem,
            Self::Recess | Self::Adjourned => ClockTurn::Rests,
            Self::Resumed | Self::Reopened => ClockTurn::GoesOn,
            Self::Note
            | Self::Continuation
            | Self::Decision
            | Self::Action
            | Self::Question
            | Self::Requirement
            | Self::Motion
            | Self::Second
            | Self::VoteResult
            | Self::Incident
            | Self::Information
            | Self::Idea
            | Self::Help
            | Self::Link
            | Self::Arrival
            | Self::Departure
            | Self::Correction
            | Self::RecorderOn
            | Self::RecorderOff
            | Self::RecordingMark
            | Self::Regrets
            | Self::Interest
            | Self::ItemOutcome
            | Self::Wording
            | Self::ClosedPart
            | Self::PublicPart
            | Self::Aside => ClockTurn::Nothing,
        }
    }

    /// The effect of lines of this kind on who has the word. A recess does not end a speech.
    pub const fn word_turn(self) -> WordTurn {
        match self {
            Self::ItemStart
            | Self::Opened
            | Self::Adjourned
            | Self::Reopened
            | Self::Decision
            | Self::VoteResult
            | Self::ItemOutcome => WordTurn::Ends,
            Self::Note
            | Self::Continuation
            | Self::Action
            | Self::Question
            | Self::Requirement
            | Self::Information
            | Self::Idea
            | Self::Help
            | Self::Link => WordTurn::Gives,
            Self::Motion => WordTurn::GivesByName,
            Self::Aside => WordTurn::GivesIfEmpty,
            Self::Second
            | Self::Incident
            | Self::Arrival
            | Self::Departure
            | Self::Correction
            | Self::Recess
            | Self::Resumed
            | Self::RecorderOn
            | Self::RecorderOff
            | Self::RecordingMark
            | Self::Regrets
            | Self::Interest
            | Self::Wording
            | Self::ClosedPart
            | Self::PublicPart => WordTurn::Nothing,
        }
    }

    /// The part of a document to which lines of this kind belong.
    pub const fn strand(self) -> Strand {
        match self {
            Self::Opened | Self::Recess | Self::Resumed | Self::Adjourned | Self::Reopened => Strand::Session,
            Self::ItemStart => Strand::ItemStart,
            Self::Arrival
            | Self::Departure
            | Self::Regrets
            | Self::ClosedPart
            | Self::PublicPart
            | Self::RecorderOn
            | Self::RecorderOff
            | Self::RecordingMark => Strand::Room,
            Self::Note
            | Self::Continuation
            | Self::Decision
            | Self::Action
            | Self::Question
            | Self::Requirement
            | Self::Motion
            | Self::Second
            | Self::VoteResult
            | Self::Interest
            | Self::ItemOutcome
            | Self::Wording
            | Self::Incident
            | Self::Information
            | Self::Idea
            | Self::Help
            | Self::Link => Strand::Item,
            Self::Correction => Strand::Correction,
            Self::Aside => Strand::Nowhere,
        }
    }
}

/// The reason why a line may not be what its writer meant. Texts are as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why", content = "what")]
pub enum Remark {
    UnknownName(String),
    AmbiguousName(String),
    UnknownCommand(String),
    NothingToCorrect(String),
    /// The newest line that shows the old wording of a correction, which cannot be changed in this way.
    NotCorrected(String),
    MalformedCorrection,
    UnreadableDate(String),
    UnclearDate(String),
    DoubtfulDate(String),
    UnreadableTime(String),
    NoSuchItem(String),
    NoOpenMotion,
    UnreadableCount(String),
    NothingToContinue,
    NotPresent(String),
    AlreadyPresent(String),
    NoOwner,
    NotHere(String),
    /// Words after the name of a command that takes none.
    TakesNoWords(String),
    /// A beginning of several commands, with words after it.
    AmbiguousCommand(String),
    /// The text after `+` or `-` is too long to be a name.
    NotAName(String),
    /// They would come before they left, or leave before they came.
    OutOfOrder(String),
    /// A word about people that names nobody.
    NobodyNamed(String),
    /// Nobody is said to be excused, and somebody on the list is.
    Excused(String),
    /// Nobody is waited for: everybody who is expected has come.
    AllHere,
    /// People come and go in a meeting that is over.
    MeetingOver,
    /// A time of day that is still to come.
    NotYet(String),
    /// The count does not give the result that was said with it.
    ResultContradicts(String),
    /// Nobody moved a motion of this number.
    NoSuchMotion(String),
    /// The mover of a motion seconds it.
    SelfSeconded(String),
    /// Somebody without a vote moves or seconds.
    NoVote(String),
    /// More votes than members who may vote: `11 > 3`.
    MoreVotes(String),
    /// Votes by name that were given while another proposal was open too.
    UnclearVotes(String),
    /// They voted and may not: recused, not in the room, or no members.
    NotEntitled(String),
    /// Names stand in a vote that is secret.
    SecretBallot,
    /// A casting vote where the votes are not equal.
    NotTied,
    /// No motion is open under this item, but one of another is: `M7, item 14`.
    OpenElsewhere(String),
    /// A result of the motion, while the amendment of this number waits for its own.
    AmendmentFirst(String),
    /// A word about an amendment, and none is open.
    NoAmendment,
    /// Looks like the result of the motion that is open, and cannot be read whole.
    MaybeResult,
    /// A result with the votes of one side only: `carried, with 1 abstention`.
    OneSideCounted(String),
    /// A sentence that may be meant as a fact: the line that says it.
    MayMean(String),
    /// Somebody speaks, moves or votes of whom a line says that they left: the name.
    HasLeft(String),
    /// Somebody is back who was never noted as out: the name.
    NeverOut(String),
    /// A result, where something was moved behind the open motion of this number in words that could not be read.
    WhoseResult(String),
    /// Signs and punctuation, and no word.
    OnlySigns,
    /// An item is put off or withdrawn under which this motion was carried: `M1`.
    CarriedHere(String),
    /// Somebody votes for another, and no count has that vote: 许峰代林萍.
    ProxyVote(String),
}

impl Remark {
    /// Whether it doubts a fact about a motion or a vote that stands all the same.
    pub const fn is_about_vote(&self) -> bool {
        matches!(
            self,
            Self::SelfSeconded(_)
                | Self::NoVote(_)
                | Self::MoreVotes(_)
                | Self::UnclearVotes(_)
                | Self::NotEntitled(_)
                | Self::ResultContradicts(_)
                | Self::OneSideCounted(_)
                | Self::CarriedHere(_)
        )
    }
}

/// One captured line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub id: Id<Entry>,
    pub meeting: Id<Meeting>,
    pub item: Option<Id<Item>>,
    pub kind: EntryKind,
    /// Exactly what was typed, control characters apart; never changed afterwards.
    pub raw: String,
    /// The text that counts: without signs and names, after corrections.
    pub text: String,
    pub speaker: Option<Id<Attendee>>,
    /// The speaker as typed where no list names that person; empty = `speaker` says who, or nobody does.
    #[serde(default)]
    pub said_by: String,
    /// The moment of the first key of the line.
    pub at: Stamp,
    /// The moment it was entered.
    pub entered: Stamp,
    /// Order in the feed; not the clock, which may jump.
    pub place: i64,
    /// The entry that it corrects, continues, seconds or counts.
    pub about: Option<Id<Entry>>,
    pub remark: Option<Remark>,
    /// The writer of a line that comes from a log; empty = the clerk.
    pub author: String,
    /// Struck out: kept and shown as such, in no document.
    pub struck: bool,
    /// Whether it stands in the minutes or in the record only, as the clerk chose; `None` = as the degree of minuting says.
    #[serde(default)]
    pub minuted: Option<bool>,
}

/// Distance between neighbours in the feed, so that a late line finds a place between two.
pub const PLACE_STEP: i64 = 1 << 20;
