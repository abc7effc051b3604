//! Tasks in 纪要: 由…牵头、…配合，于12月11日前…, or the clerk's own sentence with what it lacks in brackets.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};

use super::phrases::{closed, half_day};
use crate::domain::action::says_end_of_work;

/// Whether a phrase of time is reckoned from the day of the meeting (下周三前, 半个月内): later nobody knows which day it was.
pub fn is_reckoned(phrase: &str) -> bool {
    // 12.5前 is no date that a paper writes.
    let in_figures = phrase.starts_with(|c: char| c.is_ascii_digit()) && phrase.contains(['.', '/', '-']);
    in_figures
        || phrase.starts_with(['下', '本', '这', '周', '星', '礼', '明', '后', '今', '大', '上', '月'])
        || phrase.ends_with('内')
}

/// By when, as it stands before a verb: 于12月11日前, 尽快; empty = no day is set.
pub fn by_when(date: Option<NaiveDate>, time: Option<NaiveTime>, phrase: &str, year: i32) -> String {
    if let Some(date) = date {
        let year = if date.year() == year {
            String::new()
        } else {
            format!("{}年", date.year())
        };
        let time = time.map(by_the_clock).unwrap_or_default();
        let time = if says_end_of_work(phrase) {
            "下班".to_owned()
        } else {
            time
        };
        return format!("于{year}{}月{}日{time}前", date.month(), date.day());
    }
    let phrase = phrase.trim();
    if phrase.ends_with(['前', '内', '后', '底', '日', '月', '初', '时', '间'])
        && !phrase.starts_with(['尽', '立', '于', '在'])
    {
        format!("于{phrase}")
    } else {
        phrase.to_owned()
    }
}

/// 下午5时, 上午9时30分.
fn by_the_clock(time: NaiveTime) -> String {
    let hour = match time.hour() {
        0 => 0,
        hour => (hour - 1) % 12 + 1,
    };
    let minute = if time.minute() == 0 {
        String::new()
    } else {
        format!("{}分", time.minute())
    };
    format!("{}{hour}时{minute}", half_day(time.hour()))
}

/// A task as a sentence: 由甲牵头、乙配合，于12月11日前完成…。
pub fn task(owners: &[String], when: &str, text: &str) -> String {
    let who = match owners {
        [] => String::new(),
        [one] => format!("由{one}"),
        [lead, one] => format!("由{lead}牵头、{one}配合，"),
        [lead, others @ ..] => format!("由{lead}牵头，{}配合，", others.join("、")),
    };
    closed(&format!("{who}{when}{text}"))
}

/// The contents of the brackets behind a task that does not begin with a verb, or names its owner itself.
#[derive(Debug, Clone, Copy)]
pub struct TaskBracket<'a> {
    /// Those whom the sentence does not name; empty = it names all, or nobody is named.
    pub who: &'a str,
    pub is_unit: bool,
    /// The sentence names others, whom these help.
    pub helps: bool,
    /// As [`by_when`] says it; empty = no day is set, or the sentence says it.
    pub when: &'a str,
}

/// A task whose sentence stands as it is: 超期信访件月底前办结（责任人：王蕾；完成时限：…）。
pub fn task_with(text: &str, bracket: &TaskBracket<'_>) -> String {
    let text = text.trim().trim_end_matches(['。', '.', '；', ';', '，', ',']);
    let label = match (bracket.helps, bracket.is_unit) {
        (true, true) => "配合单位",
        (true, false) => "配合",
        (false, true) => "责任单位",
        (false, false) => "责任人",
    };
    let mut parts = Vec::new();
    if !bracket.who.is_empty() {
        parts.push(format!("{label}：{}", bracket.who));
    }
    let when = bracket.when.strip_prefix('于').unwrap_or(bracket.when);
    if !when.is_empty() {
        parts.push(format!("完成时限：{when}"));
    }
    if parts.is_empty() {
        return closed(text);
    }
    closed(&format!("{text}（{}）", parts.join("；")))
}
