//! The speakers' list in the capture line: `q+ ann, bo`, `q+ ann to ask about costs`, `qq+ ann`, `q- ann`, `ack next`, 排队＋ 李四
//! (docs/rules.md §speakers-list). The names are those that are typed: the clerk asks for no word.

use crate::domain::entry::Remark;

use crate::line::{
    dialect::DialectMode,
    frame::{LineFrame, Named},
    grammar::{
        shape::listed::{self, Doubted},
        speech::label::{can_be_latin_name, looks_like_name},
    },
    lexer::{self, filled, strip_word},
    reading::{QueueOp, Queued, Reading, Voice, What},
};

/// The words of the list, each before its sign; those that put somebody first.
const WORDS: &[(&str, bool)] = &[
    ("queue", false),
    ("vqueue", false),
    ("vq", false),
    ("qq", true),
    ("q", false),
    ("插队", true),
    ("发言排队", false),
    ("排队", false),
];

/// Words for whoever waits first.
const NEXT: &[&str] = &["next", "下一位", "下一个"];

/// Reads a line about the list. `None` = it is about something else.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if frame.dialect != DialectMode::Live {
        return None;
    }
    if let Some(rest) = strip_word(line, "ack ") {
        return read_given(rest.trim(), line, frame);
    }
    let (first, after) = WORDS
        .iter()
        .find_map(|(word, first)| strip_word(line, word).map(|after| (*first, after)))?;
    let latin = line.starts_with(|c: char| c.is_ascii_alphabetic());
    // `queue - it was long` is a note.
    let after = if latin { after } else { after.trim_start() };
    let sign = lexer::first(after)?;
    let mut rest = lexer::rest(after);
    let doubled = sign == '+' && lexer::first(rest) == Some('+');
    if doubled {
        rest = lexer::rest(rest);
    }
    // `q-tip`, `q=mc²` are words; `排队＋李四` needs no space.
    if latin && !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let op = match sign {
        '+' if first || doubled => QueueOp::First,
        '+' => QueueOp::Add,
        '-' => QueueOp::Remove,
        '=' => QueueOp::Set,
        '?' if rest.trim().is_empty() => {
            return Some(Reading::of(What::Command {
                name: "queue".to_owned(),
                rest: String::new(),
            }));
        }
        _ => return None,
    };
    Some(read_people(op, rest.trim(), line, frame))
}

/// `ack next`, `ack ann`: the word is given. Other words are prose.
fn read_given(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let people = if NEXT.contains(&rest) {
        Vec::new()
    } else {
        match frame.room.resolve(rest, true) {
            Named::One(id) => vec![Queued::of(id)],
            Named::Several => return Some(Reading::remarked(line, frame.several(rest))),
            Named::Nobody => return None,
        }
    };
    Some(asked(QueueOp::Give, people, String::new()))
}

fn asked(op: QueueOp, people: Vec<Queued>, reason: String) -> Reading {
    Reading::of(What::Queue { op, people, reason }).voiced(Voice::Nobody)
}

fn read_people(op: QueueOp, text: &str, line: &str, frame: &LineFrame) -> Reading {
    let (names, reason) = split_reason(text);
    if names.is_empty() {
        return match op {
            QueueOp::Set if text.is_empty() => asked(op, Vec::new(), String::new()),
            QueueOp::Set | QueueOp::Add | QueueOp::First | QueueOp::Remove | QueueOp::Give => {
                Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))
            }
        };
    }
    let mut people = Vec::new();
    for part in lexer::parts(names).flat_map(|part| listed::joined(part, frame)) {
        match people_of(part, frame) {
            Ok(found) => people.extend(
                found
                    .into_iter()
                    .filter(|one| !people.contains(one))
                    .collect::<Vec<_>>(),
            ),
            Err(doubt) => return Reading::remarked(line, doubt),
        }
    }
    asked(op, people, reason.to_owned())
}

/// Everybody whom a part of the list names; a name on no list is kept as typed.
fn people_of(part: &str, frame: &LineFrame) -> Result<Vec<Queued>, Remark> {
    match frame.room.resolve(part, false) {
        Named::One(id) => return Ok(vec![Queued::of(id)]),
        Named::Several => return Err(frame.several(part)),
        Named::Nobody => {}
    }
    let listed = if part.contains(char::is_whitespace) {
        listed::resolve_all(part, frame)
    } else {
        Err(Doubted::Prose)
    };
    match listed {
        Ok(found) if found.doubt.is_none() => Ok(found.who.into_iter().map(Queued::of).collect()),
        _ if looks_like_name(part) || can_be_latin_name(part) => Ok(vec![Queued::named(part)]),
        Ok(_) | Err(Doubted::Prose | Doubted::Name(_)) => Err(Remark::UnknownName(part.to_owned())),
    }
}

/// Parts the names from what they want to speak about: after `to`, a colon, or in brackets.
fn split_reason(text: &str) -> (&str, &str) {
    if strip_word(text, "to ").is_some() {
        return ("", "");
    }
    if let Some((names, rest)) = text.split_once(['(', '（']) {
        return (names.trim(), rest.trim_end_matches([')', '）']).trim());
    }
    let parted = text.split_once([':', '：']).or_else(|| text.split_once(" to "));
    parted.map_or((text, ""), |(names, reason)| {
        (names.trim(), filled(reason).unwrap_or_default())
    })
}
