//! When the meeting meets next: `Next meeting Tues 5 January 2027 7pm`, `DONM 2/2/27 @ 6pm`, 下次会议定于12月5日. A fact of the minutes, which
//! nobody said.

use crate::domain::{
    calendar::names::{is_month, is_weekday},
    next_meeting::{behind_han, is_dated},
    text::is_han,
};

use crate::line::{
    lexer::{self, strip_word},
    reading::{Reading, Voice},
};

/// How such a line begins, longer words first.
#[rustfmt::skip]
const LEADS: [&str; 35] = [
    "the dates of the next meetings", "dates of the next meetings", "dates of next meetings", "date & time of next meeting", "date and time of the next meeting",
    "next meetings", "next meeting changed to", "next meeting moved to", "next session", "next call", "next sync",
    "next pcc",
    "next group mtg",
    "next group meeting",
    "the date of the next agm",
    "date of the next agm",
    "date of next agm",
    "the next agm",
    "next agm",
    "next board meeting",
    "next committee meeting",
    "next regular meeting",
    "next general meeting",
    "the date of the next meeting",
    "date and time of next meeting",
    "date of the next meeting",
    "date of next meeting",
    "the next meeting",
    "next meeting",
    "next mtg",
    "donm",
    "we meet again",
    "we meet next",
    "next date",
    "next one",
];

/// Words between them and the day.
#[rustfmt::skip]
const BEFORE_DAY: [&str; 29] = [
    "would be held ", "will be held ", "will be ", "to be held ", "is to be ", "takes place ", "is fixed for ", "fixed for ", "agreed as ", "is ", "was set for ", "set for ", "on ",
    "定于", "定在", "拟于", "为", "是", "暂定", "初定", "拟定", "拟", "将", "于", "在", "日期", "时间", "照常", "照旧",
];

/// Short days and words for a date that is still open.
#[rustfmt::skip]
const WHEN: [&str; 15] = [
    "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "tba", "tbc", "tomorrow", "noon",
];

/// The text behind the words that say that a line is about the next meeting. `None` = it is not.
pub fn behind_lead(line: &str) -> Option<&str> {
    let text = line.trim();
    let rest = behind_han(text).or_else(|| LEADS.iter().find_map(|lead| strip_word(text, lead)))?;
    let mut rest = rest;
    let gap =
        |c: char| c.is_whitespace() || lexer::is_colon(c) || lexer::is_separator(c) || matches!(c, '-' | '–' | '—');
    loop {
        rest = rest.trim_start_matches(gap);
        let behind = BEFORE_DAY.iter().find_map(|word| strip_word(rest, word));
        match behind {
            Some(behind) => rest = behind,
            None => return (!rest.is_empty()).then_some(rest),
        }
    }
}

/// Whether a text says that a date is still open.
pub fn is_open(text: &str) -> bool {
    let bare = text.trim().trim_end_matches('.').to_lowercase();
    ["tbc", "tba", "to be arranged", "to be confirmed", "to be advised"].contains(&bare.as_str())
}

/// Reads such a line. `None` = it says no day and no time.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let text = line.trim();
    if text.ends_with(['?', '？', '吗', '呢']) || text.chars().count() > 120 {
        return None;
    }
    let told = |text: String| Reading {
        minuted: Some(true),
        ..Reading::note(&text).voiced(Voice::Nobody)
    };
    if text.starts_with(is_han) {
        return is_dated(text).then(|| told(text.to_owned()));
    }
    let (lead, rest) = LEADS.iter().find_map(|lead| Some((*lead, strip_word(text, lead)?)))?;
    let bounded = rest.starts_with(|c: char| !c.is_alphanumeric());
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let dated = rest.contains(|c: char| c.is_ascii_digit())
        || words.any(|word| WHEN.contains(&word.as_str()) || is_weekday(&word) || is_month(&word) && word != "may");
    let denied = ["not", "should", "could", "would"];
    // A sentence that was told: the day stands.
    let claim = strip_word(rest.trim_start(), "would be held").unwrap_or(rest);
    let denies = claim
        .split(|c: char| !c.is_alphabetic())
        .any(|word| denies_by(word, &denied));
    if !bounded || !dated || denies {
        return None;
    }
    let when =
        rest.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c) || matches!(c, '-' | '–' | '—'));
    // The clerk's short word is none of minutes.
    Some(told(if lead == "donm" {
        format!("Date of next meeting: {when}")
    } else {
        text.to_owned()
    }))
}

fn denies_by(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a Chinese sentence is about when the body meets again, or that it does not: 下周一10点开周会, 下周例会取消, 12月14日10点再开.
pub(crate) fn is_told(text: &str) -> bool {
    const LEADS: [&str; 9] = [
        "下次",
        "下回",
        "下周",
        "下下周",
        "下月",
        "下个月",
        "每周",
        "周会",
        "例会",
    ];
    const MEETS: [&str; 7] = ["周会", "例会", "会议", "开会", "再开", "开", "碰头"];
    const SAYS: [&str; 9] = [
        "取消",
        "不开",
        "待定",
        "照常",
        "线上开",
        "改到",
        "改为",
        "两周后",
        "另行通知",
    ];
    let text = text.trim().trim_end_matches('。');
    let length = text.chars().count();
    let figure = |c: char| c.is_ascii_digit() || "一二三四五六日天".contains(c);
    let timed = text.char_indices().any(|(at, c)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        "点日号周:：.".contains(c) && before.is_some_and(figure)
            || c == '周'
                && text
                    .get(at..)
                    .is_some_and(|rest| rest.chars().nth(1).is_some_and(figure))
    });
    let led = LEADS.iter().any(|lead| text.starts_with(lead));
    let again = text.ends_with("再开") || text.ends_with("召开下次会议") || text.ends_with("开下次会");
    let meets = MEETS.iter().any(|word| text.contains(word));
    let told = timed || SAYS.iter().any(|word| text.contains(word));
    let next = text.starts_with("下次") && (timed || text.contains(['周', '月', '开']));
    // 下次调度今晚9点，还是视频
    let first = text.split(['，', ',']).next().unwrap_or(text);
    let hour = first.strip_suffix(['点', '半', '分', '日', '号']).unwrap_or(first);
    let parted = first.len() < text.len()
        && (first.starts_with("下次") || first.starts_with("下回"))
        && first.chars().count() <= 14
        && hour.ends_with(|c: char| figure(c) || c == '点');
    if parted && length <= 30 && !text.contains(['；', '？', '吗']) {
        return true;
    }
    length <= 24 && !text.contains(['，', '；', '？', '吗']) && (led && meets && told || next || again && timed)
        || length <= 18 && (text.starts_with("周会") || text.starts_with("例会")) && timed
}
