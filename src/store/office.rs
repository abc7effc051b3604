//! The tables that all meetings share, people apart: settings, series, units.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Reader},
    error::StoreError,
    table::{Stored, stored},
};
use crate::domain::{
    meeting::{Series, Setting},
    people::Unit,
};

impl Stored for Setting {
    const TABLE: &'static str = "settings";
    const COLUMNS: &'static [&'static str] = &["id", "name", "value"];
    const MEETING: Option<&'static str> = None;

    fn values(&self) -> Vec<Value> {
        vec![self.id.store(), self.key.store(), self.value.store()]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            key: row.take()?,
            value: row.take()?,
        })
    }
}

stored!(Series, "series", shared: id, name);

stored!(Unit, "units", shared: id, name, short);
