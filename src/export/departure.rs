//! When somebody left early, as the lists of a record tell it. Knows no format.

use super::{digest::Digest, roll::RollEntry};
use crate::domain::entry::EntryKind;

impl Digest<'_> {
    /// That somebody left early; or that they did not sign in for the sitting which followed on that where they were: nobody saw them leave.
    pub(super) fn left_early(&self, place: &RollEntry<'_>) -> Option<String> {
        let at = place.early?;
        let t = &self.strings.export;
        let last = place.stays.iter().filter(|stay| stay.to == Some(at));
        let ended = last.filter_map(|stay| stay.went).find_map(|went| {
            let mut ends = self.records.sitting_ends();
            ends.find(|end| end.id == went)
        });
        let Some(end) = ended else {
            return Some((t.left)(&self.moment(at)));
        };
        let mut after = self.records.entries.iter().filter(|entry| entry.place > end.place);
        let resumed = after.find(|entry| entry.kind == EntryKind::Resumed && !entry.struck)?;
        Some((t.not_again)(&self.moment(resumed.at)))
    }
}
