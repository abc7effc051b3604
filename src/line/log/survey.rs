//! A log as a whole: who writes, what each line is to the minutes, which corrections were carried out.

use crate::line::{
    dialect::{mode::DialectMode, robots::is_heard},
    lexer::strip_word,
};

use super::{
    bounds::Bounds,
    corrected::{Amended, amend},
    line::LogLine,
    people::{Writer, Writers},
    scribes::Scribes,
    shape::LogKind,
};

/// The part of a line of a log in its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinePart {
    /// Written by a scribe, or a command of somebody.
    Minutes,
    /// Somebody's own words beside those of the scribe.
    Remark,
    /// Written before the meeting or after it.
    Outside,
    /// Means nothing to the minutes: of a robot, about what somebody did rather than said, or of no known shape.
    Aside,
}

/// A line with its part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surveyed {
    pub row: Amended,
    pub part: LinePart,
}

/// A log as a whole.
#[derive(Debug)]
pub struct Survey {
    pub lines: Vec<Surveyed>,
    /// Those who write in the meeting, in order of appearance.
    pub people: Vec<Writer>,
    pub writers: Writers,
    /// The scribe who had to be guessed.
    pub guessed: Option<String>,
    /// The number of the line with which a second meeting begins, which is not of this one.
    pub second: Option<usize>,
}

/// Looks through a log of a dialect.
pub fn survey(lines: Vec<LogLine>, mode: DialectMode) -> Survey {
    let writers = Writers::of(&lines);
    let rows: Vec<Amended> = if mode == DialectMode::W3c {
        amend(lines, &writers)
    } else {
        lines
            .into_iter()
            .map(|line| Amended {
                person: writers.wrote(&line),
                ..Amended::from(line)
            })
            .collect()
    };
    let (scribes, bounds) = if mode == DialectMode::W3c {
        (Scribes::of(&rows, &writers), Bounds::all(rows.len()))
    } else {
        (Scribes::default(), Bounds::of(&rows, &writers))
    };
    let second = bounds.second.and_then(|at| rows.get(at)).map(|row| row.line.number);
    let within = |at: usize| (bounds.first..=bounds.last).contains(&at);
    let inside = rows
        .iter()
        .enumerate()
        .filter(|(at, _)| within(*at))
        .map(|(_, row)| &row.line);
    let people = writers.list(inside);
    let part = |at: usize, row: &Amended| {
        let line = &row.line;
        let robot = line.nick.as_deref().is_some_and(|nick| writers.is_robot(nick));
        let empty = row.line.text.trim().is_empty();
        if row.person && !within(at) && !empty {
            LinePart::Outside
        } else if line.kind != LogKind::Said || line.nick.is_none() || empty {
            LinePart::Aside
        } else if robot {
            let heard = mode == DialectMode::W3c && is_heard(&line.text);
            if heard { LinePart::Minutes } else { LinePart::Aside }
        } else if mode == DialectMode::W3c && !scribes.scribed.get(at).copied().unwrap_or_default() {
            LinePart::Remark
        } else {
            LinePart::Minutes
        }
    };
    let parts: Vec<LinePart> = rows.iter().enumerate().map(|(at, row)| part(at, row)).collect();
    let lines = rows
        .into_iter()
        .zip(parts)
        .map(|(row, part)| Surveyed { row, part })
        .collect();
    Survey {
        lines,
        people,
        writers,
        guessed: scribes.guessed,
        second,
    }
}

/// Words at the start of a line by which a log of a robot is known, and one of scribes.
const ROBOT_WORDS: &[&str] = &[
    "#startmeeting",
    "#topic",
    "#agreed",
    "#info",
    "#action",
    "#link",
    "#motion",
    "#vote",
    "#endmeeting",
    "#startvote",
    "!startmeeting",
    "!topic",
    "!endmeeting",
    "!info",
    "!action",
    "!agreed",
];
const SCRIBE_WORDS: &[&str] = &[
    "scribe",
    "topic:",
    "subtopic:",
    "present+",
    "present:",
    "regrets",
    "chair:",
    "meeting:",
    "resolved:",
    "resolution:",
    "proposed:",
    "zakim,",
    "rrsagent,",
    "action:",
];

/// The dialect that more lines of a log are written in.
pub fn dialect_of(lines: &[LogLine]) -> DialectMode {
    let count = |words: &[&str]| {
        let begins = |line: &&LogLine| {
            words
                .iter()
                .any(|word| strip_word(line.text.trim_start(), word).is_some())
        };
        lines
            .iter()
            .filter(|line| line.kind == LogKind::Said)
            .filter(begins)
            .count()
    };
    if count(SCRIBE_WORDS) > count(ROBOT_WORDS) {
        DialectMode::W3c
    } else {
        DialectMode::MeetBot
    }
}
