//! English lines that go through people by name: how each voted (`tom yes, lena yes, carla no`), who is there without the colon of a list (`present sue, alice`),
//! and strangers who come and go (`steve hall (contractor) came in 14:35`). Each is asked about.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use super::fact_line::{clocks_in, spaced};
use crate::line::{
    frame::{LineFrame, Named},
    lexer::{find_word, strip_word},
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 200;

/// Answers in a vote.
#[rustfmt::skip]
const ANSWERS: [&str; 16] = [
    "yes", "no", "for", "against", "aye", "nay", "abstain", "abstains", "abstained", "abs", "abst", "y", "n", "in favour", "in favor", "opposed",
];

/// The line that would say it.
pub(crate) fn order(line: &str, frame: &LineFrame) -> Option<String> {
    let text = line.trim().trim_end_matches(['.', ';']);
    if text.len() > LONGEST || text.contains(is_han) || text.contains('"') || text.ends_with('?') {
        return None;
    }
    if votes_by_name(text, frame) {
        return Some(spaced(Fact::Result, "Ayes: …; Noes: …", false));
    }
    if text.contains('?') {
        return None;
    }
    listed(text, frame).or_else(|| stranger(text, frame))
}

/// `tom wanted it: tom yes, lena yes, carla no`: behind the last sign of a question or a colon nothing but people of the list and their answers.
fn votes_by_name(text: &str, frame: &LineFrame) -> bool {
    let told = text.rsplit(['?', ':']).next().unwrap_or(text);
    let parts: Vec<&str> = told
        .split([',', ';'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .collect();
    let answers = |part: &&str| {
        ANSWERS.iter().any(|answer| {
            let at = part.len().checked_sub(answer.len());
            let (name, said) = at.and_then(|at| part.split_at_checked(at)).unwrap_or_default();
            said.eq_ignore_ascii_case(answer)
                && name.ends_with(' ')
                && matches!(
                    frame.room.resolve(name.trim().trim_end_matches(['-', ':', ' ']), true),
                    Named::One(_)
                )
        })
    };
    parts.len() >= 2 && parts.iter().all(answers)
}

/// `present sue, marguerite, tunde`: nothing but people of the list behind the word.
fn listed(text: &str, frame: &LineFrame) -> Option<String> {
    let names = ["present ", "pres ", "attending "]
        .iter()
        .find_map(|word| strip_word(text, word))?;
    let parts: Vec<&str> = names
        .split([',', '&'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .collect();
    let known = |name: &&str| matches!(frame.room.resolve(name, true), Named::One(_));
    (parts.len() >= 2 && parts.iter().all(known)).then(|| format!("{}{names}", Fact::Arrival.order(false)))
}

/// `steve hall (contractor) came in 14:35 re E`: a name on no list before a verb of coming or going, with a bracket or a time that says that a person is meant.
fn stranger(text: &str, frame: &LineFrame) -> Option<String> {
    const VERBS: [(&str, Fact); 9] = [
        (" came in", Fact::Arrival),
        (" came back", Fact::Arrival),
        (" arrived", Fact::Arrival),
        (" arr ", Fact::Arrival),
        (" joined", Fact::Arrival),
        (" left", Fact::Departure),
        (" went out", Fact::Departure),
        (" departed", Fact::Departure),
        (" leaves", Fact::Departure),
    ];
    #[rustfmt::skip]
    const NOBODY: [&str; 26] = [
        "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "who", "which", "and", "but", "not", "one", "two", "three", "some", "all",
        "no", "of",
    ];
    let (at, fact) = VERBS
        .iter()
        .filter_map(|(verb, fact)| Some((find_word(text, verb)?, *fact)))
        .min_by_key(|(at, _)| *at)?;
    let before = text.get(..at)?;
    let (name, bracket) = match before.split_once('(') {
        Some((name, inner)) => (name, inner.trim_end().ends_with(')')),
        None => (before, false),
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let word = |word: &&str| {
        word.len() > 1
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'))
            && !NOBODY.contains(&word.to_lowercase().as_str())
    };
    let named = (2..=3).contains(&words.len()) && words.iter().all(word);
    let timed = clocks_in(text, frame).next().is_some();
    let unknown = matches!(frame.room.resolve(name.trim(), false), Named::Nobody);
    let person = bracket || timed && words.iter().all(|word| word.starts_with(char::is_uppercase));
    (named && unknown && person).then(|| format!("{}{}", fact.order(false), name.trim()))
}
