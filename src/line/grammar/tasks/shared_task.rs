//! Tasks of which one is somebody else's: `do posters, Pauline teas`, `oil the lock and Hafiz to fit the tank`. Knows people only through
//! [`Room`](crate::line::frame::Room).

use super::{
    action,
    assignees::{SubjectEnd, before_task, known},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    lexer::strip_word,
    reading::{Reading, What},
};

/// Words behind a name by which it is one of those whom the task is about: `speak to Ron and Hafiz about the tank`.
#[rustfmt::skip]
const ABOUT: [&str; 26] = [
    "about", "on", "by", "at", "re", "for", "before", "after", "in", "next", "this", "with", "from", "if", "when", "as", "over", "today", "tomorrow", "again", "asap",
    "soon", "too", "also", "of", "who",
];

/// Whether a clause behind a comma, or behind `and`, begins with somebody of the list and says what they do.
pub(crate) fn is_one(rest: &str, frame: &LineFrame) -> bool {
    let mut clauses = rest.split([',', ';']).skip(1).map(str::trim_start);
    let begins = clauses.any(|clause| somebody(strip_word(clause, "and ").unwrap_or(clause), frame).is_some());
    begins || [" and ", " & "].iter().any(|joint| joined(rest, joint, frame))
}

/// `do posters and Pauline teas`, and not `speak to Ron and Hafiz about it`.
fn joined(rest: &str, joint: &str, frame: &LineFrame) -> bool {
    rest.match_indices(joint).any(|(at, _)| {
        let named_before = rest
            .get(..at)
            .and_then(|before| before.rsplit(' ').next())
            .is_some_and(|word| somebody(word, frame).is_some());
        let mut behind = rest.get(at + joint.len()..).and_then(|behind| somebody(behind, frame));
        // `and Ron and Hafiz to fit the tank`
        while let Some(next) = behind.and_then(|text| strip_word(text, "and ").or_else(|| strip_word(text, "& "))) {
            behind = somebody(next, frame);
        }
        let mut words = behind.unwrap_or_default().split_whitespace();
        let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let article = ["the", "a", "an", "our", "his", "her", "their"].contains(&second);
        let does = first == "to" && !second.is_empty() && !article;
        let thing = first.starts_with(char::is_alphanumeric) && first != "to" && !ABOUT.contains(&first);
        does || thing && !named_before
    })
}

/// The text behind a name of the list with which it begins.
fn somebody<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let text = text.trim_start();
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'))
        .unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    let named = word.starts_with(char::is_uppercase) && frame.room.resolve(word, false) != Named::Nobody
        || word.len() > 2 && matches!(movement::one(word, frame), Named::One(_));
    named.then(|| rest.trim_start())
}

/// The tasks of a line with the sign of one, each with its own owner: `!Clare to do posters, Pauline teas`. `None` = it is one task.
pub(crate) fn split(text: &str, frame: &LineFrame) -> Option<Reading> {
    let clauses: Vec<&str> = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|clause| !clause.is_empty())
        .collect();
    let (first, others) = clauses.split_first()?;
    let subject = before_task(first).filter(|subject| subject.end == SubjectEnd::To)?;
    known(subject.names, frame)?;
    let mut tasks = vec![action::read(first, frame)];
    for clause in others {
        let clause = strip_word(clause, "and ").unwrap_or(clause);
        let rest = somebody(clause, frame).filter(|rest| !rest.is_empty())?;
        let name = clause.get(..clause.len().checked_sub(rest.len())?)?.trim();
        let told = [
            "against",
            "for",
            "abstained",
            "agreed",
            "seconded",
            "absent",
            "abstaining",
        ]
        .iter()
        .any(|word| strip_word(rest, word).is_some());
        if told || strip_word(rest, "and ").is_some() || strip_word(rest, "& ").is_some() {
            return None;
        }
        let bare = strip_word(rest, "to ").unwrap_or(rest);
        tasks.push(action::read_assigned(name, bare, frame));
    }
    (tasks.len() > 1).then(|| Reading::of(What::Series(tasks)))
}
