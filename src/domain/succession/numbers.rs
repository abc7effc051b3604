//! Titles, numbers and dates of the next meeting, counted on from those of the last one (docs/rules.md §series).

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::{meeting::Meeting, time::Stamp};

use super::{date_in_title, year};

const HAN: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Counters behind which a number of a meeting stands: 第12次.
const COUNTERS: [char; 3] = ['次', '期', '回'];

/// How far two meetings of a series lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    Week,
    Fortnight,
    Month,
}

impl Period {
    /// The period nearest to a distance; `None` where it is none of the three.
    const fn of(days: i64) -> Option<Self> {
        match days {
            4..=10 => Some(Self::Week),
            11..=18 => Some(Self::Fortnight),
            25..=37 => Some(Self::Month),
            _ => None,
        }
    }
}

/// The period of a series by its last two meetings, a week where nothing says so; and the start one period after `last` at the same hour.
pub fn next_start(last: &Meeting, kin: &[Meeting]) -> (Period, Stamp) {
    let zone = last.zone;
    let local = zone.local(last.start);
    let date = local.date();
    let earlier = kin
        .iter()
        .map(|meeting| zone.date(meeting.start))
        .filter(|d| *d < date)
        .max();
    let period = earlier.and_then(|before| Period::of((date - before).num_days()));
    let period = period.unwrap_or(Period::Week);
    let next = match period {
        Period::Week => date.checked_add_days(Days::new(7)),
        Period::Fortnight => date.checked_add_days(Days::new(14)),
        Period::Month => next_month(date, earlier),
    };
    (period, zone.instant(next.unwrap_or(date).and_time(local.time())))
}

/// The same weekday of the next month where the last two were the same one of theirs, else the same day of the month.
fn next_month(date: NaiveDate, earlier: Option<NaiveDate>) -> Option<NaiveDate> {
    let nth = |d: NaiveDate| (d.weekday(), d.day0() / 7);
    let same_day = date.checked_add_months(Months::new(1))?;
    if earlier.map(nth) != Some(nth(date)) {
        return Some(same_day);
    }
    let place = u8::try_from(date.day0() / 7 + 1).ok()?;
    NaiveDate::from_weekday_of_month_opt(same_day.year(), same_day.month(), date.weekday(), place).or(Some(same_day))
}

/// `2026/117` or 第13期 counted on by `more`: its last digits are the number.
pub fn counted_on(first: &str, more: u32) -> String {
    let (stem, digits, tail) = last_digits(first);
    match digits.parse::<u32>() {
        Ok(number) => format!(
            "{stem}{:0width$}{tail}",
            number.saturating_add(more),
            width = digits.len()
        ),
        Err(_) => format!("{first}{}", more + 1),
    }
}

/// A number as it is typed, cut around the digits at its end, before a counter (期) or a sign; they are empty where there are none.
fn last_digits(typed: &str) -> (&str, &str, &str) {
    let is_digit = |c: char| c.is_ascii_digit();
    let upto = typed.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let stem = upto.trim_end_matches(is_digit);
    let digits = upto.strip_prefix(stem).unwrap_or_default();
    (stem, digits, typed.strip_prefix(upto).unwrap_or_default())
}

/// Whether a number begins a new count, as in a new year, and does not go on from the other.
pub fn begins_anew(last: &str, next: &str) -> bool {
    last_digits(last.trim()).0 != last_digits(next.trim()).0
}

/// A number that is counted on by `used`; it begins anew in a year that the number names.
pub fn next_in_year(first: &str, used: u32, before: NaiveDate, next: NaiveDate) -> String {
    let (old, new) = (before.year().to_string(), next.year().to_string());
    let (stem, _, tail) = last_digits(first);
    if old != new && stem.contains(&old) {
        return format!("{}1{tail}", stem.replacen(&old, &new, 1));
    }
    counted_on(first, used)
}

/// Whether a title numbers the meetings of its year, and the next one lies in another: its number begins with 1.
pub fn begins_with_year(title: &str, number: Option<u32>, before: NaiveDate, next: NaiveDate) -> bool {
    let counts = || year::place(title, before).is_some() && counted_to(title, number, |_| Some(1)).is_some();
    before.year() != next.year() && (year::numbers(title, number, before) || counts())
}

/// A title with its number counted on and its date moved; the same where it has neither. A title that numbers the meetings of its year
/// begins anew in another one.
pub fn next_title(title: &str, number: Option<u32>, before: NaiveDate, next: NaiveDate) -> String {
    let own = counted_to(title, number, |n| n.checked_add(1));
    if own.is_none()
        && let Some(beside) = year::beside_number(title, number, before, next)
    {
        return beside;
    }
    if begins_with_year(title, number, before, next) {
        let first = year::place(title, before).and_then(|place| year::moved(title, place, next));
        if let Some(first) = first.and_then(|title| counted_to(&title, number, |_| Some(1))) {
            return first;
        }
    }
    let counted = own.unwrap_or_else(|| title.to_owned());
    for format in year::DATES {
        let (old, new) = (before.format(format).to_string(), next.format(format).to_string());
        if let Some(at) = counted.find(&old)
            && !counted
                .get(..at)
                .unwrap_or_default()
                .ends_with(|c: char| c.is_ascii_digit())
        {
            return counted.replacen(&old, &new, 1);
        }
    }
    month_moved(&counted, before, next).unwrap_or(counted)
}

/// A title that begins or ends with the month of the meeting, with that of the next one: `Committee November`, 11月例会.
fn month_moved(title: &str, before: NaiveDate, next: NaiveDate) -> Option<String> {
    let (old, new) = (before.format("%B").to_string(), next.format("%B").to_string());
    if let Some(head) = title
        .strip_suffix(&old)
        .filter(|head| head.ends_with([' ', '-', ',', '(']))
    {
        return Some(format!("{head}{new}"));
    }
    if let Some(tail) = title
        .strip_prefix(&old)
        .filter(|tail| tail.starts_with([' ', '-', ',']))
    {
        return Some(format!("{new}{tail}"));
    }
    let (old, new) = (format!("{}月", before.month()), format!("{}月", next.month()));
    let at = title.find(&old)?;
    let (head, tail) = (title.get(..at)?, title.get(at + old.len()..)?);
    let dated =
        head.ends_with(|c: char| c.is_ascii_digit() || c == '年') || tail.starts_with(|c: char| c.is_ascii_digit());
    (!dated).then(|| format!("{head}{new}{tail}"))
}

/// A title with another number in place of its own; `None` = it has none.
fn counted_to(title: &str, number: Option<u32>, to: fn(u32) -> Option<u32>) -> Option<String> {
    for (at, _) in title.match_indices('第') {
        let rest = title.get(at + '第'.len_utf8()..)?;
        let Some((numeral, tail)) = COUNTERS
            .iter()
            .filter_map(|counter| {
                rest.split_once(*counter)
                    .map(|(n, _)| (n, rest.strip_prefix(n).unwrap_or_default()))
            })
            .min_by_key(|(n, _)| n.len())
        else {
            continue;
        };
        let head = title.get(..at)?;
        if let Ok(n) = numeral.trim().parse::<u32>() {
            return Some(format!("{head}第{}{tail}", to(n)?));
        }
        if let Some(n) = han_number(numeral) {
            return Some(format!("{head}第{}{tail}", han(to(n)?)));
        }
    }
    let is_digit = |c: char| c.is_ascii_digit();
    let mut from = 0;
    while let Some(at) = title.get(from..)?.find(is_digit).map(|at| at + from) {
        let rest = title.get(at..)?;
        let digits = rest.get(..rest.find(|c| !is_digit(c)).unwrap_or(rest.len()))?;
        let (head, tail) = (title.get(..at)?, rest.strip_prefix(digits)?);
        from = at + digits.len();
        let Ok(n) = digits.parse::<u32>() else { continue };
        let marked = ["#", "No. ", "No.", "No ", "no. "]
            .iter()
            .any(|mark| head.ends_with(mark));
        let ordinal = ["st ", "nd ", "rd ", "th "].iter().any(|end| tail.starts_with(end));
        let next = to(n)?;
        if ordinal && (number == Some(n) || tail.contains("meeting") || tail.contains("session")) {
            let tail = tail.get(2..)?;
            return Some(format!("{head}{next}{}{tail}", ordinal_ending(next)));
        }
        if marked || number == Some(n) && !tail.starts_with(['-', '/', '年', '月', '日']) && !head.ends_with(['-', '/'])
        {
            return Some(format!("{head}{next}{tail}"));
        }
    }
    None
}

const fn ordinal_ending(n: u32) -> &'static str {
    match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// The number of a meeting that a text names: 第12次, 第十二期.
pub fn number_named(text: &str) -> Option<u32> {
    text.match_indices('第').find_map(|(at, sign)| {
        let rest = text.get(at + sign.len()..)?;
        let (numeral, _) = rest.split_once(COUNTERS)?;
        let numeral = numeral.trim();
        numeral.parse().ok().or_else(|| han_number(numeral))
    })
}

/// A number below 1000 in Han numerals; `None` where the text is none.
fn han_number(text: &str) -> Option<u32> {
    let (mut sum, mut digit) = (0, None);
    for c in text.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '零' => continue,
            _ => {
                let value = HAN.iter().position(|han| *han == c)?;
                digit = Some(u32::try_from(value).ok()?);
                continue;
            }
        };
        sum += digit.take().unwrap_or(1) * unit;
    }
    let all = sum + digit.unwrap_or(0);
    (all > 0 && han(all) == text).then_some(all)
}

/// A number below 1000 in Han numerals; digits from there on.
fn han(n: u32) -> String {
    let sign = |d: u32| HAN.get(d as usize).copied().unwrap_or('〇');
    let (hundreds, tens, ones) = (n / 100, n / 10 % 10, n % 10);
    if hundreds > 9 {
        return n.to_string();
    }
    let mut text = String::new();
    if hundreds > 0 {
        text.extend([sign(hundreds), '百']);
        if tens == 0 && ones > 0 {
            text.push('零');
        }
    }
    if tens > 1 || tens == 1 && hundreds > 0 {
        text.push(sign(tens));
    }
    if tens > 0 {
        text.push('十');
    }
    if ones > 0 {
        text.push(sign(ones));
    }
    text
}

/// A title without its numbers and dates: meetings of a series share it.
pub fn stem(title: &str) -> String {
    let counts =
        |c: char| c.is_numeric() || c.is_whitespace() || "十百零年月日次第期#-./".contains(c) || HAN.contains(&c);
    title.chars().filter(|c| !counts(*c)).collect::<String>().to_lowercase()
}

/// A title with the day of the meeting that it speaks of in place of the one before, wherever that stands; in brackets behind it where it
/// had none.
pub fn dated(title: &str, day: NaiveDate, chinese: bool) -> String {
    let shown = if chinese {
        day.format("%Y年%-m月%-d日").to_string()
    } else {
        day.format("%-d %B %Y").to_string()
    };
    if let Some((head, tail)) = date_in_title::around_date(title) {
        return format!("{head}{shown}{tail}");
    }
    if chinese {
        format!("{title}（{shown}）")
    } else {
        format!("{title} ({shown})")
    }
}

/// A title that says at which meeting the item was put off, in place of what it said before.
pub fn deferred_at(title: &str, day: NaiveDate, chinese: bool) -> String {
    let bare = without_deferral(title);
    if chinese {
        format!("{bare}（{}会议缓议）", day.format("%Y年%-m月%-d日"))
    } else {
        format!("{bare} (deferred on {})", day.format("%-d %B %Y"))
    }
}

/// A title without the brackets that say at which meeting the item was put off.
pub fn without_deferral(title: &str) -> &str {
    let title = title.trim_end();
    let english = || title.strip_suffix(')')?.rsplit_once(" (deferred on ");
    let chinese = || title.strip_suffix("会议缓议）")?.rsplit_once('（');
    let day = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    english()
        .or_else(chinese)
        .filter(|(_, when)| day(when))
        .map_or(title, |(bare, _)| bare.trim_end())
}
