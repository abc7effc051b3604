//! Words by which a sentence about a motion says that the meeting resolved it: `…, seconded by Bob and RESOLVED that …`, `It was resolved, on the
//! proposal of Ann, to …`, `RESOLVED unanimously to …, proposed Ann`. Knows no person.

use crate::domain::motion::{MotionState, ResultWord};

use crate::line::{
    grammar::{
        speech::manner::{manner_at_end, manner_of},
        voting::heard::heard,
    },
    lexer::{self, filled, strip_word},
    reading::Announced,
};

/// Endings of a wording that say that the meeting did it.
const DONE: &[&str] = &[
    "adopted",
    "approved",
    "agreed",
    "accepted",
    "confirmed",
    "received",
    "signed",
    "taken as read",
    "re-elected",
    "elected",
    "appointed",
    "reappointed",
    "ratified",
    "noted",
    "passed",
    "ok'd",
    "ok’d",
    "okd",
    "okayed",
];

/// The same within a wording, with what they say of behind them.
const DONE_WITH: &[&str] = &[
    " elected ",
    " re-elected ",
    " reelected ",
    " appointed ",
    " reappointed ",
    " re-appointed ",
    " co-opted ",
    " approved as ",
    " adopted as ",
    " accepted as ",
    " agreed as ",
    " signed as ",
    " agreed subject to ",
    " approved subject to ",
    " accepted subject to ",
];

/// Whether a wording says that it was done: `Accounts adopted`, `Susan Reddy elected Vice-Chair`.
pub(crate) fn is_done(text: &str) -> bool {
    let lower = format!(" {} ", text.trim_end_matches(['.', ' ']).to_lowercase());
    let denied = [" be ", " to ", " will ", " not ", " should "].iter().any(|word| {
        DONE.iter()
            .chain(DONE_WITH)
            .any(|done| lower.contains(&format!("{word}{}", done.trim())))
    });
    let ends = DONE
        .iter()
        .any(|word| lower.trim_end().ends_with(&format!(" {word}")) || lower.trim() == *word);
    !denied && (ends || DONE_WITH.iter().any(|word| lower.contains(word)))
}

/// A deed, and how all agreed to it behind it: `accts accepted nem con`, `minutes approved unanimously`.
pub(crate) fn done_in_a_manner(text: &str) -> Option<(&str, Announced)> {
    let bare = text.trim_end().trim_end_matches('.');
    let (wording, manner) = manner_at_end(bare).or_else(|| manner_at_end(text.trim_end()))?;
    let wording = wording.trim_end_matches([' ', ',', '-', '–', '(', ';', ':']);
    (is_done(wording) && wording.contains(' ')).then(|| (wording, carried(manner, None)))
}

/// `It was resolved, on the proposal of …`, `RESOLVED on the motion of …`: how it was resolved, and the text from those who moved it on.
pub(crate) fn before_movers(line: &str) -> Option<(&str, &str)> {
    let (manner, rest) = verb(line)?;
    let rest = rest.trim_start_matches([',', ' ']);
    let moved = [
        "on the ",
        "on proposal ",
        "on a proposal ",
        "on motion ",
        "on a motion ",
        "on proposition ",
        "proposed ",
        "moved ",
        "prop ",
        "prop. ",
        "(proposed ",
        "(prop ",
        "(prop. ",
        "(moved ",
    ];
    moved
        .iter()
        .any(|lead| strip_word(rest, lead).is_some())
        .then_some((manner, rest))
}

/// `and RESOLVED that …`, `it was RESOLVED to …` behind those who moved it: how it was resolved, and what.
pub(crate) fn behind_movers(text: &str) -> Option<(&str, &str)> {
    let text = strip_word(text, "and ").unwrap_or(text);
    let (manner, rest) = verb(text)?;
    object(rest).map(|object| (manner, object))
}

/// A wording that begins with the verb: how it was resolved, and what. `None` = it begins otherwise.
pub(crate) fn of_wording(text: &str) -> Option<(&str, &str)> {
    let (manner, rest) = verb(text)?;
    object(rest).map(|object| (manner, object))
}

/// `Resolved under the Act to …`, `It was agreed Sarah Finch be …`: how it was resolved, and what, where the verb can be nothing but that of the minutes.
pub(crate) fn behind_verb(text: &str) -> Option<(&str, &str)> {
    let leads = ["it was ", "resolved"];
    let led = leads.iter().any(|lead| strip_word(text, lead).is_some());
    let (manner, rest) = verb(text).filter(|_| led)?;
    filled(rest.trim_start_matches(',')).map(|rest| (manner, rest))
}

/// The result that the verb says, with what is said of the votes besides.
pub(crate) fn carried(manner: &str, told: Option<Announced>) -> Announced {
    let how = heard(&format!("carried {manner}")).map(|heard| heard.result);
    let how = how.unwrap_or_else(|| Announced {
        state: Some(MotionState::Carried),
        said: Some(ResultWord::Plain),
        ..Announced::default()
    });
    match told {
        Some(told) => Announced {
            state: told.state.or(Some(MotionState::Carried)),
            said: told.said.or(how.said),
            counts: told.counts.or(how.counts),
            ..told
        },
        None => Announced {
            words: String::new(),
            ..how
        },
    }
}

/// The verb at the beginning, how it was resolved, and what follows.
fn verb(text: &str) -> Option<(&str, &str)> {
    let bare = [
        "it was ",
        "it is ",
        "the council ",
        "the committee ",
        "the meeting ",
        "the board ",
        "council ",
        "and ",
    ]
    .iter()
    .find_map(|lead| strip_word(text, lead))
    .unwrap_or(text);
    let (early, bare) = strip_word(bare, "unanimously ").map_or(("", bare), |rest| ("unanimously", rest));
    let rest = ["resolved", "agreed", "decided"]
        .iter()
        .find_map(|word| strip_word(bare, word))?;
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = rest.trim_start();
    Some(match manner_of(rest) {
        Some((manner, after)) => (manner, after.trim_start()),
        None => (early, rest),
    })
}

/// The wording of a resolution: a clause, or the text behind a colon or a dash.
fn object(rest: &str) -> Option<&str> {
    let opened = rest.starts_with(|c: char| lexer::is_colon(c) || matches!(c, '-' | '–' | '—'));
    let text =
        filled(rest.trim_start_matches(|c: char| {
            lexer::is_colon(c) || matches!(c, '-' | '–' | '—' | ',') || c.is_whitespace()
        }))?;
    let clause = ["that ", "to "].iter().any(|word| strip_word(text, word).is_some());
    (opened || clause).then_some(text)
}
