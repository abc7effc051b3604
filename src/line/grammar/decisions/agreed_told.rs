//! Decisions that were agreed, in small letters and in the words of the room: `agreed subs go up to £25 from Sept`, `agreed not to enter the cup`, `we agreed to buy paint`.
//! An opinion that people share is no decision.

use crate::domain::{decision::Verdict, text::is_han};

use crate::line::{
    frame::LineFrame,
    grammar::{
        asking::told_words::ToldSentence,
        motions::meant::ended,
        tasks::{
            assignees::{before_task, known},
            named_owners::names_of,
        },
    },
    lexer::strip_word,
    reading::{Reading, Voice, What},
};

/// How such a line begins, the longest first.
const LEADS: [&str; 8] = [
    "it was agreed unanimously",
    "it was unanimously agreed",
    "it was agreed",
    "it was decided",
    "we agreed",
    "we decided",
    "agreed",
    "decided",
];

/// Words behind which it is agreed with somebody, in part, or with nothing to be done.
#[rustfmt::skip]
const OTHER: [&str; 30] = [
    "with", "w", "w/", "on", "by", "in", "and", "but", "as", "nothing", "nobody", "everyone", "everybody", "it", "it's", "its", "this", "he", "she", "they", "i",
    "we", "you", "that", "there", "yes", "no", "at", "after", "before",
];

/// Verbs of how a thing is, and of what somebody thinks of it.
#[rustfmt::skip]
const OPINION: [&str; 34] = [
    "is", "are", "was", "were", "isn't", "aren't", "wasn't", "seems", "seem", "looks", "look", "likes", "like", "feels", "feel", "had", "has", "have", "did", "does",
    "can", "can't", "could", "would", "might", "may", "if", "not", "never", "why", "because", "disagree", "differ", "too",
];

/// Words by which something is to be so from now on.
#[rustfmt::skip]
const AHEAD: [&str; 26] = [
    "to", "be", "will", "should", "must", "go", "goes", "stay", "stays", "rise", "rises", "increase", "increases", "move", "moves", "start", "starts", "stop", "stops",
    "remain", "remains", "keep", "change", "changes", "end", "ends",
];

/// Reads such a line. `None` = it is none, or a motion waits of which it may be the result.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = ended(line);
    if frame.open_motion || text.contains(is_han) || text.contains(['?', '"', '“', '@']) || text.len() > 160 {
        return None;
    }
    let (lead, rest) = LEADS.iter().find_map(|lead| Some((*lead, strip_word(text, lead)?)))?;
    let rest = rest.strip_prefix(' ')?.trim_start();
    let first = rest.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    let words = ToldSentence::of(rest);
    let acts = strip_word(rest, "to ").or_else(|| strip_word(rest, "not to "));
    let shared = ["to differ", "to disagree", "to meet again", "to leave it there"]
        .iter()
        .any(|words| strip_word(rest, words).is_some());
    let several = [". ", "; ", ": "].iter().any(|sign| rest.contains(sign));
    if shared || several || words.len() < 2 || rest.starts_with(|c: char| !c.is_alphanumeric() && !"£$€".contains(c))
    {
        return None;
    }
    // `agreed to meet next week` is what somebody reports, and of before is no decision of now.
    let vague = acts
        .and_then(|acts| acts.split(' ').next())
        .is_some_and(|verb| ["meet", "that", "this", "it", "them", "his", "her"].contains(&verb));
    let before = words.has(&["last", "ago", "previously", "already", "earlier", "yesterday", "then"])
        || [" in 19", " in 20"].iter().any(|year| rest.contains(year));
    if vague || before {
        return None;
    }
    // `agreed Jo to write to the council` is somebody's task.
    let tasked =
        before_task(rest).is_some_and(|subject| names_of(subject.names).any(|name| known(name, frame).is_some()));
    if tasked || acts.is_none() && (OTHER.contains(&first.as_str()) || words.has(&OPINION)) {
        return None;
    }
    let sum = rest.split_whitespace().any(|word| {
        let amount = word.trim_start_matches(['£', '$', '€']);
        amount.len() < word.len() && amount.starts_with(|c: char| c.is_ascii_digit())
    });
    let clause = words.has(&AHEAD) || sum;
    if acts.is_none() && !clause {
        return None;
    }
    let manner = if lead.contains("unanimously") {
        " (unanimously)"
    } else {
        ""
    };
    Some(
        Reading::of(What::Decision {
            text: format!("{rest}{manner}"),
            verdict: Verdict::Adopted,
        })
        .voiced(Voice::Nobody),
    )
}
