//! Tasks as people say who is at them: `Lisa chasing the two by the end of the month`, `gary sorting parking`. With a day it is their task; without one it is
//! asked about. Knows people only through [`Room`](crate::line::frame::Room).

use crate::domain::{action::Owner, entry::Remark};

use super::{action, assignees::known, named_owners::names_of, shared_task};
use crate::line::{
    dialect::mode::DialectMode,
    frame::LineFrame,
    lexer::strip_word,
    reading::{Reading, Voice, What},
};

/// Words for something that people are at, and the verb of it.
#[rustfmt::skip]
const DOING: [(&str, &str); 48] = [
    ("chasing", "chase"), ("booking", "book"), ("sorting", "sort"), ("sorting out", "sort out"), ("doing", "do"), ("asking", "ask"), ("getting", "get"),
    ("ordering", "order"), ("buying", "buy"), ("writing", "write"), ("sending", "send"), ("checking", "check"), ("arranging", "arrange"),
    ("organising", "organise"), ("organizing", "organize"), ("preparing", "prepare"), ("drafting", "draft"), ("emailing", "email"), ("ringing", "ring"),
    ("calling", "call"), ("contacting", "contact"), ("looking into", "look into"), ("fixing", "fix"), ("finding", "find"), ("finding out", "find out"),
    ("collecting", "collect"), ("printing", "print"), ("updating", "update"), ("circulating", "circulate"), ("painting", "paint"), ("making", "make"),
    ("bringing", "bring"), ("paying", "pay"), ("posting", "post"), ("designing", "design"), ("replacing", "replace"), ("repairing", "repair"),
    ("speaking to", "speak to"), ("talking to", "talk to"), ("writing to", "write to"), ("running", "run"), ("testing", "test"), ("reviewing", "review"),
    ("following up", "follow up"), ("researching", "research"), ("sourcing", "source"), ("planning", "plan"), ("cleaning", "clean"),
];

/// Words behind it by which nobody has a task: `doing well`, `getting old`, `chasing her own tail`.
#[rustfmt::skip]
const TALK: [&str; 54] = [
    "well", "better", "ok", "okay", "fine", "her", "his", "their", "own", "up", "on", "off", "it", "so", "too", "very", "old", "late", "later", "progress", "good",
    "great", "from", "in", "at", "worse", "tired", "sense", "about", "for", "as", "nothing", "less", "more", "a", "out", "if", "whether", "why", "round", "around",
    "away", "back", "ahead", "him", "us", "married", "paid", "fined", "ready", "rid", "used", "home", "there",
];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if frame.dialect != DialectMode::Live || text.ends_with(['?', '!']) || text.split_whitespace().count() > 24 {
        return None;
    }
    let (names, does, rest) = apart(text)?;
    let first = rest.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    let prose = [
        " if ",
        " but ",
        " because ",
        " when ",
        " already ",
        " not ",
        " last ",
        " was ",
        " and said ",
    ]
    .iter()
    .any(|word| text.contains(word));
    if TALK.contains(&first.as_str()) || prose || names.split_whitespace().count() > 5 {
        return None;
    }
    let owners: Option<Vec<Owner>> = names_of(names).map(|name| known(name, frame)).collect();
    owners.filter(|owners| !owners.is_empty())?;
    if shared_task::is_one(rest, frame) {
        return Some(Reading::remarked(line, Remark::MayMean("!".to_owned())));
    }
    let task = format!("{names} to {does} {rest}");
    let told = action::read(&task, frame);
    let dated = matches!(&told.what, What::Action { due, .. } if !due.is_empty());
    if dated && told.remark.is_none() && told.asks.is_none() && !frame.open_motion {
        return Some(told.voiced(Voice::Nobody));
    }
    Some(Reading::remarked(line, Remark::MayMean(format!("!{task}"))))
}

/// The names, the verb of what they are at, and the rest.
fn apart(text: &str) -> Option<(&str, &'static str, &str)> {
    let starts = text.match_indices(' ').map(|(at, _)| at + 1).take(6);
    starts.into_iter().find_map(|at| {
        let (names, rest) = text.split_at_checked(at)?;
        let (does, rest) = DOING
            .iter()
            .filter_map(|(doing, does)| Some((*does, strip_word(rest, doing)?.strip_prefix(' ')?)))
            .min_by_key(|(_, rest)| rest.len())?;
        let names = names.trim_end();
        let names = [" is", " are"]
            .iter()
            .find_map(|word| names.strip_suffix(word))
            .unwrap_or(names);
        Some((names, does, rest.trim_start()))
    })
}
