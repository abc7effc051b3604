//! The customs of an office: the name and the head of its documents, how it writes times and dates, and when somebody counts as
//! late. Comes from the settings.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// How documents write a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// `19:05`
    #[default]
    Hours24,
    /// `7.05 pm`
    Hours12,
}

/// The part that comes first in a date, where the language leaves the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// `8 December 2026`
    #[default]
    DayFirst,
    /// `December 8, 2026`
    MonthFirst,
}

/// When the light of a matter turns yellow (docs/rules.md §follow-up).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LightRule {
    /// So many working days are left, Saturdays and Sundays not counted.
    pub soon_days: u16,
    /// So many percent of the time from the meeting to the due date are left.
    pub soon_share: u16,
}

impl Default for LightRule {
    fn default() -> Self {
        Self {
            soon_days: 3,
            soon_share: 10,
        }
    }
}

impl LightRule {
    /// The last day that is near `today`.
    pub fn near_until(self, today: NaiveDate) -> NaiveDate {
        let near = today.iter_days().take_while(|day| self.is_near(today, *day));
        near.last().unwrap_or(today)
    }

    /// Whether no more working days than the rule says lie between today and the due date, which counts.
    pub fn is_near(self, today: NaiveDate, due: NaiveDate) -> bool {
        let mut left = 0;
        for day in today.iter_days().skip(1).take_while(|day| *day <= due) {
            left += u16::from(!matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
            if left > self.soon_days {
                return false;
            }
        }
        true
    }
}

/// The ways of one office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// The office that issues documents; empty = the organiser of each meeting.
    pub office: String,
    /// The head of official minutes as it is printed; empty = made of the series or the organiser.
    pub document_head: String,
    /// An arrival later than so many minutes after the opening is late (docs/rules.md §sign-in).
    pub late_minutes: u16,
    /// A departure more than so many minutes before the end is early (docs/rules.md §sign-in).
    pub early_minutes: u16,
    /// The currency of its amounts, as documents name it (`CNY`, `£`); empty = that of the rules on expenses.
    pub currency: String,
    pub lights: LightRule,
    pub clock: Clock,
    pub date_order: DateOrder,
    /// A meeting may cease to be register-only (docs/rules.md §secrecy).
    pub leaves_register: bool,
}

impl Default for House {
    fn default() -> Self {
        Self {
            office: String::new(),
            document_head: String::new(),
            late_minutes: 10,
            early_minutes: 15,
            currency: String::new(),
            lights: LightRule::default(),
            clock: Clock::default(),
            date_order: DateOrder::default(),
            leaves_register: false,
        }
    }
}

impl House {
    /// The office that issues a document, else the organiser of its meeting.
    pub fn issuer<'a>(&'a self, organiser: &'a str) -> &'a str {
        first_given([&self.office, organiser])
    }

    /// The organiser of a meeting, who signs for it, else the office.
    pub fn signer<'a>(&'a self, organiser: &'a str) -> &'a str {
        first_given([organiser, &self.office])
    }
}

/// The first text that is not blank, trimmed; empty if none is.
fn first_given(texts: [&str; 2]) -> &str {
    texts
        .into_iter()
        .map(str::trim)
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}
