//! Who comes and goes: `+zs 14:05`, `+zs、ls`, `-zs（有事）`, `+all`; and the same after a word (`present+ zs`, `到会：张三`).

use crate::domain::{entry::Remark, id::Id, people::Attendee};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, Sign, filled},
        reading::{Reading, What},
    },
    bracket, instead,
    listed::{self, Doubted},
    moment, reasons,
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
pub(super) fn read(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
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
    // After a plus somebody is meant to come; after a dash without a space people also write points of a list.
    read_named(arrives, rest, line, frame).or_else(|| {
        let names = rest.trim();
        (arrives || is_everybody(names)).then(|| Reading::remarked(line, Remark::NotAName(names.to_owned())))
    })
}

/// Names, and the time and the reasons behind them. `None` = no names at all.
pub(crate) fn read_named(arrives: bool, text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = text.trim();
    if arrives && let Some(instead) = instead::read(text, frame) {
        return Some(instead);
    }
    let plain = read_without_reason(arrives, text, line, frame);
    if plain.as_ref().is_some_and(|reading| reading.remark.is_none()) {
        return plain;
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
    let mut reading = read_without_reason(arrives, &names, line, frame)?;
    if let What::Arrive { reason, .. } | What::Leave { reason, .. } = &mut reading.what {
        why.clone_into(reason);
    }
    Some(reading)
}

/// Several people, not all with the same reason: `-Tom (bus), Mary`.
fn read_several(arrives: bool, (names, time): (&str, &str), line: &str, frame: &LineFrame) -> Option<Reading> {
    let mut bare = Vec::new();
    let mut reasons = Vec::new();
    for part in reasons::parts(names) {
        let (name, reason) = reasons::of(part, frame);
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
pub(super) fn resolve_one(name: &str, frame: &LineFrame) -> Result<Id<Attendee>, Option<Remark>> {
    let name = filled(name).ok_or(None)?;
    match frame.room.resolve(name, false) {
        Named::One(id) => Ok(id),
        Named::Several => Err(Some(frame.several(name))),
        Named::Nobody => Err(Some(Remark::UnknownName(name.to_owned()))),
    }
}
