//! `Secretary: Pat`, `owner: Jun`: an office, or a word of one, and nothing but the name of somebody else. Its holder did not say that name; whether it tells who
//! has the office from now on is asked.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact,
    text::is_han,
};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    lexer,
    reading::{Reading, Voice, What},
};

/// The reading, asked about where an office is said to speak a name alone.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let Voice::One(speaker) = reading.voice else {
        return reading;
    };
    let Some(colon) = lexer::split_colon(line, 32).filter(|_| note && !line.contains(is_han)) else {
        return reading;
    };
    let (head, rest) = (colon.head.trim(), colon.rest.trim().trim_end_matches('.'));
    let called = frame.room.called(speaker).unwrap_or_default();
    let by_name = head.len() < 4
        || head
            .split_whitespace()
            .any(|word| called.split_whitespace().any(|part| part.eq_ignore_ascii_case(word)));
    let other = matches!(movement::one(rest, frame), Named::One(who) if who != speaker);
    if by_name || !other {
        return reading;
    }
    Reading::remarked(
        line,
        Remark::MayMean(format!("{} {}", PossibleFact::Minuted.order(false), line.trim())),
    )
}
