//! Those who are here only by a sign-in: of everybody at once (`+all`), which an excuse by name corrects, or before the opening, when `-name` takes it
//! back.

use crate::{
    domain::{
        attendance::Interval,
        change::Change,
        entry::{Entry, EntryKind},
        id::Id,
        people::Attendee,
        records::Records,
    },
    line::grammar::presence::attendance::is_of_all,
};

use super::{attendance::told, implied};

/// The one stay of somebody, where nothing but a sign-in of everybody, or any before the opening, says so, and they have done nothing since.
pub(crate) fn only_in(records: &Records, who: Id<Attendee>) -> Option<&Interval> {
    let mut stays = records.stays(who);
    let stay = stays.next().filter(|_| stays.next().is_none())?;
    let came = stay.came.and_then(|id| records.entries.get(id))?;
    let of_all = came.kind == EntryKind::Arrival && (records.only_signs_in() || is_of_all(&came.raw));
    let left = stay.went.and_then(|id| records.entries.get(id));
    let gone = left.is_some_and(|line| line.kind == EntryKind::Departure);
    (of_all && !gone && !implied::did_something(records, who)).then_some(stay)
}

/// The changes by which somebody was never signed in with everybody: the stay goes, and the line names the others. The people of one
/// line are taken out together.
pub(crate) fn taken_out(records: &Records, people: &[Id<Attendee>]) -> Vec<Change> {
    let stays: Vec<&Interval> = people.iter().filter_map(|who| only_in(records, *who)).collect();
    let mut parts: Vec<Change> = stays.iter().map(|stay| Change::drop(stay.id)).collect();
    let mut lines: Vec<Id<Entry>> = Vec::new();
    for line in stays.iter().filter_map(|stay| stay.came) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    for line in lines.into_iter().filter_map(|id| records.entries.get(id)) {
        let left: Vec<Interval> = records
            .begun_by(line.id)
            .filter(|stay| stays.iter().all(|gone| gone.id != stay.id))
            .cloned()
            .collect();
        let who: Vec<_> = left.iter().map(|stay| stay.attendee).collect();
        parts.push(Change::put(Entry {
            struck: who.is_empty(),
            speaker: who.first().copied().or(line.speaker),
            text: if who.is_empty() {
                line.text.clone()
            } else {
                told(records, &who, &left, EntryKind::Arrival)
            },
            ..line.clone()
        }));
    }
    parts
}

/// The changes by which somebody was signed in with everybody after all: the stay is back, and its line names them again.
pub(crate) fn taken_in(records: &Records, stay: Interval) -> Vec<Change> {
    let line = stay.came.and_then(|id| records.entries.get(id));
    let mut stays: Vec<Interval> = line
        .into_iter()
        .flat_map(|line| records.begun_by(line.id))
        .cloned()
        .collect();
    stays.push(stay.clone());
    let who: Vec<_> = stays.iter().map(|stay| stay.attendee).collect();
    let named = line.map(|line| {
        Change::put(Entry {
            struck: false,
            text: told(records, &who, &stays, EntryKind::Arrival),
            ..line.clone()
        })
    });
    std::iter::once(Change::put(stay)).chain(named).collect()
}
