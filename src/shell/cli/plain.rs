//! Lines for screen readers: one line a row, which says in words what each value is, without columns, signs and frames.

use crate::{
    domain::clean::clean_text,
    words::{Lang, Strings},
};

/// A row as one line: which of how many, then each value with its name; values that are not there are left out.
pub(super) fn row_line(t: &Strings, head: &str, values: &[(&str, &str)]) -> String {
    let (between, colon) = match t.lang {
        Lang::En => ("; ", ": "),
        Lang::Zh => ("；", "："),
    };
    let mut line = head.to_owned();
    for (name, value) in values {
        let value = clean_text(value.trim());
        if !value.is_empty() {
            line.push_str(between);
            line.push_str(name);
            line.push_str(colon);
            line.push_str(&value);
        }
    }
    line
}

/// A document of text as lines without layout: indentation, blank lines and rules go, a gap between columns is a semicolon.
pub(super) fn without_layout(t: &Strings, text: &str) -> String {
    let between = match t.lang {
        Lang::En => "; ",
        Lang::Zh => "；",
    };
    let mut lines = String::with_capacity(text.len());
    for line in text.lines() {
        let is_rule = line.chars().all(|c| !c.is_alphanumeric());
        if is_rule {
            continue;
        }
        let parts: Vec<&str> = line
            .split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        lines.push_str(&parts.join(between));
        lines.push('\n');
    }
    lines
}

/// The longest line of an answer, in characters.
const LONGEST: usize = 400;

/// A line of an answer, cut where a file that it quotes makes it longer than anybody reads.
pub(super) fn brief(line: &str) -> String {
    let mut cut: String = line.chars().take(LONGEST).collect();
    if line.chars().nth(LONGEST).is_some() {
        cut.push('…');
    }
    cut
}
