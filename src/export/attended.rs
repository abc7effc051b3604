//! The items for which somebody without a vote was there, as a line says it.

use super::digest::Digest;
use crate::domain::{agenda::Item, id::Id, people::Attendee};

impl Digest<'_> {
    /// The items that somebody in attendance was there for; empty = all, or nothing says so.
    pub(super) fn attended(attendee: &Attendee) -> Vec<Id<Item>> {
        attendee.for_items.iter().map(|item| item.of()).collect()
    }
}
