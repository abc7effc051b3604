//! An item of the open meeting with its lines, as every document reads it. Knows no format.

use crate::domain::{
    action::Action,
    agenda::{Item, ItemOutcome},
    decision::Decision,
    entry::{Entry, EntryKind},
    motion::{Motion, MotionState},
};

/// An item, or the part of the meeting outside of all items.
#[derive(Debug)]
pub struct RecordSection<'a> {
    pub item: Option<&'a Item>,
    /// `2` or `2.1`; empty outside of all items.
    pub number: String,
    pub depth: u8,
    pub has_children: bool,
    /// When it was first taken up.
    pub started: Option<&'a Entry>,
    pub lines: Vec<SectionEntry<'a>>,
    /// Recesses, comings and goings, the bounds of a closed part, while it was dealt with.
    pub events: Vec<&'a Entry>,
}

/// One step of the meeting under an item.
#[derive(Debug, Clone, Copy)]
pub(super) enum RecordStep<'s, 'a> {
    Line(&'s SectionEntry<'a>),
    Event(&'a Entry),
}

/// One entry with what belongs to it.
#[derive(Debug)]
pub struct SectionEntry<'a> {
    pub entry: &'a Entry,
    /// The text with its continuations, clean.
    pub text: String,
    pub what: EntryRow<'a>,
}

/// The row that belongs to an entry.
#[derive(Debug, Clone, Copy)]
pub enum EntryRow<'a> {
    Text,
    Decision(&'a Decision),
    Action(&'a Action),
    Motion(&'a Motion),
}

impl<'a> RecordSection<'a> {
    /// How the item ended: as the clerk set it, or decided where a decision or a carried motion stands under it.
    pub fn outcome(&self) -> Option<ItemOutcome> {
        let set = self.item.and_then(|item| item.outcome);
        let settles = |line: &SectionEntry<'_>| match line.what {
            EntryRow::Decision(_) => true,
            EntryRow::Motion(motion) => motion.state == MotionState::Carried && motion.amends.is_none(),
            EntryRow::Text => line.entry.kind == EntryKind::Decision,
            EntryRow::Action(_) => false,
        };
        let decided = self.lines.iter().any(settles);
        set.or(decided.then_some(ItemOutcome::Decided))
    }

    /// Lines and events in the order of the feed.
    pub(super) fn steps(&self) -> Vec<RecordStep<'_, 'a>> {
        let lines = self.lines.iter().map(|line| (line.entry.place, RecordStep::Line(line)));
        let events = self.events.iter().map(|entry| (entry.place, RecordStep::Event(entry)));
        let mut steps: Vec<_> = lines.chain(events).collect();
        steps.sort_by_key(|(place, _)| *place);
        steps.into_iter().map(|(_, step)| step).collect()
    }
}

/// The place of an item among its siblings, from 1.
pub(super) fn sibling_number(section: &RecordSection<'_>) -> usize {
    section
        .number
        .rsplit('.')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(1)
}
