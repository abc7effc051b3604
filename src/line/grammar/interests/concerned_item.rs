//! The item in which somebody declares an interest: by its number, as the one in hand, or by words of its title.

use crate::{
    domain::{agenda::Item, entry::Remark, id::Id, interest::InterestNature, people::Attendee, text::is_han},
    line::{
        frame::LineFrame,
        grammar::proceedings::item,
        lexer,
        reading::{Reading, What},
    },
};

/// The item in which an interest is declared.
pub(crate) struct ConcernedItem<'t> {
    pub(crate) item: Option<Id<Item>>,
    /// The number that no item bears, where a word said that it is one; empty otherwise.
    pub(super) unknown: &'t str,
    /// The text behind it.
    pub(crate) behind: &'t str,
}

impl ConcernedItem<'_> {
    /// The same, with the one item that a text names somewhere where none stands at its beginning.
    pub(crate) fn or_within(mut self, text: &str, frame: &LineFrame) -> Self {
        if self.item.is_none() && self.unknown.is_empty() {
            self.item = item_within(text, frame);
        }
        self
    }

    /// The interest of somebody in it. A number that no item bears stands with the reason, and is asked about: a declaration is never lost.
    pub(crate) fn declared(&self, who: Id<Attendee>, nature: InterestNature, reason: &str) -> Reading {
        let number = self.unknown;
        let text = match (number.is_empty(), reason.is_empty()) {
            (true, _) => reason.to_owned(),
            (false, true) => numbered(number),
            (false, false) if number.contains(is_han) => format!("{}，{reason}", numbered(number)),
            (false, false) => format!("{}, {reason}", numbered(number)),
        };
        let remark = (!number.is_empty()).then(|| Remark::NoSuchItem(number.to_owned()));
        Reading::of(What::Interest {
            who,
            item: self.item,
            nature,
            text,
        })
        .remark(remark)
    }
}

/// A number with the word that says what it counts.
fn numbered(number: &str) -> String {
    if number.starts_with(|c| lexer::digit(c).is_some()) {
        format!("item {number}")
    } else {
        number.to_owned()
    }
}

/// Words behind those of a title that say that they are one: 采购冷柜一项, 采购冷柜这个议题.
const CALLED: [&str; 14] = [
    "这一项议题",
    "这一议题",
    "这个议题",
    "该议题",
    "这一事项",
    "这个事项",
    "这一项",
    "该项",
    "一项",
    "议题",
    "事项",
    "议案",
    "一事",
    "一案",
];

/// The item that a text calls by its title, with a word that says that it is an item: 采购冷柜一项. `None` = it has no such word; where no item, or more than
/// one, fits it, the words stand with the reason and are asked about.
pub(super) fn called<'t>(text: &'t str, behind: &'t str, frame: &LineFrame) -> Option<ConcernedItem<'t>> {
    let text = text.trim().trim_end_matches(['上', '中', '的', '，']);
    let title = CALLED.iter().find_map(|word| text.strip_suffix(word))?;
    let title = title.trim_end_matches('的').trim_matches(['《', '》', '“', '”', ' ']);
    if title.starts_with('第') || !(2..=24).contains(&title.chars().count()) || title.contains(['，', '。', '；']) {
        return None;
    }
    let item = frame.room.titled(title);
    let unknown = if item.is_some() { "" } else { text };
    Some(ConcernedItem { item, unknown, behind })
}

/// `李强对采购冷柜一项`: the people, and the item behind the word that leads to it.
pub(super) fn toward<'t>(text: &'t str, behind: &'t str, frame: &LineFrame) -> Option<(&'t str, ConcernedItem<'t>)> {
    text.char_indices()
        .filter(|(_, c)| matches!(c, '对' | '就' | '在' | '于' | '从'))
        .find_map(|(at, lead)| {
            let named = text.get(at + lead.len_utf8()..)?;
            let named = named.strip_prefix('于').unwrap_or(named).trim_end_matches(['上', '中']);
            let numbered = || {
                let concerned = item_of(named, frame);
                let whole = named.starts_with('第') && concerned.behind.is_empty();
                whole.then_some(ConcernedItem { behind, ..concerned })
            };
            let concerned = numbered().or_else(|| called(named, behind, frame))?;
            Some((text.get(..at)?.trim_end_matches(['，', ',']), concerned))
        })
}

/// Words for the item that is taken up.
pub(super) const THIS: &[&str] = &[
    "本项议题",
    "本项",
    "本议题",
    "该议题",
    "该项",
    "此项",
    "本题",
    "this agenda item",
    "this item",
    "the current item",
    "the item",
    "the matter",
    "this matter",
    "the item under discussion",
    "the matter under discussion",
    "this business",
];

/// The item named at the start of a text.
pub(crate) fn item_of<'t>(text: &'t str, frame: &LineFrame) -> ConcernedItem<'t> {
    let text = text.trim_start_matches(is_gap);
    let text = ["in ", "on ", "re ", "for ", "from "]
        .iter()
        .find_map(|word| lexer::strip_word(text, word))
        .unwrap_or(text);
    let found = |item, unknown, behind| ConcernedItem { item, unknown, behind };
    let this = THIS.iter().find_map(|word| lexer::strip_word(text, word));
    // 本项目 is no item, and `the item 4` is item 4.
    let numbered_behind = |rest: &str| {
        rest.trim_start()
            .starts_with(|c: char| c == '#' || lexer::digit(c).is_some())
    };
    if let Some(rest) = this.filter(|rest| !rest.starts_with('目') && !numbered_behind(rest)) {
        return found(None, "", rest);
    }
    let named = [
        "the item ",
        "agenda item ",
        "agenda no. ",
        "item no. ",
        "item number ",
        "item ",
        "#",
        "＃",
        "议题",
    ]
    .iter()
    .find_map(|word| lexer::strip_word(text, word));
    let body = named.unwrap_or(text).trim_start();
    let counted = body.strip_prefix('第').and_then(|_| {
        let mut ends = body.char_indices().skip(1).take(6);
        ends.find(|(_, c)| matches!(c, '项' | '个' | '条' | '号'))
            .map(|(at, c)| at + c.len_utf8())
    });
    let end = body
        .char_indices()
        .find(|&(_, c)| is_gap(c) || matches!(c, '(' | '（' | ':' | '：'))
        .map_or(body.len(), |(at, _)| at);
    let (token, rest) = body.split_at_checked(counted.unwrap_or(end)).unwrap_or((body, ""));
    let rest = rest.strip_prefix("议题").unwrap_or(rest);
    if let Some(item) = item::numbered(token, frame) {
        return found(Some(item), "", rest);
    }
    // A bare figure is the number of an item there: the interest would be recorded in another one.
    let figure = token.chars().all(|c| lexer::digit(c).is_some());
    let meant = named.is_some() || figure || token.starts_with('第');
    if meant && !token.is_empty() {
        return found(None, token, rest);
    }
    found(None, "", text)
}

/// The one item that a text names by its number wherever it stands: `Delta (item 5)`. `None` = it names none, or several.
pub(crate) fn item_within(text: &str, frame: &LineFrame) -> Option<Id<Item>> {
    let lower = text.to_ascii_lowercase();
    let mut found = lower.match_indices("item ").filter_map(|(at, word)| {
        let apart = lower
            .get(..at)
            .is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        let rest = text.get(at + word.len()..).filter(|_| apart)?;
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '.'))
            .unwrap_or(rest.len());
        item::numbered(rest.get(..end)?.trim_end_matches('.'), frame)
    });
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// Whether a character parts words.
pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}
