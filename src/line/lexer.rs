//! The characters that mean something at the start of a line or between names, in both widths. Knows no record and no person.

use memchr::memchr2_iter;

use crate::domain::text;

/// The meaning of the first character of a line (docs/rules.md §capture-line).
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

/// The ASCII sign that a typed sign stands for: its half-width twin, and that of the look-alikes of input methods (`￥`, `×`, `—`).
/// Every other character is itself.
pub const fn ascii_sign(c: char) -> char {
    match c {
        '￥' | '¥' => '$',
        '×' => '*',
        '—' | '–' | '−' => '-',
        '〜' => '~',
        _ => text::narrow(c),
    }
}

/// The first character in its narrow form.
pub fn first(text: &str) -> Option<char> {
    text.chars().next().map(ascii_sign)
}

/// Whether a text holds nothing but the signs and the punctuation of either width: no letter, no figure, no picture.
pub fn is_wordless(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || ascii_sign(c).is_ascii_punctuation()
            || matches!(
                c,
                '。' | '、'
                    | '…'
                    | '⋯'
                    | '‥'
                    | '·'
                    | '“'
                    | '”'
                    | '‘'
                    | '’'
                    | '《'
                    | '》'
                    | '「'
                    | '」'
                    | '【'
                    | '】'
            )
    })
}

/// Returns the text after the first character.
pub fn rest(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.as_str()
}

/// Returns the text after `sign`, where it begins with that in either width.
pub fn strip(text: &str, sign: char) -> Option<&str> {
    (first(text) == Some(sign)).then(|| rest(text))
}

/// The sign that a line begins with, and what follows it.
pub fn sign(line: &str) -> Option<(Sign, &str)> {
    let c = line.chars().next()?;
    let sign = match c {
        '、' | '；' => Sign::Command,
        _ => match ascii_sign(c) {
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

/// Returns the text after the dots of a continuation: `..`, `...`, `…`, `……`, `。。。`. A path (`../x`) is none.
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

/// The value of a digit in either width.
pub fn digit(c: char) -> Option<u32> {
    ascii_sign(c).to_digit(10)
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

/// Returns the text after `word`, where it begins with that in any case of ASCII letters.
#[inline]
pub fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    // Long lists of words are tried on every key, and most differ in the first letter.
    if let (Some(begins), Some(first)) = (text.as_bytes().first(), word.as_bytes().first())
        && !begins.eq_ignore_ascii_case(first)
    {
        return None;
    }
    let (head, rest) = text.split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word).then_some(rest)
}

/// Where a text has a piece in it, whatever the case of its Latin letters; in bytes.
pub fn find_word(text: &str, word: &str) -> Option<usize> {
    let (first, _) = word.as_bytes().split_first()?;
    let begins = memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), text.as_bytes());
    let piece = |at: &usize| text.as_bytes().get(*at..at + word.len());
    begins
        .into_iter()
        .find(|at| piece(at).is_some_and(|piece| piece.eq_ignore_ascii_case(word.as_bytes())))
}

/// The text without the spaces around it; `None` if nothing is left.
pub fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// Whether an address of the web begins the line (`http:`, `https:`, `irc:`, `ftp:`, `mailto:`, `ssh:`).
pub fn begins_with_link(line: &str) -> bool {
    ["http:", "https:", "ftp:", "irc:"]
        .iter()
        .any(|scheme| strip_word(line, scheme).is_some_and(|after| after.starts_with("//")))
        || ["mailto:", "ssh:"]
            .iter()
            .any(|scheme| strip_word(line, scheme).is_some_and(|after| after.starts_with(|c: char| !c.is_whitespace())))
}
