//! Clauses behind a sentence of coming and going: why somebody stays away, for which part of the meeting somebody takes the chair. Knows nobody.

use crate::domain::calendar::names::{is_month, is_weekday};

use super::movement_words::CAUTIONS;
use crate::line::lexer;

/// The reason behind a comma or a dash, and nothing before it but words of this meeting. `None` = it says more, or tells of another day.
pub(crate) fn excuse(rest: &str) -> Option<&str> {
    let (before, why) = [", ", " - ", " – ", " — ", "; "]
        .iter()
        .find_map(|joint| rest.split_once(joint))?;
    let here = ["", "tonight", "today", "this evening", "the meeting", "for absence"].contains(&before.trim());
    let clause = [
        "he is ",
        "she is ",
        "they are ",
        "he's ",
        "she's ",
        "they're ",
        "he was ",
        "she was ",
    ]
    .iter()
    .find_map(|lead| lexer::strip_word(why, lead))
    .unwrap_or(why);
    let aches = is_ache(clause);
    let careful = clause.split(|c: char| !c.is_alphanumeric()).any(|word| {
        is_weekday(word)
            || is_month(word)
            || CAUTIONS.iter().any(|known| known.eq_ignore_ascii_case(word))
                && !(aches && word.eq_ignore_ascii_case("back"))
    });
    let short = (1..=6).contains(&clause.split_whitespace().count());
    let several = clause.contains([';', '.']) || clause.contains(", ") || clause.contains(" and ");
    (here && short && !careful && !several).then_some(clause)
}

/// `back's gone`, `bad back`, `his back again`: the back that aches, and nobody who is back.
fn is_ache(clause: &str) -> bool {
    const BEGINS: [&str; 9] = [
        "back's ",
        "back’s ",
        "back is ",
        "back has ",
        "back went",
        "back gone",
        "back trouble",
        "back pain",
        "back problem",
    ];
    const BEFORE: [&str; 6] = [
        "bad back",
        "sore back",
        "poorly back",
        "his back",
        "her back",
        "back ache",
    ];
    let lower = clause.to_lowercase();
    BEGINS.iter().any(|word| lower.starts_with(word)) || BEFORE.iter().any(|word| lower.contains(word))
}

/// `for elections`, `for item 4 as Ann had declared an interest`: the part of the meeting for which somebody takes the chair.
pub(crate) fn is_part_of_meeting(rest: &str) -> bool {
    let rest = rest.trim_start();
    let begins = ["for ", "while ", "during ", "as ", "in ", "until ", "from "]
        .iter()
        .any(|word| lexer::strip_word(rest, word).is_some());
    let other = [
        "last", "next", "will", "would", "should", "if", "not", "never", "usually", "always", "year", "years",
    ];
    let talk = rest
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| other.iter().any(|known| known.eq_ignore_ascii_case(word)));
    begins && !talk && rest.split_whitespace().count() <= 14
}
