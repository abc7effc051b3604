//! The key that puts an unknown name on the list.

use crate::{
    app::{commit::commit, confirm::Confirm, cx::Cx, message::Message, offer::need, outcome::Outcome},
    capture::newcomer::{self, nameless},
    domain::{change::Act, entry::Remark},
    input::command::Command,
    words::why::Why,
};

use super::{
    capture,
    scene::{with_scene, words_of_refusal},
    state::{Live, LiveSeen, LiveWork},
    view,
};

/// The name in the line that is being typed, where nobody bears it: it is the last doubt then.
fn nameless_in_line(live: &Live) -> Option<&str> {
    match live.hint.reading.as_ref()?.remark.as_ref()? {
        Remark::UnknownName(name) if live.editing.is_none() => Some(name),
        _ => None,
    }
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

/// The one key that mends an unknown name: the person is put on the list and arrives, and the line means what it says. Whom it
/// will add stands on the screen before: in the row under the caret, in the notice, or the key must be pressed again.
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
    let Some((entry, name)) = nameless(work.records()).map(|(entry, name)| (entry.clone(), name.to_owned())) else {
        return;
    };
    // The line that was kept a moment ago has said whom the key would add.
    let told = matches!(cx.said().or(cx.shown()), Some(Message::Kept(Remark::UnknownName(said))) if *said == name);
    if !told && !cx.confirmed(Confirm::of(Command::ArriveNew, Message::AddsOnRepeat(name.clone())).about(entry.id)) {
        return;
    }
    view::refresh(work.own, work.ledger, cx.now);
    let added = with_scene(&work.seen(), cx.now, |scene| {
        newcomer::add(scene, &entry, &name, &mut cx.mint_now())
    });
    match added {
        Ok(change) => {
            commit(work.ledger, Act::Arrive, change, cx);
            cx.say(Message::Arrived(name));
        }
        Err(why) => cx.say(words_of_refusal(why)),
    }
}
