//! Who is excused, absent, in attendance or late, by a word: `Apologies: Bea Marsh (ill), Tom Noon`, `请假：李四（出差）、王五（因病）`,
//! `Apologies from Cllr Moor`, `缺席：周八`, `迟到：李四 9:20`.

use crate::domain::{entry::Remark, id::Id, people::Attendee};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, filled},
        reading::{Reading, What},
    },
    attendance,
    listed::{self, Doubted},
};

/// Words before a colon that say who comes, goes or is excused.
const LABELS: &[(&str, Label)] = &[
    ("apologies", Label::Excused),
    ("apologies for absence", Label::Excused),
    ("apology", Label::Excused),
    ("regrets", Label::Excused),
    ("excused", Label::Excused),
    ("on leave", Label::Excused),
    ("请假", Label::Excused),
    ("请假人员", Label::Excused),
    ("请假人", Label::Excused),
    ("因事请假", Label::Excused),
    ("absent", Label::Absent),
    ("缺席", Label::Absent),
    ("缺席人员", Label::Absent),
    ("未到", Label::Absent),
    ("未到会", Label::Absent),
    ("未到人员", Label::Absent),
    ("in attendance", Label::Attends),
    ("attending", Label::Attends),
    ("also present", Label::Attends),
    ("列席", Label::Attends),
    ("列席人员", Label::Attends),
    ("late", Label::Late),
    ("arrived late", Label::Late),
    ("迟到", Label::Late),
    ("left early", Label::Early),
    ("早退", Label::Early),
    ("提前离席", Label::Early),
    ("present", Label::Other),
    ("arrived", Label::Other),
    ("left", Label::Other),
    ("到会", Label::Other),
    ("签到", Label::Other),
    ("离席", Label::Other),
];

/// What a label of people says of those behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Excused,
    Absent,
    /// In attendance, without a vote.
    Attends,
    Late,
    Early,
    /// A word of the dialects, which are read elsewhere.
    Other,
}

/// Characters within which a label must end in its colon.
const LABEL_CHARS: usize = 24;

/// Whether a word before a colon says who comes, goes or is excused.
pub fn is_label(text: &str) -> bool {
    label_of(text).is_some()
}

fn label_of(text: &str) -> Option<Label> {
    let found = LABELS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    found.map(|(_, label)| *label)
}

/// A line that begins with such a label, or with `Apologies from`. `None` = it does not, or nobody is meant.
pub(super) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let from = [
        "apologies from ",
        "apologies received from ",
        "apologies were received from ",
    ];
    if let Some(names) = from.iter().find_map(|word| lexer::strip_word(line, word)) {
        return read_people(names.trim_end_matches('.'), line, (frame, false));
    }
    let colon = lexer::split_colon(line, LABEL_CHARS)?;
    let label = label_of(colon.head.trim())?;
    let text = colon.rest.trim();
    let read = match label {
        Label::Other => return None,
        _ if text.is_empty() => None,
        Label::Excused => read_people(text, line, (frame, false)),
        Label::Absent => read_people(text, line, (frame, true)),
        Label::Attends => read_attending(text, line, frame),
        Label::Late => attendance::read_named(true, text, line, frame),
        Label::Early => attendance::read_named(false, text, line, frame),
    };
    // Nobody: `Apologies: none`.
    if read.is_none() && is_nobody(text) {
        return Some(Reading::note(line));
    }
    Some(read.unwrap_or_else(|| Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))))
}

/// Words for nobody.
pub(super) fn is_nobody(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '。']);
    ["none", "nil", "nobody", "no one", "无", "没有"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(text))
}

/// The people of a list, each with the reason in brackets behind the name. `None` = this is no list of names.
pub(crate) fn read_people(text: &str, line: &str, (frame, absent): (&LineFrame, bool)) -> Option<Reading> {
    let mut people: Vec<(Id<Attendee>, String)> = Vec::new();
    let mut doubt = None;
    for part in parts(text) {
        let (names, reason) = reason_of(part, frame);
        match listed::resolve_all(names, frame) {
            Ok(named) => {
                doubt = doubt.or(named.doubt);
                for who in named.who {
                    if !people.iter().any(|(known, _)| *known == who) {
                        people.push((who, reason.to_owned()));
                    }
                }
            }
            Err(Doubted::Name(remark)) => doubt = doubt.or(Some(remark)),
            Err(Doubted::Prose) if people.is_empty() && doubt.is_none() => return None,
            Err(Doubted::Prose) => doubt = doubt.or_else(|| Some(Remark::UnknownName(names.to_owned()))),
        }
    }
    match (people.is_empty(), doubt) {
        (true, Some(doubt)) => Some(Reading::remarked(line, doubt)),
        (true, None) => None,
        (false, doubt) => Some(Reading::of(What::Excuse { people, absent }).remark(doubt)),
    }
}

/// Those in attendance: they come. Brackets behind a name are unit and post there.
fn read_attending(text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let mut bare = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    attendance::read_named(true, &bare, line, frame)
}

/// The parts of a list, which separators part that stand in no brackets; an `and` behind a bracket parts, too.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => {
                depth = depth.saturating_sub(1);
                let end = at + c.len_utf8();
                if depth == 0 {
                    parts.push(text.get(from..end).unwrap_or_default());
                    from = end;
                }
            }
            _ if depth == 0 && lexer::is_separator(c) => {
                parts.push(text.get(from..at).unwrap_or_default());
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
        .into_iter()
        .filter_map(|part| filled(without_joint(part)))
        .collect()
}

/// A part without the word that joins it to the one before.
fn without_joint(part: &str) -> &str {
    let part = part.trim();
    ["and ", "& ", "以及", "和", "与", "及"]
        .iter()
        .find_map(|word| lexer::strip_word(part, word))
        .unwrap_or(part)
}

/// A name, and the reason behind it: in brackets, after a dash, after `due to`, or from 因 on.
fn reason_of<'a>(part: &'a str, frame: &LineFrame) -> (&'a str, &'a str) {
    if let Some((names, rest)) = part.split_once(['(', '（']) {
        return (names.trim(), rest.trim_end_matches([')', '）']).trim());
    }
    if frame.room.resolve(part, false) != Named::Nobody {
        return (part, "");
    }
    let words = [
        " - ",
        " – ",
        " — ",
        "——",
        "—",
        " due to ",
        " because of ",
        " because ",
        "：",
        ": ",
    ];
    for word in words {
        if let Some((names, reason)) = part.split_once(word) {
            return (names.trim(), reason.trim());
        }
    }
    match part.find('因').filter(|at| *at > 0) {
        Some(at) => (
            part.get(..at).unwrap_or_default().trim(),
            part.get(at..).unwrap_or_default().trim(),
        ),
        None => (part, ""),
    }
}
