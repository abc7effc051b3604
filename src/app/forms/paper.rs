//! The form of a paper about matters: the ending of its path follows the format.

use std::path::Path;

use crate::words::field::FieldName;

use super::super::form::{Choice, Form};

/// After the format was turned: the ending of the path follows it.
pub fn follow(form: &mut Form) {
    let turned = form.fields.get(form.focus).map(|field| field.name);
    if let (Some(FieldName::Format), Some(Choice::Format(format))) = (turned, form.chosen(FieldName::Format).cloned()) {
        let path = form.text(FieldName::Path);
        let path = Path::new(&path).with_extension(format.extension());
        form.fill(FieldName::Path, &path.display().to_string());
    }
}
