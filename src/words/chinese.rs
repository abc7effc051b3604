//! How Chinese documents write titles, dates and numbers.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::calendar::offset::{Anchor, Offset, OffsetUnit};

/// A title with the name of its document: 会议 is not said twice.
pub(super) fn titled(title: &str, document: &str) -> String {
    // 办公会 is short for 办公会议: 办公会议程 would be read as 办公 会议程.
    const SHORT: [&str; 9] = [
        "办公会",
        "专题会",
        "常务会",
        "党委会",
        "党组会",
        "支委会",
        "碰头会",
        "协调会",
        "调度会",
    ];
    const BODIES: [&str; 9] = [
        "委员会",
        "理事会",
        "董事会",
        "监事会",
        "常委会",
        "代表会",
        "协会",
        "学会",
        "商会",
    ];
    if title.ends_with(document) && !document.is_empty() {
        title.to_owned()
    } else if SHORT.iter().any(|end| title.ends_with(end)) {
        format!("{title}议{document}")
    } else if BODIES.iter().any(|end| title.ends_with(end)) {
        format!("{title}会议{document}")
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

/// A distance from the start or the end of a meeting: 会前3个工作日, 会后2天.
pub fn offset(offset: Offset) -> String {
    let mark = match offset.mark {
        Anchor::Start => "会",
        Anchor::End => "散会",
    };
    let side = match (offset.amount, offset.mark) {
        (0, Anchor::Start) => return "开会时".to_owned(),
        (0, Anchor::End) => return "散会时".to_owned(),
        (..0, _) => "前",
        (1.., _) => "后",
    };
    let unit = match offset.unit {
        OffsetUnit::Minutes => "分钟",
        OffsetUnit::Hours => "小时",
        OffsetUnit::Days => "天",
        OffsetUnit::WorkingDays => "个工作日",
    };
    // 会后 is after the meeting, so that a time within it is 开会后.
    let mark = if offset.mark == Anchor::Start && offset.amount > 0 {
        "开会"
    } else {
        mark
    };
    format!("{mark}{side}{}{unit}", offset.amount.unsigned_abs())
}

/// Reads what [`offset`] writes, and the ways in which people write it: 会前三个工作日, 会后2日. `None` = it is another text.
pub fn read_offset(text: &str) -> Option<Offset> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let marks = [
        ("开会前", Anchor::Start, -1),
        ("会前", Anchor::Start, -1),
        ("开会后", Anchor::Start, 1),
        ("散会前", Anchor::End, -1),
        ("散会后", Anchor::End, 1),
        ("会后", Anchor::End, 1),
    ];
    let (mark, sign, rest) = marks
        .iter()
        .find_map(|(word, mark, sign)| text.strip_prefix(word).map(|rest| (*mark, *sign, rest)))?;
    let units = [
        ("个工作日", OffsetUnit::WorkingDays),
        ("工作日", OffsetUnit::WorkingDays),
        ("个小时", OffsetUnit::Hours),
        ("小时", OffsetUnit::Hours),
        ("分钟", OffsetUnit::Minutes),
        ("分", OffsetUnit::Minutes),
        ("天", OffsetUnit::Days),
        ("日", OffsetUnit::Days),
    ];
    let (number, unit) = units
        .iter()
        .find_map(|(word, unit)| rest.strip_suffix(word).map(|number| (number, *unit)))?;
    let amount = (1..=99)
        .find(|n| numeral(*n) == number || n.to_string() == number)
        .or_else(|| (number == "两").then_some(2))
        .or_else(|| number.parse().ok().filter(|n| (1..=9_999).contains(n)))?;
    let amount = i32::try_from(amount).ok()? * sign;
    Some(Offset { mark, amount, unit })
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
