//! The gate "close": what is outstanding before the work on a meeting is done (docs/rules.md §gates). All of it is derived.

use super::{archive::ArchiveKind, estimate::BudgetCategory, fault::Fault, loose_end::Unfinished, record::Key};

/// One kind of thing that is outstanding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unclosed {
    NotAdjourned,
    /// Something that "adjourn" asks for is left open.
    LeftOpen(Unfinished),
    MinutesNotIssued,
    /// A check before issuing that makes the minutes untrue, while they are not issued.
    Unchecked(Fault),
    RecordNotSigned,
    /// The record is another one than that which was signed.
    RecordChanged,
    /// A later meeting resolved on these minutes, and their approval is not entered.
    ApprovalGiven,
    /// This meeting resolved on the minutes of the last one, and their approval is not entered there.
    LastNotApproved,
    /// A required line of what is to be done afterwards is open.
    TaskOpen,
    /// A numbered copy is neither back, nor kept with approval, nor destroyed, nor reported lost.
    CopyOut,
    /// Nobody knows when an outstanding copy is asked for next.
    NoNextDate,
    /// An outstanding copy was promised for a time that is over.
    PromiseOver,
    /// A paper of a unit was neither given back nor kept by consent.
    NotGivenBack,
    /// There is a budget, and no expense is entered.
    NothingSpent,
    NotPaid,
    NoVoucher,
    /// More was spent in a category than was planned or approved.
    OverPlan(BudgetCategory),
    /// More was spent than the limit per person and day allows.
    OverLimit,
    /// Nobody has said whether the problem was solved for which the meeting was called.
    NotSaidIfSolved,
    NoLesson,
    /// A kind of paper is neither collected nor marked as not formed.
    NotArchived(ArchiveKind),
    /// Two pieces have one archive code.
    SameCode,
    /// Units are on the list, and none is asked to report how it passed the decisions on.
    NobodyConveys,
    /// A unit has not reported how it passed the decisions on.
    NotConveyed,
    /// Nobody has said whether a decision or a requirement is followed up.
    NoMatter,
}

impl Unclosed {
    /// Returns the code of its condition (docs/rules.md §gates).
    pub const fn duty(self) -> &'static str {
        match self {
            Self::NotAdjourned
            | Self::MinutesNotIssued
            | Self::Unchecked(_)
            | Self::RecordNotSigned
            | Self::RecordChanged
            | Self::ApprovalGiven
            | Self::LastNotApproved => "A4",
            Self::LeftOpen(kind) => kind.duty(),
            Self::TaskOpen => "D1",
            Self::CopyOut => "D2",
            Self::NoNextDate | Self::PromiseOver => "D3",
            Self::NotGivenBack => "D4",
            Self::NothingSpent | Self::NotPaid | Self::NoVoucher => "D5",
            Self::OverPlan(_) | Self::OverLimit => "D6",
            Self::NotSaidIfSolved => "B1",
            Self::NoLesson => "D7",
            Self::NotArchived(_) | Self::SameCode => "D8",
            Self::NoMatter => "D9",
            Self::NobodyConveys | Self::NotConveyed => "D10",
        }
    }
}

/// One outstanding thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remainder {
    pub kind: Unclosed,
    /// The person or thing it is about, in the words of the records; empty where the kind says it all.
    pub subject: String,
    /// Where it is mended.
    pub key: Option<Key>,
}
