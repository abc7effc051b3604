//! An item of the open meeting with its lines, as every document reads it. Knows no format.

use crate::domain::{
    action::Action,
    agenda::{Item, Outcome},
    decision::Decision,
    entry::{Entry, EntryKind},
    motion::{Motion, MotionState},
};

/// An item, or the part of the meeting outside of all items.
#[derive(Debug)]
pub struct Section<'a> {
    pub item: Option<&'a Item>,
    /// `2` or `2.1`; empty outside of all items.
    pub number: String,
    pub depth: u8,
    pub has_children: bool,
    /// When it was first taken up.
    pub started: Option<&'a Entry>,
    pub lines: Vec<Line<'a>>,
    /// Recesses, comings and goings, the bounds of a closed part, while it was dealt with.
    pub events: Vec<&'a Entry>,
}

/// One step of the meeting under an item.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'s, 'a> {
    Line(&'s Line<'a>),
    Event(&'a Entry),
}

/// One entry with what belongs to it.
#[derive(Debug)]
pub struct Line<'a> {
    pub entry: &'a Entry,
    /// The text with its continuations, clean.
    pub text: String,
    pub what: What<'a>,
}

/// The row that belongs to an entry.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    Text,
    Decision(&'a Decision),
    Action(&'a Action),
    Motion(&'a Motion),
}

impl<'a> Section<'a> {
    /// How the item ended: as the clerk set it, or decided where a decision or a carried motion stands under it.
    pub fn outcome(&self) -> Option<Outcome> {
        let set = self.item.and_then(|item| item.outcome);
        let settles = |line: &Line<'_>| match line.what {
            What::Decision(_) => true,
            What::Motion(motion) => motion.state == MotionState::Carried && motion.amends.is_none(),
            What::Text => line.entry.kind == EntryKind::Decision,
            What::Action(_) => false,
        };
        let decided = self.lines.iter().any(settles);
        set.or(decided.then_some(Outcome::Decided))
    }

    /// Lines and events in the order of the feed.
    pub(super) fn steps(&self) -> Vec<Step<'_, 'a>> {
        let lines = self.lines.iter().map(|line| (line.entry.place, Step::Line(line)));
        let events = self.events.iter().map(|entry| (entry.place, Step::Event(entry)));
        let mut steps: Vec<_> = lines.chain(events).collect();
        steps.sort_by_key(|(place, _)| *place);
        steps.into_iter().map(|(_, step)| step).collect()
    }
}

/// The place of an item among its siblings, from 1.
pub(super) fn sibling_number(section: &Section<'_>) -> usize {
    section
        .number
        .rsplit('.')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(1)
}
