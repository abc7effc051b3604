//! People as a line names them who need not be on the list: those who come, and those who wait for the word. Knows no line.

use crate::domain::{
    agenda::Item,
    id::Id,
    people::{Attendee, Category},
};

/// Somebody who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comer {
    /// `None` = somebody on no list, see `name`.
    pub who: Option<Id<Attendee>>,
    /// The name of somebody on no list, with unit and post in brackets behind it; empty otherwise.
    pub name: String,
    pub category: Category,
    /// In the place of this person of the list.
    pub instead_of: Option<Id<Attendee>>,
    /// The items for which they come; empty = for all.
    pub items: Vec<Id<Item>>,
}

/// The change that a line makes to the speakers' list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QueueOp {
    /// Behind the others.
    Add,
    /// Before the others.
    First,
    Remove,
    /// These and no others, in this order.
    Set,
    /// They have the word.
    Give,
}

/// Somebody who asks for the word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// `None` = somebody on no list, see `name`.
    pub who: Option<Id<Attendee>>,
    /// The name as typed of somebody on no list; empty otherwise.
    pub name: String,
}

impl Queued {
    /// A person of the list.
    pub const fn of(who: Id<Attendee>) -> Self {
        Self {
            who: Some(who),
            name: String::new(),
        }
    }

    /// Somebody on no list.
    pub fn named(name: &str) -> Self {
        Self {
            who: None,
            name: name.to_owned(),
        }
    }
}
