//! The taker of the minutes, as a list of those present has it: `Minutes: Priya`, `Notes taken by Tom`.

use super::movement;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::asking::possible_people_zh::is_person,
    lexer::strip_word,
    reading::{Op, People, Reading, What},
};

#[rustfmt::skip]
const HEADS: &[&str] = &[
    "minutes taken by", "minutes by", "minute taker", "minute-taker", "taking minutes", "taking the minutes", "taking notes", "notes taken by", "notes by",
    "note taker", "note-taker", "minutes",
];

/// Reads such a line; nothing but one name of the list stands behind the head.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。']);
    if let Some(reading) = in_chinese(text, frame) {
        return Some(reading);
    }
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
