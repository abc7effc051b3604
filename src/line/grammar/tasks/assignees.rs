//! Owners whom the sentence of an action names without a sign: before `to`, `will` or a colon, behind a dash or in brackets at its end.
//! A name that stands in no such place is asked about. Knows people only through [`Room`](crate::line::frame::Room).

use crate::domain::{action::Owner, entry::Remark, surname, text::is_han, titles::is_title};

use super::{
    named_owners::{Assigned, names_of},
    task_words,
};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::speech::{head::is_proper, mention::owner, office_word},
    lexer::strip_word,
};

/// Reads the owners of a sentence; nobody, where no name stands in the place of one.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Assigned {
    let first = before_task(text).and_then(|subject| group(&subject, frame));
    let found = first
        .or_else(|| labelled_han(text, frame))
        .or_else(|| task_words::begins(text, frame).map(|owner| Assigned::of(vec![owner])))
        .or_else(|| bracketed(text, frame))
        .or_else(|| behind_dash(text, frame));
    found.unwrap_or_else(|| Assigned {
        asks: maybe(text, frame),
        ..Assigned::default()
    })
}

/// The sign or word between the names and what is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SubjectEnd {
    To,
    Will,
    Colon,
    Dash,
}

/// The names before a task, and what follows them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TaskSubject<'a> {
    pub(crate) names: &'a str,
    pub(crate) end: SubjectEnd,
    /// They were instructed: the sentence says plainly that it is a task.
    pub(crate) ordered: bool,
    pub(crate) rest: &'a str,
}

const ENDS: [(&str, SubjectEnd); 7] = [
    (" to ", SubjectEnd::To),
    (" will ", SubjectEnd::Will),
    (" shall ", SubjectEnd::Will),
    (": ", SubjectEnd::Colon),
    (" - ", SubjectEnd::Dash),
    (" – ", SubjectEnd::Dash),
    (" — ", SubjectEnd::Dash),
];

/// Words between the names and `to` with which a task is given.
const ORDERED: [&str; 8] = [
    " was instructed",
    " were instructed",
    " is instructed",
    " are instructed",
    " was directed",
    " were directed",
    " was tasked",
    " were tasked",
];
/// Words between the names and `to` with which it is asked for, or taken over.
const TAKEN: [&str; 14] = [
    " was asked",
    " were asked",
    " is asked",
    " was requested",
    " were requested",
    " was authorised",
    " was authorized",
    " agreed",
    " offered",
    " undertook",
    " volunteered",
    " is",
    " are",
    " has",
];

/// The names with which a sentence begins, up to the first word or sign behind which the task follows.
pub(crate) fn before_task(text: &str) -> Option<TaskSubject<'_>> {
    let (at, word, end) = ENDS
        .iter()
        .filter_map(|(word, end)| Some((text.find(word)?, *word, *end)))
        .min_by_key(|(at, ..)| *at)?;
    let (names, rest) = text.split_at_checked(at).filter(|(names, _)| names.len() <= 80)?;
    let cut = |words: &[&str]| words.iter().find_map(|word| names.strip_suffix(word));
    let to = end == SubjectEnd::To;
    let ordered = cut(&ORDERED).filter(|_| to);
    let taken = cut(&TAKEN).filter(|_| to);
    Some(TaskSubject {
        names: ordered.or(taken).unwrap_or(names).trim_end_matches([',', ' ']),
        end,
        ordered: ordered.is_some(),
        rest: rest.strip_prefix(word)?,
    })
}

/// Words that look like a name of two letters and are none.
const COMMON: [&str; 28] = [
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "me", "my", "no", "of", "ok",
    "on", "or", "pm", "re", "so", "to", "up", "us", "we",
];

/// Somebody of the list, or a unit: written with a capital, or by a name that stands for one person wherever it is typed.
pub(crate) fn known(name: &str, frame: &LineFrame) -> Option<Owner> {
    let bare = strip_word(name, "the ").unwrap_or(name).trim();
    let office = || match frame.room.officer(&bare.to_lowercase()) {
        Named::One(who) => Some(Owner::Attendee(who)),
        Named::Several | Named::Nobody => None,
    };
    if COMMON.contains(&bare) || office_word::is_short_word(bare) {
        return None;
    }
    let sure =
        is_capital(bare) || frame.room.unit(bare).is_some() || matches!(frame.room.resolve(bare, true), Named::One(_));
    let person = || owner(bare, frame).ok();
    if sure { person().or_else(office) } else { office() }
}

pub(crate) fn is_capital(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// The names before a task, where each of them is somebody.
fn group(subject: &TaskSubject, frame: &LineFrame) -> Option<Assigned> {
    let live = frame.dialect == DialectMode::Live;
    let passive = live && subject.end == SubjectEnd::To && strip_word(subject.rest, "be ").is_some();
    let words = subject.names.split_whitespace().count();
    let few = match subject.end {
        SubjectEnd::To | SubjectEnd::Will => true,
        SubjectEnd::Colon => words < 6 && subject.names.is_ascii(),
        SubjectEnd::Dash => live && words < 6 && is_capital(subject.names),
    };
    if passive || !few {
        return None;
    }
    if let Some(unit) = frame
        .room
        .unit(strip_word(subject.names, "the ").unwrap_or(subject.names))
    {
        return Some(Assigned::of(vec![Owner::Unit(unit)]));
    }
    let names: Vec<&str> = names_of(subject.names).collect();
    let mut found = Assigned::default();
    let mut strangers = Vec::new();
    for name in names {
        if let Some(owner) = known(name, frame) {
            found.push(owner);
        } else if live && is_everybody(name) {
            found.push(Owner::Named(name.to_owned()));
        } else if live && is_capital(name) && frame.room.resolve(name, false) == Named::Several {
            found.keep(name, frame.several(name));
        } else if live && (is_office(name) || subject.end == SubjectEnd::To && is_initials(name)) {
            found.keep(name, Remark::UnknownName(name.to_owned()));
        } else {
            strangers.push(name);
        }
    }
    if found.owners.is_empty() {
        return None;
    }
    for name in strangers {
        // Beside somebody of the list a name on no list is one too.
        if !live || !name.split_whitespace().all(is_proper) {
            return None;
        }
        found.keep(name, Remark::UnknownName(name.to_owned()));
    }
    Some(found)
}

/// `All`, `Everybody`, `All members`.
fn is_everybody(name: &str) -> bool {
    const BODIES: [&str; 9] = [
        "members",
        "councillors",
        "governors",
        "trustees",
        "directors",
        "staff",
        "officers",
        "present",
        "of us",
    ];
    let lower = name.to_lowercase();
    let all = lower.strip_prefix("all").map(str::trim);
    let body = all.is_some_and(|rest| rest.is_empty() || BODIES.contains(&rest));
    is_capital(name) && (body || ["everybody", "everyone"].contains(&lower.as_str()))
}

/// Posts that people are called by although the list does not name their bearers.
#[rustfmt::skip]
const POSTS: &[&str] = &[
    "clerk", "chair", "chairman", "chairwoman", "vice chair", "vice-chair", "secretary", "hon sec", "treasurer", "rfo",
    "sbm", "headteacher", "head", "bursar", "caretaker", "groundsman", "handyman", "solicitor", "accountant", "auditor",
    "ceo", "cfo", "coo", "cto", "company secretary", "manager", "office manager", "project manager", "groundskeeper",
];

fn is_office(name: &str) -> bool {
    let bare = strip_word(name, "the ").unwrap_or(name).to_lowercase();
    let lead = strip_word(name, "the ").unwrap_or(name);
    is_capital(lead) && POSTS.contains(&bare.as_str())
}

/// `HT`, `CW`: two or three capitals.
fn is_initials(name: &str) -> bool {
    (2..=3).contains(&name.len()) && name.chars().all(|c| c.is_ascii_uppercase())
}

/// `张三 寄草案`, 张三、李四：寄草案; before a day also somebody on no list: 孙大为，12月2日前报方案.
fn labelled_han(text: &str, frame: &LineFrame) -> Option<Assigned> {
    let (names, rest) = text.split_once([' ', '\u{3000}', '：', ':', '，', ','])?;
    let is_list = |c: char| is_han(c) || c == '、';
    if names.is_empty() || !names.chars().all(is_list) {
        return None;
    }
    let parted = text
        .get(names.len()..)
        .is_some_and(|sign| sign.starts_with(['，', ',']));
    let dated = task_words::begins_with_day(rest.trim_start(), frame);
    let mut found = Assigned::default();
    for name in names_of(names) {
        match known(name, frame) {
            Some(owner) if !parted || dated => found.push(owner),
            None if dated && surname::looks_like_person(name) => {
                let doubt = match frame.room.resolve(name, false) {
                    Named::Several => frame.several(name),
                    Named::One(_) | Named::Nobody => Remark::UnknownName(name.to_owned()),
                };
                found.keep(name, doubt);
            }
            Some(_) | None => return None,
        }
    }
    (!found.owners.is_empty()).then_some(found)
}

/// `ring the bank (Ann Bell)`: owners in brackets at the end, by their whole names.
fn bracketed(text: &str, frame: &LineFrame) -> Option<Assigned> {
    let inner = text.trim_end_matches(['.', '。']).strip_suffix([')', '）', ']'])?;
    let inner = inner.rsplit(['(', '（', '[']).next()?;
    let whole = |name: &&str| frame.room.unit(name).is_some() || frame.room.called_exactly(name);
    let owners: Option<Vec<Owner>> = names_of(inner)
        .map(|name| Some(name).filter(&whole).and_then(|name| owner(name, frame).ok()))
        .collect();
    owners.filter(|owners| !owners.is_empty()).map(Assigned::of)
}

/// `send the plan - Bell/Dunne, asap`: owners behind a dash at the end, a day among them or not.
fn behind_dash(text: &str, frame: &LineFrame) -> Option<Assigned> {
    if frame.dialect != DialectMode::Live {
        return None;
    }
    let dashes = [" - ", " – ", " — "];
    let is_day = |part: &&str| frame.dates.due(part).is_some_and(|read| read.len == part.len());
    // `Sign RA - BC & PN - Wed`
    let dated = dashes
        .iter()
        .find_map(|dash| text.rsplit_once(dash))
        .filter(|(_, day)| is_day(&day.trim_end_matches('.')));
    let text = dated.map_or(text, |(before, _)| before);
    let (at, dash) = dashes
        .iter()
        .filter_map(|dash| Some((text.rfind(dash)?, *dash)))
        .max_by_key(|(at, _)| *at)?;
    let tail = text.get(at + dash.len()..)?.trim_end_matches('.');
    let names = names_of(tail).filter(|part| !is_day(part));
    let owners: Option<Vec<Owner>> = names
        .map(|name| {
            Some(name)
                .filter(|name| is_capital(name))
                .and_then(|name| known(name, frame))
        })
        .collect();
    owners.filter(|owners| !owners.is_empty()).map(Assigned::of)
}

/// The name of somebody of the list with which a task begins or ends, a day behind it or not.
fn maybe(text: &str, frame: &LineFrame) -> Option<String> {
    if text.chars().any(is_han) {
        return task_words::maybe_owner(text, frame);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = (0..words.len())
        .rev()
        .take(4)
        .map(|from| (from, words.get(from..).unwrap_or_default().join(" ")));
    let day = ends.filter(|(_, tail)| frame.dates.due(tail).is_some_and(|read| read.len == tail.len()));
    let end = day.map(|(from, _)| from).min().unwrap_or(words.len());
    let last = end.checked_sub(1).and_then(|at| words.get(at));
    [words.first(), last]
        .into_iter()
        .flatten()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .find(|word| is_called(word, frame))
        .map(str::to_owned)
}

/// Whether a word is a whole word of the name of one person, or their initials.
fn is_called(word: &str, frame: &LineFrame) -> bool {
    if word.chars().count() < 2 || COMMON.contains(&word) {
        return false;
    }
    let Named::One(who) = frame.room.resolve(word, true) else {
        return false;
    };
    let Some(name) = frame.room.called(who) else {
        return false;
    };
    let words = name
        .split_whitespace()
        .filter(|part| !is_title(part.trim_end_matches('.')));
    let initials: String = words.filter_map(|part| part.chars().next()).collect();
    let part = name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word));
    part || initials.eq_ignore_ascii_case(word)
}
