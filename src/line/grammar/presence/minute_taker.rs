//! The taker of the minutes, as a list of those present has it (`Minutes: Priya`, `Notes taken by Tom`), and as the last clause of a line about people does
//! (`apologies Kim (work) - Jo taking the notes`).

use super::movement;
use crate::{
    domain::text::is_han,
    line::{
        frame::{LineFrame, Named},
        grammar::{asking::possible_people_zh::is_person, shape::reread::ReadAs},
        lexer::strip_word,
        reading::{Op, People, Reading, What},
    },
};

#[rustfmt::skip]
const HEADS: &[&str] = &[
    "minutes taken by", "minutes by", "minute taker", "minute-taker", "taking minutes", "taking the minutes", "taking notes", "notes taken by", "notes by",
    "note taker", "note-taker", "minutes",
];

/// Words behind the name of the one who takes them.
#[rustfmt::skip]
const TAKES: &[&str] = &[
    " taking the minutes", " taking minutes", " taking the notes", " taking notes", " takes the minutes", " takes minutes", " takes the notes", " takes notes",
    " took the minutes", " took minutes", " took the notes", " took notes", " minuting", " doing the minutes", " doing minutes",
];

/// The same of what is to come, which is this meeting only beside its list of people.
#[rustfmt::skip]
const WILL_TAKE: &[&str] = &[
    " to take the minutes", " to take minutes", " to take the notes", " to take notes", " will take the minutes", " will take minutes", " will take the notes",
    " will take notes", " to minute", " on minutes", " on notes",
];

/// Words of this meeting behind them.
const HERE: &[&str] = &[
    " tonight",
    " today",
    " this evening",
    " this time",
    " instead",
    " for us",
];

/// `Jo taking the notes tonight`: the sentence says nothing else.
fn told(text: &str, words: &[&str], frame: &LineFrame) -> Option<Reading> {
    let text = text.trim().trim_end_matches('.');
    let bare = HERE.iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let name = words.iter().find_map(|end| bare.strip_suffix(end))?;
    let name = [" is", " was", " kindly"]
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .unwrap_or(name);
    taker(name, frame)
}

/// A line of people (who is excused, there, or in the chair) whose last clause says who takes the minutes: two facts. `None` = it is none, or the rest of it
/// is not plain.
pub(crate) fn told_beside(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if text.len() > 240 || text.contains(is_han) || text.ends_with('?') {
        return None;
    }
    let joints = [" - ", " – ", " — ", "; ", ". ", ", and ", ", ", " and "];
    let (before, takes) = joints.iter().find_map(|joint| {
        let (before, last) = text.rsplit_once(joint)?;
        let takes = told(last, TAKES, frame).or_else(|| told(last, WILL_TAKE, frame));
        Some((before, takes.or_else(|| read_headed(last, frame))?))
    })?;
    let first = read(before);
    if !is_of_people(&first) {
        return None;
    }
    let facts = if let What::Series(facts) = first.what {
        facts
    } else {
        vec![first]
    };
    Some(Reading::of(What::Series(facts.into_iter().chain([takes]).collect())))
}

/// Whether a line tells who is there, excused or in the chair, or opens the meeting, without a doubt.
fn is_of_people(reading: &Reading) -> bool {
    if let What::Series(facts) = &reading.what {
        return facts.iter().all(is_of_people);
    }
    let people = matches!(
        reading.what,
        What::Excuse { .. } | What::Arrive { .. } | What::Role { .. } | What::Late { .. }
    );
    let opens = matches!(&reading.what, What::Command { name, .. } if name == "open");
    reading.remark.is_none() && (people || opens)
}

/// Reads such a line; nothing but one name of the list stands behind the head.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。']);
    in_chinese(text, frame).or_else(|| read_headed(text, frame))
}

/// `Minutes: Priya`, `Notes taken by Tom`.
fn read_headed(text: &str, frame: &LineFrame) -> Option<Reading> {
    let text = text.trim();
    let (head, rest) = HEADS.iter().find_map(|head| Some((*head, strip_word(text, head)?)))?;
    let name = match rest.trim_start().strip_prefix([':', '-', '–']) {
        Some(name) => name,
        None if head.ends_with("by") && rest.starts_with(' ') => rest,
        None => return None,
    };
    taker(name, frame)
}

/// 记录人 褚颖, 记录人员：褚颖.
fn in_chinese(text: &str, frame: &LineFrame) -> Option<Reading> {
    // 今天的记录是沈浩, 记录钟丽
    let told = ["今天的记录是", "今天记录是", "本次记录是", "记录是", "记录"]
        .iter()
        .find_map(|head| text.strip_prefix(head));
    if let Some(name) = told.filter(|name| is_person(name, frame)) {
        return taker(name, frame);
    }
    let rest = ["会议记录人", "记录人员", "记录人", "记录员", "记录"]
        .iter()
        .find_map(|head| text.strip_prefix(head));
    let Some(rest) = rest else {
        // 志强记录
        let name = ["做记录", "作记录", "记录"]
            .iter()
            .find_map(|end| text.strip_suffix(end))?;
        return is_person(name, frame).then(|| taker(name, frame))?;
    };
    let labelled = !text.starts_with("记录：") && !text.starts_with("记录:");
    let name = rest
        .trim_start()
        .strip_prefix(['：', ':'])
        .filter(|_| labelled)
        .unwrap_or(rest);
    (name.len() < rest.len() || rest.starts_with([' ', '　'])).then(|| taker(name, frame))?
}

fn taker(name: &str, frame: &LineFrame) -> Option<Reading> {
    match movement::one(name.trim(), frame) {
        Named::One(who) => Some(Reading::of(What::Role {
            list: People::Scribe,
            op: Op::Set,
            who: vec![who],
            at: None,
        })),
        Named::Several | Named::Nobody => None,
    }
}
