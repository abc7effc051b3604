//! The line being typed, as it is kept outside the records until Enter (docs/rules.md §saved).

use serde::{Deserialize, Serialize};

use super::{entry::Entry, id::Id, meeting::Meeting, time::Stamp};

/// An unfinished line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Draft {
    pub meeting: Option<Id<Meeting>>,
    pub text: String,
    /// Caret, in bytes of `text`.
    pub caret: usize,
    /// When its first key was typed.
    pub first_key: Option<Stamp>,
    /// The entry that is being changed in place, with the text as it stands; `text` is then the line set aside for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<(Id<Entry>, String)>,
    /// The form that was begun last and is neither saved nor thrown away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormDraft>,
}

/// The text typed into a form, kept until the form is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct FormDraft {
    /// The name of the form, with the row it is about.
    pub form: String,
    /// Its fields by name.
    pub fields: Vec<(String, String)>,
}

impl Draft {
    /// Nothing was typed that could be lost.
    pub const fn is_empty(&self) -> bool {
        !self.has_line() && self.form.is_none()
    }

    /// Whether a line or a change of an entry was begun.
    pub const fn has_line(&self) -> bool {
        !self.text.is_empty() || self.change.is_some()
    }
}
