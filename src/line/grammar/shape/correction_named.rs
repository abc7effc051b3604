//! Corrections that put somebody in the place of somebody else: `Correction: Tom to write should be Ann`, 更正：由王强负责应为李强. The clause around the
//! name stays.

use std::ops::Range;

use crate::{
    domain::{id::Id, people::Attendee, text::is_han},
    line::{
        dialect::mode::DialectMode,
        frame::{LineFrame, Named},
        lexer::strip_word,
        reading::{Reading, SubstitutionReach, What},
    },
};

use super::correction;

/// Reads such a line. `None` = it corrects nothing, or no person.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if frame.dialect != DialectMode::Live {
        return None;
    }
    let Some(What::Substitute { old, new, reach }) = correction::in_words(line) else {
        return should_be(line, frame).map(Reading::of);
    };
    let new = with_person(&old, &new, frame)?;
    Some(Reading::of(What::Substitute { old, new, reach }))
}

/// `Correction: Tom to write should be Ann`: somebody in place of somebody else in a clause. `None` = another sentence.
fn should_be(line: &str, frame: &LineFrame) -> Option<What> {
    let body = ["correction:", "correction -", "corrected:", "correct:"]
        .iter()
        .find_map(|head| strip_word(line.trim(), head))?
        .trim();
    let (old, new) = [" should be ", " should read ", " should have been ", " ought to be "]
        .iter()
        .find_map(|word| body.split_once(word))?;
    let quotes = |c: char| matches!(c, '"' | '“' | '”' | ' ' | '.' | ',');
    let (old, new) = (old.trim_matches(quotes), new.trim_matches(quotes));
    let clause = with_person(old, new, frame)?;
    Some(What::Substitute {
        old: old.to_owned(),
        new: clause,
        reach: SubstitutionReach::Last,
    })
}

/// A clause that names one person of the list with another one in that place; `None` = it names nobody or several, is a name and no more, or the other
/// words are no name.
fn with_person(clause: &str, new: &str, frame: &LineFrame) -> Option<String> {
    let one = |text: &str| match frame.room.resolve(text.trim(), true) {
        Named::One(who) => Some(who),
        Named::Several | Named::Nobody => None,
    };
    let other = one(new)?;
    if one(clause).is_some() {
        return None;
    }
    let spans = if clause.contains(is_han) {
        names_zh(clause, frame)
    } else {
        words_of(clause)
    };
    let mut named: Option<(Range<usize>, Id<Attendee>)> = None;
    for span in spans {
        let Some(who) = clause.get(span.clone()).and_then(one) else {
            continue;
        };
        named = match named {
            None => Some((span, who)),
            // `Tom Reed` is one person in two words.
            Some((before, own)) if own == who && clause.get(before.end..span.start).is_some_and(|gap| gap == " ") => {
                Some((before.start..span.end, who))
            }
            Some(_) => return None,
        };
    }
    let (span, _) = named.filter(|(_, who)| *who != other)?;
    Some(format!(
        "{}{}{}",
        clause.get(..span.start)?,
        new.trim(),
        clause.get(span.end..)?
    ))
}

/// The places of the whole names of people of the list in a Chinese clause.
fn names_zh(clause: &str, frame: &LineFrame) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in clause.char_indices() {
        if at < from {
            continue;
        }
        let rest = clause.get(at..).unwrap_or_default();
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(3);
        let whole = ends
            .filter(|end| rest.get(..*end).is_some_and(|name| frame.room.called_exactly(name)))
            .max();
        if let Some(end) = whole {
            found.push(at..at + end);
            from = at + end;
        }
    }
    found
}

/// The places of the words with a capital in a clause.
fn words_of(clause: &str) -> Vec<Range<usize>> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let begins = clause.char_indices().scan(' ', |before, (at, c)| {
        let begin = c.is_uppercase() && !inner(*before);
        *before = c;
        Some((at, begin))
    });
    let span = |at: usize| {
        let rest = clause.get(at..).unwrap_or_default();
        at..at + rest.find(|c: char| !inner(c)).unwrap_or(rest.len())
    };
    begins.filter(|(_, begin)| *begin).map(|(at, _)| span(at)).collect()
}
