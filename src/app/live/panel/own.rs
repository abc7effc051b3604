//! Whether a panel is the one that is shown.

use super::super::state::{LiveSeen, PanelId, Shown};
use crate::{app::offer::need, words::why::Why};

/// The open meeting.
///
/// # Errors
/// None is open.
pub(super) fn meeting(seen: &LiveSeen) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)
}

/// The panel of an identifier, if it is the one that is shown.
///
/// # Errors
/// Another one is, or none, or no meeting is open.
pub(super) fn own_panel<'m>(seen: &LiveSeen<'m>, id: PanelId) -> Result<&'m Shown, Why> {
    meeting(seen)?;
    let own = seen.own.shown.as_ref();
    own.filter(|own| own.panel.id == id).ok_or(Why::OtherPanel)
}
