//! Phones, as far as they are readable. Knows no table.

use crate::domain::text::narrow;

/// A phone cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phone {
    /// Nothing, or a stroke that stands for nothing.
    None,
    Number(String),
    /// `1.38E+10`: digits are lost for good (docs/rules.md §rosters); it is never rounded into a number.
    Ruined(String),
}

/// Reads a phone: full-width digits become narrow ones.
pub(super) fn read_phone(text: &str) -> Phone {
    let narrow: String = text.chars().map(narrow).collect();
    let number = narrow.trim().trim_start_matches('\'').trim();
    if number.is_empty() || matches!(number, "-" | "—" | "/" | "无") {
        return Phone::None;
    }
    let upper = number.to_ascii_uppercase();
    let scientific = upper.split_once('E').is_some_and(|(mantissa, exponent)| {
        let figures = |part: &str| part.chars().any(|c| c.is_ascii_digit());
        figures(mantissa)
            && figures(exponent)
            && mantissa.chars().all(|c| c.is_ascii_digit() || c == '.')
            && exponent.chars().all(|c| c.is_ascii_digit() || c == '+')
    });
    if scientific || number.chars().all(|c| c == '#') {
        return Phone::Ruined(number.to_owned());
    }
    Phone::Number(number.to_owned())
}
