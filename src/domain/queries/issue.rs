//! How far the minutes of the open meeting are. All of it is derived from their steps and confirmations (docs/rules.md §issue).

use crate::domain::{
    id::Id,
    minutes_version::{Confirmation, MinutesState, MinutesVersion, VersionStep},
    people::{Attendee, Duty},
    records::Records,
};

impl Records {
    /// The last step of the minutes; `None` while the first version is a draft.
    fn last_step(&self) -> Option<&MinutesVersion> {
        self.minutes_versions.iter().max_by_key(|row| (row.version, row.step))
    }

    /// The version that is being written, or stands.
    pub fn minutes_version(&self) -> u32 {
        match self.last_step() {
            None => 1,
            Some(last) if last.step == VersionStep::Reopened => last.version.saturating_add(1),
            Some(last) => last.version,
        }
    }

    /// How far the minutes are.
    pub fn minutes_state(&self) -> MinutesState {
        match self.last_step().map(|last| last.step) {
            Some(VersionStep::Issued) => MinutesState::Issued,
            Some(VersionStep::Approved) => MinutesState::Approved,
            None | Some(VersionStep::Reopened) => {
                let any = self.confirmations_now().next().is_some();
                if any && self.yet_to_confirm().is_empty() {
                    MinutesState::Confirmed
                } else {
                    MinutesState::Draft
                }
            }
        }
    }

    /// The minutes as they were issued last, whether they stand or were reopened.
    pub fn last_issued(&self) -> Option<&MinutesVersion> {
        let issued = self
            .minutes_versions
            .iter()
            .filter(|row| row.step == VersionStep::Issued);
        issued.max_by_key(|row| row.version)
    }

    /// The minutes as they were issued in a version.
    pub fn issued_version(&self, version: u32) -> Option<&MinutesVersion> {
        let mut all = self.minutes_versions.iter();
        all.find(|row| row.step == VersionStep::Issued && row.version == version)
    }

    /// The issue of the minutes that stand; `None` while they are a draft.
    pub fn standing_issue(&self) -> Option<&MinutesVersion> {
        self.last_issued().filter(|_| self.minutes_state().is_issued())
    }

    /// The approval of the minutes that stand; `None` where they were not approved.
    pub fn approval(&self) -> Option<&MinutesVersion> {
        self.last_step().filter(|last| last.step == VersionStep::Approved)
    }

    /// Those who confirm the present version.
    pub fn confirmations_now(&self) -> impl Iterator<Item = &Confirmation> {
        let version = self.minutes_version();
        self.confirmations.iter().filter(move |row| row.version == version)
    }

    /// The chair, where nobody of that name confirms the present version.
    pub fn unasked_chair(&self) -> Option<Id<Attendee>> {
        let chair = self.attendees.iter().find(|who| who.duty.holds(Duty::Chair))?.id;
        let name = self.name_of(chair);
        let asked = self.confirmations_now().any(|row| row.name.trim() == name);
        (!asked).then_some(chair)
    }

    /// The names of those who must confirm the present version and have not.
    pub fn yet_to_confirm(&self) -> Vec<&str> {
        let chair = self.unasked_chair().map(|who| self.name_of(who));
        let asked = self.confirmations_now().filter(|row| row.at.is_none());
        chair.into_iter().chain(asked.map(|row| row.name.as_str())).collect()
    }
}
