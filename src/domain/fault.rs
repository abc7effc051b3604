//! What stands in the way of issuing the minutes, as kinds.

/// The kind of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    NotAdjourned,
    NoChair,
    NoScribe,
    NobodyPresent,
    NoQuorum,
    /// An item without outcome (docs/rules.md §outcome).
    NoOutcome,
    /// An item decided without an action, and without a reason for none (docs/rules.md §outcome).
    NoAction,
    NoOwner,
    NoDate,
    OpenMotion,
    /// The counts of a motion do not give the result that is recorded.
    CountContradicts,
    /// Something was settled while there were not enough members in the room.
    QuorumMissing,
    /// A line kept with a remark that nobody mended.
    Remark,
}
