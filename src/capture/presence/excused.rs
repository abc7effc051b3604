//! Leavings that are excuses: of people who never came, or only signed in. And excuses of people who were there, which are asked about.

use crate::{
    capture::{
        entry::draft,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{Entry, Remark},
        id::Id,
        people::Attendee,
    },
    line::{
        lexer,
        reading::{Reading, What},
    },
};

use super::{attendance, first_list, group};

/// A leaving with a reason of people who never came is an excuse. A sentence that tells it says that they were there: when they came is asked.
pub(crate) fn judged(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let What::Leave { who, at: None, .. } = &reading.what else {
        return reading;
    };
    // People who only came with everybody, and are excused before the opening, never came.
    let came = |who: &Id<Attendee>| !never_came(scene, *who);
    let told = lexer::sign(line.raw).is_none() && !draft::is_before(scene.records);
    if told || who.iter().any(came) {
        return reading;
    }
    match excuses(scene, &reading.what, line.over) {
        Some(what) => Reading { what, ..reading },
        None => reading,
    }
}

/// The excuses in a line that says that people leave: those of the people who never came, where a reason is given for each; before the opening the signing
/// in of the others is taken back. `over` is the entry that the line is typed over.
pub(crate) fn excuses(scene: &Scene, what: &What, over: Option<Id<Entry>>) -> Option<What> {
    let What::Leave {
        who,
        at: None,
        reason,
        own,
    } = what
    else {
        return None;
    };
    let reason_of = |who: &Id<Attendee>| {
        let own = own.iter().find(|(of, _)| of == who);
        own.map_or(reason, |(_, reason)| reason).clone()
    };
    let away = who.iter().filter(|who| never_came(scene, **who));
    let people: Vec<(Id<Attendee>, String)> = away.map(|who| (*who, reason_of(who))).collect();
    let records = scene.records;
    let by_line = |who: &Id<Attendee>| Some(records.attendees.get(*who)?.absent_by?.of());
    let unsigned = |who: &Id<Attendee>| {
        let again = over.is_some() && by_line(who) == over;
        records.only_signs_in() && (records.is_present(*who) || again)
    };
    let said = people.iter().filter(|(_, reason)| !reason.is_empty()).count();
    let absent = said == 0 && people.iter().all(|(who, _)| unsigned(who));
    (!people.is_empty() && (absent || said == people.len())).then_some(What::Excuse {
        people,
        others: Vec::new(),
        absent,
    })
}

/// Whether nothing says that somebody came but a sign-in before the opening.
fn never_came(scene: &Scene, who: Id<Attendee>) -> bool {
    let records = scene.records;
    records.stays(who).next().is_none() || draft::is_before(records) && group::only_in(records, who).is_some()
}

/// Why people cannot be excused by a line: they are here, or were, by more than a sign-in of everybody that was typed just now.
pub(crate) fn of_those_there(scene: &Scene, people: &[(Id<Attendee>, String)], line: &TypedLine) -> Option<Remark> {
    let records = scene.records;
    let soon = |who| draft::is_before(records) || first_list::is_soon(records, who, (line.at, scene.now));
    let never = |who: Id<Attendee>| group::only_in(records, who).is_some() && soon(who);
    let came = people.iter().map(|(who, _)| *who);
    let came = came.filter(|who| records.was_present(*who) && !never(*who));
    let (here, gone): (Vec<_>, Vec<_>) = came.partition(|who| records.is_or_was_present(*who));
    let names = |who: &[Id<Attendee>]| attendance::names_of(records, who);
    match (here.is_empty(), gone.is_empty()) {
        (false, _) => Some(Remark::AlreadyPresent(names(&here))),
        // Somebody who was there is on leave no more.
        (true, false) => Some(Remark::NotPresent(names(&gone))),
        (true, true) => None,
    }
}
