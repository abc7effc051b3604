//! Events beside the business, told at the item: arrivals, departures, withdrawals, recesses, the closed part. Knows no format.

use super::{
    digest::Digest,
    document::{Block, Run},
    letters::safe,
    section::{EntryRow, RecordSection},
};
use crate::domain::{
    agenda::Item,
    attendance::Interval,
    entry::{Entry, EntryKind},
    id::Id,
    people::Attendee,
    time::Stamp,
};

/// Those who came or went in the same way at the same minute.
#[derive(PartialEq, Eq)]
struct Move {
    at: String,
    why: String,
    again: bool,
    withdrew: Option<Id<Item>>,
}

impl Digest<'_> {
    /// An event as minutes tell it; nothing where it is told elsewhere. `named` gives the label of an item that stands elsewhere.
    pub(super) fn event(
        &self,
        section: &RecordSection<'_>,
        entry: &Entry,
        named: &dyn Fn(Id<Item>) -> String,
    ) -> Vec<Block> {
        let t = &self.strings.export.minutes;
        let sentences = match entry.kind {
            EntryKind::Arrival => self.with_quorum(entry, self.arrivals(entry)),
            EntryKind::Departure => self.with_quorum(entry, self.departures(section, entry, named)),
            EntryKind::Recess => vec![self.recess(entry)],
            EntryKind::Resumed => self.resumed(entry).into_iter().collect(),
            EntryKind::PublicPart => vec![(t.public_again)(&self.told_moment(entry, entry.at))],
            EntryKind::ClosedPart => {
                let ground = self.ground_told_here(section, entry);
                let text = if self.is_public {
                    (t.left_out)(&ground)
                } else {
                    (t.closed_part)(&ground)
                };
                return vec![Block::Notice(vec![Run::plain(text)])];
            }
            EntryKind::Note
            | EntryKind::Continuation
            | EntryKind::Decision
            | EntryKind::Action
            | EntryKind::Question
            | EntryKind::Requirement
            | EntryKind::Motion
            | EntryKind::Second
            | EntryKind::VoteResult
            | EntryKind::Incident
            | EntryKind::Information
            | EntryKind::Idea
            | EntryKind::Help
            | EntryKind::Link
            | EntryKind::ItemStart
            | EntryKind::Correction
            | EntryKind::Opened
            | EntryKind::Adjourned
            | EntryKind::Reopened
            | EntryKind::RecorderOn
            | EntryKind::RecorderOff
            | EntryKind::RecordingMark
            | EntryKind::Regrets
            | EntryKind::Interest
            | EntryKind::ItemOutcome
            | EntryKind::Wording
            | EntryKind::Aside => Vec::new(),
        };
        sentences
            .into_iter()
            .map(|text| Block::Paragraph(vec![Run::plain(text)]))
            .collect()
    }

    /// The ground of a closed part; empty where the resolution above it says it.
    fn ground_told_here(&self, section: &RecordSection<'_>, entry: &Entry) -> String {
        let ground = safe(entry.text.trim());
        let above = section.lines.iter().filter(|line| line.entry.place < entry.place);
        let resolves = |kind| matches!(kind, EntryKind::Decision | EntryKind::Motion);
        // It follows the resolution of the same line; a ground that was typed on purpose stands.
        let same = |other: &&Entry| other.id != entry.id && other.raw == entry.raw;
        let follows = self.records.entries.iter().any(|other| same(&other));
        let told = follows
            && above
                .rev()
                .take(4)
                .any(|line| resolves(line.entry.kind) && !ground.is_empty() && line.text.contains(entry.text.trim()));
        if told { String::new() } else { ground }
    }

    /// Returns the sentences on a coming or going, and those on the quorum that was lost by it or there again.
    fn with_quorum(&self, entry: &Entry, mut told: Vec<String>) -> Vec<String> {
        if told.is_empty() {
            return told;
        }
        let changes = self.records.quorum_changes();
        let before = |at| changes.iter().any(|quorum| quorum.at < at && quorum.is_reached());
        let turned = changes.iter().skip(1).filter(|quorum| self.moved_at(entry, quorum.at));
        // Where several come or go at one moment, the last line tells it.
        let later = |at| {
            let mut after = self.events.iter().filter(|other| other.place > entry.place);
            after.any(|other| self.moved_at(other, at))
        };
        told.extend(turned.filter(|quorum| !later(quorum.at)).map(|quorum| {
            let told = self.strings.export.minutes.quorum_told;
            told(quorum.present, quorum.needed, before(quorum.at))
        }));
        told
    }

    /// Whether somebody came or went by an entry at a moment.
    fn moved_at(&self, entry: &Entry, at: Stamp) -> bool {
        self.records.stays_of(entry).any(|stay| {
            if entry.kind == EntryKind::Arrival {
                stay.from == at
            } else {
                stay.to == Some(at)
            }
        })
    }

    /// Whether an entry stands in a recess, and happened in it.
    pub(super) fn is_in_recess(&self, entry: &Entry) -> bool {
        let before = self.session.iter().rev().find(|other| other.place < entry.place);
        let Some(recess) = before.filter(|other| other.kind == EntryKind::Recess && entry.at >= other.at) else {
            return false;
        };
        let mut after = self.session.iter().filter(|other| other.place > recess.place);
        after
            .find(|other| other.kind == EntryKind::Resumed)
            .is_none_or(|resumed| entry.at < resumed.at)
    }

    /// The resumption of a recess, and whether somebody came or went before it, so that it is told at its own place.
    fn resumption(&self, recess: &Entry) -> Option<(&Entry, bool)> {
        let after = self.session.iter().filter(|e| e.place > recess.place);
        let mut after = after.take_while(|e| e.kind != EntryKind::Recess);
        let resumed = after.find(|e| e.kind == EntryKind::Resumed).copied()?;
        let moved = self.events.iter().any(|e| {
            matches!(e.kind, EntryKind::Arrival | EntryKind::Departure)
                && (recess.place..resumed.place).contains(&e.place)
        });
        Some((resumed, moved))
    }

    /// A recess, with its resumption where nothing happened between.
    fn recess(&self, entry: &Entry) -> String {
        let resumed = self.resumption(entry).filter(|(_, apart)| !apart);
        let resumed = resumed.map(|(e, _)| self.moment(e.at)).unwrap_or_default();
        let why = self.in_brackets(&safe(entry.text.trim()));
        (self.strings.export.minutes.paused)(&self.moment(entry.at), &resumed, &why)
    }

    /// A resumption that the sentence of its recess does not tell.
    fn resumed(&self, entry: &Entry) -> Option<String> {
        let mut recesses = self.session.iter().filter(|e| e.kind == EntryKind::Recess);
        let is_told = recesses.any(|recess| {
            self.resumption(recess)
                .is_some_and(|(resumed, apart)| resumed.id == entry.id && !apart)
        });
        (!is_told).then(|| (self.strings.export.minutes.resumed_at)(&self.moment(entry.at)))
    }

    /// The moment at which somebody came or went by an entry; empty where nobody told one.
    fn told_moment(&self, entry: &Entry, at: Stamp) -> String {
        if self.records.is_told(Some(entry.id), at) {
            self.moment(at)
        } else {
            String::new()
        }
    }

    /// A text in brackets, with the blank that the language sets before them; empty if it is.
    pub(super) fn in_brackets(&self, text: &str) -> String {
        if text.is_empty() {
            String::new()
        } else {
            (self.strings.export.bracket)(text)
        }
    }

    /// Returns those who came after the opening. Those who signed in before it are on the list of those present.
    fn arrivals(&self, entry: &Entry) -> Vec<String> {
        let t = &self.strings.export.minutes;
        let stays = self
            .records
            .stays_of(entry)
            .filter(|stay| !self.records.continues_sitting(stay));
        let moves = stays.filter_map(|stay| {
            let again = self.is_return(stay);
            // Somebody told to have left is told to have come back, in whatever minute.
            // An arrival without a time was typed behind the opening: how late it was nobody knows.
            let late = self.is_late(stay.from) || !self.records.is_told(stay.came, stay.from);
            if !(again || late && self.is_before_end(stay.from)) {
                return None;
            }
            let one = Move {
                at: self.told_moment(entry, stay.from),
                why: String::new(),
                again,
                withdrew: None,
            };
            Some((one, stay.attendee))
        });
        let told = grouped(moves).into_iter().map(|(one, who)| {
            let who = self.in_sentence(&who);
            let sentence = if one.again { t.returned_at } else { t.arrived_at };
            sentence(&who, &one.at)
        });
        told.collect()
    }

    /// Whether somebody comes back with a stay: a line says that they left one before, in the session.
    pub(super) fn is_return(&self, stay: &Interval) -> bool {
        let mut others = self.records.stays(stay.attendee).filter(|other| other.id != stay.id);
        let before = |other: &Interval| other.from < stay.from || other.to == Some(stay.from);
        // Those who were there when a sitting ended come to the next one.
        let went = |other: &Interval| {
            let left = other.went?;
            let ends = self.records.sitting_ends().any(|end| end.id == left);
            (!ends).then_some(left)
        };
        others.any(|other| before(other) && went(other).is_some() && self.is_in_session(other))
    }

    fn departures(
        &self,
        section: &RecordSection<'_>,
        entry: &Entry,
        named: &dyn Fn(Id<Item>) -> String,
    ) -> Vec<String> {
        let t = &self.strings.export.minutes;
        let stays = self.records.stays_of(entry).filter(|stay| self.is_in_session(stay));
        let moves = stays.filter_map(|stay| {
            let to = stay.to?;
            let again = self
                .records
                .stays(stay.attendee)
                .any(|other| other.from >= to && other.id != stay.id);
            let why = if stay.withdrew.is_some() {
                String::new()
            } else {
                safe(stay.went_reason.trim())
            };
            let one = Move {
                at: self.told_moment(entry, to),
                why,
                again,
                withdrew: stay.withdrew,
            };
            Some((one, stay.attendee))
        });
        let told = grouped(moves).into_iter().flat_map(|(one, who)| match one.withdrew {
            // Each of them may or may not have declared the interest.
            Some(item) => who
                .iter()
                .map(|who| self.withdrawal(section, (*who, entry), item, &one.at, named))
                .collect(),
            None => {
                let sentence = if one.again { t.left_room } else { t.left_meeting };
                vec![sentence(&self.in_sentence(&who), &one.at, &self.in_brackets(&one.why))]
            }
        });
        told.collect()
    }

    fn withdrawal(
        &self,
        section: &RecordSection<'_>,
        (who, leaving): (Id<Attendee>, &Entry),
        item: Id<Item>,
        at: &str,
        named: &dyn Fn(Id<Item>) -> String,
    ) -> String {
        let mut declared = self.records.interests_declared();
        let declared = declared.any(|interest| interest.attendee == who && interest.item.is_none_or(|own| own == item));
        let is_here = section.item.is_some_and(|own| own.id == item);
        let elsewhere = if is_here { String::new() } else { named(item) };
        (self.strings.export.minutes.withdrew)(&crate::words::sentences::Withdrew {
            who: &self.names.short(who),
            at,
            declared,
            took_no_part: !self.took_part(who, item) && !self.was_there_to_settle(who, item, leaving),
            item: &elsewhere,
        })
    }

    /// Whether an item was settled in the presence of somebody, by a line above the one by which they left.
    fn was_there_to_settle(&self, who: Id<Attendee>, item: Id<Item>, leaving: &Entry) -> bool {
        let mut above = self.records.entries.iter().filter(|line| line.place < leaving.place);
        above.any(|line| {
            let settles = matches!(
                line.kind,
                EntryKind::Decision | EntryKind::VoteResult | EntryKind::ItemOutcome
            );
            settles && !line.struck && line.item == Some(item) && self.records.was_there_for(who, line)
        })
    }

    /// Whether something under an item was said, moved, seconded or voted by somebody.
    pub(super) fn took_part(&self, who: Id<Attendee>, item: Id<Item>) -> bool {
        let section = self
            .sections
            .iter()
            .find(|section| section.item.is_some_and(|own| own.id == item));
        section.is_some_and(|section| {
            section.lines.iter().any(|line| {
                let spoke = line.entry.speaker == Some(who) && line.entry.kind != EntryKind::Interest;
                let moved = match line.what {
                    EntryRow::Motion(motion) => {
                        let voted =
                            |b: &crate::domain::motion::Ballot| b.motion == motion.id && b.attendee == Some(who);
                        motion.mover == Some(who)
                            || motion.seconder == Some(who)
                            || self.records.ballots.iter().any(voted)
                    }
                    EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => false,
                };
                spoke || moved
            })
        })
    }

    /// Names as a sentence lists them.
    pub(super) fn in_sentence(&self, who: &[Id<Attendee>]) -> String {
        let names: Vec<_> = who.iter().map(|id| self.names.short(*id)).collect();
        (self.strings.export.minutes.listed)(&names)
    }

    fn is_late(&self, at: Stamp) -> bool {
        // A person who came in the minute of the opening was there at the opening.
        self.meeting
            .opened
            .is_some_and(|opened| at.ms() / 60_000 > opened.ms() / 60_000)
    }

    /// Whether somebody who came then came before the end: a meeting that is typed up late has no other times.
    fn is_before_end(&self, at: Stamp) -> bool {
        self.meeting.adjourned.is_none_or(|end| at < end)
    }

    /// Whether a stay reaches into the meeting.
    fn is_in_session(&self, stay: &Interval) -> bool {
        self.meeting.opened.is_some_and(|opened| {
            let within = stay.to.is_none_or(|to| to > opened);
            // Somebody there at the opening who left in its minute left the meeting.
            let at_once =
                stay.to == Some(opened) && stay.from <= opened && stay.went.is_some_and(|id| self.is_below_opening(id));
            within || at_once
        })
    }

    /// Whether an entry stands below the one that opened the meeting.
    fn is_below_opening(&self, id: Id<Entry>) -> bool {
        let opened = self.session.iter().find(|entry| entry.kind == EntryKind::Opened);
        let own = self.records.entries.get(id);
        opened.zip(own).is_some_and(|(opened, own)| own.place > opened.place)
    }
}

/// Puts those together who moved in the same way, in the order in which they are named.
fn grouped(moves: impl Iterator<Item = (Move, Id<Attendee>)>) -> Vec<(Move, Vec<Id<Attendee>>)> {
    let mut groups: Vec<(Move, Vec<Id<Attendee>>)> = Vec::new();
    for (one, who) in moves {
        match groups.iter_mut().find(|(known, _)| *known == one) {
            Some((_, people)) => people.push(who),
            None => groups.push((one, vec![who])),
        }
    }
    groups
}
