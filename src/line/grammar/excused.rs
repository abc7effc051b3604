//! Who is excused, absent, in attendance or late, by a word: `Apologies: Bea Marsh (ill), Tom Noon`, `请假：李四（出差）、王五（因病）`,
//! `Apologies from Cllr Moor`, `缺席：周八`, `迟到：李四 9:20`.

use crate::domain::{entry::Remark, id::Id, people::Attendee};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer,
        reading::{Reading, Voice, What},
    },
    attendance, bracket,
    listed::{self, Doubted},
    nobody, reasons,
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
    ("因病请假", Label::Excused),
    ("因公请假", Label::Excused),
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
    ("旁听", Label::Attends),
    ("旁听人员", Label::Attends),
    ("特邀", Label::Attends),
    ("observers", Label::Attends),
    ("guests", Label::Other),
    ("参会", Label::Comes),
    ("参会人员", Label::Comes),
    ("到场", Label::Comes),
    ("到会人员", Label::Comes),
    ("arrives", Label::Comes),
    ("arriving", Label::Comes),
    ("离会", Label::Early),
    ("退场", Label::Early),
    ("离场", Label::Early),
    ("提前离会", Label::Early),
    ("leaves", Label::Early),
    ("leaving", Label::Early),
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
    /// They come.
    Comes,
    /// A word of the dialects, which are read elsewhere.
    Other,
}

/// Characters within which a label must end in its colon.
const LABEL_CHARS: usize = 24;

/// An arrival that was late: the word is the reason where no other is given.
fn late(mut reading: Reading, word: &str) -> Reading {
    if let What::Arrive { reason, own, .. } = &mut reading.what
        && reason.is_empty()
        && own.is_empty()
    {
        if word.is_ascii() { "late" } else { "迟到" }.clone_into(reason);
    }
    reading
}

/// Whether a word before a colon says who comes, goes or is excused.
pub fn is_label(text: &str) -> bool {
    label_of(text).is_some()
}

fn label_of(text: &str) -> Option<Label> {
    let text = without_number(text);
    let found = LABELS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    found.map(|(_, label)| *label)
}

/// A label without the number of people that is told with it: 请假2人, `Apologies (2)`.
fn without_number(text: &str) -> &str {
    let text = text.trim();
    let told = text.trim_end_matches([')', '）']).trim_end();
    let told = ["人", "名", "位"]
        .iter()
        .find_map(|unit| told.strip_suffix(unit))
        .unwrap_or(told);
    let figures = |c: char| lexer::digit(c).is_some() || "一二三四五六七八九十两".contains(c);
    let label = told.trim_end_matches(figures);
    if label.len() == told.len() {
        return text;
    }
    label.trim_end().trim_end_matches(['(', '（', '共']).trim_end()
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
    if nobody::excuses_nobody(line) {
        return Some(nobody_excused());
    }
    let colon = lexer::split_colon(line, LABEL_CHARS)?;
    if let Some(told) = read_nobody(line) {
        return Some(told);
    }
    let label = label_of(colon.head.trim())?;
    let text = colon.rest.trim();
    let read = match label {
        Label::Other => return None,
        _ if text.is_empty() => None,
        Label::Excused => read_people(text, line, (frame, false)),
        Label::Absent => read_people(text, line, (frame, true)),
        Label::Attends => read_attending(text, line, frame),
        Label::Late => attendance::read_named(true, text, line, frame).map(|reading| late(reading, colon.head)),
        Label::Comes => attendance::read_named(true, text, line, frame),
        Label::Early => attendance::read_named(false, text, line, frame),
    };
    Some(read.unwrap_or_else(|| Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))))
}

/// The reason of a text that is only the word that excuses its speaker, with the reason in brackets, and whether it says no more than
/// that they are absent: 请假（出差）, 缺席, `on leave (ill)`. `None` = it says something else.
pub(crate) fn alone(text: &str) -> Option<(&str, bool)> {
    let text = text.trim().trim_end_matches(['.', '。']);
    let (word, reason) = match text.find(['(', '（']) {
        Some(at) => {
            let (word, rest) = text.split_at(at);
            let inside = rest.trim_start_matches(['(', '（']).strip_suffix([')', '）'])?;
            (word.trim(), inside.trim())
        }
        None => (text, ""),
    };
    match label_of(word)? {
        Label::Excused => Some((reason, false)),
        Label::Absent => Some((reason, true)),
        Label::Attends | Label::Late | Label::Early | Label::Comes | Label::Other => None,
    }
}

/// Nobody is excused: a fact, as an excuse is one.
fn nobody_excused() -> Reading {
    Reading::of(What::Excuse {
        people: Vec::new(),
        absent: false,
    })
}

/// A line of labels behind each of which nobody stands: `Apologies: none; Absent: none`, 请假、缺席：无. Where apologies are among them,
/// nobody is excused; else it is a note of nobody. `None` = somebody or something else stands there.
fn read_nobody(line: &str) -> Option<Reading> {
    let mut excused = false;
    let parts = line.split([';', '；']).map(|part| part.trim().trim_end_matches('。'));
    for part in parts.filter(|part| !part.is_empty()) {
        let colon = lexer::split_colon(part, LABEL_CHARS)?;
        if !nobody::is_nobody(colon.rest) {
            return None;
        }
        for label in colon
            .head
            .split(['、', ',', '，', '&'])
            .flat_map(|head| head.split(" and "))
        {
            match label_of(label)? {
                Label::Excused => excused = true,
                // Present: nobody is no list but a word of the dialects.
                Label::Other => return None,
                Label::Absent | Label::Attends | Label::Late | Label::Early | Label::Comes => {}
            }
        }
    }
    Some(if excused {
        nobody_excused()
    } else {
        Reading::note(line).voiced(Voice::Nobody)
    })
}

/// The people of a list, each with the reason in brackets behind the name. `None` = this is no list of names.
pub(crate) fn read_people(text: &str, line: &str, (frame, absent): (&LineFrame, bool)) -> Option<Reading> {
    let mut people: Vec<(Id<Attendee>, String)> = Vec::new();
    let mut doubt = None;
    for part in reasons::parts(text) {
        let (names, reason) = reasons::of(part, frame);
        // 张伟（法规科） tells two people of one name apart, and is no reason.
        if frame.room.resolve(names, false) == Named::Several
            && let Named::One(who) = bracket::one_of(names, reason, false, frame)
        {
            if !people.iter().any(|(known, _)| *known == who) {
                people.push((who, String::new()));
            }
            continue;
        }
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
