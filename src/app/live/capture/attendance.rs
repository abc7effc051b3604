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
    line::{
        dialect::words::People,
        reading::{Reading, What},
    },
};

use super::{Draft, Entered};

/// How far a typed time may be ahead of the clock: the watch on the wall of the room may be fast.
const AHEAD_MS: i64 = 5 * 60_000;

/// What the room makes of an arrival or a leaving: who is here already, who is not, and typed times that cannot be, which
/// leave the line a note. The hint and Enter both ask, so that the clerk knows before (P3). `now` is the moment of the line.
pub(in crate::app::live) fn judged(m: &Model, reading: Reading, raw: &str, now: Stamp) -> Reading {
    let over = m.meeting().is_some_and(|meeting| meeting.state.after());
    let (who, at, arrives) = match &reading.what {
        What::Arrive { .. }
        | What::Leave { .. }
        | What::Role {
            list: People::Regrets, ..
        } if over => return Reading::remarked(raw, Remark::MeetingOver),
        What::Arrive { who, at, .. } => (who, *at, true),
        What::Leave { who, at, .. } => (who, *at, false),
        _ => return reading,
    };
    if let Some(at) = at.filter(|at| at.since(now) > AHEAD_MS) {
        return Reading::remarked(raw, Remark::NotYet(m.shown_zone().hm(at)));
    }
    let named = |fits: &dyn Fn(Id<Attendee>) -> bool| {
        let some: Vec<_> = who.iter().copied().filter(|id| fits(*id)).collect();
        Some(names_of(m, &some)).filter(|names| !names.is_empty())
    };
    if let Some(names) = named(&|id| at.is_some_and(|at| crosses(m, id, at, arrives))) {
        return Reading::remarked(raw, Remark::OutOfOrder(names));
    }
    if reading.remark.is_some() {
        // A name that is in doubt comes before what is only said twice.
        return reading;
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

/// Who comes or goes, when and why.
pub(super) struct Moved {
    pub(super) who: Vec<Id<Attendee>>,
    /// As typed; `None` = the moment of the line.
    pub(super) at: Option<Stamp>,
    pub(super) reason: String,
}

impl Moved {
    /// The names with the reason behind them.
    fn text(&self, names: &str) -> String {
        match self.reason.as_str() {
            "" => names.to_owned(),
            why if why.is_ascii() => format!("{names} ({why})"),
            why => format!("{names}（{why}）"),
        }
    }
}

impl Draft<'_> {
    pub(super) fn arrive(&self, m: &mut Model, moved: &Moved, cx: &mut Cx) -> Entered {
        let (who, at) = (&moved.who, moved.at.unwrap_or(self.line.at));
        let names = names_of(m, who);
        let Some(mut entry) = self.entry(m, EntryKind::Arrival, moved.text(&names), cx) else {
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

    pub(super) fn leave(&self, m: &mut Model, moved: &Moved, cx: &mut Cx) -> Entered {
        let (who, at) = (&moved.who, moved.at.unwrap_or(self.line.at));
        let names = names_of(m, who);
        let Some(mut entry) = self.entry(m, EntryKind::Departure, moved.text(&names), cx) else {
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
}

/// The line and the name that Alt-K would add: those of the last doubt. An older doubt is left alone, for nobody sees it.
pub fn nameless(m: &Model) -> Option<(&Entry, &str)> {
    let last = m
        .records
        .entries
        .iter()
        .rev()
        .find(|e| e.remark.is_some() && !e.struck)?;
    match &last.remark {
        Some(Remark::UnknownName(name)) => Some((last, name)),
        _ => None,
    }
}

/// The name in the line that is being typed, where nobody bears it: it is the last doubt then.
pub fn nameless_in_line(m: &Model) -> Option<&str> {
    match m.live.hint.reading.as_ref()?.remark.as_ref()? {
        Remark::UnknownName(name) if m.live.editing.is_none() => Some(name),
        _ => None,
    }
}

/// The one key that mends an unknown name: the person is put on the list and arrives, and the line means what it says. Whom it
/// will add stands on the screen before: in the row under the caret, in the notice, or the key must be pressed again.
pub fn arrive_new(m: &mut Model, cx: &mut Cx) {
    if nameless_in_line(m).is_some() {
        super::send(m, cx);
    }
    let Some((entry, name)) = nameless(m).map(|(entry, name)| (entry.clone(), name.to_owned())) else {
        return;
    };
    let told = match m.notice.as_ref().map(|(notice, _)| notice) {
        Some(Notice::Kept(Remark::UnknownName(said)) | Notice::AddsOnRepeat(said)) => *said == name,
        _ => false,
    };
    if !told {
        return m.say(Notice::AddsOnRepeat(name), cx);
    }
    let rank = next_rank(m);
    let (attendee, mut parts) = new_attendee(entry.meeting, &name, rank, cx);
    // Where the meeting is over they left with it; who was named only afterwards was not there.
    let over = m.meeting().and_then(|meeting| meeting.adjourned);
    if entry.kind != EntryKind::Departure && over.is_none_or(|end| entry.at < end) {
        let to = over;
        let stay = stay(&entry, attendee, entry.at, cx);
        parts.push(Change::put(Interval { to, ..stay }));
    }
    let before = Entry { remark: None, ..entry };
    if matches!(before.kind, EntryKind::Arrival | EntryKind::Departure) {
        // The others of the list have come or gone already.
        let text = listed(&[&before.text, &name]);
        parts.push(Change::put(Entry { text, ..before }));
    } else {
        // The line is read again with the name known, in the same act.
        let pins = std::mem::replace(&mut m.live.pins, vec![(name.clone(), attendee)]);
        parts.push(edit::reread(m, before, &name, cx));
        m.live.pins = pins;
    }
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
