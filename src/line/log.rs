//! Reads logs of text conferences line by line: who wrote what, when. Knows no dialect and no attendee; every line is kept.

use chrono::{Days, NaiveDate, NaiveDateTime};

mod shape;
mod stamp;

pub use shape::LogKind;
pub use stamp::LogTime;

use super::{
    dialect::{
        nicks::{canonical, same},
        robots::is_robot,
    },
    lexer,
};

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Counted from 1, as editors count.
    pub number: usize,
    pub at: Option<LogTime>,
    /// The writer, as written; compare with [`same`].
    pub nick: Option<String>,
    pub kind: LogKind,
    pub text: String,
}

/// Reads a log. Empty lines are left out, though counted; a clock that falls back by half a day or more has passed midnight.
pub fn read_log(text: &str) -> Vec<LogLine> {
    let mut clock = stamp::Clock::default();
    let mut lines = Vec::new();
    for (at, raw) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let raw = raw.trim_end();
        if raw.trim_start().is_empty() {
            continue;
        }
        if let Some(date) = stamp::day_change(raw) {
            clock.set_date(date);
        }
        lines.push(read_line(raw, at + 1, &mut clock));
    }
    lines
}

fn read_line(raw: &str, number: usize, clock: &mut stamp::Clock) -> LogLine {
    let (stamp, body) = stamp::split(raw);
    let shape = shape::read(body, stamp.is_some());
    // A number at the start of a line of text is a time only where a log would have one.
    let stamped = shape.kind != LogKind::Loose || stamp.is_none();
    LogLine {
        number,
        at: stamp.filter(|_| stamped).map(|stamp| clock.tick(stamp)),
        nick: shape.nick.map(str::to_owned),
        kind: shape.kind,
        text: if stamped { shape.text } else { raw }.to_owned(),
    }
}

impl LogTime {
    /// The moment, where the first line of the log was written on `first`. A date in the log itself wins.
    pub fn on(self, first: NaiveDate) -> NaiveDateTime {
        let counted = first.checked_add_days(Days::new(u64::from(self.day))).unwrap_or(first);
        self.date.unwrap_or(counted).and_time(self.time)
    }
}

/// The day that a log says it is of: a `Date:` line, or what MeetBot writes when a meeting starts.
pub fn said_day(lines: &[LogLine]) -> Option<NaiveDate> {
    lines
        .iter()
        .find_map(|line| dated(&line.text).or_else(|| started(&line.text)))
}

/// `Date: 10 Jun 2020`.
fn dated(text: &str) -> Option<NaiveDate> {
    let (word, value) = text.split_once(':')?;
    let value = value.trim();
    ["%Y-%m-%d", "%d %B %Y", "%d %b %Y"]
        .iter()
        .filter(|_| word.trim().eq_ignore_ascii_case("date"))
        .find_map(|form| NaiveDate::parse_from_str(value, form).ok())
}

/// `Meeting started Wed Jun 10 12:02:26 2020 UTC.`; some robots write the date as numbers.
fn started(text: &str) -> Option<NaiveDate> {
    let rest = lexer::strip_word(text.trim(), "meeting started ")?;
    let words: Vec<&str> = rest.split_whitespace().take(6).collect();
    let numbers = words.iter().find_map(|word| {
        let day = word.split(['T', ',']).next().unwrap_or(word);
        NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()
    });
    let (month, day) = (words.get(1)?, words.get(2)?);
    let year = words
        .iter()
        .skip(3)
        .find(|word| word.len() == 4 && word.parse::<u32>().is_ok());
    numbers.or_else(|| NaiveDate::parse_from_str(&format!("{day} {month} {}", year?), "%d %b %Y").ok())
}

/// Everybody who wrote a line, robots apart, in order of appearance and without trailing underscores.
pub fn writers(lines: &[LogLine]) -> Vec<&str> {
    let mut writers: Vec<&str> = Vec::new();
    for nick in lines
        .iter()
        .filter(|line| wrote(line))
        .filter_map(|line| line.nick.as_deref())
    {
        if !writers.iter().any(|known| same(known, nick)) {
            writers.push(canonical(nick));
        }
    }
    writers
}

/// Who may have been the scribe of a W3C log that names none: whoever wrote most statements and continuations, and then most lines.
/// `None` = nobody but robots wrote.
pub fn guess_scribe(lines: &[LogLine]) -> Option<&str> {
    let weigh = |nick: &str| {
        let of = lines
            .iter()
            .filter(|line| wrote(line) && line.nick.as_deref().is_some_and(|n| same(n, nick)));
        let scribed = of.clone().filter(|line| is_statement(&line.text)).count();
        (scribed, of.count())
    };
    let mut best: Option<(&str, (usize, usize))> = None;
    for nick in writers(lines) {
        let weight = weigh(nick);
        if best.is_none_or(|(_, most)| weight > most) {
            best = Some((nick, weight));
        }
    }
    best.map(|(nick, _)| nick)
}

fn wrote(line: &LogLine) -> bool {
    matches!(line.kind, LogKind::Said | LogKind::Acted) && line.nick.as_deref().is_some_and(|nick| !is_robot(nick))
}

/// `Name: text` or `... text`.
fn is_statement(text: &str) -> bool {
    let statement = lexer::split_colon(text, 30)
        .is_some_and(|colon| !colon.head.contains(char::is_whitespace) && colon.rest.starts_with(char::is_whitespace));
    statement || lexer::after_dots(text).is_some()
}
