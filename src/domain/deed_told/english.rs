//! Deeds told in English: `Mrs Hale presented the accounts`, `The treasurer reported that fees are up`.

use super::super::{id::Id, people::Attendee, records::Records, titles::is_title};

/// Words between the name and the verb.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "then", "also", "briefly", "again", "first", "finally", "jointly", "kindly", "further", "verbally", "formally", "both", "each", "next", "duly",
];

/// Verbs in the past that only somebody in the room is told by, whatever follows.
#[rustfmt::skip]
const SPOKE: &[&str] = &[
    "explained", "suggested", "noted", "observed", "stated", "commented", "outlined", "summarised", "summarized", "introduced", "responded", "highlighted", "replied", "answered", "abstained",
    "objected", "argued", "clarified", "reminded", "questioned", "remarked", "emphasised", "emphasized", "stressed", "queried", "enquired", "urged",
];

/// Verbs that tell it with the words behind them; empty = the end of the line.
#[rustfmt::skip]
const SPOKE_SO: &[(&str, &[&str])] = &[
    ("presented", &["the ", "a report", "an update", "her ", "his ", "their ", "an overview", "a paper", "a summary", "options", "figures", "item "]),
    ("reported", &["that ", "on ", "back", "the accounts", "the balance", "the figures", "a ", "an ", "no ", "an increase", "progress", "to the meeting", "to the council", "to the committee", "to the board", ""]),
    ("gave", &["a report", "an update", "a presentation", "an overview", "a summary", "a verbal", "an oral", "the report", "her report", "his report", "their report", "a brief", "the treasurer's", "a short", "a detailed"]),
    ("spoke", &["about ", "on ", "in favour", "in favor", "against", "in support", "of ", "for ", "to the motion", "to the item", "to the report", "to the paper", "briefly", ""]),
    ("said", &["that ", "the ", "it ", "there ", "yes", "no ", "this "]),
    ("asked", &["whether ", "if ", "about ", "how ", "why ", "what ", "when ", "who ", "where ", "which ", "for clarification", "that ", "a question", "questions", "the chair ", "members "]),
    ("raised", &["concern", "the question", "the issue", "the matter", "a point", "a question", "an issue", "an objection", "a concern"]),
    ("confirmed", &["that "]),
    ("advised", &["that ", "the meeting", "the council", "the committee", "the board", "members"]),
    ("updated", &["the meeting", "the council", "the committee", "the board", "members", "us"]),
    ("informed", &["the meeting", "the council", "the committee", "the board", "members"]),
    ("told", &["the meeting", "the council", "the committee", "the board", "members"]),
    ("thanked", &["the ", "members", "everybody", "everyone", "all"]),
    ("proposed", &["that ", "to ", "a ", "an ", "the "]),
    ("voted", &["against", "for", "in favour", "in favor", "no", "yes", "aye", "nay", ""]),
    ("supported", &["the proposal", "the motion", "this", "the idea"]),
    ("opposed", &["the proposal", "the motion", "this", "the idea"]),
    ("read", &["out "]),
    ("took", &["the meeting through", "members through", "the committee through", "the board through"]),
    ("talked", &["the meeting through", "members through", "through "]),
    ("ran", &["through "]),
    ("pointed", &["out "]),
    ("drew", &["attention", "members"]),
    ("expressed", &["concern", "support", "the view", "thanks", "doubt"]),
];

/// Words of a deed done elsewhere, by somebody else, at another time, or in writing; and of ordinary talk.
#[rustfmt::skip]
const ELSEWHERE: &[&str] = &[
    " by email", " by e-mail", " by letter", " in writing", " written ", " in a letter", " in an email", " in a message", " by phone", " by telephone", " on the phone", " by text", " via ", " emailed",
    " sent ", " in absence", " in his absence", " in her absence", " in their absence", " absent", " by proxy", " by post", " through a ", " on paper", " last ", " yesterday", " ago", " previously", " earlier",
    " before the meeting", " after the meeting", " outside the meeting", " prior to", " ahead of", " next ", " tomorrow", " to the police", " to police", " to the insur", " to the supplier", " to the contractor",
    " to the county", " at the fete", " the prizes", " the awards", " the trophies", " a cheque", " running late", " be late", " is late", " could not come", " can't come", " cannot come", " unable to", " can't make", " couldn't make",
    " not coming", " won't be", " sends ", " apologies", " i ", " me ", " i'd ", " you ", " we'd ", " if ann", " would have ", " on monday", " on tuesday", " on wednesday", " on thursday", " on friday",
    " on saturday", " on sunday", " at home", " the phone", " the door", " her form", " his form", " her letter", " his letter", " in the pub", " over lunch", " in the corridor", " pre-recorded", " recording", " voicemail",
];

/// Those of whom a clause of the line tells such a deed.
pub(super) fn doers(records: &Records, text: &str) -> Vec<Id<Attendee>> {
    let mut found = Vec::new();
    if !text.contains("ed ") && !text.ends_with("ed") && !SPOKE_SO.iter().any(|(verb, _)| text.contains(verb)) {
        return found;
    }
    for sentence in text.split(". ") {
        let sentence = sentence.trim().trim_end_matches(['.', ';']);
        let padded = format!(" {} ", sentence.to_lowercase().replace('’', "'"));
        if sentence.contains('?') || ELSEWHERE.iter().any(|word| padded.contains(word)) {
            continue;
        }
        for who in in_sentence(records, sentence) {
            if !found.contains(&who) {
                found.push(who);
            }
        }
    }
    found
}

/// `Peter reported … and Mary asked …`: the subject of the sentence alone.
fn in_sentence(records: &Records, sentence: &str) -> Vec<Id<Attendee>> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let limit = words.len().min(9);
    for at in 1..limit {
        let (Some(name), Some(rest)) = (words.get(..at), words.get(at..)) else {
            continue;
        };
        if is_deed(rest)
            && let Some(who) = subjects(records, name)
        {
            return who;
        }
    }
    Vec::new()
}

/// Whether words begin with a verb that tells such a deed.
fn is_deed(words: &[&str]) -> bool {
    let verb = words
        .first()
        .map(|word| word.trim_end_matches([',', ':', ';']))
        .unwrap_or_default();
    if SPOKE.contains(&verb) {
        return true;
    }
    let Some((_, behind)) = SPOKE_SO.iter().find(|(known, _)| *known == verb) else {
        return false;
    };
    let rest = words.get(1..).unwrap_or_default().join(" ").to_lowercase();
    behind.iter().any(|begin| {
        if begin.is_empty() {
            rest.is_empty()
        } else {
            format!("{rest} ").starts_with(begin)
        }
    })
}

/// The people whom the words before a verb name, and nobody else.
fn subjects(records: &Records, words: &[&str]) -> Option<Vec<Id<Attendee>>> {
    let mut words = words;
    while let Some((last, before)) = words.split_last()
        && BETWEEN.contains(&last.to_lowercase().as_str())
    {
        words = before;
    }
    let text = words.join(" ");
    // `Susan Cole, Auditor, presented`.
    let text = match text.strip_suffix(',').and_then(|inner| inner.split_once(", ")) {
        Some((name, _)) => name.to_owned(),
        None => text.split(" (").next().unwrap_or_default().to_owned(),
    };
    let who = text.replace(" and ", ", ");
    who.split(", ").map(|name| one(records, name.trim())).collect()
}

/// The one of the list whom a name means: the whole name, a title and the last name, the first or last name that only one bears, or an office.
fn one(records: &Records, name: &str) -> Option<Id<Attendee>> {
    let bare = untitled(name);
    let bears = |row: &&Attendee| {
        let full = untitled(records.name_of(row.id));
        full == bare || !bare.is_empty() && !bare.contains(' ') && full.split_whitespace().any(|part| part == bare)
    };
    let office = name
        .strip_prefix("The ")
        .or_else(|| name.strip_prefix("the "))
        .unwrap_or(name);
    let holds = |row: &&Attendee| {
        let post = records.person_of(row.id).map_or("", |person| person.post.as_str());
        !post.is_empty() && post.eq_ignore_ascii_case(office)
    };
    only(records.attendees.iter().filter(bears)).or_else(|| only(records.attendees.iter().filter(holds)))
}

/// A name without the titles before it.
fn untitled(name: &str) -> String {
    let words: Vec<&str> = name
        .split_whitespace()
        .skip_while(|word| is_title(word.trim_end_matches('.')) && word.starts_with(char::is_uppercase))
        .collect();
    words.join(" ")
}

fn only<'a>(mut rows: impl Iterator<Item = &'a Attendee>) -> Option<Id<Attendee>> {
    let one = rows.next()?;
    rows.next().is_none().then_some(one.id)
}
