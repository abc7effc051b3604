//! The kinds of facts that a note may tell: each can be said in a line that is read, and is known by how that line begins.

use super::entry::EntryKind;

/// The fact that a note may tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PossibleFact {
    Opening,
    Recess,
    Resumption,
    Close,
    /// A motion was put.
    Motion,
    /// Votes, or the fate of a motion.
    Result,
    /// Something was settled without a motion.
    Decision,
    /// An item was put off or ended in another way.
    ItemOutcome,
    Interest,
    Arrival,
    Departure,
    Late,
    Apologies,
    Absence,
    /// Somebody takes the chair.
    Chair,
    /// The public was excluded.
    ClosedPart,
    /// The public came back.
    PublicPart,
    /// Somebody is to do something.
    Action,
    /// A line above is to be changed or taken back.
    Correction,
    /// The meeting, or somebody in it, requires something.
    Requirement,
    /// Something that the minutes tell: a resignation, a point of order, what somebody asked to have minuted.
    Minuted,
    /// Somebody came to harm, or a thing that the meeting needs was out of order.
    Incident,
}

use PossibleFact::{
    Absence, Action, Apologies, Arrival, Chair, Close, ClosedPart, Correction, Decision, Departure, Incident, Interest,
    ItemOutcome, Late, Minuted, Motion, Opening, PublicPart, Recess, Requirement, Result as VoteResult, Resumption,
};

/// How the line begins that says a fact, and that fact; a longer beginning stands before the one it begins with.
const ORDERS: &[(&str, PossibleFact)] = &[
    (":open", Opening),
    ("：开会", Opening),
    (":recess", Recess),
    ("：休会", Recess),
    (":resume", Resumption),
    ("：复会", Resumption),
    (":adjourn", Close),
    ("：散会", Close),
    (":outcome", ItemOutcome),
    ("：结果", ItemOutcome),
    (":interest", Interest),
    ("：回避", Interest),
    (":chair", Chair),
    ("：主持", Chair),
    (":closed", ClosedPart),
    ("：转入不公开", ClosedPart),
    (":public", PublicPart),
    ("：恢复公开", PublicPart),
    ("Late:", Late),
    ("迟到：", Late),
    ("Apologies:", Apologies),
    ("请假：", Apologies),
    ("Absent:", Absence),
    ("缺席：", Absence),
    ("Note:", Minuted),
    ("记录：", Minuted),
    ("入纪要：", Minuted),
    ("*", Requirement),
    ("%", Incident),
    ("s/", Correction),
    ("改：", Correction),
    ("$=", VoteResult),
    ("$", Motion),
    ("=", Decision),
    ("!", Action),
    ("+", Arrival),
    ("-", Departure),
];

/// Whether a line that would say a result has equal votes, and the casting vote behind them.
pub fn casts_at_tie(order: &str) -> bool {
    let cast = [", casting vote: ", "，主持人投赞成票", "，主持人投反对票"];
    PossibleFact::of_order(order) == Some(VoteResult) && cast.iter().any(|words| order.contains(words))
}

impl PossibleFact {
    /// The fact that a line says, by how it begins; `None` = it is no such line.
    pub fn of_order(order: &str) -> Option<Self> {
        // The list of those in attendance brings them as `+` does.
        if order.starts_with("In attendance:") {
            return Some(Arrival);
        }
        let found = ORDERS.iter().find(|(begins, _)| order.starts_with(begins));
        found.map(|(_, fact)| *fact)
    }

    /// How a line begins that says this fact.
    pub fn order(self, han: bool) -> &'static str {
        let mut own = ORDERS
            .iter()
            .filter(|(_, fact)| *fact == self)
            .map(|(begins, _)| *begins);
        let first = own.next().unwrap_or_default();
        if han { own.next_back().unwrap_or(first) } else { first }
    }

    /// The fact that an act of the session is; `None` for entries of other kinds.
    #[expect(clippy::wildcard_enum_match_arm, reason = "other lines are no acts of the session")]
    pub const fn of_session(kind: EntryKind) -> Option<Self> {
        match kind {
            EntryKind::Opened => Some(Opening),
            EntryKind::Recess => Some(Recess),
            EntryKind::Resumed => Some(Resumption),
            EntryKind::Adjourned => Some(Close),
            _ => None,
        }
    }

    /// Whether it is about the business of the meeting, rather than about the session itself or who is in the room.
    pub const fn is_business(self) -> bool {
        match self {
            Motion | VoteResult | Decision | ItemOutcome | Interest | ClosedPart | PublicPart | Action | Correction
            | Minuted | Requirement => true,
            Opening | Recess | Resumption | Close | Arrival | Departure | Late | Apologies | Absence | Chair
            | Incident => false,
        }
    }
}
