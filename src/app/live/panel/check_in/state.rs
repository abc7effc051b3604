//! The question that check-in asks, and what was entered so far.

use crate::{
    app::memo::Memo,
    capture::presence::stranger::Stranger,
    domain::{attendance::Attending, id::Id, people::Attendee},
    line::names::{Hit, Resolution},
};

/// The state of the panel beside its text and cursor.
#[derive(Debug, Default)]
pub struct CheckIn {
    pub asks: Asks,
    /// Entries that are on no list, so that a code that was read is not lost. The last one stands last.
    pub not_found: Vec<String>,
    /// How those who are signed in take part; `None` = not said.
    pub way: Option<Attending>,
    pub(super) found: Memo<(u64, Option<u64>, String), CheckInMatches>,
}

/// The question that the field answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Asks {
    /// The person who comes in.
    #[default]
    Who,
    /// Why somebody goes or stays away.
    Reason(Id<Attendee>),
    /// The person who comes in the place of somebody.
    StandIn(Id<Attendee>),
    /// The category of somebody who is on no list.
    Category(Stranger),
    /// Whether that person gets a vote.
    Member(Stranger),
    /// The paper that showed who somebody is.
    Credential(Id<Attendee>),
    /// Why somebody is turned away.
    Refusal(Id<Attendee>),
}

/// Those who fit a text.
#[derive(Debug)]
pub(super) struct CheckInMatches {
    /// The best first, and among equals those who are not here yet.
    pub(super) hits: Vec<Hit>,
    pub(super) resolution: Resolution,
}
