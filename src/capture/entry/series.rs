//! A sentence that tells several facts, each carried out as a line of its own would be; together they are one act.

use crate::{
    capture::{
        outcome::{Captured, LineOutcome, Refusal},
        proceedings::session::{self, SessionOrder},
        scene::{Scene, TypedLine},
    },
    domain::{
        change::Change,
        entry::{EntryKind, PLACE_STEP, Remark},
        id::Mint,
        meeting::MeetingState,
        possible_fact::PossibleFact,
        record::Record,
        time::Stamp,
    },
    line::reading::{People, Reading, What},
};

use super::in_place::capture_after;

/// Carries out one reading of a line.
pub(crate) type CarryOut = fn(&Scene, Reading, &TypedLine, &mut Mint) -> Result<Captured, Refusal>;

/// Carries out each fact after those before it. One that is kept as a note keeps the whole line, and nothing follows it.
///
/// # Errors
/// Why the first of them is not stored.
pub(crate) fn carry_out_each(
    scene: &Scene,
    facts: &[Reading],
    line: &TypedLine,
    carry_out: CarryOut,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    match pause_and_return(scene, facts, line, ids) {
        Some(Ok(paused)) => return Ok(paused),
        // A time that is still to come, or before the opening: nothing is done, and the line is asked about.
        Some(Err(_)) => {
            let asked = Remark::MayMean(PossibleFact::Recess.order(false).to_owned());
            return carry_out(scene, Reading::remarked(line.raw, asked), line, ids);
        }
        None => {}
    }
    let Some((first, rest)) = facts.split_first() else {
        return Ok(Captured::unchanged(LineOutcome::Nothing));
    };
    // Somebody who declares an interest and leaves declared it before.
    let left = left_at(rest);
    let declares = matches!(first.what, What::Interest { .. });
    let own_line = TypedLine {
        at: left.filter(|at| declares && *at < line.at).unwrap_or(line.at),
        ..*line
    };
    let mut done = carry_out(scene, first.clone(), &own_line, ids)?;
    // The facts behind the first stand below it, wherever that is.
    let own = scene.over(line).map(|over| over.place).or(line.place);
    let step = PLACE_STEP / 64;
    for (fact, below) in rest.iter().zip(1..) {
        if is_note(&done) {
            break;
        }
        let fact = &asked(scene, first, fact, line);
        let line = &TypedLine {
            over: None,
            place: own.map(|place| place + below * step),
            ..*line
        };
        let next = capture_after(scene, &done.change, |scene| carry_out(scene, fact.clone(), line, ids))?;
        let doubted = matches!(&next.outcome, LineOutcome::Entry { remark: Some(_), .. });
        // The act of the session is carried out whatever is doubtful beside it.
        let ordered = matches!(&done.outcome, LineOutcome::Command { .. });
        let outcome = if doubted && !ordered {
            next.outcome
        } else {
            done.outcome
        };
        done = Captured {
            change: done.change.then(next.change),
            outcome,
            ..done
        };
    }
    Ok(done)
}

/// A recess and the resumption told with it, as one act. `None` = the facts are none, or the meeting is not in session.
fn pause_and_return(
    scene: &Scene,
    facts: &[Reading],
    line: &TypedLine,
    ids: &mut Mint,
) -> Option<Result<Captured, Refusal>> {
    let [first, second] = facts else { return None };
    let (
        What::Command {
            name: stops,
            rest: from,
        },
        What::Command {
            name: goes_on,
            rest: to,
        },
    ) = (&first.what, &second.what)
    else {
        return None;
    };
    let live = scene.records.meeting()?.state == MeetingState::Live && line.over.is_none() && line.place.is_none();
    if !live || stops != "recess" || goes_on != "resume" {
        return None;
    }
    let moment = (line.at, scene.now);
    let paused = SessionOrder::read(scene.records, from, moment)
        .and_then(|told| session::recess(scene.records, &told, ids))
        .and_then(|paused| {
            let back = capture_after(scene, &paused.change, |scene| {
                let told = SessionOrder::read(scene.records, to, moment)?;
                session::resume(scene.records, &told, ids)
            })?;
            Ok((paused, back.change))
        });
    Some(paused.map(|(paused, back)| {
        let mut id = None;
        paused.change.each(&mut |part| {
            if let Change::Put(Record::Entry(entry)) = part {
                id = Some(entry.id);
            }
        });
        let outcome = id.map_or(LineOutcome::Nothing, |id| LineOutcome::Entry {
            id,
            remark: None,
            said: paused.said,
        });
        Captured {
            act: paused.act,
            change: paused.change.then(back),
            ..Captured::unchanged(outcome)
        }
    }))
}

/// When somebody leaves by one of several facts; `None` = nobody does, or no time is told.
fn left_at(facts: &[Reading]) -> Option<Stamp> {
    facts.iter().find_map(|fact| {
        if let What::Leave { at, .. } = &fact.what {
            *at
        } else {
            None
        }
    })
}

/// The reading, in which whoever takes the chair beside a leaving took it then: `Hall left 9.40, Dent took the chair`.
pub(crate) fn in_time(mut reading: Reading) -> Reading {
    if let What::Series(facts) = &mut reading.what {
        let left = left_at(facts);
        for fact in facts {
            if let What::Role {
                list: People::Chair,
                at,
                ..
            } = &mut fact.what
            {
                *at = at.or(left);
            }
        }
    }
    reading
}

/// The leaving for an interest in an item that is not taken up, without its time: nobody leaves now by it, so that it is asked when they did.
fn asked(scene: &Scene, first: &Reading, fact: &Reading, line: &TypedLine) -> Reading {
    let (What::Interest { item: Some(item), .. }, What::Leave { who, at: None, .. }) = (&first.what, &fact.what) else {
        return fact.clone();
    };
    let records = scene.records;
    let place = line.place.unwrap_or_else(|| records.next_place());
    if records.item_at(place) == Some(*item) {
        return fact.clone();
    }
    let names = records.names_of(who);
    Reading::remarked(line.raw, Remark::MayMean(format!("-{names} (interest)")))
}

/// Whether a line became a note with a doubt.
fn is_note(captured: &Captured) -> bool {
    let LineOutcome::Entry {
        id, remark: Some(_), ..
    } = &captured.outcome
    else {
        return false;
    };
    let mut note = false;
    captured.change.each(&mut |part| {
        if let Change::Put(Record::Entry(entry)) = part {
            note |= entry.id == *id && entry.kind == EntryKind::Note;
        }
    });
    note
}
