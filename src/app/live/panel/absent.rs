//! Absent people: everybody expected who is not in the room, and the arithmetic of the quorum. It is looked at over the feed, while
//! the caret stays in the line.

use crate::{
    app::live::state::LiveSeen,
    domain::{people::Attendee, queries::room::Presence, record::Key, records::Records},
};

use super::super::state::{Panel, PanelId};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Absent,
    scope: None,
    rows,
    typed: |_, _, _| false,
    filters: true,
    offers: &[],
};

/// Everybody who is missing.
fn rows(seen: &LiveSeen) -> Vec<Key> {
    let found = absent(seen.records());
    let all = [&found.expected, &found.gone, &found.on_leave];
    all.into_iter().flatten().map(|attendee| attendee.id.into()).collect()
}

/// Those on the list who are not in the room, by what is known of them.
#[derive(Debug, Default)]
pub struct Absent<'r> {
    /// Expected, and not come yet.
    pub expected: Vec<&'r Attendee>,
    /// They were there and have gone.
    pub gone: Vec<&'r Attendee>,
    pub on_leave: Vec<&'r Attendee>,
}

/// Looks through the list.
pub fn absent(records: &Records) -> Absent<'_> {
    let mut absent = Absent::default();
    let over = records.meeting().and_then(|meeting| meeting.adjourned);
    for attendee in &records.attendees {
        match records.presence(attendee) {
            Presence::Present { .. } => {}
            // With the adjournment everybody leaves.
            Presence::Left { to, .. } if Some(to) == over => {}
            Presence::Left { .. } => absent.gone.push(attendee),
            Presence::OnLeave | Presence::Represented(_) => absent.on_leave.push(attendee),
            Presence::Expected => absent.expected.push(attendee),
        }
    }
    absent
}
