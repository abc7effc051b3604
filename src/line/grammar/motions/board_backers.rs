//! Mover and seconder in the short forms of boards: `Accept financials. M: Fox S: Lim. 4-0`, `Accept financials (Fox, Lim, 4-0)`, `Mtn by Tran to …`. They are
//! written out, so that the readers of motions know them.

use super::backers::longest_name;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::voting::verdict_apart::count_alone,
    lexer::{is_separator, strip_word},
};

/// A line with these forms written out. `None` = it has none.
pub(crate) fn written_out(line: &str, frame: &LineFrame) -> Option<String> {
    if let Some(rest) = strip_word(line, "mtn ").or_else(|| strip_word(line, "mtn. ")) {
        let whole = format!("Motion {rest}");
        return Some(written_out(&whole, frame).unwrap_or(whole));
    }
    tagged(line, frame).or_else(|| bracketed(line, frame))
}

/// `M-Fox S-Lim`, `M: Fox S: Lim`.
fn tagged(line: &str, frame: &LineFrame) -> Option<String> {
    line.match_indices('M').find_map(|(at, _)| {
        let (before, rest) = line.split_at_checked(at)?;
        let apart = before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '('));
        let tag = ["Motion", "Mover", "M"].iter().find_map(|tag| rest.strip_prefix(tag));
        let (mover, behind) = name_behind(tag.filter(|_| apart)?, frame)?;
        let behind =
            behind.trim_start_matches(|c: char| c.is_whitespace() || is_separator(c) || matches!(c, '.' | '/'));
        let tag = ["Seconder", "Second", "S", "2nd", "2"]
            .iter()
            .find_map(|tag| behind.strip_prefix(tag))?;
        let (seconder, after) = name_behind(tag, frame)?;
        Some(rewritten(before, (mover, seconder), after))
    })
}

/// The name behind the sign of a letter, and what follows it.
fn name_behind<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let signed = text.trim_start().strip_prefix([':', '-', '–', '=', '/'])?;
    let typed = signed.trim_start();
    // A stop behind a name ends it.
    let masked = typed.replace('.', ",");
    let rest = longest_name(typed, frame)
        .map(|(_, rest)| rest.len())
        .or_else(|| longest_name(&masked, frame).map(|(_, rest)| rest.len()))?;
    typed.split_at_checked(typed.len().checked_sub(rest)?)
}

/// `(Fox, Lim, 4-0)`, `(Fox/Lim 4-0)` at the end of a line: two of the list, and figures of which none count them.
fn bracketed(line: &str, frame: &LineFrame) -> Option<String> {
    let (wording, inner) = line
        .trim_end()
        .trim_end_matches('.')
        .strip_suffix(')')?
        .rsplit_once('(')?;
    let at = inner.rfind([' ', ','])?;
    let (names, score) = (inner.get(..at)?, inner.get(at + 1..)?);
    let counts = count_alone(score.trim())?.counts?;
    let (mover, seconder) = names.trim_end_matches([',', ';', ' ']).split_once([',', '/', ';'])?;
    let (mover, seconder) = (mover.trim(), seconder.trim());
    let one = |name: &str| matches!(frame.room.resolve(name, false), Named::One(_));
    let figured = counts.no + counts.abstain == 2;
    (one(mover) && one(seconder) && !figured && wording.split_whitespace().count() > 1)
        .then(|| rewritten(wording, (mover, seconder), score))
}

fn rewritten(before: &str, (mover, seconder): (&str, &str), after: &str) -> String {
    let before =
        before.trim_end_matches(|c: char| c.is_whitespace() || is_separator(c) || matches!(c, '.' | '(' | '-' | ':'));
    let after = after.trim_matches(|c: char| c.is_whitespace() || is_separator(c) || matches!(c, '.' | ')' | '-'));
    if before.is_empty() {
        return format!("Moved by {mover}, seconded by {seconder}: {after}");
    }
    let joint = if after.is_empty() { "" } else { ", " };
    format!("{before}, moved by {mover}, seconded by {seconder}{joint}{after}")
}
