//! Pieces of text in one manner, and the number or the day that one of them shows. Knows no document.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::letters::safe;

/// The content of a cell for a program that reckons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellValue {
    Number(i64),
    /// Hundredths of the currency.
    Cents(i64),
    Day(NaiveDate),
    /// The hour in the zone of the meeting.
    Moment(NaiveDateTime),
}

impl CellValue {
    /// As programs read it: `1234.50`, `2026-12-08 09:00`.
    pub fn machine(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Cents(cents) => {
                let sign = if cents < 0 { "-" } else { "" };
                format!("{sign}{}.{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
            }
            Self::Day(day) => day.format("%Y-%m-%d").to_string(),
            Self::Moment(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        }
    }
}

/// A piece of text in one manner. Control characters are taken out of every text that goes in (docs/rules.md §clean-text).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Run {
    text: String,
    strong: bool,
    unbroken: bool,
    link: Option<String>,
    value: Option<CellValue>,
}

impl Run {
    /// Ordinary text.
    pub fn plain(text: impl AsRef<str>) -> Self {
        Self {
            text: safe(text.as_ref()),
            strong: false,
            unbroken: false,
            link: None,
            value: None,
        }
    }

    /// A number, an amount, a day: shown as `text`, and known to spreadsheets as what it is.
    pub fn valued(text: impl AsRef<str>, value: CellValue) -> Self {
        Self {
            value: Some(value),
            ..Self::plain(text)
        }
    }

    /// A count.
    pub fn count(number: usize) -> Self {
        Self::valued(
            number.to_string(),
            CellValue::Number(i64::try_from(number).unwrap_or(i64::MAX)),
        )
    }

    /// Text that is not broken over two lines: a name.
    pub fn unbroken(text: impl AsRef<str>) -> Self {
        Self {
            unbroken: true,
            ..Self::plain(text)
        }
    }

    /// Text that stands out.
    pub fn strong(text: impl AsRef<str>) -> Self {
        Self {
            strong: true,
            ..Self::plain(text)
        }
    }

    /// An address that can be followed, shown as it is; of other schemes than these it is only text.
    pub fn link(address: &str) -> Self {
        const SCHEMES: [&str; 5] = ["https://", "http://", "ftp://", "ircs://", "mailto:"];
        let run = Self::plain(address);
        let follows = SCHEMES.iter().any(|scheme| run.text.starts_with(scheme));
        Self {
            link: follows.then(|| run.text.clone()),
            ..run
        }
    }

    /// The text, clean.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number, amount or day that the text shows, if it is one.
    pub const fn value(&self) -> Option<CellValue> {
        self.value
    }

    /// The same, so that it stands out.
    #[must_use]
    pub fn made_strong(self) -> Self {
        Self { strong: true, ..self }
    }

    /// Whether it stands out.
    pub fn is_strong(&self) -> bool {
        self.strong
    }

    /// Whether it stays in one line.
    pub fn is_unbroken(&self) -> bool {
        self.unbroken
    }

    /// Where it leads, if anywhere.
    pub fn target(&self) -> Option<&str> {
        self.link.as_deref()
    }
}

/// The text of runs, without their manner.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(Run::text).collect()
}
