//! A motion in a sentence that names its mover last, as clubs write it: `Accounts adopted, prop Bright sec Nair`, `RESOLVED to object. Prop.
//! Cllr Fox, sec. Cllr Ward. Unanimous.`, `Motion to adjourn by Fox, 2nd Ward`.

use crate::domain::disposal::disposal;

use super::{
    meant::no_motion,
    moved::{Clauses, built},
    moved_verdict::with_verdict,
    moving,
};
use crate::line::{
    frame::LineFrame,
    grammar::{
        decisions::resolved,
        voting::{beside, heard::heard, verdict_apart::count_alone},
    },
    lexer::{self, filled, is_separator, strip_word},
    reading::{Announced, Reading, What},
};

/// Words before the name of the mover.
const LEADS: &[&str] = &[
    "proposed by ",
    "proposed ",
    "proposer ",
    "moved by ",
    "moved ",
    "mover ",
    "proposed: ",
    "proposer: ",
    "mover: ",
    "prop: ",
    "prop'd ",
    "prop. ",
    "prop by ",
    "prop ",
];

/// Reads such a line; `None` = nobody on the list is said to have moved what stands before.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if line.ends_with(['?', '？']) {
        return None;
    }
    by_somebody(line, frame).or_else(|| at_the_end(line, frame))
}

/// A decision behind its sign that names its backers at its end: `=Object to app (prop PC, sec AK)`. It was carried.
pub(crate) fn decision(text: &str, frame: &LineFrame) -> Option<Reading> {
    let mut reading = at_the_end(text, frame)?;
    if let What::Motion { result, .. } = &mut reading.what {
        let said = result.take();
        *result = Some(resolved::carried("", said));
    }
    Some(reading)
}

/// `…, prop Bright sec Nair`, with a result behind it or not.
fn at_the_end(line: &str, frame: &LineFrame) -> Option<Reading> {
    let parted = |at: usize| {
        let before = line.get(..at).unwrap_or_default().trim_end();
        before.ends_with(|c: char| is_separator(c) || matches!(c, '.' | ':' | '(' | '-' | '–' | '—'))
    };
    let mut cuts: Vec<usize> = LEADS
        .iter()
        .flat_map(|lead| places(line, lead))
        .filter(|at| *at > 2)
        .collect();
    cuts.sort_unstable();
    cuts.into_iter().find_map(|at| {
        let (wording, behind) = (line.get(..at)?, line.get(at..)?);
        let (clauses, result) = credits(behind, frame)?;
        let wording = wording.trim_end_matches(|c: char| {
            c.is_whitespace() || is_separator(c) || matches!(c, '.' | ':' | '(' | '-' | '–' | '—')
        });
        // The line may go on to another matter, whose backers these are.
        let other = ["(prop", "(moved", "prop. ", " prop "]
            .iter()
            .any(|lead| !places(wording, lead).is_empty());
        // Without a stop before them both must be named: `Resolved to extend by 30 mins prop Cole sec Lamb agreed`.
        let both = clauses.mover.is_some() && clauses.seconder.is_some();
        let known = both || parted(at) && clauses.mover.is_some() && result.is_some();
        (known && !other)
            .then(|| told(wording, clauses, result, line, frame))
            .flatten()
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
        // `… by Petersen, second by Tran`: who seconds has not moved it.
        let last = wording.rsplit([' ', ',']).next().unwrap_or_default().to_lowercase();
        let seconds = [
            "second",
            "seconded",
            "2nd",
            "2nded",
            "sec",
            "support",
            "supported",
            "carried",
            "passed",
        ];
        if seconds.contains(&last.trim_end_matches('.')) {
            return None;
        }
        let wording = [" made", " was made", " moved", " offered"]
            .iter()
            .find_map(|end| wording.strip_suffix(end))
            .unwrap_or(wording);
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
    let told = heard(behind).or_else(|| beside::counted_beside(behind, frame));
    let told = told.filter(|told| !told.one_side).map(|told| told.result);
    Some((
        clauses,
        Some(told.or_else(|| count_alone(behind)).or_else(|| bracketed(behind))?),
    ))
}

/// `4 for, 1 against, 1 abst (Pell)`: what stands in brackets behind the votes stays beside them.
fn bracketed(text: &str) -> Option<Announced> {
    let (votes, inner) = text.trim_end_matches(['.', ')']).split_once('(')?;
    let told = heard(votes).filter(|told| !told.one_side && told.result.towards.is_empty())?;
    Some(Announced {
        towards: inner.trim().to_owned(),
        ..told.result
    })
}

/// The motion of a wording that may say that it was done.
fn told(wording: &str, clauses: Clauses, result: Option<Announced>, line: &str, frame: &LineFrame) -> Option<Reading> {
    let label = ["recommendation", "resolution", "motion", "proposal", "proposed"]
        .iter()
        .find_map(|label| strip_word(wording, label)?.trim_start().strip_prefix(lexer::is_colon));
    let wording = label.map_or(wording, str::trim_start);
    let clause = strip_word(wording, "motion ")
        .filter(|rest| ["to ", "that "].iter().any(|word| strip_word(rest, word).is_some()));
    let wording = clause.unwrap_or(wording);
    let (manner, wording) = resolved::of_wording(wording)
        .or_else(|| resolved::behind_verb(wording))
        .map_or((None, wording), |(manner, text)| (Some(manner), text));
    let (bare, own) = with_verdict(wording, frame);
    // `Minutes of 9 Nov. Approved as amended`: how they were approved belongs to the wording.
    let qualified = own.as_ref().is_some_and(|own| {
        let words = own.words.to_lowercase();
        [" as amended", " as corrected", " subject to "]
            .iter()
            .any(|word| words.contains(word))
    });
    let text = if qualified { wording } else { bare };
    let done = manner.is_some() || resolved::is_done(text);
    let disposes = frame.open_motion && disposal(text).is_some();
    let result = match (result.or(own), manner) {
        (told, Some(manner)) => Some(resolved::carried(manner, told)),
        (None, None) if done && !disposes => Some(resolved::carried("", None)),
        (told, None) => told,
    };
    if moving::amendment(text).is_some() && !frame.open_motion {
        return Some(Reading::remarked(line, no_motion(frame)));
    }
    filled(text).map(|text| built(text, clauses, result, frame))
}
