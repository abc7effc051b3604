//! Who comes and who goes, and people who are not on the list yet.

use crate::{
    app::{commit::commit, cx::Cx, live::edit, model::Model, notice::Notice},
    domain::{
        attendance::Interval,
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::Id,
        meeting::Meeting,
        people::{Attendee, Person, listed},
        time::Stamp,
    },
    line::reading::{Reading, What},
};

use super::{Draft, Entered};

/// What the room makes of an arrival or a leaving: who is here already, who is not, and typed times that cannot be, which
/// leave the line a note. The hint and Enter both ask, so that the clerk knows before (P3).
pub(in crate::app::live) fn judged(m: &Model, reading: Reading, raw: &str) -> Reading {
    let (who, at, arrives) = match &reading.what {
        What::Arrive { who, at } => (who, *at, true),
        What::Leave { who, at } => (who, *at, false),
        _ => return reading,
    };
    let named = |fits: &dyn Fn(Id<Attendee>) -> bool| {
        let some: Vec<_> = who.iter().copied().filter(|id| fits(*id)).collect();
        Some(names_of(m, &some)).filter(|names| !names.is_empty())
    };
    if let Some(names) = named(&|id| at.is_some_and(|at| crosses(m, id, at, arrives))) {
        return Reading::remarked(raw, Remark::OutOfOrder(names));
    }
    match named(&|id| m.records.is_present(id) == arrives) {
        Some(names) if arrives => reading.remark(Some(Remark::AlreadyPresent(names))),
        Some(names) => reading.remark(Some(Remark::NotPresent(names))),
        None => reading,
    }
}

/// Whether somebody would come before they left, or leave before they came.
fn crosses(m: &Model, id: Id<Attendee>, at: Stamp, arrives: bool) -> bool {
    match m.records.open_stay(id) {
        Some(open) => !arrives && at < open.from,
        None => arrives && m.records.stays(id).filter_map(|stay| stay.to).any(|to| at < to),
    }
}

impl Draft<'_> {
    pub(super) fn arrive(&self, m: &mut Model, who: &[Id<Attendee>], at: Option<Stamp>, cx: &mut Cx) -> Entered {
        let at = at.unwrap_or(self.line.at);
        let names = names_of(m, who);
        let Some(mut entry) = self.entry(m, EntryKind::Arrival, names.clone(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = who.first().copied();
        let new: Vec<_> = who.iter().copied().filter(|id| !m.records.is_present(*id)).collect();
        let stays = new
            .into_iter()
            .map(|id| Change::put(stay(&entry, id, at, cx)))
            .collect();
        entry.at = at;
        match self.commit(m, Act::Arrive, entry, stays, cx) {
            Entered::Kept(id) if self.remark.is_none() => Entered::Did(id, Notice::Arrived(names)),
            other => other,
        }
    }

    pub(super) fn leave(&self, m: &mut Model, who: &[Id<Attendee>], at: Option<Stamp>, cx: &mut Cx) -> Entered {
        let at = at.unwrap_or(self.line.at);
        let names = names_of(m, who);
        let Some(mut entry) = self.entry(m, EntryKind::Departure, names.clone(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = who.first().copied();
        entry.at = at;
        let open = who.iter().filter_map(|id| m.records.open_stay(*id));
        // A typed time is never before they came; the clock of the laptop may have jumped back.
        let ends = open
            .map(|open| {
                Change::put(Interval {
                    to: Some(at.max(open.from)),
                    ..open.clone()
                })
            })
            .collect();
        match self.commit(m, Act::Leave, entry, ends, cx) {
            Entered::Kept(id) if self.remark.is_none() => Entered::Did(id, Notice::LeftRoom(names)),
            other => other,
        }
    }

    /// People who are not on the list come in: they are put on it, as members where nothing else is known.
    pub(in crate::app::live) fn arrive_new(
        &self,
        m: &mut Model,
        names: &[String],
        at: Option<Stamp>,
        cx: &mut Cx,
    ) -> Entered {
        let at = at.unwrap_or(self.line.at);
        let shown = listed(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let Some(mut entry) = self.entry(m, EntryKind::Arrival, shown.clone(), cx) else {
            return Entered::Nothing;
        };
        entry.at = at;
        let mut also = Vec::new();
        for (n, name) in names.iter().enumerate() {
            let rank = next_rank(m) + i64::try_from(n).unwrap_or(0) * PLACE_STEP;
            let (attendee, parts) = new_attendee(entry.meeting, name, rank, cx);
            also.extend(parts);
            also.push(Change::put(stay(&entry, attendee, at, cx)));
            if n == 0 {
                entry.speaker = Some(attendee);
            }
        }
        match self.commit(m, Act::Arrive, entry, also, cx) {
            Entered::Kept(id) => Entered::Did(id, Notice::Arrived(shown)),
            other => other,
        }
    }
}

/// The one key that mends an unknown name: the person is put on the list and arrives, and the line that was kept is struck.
pub fn arrive_new(m: &mut Model, cx: &mut Cx) {
    let Some(entry) = edit::last_unknown_name(m).cloned() else {
        return;
    };
    let Some(Remark::UnknownName(name)) = entry.remark.clone() else {
        return;
    };
    let rank = next_rank(m);
    let (attendee, mut parts) = new_attendee(entry.meeting, &name, rank, cx);
    parts.push(Change::put(stay(&entry, attendee, entry.at, cx)));
    // The line is read again with the name known, in the same act.
    let before = Entry { remark: None, ..entry };
    let pins = std::mem::replace(&mut m.live.pins, vec![(name.clone(), attendee)]);
    parts.push(edit::reread(m, before, &name, cx));
    m.live.pins = pins;
    commit(m, Act::Arrive, Change::Batch(parts), cx);
    m.say(Notice::Arrived(name), cx);
}

/// A new person on the list of a meeting.
pub fn new_attendee(meeting: Id<Meeting>, name: &str, rank: i64, cx: &mut Cx) -> (Id<Attendee>, Vec<Change>) {
    let person = Person::named(cx.mint(), name);
    let attendee = Attendee::invited(cx.mint(), meeting, person.id, rank);
    (attendee.id, vec![Change::put(person), Change::put(attendee)])
}

/// The rank after the last one of the list.
pub fn next_rank(m: &Model) -> i64 {
    m.records.attendees.rows().last().map_or(0, |a| a.rank + PLACE_STEP)
}

fn stay(entry: &Entry, attendee: Id<Attendee>, from: Stamp, cx: &mut Cx) -> Interval {
    Interval {
        id: cx.mint(),
        meeting: entry.meeting,
        attendee,
        from,
        to: None,
    }
}

fn names_of(m: &Model, who: &[Id<Attendee>]) -> String {
    listed(&who.iter().map(|id| m.records.name_of(*id)).collect::<Vec<_>>())
}
