//! Reads who is excused, absent, in attendance or late, by a word: `Apologies: Bea Marsh (ill), Tom Noon`,
//! `请假：李四（出差）、王五（因病）`, `Apologies from Cllr Moor`, `缺席：周八`, `迟到：李四 9:20`.

use std::borrow::Cow;

use crate::domain::{
    entry::Remark,
    id::Id,
    people::{Attendee, Category},
    possible_fact::PossibleFact,
    text::is_han,
    titles::is_title,
};

use super::{
    apologies::told_from,
    attendance, attending,
    excused_labels::{Label, label_of, without_number},
    movement::{self, MovementKind, MovementTold},
    movement_en, nobody, proxy, reasons,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        shape::listed::{self, Doubted},
        speech::bracket,
    },
    lexer,
    reading::{Reading, Voice, What},
};

/// Characters within which a label must end in its colon.
const LABEL_CHARS: usize = 24;

/// A lateness: the word is the reason where no other is given.
fn late(reading: Reading, word: &str, frame: &LineFrame) -> Reading {
    if let What::Series(facts) = reading.what {
        let each = facts.into_iter().map(|fact| late(fact, word, frame));
        return Reading::of(What::Series(each.collect()));
    }
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

/// Whether a sentence says that somebody is late and not there yet: `Omar is running late`, `Omar will be late`.
pub fn is_expected(line: &str) -> bool {
    let lower = line.to_lowercase();
    let ahead = [
        " running late",
        " will be late",
        " going to be late",
        " expected late",
        " will arrive late",
        " will be arriving late",
        " is late",
    ];
    lexer::split_colon(line, LABEL_CHARS).is_none() && ahead.iter().any(|word| lower.contains(word))
}

/// Whether a word before a colon says who comes, goes or is excused.
pub fn is_label(text: &str) -> bool {
    label_of(text).is_some()
}

/// Whether a line lists those in attendance behind their label.
pub fn is_of_attendance(line: &str) -> bool {
    lexer::split_colon(line, LABEL_CHARS).is_some_and(|colon| label_of(colon.head.trim()) == Some(Label::Attends))
}

/// A line that begins with such a label, or with `Apologies from`. `None` = it does not, or nobody is meant.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if let Some((names, absent)) = told_from(line) {
        return read_people(names.trim_end_matches('.'), line, (frame, absent))
            .filter(|told| !absent || told.remark.is_none());
    }
    if nobody::excuses_nobody(line) {
        return Some(nobody_excused());
    }
    let order = || Some(format!("{}{}", PossibleFact::Apologies.order(true), represented(line)?));
    if let Some(order) = proxy::letter(line, frame).or_else(order) {
        return Some(Reading::remarked(line, Remark::MayMean(order)));
    }
    if let Some(told) = read_nobody(line) {
        return Some(told);
    }
    let (head, text) = labelled(line, frame)?;
    let label = label_of(head)?;
    let text = text.trim_end_matches('。');
    let read = match label {
        Label::Other => return None,
        _ if text.is_empty() => None,
        Label::Excused | Label::Absent => {
            let text = &*reasons::apart(&stops_as_commas(text), frame);
            let (excused, beside) = sentences_apart(text, frame);
            let excuse = read_people(&excused, line, (frame, label == Label::Absent));
            match excuse {
                Some(excuse) if !beside.is_empty() => {
                    let told = beside.into_iter().map(|told| told.reading(line, frame));
                    Some(Reading::of(What::Series(std::iter::once(excuse).chain(told).collect())))
                }
                excuse => excuse,
            }
        }
        Label::Attends => attending::read(text, category_of(head), line, frame),
        Label::Late => attendance::read_named(true, text, line, frame).map(|reading| late(reading, head, frame)),
        Label::Comes => attendance::read_named(true, without_came(text, frame), line, frame),
        Label::Early => attendance::read_named(false, text, line, frame),
    };
    Some(read.unwrap_or_else(|| Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned()))))
}

/// A list of those who are there without the word for it behind the last name: 周海、林萍、许峰到.
pub(crate) fn without_came<'t>(text: &'t str, frame: &LineFrame) -> &'t str {
    let last = text.rsplit(['、', '，', ',', ' ', '；', '：']).next().unwrap_or(text);
    let bare = ["都到了", "已到", "均到", "都到", "到了", "到会", "到齐", "到"]
        .iter()
        .find_map(|word| last.strip_suffix(word))
        .filter(|name| matches!(frame.room.resolve(name, false), Named::One(_)));
    bare.and_then(|bare| text.get(..text.len() - (last.len() - bare.len())))
        .unwrap_or(text)
}

/// 委托出席：许峰（委托林萍）: those for whom somebody else is there.
fn represented(line: &str) -> Option<&str> {
    #[rustfmt::skip]
    const LABELS: [&str; 7] = ["委托出席", "委托参会", "委托表决", "委托投票", "书面委托", "委托他人出席", "委托"];
    let colon = lexer::split_colon(line, LABEL_CHARS)?;
    let rest = colon.rest.trim();
    (LABELS.contains(&without_number(colon.head.trim())) && !rest.is_empty() && !nobody::is_nobody(rest))
        .then_some(rest)
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
    let attends = |head: &str| label_of(head) == Some(Label::Attends) && head.contains([' ', '-']);
    for dash in [" - ", " – ", " — ", "——", "—"] {
        if let Some((head, text)) = line.split_once(dash)
            && (excuses(head.trim()) || attends(head.trim()))
        {
            return Some((head.trim(), text.trim()));
        }
    }
    let (head, text) = line.split_once(' ').filter(|(head, _)| head.len() > 4)?;
    let named = || {
        let (excused, _) = sentences_apart(text, frame);
        let excused = tails_in_brackets(&excused);
        reasons::parts(&excused).into_iter().all(|part| {
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
    let text = &*tails_in_brackets(text);
    for part in with_substitutes(reasons::parts(text)) {
        let (names, reason) = reasons::of(&part, frame);
        // 沈浩的假条在我这 speaks of a leave.
        if reason.starts_with('的') {
            let order = format!("{}{names}", PossibleFact::Apologies.order(true));
            return Some(Reading::remarked(line, Remark::MayMean(order)));
        }
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
                if matches!(remark, Remark::UnknownName(_)) && (movement::is_name(names) || is_familiar(names)) {
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

/// 小吴, 老王: a name as people are called.
fn is_familiar(name: &str) -> bool {
    name.starts_with(['小', '老', '阿']) && (2..=3).contains(&name.chars().count()) && name.chars().all(is_han)
}

/// The parts of a list of excuses that are sentences of their own (`Kofi (work), Sian will be late`), and the list without it.
fn sentences_apart<'t>(text: &'t str, frame: &LineFrame) -> (Cow<'t, str>, Vec<MovementTold>) {
    let mut beside = Vec::new();
    let mut kept = Vec::new();
    for part in reasons::parts(text) {
        match movement_en::read(part, frame).filter(|told| told.sure && told.people.doubt.is_none()) {
            Some(told) if !matches!(told.kind, MovementKind::Excused | MovementKind::Chairs) => beside.push(told),
            Some(_) | None => kept.push(part),
        }
    }
    if beside.is_empty() || kept.is_empty() {
        return (Cow::Borrowed(text), Vec::new());
    }
    (Cow::Owned(kept.join(", ")), beside)
}

/// A list in which a full stop parts names as a comma does: `Kapoor (ill). Mayor Dunn (work)`. Those of titles and initials part nothing.
fn stops_as_commas(text: &str) -> Cow<'_, str> {
    let parts = |at: usize| {
        let before = text.get(..at).unwrap_or_default();
        let word = before.rsplit(' ').next().unwrap_or_default();
        let name = word.chars().count() > 2 && !is_title(word);
        let behind = text.get(at + 2..).unwrap_or_default();
        (word.ends_with([')', ']']) || name) && behind.starts_with(char::is_uppercase)
    };
    let stops: Vec<usize> = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .filter(|at| parts(*at))
        .collect();
    if stops.is_empty() || !text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut told = text.to_owned();
    for at in stops {
        told.replace_range(at..=at, ",");
    }
    Cow::Owned(told)
}

/// A text in which what stands behind a bracket and a dash stands in the bracket: `Alan (funeral) - consent given`.
fn tails_in_brackets(text: &str) -> Cow<'_, str> {
    let mut told = Cow::Borrowed(text);
    for dash in [") - ", ") – ", ") — "] {
        while let Some((before, rest)) = told.split_once(dash) {
            let end = rest.find([',', ';', '(', '；']).unwrap_or(rest.len());
            let (tail, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            told = Cow::Owned(format!("{before}; {}){after}", tail.trim()));
        }
    }
    told
}

/// 已书面委托林萍, 未委托他人: somebody acts for the person before, or nobody does.
fn gives_proxy(part: &str) -> bool {
    let bare = ["已经", "已", "未", "没有", "没", "书面", "并"]
        .iter()
        .fold(part, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest));
    ["委托", "授权"].iter().any(|word| bare.starts_with(word))
}

/// The parts of a list, in which who comes instead goes with the person before: `Kofi Mensah (dentist), represented by Ann Cole`.
fn with_substitutes(parts: Vec<&str>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for part in parts {
        let instead = ["represented by ", "substitute ", "substituted by ", "deputised by "]
            .iter()
            .find_map(|word| lexer::strip_word(part, word))
            .map(|name| format!("represented by {name}"))
            .or_else(|| reasons::of_clause(part).map(str::to_owned))
            .or_else(|| {
                ["excused", "unexcused", "with notice", "without notice"]
                    .contains(&part)
                    .then(|| part.to_owned())
            })
            .or_else(|| (part.starts_with('由') && part.contains('代')).then(|| part.to_owned()))
            .or_else(|| gives_proxy(part).then(|| part.to_owned()));
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
