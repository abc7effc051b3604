//! The list of those present that is typed only after the opening, before anything is said: those on it were there, however long it takes to
//! type (docs/rules.md §presence). The reading bears the time of the opening, so that the hint and the answer say it.

use crate::{
    domain::{
        attendance::Attending,
        entry::{Entry, EntryKind},
        records::Records,
        time::Stamp,
    },
    line::{
        grammar::excused,
        reading::{Reading, What},
    },
};

use super::scene::TypedLine;

/// The reading of a list of people, with the time of the opening where they were there then.
pub(super) fn timed(records: &Records, typed: &TypedLine, reading: Reading) -> Reading {
    in_attendance(records, at_opening(records, typed.at, reading), typed.raw)
}

/// The reading, with the time of the opening where it lists people who were there then.
fn at_opening(records: &Records, now: Stamp, mut reading: Reading) -> Reading {
    if let What::Arrive { at, reason, own, .. } = &mut reading.what {
        let mode = |why: &str| why.is_empty() || Attending::is_told_in(why);
        if at.is_none() && mode(reason) && own.iter().all(|(_, why)| mode(why)) {
            *at = first_list(records, now);
        }
    } else if let What::Series(facts) = &mut reading.what {
        for fact in facts {
            *fact = at_opening(records, now, fact.clone());
        }
    }
    reading
}

/// The reading of a list of those in attendance: nobody said when they came, so they were there from the opening. Those who come for single
/// items come when the line is typed.
fn in_attendance(records: &Records, reading: Reading, line: &str) -> Reading {
    let session = records.meeting().filter(|meeting| meeting.state.in_session());
    let Some(opened) = session.and_then(|meeting| meeting.opened) else {
        return reading;
    };
    if !excused::is_of_attendance(line) {
        return reading;
    }
    from(reading, opened)
}

fn from(mut reading: Reading, opened: Stamp) -> Reading {
    if let What::TakeIn { people, at } = &mut reading.what {
        if at.is_none() && people.iter().all(|comer| comer.items.is_empty()) {
            *at = Some(opened);
        }
    } else if let What::Arrive { at, reason, own, .. } = &mut reading.what {
        if at.is_none() && reason.is_empty() && own.is_empty() {
            *at = Some(opened);
        }
    } else if let What::Series(facts) = &mut reading.what {
        for fact in facts {
            *fact = from(fact.clone(), opened);
        }
    }
    reading
}

/// Minutes after the opening in which a first list of people is that of those who were there.
const FIRST_LIST_MIN: i64 = 15;

/// The moment of the opening, where the list of those present is only typed now. `None` = somebody had signed in, or something happened since.
fn first_list(records: &Records, now: Stamp) -> Option<Stamp> {
    let opened = records.meeting().filter(|meeting| meeting.state.in_session())?.opened?;
    let line = records
        .entries
        .iter()
        .rev()
        .find(|e| matches!(e.kind, EntryKind::Opened | EntryKind::Resumed) && !e.struck)?;
    // A sitting after the one before it begins as a meeting does.
    let (opened, since) = if line.kind == EntryKind::Opened {
        (opened, i64::MIN)
    } else {
        let rests = records.entries.iter().rev();
        let rest = rests
            .filter(|e| e.place < line.place)
            .find(|e| e.kind == EntryKind::Recess && !e.struck)?;
        let ended = records.sitting_ends().any(|end| end.id == rest.id);
        (Some(line.at).filter(|_| ended)?, rest.place)
    };
    let soon = now >= opened && now <= opened.plus_minutes(FIRST_LIST_MIN);
    let signs = |e: &Entry| e.kind == EntryKind::Arrival;
    let silent = |e: &Entry| signs(e) || matches!(e.kind, EntryKind::Regrets | EntryKind::Aside | EntryKind::ItemStart);
    let below = records.entries.iter().filter(|e| e.place > line.place && !e.struck);
    // One person came with the opening itself: the others are still to be listed.
    let before = |e: &&Entry| e.place < line.place && e.place > since && !e.struck && signs(e);
    let early = records.entries.iter().filter(before).any(|e| {
        let opener = e.at == opened && records.intervals.iter().filter(|stay| stay.came == Some(e.id)).count() == 1;
        !opener
    });
    // An item was taken up behind the list: people who come now come later than those on it.
    let over = below
        .clone()
        .skip_while(|e| !signs(e))
        .any(|e| e.kind == EntryKind::ItemStart);
    (soon && !early && !over && below.clone().all(silent)).then_some(opened)
}
