//! Panels of Live: each is a list of rows on one subject over the feed, opened and closed by the clerk. Acts in a panel leave the text in
//! the capture line alone.

pub mod absent;
pub mod agenda;
pub mod check_in;
pub mod roll_call;
pub mod copies;
pub mod gate;
pub mod incidents;
pub mod media;
mod moment;
mod own;
pub mod posts;
pub mod queue;
pub mod recorders;
pub mod rounds;

use crate::{
    app::{
        cursor::Step,
        cx::Cx,
        message::{Message, RoomMessage},
        text::Edit,
    },
    domain::record::Key,
};

use super::state::{LiveSeen, LiveWork};
pub use super::state::{Panel, PanelId, Shown};

/// All panels.
pub static PANELS: [&Panel; 12] = [
    &agenda::PANEL,
    &absent::PANEL,
    &check_in::PANEL,
    &roll_call::PANEL,
    &incidents::PANEL,
    &rounds::PANEL,
    &gate::PANEL,
    &queue::PANEL,
    &recorders::PANEL,
    &posts::PANEL,
    &copies::PANEL,
    &media::PANEL,
];

/// The rows of the panel that is shown.
pub fn rows(seen: &LiveSeen) -> Vec<Key> {
    let shown = seen.own.shown.as_ref();
    shown.map_or_else(Vec::new, |shown| (shown.panel.rows)(seen))
}

/// Types into the panel that has the caret. False where the capture line has it, or has it from now on.
pub(super) fn type_text(work: &mut LiveWork, text: &str, cx: &mut Cx) -> bool {
    let Some(shown) = work.own.open_panel() else {
        return false;
    };
    if (shown.panel.typed)(work, text, cx) {
        return true;
    }
    let Some(shown) = work.own.open_panel_mut() else {
        return false;
    };
    if shown.selected {
        shown.field.set_text("");
    }
    shown.field.take(text);
    shown.typed();
    true
}

/// Edits the field of the panel that has the caret. False where the capture line has it.
pub(super) fn edit(work: &mut LiveWork, edit: Edit) -> bool {
    let Some(shown) = work.own.open_panel_mut() else {
        return false;
    };
    if shown.field.edit(edit) {
        shown.typed();
    }
    true
}

/// The panel that has the caret with the row of its cursor: its place and its record.
pub(super) fn chosen_row(seen: &LiveSeen) -> Option<(PanelId, usize, Key)> {
    let shown = seen.own.open_panel()?;
    let at = shown.cursor.at();
    rows(seen).get(at).map(|key| (shown.panel.id, at, *key))
}

/// The cursor goes with its row where a command had that sorted elsewhere, unless it was moved by the way.
pub(super) fn follow(work: &mut LiveWork, before: Option<(PanelId, usize, Key)>) {
    let Some((panel, at, key)) = before else { return };
    let now = rows(&work.seen()).iter().position(|row| *row == key);
    let shown = work.own.open_panel_mut();
    if let Some((shown, now)) = shown
        .filter(|shown| shown.panel.id == panel && shown.moved && shown.cursor.at() == at)
        .zip(now)
    {
        shown.cursor.set(now);
    }
}

/// Chooses a row of the panel that has the caret.
pub fn choose(work: &mut LiveWork, at: usize, cx: &mut Cx) {
    if rounds::holds_answers(&work.seen()) {
        return cx.say(Message::Room(RoomMessage::NotAnswered));
    }
    let len = rows(&work.seen()).len();
    if let Some(shown) = work.own.open_panel_mut().filter(|_| at < len) {
        shown.cursor.set(at);
        shown.moved = true;
    }
}

/// Moves among the rows of the panel that has the caret; from the field, the first step down comes to the first row. Answers of a round that
/// are typed and not entered belong to their rows: there it says so.
pub fn step(work: &mut LiveWork, step: Step, cx: &mut Cx) {
    if rounds::holds_answers(&work.seen()) {
        return cx.say(Message::Room(RoomMessage::NotAnswered));
    }
    let len = rows(&work.seen()).len();
    if let Some(shown) = work.own.open_panel_mut() {
        if shown.moved || step != Step::Down {
            shown.cursor.step(step, len);
        }
        shown.moved = len > 0;
    }
}
