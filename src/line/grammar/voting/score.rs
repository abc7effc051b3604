//! The score of a vote at the end of a decision, and how minutes tell in brackets how a decision was taken.

use crate::domain::motion::ResultWord;

use super::{counts::in_words, verdict_apart::count_alone};
use crate::line::{
    frame::LineFrame,
    grammar::motions::meant::no_motion,
    lexer::strip_word,
    reading::{Announced, Reading},
};

/// A decision with the score of its vote at the end: `to approve new hours 5-1`, `Fund hoodies. 5-1`.
pub(crate) fn scored(text: &str) -> Option<(&str, Announced)> {
    let (wording, score) = text.trim_end_matches('.').rsplit_once(' ')?;
    let sides = score.split_once('-')?;
    let small = |n: &str| (1..=2).contains(&n.len()) && n.chars().all(|c| c.is_ascii_digit());
    let result = count_alone(score).filter(|_| small(sides.0) && small(sides.1))?;
    let carried = result.counts.is_some_and(|counts| counts.yes > counts.no);
    // `Rule 5-1`, `pages 3-1` are no votes.
    let last = wording.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let numbered = [
        "rule",
        "page",
        "pages",
        "resolution",
        "ordinance",
        "section",
        "items",
        "item",
        "no",
        "no.",
        "plots",
        "of",
        "for",
        "to",
        "ages",
    ];
    let wording = wording.trim_end_matches(['.', ',', ';', ':', ' ', '-']);
    (carried && !numbered.contains(&last.as_str()) && wording.contains(' ')).then_some((wording, result))
}

/// How a decision was taken, in brackets behind it; empty where nothing is said of it.
pub(crate) fn how(result: &Announced) -> String {
    if let Some(counts) = result.counts {
        return format!(" (by {})", in_words(counts));
    }
    let said = match result.said {
        Some(ResultWord::Unanimous) => "unanimously",
        Some(ResultWord::NoObjection) => "nem con",
        Some(ResultWord::Majority) => "by a majority",
        Some(ResultWord::Consensus) => "by consensus",
        Some(ResultWord::Acclamation) => "by acclamation",
        Some(ResultWord::InPrinciple) => "in principle",
        _ => return String::new(),
    };
    format!(" ({said})")
}

/// `result 5-2`, `vote was 5-2`: a score that is called a result, where no motion is there that it could be of.
pub(crate) fn of_no_motion(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    let text = strip_word(text, "the ").unwrap_or(text);
    let rest = ["result", "results", "vote", "votes", "voting"]
        .iter()
        .find_map(|word| strip_word(text, word).filter(|rest| rest.starts_with([' ', ':'])))?;
    let rest = rest.trim_start_matches([':', ' ']);
    let rest = ["was ", "is ", "went "]
        .iter()
        .find_map(|verb| strip_word(rest, verb))
        .unwrap_or(rest);
    let figures: Vec<&str> = rest.split(['-', '–', '/']).map(str::trim).collect();
    let scored = (2..=3).contains(&figures.len())
        && figures
            .iter()
            .all(|part| (1..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()));
    (scored && !frame.votable && !frame.open_motion).then(|| Reading::remarked(line, no_motion(frame)))
}
