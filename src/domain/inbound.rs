//! Papers that units handed in for the meeting and get back (docs/rules.md §inbound).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// One paper of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbound {
    pub id: Id<Inbound>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub unit: String,
    pub title: String,
    pub pages: u32,
    pub received: Option<Stamp>,
    pub returned: Option<Stamp>,
    /// The person who signed for it when it went back.
    pub receipt: String,
    /// The written consent by which it stays here; empty where it goes back.
    pub consent: String,
}

impl Inbound {
    /// Whether it went back with a receipt, or stays by consent.
    pub fn is_settled(&self) -> bool {
        self.returned.is_some() && !self.receipt.trim().is_empty() || !self.consent.trim().is_empty()
    }
}
