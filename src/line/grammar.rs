//! One typed line becomes one [`Reading`] (product.md §4). Called at every key press for the hint, and by Enter. Knows people and
//! dates only through [`Room`] and [`Dates`].

use crate::domain::{
    action::Due,
    agenda::Item,
    decision::Verdict,
    entry::{EntryKind, Remark},
    id::Id,
    people::{Attendee, Unit},
    time::Stamp,
};

use super::{
    dialect::{self, DialectMode},
    lexer::{self, Sign},
    reading::{Reading, What},
};

pub mod action;
pub mod attendance;
pub mod correction;
pub mod item;
pub mod label;
pub mod listed;
pub mod motion;
pub mod speaker;

/// Who a typed name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    One(Id<Attendee>),
    Several,
    Nobody,
}

/// The people of the meeting.
pub trait Room {
    /// Who is meant. `as_speaker` is the stricter reading, for a name before a colon in running text.
    fn resolve(&self, typed: &str, as_speaker: bool) -> Named;

    /// The names of those whom a name of several may mean, the likeliest first.
    fn several(&self, _typed: &str) -> Vec<String> {
        Vec::new()
    }

    /// Everybody who is expected and has not come.
    fn awaited(&self) -> Vec<Id<Attendee>> {
        Vec::new()
    }

    /// Everybody who is in the room.
    fn present(&self) -> Vec<Id<Attendee>> {
        Vec::new()
    }

    /// The unit that bears this name or short name.
    fn unit(&self, typed: &str) -> Option<Id<Unit>>;
}

/// A due date at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRead {
    /// Bytes that belong to it.
    pub len: usize,
    pub due: Due,
    pub remark: Option<Remark>,
}

/// Dates and times as people type them (domain.md §6.5).
pub trait Dates {
    /// The due date that the text begins with; `None` where it begins with no date.
    fn due(&self, text: &str) -> Option<DueRead>;

    /// The time of day that the whole text is.
    fn time(&self, text: &str) -> Option<Stamp>;
}

/// What a line is read against.
#[derive(Clone, Copy)]
pub struct LineFrame<'a> {
    pub room: &'a dyn Room,
    pub dates: &'a dyn Dates,
    /// The items with the number shown before them (`2`, `2.1`).
    pub items: &'a [(Id<Item>, String)],
    /// A motion waits for a seconder and its result.
    pub open_motion: bool,
    /// A motion waits for its result, or has one that may be corrected.
    pub votable: bool,
    /// There is an entry that a line could continue.
    pub has_entry: bool,
    pub dialect: DialectMode,
    /// Who typed the line, in a log.
    pub writer: Option<Id<Attendee>>,
}

impl LineFrame<'_> {
    /// Why a name of several people means none of them: it says who they are.
    pub(crate) fn several(&self, typed: &str) -> Remark {
        let names = self.room.several(typed);
        Remark::AmbiguousName(if names.is_empty() {
            typed.to_owned()
        } else if names.iter().any(|name| name.chars().any(lexer::is_han)) {
            format!("{typed}（{}）", names.join("、"))
        } else {
            format!("{typed} ({})", names.join(", "))
        })
    }
}

/// Reads one line. Every line reads as something: what is not understood is a note, with a remark where it was meant as more (P3).
pub fn read(raw: &str, frame: &LineFrame) -> Reading {
    let line = raw.trim_end();
    if line.trim_start().is_empty() {
        return Reading::of(What::Nothing);
    }
    match frame.dialect {
        DialectMode::Live => read_live(line, frame),
        DialectMode::MeetBot => dialect::meetbot::read(line, frame),
        DialectMode::W3c => dialect::w3c::read(line, frame),
    }
}

/// A space at the start makes a sign literal (domain.md §3.6). The wide spaces that an input method leaves, or that begin a
/// paragraph in Chinese text, are layout and mean nothing.
fn read_live(line: &str, frame: &LineFrame) -> Reading {
    let line = line.trim_start_matches('\u{3000}');
    if line.starts_with(char::is_whitespace) {
        return Reading::note(line);
    }
    if let Some((sign, rest)) = lexer::sign(line) {
        return read_signed(sign, rest, line, frame).unwrap_or_else(|| Reading::note(line));
    }
    read_continuation(line, frame)
        .or_else(|| correction::read(line, frame.dialect))
        .or_else(|| dialect::robots::read(line, frame))
        .or_else(|| motion::read_spoken(line, frame))
        .or_else(|| dialect::meetbot::read_tag(line, frame))
        .or_else(|| dialect::w3c::read_word(line, frame))
        .or_else(|| speaker::read_colon(line, frame))
        .unwrap_or_else(|| Reading::note(line))
}

/// `... text`. Without anything before it the line is a note.
pub(crate) fn read_continuation(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = lexer::after_dots(line)?.trim();
    if text.is_empty() {
        return None;
    }
    Some(if frame.has_entry {
        Reading::entry(EntryKind::Continuation, text)
    } else {
        Reading::remarked(line, Remark::NothingToContinue)
    })
}

/// A line that begins with a sign of ours. `None` = the sign is only text here.
fn read_signed(sign: Sign, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    match sign {
        Sign::Speaker => speaker::read_at(rest, line, frame),
        Sign::Item => item::read(rest, line, frame),
        Sign::Decision => read_decision(rest),
        Sign::Action => read_action(rest, frame),
        Sign::Question => {
            filled(rest.trim_start_matches(['?', '？'])).map(|text| Reading::entry(EntryKind::Question, text))
        }
        Sign::Motion => motion::read(rest, line, frame),
        Sign::Requirement => read_requirement(rest),
        Sign::Arrive | Sign::Leave => {
            dialect::w3c::read_arrow(line).or_else(|| attendance::read(sign, rest, line, frame))
        }
        Sign::Incident => filled(rest).map(|text| Reading::entry(EntryKind::Incident, text)),
        Sign::Command => read_command(rest),
        Sign::Literal => filled(rest).map(Reading::note),
    }
}

/// The text without spaces around it; a sign with nothing after it is only text.
fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn read_decision(rest: &str) -> Option<Reading> {
    if matches!(lexer::first(rest), Some('=' | '>')) {
        return None;
    }
    filled(rest).map(|text| {
        Reading::of(What::Decision {
            text: text.to_owned(),
            verdict: Verdict::Adopted,
        })
    })
}

fn read_action(rest: &str, frame: &LineFrame) -> Option<Reading> {
    if lexer::first(rest) == Some('=') {
        return None;
    }
    filled(rest.trim_start_matches(['!', '！'])).map(|text| action::read(text, frame))
}

fn read_requirement(rest: &str) -> Option<Reading> {
    if rest.starts_with(char::is_whitespace) || lexer::first(rest) == Some('*') {
        return None;
    }
    filled(rest).map(|text| Reading::entry(EntryKind::Requirement, text))
}

/// `:name rest`; a colon may stand in place of the space. A sign alone is a command without a name: the palette.
fn read_command(rest: &str) -> Option<Reading> {
    let end = rest
        .char_indices()
        .find(|&(_, c)| c.is_whitespace() || lexer::is_colon(c))
        .map_or(rest.len(), |(at, _)| at);
    let (name, after) = rest.split_at_checked(end)?;
    let starts_well = name.chars().next().is_some_and(char::is_alphanumeric);
    if !starts_well && !rest.is_empty() {
        return None;
    }
    Some(Reading::of(What::Command {
        name: name.to_owned(),
        rest: after
            .trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c))
            .to_owned(),
    }))
}
