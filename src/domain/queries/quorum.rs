//! The quorum minute by minute: derived from the stays of those with a vote.

use crate::domain::{records::Records, time::Stamp};

/// The quorum at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    pub at: Stamp,
    /// How many with a vote were there.
    pub present: u32,
    /// How many must be there.
    pub needed: u32,
}

impl Quorum {
    /// Whether enough were there.
    pub const fn is_reached(&self) -> bool {
        self.present >= self.needed
    }
}

impl Records {
    /// How many of so many members must be there; `None` where no quorum is asked for. Without a list of people there is none:
    /// `None`, not "reached".
    pub(super) fn quorum_needed(&self, members: u32) -> Option<u32> {
        let needed = self.meeting().and_then(|meeting| meeting.quorum.needed(members));
        needed.filter(|needed| *needed > 0 && members > 0)
    }

    /// The members who are invited: those with a vote, without the substitutes of others.
    fn members_invited(&self) -> u32 {
        let invited = self.attendees.iter().filter(|a| a.is_member());
        let count = invited.filter(|a| !self.is_substitute(a.id)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The quorum at a moment; `None` where none is asked for.
    pub fn quorum_at(&self, at: Stamp) -> Option<Quorum> {
        Some(Quorum {
            at,
            present: self.members_at(at),
            needed: self.quorum_needed(self.members_invited())?,
        })
    }

    /// The quorum at the opening, and after it each moment at which it was lost or regained, up to the end. Empty where none is asked
    /// for, or before the opening.
    pub fn quorum_changes(&self) -> Vec<Quorum> {
        let meeting = self.meeting();
        let Some(opened) = meeting.and_then(|meeting| meeting.opened) else {
            return Vec::new();
        };
        let end = meeting.and_then(|meeting| meeting.adjourned);
        let mut moves: Vec<Stamp> = self
            .intervals
            .iter()
            .flat_map(|stay| [Some(stay.from), stay.to])
            .flatten()
            .collect();
        moves.retain(|at| *at > opened && end.is_none_or(|end| *at < end));
        moves.push(opened);
        moves.sort_unstable();
        moves.dedup();
        let mut changes: Vec<Quorum> = Vec::new();
        for quorum in moves.into_iter().filter_map(|at| self.quorum_at(at)) {
            if changes
                .last()
                .is_none_or(|last| last.is_reached() != quorum.is_reached())
            {
                changes.push(quorum);
            }
        }
        changes
    }
}
