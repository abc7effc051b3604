//! A recorded vote that somebody calls for on a motion told with it: `A recorded vote was requested on the proposal by Ann, seconded by Bob, that …`.

use crate::domain::{
    entry::Remark,
    motion::{MotionRef, VotingForm},
    possible_fact::PossibleFact,
};

use crate::line::{
    frame::LineFrame,
    grammar::motions::{moved, moving, told_motion},
    lexer::{find_word, strip_word},
    reading::{Reading, Voice, What},
};

/// Words for such a vote.
const VOTES: [&str; 4] = ["recorded vote", "named vote", "roll call vote", "roll-call vote"];

/// Verbs by which it is called for or taken.
#[rustfmt::skip]
const VERBS: [&str; 9] = [
    "was requested", "was called for", "was demanded", "was asked for", "was taken", "was held", "requested", "called for", "taken",
];

/// Words for what is voted on, with those that the reader of motions knows.
#[rustfmt::skip]
const NOUNS: [(&str, &str); 5] = [
    ("proposal", "on the proposal"), ("proposition", "on the proposition"), ("motion", "on the motion"), ("resolution", "on the motion"),
    ("amendment", "amendment"),
];

/// Reads such a line: the motion and the form of its vote. `None` = no motion is told with it.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let bare = strip_word(text, "a ").unwrap_or(text);
    let rest = VOTES.iter().find_map(|vote| strip_word(bare, vote))?.trim_start();
    let rest = VERBS.iter().find_map(|verb| strip_word(rest, verb))?.trim_start();
    if text.ends_with('?') {
        return None;
    }
    let asked = || Reading::remarked(line, Remark::MayMean(PossibleFact::Motion.order(false).to_owned()));
    // `A recorded vote was requested by Ann on the motion of Bob that …`: two facts, of which the minutes keep the first as it was told.
    if strip_word(rest, "by ").is_some() {
        let on = find_word(rest, " on the ").and_then(|at| rest.get(at + " on the ".len()..))?;
        return told_on(on, frame).is_some().then(|| Reading {
            minuted: Some(true),
            ..asked().voiced(Voice::Nobody)
        });
    }
    let told = told_on(strip_word(rest, "on the ")?, frame)?;
    let Some(motion) = moved::read(&told, frame) else {
        return moving::moves_something(&told).then(asked);
    };
    let What::Motion {
        text: text_moved,
        mover: Some(_),
        amends,
        ..
    } = &motion.what
    else {
        return Some(Reading {
            what: asked().what,
            ..motion
        });
    };
    let of = MotionRef::Pending;
    let form = Reading::of(What::Ballot {
        form: VotingForm::RollCall,
        of,
    });
    if motion.remark.is_some() {
        return Some(asked());
    }
    // The motion of the same wording that waits is the one that is meant; of another, nobody knows.
    let waits = match amends {
        Some(_) => frame.waiting.amendment.is_some(),
        None => frame.open_motion,
    };
    let bare = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let same = bare(text_moved) == bare(frame.waiting.wording);
    Some(if !waits {
        Reading::of(What::Series(vec![motion, form]))
    } else if same {
        form
    } else {
        asked()
    })
}

/// The matter that is voted on, in the words that the reader of motions knows; `None` = it is not told whose it is.
fn told_on(rest: &str, frame: &LineFrame) -> Option<String> {
    let (behind, noun) = NOUNS
        .iter()
        .find_map(|(noun, known)| Some((strip_word(rest, noun)?, *known)))?;
    let behind = behind.trim_start_matches([',', ' ']);
    let behind = ["moved ", "proposed ", "made "]
        .iter()
        .find_map(|verb| strip_word(behind, verb))
        .unwrap_or(behind);
    let named = ["by ", "of ", "from "]
        .iter()
        .find_map(|word| strip_word(behind, word))?;
    let told = format!("{noun} {} {named}", if noun == "amendment" { "by" } else { "of" });
    Some(told_motion::written_out(&told, frame).unwrap_or(told))
}
