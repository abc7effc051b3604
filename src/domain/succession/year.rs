//! Titles of series that number their meetings by years: 2026年第12次局长办公会, `Meeting 12/2026`. Knows no rows.

use chrono::{Datelike, NaiveDate};

/// The ways in which a title gives its date, longer ones first.
pub(super) const DATES: [&str; 9] = [
    "%Y年%-m月%-d日",
    "%-d %B %Y",
    "%B %-d, %Y",
    "%Y-%m-%d",
    "%-m月%-d日",
    "%Y年%-m月",
    "%B %Y",
    "%-d %B",
    "%B %-d",
];

/// The place of the year in a title whose numbers begin anew with each year, in bytes: the year stands by itself, and belongs to no date.
/// `None` = the title names no year, or one that is none of the calendar (`2026/27`, 2026学年).
pub(super) fn place(title: &str, on: NaiveDate) -> Option<(usize, usize)> {
    let is_dated = DATES
        .iter()
        .any(|format| title.contains(&on.format(format).to_string()));
    if is_dated {
        return None;
    }
    [on.year().to_string(), in_han(on.year())].iter().find_map(|year| {
        let at = title.find(year.as_str())?;
        let (head, tail) = (title.get(..at)?, title.get(at + year.len()..)?);
        let own = !head.ends_with(is_figure) && !tail.starts_with(is_figure);
        (own && !is_two_years(tail)).then_some((at, at + year.len()))
    })
}

/// A title with the year at its place replaced by that of the next meeting, in the same figures.
pub(super) fn moved(title: &str, (from, to): (usize, usize), next: NaiveDate) -> Option<String> {
    let (head, year, tail) = (title.get(..from)?, title.get(from..to)?, title.get(to..)?);
    let year = if year.starts_with(|c: char| c.is_ascii_digit()) {
        next.year().to_string()
    } else {
        in_han(next.year())
    };
    Some(format!("{head}{year}{tail}"))
}

/// 二〇二六 for 2026.
fn in_han(year: i32) -> String {
    let digit = |c: char| {
        c.to_digit(10)
            .and_then(|d| "〇一二三四五六七八九".chars().nth(d as usize))
    };
    year.to_string().chars().filter_map(digit).collect()
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || "〇一二三四五六七八九".contains(c)
}

/// Whether a year goes on into the next one: `2026/27`, 2026—2027学年.
fn is_two_years(tail: &str) -> bool {
    let behind = tail.strip_prefix(['/', '-', '–', '—', '－', '~', '至']);
    let digits = behind.map_or(0, |rest| rest.chars().take_while(char::is_ascii_digit).count());
    matches!(digits, 2 | 4) || tail.trim_start_matches('年').starts_with("学年") || tail.starts_with('学')
}

/// A number beside the year of a title: `12/2026`, `2026-12`.
struct NumberOfYear<'t> {
    head: &'t str,
    tail: &'t str,
    number: u32,
    sign: char,
    /// The year stands before the number.
    year_first: bool,
}

/// A title of which a number and its year are one, counted on; `None` = it has no such number, or it may be a month to which the next meeting
/// does not fit.
pub(super) fn beside_number(title: &str, number: Option<u32>, on: NaiveDate, next: NaiveDate) -> Option<String> {
    let found = numbered(title, number, on)?;
    let same_year = on.year() == next.year();
    let counted = if same_year { found.number.checked_add(1)? } else { 1 };
    // `12/2026` in December may be the month as well, and both agree on the next one.
    let may_be_month = number != Some(found.number) && found.number == on.month();
    if may_be_month && counted != next.month() {
        return None;
    }
    let NumberOfYear { head, tail, sign, .. } = found;
    let year = next.year();
    Some(if found.year_first {
        format!("{head}{year}{sign}{counted}{tail}")
    } else {
        format!("{head}{counted}{sign}{year}{tail}")
    })
}

/// Whether the number of a meeting stands beside the year in its title.
pub(super) fn numbers(title: &str, number: Option<u32>, on: NaiveDate) -> bool {
    numbered(title, number, on).is_some_and(|found| number == Some(found.number))
}

fn numbered(title: &str, number: Option<u32>, on: NaiveDate) -> Option<NumberOfYear<'_>> {
    const SIGNS: [char; 2] = ['/', '-'];
    let year = on.year().to_string();
    let at = title.find(&year)?;
    let (head, tail) = (title.get(..at)?, title.get(at + year.len()..)?);
    // `2026-07` is a month.
    let digits = |text: &str| {
        let is_number = (1..=3).contains(&text.len()) && !text.starts_with('0');
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let before = head.strip_suffix(SIGNS).and_then(|rest| {
        let stem = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = digits(rest.strip_prefix(stem)?)?;
        let sign = head.chars().next_back()?;
        let is_date = stem.ends_with(SIGNS) || tail.starts_with(|c: char| c.is_ascii_digit() || SIGNS.contains(&c));
        (!is_date).then_some(NumberOfYear {
            head: stem,
            tail,
            number,
            sign,
            year_first: false,
        })
    });
    before.or_else(|| {
        let rest = tail.strip_prefix(SIGNS)?;
        let end = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let own = rest.strip_suffix(end)?;
        let found = digits(own)?;
        let is_date = head.ends_with(|c: char| c.is_ascii_digit() || SIGNS.contains(&c)) || end.starts_with(SIGNS);
        // `2026/27` is a year of schools and of money.
        let two_years = number != Some(found) && i64::from(found) == i64::from(on.year() % 100) + 1;
        let sign = tail.chars().next()?;
        (!is_date && !two_years).then_some(NumberOfYear {
            head,
            tail: end,
            number: found,
            sign,
            year_first: true,
        })
    })
}
