//! An item of the open meeting with its lines, as every document reads it. Knows no format.

use std::collections::{HashMap, HashSet};

use crate::domain::{
    action::Action,
    agenda::{Item, ItemOutcome},
    decision::Decision,
    entry::{Entry, EntryKind},
    id::Id,
    motion::{Motion, MotionState},
    records::Records,
    time::Stamp,
};

/// Milliseconds after which a movement that is entered is told of what was, in a feed that is written up.
const WRITTEN_UP_MS: i64 = 5 * 60_000;

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
    /// The end of the meeting; lines that bear a later time were written up behind it.
    pub end: Option<Stamp>,
    /// Recesses, comings and goings, the bounds of a closed part, while it was dealt with.
    pub events: Vec<&'a Entry>,
}

/// One step of the meeting under an item.
#[derive(Debug, Clone, Copy)]
pub(super) enum RecordStep<'s, 'a> {
    Line(&'s SectionEntry<'a>),
    Event(&'a Entry),
}

impl<'a> RecordStep<'_, 'a> {
    fn entry(&self) -> &'a Entry {
        match self {
            Self::Line(line) => line.entry,
            Self::Event(entry) => entry,
        }
    }
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
    /// An item with its number and depth, of which nothing is entered yet, in a meeting that ended then.
    pub(super) fn empty(item: Option<&'a Item>, (number, depth): (String, u8), end: Option<Stamp>) -> Self {
        Self {
            item,
            number,
            depth,
            has_children: false,
            started: None,
            lines: Vec::new(),
            end,
            events: Vec::new(),
        }
    }

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

    /// Whether anything of it happened: it was taken up, something was entered under it, or it was said how it ended.
    fn is_taken_up(&self) -> bool {
        let ended = |item: &Item| item.outcome.is_some() || !item.no_action_reason.trim().is_empty();
        self.started.is_some() || !self.lines.is_empty() || !self.events.is_empty() || self.item.is_some_and(ended)
    }

    /// Lines and events in the order in which they are told, each with its place: that of the feed, and for somebody who came or went at
    /// an earlier time, as it was typed later, the place at that time.
    pub(super) fn steps(&self) -> Vec<(i64, RecordStep<'_, 'a>)> {
        let lines = self.lines.iter().map(|line| (line.entry.place, RecordStep::Line(line)));
        let events = self
            .events
            .iter()
            .map(|entry| (self.place_in_time(entry), RecordStep::Event(entry)));
        let mut steps: Vec<_> = lines.chain(events).collect();
        // Those who are put before one and the same line stand in the order of their times.
        steps.sort_by_key(|(place, step)| (*place, step.entry().at));
        steps
    }

    fn place_in_time(&self, entry: &Entry) -> i64 {
        if !entry.kind.is_movement() {
            return entry.place;
        }
        // Behind a movement that was entered long after it the feed is written up: lines without a time stand as they were typed.
        let written_up = |other: &&&Entry| {
            let late = other.entered.since(other.at) > WRITTEN_UP_MS;
            other.kind.is_movement() && late && other.place < entry.place
        };
        let from = self.events.iter().filter(written_up).map(|other| other.place).min();
        let lines = self.lines.iter().map(|line| line.entry);
        let has_moment = |other: &&Entry| other.kind.is_movement() || self.end.is_none_or(|end| other.at <= end);
        let later = lines
            .chain(self.events.iter().copied())
            .filter(|other| other.place < entry.place && other.at.is_minutes_after(entry.at))
            .filter(has_moment)
            .filter(|other| from.is_none_or(|from| other.place < from || other.kind.is_movement()));
        later.map(|other| other.place - 1).min().unwrap_or(entry.place)
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

/// Returns the sections of which anything happened, each with the items that it belongs to. In `sections` an item is followed by those
/// below it. An item that stands on the agenda alone has not happened.
pub(super) fn taken_up<'s, 'a>(sections: Vec<&'s RecordSection<'a>>) -> Vec<&'s RecordSection<'a>> {
    let is_told = |n: usize, section: &RecordSection<'a>| {
        let mut below = sections
            .iter()
            .skip(n + 1)
            .take_while(|below| below.depth > section.depth);
        section.is_taken_up() || below.any(|below| below.is_taken_up())
    };
    let told = sections.iter().enumerate().filter(|(n, section)| is_told(*n, section));
    told.map(|(_, section)| *section).collect()
}

/// The entries that a later one of the same kind corrects: an outcome of the same item, an excuse of the same person. Only the last is told.
/// So is a part without the public that the item behind it begins anew.
pub(super) fn overtaken(records: &Records) -> HashSet<Id<Entry>> {
    let mut outcomes = HashMap::new();
    let mut excuses = HashMap::new();
    let mut overtaken = records.idle_closed_parts();
    for entry in records.entries.iter().filter(|entry| !entry.struck) {
        if entry.kind == EntryKind::ItemOutcome {
            overtaken.extend(outcomes.insert(entry.item, entry.id));
        } else if entry.kind == EntryKind::Regrets && entry.speaker.is_some() {
            overtaken.extend(excuses.insert(entry.speaker, entry.id));
        }
    }
    overtaken
}
