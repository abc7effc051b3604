//! Movers and seconders that a sentence tells of a motion which has them already: they may be those of the next one, whose words were kept as a note. Nobody is
//! put in the place of somebody else by it.

use crate::{
    domain::{entry::Remark, motion::MotionState, possible_fact::PossibleFact, records::Records},
    line::{
        lexer,
        reading::{Reading, What},
    },
};

/// The reading, asked about where the motion has somebody else as its mover or seconder.
#[expect(clippy::wildcard_enum_match_arm, reason = "other readings tell none of it")]
pub(crate) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let raw = raw.trim_start();
    let (of, moves, seconds) = match &reading.what {
        What::Mover { by, seconder, of } => (*of, Some(*by), *seconder),
        What::Second { by, of } => (*of, None, Some(*by)),
        _ => return reading,
    };
    let lower = raw.to_lowercase();
    let corrects = ["not ", "correction", "should be", "actually"]
        .iter()
        .any(|word| lower.contains(word));
    if lexer::sign(raw).is_some() || reading.remark.is_some() || corrects {
        return reading;
    }
    let Some(motion) = records.motion_meant(of) else {
        return reading;
    };
    let settled = !motion.state.is_open();
    let other =
        |named: Option<_>, known: Option<_>| named.is_some_and(|named| known.is_some_and(|known| known != named));
    let replaces = other(moves, motion.mover) || other(seconds, motion.seconder);
    let whole = motion.mover.is_some() && motion.seconder.is_some();
    let unseconded = motion.mover.is_some() && motion.state == MotionState::Lost;
    // While nobody has seconded it, its mover is still being told.
    if replaces && (whole || settled) || settled && (whole || unseconded) {
        return Reading::remarked(raw, Remark::MayMean(PossibleFact::Motion.order(false).to_owned()));
    }
    reading
}
