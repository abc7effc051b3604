//! How Chinese documents write titles, dates and numbers.

use chrono::{Datelike, NaiveDate, Weekday};

/// A title with the name of its document: 会议 is not said twice.
pub(super) fn titled(title: &str, document: &str) -> String {
    if title.ends_with(document) {
        title.to_owned()
    } else if title.ends_with('会') || title.ends_with("会议") {
        format!("{title}{document}")
    } else {
        format!("{title}会议{document}")
    }
}

/// A date with its weekday: 2026年12月1日（星期二）.
pub(super) fn date(date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => "一",
        Weekday::Tue => "二",
        Weekday::Wed => "三",
        Weekday::Thu => "四",
        Weekday::Fri => "五",
        Weekday::Sat => "六",
        Weekday::Sun => "日",
    };
    format!("{}年{}月{}日（星期{weekday}）", date.year(), date.month(), date.day())
}

/// A number below one hundred in Chinese numerals; greater ones stay as they are.
pub(super) fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: usize| DIGITS.get(n).copied().unwrap_or("");
    match number {
        1..=9 => digit(number).to_owned(),
        10..=19 => format!("十{}", digit(number - 10)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number % 10)),
        _ => number.to_string(),
    }
}
