//! Names with the vote behind each: `Okafor Y`, 李四反对.

use crate::{
    domain::motion::Vote,
    line::lexer::{self, filled},
};

use super::votes_words::ANSWERS;

/// `Okafor Y Delgado Y Whitcomb N`: a part ends with each answer.
pub(super) fn run_on(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    let ends = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    for end in ends.chain([text.len()]) {
        let part = text.get(from..end).unwrap_or_default().trim();
        if answer(part).is_some() {
            parts.push(part);
            from = end;
        }
    }
    let rest = text.get(from..).unwrap_or_default().trim();
    parts.extend(Some(rest).filter(|rest| !rest.is_empty()));
    parts
}

/// A name and the vote behind it.
pub(super) fn answer(part: &str) -> Option<(&str, Vote)> {
    ANSWERS.iter().find_map(|&(word, vote)| {
        let at = part.len().checked_sub(word.len())?;
        let (name, last) = part.split_at_checked(at)?;
        let apart = !word.is_ascii()
            || name.ends_with(|c: char| c.is_whitespace() || lexer::is_colon(c) || matches!(c, '-' | '–' | '='));
        let name = name
            .trim_end_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || matches!(c, '-' | '–' | '—' | '='));
        let name = name
            .strip_suffix(" votes")
            .or_else(|| name.strip_suffix(" voted"))
            .unwrap_or(name);
        (apart && last.eq_ignore_ascii_case(word)).then_some(())?;
        Some((filled(name)?, vote))
    })
}
