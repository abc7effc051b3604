//! Bullets of lists, as teams report to each other: `- done: fig 2`, `* blockers`, `- next: redo fig 2 (Mei)`. A blank stands behind their sign, which says no more
//! than that a point begins.

use crate::domain::{entry::Remark, possible_fact::PossibleFact, text::is_han};

use crate::line::{
    grammar::asking::fact_line::signed,
    lexer,
    reading::{Reading, Voice},
};

/// Heads of what has been done, or is in the way.
const REPORTS: [&str; 24] = [
    "done",
    "did",
    "completed",
    "finished",
    "progress",
    "status",
    "update",
    "updates",
    "yesterday",
    "last week",
    "in progress",
    "doing",
    "wip",
    "ongoing",
    "blocker",
    "blockers",
    "blocked",
    "blocked by",
    "risk",
    "risks",
    "issue",
    "issues",
    "concerns",
    "notes",
];

/// Heads of what is to be done.
const TASKS: [&str; 12] = [
    "next",
    "next step",
    "next steps",
    "to do",
    "todo",
    "to-do",
    "plan",
    "plans",
    "today",
    "this week",
    "next week",
    "action items",
];

/// Reads a point behind its sign; `rest` begins with the blank. `None` = it is no bullet, or it may say what is required.
pub(crate) fn read(rest: &str, line: &str) -> Option<Reading> {
    let text = rest.trim();
    if !rest.starts_with(' ') || text.is_empty() || text.contains(is_han) {
        return None;
    }
    let nobody = || Some(Reading::note(line).voiced(Voice::Nobody));
    if let Some(order) = task(text) {
        return Some(Reading::remarked(line, Remark::MayMean(order)));
    }
    let words = text.split_whitespace().count();
    if words == 1 || is_report(text) {
        return nobody();
    }
    // `* cluster down since Monday` need not be what anybody requires.
    let sentence = text.starts_with(char::is_uppercase) && words > 3;
    (!sentence).then(|| Reading::remarked(line, Remark::MayMean(signed(PossibleFact::Requirement, text))))
}

/// The line of the task that a point is by its head.
pub(crate) fn task(text: &str) -> Option<String> {
    let colon = lexer::split_colon(text, 16)?;
    let behind = colon.rest.trim();
    (has(&TASKS, colon.head) && !behind.is_empty()).then(|| signed(PossibleFact::Action, behind))
}

/// Whether a point reports, by its head.
fn is_report(text: &str) -> bool {
    lexer::split_colon(text, 16).is_some_and(|colon| has(&REPORTS, colon.head) || has(&TASKS, colon.head))
}

fn has(heads: &[&str], head: &str) -> bool {
    heads.iter().any(|known| known.eq_ignore_ascii_case(head.trim()))
}
