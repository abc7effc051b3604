//! English lines that tell who is there, who is not, who is in the chair or when the meeting began, as clerks jot them before it opens: the
//! line that says it. None of them opens the meeting.

use crate::domain::{calendar::names::is_month, possible_fact::PossibleFact as Fact, titles::OFFICES};

use super::{
    fact_line::{clocks_in, spaced},
    told_words::ToldSentence,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    lexer::strip_word,
};

/// Longer lines are prose.
const LONGEST: usize = 18;

/// The line that would say it.
pub(crate) fn order(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    // Somebody who cannot come to another meeting is here.
    let other = told.says(&[
        "next meeting",
        "future meetings",
        "next month",
        "next time",
        "next week",
    ]) || told
        .words
        .windows(2)
        .any(|pair| matches!(pair, [word, month] if word == "for" && is_month(month)));
    if told.len() > LONGEST || other && told.has(&["apologies", "apols", "unable", "cannot", "absent", "away"]) {
        return None;
    }
    let text = told.text.trim();
    in_the_chair(text, frame)
        .or_else(|| of_office(told, frame))
        .or_else(|| began(told, frame))
        .or_else(|| apologies(told, frame))
        .or_else(|| late(told, frame))
        .or_else(|| absent(told, frame))
        .or_else(|| here(told, frame))
}

/// `In the chair: Tom (Gwen away)`, `Chairing: Tom`.
fn in_the_chair(text: &str, frame: &LineFrame) -> Option<String> {
    let rest = [
        "in the chair",
        "in chair",
        "chairing",
        "presiding",
        "acting chair",
        "chair tonight",
        "chair for tonight",
    ]
    .iter()
    .find_map(|head| strip_word(text, head))?;
    let rest = rest.trim_start();
    let name = rest.strip_prefix([':', '-', '–'])?.trim_start();
    let name = name.split(['(', ',', ';']).next().unwrap_or(name).trim();
    let one = matches!(movement::one(name, frame), Named::One(_));
    Some(spaced(Fact::Chair, if one { name } else { "" }, false))
}

/// `secretary zara`: an office and somebody of the list, and nothing else.
fn of_office(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let (office, name) = told.words.split_first()?;
    let office = OFFICES.contains(&office.as_str()) && !["chair", "member"].contains(&office.as_str());
    let listed = (1..=2).contains(&name.len()) && matches!(movement::one(&name.join(" "), frame), Named::One(_));
    (office && listed).then(|| spaced(Fact::Minuted, told.text.trim(), false))
}

/// `Start 7pm`, `Gwen welcomed everyone. Start 7pm`, `kick-off 19.05`.
fn began(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    const BEGINS: [&str; 9] = [
        "start",
        "started",
        "starts",
        "began",
        "begun",
        "commenced",
        "opened",
        "kicked",
        "kick",
    ];
    let other = [
        "next", "until", "item", "work", "works", "project", "building", "if", "will", "would", "should", "could", "to",
    ];
    let at = told.words.iter().position(|word| BEGINS.contains(&word.as_str()))?;
    let led = at == 0 || told.has(&["welcomed", "welcome", "meeting", "mtg"]) || ends_sentence_before(told, at);
    let time = clocks_in(told.text, frame).next()?;
    (led && told.len() <= 12 && !told.has(&other)).then(|| spaced(Fact::Opening, time, false))
}

/// Whether a sentence ends before a word.
fn ends_sentence_before(told: &ToldSentence, at: usize) -> bool {
    let Some(word) = told.words.get(at) else { return false };
    let lower = told.text.to_lowercase();
    [". ", "; ", ", ", " - "]
        .iter()
        .any(|stop| lower.contains(&format!("{stop}{word}")))
}

/// `Apols tendered late by Cllr Kitson`, `PCSO Jones sent apols`, `Kitson sent her apologies`.
fn apologies(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if !told.has(&["apols", "apologies", "apol", "apology", "regrets"])
        || told.says(&["apologies for the", "my apologies", "apologies to"])
    {
        return None;
    }
    let verbs = [
        "sent", "sends", "sending", "gave", "given", "gives", "tendered", "offered", "received", "rec", "rec'd",
        "recd", "from", "by", "noted", "accepted",
    ];
    let at = told.words.iter().position(|word| verbs.contains(&word.as_str()));
    let begins = told.begins(&["apols", "apologies", "apol", "apology"]);
    if at.is_none() && !begins {
        return None;
    }
    // Somebody who had apologies and came all the same: the coming is asked about.
    if told.has(&["arrived", "turned", "joined", "lateness", "came"]) {
        return None;
    }
    let sender = at
        .filter(|_| !begins)
        .and_then(|at| told.words.get(..at))
        .map(|words| words.join(" "));
    let sender = sender.filter(|name| (1..=4).contains(&name.split(' ').count()) && !name.is_empty());
    let typed = sender.map(|name| told.typed(&name)).filter(|name| {
        let listed = matches!(movement::one(name, frame), Named::One(_));
        listed
            || name.split_whitespace().count() > 1
                && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
    });
    Some(spaced(Fact::Apologies, &typed.unwrap_or_default(), false))
}

/// `Sian running late, start without her`, `Sian will be late`.
fn late(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let phrases = [
        "running late",
        "will be late",
        "was late",
        "for being late",
        "for lateness",
        "is late",
        "delayed",
        "arriving late",
        "coming late",
        "expected late",
    ];
    if !told.says(&phrases) || told.has(&["if", "not", "payment", "invoice", "report"]) {
        return None;
    }
    // `Helen explained Kim will be late`: the name stands right before.
    let verbs = [
        "running", "will", "is", "was", "delayed", "arriving", "coming", "expected",
    ];
    let at = told.words.iter().position(|word| verbs.contains(&word.as_str()));
    let before = at.and_then(|at| {
        (1..=3).rev().find_map(|len| {
            let name = told.words.get(at.checked_sub(len)?..at)?.join(" ");
            matches!(movement::one(&name, frame), Named::One(_)).then(|| told.typed(&name))
        })
    });
    let name = before.or_else(|| leading_name(told, frame))?;
    Some(spaced(Fact::Late, &name, false))
}

/// `Kofi no show`, `No sign of Kofi`.
fn absent(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let phrases = [
        "no show",
        "no shows",
        "did not turn up",
        "didn't turn up",
        "no sign of",
        "not here",
        "not in the room",
        "not present",
        "absent",
    ];
    if told.len() > 8 || !told.says(&phrases) {
        return None;
    }
    let name = leading_name(told, frame)?;
    // `Kim was absent for the vote`, `Kim not present for item 2`: out for a part of it.
    if told.has(&["vote", "item", "items", "discussion", "from", "room"]) {
        return Some(format!("{}{name}", Fact::Departure.order(false)));
    }
    Some(spaced(Fact::Absence, &name, false))
}

/// The name of somebody of the list with which the sentence begins.
fn leading_name(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    (1..=4).rev().find_map(|len| {
        let name = told.words.get(..len)?.join(" ");
        matches!(movement::one(&name, frame), Named::One(_)).then(|| told.typed(&name))
    })
}

/// `Full board present`, `Gwen G, Tom T, Priya: here`, `All here`.
fn here(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let ends = told.has(&["present", "here"]);
    if told.len() > 12
        || !ends
        || told.says(&[
            "to present",
            "present a",
            "present the",
            "the present",
            "at present",
            "all present in",
        ])
    {
        return None;
    }
    let whole = told.begins(&["full", "all", "everyone", "everybody", "whole"]) && told.len() <= 6;
    if whole {
        // Where none is awaited, it tells nothing new.
        let waiting = frame.room.awaited_members();
        let names: Option<Vec<String>> = waiting.iter().map(|who| frame.room.called(*who)).collect();
        let names = names.filter(|names| !names.is_empty())?;
        return Some(format!("{}{}", Fact::Arrival.order(false), names.join(", ")));
    }
    let (names, behind) = told
        .text
        .split_once([':', '–'])
        .or_else(|| told.text.split_once(" - "))?;
    let first = behind.trim_start().to_lowercase();
    if !(first.starts_with("here") || first.starts_with("present")) {
        return None;
    }
    let typed = movement::people(names, frame)
        .filter(|people| people.doubt.is_none())
        .map(|people| people.typed);
    Some(format!("{}{}", Fact::Arrival.order(false), typed.unwrap_or_default()))
}
