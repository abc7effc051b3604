//! Chinese sentences that say when the body meets next: 下次会议定于12月5日, 下次校长办公会定在12月15日下午2点.

use super::text::is_han;

/// Words with which such a sentence begins.
const HAN: [&str; 6] = [
    "下次会议时间",
    "下次例会时间",
    "下次会议",
    "下次例会",
    "下一次会议",
    "下次开会",
];

/// Behind these, words for another meeting of the same kind: 下次总办会, 下一次党委会.
const NEXT: [&str; 5] = ["下一次", "下次", "下周期", "下一期", "下周"];

/// The text behind the Chinese words that say that a line is about the next meeting.
pub fn behind_han(text: &str) -> Option<&str> {
    if let Some(rest) = HAN.iter().find_map(|lead| text.strip_prefix(lead)) {
        return Some(rest);
    }
    let rest = NEXT.iter().find_map(|lead| text.strip_prefix(lead))?;
    let at = rest
        .char_indices()
        .take(9)
        .filter(|(_, c)| *c == '会')
        .map(|(at, c)| at + c.len_utf8())
        .last()?;
    let (named, rest) = rest.split_at_checked(at)?;
    let rest = ["议时间", "时间", "议"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    // 下次会上汇报12月计划 tells of something else.
    let dated = rest.starts_with(|c: char| is_figure(c) || c.is_whitespace() || matches!(c, '：' | ':'))
        || [
            "定", "拟", "暂定", "初定", "于", "在", "为", "是", "下周", "本周", "周", "星期", "明", "下月", "，", "（",
            "照常", "照旧",
        ]
        .iter()
        .any(|word| rest.starts_with(word));
    (dated && named.chars().all(is_han)).then_some(rest)
}

/// Whether a text says that, with a day or a time.
pub fn is_dated(text: &str) -> bool {
    behind_han(text.trim())
        .is_some_and(|rest| rest.contains(['月', '日', '号', '点', '周', '：', ':']) && rest.chars().any(is_figure))
}

fn is_figure(c: char) -> bool {
    c.is_numeric() || "一二三四五六七八九十".contains(c)
}
