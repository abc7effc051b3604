//! Times of day: 15:30, 下午3点半, 15时30分, 3 pm, noon, 下班. Knows no dates.

use chrono::{NaiveTime, Timelike};

use super::{numerals, scan::Cursor, sense::Clock};

/// A part of the day and the hours it is said with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

const CHINESE: &[(&str, Part)] = &[
    ("凌晨", Part::Night),
    ("早上", Part::Morning),
    ("早晨", Part::Morning),
    ("清晨", Part::Morning),
    ("早", Part::Morning),
    ("上午", Part::Morning),
    ("中午", Part::Noon),
    ("正午", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("晚", Part::Evening),
    ("上班", Part::Morning),
];

const ENGLISH: &[(&str, Part)] = &[
    ("morning", Part::Morning),
    ("in the morning", Part::Morning),
    ("noon", Part::Noon),
    ("12 noon", Part::Noon),
    ("midday", Part::Noon),
    ("lunchtime", Part::Afternoon),
    ("lunch time", Part::Afternoon),
    ("lunch", Part::Afternoon),
    ("afternoon", Part::Afternoon),
    ("in the afternoon", Part::Afternoon),
    ("this morning", Part::Morning),
    ("this afternoon", Part::Afternoon),
    ("this evening", Part::Evening),
    ("evening", Part::Evening),
    ("in the evening", Part::Evening),
];

const WORK_ENDS: &[(&str, ())] = &[
    ("下班", ()),
    ("eod", ()),
    ("cob", ()),
    ("eob", ()),
    ("end of day", ()),
    ("the end of the day", ()),
    ("end of the day", ()),
    ("end of business", ()),
    ("close of business", ()),
    ("close of play", ()),
    ("end of play", ()),
    ("end of business day", ()),
    ("end of the business day", ()),
    ("end of working day", ()),
    ("end of the working day", ()),
    ("close of the business day", ()),
];

/// The hour that is meant with a part of the day, if the two go together.
fn hour_in(part: Part, hour: u32) -> Option<u32> {
    Some(match (part, hour) {
        (Part::Night, 0..=6)
        | (Part::Morning, 5..=11)
        | (Part::Noon, 11..=14)
        | (Part::Afternoon, 12..=19)
        | (Part::Evening, 17..=23) => hour,
        (Part::Noon, 1..=2) | (Part::Afternoon, 1..=7) | (Part::Evening, 5..=11) => hour + 12,
        _ => return None,
    })
}

/// The time of day that begins here; as much of it as there is.
pub(super) fn clock(c: Cursor<'_>) -> Option<(Cursor<'_>, Clock)> {
    if let Some((after, ())) = c.pick(WORK_ENDS) {
        return Some((after, Clock::WorkEnds));
    }
    if let Some((after, ())) = c.pick(&[("midnight", ()), ("12 midnight", ()), ("午夜", ())]) {
        return Some((after, Clock::DayEnd));
    }
    if let Some((after, part)) = c.pick(CHINESE) {
        return in_part(after, part);
    }
    if let Some((after, part)) = c.pick(ENGLISH) {
        return Some((after, alone(part)));
    }
    if let Some((after, (hour, minute), _)) = digital(c).or_else(|| spoken(c))
        && let Some((after, half)) = half_of_day(after.spaces())
    {
        return Some((after, Clock::At(twelve(hour, minute, half)?)));
    }
    if let Some((after, hour)) = numerals::digits(c, 2)
        && let Some((after, half)) = half_of_day(after.spaces())
    {
        return Some((after, Clock::At(twelve(hour, 0, half)?)));
    }
    let (after, (hour, minute), loose) = digital(c).or_else(|| spoken(c))?;
    if (hour, minute) == (24, 0) {
        return Some((after, Clock::DayEnd));
    }
    let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
    let early = loose && (1..=6).contains(&hour);
    Some((after, if early { Clock::Early(time) } else { Clock::At(time) }))
}

/// Times as they are written where nothing but a time can stand: `9.05`, `8.30pm`, `830pm`, `20h30`, `20h`, `20:30 hrs`.
pub(super) fn written(c: Cursor<'_>) -> Option<(Cursor<'_>, NaiveTime)> {
    let dotted = || {
        let (after, hour) = numerals::digits(c, 2)?;
        let (after, minute) = numerals::exactly(after.sign('.')?, 2)?;
        Some((after, (hour, minute)))
    };
    let joined = || {
        let (after, both) = numerals::exactly(c, 4).or_else(|| numerals::exactly(c, 3))?;
        // Without a word behind them these digits are any number.
        let word = half_of_day(after.spaces()).is_some() || hours(after.spaces()).is_some();
        word.then_some((after, (both / 100, both % 100)))
    };
    let hourly = || {
        let (after, hour) = numerals::digits(c, 2)?;
        let after = after.sign('h')?;
        let (after, minute) = numerals::exactly(after, 2).unwrap_or((after, 0));
        Some((after, (hour, minute)))
    };
    let colon = || {
        let (after, hands, _) = digital(c)?;
        hours(after.spaces())?;
        Some((after, hands))
    };
    let (after, (hour, minute)) = dotted().or_else(joined).or_else(hourly).or_else(colon)?;
    if let Some((after, half)) = half_of_day(after.spaces()) {
        return Some((after, twelve(hour, minute, half)?));
    }
    let after = hours(after.spaces()).unwrap_or(after);
    Some((after, NaiveTime::from_hms_opt(hour, minute, 0)?))
}

/// Times that are read only behind a day: those of [`written`], `1700`, `5 o'clock`. Figures alone before a word count that word
/// (`Friday 3.50 euros`), and four of them are a year where one could stand.
pub(super) fn behind_day(c: Cursor<'_>, may_be_year: bool) -> Option<(Cursor<'_>, Clock)> {
    let early = |time: NaiveTime, loose: bool| {
        if loose && (1..=6).contains(&time.hour()) {
            Clock::Early(time)
        } else {
            Clock::At(time)
        }
    };
    if let Some((after, hour)) = numerals::digits(c, 2)
        && let Some(after) = after.spaces().eat("o'clock")
    {
        return Some((after, early(NaiveTime::from_hms_opt(hour, 0, 0)?, true)));
    }
    let alone = |c: Cursor<'_>| {
        !c.spaces()
            .peek()
            .is_some_and(|n| n.is_alphanumeric() || matches!(n, '%' | '€' | '£' | '$'))
    };
    if let Some((after, time)) = written(c) {
        let said = half_of_day_behind(c, after);
        return (said || alone(after)).then(|| (after, early(time, !said)));
    }
    let (after, joined) = numerals::exactly(c, 4)?;
    let time = NaiveTime::from_hms_opt(joined / 100, joined % 100, 0)?;
    let year = may_be_year && super::months::plausible(joined).is_some();
    (alone(after) && !year).then_some((after, Clock::At(time)))
}

/// Whether letters stand between two places: `pm`, `h`, `hrs`.
fn half_of_day_behind(from: Cursor<'_>, to: Cursor<'_>) -> bool {
    let mut here = from;
    while here.at() < to.at() {
        if here.peek().is_some_and(char::is_alphabetic) {
            return true;
        }
        here = here.skip(1);
    }
    false
}

/// Returns the place after a word that says that the figures are hours.
fn hours(c: Cursor<'_>) -> Option<Cursor<'_>> {
    ["hours", "hrs", "uhr", "h"].iter().find_map(|word| c.eat(word))
}

/// `tomorrow 9`: a number alone is an hour where nothing but another sign of the line follows; "tomorrow 3 copies" is none.
pub(super) fn lone_hour(c: Cursor<'_>) -> Option<(Cursor<'_>, Clock)> {
    let (after, hour) = numerals::digits(c, 2)?;
    let over = after.spaces().peek().is_none_or(|next| matches!(next, '@' | '~'));
    let time = NaiveTime::from_hms_opt(hour, 0, 0).filter(|_| over)?;
    let early = (1..=6).contains(&hour);
    Some((after, if early { Clock::Early(time) } else { Clock::At(time) }))
}

/// Parts of the day without an hour.
fn alone(part: Part) -> Clock {
    match (part, NaiveTime::from_hms_opt(12, 0, 0)) {
        (Part::Noon, Some(noon)) => Clock::At(noon),
        _ => Clock::Open,
    }
}

/// Reads the hour after 下午 and its like.
fn in_part(c: Cursor<'_>, part: Part) -> Option<(Cursor<'_>, Clock)> {
    let hours = c.spaces();
    let Some((after, (hour, minute), _)) = digital(hours).or_else(|| spoken(hours)) else {
        return Some((c, alone(part)));
    };
    let time = NaiveTime::from_hms_opt(hour_in(part, hour)?, minute, 0)?;
    Some((after, Clock::At(time)))
}

type Hands<'t> = (Cursor<'t>, (u32, u32), bool);

/// `15:30`, `3:05`, `15:30:00`; the flag says whether the hour has one digit.
fn digital(c: Cursor<'_>) -> Option<Hands<'_>> {
    let (after, hour) = numerals::digits(c, 2)?;
    let loose = after.at() - c.at() == 1;
    let (after, minute) = numerals::exactly(after.sign(':')?, 2)?;
    let seconds = after.sign(':').and_then(|s| numerals::exactly(s, 2));
    let after = match seconds {
        Some((end, 0..=59)) => end,
        Some(_) => return None,
        None => after,
    };
    (hour <= 24 && minute < 60).then_some((after, (hour, minute), loose))
}

/// `15时30分`, `三点半`, `9点一刻`, `14点05`; the flag says that 点 was used, which people count to twelve with.
fn spoken(c: Cursor<'_>) -> Option<Hands<'_>> {
    let (after, hour) = numerals::number(c)?;
    let loose = after.peek()? == '点';
    let after = after.sign('点').or_else(|| after.sign('时'))?;
    let (after, minute) = if let Some(end) = after.sign('钟').or_else(|| after.sign('整')) {
        (end, 0)
    } else if let Some(end) = after.sign('半') {
        (end, 30)
    } else if let Some((end, quarter)) = after.pick(&[("一刻", 15), ("三刻", 45), ("1刻", 15), ("3刻", 45)]) {
        (end, quarter)
    } else if let Some((end, minute)) = numerals::number(after) {
        (end.sign('分').unwrap_or(end), minute)
    } else {
        (after, 0)
    };
    (hour <= 24 && minute < 60).then_some((after, (hour, minute), loose))
}

/// Whether `pm` stands here, or `am`.
fn half_of_day(c: Cursor<'_>) -> Option<(Cursor<'_>, bool)> {
    c.pick(&[
        ("am", false),
        ("a.m.", false),
        ("a.m", false),
        ("pm", true),
        ("p.m.", true),
        ("p.m", true),
    ])
}

fn twelve(hour: u32, minute: u32, afternoon: bool) -> Option<NaiveTime> {
    let hour = match (hour, afternoon) {
        (12, false) => 0,
        (12, true) => 12,
        (1..=11, false) => hour,
        (1..=11, true) => hour + 12,
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}
