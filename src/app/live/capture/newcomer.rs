//! People who are not on the list yet: whom the last doubt names, and the key that puts them on it.

use crate::{app::confirm::Confirm, input::command::Command};
use crate::{
    app::{
        commit,
        cx::Cx,
        live::{as_line, mend},
        model::Model,
        notice::Notice,
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::Id,
        meeting::Meeting,
        people::{Attendee, Person, listed},
    },
};

use super::attendance::stay;

/// How far back a doubt is looked for: further up nobody sees it, and a key must not cost more in a long meeting.
const NEAR: usize = 50;

/// The line and the name that Alt-K would add: those of the last doubt. An older doubt is left alone, for nobody sees it.
pub fn nameless(m: &Model) -> Option<(&Entry, &str)> {
    let last = m
        .ledger
        .records()
        .entries
        .iter()
        .rev()
        .take(NEAR)
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
    // The line that was kept a moment ago has said whom the key would add.
    let told = matches!(cx.said().or(m.shown_notice()), Some(Notice::Kept(Remark::UnknownName(said))) if *said == name);
    if !told && !cx.confirmed(Confirm::of(Command::ArriveNew, Notice::AddsOnRepeat(name.clone())).about(entry.id)) {
        return;
    }
    let raw = as_line::typed(m, &entry);
    let done = commit::as_one(m, Act::Arrive, cx, |m, cx| {
        let (attendee, mut parts) = new_attendee(entry.meeting, &name, next_rank(m), cx);
        if was_there(m, &entry, &raw) {
            let stay = stay(&entry, attendee, entry.at, cx);
            parts.push(Change::put(m.ledger.records().to_the_end(stay)));
        }
        if matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure) {
            // The others of the list have come or gone already.
            parts.push(Change::put(Entry {
                text: listed(&[&entry.text, &name]),
                remark: None,
                ..entry.clone()
            }));
            commit::commit(&mut m.ledger, Act::Arrive, Change::Batch(parts), cx);
            return Ok(());
        }
        commit::commit(&mut m.ledger, Act::Arrive, Change::Batch(parts), cx);
        // The line is read again with the name known.
        let pins = std::mem::replace(&mut m.live.pins, vec![(name.clone(), attendee)]);
        let done = mend::carry_out(m, &entry, &raw, cx);
        m.live.pins = pins;
        done.map(|_| ())
    });
    cx.say(done.map_or_else(|notice| notice, |()| Notice::Arrived(name)));
}

/// Whether the line of a name that was not known says that its bearer was in the room. Who is only given a task need not be
/// there, an arrival begins the stay itself, and who was named only after the end was not there.
fn was_there(m: &Model, entry: &Entry, raw: &str) -> bool {
    let over = m.meeting().and_then(|meeting| meeting.adjourned);
    let comes = matches!(raw.trim_start().chars().next(), Some('+' | '＋'));
    let is_task = matches!(entry.kind, EntryKind::Action | EntryKind::Departure);
    let itself = comes && entry.kind != EntryKind::Arrival;
    !is_task && !itself && over.is_none_or(|end| entry.at < end)
}

/// A new person on the list of a meeting.
pub fn new_attendee(meeting: Id<Meeting>, name: &str, rank: i64, cx: &mut Cx) -> (Id<Attendee>, Vec<Change>) {
    let person = Person::named(cx.mint(), name);
    let attendee = Attendee::invited(cx.mint(), meeting, person.id, rank);
    (attendee.id, vec![Change::put(person), Change::put(attendee)])
}

/// The rank after the last one of the list.
pub fn next_rank(m: &Model) -> i64 {
    m.ledger
        .records()
        .attendees
        .rows()
        .last()
        .map_or(0, |a| a.rank + PLACE_STEP)
}
