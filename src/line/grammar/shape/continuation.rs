//! `... text`: a line that goes on with the entry before it.

use crate::domain::entry::{EntryKind, Remark};

use crate::line::{frame::LineFrame, lexer, reading::Reading};

/// A part of a decision with its sign: `(a) that …`, `ii. the Dean …`, `- the limit …`. `None` = the line has no such sign.
pub fn part(line: &str) -> Option<&str> {
    let text = line.trim();
    let sign = |inner: &str| {
        let number = inner.len() <= 2 && inner.chars().all(|c| c.is_ascii_digit());
        let letter = inner.len() == 1 && inner.chars().all(|c| c.is_ascii_lowercase());
        let roman = inner.len() <= 4 && inner.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
        !inner.is_empty() && (number || letter || roman)
    };
    let bullet = ["- ", "• ", "* ", "– "]
        .iter()
        .find_map(|bullet| text.strip_prefix(bullet));
    let bracketed = || {
        let (inner, rest) = text.strip_prefix('(')?.split_once(") ")?;
        sign(inner).then_some(rest)
    };
    let dotted = || {
        let (inner, rest) = text.split_once([')', '.'])?;
        (sign(inner) && rest.starts_with(' ')).then_some(rest)
    };
    let rest = bullet.or_else(bracketed).or_else(dotted)?;
    if rest.trim().is_empty() {
        return None;
    }
    Some(if bullet.is_some() { rest.trim() } else { text })
}

/// A part of the decision before it, on a line of its own.
pub(crate) fn read_part(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = part(line).filter(|_| frame.waiting.parts)?.trim_end_matches([';', '.']);
    // The head says `that` already.
    let (sign, rest) = text.split_once(' ').unwrap_or((text, ""));
    let bare = lexer::strip_word(text, "that ").map(str::to_owned);
    let signed = || lexer::strip_word(rest, "that ").map(|rest| format!("{sign} {rest}"));
    let text = bare.or_else(signed).unwrap_or_else(|| text.to_owned());
    Some(Reading::entry(EntryKind::Continuation, &text))
}

/// `... text`. Without anything before it the line is a note.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = lexer::after_dots(line)?.trim();
    if text.is_empty() {
        return None;
    }
    Some(if frame.has_entry {
        Reading::entry(EntryKind::Continuation, text)
    } else {
        Reading::remarked(line, Remark::NothingToContinue)
    })
}
