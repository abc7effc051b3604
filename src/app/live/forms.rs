//! The forms of the Live tab that stand in a table: their stable names, and what is stored when they are saved.

use crate::app::{
    cx::Cx,
    form::{Form, FormId},
};

use super::{
    moved,
    panel::{copies, gate, incidents, media, recorders},
    state::LiveWork,
};

/// The names of the forms, as drafts are kept under them.
#[allow(dead_code, reason = "tests hold the list of forms against it")]
pub const fn form_names() -> [&'static str; 6] {
    [
        incidents::FORM,
        gate::FORM,
        copies::FORM,
        recorders::FORM,
        media::FORM,
        moved::FORM,
    ]
}

/// Carries out a form of the tab; false with what is wrong beside its field. `None` = it is none of them.
pub fn save_form(work: &mut LiveWork, form: &mut Form, id: &FormId, cx: &mut Cx) -> Option<bool> {
    match id.name {
        incidents::FORM => Some(incidents::store(work, form, &id.topic, cx)),
        gate::FORM => Some(gate::pass(work, form, cx)),
        copies::FORM => Some(copies::store(work, form, cx)),
        recorders::FORM => Some(recorders::store(work, form, &id.topic, cx)),
        media::FORM => Some(media::store(work, form, &id.topic, cx)),
        moved::FORM => Some(moved::store(work, form, &id.topic, cx)),
        _ => None,
    }
}
