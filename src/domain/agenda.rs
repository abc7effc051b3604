//! Agenda items: order, planned time, and how each ended.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{id::Id, meeting::Meeting};

/// The kind of an item: how the meeting is to deal with it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ItemKind {
    #[default]
    Decision,
    Report,
    Information,
    Education,
    Procedural,
}

/// How an item ended (docs/rules.md §outcome).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ItemOutcome {
    Decided,
    Deferred,
    Noted,
    Withdrawn,
    /// No decision, with a reason.
    NoDecision,
    /// Given to a committee or an officer, which is no deferral.
    Referred,
}

/// How far the filing of an item is (议题申报, docs/rules.md §item-filing).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Filing {
    /// It needs no filing.
    #[default]
    None,
    Filed,
    Checked,
    Approved,
    Scheduled,
    Returned,
}

/// One item of the agenda. Items under another item are its sub-items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: Id<Item>,
    pub meeting: Id<Meeting>,
    pub parent: Option<Id<Item>>,
    /// Place among its siblings; the shown number is counted from it.
    pub place: i64,
    pub title: String,
    pub kind: ItemKind,
    /// Planned length in minutes; `None` = not planned.
    pub minutes: Option<u32>,
    pub presenter: String,
    /// Units called in for this item.
    pub units: String,
    pub papers: String,
    /// Part of the consent block.
    pub consent: bool,
    /// The outcome set by the clerk; where it is `None` a decision under the item counts as decided.
    pub outcome: Option<ItemOutcome>,
    pub outcome_reason: String,
    /// Why nothing has to be done; empty = not said.
    pub no_action_reason: String,
    /// How far the filing of the item is (docs/rules.md §item-filing).
    #[serde(default)]
    pub filing: Filing,
    /// The unit that filed it, and its head.
    #[serde(default)]
    pub filed_by: String,
    /// The remark of the leader or of the first check.
    #[serde(default)]
    pub filing_remark: String,
    /// The number that the agenda gives it (`38`, `*43`, `第三项`); empty = counted from its place.
    #[serde(default)]
    pub own_number: String,
    /// The number on the agenda that was taken in, where it is shown under another; empty = the same, or none.
    #[serde(default)]
    pub paper_number: String,
}

impl Item {
    /// Whether its type put it there as room for items of its kind, so that they take its place: 审议事项（逐项）, 通报事项.
    pub fn is_room(&self) -> bool {
        let rooms = match self.kind {
            ItemKind::Decision => ["审议事项（", "Decision items, one"],
            ItemKind::Information => ["通报事项", "Items for information"],
            ItemKind::Report | ItemKind::Education | ItemKind::Procedural => return false,
        };
        rooms.iter().any(|room| self.title.starts_with(room))
    }

    /// An item of which only the title is known.
    pub fn titled(id: Id<Self>, meeting: Id<Meeting>, place: i64, title: impl Into<String>) -> Self {
        Self {
            id,
            meeting,
            parent: None,
            place,
            title: title.into(),
            kind: ItemKind::default(),
            minutes: None,
            presenter: String::new(),
            units: String::new(),
            papers: String::new(),
            consent: false,
            outcome: None,
            outcome_reason: String::new(),
            no_action_reason: String::new(),
            filing: Filing::None,
            filed_by: String::new(),
            filing_remark: String::new(),
            own_number: String::new(),
            paper_number: String::new(),
        }
    }
}
