//! Motions: `$ text`, `$+zs`, `$= 8/1/2` in the spellings of both languages.

use crate::domain::{
    entry::Remark,
    motion::{Counts, MotionRef},
};

use super::{
    super::{
        frame::LineFrame,
        lexer::{self, ascii_sign, digit, filled, is_separator, strip_word},
        reading::{Announced, Reading, What},
    },
    attendance::resolve_one,
};

/// Reads the text after `$`. `None` = only text (`$5,000 …`).
pub(super) fn read(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    match lexer::first(rest)? {
        '+' => read_second(lexer::rest(rest), line, frame),
        '=' => read_result(lexer::rest(rest), line, frame),
        '$' | '0'..='9' => None,
        _ => filled(rest).map(|text| read_moved(text, line, frame)),
    }
}

/// The text of a motion, with the mover behind it (`text @mover`).
pub(crate) fn read_moved(text: &str, _line: &str, frame: &LineFrame) -> Reading {
    let mut reading = Reading::motion(text);
    if let Some((head, name)) = text.rsplit_once(['@', '＠'])
        && let Ok(who) = resolve_one(name, frame)
        && let What::Motion { text, mover, .. } = &mut reading.what
    {
        head.trim().clone_into(text);
        *mover = Some(who);
    }
    reading
}

/// The seconder named in `rest`; `None` where nobody is named.
pub(crate) fn read_second(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let by = match resolve_one(rest, frame) {
        Ok(by) => by,
        Err(Some(remark)) => return Some(Reading::remarked(line, remark)),
        Err(None) => return None,
    };
    Some(if frame.open_motion {
        Reading::of(What::Second {
            by,
            of: MotionRef::Pending,
        })
    } else {
        Reading::remarked(line, Remark::NoOpenMotion)
    })
}

/// The counts in `rest`; `None` where nothing is said.
pub(crate) fn read_result(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = filled(rest)?;
    let Some(counts) = counts(typed) else {
        return Some(Reading::remarked(line, Remark::UnreadableCount(typed.to_owned())));
    };
    Some(if frame.votable {
        Reading::of(What::Result {
            result: Announced::counted(counts),
            of: MotionRef::Pending,
        })
    } else {
        Reading::remarked(line, Remark::NoOpenMotion)
    })
}

/// How a result is spoken, and whether the motion is carried then.
const RESULTS: &[(&str, bool)] = &[
    ("carried", true),
    ("passed", true),
    ("lost", false),
    ("defeated", false),
    ("failed", false),
    ("未通过", false),
    ("未获通过", false),
    ("不通过", false),
    ("获得通过", true),
    ("通过", true),
    ("否决", false),
];

/// `seconded by Ian`, `carried 4-1-1`, `motion lost 1-4`, `通过 4:1:1`: the words in which people say it. `None` = prose.
pub(super) fn read_spoken(line: &str, frame: &LineFrame) -> Option<Reading> {
    if let Some(name) = ["seconded by ", "second by "]
        .iter()
        .find_map(|lead| strip_word(line, lead))
    {
        let name = name.trim().trim_end_matches(['.', '。']);
        return read_second(name, line, frame)
            .filter(|reading| frame.open_motion || !matches!(reading.remark, Some(Remark::UnknownName(_))));
    }
    let said = ["the motion is ", "the motion was ", "the motion ", "motion ", "动议"]
        .iter()
        .find_map(|lead| strip_word(line, lead))
        .unwrap_or(line);
    let (rest, carried) = RESULTS
        .iter()
        .find_map(|&(word, carried)| strip_word(said, word).map(|rest| (rest, carried)))?;
    let counts = counts(rest.trim_start_matches(|c: char| lexer::is_colon(c) || is_separator(c)))?;
    if carried != (counts.yes > counts.no) {
        return Some(Reading::remarked(
            line,
            Remark::ResultContradicts(line.trim().to_owned()),
        ));
    }
    Some(if frame.open_motion {
        Reading::of(What::Result {
            result: Announced::counted(counts),
            of: MotionRef::Pending,
        })
    } else {
        Reading::remarked(line, Remark::NoOpenMotion)
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
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
    ("弃权", Side::Abstain),
    ("in favour", Side::Yes),
    ("in favor", Side::Yes),
    ("favour", Side::Yes),
    ("yes", Side::Yes),
    ("ayes", Side::Yes),
    ("aye", Side::Yes),
    ("for", Side::Yes),
    ("against", Side::No),
    ("opposed", Side::No),
    ("noes", Side::No),
    ("nays", Side::No),
    ("nay", Side::No),
    ("no", Side::No),
    ("abstentions", Side::Abstain),
    ("abstention", Side::Abstain),
    ("abstained", Side::Abstain),
    ("abstain", Side::Abstain),
];

#[derive(Clone, Copy)]
enum Token {
    Count(u32),
    Side(Side),
}

/// For, against, abstaining: `8/1/2`, `8:1`, `赞成8反对1弃权2`, `8票赞成，1票反对`, `8 for, 1 against`. `None` = no counts.
pub fn counts(text: &str) -> Option<Counts> {
    let mut tokens = Vec::new();
    let mut left = text.trim();
    while !left.is_empty() {
        let (token, rest) = next_token(left)?;
        tokens.extend(token);
        left = rest;
    }
    let sides = tokens.iter().any(|t| matches!(t, Token::Side(_)));
    if sides { labelled(&tokens) } else { bare(&tokens) }
}

/// One number or word; `Some(None)` for what stands between, `None` for what has no place in a count.
fn next_token(text: &str) -> Option<(Option<Token>, &str)> {
    if let Some((n, rest)) = lexer::number(text).or_else(|| han_number(text)) {
        return Some((Some(Token::Count(n)), rest));
    }
    if let Some((side, rest)) = SIDES
        .iter()
        .find_map(|&(word, side)| strip_word(text, word).map(|rest| (side, rest)))
    {
        return Some((Some(Token::Side(side)), rest));
    }
    for filler in ["票", "人", "名", "votes", "vote", "and", "。", "."] {
        if let Some(rest) = strip_word(text, filler) {
            return Some((None, rest));
        }
    }
    let c = text.chars().next()?;
    let between = is_separator(c) || c.is_whitespace() || matches!(ascii_sign(c), '/' | ':' | '-' | '=' | '(' | ')');
    between.then(|| (None, lexer::rest(text)))
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

/// Pairs of a number and a word; either may come first, but alike in all pairs.
fn labelled(tokens: &[Token]) -> Option<Counts> {
    let (mut yes, mut no, mut abstain) = (None, None, None);
    let number_first = matches!(tokens.first(), Some(Token::Count(_)));
    for pair in tokens.chunks(2) {
        let (n, side) = match *pair {
            [Token::Count(n), Token::Side(side)] if number_first => (n, side),
            [Token::Side(side), Token::Count(n)] if !number_first => (n, side),
            _ => return None,
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
