//! A field that is asked in several lines, whose beginnings are there.

use crate::words::field::FieldName;

use super::{super::text::TextField, state::Form, value::Value};

impl Form {
    /// Asks for a field in several lines, which are begun; the caret stands behind the first.
    #[must_use]
    pub fn in_lines(mut self, name: FieldName, lines: &str) -> Self {
        let mut text = TextField::block();
        text.set_text(lines);
        text.set_caret_byte(lines.find('\n').unwrap_or(lines.len()));
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name) {
            field.value = Value::Text(text);
        }
        self
    }
}
