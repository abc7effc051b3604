//! The result that stands behind the wording of a motion: `… be felled. Carried 4-2`, `… be felled - lost`, `… buy a bench. Vote 4-2`, `to paint the hall
//! failed for want of a seconder`. Knows no person.

use crate::domain::motion::{MotionState, ResultWord};

use super::{counts::counts, heard::heard, number_words::begins_with_number};
use crate::line::{
    lexer::{filled, find_word, strip_word},
    reading::Announced,
};

/// The result that is the last clause of a motion with its mover, where only there it is sure to be one: an everyday word, figures alone, or words
/// without a stop before them.
pub(crate) fn last_clause(text: &str) -> Option<(&str, Announced)> {
    everyday(text).or_else(|| counted(text)).or_else(|| unstopped(text))
}

/// `Approved.` behind a stop or a colon, `carried` behind a comma, too: no wording goes on with that.
fn everyday(text: &str) -> Option<(&str, Announced)> {
    const BEHIND_COMMA: [&str; 4] = ["carried", "not carried", "lost", "defeated"];
    let bare = text.trim_end().trim_end_matches(['.', '!']);
    let at = bare.rfind(['.', ';', ':', ','])?;
    let (wording, last) = (bare.get(..at)?, bare.get(at + 1..)?.trim());
    let sign = bare.get(at..)?.chars().next()?;
    let clause = ["that ", "to "].iter().any(|word| strip_word(wording, word).is_some());
    let parts = match sign {
        ',' => BEHIND_COMMA.iter().any(|word| last.eq_ignore_ascii_case(word)),
        ':' => clause && !last.contains('('),
        _ => true,
    };
    if !parts {
        return None;
    }
    let told = heard(last).filter(|told| !told.one_side && told.result.state.is_some())?;
    let settled = matches!(told.result.state, Some(MotionState::Carried | MotionState::Lost));
    (settled && last.split_whitespace().count() < 4).then(|| (wording.trim_end(), told.result))
}

/// `. Vote 4-2`, ` - 5-1`, `(5-0, 1 abst)`: figures behind a stop.
fn counted(text: &str) -> Option<(&str, Announced)> {
    let bare = text.trim_end().trim_end_matches(['.', '!']);
    let stops = bare.char_indices().filter(|&(at, c)| {
        let behind = bare.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            '.' | ',' | ';' => behind.starts_with(' '),
            '(' | '（' | '–' | '—' => true,
            '-' => behind.starts_with(' ') && bare.get(..at).is_some_and(|before| before.ends_with(' ')),
            _ => false,
        }
    });
    stops.into_iter().find_map(|(at, c)| {
        let (wording, behind) = (bare.get(..at)?, bare.get(at + c.len_utf8()..)?);
        let inner = if matches!(c, '(' | '（') {
            behind.trim_end().strip_suffix([')', '）'])?
        } else {
            behind
        };
        let result = count_alone(inner)?;
        filled(wording).map(|wording| (wording.trim_end_matches([',', ';', ' ']), result))
    })
}

/// A text that is nothing but figures, or figures behind the word for a vote.
pub(crate) fn count_alone(text: &str) -> Option<Announced> {
    let bare = text.trim().trim_end_matches(['.', ')']);
    let said = [
        "roll call vote: ",
        "roll call vote ",
        "roll call: ",
        "roll call ",
        "by roll call ",
        "on roll call ",
        "vote was ",
        "votes: ",
        "votes ",
        "vote: ",
        "vote ",
        "voted ",
        "voting ",
        "by ",
    ]
    .iter()
    .find_map(|lead| strip_word(bare, lead))
    .unwrap_or(bare);
    // `two to one` alone is talk.
    let votes = || begins_with_number(said) && find_word(said, " vote").is_some();
    let begins = said.trim_start().starts_with(|c: char| c.is_ascii_digit()) || votes();
    let counts = counts(said).filter(|counts| counts.total() > 0 && counts.total() < 1000)?;
    begins.then(|| Announced::counted(counts))
}

/// `to paint the hall failed for want of a seconder`, `to buy a bench carried 4-2`: a verdict with more than one word, and no sign before it.
fn unstopped(text: &str) -> Option<(&str, Announced)> {
    const BEFORE: &[&str] = &[
        "be", "been", "being", "is", "are", "to", "not", "if", "unless", "until", "the", "a", "an", "by", "as", "and",
        "or", "that", "of", "for",
    ];
    const VERBS: &[&str] = &[
        "carried",
        "lost",
        "defeated",
        "negatived",
        "failed",
        "fails",
        "fell",
        "falls",
        "lapsed",
        "passed",
        "adopted",
        "approved",
        "agreed",
        "rejected",
        "withdrawn",
        "tied",
        "died",
        "dies",
        "passes",
        "carries",
    ];
    let blanks = text.char_indices().filter(|(_, c)| *c == ' ');
    blanks.into_iter().find_map(|(at, _)| {
        let (wording, behind) = (text.get(..at)?, text.get(at + 1..)?);
        let last = wording.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
        let words = behind.split_whitespace().count();
        if BEFORE.contains(&last.as_str())
            || !(2..=9).contains(&words)
            || behind.starts_with(|c: char| c.is_ascii_digit())
            || strip_word(behind, "to ").is_some()
        {
            return None;
        }
        // `to make no objection` is what is moved.
        let says = |verb: &&&str| behind.split([' ', ',']).any(|word| word.eq_ignore_ascii_case(verb));
        VERBS.iter().find(says)?;
        let told = heard(behind).filter(|told| told.sure && !told.one_side && !denies_itself(&told.result))?;
        let settled = matches!(
            told.result.state,
            Some(MotionState::Carried | MotionState::Lost | MotionState::Withdrawn)
        );
        let own = told.result.said != Some(ResultWord::Accepted);
        (settled && own).then(|| (wording.trim_end_matches([',', ':', ' ']), told.result))
    })
}

/// `teachers (2). Carried`, `bid no. 3. Carried 4-1`: a figure that ends in a stop or a bracket belongs to what stands before.
fn begins_with_other(behind: &str) -> bool {
    let text = behind.trim_start();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = rest.len() < text.len();
    let closes = rest.starts_with([')', '.']) && rest.trim_start_matches([')', '.', '"']).starts_with(' ');
    figures && closes && rest.len() > 2
}

/// Whether nobody is said to have been against, and votes against are counted: the figures belong to something else.
fn denies_itself(result: &Announced) -> bool {
    let all = matches!(result.said, Some(ResultWord::Unanimous | ResultWord::NoObjection));
    all && result.counts.is_some_and(|counts| counts.no > 0)
}

/// A wording without the result at its end, and that result: behind a full stop, a semicolon or a dash, or in brackets.
pub(crate) fn with_result(text: &str) -> (&str, Option<Announced>) {
    let stops = text.char_indices().filter(|&(at, c)| {
        let behind = || text.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            '.' | ';' | ',' | '!' => behind().starts_with(' '),
            '。' | '；' | '，' | '–' | '—' | '(' | '（' | '\n' => true,
            '-' => behind().starts_with(' ') && text.get(..at).is_some_and(|before| before.ends_with(' ')),
            _ => false,
        }
    });
    for (at, sign) in stops {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + sign.len_utf8()..)) else {
            continue;
        };
        let inner = if matches!(sign, '(' | '（') {
            behind.trim_end().trim_end_matches('.').trim_end_matches([')', '）'])
        } else {
            behind
        };
        if begins_with_other(behind) {
            continue;
        }
        let Some(told) = heard(inner).filter(|told| told.sure && !told.one_side && !denies_itself(&told.result)) else {
            continue;
        };
        let result = told.result;
        let stated = result.state.is_some() || result.counts.is_some();
        // `…, agreed` and `…，同意` may belong to the wording: behind a comma stands how it was voted on.
        let plain = matches!(sign, ',' | '，')
            && result.counts.is_none()
            && !matches!(
                result.said,
                Some(ResultWord::Unanimous | ResultWord::NoObjection | ResultWord::Majority)
            );
        let settled = matches!(
            result.state,
            None | Some(MotionState::Carried | MotionState::Lost | MotionState::Withdrawn)
        );
        let accepted = result.said == Some(ResultWord::Accepted);
        if stated && !plain && settled && !accepted && filled(before).is_some() {
            let wording = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | ';' | '；'));
            return (wording, Some(result));
        }
    }
    (text, None)
}
