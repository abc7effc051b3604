//! The way to the wording of an amended motion: the line in which it is typed. Knows nothing of where it was asked for.

use crate::{
    app::{cx::Cx, message::Message},
    domain::{id::Id, motion::Motion},
    input::command::Command,
};

use super::{edit::not_issued, look_ahead::changed, state::LiveWork};

/// Begins the line that gives the wording of an amended motion (`$1 `), and says what is asked for; a line that was begun is set aside. A
/// changed entry that is not saved yet stays as it is.
pub fn ask_wording(work: &mut LiveWork, motion: Id<Motion>, cx: &mut Cx) {
    let Some(number) = work.records().motions.get(motion).map(|motion| motion.number) else {
        return;
    };
    if let Err(why) = not_issued(&work.seen()) {
        return cx.say(Message::Unavailable(Command::Send, why));
    }
    let begun = format!("${number} ");
    if work.own.holds_change() {
        return cx.say(Message::WordingAsked(number));
    }
    if work.own.editing.take().is_none() && !work.own.field.is_empty() && work.own.field.text() != begun {
        work.own.set_aside();
    }
    work.own.shown = None;
    work.own.field.set_text(&begun);
    work.own.long = false;
    work.own.first_key = None;
    work.own.shift_ms = 0;
    changed(work, cx);
    cx.say(Message::WordingAsked(number));
}
