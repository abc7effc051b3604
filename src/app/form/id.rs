//! Identifies a form of a tab by its stable name and by its subject, so that a draft that outlives the program is found again.

use crate::domain::record::{Key, Record};

/// A form in the table of a tab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormId {
    /// `section.form`, never changed once released: drafts are kept under it.
    pub name: &'static str,
    pub topic: Topic,
}

/// The row or meeting that a form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// The open meeting.
    Meeting,
    /// A row as it was when the form opened; one that is not among the records is new.
    Row(Box<Record>),
    Key(Key),
    Keys(Key, Key),
    /// The mark of a finding.
    Mark(String),
}

impl FormId {
    /// The name under which a draft is kept. A new row has another identifier each time, so it goes without.
    pub fn draft(&self, is_known: impl Fn(Key) -> bool) -> String {
        let name = self.name;
        match &self.topic {
            Topic::Meeting => name.to_owned(),
            Topic::Row(row) if !is_known(row.key()) => format!("{name} new"),
            Topic::Row(row) => format!("{name} {}", row.key().raw()),
            Topic::Key(key) => format!("{name} {}", key.raw()),
            Topic::Keys(key, other) => format!("{name} {} {}", key.raw(), other.raw()),
            Topic::Mark(mark) => format!("{name} {mark}"),
        }
    }
}
