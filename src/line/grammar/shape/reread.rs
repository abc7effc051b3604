//! Lines that tell a fact behind the mark of a point or a heading, beside another one, or with a doubt: what is left of them is read as a line is. How that is done is
//! given by whoever asks.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
};

use super::{continuation, head_fact};
use crate::line::{
    frame::LineFrame,
    grammar::{
        asking::possible,
        decisions::{one_matter, resolution},
        proceedings::{next_meeting, session_told},
    },
    lexer,
    reading::{Reading, What},
};

/// How a line without a sign is read.
pub(crate) type ReadAs<'r> = &'r dyn Fn(&str) -> Reading;

/// `Meeting closed 7.28pm. Next meeting 21 Jan 7pm`: two sentences, of which one is about the next meeting.
pub(crate) fn closed_and_next(line: &str, frame: &LineFrame) -> Option<Reading> {
    let comma = || line.find(", next ").and_then(|at| line.split_at_checked(at));
    let (first, second) = line.split_once(". ").or_else(comma)?;
    let second = second.trim_start_matches([',', ' ']);
    let next = next_meeting::read(first).is_some() != next_meeting::read(second).is_some();
    let both = [first, second].map(|part| next_meeting::read(part).or_else(|| session_told::read(part, frame)));
    let [Some(first), Some(second)] = both else { return None };
    let plain = first.remark.is_none() && second.remark.is_none();
    // The act is done first, in whatever order the two are told.
    let noted = matches!(first.what, What::Entry { .. });
    let facts = if noted {
        vec![second, first]
    } else {
        vec![first, second]
    };
    (next && plain).then(|| Reading::of(What::Series(facts)))
}

/// `Motion to adjourn by Keith, seconded by Brad, meeting adjourned 7:58 pm`: the motion, which was carried as its words say or as the meeting ended by
/// it, and the end.
pub(crate) fn closed_on_motion(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    let lower = text.to_ascii_lowercase();
    let moved = ["moved", "motion", "proposed", "second"]
        .iter()
        .any(|word| lower.contains(word));
    if !moved || !lower.contains("adjourned") || text.len() > LONGEST_CLOSE || text.ends_with('?') {
        return None;
    }
    // Behind the end: `Meeting adjourned 7:50 on a motion by Keith, seconded by Brad`.
    let behind = [
        " on a motion by ",
        " on motion of ",
        " on a motion of ",
        " on motion by ",
    ];
    let ends = behind.iter().find_map(|joint| {
        let at = lexer::find_word(text, joint)?;
        Some((text.get(at + 1..)?, text.get(..at)?))
    });
    let splits = text.match_indices([',', '.', ';']).filter_map(|(at, sign)| {
        let rest = text.get(at + sign.len()..)?.strip_prefix(' ')?;
        Some((text.get(..at)?, lexer::strip_word(rest, "and ").unwrap_or(rest)))
    });
    let mut parts: Vec<(&str, &str)> = ends.into_iter().chain(splits).collect();
    parts.reverse();
    parts.into_iter().find_map(|(moves, close)| {
        let close = session_told::read(close, frame).filter(|close| close.remark.is_none())?;
        let ended = matches!(&close.what, What::Command { name, .. } if name == "adjourn");
        let moves = moves.trim_end_matches([',', ' ']);
        let moves =
            lexer::strip_word(moves, "on motion by ").map_or(moves.to_owned(), |rest| format!("On a motion by {rest}"));
        let tried = [
            moves.clone(),
            format!("{moves}. Carried"),
            format!("{moves}, to adjourn. Carried"),
        ];
        let motion = tried.iter().map(|tried| read(tried)).find(|tried| {
            let (
                What::Motion {
                    text,
                    mover: Some(_),
                    result: Some(_),
                    ..
                },
                None,
            ) = (&tried.what, &tried.remark)
            else {
                return false;
            };
            let text = text.to_ascii_lowercase();
            text.contains("adjourn") || text.contains("close")
        })?;
        ended.then(|| Reading::of(What::Series(vec![close, motion])))
    })
}

/// A longer sentence tells more than the end, in bytes.
const LONGEST_CLOSE: usize = 200;

/// `- Rose left 7.50`, `(a) Agreed to buy paint`, `3.1 RESOLVED to buy paint`: a fact behind the mark of a point is the fact it is alone.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are none of these")]
pub(crate) fn behind_mark(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let text = line.trim();
    let paragraph = || {
        let (number, rest) = text.split_once(' ')?;
        let (one, two) = number.trim_end_matches('.').split_once('.')?;
        let figures = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
        (figures(one) && figures(two)).then_some(rest)
    };
    let lettered = || continuation::part(text).filter(|_| text.starts_with('(') || text.contains(") "));
    let bullet = ["- ", "• ", "– "].iter().find_map(|bullet| text.strip_prefix(bullet));
    let rest = bullet
        .or_else(paragraph)
        .or_else(|| lettered().and_then(|part| Some(part.split_once(' ')?.1)))?;
    let rest = rest.trim();
    if text.contains(is_han) || !rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let inner = one_matter::clear(resolution::without_verdict(read(rest), rest), rest, frame);
    // `7.20 dev left`: a time, and no number of a paragraph.
    let clock = text.split(' ').next().is_some_and(|head| {
        head.split_once('.').is_some_and(|(_, minutes)| minutes.len() == 2) && frame.dates.time(head).is_some()
    });
    let moves = matches!(
        inner.what,
        What::Leave { .. } | What::Arrive { .. } | What::Return { .. }
    );
    let fact = !(clock && moves)
        && inner.remark.is_none()
        && match &inner.what {
            What::Decision { .. }
            | What::Motion { mover: Some(_), .. }
            | What::Leave { .. }
            | What::Return { .. }
            | What::Result { .. }
            | What::Excuse { .. }
            | What::Interest { .. } => true,
            What::Arrive { .. } => rest.contains(' '),
            What::Action { owners, .. } => !owners.is_empty(),
            What::Entry { .. } => inner.minuted == Some(true),
            _ => false,
        };
    fact.then_some(inner)
}

/// `... seconded Kim`, `... Dan against`: a fact that goes on with the line before is the fact it is alone, and no part of a wording.
pub(crate) fn continued_fact(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let text = lexer::after_dots(line)?.trim();
    let text = lexer::strip_word(text, "and ").unwrap_or(text);
    if text.contains(is_han) || text.split_whitespace().count() > 10 {
        return None;
    }
    let inner = possible::asked(read(text), text, frame);
    match (&inner.what, &inner.remark) {
        (
            What::Second { .. }
            | What::Mover { .. }
            | What::Result { .. }
            | What::Votes { .. }
            | What::Leave { .. }
            | What::Arrive { .. }
            | What::Return { .. },
            None,
        ) => Some(inner),
        (_, Some(Remark::MayMean(order))) => match PossibleFact::of_order(order) {
            Some(PossibleFact::Result | PossibleFact::Departure | PossibleFact::Arrival) => {
                Some(Reading::remarked(line, Remark::MayMean(order.clone())))
            }
            Some(_) | None => None,
        },
        _ => None,
    }
}

/// `Pat declared an interest in item 2 and Ray in item 3`, `interests in items 2 and 3`: more than one interest, of which one was read.
pub(crate) fn half_declared(reading: Reading, line: &str) -> Reading {
    let What::Interest { text, .. } = &reading.what else {
        return reading;
    };
    let lower = text.to_lowercase();
    let other = format!(" {lower}")
        .split_once(" and ")
        .is_some_and(|(_, rest)| rest.contains("interest") || rest.contains(" in item"));
    let several = lower
        .strip_prefix("items ")
        .is_some_and(|rest| rest.contains(" and ") || rest.contains([',', '&']));
    if line.contains(is_han) || reading.remark.is_some() || !(other || several) {
        return reading;
    }
    Reading::remarked(line, Remark::MayMean(PossibleFact::Interest.order(false).to_owned()))
}

/// `carried 5-1??`, `Kim left 19:10?`, `carried, I think 5-1`: a fact that the clerk doubts is asked about.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are none of these")]
pub(crate) fn doubted(reading: Reading, line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Reading {
    if !possible::is_open_note(&reading, line) || line.contains(is_han) || line.split_whitespace().count() > 8 {
        return reading;
    }
    let plain = line.replace("I think ", "").replace("i think ", "");
    let told = plain.trim_end_matches(['?', ' ', '.']);
    if told.len() == line.trim_end().len() || told.is_empty() {
        return reading;
    }
    let order = match read(told).what {
        What::Result { result, .. } if result.counts.is_some() => format!("{} …", PossibleFact::Result.order(false)),
        What::Leave { .. } => PossibleFact::Departure.order(false).to_owned(),
        What::Arrive { .. } | What::Return { .. } => PossibleFact::Arrival.order(false).to_owned(),
        _ if frame.open_motion && lexer::strip_word(told, "carried").is_some() && told.contains('?') => {
            format!("{} …", PossibleFact::Result.order(false))
        }
        _ => return reading,
    };
    Reading::remarked(line, Remark::MayMean(order))
}

/// A note behind a heading, or behind a name, that is a fact without it: it is asked about, for nobody knows whose words it is.
pub(crate) fn behind_head(reading: Reading, line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Reading {
    let doubtful = matches!(reading.remark, None | Some(Remark::UnknownName(_)));
    let What::Entry {
        kind: EntryKind::Note, ..
    } = &reading.what
    else {
        return reading;
    };
    if !doubtful || reading.minuted.is_some() || line.contains(is_han) || line.ends_with('?') || line.contains('"') {
        return reading;
    }
    if let Some(order) = head_fact::outcome(line, &reading.voice, frame) {
        return Reading::remarked(line, Remark::MayMean(order));
    }
    let Some(told) = head_fact::told(line, &reading.voice) else {
        return reading;
    };
    let inner = possible::asked(read(&told), &told, frame);
    let order = match &inner.remark {
        None => head_fact::order(&inner, &told),
        Some(Remark::MayMean(order)) => Some(order.clone()),
        Some(_) => None,
    };
    order.map_or(reading, |order| Reading::remarked(line, Remark::MayMean(order)))
}
