//! A recorded vote that somebody calls for on a motion told with it: `A recorded vote was requested on the proposal by Ann, seconded by Bob, that …`.

use crate::domain::{
    entry::Remark,
    motion::{MotionRef, VotingForm},
    possible_fact::PossibleFact,
};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        motions::{moved, moving, told_motion},
        presence::movement,
    },
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

/// The same of whoever calls for it.
const CALLS: [&str; 7] = [
    " requested ",
    " called for ",
    " asked for ",
    " demanded ",
    " requests ",
    " calls for ",
    " asks for ",
];

/// Words for what is voted on, with those that the reader of motions knows.
#[rustfmt::skip]
const NOUNS: [(&str, &str); 5] = [
    ("proposal", "on the proposal"), ("proposition", "on the proposition"), ("motion", "on the motion"), ("resolution", "on the motion"),
    ("amendment", "amendment"),
];

/// The call for the vote, as the minutes tell it, and the matter that is voted on.
struct CalledVote {
    /// Empty where nobody is named.
    call: String,
    on: String,
}

/// Reads such a line: the motion and the form of its vote. `None` = no motion is told with it.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if text.ends_with('?') || text.contains(['"', '“']) {
        return None;
    }
    let vote = called(text, frame).or_else(|| called_behind(text))?;
    let asked = || Reading::remarked(line, Remark::MayMean(PossibleFact::Motion.order(false).to_owned()));
    // The minutes keep who called for the vote as it was told.
    let with_call = |readings: Vec<Reading>| {
        let call = (!vote.call.is_empty()).then(|| Reading {
            minuted: Some(true),
            ..Reading::note(&vote.call).voiced(Voice::Nobody)
        });
        let mut all: Vec<Reading> = readings.into_iter().chain(call).collect();
        if all.len() > 1 {
            Some(Reading::of(What::Series(all)))
        } else {
            all.pop()
        }
    };
    let doubted = || {
        let minuted = (!vote.call.is_empty()).then_some(true);
        Some(Reading {
            minuted,
            ..asked().voiced(Voice::Nobody)
        })
    };
    let Some(told) = told_on(&vote.on, frame) else {
        // `on the motion that …`: whose it is is not told, and what waits may be meant.
        let new = !vote.call.is_empty() && !frame.open_motion && strip_word(&vote.on, "motion that ").is_some();
        return new.then(doubted)?;
    };
    let Some(motion) = moved::read(&told, frame) else {
        return if vote.call.is_empty() {
            moving::moves_something(&told).then(asked)
        } else {
            doubted()
        };
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
        return doubted();
    }
    // The motion of the same wording that waits is the one that is meant; of another, nobody knows.
    let waits = match amends {
        Some(_) => frame.waiting.amendment.is_some(),
        None => frame.open_motion,
    };
    let bare = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let same = bare(text_moved) == bare(frame.waiting.wording);
    if !waits {
        with_call(vec![motion, form])
    } else if same {
        with_call(vec![form])
    } else {
        doubted()
    }
}

/// Whether a line only says that somebody calls for such a vote, whoever seconds that: it moves nothing.
pub(crate) fn calls_vote(line: &str) -> bool {
    let called = || {
        VERBS
            .iter()
            .chain(&CALLS)
            .any(|verb| find_word(line, verb.trim()).is_some())
    };
    let vote = VOTES.iter().any(|vote| find_word(line, vote).is_some());
    vote && called() && [" that ", " to "].iter().all(|word| find_word(line, word).is_none())
}

/// `A recorded vote was requested by Ann on the motion of Bob that …`, `Ann called for a named vote on Bob's motion that …`.
fn called(text: &str, frame: &LineFrame) -> Option<CalledVote> {
    let bare = strip_word(text, "a ").unwrap_or(text);
    if let Some(rest) = VOTES.iter().find_map(|vote| strip_word(bare, vote)) {
        let rest = VERBS
            .iter()
            .find_map(|verb| strip_word(rest.trim_start(), verb))?
            .trim_start();
        if let Some(on) = strip_word(rest, "on the ") {
            return Some(CalledVote {
                call: String::new(),
                on: on.to_owned(),
            });
        }
        return strip_word(rest, "by ").and_then(|_| with_matter(text));
    }
    CALLS.iter().find_map(|verb| {
        let at = find_word(text, verb)?;
        let (who, rest) = (text.get(..at)?, text.get(at + verb.len()..)?);
        let rest = strip_word(rest, "a ").unwrap_or(rest);
        let vote = VOTES.iter().any(|vote| strip_word(rest, vote).is_some());
        let known = || matches!(movement::one(who, frame), Named::One(_));
        (vote && known()).then(|| with_matter(text))?
    })
}

/// The call and its matter: `… on the motion of Bob that …`, `… on Bob's motion that …`.
fn with_matter(text: &str) -> Option<CalledVote> {
    let nouns = || NOUNS.iter().map(|(noun, _)| *noun);
    if let Some(at) = find_word(text, " on the ") {
        let on = text.get(at + " on the ".len()..)?;
        return Some(CalledVote {
            call: text.get(..at)?.to_owned(),
            on: on.to_owned(),
        });
    }
    let at = find_word(text, " on ")?;
    let rest = text.get(at + " on ".len()..)?;
    let (noun, who, behind) = nouns().find_map(|noun| {
        ["'s ", "’s "].iter().find_map(|mark| {
            let own = format!("{mark}{noun} ");
            let at = find_word(rest, &own)?;
            Some((noun, rest.get(..at)?, rest.get(at + own.len()..)?))
        })
    })?;
    Some(CalledVote {
        call: text.get(..at)?.to_owned(),
        on: format!("{noun} of {who} {behind}"),
    })
}

/// `On the motion of Bob, seconded by Cath, that …, a recorded vote was requested by Ann`: the call stands behind its matter.
fn called_behind(text: &str) -> Option<CalledVote> {
    let on = strip_word(text, "on the ")?;
    let (at, vote) = VOTES.iter().find_map(|vote| {
        let lead = format!(", a {vote} ");
        Some((find_word(on, &lead)?, *vote))
    })?;
    let behind = on.get(at + ", a ".len()..)?;
    let verb = behind.get(vote.len()..)?.trim_start();
    let by = VERBS.iter().find_map(|verb_known| strip_word(verb, verb_known))?;
    strip_word(by.trim_start(), "by ")?;
    Some(CalledVote {
        call: format!("A {behind}"),
        on: on.get(..at)?.to_owned(),
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
