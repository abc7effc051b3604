//! Elections in the short words of clubs: `bev elected vice chair 4-2`, `jean re-elected unopposed`, and a motion that somebody be elected, told without a sign
//! between those who back it and whom it is about: `prop gordon sec wendy bev as vice chair`. That somebody is elected chair puts nobody in the chair.

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        presence::movement,
        shape::reread::ReadAs,
        speech::office_word,
        voting::{election, officers},
    },
    lexer::{find_word, strip_word},
    reading::{Reading, Voice, What},
};

/// Longer lines tell more than an election, in bytes.
const LONGEST: usize = 120;

/// Verbs of an election, the longer one before the one that it begins with.
const VERBS: [&str; 8] = [
    " re-elected",
    " reelected",
    " re elected",
    " elected",
    " voted in",
    " co-opted",
    " re-appointed",
    " appointed",
];

/// Words between whoever is elected and the verb.
const BETWEEN: [&str; 9] = [
    " was",
    " were",
    " has been",
    " is",
    " are",
    " duly",
    " unanimously",
    " then",
    " all",
];

/// How somebody was elected, and for how long.
#[rustfmt::skip]
const MANNERS: [&str; 26] = [
    "unopposed", "unanimously", "unan", "unanimous", "nem con", "nem. con.", "all in favour", "by acclamation", "by consensus", "on a show of hands", "by show of hands",
    "by a show of hands", "on a vote", "by ballot", "for the year", "for the ensuing year", "for the coming year", "for another year", "for next year", "for this year", "for one year",
    "again", "en bloc", "as before", "no other nominations", "no opposition",
];

/// Short words for offices.
#[rustfmt::skip]
const SHORT: [&str; 16] = [
    "vc", "v chair", "vice", "sec", "hon sec", "treas", "hon treas", "chair", "vice chair", "vice-chair", "the committee", "committee", "to the committee", "to committee", "to the board",
    "chair of the committee",
];

/// An election in whatever words, or the motion that there be one.
pub(crate) fn told(line: &str, frame: &LineFrame, read_as: ReadAs<'_>) -> Option<Reading> {
    officers::read(line, frame)
        .or_else(|| read(line, frame))
        .or_else(|| proposed(line, frame, read_as))
        .or_else(|| election::in_short(line, frame))
}

/// Reads such a line: nobody's words, and in the minutes. `None` = it tells no election of people of the list, or more than one.
fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if text.len() > LONGEST || text.contains(['?', '"', '“', ':', ';']) {
        return None;
    }
    let (at, verb) = VERBS
        .iter()
        .filter_map(|verb| Some((find_word(text, verb)?, *verb)))
        .min_by_key(|(at, _)| *at)?;
    let mut subject = text.get(..at)?;
    while let Some(bare) = BETWEEN.iter().find_map(|word| subject.strip_suffix(word)) {
        subject = bare;
    }
    // `jean appointed a plumber` did so herself.
    let active = verb.ends_with("appointed") && subject.len() == at;
    let behind = text.get(at + verb.len()..)?;
    if active || behind.starts_with(char::is_alphanumeric) || !tells_office(behind) {
        return None;
    }
    let people = movement::people(subject, frame).filter(|people| people.doubt.is_none() && !people.who.is_empty())?;
    // `the chair elected` is no sentence of somebody who was.
    let office = office_word::is_office(people.typed.trim());
    (!office).then(|| Reading {
        minuted: Some(true),
        ..Reading::note(line).voiced(Voice::Nobody)
    })
}

/// Whether the words behind the verb are an office, and how somebody got it.
fn tells_office(behind: &str) -> bool {
    let lower = behind.trim_matches([' ', ',', '-', '–', '.']).to_lowercase();
    let mut text = lower.as_str();
    loop {
        text = text.trim_matches([' ', ',', '-', '–', '(', ')']);
        let Some(rest) = MANNERS
            .iter()
            .find_map(|manner| text.strip_suffix(manner))
            .or_else(|| without_count(text))
        else {
            break;
        };
        text = rest;
    }
    let text = ["as the ", "as our ", "as ", "to be ", "the ", "our "]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let one_of_many = ["a ", "an ", "some "].iter().any(|word| text.starts_with(word));
    text.is_empty()
        || SHORT.contains(&text)
        || !one_of_many && text.split(' ').count() <= 4 && office_word::is_office(text)
}

/// A text without the count at its end: `4-2`, `4 to 2`, `by 4 votes to 2`, `by 4 votes`.
fn without_count(text: &str) -> Option<&str> {
    let figure = |word: &str| (1..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit());
    let scored = |word: &str| {
        word.split_once(['-', '–'])
            .is_some_and(|(one, two)| figure(one) && figure(two))
    };
    let words: Vec<&str> = text.split(' ').collect();
    let counted = match words.as_slice() {
        [.., score] if scored(score) => 1,
        [.., one, "to", two] if figure(one) && figure(two) => 3,
        [.., one, "votes", "to", two] if figure(one) && figure(two) => 4,
        [.., one, "votes"] if figure(one) => 2,
        _ => return None,
    };
    let kept = words.len() - counted;
    let end = match kept.checked_sub(1) {
        Some(blank) => text.match_indices(' ').nth(blank)?.0,
        None => 0,
    };
    let rest = text.get(..end)?;
    Some(rest.strip_suffix("by").unwrap_or(rest))
}

/// Reads a motion that somebody be given an office, with those who back it before it and no sign between. `None` = it is another line.
fn proposed(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let text = line.trim();
    let begins = ["prop ", "prop. ", "proposed ", "proposer ", "moved "]
        .iter()
        .any(|word| strip_word(text, word).is_some());
    if !begins || text.len() > LONGEST || text.contains(['?', ':', '/']) {
        return None;
    }
    let (at, second) = [
        " sec ",
        " sec. ",
        " seconded ",
        " 2nd ",
        " seconder ",
        " sec by ",
        " seconded by ",
    ]
    .iter()
    .filter_map(|word| Some((find_word(text, word)?, *word)))
    .max_by_key(|(_, word)| word.len())?;
    let (head, behind) = (text.get(..at)?, text.get(at + second.len()..)?);
    let places = behind.match_indices(' ').map(|(at, _)| at).take(4).collect::<Vec<_>>();
    let one = |name: &str| matches!(movement::one(name.trim_end_matches(','), frame), Named::One(_));
    places.into_iter().rev().find_map(|at| {
        let (seconder, motion) = (behind.get(..at)?, behind.get(at..)?.trim());
        let (name, office) = [" as ", " for ", " to be ", " be "]
            .iter()
            .find_map(|joint| motion.split_once(joint))?;
        let who = movement::one(name, frame);
        let Named::One(who) = who else { return None };
        if !one(seconder) || !tells_office(office) || office.trim().is_empty() {
            return None;
        }
        let office = motion.get(name.len()..)?;
        // A name in small letters stands in the minutes as on the list.
        let small = name.chars().all(|c| !c.is_uppercase());
        let called = frame
            .room
            .called(who)
            .filter(|_| small)
            .unwrap_or_else(|| name.to_owned());
        let seconder = seconder.trim_end_matches(',');
        let told = read(&format!(
            "{}{second}{seconder}: {called}{office}",
            head.trim_end_matches(',')
        ));
        matches!(told.what, What::Motion { .. }).then_some(told)
    })
}
