//! Motions in other words than those of their readers: as long minutes tell them (`A motion was made by Tran and seconded by Fox to …`, `An amendment, proposed by Ann and seconded
//! by Bob, to … was put to the vote and lost`), and as short ones do (`M/S/C Tran/Fox to …`). They are written out, so that those readers know them.

use super::{moved_verdict::with_verdict, seconding};
use crate::line::{
    frame::{LineFrame, Named},
    lexer::{find_word, strip_word},
};

/// How such a line begins.
const LEADS: [&str; 6] = [
    "an amendment",
    "the amendment",
    "a further amendment",
    "a second amendment",
    "the following amendment",
    "amendment",
];

/// Words between a wording and what became of it.
const PUT: [&str; 8] = [
    " was put to the vote and was ",
    " was put to the vote and ",
    " was then put to the vote and ",
    " was put to a vote and ",
    " was put and ",
    " was put to the meeting and ",
    ", being put to the vote, was ",
    " on being put to the vote was ",
];

/// Heads before the name of a mover, and the words that stand for them.
const HEADS: [(&str, &str); 10] = [
    ("a motion was made by ", "Moved by "),
    ("motion was made by ", "Moved by "),
    ("a motion was moved by ", "Moved by "),
    ("a motion was offered by ", "Moved by "),
    ("motion made by ", "Moved by "),
    ("motion offered by ", "Moved by "),
    ("a motion made by ", "Moved by "),
    ("mvd by ", "Moved by "),
    ("mvd ", "Moved by "),
    ("moved by motion of ", "Moved by "),
];

/// Words behind the name of a mover, and those that stand for them.
const MAKES: [(&str, &str); 7] = [
    (" made the motion to ", " moved to "),
    (" made a motion to ", " moved to "),
    (" made motion to ", " moved to "),
    (" made a motion, ", " moved, "),
    (" made the motion, ", " moved, "),
    (" made motion, ", " moved, "),
    (" mvd ", " moved to "),
];

/// Labels before a mover and a seconder with a stroke between them; `true` = they say that it was carried.
const PAIRED: [(&str, bool); 8] = [
    ("m/s/c ", true),
    ("msc ", true),
    ("m/s/p ", true),
    ("msp ", true),
    ("m/s ", false),
    ("ms ", false),
    ("motion ", false),
    ("", false),
];

/// The line in the words of the readers. `None` = it is no such line.
pub(crate) fn written_out(line: &str, frame: &LineFrame) -> Option<String> {
    let text = line.trim();
    if text.ends_with(['?', '？']) {
        return None;
    }
    let seconded = seconding::joined(text, frame);
    let text = seconded.as_deref().unwrap_or(text);
    let head = HEADS
        .iter()
        .find_map(|(lead, word)| Some(format!("{word}{}", strip_word(text, lead)?)));
    let told = head
        .or_else(|| duly_made(text))
        .or_else(|| {
            let (at, lead, word) = MAKES
                .iter()
                .find_map(|(lead, word)| Some((find_word(text, lead)?, lead, word)))?;
            let name = text
                .get(..at)
                .filter(|name| matches!(frame.room.resolve(name, true), Named::One(_)))?;
            Some(format!("{name}{word}{}", text.get(at + lead.len()..)?))
        })
        .or_else(|| paired(text, frame))
        .or_else(|| labelled(text, frame))
        .or_else(|| amendment(text));
    told.or(seconded)
}

/// `Upon motion duly made (Tran) and seconded (Fox), the Board …`.
fn duly_made(text: &str) -> Option<String> {
    let leads = [
        "upon motion duly made (",
        "on motion duly made (",
        "upon motion made (",
        "upon a motion duly made (",
    ];
    let rest = leads.iter().find_map(|lead| strip_word(text, lead))?;
    let (mover, rest) = rest.split_once(')')?;
    let rest = strip_word(rest.trim_start(), "and seconded (")
        .or_else(|| strip_word(rest.trim_start(), "and duly seconded ("))?;
    let (seconder, rest) = rest.split_once(')')?;
    Some(format!("On motion of {mover}, seconded by {seconder}{rest}"))
}

/// `Motion to approve: Cllr Crane. Seconder: Cllr Stone.`
fn labelled(text: &str, frame: &LineFrame) -> Option<String> {
    const SECONDERS: [&str; 7] = [
        "seconder: ",
        "seconded: ",
        "seconded by ",
        "seconder ",
        "seconded ",
        "second: ",
        "2nd: ",
    ];
    let rest = ["motion ", "proposal "]
        .iter()
        .find_map(|label| strip_word(text, label))?;
    let (wording, names) = rest.split_once(": ")?;
    let goes_on = ["to ", "that "].iter().any(|word| strip_word(wording, word).is_some());
    let (mover, seconder, tail) = [". ", "; ", ", "].iter().find_map(|joint| {
        names.match_indices(joint).find_map(|(at, joint)| {
            let behind = names.get(at + joint.len()..)?;
            let named = SECONDERS.iter().find_map(|word| strip_word(behind, word))?;
            let (seconder, tail) = named.split_once(". ").unwrap_or((named, ""));
            Some((names.get(..at)?, seconder.trim_end_matches('.'), tail))
        })
    })?;
    let one = |name: &str| matches!(frame.room.resolve(name.trim(), true), Named::One(_));
    let told = goes_on && one(mover) && one(seconder);
    told.then(|| {
        format!("Moved by {mover}, seconded by {seconder}, {wording}. {tail}")
            .trim_end()
            .to_owned()
    })
}

/// `M/S/C Tran/Fox to buy a bus`, `Tran/Fox buy bus. Passed`.
fn paired(text: &str, frame: &LineFrame) -> Option<String> {
    let (rest, carried, labelled) = PAIRED
        .iter()
        .find_map(|(label, carried)| Some((strip_word(text, label)?, *carried, !label.is_empty())))?;
    let (names, wording) = rest.split_once(' ')?;
    let (mover, seconder) = names.split_once('/').filter(|_| !names.contains(':'))?;
    let one = |name: &str| name.len() > 1 && matches!(frame.room.resolve(name, true), Named::One(_));
    let letter = wording.starts_with(|c: char| c.is_alphabetic());
    // `Ward/Carr amdt: …` is no motion of its own.
    let amends = ["amdt", "amndt", "amdmt", "amendment"]
        .iter()
        .any(|word| strip_word(wording, word).is_some());
    if !letter || amends || !one(mover) || !one(seconder) {
        return None;
    }
    let (_, result) = with_verdict(wording, frame);
    let runs_on = ["to ", "that "].iter().any(|word| strip_word(wording, word).is_some());
    if result.is_none() && !carried && !(labelled && runs_on) {
        return None;
    }
    let joint = if runs_on { "," } else { ":" };
    let end = if carried && result.is_none() { ". Carried" } else { "" };
    let wording = if end.is_empty() {
        wording
    } else {
        wording.trim_end_matches('.')
    };
    Some(format!(
        "Moved by {mover}, seconded by {seconder}{joint} {wording}{end}"
    ))
}

/// An amendment of long minutes.
fn amendment(text: &str) -> Option<String> {
    let led = LEADS.iter().find_map(|lead| strip_word(text, lead)).and_then(|rest| {
        let rest = rest.trim_start_matches([',', ' ']);
        let rest = strip_word(rest, "was ").unwrap_or(rest);
        ["proposed by ", "moved by "]
            .iter()
            .any(|word| strip_word(rest, word).is_some())
            .then_some(rest)
    });
    let put = PUT
        .iter()
        .find_map(|put| find_word(text, put).map(|at| (at, put.len())));
    if let Some(rest) = led {
        let (at, len) = put?;
        let from = text.len() - rest.len();
        let (wording, verdict) = (text.get(from..at)?, text.get(at + len..)?);
        return Some(format!("Amendment {wording}. {}", raised(verdict)));
    }
    // `It was proposed by … that 13 be substituted for 12. The amendment was lost.`
    let said = [". the amendment was ", ". this amendment was "];
    let (at, said) = said.iter().find_map(|said| Some((find_word(text, said)?, *said)))?;
    let moved = ["it was proposed by ", "it was moved by ", "proposed by ", "moved by "];
    let begins = moved.iter().any(|word| strip_word(text, word).is_some());
    let wording = strip_word(text.get(..at)?, "it was ").unwrap_or(text.get(..at)?);
    let verdict = text.get(at + said.len()..).filter(|_| begins)?;
    Some(format!("Amendment {wording}. {}", raised(verdict.trim_start())))
}

fn raised(verdict: &str) -> String {
    let mut letters = verdict.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
