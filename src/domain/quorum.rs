//! How many members must be in the room: a share of a base, a number, or both (docs/rules.md §quorum).

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::text::narrow;

/// The members of whom a quorum is a share.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr, Default,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum QuorumBase {
    /// All with a vote, those on leave and represented included. Templates without a quorum say `none`.
    #[default]
    #[serde(alias = "none")]
    Members,
    /// Those with a vote who are not on leave.
    Expected,
    /// The seats of the body, vacant ones included.
    Seats,
}

/// The share of a base that must be present: `num / den`, rounded up, at least `least`; none if `num` and `least` are 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuorumRule {
    pub num: u32,
    pub den: u32,
    /// The fewest members, whatever the share comes to; 0 = no such limit.
    #[serde(default)]
    pub least: u32,
    /// More than the share is wanted: a majority of 8 is 5, half of them are 4.
    #[serde(default)]
    pub over: bool,
    #[serde(default)]
    pub base: QuorumBase,
    /// The seats of the body; 0 where the base is another.
    #[serde(default)]
    pub seats: u32,
}

/// Words for shares, longer ones first.
const SHARES: &[(&str, u32, u32)] = &[
    ("three quarters", 3, 4),
    ("two thirds", 2, 3),
    ("two fifths", 2, 5),
    ("one third", 1, 3),
    ("a third", 1, 3),
    ("one half", 1, 2),
    ("one quarter", 1, 4),
    ("a quarter", 1, 4),
    ("one fifth", 1, 5),
    ("one tenth", 1, 10),
    ("majority", 1, 2),
    ("half", 1, 2),
    ("四分之三", 3, 4),
    ("三分之二", 2, 3),
    ("三分之一", 1, 3),
    ("四分之一", 1, 4),
    ("五分之一", 1, 5),
    ("二分之一", 1, 2),
    ("半数", 1, 2),
    ("一半", 1, 2),
];

/// Words that ask for more than the share.
const OVER: &[&str] = &["more than", "over ", "majority", ">", "过半", "超过", "多于"];

/// Words before the fewest members.
const AT_LEAST: &[&str] = &[
    "at least",
    "not fewer than",
    "not less than",
    "no fewer than",
    "minimum",
    "min",
    "but",
    "≥",
    "至少",
    "不少于",
    "不得少于",
    "最少",
];

/// Words that may stand in a rule and say nothing about its numbers, longer ones first.
const FILLERS: &[&str] = &[
    "quorum",
    "members",
    "member",
    "present",
    "council",
    "people",
    "whole",
    "voting",
    "all",
    "the",
    "and",
    "of",
    "or",
    "be",
    "is",
    "a",
    "法定人数",
    "应到成员",
    "全体成员",
    "应到",
    "到会",
    "出席",
    "成员",
    "全体",
    "不",
    "少于",
    "过",
    "的",
    "且",
    "并",
    "人",
    "名",
    "以上",
    "须",
];

/// Numbers in words.
const NUMBERS: &[(&str, u32)] = &[
    ("twelve", 12),
    ("eleven", 11),
    ("seven", 7),
    ("three", 3),
    ("eight", 8),
    ("four", 4),
    ("five", 5),
    ("nine", 9),
    ("one", 1),
    ("two", 2),
    ("six", 6),
    ("ten", 10),
    ("十二", 12),
    ("十一", 11),
    ("十", 10),
    ("九", 9),
    ("八", 8),
    ("七", 7),
    ("六", 6),
    ("五", 5),
    ("四", 4),
    ("三", 3),
    ("两", 2),
    ("二", 2),
    ("一", 1),
];

impl QuorumRule {
    /// No quorum is asked for.
    pub const NONE: Self = Self {
        num: 0,
        den: 1,
        least: 0,
        over: false,
        base: QuorumBase::Members,
        seats: 0,
    };

    /// Reads a rule as people write it: `1/3, 3`, `one third, at least 3`, `more than half`, `40%`, 三分之一，至少三人, `3`, `none`. The base
    /// is that of all members. `None` = it is not understood: no part of a rule is left out.
    pub fn read(typed: &str) -> Option<Self> {
        let text: String = typed.chars().map(narrow).collect::<String>().to_lowercase();
        let text = text.trim().replace('-', " ");
        if ["", "0", "none", "no", "无", "不要求"].contains(&text.as_str()) {
            return Some(Self::NONE);
        }
        let (num, den, rest) = share(&text)?;
        let over = num > 0 && OVER.iter().any(|word| text.contains(word));
        let least = only_number(&rest)?;
        let holds = den > 0 && num <= den && (num > 0 || least > 0) && !(over && num == den);
        holds.then_some(Self {
            num,
            den,
            least,
            over,
            ..Self::NONE
        })
    }

    /// The rule as it is read again: `1/3 ≥ 3`, `> 1/2`; empty = none is asked for.
    pub fn typed(self) -> String {
        let share = match (self.num, self.over) {
            (0, _) => String::new(),
            (num, false) => format!("{num}/{}", self.den),
            (num, true) => format!("> {num}/{}", self.den),
        };
        match self.least {
            0 => share,
            least => format!("{share} ≥ {least}").trim_start().to_owned(),
        }
    }

    /// How many of a base of `of` members must be present; `None` where the rule asks for none.
    pub const fn needed(self, of: u32) -> Option<u32> {
        let share = if self.den == 0 || self.num == 0 {
            0
        } else if self.over {
            of.saturating_mul(self.num) / self.den + 1
        } else {
            of.saturating_mul(self.num).div_ceil(self.den)
        };
        match (share, self.least) {
            (0, 0) => None,
            (share, least) if share < least => Some(least),
            (share, _) => Some(share),
        }
    }
}

/// The share that is asked for, and the text without it; 0 of 1 where none is. `None` = a fraction that is none.
fn share(text: &str) -> Option<(u32, u32, String)> {
    if let Some((word, num, den)) = SHARES.iter().find(|(word, ..)| text.contains(word)) {
        return Some((*num, *den, text.replacen(word, " ", 1)));
    }
    if let Some((head, rest)) = text.split_once('%') {
        let from = head.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| {
            at + head
                .get(at..)
                .and_then(|tail| tail.chars().next())
                .map_or(0, char::len_utf8)
        });
        let (before, figures) = head.split_at_checked(from)?;
        return Some((figures.parse().ok()?, 100, format!("{before} {rest}")));
    }
    let Some((head, rest)) = text.split_once('/') else {
        return Some((0, 1, text.to_owned()));
    };
    let head = head.trim_end();
    let from = head
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit())
        .last()
        .map(|(at, _)| at)?;
    let (before, num) = head.split_at_checked(from)?;
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (den, after) = rest.split_at_checked(end)?;
    Some((num.parse().ok()?, den.parse().ok()?, format!("{before} {after}")))
}

/// The one number of a text in which nothing else stands than words about it; 0 where there is none. `None` = another word, two numbers,
/// or `at least` without one.
fn only_number(text: &str) -> Option<u32> {
    let mut rest = text.to_owned();
    for word in OVER {
        rest = rest.replace(word, " ");
    }
    let mut asks = false;
    for word in AT_LEAST {
        asks |= rest.contains(word);
        rest = rest.replace(word, " ");
    }
    let mut found = None;
    let mut left = rest.trim_start_matches(is_blank);
    while !left.is_empty() {
        let digits = left.find(|c: char| !c.is_ascii_digit()).unwrap_or(left.len());
        let (number, after) = if digits > 0 {
            let (figures, after) = left.split_at_checked(digits)?;
            (Some(figures.parse().ok()?), after)
        } else if let Some(after) = FILLERS.iter().find_map(|word| whole(left, word)) {
            (None, after)
        } else {
            let (number, after) = NUMBERS
                .iter()
                .find_map(|(word, number)| Some((*number, whole(left, word)?)))?;
            (Some(number), after)
        };
        if number.is_some() && found.is_some() {
            return None;
        }
        found = found.or(number);
        left = after.trim_start_matches(is_blank);
    }
    (found.is_some() || !asks).then_some(found.unwrap_or(0))
}

/// The text behind a word; `None` where it does not begin with it, or a Latin word goes on.
fn whole<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let after = text.strip_prefix(word)?;
    let goes_on = word.is_ascii() && after.starts_with(|c: char| c.is_ascii_alphabetic());
    (!goes_on).then_some(after)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '.' | '、' | '(' | ')' | '=' | ':')
}
