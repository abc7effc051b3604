//! Acts of the session in a word or two: `kicked off`, `tea break`, `break til 8.20`, `back 8.22`. Each is said of other things as well, and is the act only where
//! the meeting stands as it must for it: not begun, in session, in a break.

use super::goes_on;
use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{meeting::MeetingState, text::is_han},
    line::{
        grammar::LineFrame,
        lexer::strip_word,
        reading::{Reading, What},
    },
};

/// Longer lines tell more than an act, in bytes.
const LONGEST: usize = 48;

/// Words by which a meeting begins, when they are typed.
const BEGUN: [&str; 12] = [
    "kicked off",
    "we kicked off",
    "started",
    "we started",
    "meeting started",
    "we've started",
    "got going",
    "underway",
    "under way",
    "we're underway",
    "we're under way",
    "off we go",
];

/// Words before a break or a return that say no more.
#[rustfmt::skip]
const LEADS: [&str; 18] = [
    "ok ", "right ", "now ", "then ", "and ", "we ", "chair called ", "called ", "taking ", "having ", "stopped for ", "stopping for ", "broke for ", "breaking for ",
    "paused for ", "a ", "an ", "time for ",
];

/// Kinds of breaks.
#[rustfmt::skip]
const KINDS: [&str; 19] = [
    "short", "quick", "brief", "little", "tea", "coffee", "lunch", "comfort", "loo", "toilet", "refreshment", "refreshments", "biscuit", "smoke", "dinner", "supper", "tea and coffee",
    "half time", "half-time",
];

/// Words for a break that lasts until a time.
#[rustfmt::skip]
const UNTIL: [&str; 16] = [
    "break", "recess", "tea break", "coffee break", "comfort break", "lunch break", "tea", "coffee", "lunch", "adjourned", "adj", "suspended", "paused", "broke", "stopped", "interval",
];

/// Words by which a meeting goes on behind a break, without a time.
#[rustfmt::skip]
const BACK: [&str; 33] = [
    "back", "all back", "everyone back", "everybody back", "we're back", "we are back", "back again", "back in", "back on", "back in session", "back in the room", "back to it",
    "back from break", "back from the break", "back from tea", "back from coffee", "back from lunch", "back after break", "back after the break", "back after tea", "back after coffee",
    "back after lunch", "restart", "restarted", "restarting", "resuming", "started back", "resumed", "reconvened", "started again", "break over", "end of break", "tea over",
];

/// The reading as the act where the meeting stands as it must for it.
pub(crate) fn read(scene: &Scene, reading: Reading, (typed, frame): (&TypedLine, &LineFrame)) -> Reading {
    let reading = goes_on::read(scene, reading, (typed, frame));
    let text = typed.raw.trim().trim_end_matches(['.', '!']);
    let plain = typed.place.is_none()
        && text.len() <= LONGEST
        && !text.contains(is_han)
        && !text.contains('?')
        && !text.contains(": ");
    let state = scene.records.meeting().map(|meeting| meeting.state);
    let (Some(state), true) = (state, plain && !frame.room.is_title(text)) else {
        return reading;
    };
    let lower = text.to_ascii_lowercase().replace('’', "'");
    let order = if state.before() {
        BEGUN.contains(&without_leads(&lower)).then(|| ("open", String::new()))
    } else if state == MeetingState::Recess {
        back(&lower, frame).map(|time| ("resume", time))
    } else if state.after() {
        None
    } else {
        pause(&lower, (scene, typed, frame)).map(|reason| ("recess", reason))
    };
    match order {
        Some((name, rest)) => Reading::of(What::Command {
            name: name.to_owned(),
            rest,
        }),
        None => over(&reading, &lower, (scene, typed, frame)).unwrap_or(reading),
    }
}

/// `tea break 8.10-8.20`, typed when it was over: the break and that the meeting went on. `None` = the reading is another one.
fn over(reading: &Reading, text: &str, (scene, typed, frame): (&Scene, &TypedLine, &LineFrame)) -> Option<Reading> {
    let What::Command { name, rest } = &reading.what else {
        return None;
    };
    let (first, until) = rest.strip_suffix(')')?.split_once("until ")?;
    let glued: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let ranged = ["-", "–"].iter().any(|dash| glued.ends_with(&format!("{dash}{until}")));
    let ended = frame.dates.time(until)? <= typed.meant(scene);
    if name != "recess" || !ranged || !ended {
        return None;
    }
    let (at, why) = first.split_once('(')?;
    let why = why.trim_end_matches([',', ' ']);
    let why = if why.is_empty() {
        String::new()
    } else {
        format!("({why})")
    };
    let act = |name: &str, rest: String| {
        let name = name.to_owned();
        Reading::of(What::Command { name, rest })
    };
    Some(Reading::of(What::Series(vec![
        act("recess", format!("{at}{why}").trim_end().to_owned()),
        act("resume", until.to_owned()),
    ])))
}

/// The time at which the meeting went on, as typed; empty = now. `None` = the text tells no return.
fn back(text: &str, frame: &LineFrame) -> Option<String> {
    let text = without_leads(text);
    if BACK.contains(&text) {
        return Some(String::new());
    }
    let (words, time) = text.rsplit_once(' ')?;
    let words = words
        .strip_suffix(" at")
        .or_else(|| words.strip_suffix(" @"))
        .unwrap_or(words);
    let clock = time.trim_start_matches('@');
    let told = BACK.contains(&words) && clock.contains(['.', ':', 'm']) && frame.dates.time(clock).is_some();
    told.then(|| clock.to_owned())
}

/// The reason of a break, in brackets; empty = none is told. `None` = the text tells no break.
fn pause(text: &str, at: (&Scene, &TypedLine, &LineFrame)) -> Option<String> {
    let text = without_leads(text);
    if let Some(reason) = until(text, at) {
        return Some(reason);
    }
    let (before, behind) = ["break", "recess"].iter().find_map(|noun| {
        let (before, behind) = text.split_once(noun)?;
        let apart = (before.is_empty() || before.ends_with(' ')) && (behind.is_empty() || behind.starts_with(' '));
        apart.then_some((before.trim(), behind.trim()))
    })?;
    let behind = ["now", "here"]
        .iter()
        .find_map(|word| behind.strip_suffix(word))
        .unwrap_or(behind);
    let lasts = strip_word(behind, "for ").unwrap_or(behind).trim();
    let told = lasts.is_empty() || is_length(lasts) || KINDS.contains(&lasts);
    if !told || !is_kind(before) {
        return None;
    }
    Some(match (before, lasts) {
        ("", "") => String::new(),
        ("", lasts) => format!("({lasts})"),
        (kind, "") => format!("({kind} break)"),
        (kind, lasts) => format!("({kind} break, {lasts})"),
    })
}

/// `break til 8.20`: a break until a time that is still to come, within two hours.
fn until(text: &str, (scene, typed, frame): (&Scene, &TypedLine, &LineFrame)) -> Option<String> {
    let (words, time) = [" until ", " till ", " til "]
        .iter()
        .find_map(|joint| text.split_once(joint))?;
    let end = frame.dates.time(time)?;
    let minutes = end.since(typed.meant(scene)) / 60_000;
    (UNTIL.contains(&words) && (0..=120).contains(&minutes)).then(|| {
        let kind = ["tea", "coffee", "lunch"].iter().find(|kind| words.starts_with(**kind));
        match kind {
            Some(kind) => format!("({kind}, until {time})"),
            None => format!("(until {time})"),
        }
    })
}

/// `short`, `10 min tea`, `five minute comfort`: how long, and of what kind.
fn is_kind(text: &str) -> bool {
    let kind = |text: &str| text.split(' ').all(|word| KINDS.contains(&word)) || KINDS.contains(&text);
    if text.is_empty() || kind(text) {
        return true;
    }
    let places = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    places.into_iter().any(|at| {
        let (lasts, rest) = text.split_at_checked(at).unwrap_or((text, ""));
        let rest = rest.trim();
        is_length(lasts) && (rest.is_empty() || kind(rest))
    })
}

/// `10 mins`, `10min`, `ten minute`, `ten-minute`, `half an hour`.
fn is_length(text: &str) -> bool {
    const NUMBERS: [&str; 10] = [
        "five",
        "ten",
        "fifteen",
        "twenty",
        "thirty",
        "two",
        "three",
        "a few",
        "a couple of",
        "few",
    ];
    const UNITS: [&str; 7] = ["minutes", "minute", "mins", "min", "minutes'", "mins'", "m"];
    if ["half an hour", "half hour", "an hour", "5", "10", "15", "20"].contains(&text) {
        return true;
    }
    UNITS.iter().any(|unit| {
        let number = text
            .strip_suffix(unit)
            .map(|number| number.trim_end_matches([' ', '-']));
        number.is_some_and(|number| {
            NUMBERS.contains(&number) || (1..=2).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit())
        })
    })
}

fn without_leads(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = LEADS.iter().find_map(|lead| {
        text.strip_prefix(lead)
            .or_else(|| text.strip_prefix(lead.trim_end())?.strip_prefix(", "))
    }) {
        text = rest.trim_start();
    }
    text
}
