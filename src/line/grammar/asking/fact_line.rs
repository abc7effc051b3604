//! The line that would say a fact which a sentence may tell, as far as it can be filled in.

use crate::domain::{possible_fact::PossibleFact, text::is_han};

use crate::line::{
    frame::LineFrame,
    grammar::{proceedings::session_told_zh::han_time, shape::moment},
};

/// The line of an act of the session, with the time that stands in the sentence.
pub(crate) fn timed(fact: PossibleFact, text: &str, frame: &LineFrame) -> String {
    let han = text.contains(is_han);
    // The hour of the next one is not that of the end, and a break from one time to another begins with the first.
    let lower = text.to_lowercase();
    let until = [
        "adjourned to ",
        "adjourned until ",
        "adjourned till ",
        "adjourn to ",
        "adjourn until ",
    ];
    if until.iter().any(|word| lower.contains(word)) {
        return spaced(fact, "", han);
    }
    if !han && clocks_in(text, frame).count() > 1 {
        return spaced(fact, clock_in(text, frame).unwrap_or_default(), han);
    }
    let (_, time) = moment::apart(text, frame.dates);
    if !time.is_empty() {
        return spaced(fact, time, han);
    }
    if han {
        return spaced(fact, &han_time(text, frame).1, han);
    }
    spaced(fact, clock_in(text, frame).unwrap_or_default(), han)
}

/// The first time of day with its minutes or its half of the day in a sentence.
fn clock_in<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    clocks_in(text, frame).next()
}

/// The times of day with their minutes or their half of the day in a sentence.
pub(crate) fn clocks_in<'t>(text: &'t str, frame: &LineFrame) -> impl Iterator<Item = &'t str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    words.map(|word| word.trim_end_matches('.')).filter(|word| {
        let clock = word.contains([':', '.']) || word.to_ascii_lowercase().ends_with('m');
        word.starts_with(|c: char| c.is_ascii_digit()) && clock && frame.dates.time(word).is_some()
    })
}

/// How the line begins, a blank, and the words.
pub(crate) fn spaced(fact: PossibleFact, words: &str, han: bool) -> String {
    format!("{} {words}", fact.order(han)).trim_end().to_owned()
}

/// The text behind the sign of a fact.
pub(crate) fn signed(fact: PossibleFact, text: &str) -> String {
    let text = text.trim();
    if fact != PossibleFact::Decision {
        return format!("{}{text}", fact.order(false));
    }
    let text = settled(text).trim_start_matches(['，', ',', '：', ' ']);
    // 全票通过16家奖补 as the minutes say it.
    let all = text.strip_prefix("全票通过").filter(|rest| rest.chars().count() > 1);
    match all {
        Some(rest) => format!("{}一致通过{rest}", fact.order(false)),
        None => format!("{}{text}", fact.order(false)),
    }
}

/// The text of a decision without the words that say that it is one: 研究决定16家发放, 定了，12月28日试灯.
fn settled(text: &str) -> &str {
    const LEADS: [&str; 16] = [
        "会上决定",
        "会上研究决定",
        "研究决定",
        "讨论决定",
        "商量决定",
        "会商决定",
        "会议研究决定",
        "会议商定",
        "大家决定",
        "经研究决定",
        "经讨论决定",
        "研究",
        "讨论",
        "会上",
        "定了",
        "最后定了",
    ];
    let agreed = ["同意", "通过", "一致"];
    let bare = LEADS.iter().find_map(|lead| {
        let rest = text.strip_prefix(lead)?;
        // 研究同意16家 is agreed to, and 研究方案 is not.
        let whole = lead.ends_with(['定', '了']) || agreed.iter().any(|word| rest.starts_with(word));
        whole.then(|| rest.trim_start_matches(['，', ',', '：', ':', ' ']))
    });
    bare.filter(|bare| bare.chars().count() > 1).unwrap_or(text)
}
