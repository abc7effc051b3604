//! Labels in the plural or with a number: `Decisions: buy boiler; paint hall`, `Decision 3: buy paint`, `Question 3: who pays?`. Each part is read as behind the
//! label alone.

use crate::domain::text::is_han;

use super::reread::ReadAs;
use crate::line::{
    lexer,
    reading::{Reading, What},
};

/// Labels in the plural, and the one that each part has.
const PLURALS: [(&str, &str); 6] = [
    ("decisions", "Decision"),
    ("decisions made", "Decision"),
    ("decisions taken", "Decision"),
    ("resolutions", "Decision"),
    ("questions", "Question"),
    ("open questions", "Question"),
];

/// Labels that bear a number, or a word that says nothing.
const NUMBERED: [(&str, &str); 5] = [
    ("decision", "Decision"),
    ("resolution", "Decision"),
    ("question", "Question"),
    ("interests", "Interests"),
    ("open question", "Question"),
];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, read: ReadAs<'_>) -> Option<Reading> {
    let text = line.trim();
    if text.len() > 300 || text.contains(is_han) {
        return None;
    }
    let colon = lexer::split_colon(text, 28)?;
    let (head, rest) = (colon.head.trim(), colon.rest.trim());
    if rest.is_empty() {
        return None;
    }
    if let Some((_, label)) = PLURALS.iter().find(|(word, _)| word.eq_ignore_ascii_case(head)) {
        let parts: Vec<Reading> = parts(rest)
            .into_iter()
            .map(|part| read(&format!("{label}: {part}")))
            .collect();
        return one_or_all(parts);
    }
    let (word, label, number) = NUMBERED.iter().find_map(|(word, label)| {
        let number = lexer::strip_word(head, word)?.trim();
        let bare = number.trim_matches(['(', ')']);
        let bare = ["no. ", "no ", "#", "number "]
            .iter()
            .find_map(|lead| lexer::strip_word(bare, lead))
            .unwrap_or(bare);
        let counted = bare.contains(|c: char| c.is_ascii_digit()) && !bare.contains(' ');
        let empty = ["taken", "made"].contains(&bare);
        (counted || empty).then_some((*word, *label, if counted { bare } else { "" }))
    })?;
    // The number by which it will be cited stays with a decision.
    let cited = label == "Decision" && !number.is_empty();
    let told = if cited {
        format!("{label}: {} ({word} {number})", rest.trim_end_matches('.'))
    } else {
        format!("{label}: {rest}")
    };
    one_or_all(vec![read(&told)])
}

/// The parts behind stops, or behind numbers.
fn parts(text: &str) -> Vec<&str> {
    if text.starts_with("1. ") || text.starts_with("1) ") {
        let mut parts = Vec::new();
        let mut rest = text.get(3..).unwrap_or_default();
        for number in 2..20_u32 {
            let found = [format!(" {number}. "), format!(" {number}) ")]
                .iter()
                .find_map(|sign| rest.split_once(sign.as_str()));
            let Some((part, behind)) = found else { break };
            parts.push(part.trim());
            rest = behind;
        }
        parts.push(rest.trim());
        return parts;
    }
    text.split("; ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

fn one_or_all(mut parts: Vec<Reading>) -> Option<Reading> {
    let fact = |reading: &Reading| !matches!(reading.what, What::Series(_) | What::Nothing | What::Command { .. });
    match parts.len() {
        0 => None,
        1 => parts.pop(),
        _ => parts.iter().all(fact).then(|| Reading::of(What::Series(parts))),
    }
}
