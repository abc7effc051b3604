//! Votes for several things, of which none is a side: 方案一7票、方案二5票. They stand in the minutes as they were counted; what follows from them is a
//! line of its own.

use super::counts;
use crate::line::{grammar::presence::gallery, lexer::digit, reading::Reading};

/// Words before the votes.
const LEADS: [&str; 6] = ["投票结果", "表决结果", "表决情况", "举手表决", "表决", "举手"];

/// Words that name a side of a vote, or count papers: such a line tells of one matter.
#[rustfmt::skip]
const SIDES: [&str; 14] = [
    "同意", "赞成", "反对", "弃权", "支持", "不投", "选票", "废票", "有效", "无效", "通过", "发出", "收回", "得票",
];

/// A thing that is voted on has a short name, in characters.
const NAME_CHARS: usize = 16;

/// Reads such a line. `None` = it says more, or counts the sides of one matter.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let text = line.trim().trim_end_matches('。');
    let behind = LEADS.iter().find_map(|lead| {
        let rest = text.strip_prefix(lead)?;
        Some(rest.trim_start_matches(['：', ':', '，', ',', ' ']))
    });
    let text = behind.unwrap_or(text);
    let parts: Vec<&str> = text.split(['、', '，', ',', '；', ';']).map(str::trim).collect();
    let told = parts.len() >= 2 && parts.iter().all(|part| is_counted(part));
    told.then(|| gallery::noted(line.trim()))
}

/// Whether a part is something with its votes: 方案A 3票, 植物园：3票.
fn is_counted(part: &str) -> bool {
    let Some(before) = part.strip_suffix('票') else {
        return false;
    };
    let figure = |c: char| digit(c).is_some() || counts::is_han_digit(c);
    let name = before.trim_end_matches(|c: char| digit(c).is_some());
    // 方案一七票: the figures of the votes are the last ones.
    let name = if name.len() < before.len() {
        name
    } else {
        before.strip_suffix(counts::is_han_digit).unwrap_or(before)
    };
    let counted = name.len() < before.len();
    let name = name.trim_end_matches([' ', '：', ':', '得']).trim();
    let named = !name.is_empty() && name.chars().count() <= NAME_CHARS && !name.chars().all(figure);
    counted && named && !SIDES.iter().any(|side| name.contains(side))
}
