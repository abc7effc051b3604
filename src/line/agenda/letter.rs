//! Lines of a mail around an agenda: heads, greetings, introductions, the end with the name of the sender. And breaks between items.

use crate::domain::titles::OFFICES;

/// Words of a short line; longer ones say something.
const SHORT: usize = 6;

fn bare(text: &str) -> String {
    let text = text
        .trim()
        .trim_matches(|c: char| c.is_ascii_punctuation() || "，。！：；…–— ".contains(c));
    text.to_lowercase()
}

/// Whether a text begins with a word or several, and no longer word.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words)
        .is_some_and(|rest| !words.is_ascii() || !rest.starts_with(char::is_alphanumeric))
}

fn is_short(text: &str) -> bool {
    text.split_whitespace().count() <= SHORT && text.chars().count() <= 60
}

/// `From: …`, `Subject: …`, 主题：….
fn is_head(text: &str) -> bool {
    const HEADS: &[&str] = &[
        "from",
        "to",
        "cc",
        "bcc",
        "sent",
        "date",
        "subject",
        "time",
        "place",
        "venue",
        "location",
        "时间",
        "地点",
        "会议时间",
        "会议地点",
        "发件人",
        "收件人",
        "抄送",
        "发送时间",
        "日期",
        "主题",
    ];
    let lower = text.trim().to_lowercase();
    lower
        .split_once([':', '：'])
        .is_some_and(|(head, rest)| HEADS.contains(&head.trim()) && !rest.trim().is_empty())
}

/// `Dear all,`, `Hi everyone`, 各位好：.
fn is_greeting(text: &str) -> bool {
    const ENGLISH: &[&str] = &[
        "dear",
        "hi",
        "hello",
        "hey",
        "good morning",
        "good afternoon",
        "good evening",
        "greetings",
    ];
    const CHINESE: &[&str] = &["各位", "尊敬的", "大家好", "你好", "您好"];
    let lower = bare(text);
    let open =
        CHINESE.iter().any(|word| lower.starts_with(word)) && (text.trim().ends_with([':', '：', '！', '，', '好']));
    is_short(&lower) && (ENGLISH.iter().any(|word| begins(&lower, word)) || open)
}

/// `Agenda for Tuesday 8 December, 6.30pm`, `Please find the agenda below:`, 会议议程如下：.
fn is_introduction(text: &str) -> bool {
    let lower = bare(text);
    let named = [
        "agenda for",
        "agenda of",
        "agenda:",
        "agenda -",
        "agenda –",
        "draft agenda",
        "provisional agenda",
        "the agenda",
    ]
    .iter()
    .any(|word| begins(&lower, word));
    let polite = [
        "please",
        "here is",
        "here's",
        "find",
        "below",
        "attached",
        "i attach",
        "we will",
        "see below",
    ]
    .iter()
    .any(|word| begins(&lower, word));
    named || polite && lower.contains("agenda") || lower.ends_with("如下") || lower.ends_with("as follows")
}

/// Whether a line above the items belongs to the mail around them.
pub(super) fn is_above(text: &str) -> bool {
    is_head(text) || is_greeting(text) || is_introduction(text)
}

/// Whether a line ends the mail: `Best wishes,`, 此致. The sender follows.
pub(super) fn is_end(text: &str) -> bool {
    const BEGINS: &[&str] = &[
        "best wishes",
        "best regards",
        "kind regards",
        "warm regards",
        "warmest regards",
        "with kind regards",
        "with best wishes",
        "many thanks",
        "yours sincerely",
        "yours faithfully",
        "looking forward",
        "see you",
    ];
    const WHOLE: &[&str] = &[
        "best",
        "regards",
        "thanks",
        "thank you",
        "with thanks",
        "cheers",
        "sincerely",
        "yours",
        "all the best",
    ];
    const CHINESE: &[&str] = &["此致", "敬礼", "谢谢", "祝好", "顺颂", "顺祝", "祝工作"];
    let lower = bare(text);
    let english = BEGINS.iter().any(|word| begins(&lower, word)) || WHOLE.contains(&lower.as_str());
    is_short(&lower) && (english || CHINESE.iter().any(|word| lower.starts_with(word)))
}

/// Whether a line is the name of the sender and the office: `A. Tully, Clerk`.
pub(super) fn is_signature(text: &str) -> bool {
    let Some((name, post)) = text.trim().split_once(", ") else {
        return false;
    };
    let mut words = name.split([' ', '.']).filter(|word| !word.is_empty());
    let named = words.clone().count() > 1 && words.all(|word| word.starts_with(char::is_uppercase));
    let post = post.trim_end_matches('.').to_lowercase();
    let is_office = |word: Option<&str>| word.is_some_and(|word| OFFICES.contains(&word));
    // `Parish Clerk`, `Clerk to the Council`
    named && is_short(&post) && (is_office(post.split(' ').next()) || is_office(post.split(' ').next_back()))
}

/// Whether a title is that of a break, in which nothing is dealt with.
pub(super) fn is_break(title: &str) -> bool {
    const BREAKS: &[&str] = &[
        "break",
        "a break",
        "short break",
        "tea break",
        "coffee break",
        "comfort break",
        "lunch break",
        "refreshment break",
        "refreshments",
        "tea",
        "coffee",
        "tea and coffee",
        "lunch",
        "dinner",
        "supper",
        "recess",
        "interval",
        "pause",
        "茶歇",
        "休息",
        "中场休息",
        "会间休息",
        "午餐",
        "午休",
        "午餐休息",
    ];
    BREAKS.contains(&bare(title).as_str())
}
