//! The figures in marks: Roman, Han, circled and plain.

use super::super::{dates::read_han_number, lexer::ascii_sign};

/// The value of a Roman number of one case, up to 89.
pub(super) fn roman_number(text: &str) -> Option<u32> {
    let one_case = text.chars().all(|c| c.is_ascii_uppercase()) || text.chars().all(|c| c.is_ascii_lowercase());
    let mut left = text.to_ascii_uppercase();
    if !one_case || left.is_empty() {
        return None;
    }
    let mut sum = 0;
    for (sign, value) in [
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ] {
        let mut times = 0;
        while let Some(rest) = left.strip_prefix(sign) {
            times += 1;
            if times > if matches!(sign, "X" | "I") { 3 } else { 1 } {
                return None;
            }
            left = rest.to_owned();
            sum += value;
        }
    }
    left.is_empty().then_some(sum)
}

/// The figure in a mark, whatever its signs: `（三）`, `Item 4:`, 第十二项, `iv)`.
pub(super) fn figure_of(mark: &str) -> Option<u32> {
    let digits: String = mark.chars().map(ascii_sign).filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse().ok();
    }
    let han: String = mark.chars().filter(|c| is_han_digit(*c)).collect();
    if !han.is_empty() {
        return read_han_number(&han);
    }
    match mark.chars().next() {
        Some(c @ '①'..='⑳') => Some(u32::from(c) - u32::from('①') + 1),
        Some(c @ '⑴'..='⒇') => Some(u32::from(c) - u32::from('⑴') + 1),
        Some(c @ '㈠'..='㈩') => Some(u32::from(c) - u32::from('㈠') + 1),
        _ => roman_number(mark.trim().trim_matches(['.', ')', '(', ' ', '-', '–', ':'])),
    }
}

/// Whether a character is a numeral of Han.
pub(super) const fn is_han_digit(c: char) -> bool {
    matches!(
        c,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '〇' | '零'
    )
}
