//! The head and the foot of official minutes when they are issued: 份号, 保密期限, 紧急程度; 抄送, 印发机关, 印发日期
//! (GB/T 9704-2012 §7.2, §7.4, docs/rules.md §red-head). The level of secrecy is that of the meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting};

/// The largest number of a copy: it has six digits.
pub const MOST_COPIES: u32 = 999_999;

/// How soon it must be dealt with (紧急程度).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Urgency {
    #[default]
    None,
    /// 加急
    Urgent,
    /// 特急
    MostUrgent,
}

/// The imprint of a meeting's minutes; a meeting has at most one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imprint {
    pub id: Id<Imprint>,
    pub meeting: Id<Meeting>,
    /// 份号, printed with six digits; 0 = none.
    pub copy_number: u32,
    /// 保密期限 as it is printed after the star: `5年`.
    pub secret_for: String,
    pub urgency: Urgency,
    /// 抄送
    pub copied_to: String,
    /// 印发机关; empty = the organiser.
    pub printed_by: String,
    /// 印发日期
    pub printed: Option<NaiveDate>,
}

impl Imprint {
    /// One in which nothing is set.
    pub const fn blank(id: Id<Self>, meeting: Id<Meeting>) -> Self {
        Self {
            id,
            meeting,
            copy_number: 0,
            secret_for: String::new(),
            urgency: Urgency::None,
            copied_to: String::new(),
            printed_by: String::new(),
            printed: None,
        }
    }

    /// Whether there is something for the foot of the last page (版记).
    pub fn has_foot(&self) -> bool {
        let texts = [&self.copied_to, &self.printed_by];
        self.printed.is_some() || texts.iter().any(|text| !text.trim().is_empty())
    }
}
