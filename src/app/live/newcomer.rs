//! The key that puts an unknown name on the list.

use crate::{
    app::{commit::commit, confirm::Confirm, cx::Cx, message::Message, model::Model},
    capture::newcomer::{self, nameless},
    domain::{change::Act, entry::Remark},
    input::command::Command,
};

use super::{
    capture,
    scene::{with_scene, words_of_refusal},
    view,
};

/// The name in the line that is being typed, where nobody bears it: it is the last doubt then.
pub fn nameless_in_line(m: &Model) -> Option<&str> {
    match m.live.hint.reading.as_ref()?.remark.as_ref()? {
        Remark::UnknownName(name) if m.live.editing.is_none() => Some(name),
        _ => None,
    }
}

/// The one key that mends an unknown name: the person is put on the list and arrives, and the line means what it says. Whom it
/// will add stands on the screen before: in the row under the caret, in the notice, or the key must be pressed again.
pub fn arrive_new(m: &mut Model, cx: &mut Cx) {
    if nameless_in_line(m).is_some() {
        capture::send(m, cx);
    }
    let Some((entry, name)) = nameless(m.ledger.records()).map(|(entry, name)| (entry.clone(), name.to_owned())) else {
        return;
    };
    // The line that was kept a moment ago has said whom the key would add.
    let told =
        matches!(cx.said().or(m.shown_notice()), Some(Message::Kept(Remark::UnknownName(said))) if *said == name);
    if !told && !cx.confirmed(Confirm::of(Command::ArriveNew, Message::AddsOnRepeat(name.clone())).about(entry.id)) {
        return;
    }
    view::refresh(&mut m.live, &m.ledger, cx.now);
    let added = with_scene(m, cx.now, |scene| {
        newcomer::add(scene, &entry, &name, &mut cx.mint_now())
    });
    match added {
        Ok(change) => {
            commit(&mut m.ledger, Act::Arrive, change, cx);
            cx.say(Message::Arrived(name));
        }
        Err(why) => cx.say(words_of_refusal(why)),
    }
}
