//! The score of a vote at the end of a decision, and how minutes tell in brackets how a decision was taken.

use crate::domain::motion::ResultWord;

use super::{counts::in_words, verdict_apart::count_alone};
use crate::line::reading::Announced;

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
