//! Tasks that a meeting gives in so many words: `Directed Kim to send the letter`, `Board asked Kim to get a quote`. Knows people only through
//! [`Room`](crate::line::frame::Room).

use crate::domain::{entry::Remark, possible_fact::PossibleFact as Fact};

use super::{action, assignees::known};
use crate::line::{
    dialect::mode::DialectMode,
    frame::LineFrame,
    grammar::asking::fact_line::signed,
    lexer::strip_word,
    reading::{Reading, Voice},
};

/// Those who give it.
const BODIES: [&str; 12] = [
    "board ",
    "council ",
    "committee ",
    "trustees ",
    "directors ",
    "governors ",
    "members ",
    "meeting ",
    "chair ",
    "president ",
    "panel ",
    "cabinet ",
];

/// Verbs by which it is given; `true` = there is no doubt that it is a task.
const VERBS: [(&str, bool); 10] = [
    ("directed ", true),
    ("directs ", true),
    ("instructed ", true),
    ("instructs ", true),
    ("tasked ", true),
    ("asked ", false),
    ("asks ", false),
    ("requested ", false),
    ("assigned ", false),
    ("authorized ", false),
];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    if frame.dialect != DialectMode::Live || text.ends_with(['?', '？']) || !text.starts_with(char::is_uppercase) {
        return None;
    }
    let bare = strip_word(text, "the ").unwrap_or(text);
    let body = BODIES.iter().find_map(|body| strip_word(bare, body));
    let rest = body.unwrap_or(bare);
    let (behind, plain) = VERBS
        .iter()
        .find_map(|(verb, plain)| Some((strip_word(rest, verb)?, *plain)))?;
    let (name, task) = behind.split_once(" to ")?;
    let other = ["leave", "be ", "vote", "withdraw", "speak", "sit "]
        .iter()
        .any(|word| strip_word(task, word).is_some());
    let named = (1..=4).contains(&name.split_whitespace().count()) && !name.contains([',', '.', ';', ':']);
    if !named || other || !task.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let order = format!("{name} to {task}");
    let listed = known(name, frame).is_some();
    if plain && listed {
        return Some(action::read(&order, frame).voiced(Voice::Nobody));
    }
    (plain || listed || body.is_some()).then(|| Reading::remarked(line, Remark::MayMean(signed(Fact::Action, &order))))
}
