//! The fields that each form asks for, and how one field follows another.

pub mod action;
pub mod export;
pub mod imprint;
pub mod kept;
pub mod matter;
pub mod meeting;
pub mod offers;
pub mod owners;
pub mod session;
pub mod steps;

pub(super) mod read;

use super::{
    form::{Form, FormKind},
    text::Edit,
};

/// An edit in the focused field, and what follows from it in others.
pub fn edit(form: &mut Form, edit: Edit) {
    form.edit(edit);
    follow(form);
}

/// A sign typed into a choice, and what follows from it. Whether it means anything there.
pub fn choose(form: &mut Form, typed: char) -> bool {
    let chosen = form.choose(typed);
    follow(form);
    chosen
}

/// Brings other fields in line with the one that was typed into or turned.
pub fn follow(form: &mut Form) {
    if matches!(form.kind, FormKind::ExportTo(_)) {
        export::follow(form);
    }
}
