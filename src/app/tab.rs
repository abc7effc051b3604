//! The five tabs.

use crate::{
    domain::{meeting::Meeting, time::Stamp},
    input::scope::Scope,
};

/// Longer than this before its start a meeting is still prepared.
const SOON_MS: i64 = 60 * 60_000;

/// Whether a meeting has not begun, and begins not soon.
pub fn is_far(meeting: &Meeting, now: Stamp) -> bool {
    meeting.state.before() && meeting.start.since(now) > SOON_MS
}

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
    /// The tab in which work on a meeting goes on.
    pub fn of(meeting: &Meeting, now: Stamp) -> Self {
        if meeting.state.after() {
            Self::Wrapup
        } else if is_far(meeting, now) {
            Self::Prepare
        } else {
            Self::Live
        }
    }

    /// Whether a scope is its own, or one that it shares with a tab of its kind.
    pub fn owns(self, scope: Scope) -> bool {
        scope == self.scope() || scope == Scope::Desk && matches!(self, Self::Prepare | Self::Wrapup)
    }

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
