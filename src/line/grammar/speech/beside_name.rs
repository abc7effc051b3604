//! The words that stand with the name of a speaker and change what the line is: `Lamb (off the record): …`, `Kitson (by email): …`, `Lamb: … Reddy: …`,
//! `Clerk: will circulate the draft`.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact as Fact,
};

use super::{bracket, minuted_note, second_voice};
use crate::line::{
    dialect::mode::DialectMode,
    frame::LineFrame,
    grammar::asking::fact_line::signed,
    lexer::strip_word,
    reading::{Reading, Voice, What},
};

/// The words of a speaker as the rest of the line lets them be theirs.
pub(crate) fn judged(mut reading: Reading, name: &str, line: &str, frame: &LineFrame) -> Reading {
    if frame.dialect != DialectMode::Live || reading.remark.is_some() {
        return reading;
    }
    let What::Entry {
        kind: kind @ EntryKind::Note,
        text,
    } = &mut reading.what
    else {
        return reading;
    };
    if second_voice::is_in(text, frame) {
        return Reading::note(line).voiced(Voice::Nobody);
    }
    let undertaken = undertaken(text).map(|task| signed(Fact::Action, &format!("{name} to {task}")));
    match bracket::split(name) {
        Some((_, inner)) if minuted_note::is_off_record(inner) => *kind = EntryKind::Aside,
        Some((_, inner)) if minuted_note::is_off_minutes(inner) => reading.minuted = Some(false),
        // A unit or a post has a capital; `by email` says how somebody spoke.
        Some((_, inner)) if inner.starts_with(|c: char| c.is_ascii_lowercase()) => *text = format!("({inner}) {text}"),
        Some(_) | None => {
            if let Some(order) = undertaken {
                return reading.remark(Some(Remark::MayMean(order)));
            }
        }
    }
    reading
}

/// `will circulate the draft budget`: the task that somebody takes over.
fn undertaken(text: &str) -> Option<&str> {
    const OTHER: [&str; 12] = [
        "be ",
        "do ",
        "have ",
        "not ",
        "see ",
        "look ",
        "need ",
        "never ",
        "also be ",
        "probably ",
        "always ",
        "cost ",
    ];
    let task = strip_word(text, "will ").or_else(|| strip_word(text, "to "))?;
    let other = OTHER.iter().any(|word| strip_word(task, word).is_some());
    let goes_on = task.starts_with(|c: char| c.is_ascii_lowercase()) && task.split_whitespace().count() >= 3;
    (goes_on && !other && !task.contains(['?', ','])).then(|| task.trim_end_matches('.'))
}
