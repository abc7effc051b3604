//! A name after `@`: how much of the text belongs to it, and the list of names that it begins. Knows the room only through
//! [`Room`](crate::line::frame::Room).

use crate::domain::{action::Owner, entry::Remark, text::is_han};

use super::head::{is_particle, is_proper};
use crate::line::{
    frame::{LineFrame, Named},
    lexer::{self, ascii_sign, is_separator},
};

/// Words of a name beside the first one.
const MORE_WORDS: usize = 5;

/// The name that a text after `@` begins with, and what follows. Latin initials may run into Chinese text (`@zs寄草案`). `None` = no
/// name begins here.
pub(crate) fn take<'a>(after: &'a str, frame: &LineFrame) -> Option<(&'a str, &'a str)> {
    let first = after
        .char_indices()
        .find(|&(_, c)| ends_name(c))
        .map_or(after.len(), |(at, _)| at);
    let (name, left) = after.split_at_checked(first).filter(|(name, _)| !name.is_empty())?;
    let script = name.char_indices().find(|&(_, c)| is_han(c)).map_or(0, |(at, _)| at);
    if script > 0
        && owner(name, frame).is_err()
        && let Some((initials, _)) = name.split_at_checked(script)
        && owner(initials, frame).is_ok()
    {
        return after.split_at_checked(script);
    }
    if name.chars().any(is_han) {
        return Some((name, left));
    }
    let end = known_name(after, first, frame)
        .or_else(|| proper_name(after, first, frame))
        .unwrap_or(first);
    after.split_at_checked(end)
}

/// Where each word behind the first one ends, as long as single spaces part them.
fn word_ends(after: &str, first: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = first;
    while ends.len() < MORE_WORDS {
        let Some(rest) = after.get(start..).and_then(|rest| rest.strip_prefix(' ')) else {
            break;
        };
        let len = rest.find(ends_name).unwrap_or(rest.len());
        if len == 0 || rest.get(..len).is_some_and(|word| word.chars().any(is_han)) {
            break;
        }
        start += 1 + len;
        ends.push(start);
    }
    ends
}

/// The end of the longest run of words that is the name of somebody on the list (`Ann Hedges to bring the scales`). Each word must be
/// one of the name, so that nothing of the text is taken for a beginning of it.
fn known_name(after: &str, first: usize, frame: &LineFrame) -> Option<usize> {
    let ends = word_ends(after, first);
    ends.into_iter().rev().find(|end| {
        let Some(name) = after.get(..*end) else { return false };
        if frame.room.unit(name).is_some() {
            return true;
        }
        match frame.room.resolve(name, false) {
            Named::One(who) => {
                let called = frame.room.called(who);
                let more = name.split(' ').skip(1);
                let mut more = more.map(|word| word.trim_end_matches('.'));
                more.all(|word| match called.as_deref() {
                    // `Dr. A B Khan`, of Aisha Bano Khan.
                    Some(called) => {
                        let initial = || called.split(' ').any(|own| own.starts_with(word));
                        frame.room.is_word_of(word, called) || is_initial(word) && initial()
                    }
                    None => word.chars().count() >= 3,
                })
            }
            Named::Several | Named::Nobody => false,
        }
    })
}

/// The end of a name in capitals that nobody on the list bears: `Jane Poole` is not the one Jane of the list.
fn proper_name(after: &str, first: usize, frame: &LineFrame) -> Option<usize> {
    let name = after.get(..first).filter(|name| is_proper(name))?;
    if let Named::One(who) = frame.room.resolve(name, false)
        && frame.room.called(who).is_some_and(|called| !called.contains(' '))
    {
        return None;
    }
    let mut found = None;
    let mut start = first + 1;
    for end in word_ends(after, first) {
        let word = after.get(start..end)?;
        let shouted = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        if is_proper(word) && !shouted && !is_initial(word) {
            found = Some(end);
        } else if !is_particle(word) && !is_initial(word) {
            break;
        }
        start = end + 1;
    }
    found
}

/// `A`, `A.`: one capital letter of a name.
fn is_initial(word: &str) -> bool {
    let mut letters = word.strip_suffix('.').unwrap_or(word).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Reads an owner: a unit by its name, else somebody in the room.
pub(crate) fn owner(name: &str, frame: &LineFrame) -> Result<Owner, Remark> {
    if let Some(unit) = frame.room.unit(name) {
        return Ok(Owner::Unit(unit));
    }
    match frame.room.resolve(name, false) {
        // 财务科 is the office, also where 财务科科长 is the only one of it on the list: the task is not that person's.
        Named::One(_) if ends_as_office(name) && name.chars().count() > 2 => Ok(Owner::Named(name.to_owned())),
        Named::One(id) => Ok(Owner::Attendee(id)),
        Named::Several => Err(frame.several(name)),
        Named::Nobody => Err(Remark::UnknownName(name.to_owned())),
    }
}

/// Whether a Chinese text ends as the names of offices do.
pub(crate) fn ends_as_office(name: &str) -> bool {
    ["局", "处", "科", "室", "部", "站", "中心", "公司"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Words and signs that join two names of a group.
const JOINTS: &[&str] = &[" and ", " & ", "以及", "和", "与", "及"];

/// Whether a group of names goes on behind the first one, with the sign before the next: `@ann, @bo …`, `@ann and @bo …`.
pub(crate) fn goes_on(left: &str) -> bool {
    let behind = left.trim_start();
    let separated = behind
        .chars()
        .next()
        .filter(|&c| is_separator(c))
        .map(|_| lexer::rest(behind));
    let joined = separated.or_else(|| JOINTS.iter().find_map(|joint| left.strip_prefix(joint)));
    joined.is_some_and(|rest| strip_at(rest.trim_start()).is_some())
}

/// The next name of a group of names that goes on in `left`, and what follows it: behind a comma or an `and`, with or without a sign
/// before it, or behind nothing but spaces and the sign. Without the sign it must be the name of somebody.
pub(crate) fn next_of_group<'a>(left: &'a str, frame: &LineFrame) -> Option<(&'a str, &'a str)> {
    let behind_spaces = left.trim_start();
    if let Some(after) = strip_at(behind_spaces) {
        return take(after, frame);
    }
    let joined = behind_spaces
        .chars()
        .next()
        .filter(|&c| is_separator(c))
        .map(|_| lexer::rest(behind_spaces))
        .or_else(|| JOINTS.iter().find_map(|joint| left.strip_prefix(joint)))?
        .trim_start();
    let joined = JOINTS
        .iter()
        .find_map(|joint| {
            joined
                .strip_prefix(joint.trim_start())
                .filter(|_| joint.starts_with(' '))
        })
        .unwrap_or(joined);
    if let Some(after) = strip_at(joined) {
        return take(after, frame);
    }
    let (name, rest) = take(joined, frame)?;
    let sure = frame.room.unit(name).is_some() || matches!(frame.room.resolve(name, true), Named::One(_));
    sure.then_some((name, rest))
}

fn strip_at(text: &str) -> Option<&str> {
    text.strip_prefix(['@', '＠'])
}

fn ends_name(c: char) -> bool {
    c.is_whitespace()
        || is_separator(c)
        || lexer::is_colon(c)
        || matches!(ascii_sign(c), '@' | '~' | '(' | ')' | '[' | ']' | '!' | '?')
        || c == '。'
}
