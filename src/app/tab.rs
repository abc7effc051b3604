//! The five tabs.

use crate::input::scope::Scope;

/// One of the tabs, in the order of their keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, strum::EnumIter)]
pub enum Tab {
    #[default]
    Meetings,
    Prepare,
    Live,
    Wrapup,
    FollowUp,
}

impl Tab {
    /// The scope of its commands.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Meetings => Scope::Meetings,
            Self::Prepare => Scope::Prepare,
            Self::Live => Scope::Live,
            Self::Wrapup => Scope::Wrapup,
            Self::FollowUp => Scope::FollowUp,
        }
    }
}
