//! Lines typed over entries that are in the feed: what the entry made is taken back, and the line is carried out in its place, at its
//! moment, as one change. Striking out, and shifting the time, are here too.

use crate::{
    domain::{
        attendance::Interval,
        change::Change,
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        incident::Incident,
        records::Records,
    },
    line::reading::What,
};

use super::{as_line::as_line, undo::undo_of};

pub use super::undo::says_fact;
use crate::capture::{
    enter::{enter, keep_remarked},
    entry::in_place::{capture_after, in_place, with_presence},
    outcome::{Captured, LineOutcome, Refusal},
    proceedings::{chair, session::is_of_session},
    read::{judge, read},
    scene::{Scene, TypedLine},
};

/// The result of a line that is typed over an entry.
#[derive(Debug)]
pub enum Mended {
    /// It stands in the place of the entry; its outcome is always an entry.
    Line(Captured),
    /// It is a command, by its name and the words after it: see [`stand_aside`] and [`mend_remarked`].
    Order { name: String, rest: String },
}

/// Carries a line out in the place of an entry.
///
/// # Errors
/// Why it cannot be done there; the line stays with its writer.
pub fn mend(scene: &Scene, entry: &Entry, raw: &str, ids: &mut Mint) -> Result<Mended, Refusal> {
    let line = TypedLine::over(raw, entry);
    let what = judge(scene, read(scene, &line), &line).what;
    let of_its_own =
        matches!(what, What::Dialect(_)) || matches!(what, What::Speaker) && entry.kind != EntryKind::Aside;
    // A correction of another line takes the place of none, but of a line that asks for it.
    let corrects = matches!(what, What::Substitute { .. } | What::Insert { .. });
    let asks = entry.remark.is_some() || entry.kind == EntryKind::Correction;
    if of_its_own || corrects && !asks {
        return Err(Refusal::LineOfItsOwn);
    }
    if !matches!(what, What::Motion { .. }) && was_taken_up(scene.records, entry) {
        return Err(Refusal::MotionHeld);
    }
    if let What::Command { name, rest } = what {
        return Ok(Mended::Order { name, rest });
    }
    if is_of_session(entry.kind) {
        return Err(Refusal::LineOfItsOwn);
    }
    let captured = in_place(scene, entry, Some(&what), ids, |scene, ids| enter(scene, &line, ids))?;
    let LineOutcome::Entry { remark, .. } = &captured.outcome else {
        return Err(Refusal::LineOfItsOwn);
    };
    match remark {
        // Otherwise a slip would make a doubt of a fact on record.
        Some(remark) if corrects || says_fact(scene.records, entry) && !remark.is_about_vote() => {
            Err(Refusal::NotChanged(remark.clone()))
        }
        Some(_) | None => Ok(Mended::Line(captured)),
    }
}

/// Whether an entry moves something that others seconded, amended or voted on in lines of their own: it becomes nothing else, for those lines would be about
/// nothing.
pub fn was_taken_up(records: &Records, entry: &Entry) -> bool {
    let Some(motion) = records.motion_of(entry.id).filter(|_| !entry.struck) else {
        return false;
    };
    let about = |other: &Entry| other.about == Some(entry.id) && !other.struck;
    records.ballots_of(motion.id).next().is_some() || records.entries.iter().any(about)
}

/// Keeps a line in the place of an entry as a note, with the reason why it is no more than that.
///
/// # Errors
/// Why it is not stored; the line stays with its writer.
pub fn mend_remarked(
    scene: &Scene,
    entry: &Entry,
    raw: &str,
    remark: Remark,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let line = TypedLine::over(raw, entry);
    in_place(scene, entry, None, ids, |scene, ids| {
        keep_remarked(scene, &line, remark, ids)
    })
}

/// Makes an aside of an entry in whose line an act of the session was typed. Returns the change.
pub fn stand_aside(records: &Records, entry: &Entry, raw: &str) -> Change {
    let aside = Entry {
        kind: EntryKind::Aside,
        text: raw.trim().to_owned(),
        speaker: None,
        said_by: String::new(),
        about: None,
        remark: None,
        ..entry.clone()
    };
    Change::Batch(vec![undo_of(records, entry, None), Change::put(aside)])
}

/// Strikes an entry out, or takes a strike back; the effects of a struck fact are taken back with it, and done again. Returns the change.
///
/// # Errors
/// Why the fact cannot be done again.
pub fn strike(scene: &Scene, entry: &Entry, ids: &mut Mint) -> Result<Change, Refusal> {
    if scene.records.minutes_state().is_issued() {
        return Err(Refusal::MinutesIssued);
    }
    let turned = Change::put(Entry {
        struck: !entry.struck,
        ..entry.clone()
    });
    if !says_fact(scene.records, entry) {
        return Ok(with_presence(scene.records, entry, turned, ids));
    }
    if !entry.struck {
        let struck = Change::Batch(vec![undo_of(scene.records, entry, None), turned]);
        return Ok(with_presence(scene.records, entry, struck, ids));
    }
    let chair = chair::taken_again(scene.records, entry);
    if !chair.is_empty() {
        return Ok(chair.into_iter().chain([turned]).collect());
    }
    let again = capture_after(scene, &turned, |scene| {
        let line = as_line(scene, entry);
        mend(scene, entry, &line, ids)
    })?;
    Ok(match again {
        Mended::Line(captured) => Change::Batch(vec![turned, captured.change]),
        Mended::Order { .. } => turned,
    })
}

/// Shifts the time of an entry, of the stays that it began or ended, and of the incident that it reported. Returns the change.
pub fn shift_time(records: &Records, entry: &Entry, ms: i64) -> Change {
    let stays = records.stays_of(entry).map(|stay| {
        let (from, to) = (stay.from.plus_ms(ms), stay.to.map(|to| to.plus_ms(ms)));
        Change::put(if stay.came == Some(entry.id) {
            Interval { from, ..stay.clone() }
        } else {
            Interval { to, ..stay.clone() }
        })
    });
    let at = entry.at.plus_ms(ms);
    let moved = Change::put(Entry { at, ..entry.clone() });
    let incident = records.incident_of(entry.id).filter(|row| row.reported == entry.at);
    let reported = incident.map(|row| {
        Change::put(Incident {
            reported: at,
            ..row.clone()
        })
    });
    stays.chain(std::iter::once(moved)).chain(reported).collect()
}
