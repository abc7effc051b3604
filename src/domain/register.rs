//! The part of a register-only meeting that may be kept and shown: who, when, how many, which checks (docs/rules.md §secrecy). A list of
//! what is open: a kind of row or a field that is not named here is closed, whoever adds it.

pub mod disk;
pub mod door;
mod open;

use serde_json::{Map, Value};

use self::open::{NUMBERS, OF_TYPE, OPEN};

use super::{
    action::Owner,
    checklist::CheckSource,
    entry::{Entry, EntryKind},
    record::Record,
};

/// Returns the row without what is closed; `None` if the whole row is.
pub fn registered(row: &Record) -> Option<Record> {
    if is_content(row) {
        return None;
    }
    let Value::Object(tagged) = serde_json::to_value(row).ok()? else {
        return None;
    };
    let (kind, fields) = tagged.into_iter().next()?;
    let Value::Object(fields) = fields else { return None };
    let open = Value::Object(open_fields(&kind, fields)?);
    let row = serde_json::from_value(Value::Object(Map::from_iter([(kind, open)]))).ok()?;
    Some(without_words(row))
}

/// Whether a field of a kind of row is open.
fn is_open(kind: &str, field: &str) -> bool {
    OPEN.iter().any(|(named, open)| *named == kind && open.contains(&field))
}

/// Whether an open field holds words all the same, where it is one for a number, a time or a mark.
fn is_no_number(kind: &str, field: &str, value: &Value) -> bool {
    let numbered = NUMBERS
        .iter()
        .any(|(named, fields)| *named == kind && fields.contains(&field));
    numbered && value.as_str().is_some_and(|text| !text.is_empty() && !is_number(text))
}

/// The longest number, in characters.
const LONGEST_NUMBER: usize = 20;

/// Whether a text is a number, a time or a mark, such as `琴办〔2026〕15号`, `B-12`, `第一组`, `8:00-12:00`: short, with a figure, and no words.
fn is_number(text: &str) -> bool {
    let figure = |c: char| c.is_numeric() || "一二三四五六七八九十甲乙丙丁".contains(c);
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let signs = text
        .chars()
        .filter(|c| c.is_alphabetic() && !c.is_ascii() && !figure(*c))
        .count();
    let single = letters == 1 && text.chars().count() == 1;
    text.chars().count() <= LONGEST_NUMBER && (single || text.chars().any(figure)) && letters <= 2 && signs <= 4
}

/// Whether a field says what the type of meeting said.
fn is_of_type(kind: &str, field: &str) -> bool {
    OF_TYPE
        .iter()
        .any(|(named, fields)| *named == kind && fields.contains(&field))
}

/// Returns the fields of a row with the closed ones blank; `None` if the kind of row is closed.
pub fn open_fields(kind: &str, mut fields: Map<String, Value>) -> Option<Map<String, Value>> {
    let (_, open) = OPEN.iter().find(|(named, _)| *named == kind)?;
    for (name, value) in &mut fields {
        if !open.contains(&name.as_str()) || is_no_number(kind, name, value) {
            *value = match value {
                Value::String(_) => Value::String(String::new()),
                Value::Number(_) => Value::from(0),
                Value::Bool(_) => Value::Bool(false),
                Value::Array(_) => Value::Array(Vec::new()),
                Value::Object(_) | Value::Null => Value::Null,
            };
        }
    }
    Some(fields)
}

/// Entries that are nothing but content. Decisions, actions and motions have numbers, which stay.
fn is_content(row: &Record) -> bool {
    if matches!(row, Record::Rewording(_)) {
        return true;
    }
    let Record::Entry(entry) = row else { return false };
    let Entry { kind, .. } = **entry;
    let numbered = matches!(kind, EntryKind::Decision | EntryKind::Action | EntryKind::Motion);
    kind.convertible() && !numbered
        || matches!(
            kind,
            EntryKind::Correction | EntryKind::RecordingMark | EntryKind::Wording
        )
}

/// Closes what is open in some rows only: an owner who is a person of the list, a check that comes with the template.
fn without_words(mut row: Record) -> Record {
    if let Record::Action(action) = &mut row {
        action.owners.retain(|owner| !matches!(owner, Owner::Named(_)));
        action.due.phrase = String::new();
        if let Some(kept) = &mut action.settled {
            kept.owners.retain(|owner| !matches!(owner, Owner::Named(_)));
            kept.due.phrase = String::new();
        }
    }
    if let Record::CheckItem(check) = &mut row
        && check.source != CheckSource::Template
    {
        check.text = String::new();
    }
    row
}
