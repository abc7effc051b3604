//! Units, people, and their part in a meeting.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    id::{EntryRef, Id, ItemRef, StayRef},
    meeting::Meeting,
    time::Stamp,
};

/// An office, a department, a company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    pub id: Id<Unit>,
    pub name: String,
    pub short: String,
}

/// As a list of people says; rooms are given by it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Sex {
    #[default]
    Unknown,
    Female,
    Male,
}

/// Somebody in the address book. Names may have 50 characters and more (docs/rules.md §names).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: Id<Person>,
    pub name: String,
    /// The clerk's own reading of the name; empty = computed.
    pub pinyin: String,
    /// Nicknames and other spellings that mean this person.
    pub aliases: Vec<String>,
    pub unit: Option<Id<Unit>>,
    pub post: String,
    pub phone: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub sex: Sex,
    /// Unit and post as they were before the last change; empty = they never changed here.
    #[serde(default)]
    pub former: String,
    /// When unit or post changed last.
    #[serde(default)]
    pub changed: Option<Stamp>,
}

impl Person {
    /// Notes what unit and post were, if they have changed since `before`; the error book tells of it (docs/rules.md §error-book).
    pub fn note_move(&mut self, before: &Self, unit_before: &str, now: Stamp) {
        if (self.unit, &self.post) != (before.unit, &before.post) {
            let was = format!("{unit_before} {}", before.post);
            was.trim().clone_into(&mut self.former);
            self.changed = Some(now);
        }
    }

    /// Somebody of whom only the name is known.
    pub fn named(id: Id<Self>, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            pinyin: String::new(),
            aliases: Vec::new(),
            unit: None,
            post: String::new(),
            phone: String::new(),
            email: String::new(),
            sex: Sex::default(),
            former: String::new(),
            changed: None,
        }
    }
}

/// In what capacity somebody takes part. 列席 has no vote; 旁听 watches only (docs/rules.md §categories).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Category {
    /// 出席: a member with a vote.
    #[default]
    Member,
    /// 列席: in attendance, no vote.
    InAttendance,
    /// 特邀
    Invited,
    /// 旁听
    Observer,
    /// 记者
    Press,
    /// 工作人员
    Staff,
}

/// The duty of somebody in the meeting itself.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Duty {
    #[default]
    None,
    Chair,
    /// 记录人
    Scribe,
    /// Both, as in small meetings.
    ChairAndScribe,
}

impl Duty {
    /// Whether this duty is, or contains, another one.
    pub fn holds(self, duty: Self) -> bool {
        self == duty || self == Self::ChairAndScribe && duty != Self::None
    }

    /// This duty and another one.
    #[must_use]
    pub fn and(self, duty: Self) -> Self {
        match (self, duty) {
            (Self::None, one) | (one, Self::None) => one,
            (one, other) if one == other => one,
            _ => Self::ChairAndScribe,
        }
    }

    /// Returns this duty without another one.
    #[must_use]
    pub fn without(self, duty: Self) -> Self {
        match (self, duty) {
            (one, other) if one == other => Self::None,
            (Self::ChairAndScribe, Self::Chair) => Self::Scribe,
            (Self::ChairAndScribe, Self::Scribe) => Self::Chair,
            _ => self,
        }
    }
}

/// The answer to the invitation.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Reply {
    #[default]
    Open,
    Attends,
    /// 请假, with a reason.
    Leave,
    /// 代会: somebody else comes.
    Substituted,
}

impl Reply {
    /// Whether the invited person stays away: on leave, or somebody else comes instead.
    pub const fn is_absence(self) -> bool {
        matches!(self, Self::Leave | Self::Substituted)
    }
}

/// One person's place in one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    pub id: Id<Attendee>,
    pub meeting: Id<Meeting>,
    pub person: Id<Person>,
    /// Order in lists; a manual order wins over every sort.
    pub rank: i64,
    pub category: Category,
    pub duty: Duty,
    pub reply: Reply,
    /// Why on leave; empty otherwise.
    pub leave_reason: String,
    /// The substitute (an attendee of the same meeting).
    pub substitute: Option<Id<Attendee>>,
    pub seat: String,
    /// 分组: the group of the list, such as 市直部门 or 第一组.
    #[serde(default)]
    pub grouping: String,
    /// Other words of the list: people, room, train, meals.
    #[serde(default)]
    pub remark: String,
    /// When this person reported on arrival (报到), which is not the signing in to a session.
    #[serde(default)]
    pub reported: Option<Stamp>,
    /// The paper or badge that showed who this is; empty = none was looked at.
    #[serde(default)]
    pub credential: String,
    /// The person who looked at it; empty = nobody.
    #[serde(default)]
    pub verified_by: String,
    /// Why this person was refused; empty = was not.
    #[serde(default)]
    pub refused: String,
    /// The reply before the first excuse that a line of the meeting gave; `None` = no line excused this person.
    #[serde(default)]
    pub before_excuse: Option<EarlierReply>,
    /// A log names this person, and nothing else is known: not that they were invited, nor that they came.
    #[serde(default)]
    pub named_only: bool,
    /// By which line this person took the chair during the meeting, and from whom; `None` = by none.
    #[serde(default)]
    pub took_chair: Option<ChairTaken>,
    /// The items for which somebody in attendance is there; empty = for all, or not said.
    #[serde(default)]
    pub for_items: Vec<Id<ItemRef>>,
    /// The line of the meeting that says that this person is absent; `None` = none does.
    #[serde(default)]
    pub absent_by: Option<Id<EntryRef>>,
}

/// That somebody took the chair during the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChairTaken {
    /// The line that says so.
    pub by: Id<EntryRef>,
    /// Those who were in the chair before; this person alone, where they held it already.
    pub from: Vec<Id<Attendee>>,
    /// How this person took it before that, in the order of the lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Self>,
}

impl ChairTaken {
    /// Each time that this person took the chair.
    pub fn turns(&self) -> impl Iterator<Item = &Self> {
        self.earlier.iter().chain([self])
    }

    /// The same behind what was taken before.
    #[must_use]
    pub fn behind(self, before: Option<&Self>) -> Self {
        let turns = before.into_iter().flat_map(Self::turns);
        let earlier = turns.map(|turn| Self {
            earlier: Vec::new(),
            ..turn.clone()
        });
        Self {
            earlier: earlier.collect(),
            ..self
        }
    }

    /// The turns before the last one; `None` = there are none.
    pub fn without_last(&self) -> Option<Self> {
        let (last, earlier) = self.earlier.split_last()?;
        Some(Self {
            earlier: earlier.to_vec(),
            ..last.clone()
        })
    }
}

/// An answer as it was before a line changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierReply {
    pub reply: Reply,
    pub leave_reason: String,
    pub substitute: Option<Id<Attendee>>,
    /// The stay of a sign-in of everybody that an excuse took back; `None` = it took none back.
    #[serde(default)]
    pub stay: Option<EarlierStay>,
}

/// A stay of a sign-in of everybody, from which somebody was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierStay {
    pub id: Id<StayRef>,
    pub from: Stamp,
    pub came: Option<Id<EntryRef>>,
}

impl Attendee {
    /// The answer that stands now.
    pub fn present_reply(&self) -> EarlierReply {
        EarlierReply {
            reply: self.reply,
            leave_reason: self.leave_reason.clone(),
            substitute: self.substitute,
            stay: None,
        }
    }

    /// The same person with an earlier answer.
    #[must_use]
    pub fn with_reply(&self, earlier: EarlierReply) -> Self {
        Self {
            reply: earlier.reply,
            leave_reason: earlier.leave_reason,
            substitute: earlier.substitute,
            ..self.clone()
        }
    }

    /// A member who has not answered yet.
    pub fn invited(id: Id<Self>, meeting: Id<Meeting>, person: Id<Person>, rank: i64) -> Self {
        Self {
            id,
            meeting,
            person,
            rank,
            category: Category::default(),
            duty: Duty::default(),
            reply: Reply::default(),
            leave_reason: String::new(),
            substitute: None,
            seat: String::new(),
            grouping: String::new(),
            remark: String::new(),
            reported: None,
            credential: String::new(),
            verified_by: String::new(),
            refused: String::new(),
            named_only: false,
            before_excuse: None,
            took_chair: None,
            for_items: Vec::new(),
            absent_by: None,
        }
    }

    /// Whether this person gets a seat of a plan.
    pub fn is_seated(&self) -> bool {
        !self.reply.is_absence() && !matches!(self.category, Category::Press | Category::Staff)
    }

    /// Whether this person counts for the quorum and may vote when present.
    pub fn is_member(&self) -> bool {
        self.category == Category::Member
    }
}

/// Names in one line, joined as their script joins them: `张三、李四`, `Ann, Tom`.
pub fn listed(names: &[&str]) -> String {
    let latin = names.iter().filter(|name| name.chars().all(|c| c < '\u{2e80}'));
    // One Chinese guest among others makes no Chinese list.
    names.join(if latin.count() * 2 > names.len() { ", " } else { "、" })
}
