//! Elections to an office, as clubs write them behind it: `Hon Sec: Wendy Ashe re-elected unopposed`. Nobody said them.

use crate::line::{
    frame::{LineFrame, Named},
    grammar::speech::headings,
    reading::{Reading, Voice},
};

/// Words by which a text tells of an election.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "elected", "re-elected", "reelected", "unopposed", "nominated", "nominations", "appointed", "re-appointed",
    "reappointed", "stood down", "stands down", "standing down", "stepped down", "vacant", "no candidate",
];

/// The same in Chinese.
const HAN: [&str; 5] = ["当选", "连任", "提名", "得票", "选为"];

/// Signs between an office and what became of it.
const SIGNS: [&str; 5] = [":", "：", " - ", " – ", " — "];
/// An office is not longer.
const OFFICE_CHARS: usize = 40;

/// Reads such a line: nobody's words, and in the minutes. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (at, sign) = SIGNS
        .iter()
        .filter_map(|sign| Some((line.find(sign)?, *sign)))
        .min_by_key(|(at, _)| *at)?;
    let (head, text) = (line.get(..at)?.trim(), line.get(at + sign.len()..)?.trim());
    (head.len() <= OFFICE_CHARS && tells(head, text, frame)).then(|| Reading {
        minuted: Some(true),
        ..Reading::note(line).voiced(Voice::Nobody)
    })
}

/// Whether the text behind an office tells of its election. `head` is an office, on the list or not, and no name.
fn tells(head: &str, text: &str, frame: &LineFrame) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let spaced = words.join(" ");
    let spaced = format!(" {spaced} ");
    let elects =
        WORDS.iter().any(|word| spaced.contains(&format!(" {word} "))) || HAN.iter().any(|word| text.contains(word));
    // The holder of the office may speak of an election: `Treasurer: I was elected to save money`.
    let own = ["i", "we", "my", "me", "our"];
    let speaks = words.iter().any(|word| own.contains(word)) || text.contains('我');
    elects && !speaks && is_office(head, frame)
}

fn is_office(head: &str, frame: &LineFrame) -> bool {
    let bare = head.split(['(', '（']).next().unwrap_or(head).trim();
    let key = bare.to_lowercase();
    let held = || frame.room.resolve(bare, true) == Named::Nobody && frame.room.officer(&key) != Named::Nobody;
    headings::is_office(bare) || held()
}
