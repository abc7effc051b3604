//! The table of agenda items.

use rusqlite::types::Value;

use super::{
    column::{Column, Reader},
    error::StoreError,
    table::Stored,
};
use crate::domain::agenda::Item;

impl Stored for Item {
    const TABLE: &'static str = "items";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "meeting",
        "parent",
        "place",
        "title",
        "kind",
        "minutes",
        "presenter",
        "units",
        "papers",
        "consent",
        "outcome",
        "outcome_reason",
        "no_action_reason",
        "filing",
        "filed_by",
        "filing_remark",
    ];
    const ORDER: &'static str = "place";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.parent.store(),
            self.place.store(),
            self.title.store(),
            self.kind.store(),
            self.minutes.store(),
            self.presenter.store(),
            self.units.store(),
            self.papers.store(),
            self.consent.store(),
            self.outcome.store(),
            self.outcome_reason.store(),
            self.no_action_reason.store(),
            self.filing.store(),
            self.filed_by.store(),
            self.filing_remark.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            parent: row.take()?,
            place: row.take()?,
            title: row.take()?,
            kind: row.take()?,
            minutes: row.take()?,
            presenter: row.take()?,
            units: row.take()?,
            papers: row.take()?,
            consent: row.take()?,
            outcome: row.take()?,
            outcome_reason: row.take()?,
            no_action_reason: row.take()?,
            filing: row.take()?,
            filed_by: row.take()?,
            filing_remark: row.take()?,
        })
    }
}
