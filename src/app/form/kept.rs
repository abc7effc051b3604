//! A form that was begun before the program ended: it is taken up as it was left, or dropped.

use crate::words::field::FieldName;

use super::{super::text::Edit, state::Form, value::Value};

impl Form {
    /// Takes up what was typed into it before the program ended. Whether that differs from what is there.
    pub fn restore(&mut self, kept: impl Fn(FieldName) -> Option<String>) -> bool {
        let choices = self.fields.iter().map(|field| field.value.chosen_at()).collect();
        let mut differs = false;
        for field in &mut self.fields {
            differs |= kept(field.name).is_some_and(|text| field.value.restore(&text));
        }
        if differs {
            self.changed = true;
            self.restored = Some(choices);
            self.selected = false;
        }
        differs
    }

    /// Whether it holds what was typed before the program ended, and nothing since.
    pub const fn is_restored(&self) -> bool {
        self.restored.is_some()
    }

    /// Drops what was taken up, so that the form is as it was without that.
    pub fn drop_restored(&mut self) {
        let Some(choices) = self.restored.take() else { return };
        for (field, chosen) in self.fields.iter_mut().zip(choices) {
            match &mut field.value {
                Value::Text(text) => {
                    text.edit(Edit::Undo);
                    text.forget_steps();
                }
                Value::Choice { at, .. } => *at = chosen,
            }
        }
        self.changed = false;
        self.enter(self.focus);
    }
}
