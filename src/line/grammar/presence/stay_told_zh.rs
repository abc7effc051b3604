//! The brackets behind a name in a Chinese list of those present, as far as they say when somebody came or went: 李强（9:15到）, 张丽（9:15到，10:00离席）.

use crate::domain::time::Stamp;

use crate::line::{
    frame::LineFrame,
    lexer::{digit, is_colon},
};

/// The meaning of a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StayTold {
    From(Stamp),
    Until(Stamp),
    Between(Stamp, Stamp),
    /// A time is in it, or a word for one, and nobody can tell what it says.
    Unclear,
    /// Nothing of the kind.
    Nothing,
}

/// Words behind the time at which somebody came.
const CAME: [&str; 18] = [
    "才到会",
    "后到会",
    "到会",
    "到场",
    "到达",
    "赶到",
    "入会",
    "入场",
    "入席",
    "参会",
    "参加",
    "上线",
    "进入",
    "加入",
    "到",
    "来",
    "起",
    "后",
];

/// Words behind the time at which somebody went.
const WENT: [&str; 15] = [
    "提前离席",
    "提前离会",
    "提前离开",
    "离席",
    "离会",
    "离场",
    "离开",
    "退席",
    "退场",
    "早退",
    "下线",
    "先走",
    "走",
    "止",
    "前",
];

/// Words before the time at which somebody came, and before the one at which somebody went.
const FROM: [&str; 8] = ["迟到", "晚到", "因故", "约", "自", "从", "于", "在"];
const UNTIL: [&str; 6] = ["提前", "早退", "截至", "至", "到", "约"];

/// Words that tell of a part of the meeting, and no time.
const WORDS: [&str; 12] = [
    "迟到",
    "晚到",
    "晚来",
    "早退",
    "提前离席",
    "提前离会",
    "中途离席",
    "中途离会",
    "中途退场",
    "提前离开",
    "先走",
    "暂时离席",
];

/// A word for coming late or going early that tells no time.
pub(crate) fn is_word(text: &str) -> bool {
    WORDS.contains(&text.trim())
}

pub(crate) fn read(text: &str, frame: &LineFrame) -> StayTold {
    let mut from = None;
    let mut until = None;
    let clauses: Vec<&str> = text
        .split(['，', ',', '、', '；', ' '])
        .map(str::trim)
        .filter(|clause| !clause.is_empty() && !FROM.contains(clause))
        .collect();
    for clause in &clauses {
        if let Some((first, last)) = between(clause, frame) {
            (from, until) = (Some(first), Some(last));
        } else if let Some(at) = timed(clause, &WENT, &UNTIL, frame) {
            until = Some(at);
        } else if let Some(at) = timed(clause, &CAME, &FROM, frame) {
            from = Some(at);
        } else if let Some(at) = clause
            .strip_prefix('至')
            .or_else(|| clause.strip_prefix('到'))
            .and_then(|time| frame.dates.time(time.trim()))
        {
            until = Some(at);
        } else {
            return unread(text);
        }
    }
    match (from, until) {
        (Some(from), Some(until)) if from < until => StayTold::Between(from, until),
        (Some(from), None) => StayTold::From(from),
        (None, Some(until)) => StayTold::Until(until),
        (Some(_), Some(_)) | (None, None) => unread(text),
    }
}

/// A bracket that tells no stay: with a time in it, or a word for one, nobody can tell what it says.
fn unread(text: &str) -> StayTold {
    let mut before = ' ';
    let clocked = text.chars().any(|c| {
        let clock = digit(before).is_some() && (is_colon(c) || matches!(c, '点' | '时'));
        before = c;
        clock
    });
    if clocked || is_word(text) {
        StayTold::Unclear
    } else {
        StayTold::Nothing
    }
}

/// 9:15至10:00: both ends of a stay.
fn between(clause: &str, frame: &LineFrame) -> Option<(Stamp, Stamp)> {
    let clause = CAME.iter().find_map(|word| clause.strip_suffix(word)).unwrap_or(clause);
    ['-', '–', '—', '~', '～', '至', '到'].iter().find_map(|joint| {
        let (from, to) = clause.split_once(*joint)?;
        let from = frame.dates.time(from.trim())?;
        Some((from, frame.dates.time(to.trim())?))
    })
}

/// The time before a word, without what leads to it.
fn timed(clause: &str, words: &[&str], leads: &[&str], frame: &LineFrame) -> Option<Stamp> {
    words.iter().find_map(|word| {
        let mut time = clause.strip_suffix(word)?.trim();
        while let Some(rest) = leads.iter().find_map(|lead| time.strip_prefix(lead)) {
            time = rest.trim();
        }
        frame.dates.time(time)
    })
}
