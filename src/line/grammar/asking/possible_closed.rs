//! English sentences that may tell that the public went out or came back, in whatever words: a leak is the worst error, so these are asked about
//! sooner than others.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{fact_line::spaced, told_words::ToldSentence};

/// Words for going out, beside those who go.
#[rustfmt::skip]
const OUT: &[&str] = &["excluded", "exclude", "excluding", "withdraw", "withdrew", "withdrawn", "retire", "retired", "vacate", "vacated", "depart"];

/// Heads of a part without the public.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "closed session", "private session", "executive session", "exec session", "confidential session", "in camera", "part two", "part 2", "part ii", "part b", "confidential",
    "exempt", "closed part", "private part", "reserved business", "reserved item", "reserved items", "reserved minute", "private business", "closed business",
    "closed section", "restricted session", "confidential business", "confidential session", "closed meeting", "members only", "trustees only",
];

/// Words for the end of such a part.
#[rustfmt::skip]
const OUT_OF: &[&str] = &[
    "came out of", "come out of", "out of closed", "out of executive", "out of private", "out of camera", "returned to regular", "returned to open",
    "back to open", "back in open", "open session resumed", "regular session resumed", "end of confidential", "end of reserved", "end of closed",
    "end of exempt", "end of private", "end of part", "end of executive",
];

/// Parts without the public.
#[rustfmt::skip]
const SESSIONS: &[&str] = &[
    "closed session", "private session", "executive session", "exec session", "confidential session", "in camera", "into camera", "part two", "part b",
    "confidential part", "confidential items", "confidential business", "exempt items", "exempt business", "confidential matters", "reserved business",
    "reserved items", "reserved item", "closed business", "restricted session",
];

/// Verbs for going into one.
#[rustfmt::skip]
const GOES: &[&str] = &[
    "withdrew", "withdrawn", "left", "moved", "went", "goes", "entered", "into", "met", "continued", "now", "turned", "proceeded", "adjourned",
    "recessed", "retired", "convened", "began", "started", "in",
];

/// `The public and press were excluded`, `into closed session`, `members of the public returned`.
pub(crate) fn closed(told: &ToldSentence) -> Option<String> {
    let public = told.has(&["public", "press", "gallery", "observers"]);
    if told.len() > 24 {
        return None;
    }
    // `3 members of the public left`; `8. public excluded` has the number of an item.
    let behind = told.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let members = behind.len() < told.text.len() && !behind.starts_with(['.', ')', ':'])
        || told.begins(&["one", "two", "three", "four", "a", "several", "some"]);
    if members {
        return None;
    }
    let back = told.says(&[
        "invited back",
        "let back",
        "asked back",
        "called back",
        "came back",
        "come back",
        "back in public",
        "public back",
        "press back",
        "returned to public",
        "public session resumed",
        "in public again",
    ]);
    if told.says(OUT_OF) && told.len() <= 16 {
        return Some(spaced(Fact::PublicPart, "", false));
    }
    if public && (told.has(&["readmitted", "admitted", "returned", "rejoined", "reopened"]) || back)
        || told.says(&["back in open session", "open session resumed"])
    {
        return Some(spaced(Fact::PublicPart, "", false));
    }
    // `RESERVED`, `The following minute is reserved`
    let reserved = told.has(&["reserved", "confidential"])
        && (told.len() == 1
            || told.len() <= 8 && told.has(&["minute", "minutes", "following", "below"]) && told.has(&["is", "are"]));
    if reserved {
        return Some(spaced(Fact::ClosedPart, "", false));
    }
    let goes = told.has(GOES);
    let asked = told.has(&["asked", "asks", "requested", "invited", "told", "had"])
        && told.has(&["leave", "go", "withdraw", "retire", "out", "left"]);
    let out = public && (told.has(OUT) || asked || told.says(&["public left", "press left", "asked to leave"]));
    let private = told.says(&[
        "in private",
        "went private",
        "going private",
        "private from here",
        "private from now",
        "into committee",
        "behind closed doors",
    ]);
    let heads = private
        || HEADS.iter().any(|head| told.said.starts_with(&format!(" {head} "))) && told.len() <= 14 && !reports(told);
    (out || heads || goes && told.says(SESSIONS)).then(|| spaced(Fact::ClosedPart, "", false))
}

/// `Part 2 of the report`, `Confidential waste is collected`: these heads begin other things as well.
fn reports(told: &ToldSentence) -> bool {
    let behind = told.words.get(1).map_or("", String::as_str);
    let after = told.words.get(2).map_or("", String::as_str);
    let other = [
        "of",
        "waste",
        "reporting",
        "documents",
        "papers",
        "from",
        "vat",
        "was",
        "is",
        "will",
    ];
    other.contains(&behind)
        || ["part"].contains(&told.words.first().map_or("", String::as_str)) && other.contains(&after)
}
