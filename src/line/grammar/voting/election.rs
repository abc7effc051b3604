//! Elections to an office, as clubs write them behind it: `Hon Sec: Wendy Ashe re-elected unopposed`. Nobody said them.

use crate::domain::{entry::Remark, possible_fact::PossibleFact};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::speech::{headings, office_word},
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

/// `vice chair - gordon nom by jean`, `chair: jo (gillian / wendy)`: an election in the short words of clerks. The line that would say it is asked about.
pub(crate) fn in_short(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (at, sign) = SIGNS
        .iter()
        .filter_map(|sign| Some((line.find(sign)?, *sign)))
        .min_by_key(|(at, _)| *at)?;
    let (head, text) = (line.get(..at)?.trim(), line.get(at + sign.len()..)?.trim());
    let order = order(head, text, frame)
        .filter(|_| head.len() <= OFFICE_CHARS && (is_office(head, frame) || names_office(head)))?;
    Some(Reading::remarked(line, Remark::MayMean(order)).voiced(Voice::Nobody))
}

/// `vice chair`, `minutes secretary`: a few words that end in an office.
fn names_office(head: &str) -> bool {
    head.split_whitespace().count() <= 3 && office_word::is_office(head)
}

fn order(head: &str, text: &str, frame: &LineFrame) -> Option<String> {
    const NOMINATED: [&str; 5] = ["nom", "noms", "nom'd", "nomd", "nomin"];
    let decision = PossibleFact::Decision.order(false);
    let mut words = text.split(|c: char| !(c.is_alphanumeric() || c == '\''));
    if words.any(|word| NOMINATED.contains(&word.to_lowercase().as_str())) {
        return Some(decision.to_owned());
    }
    let (name, backers) = text.trim_end_matches('.').strip_suffix(')')?.split_once(" (")?;
    let (mover, seconder) = backers.split_once('/')?;
    let named = |name: &str| {
        let words: Vec<&str> = name.trim().split(' ').collect();
        words.len() <= 2
            && words
                .iter()
                .all(|word| word.len() > 1 && word.chars().all(char::is_alphabetic))
    };
    let listed = [mover, seconder]
        .iter()
        .any(|name| matches!(frame.room.resolve(name.trim(), true), Named::One(_)));
    let whole = listed && named(name) && named(mover) && named(seconder);
    whole.then(|| format!("{decision}{name} elected {} ({backers})", head.to_lowercase()))
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
