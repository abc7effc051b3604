//! Numbers in English words, as minutes count votes by them: `by five votes to one`.

use crate::line::lexer::strip_word;

/// Numbers in words, where people write them.
#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("none", 0), ("nil", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
    ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
];

/// `five` at the start of a text, and what follows it.
pub(crate) fn number_word(text: &str) -> Option<(u32, &str)> {
    // `twenty-five`
    let tens = NUMBERS.iter().filter(|(_, n)| *n >= 20).find_map(|&(word, n)| {
        let ones = strip_word(text, word)?.strip_prefix(['-', ' '])?;
        let found = NUMBERS.iter().filter(|(_, one)| (1..10).contains(one));
        found
            .filter_map(|&(word, one)| Some((n + one, strip_word(ones, word)?)))
            .find(|(_, rest)| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
    });
    if tens.is_some() {
        return tens;
    }
    let ends = |rest: &&str| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'));
    NUMBERS
        .iter()
        .find_map(|&(word, n)| strip_word(text, word).filter(ends).map(|rest| (n, rest)))
}

/// Whether a text begins with a number, in figures or in words.
pub(crate) fn begins_with_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) || number_word(text).is_some()
}
