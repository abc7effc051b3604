//! The lines of an agenda as programs print it: what stands in a bracket under a title belongs to that, a bracket may go over lines, rules
//! under headings and rows of dashes are nothing, sums are no items. Knows no marks.

use crate::domain::text::is_han;

use super::{details::is_details, lengths::minutes};

/// A line of a text, with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PrintedLine {
    /// The number of its first line, from 1.
    pub(super) line: usize,
    pub(super) text: String,
    /// A bracket with its details stood on a line of its own, or a rule under it.
    pub(super) is_titled: bool,
}

/// A bracket goes over so many lines at most.
const MOST_LINES: usize = 6;

/// The lines of a text, without blank ones, and how many lines belong to another one or are nothing.
pub(super) fn lines(text: &str) -> (Vec<PrintedLine>, usize) {
    let mut joined = 0;
    let mut read: Vec<PrintedLine> = Vec::new();
    let mut rows = text
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim_end()))
        .filter(|(_, line)| !line.trim_start().is_empty())
        .peekable();
    while let Some((line, row)) = rows.next() {
        if is_rule(row) {
            joined += 1;
            if let Some(last) = read.last_mut() {
                last.is_titled = true;
            }
            continue;
        }
        let mut text = row.to_owned();
        if depth(row) > 0 {
            let closed = closing(&mut rows.clone().map(|(_, row)| row), row);
            for _ in 0..closed {
                let Some((_, more)) = rows.next() else { break };
                joined += 1;
                join(&mut text, more.trim());
            }
        }
        match read.last_mut() {
            Some(last) if whole_bracket(&text).is_some_and(is_details) && whole_bracket(&last.text).is_none() => {
                last.text.push_str(text.trim());
                joined += 1;
                last.is_titled = true;
            }
            _ => read.push(PrintedLine {
                line,
                text,
                is_titled: false,
            }),
        }
    }
    (read, joined)
}

/// How many of the lines that follow close the bracket which `row` leaves open; 0 = none does.
fn closing(rows: &mut dyn Iterator<Item = &str>, row: &str) -> usize {
    let mut open = depth(row);
    for (n, more) in (1..=MOST_LINES).zip(rows) {
        if more.trim_start().starts_with(['(', '（']) || is_rule(more) {
            return 0;
        }
        open += depth(more);
        match open {
            ..0 => return 0,
            0 => return n,
            1.. => {}
        }
    }
    0
}

/// Brackets that a line opens, less those that it closes.
fn depth(line: &str) -> i32 {
    line.chars().fold(0, |depth, c| match c {
        '(' | '（' => depth + 1,
        ')' | '）' => depth - 1,
        _ => depth,
    })
}

/// Puts a line behind another; between Chinese signs no blank stands.
fn join(text: &mut String, more: &str) {
    let wide = |c: char| is_han(c) || ('\u{3000}'..='\u{303f}').contains(&c) || ('\u{ff00}'..='\u{ff5e}').contains(&c);
    if !(text.ends_with(wide) && more.starts_with(|c: char| wide(c) || c.is_ascii_digit())) {
        text.push(' ');
    }
    text.push_str(more);
}

/// The inside of a line that is one bracket.
fn whole_bracket(line: &str) -> Option<&str> {
    let inner = line.trim().strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?;
    (!inner.contains(['(', '（', ')', '）'])).then_some(inner)
}

/// `------`, `======`, `|---|---|`.
fn is_rule(line: &str) -> bool {
    let signs = line.trim();
    signs.chars().count() >= 3
        && signs
            .chars()
            .all(|c| matches!(c, '-' | '=' | '_' | '*' | '|' | ':' | ' ' | '─' | '━'))
}

/// `Planned in all: 45 min.`, 计划用时合计：45分钟。: the sum of an agenda.
pub(super) fn is_sum(text: &str) -> bool {
    const SUMS: &[&str] = &[
        "planned in all",
        "total",
        "in all",
        "sum",
        "计划用时合计",
        "合计",
        "共计",
        "总计",
        "总时长",
    ];
    let lower = text.trim().to_lowercase();
    SUMS.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| {
            let length = rest
                .trim_start_matches([':', '：', ' ', '约'])
                .trim_end_matches(['.', '。']);
            minutes(length).is_some()
        })
    })
}

/// Whether a line is the heading over what is agreed together: `Consent items, taken together`, 一并审议事项.
pub(super) fn is_consent_heading(text: &str) -> bool {
    let lower = text.trim().trim_matches(['#', ' ', ':', '：']).to_lowercase();
    let english = [
        "consent items",
        "consent agenda",
        "consent calendar",
        "consent block",
        "items by consent",
    ];
    english.iter().any(|word| lower.starts_with(word)) && lower.len() < 40
        || ["一并审议事项", "一并通过事项"].contains(&lower.as_str())
}
