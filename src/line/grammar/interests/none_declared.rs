//! Lines that say that nobody declared an interest: `No declarations of interest were made`, `Dec of int: none`. They stand in the minutes as
//! typed.

use crate::line::{
    grammar::presence::{gallery, nobody},
    lexer,
    reading::Reading,
};

/// Words before a colon behind which interests are declared.
const LABELS: &[&str] = &[
    "dec of int",
    "decs of int",
    "dec of interest",
    "declaration of interest",
    "declarations of interest",
    "declarations of interests",
    "declarations",
    "interests",
    "interests declared",
    "interest",
    "dois",
    "doi",
    "dpi",
    "dpis",
];

/// Reads such a line. `None` = it says something else.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let lower = line.trim().trim_end_matches('.').to_lowercase();
    let labelled = || {
        let colon = lexer::split_colon(&lower, 32)?;
        let label = LABELS.contains(&colon.head.trim());
        let rest = colon.rest.trim();
        (label && (nobody::is_nobody(rest) || rest == "na" || rest == "none declared" || rest == "none made"))
            .then_some(())
    };
    let dashed = || {
        let (head, rest) = [" - ", " – "].iter().find_map(|dash| lower.split_once(dash))?;
        (LABELS.contains(&head.trim()) && nobody::is_nobody(rest.trim())).then_some(())
    };
    let sentence = || {
        let lead = [
            "no ",
            "there were no ",
            "nobody declared ",
            "no one declared ",
            "no-one declared ",
            "none declared ",
        ]
        .iter()
        .any(|lead| lower.starts_with(lead));
        let interest = lower.contains("interest") || lower.contains("dpi");
        let told = ["declared", "made", "received", "recorded", "there were no", "notified"]
            .iter()
            .any(|word| lower.contains(word))
            || lower == "no declarations of interest"
            || lower == "no interests";
        // `no decs of int`
        let short = lower
            .strip_prefix("no ")
            .is_some_and(|label| LABELS.contains(&label) || label == "ints");
        let more = ["other", "further", "additional"].iter().any(|word| {
            let rest = lower.strip_prefix("there were ").unwrap_or(&lower);
            rest == format!("no {word} declarations") || rest == format!("no {word} declarations were made")
        });
        (lead && interest && told && lower.len() <= 90 || short || more).then_some(())
    };
    labelled()
        .or_else(dashed)
        .or_else(sentence)
        .map(|()| gallery::noted(line.trim()))
}
