//! A row of a section: what it is, how it is remembered while it is marked, and where a finding is mended.

use crate::{
    domain::{
        agenda::Item,
        error_book::Slip,
        fault::Fault,
        id::Id,
        readiness::{Missing, Shortage},
        record::Key,
        remainder::{Remainder, Unclosed},
    },
    export::checks::Finding,
    input::section::SectionId,
    words::field::FieldName,
};

/// One row of a section.
#[derive(Debug, Clone, PartialEq, Eq, strum::EnumTryAs)]
pub enum SectionRow {
    /// A field of the card of the meeting.
    Field(FieldName),
    Record(Key),
    Slip(Slip),
    Missing(Missing),
    /// Something outstanding before the meeting can be closed.
    Remainder(Remainder),
    /// Something to be looked at before a document is issued.
    Finding(Finding),
}

impl SectionRow {
    /// The record that a finding of a gate is about; `None` for other rows.
    pub const fn record(&self) -> Option<Key> {
        match self {
            Self::Missing(missing) => missing.key,
            Self::Remainder(remainder) => remainder.key,
            Self::Finding(finding) => finding.key,
            Self::Field(_) | Self::Record(_) | Self::Slip(_) => None,
        }
    }
}

/// How a row is remembered among those that are marked, while the list under it changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RowMark {
    Record(Key),
    /// A finding by its mark.
    Slip(String),
    Missing(Shortage, Option<Key>, String),
    Remainder(Unclosed, Option<Key>, String),
    Finding(Fault, Option<Key>, String),
}

impl RowMark {
    /// The mark of a row; `None` = rows of its kind are not marked.
    pub fn of(row: &SectionRow) -> Option<Self> {
        Some(match row {
            SectionRow::Record(key) => Self::Record(*key),
            SectionRow::Slip(slip) => Self::Slip(slip.mark()),
            SectionRow::Missing(one) => Self::Missing(one.shortage, one.key, one.subject.clone()),
            SectionRow::Remainder(one) => Self::Remainder(one.kind, one.key, one.subject.clone()),
            SectionRow::Finding(one) => Self::Finding(one.fault, one.key, one.subject.clone()),
            SectionRow::Field(_) => return None,
        })
    }
}

/// Where a finding of a gate is mended together with others of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mending {
    /// In a section of the same desk, on the row of its record.
    In(SectionId),
    /// By the outcome of an item.
    Outcome(Id<Item>),
    /// One by one.
    Alone,
}
