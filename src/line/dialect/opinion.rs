//! `+1`, `-1 too early`, `0`: opinions as people write them in logs.

use crate::domain::motion::Vote;

use super::super::lexer::{ascii_sign, strip_word};

/// Words that say the same.
const WORDS: &[(&str, Vote)] = &[
    ("abstain", Vote::Abstain),
    ("abstention", Vote::Abstain),
    ("yes", Vote::For),
    ("aye", Vote::For),
    ("yea", Vote::For),
    ("for", Vote::For),
    ("no", Vote::Against),
    ("nay", Vote::Against),
    ("against", Vote::Against),
    ("赞成", Vote::For),
    ("同意", Vote::For),
    ("反对", Vote::Against),
    ("弃权", Vote::Abstain),
];

/// The vote that a text begins with as a number with a sign, and the words behind it.
pub fn read(text: &str) -> Option<(Vote, &str)> {
    let text = text.trim();
    let first = text.chars().next()?;
    let sign = match ascii_sign(first) {
        sign @ ('+' | '-') => Some(sign),
        '±' => Some('+'),
        c if c.is_ascii_digit() => None,
        _ => return None,
    };
    let number = if sign.is_some() {
        text.get(first.len_utf8()..)?
    } else {
        text
    };
    let end = number
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(number.len());
    let (digits, rest) = number.split_at_checked(end)?;
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with(is_glued) {
        return None;
    }
    let nothing = digits.chars().all(|c| matches!(c, '0' | '.'));
    let vote = match sign {
        _ if nothing => Vote::Abstain,
        Some('-') => Vote::Against,
        Some(_) => Vote::For,
        // A number without a sign is an opinion only where it is nought and alone.
        None => return None,
    };
    if sign.is_none() && !rest.is_empty() {
        return None;
    }
    Some((vote, remark(rest)))
}

/// The same, or a word for it, as it stands behind `#vote`.
pub fn read_cast(text: &str) -> Option<(Vote, &str)> {
    let text = text.trim();
    read(text).or_else(|| match text {
        "+" => Some((Vote::For, "")),
        "-" => Some((Vote::Against, "")),
        _ => WORDS.iter().find_map(|(word, vote)| {
            let rest = strip_word(text, word)?;
            (!rest.starts_with(is_glued)).then(|| (*vote, remark(rest)))
        }),
    })
}

fn is_glued(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '/' | '%' | ':')
}

fn remark(rest: &str) -> &str {
    rest.trim_start_matches([' ', ',', '，', '.', ';', '-', '–', '—', ':', '('])
        .trim_end_matches([')', ' '])
}
