//! Arrivals and departures: what a line does to the stays of the people it names, and the rows that say so.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::{Captured, LineOutcome, Said},
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::Item,
        attendance::{Attending, Interval},
        change::{Act, Change},
        entry::{Entry, EntryKind},
        id::{Id, Mint},
        people::Attendee,
        queries::quorum::Quorum,
        record::{Key, Record},
        records::Records,
        time::Stamp,
    },
    line::reading::{Reading, What},
};

use super::step::{StayChange, arrival, leaving, signed_in_after};

/// Returns one step for each person that a line names; none for lines that are neither arrival nor leaving.
pub(crate) fn steps(scene: &Scene, what: &What, line: &TypedLine) -> Vec<(Id<Attendee>, StayChange)> {
    let over = scene.over(line);
    // A line typed over another one has a moment of its own, as if it had been typed.
    let typed = |at: Option<Stamp>| at.or_else(|| over.map(|_| line.at));
    let records = scene.records;
    let Some(moved) = Movement::of(what) else {
        return Vec::new();
    };
    let times = (typed(moved.at), line.at);
    let step = if moved.kind == EntryKind::Arrival {
        arrival
    } else {
        leaving
    };
    let explains = |id: Id<Attendee>, stay: &Interval| {
        let why = moved.reason_of(id);
        !why.is_empty() && why != reason(stay, moved.kind)
    };
    let who = moved.who.iter();
    who.map(|id| match (moved.kind, step(records, *id, times, over)) {
        (EntryKind::Arrival, StayChange::Already) => (*id, signed_in_after(records, *id, explains)),
        (_, step) => (*id, step),
    })
    .collect()
}

/// An arrival or a leaving, as a line says it.
struct Movement<'a> {
    kind: EntryKind,
    who: &'a [Id<Attendee>],
    at: Option<Stamp>,
    reason: &'a str,
    own: &'a [(Id<Attendee>, String)],
}

impl<'a> Movement<'a> {
    /// `None` = the line is neither.
    fn of(what: &'a What) -> Option<Self> {
        let (kind, who, at, reason, own) = if let What::Arrive { who, at, reason, own } = what {
            (EntryKind::Arrival, who, at, reason, own)
        } else if let What::Leave { who, at, reason, own } = what {
            (EntryKind::Departure, who, at, reason, own)
        } else {
            return None;
        };
        Some(Self {
            kind,
            who,
            at: *at,
            reason,
            own,
        })
    }

    /// The reason that the line gives somebody; empty = none.
    fn reason_of(&self, who: Id<Attendee>) -> &'a str {
        let own = self.own.iter().find(|(of, _)| *of == who);
        own.map_or(self.reason, |(_, reason)| reason)
    }
}

/// Whether a line corrects a time that is on record.
pub fn corrects_time(scene: &Scene, reading: &Reading, line: &TypedLine) -> bool {
    steps(scene, &reading.what, line)
        .iter()
        .any(|(_, step)| step.corrects(scene.records))
}

/// Carries out an arrival or a leaving. `None` = the line is neither.
pub(crate) fn come_or_go(draft: &EntryDraft, what: &What, ids: &mut Mint) -> Option<Captured> {
    let moved = Movement::of(what)?;
    let Movement { kind, who, at, .. } = moved;
    let records = draft.scene.records;
    let mut entry = draft.entry(kind, String::new(), ids);
    entry.speaker = who.first().copied();
    entry.at = at.unwrap_or(draft.line.at);
    let steps = steps(draft.scene, what, draft.line);
    let moving: Vec<Id<Interval>> = steps.iter().filter_map(|(_, step)| step.stay()).collect();
    let mut stays = Vec::new();
    let mut parts = Vec::new();
    let mut corrected = Vec::new();
    for (id, step) in steps {
        if step.corrects(records) {
            corrected.push(id);
        }
        let stay = match step {
            StayChange::Begin => begun(&entry, id, entry.at, ids),
            StayChange::Set(stay) => {
                if let Some(line) = overtaken(records, &stay, &moving, &entry) {
                    entry.about = entry.about.or(Some(line.id));
                    parts.push(Change::put(line));
                }
                stay
            }
            StayChange::Already | StayChange::Crosses(..) => continue,
        };
        let reason = reason_of(draft, &stay, kind, moved.reason_of(id));
        stays.push(if kind == EntryKind::Arrival {
            Interval {
                came: Some(entry.id),
                attending: Attending::told_in(&reason).or(stay.attending),
                came_reason: reason,
                ..stay
            }
        } else {
            Interval {
                went: Some(entry.id),
                withdrew: withdrawn(records, &entry, (id, &reason)),
                went_reason: reason,
                ..stay
            }
        });
    }
    entry.text = if stays.is_empty() {
        with_reason(&records.names_of(who), moved.reason)
    } else {
        told(records, who, &stays, kind)
    };
    parts.extend(stays.into_iter().map(Change::put));
    let arrives = kind == EntryKind::Arrival;
    let away: Vec<_> = who.iter().filter_map(|id| records.attendees.get(*id)).collect();
    let away: Vec<_> = away.into_iter().filter(|a| arrives && a.reply.is_absence()).collect();
    let act = if arrives { Act::Arrive } else { Act::Leave };
    let though = away.first().map(|first| {
        let names = records.names_apart(&away.iter().map(|a| a.id).collect::<Vec<_>>());
        Said::HereThough(names, first.reply)
    });
    let said = though.unwrap_or_else(|| match (arrives, corrected.is_empty()) {
        (true, true) => Said::Arrived(records.names_apart(who)),
        (false, true) => Said::LeftRoom(records.names_apart(who)),
        (true, false) => Said::ArrivalCorrected(records.names_apart(&corrected)),
        (false, false) => Said::LeavingCorrected(records.names_apart(&corrected)),
    });
    let captured = draft.finish(act, entry, parts, ids);
    if let Some(quorum) = quorum_turned(records, &captured.change, draft.scene.now) {
        return Some(captured.saying_only(Some(Said::QuorumTurned(quorum))));
    }
    let is_doubt = matches!(&captured.outcome, LineOutcome::Entry { remark: Some(_), .. });
    Some(if is_doubt { captured } else { captured.saying(said) })
}

/// The quorum of now if a change loses or regains it while the meeting is in session.
fn quorum_turned(records: &Records, change: &Change, now: Stamp) -> Option<Quorum> {
    records.meeting().filter(|meeting| meeting.state.in_session())?;
    let before = records.quorum_at(now)?;
    let mut people = Vec::new();
    change.each(&mut |part| match part {
        Change::Put(Record::Interval(_) | Record::Attendee(_)) | Change::Drop(Key::Interval(_) | Key::Attendee(_)) => {
            people.push(part.clone());
        }
        // Otherwise the whole feed would be copied for a line in it, which is nobody.
        Change::Put(_) | Change::Drop(_) | Change::Batch(_) => {}
    });
    let after = records.after(&Change::Batch(people)).quorum_at(now)?;
    after.is_turned(&before).then_some(after)
}

/// The item for which somebody leaves: the one that is taken up, where they declared an interest in it; where the reason is an interest, the one
/// other item in which they declared one, else the one that is taken up.
fn withdrawn(records: &Records, leaving: &Entry, (who, reason): (Id<Attendee>, &str)) -> Option<Id<Item>> {
    let said = reason.to_lowercase();
    let says = ["interest", "recus", "conflict", "回避", "利害", "利益"]
        .iter()
        .any(|word| said.contains(word));
    let declared: Vec<Id<Item>> = records
        .interests_declared()
        .filter(|interest| interest.attendee == who)
        .filter_map(|interest| interest.item)
        .collect();
    if let Some(item) = leaving.item.filter(|item| declared.contains(item)) {
        return Some(item);
    }
    match declared.as_slice() {
        // The interest is in another item, which comes next; one that was dealt with is not left any more.
        [item] if says && !was_taken_up(records, *item, leaving) => Some(*item),
        _ => leaving.item.filter(|_| says),
    }
}

/// Whether an item was taken up above an entry.
fn was_taken_up(records: &Records, item: Id<Item>, entry: &Entry) -> bool {
    let starts = |other: &Entry| other.kind == EntryKind::ItemStart && other.item == Some(item) && !other.struck;
    records
        .entries
        .iter()
        .any(|other| other.place < entry.place && starts(other))
}

/// The reason of a stay: as typed, else as it is on record. Taking it out of a line that shows it takes it back.
fn reason_of(draft: &EntryDraft, stay: &Interval, kind: EntryKind, typed: &str) -> String {
    let shown = draft.over().is_some_and(|over| {
        let stays: Vec<Interval> = draft.scene.records.stays_of(over).cloned().collect();
        over.kind == kind && stays.iter().any(|stay| !reason(stay, kind).is_empty())
    });
    if typed.is_empty() && !shown {
        reason(stay, kind).to_owned()
    } else {
        typed.to_owned()
    }
}

/// The reason for coming or going of one stay.
fn reason(stay: &Interval, kind: EntryKind) -> &str {
    if kind == EntryKind::Arrival {
        &stay.came_reason
    } else {
        &stay.went_reason
    }
}

/// The reason that these stays share; empty = none, or not the same.
fn common_reason(stays: &[Interval], kind: EntryKind) -> &str {
    let first = stays.first().map_or("", |stay| reason(stay, kind));
    if stays.iter().all(|stay| reason(stay, kind) == first) {
        first
    } else {
        ""
    }
}

/// The names of those who came or went, with the reason that they share, or each with their own.
pub(crate) fn told(records: &Records, who: &[Id<Attendee>], stays: &[Interval], kind: EntryKind) -> String {
    let names = names_of(records, who);
    let shared = common_reason(stays, kind);
    if !shared.is_empty() || stays.iter().all(|stay| reason(stay, kind).is_empty()) {
        return with_reason(&names, shared);
    }
    let each = who.iter().map(|id| {
        let why = stays
            .iter()
            .find(|stay| stay.attendee == *id)
            .map_or("", |stay| reason(stay, kind));
        with_reason(records.name_of(*id), why)
    });
    let each: Vec<String> = each.collect();
    each.join(if names.contains('、') { "、" } else { ", " })
}

/// The names with the reason in brackets behind them.
pub(crate) fn with_reason(names: &str, reason: &str) -> String {
    match reason {
        "" => names.to_owned(),
        why if why.is_ascii() => format!("{names} ({why})"),
        why => format!("{names}（{why}）"),
    }
}

/// The entry that began or ended a stay until the entry `by` corrected it, as it is from now on: struck out, or naming only those
/// whose stays are not among `moving`. `None` if no other entry said so.
fn overtaken(records: &Records, stay: &Interval, moving: &[Id<Interval>], by: &Entry) -> Option<Entry> {
    let before = records.intervals.get(stay.id)?;
    let (moved, line) = if by.kind == EntryKind::Arrival {
        (before.from != stay.from, before.came)
    } else {
        (before.to != stay.to, before.went)
    };
    let line = line
        .and_then(|id| records.entries.get(id))
        .filter(|line| moved && line.id != by.id && line.kind == by.kind && !line.struck)?;
    let others: Vec<Interval> = records
        .stays_of(line)
        .filter(|other| !moving.contains(&other.id))
        .cloned()
        .collect();
    let who: Vec<_> = others.iter().map(|other| other.attendee).collect();
    Some(Entry {
        struck: who.is_empty(),
        speaker: who.first().copied().or(line.speaker),
        text: if who.is_empty() {
            line.text.clone()
        } else {
            told(records, &who, &others, by.kind)
        },
        ..line.clone()
    })
}

/// A stay that an entry begins.
pub(crate) fn begun(entry: &Entry, attendee: Id<Attendee>, from: Stamp, ids: &mut Mint) -> Interval {
    Interval {
        came: Some(entry.id),
        ..Interval::begun(ids.mint(), entry.meeting, attendee, from)
    }
}

/// The names of people in one line.
pub(crate) fn names_of(records: &Records, who: &[Id<Attendee>]) -> String {
    records.names_of(who)
}
