//! The return that a leaving tells with it: `left at 7.10pm and returned at 7.20pm`, `-kitson 19:10, back 19:20`. Knows no people.

use crate::domain::time::Stamp;

use crate::line::{
    frame::LineFrame,
    lexer::{is_separator, strip_word},
};

/// Words between the two.
const JOINTS: &[&str] = &[", and ", " and ", " & ", "; ", ", then ", " then ", ", ", " – ", " - "];

/// Words that say that somebody is back.
const BACK: &[&str] = &[
    "returned to the meeting",
    "returned to the room",
    "returned to the chamber",
    "returned",
    "returning",
    "came back in",
    "came back",
    "rejoined the meeting",
    "rejoined the call",
    "rejoined",
    "was back",
    "is back",
    "back in",
    "back",
    "reconnected",
    "re-entered the room",
    "re-entered",
    "ret'd",
    "ret’d",
    "retd",
    "rtn'd",
    "rtnd",
    "ret.",
];

/// The sentence up to the return, and the text behind the word that says it.
pub(crate) fn split(text: &str) -> Option<(&str, &str)> {
    let behind = |at: usize, joint: usize| {
        let behind = text.get(at + joint..)?;
        let rest = BACK.iter().find_map(|word| strip_word(behind, word))?;
        let ends = !rest.starts_with(|c: char| c.is_alphanumeric());
        ends.then(|| Some((text.get(..at)?, rest))).flatten()
    };
    let joined = JOINTS
        .iter()
        .find_map(|joint| text.match_indices(joint).find_map(|(at, _)| behind(at, joint.len())));
    // `-cole 19:10 (took phone call) back 19:14`: a time or a bracket ends what stands before.
    joined.or_else(|| {
        text.match_indices(' ').find_map(|(at, _)| {
            let before = text.get(..at)?;
            let told = before.ends_with([')', '）']) || before.ends_with(|c: char| c.is_ascii_digit());
            told.then(|| behind(at, 1)).flatten()
        })
    })
}

/// The text before a leaving and a return that are told as a range of times at its end, and the two: `stepped out for a call 7.15-7.19`.
pub(crate) fn span<'a>(text: &'a str, frame: &LineFrame) -> Option<(&'a str, Stamp, Stamp)> {
    const RANGES: [&str; 8] = [" - ", " – ", "-", "–", "—", " to ", " until ", " till "];
    let open = |c: char| c.is_whitespace() || matches!(c, '(' | '（' | ',');
    let text = text.trim_end().trim_end_matches([')', '）', '.']);
    let (from, to, before) = RANGES.iter().find_map(|range| {
        let (before, to) = text.rsplit_once(range)?;
        let clocked = |time: &str| time.contains([':', '.', '：']) || time.to_ascii_lowercase().ends_with('m');
        let at = before.rfind(open)?;
        let (before, from) = before.split_at_checked(at)?;
        let from = from.trim_matches(open);
        let times = (frame.dates.time(from)?, frame.dates.time(to.trim())?);
        (clocked(from) && times.0 < times.1).then_some((times.0, times.1, before))
    })?;
    let before = before.trim_end_matches(open);
    let lead = [" from", " between", " at"]
        .iter()
        .find_map(|word| before.strip_suffix(word));
    Some((lead.unwrap_or(before).trim_end_matches(open), from, to))
}

/// The time of a return behind its word; the inner `None` = none is told. `None` = it tells more than that.
pub(crate) fn time(behind: &str, frame: &LineFrame) -> Option<Option<Stamp>> {
    let text = behind.trim_matches(|c: char| c.is_whitespace() || is_separator(c) || c == '.');
    if text.is_empty() {
        return Some(None);
    }
    let time = strip_word(text, "at ").unwrap_or(text);
    frame.dates.time(time).map(Some)
}
