//! The open meeting arranged for reading: entries under their items, continuations joined, decisions beside their wording.
//! Every document is made from this; it knows nothing of formats.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{letters::safe, roll::Roll};
use crate::{
    domain::{
        action::{Action, Owner},
        agenda::{Item, Outcome},
        decision::Decision,
        entry::{Entry, EntryKind},
        id::Id,
        meeting::Meeting,
        motion::Motion,
        people::{Attendee, Duty},
        records::Records,
        time::{Stamp, Zone},
    },
    words::{Lang, Strings},
};

/// The open meeting, arranged.
#[derive(Debug)]
pub struct Digest<'a> {
    pub records: &'a Records,
    pub meeting: &'a Meeting,
    pub lang: Lang,
    pub strings: &'static Strings,
    /// Entries without an item first, if there are any; then the items in the order of the agenda.
    pub sections: Vec<Section<'a>>,
    /// Opened, recess, resumed, adjourned, reopened.
    pub session: Vec<&'a Entry>,
    /// Comings and goings, and acts of the recorders, as they were written down.
    pub events: Vec<&'a Entry>,
    /// Corrections that were added after the meeting was adjourned (docs/rules.md §undo).
    pub corrections: Vec<&'a Entry>,
    pub roll: Roll<'a>,
}

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

impl<'a> Digest<'a> {
    /// Arranges the open meeting; `None` where none is open.
    pub fn new(records: &'a Records, lang: Lang) -> Option<Self> {
        let meeting = records.meeting()?;
        let mut digest = Self {
            records,
            meeting,
            lang,
            strings: lang.strings(),
            sections: sections(records, meeting.id),
            session: Vec::new(),
            events: Vec::new(),
            corrections: Vec::new(),
            roll: Roll::new(records, meeting),
        };
        digest.sort_entries();
        digest.sections.retain(|s| s.item.is_some() || !s.lines.is_empty());
        Some(digest)
    }

    fn sort_entries(&mut self) {
        let rows = rows_by_entry(self.records, self.meeting.id);
        let slots: HashMap<_, _> = self
            .sections
            .iter()
            .enumerate()
            .filter_map(|(n, s)| s.item.map(|item| (item.id, n)))
            .collect();
        // Where the text of an entry went: section and line.
        let mut places: HashMap<Id<Entry>, (usize, usize)> = HashMap::new();
        let mut last: HashMap<usize, Id<Entry>> = HashMap::new();
        for entry in self
            .records
            .entries
            .iter()
            .filter(|e| e.meeting == self.meeting.id && !e.struck)
        {
            let slot = entry.item.and_then(|id| slots.get(&id)).copied().unwrap_or(0);
            if entry.kind == EntryKind::Continuation {
                let head = entry.about.or_else(|| last.get(&slot).copied());
                if let Some(place) = head.and_then(|id| places.get(&id)).copied() {
                    self.join(place, &entry.text);
                    places.insert(entry.id, place);
                    continue;
                }
            }
            match belongs(entry, self.meeting.adjourned) {
                Part::Session => self.session.push(entry),
                Part::Events => self.events.push(entry),
                Part::Corrections => self.corrections.push(entry),
                Part::Start => {
                    if let Some(section) = self.sections.get_mut(slot) {
                        section.started = section.started.or(Some(entry));
                    }
                }
                Part::Section => {
                    let what = rows.get(&entry.id).copied().unwrap_or(What::Text);
                    let text = self.text_of(entry);
                    if let Some(section) = self.sections.get_mut(slot) {
                        places.insert(entry.id, (slot, section.lines.len()));
                        last.insert(slot, entry.id);
                        section.lines.push(Line { entry, text, what });
                    }
                }
                Part::Nowhere => {}
            }
        }
    }

    /// The text of an entry, clean; the counts of a result in words.
    fn text_of(&self, entry: &Entry) -> String {
        let motion = entry.about.filter(|_| entry.kind == EntryKind::VoteResult);
        let motion = motion.and_then(|id| self.records.motion_of(id));
        match motion.and_then(|motion| motion.counts) {
            Some(counts) => (self.strings.export.counts)(counts),
            None => safe(entry.text.trim()),
        }
    }

    fn join(&mut self, (section, line): (usize, usize), more: &str) {
        let Some(line) = self.sections.get_mut(section).and_then(|s| s.lines.get_mut(line)) else {
            return;
        };
        let more = safe(more.trim());
        let spaced = line.text.chars().last().is_some_and(|c| c.is_ascii()) || more.starts_with(|c: char| c.is_ascii());
        if spaced && !line.text.is_empty() && !more.is_empty() {
            line.text.push(' ');
        }
        line.text.push_str(&more);
    }

    /// Every line of every section.
    pub fn lines(&self) -> impl Iterator<Item = (&Section<'a>, &Line<'a>)> {
        self.sections
            .iter()
            .flat_map(|section| section.lines.iter().map(move |line| (section, line)))
    }

    /// The place where the meeting is held, in time.
    pub fn zone(&self) -> Zone {
        self.meeting.zone
    }

    /// The title, or a word in its place.
    pub fn title(&self) -> String {
        let title = safe(self.meeting.title.trim());
        if title.is_empty() {
            self.strings.export.words.untitled.to_owned()
        } else {
            title
        }
    }

    /// When the meeting began: really, or as planned.
    pub fn began(&self) -> Stamp {
        self.meeting.opened.unwrap_or(self.meeting.start)
    }

    /// Names of those with a duty, in the order of the roster.
    pub fn with_duty(&self, duty: Duty) -> Vec<String> {
        let people = self
            .records
            .attendees
            .iter()
            .filter(|a| a.meeting == self.meeting.id && a.duty == duty);
        people.map(|a| self.name(a.id)).collect()
    }

    /// The present name of an attendee, clean; empty if nobody.
    pub fn name(&self, attendee: Id<Attendee>) -> String {
        safe(self.records.name_of(attendee))
    }

    /// The name of the speaker of an entry, or of whoever wrote it in a log; empty if nobody is named.
    pub fn speaker(&self, entry: &Entry) -> String {
        entry.speaker.map_or_else(|| safe(&entry.author), |id| self.name(id))
    }

    /// How many lines each person said, or wrote in a log, most first; people of the list who said nothing last.
    pub fn lines_said(&self) -> Vec<(String, usize)> {
        let own = self
            .records
            .entries
            .iter()
            .filter(|e| e.meeting == self.meeting.id && !e.raw.is_empty());
        let mut said: BTreeMap<String, usize> = self.roll.places.iter().map(|p| (p.name.clone(), 0)).collect();
        for entry in own {
            let who = if entry.author.is_empty() {
                self.speaker(entry)
            } else {
                safe(&entry.author)
            };
            if !who.is_empty() {
                *said.entry(who).or_default() += 1;
            }
        }
        let mut lines: Vec<_> = said.into_iter().collect();
        lines.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        lines
    }

    /// Names of the owners of an action, the lead first.
    pub fn owners(&self, action: &Action) -> Vec<String> {
        let names = action.owners.iter().map(|owner| match owner {
            Owner::Attendee(id) => self.name(*id),
            Owner::Unit(id) => self.records.units.get(*id).map(|u| safe(&u.name)).unwrap_or_default(),
            Owner::Named(name) => safe(name),
        });
        names.filter(|name| !name.is_empty()).collect()
    }
}

impl Section<'_> {
    /// How the item ended: as the clerk set it, or decided where a decision stands under it.
    pub fn outcome(&self) -> Option<Outcome> {
        let set = self.item.and_then(|item| item.outcome);
        let decided = self.lines.iter().any(|line| line.entry.kind == EntryKind::Decision);
        set.or(decided.then_some(Outcome::Decided))
    }
}

/// Which part of the digest an entry belongs to.
enum Part {
    Section,
    Session,
    Events,
    Start,
    Corrections,
    Nowhere,
}

fn belongs(entry: &Entry, adjourned: Option<Stamp>) -> Part {
    match entry.kind {
        EntryKind::Opened | EntryKind::Recess | EntryKind::Resumed | EntryKind::Adjourned | EntryKind::Reopened => {
            Part::Session
        }
        EntryKind::ItemStart => Part::Start,
        EntryKind::Correction if adjourned.is_some_and(|at| entry.at >= at) => Part::Corrections,
        EntryKind::Arrival
        | EntryKind::Departure
        | EntryKind::Regrets
        | EntryKind::ClosedPart
        | EntryKind::PublicPart
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::RecordingMark => Part::Events,
        // Corrections of the session are told from the corrected text.
        EntryKind::Correction | EntryKind::Aside => Part::Nowhere,
        EntryKind::Note | EntryKind::Continuation if entry.text.trim().is_empty() => Part::Nowhere,
        EntryKind::Note
        | EntryKind::Continuation
        | EntryKind::Decision
        | EntryKind::Action
        | EntryKind::Question
        | EntryKind::Requirement
        | EntryKind::Motion
        | EntryKind::Second
        | EntryKind::VoteResult
        | EntryKind::Interest
        | EntryKind::ItemOutcome
        | EntryKind::Wording
        | EntryKind::Incident
        | EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link => Part::Section,
    }
}

/// One section for what belongs to no item, then one an item.
fn sections(records: &Records, meeting: Id<Meeting>) -> Vec<Section<'_>> {
    let parents: HashSet<_> = records.items.iter().filter_map(|item| item.parent).collect();
    let blank = Section {
        item: None,
        number: String::new(),
        depth: 0,
        has_children: false,
        started: None,
        lines: Vec::new(),
    };
    let items = records
        .numbered_items()
        .into_iter()
        .filter(|(item, ..)| item.meeting == meeting);
    let items = items.map(|(item, number, depth)| Section {
        item: Some(item),
        number,
        depth,
        has_children: parents.contains(&item.id),
        started: None,
        lines: Vec::new(),
    });
    std::iter::once(blank).chain(items).collect()
}

/// Decisions, actions and motions by their entry, so that 5,000 entries cost one walk.
fn rows_by_entry(records: &Records, meeting: Id<Meeting>) -> HashMap<Id<Entry>, What<'_>> {
    let decisions = records
        .decisions
        .iter()
        .filter(|d| d.meeting == meeting)
        .map(|d| (d.entry, What::Decision(d)));
    let actions = records
        .actions
        .iter()
        .filter(|a| a.meeting == meeting)
        .map(|a| (a.entry, What::Action(a)));
    let motions = records
        .motions
        .iter()
        .filter(|m| m.meeting == meeting)
        .map(|m| (m.entry, What::Motion(m)));
    decisions.chain(actions).chain(motions).collect()
}

/// The title of an item, or a word for what belongs to none.
pub(super) fn section_title(digest: &Digest<'_>, section: &Section<'_>) -> String {
    section.item.map_or_else(
        || digest.strings.export.words.general.to_owned(),
        |item| item.title.clone(),
    )
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
