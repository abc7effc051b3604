//! The tables that all meetings share, people apart: settings, series, units.

use rusqlite::types::Value;

use super::{
    column::{Column, Reader},
    error::StoreError,
    table::Stored,
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

impl Stored for Series {
    const TABLE: &'static str = "series";
    const COLUMNS: &'static [&'static str] = &["id", "name"];
    const MEETING: Option<&'static str> = None;

    fn values(&self) -> Vec<Value> {
        vec![self.id.store(), self.name.store()]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            name: row.take()?,
        })
    }
}

impl Stored for Unit {
    const TABLE: &'static str = "units";
    const COLUMNS: &'static [&'static str] = &["id", "name", "short"];
    const MEETING: Option<&'static str> = None;

    fn values(&self) -> Vec<Value> {
        vec![self.id.store(), self.name.store(), self.short.store()]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            name: row.take()?,
            short: row.take()?,
        })
    }
}
