//! Tasks behind the clerk's short word for them: `AP: Tom to update the register`, `AP Tom - update the risk register`, `Action Tom - ring the bank`.

use crate::domain::entry::Remark;

use super::{
    action,
    assignees::{SubjectEnd, before_task, known},
    headed_owners,
    named_owners::names_of,
};
use crate::line::{
    frame::{LineFrame, Named},
    lexer::{self, strip_word},
    reading::Reading,
};

/// Dashes between a name and its task.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// Reads such a line. `None` = it is none, or somebody of the list goes by the word.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let line = line.trim();
    let (short, rest) = match strip_word(line, "ap") {
        Some(rest) => (true, rest),
        None => (false, strip_word(line, "action")?),
    };
    let numbered = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = numbered.trim_start();
    let signed = rest.strip_prefix(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—' | '-'));
    let parted = numbered.starts_with(' ') || signed.is_some();
    if !parted || short && frame.room.resolve("AP", true) != Named::Nobody {
        return None;
    }
    // `AP1 KT update BAF; AP2 RN update the register`
    if ["; AP", ". AP", ", AP2"].iter().any(|stop| line.contains(stop)) {
        return Some(Reading::remarked(line, Remark::MayMean("!".to_owned())));
    }
    // `Action: (Dan/Eve, by 5 Jan) write to the council`, `AP [Dan/Eve, 5 Jan]: write to the council`
    let text = signed.unwrap_or(rest).trim();
    if let Some((inside, task)) = text
        .strip_prefix(['(', '['])
        .and_then(|text| text.split_once([')', ']']))
    {
        let headed = headed_owners::read(inside, frame);
        let mut names = names_of(headed.names).peekable();
        let all = names.peek().is_some() && names.all(|name| known(name, frame).is_some());
        let parted = task.starts_with([' ', ':']);
        let task = task.trim_start_matches([' ', ':']);
        if all && parted && !task.is_empty() {
            return Some(action::read_assigned(inside, task, frame));
        }
    }
    let capital = line.starts_with("AP");
    if text.is_empty() || text.ends_with(['?', '？']) {
        return None;
    }
    if line.starts_with("ACTION ")
        && let Some((name, task)) = text.split_once(' ')
        && task.contains(' ')
        && task.starts_with(|c: char| c.is_ascii_lowercase())
        && !["to ", "will ", "and ", "for "]
            .iter()
            .any(|word| strip_word(task, word).is_some())
        && let Some(read) = of_named((name, task), frame)
    {
        return Some(read);
    }
    let plain = short && (capital || signed.is_some());
    assigned(text, frame).or_else(|| (plain || given(line, text, frame)).then(|| action::read(text, frame)))
}

/// `ACTION Shaw & Benson to send the letter`, `ACTION Supt to …`: somebody is to do something, behind the word in capitals or by the name of the list.
fn given(line: &str, text: &str, frame: &LineFrame) -> bool {
    let Some(subject) = before_task(text).filter(|subject| subject.end == SubjectEnd::To) else {
        return false;
    };
    let goes_on =
        subject.rest.starts_with(|c: char| c.is_ascii_lowercase()) && strip_word(subject.rest, "be ").is_none();
    let few = subject.names.split_whitespace().count() <= 6;
    let shouted = line.starts_with("ACTION");
    let known = || names_of(subject.names).all(|name| known(name, frame).is_some());
    goes_on && few && (shouted || known())
}

/// `Tom - ring the bank`: people of the list, a dash, and their task.
pub(crate) fn assigned(text: &str, frame: &LineFrame) -> Option<Reading> {
    dashed(text)
        .and_then(|found| of_named(found, frame))
        .or_else(|| of_named(slashed(text)?, frame))
}

/// `Jon/Suki recount shelf B`: names with a stroke between them, and the task behind.
fn slashed(text: &str) -> Option<(&str, &str)> {
    let (names, task) = text.split_once(' ')?;
    // `(Dan/Eve, by 5 Jan): write`, `Dan/Eve by 5 Jan: write`: the task stands behind the day.
    let dated = ["by ", "due ", "before "]
        .iter()
        .any(|word| strip_word(task, word).is_some())
        && task.contains(':');
    if names.contains(['(', '[']) || names.ends_with([',', ';']) || dated {
        return None;
    }
    let goes_on = task.starts_with(|c: char| c.is_ascii_lowercase());
    (names.contains('/') && goes_on && strip_word(task, "to ").is_none()).then_some((names, task))
}

fn of_named((names, task): (&str, &str), frame: &LineFrame) -> Option<Reading> {
    let all = names_of(names)
        .map(|name| known(name, frame))
        .collect::<Option<Vec<_>>>()?;
    (!all.is_empty()).then(|| action::read_assigned(names, task, frame))
}

/// A name before a dash or a colon, and the task behind it.
fn dashed(text: &str) -> Option<(&str, &str)> {
    let at = DASHES
        .iter()
        .filter_map(|dash| Some((text.find(dash)?, dash.len())))
        .min();
    let at = at.or_else(|| Some((text.find(": ")?, 2)))?;
    let (names, task) = (text.get(..at.0)?.trim(), text.get(at.0 + at.1..)?.trim());
    (!names.is_empty() && !task.is_empty() && names.split_whitespace().count() <= 6).then_some((names, task))
}
