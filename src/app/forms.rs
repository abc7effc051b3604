//! The fields that each form asks for, and how one field follows another.

pub mod action;
pub mod export;
pub mod imprint;
pub mod kept;
pub mod matter;
pub mod meeting;
pub mod offers;
pub mod owners;
pub mod paper;
pub mod proofs;
pub mod session;
pub mod steps;

pub(super) mod read;

use crate::words::field::FieldName;

use super::{
    form::{Choice, Form, FormKind, Value},
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
    if matches!(form.kind, FormKind::MatterPaper(_)) {
        paper::follow(form);
    }
    follow_passage(form);
}

/// Another passage was chosen: its words take the place of those of the one before, unless they were changed.
fn follow_passage(form: &mut Form) {
    let Some(Choice::Passage(_, text, _)) = form.chosen(FieldName::Passage).cloned() else {
        return;
    };
    let typed = form.text(FieldName::NewWording);
    let unchanged = match form.field(FieldName::Passage).map(|field| &field.value) {
        Some(Value::Choice { options, .. }) => options
            .iter()
            .any(|other| matches!(other, Choice::Passage(_, known, _) if *known == typed)),
        _ => false,
    };
    if unchanged && typed != text {
        form.fill(FieldName::NewWording, &text);
    }
}
