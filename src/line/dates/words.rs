//! Single words for days, and the words that name no day at all: 今天, tomorrow, 近期, ASAP. Knows no numbers.

use super::{
    frame::DateFrame,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, When, shift_days},
};

const DAYS: &[(&str, i64)] = &[
    ("今天", 0),
    ("今日", 0),
    ("当天", 0),
    ("当日", 0),
    ("明天", 1),
    ("明日", 1),
    ("次日", 1),
    ("翌日", 1),
    ("第二天", 1),
    ("后天", 2),
    ("后日", 2),
    ("大后天", 3),
    ("昨天", -1),
    ("昨日", -1),
    ("前天", -2),
    ("today", 0),
    ("tonight", 0),
    ("tomorrow", 1),
    ("tmw", 1),
    ("tomoz", 1),
    ("tmr", 1),
    ("tmrw", 1),
    ("day after tomorrow", 2),
    ("the day after tomorrow", 2),
    ("yesterday", -1),
];

/// Days whose word is cut short before a part of the day: 明早, 今晚.
const SHORT: &[(&str, i64)] = &[("今", 0), ("明", 1), ("后", 2)];

/// Phrases that people set as a time and that fix none (docs/rules.md §dates).
const VAGUE: &[&str] = &[
    "近期",
    "近日",
    "尽快",
    "尽早",
    "抓紧",
    "适时",
    "及时",
    "立即",
    "马上",
    "即刻",
    "即日",
    "即日起",
    "节前",
    "节后",
    "节日前",
    "年前",
    "年后",
    "长期",
    "长期坚持",
    "持续",
    "常态化",
    "择期",
    "择日",
    "待定",
    "另定",
    "另行通知",
    "不定期",
    "几天内",
    "数日内",
    "这几天",
    "过几天",
    "稍后",
    "以后",
    "今后",
    "下次会议",
    "下次会前",
    "下次会议前",
    "asap",
    "a.s.a.p.",
    "as soon as possible",
    "soon",
    "shortly",
    "immediately",
    "now",
    "ongoing",
    "continuous",
    "long term",
    "later",
    "tbd",
    "tba",
    "tbc",
    "to be decided",
    "to be confirmed",
    "when possible",
    "in due course",
    "due course",
    "a few days",
    "next meeting",
    "the next meeting",
    "next time",
];

/// Offers the word that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    if let Some((after, ahead)) = c.pick(DAYS) {
        out(after, Sense::from(shift_days(frame.now.date(), ahead)));
    }
    if let Some((after, ahead)) = c.pick(SHORT)
        && matches!(after.peek(), Some('早' | '晚'))
    {
        out(after, Sense::from(shift_days(frame.now.date(), ahead)));
    }
    for word in VAGUE {
        if let Some(after) = c.eat(word) {
            out(after, When::Vague.into());
        }
    }
}
