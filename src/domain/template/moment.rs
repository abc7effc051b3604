//! When a line of a template is done: at a distance from the start or the end, or at a moment of the meeting (docs/rules.md §templates).

use std::{fmt, str::FromStr};

use serde::Deserialize;

use crate::domain::calendar::offset::Offset;

/// A moment as `when` and `at` name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum Moment {
    /// A time like any due time.
    At(Offset),
    Start,
    End,
    /// At each item.
    Item,
    Break,
    Always,
    BeforeVote,
    /// Before the closed part.
    BeforeClosed,
    /// Every so many minutes, written `every:30m`.
    Every(u32),
}

/// The text is not a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a moment such as start, every:30m or T-20m")]
pub struct NotAMoment;

/// The moments that are plain words.
const WORDS: [(&str, Moment); 7] = [
    ("start", Moment::Start),
    ("end", Moment::End),
    ("item", Moment::Item),
    ("break", Moment::Break),
    ("always", Moment::Always),
    ("before_vote", Moment::BeforeVote),
    ("before_closed", Moment::BeforeClosed),
];

impl Moment {
    /// The distance, where it is one.
    pub const fn offset(self) -> Option<Offset> {
        match self {
            Self::At(offset) => Some(offset),
            Self::Start
            | Self::End
            | Self::Item
            | Self::Break
            | Self::Always
            | Self::BeforeVote
            | Self::BeforeClosed
            | Self::Every(_) => None,
        }
    }

    /// Its name, as records keep it; empty for a distance.
    pub fn name(self) -> String {
        match self {
            Self::At(_) => String::new(),
            other @ (Self::Start
            | Self::End
            | Self::Item
            | Self::Break
            | Self::Always
            | Self::BeforeVote
            | Self::BeforeClosed
            | Self::Every(_)) => other.to_string(),
        }
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        if let Some((_, moment)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(*moment);
        }
        if let Some(every) = text.strip_prefix("every:") {
            let digits = every.strip_suffix('m').ok_or(NotAMoment)?;
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            let minutes = digits.parse().ok().filter(|minutes| plain && *minutes > 0);
            return minutes.map(Self::Every).ok_or(NotAMoment);
        }
        text.parse().map(Self::At).map_err(|_| NotAMoment)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(offset) => offset.fmt(f),
            Self::Every(minutes) => write!(f, "every:{minutes}m"),
            word @ (Self::Start
            | Self::End
            | Self::Item
            | Self::Break
            | Self::Always
            | Self::BeforeVote
            | Self::BeforeClosed) => f.write_str(WORDS.iter().find(|(_, m)| m == word).map_or("", |(name, _)| name)),
        }
    }
}

impl TryFrom<String> for Moment {
    type Error = NotAMoment;

    fn try_from(text: String) -> Result<Self, NotAMoment> {
        text.parse()
    }
}
