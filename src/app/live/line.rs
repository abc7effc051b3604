//! The capture line as it is typed: its field, its time, and leaving it.

use crate::{
    app::{
        confirm::{About, Confirm},
        cx::Cx,
        message::Message,
        outcome::Outcome,
        text::Edit,
    },
    input::command::Command,
};

use super::{
    capture::keep_line,
    complete, early, edit,
    look_ahead::{changed, read_typed, typed},
    panel,
    state::LiveWork,
    walk_in,
};

/// Milliseconds that one press of Ctrl-Up or Ctrl-Down shifts the time of the line.
pub(super) const SHIFT_MS: i64 = 10_000;

/// Enter in the capture line, or the key that keeps the long text. The first line of a meeting opens it: long before its start that is
/// asked for once more.
pub fn send(work: &mut LiveWork, cx: &mut Cx, command: Command) -> Outcome {
    early::send(work, cx, command).unwrap_or_else(|| keep_line(work, cx))
}

/// A key or a text for the field that has the caret. The first one fixes the time of the line.
pub fn type_text(work: &mut LiveWork, text: &str, cx: &mut Cx) {
    if panel::type_text(work, text, cx) {
        return;
    }
    let mut chars = text.chars();
    match (chars.next(), chars.as_str()) {
        (Some(c), "") => {
            if walk_in::choose(work, c, cx) {
                return changed(work, cx);
            }
            // A digit chooses among what is offered for all that was typed before it.
            if c.is_ascii_digit() {
                read_typed(work, cx.now);
            }
            if complete::choose_by_digit(work.own, c) {
                return changed(work, cx);
            }
            complete::part_from_name(work.own, text);
            work.own.field.insert_char(c);
        }
        _ => {
            complete::part_from_name(work.own, text);
            work.own.field.paste(text);
        }
    }
    if !work.own.long && work.own.field.lines().len() > 1 {
        work.own.long = true;
        cx.say(Message::MultiLine(work.own.field.lines().len()));
    }
    typed(work, cx);
}

/// Text that was typed where no field is: it joins the capture line behind what stands there. Returns the line; `None` where the line has another
/// use at the moment.
pub fn take_stray(work: &mut LiveWork, text: &str, cx: &mut Cx) -> Option<String> {
    if work.own.editing.is_some() || work.own.shown.is_some() {
        return None;
    }
    work.own.field.paste(text);
    typed(work, cx);
    Some(work.own.field.text())
}

/// An edit of the field that has the caret.
pub fn edit_field(work: &mut LiveWork, edit: Edit, cx: &mut Cx) {
    if !panel::edit(work, edit) {
        edit_line(work, edit, cx);
    }
}

/// An edit of the capture line.
pub(super) fn edit_line(work: &mut LiveWork, edit: Edit, cx: &mut Cx) {
    let lines = work.own.field.lines().len();
    // The line shows only the end of a long text: emptying it must empty all of it.
    if edit == Edit::KillToStart && !work.own.long && lines > 1 {
        work.own.field.replace("");
        cx.say(Message::LongTextGone(lines));
        return changed(work, cx);
    }
    if work.own.field.edit(edit) {
        typed(work, cx);
    }
}

/// Esc: closes the panel, else leaves the entry that is being edited, else the way back to the newest entry, else empties a one-line command.
pub(super) fn leave(work: &mut LiveWork, cx: &mut Cx) {
    if work.own.shown.take().is_some() || early::take_back(work, cx) {
        return;
    }
    if work.own.holds_change()
        && !cx.confirmed(Confirm::of(Command::LeaveLine, Message::DiscardOnEsc).over(About::Line))
    {
        return;
    }
    if work.own.editing.is_some() || !work.own.stash.text.is_empty() {
        work.own.clear();
        cx.hush();
        changed(work, cx);
    } else {
        work.own.scroll = 0;
        work.own.people_scroll = 0;
        work.own.turned = None;
        cx.hush();
    }
}

pub(super) fn shift(work: &mut LiveWork, ms: i64, cx: &mut Cx) {
    if work.own.editing.is_some() {
        edit::shift_time(work, ms, cx);
    } else {
        // Before the first key there is no moment yet: the shift waits for it.
        work.own.shift_ms += ms;
    }
}
