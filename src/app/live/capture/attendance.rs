//! Who comes and who goes, and people who are not on the list yet.

use crate::{
    app::{cx::Cx, model::Model, notice::Notice},
    domain::{
        attendance::Interval,
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::Id,
        people::{Attendee, listed},
        time::Stamp,
    },
    line::reading::{People, Reading, What},
};

use super::{Draft, Entered, Line};

/// How far a typed time may be ahead of the clock: the watch on the wall of the room may be fast.
const AHEAD_MS: i64 = 5 * 60_000;

/// What an arrival or a leaving does to the stays of one person.
enum Move {
    /// A stay begins.
    Begin,
    /// The stay that has not ended ends, or a time on record is corrected: the stay as it is then.
    Set(Interval),
    /// Who is said to come is here, who is said to go is not.
    Already,
    /// They would come before they left, or leave before they came.
    Crosses,
}

impl Move {
    /// The stay on record that it ends or corrects.
    const fn stay(&self) -> Option<Id<Interval>> {
        match self {
            Self::Set(stay) => Some(stay.id),
            Self::Begin | Self::Already | Self::Crosses => None,
        }
    }
}

/// What a line does to each of those whom it names.
fn moves(m: &Model, what: &What, line: &Line) -> Vec<(Id<Attendee>, Move)> {
    let over = line.over.and_then(|id| m.ledger.records().entries.get(id));
    // What is typed over another line has a moment of its own, as if it had been typed.
    let typed = |at: Option<Stamp>| at.or_else(|| over.map(|_| line.at));
    match what {
        What::Arrive { who, at, .. } => who
            .iter()
            .map(|id| (*id, arrival(m, *id, (typed(*at), line.at), over)))
            .collect(),
        What::Leave { who, at, .. } => who
            .iter()
            .map(|id| (*id, leaving(m, *id, (typed(*at), line.at), over)))
            .collect(),
        _ => Vec::new(),
    }
}

/// The stay that the line began or ended over which another one is typed.
fn own_stay<'a>(m: &'a Model, id: Id<Attendee>, over: Option<&'a Entry>, kind: EntryKind) -> Option<&'a Interval> {
    let over = over.filter(|over| over.kind == kind)?;
    m.ledger.records().stays_of(over).find(|stay| stay.attendee == id)
}

/// Somebody comes at a typed time, else at the moment of the line. A time for somebody who is here corrects when they came.
fn arrival(m: &Model, id: Id<Attendee>, (typed, now): (Option<Stamp>, Stamp), over: Option<&Entry>) -> Move {
    let own = own_stay(m, id, over, EntryKind::Arrival);
    // Whom only the adjournment sent home is here in the sense of the line.
    let here = || {
        let last = m.ledger.records().stays(id).next_back()?;
        m.ledger.records().lasting().find(|stay| stay.id == last.id)
    };
    let at = typed.unwrap_or(now);
    let before = |limit: Option<Stamp>| {
        let ends = m.ledger.records().stays(id).filter_map(|stay| stay.to);
        ends.filter(|to| limit.is_none_or(|limit| *to <= limit))
            .any(|to| at < to)
    };
    match own.or_else(here) {
        Some(stay) if own.is_none() && (typed.is_none() || at == stay.from) => Move::Already,
        Some(stay) if before(Some(stay.from)) || stay.to.is_some_and(|to| at > to) => Move::Crosses,
        Some(stay) => Move::Set(Interval {
            from: at,
            ..stay.clone()
        }),
        None if typed.is_some() && before(None) => Move::Crosses,
        None => Move::Begin,
    }
}

/// Somebody goes at a typed time, else at the moment of the line. A time for somebody who has gone corrects when they went.
fn leaving(m: &Model, id: Id<Attendee>, (typed, now): (Option<Stamp>, Stamp), over: Option<&Entry>) -> Move {
    let own = own_stay(m, id, over, EntryKind::Departure);
    let at = typed.unwrap_or(now);
    match own.or_else(|| m.ledger.records().stays(id).next_back()) {
        None => Move::Already,
        Some(stay) if own.is_none() && stay.to.is_some() && (typed.is_none() || stay.to == typed) => Move::Already,
        Some(stay) if typed.is_some() && at < stay.from => Move::Crosses,
        // The clock of the laptop may have jumped back.
        Some(stay) => Move::Set(Interval {
            to: Some(at.max(stay.from)),
            ..stay.clone()
        }),
    }
}

/// What the room makes of an arrival or a leaving: who is here already, who is not, and typed times that cannot be, which
/// leave the line a note. The hint and Enter both ask, so that the clerk knows before (P3).
pub(in crate::app::live) fn judged(m: &Model, reading: Reading, line: &Line, now: Stamp) -> Reading {
    let reading = keeps_kind(m, reading, line);
    if line.over.is_none()
        && let Some(remark) = untimely(m, &reading.what, line.at.max(now))
    {
        return Reading::remarked(line.raw, remark);
    }
    let moves = moves(m, &reading.what, line);
    let named = |fits: &dyn Fn(&Move) -> bool| {
        let some: Vec<_> = moves.iter().filter(|(_, step)| fits(step)).map(|(id, _)| *id).collect();
        Some(names_of(m, &some)).filter(|names| !names.is_empty())
    };
    if let Some(names) = named(&|step| matches!(step, Move::Crosses)) {
        return Reading::remarked(line.raw, Remark::OutOfOrder(names));
    }
    if reading.remark.is_some() {
        // A name that is in doubt comes before what is only said twice.
        return reading;
    }
    match named(&|step| matches!(step, Move::Already)) {
        Some(names) if matches!(reading.what, What::Arrive { .. }) => {
            reading.remark(Some(Remark::AlreadyPresent(names)))
        }
        Some(names) => reading.remark(Some(Remark::NotPresent(names))),
        None => reading,
    }
}

/// Nobody comes or goes after the end, though it can be said afterwards with the time; nor at a time that is not yet. `now` is
/// the later of the line and the clock.
fn untimely(m: &Model, what: &What, now: Stamp) -> Option<Remark> {
    let meeting = m.meeting()?;
    let over = meeting.state.after();
    let before_the_end = |at: Option<Stamp>| at.is_some_and(|at| meeting.adjourned.is_some_and(|end| at <= end));
    match what {
        What::Arrive { at, .. } | What::Leave { at, .. } if over && !before_the_end(*at) => Some(Remark::MeetingOver),
        What::Role {
            list: People::Regrets, ..
        } if over => Some(Remark::MeetingOver),
        What::Arrive { at: Some(at), .. } | What::Leave { at: Some(at), .. } if at.since(now) > AHEAD_MS => {
            Some(Remark::NotYet(m.shown_zone().hm(*at)))
        }
        _ => None,
    }
}

/// A kind that has no sign of its own at the start of a line stays, where the line that is typed over it has no other sign.
fn keeps_kind(m: &Model, reading: Reading, line: &Line) -> Reading {
    let over = line
        .over
        .and_then(|id| m.ledger.records().entries.get(id))
        .map(|over| over.kind);
    let what = match (over, reading.what) {
        (
            Some(
                kind
                @ (EntryKind::Information | EntryKind::Idea | EntryKind::Help | EntryKind::Link | EntryKind::Aside),
            ),
            What::Entry {
                kind: EntryKind::Note | EntryKind::Link,
                text,
            },
        ) => What::Entry { kind, text },
        (Some(kind @ EntryKind::Aside), What::Dialect(_)) => What::Entry {
            kind,
            text: line.raw.trim().to_owned(),
        },
        (_, what) => what,
    };
    Reading { what, ..reading }
}

/// Whether a line corrects a time that is on record.
pub(in crate::app::live) fn corrects_attendance(m: &Model, reading: &Reading, line: &Line) -> bool {
    moves(m, &reading.what, line).iter().any(|(_, step)| corrects(m, step))
}

fn corrects(m: &Model, step: &Move) -> bool {
    let Move::Set(stay) = step else { return false };
    let before = m.ledger.records().intervals.get(stay.id);
    before.is_some_and(|before| before.from != stay.from || before.to.is_some())
}

/// Who comes or goes, when and why.
pub(super) struct Moved {
    pub(super) who: Vec<Id<Attendee>>,
    /// As typed; `None` = the moment of the line.
    pub(super) at: Option<Stamp>,
    pub(super) reason: String,
}

impl Draft<'_> {
    pub(super) fn arrive(&self, m: &mut Model, moved: Moved, cx: &mut Cx) -> Entered {
        self.come_or_go(m, moved, EntryKind::Arrival, cx)
    }

    pub(super) fn leave(&self, m: &mut Model, moved: Moved, cx: &mut Cx) -> Entered {
        self.come_or_go(m, moved, EntryKind::Departure, cx)
    }

    fn come_or_go(&self, m: &mut Model, moved: Moved, kind: EntryKind, cx: &mut Cx) -> Entered {
        let names = names_of(m, &moved.who);
        let Some(mut entry) = self.entry(m, kind, String::new(), cx) else {
            return Entered::Nothing;
        };
        let Moved { who, at, reason } = moved;
        entry.speaker = who.first().copied();
        entry.at = at.unwrap_or(self.line.at);
        let arrives = kind == EntryKind::Arrival;
        let what = if arrives {
            What::Arrive {
                who,
                at,
                reason: reason.clone(),
            }
        } else {
            What::Leave {
                who,
                at,
                reason: reason.clone(),
            }
        };
        let mut stays = Vec::new();
        let mut parts = Vec::new();
        let mut corrected = Vec::new();
        let steps = moves(m, &what, self.line);
        let moving: Vec<Id<Interval>> = steps.iter().filter_map(|(_, step)| step.stay()).collect();
        for (id, step) in steps {
            if corrects(m, &step) {
                corrected.push(id);
            }
            let stay = match step {
                Move::Begin => stay(&entry, id, entry.at, cx),
                Move::Set(stay) => {
                    entry.about = entry.about.or(overtaken(m, &stay, &moving, &entry, &mut parts));
                    stay
                }
                Move::Already | Move::Crosses => continue,
            };
            let reason = self.reason_of(m, &stay, kind, &reason);
            stays.push(if arrives {
                Interval {
                    came: Some(entry.id),
                    came_reason: reason,
                    ..stay
                }
            } else {
                Interval {
                    went: Some(entry.id),
                    went_reason: reason,
                    ..stay
                }
            });
        }
        let shown = if reason.is_empty() {
            common_reason(&stays, kind)
        } else {
            &reason
        };
        entry.text = with_reason(&names, shown);
        parts.extend(stays.into_iter().map(Change::put));
        let (act, notice) = match (arrives, corrected.is_empty()) {
            (true, true) => (Act::Arrive, Notice::Arrived(names)),
            (false, true) => (Act::Leave, Notice::LeftRoom(names)),
            (true, false) => (Act::Arrive, Notice::ArrivalCorrected(names_of(m, &corrected))),
            (false, false) => (Act::Leave, Notice::LeavingCorrected(names_of(m, &corrected))),
        };
        match self.commit(m, act, entry, parts, cx) {
            Entered::Kept(id) if self.remark.is_none() => Entered::Did(id, notice),
            other => other,
        }
    }

    /// Why somebody came or went: as typed, else as it is on record. Whoever takes the reason out of a line that shows it takes it
    /// back.
    fn reason_of(&self, m: &Model, stay: &Interval, kind: EntryKind, typed: &str) -> String {
        let shown = self.over(m).is_some_and(|over| {
            let stays: Vec<Interval> = m.ledger.records().stays_of(over).cloned().collect();
            over.kind == kind && !common_reason(&stays, kind).is_empty()
        });
        if typed.is_empty() && !shown {
            reason(stay, kind).to_owned()
        } else {
            typed.to_owned()
        }
    }
}

/// Why the bearer of a stay came, or went.
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

/// The names with the reason in brackets behind them.
fn with_reason(names: &str, reason: &str) -> String {
    match reason {
        "" => names.to_owned(),
        why if why.is_ascii() => format!("{names} ({why})"),
        why => format!("{names}（{why}）"),
    }
}

/// The line that began or ended a stay before a correction: it is struck out, or names only the others any more. Says which.
fn overtaken(
    m: &Model,
    stay: &Interval,
    moving: &[Id<Interval>],
    by: &Entry,
    parts: &mut Vec<Change>,
) -> Option<Id<Entry>> {
    let before = m.ledger.records().intervals.get(stay.id)?;
    let (moved, line) = if by.kind == EntryKind::Arrival {
        (before.from != stay.from, before.came)
    } else {
        (before.to != stay.to, before.went)
    };
    let line = line
        .and_then(|id| m.ledger.records().entries.get(id))
        .filter(|line| moved && line.id != by.id && line.kind == by.kind && !line.struck)?;
    let others: Vec<Interval> = m
        .ledger
        .records()
        .stays_of(line)
        .filter(|other| !moving.contains(&other.id))
        .cloned()
        .collect();
    let who: Vec<_> = others.iter().map(|other| other.attendee).collect();
    let line = Entry {
        struck: who.is_empty(),
        speaker: who.first().copied().or(line.speaker),
        text: if who.is_empty() {
            line.text.clone()
        } else {
            with_reason(&names_of(m, &who), common_reason(&others, by.kind))
        },
        ..line.clone()
    };
    let id = line.id;
    parts.push(Change::put(line));
    Some(id)
}

pub(super) fn stay(entry: &Entry, attendee: Id<Attendee>, from: Stamp, cx: &mut Cx) -> Interval {
    Interval {
        came: Some(entry.id),
        ..Interval::begun(cx.mint(), entry.meeting, attendee, from)
    }
}

fn names_of(m: &Model, who: &[Id<Attendee>]) -> String {
    listed(&who.iter().map(|id| m.ledger.records().name_of(*id)).collect::<Vec<_>>())
}
