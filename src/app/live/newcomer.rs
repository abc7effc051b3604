//! The key that puts an unknown name on the list.

use crate::{
    app::{confirm::Confirm, cx::Cx, message::Message, offer::need, outcome::Outcome},
    capture::presence::newcomer::nameless,
    domain::{entry::Remark, people::Category},
    input::command::Command,
    words::why::Why,
};

use super::{
    capture,
    state::{Live, LiveSeen, LiveWork},
    walk_in,
};

/// The name in the line that is being typed, where nobody bears it: it is the last doubt then.
fn nameless_in_line(live: &Live) -> Option<&str> {
    let Remark::UnknownName(name) = live.hint.reading.as_ref()?.remark.as_ref()? else {
        return None;
    };
    live.editing.is_none().then_some(name)
}

/// Whether there is a name to be put on the list.
///
/// # Errors
/// No line waits for one.
pub(super) fn someone(seen: &LiveSeen) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let named = nameless(seen.records()).is_some() || nameless_in_line(seen.own).is_some();
    need(named, Why::NoName)
}

/// The one key that mends an unknown name: the person is put on the list and arrives, and the line means what it says. It asks in
/// what capacity; a digit answers, or the key again for the first one, in attendance. Nobody gets a vote by accident.
pub(super) fn arrive_new(work: &mut LiveWork, cx: &mut Cx, (): ()) -> Outcome {
    let outcome = if nameless_in_line(work.own).is_some() {
        capture::keep_line(work, cx)
    } else {
        Outcome::Stay
    };
    add(work, cx);
    outcome
}

fn add(work: &mut LiveWork, cx: &mut Cx) {
    let Some((entry, name)) = nameless(work.records()).map(|(entry, name)| (entry.id, name.to_owned())) else {
        return;
    };
    if cx.confirmed(Confirm::of(Command::ArriveNew, Message::AsksCategory(name)).about(entry)) {
        walk_in::take_in(work, Category::InAttendance, cx);
    } else {
        work.own.newcomer = Some(entry);
    }
}
