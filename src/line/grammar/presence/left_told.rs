//! Leaving with more in the sentence than who and when: `Bob withdrew from the meeting at 6.20 pm and took no part in the discussion`, `Having declared an
//! interest, Gina left …`. The rest is the reason, or says no more than the leaving itself.

use super::told;
use crate::line::{
    frame::LineFrame,
    lexer::{find_word, strip_word},
    reading::{Reading, What},
};

/// Words behind a leaving; `true` = they are told with it.
#[rustfmt::skip]
const TAILS: [(&str, bool); 20] = [
    (" and took no part", true), (", and took no part", true), (", taking no part", true), (" taking no part", true), (", took no part", true),
    (" and took no further part", true), (", taking no further part", true), (" and did not take part", true), (" and did not participate", true),
    (" and did not vote", true), (" and played no part", true), (" without taking part", true), (" without voting", true), (" before the vote", true),
    (" and did not return", false), (", not returning", false), (" not to return", false), (" and did not come back", false),
    (" and did not rejoin", false), (" and was not present for", true),
];

/// Words before the sentence that are its reason.
const LEADS: [&str; 4] = [
    "having declared ",
    "having previously declared ",
    "having an interest",
    "because of ",
];

/// Verbs of leaving.
const VERBS: [&str; 6] = [" left", " withdrew", " stepped out", " went out", " leaves", " retired"];

/// Longer sentences are reports, in bytes.
const LONGEST: usize = 240;

/// Reads such a sentence. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    let leaves = VERBS.iter().any(|verb| find_word(text, verb).is_some());
    if !leaves
        || text.len() > LONGEST
        || text.contains(['?', '"', '“', ':', ';']) && !text.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let led = LEADS.iter().find(|lead| strip_word(text, lead).is_some());
    let within = within(text);
    let (lead, text) = match (led.and_then(|_| text.split_once(", ")), &within) {
        (Some((lead, rest)), _) => (Some(lead), rest),
        (None, Some((lead, rest))) => (Some(*lead), rest.as_str()),
        (None, None) => (None, text),
    };
    let cut = TAILS
        .iter()
        .filter_map(|(tail, told)| Some((find_word(text, tail)?, *told)))
        .min_by_key(|(at, _)| *at);
    if cut.is_none() && lead.is_none() {
        return None;
    }
    let (first, tail, kept) = match cut {
        Some((at, kept)) => (text.get(..at)?, text.get(at..)?, kept),
        None => (text, "", false),
    };
    // `… took no part in the discussion and returned at 6.25`: the return is read with the leaving.
    let back = [
        " and returned",
        ", returned",
        " and rejoined",
        ", returning",
        ", rejoined",
        " and came back",
    ]
    .iter()
    .find_map(|back| find_word(tail, back));
    let (tail, back) = back.and_then(|at| tail.split_at_checked(at)).unwrap_or((tail, ""));
    let mut reading = told::read(&format!("{first}{back}"), frame).filter(|reading| reading.remark.is_none())?;
    let tail = tail.trim_start_matches([',', ' ']);
    let tail = strip_word(tail, "and ").unwrap_or(tail);
    let why = match (lead, kept) {
        (Some(lead), true) => format!("{}, {tail}", lowered(lead)),
        (Some(lead), false) => lowered(lead),
        (None, true) => tail.to_owned(),
        (None, false) => String::new(),
    };
    explain(&mut reading, &why).then_some(reading)
}

/// `Cllr Dent, having declared an interest, left at 7.36`: the reason between the name and the verb, and the sentence without it.
fn within(text: &str) -> Option<(&str, String)> {
    LEADS.iter().find_map(|lead| {
        let at = find_word(text, &format!(", {lead}"))?;
        let (name, behind) = (text.get(..at)?, text.get(at + 2..)?);
        let verb = VERBS
            .iter()
            .filter_map(|verb| find_word(behind, &format!(",{verb}")))
            .min()?;
        let (reason, rest) = (behind.get(..verb)?, behind.get(verb + 1..)?);
        Some((reason, format!("{name}{rest}")))
    })
}

/// Gives a leaving its reason where it has none; false where nobody leaves by the reading.
fn explain(reading: &mut Reading, why: &str) -> bool {
    let facts = if let What::Series(facts) = &mut reading.what {
        facts.as_mut_slice()
    } else {
        std::slice::from_mut(reading)
    };
    let mut leaves = false;
    for fact in facts {
        if let What::Leave { reason, .. } = &mut fact.what {
            leaves = true;
            if reason.is_empty() {
                why.clone_into(reason);
            }
        }
    }
    leaves
}

fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
