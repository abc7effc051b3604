//! Numbers as people write them: digits of both widths, Han numerals, English number words. Knows no dates.

use super::scan::PhraseCursor;

/// A run of one to `most` digits that ends there.
pub(super) fn digits(c: PhraseCursor<'_>, most: usize) -> Option<(PhraseCursor<'_>, u32)> {
    let mut here = c;
    let mut value = 0;
    while let Some(digit) = here.peek().and_then(|d| d.to_digit(10)) {
        if here.at() - c.at() == most {
            return None;
        }
        value = value * 10 + digit;
        here = here.skip(1);
    }
    (here.at() > c.at()).then_some((here, value))
}

/// Exactly `count` digits, whatever follows.
pub(super) fn exactly(c: PhraseCursor<'_>, count: usize) -> Option<(PhraseCursor<'_>, u32)> {
    let mut here = c;
    let mut value = 0;
    for _ in 0..count {
        value = value * 10 + here.peek()?.to_digit(10)?;
        here = here.skip(1);
    }
    Some((here, value))
}

fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// A whole run of Han numerals below 1000: 三, 十二, 二十一, 廿一, 一百二十, 零五. Runs of digits such
/// as 二六 are no number.
pub(super) fn han(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32)> {
    let mut here = c;
    let mut sum = 0;
    let mut digit: Option<u32> = None;
    let mut ceiling = 1000;
    while let Some(sign) = here.peek() {
        let unit = match sign {
            '百' => 100,
            '十' | '廿' | '卅' => 10,
            _ => {
                let Some(value) = han_digit(sign) else { break };
                if !matches!(digit, None | Some(0)) {
                    return None;
                }
                digit = Some(value);
                here = here.skip(1);
                continue;
            }
        };
        if unit >= ceiling {
            return None;
        }
        let times = match (sign, digit) {
            ('廿', None) => 2,
            ('卅', None) => 3,
            ('十', None | Some(0)) | ('百', None) => 1,
            ('十' | '百', Some(d)) if d > 0 => d,
            _ => return None,
        };
        sum += times * unit;
        ceiling = unit;
        digit = None;
        here = here.skip(1);
    }
    (here.at() > c.at()).then(|| (here, sum + digit.unwrap_or(0)))
}

/// A number below 10 000 in digits, or below 1000 in Han numerals.
pub(super) fn number(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32)> {
    digits(c, 4).or_else(|| han(c))
}

/// Four Han digits read one by one: 二〇二六.
pub(super) fn han_year(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32)> {
    let mut here = c;
    let mut value = 0;
    for _ in 0..4 {
        value = value * 10 + han_digit(here.peek()?)?;
        here = here.skip(1);
    }
    Some((here, value))
}

const COUNTS: &[(&str, u32)] = &[
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("sixty", 60),
    ("ninety", 90),
];

/// A count before an English unit: digits or a word.
pub(super) fn count(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32)> {
    digits(c, 4).or_else(|| c.pick(COUNTS))
}

/// A day of the month in English, `5` or `5th`; says whether the ending was there.
pub(super) fn day(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, u32, bool)> {
    let (after, value) = digits(c, 2)?;
    let ending = match (value % 10, value / 10) {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    if let Some(end) = after.eat(ending) {
        return Some((end, value, true));
    }
    (!after.peek().is_some_and(|n| n.is_ascii_alphanumeric())).then_some((after, value, false))
}
