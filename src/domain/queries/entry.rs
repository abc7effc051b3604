//! The rows that belong to an entry: its decision, its action, its motion.

use crate::domain::{
    action::{Action, MatterOrigin},
    decision::Decision,
    entry::{Entry, EntryKind},
    id::Id,
    motion::Motion,
    records::Records,
};

impl Records {
    /// The actions of the open meeting. (Follow-up may have absorbed rows of others.)
    pub fn open_actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(|a| Some(a.meeting) == self.open())
    }

    /// Whether it was said that nobody is excused.
    pub fn excuses_nobody(&self) -> bool {
        let says_so = |entry: &Entry| matches!(entry.text.as_str(), "none" | "无") && entry.speaker.is_none();
        let mut excuses = self.entries.iter().filter(|entry| entry.kind == EntryKind::Regrets);
        excuses.any(|entry| says_so(entry) && !entry.struck)
    }

    /// The decision that belongs to an entry.
    pub fn decision_of(&self, entry: Id<Entry>) -> Option<&Decision> {
        self.decisions.of(entry).next_back()
    }

    /// The action that belongs to an entry.
    pub fn action_of(&self, entry: Id<Entry>) -> Option<&Action> {
        let captured = |action: &&Action| action.origin == MatterOrigin::Action;
        self.actions.of(entry).rfind(captured)
    }

    /// The motion that belongs to an entry.
    pub fn motion_of(&self, entry: Id<Entry>) -> Option<&Motion> {
        self.motions.of(entry).next_back()
    }

    /// The next free number of a decision, an action, a motion.
    pub fn next_decision_number(&self) -> u32 {
        self.decisions.iter().map(|d| d.number).max().unwrap_or(0) + 1
    }

    /// See [`Records::next_decision_number`].
    pub fn next_action_number(&self) -> u32 {
        self.next_matter_number(MatterOrigin::Action)
    }

    /// See [`Records::next_decision_number`]; each origin has numbers of its own.
    pub fn next_matter_number(&self, origin: MatterOrigin) -> u32 {
        let same = self.open_actions().filter(|a| a.origin == origin);
        same.map(|a| a.number).max().unwrap_or(0) + 1
    }

    /// See [`Records::next_decision_number`].
    pub fn next_motion_number(&self) -> u32 {
        self.motions.iter().map(|m| m.number).max().unwrap_or(0) + 1
    }
}
