//! Commands behind their sign: `:open 19:00`, `：散会10:43`.

use crate::domain::text::is_han;

use super::ended;
use crate::line::{
    frame::LineFrame,
    lexer,
    reading::{Reading, What},
};

/// `:name rest`; a colon may stand in place of the space. A sign alone is a command without a name: the palette.
pub(crate) fn read(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    // `：散会10:43`: no name of a command in Chinese has a digit in it.
    let befores = std::iter::once(' ').chain(rest.chars());
    let end = rest
        .char_indices()
        .zip(befores)
        .find(|&((_, c), before)| {
            let time = is_han(before) && lexer::digit(c).is_some();
            c.is_whitespace() || lexer::is_colon(c) || time
        })
        .map_or(rest.len(), |((at, _), _)| at);
    let (name, after) = rest.split_at_checked(end)?;
    let starts_well = name.chars().next().is_some_and(char::is_alphanumeric);
    if !starts_well && !rest.is_empty() {
        return None;
    }
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c));
    ended::read_order(name, rest, line, frame).or_else(|| {
        Some(Reading::of(What::Command {
            name: name.to_owned(),
            rest: rest.to_owned(),
        }))
    })
}
