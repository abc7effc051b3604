//! One item of an agenda, as its text gives it.

use chrono::NaiveTime;

use crate::domain::agenda::ItemKind;

/// One item as the text gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaTextItem {
    pub title: String,
    /// The title with what stands behind it, as it is written: it may be the title of an item that is there.
    pub whole: String,
    pub kind: Option<ItemKind>,
    /// Planned length.
    pub minutes: Option<u32>,
    pub presenter: Option<String>,
    /// The units that are called in for it, and its papers; empty = the text names none.
    pub units: String,
    pub papers: String,
    /// Part of the consent block.
    pub consent: bool,
    /// The time of day at which it begins, where that stands behind the title.
    pub clock: Option<NaiveTime>,
    /// 0 = an item, 1 = under the item before it, and so on; never more than one deeper than the item before.
    pub depth: u8,
    /// The number that the text gives it, where that is not the one counted from its place: `38`, `*43`, `5.2`, `第三项`; empty = counted.
    pub number: String,
    /// The text counts its items from one, and this is one of them.
    pub counted: bool,
    /// Counted from 1.
    pub line: usize,
}
