//! The deadline within the sentence of an action: 12月10日前报送, `ring the bank by Friday`. The sentence stays as it is. Knows dates only
//! through [`Dates`](crate::line::frame::Dates).

use crate::domain::{action::Due, text::is_han};

use super::super::{
    frame::LineFrame,
    lexer::{is_colon, is_separator},
};

/// The deadline that a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deadline {
    /// One, and plainly.
    Plain(Due),
    /// A phrase that may be one: only its writer knows.
    Asked(String),
    None,
}

/// A phrase of time in the sentence.
struct DuePhrase {
    due: Due,
    /// It says plainly that something is due then.
    plain: bool,
}

/// Reads the deadline within a sentence.
pub(super) fn within(text: &str, frame: &LineFrame) -> Deadline {
    let mut found = chinese(text, frame);
    if !text.chars().any(is_han) {
        found.extend(english(text, frame));
    }
    match found.as_slice() {
        [] => Deadline::None,
        [one] if one.plain => Deadline::Plain(one.due.clone()),
        [one, ..] => Deadline::Asked(one.due.phrase.clone()),
    }
}

/// Labels before a deadline that ends in no 前.
const LABELS: [&str; 6] = ["完成时限", "完成期限", "办结时限", "时限", "期限", "截止"];
/// Behind these 前 and 内 end no phrase of time (前后, 前期).
const NO_END: [char; 7] = ['后', '夕', '期', '提', '往', '来', '述'];

/// Phrases that end in 前 or 内, and those behind a label.
fn chinese(text: &str, frame: &LineFrame) -> Vec<DuePhrase> {
    let mut found: Vec<DuePhrase> = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if ends_clause(c) {
            from = end;
            continue;
        }
        let after = text.get(end..).unwrap_or_default();
        if !matches!(c, '前' | '内') || after.starts_with(NO_END) {
            continue;
        }
        let clause = text.get(from..end).unwrap_or_default();
        let read = clause.char_indices().find_map(|(start, _)| {
            let phrase = clause.get(start..)?;
            let read = frame.dates.due(phrase)?;
            (read.len == phrase.len() && read.due.date.is_some()).then_some((phrase, read))
        });
        if let Some((phrase, read)) = read {
            found.push(DuePhrase {
                plain: read.remark.is_none() && !after.starts_with('的'),
                due: Due {
                    phrase: phrase.trim().to_owned(),
                    ..read.due
                },
            });
            from = end;
        }
    }
    if found.is_empty() {
        found.extend(labelled(text, frame));
    }
    found
}

/// `完成时限：12月10日`.
fn labelled(text: &str, frame: &LineFrame) -> Option<DuePhrase> {
    let rest = LABELS.iter().find_map(|label| Some(text.split_once(label)?.1))?;
    let rest = rest.trim_start_matches(|c: char| is_colon(c) || matches!(c, '为' | '是' | '到' | '至' | ' '));
    let end = rest.find(ends_clause).unwrap_or(rest.len());
    let phrase = rest.get(..end)?.trim();
    let read = frame.dates.due(phrase)?;
    let whole = read.len == phrase.len() && read.due.date.is_some();
    whole.then(|| DuePhrase {
        plain: read.remark.is_none(),
        due: Due {
            phrase: phrase.to_owned(),
            ..read.due
        },
    })
}

fn ends_clause(c: char) -> bool {
    is_separator(c) || is_colon(c) || matches!(c, '。' | '（' | '）' | '(' | ')' | '！' | '“' | '”')
}

/// Words before a day by which something is due.
const BEFORE: [&str; 10] = [
    "by",
    "before",
    "within",
    "until",
    "till",
    "no later than",
    "not later than",
    "on or before",
    "due by",
    "due",
];

/// Phrases behind `by` and the like. Plain at the end of the sentence or of its clause, and before everything.
fn english(text: &str, frame: &LineFrame) -> Vec<DuePhrase> {
    let mut found: Vec<DuePhrase> = Vec::new();
    let mut taken = 0;
    let starts = std::iter::once(0).chain(text.match_indices([' ', '(', ',']).map(|(at, _)| at + 1));
    for at in starts {
        let Some(rest) = text.get(at..).filter(|_| at >= taken) else {
            continue;
        };
        let Some(word) = BEFORE.iter().find(|word| begins(rest, word)) else {
            continue;
        };
        let behind = rest.get(word.len()..).unwrap_or_default();
        let after = behind.trim_start();
        let lead = rest.len() - after.len();
        let read = frame.dates.due(after).map(|read| (lead, read));
        let whole = || frame.dates.due(rest).map(|read| (0, read));
        let dated = |(_, read): &(usize, super::DueRead)| read.len > 0 && read.due.date.is_some();
        let Some((lead, read)) = whole().filter(&dated).or(read.filter(&dated)) else {
            continue;
        };
        let end = lead + read.len;
        let left = rest.get(end..).unwrap_or_default();
        let closes = left.trim().is_empty() || left.starts_with([',', ';', '.', ')', ':']);
        let phrase = rest.get(..end).unwrap_or_default().trim();
        let phrase = phrase.strip_prefix("due ").unwrap_or(phrase);
        found.push(DuePhrase {
            plain: read.remark.is_none() && (closes || at == 0),
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        });
        taken = at + end;
    }
    found
}

/// Whether a text begins with these whole words.
fn begins(text: &str, words: &str) -> bool {
    let head = text.get(..words.len());
    let rest = text.get(words.len()..).unwrap_or_default();
    head.is_some_and(|head| head.eq_ignore_ascii_case(words)) && rest.starts_with(' ')
}
