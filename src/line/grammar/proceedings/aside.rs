//! Asides of the clerk: breaks, and orders about the line before. Nobody said them.

use crate::domain::text::is_han;

/// Words of a break, with nothing but its length or its time behind them.
#[rustfmt::skip]
const BREAKS: &[&str] = &[
    "coffee break", "tea break", "lunch break", "short break", "comfort break", "coffee", "tea", "lunch", "break", "recess",
    "pause", "back", "back again", "resumed", "resuming", "interval", "adjourned", "休息", "茶歇", "休会", "复会", "继续开会",
    "会议继续", "停电", "断电", "断网", "默哀", "休息结束", "午休", "用餐", "中场休息", "散会", "下一个议题", "下一议题", "进入下一个议题", "进入下一议题", "下一项",
];

/// Words that may stand behind them.
#[rustfmt::skip]
const LENGTHS: &[&str] = &[
    "min", "mins", "minutes", "minute", "m", "h", "hour", "hours", "at", "till", "until", "for", "from", "pm", "am", "half",
    "quarter", "past", "now", "about", "approx", "ca",
];

/// Orders about a line that was kept.
const ORDERS: [&str; 9] = [
    "scrap", "strike", "delete", "undo", "scratch", "ignore", "cancel", "remove", "drop",
];
/// How such an order ends.
#[rustfmt::skip]
const LINES: &[&str] = &[
    "that", "this", "last", "previous", "above", "line", "entry", "note", "decision", "motion", "action", "one", "bit",
    "sentence", "resolution", "vote", "item", "remark", "comment",
];
/// The line that is meant, before the end.
const WHICH: [&str; 6] = ["that", "this", "the", "last", "previous", "above"];

/// The same in Chinese, the order behind or before the line.
#[rustfmt::skip]
const HAN_ORDERS: &[&str] = &[
    "上一条作废", "上条作废", "上一条不算", "上面一条作废", "上面作废", "以上作废", "这条作废", "删除上一条", "删掉上一条", "撤销上一条",
    "删除上条", "划掉上一条", "去掉上一条", "上一句不记", "这句不记", "此句不记",
];

/// Whether a line is such a note.
pub(crate) fn is_aside(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['.', '。', '!', '！']).to_lowercase();
    is_break(&text) || is_order(&text) || HAN_ORDERS.contains(&text.as_str()) || is_stage(&text)
}

/// （鼓掌）, [录音不清]: nothing but a bracket.
fn is_stage(text: &str) -> bool {
    let inner = text
        .strip_prefix(['（', '(', '[', '【'])
        .and_then(|text| text.strip_suffix(['）', ')', ']', '】']));
    inner
        .is_some_and(|inner| (1..=12).contains(&inner.chars().count()) && inner.chars().all(|c| is_han(c) || c == '，'))
}

fn is_break(text: &str) -> bool {
    BREAKS.iter().any(|word| {
        let Some(rest) = text.strip_prefix(word) else {
            return false;
        };
        let bounded = !rest.starts_with(|c: char| c.is_ascii_alphabetic());
        let mut parts = rest.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
        bounded
            && parts.all(|part| {
                LENGTHS.contains(&part)
                    || part
                        .chars()
                        .all(|c| "分钟点时半刻十五二三四六七八九个小至到约".contains(c))
            })
    })
}

fn is_order(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    let Some((end, between)) = rest.split_last() else {
        return false;
    };
    ORDERS.contains(first) && words.len() <= 5 && LINES.contains(end) && between.iter().all(|word| WHICH.contains(word))
}
