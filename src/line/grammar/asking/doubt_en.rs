//! English sentences that doubt, deny or joke about the fact they seem to tell: `Resolved to lose weight, joked May`, `Tom to write was voted down`.

use crate::domain::possible_fact::PossibleFact as Fact;

use crate::line::{
    frame::{LineFrame, Named},
    lexer,
};

/// Verbs of whoever is quoted, behind the words that are quoted.
#[rustfmt::skip]
const QUOTES: [&str; 22] = [
    "said", "says", "joked", "laughed", "quipped", "asked", "muttered", "whispered", "shouted", "added", "admitted", "claimed", "sighed", "thought", "teased", "smiled", "grinned", "suggested",
    "wondered", "moaned", "laughing", "joking",
];

/// Words that doubt whatever is told.
const DOUBTS: [&str; 9] = [
    " or was it ",
    " if only ",
    " i think",
    " i guess",
    " supposedly",
    " allegedly",
    " apparently",
    " in theory",
    "? no",
];

/// Words by which a task came to nothing, or is none.
#[rustfmt::skip]
const OF_TASK: [&str; 14] = [
    " voted down", " not agreed", " forgot", " to nobody", " to no one", " do nothing", " refused", " was rejected", " was lost", " was suggested", " was dropped", " meant to", " supposed to", " didn't",
];

/// Words by which a motion was none.
const OF_MOTION: [&str; 3] = [" nobody", " no one ", " not put"];

/// Words by which an interest is told that is none of this item.
#[rustfmt::skip]
const OF_INTEREST: [&str; 10] = [
    "interest rate", "interest is ", "interest was ", "interest last ", "interest too ", "interest years", "interest once", " too.", "interests rate", "interest payment",
];

/// Whether the sentence doubts the fact.
pub(crate) fn doubts(text: &str, fact: Fact, frame: &LineFrame) -> bool {
    let lower = format!(" {}", text.to_lowercase());
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    is_quoted(text, frame)
        || says(&DOUBTS)
        || fact == Fact::Action && (says(&OF_TASK) || another_will(text, frame))
        || fact == Fact::Motion && (says(&OF_MOTION) || is_fallen(text) || moves_a_thing(&lower))
        || fact == Fact::Interest && (says(&OF_INTEREST) || lower.ends_with(" too"))
}

/// `Rose moved to paint it, which fell`: the verb as a whole word. Fell & Co are a firm.
fn is_fallen(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word.eq_ignore_ascii_case("fell") && word != "Fell")
}

/// `…, joked May`, `…, Neil said`, `…, laughing`: somebody's words end the line.
fn is_quoted(text: &str, frame: &LineFrame) -> bool {
    let Some((_, tail)) = text.rsplit_once(", ") else {
        return false;
    };
    let words: Vec<&str> = tail.split_whitespace().collect();
    let verb = |word: &str| QUOTES.contains(&word);
    let named = |names: &[&str]| {
        let capital = names.iter().all(|name| name.starts_with(char::is_uppercase));
        (1..=3).contains(&names.len()) && (capital || is_somebody(&names.join(" "), frame))
    };
    match words.as_slice() {
        [only] => verb(only),
        [first, rest @ ..] if verb(first) => named(rest),
        [rest @ .., last] => verb(last) && named(rest),
        [] => false,
    }
}

/// Whether a word stands for a person: one of the list, or `she`.
fn is_somebody(name: &str, frame: &LineFrame) -> bool {
    ["he", "she", "they", "somebody", "someone"].contains(&name)
        || !matches!(frame.room.resolve(name, false), Named::Nobody)
}

/// `Rosie offered … but Tom will do it`: somebody else has the task.
fn another_will(text: &str, frame: &LineFrame) -> bool {
    lexer::find_word(text, " but ").is_some_and(|at| {
        let rest = text.get(at..).unwrap_or_default().trim_start();
        let next = rest.split_whitespace().nth(1).unwrap_or_default();
        is_somebody(next, frame)
    })
}

/// `moved that chair out of the way`: a thing is moved, not that something be done.
fn moves_a_thing(lower: &str) -> bool {
    const BEFORE_CLAUSE: [&str; 24] = [
        "the", "a", "an", "we", "all", "any", "each", "every", "no", "our", "this", "these", "its", "it", "they", "he",
        "she", "item", "items", "up", "in", "for", "if", "until",
    ];
    ["moved that ", "proposed that ", "moves that "]
        .iter()
        .filter_map(|lead| lower.split_once(lead))
        .any(|(_, rest)| {
            let next = rest.split_whitespace().next().unwrap_or_default();
            let clause = [
                " be ", " should ", " shall ", " will ", " is ", " are ", " not ", " have ",
            ];
            !BEFORE_CLAUSE.contains(&next)
                && !clause.iter().any(|word| rest.contains(word))
                && rest.split_whitespace().count() <= 8
        })
}
