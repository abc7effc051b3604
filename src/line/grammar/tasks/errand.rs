//! Lines that say what others are to do: `CW to fix the login bug`, `Ward/Fox to count the chairs`. They are not credited to the speaker.

use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
};

/// People without a name who are given something to do.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "clerk", "the clerk", "chair", "the chair", "chairman", "the chairman", "treasurer", "the treasurer", "secretary",
    "the secretary", "hon sec", "all", "everyone", "everybody", "members", "councillors", "governors", "trustees",
    "directors", "officers", "the board", "board", "rfo", "the rfo", "headteacher", "the head", "staff",
];
/// Longer heads are prose.
const HEAD_CHARS: usize = 48;

/// Whether a line gives people of the list, initials or offices something to do.
pub(crate) fn tells(text: &str, frame: &LineFrame) -> bool {
    let Some((head, rest)) = text.split_once(" to ") else {
        return false;
    };
    if head.len() > HEAD_CHARS || !rest.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase()) {
        return false;
    }
    let joined = head.replace(" and ", ",").replace(" & ", ",");
    let mut parts = joined.split([',', '/', '&', '+']).map(str::trim).peekable();
    parts.peek().is_some() && parts.all(|part| is_somebody(part, frame))
}

fn is_somebody(part: &str, frame: &LineFrame) -> bool {
    let initials = (2..=3).contains(&part.len()) && part != "OK" && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let office = OFFICES.iter().any(|office| office.eq_ignore_ascii_case(part));
    let listed = || movement::one(part, frame) != Named::Nobody;
    !part.is_empty() && (initials || office || part.starts_with(char::is_uppercase) && listed())
}
