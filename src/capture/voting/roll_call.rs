//! Orders of the roll call panel beside the votes by name, each as the line would that says it: the numbers of a secret ballot, the
//! casting vote, the form of the vote.

use crate::{
    capture::{
        enter::order,
        outcome::{Captured, Refusal},
        scene::{Scene, TypedLine},
    },
    domain::{
        id::Mint,
        motion::{Counts, MotionRef, Vote, VotingForm},
    },
    line::{
        grammar::voting::counts::counts,
        reading::{Announced, What},
    },
};

/// The counts in a text, written in any way that a line may have them. `None` if it is none.
pub fn read_counts(typed: &str) -> Option<Counts> {
    counts(typed.trim())
}

/// The numbers of a secret ballot are the result of a motion.
///
/// # Errors
/// Why that is not stored.
pub fn announce(
    scene: &Scene,
    (number, count): (u32, Counts),
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let what = What::Result {
        result: Announced::counted(count),
        of: MotionRef::Numbered(number),
    };
    order(scene, what, line, ids)
}

/// The chair votes where the votes on a motion are equal.
///
/// # Errors
/// Why that is not stored.
pub fn cast(scene: &Scene, (number, vote): (u32, Vote), line: &TypedLine, ids: &mut Mint) -> Result<Captured, Refusal> {
    let what = What::Casting {
        vote,
        of: MotionRef::Numbered(number),
    };
    order(scene, what, line, ids)
}

/// How a motion is voted on.
///
/// # Errors
/// Why that is not stored.
pub fn choose_form(
    scene: &Scene,
    (number, form): (u32, VotingForm),
    line: &TypedLine,
    ids: &mut Mint,
) -> Result<Captured, Refusal> {
    let what = What::Ballot {
        form,
        of: MotionRef::Numbered(number),
    };
    order(scene, what, line, ids)
}
