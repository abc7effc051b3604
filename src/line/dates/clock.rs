//! Times of day: 15:30, 下午3点半, 15时30分, 3 pm, noon, 下班. Knows no dates.

use chrono::{NaiveTime, Timelike};

use super::{numerals, scan::PhraseCursor, sense::ClockTime};

/// A part of the day and the hours it is said with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayPart {
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

const CHINESE: &[(&str, DayPart)] = &[
    ("凌晨", DayPart::Night),
    ("一早", DayPart::Morning),
    ("一大早", DayPart::Morning),
    ("早上", DayPart::Morning),
    ("早晨", DayPart::Morning),
    ("清晨", DayPart::Morning),
    ("早", DayPart::Morning),
    ("上午", DayPart::Morning),
    ("中午", DayPart::Noon),
    ("正午", DayPart::Noon),
    ("下午", DayPart::Afternoon),
    ("午后", DayPart::Afternoon),
    ("傍晚", DayPart::Evening),
    ("晚上", DayPart::Evening),
    ("晚间", DayPart::Evening),
    ("晚", DayPart::Evening),
    ("上班", DayPart::Morning),
];

const ENGLISH: &[(&str, DayPart)] = &[
    ("morning", DayPart::Morning),
    ("in the morning", DayPart::Morning),
    ("noon", DayPart::Noon),
    ("12 noon", DayPart::Noon),
    ("midday", DayPart::Noon),
    ("lunchtime", DayPart::Afternoon),
    ("lunch time", DayPart::Afternoon),
    ("lunch", DayPart::Afternoon),
    ("afternoon", DayPart::Afternoon),
    ("in the afternoon", DayPart::Afternoon),
    ("this morning", DayPart::Morning),
    ("this afternoon", DayPart::Afternoon),
    ("this evening", DayPart::Evening),
    ("evening", DayPart::Evening),
    ("in the evening", DayPart::Evening),
];

const WORK_ENDS: &[(&str, ())] = &[
    ("下班", ()),
    ("eod", ()),
    ("cob", ()),
    ("cop", ()),
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
fn hour_in(part: DayPart, hour: u32) -> Option<u32> {
    Some(match (part, hour) {
        (DayPart::Night, 0..=6)
        | (DayPart::Morning, 5..=11)
        | (DayPart::Noon, 11..=14)
        | (DayPart::Afternoon, 12..=19)
        | (DayPart::Evening, 17..=23) => hour,
        (DayPart::Noon, 1..=2) | (DayPart::Afternoon, 1..=7) | (DayPart::Evening, 5..=11) => hour + 12,
        _ => return None,
    })
}

/// The time of day that begins here; as much of it as there is.
pub(super) fn clock(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, ClockTime)> {
    if let Some((after, ())) = c.pick(WORK_ENDS) {
        return Some((after, ClockTime::WorkEnds));
    }
    if let Some((after, ())) = c.pick(&[("midnight", ()), ("12 midnight", ()), ("午夜", ())]) {
        return Some((after, ClockTime::DayEnd));
    }
    if let Some((after, part)) = c.pick(CHINESE) {
        return in_part(after, part);
    }
    if let Some((after, part)) = c.pick(ENGLISH) {
        return Some((after, alone(part)));
    }
    if let Some((after, (hour, minute), _)) = digital(c).or_else(|| spoken(c)).or_else(|| dotted(c))
        && let Some((after, half)) = half_of_day(after.spaces())
    {
        return Some((after, ClockTime::At(twelve(hour, minute, half)?)));
    }
    if let Some((after, hour)) = numerals::digits(c, 2)
        && let Some((after, half)) = half_of_day(after.spaces())
    {
        return Some((after, ClockTime::At(twelve(hour, 0, half)?)));
    }
    let (after, (hour, minute), loose) = digital(c).or_else(|| spoken(c))?;
    if (hour, minute) == (24, 0) {
        return Some((after, ClockTime::DayEnd));
    }
    let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
    let early = loose && (1..=6).contains(&hour);
    Some((
        after,
        if early {
            ClockTime::Early(time)
        } else {
            ClockTime::At(time)
        },
    ))
}

/// Two times with a dash or its like between them: `2-4pm`, `14:00-16:00`, 下午2点到4点. Returns the second.
pub(super) fn span(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, ClockTime)> {
    const TO: &[(&str, ())] = &[("-", ()), ("~", ()), ("to", ()), ("until", ()), ("至", ()), ("到", ())];
    let part = c.pick(CHINESE);
    let from = clock(c).or_else(|| {
        let (after, hour) = numerals::digits(c, 2)?;
        Some((after, ClockTime::At(NaiveTime::from_hms_opt(hour, 0, 0)?)))
    });
    let (after, first) = from?;
    let last = after.spaces().pick(TO)?.0.spaces();
    // 下午2点到4点: the part of the day is said once.
    let spoken_once = part
        .and_then(|(_, part)| in_part(last, part))
        .filter(|(_, clock)| *clock != ClockTime::Open);
    let (end, second) = spoken_once.or_else(|| clock(last))?;
    let (ClockTime::At(from), ClockTime::At(to)) = (first, second) else {
        return None;
    };
    (to > from).then_some((end, second))
}

/// Times as they are written where nothing but a time can stand: `9.05`, `8.30pm`, `830pm`, `20h30`, `20h`, `20:30 hrs`.
pub(super) fn written(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, NaiveTime)> {
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
pub(super) fn behind_day(c: PhraseCursor<'_>, may_be_year: bool) -> Option<(PhraseCursor<'_>, ClockTime)> {
    let early = |time: NaiveTime, loose: bool| {
        if loose && (1..=6).contains(&time.hour()) {
            ClockTime::Early(time)
        } else {
            ClockTime::At(time)
        }
    };
    if let Some((after, hour)) = numerals::digits(c, 2)
        && let Some(after) = after.spaces().eat("o'clock")
    {
        return Some((after, early(NaiveTime::from_hms_opt(hour, 0, 0)?, true)));
    }
    // `Friday am`, `Friday first thing`
    let part = half_of_day(c).map(|(after, _)| after);
    if let Some(after) = part.or_else(|| c.eat("first thing")).or_else(|| c.eat("last thing")) {
        return Some((after, ClockTime::Open));
    }
    let alone = |c: PhraseCursor<'_>| {
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
    (alone(after) && !year).then_some((after, ClockTime::At(time)))
}

/// Whether letters stand between two places: `pm`, `h`, `hrs`.
fn half_of_day_behind(from: PhraseCursor<'_>, to: PhraseCursor<'_>) -> bool {
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
fn hours(c: PhraseCursor<'_>) -> Option<PhraseCursor<'_>> {
    ["hours", "hrs", "uhr", "h"].iter().find_map(|word| c.eat(word))
}

/// `tomorrow 9`: a number alone is an hour where nothing but another sign of the line follows; "tomorrow 3 copies" is none.
pub(super) fn lone_hour(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, ClockTime)> {
    let (after, hour) = numerals::digits(c, 2)?;
    let over = after.spaces().peek().is_none_or(|next| matches!(next, '@' | '~'));
    let time = NaiveTime::from_hms_opt(hour, 0, 0).filter(|_| over)?;
    let early = (1..=6).contains(&hour);
    Some((
        after,
        if early {
            ClockTime::Early(time)
        } else {
            ClockTime::At(time)
        },
    ))
}

/// Parts of the day without an hour.
fn alone(part: DayPart) -> ClockTime {
    match (part, NaiveTime::from_hms_opt(12, 0, 0)) {
        (DayPart::Noon, Some(noon)) => ClockTime::At(noon),
        _ => ClockTime::Open,
    }
}

/// Reads the hour after 下午 and its like.
fn in_part(c: PhraseCursor<'_>, part: DayPart) -> Option<(PhraseCursor<'_>, ClockTime)> {
    let hours = c.spaces();
    let Some((after, (hour, minute), _)) = digital(hours).or_else(|| spoken(hours)) else {
        return Some((c, alone(part)));
    };
    // 晚上12点 is the end of the day.
    if matches!(part, DayPart::Evening | DayPart::Night) && (hour, minute) == (12, 0) {
        return Some((after, ClockTime::DayEnd));
    }
    let time = NaiveTime::from_hms_opt(hour_in(part, hour)?, minute, 0)?;
    Some((after, ClockTime::At(time)))
}

type Hands<'t> = (PhraseCursor<'t>, (u32, u32), bool);

/// `15:30`, `3:05`, `15:30:00`; the flag says whether the hour has one digit.
fn digital(c: PhraseCursor<'_>) -> Option<Hands<'_>> {
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

/// `7.30`, which only am or pm behind it makes a time before a day.
fn dotted(c: PhraseCursor<'_>) -> Option<Hands<'_>> {
    let (after, hour) = numerals::digits(c, 2)?;
    let (after, minute) = numerals::exactly(after.sign('.')?, 2)?;
    (hour <= 12 && minute < 60).then_some((after, (hour, minute), false))
}

/// `15时30分`, `三点半`, `9点一刻`, `14点05`; the flag says that 点 was used, which people count to twelve with.
fn spoken(c: PhraseCursor<'_>) -> Option<Hands<'_>> {
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
fn half_of_day(c: PhraseCursor<'_>) -> Option<(PhraseCursor<'_>, bool)> {
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
