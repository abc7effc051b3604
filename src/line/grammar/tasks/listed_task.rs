//! Tasks as teams list them, without the sign of ours: `-> Cole to book the room`, `[ ] Lamb: order keys`, `TODO Lamb update the log`, `1) Lamb order keys
//! 2) Cole fix the door`, and those that stand behind another sentence: `… Clerk to chase BDC.` Each is asked about.

use crate::domain::{action::Owner, entry::Remark, possible_fact::PossibleFact as Fact};

use super::{
    assignees::{SubjectEnd, before_task, known},
    named_owners::names_of,
    task_shape,
    task_verbs::VERBS,
};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::{
        asking::fact_line::{self, signed},
        shape::bullet,
        speech::head::is_proper,
    },
    lexer::strip_word,
    reading::Reading,
};

/// Boxes to be ticked.
const BOXES: [&str; 7] = ["[]", "[ ]", "[_]", "- []", "- [ ]", "☐", "□"];

/// Signs before a task of a list.
const SIGNS: [&str; 9] = ["->", "=>", "→", "»", ">", "- ", "* ", "• ", "· "];

/// Labels of a task that stand without a colon.
const LABELS: [&str; 3] = ["todo ", "to-do ", "todo - "];

/// Words behind `action` that tell of one that was given before.
const BEFORE: [&str; 18] = [
    "log",
    "logs",
    "list",
    "tracker",
    "register",
    "review",
    "closed",
    "done",
    "complete",
    "completed",
    "discharged",
    "update",
    "updates",
    "outstanding",
    "ongoing",
    "cancelled",
    "dropped",
    "carried forward",
];

/// Verbs behind `to` and `will` that give nobody a task.
const NO_TASKS: [&str; 21] = [
    "speak next",
    "speak first",
    "speak now",
    "speak again",
    "recuse",
    "declare",
    "abstain",
    "not ",
    "never ",
    "be ",
    "have ",
    "leave",
    "join",
    "arrive",
    "come ",
    "return",
    "miss ",
    "attend",
    "go ",
    "which",
    "the ",
];

/// Words with a capital that begin a sentence and name nobody.
#[rustfmt::skip]
const COMMON: [&str; 26] = [
    "Nothing", "Something", "Thanks", "Welcome", "Time", "Ready",
    "It", "He", "She", "They", "We", "I", "You", "This", "That", "These", "Those", "There", "Who", "What", "How", "Need", "Needs", "Due", "Back", "Nobody",
];

/// Reads a line that begins as a list of tasks does. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    if frame.dialect != DialectMode::Live || text.ends_with(['?', '？']) {
        return None;
    }
    let asked = |order: String| Some(Reading::remarked(line, Remark::MayMean(order)));
    if told_before(text) {
        return asked(Fact::Minuted.order(false).to_owned());
    }
    // `**EB to circulate covenant calcs 9 Dec**`
    if let Some(task) = text.strip_prefix("**").and_then(|inner| inner.strip_suffix("**")) {
        return asked(signed(Fact::Action, task)).filter(|_| is_task(task.trim(), true, frame));
    }
    if let Some(task) = BOXES.iter().find_map(|sign| text.strip_prefix(sign)) {
        return asked(signed(Fact::Action, task)).filter(|_| !task.trim().is_empty());
    }
    if let Some(task) = LABELS.iter().find_map(|label| strip_word(text, label)) {
        return asked(signed(Fact::Action, task.trim_start_matches(['-', ' ']))).filter(|_| !task.trim().is_empty());
    }
    if labels_only_name(text, frame) {
        return asked(Fact::Action.order(false).to_owned());
    }
    if let Some(task) = SIGNS.iter().find_map(|sign| text.strip_prefix(sign)) {
        if let Some(order) = bullet::task(task.trim()) {
            return asked(order);
        }
        let task = task.trim();
        return asked(signed(Fact::Action, task))
            .filter(|_| is_task(task, false, frame) || task_shape::is_one(task, frame));
    }
    if task_shape::is_one(text, frame) {
        return asked(signed(Fact::Action, text));
    }
    numbered(text, frame).then(|| asked(Fact::Action.order(false).to_owned()))?
}

/// The line that would give a task which stands behind another sentence.
pub(crate) fn behind_sentence(text: &str, frame: &LineFrame) -> Option<String> {
    let stops = [". ", "; ", " - ", " – ", " — ", ": ", "! ", ") "];
    let mut starts: Vec<usize> = stops
        .iter()
        .flat_map(|stop| text.match_indices(stop).map(|(at, stop)| at + stop.len()))
        .collect();
    // `Mgmt to revert on FX exposure`
    starts.push(0);
    starts.sort_unstable();
    // `Board will install 2 stations - Kim`
    let ahead = text.rsplit_once(" - ").is_some_and(|(task, name)| {
        has_word(task, &["will", "shall"]) && matches!(frame.room.resolve(name.trim(), true), Named::One(_))
    });
    if ahead {
        return Some(signed(Fact::Action, text));
    }
    // `Chase BDC re bins - Cole`
    let signed_off = text.rsplit_once(" - ").is_some_and(|(task, name)| {
        let verb = task.split(' ').next().unwrap_or_default().to_lowercase();
        VERBS.contains(&verb.as_str()) && matches!(frame.room.resolve(name.trim(), true), Named::One(_))
    });
    if signed_off {
        return Some(signed(Fact::Action, text));
    }
    // `new rents from 1 april, dev to send letters by end feb`, `CCTV signs (Briggs to chase)`: the whole line tells what it is about.
    let clause = |part: &str| {
        let task = part.trim_end_matches([')', '.']);
        let verb = task.split_once(" to ").and_then(|(_, rest)| rest.split(' ').next());
        verb.is_some_and(|verb| VERBS.contains(&verb)) && is_task(task, false, frame)
    };
    if [", ", " ("].iter().any(|stop| text.split(stop).skip(1).any(clause)) {
        return Some(Fact::Action.order(false).to_owned());
    }
    starts.into_iter().find_map(|at| {
        let task = text.get(at..)?.trim();
        let end = task.find(". ").unwrap_or(task.len());
        let task = task.get(..end)?.trim_end_matches('.');
        // `Brownies were there first. Rosie to have a word with both`
        let word = task.split_once(" to ").is_some_and(|(name, rest)| {
            strip_word(rest, "have a word").is_some() && known(name.trim(), frame).is_some()
        });
        (word || is_task(task, true, frame)).then(|| signed(Fact::Action, task))
    })
}

/// Whether a text has one of some words.
fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(' ').any(|word| words.contains(&word))
}

/// Whether a text gives people of the list, or somebody by a name, something to do.
pub(crate) fn is_task(text: &str, strangers: bool, frame: &LineFrame) -> bool {
    let Some(subject) = before_task(text).filter(|subject| matches!(subject.end, SubjectEnd::To | SubjectEnd::Will))
    else {
        return false;
    };
    let goes_on = subject.rest.starts_with(|c: char| c.is_ascii_lowercase());
    let denied = NO_TASKS.iter().any(|word| strip_word(subject.rest, word).is_some()) || happens(subject.rest);
    if !goes_on || denied || subject.names.split_whitespace().count() > 6 {
        return false;
    }
    let owners: Option<Vec<Owner>> = names_of(subject.names).map(|name| known(name, frame)).collect();
    let listed = owners.is_some_and(|owners| !owners.is_empty());
    let named = || {
        let words = subject.names.split_whitespace();
        (1..=2).contains(&words.clone().count())
            && words.clone().all(is_proper)
            && !words.clone().any(|word| COMMON.contains(&word))
    };
    let verb = subject
        .rest
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    listed || strangers && VERBS.contains(&verb) && named()
}

/// `get married`, `get paid`: what happens to somebody is no task.
pub(crate) fn happens(rest: &str) -> bool {
    let done = strip_word(rest, "get ").map(|behind| behind.split([' ', ',', '.']).next().unwrap_or_default());
    done.is_some_and(|word| word.ends_with("ed") || ["paid", "lost", "sick", "ill", "stuck"].contains(&word))
}

/// `ACTION hattie`: the label in capitals, or somebody of the list behind it, and no deed.
fn labels_only_name(text: &str, frame: &LineFrame) -> bool {
    let Some(rest) = ["action ", "actions ", "action: ", "actions: "]
        .iter()
        .find_map(|label| strip_word(text, label))
    else {
        return false;
    };
    let name = rest.trim_end_matches('.').trim();
    let words: Vec<&str> = name.split(' ').collect();
    let plain = (1..=2).contains(&words.len())
        && words
            .iter()
            .all(|word| word.len() > 1 && word.chars().all(char::is_alphabetic) && !fact_line::is_label_noun(word));
    let before = BEFORE.iter().any(|word| name.eq_ignore_ascii_case(word));
    let capitals = text.starts_with("ACTION") && name.chars().any(char::is_lowercase);
    plain && !before && (capitals || matches!(frame.room.resolve(name, true), Named::One(_)))
}

/// `Action closed: …`: a task that was given before.
fn told_before(text: &str) -> bool {
    if ["[x]", "[X]", "☑", "✓", "✔"].iter().any(|sign| text.starts_with(sign)) {
        return true;
    }
    let rest = ["actions ", "action "].iter().find_map(|word| strip_word(text, word));
    // `Action 16 closed`, `Action 14 (guard) - DH - done 12/11`
    let numbered = rest.is_some_and(|rest| {
        let figures = rest.starts_with(|c: char| c.is_ascii_digit());
        figures
            && rest
                .split([' ', ':', '-', '.', ',', '(', ')'])
                .any(|word| BEFORE.contains(&word.to_lowercase().as_str()))
    });
    numbered
        || rest.is_some_and(|rest| {
            BEFORE.iter().any(|word| {
                strip_word(rest, word)
                    .is_some_and(|behind| behind.is_empty() || behind.starts_with([':', ' ', '-', '.']))
            })
        })
}

/// `1) Lamb order keys 2) Cole fix the door`: numbers with people of the list behind them.
fn numbered(text: &str, frame: &LineFrame) -> bool {
    if !text.starts_with('1') {
        return false;
    }
    let named = |sign: &str| {
        let behind = text.split_once(sign).map(|(_, behind)| behind.trim_start());
        let name = behind.and_then(|behind| behind.split_whitespace().next());
        name.is_some_and(|name| name.len() > 1 && matches!(frame.room.resolve(name, true), Named::One(_)))
    };
    named("1)") && named(" 2)") || named("1.") && named(" 2.")
}
