//! Results that are said a second time. `Motion carried` behind the count and the casting vote says nothing new, and no fact that is on
//! record goes by it.

use crate::{
    capture::motions::reconsidered,
    domain::{
        entry::Remark,
        motion::{Motion, MotionState, ResultWord},
        records::Records,
    },
    line::reading::{Announced, Reading, Voice, What},
};

/// A result that the motion has already, and with no more in it, as a note of nobody that stands in the record only.
pub(crate) fn as_note(records: &Records, reading: Reading, raw: &str) -> Reading {
    let What::Result { result, of } = &reading.what else {
        return reading;
    };
    let motion = records.motion_meant(*of).filter(|motion| !motion.state.is_open());
    if reading.remark.is_none()
        && motion.is_some_and(|motion| !is_new_vote(records, motion, raw) && denies_votes(motion, result))
    {
        return Reading::remarked(raw, Remark::ResultContradicts(raw.trim().to_owned()));
    }
    let again = motion.filter(|motion| !is_new_vote(records, motion, raw) && adds_nothing(motion, result));
    if again.is_none() || reading.remark.is_some() {
        return reading;
    }
    Reading {
        minuted: Some(false),
        ..Reading::note(raw).voiced(Voice::Nobody)
    }
}

/// Whether a result says that nobody was against, of a motion for which votes against were counted: one of the two is about another matter.
fn denies_votes(motion: &Motion, result: &Announced) -> bool {
    let all = matches!(result.said, Some(ResultWord::Unanimous | ResultWord::NoObjection));
    all && result.counts.is_none()
        && result.state == Some(motion.state)
        && motion.counts.is_some_and(|counts| counts.no > 0)
}

/// Whether a result tells no more than a motion that was settled with it.
fn adds_nothing(motion: &Motion, result: &Announced) -> bool {
    let plain = |said: ResultWord| matches!(said, ResultWord::Plain | ResultWord::Agreed);
    let counted = motion.counts.is_some() || motion.casting.is_some();
    counted
        && result.state == Some(motion.state)
        && result.counts.is_none_or(|counts| motion.counts == Some(counts))
        && result.casting.is_none_or(|casting| motion.casting == Some(casting))
        && result.form.is_none_or(|form| motion.form == form)
        && result.said.is_none_or(|said| motion.said == Some(said) || plain(said))
        && (result.towards.is_empty() || result.towards == motion.towards)
        && result.named.is_empty()
}

/// A result without a count for a motion that was counted: the count stays, and with the same result the casting vote. The words say both, so
/// that they read the same when the line is opened.
pub(crate) fn on_the_count(records: &Records, motion: &Motion, result: Announced, raw: &str) -> Announced {
    let settles = matches!(result.state, Some(MotionState::Carried | MotionState::Lost));
    let all = matches!(result.said, Some(ResultWord::Unanimous | ResultWord::NoObjection));
    let known = motion.counts.filter(|counts| !(all && counts.no > 0));
    let Some(counts) = known.filter(|_| settles && result.counts.is_none() && !motion.state.is_open()) else {
        return result;
    };
    if is_new_vote(records, motion, raw) {
        return result;
    }
    let same = result.state == Some(motion.state);
    Announced {
        counts: Some(counts),
        casting: result.casting.or(motion.casting.filter(|_| same)),
        words: format!("{}, {}", counts.typed(), result.words),
        ..result
    }
}

/// Whether the matter was taken up again since, so that a second vote was taken.
fn is_new_vote(records: &Records, motion: &Motion, raw: &str) -> bool {
    let counted = records.count_of(motion);
    reconsidered::reconsiders(raw)
        || counted.is_some_and(|counted| reconsidered::taken_up_again(records, counted, i64::MAX))
}
