//! The motion that a roll call is about.

use crate::{
    app::memo::Memo,
    domain::{id::Id, motion::Motion, people::Attendee, queries::motion::RollCall},
};

/// The state of the panel beside its cursor.
#[derive(Debug, Default)]
pub struct RollCallPanel {
    /// The motion that is voted on.
    pub motion: Option<Id<Motion>>,
    /// The votes are equal: the chair is asked for a casting vote.
    pub is_tied: bool,
    /// The person who answered last, while the cursor was not moved since.
    pub(super) last: Option<Id<Attendee>>,
    /// The people who may vote and those who have not answered, kept while the records stay as they are.
    pub(super) called: Memo<(u64, Option<Id<Motion>>), Option<RollCall>>,
}
