//! The casting vote of the chair: the tie that it settles.

use crate::{
    domain::{
        meeting::RuleBook,
        motion::{Counts, Motion, MotionRef},
        records::Records,
    },
    line::reading::Announced,
};

/// The motion that a result is about: a casting vote without a count is about the tie that was counted last.
pub(super) fn settled_by<'a>(records: &'a Records, result: &Announced, of: MotionRef) -> Option<&'a Motion> {
    let casts = result.casting.is_some() && result.counts.is_none() && of == MotionRef::Pending;
    let tied = casts.then(|| records.tied_motion()).flatten();
    tied.or_else(|| records.motion_meant(of))
}

/// A result by the casting vote alone, with the equal votes that were counted before it.
pub(super) fn on_the_tie(motion: &Motion, result: Announced) -> Announced {
    let tie = motion.counts.filter(|counts| counts.is_tie());
    match tie.filter(|_| result.casting.is_some() && result.counts.is_none()) {
        Some(counts) => Announced {
            counts: Some(counts),
            words: format!("{}, {}", counts.typed(), result.words),
            ..result
        },
        None => result,
    }
}

/// The motion whose equal votes a casting vote settles.
pub(super) fn tied(records: &Records, of: MotionRef) -> Option<&Motion> {
    match of {
        MotionRef::Pending => records.tied_motion().or_else(|| records.motion_meant(of)),
        MotionRef::Numbered(_) => records.motion_meant(of),
    }
}

/// Whether the casting vote of the chair can settle a motion: the votes are equal, one more for it would carry it by its majority, and
/// the rules of the meeting know a casting vote.
pub fn casting_settles(records: &Records, motion: &Motion) -> bool {
    let Some((counts, meeting)) = motion.counts.zip(records.meeting()) else {
        return false;
    };
    let more = Counts {
        yes: counts.yes + 1,
        ..counts
    };
    let members = records.head_count().members;
    let base = more.base(meeting.vote_base, motion.entitled.unwrap_or(0), members);
    let tied = counts.is_tie() && counts.yes > 0;
    tied && meeting.rules != RuleBook::CnCollective && more.carries(motion.majority, base)
}
