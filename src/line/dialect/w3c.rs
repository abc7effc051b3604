//! `Word: text`, `present+ a, b` and the rest that scribe.perl reads, with `:` or `：` and in any case.

use crate::domain::entry::EntryKind;

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, ascii_sign, begins_with_link, is_colon, strip_word},
        reading::{Dialect, Op, People, Reading, What},
    },
    meaning::{carry_out, chat, say_people},
    mode::DialectMode,
    opinion, robots,
    words::{self, Word},
};
use crate::line::grammar::{
    shape::{continuation, correction},
    speech::speaker,
    tasks::{action, action_label},
};

/// Characters within which a word must end in a colon.
const WORD_CHARS: usize = 40;

/// A line of a W3C log.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Reading {
    let line = line.trim_start();
    if let Some(literal) = line.strip_prefix('\\') {
        return Reading::note(literal);
    }
    if is_opinion(line) {
        return chat(line, frame);
    }
    continuation::read(line, frame)
        .or_else(|| correction::read(line, frame.dialect))
        .or_else(|| robots::read(line, frame))
        .or_else(|| read_arrow(line))
        .or_else(|| read_word(line, frame))
        .or_else(|| speaker::read_colon(line, frame))
        .unwrap_or_else(|| Reading::note(line))
}

/// A line that begins with a word of the dialect, or with a link.
pub(crate) fn read_word(line: &str, frame: &LineFrame) -> Option<Reading> {
    if begins_with_link(line) {
        return Some(Reading::entry(EntryKind::Link, line));
    }
    read_list(line, frame)
        .or_else(|| read_colon(line, frame))
        .or_else(|| read_action_to(line, frame))
}

/// `-> URL text`.
pub(crate) fn read_arrow(line: &str) -> Option<Reading> {
    let text = line.strip_prefix("-->").or_else(|| line.strip_prefix("->"))?;
    let text = text.trim();
    (text.split_whitespace().any(begins_with_link)).then(|| Reading::entry(EntryKind::Link, text))
}

/// `+1`, `-1`, `0`, `+100 because`: the writer's own opinion, never a vote.
fn is_opinion(line: &str) -> bool {
    opinion::read(line).is_some()
}

/// `present+ a, b`, `chair- a`, `scribe+`, `present= a`; a colon may follow the sign.
fn read_list(line: &str, frame: &LineFrame) -> Option<Reading> {
    let (people, after) = words::list_word(line)?;
    let after = after.trim_start();
    let sign = after.chars().next()?;
    let op = match ascii_sign(sign) {
        '+' => Op::Add,
        '-' => Op::Remove,
        '=' => Op::Set,
        _ => return None,
    };
    // `Chair - Mark` is the head of minutes, and takes the chair from nobody.
    let spaced = line.len() > after.len()
        && line
            .get(..line.len() - after.len())
            .is_some_and(|head| head.ends_with(' '));
    let headed = spaced && frame.dialect == DialectMode::Live && matches!(people, People::Chair | People::Scribe);
    let op = if op == Op::Remove && headed { Op::Set } else { op };
    let names = lexer::rest(after);
    let bounded = names.is_empty() || names.starts_with(|c: char| c.is_whitespace() || is_colon(c));
    if op == Op::Remove && !bounded {
        return None;
    }
    let names = names.trim_start().trim_start_matches(is_colon);
    say_people(people, op, names.trim(), line, frame)
}

/// `Word: text`, `action a, b: text`.
fn read_colon(line: &str, frame: &LineFrame) -> Option<Reading> {
    let colon = lexer::split_colon(line, WORD_CHARS)?;
    let head = colon.head.trim();
    if let Some(word) = words::colon_word(head, frame.dialect) {
        return carry_out(word, colon.rest, line, frame);
    }
    if let Some(about) = strip_word(head, "recording").filter(|about| about.starts_with(' '))
        && ["is starting", "started at", "ended at", "ends"]
            .iter()
            .any(|p| strip_word(about.trim(), p).is_some())
    {
        return Some(Reading::of(What::Dialect(Dialect::Robot)));
    }
    let names = strip_word(head, "action").filter(|names| names.starts_with(char::is_whitespace))?;
    let text = colon.rest.trim();
    if frame.dialect == DialectMode::Live
        && let Some(told) = action_label::read(names, text, line, frame).filter(|_| !text.is_empty())
    {
        return Some(told);
    }
    (!text.is_empty()).then(|| action::read_assigned(names.trim(), text, frame))
}

/// `Action Anna to send it`, where Anna is known.
fn read_action_to(line: &str, frame: &LineFrame) -> Option<Reading> {
    let rest = strip_word(line, "action").filter(|rest| rest.starts_with(char::is_whitespace))?;
    let rest = rest.trim_start().trim_start_matches(['-', '–', '—', ' ']);
    let (name, _) = rest.split_once(" to ")?;
    let known = !matches!(frame.room.resolve(name.trim(), false), Named::Nobody | Named::Several);
    if !known {
        return None;
    }

    carry_out(Word::Action, rest, line, frame)
}
