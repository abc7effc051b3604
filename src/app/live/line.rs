//! The capture line as it is typed: its field, its time, and leaving it.

use crate::{
    app::{
        confirm::{About, Confirm},
        cx::Cx,
        message::Message,
        model::Model,
        text::Edit,
    },
    input::command::Command,
};

use super::{complete, edit, hint, unfinished};

/// Milliseconds that one press of Ctrl-Up or Ctrl-Down shifts the time of the line.
pub(super) const SHIFT_MS: i64 = 10_000;

/// A key or a text for the field. The first one fixes the time of the line.
pub fn type_text(m: &mut Model, text: &str, cx: &mut Cx) {
    let mut chars = text.chars();
    match (chars.next(), chars.as_str()) {
        (Some(c), "") => {
            if complete::choose_by_digit(m, c, cx) {
                return changed(m, cx);
            }
            m.live.field.insert_char(c);
        }
        _ => {
            m.live.field.paste(text);
        }
    }
    if !m.live.long && m.live.field.lines().len() > 1 {
        m.live.long = true;
        cx.say(Message::MultiLine(m.live.field.lines().len()));
    }
    changed(m, cx);
}

/// An edit of the field.
pub fn edit_line(m: &mut Model, edit: Edit, cx: &mut Cx) {
    let lines = m.live.field.lines().len();
    // Of a long text in the line only the end is seen: what empties the line empties all of it.
    if edit == Edit::KillToStart && !m.live.long && lines > 1 {
        m.live.field.replace("");
        cx.say(Message::LongTextGone(lines));
        return changed(m, cx);
    }
    if m.live.field.edit(edit) {
        changed(m, cx);
    }
}

/// The line has changed: its time, its draft, its hint.
pub(super) fn changed(m: &mut Model, cx: &mut Cx) {
    if m.live.field.is_empty() {
        m.live.first_key = None;
        m.live.shift_ms = 0;
        m.live.pins.clear();
    } else {
        m.live.first_key.get_or_insert(cx.now);
    }
    unfinished::keep(m, cx);
    hint::refresh(m, cx.now);
}

/// Esc: leaves the entry that is being edited, else the way back to the newest entry, else empties a one-line command.
pub(super) fn leave(m: &mut Model, cx: &mut Cx) {
    if m.live.holds_change() && !cx.confirmed(Confirm::of(Command::LeaveLine, Message::DiscardOnEsc).over(About::Line))
    {
        return;
    }
    if m.live.editing.is_some() || !m.live.stash.text.is_empty() {
        m.live.clear();
        cx.hush();
        changed(m, cx);
    } else {
        m.live.scroll = 0;
        m.live.people_scroll = 0;
        cx.hush();
    }
}

pub(super) fn shift(m: &mut Model, ms: i64, cx: &mut Cx) {
    if m.live.editing.is_some() {
        edit::shift_time(m, ms, cx);
    } else {
        // Before the first key there is no moment yet: the shift waits for it.
        m.live.shift_ms += ms;
    }
}
