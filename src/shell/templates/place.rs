//! Places of faults in the text of a template: line and key of a reader's error, or of a flaw that the rules found in a row.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::domain::template::flaw::{Flaw, Spot};

/// Returns the line of a byte in the text, from 1.
pub(in crate::shell) fn line(text: &str, at: usize) -> usize {
    text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1
}

/// Returns the column of a byte in its line, from 1, in characters.
pub(in crate::shell) fn column(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let line = before
        .rfind('\n')
        .map_or(before, |i| before.get(i + 1..).unwrap_or_default());
    line.chars().count() + 1
}

/// Returns byte, key and kind of a reader's error.
pub(in crate::shell) fn of_error(text: &str, error: &toml::de::Error) -> (usize, String, Flaw) {
    let at = error.span().map_or(0, |span| span.start);
    let message = error.message();
    let named = message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("unknown field") {
        return (at, named.to_owned(), Flaw::UnknownKey);
    }
    if message.starts_with("missing field") {
        return (at, named.to_owned(), Flaw::MissingKey);
    }
    match DeTable::parse(text) {
        Ok(root) => (at, key_at(root.get_ref(), at).unwrap_or_default(), Flaw::WrongValue),
        Err(_) => (at, String::new(), Flaw::Syntax),
    }
}

/// Returns byte and key of each flaw.
pub(in crate::shell) fn of_flaws(text: &str, flaws: Vec<(Spot, Flaw)>) -> Vec<(usize, String, Flaw)> {
    let Ok(root) = DeTable::parse(text) else {
        return Vec::new();
    };
    flaws
        .into_iter()
        .map(|(spot, flaw)| {
            let at = start_of(root.get_ref(), spot).unwrap_or(0);
            (at, spot.key.to_owned(), flaw)
        })
        .collect()
}

/// A key and its value, with their spans.
pub(in crate::shell) type KeyValue<'a, 'i> = (&'a Spanned<toml::de::DeString<'i>>, &'a Spanned<DeValue<'i>>);

/// Finds an entry of a table by its key.
pub(in crate::shell) fn entry<'a, 'i>(table: &'a DeTable<'i>, key: &str) -> Option<KeyValue<'a, 'i>> {
    table.iter().find(|(name, _)| name.get_ref() == key)
}

/// Returns the byte where a spot begins: its key, else its row, else its table.
fn start_of(root: &DeTable<'_>, spot: Spot) -> Option<usize> {
    if spot.table.is_empty() {
        return entry(root, spot.key).map(|(key, _)| key.span().start);
    }
    let (name, value) = entry(root, spot.table)?;
    let row = value.get_ref().as_array().and_then(|rows| rows.get(spot.row));
    let start = row.map_or(name.span().start, |row| row.span().start);
    let row = row.unwrap_or(value).get_ref().as_table();
    let key = row.and_then(|row| entry(row, spot.key));
    Some(key.map_or(start, |(key, _)| key.span().start))
}

/// Returns the innermost key that a byte belongs to.
fn key_at(table: &DeTable<'_>, at: usize) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let inner = in_value(value, at);
        let own = key.span().contains(&at) || inner == Some(None);
        inner.flatten().or_else(|| own.then(|| key.get_ref().to_string()))
    })
}

/// Looks for the key inside a value; `Some(None)` = the byte is inside, but belongs to no key of its own.
fn in_value(value: &Spanned<DeValue<'_>>, at: usize) -> Option<Option<String>> {
    let inside = value.get_ref();
    if let Some(table) = inside.as_table() {
        key_at(table, at).map(Some)
    } else if let Some(rows) = inside.as_array() {
        rows.iter().find_map(|row| in_value(row, at))
    } else {
        value.span().contains(&at).then_some(None)
    }
}
