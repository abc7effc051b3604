//! Obstacles to issuing the minutes, as kinds.

/// The kind of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// A line may tell a fact that came to nothing, and nobody has looked at it.
    MayBeFact,
    /// A line that the degree of minuting keeps out of the minutes. It stands in the way of nothing.
    LeftOut,
    NotAdjourned,
    NoChair,
    NoScribe,
    /// Nobody is in the chair from a moment on, though the meeting went on.
    ChairEmpty,
    NobodyPresent,
    /// The chair or a taker of the minutes has not come, by the record.
    OfficerAway,
    /// Official minutes have no name of a body at their head (docs/rules.md §red-head).
    NoHead,
    NoQuorum,
    /// An item without outcome (docs/rules.md §outcome).
    NoOutcome,
    /// Items that need no outcome, and that nobody took up.
    NotTakenUp,
    NoOwner,
    NoDate,
    OpenMotion,
    /// The counts of a motion do not give the result that is recorded.
    CountContradicts,
    /// Only what somebody did says that they were there, and nobody has confirmed it (docs/rules.md §presence).
    PresenceInferred,
    /// Somebody took a task, declared an interest or may have come by a doubtful line, and nothing says whether they were there.
    Unrecorded,
    /// Somebody spoke who is on no list.
    UnknownSpeaker,
    SecondedOwn,
    /// Somebody moved or seconded who has no vote.
    MovedWithoutVote,
    /// An amendment was carried, and nobody has entered how the motion reads now.
    NoWording,
    /// More votes than there were members in the room who might vote.
    TooManyVotes,
    VotesMissing,
    /// Somebody voted who might not, or was not there.
    NotEntitled,
    /// Something was settled while there were not enough members in the room.
    QuorumMissing,
    /// By the times there was a quorum, by the order of the lines there was none.
    QuorumUnclear,
    /// Something was moved or settled while the meeting was in recess.
    InRecess,
    /// A recess was called, the meeting went on, and nobody said that it was resumed.
    NotResumed,
    /// The minutes would be written otherwise now than somebody confirmed them.
    ChangedSinceConfirmed,
    /// The minutes would be written otherwise now than they were issued.
    ChangedSinceIssued,
    /// The records under a wording of the minutes have changed since it was typed.
    WordingUnderChanged,
    /// The passage under a wording is not in the minutes any more.
    WordingWithoutPassage,
    /// The title of an item says that the public was not there, and no line does.
    ClosedByTitle,
    /// A line kept with a remark that nobody mended.
    Remark,
}
