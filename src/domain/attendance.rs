//! The stays of people in the room.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{agenda::Item, entry::Entry, id::Id, meeting::Meeting, people::Attendee, time::Stamp};

/// How it is known that somebody came (docs/rules.md §presence).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum StaySource {
    /// Typed in a line, or entered at the desk.
    #[default]
    SignedIn,
    /// A badge or seat code was read.
    Badge,
    /// From the list of the desk at the door.
    Door,
    /// Inferred: this person spoke.
    Spoke,
    /// Inferred: this person moved or seconded.
    Moved,
    /// Inferred: this person voted.
    Voted,
    /// Inferred: this person declared an interest, or was recused.
    Declared,
    /// A line says that this person was in the chair: nobody signed them in, and there is nothing to confirm.
    Presided,
    /// From a log: its writer, or a list in it.
    Log,
}

impl StaySource {
    /// Whether nobody signed the attendee in: what the attendee did says so.
    pub const fn is_inferred(self) -> bool {
        matches!(
            self,
            Self::Spoke | Self::Moved | Self::Voted | Self::Declared | Self::Presided
        )
    }
}

/// How somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Attending {
    InPerson,
    Video,
    Phone,
}

impl Attending {
    /// How somebody takes part, where words behind the name say so: 电话参会, `by Zoom`, `dialled in`.
    pub fn told_in(words: &str) -> Option<Self> {
        const PHONE: [&str; 5] = ["电话", "phone", "dial", "conference call", "teleconf"];
        const VIDEO: [&str; 16] = [
            "视频",
            "线上",
            "网络",
            "远程",
            "腾讯会议",
            "video",
            "zoom",
            "teams",
            "online",
            "remote",
            "skype",
            "webex",
            "google meet",
            "virtual",
            "on screen",
            "by link",
        ];
        // Calls that people take, and things that fail, are no way of taking part.
        const BESIDE: [&str; 12] = [
            "接电话",
            "打电话",
            "接个电话",
            "打个电话",
            "接听电话",
            "视频设备",
            "视频没",
            "视频坏",
            "phone call",
            "phoned",
            "his phone",
            "her phone",
        ];
        let mut lower = words.to_lowercase();
        for beside in BESIDE {
            lower = lower.replace(beside, "");
        }
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        if has(&PHONE) {
            Some(Self::Phone)
        } else if has(&VIDEO) {
            Some(Self::Video)
        } else if has(&["in person", "现场参会", "到现场"]) {
            Some(Self::InPerson)
        } else {
            None
        }
    }

    /// Whether words say how somebody takes part.
    pub fn is_told_in(words: &str) -> bool {
        Self::told_in(words).is_some()
    }
}

/// One stay of one attendee in the room, with the lines of the feed that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    pub id: Id<Interval>,
    pub meeting: Id<Meeting>,
    pub attendee: Id<Attendee>,
    pub from: Stamp,
    /// `None` = still there.
    pub to: Option<Stamp>,
    /// The entry that began it; `None` = no line says when they came.
    #[serde(default)]
    pub came: Option<Id<Entry>>,
    /// The entry that ended it: a leaving, or the adjournment where they stayed to the end. `None` = still there, or no line says.
    #[serde(default)]
    pub went: Option<Id<Entry>>,
    /// Why they came when they did, as typed in brackets; empty = not said.
    #[serde(default)]
    pub came_reason: String,
    /// Why they went; empty = not said.
    #[serde(default)]
    pub went_reason: String,
    /// How it is known that they came.
    #[serde(default)]
    pub source: StaySource,
    /// Whether the clerk confirmed what was inferred; means nothing for stays that were not.
    #[serde(default)]
    pub confirmed: bool,
    /// In the room, by video or by telephone; `None` = not said.
    #[serde(default)]
    pub attending: Option<Attending>,
    /// The desk or person that signed them in; empty = not said.
    #[serde(default)]
    pub signed_by: String,
    /// The item for which they left the room because of an interest; `None` = they left as anybody does.
    #[serde(default)]
    pub withdrew: Option<Id<Item>>,
}

impl Interval {
    /// A stay that begins at `from` and has not ended, without a line that says so.
    pub const fn begun(id: Id<Self>, meeting: Id<Meeting>, attendee: Id<Attendee>, from: Stamp) -> Self {
        Self {
            id,
            meeting,
            attendee,
            from,
            to: None,
            came: None,
            went: None,
            came_reason: String::new(),
            went_reason: String::new(),
            source: StaySource::SignedIn,
            confirmed: false,
            attending: None,
            signed_by: String::new(),
            withdrew: None,
        }
    }

    /// The same stay, ended by a line at `at`, never before it began: the clock of the laptop may have jumped back.
    #[must_use]
    pub fn ended(self, at: Stamp, by: Option<Id<Entry>>) -> Self {
        Self {
            to: Some(at.max(self.from)),
            went: by,
            went_reason: String::new(),
            withdrew: None,
            ..self
        }
    }

    /// The same stay as if nobody had left.
    #[must_use]
    pub fn lasting(self) -> Self {
        Self {
            to: None,
            went: None,
            went_reason: String::new(),
            withdrew: None,
            ..self
        }
    }

    /// Whether it is only inferred, and the clerk has not confirmed it. A line that says who was in the chair says that they were there.
    pub const fn is_unconfirmed(&self) -> bool {
        self.rests_on_deed() && !matches!(self.source, StaySource::Presided)
    }

    /// Whether nothing but what somebody did, or that they were in the chair, says that they were there.
    pub const fn rests_on_deed(&self) -> bool {
        self.source.is_inferred() && !self.confirmed
    }

    /// Whether the attendee was there at `at`.
    pub fn covers(&self, at: Stamp) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}
