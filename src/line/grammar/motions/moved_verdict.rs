//! The result at the end of a motion whose mover is named. Knows people only through [`Room`](crate::line::frame::Room).

use crate::line::{
    frame::LineFrame,
    grammar::{
        decisions::resolved,
        voting::{
            beside_end,
            heard::heard,
            verdict_apart::{count_alone, last_clause, with_result},
        },
    },
    lexer::strip_word,
    reading::Announced,
};

/// A wording without the result at its end. Behind the name of its mover an everyday word alone is one too: `…, 2nd Ward. Approved.`
pub(crate) fn with_verdict<'t>(text: &'t str, frame: &LineFrame) -> (&'t str, Option<Announced>) {
    let (wording, result) = at_the_end(text, frame);
    if result.is_some()
        && let Some(moved) = of_no_objection(text, wording)
    {
        return moved;
    }
    (wording, result)
}

fn at_the_end<'t>(text: &'t str, frame: &LineFrame) -> (&'t str, Option<Announced>) {
    if let Some(found) = beside_end::at_the_end(text, frame) {
        return found;
    }
    match with_result(text) {
        (text, None) => match last_clause(text) {
            Some((wording, result)) => (with_verb(text, wording), Some(result)),
            None => resolved::done_in_a_manner(text).map_or((text, None), |(wording, result)| (wording, Some(result))),
        },
        (wording, result) => (with_verb(text, wording), result),
    }
}

/// `old forge - no objection`, `the Old Forge: no objection. 4-0`: to make no objection is what is moved of an application, and how that was voted on stands
/// behind it. `None` = it is how the motion was carried.
fn of_no_objection<'t>(text: &'t str, wording: &str) -> Option<(&'t str, Option<Announced>)> {
    const WORDS: &str = "no objection";
    let behind = text.get(wording.len()..)?;
    let led = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ',' | ':' | '.'));
    // `no objections` is how it was carried.
    let rest = strip_word(led, WORDS)?;
    let parted = behind.trim_start().starts_with(['-', '–', '—', ',', ':']);
    let moves = ["that ", "to "].iter().any(|word| strip_word(wording, word).is_some());
    if !parted || moves || resolved::is_done(wording) || rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let whole = text.get(..text.len() - rest.len())?;
    let voted = rest.trim_matches(|c: char| !c.is_alphanumeric());
    if voted.is_empty() {
        return Some((whole, None));
    }
    let told = heard(voted).filter(|told| !told.one_side).map(|told| told.result);
    Some((whole, Some(told.or_else(|| count_alone(voted))?)))
}

/// A wording with the verb that says what was done with it: the accounts of `Accounts adopted nem con` and of `The accounts were adopted nem con` were
/// adopted.
fn with_verb<'t>(text: &'t str, wording: &'t str) -> &'t str {
    const VERBS: [&str; 8] = [
        "adopted",
        "approved",
        "accepted",
        "ratified",
        "received",
        "confirmed",
        "endorsed",
        "denied",
    ];
    let clause = ["that ", "to "].iter().any(|word| strip_word(wording, word).is_some());
    let rest = text.get(wording.len()..).unwrap_or_default();
    let auxiliary = [" was ", " were ", " be ", " is ", " are ", " "]
        .into_iter()
        .find(|word| rest.starts_with(word))
        .unwrap_or_default();
    let verb = rest
        .get(auxiliary.len()..)
        .and_then(|rest| rest.split([' ', ',']).next());
    let known = |verb: &&str| VERBS.iter().any(|known| verb.eq_ignore_ascii_case(known));
    let verb = verb.filter(|verb| known(verb) && !clause && !auxiliary.is_empty());
    let whole = verb.and_then(|verb| text.get(..wording.len() + auxiliary.len() + verb.len()));
    whole.unwrap_or(wording)
}
