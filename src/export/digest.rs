//! The open meeting arranged for reading: entries under their items, continuations joined, decisions beside their wording.
//! Every document is made from this; it knows nothing of formats.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    continued::counts_on,
    letters::safe,
    names::{self, Names},
    roll::{FinalStanding, Roll},
    section::{EntryRow, RecordSection, SectionEntry, overtaken},
};
use crate::{
    domain::{
        action::MatterOrigin,
        agenda::Item,
        entry::{Entry, EntryKind, Strand},
        id::Id,
        meeting::{Meeting, RuleBook},
        people::{Attendee, Duty},
        records::Records,
        text::join,
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
    pub sections: Vec<RecordSection<'a>>,
    /// Opened, recess, resumed, adjourned, reopened.
    pub session: Vec<&'a Entry>,
    /// Comings and goings, and acts of the recorders, as they were written down.
    pub events: Vec<&'a Entry>,
    /// The entries that were corrected after the meeting was adjourned, and when (docs/rules.md §undo).
    corrected: HashMap<Id<Entry>, Stamp>,
    pub roll: Roll<'a>,
    pub(super) names: Names,
    /// Whether it is for the public copy, without closed parts.
    pub(super) is_public: bool,
    /// Wordings that are to be looked at.
    pub(super) open_wordings: usize,
    /// The record was changed after it was signed.
    pub(super) record_changed: bool,
    /// The place in the feed of the adjournment that holds.
    end: Option<i64>,
}

impl<'a> Digest<'a> {
    /// Arranges the open meeting; `None` where none is open.
    pub fn new(records: &'a Records, lang: Lang) -> Option<Self> {
        let meeting = records.meeting()?;
        let roll = Roll::new(records, meeting);
        let mut digest = Self {
            records,
            meeting,
            lang,
            strings: lang.strings(),
            sections: sections(records, meeting),
            session: Vec::new(),
            events: Vec::new(),
            corrected: HashMap::new(),
            names: Names::of(&roll, lang),
            roll,
            is_public: false,
            open_wordings: 0,
            record_changed: false,
            end: records.adjournment().map(|entry| entry.place),
        };
        digest.sort_entries();
        digest
            .sections
            .retain(|s| s.item.is_some() || !s.lines.is_empty() || !s.events.is_empty());
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
        let overtaken = overtaken(self.records);
        let mut starts: Vec<&Entry> = Vec::new();
        for entry in self
            .records
            .entries
            .iter()
            .filter(|e| e.meeting == self.meeting.id && !e.struck)
        {
            let slot = entry.item.and_then(|id| slots.get(&id)).copied().unwrap_or(0);
            if overtaken.contains(&entry.id) {
                continue;
            }
            if entry.kind == EntryKind::Continuation {
                let head = entry.about.or_else(|| last.get(&slot).copied());
                if let Some(place) = head.and_then(|id| places.get(&id)).copied() {
                    self.join(place, &entry.text);
                    places.insert(entry.id, place);
                    continue;
                }
            }
            let slot = self.slot_in_time(entry, slot, &slots, &starts);
            match belongs(entry, self.is_added(entry)) {
                Strand::Session => {
                    self.session.push(entry);
                    self.happened(slot, entry);
                }
                Strand::Room => {
                    self.events.push(entry);
                    // People who leave for another item than the one that is up are told of there.
                    let slot = withdrawn_for(self.records, entry)
                        .filter(|item| is_taken_up_after(self.records, *item, entry))
                        .and_then(|item| slots.get(&item))
                        .copied()
                        .unwrap_or(slot);
                    self.happened(slot, entry);
                }
                Strand::Correction => {
                    self.corrected.extend(entry.about.map(|about| (about, entry.at)));
                }
                Strand::ItemStart => {
                    starts.push(entry);
                    if let Some(section) = self.sections.get_mut(slot) {
                        section.started = section.started.or(Some(entry));
                    }
                }
                Strand::Item => {
                    let what = rows.get(&entry.id).copied().unwrap_or(EntryRow::Text);
                    let text = self.text_of(entry);
                    if let Some(section) = self.sections.get_mut(slot) {
                        places.insert(entry.id, (slot, section.lines.len()));
                        last.insert(slot, entry.id);
                        section.lines.push(SectionEntry { entry, text, what });
                    }
                }
                Strand::Nowhere => {}
            }
        }
    }

    fn happened(&mut self, slot: usize, entry: &'a Entry) {
        if let Some(section) = self.sections.get_mut(slot) {
            section.events.push(entry);
        }
    }

    /// The section in which an entry is told: of somebody who came or went at an earlier time, as it was typed later, the one that was
    /// dealt with at that time. `starts` are the items taken up so far.
    fn slot_in_time(&self, entry: &Entry, slot: usize, slots: &HashMap<Id<Item>, usize>, starts: &[&Entry]) -> usize {
        let later = |start: &Entry| start.at.is_minutes_after(entry.at);
        // A meeting that is typed up when it is over has no other times.
        let typed_up = |start: &Entry| self.meeting.adjourned.is_some_and(|end| start.at > end);
        match starts.last() {
            Some(last) if later(last) && !typed_up(last) && self.moves(entry) => {
                let then = starts.iter().rev().find(|start| !later(start));
                then.and_then(|start| start.item)
                    .and_then(|item| slots.get(&item))
                    .copied()
                    .unwrap_or(0)
            }
            Some(_) | None => slot,
        }
    }

    /// Whether an entry was made when the meeting was over.
    pub(super) fn is_added(&self, entry: &Entry) -> bool {
        let over = self.meeting.adjourned;
        // A line above the one that ends the meeting belongs to it, whatever the clocks say: the end may be typed to the minute, or later. Somebody who took
        // the chair at an earlier time took it then.
        let below = |end| self.end.map_or(entry.at > end, |place| entry.place > place);
        over.is_some_and(|end| below(end) && !(entry.at <= end && self.moves(entry)))
    }

    /// Whether somebody came, went, or took the chair by an entry.
    fn moves(&self, entry: &Entry) -> bool {
        entry.kind.is_movement() || self.records.takes_chair(entry.id)
    }

    /// When an entry was corrected, if that was after the end of the meeting.
    pub(super) fn corrected_after(&self, entry: &Entry) -> Option<Stamp> {
        self.corrected.get(&entry.id).copied()
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
        // `40min` and `rollback not tested` are two things: a figure at the end of what the clerk typed takes what follows for its noun.
        if line.entry.author.is_empty() && counts_on(&line.text, &more) {
            line.text.push(';');
        }
        join(&mut line.text, &more);
    }

    /// Every line of every section.
    pub fn lines(&self) -> impl Iterator<Item = (&RecordSection<'a>, &SectionEntry<'a>)> {
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
            .filter(|a| a.meeting == self.meeting.id && a.duty.holds(duty));
        people.map(|a| self.name(a.id)).collect()
    }

    /// The present name of an attendee, clean, told apart from others of the same name; empty if nobody.
    pub fn name(&self, attendee: Id<Attendee>) -> String {
        self.names.full(attendee)
    }

    /// Returns the name of the speaker of an entry; empty if nobody is named. Where a line of a log does not tell it, that is whoever wrote
    /// the line. Somebody on no list is marked as such.
    pub fn speaker(&self, entry: &Entry) -> String {
        let unlisted = entry.said_by.trim();
        match entry.speaker {
            Some(id) => self.name(id),
            None if !unlisted.is_empty() => names::unlisted(unlisted, self.strings),
            // The scribe's own words are nobody's.
            None if matches!(entry.kind, EntryKind::Note | EntryKind::Continuation) => String::new(),
            None => safe(&entry.author),
        }
    }

    /// The same as it stands in sentences of minutes; whoever wrote a line in a log did not say it.
    pub(super) fn said_by(&self, entry: &Entry) -> String {
        let unlisted = entry.said_by.trim();
        match entry.speaker {
            Some(id) => self.names.short(id),
            None if !unlisted.is_empty() => names::unlisted(unlisted, self.strings),
            None => String::new(),
        }
    }

    /// The name of a kind of entry. Where the members decide together, and in Chinese where no rules of order hold, nobody moves: what is
    /// voted on is a matter for decision (docs/rules.md §motions).
    pub(super) fn kind_name(&self, kind: EntryKind) -> &'static str {
        let together = match self.meeting.rules {
            RuleBook::CnCollective => true,
            RuleBook::Robert => false,
            RuleBook::None => self.lang == Lang::Zh && !self.puts_bills(),
        };
        if kind == EntryKind::Motion && together {
            self.strings.vote.matter
        } else if kind == EntryKind::Motion && self.puts_bills() {
            self.strings.vote.bill
        } else {
            (self.strings.domain.entry_kind)(kind)
        }
    }

    /// How many lines each person said, or wrote in a log, most first; people of the list who said nothing last.
    pub fn lines_said(&self) -> Vec<(String, usize)> {
        let own = self
            .records
            .entries
            .iter()
            .filter(|e| e.meeting == self.meeting.id && !e.raw.is_empty() && e.kind != EntryKind::Regrets);
        let mut said: BTreeMap<String, usize> = self
            .roll
            .places
            .iter()
            .filter(|place| place.standing != FinalStanding::Excused)
            .map(|place| (place.name.clone(), 0))
            .collect();
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
}

/// The part of the digest to which an entry belongs.
fn belongs(entry: &Entry, is_added: bool) -> Strand {
    let empty = matches!(entry.kind, EntryKind::Note | EntryKind::Continuation) && entry.text.trim().is_empty();
    // Corrections of the session are told from the corrected text.
    let within = entry.kind == EntryKind::Correction && !is_added;
    if empty || within || entry.is_failed_order() {
        Strand::Nowhere
    } else {
        entry.kind.strand()
    }
}

/// One section for what belongs to no item, then one an item.
fn sections<'a>(records: &'a Records, meeting: &Meeting) -> Vec<RecordSection<'a>> {
    let parents: HashSet<_> = records.items.iter().filter_map(|item| item.parent).collect();
    let blank = RecordSection::empty(None, (String::new(), 0), meeting.adjourned);
    let items = records
        .numbered_items()
        .into_iter()
        .filter(|(item, ..)| item.meeting == meeting.id);
    let items = items.map(|(item, number, depth)| RecordSection {
        has_children: parents.contains(&item.id),
        ..RecordSection::empty(Some(item), (number, depth), meeting.adjourned)
    });
    std::iter::once(blank).chain(items).collect()
}

/// Decisions, actions and motions by their entry, so that 5,000 entries cost one walk.
fn rows_by_entry(records: &Records, meeting: Id<Meeting>) -> HashMap<Id<Entry>, EntryRow<'_>> {
    let decisions = records
        .decisions
        .iter()
        .filter(|d| d.meeting == meeting)
        .map(|d| (d.entry, EntryRow::Decision(d)));
    let actions = records
        .actions
        .iter()
        .filter(|a| a.meeting == meeting && a.origin == MatterOrigin::Action)
        .map(|a| (a.entry, EntryRow::Action(a)));
    let motions = records
        .motions
        .iter()
        .filter(|m| m.meeting == meeting)
        .map(|m| (m.entry, EntryRow::Motion(m)));
    decisions.chain(actions).chain(motions).collect()
}

/// The title of an item, or a word for what belongs to none.
pub(super) fn section_title(digest: &Digest<'_>, section: &RecordSection<'_>) -> String {
    section.item.map_or_else(
        || digest.strings.export.words.general.to_owned(),
        |item| item.title.clone(),
    )
}

/// Whether an item is taken up below an entry: one that was over by then, or is never reached, tells nothing of it.
fn is_taken_up_after(records: &Records, item: Id<Item>, entry: &Entry) -> bool {
    let starts = |other: &Entry| other.kind == EntryKind::ItemStart && other.item == Some(item) && !other.struck;
    records
        .entries
        .iter()
        .any(|other| other.place > entry.place && starts(other))
}

/// The one item for which everybody leaves who leaves in this entry.
fn withdrawn_for(records: &Records, entry: &Entry) -> Option<Id<Item>> {
    let mut items = records.ended_by(entry.id).map(|stay| stay.withdrew);
    let first = items.next().flatten()?;
    items.all(|item| item == Some(first)).then_some(first)
}
