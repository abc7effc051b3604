//! The motion that a roll call is about.

use crate::{
    app::memo::Memo,
    domain::{id::Id, motion::Motion, queries::motion::RollCall},
};

/// The state of the panel beside its cursor.
#[derive(Debug, Default)]
pub struct RollCallPanel {
    /// The motion that is voted on.
    pub motion: Option<Id<Motion>>,
    /// The votes are equal: the chair is asked for a casting vote.
    pub is_tied: bool,
    /// Who may vote and who has not answered, as long as the records stay as they are.
    pub(super) called: Memo<(u64, Option<Id<Motion>>), Option<RollCall>>,
}
