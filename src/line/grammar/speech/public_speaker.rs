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
    let told =
        plain && frame.dialect == DialectMode::Live && (speaks(text, frame) || tells(text, frame) || hands_in(text));
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
    // `Prop. Cath, sec. Dan that … Carried (6 for, 1 against)` is a motion.
    let moved = words.first().is_some_and(|word| {
        let bare = word.trim_end_matches(['.', ':']).to_lowercase();
        OF_MOTIONS.contains(&bare.as_str())
    });
    let proper = (2..=4).contains(&words.len())
        && !moved
        && words.iter().all(|word| is_proper(word) && !headings::is_heading(word));
    let stands = || {
        let mut said = behind.split(|c: char| !c.is_ascii_alphabetic());
        said.any(|word| STANDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
    };
    !behind.is_empty() && proper && stands() && frame.room.resolve(name, false) == Named::Nobody
}

/// Words at the beginning of a motion or a vote.
#[rustfmt::skip]
const OF_MOTIONS: [&str; 14] = [
    "prop", "proposed", "proposer", "sec", "seconded", "seconder", "moved", "mover", "motion", "amendment", "resolved", "agreed", "carried", "vote",
];

/// `Mrs Hazel Burrows spoke against the application.`, `A resident spoke in support of it.`: a sentence about somebody who is on no list.
fn tells(text: &str, frame: &LineFrame) -> bool {
    #[rustfmt::skip]
    const VERBS: [&str; 22] = [
        " spoke against", " spoke in support", " spoke in favour", " spoke in favor", " spoke in opposition", " spoke in objection", " spoke for the ", " spoke on behalf of ",
        " spoke as ", " also spoke against", " also spoke in ", " spoke to object", " objected to the ", " also objected to the ", " addressed the committee", " addressed the council",
        " addressed the meeting", " addressed the board", " addressed the panel", " addressed members", " made representations", " spoke in respect of ",
    ];
    #[rustfmt::skip]
    const PEOPLE: [&str; 26] = [
        "a resident", "a local resident", "one resident", "another resident", "two residents", "three residents", "residents", "a member of the public", "two members of the public",
        "members of the public", "the applicant", "the applicant's agent", "the agent", "the agent for the applicant", "a supporter", "an objector", "the objector", "another objector",
        "two objectors", "objectors", "a neighbour", "a neighbor", "the neighbour", "a parent", "the ward member", "a parish councillor",
    ];
    const EARLIER: [&str; 7] = [
        " last ",
        " yesterday",
        " previous",
        " would ",
        " earlier ",
        " will ",
        " had ",
    ];
    let Some((name, _)) = VERBS
        .iter()
        .filter_map(|verb| text.split_once(verb))
        .min_by_key(|(name, _)| name.len())
    else {
        return false;
    };
    // `Mrs Burrows, a resident, spoke …`, `Mr Fenn (agent) spoke …`
    let bare = name.split([',', '(']).next().unwrap_or(name).trim();
    let words: Vec<&str> = bare.split_whitespace().collect();
    let named = (2..=4).contains(&words.len())
        && words.iter().all(|word| is_proper(word) && !headings::is_heading(word))
        && frame.room.resolve(bare, false) == Named::Nobody
        && frame.room.officer(&bare.to_lowercase()) == Named::Nobody;
    let called = PEOPLE.iter().any(|known| known.eq_ignore_ascii_case(name.trim()));
    (named || called) && !EARLIER.iter().any(|word| text.contains(word))
}

fn hands_in(text: &str) -> bool {
    let lower = text.to_lowercase();
    PAPERS.iter().any(|lead| lower.starts_with(lead))
        && lower
            .split(' ')
            .any(|word| TAKEN.contains(&word.trim_matches([',', '.'])))
}
