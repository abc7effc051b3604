//! The seven deliverables of a meeting and their review (docs/rules.md §deliverables, §review): an approval holds for one content only.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{calendar::offset::Offset, deadline::Dated, id::Id, meeting::Meeting, time::Stamp};

/// The seven, in the order of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DeliverableKind {
    /// 经费预算
    Budget,
    /// 会议议程
    Agenda,
    /// 参会人员名单
    Roster,
    /// 会议通知
    Notice,
    /// 会议材料
    Materials,
    /// 会场布置
    Layout,
    /// 人员分工
    Division,
}

/// Where the review stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Review {
    #[default]
    Draft,
    Submitted,
    Returned,
    Approved,
}

/// One of the seven.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliverable {
    pub id: Id<Deliverable>,
    pub meeting: Id<Meeting>,
    pub kind: DeliverableKind,
    /// One named owner.
    pub owner: String,
    pub due_offset: Option<Offset>,
    pub due: Option<Stamp>,
    pub review: Review,
    pub reviewer: String,
    pub submitted: Option<Stamp>,
    pub decided: Option<Stamp>,
    /// The reviewer's remark.
    pub remark: String,
    /// The file as it goes round; empty = it is made of the records alone.
    pub file: String,
    /// SHA-256 of the file as last read; empty = never, or it could not be read.
    pub file_hash: String,
    /// SHA-256 of the records it is made of when it was submitted.
    pub content_hash: String,
    /// SHA-256 of the file when it was submitted.
    pub bound_file_hash: String,
    /// Why this meeting does without it; empty = it is needed.
    pub not_needed: String,
    /// The parts of the records as they were when it was submitted, so that what has changed can be named.
    #[serde(default)]
    pub parts: Vec<(Part, String)>,
    /// When the content changed under a review that was going on or over.
    #[serde(default)]
    pub reopened: Option<Stamp>,
}

/// A part of what a reviewer approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The title of the meeting.
    Title,
    /// Its start and length.
    Time,
    Venue,
    /// The class of the budget and the number of people.
    Frame,
    /// The lines of the budget.
    Money,
    /// The titles of the items, and their order.
    Items,
    /// Kind, minutes, presenter, units and papers of the items.
    ItemDetails,
    /// Names, posts and units.
    People,
    /// Categories, duties and replies.
    Replies,
    /// Purpose, theme and organiser.
    Purpose,
    /// The text of the notice.
    Notice,
    Papers,
    Copies,
    /// The kind and size of the plan.
    Plan,
    Seats,
    Posts,
    /// The file that goes round.
    File,
}

/// Why an approval does not hold any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reopened {
    /// The records it is made of have changed.
    Records,
    /// The file has changed.
    File,
    /// The file cannot be read any more.
    FileGone,
}

/// Where a deliverable stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    NotNeeded,
    Draft,
    Submitted,
    Returned,
    Approved,
    /// It was submitted or approved, and has changed since: the review begins again.
    Reopened(Reopened),
}

impl Deliverable {
    /// A draft without an owner.
    pub fn draft(id: Id<Self>, meeting: Id<Meeting>, kind: DeliverableKind) -> Self {
        Self {
            id,
            meeting,
            kind,
            owner: String::new(),
            due_offset: None,
            due: None,
            review: Review::default(),
            reviewer: String::new(),
            submitted: None,
            decided: None,
            remark: String::new(),
            file: String::new(),
            file_hash: String::new(),
            content_hash: String::new(),
            bound_file_hash: String::new(),
            not_needed: String::new(),
            parts: Vec::new(),
            reopened: None,
        }
    }

    /// The reviewer's answer to what was submitted.
    #[must_use]
    pub fn decide(self, review: Review, remark: String, now: Stamp) -> Self {
        Self {
            review,
            remark,
            decided: Some(now),
            ..self
        }
    }
}

impl Dated for Deliverable {
    fn made(&self) -> Stamp {
        self.id.minted()
    }
    fn deadline(&self) -> (Option<Offset>, Option<Stamp>) {
        (self.due_offset, self.due)
    }
    fn is_finished(&self) -> bool {
        self.review == Review::Approved || !self.not_needed.is_empty()
    }
}
