//! Items of the agenda: `#3`, `#2.1`, `#+ title`, `##+ title`.

use crate::domain::{agenda::Item, entry::Remark, id::Id};

use super::super::{
    dates,
    dialect::{mode::DialectMode, words},
    frame::LineFrame,
    lexer::{self, ascii_sign, digit, filled},
    reading::{Reading, What},
};

/// Whether what follows `#` is about the agenda: a number or a new item.
pub(super) fn begins(rest: &str) -> bool {
    lexer::first(rest).is_some_and(|first| matches!(first, '+' | '#') || first.is_ascii_digit())
}

/// `3`, `第三项`, `*43`, `5.2`: an item by its number, as it is shown, in digits of both widths or in Chinese numerals.
pub(super) fn numbered(typed: &str, frame: &LineFrame) -> Option<Id<Item>> {
    let plain = |text: &str| -> String { text.trim().chars().map(plain_sign).collect() };
    let typed = plain(typed);
    let is = |wanted: &str| {
        let found = frame
            .items
            .iter()
            .find(|(_, shown)| plain(shown).eq_ignore_ascii_case(wanted));
        found.map(|&(item, _)| item)
    };
    let counted = typed.strip_prefix('第').map_or(typed.as_str(), |rest| {
        let end = rest.find(['项', '个', '条', '号']).unwrap_or(rest.len());
        rest.get(..end).unwrap_or(rest)
    });
    let bare = |text: &str| text.trim_start_matches('*').trim_end_matches('.').to_owned();
    let starred = || {
        let found = frame
            .items
            .iter()
            .find(|(_, shown)| bare(&plain(shown)) == bare(&typed));
        found.map(|&(item, _)| item)
    };
    (!bare(&typed).is_empty())
        .then(|| {
            is(&typed)
                .or_else(|| is(counted))
                .or_else(|| dates::read_han_number(counted).and_then(|n| is(&n.to_string())))
                .or_else(starred)
        })
        .flatten()
}

/// `#3`, `#三`, `#第三项`, `#*43`: goes to the item of a number.
pub(super) fn read_number(rest: &str, frame: &LineFrame) -> Option<Reading> {
    numbered(rest, frame).map(|item| Reading::of(What::GoTo { item }))
}

/// 第三项, 下面进行第三项议题: goes there. `None` = the line says more, or no item has that number.
pub(super) fn read_spoken(line: &str, frame: &LineFrame) -> Option<Reading> {
    const LEADS: &[&str] = &[
        "下面",
        "现在",
        "接下来",
        "请",
        "进入",
        "进行",
        "转入",
        "审议",
        "开始",
        "先审议",
        "先研究",
        "先讨论",
        "先议",
        "先",
        "研究",
        "讨论",
    ];
    let mut typed = line.trim().trim_end_matches(['。', '：', ':']);
    if let Some(reading) = titled(typed, frame) {
        return Some(reading);
    }
    while let Some(rest) = LEADS.iter().find_map(|lead| typed.strip_prefix(lead)) {
        typed = rest;
    }
    let number = typed.strip_prefix('第')?;
    let ends = ["项", "项议题", "项议程", "个议题", "项内容"];
    let number = ends.iter().find_map(|end| number.strip_suffix(end))?;
    let counts = |c: char| digit(c).is_some() || "一二三四五六七八九十".contains(c);
    (!number.is_empty() && number.chars().all(counts)).then_some(())?;
    numbered(&format!("第{number}项"), frame).map(|item| Reading::of(What::GoTo { item }))
}

/// 二、审议公务用车购置事项, 议题二：审议公务用车购置事项, 下面审议…: a number and the whole title of that item.
fn titled(typed: &str, frame: &LineFrame) -> Option<Reading> {
    const LABELS: [&str; 6] = ["议题", "第", "议程", "下面进行", "下面", "进入"];
    let counts = |c: char| digit(c).is_some() || "一二三四五六七八九十".contains(c);
    let mut number = LABELS
        .iter()
        .find_map(|label| typed.strip_prefix(label))
        .unwrap_or(typed);
    number = number.trim_start_matches('第');
    let rest = number.trim_start_matches(counts);
    let figures = number.get(..number.len() - rest.len())?;
    let rest = ["项议题", "个议题", "项议程", "项"]
        .iter()
        .find_map(|unit| rest.strip_prefix(unit))
        .unwrap_or(rest);
    let title = rest.trim_start_matches(['、', '.', '．', '：', ':', '，', ' ', '　', ')', '）']);
    if figures.is_empty() || title.chars().count() < 4 || title.len() == rest.len() {
        return None;
    }
    let item = numbered(&format!("第{figures}项"), frame)?;
    (frame.room.is_title(title) && frame.room.titled(title) == Some(item)).then(|| Reading::of(What::GoTo { item }))
}

/// `#plant sale`: goes to the item whose title that is, or begins with it, or else holds it; where it is the only one.
pub(super) fn read_title(rest: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = rest.trim();
    // A word of MeetBot is no title.
    let word = typed.is_ascii() && words::hash_word(typed, DialectMode::Live).is_some();
    let few = typed.chars().count() < 2 || word;
    let item = frame.room.titled(typed).filter(|_| !few)?;
    Some(Reading::of(What::GoTo { item }))
}

/// A sign of a number in its narrow form.
const fn plain_sign(c: char) -> char {
    if is_point(c) { '.' } else { ascii_sign(c) }
}

/// Reads what follows `#`. `None` = only text (`#1 priority is …`).
pub(super) fn read(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let first = lexer::first(rest)?;
    if first == '+' {
        return new_item(lexer::rest(rest), false);
    }
    if first == '#' {
        return lexer::strip(lexer::rest(rest), '+').and_then(|title| new_item(title, true));
    }
    go_to(rest, line, frame)
}

fn new_item(title: &str, sub: bool) -> Option<Reading> {
    filled(title).map(|title| {
        Reading::of(What::NewItem {
            title: title.to_owned(),
            sub,
        })
    })
}

/// `3` or `2.1` and nothing else; the number must be one that is shown.
fn go_to(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = rest.trim();
    if !typed.chars().all(|c| digit(c).is_some() || is_point(c)) {
        return None;
    }
    let number: String = typed
        .trim_end_matches(is_point)
        .chars()
        .map(|c| if is_point(c) { '.' } else { ascii_sign(c) })
        .collect();
    let found = frame.items.iter().find(|(_, shown)| *shown == number);
    Some(match found {
        Some(&(item, _)) => Reading::of(What::GoTo { item }),
        None => Reading::remarked(line, Remark::NoSuchItem(number)),
    })
}

const fn is_point(c: char) -> bool {
    matches!(c, '.' | '．' | '。')
}
