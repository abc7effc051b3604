//! Text tables: which encoding, which separator, which cells (docs/rules.md §rosters).
//!
//! The cells are cut here rather than by the `csv` crate: that one passes over blank lines, and then rows cannot be told by
//! the number that the clerk sees; and a quotation mark that is never closed would swallow the rest of the file.

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

use crate::{domain::unread::SheetFault, line::roster::Sheet};

/// A file with more unreadable characters of a thousand is something else, or damaged.
const MOST_UNREADABLE: usize = 20;
/// Rows beyond are no roster.
const MOST_ROWS: usize = 100_000;

/// Reads a text table.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetFault> {
    let text = decode(bytes)?;
    let rows = cut(&text, separator(&text));
    if rows.len() > MOST_ROWS {
        return Err(SheetFault::TooLarge);
    }
    Ok(Sheet {
        name: String::new(),
        rows,
    })
}

/// Bytes as text. The order of docs/rules.md §rosters: the mark at the beginning (UTF-8, UTF-16, and the one of GB18030 that
/// general detectors miss), UTF-16 without a mark where it cannot be anything else, strict UTF-8, GB18030.
///
/// # Errors
/// It is no text, or a damaged one.
pub fn decode(bytes: &[u8]) -> Result<String, SheetFault> {
    let marks: [(&[u8], &'static Encoding); 4] = [
        (b"\xef\xbb\xbf", encoding_rs::UTF_8),
        (b"\xff\xfe", UTF_16LE),
        (b"\xfe\xff", UTF_16BE),
        (b"\x84\x31\x95\x33", GB18030),
    ];
    let marked = marks
        .iter()
        .find_map(|(mark, encoding)| Some((bytes.strip_prefix(*mark)?, *encoding)));
    let text = match marked {
        Some((rest, encoding)) => encoding.decode_without_bom_handling(rest).0.into_owned(),
        None => match utf16_without_mark(bytes) {
            Some(text) => text,
            None => match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => GB18030.decode_without_bom_handling(bytes).0.into_owned(),
            },
        },
    };
    judge(&text)?;
    Ok(text)
}

/// Tabs, line ends and figures of UTF-16 have one zero byte each, nearly always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<String> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // 一 (U+4E00) has its zero on the other side.
    let encoding = match (even, odd) {
        (few, many) if many > few * 2 => UTF_16LE,
        (many, few) if many > few * 2 => UTF_16BE,
        _ => return None,
    };
    let (text, faulty) = encoding.decode_without_bom_handling(bytes);
    (!faulty && bytes.len().is_multiple_of(2)).then(|| text.into_owned())
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
