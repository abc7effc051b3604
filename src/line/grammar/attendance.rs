//! Who comes and goes: `+zs 14:05`, `+zs、ls`, `-zs`.

use crate::domain::{entry::Remark, id::Id, people::Attendee, time::Stamp};

use super::{
    super::{
        lexer::{self, Sign},
        reading::{Reading, What},
    },
    LineFrame, Named, filled,
    label::looks_like_name,
};

/// What follows `+` or `-`. `None` = only text: a bullet, a number (`+1`), a rule of dashes.
pub(super) fn read(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let first = rest.chars().next()?;
    if first.is_whitespace() || !first.is_alphabetic() {
        return None;
    }
    let (names, at) = match split_time(rest.trim(), frame) {
        Ok(split) => split,
        Err(typed) => return Some(Reading::remarked(line, Remark::UnreadableTime(typed.to_owned()))),
    };
    Some(match resolve_all(names, frame) {
        Ok(who) if sign == Sign::Arrive => Reading::of(What::Arrive { who, at }),
        Ok(who) => Reading::of(What::Leave { who, at }),
        Err(Some(remark)) => Reading::remarked(line, remark),
        // After a plus somebody is meant to come; after a dash without a space people also write points of a list.
        Err(None) if sign == Sign::Arrive => Reading::remarked(line, Remark::NotAName(names.to_owned())),
        Err(None) => return None,
    })
}

/// Takes the time off the end. `Err` holds what looks like a time and is none.
fn split_time<'a>(text: &'a str, frame: &LineFrame) -> Result<(&'a str, Option<Stamp>), &'a str> {
    let Some((names, last)) = text.rsplit_once(|c: char| c.is_whitespace() || lexer::is_separator(c)) else {
        return Ok((text, None));
    };
    if let Some(at) = frame.dates.time(last) {
        return Ok((names.trim(), Some(at)));
    }
    let timelike = last.starts_with(|c| lexer::digit(c).is_some()) && last.contains(lexer::is_colon);
    if timelike { Err(last) } else { Ok((text, None)) }
}

/// Everybody named, or why not; `Err(None)` = this is no list of names.
fn resolve_all(names: &str, frame: &LineFrame) -> Result<Vec<Id<Attendee>>, Option<Remark>> {
    let mut who = Vec::new();
    for part in lexer::parts(names) {
        match frame.room.resolve(part, false) {
            Named::One(id) => push_new(&mut who, id),
            Named::Several => return Err(Some(Remark::AmbiguousName(part.to_owned()))),
            Named::Nobody => resolve_words(part, &mut who, frame)?,
        }
    }
    if who.is_empty() { Err(None) } else { Ok(who) }
}

/// A part that is nobody's name as a whole: names with spaces between.
fn resolve_words(part: &str, who: &mut Vec<Id<Attendee>>, frame: &LineFrame) -> Result<(), Option<Remark>> {
    let unknown = |name: &str| Remark::UnknownName(name.to_owned());
    if !part.contains(char::is_whitespace) {
        let meant = !who.is_empty() || looks_like_name(part) || is_nick(part);
        return Err(meant.then(|| unknown(part)));
    }
    let known = who.len();
    for word in part.split_whitespace() {
        match frame.room.resolve(word, false) {
            Named::One(id) => push_new(who, id),
            Named::Several => return Err(Some(Remark::AmbiguousName(word.to_owned()))),
            Named::Nobody if who.len() > known => return Err(Some(unknown(word))),
            Named::Nobody => return Err(looks_like_name(part).then(|| unknown(part))),
        }
    }
    Ok(())
}

/// One Latin word right after the sign is a name even where it does not look like one: `+asmith2`.
fn is_nick(part: &str) -> bool {
    part.chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '\'' | '-'))
}

fn push_new(who: &mut Vec<Id<Attendee>>, id: Id<Attendee>) {
    if !who.contains(&id) {
        who.push(id);
    }
}

/// The one person named, or why not. An empty name is `Err(None)`.
pub(super) fn resolve_one(name: &str, frame: &LineFrame) -> Result<Id<Attendee>, Option<Remark>> {
    let name = filled(name).ok_or(None)?;
    match frame.room.resolve(name, false) {
        Named::One(id) => Ok(id),
        Named::Several => Err(Some(Remark::AmbiguousName(name.to_owned()))),
        Named::Nobody => Err(Some(Remark::UnknownName(name.to_owned()))),
    }
}
