//! Reads an agenda that was pasted or imported as text: numbered lists of both languages, or a table with a heading. Knows no meeting;
//! every line is either an item or named with the reason why not.

mod columns;
mod details;
mod item;
mod marker;

pub use item::AgendaTextItem;

use super::{dates::read_han_number, lexer::ascii_sign};

/// Why a line is no item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rejection {
    /// The heading of the list or of the table.
    Heading,
    /// A number, a time or a name without a title.
    NoTitle,
    /// Longer than a title can be.
    TooLong,
    /// Neither numbered nor marked, though other lines are.
    NotAnItem,
}

/// A line that is no item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Counted from 1.
    pub line: usize,
    pub text: String,
    pub why: Rejection,
}

/// A text, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgendaText {
    pub items: Vec<AgendaTextItem>,
    pub rejected: Vec<Rejected>,
}

/// Longer titles are paragraphs that were pasted by mistake.
const TITLE_CHARS: usize = 600;
/// Deeper lists than this are flattened.
const DEEPEST: u8 = 8;

/// Reads a whole text. Empty lines are left out.
pub fn read_agenda(text: &str) -> AgendaText {
    let lines: Vec<(usize, &str)> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim_end()))
        .filter(|(_, line)| !line.trim_start().is_empty())
        .collect();
    let mut read = AgendaText::default();
    if let Some((above, table, rows)) = columns::find_table(&lines) {
        for &(line, text) in above {
            read.reject(line, text, Rejection::Heading);
        }
        for &(line, text) in rows {
            read.keep(table.row(text, line), text);
        }
    } else {
        read_list(&lines, &mut read);
    }
    read
}

fn read_list(lines: &[(usize, &str)], read: &mut AgendaText) {
    let marked = lines.iter().any(|(_, line)| marker::read(line).mark.is_some());
    let mut depths = marker::Depths::default();
    for &(line, text) in lines {
        let start = marker::read(text);
        if is_heading(start.text) && read.items.is_empty() {
            read.reject(line, text, Rejection::Heading);
            continue;
        }
        let mut item = details::read(start.text, line);
        // A length says that a line is an item, where the numbers were forgotten.
        let timed = start.timed || start.minutes.is_some() || item.minutes.is_some();
        if marked && start.mark.is_none() && !timed {
            let why = if read.items.is_empty() && is_title_of_list(text) {
                Rejection::Heading
            } else {
                Rejection::NotAnItem
            };
            read.reject(line, text, why);
            continue;
        }
        item.minutes = item.minutes.or(start.minutes);
        item.depth = depths.place(&start);
        start.number.clone_into(&mut item.number);
        read.keep(item, text);
    }
    read.drop_counted();
}

impl AgendaText {
    fn reject(&mut self, line: usize, text: &str, why: Rejection) {
        self.rejected.push(Rejected {
            line,
            text: text.trim().to_owned(),
            why,
        });
    }

    /// Keeps an item that has a title of a fit length, one step deeper than the one before at most.
    fn keep(&mut self, mut item: AgendaTextItem, text: &str) {
        if item.title.is_empty() {
            return self.reject(item.line, text, Rejection::NoTitle);
        }
        if item.title.chars().count() > TITLE_CHARS {
            return self.reject(item.line, text, Rejection::TooLong);
        }
        let deepest = self.items.last().map_or(0, |last| last.depth.saturating_add(1));
        item.depth = item.depth.min(deepest).min(DEEPEST);
        self.items.push(item);
    }
}

impl AgendaText {
    /// Numbers that only count the items from one are none of their own.
    fn drop_counted(&mut self) {
        let top = || self.items.iter().filter(|item| item.depth == 0);
        let counted = top().zip(1..).all(|(item, n)| number_of(&item.number) == Some(n));
        let some = top().any(|item| item.number.is_empty());
        if !(counted || some) {
            return;
        }
        for item in &mut self.items {
            item.number.clear();
        }
    }
}

/// The figure of a plain number, in digits of either width or in Han numerals, with or without 第 and 项.
fn number_of(number: &str) -> Option<u32> {
    let bare = number
        .trim_start_matches('第')
        .trim_end_matches(['项', '个', '议', '题']);
    let narrow: String = bare.chars().map(ascii_sign).collect();
    narrow.parse().ok().or_else(|| read_han_number(bare))
}

/// A line above the items that names the list or the meeting; any other line may be an item whose number was forgotten.
fn is_title_of_list(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']).to_lowercase();
    ["议程", "议题", "会", "会议", "agenda", "meeting", "items"]
        .iter()
        .any(|end| text.ends_with(end))
}

/// `议程`, `会议议程：`, `Agenda`.
fn is_heading(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：']);
    [
        "议程",
        "会议议程",
        "议题",
        "会议议题",
        "议题清单",
        "agenda",
        "items",
        "topics",
    ]
    .iter()
    .any(|heading| heading.eq_ignore_ascii_case(text))
}
