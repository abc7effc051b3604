//! Weekdays in both languages: 周五, 下周五, next Friday, Friday next week. Weeks start on Monday.

use chrono::{
    Datelike, NaiveDate,
    Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed},
};

use super::{
    frame::DateFrame,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, When, shift_days, week_day},
};

const ENGLISH: &[(&str, Weekday)] = &[
    ("monday", Mon),
    ("mon", Mon),
    ("tuesday", Tue),
    ("tues", Tue),
    ("tue", Tue),
    ("wednesday", Wed),
    ("weds", Wed),
    ("wed", Wed),
    ("thursday", Thu),
    ("thurs", Thu),
    ("thur", Thu),
    ("thu", Thu),
    ("friday", Fri),
    ("fri", Fri),
    ("saturday", Sat),
    ("sat", Sat),
    ("sunday", Sun),
    ("sun", Sun),
];

const WEEK: &[(&str, ())] = &[("周", ()), ("星期", ()), ("礼拜", ())];

const WHICH_WEEK: &[(&str, i32)] = &[
    ("本", 0),
    ("这", 0),
    ("这个", 0),
    ("下", 1),
    ("下个", 1),
    ("下一", 1),
    ("下一个", 1),
    ("下下", 2),
    ("下下个", 2),
    ("上", -1),
    ("上个", -1),
];

/// 周, 本周, 下个星期: which week is meant, if it is said.
pub(super) fn week_head(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, Option<i32>)> {
    let (after, which) = match c.pick(WHICH_WEEK) {
        Some((after, which)) => (after, Some(which)),
        None => (c, None),
    };
    after.pick(WEEK).map(|(after, ())| (after, which))
}

fn han_weekday(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, Weekday)> {
    let weekday = match c.peek()? {
        '一' | '1' => Mon,
        '二' | '2' => Tue,
        '三' | '3' => Wed,
        '四' | '4' => Thu,
        '五' | '5' => Fri,
        '六' | '6' => Sat,
        '日' | '天' | '7' => Sun,
        _ => return None,
    };
    let after = c.skip(1);
    let digit = c.peek()?.is_ascii_digit() && after.peek().is_some_and(|d| d.is_ascii_digit());
    (!digit).then_some((after, weekday))
}

/// A weekday and nothing else, in either language.
pub(super) fn name(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, Weekday)> {
    if let Some((after, ())) = c.pick(WEEK) {
        return han_weekday(after);
    }
    let (after, weekday) = c.pick(ENGLISH)?;
    Some((after.sign('.').unwrap_or(after), weekday))
}

fn sense(day: Option<NaiveDate>, weekday: Weekday) -> Sense {
    Sense::from(day).on(weekday)
}

/// The next such day, today included.
fn coming(frame: &DateFrame<'_>, weekday: Weekday) -> Sense {
    let today = frame.now.date();
    let ahead = weekday.days_since(today.weekday());
    Sense {
        bare_weekday: true,
        ..sense(shift_days(today, i64::from(ahead)), weekday)
    }
}

/// "next Friday": of next week for some people, the one after today for others. A clerk who works in
/// Chinese means 下周五 by it.
fn next(frame: &DateFrame<'_>, weekday: Weekday) -> Sense {
    let today = frame.now.date();
    let (Some(next), Some(this)) = (week_day(today, weekday, 1), week_day(today, weekday, 0)) else {
        return When::Nowhere.into();
    };
    let when = if frame.english && this > today {
        When::Either(next, this)
    } else {
        When::Day(next)
    };
    Sense::from(when).on(weekday)
}

#[derive(Clone, Copy)]
enum Which {
    Week(i32),
    Next,
    Coming,
}

const WHICH_DAY: &[(&str, Which)] = &[
    ("this ", Which::Week(0)),
    ("this coming ", Which::Coming),
    ("coming ", Which::Coming),
    ("the coming ", Which::Coming),
    ("next ", Which::Next),
    ("last ", Which::Week(-1)),
    ("this week ", Which::Week(0)),
    ("next week ", Which::Week(1)),
    ("last week ", Which::Week(-1)),
];

const WEEK_BEHIND: &[(&str, i32)] = &[
    ("this week", 0),
    ("of this week", 0),
    ("next week", 1),
    ("of next week", 1),
    ("week after next", 2),
];

/// Offers the weekday that begins here.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let today = frame.now.date();
    if let Some((after, which)) = week_head(c)
        // 本周周五 says the week twice.
        && let again = which.and_then(|_| after.pick(WEEK)).map_or(after, |(again, ())| again)
        && let Some((after, weekday)) = han_weekday(again)
    {
        let said = match which {
            Some(ahead) => sense(week_day(today, weekday, ahead), weekday),
            None => coming(frame, weekday),
        };
        out(after, said);
        return;
    }
    if let Some((after, which)) = c.pick(WHICH_DAY)
        && let Some((after, weekday)) = name(after)
    {
        let said = match which {
            Which::Week(ahead) => sense(week_day(today, weekday, ahead), weekday),
            Which::Next => next(frame, weekday),
            Which::Coming => {
                let tomorrow = shift_days(today, 1).unwrap_or(today);
                let ahead = weekday.days_since(tomorrow.weekday());
                sense(shift_days(tomorrow, i64::from(ahead)), weekday)
            }
        };
        out(after, said);
        return;
    }
    let Some((after, weekday)) = c.pick(ENGLISH) else {
        return;
    };
    let after = after.sign('.').unwrap_or(after);
    out(after, coming(frame, weekday));
    if let Some(behind) = after.sign(',').unwrap_or(after).gap()
        && let Some((end, ahead)) = behind.skip_word("the").pick(WEEK_BEHIND)
    {
        out(end, sense(week_day(today, weekday, ahead), weekday));
    }
    if let Some(end) = after.eat(" next") {
        out(end, next(frame, weekday));
    }
    if let Some(end) = after.eat(" after next") {
        let week = |day| shift_days(day, 7);
        let when = match next(frame, weekday).when {
            When::Day(day) => week(day).map(When::Day),
            When::Either(one, two) => week(one).zip(week(two)).map(|(one, two)| When::Either(one, two)),
            When::Span(_) | When::Moment(_) | When::Link(_) | When::Vague | When::Nowhere => None,
        };
        out(end, Sense::from(when.unwrap_or(When::Nowhere)).on(weekday));
    }
    // British: a week after the coming one.
    if let Some(end) = after.eat(" week") {
        let ahead = weekday.days_since(today.weekday());
        out(end, sense(shift_days(today, i64::from(ahead) + 7), weekday));
    }
}
