//! Declared interests: who takes no part in which item, and why (docs/rules.md §interests).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{agenda::Item, entry::Entry, id::Id, meeting::Meeting, people::Attendee};

/// The kind of an interest.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum InterestNature {
    #[default]
    Unsaid,
    Pecuniary,
    Other,
    /// A disclosable pecuniary interest of a council's register.
    Disclosable,
    Personal,
    Prejudicial,
}

/// An interest that somebody declared. Its bearer is not counted among those who may vote on the item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    pub id: Id<Interest>,
    pub meeting: Id<Meeting>,
    pub entry: Id<Entry>,
    pub attendee: Id<Attendee>,
    /// The item that it is in; `None` = none is named.
    pub item: Option<Id<Item>>,
    pub nature: InterestNature,
    /// The interest as typed; empty = not said.
    pub text: String,
}
