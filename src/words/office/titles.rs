//! Titles of meetings and of items as 纪要 have them: ordinals, labels of places, numbers of issues.

/// Year and number of a meeting in its series, before its name; empty where the name says it.
pub fn ordinal(title: &str, year: i32, number: Option<u32>) -> String {
    match number {
        Some(number) if without_ordinal(title) == title => format!("{year}年第{number}次"),
        Some(_) | None => String::new(),
    }
}

/// A title without 2026年第12次, before its name or behind the name of the body.
pub fn without_ordinal(title: &str) -> String {
    let counts = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百零〇".contains(c);
    let bare = title.split_once('第').and_then(|(head, rest)| {
        let (number, rest) = rest.split_once('次')?;
        let is_ordinal = !number.is_empty() && number.chars().all(counts) && !rest.is_empty();
        is_ordinal.then(|| format!("{}{rest}", without_year(head)))
    });
    bare.unwrap_or_else(|| title.to_owned())
}

/// A text without the year at its end: 港航局2026年.
fn without_year(head: &str) -> &str {
    let digits = |text: &str| text.chars().rev().take_while(char::is_ascii_digit).count();
    match head.strip_suffix('年') {
        Some(year) if digits(year) == 4 => year.trim_end_matches(|c: char| c.is_ascii_digit()),
        Some(_) | None => head,
    }
}

/// The title of an item without the label of its place: 第一议题：…, 议题二：….
pub(super) fn unlabelled(title: &str) -> &str {
    let counts = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let Some((label, rest)) = title.split_once(['：', ':']) else {
        return title;
    };
    let labels = ["议题", "第议题", "第项议题", "第项"];
    // An item that came up in the meeting is told of as any other.
    let plain = ["临时动议", "临时议题", "动议", "议题", "增加议题", "新增议题"];
    let is_label = plain.contains(&label.trim())
        || label.chars().any(counts) && labels.contains(&label.replace(counts, "").as_str());
    if is_label && !rest.trim().is_empty() {
        rest.trim()
    } else {
        title
    }
}

/// The number of an issue as it is printed: 第12期.
pub fn issue(typed: &str) -> String {
    let typed = typed.trim();
    if !typed.is_empty() && typed.chars().all(|c| c.is_ascii_digit()) {
        format!("第{typed}期")
    } else {
        typed.to_owned()
    }
}

/// A title with 关于 before it, unless it has one.
pub(super) fn titled(title: &str) -> String {
    if title.contains("关于") {
        title.to_owned()
    } else {
        format!("关于{title}")
    }
}

/// The heading of a procedure: its title without a number of its own.
pub fn plain_heading(title: &str) -> String {
    unlabelled(title.trim().trim_end_matches('。')).to_owned()
}
