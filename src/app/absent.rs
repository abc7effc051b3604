//! Who is missing: everybody expected who is not in the room, and the arithmetic of the quorum. Asked for by a command, shown over
//! the feed of any width; the caret stays in the line.

use crate::domain::{people::Attendee, queries::room::Presence, records::Records};

use super::model::Model;

/// Shows it, or hides it again.
pub const fn toggle(m: &mut Model) {
    m.shows_absent = !m.shows_absent;
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
            Presence::OnLeave => absent.on_leave.push(attendee),
            Presence::Expected => absent.expected.push(attendee),
        }
    }
    absent
}
