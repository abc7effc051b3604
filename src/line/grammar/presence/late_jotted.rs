//! Lateness in the short words of clubs, without a colon: `late ted 7.50`, `late - ted`.

use super::excused;
use crate::line::{
    frame::LineFrame,
    lexer::strip_word,
    reading::{Reading, What},
};

/// Longer lines tell more, in bytes.
const LONGEST: usize = 80;

/// People who are excused, absent, in attendance or late, with the label of it or in these words.
pub(crate) fn excused_or_late(line: &str, frame: &LineFrame) -> Option<Reading> {
    excused::read(line, frame).or_else(|| read(line, frame))
}

/// Reads such a line. `None` = others than people of the list stand behind the word.
fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let rest = strip_word(line.trim(), "late")?;
    let names = rest
        .strip_prefix([' ', ',', '-', '–'])?
        .trim_start_matches([' ', ',', '-', '–']);
    if names.len() > LONGEST
        || names.is_empty()
        || names.contains(['?', ':']) && !names.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let told = excused::read(&format!("Late: {names}"), frame)?;
    (told.remark.is_none() && matches!(told.what, What::Late { .. })).then_some(told)
}
