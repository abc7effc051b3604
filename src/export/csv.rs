//! A table as CSV that spreadsheets open as it is meant: UTF-8 with a byte order mark, CRLF, no cell that is taken for a
//! formula (docs/rules.md §rosters).

use csv::{Terminator, WriterBuilder};

use super::{
    document::{CellValue, Run},
    order::WriteError,
    sheets::NamedTable,
};

const MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes the main table with its titles.
pub(super) fn write(sheets: &[NamedTable]) -> Result<Vec<u8>, WriteError> {
    let mut out = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    let Some(NamedTable { grid, .. }) = sheets.first() else {
        return Ok(MARK.to_vec());
    };
    out.write_record(grid.columns.iter().map(|title| guard(title)))?;
    for row in &grid.rows {
        out.write_record(row.iter().map(cell))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

/// A cell: days as ISO 8601 writes them, amounts without signs between thousands, text as it is.
fn cell(run: &Run) -> String {
    run.value().map_or_else(|| guard(run.text()), CellValue::machine)
}

/// A cell that begins like a formula gets an apostrophe in front, as a spreadsheet marks text.
fn guard(text: &str) -> String {
    let risky = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
    let first = text
        .trim_start_matches([' ', '\u{a0}', '\u{3000}', '\n'])
        .chars()
        .next();
    if text.starts_with(risky) || first.is_some_and(|c| risky.contains(&c)) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
