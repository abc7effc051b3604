//! Counts of votes in the spellings of both languages: `8/1/2`, `赞成8反对1弃权2`, `8 for, 1 against`. Knows nothing of motions.

use crate::domain::motion::{Counts, Vote};

use super::number_words::number_word;
use crate::line::{
    grammar::shape::list_point,
    lexer::{self, ascii_sign, digit, is_separator, strip_word},
};

/// One of the three answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Yes,
    No,
    Abstain,
}

/// Words for the three answers; what begins like a longer word stands after it.
const SIDES: &[(&str, Side)] = &[
    ("不同意", Side::No),
    ("不赞成", Side::No),
    ("反对", Side::No),
    ("同意", Side::Yes),
    ("赞成", Side::Yes),
    ("支持", Side::Yes),
    ("赞同", Side::Yes),
    ("弃权", Side::Abstain),
    ("in favour", Side::Yes),
    ("in favor", Side::Yes),
    ("in fav", Side::Yes),
    ("favour", Side::Yes),
    ("yes", Side::Yes),
    ("yeas", Side::Yes),
    ("yea", Side::Yes),
    ("ayes", Side::Yes),
    ("aye", Side::Yes),
    ("for", Side::Yes),
    ("against", Side::No),
    ("agin", Side::No),
    ("agst", Side::No),
    ("ag", Side::No),
    ("opposed", Side::No),
    ("opposing", Side::No),
    ("noes", Side::No),
    ("nays", Side::No),
    ("nay", Side::No),
    ("no", Side::No),
    ("abstentions", Side::Abstain),
    ("abstention", Side::Abstain),
    ("abstained", Side::Abstain),
    ("abstaining", Side::Abstain),
    ("abstains", Side::Abstain),
    ("abstain", Side::Abstain),
    ("abstn", Side::Abstain),
    ("absts", Side::Abstain),
    ("abst", Side::Abstain),
    ("abs", Side::Abstain),
];

/// A number or an answer, as it stands in a count.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Token {
    Count(u32),
    Side(Side),
}

/// For, against, abstaining: `8/1/2`, `8:1`, `赞成8反对1弃权2`, `8票赞成，1票反对`, `8 for, 1 against`. `None` = no counts.
pub fn counts(text: &str) -> Option<Counts> {
    if is_part_of_all(text) {
        return None;
    }
    let mut tokens = Vec::new();
    let mut left = list_point::behind_votes(text.trim());
    while !left.is_empty() {
        let (token, rest) = next_token(left)?;
        tokens.extend(token);
        left = rest;
    }
    assembled(&tokens)
}

/// 5/6同意: five of six agreed, and nobody says how the sixth voted.
pub(crate) fn is_part_of_all(text: &str) -> bool {
    let han = |(word, _): &&(&str, Side)| !word.is_ascii() && text.contains(*word);
    text.contains('/') && SIDES.iter().filter(han).count() == 1
}

/// The counts that numbers and answers come to. `None` = they do not fit together.
pub(crate) fn assembled(tokens: &[Token]) -> Option<Counts> {
    // `4 votes to 1, with 1 abstention`
    if let [Token::Count(yes), Token::Count(no), more @ ..] = tokens
        && let [Token::Count(abstain), Token::Side(Side::Abstain)] | [Token::Side(Side::Abstain), Token::Count(abstain)] =
            more
    {
        return Some(Counts {
            yes: *yes,
            no: *no,
            abstain: *abstain,
        });
    }
    // `3-1 in favour`, `3-1 against`
    match tokens {
        [Token::Count(yes), Token::Count(no), Token::Side(Side::Yes)]
        | [Token::Count(no), Token::Count(yes), Token::Side(Side::No)] => {
            return Some(Counts {
                yes: *yes,
                no: *no,
                abstain: 0,
            });
        }
        _ => {}
    }
    let sides = tokens.iter().any(|t| matches!(t, Token::Side(_)));
    let counts = if sides { labelled(tokens) } else { bare(tokens) };
    // A count of abstentions alone says nothing of the others.
    counts.filter(|_| !sides || tokens.iter().any(|t| matches!(t, Token::Side(Side::Yes | Side::No))))
}

/// Whether numbers and answers say how many gave one answer, and nothing of the others.
pub(crate) fn is_one_side(tokens: &[Token]) -> bool {
    matches!(
        tokens,
        [Token::Count(_), Token::Side(_)] | [Token::Side(_), Token::Count(_)]
    )
}

/// How many gave which one answer, where a text says no more: `Nays 1`, `2 against`.
pub(crate) fn one_side_of(text: &str) -> Option<(u32, Vote)> {
    let mut tokens = Vec::new();
    let mut left = text.trim();
    while !left.is_empty() {
        let (found, rest) = token(left)?;
        tokens.extend(found);
        left = rest;
    }
    let ([Token::Count(n), Token::Side(side)] | [Token::Side(side), Token::Count(n)]) = tokens.as_slice() else {
        return None;
    };
    let vote = match side {
        Side::Yes => Vote::For,
        Side::No => Vote::Against,
        Side::Abstain => Vote::Abstain,
    };
    Some((*n, vote))
}

/// Whether a vote for is among the answers.
pub(crate) fn has_yes(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Side(Side::Yes)))
}

/// Whether two counts stand before the one answer that says whose the first is: `3-1 in favour`.
pub(crate) fn is_score_for(tokens: &[Token]) -> bool {
    matches!(
        tokens,
        [Token::Count(_), Token::Count(_), Token::Side(Side::Yes | Side::No)]
    )
}

/// The one side that was counted, in words beside a verdict; empty where not one is.
pub(crate) fn told_of_one_side(tokens: &[Token], chinese: bool) -> String {
    let ([Token::Count(n), Token::Side(side)] | [Token::Side(side), Token::Count(n)]) = tokens else {
        return String::new();
    };
    match (side, chinese) {
        (Side::Yes, false) => format!("{n} in favour"),
        (Side::No, false) => format!("{n} against"),
        (Side::Abstain, false) if *n == 1 => "with 1 abstention".to_owned(),
        (Side::Abstain, false) => format!("with {n} abstentions"),
        (Side::Yes, true) => format!("{n}票赞成"),
        (Side::No, true) => format!("{n}票反对"),
        (Side::Abstain, true) => format!("{n}票弃权"),
    }
}

/// A count as minutes tell it: `5 votes to 1, with 2 abstentions`.
pub(crate) fn in_words(counts: Counts) -> String {
    let votes = if counts.yes == 1 { "vote" } else { "votes" };
    let abstained = match counts.abstain {
        0 => String::new(),
        1 => ", with 1 abstention".to_owned(),
        n => format!(", with {n} abstentions"),
    };
    format!("{} {votes} to {}{abstained}", counts.yes, counts.no)
}

/// Whether an answer is named at all.
pub(crate) fn names_any_side(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(token, Token::Side(_)))
}

/// Whether a vote for or against is named, so that the counts say whose they are.
pub(crate) fn says_whose(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(token, Token::Side(Side::Yes | Side::No)))
}

/// Whether two answers at least are named.
pub(crate) fn names_sides(tokens: &[Token]) -> bool {
    tokens.iter().filter(|token| matches!(token, Token::Side(_))).count() >= 2
}

/// The number, answer or filling word that a text begins with, and what follows it.
pub(crate) fn token(text: &str) -> Option<(Option<Token>, &str)> {
    let letter = |c: char| c.is_ascii_alphabetic();
    next_token(text).filter(|(_, rest)| {
        let taken = text.get(..text.len() - rest.len()).unwrap_or_default();
        // `for` in `forward` is no side.
        let cut = taken.ends_with(letter) && rest.starts_with(letter);
        !taken.is_empty() && !cut
    })
}

/// Returns the text after a number of people or papers (`5人`, `成员5名`, `选票5张`), where one follows.
pub(crate) fn skip_number(text: &str) -> &str {
    let start = text.trim_start_matches(['：', ':', ' ', '成', '员', '代', '表', '人', '数']);
    let papers = |c: char| "人名张票份户".contains(c);
    let number = lexer::number(start).or_else(|| han_number(start));
    number.map_or(text, |(_, rest)| rest.trim_start_matches(papers))
}

/// The same where it says which votes are which, two sides at least, as a line without a sign must: `for 2, against 1`, 赞成2票，反对1票.
pub fn sided(text: &str) -> Option<Counts> {
    let mut sides = 0;
    let mut left = text.trim();
    while !left.is_empty() {
        let (token, rest) = next_token(left)?;
        sides += usize::from(matches!(token, Some(Token::Side(_))));
        left = rest;
    }
    counts(text).filter(|counts| sides >= 2 && counts.total() > 0)
}

/// Whether a text gives the votes of one side and says nothing of the other: 赞成3票, `3 votes for`. Nobody counted the rest yet.
pub fn one_side(text: &str) -> bool {
    let (mut sides, mut numbers, mut votes) = (0, 0, false);
    let mut left = text.trim();
    while !left.is_empty() {
        votes |=
            left.starts_with(['票', '户']) || strip_word(left, "vote").is_some() || strip_word(left, "votes").is_some();
        let Some((token, rest)) = next_token(left) else {
            return false;
        };
        match token {
            Some(Token::Side(_)) => sides += 1,
            Some(Token::Count(_)) => numbers += 1,
            None => {}
        }
        left = rest;
    }
    sides == 1 && numbers == 1 && votes
}

/// Whether a text is a number and a side, and nothing else.
pub(crate) fn counts_one_side(text: &str) -> bool {
    one_side_of(text).is_some()
}

/// One number or word; `Some(None)` for what stands between, `None` for what has no place in a count.
fn next_token(text: &str) -> Option<(Option<Token>, &str)> {
    // `26/0199` is a number of a register.
    let mut digits = text.chars().map_while(digit);
    if digits.next() == Some(0) && digits.next().is_some() {
        return None;
    }
    if let Some((n, rest)) = lexer::number(text).or_else(|| han_number(text)) {
        return Some((Some(Token::Count(n)), rest));
    }
    if let Some(found) = spelled(text) {
        return Some(found);
    }
    if let Some((side, rest)) = SIDES
        .iter()
        .find_map(|&(word, side)| strip_word(text, word).map(|rest| (side, rest)))
    {
        return Some((Some(Token::Side(side)), rest));
    }
    // 8比2 is a count, 二十一比三 may be anything.
    if let Some(rest) = text.strip_prefix('比')
        && rest.starts_with(|c: char| digit(c).is_some())
    {
        return Some((None, rest));
    }
    for filler in [
        "票", "户", "人", "名", "对", "votes", "vote", "to", "and", "with", "w/", "&", "。", ".",
    ] {
        if let Some(rest) = strip_word(text, filler) {
            return Some((None, rest));
        }
    }
    // 同意6张，反对1张; 张三 is somebody.
    let papers = text.strip_prefix('张');
    if let Some(rest) = papers.filter(|rest| !rest.starts_with(char::is_alphanumeric)) {
        return Some((None, rest));
    }
    let c = text.chars().next()?;
    let between = is_separator(c) || c.is_whitespace() || matches!(ascii_sign(c), '/' | ':' | '-' | '=' | '(' | ')');
    between.then(|| (None, lexer::rest(text)))
}

/// A number in words; `no`, 无 and 没有 before a side are none.
fn spelled(text: &str) -> Option<(Option<Token>, &str)> {
    let side = |rest: &str| SIDES.iter().any(|&(word, _)| strip_word(rest, word).is_some());
    for none in ["no ", "没有", "无"] {
        if let Some(rest) = strip_word(text, none).filter(|rest| side(rest)) {
            return Some((Some(Token::Count(0)), rest));
        }
    }
    number_word(text).map(|(n, rest)| (Some(Token::Count(n)), rest))
}

/// Two or three numbers in the order for, against, abstaining.
fn bare(tokens: &[Token]) -> Option<Counts> {
    let (yes, no, abstain) = match *tokens {
        [Token::Count(yes), Token::Count(no)] => (yes, no, 0),
        [Token::Count(yes), Token::Count(no), Token::Count(abstain)] => (yes, no, abstain),
        _ => return None,
    };
    Some(Counts { yes, no, abstain })
}

/// Pairs of a number and a word; either may come first.
fn labelled(tokens: &[Token]) -> Option<Counts> {
    let (mut yes, mut no, mut abstain) = (None, None, None);
    for pair in tokens.chunks(2) {
        let ([Token::Count(n), Token::Side(side)] | [Token::Side(side), Token::Count(n)]) = *pair else {
            return None;
        };
        let slot = match side {
            Side::Yes => &mut yes,
            Side::No => &mut no,
            Side::Abstain => &mut abstain,
        };
        if slot.replace(n).is_some() {
            return None;
        }
    }
    Some(Counts {
        yes: yes.unwrap_or(0),
        no: no.unwrap_or(0),
        abstain: abstain.unwrap_or(0),
    })
}

/// A number below 1000 in Chinese characters (`十二`, `二十`, `一百零三`).
fn han_number(text: &str) -> Option<(u32, &str)> {
    let (mut total, mut pending, mut seen) = (0_u32, None, false);
    let mut chars = text.chars();
    loop {
        let left = chars.as_str();
        let Some(c) = chars.next().filter(|&c| digit(c).is_none()) else {
            return seen.then_some((total + pending.unwrap_or(0), left));
        };
        match c {
            '十' => total += pending.take().unwrap_or(1) * 10,
            '百' => total += pending.take().unwrap_or(1) * 100,
            _ => match han_digit(c) {
                Some(0) => pending = None,
                Some(d) => pending = Some(d),
                None => return seen.then_some((total + pending.unwrap_or(0), left)),
            },
        }
        seen = true;
        if total > 100_000 {
            return None;
        }
    }
}

/// Whether a character is a digit of Chinese numbers, or one of their tens.
pub(crate) fn is_han_digit(c: char) -> bool {
    matches!(c, '十' | '百') || han_digit(c).is_some()
}

fn han_digit(c: char) -> Option<u32> {
    let digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match c {
        '〇' => Some(0),
        '两' => Some(2),
        _ => digits
            .iter()
            .position(|&d| d == c)
            .and_then(|at| u32::try_from(at).ok()),
    }
}
