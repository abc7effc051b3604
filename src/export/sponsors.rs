//! Mover and seconder of a motion, as sentences name them. Knows no format.

use super::{
    digest::Digest,
    letters::{capitalised, safe},
    moved_text::signed,
};
use crate::domain::{id::Id, motion::Motion, people::Attendee};

impl Digest<'_> {
    /// Mover and seconder as they stand in sentences; empty where nobody is named. Somebody on no list stands by the name as typed: the checks ask who
    /// that is.
    pub(super) fn sponsors(&self, motion: &Motion) -> (String, String) {
        let entry = self.records.entries.get(motion.entry);
        let typed = entry.map(|entry| signed(&entry.text)).unwrap_or_default();
        let name = |who: Option<Id<Attendee>>, typed: &str| match who {
            Some(id) => self.names.short(id),
            None => capitalised(&safe(typed)),
        };
        (name(motion.mover, typed.0), name(motion.seconder, typed.1))
    }
}
