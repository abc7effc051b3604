//! Resolutions on the minutes of an earlier meeting, as they were worded: whether one approves them, of which meeting they are, and with
//! which corrections. The clerk reads the words and says yes; nothing is approved by them (docs/rules.md §issue).

mod chinese;
mod english;
mod wording;

use chrono::{Datelike as _, NaiveDate};

pub use self::wording::Corrections;
use super::{date_in_title::has_date, numbers::number_named};
use crate::domain::meeting::Meeting;

/// A meeting as a resolution on its minutes names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesOf {
    pub title: String,
    pub number: Option<u32>,
    /// The day for which it was called, and the one on which it was opened.
    pub days: [NaiveDate; 2],
}

impl MinutesOf {
    /// The names of a meeting.
    pub fn of(meeting: &Meeting) -> Self {
        let day = |at| meeting.zone.date(at);
        Self {
            title: meeting.title.clone(),
            number: meeting.number.or_else(|| number_named(&meeting.title)),
            days: [day(meeting.start), day(meeting.opened.unwrap_or(meeting.start))],
        }
    }

    /// Whether a wording names other minutes than these by their number, their day or their body.
    fn is_not_meant(&self, act: &str) -> bool {
        let other_number = match (number_named(act), self.number) {
            (Some(named), Some(own)) => named != own,
            _ => false,
        };
        let days: Vec<(u32, u32)> = english::days(act).into_iter().chain(chinese::days(act)).collect();
        let own = |day: &(u32, u32)| self.days.iter().any(|date| (date.month(), date.day()) == *day);
        other_number || !days.is_empty() && !days.iter().any(own) || chinese::is_other_body(act, &self.title)
    }
}

/// The meaning of a wording for the minutes of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnMinutes {
    /// It approves them.
    Approves(Corrections),
    /// It does not approve them, or puts that off.
    Refuses,
    /// It names other minutes by their number, their day or their body.
    Other(Corrections),
    /// The item under which it stands says what it is about.
    Open(Corrections),
}

/// The meaning of a wording for the minutes of a meeting, or of any.
pub fn on_minutes(text: &str, of: Option<&MinutesOf>) -> OnMinutes {
    let text = text.trim();
    let Some(wording) = chinese::read(text).or_else(|| english::read(text)) else {
        let told = (english::corrects(text) || chinese::corrects(text)).then_some(text);
        return OnMinutes::Open(Corrections::read(told));
    };
    if wording.refuses {
        OnMinutes::Refuses
    } else if of.is_some_and(|of| of.is_not_meant(wording.act)) {
        OnMinutes::Other(wording.corrections)
    } else if wording.approves && refers_back(wording.act) {
        OnMinutes::Approves(wording.corrections)
    } else {
        OnMinutes::Open(wording.corrections)
    }
}

/// Whether minutes are named as those of a meeting before.
fn refers_back(act: &str) -> bool {
    const BACK: [&str; 8] = ["last", "previous", "上次", "上一次", "前次", "上期", "上一期", "上周"];
    let act = act.to_ascii_lowercase();
    has_date(&act) || number_named(&act).is_some() || BACK.iter().any(|word| act.contains(word))
}
