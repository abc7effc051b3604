//! A row that can be marked: a record, or a finding of the error book, which is no record.

use crate::domain::record::Key;

use super::section::SectionRow;

/// How a row is remembered among those that are marked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RowMark {
    Record(Key),
    /// A finding by its mark.
    Slip(String),
}

impl RowMark {
    /// The mark of a row; `None` = rows of its kind are not marked.
    pub fn of(row: &SectionRow) -> Option<Self> {
        match row {
            SectionRow::Record(key) => Some(Self::Record(*key)),
            SectionRow::Slip(slip) => Some(Self::Slip(slip.mark())),
            SectionRow::Field(_) | SectionRow::Missing(_) | SectionRow::Remainder(_) | SectionRow::Finding(_) => None,
        }
    }
}
