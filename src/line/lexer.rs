//! The characters that mean something at the start of a line or between names, in both widths. Knows no record and no person.

/// What the first character of a line asks for (product.md §4, domain.md §3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// `@`
    Speaker,
    /// `#`
    Item,
    /// `=`
    Decision,
    /// `!`
    Action,
    /// `?`
    Question,
    /// `$`
    Motion,
    /// `*`
    Requirement,
    /// `+`
    Arrive,
    /// `-`
    Leave,
    /// `%`
    Incident,
    /// `:` `/` `、` `；`
    Command,
    /// `\`
    Literal,
}

/// The ASCII twin of a full-width sign, digit or letter; every other character is itself (domain.md §6.2).
pub const fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(twin) => twin,
            None => c,
        },
        '\u{3000}' => ' ',
        '￥' | '¥' => '$',
        '×' => '*',
        '—' | '–' | '−' => '-',
        '〜' => '~',
        _ => c,
    }
}

/// The first character in its narrow form.
pub fn first(text: &str) -> Option<char> {
    text.chars().next().map(narrow)
}

/// What follows the first character.
pub fn rest(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.as_str()
}

/// What follows `sign`, where the text begins with it in either width.
pub fn strip(text: &str, sign: char) -> Option<&str> {
    (first(text) == Some(sign)).then(|| rest(text))
}

/// The sign that a line begins with, and what follows it.
pub fn sign(line: &str) -> Option<(Sign, &str)> {
    let c = line.chars().next()?;
    let sign = match c {
        '、' | '；' => Sign::Command,
        _ => match narrow(c) {
            '@' => Sign::Speaker,
            '#' => Sign::Item,
            '=' => Sign::Decision,
            '!' => Sign::Action,
            '?' => Sign::Question,
            '$' => Sign::Motion,
            '*' => Sign::Requirement,
            '+' => Sign::Arrive,
            '-' => Sign::Leave,
            '%' => Sign::Incident,
            ':' | '/' => Sign::Command,
            '\\' => Sign::Literal,
            _ => return None,
        },
    };
    Some((sign, rest(line)))
}

/// What follows the dots of a continuation: `..`, `...`, `…`, `……`, `。。。`. A path (`../x`) is none.
pub fn after_dots(line: &str) -> Option<&str> {
    let after = line.trim_start_matches(['.', '．', '。', '…', '⋯', '‥']);
    let dots = line.get(..line.len() - after.len())?;
    let weight: usize = dots
        .chars()
        .map(|c| if matches!(c, '…' | '⋯' | '‥') { 2 } else { 1 })
        .sum();
    let path = after.starts_with(['/', '\\']) && dots.starts_with('.');
    (weight >= 2 && !path).then_some(after)
}

/// A head before the first colon, and what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colon<'a> {
    pub head: &'a str,
    pub rest: &'a str,
    /// The colon was `：`.
    pub wide: bool,
}

/// Splits at the first colon within so many characters.
pub fn split_colon(line: &str, within: usize) -> Option<Colon<'_>> {
    let (at, c) = line.char_indices().take(within).find(|&(_, c)| is_colon(c))?;
    let (head, rest) = line.split_at_checked(at)?;
    Some(Colon {
        head,
        rest: rest.get(c.len_utf8()..)?,
        wide: c == '：',
    })
}

/// `:` or `：`.
pub const fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

/// Signs that stand between names in a list; spaces are another matter, for they stand in names too.
pub const fn is_separator(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | ';' | '；')
}

/// The parts of a list of names; empty parts are left out.
pub fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split(is_separator).map(str::trim).filter(|part| !part.is_empty())
}

/// The first word and what follows the space after it.
pub fn split_word(text: &str) -> (&str, &str) {
    text.split_once(char::is_whitespace)
        .map_or((text, ""), |(word, rest)| (word, rest.trim_start()))
}

/// The value of a digit in either width.
pub fn digit(c: char) -> Option<u32> {
    narrow(c).to_digit(10)
}

/// A number at the start, in either width, and what follows it. Too large a number is none.
pub fn number(text: &str) -> Option<(u32, &str)> {
    let mut chars = text.chars();
    let mut value = digit(chars.next()?)?;
    loop {
        let left = chars.as_str();
        let Some(next) = chars.next().and_then(digit) else {
            return Some((value, left));
        };
        value = value.checked_mul(10)?.checked_add(next)?;
    }
}

/// A character of the Chinese script.
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// What follows `word`, where the text begins with it in any case of ASCII letters.
pub fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word).then_some(rest)
}
