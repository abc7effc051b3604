//! The result at the end of a motion whose mover is named. Knows people only through [`Room`](crate::line::frame::Room).

use crate::line::{
    frame::LineFrame,
    grammar::voting::{
        beside_end,
        verdict_apart::{last_clause, with_result},
    },
    lexer::strip_word,
    reading::Announced,
};

/// A wording without the result at its end. Behind the name of its mover an everyday word alone is one too: `…, 2nd Ward. Approved.`
pub(crate) fn with_verdict<'t>(text: &'t str, frame: &LineFrame) -> (&'t str, Option<Announced>) {
    if let Some(found) = beside_end::at_the_end(text, frame) {
        return found;
    }
    match with_result(text) {
        (text, None) => last_clause(text).map_or((text, None), |(wording, result)| {
            (with_verb(text, wording), Some(result))
        }),
        found => found,
    }
}

/// A wording with the verb that says what was done with it: the accounts of `Accounts adopted nem con` were adopted.
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
    let verb = rest.strip_prefix(' ').and_then(|rest| rest.split([' ', ',']).next());
    let verb = verb.filter(|verb| VERBS.iter().any(|known| verb.eq_ignore_ascii_case(known)) && !clause);
    let whole = verb.and_then(|verb| text.get(..wording.len() + 1 + verb.len()));
    whole.unwrap_or(wording)
}
