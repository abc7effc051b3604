//! A motion in a sentence that names its mover last, as clubs write it: `Accounts adopted, prop Bright sec Nair`, `RESOLVED to object. Prop.
//! Cllr Fox, sec. Cllr Ward. Unanimous.`, `Motion to adjourn by Fox, 2nd Ward`.

use crate::domain::motion::{MotionState, ResultWord};

use super::{
    super::{
        frame::LineFrame,
        lexer::{self, filled, is_separator, strip_word},
        reading::{Announced, Reading},
    },
    beside,
    heard::heard,
    moved::{Clauses, built, with_result},
};

/// Words before the name of the mover.
const LEADS: &[&str] = &[
    "proposed by ",
    "proposed ",
    "proposer ",
    "moved by ",
    "moved ",
    "mover ",
    "prop. ",
    "prop by ",
    "prop ",
];

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
];

/// Reads such a line; `None` = nobody on the list is said to have moved what stands before.
pub(super) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if line.ends_with(['?', '？']) {
        return None;
    }
    by_somebody(line, frame).or_else(|| at_the_end(line, frame))
}

/// `…, prop Bright sec Nair`, with a result behind it or not.
fn at_the_end(line: &str, frame: &LineFrame) -> Option<Reading> {
    let parted = |at: usize| {
        let before = line.get(..at).unwrap_or_default().trim_end();
        before.ends_with(|c: char| is_separator(c) || matches!(c, '.' | '(' | '-' | '–' | '—'))
    };
    let mut cuts: Vec<usize> = LEADS
        .iter()
        .flat_map(|lead| places(line, lead))
        .filter(|at| *at > 2 && parted(*at))
        .collect();
    cuts.sort_unstable();
    cuts.into_iter().find_map(|at| {
        let (wording, behind) = (line.get(..at)?, line.get(at..)?);
        let (clauses, result) = credits(behind, frame)?;
        let known = clauses.mover.is_some() && clauses.seconder.is_some();
        known.then_some(())?;
        let wording = wording.trim_end_matches(|c: char| {
            c.is_whitespace() || is_separator(c) || matches!(c, '.' | '(' | '-' | '–' | '—')
        });
        resolved(wording, clauses, result, frame)
    })
}

/// `Motion to adjourn at 7:29 by Fox, 2nd Ward. Approved.`
fn by_somebody(line: &str, frame: &LineFrame) -> Option<Reading> {
    let bare = strip_word(line, "a ").unwrap_or(line);
    let text = ["motion to ", "motion that "]
        .iter()
        .find_map(|lead| strip_word(bare, lead).map(|_| bare.get("motion ".len()..)))??;
    places(text, " by ").into_iter().rev().find_map(|at| {
        let (wording, behind) = (text.get(..at)?, text.get(at..)?);
        let said = format!("moved{behind}");
        let (clauses, result) = credits(&said, frame)?;
        clauses.mover?;
        Some(built(wording.trim(), clauses, result, frame))
    })
}

/// The places at which a text has a piece in it.
fn places(text: &str, piece: &str) -> Vec<usize> {
    let lower = text.to_ascii_lowercase();
    lower.match_indices(piece).map(|(at, _)| at).collect()
}

/// The mover and the seconder, and the result behind them; `None` = something else stands there too.
fn credits(text: &str, frame: &LineFrame) -> Option<(Clauses, Option<Announced>)> {
    let apart = |c: char| {
        c.is_whitespace() || is_separator(c) || lexer::is_colon(c) || matches!(c, '.' | '(' | ')' | '-' | '–')
    };
    let mut clauses = Clauses::default();
    let mut rest = text;
    loop {
        let start = rest.trim_start_matches(apart);
        let start = strip_word(start, "and ").unwrap_or(start);
        match clauses.take(start, frame) {
            Some(after) => rest = after,
            None => break,
        }
    }
    if !clauses.moves() {
        return None;
    }
    let Some(behind) = filled(rest.trim_matches(apart)) else {
        return Some((clauses, None));
    };
    let told = heard(behind).or_else(|| beside::heard_beside(behind, frame))?;
    (!told.one_side).then_some((clauses, Some(told.result)))
}

/// The motion of a wording that may say that it was done.
fn resolved(wording: &str, clauses: Clauses, result: Option<Announced>, frame: &LineFrame) -> Option<Reading> {
    let (wording, own) = with_result(wording);
    let result = result.or(own);
    let said = strip_word(wording, "it was ").unwrap_or(wording);
    let decided = ["resolved ", "agreed "].iter().find_map(|word| strip_word(said, word));
    let decided = decided.filter(|text| ["that ", "to "].iter().any(|word| strip_word(text, word).is_some()));
    let text = filled(decided.unwrap_or(wording))?;
    let lower = text.to_lowercase();
    let done = decided.is_some() || DONE.iter().any(|word| lower.ends_with(word));
    let carried = || Announced {
        state: Some(MotionState::Carried),
        said: Some(ResultWord::Plain),
        ..Announced::default()
    };
    let result = result.or_else(|| done.then(carried));
    Some(built(text, clauses, result, frame))
}
