//! The kind of entry that a line comes to.

use crate::domain::entry::EntryKind;

use super::reading::What;

impl What {
    /// The kind of the entry that the line is: text, or an item that is taken up. `None` = the line is about something else.
    pub const fn entry_kind(&self) -> Option<EntryKind> {
        match self {
            Self::Entry { kind, .. } => Some(*kind),
            Self::Decision { .. } => Some(EntryKind::Decision),
            Self::Action { .. } => Some(EntryKind::Action),
            Self::Motion { .. } => Some(EntryKind::Motion),
            Self::GoTo { .. } | Self::NewItem { .. } => Some(EntryKind::ItemStart),
            Self::Nothing
            | Self::Mover { .. }
            | Self::Second { .. }
            | Self::Wording { .. }
            | Self::Result { .. }
            | Self::Votes { .. }
            | Self::Casting { .. }
            | Self::Ballot { .. }
            | Self::Speaker
            | Self::Arrive { .. }
            | Self::Leave { .. }
            | Self::Late { .. }
            | Self::TakeIn { .. }
            | Self::Role { .. }
            | Self::Substitute { .. }
            | Self::Insert { .. }
            | Self::Excuse { .. }
            | Self::Interest { .. }
            | Self::ItemOutcome { .. }
            | Self::Closed { .. }
            | Self::Public { .. }
            | Self::Return { .. }
            | Self::Series(_)
            | Self::Consent { .. }
            | Self::Pull { .. }
            | Self::Queue { .. }
            | Self::Command { .. }
            | Self::Dialect(_) => None,
        }
    }
}
