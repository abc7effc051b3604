//! Names of those who stood on one side of a vote that was counted: `Ann abstained` behind a result with one abstention.

use crate::{
    domain::{
        entry::EntryKind,
        motion::{Counts, MotionRef},
        records::Records,
    },
    line::{
        grammar::{LineFrame, voting::votes},
        reading::{Reading, What},
    },
};

/// The reading as votes by name, where the motion counted last has as many votes on that side of which nobody is named yet.
pub(crate) fn counted(records: &Records, reading: Reading, (raw, line): (&str, &LineFrame)) -> Reading {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let other = reading.remark.as_ref().is_some_and(|remark| !remark.is_of_result());
    if !note || other {
        return reading;
    }
    let motion = records.motion_meant(MotionRef::Pending);
    let counts = motion.and_then(|motion| motion.counts.filter(|_| !motion.state.is_open()));
    let Some(((motion, counts), told)) = motion.zip(counts).zip(votes::one_side(raw, line)) else {
        return reading;
    };
    let named: Vec<_> = records.ballots_of(motion.id).collect();
    let again = told
        .iter()
        .any(|voted| named.iter().any(|ballot| ballot.attendee == voted.who));
    let all = named.iter().map(|ballot| ballot.vote);
    let all = Counts::of(all.chain(told.iter().map(|voted| voted.vote)));
    if again || !counts.holds(all) {
        return reading;
    }
    Reading::of(What::Votes {
        votes: told,
        of: MotionRef::Pending,
    })
}
