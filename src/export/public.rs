//! The public copy: the meeting without what was dealt with in closed parts (docs/rules.md §closed-part). Lines are struck, and the rows that
//! hang on them are dropped, before any document is made, so that no document can forget to.

use std::collections::HashSet;

use crate::domain::{
    action::{Action, MatterOrigin},
    agenda::Item,
    attendance::Interval,
    change::Change,
    entry::{Entry, EntryKind},
    id::Id,
    motion::Motion,
    people::{Attendee, Category},
    record::Record,
    records::Records,
};

/// Returns the records of the open meeting without its closed parts: nothing that was entered from `:closed` on to the next item or to
/// `:public`, be it after the end of the meeting. Arrivals and leavings in between are not told, nor their reasons, nor why somebody is excused; a motion
/// that was voted on there is not told either; an item of which nothing was public bears `closed_title` in place of its own.
pub(super) fn opened(records: &Records, closed_title: &str) -> Records {
    let closed = ClosedEntries::of(records);
    let mut open = records.clone();
    open.absorb(closed.hidden.iter().cloned().map(Record::from));
    open.absorb(closed.unexplained(records).into_iter().map(Record::from));
    open.absorb(closed.unended(records, closed_title).into_iter().map(Record::from));
    open.absorb(closed.unexcused(records).into_iter().map(Record::from));
    let guests = closed.guests(records).map(|stay| Change::drop(stay.id));
    let changes = guests
        .chain(in_words_of_the_meeting(records))
        .chain(closed.hanging(records));
    open.after(&Change::Batch(changes.collect()))
}

/// The tasks in the words of the meeting alone: follow-up gave them other wordings, and made matters of lines, for those who do them.
fn in_words_of_the_meeting(records: &Records) -> impl Iterator<Item = Change> {
    records.actions.iter().map(|row| {
        if row.origin == MatterOrigin::Action {
            Change::put(Action {
                task: String::new(),
                leader: String::new(),
                filed: String::new(),
                ..row.clone()
            })
        } else {
            Change::drop(row.id)
        }
    })
}

/// The entries of closed parts.
#[derive(Default)]
struct ClosedEntries {
    /// Blank and struck.
    hidden: Vec<Entry>,
    /// Comings and goings in closed parts, whether or not they are hidden.
    moves: HashSet<Id<Entry>>,
    /// The items of which a part was closed.
    items: HashSet<Id<Item>>,
    /// Those of them of which nothing was public.
    whole: HashSet<Id<Item>>,
}

impl ClosedEntries {
    fn of(records: &Records) -> Self {
        let mut found = Self::default();
        let (mut closed, mut over) = (false, false);
        let idle = records.idle_closed_parts();
        for entry in records.entries.iter().filter(|e| Some(e.meeting) == records.open()) {
            let begins = entry.kind == EntryKind::ClosedPart;
            let ends = matches!(entry.kind, EntryKind::ItemStart | EntryKind::PublicPart);
            over |= entry.kind == EntryKind::Adjourned && !entry.struck;
            if (begins || ends) && !entry.struck {
                // A line that is added after the end to an item with a closed part belongs to that part.
                let again = over && entry.item.is_some_and(|item| found.items.contains(&item));
                closed = begins || again && entry.kind == EntryKind::ItemStart;
                if let Some(item) = entry.item.filter(|_| begins && !idle.contains(&entry.id)) {
                    found.items.insert(item);
                    found.whole.insert(item);
                }
                continue;
            }
            let session = matches!(
                entry.kind,
                EntryKind::Recess | EntryKind::Resumed | EntryKind::Adjourned | EntryKind::Reopened
            );
            if !closed || session {
                continue;
            }
            let moves = matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure);
            if moves {
                found.moves.insert(entry.id);
            }
            found.hidden.push(blank(entry));
        }
        found.hide_voted(records);
        found.hide_titles(records);
        // Nobody returns of whom the copy does not say that they left.
        let hidden: HashSet<Id<Entry>> = found.hidden.iter().map(|entry| entry.id).collect();
        let left_unseen = |stay: &Interval| {
            let went = before(records, stay).and_then(|other| other.went);
            went.is_some_and(|id| hidden.contains(&id))
        };
        let back = records
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Arrival && !entry.struck && !hidden.contains(&entry.id));
        let back = back.filter(|entry| {
            let mut stays = records.stays_of(entry).peekable();
            stays.peek().is_some() && stays.all(left_unseen)
        });
        found.hidden.extend(back.map(blank));
        found
    }

    /// Hides the motions that were voted on in a closed part: their result is none of the copy, and without it they would be told as open.
    fn hide_voted(&mut self, records: &Records) {
        let hidden: HashSet<Id<Entry>> = self.hidden.iter().map(|entry| entry.id).collect();
        let voted = records.motions.iter().filter(|motion| {
            let counted = motion.counted.is_some_and(|entry| hidden.contains(&entry));
            counted && !hidden.contains(&motion.entry)
        });
        let moved: HashSet<Id<Entry>> = voted.map(|motion| motion.entry).collect();
        let about = |entry: &&Entry| moved.contains(&entry.id) || entry.about.is_some_and(|of| moved.contains(&of));
        let told = records
            .entries
            .iter()
            .filter(about)
            .filter(|entry| !hidden.contains(&entry.id));
        self.hidden.extend(told.map(blank));
    }

    /// Those who were excused in a closed part, without the reason.
    fn unexcused(&self, records: &Records) -> Vec<Attendee> {
        let excused: HashSet<_> = self
            .hidden
            .iter()
            .filter(|entry| entry.kind == EntryKind::Regrets)
            .filter_map(|entry| records.entries.get(entry.id)?.speaker)
            .collect();
        let people = records.attendees.iter().filter(|person| excused.contains(&person.id));
        people
            .map(|person| Attendee {
                leave_reason: String::new(),
                ..person.clone()
            })
            .collect()
    }

    /// Leaves among the items that were closed as a whole those of which nothing stands in the copy, and takes the title out of the lines that
    /// took them up.
    fn hide_titles(&mut self, records: &Records) {
        let hidden: HashSet<Id<Entry>> = self.hidden.iter().map(|entry| entry.id).collect();
        let public = records
            .entries
            .iter()
            .filter(|entry| !entry.struck && !hidden.contains(&entry.id) && entry.kind.is_of_business());
        for item in public.filter_map(|entry| entry.item) {
            self.whole.remove(&item);
        }
        let whole = &self.whole;
        let starts = records
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::ItemStart && entry.item.is_some_and(|item| whole.contains(&item)));
        self.hidden.extend(starts.map(|entry| Entry {
            raw: String::new(),
            text: String::new(),
            ..entry.clone()
        }));
    }

    /// Drops the rows that hang on hidden lines.
    fn hanging(&self, records: &Records) -> Vec<Change> {
        let hidden: HashSet<Id<Entry>> = self.hidden.iter().filter(|e| e.struck).map(|e| e.id).collect();
        let on = |entry: Id<Entry>| hidden.contains(&entry);
        let motions: HashSet<Id<Motion>> = records
            .motions
            .iter()
            .filter(|row| on(row.entry))
            .map(|row| row.id)
            .collect();
        let mut drops: Vec<Change> = motions.iter().copied().map(Change::drop).collect();
        let ballots = records.ballots.iter();
        let ballots = ballots.filter(|row| motions.contains(&row.motion) || row.entry.is_some_and(on));
        drops.extend(ballots.map(|row| Change::drop(row.id)));
        let actions = records.actions.iter().filter(|row| on(row.entry));
        drops.extend(actions.map(|row| Change::drop(row.id)));
        let decisions = records.decisions.iter().filter(|row| on(row.entry));
        drops.extend(decisions.map(|row| Change::drop(row.id)));
        let interests = records.interests.iter().filter(|row| on(row.entry));
        drops.extend(interests.map(|row| Change::drop(row.id)));
        let incidents = records.incidents.iter().filter(|row| on(row.entry));
        drops.extend(incidents.map(|row| Change::drop(row.id)));
        let requests = records.speech_requests.iter().filter(|row| row.entry.is_some_and(on));
        drops.extend(requests.map(|row| Change::drop(row.id)));
        drops
    }

    /// The stays of those without a vote who were there for a closed part alone: the copy does not say that they came.
    fn guests<'r>(&self, records: &'r Records) -> impl Iterator<Item = &'r Interval> {
        let moves = &self.moves;
        let within = move |stay: &Interval| stay.came.is_some_and(|id| moves.contains(&id));
        let guest = |stay: &&Interval| {
            let votes = records
                .attendees
                .get(stay.attendee)
                .is_none_or(|person| person.category == Category::Member);
            !votes && records.stays(stay.attendee).all(within)
        };
        let guests: Vec<&Interval> = records.intervals.iter().filter(guest).collect();
        guests.into_iter()
    }

    /// The stays that began or ended in a closed part, without the reasons and the items for which people withdrew.
    fn unexplained(&self, records: &Records) -> Vec<Interval> {
        let within = |id: Option<Id<Entry>>| id.is_some_and(|id| self.moves.contains(&id));
        let stays = records
            .intervals
            .iter()
            .filter(|stay| within(stay.came) || within(stay.went));
        stays
            .map(|stay| {
                let mut stay = stay.clone();
                if within(stay.came) {
                    stay.came_reason.clear();
                }
                if within(stay.went) {
                    stay.went_reason.clear();
                    stay.withdrew = None;
                }
                stay
            })
            .collect()
    }

    /// The items that ended in a closed part, as if they had not ended, and those of which nothing was public, without what they are about.
    fn unended(&self, records: &Records, closed_title: &str) -> Vec<Item> {
        let hidden = |entry: &Entry| self.hidden.iter().any(|own| own.id == entry.id);
        let told = |item: Id<Item>| {
            let mut ends = records
                .entries
                .iter()
                .filter(|entry| entry.kind == EntryKind::ItemOutcome && entry.item == Some(item) && !entry.struck);
            ends.next_back().is_some_and(|entry| !hidden(entry))
        };
        let closed = records.items.iter().filter(|item| self.items.contains(&item.id));
        closed
            .map(|item| {
                let mut item = item.clone();
                if !told(item.id) {
                    item.outcome = None;
                    item.outcome_reason.clear();
                    item.no_action_reason.clear();
                }
                if self.whole.contains(&item.id) {
                    closed_title.clone_into(&mut item.title);
                    for text in [
                        &mut item.presenter,
                        &mut item.units,
                        &mut item.papers,
                        &mut item.filed_by,
                        &mut item.filing_remark,
                    ] {
                        text.clear();
                    }
                }
                item
            })
            .collect()
    }
}

fn blank(entry: &Entry) -> Entry {
    Entry {
        raw: String::new(),
        text: String::new(),
        said_by: String::new(),
        speaker: None,
        struck: true,
        ..entry.clone()
    }
}

/// The stay before one of the same person.
fn before<'r>(records: &'r Records, stay: &Interval) -> Option<&'r Interval> {
    let ended = |other: &&Interval| other.id != stay.id && other.to.is_some_and(|to| to <= stay.from);
    records.stays(stay.attendee).filter(ended).max_by_key(|other| other.to)
}
