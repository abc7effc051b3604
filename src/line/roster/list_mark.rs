//! The marks of a list before its lines, of either width. Knows no names.

/// A line without the mark of a list: `1. Rosa Lindt`, `2、张三`, １．张三, （1）张三, ①张三, 三、李四, （三）李四, `- Peter Bloom`, `☐ Ann Hedges`.
pub(super) fn without_mark(text: &str) -> &str {
    if let Some(rest) = behind_brackets(text) {
        return rest;
    }
    let han = text.trim_start_matches(is_han_numeral);
    if let Some(rest) = han.strip_prefix(['、', '．']).filter(|_| han.len() < text.len()) {
        return rest.trim_start();
    }
    let digits = text.trim_start_matches(is_digit);
    if digits.len() < text.len()
        && let Some(rest) = digits.strip_prefix(['.', ')', '、', '．', '）'])
    {
        return rest.trim_start();
    }
    if let Some(rest) = text.strip_prefix(|c| matches!(c, '①'..='⑳' | '⑴'..='⒛')) {
        return rest.trim_start_matches(['.', '、', '．']).trim_start();
    }
    let marks = [
        '-', '*', '•', '·', '–', '□', '☐', '☑', '☒', '√', '✓', '●', '○', '■', '－', '＊', '◆', '▪', '►',
    ];
    match text.strip_prefix(marks) {
        Some(rest) if rest.starts_with([' ', '\u{3000}', '\t']) || !text.starts_with(['-', '·', '*', '－']) => {
            rest.trim_start()
        }
        _ => text,
    }
}

/// What stands behind a number in brackets.
fn behind_brackets(text: &str) -> Option<&str> {
    let (inside, rest) = text.strip_prefix(['(', '（'])?.split_once([')', '）'])?;
    let numbers = inside.chars().all(is_digit) || inside.chars().all(is_han_numeral);
    (numbers && !inside.is_empty() && !rest.trim().is_empty())
        .then(|| rest.trim_start_matches(['、', '.', '．']).trim_start())
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn is_han_numeral(c: char) -> bool {
    "一二三四五六七八九十".contains(c)
}
