//! Reads who comes and goes: `+zs 14:05`, `+zs、ls`, `-zs（有事）`, `+all`; and the same after a word (`present+ zs`, `到会：张三`).

use crate::domain::{entry::Remark, id::Id, people::Attendee, surname, text::is_han, time::Stamp};

use super::{
    came_back, instead,
    movement::MovementKind,
    movement_zh, reasons,
    stay_told::{self, StayTold},
    times_each,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        shape::{
            listed::{self, Doubted},
            moment,
        },
        speech::bracket,
        tasks::listed_task,
    },
    lexer::{self, Sign, filled},
    reading::{Reading, What},
};

/// Words for everybody who is expected. They are nobody's name, whatever names begin with them.
const EVERYBODY: &[&str] = &[
    "all",
    "everybody",
    "everyone",
    "全体",
    "全员",
    "全部",
    "大家",
    "所有人",
    "全体人员",
    "全体成员",
];

/// Reads the text after `+` or `-`. `None` = only text: a bullet, a number (`+1`), a rule of dashes.
pub(crate) fn read(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    // An input method makes two dashes of one key.
    if sign == Sign::Leave
        && let Some(rest) = rest.strip_prefix(['—', '－', '–'])
    {
        return read_named(false, rest, line, frame).filter(|reading| reading.remark.is_none());
    }
    let first = rest.chars().next()?;
    if first.is_whitespace() || !first.is_alphabetic() {
        return None;
    }
    let arrives = sign == Sign::Arrive;
    if let Some(both) = left_and_back(arrives, rest, line, frame) {
        return Some(both);
    }
    // `-lou, kim to order bench`: a bullet typed without its blank signs nobody out.
    let task = rest.trim();
    if task.is_ascii() && listed_task::is_task(task, false, frame) {
        return Some(Reading::remarked(line, Remark::MayMean(format!("!{task}"))));
    }
    if let Some(reading) = read_named(arrives, rest, line, frame).filter(|reading| goes_on(reading, frame)) {
        let doubt = reading.remark;
        return Some(Reading::remarked(line, Remark::NotAName(task.to_owned()))).filter(|_| doubt.is_some());
    }
    // After a plus somebody is meant to come; after a dash without a space people also write points of a list.
    read_named(arrives, rest, line, frame).or_else(|| {
        let names = rest.trim();
        (arrives || is_everybody(names)).then(|| Reading::remarked(line, Remark::NotAName(names.to_owned())))
    })
}

/// Whether a name of a list is that of somebody and goes on in small letters: `-Kim, Dan raffle`.
fn goes_on(reading: &Reading, frame: &LineFrame) -> bool {
    let Some(Remark::UnknownName(name)) = &reading.remark else {
        return false;
    };
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let small = words.any(|word| word.chars().all(|c| c.is_ascii_lowercase()));
    small && first.starts_with(char::is_uppercase) && matches!(frame.room.resolve(first, true), Named::One(_))
}

/// `-kitson 19:10, back 19:20`: a leaving and the return in one line.
fn left_and_back(arrives: bool, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    if arrives {
        return None;
    }
    // `-kitson 19.10-19.20`
    let (first, out, at) = match came_back::span(rest, frame) {
        Some((first, out, at)) => (first, Some(out), Some(at)),
        None => {
            let (first, behind) = came_back::split(rest)?;
            (first, None, came_back::time(behind, frame)?)
        }
    };
    let mut gone = read_named(false, first, line, frame).filter(|reading| reading.remark.is_none())?;
    let What::Leave { who, at: left, .. } = &mut gone.what else {
        return None;
    };
    *left = left.or(out);
    let (who, reason) = (who.clone(), String::new());
    let back = Reading::of(What::Return { who, at, reason });
    Some(Reading::of(What::Series(vec![gone, back])))
}

/// Names, and the time and the reasons behind them. `None` = no names at all.
pub(crate) fn read_named(arrives: bool, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = text.trim();
    if arrives && let Some(instead) = instead::read(text, frame) {
        return Some(instead);
    }
    if let Some(each) = times_each::read(arrives, text, frame) {
        return Some(each);
    }
    let plain = read_without_reason(arrives, text, line, frame);
    if plain.as_ref().is_some_and(|reading| reading.remark.is_none()) {
        return plain;
    }
    if let Some(reading) = timed_first(arrives, text, frame) {
        return Some(reading);
    }
    let (names, time) = moment::apart(text, frame.dates);
    if reasons::are_several(names) {
        return read_several(arrives, (names, time), line, frame).or(plain);
    }
    let worded =
        || reasons::worded(names, frame).map(|(names, why)| (format!("{names} {time}").trim().to_owned(), why));
    let Some((names, why)) = split_reason(text).or_else(worded) else {
        return plain;
    };
    match frame.room.resolve(&names, false) {
        Named::One(who) if arrives && bracket::is_another(who, &names, why, frame) => {
            return Some(Reading::remarked(line, Remark::UnknownName(text.to_owned())));
        }
        // 张伟（法规科） tells two people of one name apart.
        Named::Several => {
            if let Named::One(_) = bracket::one_of(&names, why, false, frame) {
                let both = [format!("{why}{names}"), format!("{names}{why}")];
                let one = |both: &&String| matches!(frame.room.resolve(both, false), Named::One(_));
                return both
                    .iter()
                    .find(one)
                    .and_then(|both| read_without_reason(arrives, both, line, frame));
            }
        }
        Named::One(_) | Named::Nobody => {}
    }
    if arrives && is_everybody(names.trim()) {
        return all_but(&names, why, line, frame);
    }
    let mut reading = read_without_reason(arrives, &names, line, frame)?;
    if let What::Arrive { reason, at, .. } | What::Leave { reason, at, .. } = &mut reading.what {
        let (own, rest) = time_in_bracket(why, arrives, frame);
        *at = at.or(own);
        rest.clone_into(reason);
    }
    Some(reading)
}

/// The time in the bracket behind a name, and the reason beside it: 9:15到, 9:35接电话.
fn time_in_bracket<'t>(why: &'t str, arrives: bool, frame: &LineFrame) -> (Option<Stamp>, &'t str) {
    match (stay_told::read(why, frame), arrives) {
        (StayTold::From(at), true) | (StayTold::Until(at), false) => return (Some(at), ""),
        (StayTold::From(_) | StayTold::Until(_) | StayTold::Between(..) | StayTold::Unclear | StayTold::Nothing, _) => {
        }
    }
    let ends = why.char_indices().map(|(at, c)| at + c.len_utf8()).take(8);
    let found = ends.filter_map(|end| {
        let (time, rest) = why.split_at_checked(end)?;
        let begins =
            time.starts_with(|c| lexer::digit(c).is_some()) && time.contains(|c| lexer::is_colon(c) || c == '点');
        Some((frame.dates.time(time).filter(|_| begins)?, rest))
    });
    match found.last() {
        Some((at, rest)) if rest.is_empty() || rest.starts_with(|c: char| is_han(c) || lexer::is_separator(c)) => {
            (Some(at), rest.trim_start_matches(lexer::is_separator))
        }
        Some(_) | None => (None, why),
    }
}

/// ＋全体（沈洁请假）: everybody but those of whom the bracket tells that they are not there.
fn all_but(names: &str, why: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let told = movement_zh::read(why, frame).filter(|told| told.sure && told.people.doubt.is_none());
    let Some(told) = told.filter(|told| matches!(told.kind, MovementKind::Excused | MovementKind::Absent)) else {
        return Some(Reading::remarked(line, Remark::NobodyNamed(line.trim().to_owned())));
    };
    let out = told.people.who.clone();
    let mut reading = read_without_reason(true, names, line, frame)?;
    let What::Arrive { who, .. } = &mut reading.what else {
        return Some(reading);
    };
    who.retain(|id| !out.contains(id));
    Some(Reading::of(What::Series(vec![reading, told.reading(line, frame)])))
}

/// A name, the time and the reason in this order: `罗海 9:50 接电话`, `dent 19:08 (train)`; the time may stand in the bracket of the reason
/// (`梁敏（9:50，接电话）`), and the reason alone behind the name (`曹永胜 掉线了`). `None` = it is not so, or nobody is meant by the name.
fn timed_first(arrives: bool, text: &str, frame: &LineFrame) -> Option<Reading> {
    /// Longer texts are lists, in bytes.
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return None;
    }
    let gap = |c: char| c.is_whitespace() || lexer::is_separator(c) || matches!(c, '(' | '（');
    let known = |names: &str| {
        listed::resolve_all(names, frame)
            .ok()
            .filter(|named| named.doubt.is_none())
    };
    let places = text.char_indices().filter(|&(_, c)| gap(c)).map(|(at, _)| at);
    for at in places {
        let (names, rest) = text.split_at_checked(at)?;
        let blank = rest.starts_with(char::is_whitespace);
        let Some(named) = known(names.trim()).filter(|_| filled(names).is_some()) else {
            continue;
        };
        let rest = rest.trim_matches(|c: char| gap(c) || matches!(c, ')' | '）'));
        let ends = rest
            .char_indices()
            .filter(|&(_, c)| gap(c) || matches!(c, ')' | '）'))
            .map(|(at, _)| at);
        let ends: Vec<usize> = ends.take(3).collect();
        let timed = ends.into_iter().rev().find_map(|end| {
            let (time, why) = rest.split_at_checked(end)?;
            // `ann 9:00, bob 9:10` are two who come.
            let other = lexer::parts(why.trim_matches(gap)).any(|part| known(part).is_some());
            let figures = why.chars().any(|c| lexer::digit(c).is_some());
            let at = frame.dates.time(time.trim()).filter(|_| !other && !figures)?;
            Some((at, why))
        });
        let (at, why) = match timed {
            Some((at, why)) => (Some(at), why),
            // Only Chinese words behind a gap are surely no name: `曹永胜 掉线了`.
            None if !arrives && blank && names.contains(is_han) && is_reason(rest, frame) => (None, rest),
            None => continue,
        };
        let reason = why.trim_matches(|c: char| gap(c) || matches!(c, ')' | '）')).to_owned();
        let (who, own) = (named.who, Vec::new());
        return Some(Reading::of(if arrives {
            What::Arrive { who, at, reason, own }
        } else {
            What::Leave { who, at, reason, own }
        }));
    }
    None
}

/// Whether Chinese words behind a name are no name and no time.
fn is_reason(text: &str, frame: &LineFrame) -> bool {
    let words = text.chars().filter(|c| is_han(*c)).count();
    let named = lexer::parts(text).any(|part| {
        let part = part.trim();
        frame.room.resolve(part, false) != Named::Nobody || surname::looks_like_person(part)
    });
    let plain = text.chars().all(is_han);
    words >= 2 && plain && !named && frame.dates.time(text).is_none()
}

/// Several people, not all with the same reason: `-Tom (bus), Mary`.
fn read_several(arrives: bool, (names, time): (&str, &str), line: &str, frame: &LineFrame) -> Option<Reading> {
    let mut bare = Vec::new();
    let mut reasons = Vec::new();
    for part in reasons::parts(names) {
        let (name, reason) = reasons::of(part, frame);
        // One time is that of all: a time of one of them is read nowhere.
        if time_in_bracket(reason, arrives, frame).0.is_some() {
            return Some(Reading::remarked(
                line,
                Remark::UnreadableTime(format!("{name}（{reason}）")),
            ));
        }
        let named = listed::resolve_all(name, frame).ok()?;
        reasons.extend(
            named
                .who
                .into_iter()
                .map(|who| (who, reason.to_owned()))
                .filter(|(_, why)| !why.is_empty()),
        );
        bare.push(name);
    }
    let mut reading = read_without_reason(arrives, format!("{} {time}", bare.join(", ")).trim(), line, frame)?;
    if let What::Arrive { own, .. } | What::Leave { own, .. } = &mut reading.what {
        *own = reasons;
    }
    Some(reading)
}

fn read_without_reason(arrives: bool, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let (names, at) = match moment::at_end(text, frame.dates) {
        Ok(split) => split,
        Err(typed) => return Some(Reading::remarked(line, Remark::UnreadableTime(typed.to_owned()))),
    };
    let (who, doubt) = if arrives && is_everybody(names) {
        match frame.room.awaited() {
            none if none.is_empty() => return Some(Reading::remarked(line, Remark::AllHere)),
            all => (all, None),
        }
    } else if is_everybody(names) && !frame.room.present().is_empty() {
        (frame.room.present(), None)
    } else {
        match listed::resolve_all(names, frame) {
            Ok(named) => (named.who, named.doubt),
            Err(Doubted::Name(remark)) => return Some(Reading::remarked(line, remark)),
            Err(Doubted::Prose) => return None,
        }
    };
    let (reason, own) = (String::new(), Vec::new());
    Some(
        Reading::of(if arrives {
            What::Arrive { who, at, reason, own }
        } else {
            What::Leave { who, at, reason, own }
        })
        .remark(doubt),
    )
}

/// Whether a line signs in everybody rather than people by name: `+all`, 到会：全体.
pub(crate) fn is_of_all(line: &str) -> bool {
    let line = line.trim();
    let names = match lexer::sign(line) {
        Some((Sign::Arrive, rest)) => rest,
        _ => lexer::split_colon(line, 24).map_or("", |colon| colon.rest),
    };
    let names = names.trim();
    EVERYBODY.iter().any(|word| {
        lexer::strip_word(names, word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() && lexer::digit(c).is_none()))
    })
}

fn is_everybody(names: &str) -> bool {
    EVERYBODY.iter().any(|word| word.eq_ignore_ascii_case(names))
}

/// Takes what stands in brackets out of the text.
fn split_reason(text: &str) -> Option<(String, &str)> {
    let (names, rest) = text.split_once(['(', '（'])?;
    let (reason, after) = rest.split_once([')', '）'])?;
    let named = filled(names).is_some() && filled(reason).is_some();
    named.then(|| {
        (
            format!("{} {}", names.trim(), after.trim()).trim().to_owned(),
            reason.trim(),
        )
    })
}

/// The one person named, or why not. An empty name is `Err(None)`.
pub(crate) fn resolve_one(name: &str, frame: &LineFrame) -> Result<Id<Attendee>, Option<Remark>> {
    let name = filled(name).ok_or(None)?;
    match frame.room.resolve(name, false) {
        Named::One(id) => Ok(id),
        Named::Several => Err(Some(frame.several(name))),
        Named::Nobody => Err(Some(Remark::UnknownName(name.to_owned()))),
    }
}
