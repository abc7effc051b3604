//! English sentences that may tell an act of the session in the short forms of clerks: `Adjourned 19.10 reconvened 19.20`, `Close 20.20, Barry
//! thanked all`, `No longer quorate 19.20, mtg abandoned`.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    fact_line::{clocks_in, spaced, timed},
    told_words::ToldSentence,
};
use crate::line::{frame::LineFrame, grammar::presence::movement, lexer};

/// Longer sentences are prose.
const LONGEST: usize = 24;

/// Words of another meeting, of what is hoped for or asked.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "next", "last", "will", "would", "should", "could", "if", "annual", "site", "court", "hearing", "game", "match", "until", "till",
];

/// The line that would say it.
pub(crate) fn order(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    if told.len() > LONGEST {
        return None;
    }
    inquorate(told, frame)
        .or_else(|| adjourning(told, frame))
        .or_else(|| pause(told, frame))
        .or_else(|| resumed(told, frame))
        .or_else(|| closed(told, frame))
}

/// `Motion to adjourn Lim/Fox 7:29 4-0`, `No further business, Greg adjourned at 7:29`.
fn adjourning(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let moved = told.begins(&["motion", "moved", "mtn"]) && told.says(&["to adjourn"]);
    let done = told.has(&["adjourned", "closed", "ended"]) && told.says(&["no further business", "no other business"]);
    let time = clocks_in(told.text, frame).next()?;
    (moved || done).then(|| spaced(Fact::Close, time, false))
}

/// `Mtg inquorate - Lamb, Reddy, Cole all left 19.20`, `No longer quorate 19.20, mtg abandoned`.
fn inquorate(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let tells = told.has(&["inquorate"])
        || told.says(&[
            "no longer quorate",
            "not quorate",
            "no quorum",
            "lost quorum",
            "quorum lost",
            "below quorum",
            "without a quorum",
        ]);
    if !tells || told.has(OTHER) {
        return None;
    }
    if told.has(&["abandoned", "closed", "ended", "adjourned", "stopped"]) {
        return Some(timed(Fact::Close, told.text, frame));
    }
    if told.has(&["left", "walked"]) {
        let verb = [" all left", " both left", " left", " walked"];
        let lower = told.text.to_lowercase();
        let before = verb.iter().find_map(|verb| told.text.get(..lower.find(verb)?));
        let names = before.map(|text| {
            [" - ", " – ", ": ", " as "]
                .iter()
                .find_map(|dash| Some(text.rsplit_once(dash)?.1))
                .unwrap_or(text)
        });
        let named = names
            .and_then(|names| movement::people(names, frame))
            .filter(|people| people.doubt.is_none());
        let mut times = clocks_in(told.text, frame);
        let time = times.next().filter(|_| times.next().is_none()).unwrap_or_default();
        return Some(match named {
            Some(people) => format!("{}{} {time}", Fact::Departure.order(false), people.typed)
                .trim_end()
                .to_owned(),
            None => Fact::Departure.order(false).to_owned(),
        });
    }
    None
}

/// `Mtg adj 10 mins 19.10 for disturbance`, `Chair adjourned mtg for 5 mins at 7.10 as …`, `Adjourned 19.10 reconvened 19.20`.
fn pause(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let stops = told.has(&[
        "adj",
        "adjd",
        "adj'd",
        "adjourned",
        "adjourns",
        "suspended",
        "paused",
        "recessed",
        "recess",
        "break",
        "broke",
    ]);
    if !stops
        || told.has(&[
            "standing", "orders", "item", "matter", "debate", "next", "last", "will", "would", "should", "could", "if",
        ])
    {
        return None;
    }
    let lasts = told.has(&[
        "mins", "minutes", "min", "10min", "5min", "15min", "10mins", "5mins", "15mins", "hour",
    ]);
    let goes_on = told.has(&[
        "reconvened",
        "resumed",
        "restarted",
        "recommenced",
        "back",
        "reconvene",
        "resume",
    ]);
    let mut clocks = clocks_in(told.text, frame);
    let time = clocks.next();
    (time.is_some() && (lasts || goes_on)).then(|| spaced(Fact::Recess, time.unwrap_or_default(), false))
}

/// `Reconvened 19.20`, `Resumed after the break 7.20`, `back 7.25`, which names nobody who came back.
fn resumed(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let back = lexer::strip_word(told.text.trim(), "back ").map(str::trim);
    if let Some(time) = back.filter(|time| clocks_in(told.text, frame).next() == Some(*time)) {
        return Some(spaced(Fact::Resumption, time, false));
    }
    let begins = told.begins(&["reconvened", "resumed", "restarted", "recommenced"]);
    let time = clocks_in(told.text, frame).next()?;
    (begins && told.len() <= 10).then(|| spaced(Fact::Resumption, time, false))
}

/// `Close 20.20, Barry thanked all for coming`, `End 10.20`, `Finished 9.45pm`.
fn closed(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let begins = told.begins(&[
        "close",
        "closed",
        "end",
        "ended",
        "ends",
        "finish",
        "finished",
        "adjourned",
        "concluded",
    ]);
    let mut words = told.text.split_whitespace().skip(1);
    let second = words
        .next()
        .map(|word| word.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '.' | '-')));
    let led = ["at", "of", "@", "-", "meeting", "mtg"].contains(&second.unwrap_or_default());
    // `closed` alone on its line ends the meeting, or its public part.
    if told.len() == 1 && told.begins(&["closed"]) {
        let part = Fact::ClosedPart.order(false);
        return Some(spaced(Fact::Close, &format!("(the public part: {part})"), false));
    }
    if told.len() == 1 && told.begins(&["ended", "finished"]) {
        return Some(spaced(Fact::Close, "", false));
    }
    let time = clocks_in(told.text, frame).next()?;
    let near = second == Some(time) || led && told.len() <= 14;
    (begins && near && !told.has(OTHER)).then(|| spaced(Fact::Close, time, false))
}
