//! Notices that are over because what they told of went on.

use super::super::{
    cx::Cx,
    message::{Lifetime, Message},
    model::Model,
};

/// Clears a notice about the form or the field: it goes on, or it is gone.
pub(super) fn about_form_over(m: &mut Model, cx: &mut Cx) {
    if m.notice
        .as_ref()
        .is_some_and(|(notice, _)| notice.lifetime() == Lifetime::Form)
    {
        cx.hush();
    }
}

/// Clears a notice about a name: another is typed.
pub(super) fn about_command_over(m: &mut Model, cx: &mut Cx) {
    m.confirm = None;
    if matches!(
        m.notice,
        Some((Message::UnknownCommand(_) | Message::TakesNoWords(_), _))
    ) {
        cx.hush();
    }
}
