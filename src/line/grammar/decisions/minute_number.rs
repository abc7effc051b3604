//! A resolution behind the number of its minute, as clerks of councils write them: `26/120 RESOLVED: buy a bench`, `Min 120/26 - Resolved to …`.

use crate::line::lexer::strip_word;

/// Words before the number.
const LEADS: [&str; 8] = [
    "minute number ",
    "minute no. ",
    "minute no ",
    "minute ref ",
    "minute ",
    "min ref ",
    "min. ",
    "min ",
];

/// Days of a month: two smaller figures may be a date.
const DAYS: u32 = 31;

/// The number, what stands behind it, and whether it is surely that of a minute. `None` = no number begins the line.
pub(crate) fn split(line: &str) -> Option<(&str, &str, bool)> {
    let line = line.trim();
    let led = LEADS.iter().find_map(|lead| strip_word(line, lead));
    let text = led.unwrap_or(line);
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-')))
        .unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    let number = number.trim_end_matches(['-', '/']);
    let parts: Vec<u32> = number
        .split(['/', '-'])
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let whole = match parts.as_slice() {
        [_] => led.is_some(),
        [one, two] => led.is_some() || *one > DAYS || *two > DAYS || is_shouted(rest),
        _ => false,
    };
    let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | ')' | '-' | '–' | '—'));
    let parted = behind.len() < rest.len();
    let resolves = ["resolved", "it was resolved", "agreed", "it was agreed"]
        .iter()
        .any(|word| strip_word(behind, word).is_some());
    let certain = led.is_some() || is_shouted(rest) || resolves;
    (whole && parted && behind.starts_with(char::is_alphabetic)).then_some((number, behind, certain))
}

/// Whether the first word behind stands in capitals, as the verb of a resolution does.
fn is_shouted(rest: &str) -> bool {
    let word = rest
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    word.len() > 3 && word.chars().all(char::is_uppercase)
}
