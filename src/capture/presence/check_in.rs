//! Carries out the orders of the check-in panel at the door, each as the line that says it would: somebody signs in, stays away, goes,
//! comes in another one's place, or is on no list.

use crate::{
    capture::{
        enter::order,
        entry::in_place::capture_after,
        outcome::{Captured, LineOutcome, Refusal},
        scene::{Scene, TypedLine},
    },
    domain::{
        attendance::{Attending, Interval, StaySource},
        change::{Act, Change},
        id::{Id, Mint},
        people::{Attendee, Category, Reply},
        record::Record,
        records::Records,
    },
    line::reading::What,
};

use super::stranger::{Stranger, put_on_list};

/// How somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    pub source: StaySource,
    /// In the room or from elsewhere; `None` = not said.
    pub attending: Option<Attending>,
    /// The person who takes the sign-in; empty = not said.
    pub by: String,
}

impl Door {
    /// The same change, its stays of `who` known by this door.
    fn mark(&self, change: Change, who: Id<Attendee>) -> Change {
        match change {
            Change::Put(Record::Interval(stay)) if stay.attendee == who => Change::put(Interval {
                source: self.source,
                attending: self.attending,
                signed_by: self.by.clone(),
                ..*stay
            }),
            Change::Put(_) | Change::Drop(_) => change,
            Change::Batch(parts) => parts.into_iter().map(|part| self.mark(part, who)).collect(),
        }
    }
}

/// Somebody of the list comes into the room.
///
/// # Errors
/// Why that is not stored.
pub fn sign_in(
    scene: &Scene,
    (who, door): (Id<Attendee>, Door),
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let what = What::Arrive {
        who: vec![who],
        at: None,
        reason: String::new(),
        own: Vec::new(),
    };
    let captured = order(scene, what, &at_end(scene.records, line), ids)?;
    Ok(Captured {
        change: door.mark(captured.change, who),
        ..captured
    })
}

/// The line at a place of its own behind the last entry: whoever comes to the door does not open the meeting.
fn at_end<'a>(records: &Records, line: &TypedLine<'a>) -> TypedLine<'a> {
    TypedLine {
        place: Some(records.next_place()),
        ..*line
    }
}

/// The same person takes part in another way than was said: the stay that lasts is corrected. `None` if there is none, or nothing
/// changes.
pub fn correct_way(records: &Records, who: Id<Attendee>, attending: Option<Attending>) -> Option<Change> {
    let stay = records.open_stay(who)?;
    (attending.is_some() && stay.attending != attending).then(|| {
        Change::put(Interval {
            attending,
            ..stay.clone()
        })
    })
}

/// Somebody of the list goes, or does not come; the reason may be empty.
///
/// # Errors
/// Why that is not stored.
pub fn stay_away(
    scene: &Scene,
    who: Id<Attendee>,
    reason: &str,
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let reason = reason.trim().to_owned();
    let records = scene.records;
    let what = if records.is_present(who) {
        What::Leave {
            who: vec![who],
            at: None,
            reason,
            own: Vec::new(),
        }
    } else {
        What::Excuse {
            people: vec![(who, reason)],
            others: Vec::new(),
            absent: false,
        }
    };
    order(scene, what, &at_end(records, line), ids)
}

/// Somebody comes in the place of an invited person, who counts as represented from then on.
///
/// # Errors
/// Why that is not stored.
pub fn stand_in(
    scene: &Scene,
    (invited, who): (Id<Attendee>, Id<Attendee>),
    door: Door,
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let Some(attendee) = scene.records.attendees.get(invited) else {
        return sign_in(scene, (who, door), line, ids);
    };
    let represented = Change::put(Attendee {
        reply: Reply::Substituted,
        substitute: Some(who),
        ..attendee.clone()
    });
    after(scene, represented, (who, door), line, ids)
}

/// Somebody who is on no list is put on it and comes in.
///
/// # Errors
/// Why that is not stored.
pub fn walk_in(
    scene: &Scene,
    (stranger, category): (&Stranger, Category),
    door: Door,
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let (who, listed) = put_on_list(scene, stranger, category, ids)?;
    after(scene, listed, (who, door), line, ids)
}

/// Somebody who is on no list comes in the place of an invited person: in attendance, so that nobody gets a vote by accident.
///
/// # Errors
/// Why that is not stored.
pub fn stranger_stands_in(
    scene: &Scene,
    (invited, stranger): (Id<Attendee>, &Stranger),
    door: Door,
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let (who, listed) = put_on_list(scene, stranger, Category::InAttendance, ids)?;
    let captured = capture_after(scene, &listed, |scene| stand_in(scene, (invited, who), door, line, ids))?;
    Ok(Captured {
        change: Change::Batch(vec![listed, captured.change]),
        ..captured
    })
}

/// Signs somebody in as if `change` had happened; both are one act.
fn after(
    scene: &Scene,
    change: Change,
    who: (Id<Attendee>, Door),
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    if scene.records.is_present(who.0) {
        return Ok(Captured {
            act: Act::EditPerson,
            change,
            ..Captured::unchanged(LineOutcome::Nothing)
        });
    }
    let captured = capture_after(scene, &change, |scene| sign_in(scene, who, line, ids))?;
    Ok(Captured {
        change: Change::Batch(vec![change, captured.change]),
        ..captured
    })
}
