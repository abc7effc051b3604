//! The seconder in a clause or a sentence of its own behind the motion: `…, which was seconded by Ann`, `…. This was seconded by Ann`, `… and Ann seconded the
//! proposal`. It is written as `…, seconded by Ann`, which the readers of motions know.

use crate::domain::text::is_han;

use super::backers::longest_name;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::voting::heard::heard,
    lexer::{find_word, strip_word},
};

/// Words that stand for the motion before them.
#[rustfmt::skip]
const POINTERS: [&str; 22] = [
    "which", "this", "it", "that", "the motion", "this motion", "that motion", "which motion", "the proposal", "this proposal", "that proposal", "which proposal",
    "the amendment", "this amendment", "that amendment", "which amendment", "the resolution", "the proposition", "the recommendation", "his motion", "her motion",
    "their motion",
];

/// Words between the verb and its auxiliary or the name.
const ADVERBS: [&str; 5] = [" duly", " formally", " then", " also", " in turn"];

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 600;

/// The line with its seconder behind a comma. `None` = nobody seconds in words of its own.
pub(crate) fn joined(text: &str, frame: &LineFrame) -> Option<String> {
    let seconds = text.len() < LONGEST && find_word(text, " seconded").is_some() && !text.contains(is_han);
    let moves = seconds && ["moved", "proposed"].iter().any(|verb| find_word(text, verb).is_some());
    if !moves {
        return None;
    }
    let told = passive(text, frame).or_else(|| active(text, frame));
    let (wording, name, rest) = told.or_else(|| beside_result(text, frame))?;
    Some(format!("{wording}, seconded by {name}{}", with_stop(rest)))
}

/// `…, which was seconded by Ann`: the wording, the name, and what stands behind it.
fn passive<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str, &'t str)> {
    const VERB: &str = " seconded by ";
    let at = find_word(text, VERB)?;
    let behind = text.get(at + VERB.len()..)?;
    let (_, rest) = longest_name(behind, frame)?;
    let name = behind.get(..behind.len() - rest.len())?;
    let (name, rest) = match name.strip_suffix('.') {
        Some(bare) => (bare, behind.get(bare.len()..)?),
        None => (name, rest),
    };
    let before = without_adverb(text.get(..at)?);
    let before = without_end(before, " was").or_else(|| without_end(before, " being"))?;
    let pointed = POINTERS
        .iter()
        .find_map(|word| without_end(before, word).filter(|wording| ends_in_gap(wording)));
    // `… and was seconded by Ann`
    let bare = || without_end(before, " and");
    let wording = pointed.or_else(bare)?;
    Some((wording_of(wording)?, name, rest))
}

/// `… and Ann seconded the proposal`: the wording, the name, and what stands behind it.
fn active<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str, &'t str)> {
    const VERB: &str = " seconded";
    let at = find_word(text, VERB)?;
    let behind = text.get(at + VERB.len()..)?;
    let object = behind.strip_prefix(' ').unwrap_or(behind);
    let named = POINTERS
        .iter()
        .filter(|word| **word != "which")
        .filter_map(|word| strip_word(object, word))
        .find(|rest| rest.is_empty() || rest.starts_with(['.', ',', ';', ' ']) && !runs_on(rest));
    // `…, which Ann seconded`
    let bare = (behind.is_empty() || behind.starts_with(['.', ','])).then_some(behind);
    let rest = named.or(bare)?;
    let before = without_adverb(text.get(..at)?);
    let cuts = [". ", "; ", ", ", " and ", " – ", " - "];
    let (wording, name) = cuts
        .iter()
        .flat_map(|cut| before.match_indices(cut))
        .filter_map(|(at, cut)| {
            let name = before.get(at + cut.len()..)?.trim_start();
            let which = strip_word(name, "which ").filter(|_| bare.is_some());
            let name = which.or_else(|| strip_word(name, "and ")).unwrap_or(name);
            let known = name.split(' ').count() <= 5 && matches!(frame.room.resolve(name, true), Named::One(_));
            let pointed = which.is_some() || named.is_some();
            (known && pointed).then_some((before.get(..at)?, name))
        })
        .min_by_key(|(wording, _)| wording.len())?;
    Some((wording_of(wording)?, name, rest))
}

/// `…, seconded by Ann and carried`: the wording, the name, and the result that is joined to it.
fn beside_result<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str, &'t str)> {
    const CLAUSE: &str = ", seconded by ";
    let at = find_word(text, CLAUSE)?;
    let behind = text.get(at + CLAUSE.len()..)?;
    let (_, rest) = longest_name(behind, frame)?;
    let name = behind.get(..behind.len() - rest.len())?;
    joined_result(rest)?;
    let wording = wording_of(text.get(..at)?)?;
    let moved = [" that ", " to "].iter().any(|lead| find_word(wording, lead).is_some());
    moved.then_some((wording, name, rest))
}

/// Whether words behind the object belong to it: `seconded the motion that …`, `seconded it on condition`.
fn runs_on(rest: &str) -> bool {
    let next = rest.trim_start_matches(' ');
    rest.starts_with(' ') && strip_word(next, "and ").is_none()
}

/// The text with a full stop before the result that is joined to it.
fn with_stop(rest: &str) -> String {
    joined_result(rest).map_or_else(|| rest.to_owned(), |said| format!(". {said}"))
}

/// The result behind `and` or `which`: `… and CARRIED`, `… and it was carried by five votes to one`, `…, which was lost`.
fn joined_result(rest: &str) -> Option<&str> {
    let led = rest.trim_start_matches([',', ' ']);
    let said = ["and ", "which "].iter().find_map(|word| strip_word(led, word))?;
    heard(said)?.result.state.is_some().then_some(said)
}

/// The text without an end, whatever the case of its letters.
fn without_end<'t>(text: &'t str, end: &str) -> Option<&'t str> {
    let (before, last) = text.split_at_checked(text.len().checked_sub(end.len())?)?;
    last.eq_ignore_ascii_case(end).then_some(before)
}

/// The text without an adverb at its end.
fn without_adverb(text: &str) -> &str {
    ADVERBS
        .iter()
        .find_map(|adverb| without_end(text, adverb))
        .unwrap_or(text)
}

/// Whether a clause ends where a text ends: behind a stop, or behind `and`.
fn ends_in_gap(text: &str) -> bool {
    text.ends_with(' ')
        && (text.trim_end().ends_with([',', '.', ';', '–', '—', '-']) || without_end(text.trim_end(), " and").is_some())
}

/// The wording before the clause of its seconder, with its mover, where it has one.
fn wording_of(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let text = without_end(text, " and").unwrap_or(text);
    let text = text.trim_end_matches(['.', ',', ';', '–', '—', '-', ' ']);
    ["moved", "proposed"]
        .iter()
        .any(|verb| find_word(text, verb).is_some())
        .then_some(text)
}
