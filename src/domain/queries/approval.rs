//! Resolutions on the minutes of the last meeting, here and in the next one. All of it is derived (docs/rules.md §issue).

use crate::domain::{
    entry::{Entry, EntryKind},
    motion::MotionState,
    neighbours::MinutesResolution,
    records::Records,
    succession::{
        approved::{Corrections, MinutesOf, OnMinutes, on_minutes},
        approves_minutes,
    },
};

impl Records {
    /// The resolution of the open rows on the minutes of an earlier meeting, in its words, with the corrections that it makes: the decisions
    /// and carried motions that name those minutes, and those under the item about the last ones. The clerk reads what it says.
    pub fn minutes_resolution(&self, of: &MinutesOf) -> Option<(String, Corrections)> {
        let said: Vec<(&Entry, bool, Corrections)> = self
            .entries
            .iter()
            .filter(|entry| !entry.struck && self.is_resolved(entry))
            .filter_map(|entry| {
                let item = entry.item.and_then(|item| self.items.get(item));
                let under = item.is_some_and(|item| approves_minutes(&item.title));
                match on_minutes(self.decided_text(entry), Some(of)) {
                    OnMinutes::Approves(corrections) => Some((entry, true, corrections)),
                    // Under their item a slip of the day is read by the clerk all the same.
                    OnMinutes::Open(told) | OnMinutes::Other(told) if under => Some((entry, false, told)),
                    OnMinutes::Open(_) | OnMinutes::Other(_) | OnMinutes::Refuses => None,
                }
            })
            .collect();
        let (first, ..) = said.iter().find(|(_, approves, _)| *approves).or(said.first())?;
        let mut texts = Vec::new();
        let mut corrections = Corrections::None;
        for (entry, approves, more) in &said {
            // Under the same item other lines belong to it as far as they correct.
            let belongs = entry.id == first.id || entry.item == first.item && (*approves || *more != Corrections::None);
            if belongs {
                texts.push(self.decided_text(entry).trim());
                corrections = corrections.and(more.clone()).and(self.amended(entry));
            }
        }
        Some((texts.join(" / "), corrections))
    }

    /// Whether the meeting resolved on the minutes of an earlier one, in words that name them.
    pub fn approves_earlier_minutes(&self) -> bool {
        let mut resolved = self
            .entries
            .iter()
            .filter(|entry| !entry.struck && self.is_resolved(entry));
        resolved.any(|entry| matches!(on_minutes(self.decided_text(entry), None), OnMinutes::Approves(_)))
    }

    /// Whether the meeting came to what a line says.
    fn is_resolved(&self, entry: &Entry) -> bool {
        let carried = || {
            let motion = self.motion_of(entry.id);
            motion.is_some_and(|motion| motion.state == MotionState::Carried && motion.amends.is_none())
        };
        entry.kind == EntryKind::Decision || entry.kind == EntryKind::Motion && carried()
    }

    /// The amendments that were carried to a motion whose wording as amended nobody has entered.
    fn amended(&self, entry: &Entry) -> Corrections {
        let Some(motion) = self
            .motion_of(entry.id)
            .filter(|motion| motion.wording.trim().is_empty())
        else {
            return Corrections::None;
        };
        let amendments = self.motions.iter().filter(|other| other.amends == Some(motion.id));
        let carried = amendments.filter(|other| other.state == MotionState::Carried);
        let texts = carried.filter_map(|other| self.entries.get(other.entry));
        texts.fold(Corrections::None, |all, entry| {
            all.and(Corrections::Said(entry.text.trim().to_owned()))
        })
    }

    /// The resolution of a later meeting on the minutes that stand here, while their approval is not entered.
    pub fn approval_given(&self) -> Option<&MinutesResolution> {
        let waits = self.standing_issue().is_some() && self.approval().is_none();
        self.neighbours.resolved.as_ref().filter(|_| waits)
    }
}
