//! Short lines about people who are on no list, typed in small letters: `malcolm reeve in attendance (treasurer)`, `malcolm went 8.50`, `malcolm to look at
//! rates by xmas`. Each is asked about with the line that would say it, where more than the name says that somebody is meant.

use crate::domain::{possible_fact::PossibleFact as Fact, titles::OFFICES};

use super::fact_line::{self, clocks_in};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        presence::movement,
        speech::office_word,
        tasks::task_verbs::{MORE_VERBS, VERBS},
    },
    lexer::strip_word,
};

/// Words by which somebody is there; longer ones first.
#[rustfmt::skip]
const THERE: [&str; 14] = [
    "was in attendance", "is in attendance", "also in attendance", "in attendance", "also attending", "attending", "sitting in", "sat in", "also here", "here too",
    "here as well", "is here", "was here", "here",
];

/// Words by which somebody who is there is told to be no member; they say that a person is meant.
#[rustfmt::skip]
const NO_MEMBER: [&str; 14] = [
    "not a member", "not member", "non member", "non-member", "no vote", "not voting", "non voting", "non-voting", "as a guest", "guest", "observing", "to observe", "as an observer",
    "as observer",
];

/// Words by which somebody went, before a time.
const WENT: [&str; 8] = [
    "went",
    "gone",
    "off",
    "away",
    "home",
    "went home",
    "gone home",
    "off home",
];

/// Things that go and are put off as well.
#[rustfmt::skip]
const THINGS: [&str; 24] = [
    "heating", "heat", "light", "lights", "power", "electric", "electricity", "alarm", "boiler", "music", "projector", "mic", "mics", "sound", "screen", "wifi", "internet", "tea",
    "bus", "train", "phone", "recording", "fire", "time",
];

/// Words that are no name, wherever they stand in a short line.
#[rustfmt::skip]
const NO_NAME: [&str; 60] = [
    "a", "an", "the", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "i", "you", "is", "are", "was", "were", "be", "been", "has", "have", "had", "no",
    "not", "all", "some", "any", "more", "most", "nobody", "somebody", "everybody", "everyone", "someone", "people", "members", "public", "press", "who", "what", "when", "then", "now", "and",
    "or", "but", "so", "if", "in", "on", "at", "of", "for", "to", "from", "with", "bit", "still",
];

/// The line that would say what such a line tells.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', '!']);
    there(text, frame)
        .or_else(|| went(text, frame))
        .or_else(|| task(text, frame))
}

/// `malcolm reeve in attendance (treasurer)`, `malcolm reeve treasurer here not a member`.
fn there(text: &str, frame: &LineFrame) -> Option<String> {
    let (before, phrase, behind) = THERE.iter().find_map(|phrase| {
        let (before, behind) = text.split_once(&format!(" {phrase}"))?;
        let ends = behind.is_empty() || behind.starts_with([' ', ',', '(']);
        ends.then_some((before, *phrase, behind))
    })?;
    let behind = behind.trim_start_matches([' ', ',', '-']).trim();
    let bracket = behind
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
        .map(str::trim);
    let said = bracket.unwrap_or(behind);
    let guest = NO_MEMBER.contains(&said.to_lowercase().as_str());
    let as_office = strip_word(said, "as ").unwrap_or(said);
    let office_behind = !guest && !as_office.is_empty() && is_post(as_office);
    if !(behind.is_empty() || guest || office_behind) {
        return None;
    }
    let (name, own) = post_apart(before, frame);
    let post = if own.is_empty() && office_behind {
        as_office
    } else {
        own
    };
    if matches!(movement::one(name, frame), Named::One(_)) {
        return Some(format!("{}{name}", Fact::Arrival.order(false)));
    }
    // A post, or the words of minutes, say that a person is meant.
    let person = guest || !post.is_empty() || phrase.ends_with("in attendance");
    if !person || !is_stranger(name, frame) {
        return None;
    }
    let post = if post.is_empty() {
        String::new()
    } else {
        format!(" ({post})")
    };
    Some(format!("In attendance: {}{post}", in_capitals(name)))
}

/// The name, and the post that stands behind it without a sign: `malcolm reeve treasurer`, `malcolm reeve (treasurer)`.
fn post_apart<'t>(text: &'t str, frame: &LineFrame) -> (&'t str, &'t str) {
    let text = text.trim();
    if let Some((name, inner)) = text.strip_suffix(')').and_then(|head| head.split_once(" (")) {
        return (name, inner);
    }
    let whole = movement::one(text, frame) != Named::Nobody;
    match text.rsplit_once(' ') {
        // `malcolm reeve` has a surname that is an office as well.
        Some((name, post))
            if !whole
                && is_post(post)
                && post.starts_with(char::is_lowercase)
                && (name.contains(' ') || OFFICES.contains(&post)) =>
        {
            (name.trim_end_matches(','), post)
        }
        _ => (text, ""),
    }
}

fn is_post(text: &str) -> bool {
    text.split_whitespace().count() <= 4 && office_word::is_office(text) && !text.contains([',', '.', ':'])
}

/// One to three words of letters alone, which are nobody of the list, no unit, and no common word.
fn is_stranger(name: &str, frame: &LineFrame) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let letters = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '-'));
    (1..=3).contains(&words.len())
        && words.iter().all(letters)
        && !words.iter().any(|word| NO_NAME.contains(&word.to_lowercase().as_str()))
        && frame.room.unit(name).is_none()
        && movement::one(name, frame) == Named::Nobody
}

/// A name with the capitals that it has in a list.
fn in_capitals(name: &str) -> String {
    let words = name.split(' ').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        first + letters.as_str()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// `malcolm went 8.50`, `malcolm away at 8.40`: a time says that somebody went.
fn went(text: &str, frame: &LineFrame) -> Option<String> {
    let (before, time) = text.rsplit_once(' ')?;
    clocks_in(time, frame).next().filter(|clock| *clock == time)?;
    let before = before.strip_suffix(" at").unwrap_or(before);
    let name = WENT
        .iter()
        .find_map(|verb| before.strip_suffix(verb)?.strip_suffix(' '))?;
    let thing = name
        .split(' ')
        .any(|word| THINGS.contains(&word.to_lowercase().as_str()));
    (!thing && is_stranger(name, frame)).then(|| format!("{}{name} {time}", Fact::Departure.order(false)))
}

/// `malcolm to look at savings rates by xmas`: a day by which it is due says that it is a task.
fn task(text: &str, frame: &LineFrame) -> Option<String> {
    let (name, rest) = text.split_once(" to ")?;
    let verb = rest.split(' ').next().unwrap_or_default();
    let due = rest
        .rsplit_once(" by ")
        .is_some_and(|(_, day)| frame.dates.due(day).is_some_and(|read| read.len == day.len()));
    let short = name.split(' ').count() <= 2 && text.split(' ').count() <= 14;
    let known = VERBS.contains(&verb) || MORE_VERBS.contains(&verb);
    (due && short && known && is_stranger(name, frame)).then(|| fact_line::signed(Fact::Action, text))
}
