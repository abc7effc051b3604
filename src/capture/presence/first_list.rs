//! The lists of those present that are typed only after the opening: those on them were there, however long it takes to type (docs/rules.md §presence). The
//! reading bears the time of the opening, so that the hint and the answer say it.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{
        attendance::Attending,
        entry::{Entry, EntryKind, Remark},
        id::Id,
        people::Attendee,
        records::Records,
        time::Stamp,
    },
    line::{
        grammar::presence::{all_but, present_told, room_list},
        reading::{Reading, Voice, What},
    },
};

/// The reading of a list of people, with the time of the opening where they were there then.
pub(crate) fn timed(scene: &Scene, typed: &TypedLine, reading: Reading) -> Reading {
    let first = at_opening(scene, typed.at, reading);
    // A roll by those who are missing is that of the opening as long as that is not long ago; later the others have come by then.
    let roll = |sitting: &SittingBegun| {
        all_but::is_roll(typed.raw) && follows((sitting.at, sitting.entered), typed.at, scene.now)
    };
    let begun = SittingBegun::last(scene.records);
    let listing = room_list::is_listed(typed.raw) || present_told::is_list(typed.raw);
    match begun.filter(|sitting| listing || roll(sitting)) {
        Some(sitting) => listed(scene.records, &sitting, first.clone()).unwrap_or_else(|| {
            // Everybody else on it is on record; a name that is nobody's is still told.
            if let Some(doubt) = doubt_in(&first) {
                return Reading::remarked(typed.raw, doubt);
            }
            let (kind, text) = (EntryKind::Aside, typed.raw.trim().to_owned());
            Reading::of(What::Entry { kind, text }).voiced(Voice::Nobody)
        }),
        None => first,
    }
}

/// The doubt about somebody on a list.
fn doubt_in(reading: &Reading) -> Option<Remark> {
    let facts = if let What::Series(facts) = &reading.what {
        facts.as_slice()
    } else {
        &[]
    };
    let own = reading.remark.clone();
    own.or_else(|| facts.iter().find_map(|fact| fact.remark.clone()))
}

/// The reading, with the time of the opening where it lists people who were there then.
fn at_opening(scene: &Scene, now: Stamp, mut reading: Reading) -> Reading {
    if let What::Arrive { at, reason, own, .. } = &mut reading.what {
        if at.is_none() && says_no_more(reason, own) {
            *at = first_list(scene, now);
        }
    } else if let What::Series(facts) = &mut reading.what {
        for fact in facts {
            *fact = at_opening(scene, now, fact.clone());
        }
    }
    reading
}

/// Whether the words behind names say nothing but how people take part.
fn says_no_more(reason: &str, own: &[(Id<Attendee>, String)]) -> bool {
    let mode = |why: &str| why.is_empty() || Attending::is_told_in(why);
    mode(reason) && own.iter().all(|(_, why)| mode(why))
}

/// The reading of a list that says what it is (`Present: …`, 列席：…): nobody said when its people came, so they were there from the opening. Those who come for
/// single items come when the line is typed; those who are on record stay as they are. `None` = nobody else is on it.
fn listed(records: &Records, sitting: &SittingBegun, reading: Reading) -> Option<Reading> {
    let known = |who: Id<Attendee>| {
        let mut stays = records.stays(who);
        stays.any(|stay| !stay.is_unconfirmed() && stay.to.is_none_or(|to| to > sitting.at))
    };
    let told = |what| {
        Some(Reading {
            what,
            ..reading.clone()
        })
    };
    if let What::TakeIn { mut people, at } = reading.what.clone() {
        people.retain(|comer| comer.instead_of.is_some() || !comer.items.is_empty() || !comer.who.is_some_and(known));
        let all = people.iter().all(|comer| comer.items.is_empty());
        let at = at.or(Some(sitting.at).filter(|_| all));
        return told(What::TakeIn { people, at }).filter(|reading| !names_nobody(&reading.what));
    }
    if let What::Series(facts) = reading.what.clone() {
        let facts: Vec<Reading> = facts
            .into_iter()
            .filter_map(|fact| listed(records, sitting, fact))
            .collect();
        return (!facts.is_empty()).then(|| told(What::Series(facts)))?;
    }
    let What::Arrive {
        who,
        at: None,
        reason,
        own,
    } = reading.what.clone()
    else {
        return Some(reading);
    };
    if !says_no_more(&reason, &own) {
        return Some(reading);
    }
    // How somebody who is on record takes part may be new.
    let (here, new): (Vec<_>, Vec<_>) = who.into_iter().partition(|who| known(*who));
    let here: Vec<_> = here
        .into_iter()
        .filter(|who| own.iter().any(|(of, _)| of == who))
        .collect();
    let came = |who: Vec<Id<Attendee>>, at| What::Arrive {
        own: own.iter().filter(|(of, _)| who.contains(of)).cloned().collect(),
        reason: reason.clone(),
        who,
        at,
    };
    match (new.is_empty(), here.is_empty()) {
        (true, true) => None,
        (false, true) => told(came(new, Some(sitting.at))),
        (true, false) => told(came(here, None)),
        (false, false) => {
            let beside = Reading::of(came(here, None));
            told(came(new, Some(sitting.at))).map(|new| Reading::of(What::Series(vec![new, beside])))
        }
    }
}

/// Whether nobody is taken in.
fn names_nobody(what: &What) -> bool {
    matches!(what, What::TakeIn { people, .. } if people.is_empty())
}

/// Minutes in which a line about who is there is that of the line before it: a first list behind the opening, an excuse behind the sign-in of everybody.
const FIRST_LIST_MIN: i64 = 15;

/// Whether a line at a moment is typed soon after the opening or after the sign-in of somebody, or soon after that was entered where it is typed as things are
/// written up.
pub(crate) fn is_soon(records: &Records, who: Id<Attendee>, (at, now): (Stamp, Stamp)) -> bool {
    let came = records.stays(who).next().and_then(|stay| stay.came);
    let came = came.and_then(|id| records.entries.get(id));
    let opened = SittingBegun::last(records).map(|sitting| (sitting.at, sitting.entered));
    let lines = came.map(|came| (came.at, came.entered)).into_iter().chain(opened);
    lines.into_iter().any(|line| follows(line, at, now))
}

/// Whether a line at a moment, entered now, follows soon upon another: by its moment, or as it was entered.
fn follows((line, entered): (Stamp, Stamp), at: Stamp, now: Stamp) -> bool {
    let within = |from: Stamp, at: Stamp| at >= from && at <= from.plus_minutes(FIRST_LIST_MIN);
    let as_typed = now.since(at).abs() < MINUTE_MS;
    within(line, at) || as_typed && entered > line && within(entered, now)
}

/// Milliseconds of a minute.
const MINUTE_MS: i64 = 60_000;

/// The sitting that goes on, or was the last: when it began, when that was entered, where that stands, and the place behind which people sign in for it.
struct SittingBegun {
    at: Stamp,
    entered: Stamp,
    place: i64,
    since: i64,
}

impl SittingBegun {
    /// `None` = the meeting was not opened, or goes on after a break in which nobody left.
    fn last(records: &Records) -> Option<Self> {
        let at = records.meeting()?.opened?;
        let begins = |e: &&Entry| matches!(e.kind, EntryKind::Opened | EntryKind::Resumed) && !e.struck;
        let line = records.entries.iter().rev().find(begins);
        // A sitting after the one before it begins as a meeting does.
        let Some(line) = line.filter(|line| line.kind == EntryKind::Resumed) else {
            return Some(Self {
                at,
                entered: line.map_or(at, |line| line.entered),
                place: line.map_or(i64::MIN, |line| line.place),
                since: i64::MIN,
            });
        };
        let rests = records.entries.iter().rev();
        let rest = rests
            .filter(|e| e.place < line.place)
            .find(|e| e.kind == EntryKind::Recess && !e.struck)?;
        let ended = records.sitting_ends().any(|end| end.id == rest.id);
        ended.then_some(Self {
            at: line.at,
            entered: line.entered,
            place: line.place,
            since: rest.place,
        })
    }
}

/// The moment of the opening, where the list of those present is only typed now. `None` = somebody had signed in, or something happened since.
fn first_list(scene: &Scene, now: Stamp) -> Option<Stamp> {
    let records = scene.records;
    records.meeting().filter(|meeting| meeting.state.in_session())?;
    let sitting = SittingBegun::last(records).filter(|sitting| sitting.place > i64::MIN)?;
    let (opened, since) = (sitting.at, sitting.since);
    let signs = |e: &Entry| e.kind == EntryKind::Arrival;
    let silent = |e: &Entry| signs(e) || matches!(e.kind, EntryKind::Regrets | EntryKind::Aside | EntryKind::ItemStart);
    let below = records.entries.iter().filter(|e| e.place > sitting.place && !e.struck);
    // One person came with the opening itself: the others are still to be listed.
    let before = |e: &&Entry| e.place < sitting.place && e.place > since && !e.struck && signs(e);
    let early = records.entries.iter().filter(before).any(|e| {
        let opener = e.at == opened && records.intervals.iter().filter(|stay| stay.came == Some(e.id)).count() == 1;
        !opener
    });
    // An item was taken up behind the list: people who come now come later than those on it.
    let over = below
        .clone()
        .skip_while(|e| !signs(e))
        .any(|e| e.kind == EntryKind::ItemStart);
    let soon = follows((opened, sitting.entered), now, scene.now);
    (soon && !early && !over && below.clone().all(silent)).then_some(opened)
}
