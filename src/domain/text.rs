//! Characters of the Chinese script, full and half width, and how many terminal cells a text takes: the one spelling of each.

use std::{borrow::Cow, cell::Cell};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Whether `c` is a Han character: the extension planes, compatibility forms and 〇 included, kana and punctuation not.
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// The ASCII twin of a full-width letter, digit, sign or space; every other character is itself.
pub const fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(twin) => twin,
            None => c,
        },
        '\u{3000}' => ' ',
        _ => c,
    }
}

thread_local! {
    /// Whether the terminal that this thread draws on gives two cells to signs of ambiguous width.
    static WIDE: Cell<bool> = const { Cell::new(false) };
}

/// Says how the terminal that this thread draws on shows signs of ambiguous width (quotation marks, dashes, `…`): in two cells, or in one,
/// which is what holds where nothing is said.
pub fn set_ambiguous_wide(wide: bool) {
    WIDE.set(wide);
}

/// Returns whether signs of ambiguous width take two cells of the terminal.
pub fn is_ambiguous_wide() -> bool {
    WIDE.get()
}

/// Returns the cells of one grapheme cluster: 0 for control characters, which are not drawn. The rule is that of ratatui's buffer,
/// so that a caret stands where its glyph is drawn; a test compares the two.
pub fn grapheme_cells(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [] => 0,
        [byte] => usize::from(!byte.is_ascii_control()),
        _ if grapheme.contains(char::is_control) => 0,
        // Terminals draw the half-width sound marks in a cell of their own, against their Unicode property.
        _ => {
            let marks = grapheme.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}'));
            let width = if WIDE.get() {
                grapheme.width_cjk()
            } else {
                grapheme.width()
            };
            width + marks.count()
        }
    }
}

/// Returns the cells of a character that is a cluster by itself among its like, on every terminal: printable ASCII, Chinese characters
/// and their punctuation. `None` = a character that must be looked at with its neighbours.
pub const fn plain_cells(c: char) -> Option<usize> {
    match c {
        ' '..='~' => Some(1),
        '\u{4e00}'..='\u{9fff}' | '、' | '。' | '！'..='～' => Some(2),
        _ => None,
    }
}

/// Splits a text behind its plain characters, one before the first other character, which may combine with it.
pub fn split_plain(text: &str) -> (&str, &str) {
    let mut last = 0;
    for (at, c) in text.char_indices() {
        if plain_cells(c).is_none() {
            return text.split_at_checked(last).unwrap_or(("", text));
        }
        last = at;
    }
    (text, "")
}

/// Returns the cells of a text: the sum over its grapheme clusters.
pub fn cells(text: &str) -> usize {
    let (plain, rest) = split_plain(text);
    let plain: usize = plain.chars().filter_map(plain_cells).sum();
    plain + rest.graphemes(true).map(grapheme_cells).sum::<usize>()
}

/// Returns the cells of a text on paper, which are the same on every terminal.
pub fn paper_cells(text: &str) -> usize {
    let before = WIDE.replace(false);
    let cells = cells(text);
    WIDE.set(before);
    cells
}

/// Returns the columns of a text set among Chinese: signs of ambiguous width (quotation marks, dashes, `±`) take two.
pub fn cjk_columns(text: &str) -> usize {
    text.width_cjk()
}

/// Stands for what was cut off.
pub const ELLIPSIS: &str = "…";

/// The longest beginning of `text` that takes at most `width` cells.
pub fn head(text: &str, width: usize) -> &str {
    if text.len() <= width {
        return text;
    }
    let (plain, rest) = split_plain(text);
    let mut taken = 0;
    let mut fits = |cells: usize| {
        taken += cells;
        taken <= width
    };
    let mut characters = plain.char_indices();
    let beyond = characters.find(|(_, c)| !fits(plain_cells(*c).unwrap_or(0)));
    let beyond = beyond.map(|(at, _)| at).or_else(|| {
        let mut clusters = rest.grapheme_indices(true);
        let (at, _) = clusters.find(|(_, cluster)| !fits(grapheme_cells(cluster)))?;
        Some(plain.len() + at)
    });
    beyond.and_then(|at| text.get(..at)).unwrap_or(text)
}

/// `text` if it fits into `width` cells; else its beginning with an ellipsis, together at most `width` cells.
pub fn cut(text: &str, width: usize) -> Cow<'_, str> {
    let whole = head(text, width);
    if whole.len() == text.len() {
        return Cow::Borrowed(text);
    }
    match width.checked_sub(cells(ELLIPSIS)) {
        Some(room) => Cow::Owned(format!("{}{ELLIPSIS}", head(text, room))),
        None => Cow::Borrowed(""),
    }
}

/// Appends a text that goes on with another one: with a blank between them where one of them is Latin.
pub fn join(text: &mut String, more: &str) {
    // A stop of Chinese text parts already.
    let stopped = text.ends_with(['。', '；', '，', '、', '：', '！', '？', '）']) || more.starts_with(['；', '，']);
    let spaced = text.chars().last().is_some_and(|c| c.is_ascii()) || more.starts_with(|c: char| c.is_ascii());
    if spaced && !stopped && !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

/// A word as it begins a line.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}
