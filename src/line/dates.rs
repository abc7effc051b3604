//! Due dates as clerks type them, in both languages: 下周三前, 3个工作日内, "by next Friday". Reads what is
//! understood in full and invents nothing; knows no clock, the present moment comes in with the frame.
//!
//! The rows of docs/rules.md §dates are the rule. Weeks start on Monday. A month and day without a year is the next
//! such day, today included; a stretch (三月, next month) is due on its last day.

use chrono::NaiveTime;

mod blanks;
mod clock;
mod counted;
mod feast_names;
mod feasts;
mod frame;
mod leftover;
mod judge;
mod lengths;
mod links;
mod lunar;
mod months;
mod nth;
mod numerals;
mod periods_en;
mod periods_zh;
mod phrase;
mod range;
mod scan;
mod sense;
mod weekday;
mod words;
mod written;

pub use frame::{DateFrame, DateReading, DayDoubt, ReadDate};

use scan::{Phrase, PhraseCursor};
use sense::{ClockTime, Limit};

/// Reads a phrase that is a date as a whole; spaces around it and a full stop behind it do not count.
pub fn read(phrase: &str, frame: &DateFrame<'_>) -> DateReading {
    let phrase = Phrase::new(phrase);
    if phrase.cut {
        return DateReading::Unreadable;
    }
    let ends = |c: PhraseCursor<'_>, _: Limit| {
        let c = c.spaces();
        let stop = matches!(c.peek(), Some('.' | '。' | '!'));
        (if stop { c.skip(1).spaces() } else { c }).peek().is_none()
    };
    match phrase::longest(phrase.cursor(), frame, &ends) {
        Some(found) => judge::judge(&found, frame),
        None => DateReading::Unreadable,
    }
}

/// The longest start of `text` that is a date, in bytes, and what it means. Serves behind `~`, `～` and
/// "due" in an action line: text may follow after a space or a punctuation mark. A date that is only
/// the start of a longer one (周五或周一, "3 days before Friday") is none. A start that has the form of
/// a date which does not exist, or behind which more of the phrase follows that is not understood ("Friday half past", "5 May
/// meeting"), gives its length with that and [`DateReading::Unreadable`].
pub fn read_prefix(text: &str, frame: &DateFrame<'_>) -> Option<(usize, DateReading)> {
    let phrase = Phrase::new(text);
    let ends =
        |c: PhraseCursor<'_>, suffix| (phrase::is_boundary(c, phrase.cut) || is_task(c, suffix)) && !goes_on(c, frame);
    let Some(found) = phrase::longest(phrase.cursor(), frame, &ends) else {
        return Some((
            phrase.byte(end_of_several(phrase.cursor(), frame)?),
            DateReading::Unclear,
        ));
    };
    let end = phrase.byte(found.end);
    if is_other_word(text, end) {
        return None;
    }
    if let Some(more) = leftover::end(found.end, frame) {
        return Some((phrase.byte(more), DateReading::Unreadable));
    }
    Some((end, judge::judge(&found, frame)))
}

/// Whether any start of a text may be a date, whatever follows it.
pub fn begins(text: &str, frame: &DateFrame<'_>) -> bool {
    phrase::longest(Phrase::new(text).cursor(), frame, &|_, _| true).is_some()
}

/// Where a phrase ends that says more than one day (周五或周一, "a day or two", "3 days before Friday").
fn end_of_several<'t>(start: PhraseCursor<'t>, frame: &DateFrame<'_>) -> Option<PhraseCursor<'t>> {
    let day = |c: PhraseCursor<'t>| {
        phrase::longest(c, frame, &|end, _| phrase::is_boundary(end, false)).map(|found| found.end)
    };
    let mut end = day(start)?;
    let mut several = false;
    while let Some(next) =
        turned(end.spaces()).and_then(|c| day(c).or_else(|| numerals::count(c.spaces()).map(|(c, _)| c)))
    {
        end = next;
        several = true;
    }
    several.then_some(end)
}

/// Reads a time of day alone: `14:05`, `1405`, 14点05分, 下午3点半, `2:05 pm`, `8.30pm`, `9.05`, `20h30`, `2030 hrs`, in both
/// widths. The hour is taken as written: 3点 is 03:00.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let phrase = Phrase::new(text);
    let start = phrase.cursor().spaces();
    let over = |c: PhraseCursor<'_>| c.spaces().peek().is_none() && !phrase.cut;
    if let Some((end, joined)) = numerals::exactly(start, 4)
        && over(end)
    {
        return NaiveTime::from_hms_opt(joined / 100, joined % 100, 0);
    }
    if let Some((end, time)) = clock::written(start)
        && over(end)
    {
        return Some(time);
    }
    match clock::clock(start)? {
        (end, ClockTime::At(time) | ClockTime::Early(time)) if over(end) => Some(time),
        _ => None,
    }
}

/// A whole number below 1000 in Han numerals: 三, 十二, 二十一.
pub fn read_han_number(text: &str) -> Option<u32> {
    let phrase = Phrase::new(text);
    let (end, number) = numerals::han(phrase.cursor())?;
    (end.peek().is_none() && !phrase.cut).then_some(number)
}

/// Whether a task follows 前 or 内 at once: 3月5日前|完成初稿. Only verbs that can not be part of a date
/// phrase count, since 前 may be the start of 前后 or 前夕.
fn is_task(c: PhraseCursor<'_>, suffix: Limit) -> bool {
    const VERBS: [&str; 16] = [
        "完成", "提交", "上报", "报送", "上交", "交", "办结", "落实", "反馈", "提出", "印发", "下发", "修改", "整改",
        "准备", "发",
    ];
    matches!(suffix, Limit::Before | Limit::Within) && VERBS.iter().any(|verb| c.eat(verb).is_some())
}

/// Whether what follows changes the meaning of the date before it: "3 days | before Friday", "Friday | or
/// Monday", "a day | or two".
fn goes_on(c: PhraseCursor<'_>, frame: &DateFrame<'_>) -> bool {
    let here = c.spaces();
    if TURNS.iter().any(|word| here.eat(word).is_some()) {
        return true;
    }
    if let Some(more) = here.eat("or ")
        && numerals::count(more).is_some()
    {
        return true;
    }
    let Some(next) = JOINS.iter().find_map(|word| here.eat(word)) else {
        return false;
    };
    phrase::longest(next, frame, &|end, _| phrase::is_boundary(end, false)).is_some()
}

/// Words that make another day of the one before them.
const TURNS: &[&str] = &[
    "ago",
    "before",
    "after",
    "from",
    "prior",
    "of",
    "later",
    "earlier",
    "fortnight",
    "week",
    "or so",
];

/// Words between two days.
const JOINS: &[&str] = &[
    "or", "to", "on", "and", "until", "till", "through", "或", "或者", "至", "到", "和", "、", "~", "-", "/",
];

/// Returns the place after a word that turns or joins.
fn turned(c: PhraseCursor<'_>) -> Option<PhraseCursor<'_>> {
    TURNS.iter().chain(JOINS).find_map(|word| c.eat(word))
}

/// "may" and "march" before a word are verbs, and a single letter before text is hardly the start of the meeting.
fn is_other_word(text: &str, end: usize) -> bool {
    let Some((head, tail)) = text.split_at_checked(end) else {
        return false;
    };
    let head = head.trim();
    let word_follows = tail.trim_start().starts_with(|c: char| c.is_ascii_alphabetic());
    head.chars().count() == 1 && !tail.trim().is_empty()
        || word_follows && (head.eq_ignore_ascii_case("may") || head.eq_ignore_ascii_case("march"))
}
