//! The JSON Schema of a case (`docs/case.schema.json`) as the program follows it: which values are identifiers and times, and whether a
//! file has the shape that it says. Rows change their form on the way: identifiers are numbers inside and texts in the file, times are
//! milliseconds inside and RFC 3339 in the file.

use std::sync::LazyLock;

use chrono::DateTime;
use serde_json::{Map, Value};

use crate::domain::{
    case_fault::{CaseFault, CaseWanted},
    time::{Stamp, Zone},
};

/// The schema of the file.
static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../docs/case.schema.json")).unwrap_or_default());

/// Returns the schema of one row of `records`.
fn row_schema() -> &'static Value {
    SCHEMA.pointer("/$defs/row").unwrap_or(&Value::Null)
}

/// The end of the chain of references that begins at a schema: the name of the last one, empty if there is none, and where it leads.
fn resolved(schema: &Value) -> (&str, &Value) {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(name) => {
            let name = name.trim_start_matches("#/$defs/");
            let at = SCHEMA.get("$defs").and_then(|defs| defs.get(name));
            (name, at.unwrap_or(&Value::Null))
        }
        None => ("", schema),
    }
}

/// The schema of a value that may also be null.
fn given(schema: &Value) -> Option<&Value> {
    schema.get("anyOf")?.get(0)
}

/// The schema of the n-th value of a list.
fn item(schema: &Value, n: usize) -> Option<&Value> {
    let own = schema.get("prefixItems").and_then(|items| items.get(n));
    own.or_else(|| schema.get("items"))
}

/// Turns a row into the form of the file. Fields that the schema does not know stay as they are.
pub(super) fn outward(row: &mut Value, zone: Zone) {
    out(row_schema(), row, zone);
}

fn out(schema: &Value, value: &mut Value, zone: Zone) {
    let (name, schema) = resolved(schema);
    match (name, &mut *value) {
        ("id", Value::Number(raw)) => *value = Value::String(raw.to_string()),
        ("moment", Value::Number(ms)) => {
            *value = Value::String(zone.rfc(Stamp::from_ms(ms.as_i64().unwrap_or_default())));
        }
        (_, Value::Null) => {}
        (_, value) => match given(schema) {
            Some(inner) => out(inner, value, zone),
            None => each_part(schema, value, &mut |inner, part, _| {
                out(inner, part, zone);
                Ok::<(), CaseFault>(())
            })
            .unwrap_or_default(),
        },
    }
}

/// Visits the fields or the members of a value, each with its schema and the end of its path.
fn each_part<E>(
    schema: &Value,
    value: &mut Value,
    visit: &mut dyn FnMut(&Value, &mut Value, &str) -> Result<(), E>,
) -> Result<(), E> {
    match value {
        Value::Object(fields) => fields.iter_mut().try_for_each(|(name, field)| {
            let inner = schema.get("properties").and_then(|known| known.get(name));
            inner.map_or(Ok(()), |inner| visit(inner, field, &format!(".{name}")))
        }),
        Value::Array(list) => list.iter_mut().enumerate().try_for_each(|(n, member)| {
            item(schema, n).map_or(Ok(()), |inner| visit(inner, member, &format!("[{n}]")))
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

/// Turns a row of the file back into its inner form.
///
/// # Errors
/// The first place, after `place`, that does not hold what it should.
pub(super) fn inward(row: &mut Value, place: &str) -> Result<(), CaseFault> {
    inn(row_schema(), row, place)
}

fn inn(schema: &Value, value: &mut Value, place: &str) -> Result<(), CaseFault> {
    let misfit = |wanted: CaseWanted| CaseFault::Misfit {
        place: place.to_owned(),
        wanted,
    };
    let (name, schema) = resolved(schema);
    match name {
        "id" => {
            let raw = value.as_str().and_then(|text| text.parse::<i64>().ok());
            *value = raw.ok_or_else(|| misfit(CaseWanted::Identifier))?.into();
            return Ok(());
        }
        "moment" => {
            let at = value.as_str().and_then(|text| DateTime::parse_from_rfc3339(text).ok());
            let at = at.ok_or_else(|| misfit(CaseWanted::Moment))?;
            *value = at.timestamp_millis().into();
            return Ok(());
        }
        _ => {}
    }
    if let Some(inner) = given(schema) {
        return if value.is_null() {
            Ok(())
        } else {
            inn(inner, value, place)
        };
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        if words.contains(value) {
            return Ok(());
        }
        let words: Vec<_> = words.iter().filter_map(Value::as_str).collect();
        return Err(misfit(CaseWanted::OneOf(words.join(", "))));
    }
    let fits = match schema.get("type").and_then(Value::as_str) {
        Some("string") => value.is_string().then_some(()).ok_or(CaseWanted::Text),
        Some("boolean") => value.is_boolean().then_some(()).ok_or(CaseWanted::YesOrNo),
        Some("integer") => {
            let number = value.as_i64().map(i128::from);
            let at_least = schema
                .get("minimum")
                .and_then(Value::as_i64)
                .map_or(i128::MIN, i128::from);
            let at_most = schema
                .get("maximum")
                .and_then(Value::as_i64)
                .map_or(i128::MAX, i128::from);
            number
                .filter(|n| (at_least..=at_most).contains(n))
                .map(|_| ())
                .ok_or(CaseWanted::WholeNumber)
        }
        Some("array") => length_fits(schema, value),
        Some("object") => value
            .as_object()
            .ok_or(CaseWanted::Object)
            .and_then(|fields| fields_fit(schema, fields)),
        _ => Ok(()),
    };
    fits.map_err(misfit)?;
    each_part(schema, value, &mut |inner, part, end| {
        inn(inner, part, &format!("{place}{end}"))
    })
}

/// Whether a value is a list of as many members as it should have.
fn length_fits(schema: &Value, value: &Value) -> Result<(), CaseWanted> {
    let count = value.as_array().ok_or(CaseWanted::List)?.len() as u64;
    let wanted = schema.get("minItems").and_then(Value::as_u64);
    wanted
        .is_none_or(|wanted| wanted == count)
        .then_some(())
        .ok_or(CaseWanted::List)
}

/// Whether all fields are known, and those that must be there are.
fn fields_fit(schema: &Value, fields: &Map<String, Value>) -> Result<(), CaseWanted> {
    let known = |name: &str| schema.get("properties").is_some_and(|known| known.get(name).is_some());
    if fields.keys().any(|name| !known(name)) {
        return Err(CaseWanted::Nothing);
    }
    let required = schema.get("required").and_then(Value::as_array);
    let mut required = required.into_iter().flatten().filter_map(Value::as_str);
    if let Some(missing) = required.find(|name| !fields.contains_key(*name)) {
        return Err(CaseWanted::Field(missing.to_owned()));
    }
    let only = schema.get("maxProperties").and_then(Value::as_u64);
    only.is_none_or(|most| fields.len() as u64 == most)
        .then_some(())
        .ok_or(CaseWanted::Object)
}

/// Visits every identifier of a row in its inner form: the kind of row that it names, and the number.
pub(super) fn each_identifier(row: &mut Value, visit: &mut dyn FnMut(&str, &mut Value)) {
    ids(row_schema(), row, visit);
}

fn ids(schema: &Value, value: &mut Value, visit: &mut dyn FnMut(&str, &mut Value)) {
    let kind = schema.get("x-row").and_then(Value::as_str);
    let (name, schema) = resolved(schema);
    match (name, kind) {
        ("id", Some(kind)) => visit(kind, value),
        _ if value.is_null() => {}
        _ => match given(schema) {
            Some(inner) => ids(inner, value, visit),
            None => each_part(schema, value, &mut |inner, part, _| {
                ids(inner, part, visit);
                Ok::<(), CaseFault>(())
            })
            .unwrap_or_default(),
        },
    }
}
