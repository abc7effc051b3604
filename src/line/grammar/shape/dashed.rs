//! Words for a kind of line with a dash where the colon would stand: `Decision - freeze new hires`, `agreed – ship on Thursday`,
//! 决定——采购三台; and the clerk's short `d:`.

use crate::domain::entry::EntryKind;
use crate::line::{
    dialect::{
        w3c,
        words::{self, Word},
    },
    frame::{LineFrame, Named},
    grammar::voting::result,
    lexer,
    reading::Reading,
};

/// Dashes with their blanks; those of Chinese stand without.
const DASHES: [&str; 6] = [" - ", " – ", " — ", "——", "—", "－"];
/// A word for a kind is not longer.
const WORD_CHARS: usize = 12;
/// Short forms of `decision` before a colon.
const SHORT: [&str; 3] = ["d", "dec", "res"];

/// Reads such a line. `None` = it is none, or an announcement of a result.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    dashed(line, frame).or_else(|| short(line, frame))
}

fn dashed(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (at, dash) = DASHES
        .iter()
        .filter_map(|dash| Some((line.find(dash)?, *dash)))
        .min_by_key(|(at, dash)| (*at, usize::MAX - dash.len()))?;
    let (head, rest) = (line.get(..at)?.trim(), line.get(at + dash.len()..)?.trim());
    if head.chars().count() > WORD_CHARS || rest.is_empty() {
        return None;
    }
    let head = if head.eq_ignore_ascii_case("decided") || head.eq_ignore_ascii_case("agree") {
        "agreed"
    } else {
        head
    };
    let word = words::colon_word(head, frame.dialect)?;
    if !matches!(
        word,
        Word::Decision(_) | Word::Action | Word::Entry(EntryKind::Question | EntryKind::Requirement)
    ) {
        return None;
    }
    // `Agreed - unanimously` is how the vote went.
    if result::announced(&format!("{head} {rest}")).is_some() || result::announced(rest).is_some() {
        return None;
    }
    w3c::read_word(&format!("{head}: {rest}"), frame)
}

/// `d: ship Thursday`, where nobody is called so.
fn short(line: &str, frame: &LineFrame) -> Option<Reading> {
    let colon = lexer::split_colon(line, 4)?;
    let head = colon.head.trim();
    let spaced = colon.wide || colon.rest.starts_with(char::is_whitespace);
    let known = SHORT.iter().any(|word| word.eq_ignore_ascii_case(head));
    if !known || !spaced || frame.room.resolve(head, true) != Named::Nobody {
        return None;
    }
    w3c::read_word(&format!("decision:{}", colon.rest), frame)
}
