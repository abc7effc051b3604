//! Where a meeting begins and ends in the log of a robot that is told so.

use crate::line::{
    dialect::{
        mode::DialectMode,
        nicks,
        words::{self, Word},
    },
    lexer,
    reading::{Op, People},
};

use super::{corrected::Amended, people::Writers, shape::LogKind};

/// The lines of a log that are of the meeting, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) first: usize,
    pub(super) last: usize,
    /// A second meeting begins here.
    pub(super) second: Option<usize>,
}

impl Bounds {
    /// All of so many lines.
    pub(super) const fn all(lines: usize) -> Self {
        Self {
            first: 0,
            last: lines,
            second: None,
        }
    }

    /// Looks for the words that begin and end a meeting; everything is of it where nobody says them.
    pub(super) fn of(rows: &[Amended], writers: &Writers) -> Self {
        let starts = |row: &Amended| word(row) == Some(Word::Start) || by_robot(row, writers, "meeting started ");
        let first = rows.iter().position(starts).unwrap_or(0);
        let mut chairs: Vec<String> = Vec::new();
        let mut ended = None;
        let mut second = None;
        for (at, row) in rows.iter().enumerate().skip(first) {
            let nick = row.line.nick.as_deref().unwrap_or_default();
            match word(row) {
                Some(Word::Start) if at == first => chairs.push(writers.root(nick)),
                Some(Word::Start) if ended.is_some() => {
                    second = Some(at);
                    break;
                }
                Some(Word::People(People::Chair, Op::Add)) => {
                    let (_, names) = split(&row.line.text).unwrap_or((Word::Robot, ""));
                    chairs.extend(nicks::split(names).iter().map(|name| writers.root(name)));
                }
                // Anybody may type it; the robot heeds a chair.
                Some(Word::End) => {
                    let heeded = chairs.is_empty() || chairs.contains(&writers.root(nick));
                    ended = match ended {
                        Some((known, true)) => Some((known, true)),
                        Some((_, false)) if heeded => Some((at, true)),
                        Some(other) => Some(other),
                        None => Some((at, heeded)),
                    };
                }
                _ if ended.is_none() && by_robot(row, writers, "meeting ended ") => ended = Some((at, true)),
                _ => {}
            }
        }
        Self {
            first,
            last: ended.map_or(rows.len(), |(at, _)| at),
            second,
        }
    }
}

fn by_robot(row: &Amended, writers: &Writers, deed: &str) -> bool {
    let robot = row.line.nick.as_deref().is_some_and(|nick| writers.is_robot(nick));
    robot && row.line.kind == LogKind::Said && lexer::strip_word(row.line.text.trim(), deed).is_some()
}

fn word(row: &Amended) -> Option<Word> {
    if row.line.kind != LogKind::Said || !row.person {
        return None;
    }
    split(&row.line.text).map(|(word, _)| word)
}

/// The word after `#` or `!` that a line begins with, and its text.
fn split(text: &str) -> Option<(Word, &str)> {
    let text = text.trim_start();
    let (rest, matrix) = match text.strip_prefix(['#', '＃']) {
        Some(rest) => (rest, false),
        None => (text.strip_prefix('!')?, true),
    };
    let end = rest
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(rest.len());
    let (typed, after) = rest.split_at_checked(end)?;
    let word = if matrix {
        words::matrix_word(typed)
    } else {
        words::hash_word(typed, DialectMode::MeetBot)
    };
    Some((word?, after.trim()))
}
