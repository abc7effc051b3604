//! Tasks that only the shape of their line gives away: `Arjun -> upload data`, `[Mei] redo fig 2`, `upload data @arjun wed`, `3 quotes needed - Derek by 5 Jan`. Knows people
//! only through [`Room`](crate::line::frame::Room).

use crate::domain::text::is_han;

use super::{
    assignees::known,
    named_owners::names_of,
    task_verbs::{MORE_VERBS, VERBS},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::speech::head::is_proper,
};

/// Arrows between a name and its task.
const ARROWS: [&str; 5] = [" → ", " -> ", " => ", " --> ", " >> "];

/// Longer lines are prose.
const MOST_WORDS: usize = 24;

/// Whether a line has such a shape. Each is asked about, for its words may be anything.
pub(crate) fn is_one(text: &str, frame: &LineFrame) -> bool {
    let words = text.split_whitespace().count();
    let begins = text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '@' | '|'));
    if !begins || text.contains(is_han) || text.ends_with(['?', '!']) || words > MOST_WORDS {
        return false;
    }
    if labelled(text, frame) {
        return true;
    }
    if words < 3 {
        return false;
    }
    arrowed(text, frame)
        || behind(text, frame)
        || undertakes(text, frame)
        || led(text, frame)
        || signed_off(text, frame)
        || dated(text, frame)
}

/// `Arjun -> upload data`.
fn arrowed(text: &str, frame: &LineFrame) -> bool {
    let parted = ARROWS.iter().find_map(|sign| text.split_once(sign));
    parted.is_some_and(|(names, task)| !task.trim().is_empty() && are_people(names, frame))
}

/// `Action FR`, `buy bench ACTION DP`, `buy bench. Action DP.`, `Dev AP: buy a bench`: the label of a task, and who has it.
fn labelled(text: &str, frame: &LineFrame) -> bool {
    let text = text.trim_end_matches('.');
    let follows = text
        .strip_prefix("Follow up - ")
        .and_then(|names| names.split(" - ").next());
    let whole = ["Action ", "ACTION "]
        .iter()
        .find_map(|label| text.strip_prefix(label))
        .or(follows);
    if text
        .strip_prefix("AI(")
        .and_then(|rest| rest.split_once(')'))
        .is_some_and(|(names, _)| are_people(names, frame))
    {
        return true;
    }
    let ends = || {
        [" ACTION ", ". Action ", " - Action ", " Action: "]
            .iter()
            .find_map(|label| text.rsplit_once(label))
    };
    let begins = || {
        let (head, task) = text.split_once(": ")?;
        let names = [" action", " Action", " ACTION", " AP"]
            .iter()
            .find_map(|label| head.strip_suffix(label))?;
        (!task.is_empty()).then_some(names)
    };
    whole.is_some_and(|names| are_people(names, frame))
        || ends().is_some_and(|(task, names)| !task.is_empty() && are_people(names, frame))
        || begins().is_some_and(|names| are_people(names, frame))
}

/// `upload data -> Arjun`, `buy bench (DP)`, `Dev Patel; buy a bench; 10 Dec`: a task, and those who have it at one end.
fn behind(text: &str, frame: &LineFrame) -> bool {
    let verb = |task: &str| {
        if ["I'll ", "I’ll ", "I will "].iter().any(|lead| task.starts_with(lead)) {
            return true;
        }
        let first = task.split(' ').next().unwrap_or_default().to_lowercase();
        task.contains(' ') && (VERBS.contains(&first.as_str()) || MORE_VERBS.contains(&first.as_str()))
    };
    let arrow = ARROWS.iter().find_map(|sign| text.rsplit_once(sign));
    if arrow.is_some_and(|(task, names)| {
        !task.trim().is_empty() && are_people(names.split(',').next().unwrap_or(names), frame)
    }) {
        return true;
    }
    let boxed = text
        .strip_suffix(')')
        .and_then(|inner| inner.rsplit_once(" ("))
        .or_else(|| text.strip_suffix(']').and_then(|inner| inner.rsplit_once(" [")));
    if boxed.is_some_and(|(task, names)| verb(task) && are_people(names, frame)) {
        return true;
    }
    // `buy bench - DP 10/12`
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| text.rsplit_once(dash));
    if dashed.is_some_and(|(task, rest)| {
        let (names, day) = rest.split_once(' ').unwrap_or((rest, ""));
        verb(task) && are_people(names, frame) && (day.is_empty() || is_day(day, frame))
    }) {
        return true;
    }
    let columns: Vec<&str> = ["; ", " – ", " | ", "\t"]
        .iter()
        .map(|sign| text.trim_matches(['|', ' ']).split(sign).collect::<Vec<&str>>())
        .find(|parts| parts.len() == 3)
        .unwrap_or_default();
    match columns.as_slice() {
        [first, second, third] => {
            are_people(first, frame) && (verb(second) || is_day(third, frame))
                || verb(first) && (are_people(second, frame) || are_people(third, frame))
                || verb(second) && are_people(third, frame)
        }
        _ => false,
    }
}

/// `Jun owns flaky tests`, `Jun volunteers for the rota`, `Dave - consult members by 8 Jan`: somebody of the list takes something over.
fn undertakes(text: &str, frame: &LineFrame) -> bool {
    let takes = [
        " owns ",
        " takes on ",
        " is taking on ",
        " volunteers for ",
        " volunteers to ",
        " volunteered for ",
    ]
    .iter()
    .find_map(|verb| text.split_once(verb));
    if takes.is_some_and(|(name, _)| are_people(name, frame)) {
        return true;
    }
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash));
    dashed.is_some_and(|(names, task)| {
        let first = task.split(' ').next().unwrap_or_default();
        let does = VERBS.contains(&first) || MORE_VERBS.contains(&first);
        does && task.contains(' ') && are_people(names, frame)
    })
}

/// `[Arjun] upload data`, `Ruth (action): candles`, `Arjun 2 send the sequences`.
fn led(text: &str, frame: &LineFrame) -> bool {
    let boxed = text.strip_prefix('[').and_then(|inner| inner.split_once("] "));
    if let Some((names, _)) = boxed {
        return are_people(names, frame);
    }
    let labelled = [" (action): ", " (action) ", " [action] ", " [action]: "]
        .iter()
        .find_map(|label| text.split_once(label));
    if let Some((names, _)) = labelled {
        return are_people(names, frame);
    }
    let short = text.split_once(" 2 ");
    short.is_some_and(|(names, task)| {
        let verb = task.split(' ').next().unwrap_or_default();
        let singular = verb.ends_with('s') || verb.len() < 3;
        !singular
            && task.contains(' ')
            && task.starts_with(|c: char| c.is_ascii_lowercase())
            && are_people(names, frame)
    })
}

/// `upload data to OSF @arjun wed`, `Upload data (Arjun, Wed)`: those who are to do it behind it, and a day.
fn signed_off(text: &str, frame: &LineFrame) -> bool {
    if let Some((task, behind)) = text.rsplit_once(" @") {
        let (name, day) = behind.split_once(' ').unwrap_or((behind, ""));
        let dated = !day.is_empty() && is_day(day, frame);
        return dated && !task.is_empty() && !task.starts_with(['@', '$', '=', '+', '-']) && is_person(name, frame);
    }
    let inner = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    inner.is_some_and(|(task, inner)| {
        let (names, day) = inner.rsplit_once([',', ';']).unwrap_or((inner, ""));
        task.contains(' ') && is_day(day.trim(), frame) && are_people(names, frame)
    })
}

/// `3 quotes needed - Derek by 5 Jan`, `DL 2 quotes by 5/1`, `@derek 3 quotes by 5/1`: a name, and at the end the day by which.
fn dated(text: &str, frame: &LineFrame) -> bool {
    let at = [" by ", " ~", " before ", " due "]
        .iter()
        .filter_map(|word| text.rfind(word).map(|at| (at, *word)))
        .max_by_key(|(at, _)| *at);
    let Some((at, word)) = at else { return false };
    let (Some(task), Some(day)) = (text.get(..at), text.get(at + word.len()..)) else {
        return false;
    };
    if !is_day(day.trim_end_matches('.'), frame) {
        return false;
    }
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| task.rsplit_once(dash));
    if dashed.is_some_and(|(before, names)| before.contains(' ') && are_people(names, frame)) {
        return true;
    }
    let marked = task.strip_prefix('@');
    let (name, rest) = marked.unwrap_or(task).split_once(' ').unwrap_or_default();
    let initials = name.len() <= 3 && name.chars().all(|c| c.is_ascii_uppercase());
    // `Ann left by 5 pm` tells of no task: only figures and things do behind bare initials.
    let counted = rest.starts_with(|c: char| c.is_ascii_digit());
    !rest.is_empty() && is_person(name, frame) && (marked.is_some() || initials && counted)
}

fn is_day(text: &str, frame: &LineFrame) -> bool {
    let text = text.trim();
    // `4-0` is a count.
    let dated = text.contains(|c: char| c.is_alphabetic() || c == '/');
    dated && frame.dates.due(text).is_some_and(|read| read.len == text.len())
}

/// Whether each of some names is that of somebody on the list.
fn are_people(names: &str, frame: &LineFrame) -> bool {
    let names = names.trim();
    let mut each = names_of(names).peekable();
    each.peek().is_some()
        && names.split_whitespace().count() <= 6
        && each.all(|name| is_proper(name.split(' ').next().unwrap_or(name)) && known(name, frame).is_some())
}

fn is_person(name: &str, frame: &LineFrame) -> bool {
    !name.is_empty() && matches!(frame.room.resolve(name, true), Named::One(_))
}
