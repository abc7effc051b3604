//! The words of the text of a task: a phrase in it, a deed with which it begins, a heading that it is. Knows no task.

use crate::words::{Lang, verbs::begins_with_verb};

/// Where a phrase stands in a text, in whatever case, as a whole word.
pub(super) fn find_word(text: &str, phrase: &str) -> Option<usize> {
    let edge = |before: &str| !before.ends_with(|c: char| c.is_alphanumeric());
    let mut starts = text.char_indices().map(|(at, _)| at);
    starts.find(|at| {
        let here = text.get(*at..*at + phrase.len());
        !phrase.is_empty()
            && here.is_some_and(|here| here.eq_ignore_ascii_case(phrase))
            && text.get(..*at).is_some_and(edge)
    })
}

/// Whether a Chinese text begins with what is to be done: a verb, also one of a single sign before its object (报方案).
pub(super) fn says_deed(text: &str) -> bool {
    const SHORT: [char; 6] = ['报', '交', '发', '送', '拿', '补'];
    const NAMES: [&str; 12] = [
        "报告", "报表", "报名", "报纸", "报刊", "报道", "交通", "交流", "发票", "发言", "补贴", "补助",
    ];
    let short = text.starts_with(SHORT) && !NAMES.iter().any(|name| text.starts_with(name)) && text.chars().count() > 2;
    begins_with_verb(Lang::Zh, text) || short
}

/// Whether a text is a heading with a list behind a colon (检查分工：…): nothing is said to be done, though it begins as a verb does.
pub(super) fn is_heading(text: &str) -> bool {
    const ENDS: [&str; 8] = ["分工", "安排", "清单", "名单", "要求", "情况", "时间", "地点"];
    let head = text.split(['：', ':']).next().unwrap_or_default();
    head.len() < text.len() && head.chars().count() <= 8 && ENDS.iter().any(|end| head.ends_with(end))
}
