//! Items of the agenda: `#3`, `#2.1`, `#+ title`, `##+ title`.

use crate::domain::entry::Remark;

use super::super::{
    frame::LineFrame,
    lexer::{self, ascii_sign, digit, filled},
    reading::{Reading, What},
};

/// Whether what follows `#` is about the agenda: a number or a new item.
pub(super) fn begins(rest: &str) -> bool {
    lexer::first(rest).is_some_and(|first| matches!(first, '+' | '#') || first.is_ascii_digit())
}

/// Reads what follows `#`. `None` = only text (`#1 priority is …`).
pub(super) fn read(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let first = lexer::first(rest)?;
    if first == '+' {
        return new_item(lexer::rest(rest), false);
    }
    if first == '#' {
        return lexer::strip(lexer::rest(rest), '+').and_then(|title| new_item(title, true));
    }
    go_to(rest, line, frame)
}

fn new_item(title: &str, sub: bool) -> Option<Reading> {
    filled(title).map(|title| {
        Reading::of(What::NewItem {
            title: title.to_owned(),
            sub,
        })
    })
}

/// `3` or `2.1` and nothing else; the number must be one that is shown.
fn go_to(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = rest.trim();
    if !typed.chars().all(|c| digit(c).is_some() || is_point(c)) {
        return None;
    }
    let number: String = typed
        .trim_end_matches(is_point)
        .chars()
        .map(|c| if is_point(c) { '.' } else { ascii_sign(c) })
        .collect();
    let found = frame.items.iter().find(|(_, shown)| *shown == number);
    Some(match found {
        Some(&(item, _)) => Reading::of(What::GoTo { item }),
        None => Reading::remarked(line, Remark::NoSuchItem(number)),
    })
}

const fn is_point(c: char) -> bool {
    matches!(c, '.' | '．' | '。')
}
