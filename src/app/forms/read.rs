//! A moment and a number of a field; text that is neither is marked beside the field.

use std::path::PathBuf;

use crate::{
    domain::{meeting::Meeting, time::Stamp},
    words::field::FieldName,
};

use super::super::{
    form::{Form, read},
    seen::Seen,
};

/// The date and time of a field, as [`read::read_moment`] reads it; `None` with what is wrong beside the field.
pub(super) fn read_moment<T>(
    seen: &Seen<'_, T>,
    form: &mut Form,
    name: FieldName,
    about: Option<&Meeting>,
) -> Option<Stamp> {
    let seen = Seen {
        own: &(),
        ledger: seen.ledger,
        shared: seen.shared,
    };
    match read::read_moment(&form.text(name), name, about, &seen) {
        Ok(moment) => Some(moment),
        Err(problem) => {
            form.complain(name, problem);
            None
        }
    }
}

/// The number of a field; empty = `None`. `Err` with what is wrong beside the field.
pub(super) fn read_number(form: &mut Form, name: FieldName) -> Result<Option<u32>, ()> {
    read::read_number(&form.text(name), name).map_err(|problem| form.complain(name, problem))
}

/// The file of a form. A path that was dragged into the terminal may come in quotation marks.
pub(in crate::app) fn typed_path(form: &Form) -> PathBuf {
    PathBuf::from(form.text(FieldName::Path).trim_matches(['"', '\'', ' ']))
}
