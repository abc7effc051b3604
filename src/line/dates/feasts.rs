//! Feasts by their names: on fixed days, counted from Easter, and on the nth weekday of a month. Knows no feasts by the moon.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    frame::{DateFrame, DayDoubt},
    months::year_behind,
    scan::PhraseCursor,
    sense::{Sense, SenseSink, Span, Target, When, month_day, nth_day, shift_days},
};

/// When a feast is.
#[derive(Clone, Copy)]
enum Feast {
    Fixed(u32, u32),
    /// Days from Easter Sunday.
    Easter(i64),
    /// The nth weekday of a month, -1 for the last.
    Nth(u32, i32, Weekday),
    /// In November in the one country, in October in the other.
    Thanksgiving,
}

use Feast::{Easter, Fixed, Nth, Thanksgiving};

const FEASTS: &[(&str, Feast)] = &[
    ("元旦", Fixed(1, 1)),
    ("元旦节", Fixed(1, 1)),
    ("妇女节", Fixed(3, 8)),
    ("三八妇女节", Fixed(3, 8)),
    ("植树节", Fixed(3, 12)),
    ("五一", Fixed(5, 1)),
    ("五一节", Fixed(5, 1)),
    ("劳动节", Fixed(5, 1)),
    ("五一劳动节", Fixed(5, 1)),
    ("青年节", Fixed(5, 4)),
    ("五四青年节", Fixed(5, 4)),
    ("六一", Fixed(6, 1)),
    ("儿童节", Fixed(6, 1)),
    ("六一儿童节", Fixed(6, 1)),
    ("七一", Fixed(7, 1)),
    ("建党节", Fixed(7, 1)),
    ("八一", Fixed(8, 1)),
    ("建军节", Fixed(8, 1)),
    ("教师节", Fixed(9, 10)),
    ("十一", Fixed(10, 1)),
    ("国庆", Fixed(10, 1)),
    ("国庆节", Fixed(10, 1)),
    ("圣诞", Fixed(12, 25)),
    ("圣诞节", Fixed(12, 25)),
    ("new year", Fixed(1, 1)),
    ("the new year", Fixed(1, 1)),
    ("new year's day", Fixed(1, 1)),
    ("may day", Fixed(5, 1)),
    ("independence day", Fixed(7, 4)),
    ("halloween", Fixed(10, 31)),
    ("bonfire night", Fixed(11, 5)),
    ("remembrance day", Fixed(11, 11)),
    ("christmas eve", Fixed(12, 24)),
    ("xmas eve", Fixed(12, 24)),
    ("christmas", Fixed(12, 25)),
    ("christmas day", Fixed(12, 25)),
    ("xmas", Fixed(12, 25)),
    ("xmas day", Fixed(12, 25)),
    ("boxing day", Fixed(12, 26)),
    ("new year's eve", Fixed(12, 31)),
    ("shrove tuesday", Easter(-47)),
    ("ash wednesday", Easter(-46)),
    ("palm sunday", Easter(-7)),
    ("maundy thursday", Easter(-3)),
    ("good friday", Easter(-2)),
    ("easter", Easter(0)),
    ("easter sunday", Easter(0)),
    ("easter monday", Easter(1)),
    ("ascension day", Easter(39)),
    ("whit sunday", Easter(49)),
    ("whitsun", Easter(49)),
    ("pentecost", Easter(49)),
    ("whit monday", Easter(50)),
    ("memorial day", Nth(5, -1, Weekday::Mon)),
    ("labor day", Nth(9, 1, Weekday::Mon)),
    ("thanksgiving", Thanksgiving),
    ("thanksgiving day", Thanksgiving),
];

/// Offers the feast that begins here: the next one, or that of the year before or behind it.
pub(super) fn offer<'t>(c: PhraseCursor<'t>, year: Option<i32>, frame: &DateFrame<'_>, out: SenseSink<'_, 't>) {
    let Some((after, feast)) = c.pick(FEASTS) else { return };
    out(after, sense(feast, year, frame));
    if year.is_none()
        && let Some((after, year)) = year_behind(after, frame)
    {
        out(after, sense(feast, Some(year), frame));
    }
}

fn sense(feast: Feast, year: Option<i32>, frame: &DateFrame<'_>) -> Sense {
    let sense = match feast {
        Fixed(month, day) => month_day(frame, year, month, day),
        Easter(ahead) => coming(frame, year, |year| {
            easter(year).and_then(|day| shift_days(day, ahead)).map(When::Day)
        }),
        Nth(month, nth, weekday) => coming(frame, year, |year| {
            nth_in(frame, year, (month, nth, weekday)).map(When::Day)
        }),
        Thanksgiving => coming(frame, year, |year| {
            let late = nth_in(frame, year, (11, 4, Weekday::Thu))?;
            let early = nth_in(frame, year, (10, 2, Weekday::Mon))?;
            Some(if early < frame.now.date() {
                When::Day(late)
            } else {
                When::Either(late, early)
            })
        }),
    };
    Sense { feast: true, ..sense }
}

/// The day in the year that was named; else in this year, or in the next if it is over.
fn coming(frame: &DateFrame<'_>, year: Option<i32>, day: impl Fn(i32) -> Option<When>) -> Sense {
    let today = frame.now.date();
    let is_over = |when: &When| match when {
        When::Day(day) | When::Either(day, _) => *day < today,
        When::Span(_) | When::Moment(_) | When::Link(_) | When::Vague | When::Nowhere => false,
    };
    let this = day(year.unwrap_or_else(|| today.year())).unwrap_or(When::Nowhere);
    if year.is_none() && is_over(&this) {
        return Sense::from(day(today.year() + 1).unwrap_or(When::Nowhere)).doubting(DayDoubt::NextYear);
    }
    this.into()
}

fn nth_in(frame: &DateFrame<'_>, year: i32, (month, nth, weekday): (u32, i32, Weekday)) -> Option<NaiveDate> {
    nth_day(Span::months(year, month, 1)?, nth, Target::Weekday(weekday), frame)
}

/// Easter Sunday of the western churches, by the anonymous Gregorian reckoning.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let moon = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century.rem_euclid(4) + rest.div_euclid(4)) - epact - rest.rem_euclid(4)).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let day = epact + weekday - 7 * late + 114;
    let (month, day) = (u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}
