//! Votes as software projects write them, while a motion waits: `+1: Alice, Chandra. -1: Erin`, `+5/-1/1`, `Ben +1`. Each is asked about: nobody knows whom a figure counts.

use crate::domain::{entry::Remark, possible_fact::PossibleFact as Fact, text::is_han};

use crate::line::{dialect::mode::DialectMode, frame::LineFrame, grammar::asking::fact_line::spaced, reading::Reading};

/// Longer lines are prose.
const MOST_WORDS: usize = 20;

/// The question about such a line. `None` = it is none, or no motion waits.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let live = frame.dialect == DialectMode::Live && frame.open_motion;
    if !live || !text.contains(['+', '-']) || text.contains(is_han) || text.ends_with('?') {
        return None;
    }
    let words: Vec<&str> = text.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
    // `+1`, `anna: +1` are opinions of one, and `carried 4 -1` is read as it stands.
    let votes = words.iter().filter(|word| is_vote(word)).count();
    let first = words.first().is_some_and(|word| is_vote(word));
    let labelled = first && words.len() > 1 && words.first().is_some_and(|word| word.ends_with(':'));
    let paired = first && words.len() == 1 && text.contains('/');
    let last = words.len() <= 3 && words.last().is_some_and(|word| is_vote(word));
    let named = last && text.starts_with(char::is_uppercase) && !text.contains(':') && words.len() > 1;
    let signed = text.contains('+') && votes > 1;
    if words.len() > MOST_WORDS || !(labelled || paired || named || signed) {
        return None;
    }
    let figures: Vec<&str> = words
        .first()
        .filter(|_| words.len() == 1)
        .map(|word| {
            word.split('/')
                .map(|part| part.trim_start_matches(['+', '-']))
                .collect()
        })
        .unwrap_or_default();
    let counted = (2..=3).contains(&figures.len()) && figures.iter().all(|figure| is_figure(figure));
    let order = if counted {
        figures.join("/")
    } else {
        "Ayes: …; Noes: …".to_owned()
    };
    Some(Reading::remarked(
        line,
        Remark::MayMean(spaced(Fact::Result, &order, false)),
    ))
}

/// `+1`, `-1:`, `+5/-1/1`.
fn is_vote(word: &str) -> bool {
    let word = word.trim_end_matches([':', '.', ',', ')']);
    let signed = word.strip_prefix(['+', '-']);
    signed.is_some_and(|rest| {
        rest.split('/')
            .all(|part| is_figure(part.trim_start_matches(['+', '-'])))
    })
}

fn is_figure(text: &str) -> bool {
    (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit())
}
