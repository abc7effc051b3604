//! The votes by name, or the result with words beside it, that stand at the end of a motion: `… Roll call: Okafor aye, Whitcomb nay. Motion carried 4-1`,
//! `…, 3-1 Bill opposed`.

use crate::domain::motion::{Counts, MotionRef};

use super::{beside::heard_beside, verdict_apart::with_result, votes};
use crate::line::{
    frame::LineFrame,
    lexer,
    reading::{Announced, Voted, What},
};

/// Words behind which votes by name follow.
const LEADS: [&str; 6] = [
    "roll call vote",
    "roll call",
    "recorded vote",
    "named vote",
    "记名表决",
    "点名表决",
];

/// A wording without the votes by name, or the result with words beside it, at its end.
pub(crate) fn at_the_end<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, Option<Announced>)> {
    if let Some((wording, behind)) = LEADS.iter().find_map(|lead| led(text, lead)) {
        let (votes, said) = by_name(behind.trim(), text, frame)?;
        let wording = wording.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '。' | ',' | ';'));
        let (wording, told) = with_result(wording);
        let counted = Counts::of(votes.iter().map(|voted| voted.vote));
        let told = told.or(said).unwrap_or_default();
        let agrees = told.counts.is_none_or(|told| {
            told.yes == counted.yes && told.no == counted.no && (told.abstain == 0 || told.abstain == counted.abstain)
        });
        let result = Announced {
            counts: Some(counted),
            named: votes,
            ..told
        };
        return (!wording.is_empty() && agrees).then_some((wording, Some(result)));
    }
    let stops = text.char_indices().filter(|&(at, c)| {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        matches!(c, '.' | ';' | ',') && rest.starts_with(' ') || matches!(c, '。' | '；')
    });
    stops.into_iter().find_map(|(at, c)| {
        let (wording, behind) = (text.get(..at)?, text.get(at + c.len_utf8()..)?);
        let found = heard_beside(behind, frame)?;
        // Behind a comma more of the wording may follow: both the figures and who voted must stand there.
        let sure = c != ',' || found.result.counts.is_some() && !found.result.named.is_empty();
        (sure && !wording.trim().is_empty()).then_some((wording, Some(found.result)))
    })
}

/// The text before a word that votes by name follow, and behind its colon or dash.
fn led<'t>(text: &'t str, lead: &str) -> Option<(&'t str, &'t str)> {
    let at = lexer::find_word(text, lead)?;
    let rest = text.get(at + lead.len()..)?.trim_start();
    let behind = rest.strip_prefix(|c: char| lexer::is_colon(c) || matches!(c, '-' | '–' | '—'))?;
    Some((text.get(..at)?, behind))
}

/// The votes by name, and the result that stands behind them.
fn by_name(text: &str, line: &str, frame: &LineFrame) -> Option<(Vec<Voted>, Option<Announced>)> {
    let there = LineFrame {
        votable: true,
        ..*frame
    };
    let read = |names: &str| {
        let What::Votes { votes, .. } = votes::read(names, MotionRef::Pending, line, &there)?.what else {
            return None;
        };
        Some(votes)
    };
    match with_result(text) {
        (names, Some(result)) => read(names).map(|votes| (votes, Some(result))),
        (_, None) => read(text).map(|votes| (votes, None)),
    }
}
