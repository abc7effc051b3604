//! An agenda that is pasted into the empty capture line before the meeting is opened: it opens none, and is shown line by line as in Prepare. The text that
//! was pasted stands in the form of Prepare when the preview is left.

use crate::{domain::clean::with_tabs, line::agenda::read_agenda};

use super::super::{
    agenda_rows::{AgendaPreview, AgendaSource},
    model::{Cover, Model},
};

/// Fewer numbered lines than these may be anything.
const LEAST: usize = 3;

/// Shows the preview where the text is an agenda. Whether it is.
pub(super) fn show(m: &mut Model, text: &str) -> bool {
    let before = m
        .ledger
        .records()
        .meeting()
        .is_some_and(|meeting| meeting.state.before());
    let live = &m.live;
    let free = live.field.is_empty() && live.editing.is_none() && live.open_panel().is_none();
    if !before || !free || text.trim().lines().count() < LEAST {
        return false;
    }
    let reading = read_agenda(&with_tabs(text));
    let mut tops = reading.items.iter().filter(|item| item.depth == 0);
    let numbered = tops.all(|item| item.counted || !item.number.is_empty());
    if !numbered || reading.items.len() < LEAST || reading.rejected.len() > reading.items.len() {
        return false;
    }
    let preview = AgendaPreview::of(AgendaSource::Pasted(text.to_owned()), reading, &m.ledger);
    m.cover = Cover::Agenda(Box::new(preview));
    true
}
