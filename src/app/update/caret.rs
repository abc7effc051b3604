//! Finds the field that has the caret. Every question about "the text being typed" is asked here, so that all of them mean the same field.

use super::super::{
    model::{Cover, Model, Tab},
    text::TextField,
};

/// The field that text goes into now; `None` where nothing can be typed.
pub(super) fn field(m: &Model) -> Option<&TextField> {
    field_in(m, &m.cover)
}

/// The field that text would go into if this covered the tab.
pub(super) fn field_in<'m>(m: &'m Model, cover: &'m Cover) -> Option<&'m TextField> {
    match (cover, m.tab) {
        (Cover::Form(form), _) => form.focused_field(),
        (Cover::Palette(palette), _) => Some(&palette.field),
        (Cover::Settings(settings), _) => settings.field.as_ref(),
        (Cover::Search(search, _), _) => Some(&search.field),
        (Cover::Help(help, _), _) => Some(&help.field),
        (Cover::Practice(page, _), _) => Some(page.room.live.caret_field()),
        (Cover::Said(..) | Cover::Roster(_) | Cover::Succession(_) | Cover::Agenda(_), _) => None,
        (Cover::None, Tab::Live) => Some(m.live.caret_field()),
        (Cover::None, Tab::Meetings) => Some(&m.meetings.filter),
        (Cover::None, Tab::Prepare | Tab::Wrapup) => {
            m.desk().filter(|desk| desk.is_filtered()).map(|desk| &desk.filter)
        }
        (Cover::None, Tab::FollowUp) => Some(&m.follow_up.filter),
    }
}

/// An act ends what can be taken back of a filter: the filter led to the row, and Ctrl-Z now means the act.
pub(super) fn settle_filters(m: &mut Model) {
    m.meetings.filter.forget_steps();
    m.prepare.filter.forget_steps();
    m.wrapup.filter.forget_steps();
    m.follow_up.filter.forget_steps();
}
