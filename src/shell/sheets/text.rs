//! Text tables: which encoding, which separator, which cells (docs/rules.md §rosters).
//!
//! The cells are cut here rather than by the `csv` crate: that one passes over blank lines, and then rows cannot be told by
//! the number that the clerk sees; and a quotation mark that is never closed would swallow the rest of the file.

use crate::{
    domain::unread::SheetFault,
    line::roster::{Sheet, is_rule, table_of},
};

use super::{encoding, marked};

/// A file with more unreadable characters of a thousand is something else, or damaged.
const MOST_UNREADABLE: usize = 20;
/// Rows beyond are no roster.
const MOST_ROWS: usize = 100_000;

/// Reads a text table, or the tables of a page.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, SheetFault> {
    let page = page_of(bytes);
    if let Some(sheets) = page.as_deref().and_then(marked::read_page) {
        return Ok(sheets);
    }
    let readings = encoding::readings(bytes);
    let doubtful = readings.len() > 1;
    let mut sheets = Vec::new();
    for (name, text) in &readings {
        judge(text)?;
        let mut sheet = table(text)?;
        if doubtful {
            (*name).clone_into(&mut sheet.name);
            (*name).clone_into(&mut sheet.encoding);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Reads a text table in the encoding that was told.
///
/// # Errors
/// It is no text, a damaged one, or too large.
pub(super) fn read_in(bytes: &[u8], encoding: &'static encoding_rs::Encoding) -> Result<Vec<Sheet>, SheetFault> {
    let text = encoding.decode(bytes).0;
    judge(&text)?;
    Ok(vec![table(&text)?])
}

/// The table in a text.
fn table(text: &str) -> Result<Sheet, SheetFault> {
    let mut rows = table_of(text).unwrap_or_else(|| cut(text, separator(text)));
    // Rules of a table in Markdown stay as blank rows, so that the others keep their numbers.
    for row in rows.iter_mut().filter(|row| is_rule(&row.join("|"))) {
        row.clear();
    }
    if rows.len() > MOST_ROWS {
        return Err(SheetFault::TooLarge);
    }
    Ok(Sheet {
        rows,
        ..Sheet::default()
    })
}

/// The text of a page with tags; its encoding may be told in it.
fn page_of(bytes: &[u8]) -> Option<String> {
    let start: Vec<u8> = bytes.iter().take(2048).map(u8::to_ascii_lowercase).collect();
    let start = String::from_utf8_lossy(&start);
    let begins = start.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
    let is_page = ["<html", "<!doctype", "<table", "<meta", "<?xml"]
        .iter()
        .any(|begin| begins.starts_with(begin));
    if !is_page {
        // UTF-16 pages begin with their mark.
        let text = encoding::text_of(bytes);
        return text.trim_start().starts_with("<html").then_some(text);
    }
    let told = start.split_once("charset=").map(|(_, rest)| {
        rest.trim_start_matches(['"', '\''])
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect::<String>()
    });
    let known = told.and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    Some(match known.filter(|_| std::str::from_utf8(bytes).is_err()) {
        Some(encoding) => encoding.decode(bytes).0.into_owned(),
        None => encoding::text_of(bytes),
    })
}

/// Bytes as text.
///
/// # Errors
/// It is no text, or a damaged one.
pub fn decode(bytes: &[u8]) -> Result<String, SheetFault> {
    let text = encoding::text_of(bytes);
    judge(&text)?;
    Ok(text)
}

/// Refuses a picture, a PDF or a web page, which would be read as names.
fn judge(text: &str) -> Result<(), SheetFault> {
    let start = text.trim_start().get(..200).unwrap_or(text.trim_start());
    let lower = start.to_ascii_lowercase();
    let other = ["%pdf", "<html", "<!doctype", "<?xml", "{\\rtf", "<table"];
    if text.contains('\0') || other.iter().any(|begin| lower.starts_with(begin)) {
        return Err(SheetFault::WrongType);
    }
    let (mut all, mut bad) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        bad += usize::from(c == '\u{fffd}' || (c.is_control() && !c.is_whitespace()));
    }
    if bad > 0 && bad * 1000 > all * MOST_UNREADABLE {
        return Err(SheetFault::WrongType);
    }
    Ok(())
}

/// Returns the separator that the first lines use most.
fn separator(text: &str) -> char {
    let mut best = (0, ',');
    for candidate in [',', '\t', ';', '|'] {
        let count = cut_most(text, candidate);
        if count > best.0 {
            best = (count, candidate);
        }
    }
    best.1
}

/// Counts the separators of the first lines outside quotation marks.
fn cut_most(text: &str, separator: char) -> usize {
    let (mut quoted, mut lines, mut count) = (false, 0, 0);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => lines += 1,
            c if c == separator && !quoted => count += 1,
            _ => {}
        }
        if lines == 20 {
            break;
        }
    }
    count
}

/// Cuts a text into rows of cells (RFC 4180, with what office programs do beside it): a cell in quotation marks may hold
/// separators and line breaks, a doubled mark stands for one. A mark that is never closed is an ordinary character.
fn cut(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    while !rest.is_empty() {
        let (cell, tail) = match rest.strip_prefix('"').and_then(|inside| quoted(inside, separator)) {
            Some(found) => found,
            None => {
                let end = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
                let (cell, tail) = rest.split_at(end);
                (cell.to_owned(), tail)
            }
        };
        row.push(cell);
        if let Some(tail) = tail.strip_prefix(separator) {
            rest = tail;
            if rest.is_empty() {
                row.push(String::new());
            }
        } else {
            let tail = tail.strip_prefix("\r\n").or_else(|| tail.strip_prefix(['\r', '\n']));
            rest = tail.unwrap_or_default();
            rows.push(std::mem::take(&mut row));
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

/// Returns a cell in quotation marks and the rest after it; `None` if its end is not that of a cell.
fn quoted(inside: &str, separator: char) -> Option<(String, &str)> {
    let (mut cell, mut rest) = (String::new(), inside);
    loop {
        let (text, tail) = rest.split_once('"')?;
        cell.push_str(text);
        if let Some(tail) = tail.strip_prefix('"') {
            cell.push('"');
            rest = tail;
        } else {
            let ends = tail.is_empty() || tail.starts_with([separator, '\n', '\r']);
            return ends.then_some((cell, tail));
        }
    }
}
