//! 5票同意 while five may vote: nobody is left whose vote was not counted, so that the votes of one side are all of them. More votes than
//! that are a count as well, which is doubted for it.

use crate::{
    domain::{
        entry::Remark,
        motion::{Counts, MotionRef},
        records::Records,
        time::Stamp,
    },
    line::{
        grammar::voting::counts,
        reading::{Announced, Reading, What},
    },
};

/// The reading as a count, where the votes for a motion that it gives are those of everybody who may vote at the moment, or more.
pub(crate) fn counted(records: &Records, reading: Reading, at: Stamp) -> Reading {
    let Some(Remark::UnreadableCount(text)) = &reading.remark else {
        return reading;
    };
    let votes =
        counts::counts(text).filter(|votes| counts::one_side(text) && votes.yes > 0 && votes.total() == votes.yes);
    let motion = records.open_motion();
    let Some((votes, motion)) = votes.zip(motion) else {
        return reading;
    };
    let all = records
        .entitled_to(motion, at)
        .and_then(|who| u32::try_from(who.len()).ok());
    if all.is_none_or(|all| all == 0 || votes.yes < all) {
        return reading;
    }
    let result = Announced {
        words: text.clone(),
        ..Announced::counted(Counts {
            yes: votes.yes,
            no: 0,
            abstain: 0,
        })
    };
    Reading::of(What::Result {
        result,
        of: MotionRef::Pending,
    })
}
