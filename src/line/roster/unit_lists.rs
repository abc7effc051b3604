//! A unit before the names of its people: `财政局 张三、李四；审计局：王五`, `Finance Department: Ann Lee, Bob Ray`. Knows no table.

use crate::domain::text::is_han;

use super::{
    cell::split_list,
    office::is_post,
    person::name_line,
    sheet::{RosterRow, RowContent},
    sure_name::is_person,
    unit_names::is_unit_name,
};

/// The people of such a line, each with the unit. `None` = some part of it is no unit with names behind it.
pub(super) fn people(line: &str) -> Option<Vec<RosterRow>> {
    let pieces = line.split([';', '；']).map(str::trim).filter(|piece| !piece.is_empty());
    let mut rows = Vec::new();
    for piece in pieces {
        let (unit, names) = apart(piece)?;
        rows.extend(names.iter().map(|name| of_unit(name_line(0, name), unit)));
    }
    (!rows.is_empty()).then_some(rows)
}

fn of_unit(mut row: RosterRow, unit: &str) -> RosterRow {
    if let RowContent::Person(person) = &mut row.what
        && person.unit.is_empty()
    {
        unit.clone_into(&mut person.unit);
    }
    row
}

/// The unit at the start of a text, and the names behind it.
fn apart(text: &str) -> Option<(&str, Vec<String>)> {
    let inner = text.strip_suffix(['）', ')']);
    let bracket = inner.and_then(|inner| inner.split_once(['（', '(']));
    let colon = text.split_once(['：', ':']);
    let dash = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash));
    let blank = text.split_once([' ', '\u{3000}', '\t']);
    // `Parks Committee Ann Lee`: the word on which names of bodies end parts them.
    let mut words = text.match_indices(' ').filter_map(|(at, _)| text.split_at_checked(at));
    let behind = |(unit, names): &(&str, &str)| {
        let first = names.split_whitespace().next().unwrap_or_default();
        is_unit_name(unit) && !is_post(first) && !text.chars().any(is_han)
    };
    let body = words.find(behind);
    [(bracket, 2), (colon, 1), (dash, 2), (blank, 2), (body, 1)]
        .into_iter()
        .find_map(|(found, least)| {
            let (unit, names) = found?;
            let (unit, names) = (unit.trim(), names_in(names));
            let people = names.len() >= least && names.iter().all(|name| is_person(bare(name)));
            (people && is_unit_name(unit)).then_some((unit, names))
        })
}

/// The names of a list, which strokes, `and` or, where they are Chinese, blanks may part as well.
pub(super) fn names_in(text: &str) -> Vec<String> {
    let lists = split_list(text);
    let parts = lists.iter().flat_map(|piece| {
        let piece = piece.replace(" and ", "/").replace(" & ", "/");
        let han = piece.chars().any(is_han) && !piece.contains(['（', '(']);
        let names = piece.split(|c: char| c == '/' || han && (c.is_whitespace() || c == '和' || c == '及'));
        names.map(|name| name.trim().to_owned()).collect::<Vec<_>>()
    });
    parts.filter(|name| !name.is_empty()).collect()
}

/// A name without what stands in brackets behind it.
fn bare(name: &str) -> &str {
    name.split(['（', '(']).next().unwrap_or(name).trim()
}
