//! The motions that a line finds: those that wait at the end of the feed, or those that waited where the line is put in. A line in an earlier
//! place is about none that was moved behind it.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{
        entry::EntryKind,
        id::Id,
        motion::{Motion, MotionRef},
        people::Attendee,
        queries::pending::PendingAt,
        records::Records,
    },
    line::{
        lexer,
        reading::{Reading, What},
    },
};

/// The motions as a line finds them.
#[derive(Default)]
pub(crate) struct MotionsFound<'a> {
    /// Whether one waits for its vote.
    pub(crate) open: bool,
    /// Whether there is one that a result could be about.
    pub(crate) votable: bool,
    /// The amendment that waits.
    pub(crate) amendment: Option<&'a Motion>,
    /// The motion about the motion in hand that waits.
    pub(crate) procedural: Option<&'a Motion>,
    /// The mover of the motion that the amendment amends.
    pub(crate) main_mover: Option<Id<Attendee>>,
    /// The motion of another item that waits.
    pub(crate) elsewhere: Option<&'a Motion>,
    /// The number of the one that is meant where none is named; `None` = the one at the end of the feed.
    meant: Option<u32>,
    /// The number of the main one, in the same way.
    main: Option<u32>,
}

/// Finds them.
pub(crate) fn found<'a>(scene: &'a Scene, typed: &TypedLine) -> MotionsFound<'a> {
    let records = scene.records;
    let over = scene.over(typed);
    let own = over.filter(|over| matches!(over.kind, EntryKind::VoteResult | EntryKind::Second));
    let place = typed.place.or_else(|| over.map(|over| over.place));
    if let Some(place) = place.filter(|_| own.is_none()) {
        return at(records, records.pending_at(place));
    }
    // A result that is typed over belongs to its own motion.
    let counted = own.filter(|over| over.kind == EntryKind::VoteResult);
    let counted = counted.and_then(|over| over.about).and_then(|of| records.motion_of(of));
    let amendment = match counted {
        Some(own) => Some(own).filter(|own| own.amends.is_some()),
        None => records.open_amendment(),
    };
    let kind = own.map(|over| over.kind);
    // A sign says that the last result is corrected.
    let signed = lexer::sign(typed.raw.trim_start()).is_some();
    let counts = |motion: &Motion| signed || motion.state.is_open() || !is_decided_since(records, motion);
    MotionsFound {
        open: records.open_motion().is_some() || kind == Some(EntryKind::Second),
        votable: records.motion_to_count().is_some_and(counts) || kind == Some(EntryKind::VoteResult),
        elsewhere: records.open_elsewhere(),
        ..about(records, amendment)
    }
}

/// Lines behind a result that are looked through at a key.
const BEHIND: usize = 100;

/// Whether the meeting decided something behind the result of a motion: what was voted on next may be that.
fn is_decided_since(records: &Records, motion: &Motion) -> bool {
    let Some(counted) = records.count_of(motion) else {
        return false;
    };
    let behind = records
        .entries
        .iter()
        .rev()
        .take_while(|entry| entry.place > counted.place)
        .take(BEHIND);
    behind
        .filter(|entry| !entry.struck)
        .any(|entry| entry.kind == EntryKind::Decision && entry.item == counted.item)
}

fn at<'a>(records: &'a Records, pending: PendingAt<'a>) -> MotionsFound<'a> {
    MotionsFound {
        open: pending.open().is_some(),
        votable: pending.meant().is_some(),
        meant: pending.meant().map(|motion| motion.number),
        main: pending.main.map(|motion| motion.number),
        ..about(records, pending.amendment)
    }
}

/// Returns the facts about the one that waits for its vote before the main motion.
fn about<'a>(records: &'a Records, amendment: Option<&'a Motion>) -> MotionsFound<'a> {
    let amends = amendment.filter(|motion| records.is_amendment(motion));
    let main = amends.and_then(|motion| records.amended_by(motion));
    MotionsFound {
        amendment: amends,
        procedural: amendment.filter(|motion| !records.is_amendment(motion)),
        main_mover: main.and_then(|motion| motion.mover),
        ..MotionsFound::default()
    }
}

impl MotionsFound<'_> {
    /// The reading with the motion by its number that a line in an earlier place is about.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other lines are about no motion")]
    pub(crate) fn numbered(&self, mut reading: Reading) -> Reading {
        let (meant, main) = (self.meant.map(MotionRef::Numbered), self.main.map(MotionRef::Numbered));
        match &mut reading.what {
            What::Mover { of, .. }
            | What::Second { of, .. }
            | What::Result { of, .. }
            | What::Votes { of, .. }
            | What::Casting { of, .. }
            | What::Ballot { of, .. }
                if *of == MotionRef::Pending =>
            {
                *of = meant.unwrap_or(*of);
            }
            What::Motion { amends, .. } if *amends == Some(MotionRef::Pending) => *amends = main.or(*amends),
            _ => {}
        }
        reading
    }
}
