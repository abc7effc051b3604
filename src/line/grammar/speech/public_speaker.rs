//! People of the public as a clerk lists them at a hearing, who are on no list: `Mary Dunn, 118 Elm, opposed - drainage`, `Sam Cole (122 Elm) in favor`, and what they handed in. Nobody who
//! has the word says such a line; minutes tell it as it is.

use super::{head::is_proper, headings};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::shape::list_point,
    lexer,
    reading::{Reading, Voice},
};

/// Words that say how somebody stands to the matter.
const STANDS: [&str; 21] = [
    "opposed",
    "opposes",
    "opposing",
    "against",
    "favor",
    "favour",
    "supports",
    "supported",
    "supporting",
    "support",
    "neutral",
    "spoke",
    "speaks",
    "speaking",
    "concerned",
    "concerns",
    "objects",
    "objected",
    "asked",
    "testified",
    "commented",
];

/// Letters and other papers of the public.
const PAPERS: [&str; 8] = [
    "letter from ",
    "letters from ",
    "email from ",
    "emails from ",
    "petition from ",
    "petition with ",
    "written comment from ",
    "written comments from ",
];

/// The words for taking such a paper in.
const TAKEN: [&str; 8] = [
    "entered",
    "read",
    "received",
    "submitted",
    "filed",
    "marked",
    "admitted",
    "accepted",
];

/// Reads such a line. `None` = it is none, or the one named is on the list.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let plain = text.is_ascii() && text.len() <= 200 && !text.ends_with('?') && !text.contains('"');
    let told = plain && frame.dialect == DialectMode::Live && (speaks(text, frame) || hands_in(text));
    told.then(|| Reading {
        minuted: Some(true),
        ..Reading::note(text).voiced(Voice::Nobody)
    })
}

/// Heads of a list of them.
const HEADS: [&str; 14] = [
    "public comment",
    "public comments",
    "public hearing",
    "public speakers",
    "speakers",
    "speaker",
    "proponents",
    "proponent",
    "opponents",
    "opponent",
    "opposed",
    "in favor",
    "in favour",
    "supporters",
];

fn speaks(text: &str, frame: &LineFrame) -> bool {
    let text = list_point::behind(text).unwrap_or(text);
    let headed = lexer::split_colon(text, 20)
        .filter(|colon| HEADS.iter().any(|head| head.eq_ignore_ascii_case(colon.head.trim())));
    if let Some(colon) = headed {
        // `Opposed: Tran` may be a vote.
        let name = colon.rest.split([',', '(', '-']).next().unwrap_or_default().trim();
        let proper = (2..=4).contains(&name.split_whitespace().count()) && name.split_whitespace().all(is_proper);
        return proper && frame.room.resolve(name, false) == Named::Nobody;
    }
    let end = text.find([',', '(']).unwrap_or(text.len());
    let (Some(name), Some(behind)) = (text.get(..end), text.get(end..)) else {
        return false;
    };
    let name = name.trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let proper =
        (2..=4).contains(&words.len()) && words.iter().all(|word| is_proper(word) && !headings::is_heading(word));
    let stands = || {
        let mut said = behind.split(|c: char| !c.is_ascii_alphabetic());
        said.any(|word| STANDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
    };
    !behind.is_empty() && proper && stands() && frame.room.resolve(name, false) == Named::Nobody
}

fn hands_in(text: &str) -> bool {
    let lower = text.to_lowercase();
    PAPERS.iter().any(|lead| lower.starts_with(lead))
        && lower
            .split(' ')
            .any(|word| TAKEN.contains(&word.trim_matches([',', '.'])))
}
