//! Reads who is excused, absent, in attendance or late, by a word: `Apologies: Bea Marsh (ill), Tom Noon`,
//! `请假：李四（出差）、王五（因病）`, `Apologies from Cllr Moor`, `缺席：周八`, `迟到：李四 9:20`.

use crate::domain::{
    entry::Remark,
    id::Id,
    people::{Attendee, Category},
};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer,
        reading::{Reading, Voice, What},
    },
    apologies::apologies_from,
    attendance, attending, bracket,
    listed::{self, Doubted},
    movement, nobody, reasons,
};

/// Words before a colon that say who comes, goes or is excused.
const LABELS: &[(&str, Label)] = &[
    ("apologies", Label::Excused),
    ("apologies for absence", Label::Excused),
    ("apology", Label::Excused),
    ("regrets", Label::Excused),
    ("excused", Label::Excused),
    ("apols", Label::Excused),
    ("apologies received", Label::Excused),
    ("apologies for absence received", Label::Excused),
    ("apologies from", Label::Excused),
    ("apologies received from", Label::Excused),
    ("sent apologies", Label::Excused),
    ("unable to attend", Label::Excused),
    ("not attending", Label::Excused),
    ("cannot attend", Label::Excused),
    ("leave of absence", Label::Excused),
    ("病假", Label::Excused),
    ("事假", Label::Excused),
    ("公假", Label::Excused),
    ("告假", Label::Excused),
    ("因公出差", Label::Excused),
    ("未能参会", Label::Excused),
    ("未能出席", Label::Excused),
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
    ("also in attendance", Label::Attends),
    ("officers in attendance", Label::Attends),
    ("officers present", Label::Attends),
    ("staff in attendance", Label::Attends),
    ("列席会议", Label::Attends),
    ("特邀人员", Label::Attends),
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
    ("arriving late", Label::Late),
    ("running late", Label::Late),
    ("expected late", Label::Late),
    ("will be late", Label::Late),
    ("晚到", Label::Late),
    ("迟到", Label::Late),
    ("left early", Label::Early),
    ("leaving early", Label::Early),
    ("早退", Label::Early),
    ("提前离席", Label::Early),
    ("present", Label::Other),
    ("arrived", Label::Other),
    ("left", Label::Other),
    ("到会", Label::Other),
    ("签到", Label::Other),
    ("离席", Label::Other),
];

/// The meaning of a label for the people behind it.
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

/// A lateness: the word is the reason where no other is given.
fn late(reading: Reading, word: &str, frame: &LineFrame) -> Reading {
    let What::Arrive {
        who,
        at,
        mut reason,
        own,
    } = reading.what
    else {
        return reading;
    };
    let at = at.or_else(|| {
        let told = reason.trim_end_matches(['到', '会']);
        frame.dates.time(told).inspect(|_| reason.clear())
    });
    if reason.is_empty() && own.is_empty() {
        if word.is_ascii() { "late" } else { "迟到" }.clone_into(&mut reason);
    }
    Reading {
        what: What::Late { who, at, reason, own },
        ..reading
    }
}

/// Whether a word before a colon says who comes, goes or is excused.
pub fn is_label(text: &str) -> bool {
    label_of(text).is_some()
}

/// Whether a line lists those in attendance behind their label.
pub fn is_of_attendance(line: &str) -> bool {
    lexer::split_colon(line, LABEL_CHARS).is_some_and(|colon| label_of(colon.head.trim()) == Some(Label::Attends))
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
    if let Some(names) = apologies_from(line) {
        return read_people(names.trim_end_matches('.'), line, (frame, false));
    }
    if nobody::excuses_nobody(line) {
        return Some(nobody_excused());
    }
    if let Some(told) = read_nobody(line) {
        return Some(told);
    }
    let (head, text) = labelled(line, frame)?;
    let label = label_of(head)?;
    let read = match label {
        Label::Other => return None,
        _ if text.is_empty() => None,
        Label::Excused => read_people(text, line, (frame, false)),
        Label::Absent => read_people(text, line, (frame, true)),
        Label::Attends => attending::read(text, category_of(head), line, frame),
        Label::Late => attendance::read_named(true, text, line, frame).map(|reading| late(reading, head, frame)),
        Label::Comes => attendance::read_named(true, text, line, frame),
        Label::Early => attendance::read_named(false, text, line, frame),
    };
    Some(read.unwrap_or_else(|| Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))))
}

/// The label that a line begins with, and what follows: behind a colon, or behind a dash, or nothing but a gap where names of the list follow
/// (`Apols - Bob`, `Apologies Ann, Bob`).
fn labelled<'a>(line: &'a str, frame: &LineFrame) -> Option<(&'a str, &'a str)> {
    if let Some(colon) = lexer::split_colon(line, LABEL_CHARS)
        && label_of(colon.head.trim()).is_some()
    {
        return Some((colon.head.trim(), colon.rest.trim()));
    }
    let excuses = |head: &str| matches!(label_of(head), Some(Label::Excused | Label::Absent));
    for dash in [" - ", " – ", " — ", "——", "—"] {
        if let Some((head, text)) = line.split_once(dash)
            && excuses(head.trim())
        {
            return Some((head.trim(), text.trim()));
        }
    }
    let (head, text) = line.split_once(' ').filter(|(head, _)| head.len() > 4)?;
    let named = || {
        reasons::parts(text).into_iter().all(|part| {
            let (name, _) = reasons::of(part, frame);
            listed::resolve_named(name, frame).is_ok_and(|named| named.doubt.is_none())
        })
    };
    (excuses(head) && named()).then_some((head, text.trim()))
}

/// The part in the meeting that a label of those in attendance gives.
fn category_of(head: &str) -> Category {
    let head = without_number(head).to_lowercase();
    if head.starts_with("旁听") || head == "observers" {
        Category::Observer
    } else if head.starts_with("特邀") {
        Category::Invited
    } else {
        Category::InAttendance
    }
}

/// The reason of a text that is only the word that excuses its speaker, with the reason in brackets, and whether it says no more than
/// that they are absent: 请假（出差）, 缺席, `on leave (ill)`, `away`. `None` = it says something else.
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
    let away = word.eq_ignore_ascii_case("away").then_some(Label::Excused);
    match label_of(word).or(away)? {
        Label::Excused => Some((reason, false)),
        Label::Absent => Some((reason, true)),
        Label::Attends | Label::Late | Label::Early | Label::Comes | Label::Other => None,
    }
}

/// Nobody is excused: a fact, as an excuse is one.
fn nobody_excused() -> Reading {
    Reading::of(What::Excuse {
        people: Vec::new(),
        others: Vec::new(),
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

/// The people of a list, each with the reason in brackets behind the name. People on no list are excused by the name as typed. `None` = this is no
/// list of names.
pub(crate) fn read_people(text: &str, line: &str, (frame, absent): (&LineFrame, bool)) -> Option<Reading> {
    let mut people: Vec<(Id<Attendee>, String)> = Vec::new();
    let mut others: Vec<(String, String)> = Vec::new();
    let mut doubt = None;
    let mut any = false;
    for part in with_substitutes(reasons::parts(text)) {
        let (names, reason) = reasons::of(&part, frame);
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
            Err(Doubted::Name(remark)) => {
                any = true;
                if matches!(remark, Remark::UnknownName(_)) && movement::is_name(names) {
                    others.push((names.to_owned(), reason.to_owned()));
                }
                doubt = doubt.or(Some(remark));
            }
            Err(Doubted::Prose) if people.is_empty() && !any => return None,
            Err(Doubted::Prose) => doubt = doubt.or_else(|| Some(Remark::UnknownName(names.to_owned()))),
        }
    }
    if absent {
        others.clear();
    }
    match (people.is_empty() && others.is_empty(), doubt) {
        (true, Some(doubt)) => Some(Reading::remarked(line, doubt)),
        (true, None) => None,
        (false, doubt) => Some(Reading::of(What::Excuse { people, others, absent }).remark(doubt)),
    }
}

/// The parts of a list, in which who comes instead goes with the person before: `Kofi Mensah (dentist), represented by Ann Cole`.
fn with_substitutes(parts: Vec<&str>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for part in parts {
        let instead = ["represented by ", "substitute ", "substituted by ", "deputised by "]
            .iter()
            .find_map(|word| lexer::strip_word(part, word))
            .map(|name| format!("represented by {name}"))
            .or_else(|| (part.starts_with('由') && part.contains('代')).then(|| part.to_owned()));
        match (joined.last_mut(), instead) {
            (Some(last), Some(instead)) => {
                let gap = if instead.is_ascii() { ", " } else { "，" };
                let open = last.trim_end().strip_suffix([')', '）']).map(str::to_owned);
                *last = match open {
                    Some(open) => format!("{open}{gap}{instead})"),
                    None => format!("{last} ({instead})"),
                };
            }
            _ => joined.push(part.to_owned()),
        }
    }
    joined
}
