//! `19:20 =buy a bench`, `[19:20] marta: hello`, `4.2 !dev to buy a bench`: a time or the number of a paragraph before a line with a sign or a name of its own. The
//! line without it is asked about.

use crate::domain::{entry::Remark, text::is_han};

use crate::line::{
    frame::{LineFrame, Named},
    lexer,
    reading::Reading,
};

/// Characters within which a name ends in its colon.
const NAME_CHARS: usize = 32;

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let (head, rest) = text.split_once(' ')?;
    let bare = head.trim_matches(['[', ']', '(', ')']);
    let (one, two) = bare.split_once([':', '.'])?;
    let figures = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let rest = rest.trim_start_matches(['-', '–', '—', ' ']);
    if !figures(one) || !figures(two) || text.contains(is_han) || rest.is_empty() {
        return None;
    }
    let signed = rest.starts_with(['=', '!', '$', '#', '*', '@', '+']) && lexer::sign(rest).is_some();
    let named = || {
        let head = lexer::split_colon(rest, NAME_CHARS).map(|colon| colon.head.trim());
        head.is_some_and(|name| matches!(frame.room.resolve(name, true), Named::One(_)))
    };
    (signed || named()).then(|| Reading::remarked(line, Remark::MayMean(rest.to_owned())))
}
