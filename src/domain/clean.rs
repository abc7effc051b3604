//! Makes text from outside safe to keep, show and print. Every boundary (keys, paste, import, file names) calls this;
//! it knows nothing of where the text came from.

use std::{borrow::Cow, str::Chars};

use serde_json::Value;

/// The treatment of line breaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Space,
    Newline,
}

/// Cleans one line of text. Line breaks and tabs become one space each; control characters, terminal escape sequences
/// with their payload, direction overrides (U+202A–202E, U+2066–2069) and U+FEFF vanish. Clean text is only borrowed.
pub fn clean_text(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| c == '\n' || is_dirty(c)) {
        Cow::Owned(rewrite(text, Breaks::Space))
    } else {
        Cow::Borrowed(text)
    }
}

/// Cleans a text of several lines: as [`clean_text`], but every kind of line break (`\r\n`, `\r`, U+0085, U+2028,
/// U+2029, vertical tab, form feed) becomes `\n`.
pub fn clean_block(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_dirty) {
        Cow::Owned(rewrite(text, Breaks::Newline))
    } else {
        Cow::Borrowed(text)
    }
}

/// Cleans every text of a row from outside, block by block.
pub fn clean_value(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(safe) = clean_block(text) {
                *text = safe;
            }
        }
        Value::Array(list) => list.iter_mut().for_each(clean_value),
        Value::Object(fields) => fields.iter_mut().for_each(|(_, field)| clean_value(field)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Cleans a text whose cells stand between tabs: as [`clean_block`], but the tabs stay.
pub fn clean_cells(text: &str) -> String {
    let cells: Vec<Cow<'_, str>> = text.split('\t').map(clean_block).collect();
    cells.join("\t")
}

/// The bar between the cells of a row where it is shown and edited.
const BAR: &str = " | ";

/// Cleans a text as [`clean_cells`] does, the cells of a row apart by bars that can be seen.
pub fn with_bars(text: &str) -> String {
    clean_cells(text).replace('\t', BAR)
}

/// A text that was edited with bars, its cells apart by tabs again. A row of Markdown keeps its bars.
pub fn with_tabs(text: &str) -> String {
    let rows: Vec<String> = text
        .split('\n')
        .map(|row| {
            if row.starts_with('|') {
                row.to_owned()
            } else {
                row.replace(BAR, "\t")
            }
        })
        .collect();
    rows.join("\n")
}

/// Whether `c` may not stand in a stored text; `\n` may, between lines.
fn is_dirty(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn rewrite(text: &str, breaks: Breaks) -> String {
    let line_break = match breaks {
        Breaks::Space => ' ',
        Breaks::Newline => '\n',
    };
    let mut clean = String::with_capacity(text.len());
    let mut rest = text.chars();
    let mut barren = usize::MAX;
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                skip_if(&mut rest, |c| c == '\n');
                clean.push(line_break);
            }
            '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push(line_break),
            '\t' => clean.push(' '),
            '\u{1b}' => skip_escape(&mut rest, &mut barren),
            '\u{9b}' => skip_control_sequence(&mut rest),
            '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => skip_string(&mut rest, &mut barren),
            _ if is_dirty(c) => {}
            _ => clean.push(c),
        }
    }
    clean
}

/// Consumes the next character if `wanted` says so.
fn skip_if(rest: &mut Chars<'_>, wanted: impl Fn(char) -> bool) -> bool {
    let mut ahead = rest.clone();
    let found = ahead.next().is_some_and(wanted);
    if found {
        *rest = ahead;
    }
    found
}

/// Consumes what belongs to an ESC that was just read (ECMA-48 §5.3, §8.3). A character that cannot belong to a
/// sequence stays.
fn skip_escape(rest: &mut Chars<'_>, barren: &mut usize) {
    if skip_if(rest, |c| c == '[') {
        skip_control_sequence(rest);
    } else if skip_if(rest, |c| matches!(c, ']' | 'P' | 'X' | '^' | '_')) {
        skip_string(rest, barren);
    } else {
        while skip_if(rest, |c| matches!(c, ' '..='/')) {}
        skip_if(rest, |c| matches!(c, '0'..='~'));
    }
}

/// Consumes parameters, intermediates and the final character of a control sequence (ECMA-48 §5.4).
fn skip_control_sequence(rest: &mut Chars<'_>) {
    while skip_if(rest, |c| matches!(c, '0'..='?')) {}
    while skip_if(rest, |c| matches!(c, ' '..='/')) {}
    skip_if(rest, |c| matches!(c, '@'..='~'));
}

/// Consumes a control string up to its terminator: BEL, ESC `\` or U+009C. A string that does not end on its line was
/// none: its text stays, so that a stray introducer cannot swallow what somebody wrote. Where more than `barren` bytes are left, no
/// terminator comes: an earlier search found none.
fn skip_string(rest: &mut Chars<'_>, barren: &mut usize) {
    // A line full of introducers is searched once.
    if rest.as_str().len() > *barren {
        return;
    }
    let mut ahead = rest.clone();
    while let Some(c) = ahead.next() {
        match c {
            '\u{7}' | '\u{9c}' => {
                *rest = ahead;
                return;
            }
            '\u{1b}' if skip_if(&mut ahead, |c| c == '\\') => {
                *rest = ahead;
                return;
            }
            '\n' | '\r' | '\u{1b}' => break,
            _ => {}
        }
    }
    *barren = ahead.as_str().len();
}
