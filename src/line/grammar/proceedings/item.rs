//! Items of the agenda: `#3`, `#2.1`, `#+ title`, `##+ title`.

use crate::domain::{agenda::Item, entry::Remark, id::Id};

use crate::line::{
    dates,
    dialect::{mode::DialectMode, words},
    frame::LineFrame,
    lexer::{self, ascii_sign, digit, filled},
    reading::{Reading, What},
};

/// Whether what follows `#` is about the agenda: a number or a new item.
pub(crate) fn begins(rest: &str) -> bool {
    lexer::first(rest).is_some_and(|first| matches!(first, '+' | '#') || first.is_ascii_digit())
}

/// `3`, `第三项`, `*43`, `5.2`: an item by its number, as it is shown, in digits of both widths or in Chinese numerals.
pub(crate) fn numbered(typed: &str, frame: &LineFrame) -> Option<Id<Item>> {
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
                .or_else(|| {
                    // 议题四 is what an agenda calls its fourth item.
                    let wanted = value(counted)?;
                    let found = frame.items.iter().find(|(_, shown)| value(shown) == Some(wanted));
                    found.map(|&(item, _)| item)
                })
        })
        .flatten()
}

/// The figure in a Chinese number of an item, whatever stands around it: 四, 议题四, （四）, 第四项.
pub fn value(text: &str) -> Option<u32> {
    let mut bare = text.trim();
    for word in ["议题", "议案", "议程", "事项", "第"] {
        bare = bare.strip_prefix(word).unwrap_or(bare);
    }
    let bare = bare.trim_matches(['（', '）', '(', ')', '项', '个', '条', '号', '、', '：', ' ']);
    let digits: Option<u32> = bare
        .chars()
        .map(digit)
        .try_fold(0_u32, |sum, next| sum.checked_mul(10)?.checked_add(next?));
    digits
        .filter(|_| !bare.is_empty())
        .or_else(|| dates::read_han_number(bare))
}

/// `#3`, `#三`, `#第三项`, `#*43`: goes to the item of a number.
pub(crate) fn read_number(rest: &str, frame: &LineFrame) -> Option<Reading> {
    numbered(rest, frame).map(|item| Reading::of(What::GoTo { item }))
}

/// `#plant sale`: goes to the item whose title that is, or begins with it, or else holds it; where it is the only one.
pub(crate) fn read_title(rest: &str, frame: &LineFrame) -> Option<Reading> {
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
pub(crate) fn read(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
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
    let typed = rest.trim().trim_end_matches(['、', '，', ',', '：', ':']);
    if !typed.chars().all(|c| digit(c).is_some() || is_point(c)) {
        return named(typed, frame);
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

/// `3 plant sale`: a number with a piece of the title of that very item. `None` = only text.
fn named(typed: &str, frame: &LineFrame) -> Option<Reading> {
    let title = typed.trim_start_matches(|c: char| digit(c).is_some() || is_point(c));
    let number = typed.get(..typed.len() - title.len())?.trim_end_matches(is_point);
    let title = title.trim_start_matches([' ', '　', '、', '：', ':']);
    let item = numbered(number, frame).filter(|_| title.chars().count() > 1)?;
    (frame.room.titled(title) == Some(item)).then(|| Reading::of(What::GoTo { item }))
}

const fn is_point(c: char) -> bool {
    matches!(c, '.' | '．' | '。')
}
