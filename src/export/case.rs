//! A case: every record of the open meeting as JSON, to be read again by this program or by others.
//!
//! `{"format": "huiwu-case", "version": 1, "generator", "exported" (ms since 1970 UTC), "meeting" (id or null),
//! "records": [{"Person": {…}}, …]}`. Rows of other meetings, settings, and people who are not on the list are left
//! out; parents stand before the rows that point at them. A register-only meeting keeps its rows without their content (docs/rules.md §secrecy).

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{json::printed, order::DocumentOrder};
use crate::domain::{action::Owner, id::Id, meeting::Meeting, record::Record, records::Records};

/// The name of the format, in its files.
pub const FORMAT: &str = "huiwu-case";
/// The version that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// A case as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub format: String,
    pub version: u32,
    pub generator: String,
    /// Milliseconds since 1970 UTC.
    pub exported: i64,
    pub meeting: Option<Id<Meeting>>,
    pub records: Vec<Record>,
}

/// Why a case cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    #[error("not JSON of a case: {0}")]
    Malformed(#[from] serde_json::Error),
    #[error("the format is `{0}`, not `{FORMAT}`")]
    OtherFormat(String),
    #[error("version {0} is newer than this program")]
    Newer(u32),
}

/// Writes the open meeting with the people on its list, their units and its series; not the rest of the address book.
pub(super) fn write(records: &Records, order: &DocumentOrder<'_>) -> String {
    let open = records.open();
    let list = records.attendees.iter().filter(|a| Some(a.meeting) == open);
    let people: HashSet<_> = list.map(|a| a.person).collect();
    let mut units: HashSet<_> = people
        .iter()
        .filter_map(|id| records.people.get(*id))
        .filter_map(|p| p.unit)
        .collect();
    units.extend(
        records
            .open_actions()
            .flat_map(|a| &a.owners)
            .filter_map(|owner| match owner {
                Owner::Unit(id) => Some(*id),
                Owner::Attendee(_) | Owner::Named(_) => None,
            }),
    );
    let series = records.meeting().and_then(|m| m.series);
    let belongs = |row: &Record| match row {
        Record::Setting(_) => false,
        Record::Series(row) => Some(row.id) == series,
        Record::Unit(row) => units.contains(&row.id),
        Record::Person(row) => people.contains(&row.id),
        row => row.meeting().is_some() && row.meeting() == open,
    };
    printed(&Case {
        format: FORMAT.to_owned(),
        version: VERSION,
        generator: order.generator.to_owned(),
        exported: order.now.ms(),
        meeting: open,
        records: records.all().into_iter().filter(belongs).collect(),
    })
}

/// Reads a case.
///
/// # Errors
/// If the text is not a case, or one of a newer version.
pub fn read(text: &str) -> Result<Case, CaseError> {
    let value: serde_json::Value = serde_json::from_str(text)?;
    let format = value
        .get("format")
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default();
    if format != FORMAT {
        return Err(CaseError::OtherFormat(format.to_owned()));
    }
    let version = value.get("version").and_then(serde_json::Value::as_u64).unwrap_or(0);
    let version = u32::try_from(version).unwrap_or(u32::MAX);
    if version > VERSION {
        return Err(CaseError::Newer(version));
    }
    Ok(serde_json::from_value(value)?)
}
