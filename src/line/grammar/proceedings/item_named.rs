//! Items that are taken up in English words without a sign: `Item 5: Treasurer's report`, `Moving to item 5`, `On to Treasurer's report`.

use crate::domain::{agenda::Item, entry::Remark, id::Id, text::is_han};

use super::item::numbered;
use crate::line::{
    dialect::mode::DialectMode,
    frame::LineFrame,
    lexer::strip_word,
    reading::{Reading, What},
};

/// Words by which the next item is called.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "we now move to ", "we move to ", "we moved to ", "now moving to ", "moving on to ", "moving to ", "move to ", "moved on to ", "turning to ", "now on to ", "now onto ", "we moved on to ", "moved onto ", "on to ", "onto ",
    "back to ", "took ", "next item: ", "next item, ", "next item is ", "next up: ", "next: ", "next - ", "now: ", "## ", "### ",
];

/// Words before the number of an item.
const LABELS: [&str; 4] = ["agenda item ", "agenda no. ", "item no. ", "item "];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let live = frame.dialect == DialectMode::Live;
    if !live || text.len() > 120 || text.contains(is_han) || text.ends_with(['?', '!']) {
        return None;
    }
    let led = LEADS.iter().find_map(|lead| strip_word(text, lead));
    let body = led.unwrap_or(text).trim();
    if let Some(rest) = LABELS.iter().find_map(|label| strip_word(body, label)) {
        return by_number(rest, line, frame);
    }
    // `6 - water supply`: a number, a dash and the title.
    if led.is_none()
        && let Some((figures, title)) = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash))
        && let Some(item) = numbered(figures, frame)
        && figures.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/'))
        && (by_title(title, frame) == Some(item) || is_piece(title, frame) == Some(item))
    {
        return Some(Reading::of(What::GoTo { item }));
    }
    let title = led?.trim().trim_end_matches([':', '.']).trim();
    by_title(title, frame)
        .map(|item| Reading::of(What::GoTo { item }))
        .or_else(|| asked(title, line, frame))
}

/// `now on to the freezer`, where one item alone is about a freezer: it is asked about, for the words may be of a talk.
fn asked(title: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let title = strip_word(title, "the ").unwrap_or(title);
    let item = is_piece(title, frame)?;
    let (_, number) = frame.items.iter().find(|(id, _)| *id == item)?;
    Some(Reading::remarked(line, Remark::MayMean(format!("#{number}"))))
}

/// `5`, `5:`, `5 - Treasurer's report`, behind the word for an item.
fn by_number(rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '/')))
        .unwrap_or(rest.len());
    let (figures, behind) = rest.split_at_checked(end)?;
    let figures = figures.trim_end_matches('.');
    if !figures.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parted = behind.trim_start();
    let title = parted
        .trim_start_matches([':', '-', '–', '—', '.', ' '])
        .trim_matches(['(', ')', '.', ' ']);
    let item = numbered(figures, frame);
    if title.is_empty() {
        return Some(match item {
            Some(item) => Reading::of(What::GoTo { item }),
            None => Reading::remarked(line, Remark::NoSuchItem(figures.to_owned())),
        });
    }
    let signed = parted.starts_with([':', '-', '–', '—', '(']);
    // `Item 6 taken next`
    let moved = [
        "taken next",
        "next",
        "brought forward",
        "taken first",
        "first",
        "taken now",
    ]
    .iter()
    .any(|word| title.eq_ignore_ascii_case(word));
    if item.is_some() && moved {
        return Some(Reading::remarked(line, Remark::MayMean(format!("#{figures}"))));
    }
    let titled = by_title(title, frame);
    let own = |item: &Id<Item>| titled == Some(*item) || signed && is_piece(title, frame) == Some(*item);
    match item.filter(own) {
        Some(item) => Some(Reading::of(What::GoTo { item })),
        // `Item 4 Staff wages`, which is item 6
        None => titled.and_then(|_| asked(title, line, frame)),
    }
}

/// The only item whose title begins with a text of a few words, or holds it.
fn is_piece(text: &str, frame: &LineFrame) -> Option<Id<Item>> {
    let few = text.len() > 2 && text.split_whitespace().count() <= 6;
    frame.room.titled(text).filter(|_| few)
}

/// The item whose whole title a text is, but for letters and marks.
fn by_title(typed: &str, frame: &LineFrame) -> Option<Id<Item>> {
    let plain = typed.split_whitespace().count() <= 12 && typed.chars().any(char::is_alphabetic);
    let marked = typed.replace(['\u{2019}'], "'");
    let whole = |text: &str| plain && frame.room.is_title(text);
    // `Treasurers report` leaves the mark out.
    let owned = || {
        let mut words = marked.splitn(2, ' ');
        let (first, rest) = (words.next()?, words.next()?);
        let bare = first.strip_suffix(['s', 'S'])?;
        Some(format!("{bare}'s {rest}"))
    };
    if whole(typed) {
        return frame.room.titled(typed);
    }
    if whole(&marked) {
        return frame.room.titled(&marked);
    }
    let owned = owned().filter(|text| whole(text))?;
    frame.room.titled(&owned)
}
