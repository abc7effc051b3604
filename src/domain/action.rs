//! Actions: who does what by when. The wording is the text of the entry.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    entry::Entry,
    id::Id,
    meeting::Meeting,
    people::{Attendee, Unit},
    time::Stamp,
};

/// An owner of an action. The first of several is the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    Attendee(Id<Attendee>),
    Unit(Id<Unit>),
    /// A name as typed that nobody in the room list bears.
    Named(String),
}

/// Where an action stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ActionState {
    #[default]
    Open,
    Working,
    /// Reported done by its owner, not verified yet.
    Reported,
    Done,
    Cancelled,
}

impl ActionState {
    /// Still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Working | Self::Reported)
    }
}

/// The source of a matter.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MatterOrigin {
    /// An action that was captured: a matter by itself.
    #[default]
    Action,
    Decision,
    /// A motion that was carried.
    Motion,
    /// A leader's requirement.
    Requirement,
    /// A leader's remark on another matter.
    Instruction,
}

impl MatterOrigin {
    /// The letter before its number, in every language.
    pub const fn letter(self) -> char {
        match self {
            Self::Action => 'A',
            Self::Decision => 'D',
            Self::Motion => 'M',
            Self::Requirement => 'R',
            Self::Instruction => 'I',
        }
    }
}

/// When it is due. The phrase is what was typed; no date is ever invented (docs/rules.md §dates).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Due {
    pub phrase: String,
    pub date: Option<NaiveDate>,
    pub time: Option<NaiveTime>,
}

/// Words for the end of a working day, whose hour nobody said.
const WORK_ENDS: [&str; 10] = [
    "下班",
    "close of business",
    "close of play",
    "end of business",
    "end of the day",
    "end of day",
    "working day",
    "cob",
    "cop",
    "eod",
];

/// Whether a phrase of time means the end of a working day, and says no hour: papers say it in these words.
pub fn says_end_of_work(phrase: &str) -> bool {
    let lower = phrase.to_lowercase();
    let short = |word: &str| lower.split(|c: char| !c.is_alphanumeric()).any(|part| part == word);
    WORK_ENDS.iter().any(|word| match word.len() {
        3 => short(word),
        _ => lower.contains(word) && (*word != "working day" || lower.contains("end of")),
    })
}

impl Due {
    /// The phrase without the stop of the sentence that it ends: `by 11 December.`
    pub fn said(&self) -> &str {
        self.phrase
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '。' | ',' | '，' | ';' | '；' | '!' | '！'))
    }

    /// Neither a phrase nor a date.
    pub fn is_empty(&self) -> bool {
        self.phrase.is_empty() && self.date.is_none()
    }
}

/// Owners and date of a matter as the meeting settled them, where follow-up has changed them since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledTask {
    pub owners: Vec<Owner>,
    pub due: Due,
}

/// How near the due date is (docs/rules.md §follow-up).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Light {
    /// No date.
    Undated,
    Green,
    Yellow,
    Red,
}

/// One action, or another matter that is followed up; each origin is numbered inside its meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    pub id: Id<Action>,
    pub meeting: Id<Meeting>,
    pub entry: Id<Entry>,
    pub number: u32,
    pub owners: Vec<Owner>,
    pub due: Due,
    pub state: ActionState,
    /// When it was closed (done or cancelled).
    pub closed: Option<Stamp>,
    /// The kind of line from which it comes.
    #[serde(default)]
    pub origin: MatterOrigin,
    /// The matter about which a leader said what this one is.
    #[serde(default)]
    pub parent: Option<Id<Action>>,
    /// Its wording where it is not that of its entry; empty = the entry's.
    #[serde(default)]
    pub task: String,
    /// The leader who answers for it, as typed.
    #[serde(default)]
    pub leader: String,
    /// Its number in the register of the office; empty = only the one inside the meeting.
    #[serde(default)]
    pub filed: String,
    /// `None` = the meeting settled it as it stands.
    #[serde(default)]
    pub settled: Option<SettledTask>,
}

impl Action {
    /// A matter of an entry that nobody has begun.
    pub const fn of(id: Id<Self>, entry: &Entry, origin: MatterOrigin, number: u32) -> Self {
        Self {
            id,
            meeting: entry.meeting,
            entry: entry.id,
            number,
            owners: Vec::new(),
            due: Due {
                phrase: String::new(),
                date: None,
                time: None,
            },
            state: ActionState::Open,
            closed: None,
            origin,
            parent: None,
            task: String::new(),
            leader: String::new(),
            filed: String::new(),
            settled: None,
        }
    }

    /// The same, with what the meeting settled kept beside what follow-up made of it.
    #[must_use]
    pub fn keeping(self, kept: SettledTask) -> Self {
        let stands = self.owners == kept.owners && self.due == kept.due;
        Self {
            settled: (!stands).then_some(kept),
            ..self
        }
    }

    /// Its letter and number: `A3`.
    pub fn label(&self) -> String {
        format!("{}{}", self.origin.letter(), self.number)
    }
}
