//! A mark of a list that stands in brackets: （一）, `(1)`, `(a)`. Knows no list.

use super::{
    super::lexer::digit,
    figures::{is_han_digit, roman_number},
    outline::OutlineMark,
};

/// `（一）`, `(1)`; no mark where more than a number stands in the brackets.
pub(super) fn bracketed(text: &str) -> Option<(OutlineMark, &str)> {
    let inner = text.strip_prefix(['(', '（'])?;
    let (number, rest) = inner.split_once([')', '）'])?;
    let all = |fits: fn(char) -> bool| !number.is_empty() && number.chars().all(fits);
    if all(|c| digit(c).is_some()) && number.chars().count() <= 3 {
        return Some((OutlineMark::NumberBracket, rest));
    }
    // `(a) 26/01442/FUL The Old Forge`; `(i)` counts in Roman figures.
    let lone = (number.len() == 1 && rest.starts_with(char::is_whitespace))
        .then(|| number.chars().next())
        .flatten();
    if let Some(letter) = lone.filter(|c| c.is_ascii_alphabetic() && !"ivxIVX".contains(*c)) {
        let mark = if letter.is_ascii_uppercase() {
            OutlineMark::Upper
        } else {
            OutlineMark::Letter
        };
        return Some((mark, rest));
    }
    if roman_number(number).is_some() {
        return Some((OutlineMark::NumberBracket, rest));
    }
    all(is_han_digit).then_some((OutlineMark::HanBracket, rest))
}
