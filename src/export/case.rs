//! A case: every record of the open meeting as JSON, to be read again by this program or by others. `docs/json.md` says what each field
//! is, `docs/case.schema.json` the same for programs.
//!
//! Rows of other meetings, settings, and people who are not on the list are left out; parents stand before the rows that point at them.
//! A register-only meeting keeps its rows without their content (docs/rules.md §secrecy).

mod shape;

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde_json::Value;

use super::{json::printed, order::DocumentOrder};
use crate::domain::{
    action::Owner,
    case_fault::{CaseFault, CaseWanted},
    clean::clean_value,
    id::Id,
    meeting::Meeting,
    record::{Key, Record},
    records::Records,
    time::Zone,
};

/// The name of the format, in its files.
pub const FORMAT: &str = "huiwu-case";
/// The version that is written, and the newest that is read. In the first, identifiers and times were numbers.
pub const VERSION: u32 = 2;

/// The file as it is written.
#[derive(Serialize)]
struct CaseFile<'a> {
    format: &'static str,
    version: u32,
    generator: &'a str,
    exported: String,
    meeting: Option<String>,
    records: Vec<Value>,
}

/// A case as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub meeting: Id<Meeting>,
    pub records: Vec<Record>,
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
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other row belongs to a meeting")]
    let belongs = |row: &Record| match row {
        Record::Setting(_) => false,
        Record::Series(row) => Some(row.id) == series,
        Record::Unit(row) => units.contains(&row.id),
        Record::Person(row) => people.contains(&row.id),
        _ => row.meeting().is_some() && row.meeting() == open,
    };
    let zone = records.meeting().map_or(Zone::UTC, |meeting| meeting.zone);
    let rows = records.all().into_iter().filter(belongs).map(|row| {
        let mut row = serde_json::to_value(row).unwrap_or_default();
        shape::outward(&mut row, zone);
        row
    });
    printed(&CaseFile {
        format: FORMAT,
        version: VERSION,
        generator: order.generator,
        exported: zone.rfc(order.now),
        meeting: open.map(|id| id.raw().to_string()),
        records: rows.collect(),
    })
}

/// Reads a case to be taken into a file: texts are made safe, and where `mint` is given, each row of the meeting gets a new identifier.
///
/// # Errors
/// The text is not a case, one of a newer version, or does not hold what a case holds; with the place in it.
pub fn adopt(text: &str, mint: Option<&mut dyn FnMut() -> i64>) -> Result<Case, CaseFault> {
    let CaseRows { mut meeting, mut rows } = rows_of(text)?;
    // Looked at before anything is renamed, so that places are those of the file.
    whole(meeting, &rows)?;
    rows.iter_mut().for_each(clean_value);
    if let Some(mint) = mint {
        let known = renamed(&rows, mint);
        let renew = |kind: &str, id: &mut Value| {
            let new = id.as_i64().and_then(|raw| known.get(&(kind.to_owned(), raw)));
            if let Some(new) = new {
                *id = (*new).into();
            }
        };
        for row in &mut rows {
            shape::each_identifier(row, &mut |kind, id| renew(kind, id));
        }
        for row in &mut rows {
            renew_passage(row, &known);
        }
        meeting = known.get(&("Meeting".to_owned(), meeting)).copied().unwrap_or(meeting);
    }
    whole(meeting, &rows)
}

/// Gives the passage of a wording the new identifier of its item or action: `… item123 …`.
fn renew_passage(row: &mut Value, known: &HashMap<(String, i64), i64>) {
    let Some(Value::String(passage)) = row.get_mut("Rewording").and_then(|fields| fields.get_mut("passage")) else {
        return;
    };
    for (word, kind) in [("item", "Item"), ("action", "Action")] {
        let Some((before, rest)) = passage.split_once(word) else {
            continue;
        };
        let tail = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = rest.strip_suffix(tail).unwrap_or_default();
        let new = digits
            .parse()
            .ok()
            .and_then(|raw: i64| known.get(&(kind.to_owned(), raw)));
        if let Some(new) = new {
            *passage = format!("{before}{word}{new}{tail}");
            return;
        }
    }
}

/// Kinds of rows that all meetings share; a row of them that is known already stays as it is.
const SHARED: [&str; 3] = ["Series", "Unit", "Person"];

/// A new identifier for each row of the meeting. They rise as the old ones do, because rows of some kinds stand in that order.
fn renamed(rows: &[Value], mint: &mut dyn FnMut() -> i64) -> HashMap<(String, i64), i64> {
    let own = rows.iter().filter_map(|row| {
        let (kind, fields) = row.as_object()?.iter().next()?;
        let id = fields.get("id")?.as_i64()?;
        (!SHARED.contains(&kind.as_str())).then(|| (id, kind.clone()))
    });
    let mut own: Vec<_> = own.collect();
    own.sort();
    own.into_iter().map(|(id, kind)| ((kind, id), mint())).collect()
}

/// Rows in their inner form, not looked at as a whole yet.
struct CaseRows {
    meeting: i64,
    rows: Vec<Value>,
}

fn misfit(place: impl Into<String>, wanted: CaseWanted) -> CaseFault {
    let place = place.into();
    CaseFault::Misfit { place, wanted }
}

/// Reads the rows of the text, each by its shape.
fn rows_of(text: &str) -> Result<CaseRows, CaseFault> {
    let text = text.trim_start_matches('\u{feff}');
    let mut file: Value = serde_json::from_str(text).map_err(|error| CaseFault::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let format = file.get("format").and_then(Value::as_str).unwrap_or_default();
    if format != FORMAT {
        return Err(CaseFault::OtherFormat(format.chars().take(40).collect()));
    }
    let version = file.get("version").and_then(Value::as_u64);
    let version = version.ok_or_else(|| misfit("version", CaseWanted::WholeNumber))?;
    if version > u64::from(VERSION) {
        return Err(CaseFault::Newer(version));
    }
    let is_first = version == 1;
    let meeting = match file.get("meeting") {
        Some(Value::String(text)) if !is_first => text.parse().ok(),
        Some(Value::Number(raw)) if is_first => raw.as_i64(),
        _ => None,
    };
    let meeting = meeting.ok_or_else(|| misfit("meeting", CaseWanted::Identifier))?;
    let Some(Value::Array(mut rows)) = file.get_mut("records").map(Value::take) else {
        return Err(misfit("records", CaseWanted::List));
    };
    if !is_first {
        for (n, row) in rows.iter_mut().enumerate() {
            shape::inward(row, &format!("records[{n}]"))?;
        }
    }
    Ok(CaseRows { meeting, rows })
}

/// Reads the rows, and sees that they are those of one meeting, each once.
fn whole(meeting: i64, rows: &[Value]) -> Result<Case, CaseFault> {
    let meeting = Id::from_raw(meeting);
    let mut seen: HashSet<Key> = HashSet::new();
    let mut records = Vec::with_capacity(rows.len());
    for (n, row) in rows.iter().enumerate() {
        let place = || format!("records[{n}]");
        let record: Record = serde_json::from_value(row.clone())
            .map_err(|error| misfit(place(), CaseWanted::Other(error.to_string())))?;
        #[expect(clippy::wildcard_enum_match_arm, reason = "every other row belongs to a meeting")]
        let is_own = match &record {
            Record::Series(_) | Record::Unit(_) | Record::Person(_) => true,
            Record::Meeting(row) => row.id == meeting,
            _ => record.meeting() == Some(meeting),
        };
        if !is_own {
            return Err(CaseFault::OtherMeeting(place()));
        }
        if !seen.insert(record.key()) {
            return Err(CaseFault::Twice(place()));
        }
        records.push(record);
    }
    if !seen.contains(&meeting.into()) {
        return Err(CaseFault::OtherMeeting("meeting".to_owned()));
    }
    Ok(Case { meeting, records })
}
