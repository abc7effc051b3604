//! Decisions to do what a line of its own does: to adjourn, to close the meeting, to put an item off, to withdraw the motion. Whether it was done is asked.

use crate::domain::possible_fact::PossibleFact as Fact;

use crate::line::{
    frame::LineFrame,
    grammar::asking::fact_line::{spaced, timed},
    lexer::strip_word,
};

/// The line that would do what was decided. `None` = the decision settles a matter.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    let act = strip_word(text, "to ")?;
    let act = strip_word(act, "now ").unwrap_or(act);
    let begins = |words: &[&str]| {
        words.iter().find_map(|word| {
            let rest = strip_word(act, word)?;
            (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
        })
    };
    let meeting = ["the meeting", "meeting", "the session", "this meeting"];
    let of_meeting = |rest: &str| {
        let rest = rest.trim_start();
        rest.is_empty() || meeting.iter().any(|word| strip_word(rest, word).is_some())
    };
    let behind = |rest: &str| {
        ["at ", "for ", "until ", "till ", "@"]
            .iter()
            .any(|word| strip_word(rest.trim_start(), word).is_some())
    };
    if let Some(rest) = begins(&["adjourn", "recess", "suspend", "break", "pause"]) {
        let short = rest
            .split(' ')
            .any(|word| word.trim_end_matches('.').starts_with("min"));
        let fact = if short { Fact::Recess } else { Fact::Close };
        return (of_meeting(rest) || behind(rest)).then(|| timed(fact, text, frame));
    }
    if let Some(rest) = begins(&["close", "end"]) {
        let own = meeting.iter().any(|word| strip_word(rest.trim_start(), word).is_some());
        return own.then(|| timed(Fact::Close, text, frame));
    }
    if let Some(rest) = begins(&["withdraw"]) {
        let motion = ["motion", "the motion", "this motion", "it"].contains(&rest.trim());
        return (motion && frame.votable).then(|| spaced(Fact::Result, "withdrawn", false));
    }
    let rest = begins(&["defer", "postpone", "hold over", "carry forward", "carry over"])?;
    let until = [" to ", " until ", " till "]
        .iter()
        .find_map(|word| rest.rfind(word).and_then(|at| rest.get(at..)))
        .unwrap_or_default();
    // `to defer the works` settles a matter.
    let object = rest.trim().trim_end_matches(until).trim();
    let of_item = [
        "",
        "decision",
        "the decision",
        "a decision",
        "this",
        "it",
        "the item",
        "item",
        "this item",
        "the matter",
        "matter",
        "consideration",
        "the motion",
        "motion",
    ];
    if until.is_empty() && !of_item.contains(&object) {
        return None;
    }
    Some(if frame.open_motion {
        spaced(Fact::Result, &format!("postponed{until}"), false)
    } else {
        spaced(Fact::ItemOutcome, &format!("deferred{until}"), false)
    })
}
