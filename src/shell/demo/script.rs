//! The text of a demo: who meets, and four meetings with what is known before and after, and the lines of the session. Texts under
//! `assets/demo` are read here; what becomes of them is for `stage` and `afterwards`.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};

/// The place of a meeting in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DemoPhase {
    Closed,
    Wrapping,
    Live,
    Prepared,
}

/// One fact: its name, and its parts.
#[derive(Debug)]
pub struct DemoFact<'t> {
    name: &'t str,
    parts: Vec<&'t str>,
}

/// When a line is typed: by the clock, or so many minutes after the opening.
#[derive(Debug, Clone, Copy)]
pub enum DemoMoment {
    Clock(NaiveTime),
    Minute(i64),
}

/// Facts under their names, in their order.
#[derive(Debug, Default)]
pub struct DemoFacts<'t>(Vec<DemoFact<'t>>);

/// One meeting.
#[derive(Debug)]
pub struct DemoMeeting<'t> {
    pub phase: DemoPhase,
    pub facts: DemoFacts<'t>,
    pub lines: Vec<(DemoMoment, &'t str)>,
}

/// All that a demo shows.
#[derive(Debug)]
pub struct DemoScript<'t> {
    pub head: DemoFacts<'t>,
    /// In the order in which they are held; the one in session last.
    pub meetings: Vec<DemoMeeting<'t>>,
}

impl<'t> DemoFact<'t> {
    /// A part of the fact; empty where it has fewer.
    pub fn part(&self, at: usize) -> &'t str {
        self.parts.get(at).copied().unwrap_or_default()
    }

    /// A part that is a number; 0 where it is none.
    pub fn number(&self, at: usize) -> u32 {
        self.part(at).parse().unwrap_or(0)
    }

    /// Whether a part is there and says something.
    pub fn has(&self, at: usize) -> bool {
        !self.part(at).is_empty()
    }
}

impl<'t> DemoFacts<'t> {
    /// All facts of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &DemoFact<'t>> {
        self.0.iter().filter(move |fact| fact.name == name)
    }

    /// The text of the one fact of a name; empty where there is none.
    pub fn text(&self, name: &str) -> &'t str {
        self.all(name).next().map_or("", |fact| fact.part(0))
    }

    fn add(&mut self, line: &'t str) {
        if let Some((name, value)) = line.split_once(':') {
            self.0.push(DemoFact {
                name: name.trim(),
                parts: value.split('|').map(str::trim).collect(),
            });
        }
    }
}

impl<'t> DemoScript<'t> {
    /// Reads a text; a line that says nothing known is passed over.
    pub fn read(text: &'t str) -> Self {
        let mut script = Self {
            head: DemoFacts::default(),
            meetings: Vec::new(),
        };
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
            let begun = script.meetings.last_mut();
            match (phase(line), begun) {
                (Some(phase), _) => script.meetings.push(DemoMeeting {
                    phase,
                    facts: DemoFacts::default(),
                    lines: Vec::new(),
                }),
                (None, Some(meeting)) => match typed(line) {
                    Some(typed) => meeting.lines.push(typed),
                    None => meeting.facts.add(line),
                },
                (None, None) => script.head.add(line),
            }
        }
        script
    }
}

fn phase(line: &str) -> Option<DemoPhase> {
    Some(match line {
        "[closed]" => DemoPhase::Closed,
        "[wrapping]" => DemoPhase::Wrapping,
        "[live]" => DemoPhase::Live,
        "[prepared]" => DemoPhase::Prepared,
        _ => return None,
    })
}

/// A moment with the line that was typed then.
fn typed(line: &str) -> Option<(DemoMoment, &str)> {
    let (when, line) = line.split_once(' ')?;
    let moment = match NaiveTime::parse_from_str(when, "%H:%M") {
        Ok(time) => DemoMoment::Clock(time),
        Err(_) => DemoMoment::Minute(when.parse().ok()?),
    };
    Some((moment, line))
}

/// The day and hour that `-56 Tue 19:00` means: so many days from today, then back, or on, to the weekday. `None` = now.
pub fn read_day(text: &str, today: NaiveDate) -> Option<(NaiveDate, NaiveTime)> {
    let mut parts = text.split(' ');
    let distance: i64 = parts.next()?.parse().ok()?;
    let weekday: Weekday = parts.next()?.parse().ok()?;
    let time = NaiveTime::parse_from_str(parts.next()?, "%H:%M").ok()?;
    let mut day = in_days(today, distance);
    while chrono::Datelike::weekday(&day) != weekday {
        day = in_days(day, if distance < 0 { -1 } else { 1 });
    }
    Some((day, time))
}

/// The day so many days later, or earlier.
pub fn in_days(day: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(distance)
    } else {
        day.checked_add_days(distance)
    };
    moved.unwrap_or(day)
}

/// Puts dates in place of `{last}`, `{next}` and `{+7}`, which is counted from the day of the meeting.
pub fn dated(text: &str, day: NaiveDate, last: NaiveDate, next: NaiveDate) -> String {
    let mut dated = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, (name, after))) = rest
        .split_once('{')
        .and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
    {
        dated += before;
        dated += &match name {
            "last" => last.format("%-d %B %Y").to_string(),
            "next" => next.format("%A %-d %B %Y").to_string(),
            days => in_days(day, days.parse().unwrap_or(0)).to_string(),
        };
        rest = after;
    }
    dated + rest
}
