//! Where a document, or a copy of the file, is written to.

use std::path::PathBuf;

use crate::{
    domain::question::Question,
    export::{self, Format},
};

use crate::input::field::FieldName;

use super::super::{
    cx::Cx,
    effect::{Effect, ExportOrder},
    form::{Choice, Form, FormKind},
    model::Model,
    wrapup,
};
use super::show;

/// Asks for the path; the ending decides the format.
pub fn open(m: &mut Model) {
    let path = suggested(m, "md");
    let form = Form::new(FormKind::ExportTo)
        .line(FieldName::Path, &path)
        .required()
        .choice(
            FieldName::Overwrite,
            [Choice::YesNo(false), Choice::YesNo(true)],
            &Choice::YesNo(false),
        );
    show(m, form);
}

/// A name for the file from date, title and document.
fn suggested(m: &Model, ending: &str) -> String {
    let Some(meeting) = m.meeting() else {
        return String::new();
    };
    let title: String = meeting
        .title
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(40)
        .collect();
    let kind: &'static str = m.wrapup.kind.into();
    format!(
        "{}-{}-{kind}.{ending}",
        meeting.zone.ymd(meeting.start),
        title.trim_matches('-')
    )
}

/// The format of a file name.
pub fn format_of(path: &std::path::Path) -> Format {
    match path
        .extension()
        .and_then(|e| e.to_str())
        .map(str::to_ascii_lowercase)
        .as_deref()
    {
        Some("html" | "htm") => Format::Html,
        Some("json") => Format::Json,
        Some("txt" | "text") => Format::Text,
        _ => Format::Markdown,
    }
}

pub(super) fn save(m: &mut Model, form: &Form, cx: &mut Cx) -> bool {
    let path = PathBuf::from(form.text(FieldName::Path));
    let order = wrapup::order(m, format_of(&path), cx.now);
    let text = export::render(&m.records, &order);
    let overwrite = form.chosen(FieldName::Overwrite) == Some(&Choice::YesNo(true));
    cx.emit(Effect::Export(ExportOrder { path, text, overwrite }));
    true
}

/// Asks where a copy of the file is to be written.
pub fn open_copy(m: &mut Model) {
    show(
        m,
        Form::new(FormKind::CopyTo)
            .line(FieldName::Path, "huiwu-copy.db")
            .required(),
    );
}

pub(super) fn save_copy(form: &Form, cx: &mut Cx) -> bool {
    let to = PathBuf::from(form.text(FieldName::Path));
    cx.emit(Effect::Ask(Question::CopyElsewhere { to }));
    true
}
