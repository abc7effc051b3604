//! Cuts and pads text to cells of the screen, never through a character; how wide a terminal draws. Knows no layout.

use std::num::NonZeroU16;

use ratatui::{
    buffer::{Buffer, CellDiffOption, CellWidth as _},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation as _;

pub use crate::domain::text::{ELLIPSIS, cells, cut, grapheme_cells, head, is_ambiguous_wide, set_ambiguous_wide};
use crate::domain::text::{plain_cells, split_plain};

/// How many cells the terminal gives to signs of ambiguous width: quotation marks, dashes, `…`, `①`, lines (`ambiguous_width` in the
/// settings).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AmbiguousWidth {
    #[default]
    Auto,
    Narrow,
    Wide,
}

/// Terminals of the X Window System that were made for Chinese, Japanese or Korean.
const WIDE_TERMINALS: [&str; 4] = ["kterm", "cxterm", "hanterm", "crxvt"];

impl AmbiguousWidth {
    /// Returns whether these signs take two cells. `Auto` does not ask the terminal: one that does not answer would hold up the start, and
    /// an answer that comes late would be typed text. It goes by what is said about the terminal: `VTE_CJK_WIDTH`, `@cjkwide` or
    /// `@cjknarrow` behind the locale, the name of an old terminal for East Asia. All others draw one cell as they are shipped, also where
    /// the language is Chinese; a terminal that was set otherwise needs the setting.
    pub fn is_wide(self, env: impl Fn(&str) -> Option<String>) -> bool {
        match self {
            Self::Narrow => false,
            Self::Wide => true,
            Self::Auto => {
                let named = |name: &str| env(name).filter(|value| !value.is_empty());
                let locale = named("LC_ALL").or_else(|| named("LC_CTYPE")).or_else(|| named("LANG"));
                let locale = locale.unwrap_or_default();
                if locale.contains("@cjknarrow") {
                    return false;
                }
                locale.contains("@cjkwide")
                    || named("VTE_CJK_WIDTH").is_some_and(|width| width == "wide" || width == "2")
                    || named("TERM").is_some_and(|term| WIDE_TERMINALS.iter().any(|wide| term.starts_with(wide)))
            }
        }
    }
}

/// Writes a text into a row of a buffer, no further than `most` cells; returns the column behind it.
pub fn write(buf: &mut Buffer, (x, y): (u16, u16), text: &str, most: u16, style: Style) -> u16 {
    let (plain, rest) = split_plain(text);
    let end = x.saturating_add(most).min(buf.area.right());
    match write_plain(buf, (x, y), plain, end, style) {
        Ok(at) if !rest.is_empty() => write_clusters(buf, (at, y), rest, end, style),
        Ok(at) | Err(at) => at,
    }
}

/// Writes plain characters, without a look for clusters, which is most of what ratatui does with a text. Returns the column behind them;
/// `Err` = the column behind the last one for which there was room.
fn write_plain(buf: &mut Buffer, (x, y): (u16, u16), text: &str, end: u16, style: Style) -> Result<u16, u16> {
    let mut at = x;
    for c in text.chars() {
        let wide = plain_cells(c) == Some(2);
        let behind = at + 1 + u16::from(wide);
        let Some(cell) = buf.cell_mut((at, y)).filter(|_| behind <= end) else {
            return Err(at);
        };
        cell.set_char(c).set_style(style);
        if wide && let Some(covered) = buf.cell_mut((at + 1, y)) {
            covered.reset();
        }
        at = behind;
    }
    Ok(at)
}

/// Writes a text cluster by cluster; returns the column behind it.
fn write_clusters(buf: &mut Buffer, (x, y): (u16, u16), text: &str, end: u16, style: Style) -> u16 {
    if !is_ambiguous_wide() {
        return buf.set_stringn(x, y, text, usize::from(end.saturating_sub(x)), style).0;
    }
    let mut at = x;
    for cluster in text.graphemes(true) {
        let wide = u16::try_from(grapheme_cells(cluster)).unwrap_or(u16::MAX);
        if wide == 0 {
            continue;
        }
        if wide > end.saturating_sub(at) {
            break;
        }
        for column in at..at + wide {
            if let Some(cell) = buf.cell_mut((column, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
        if let Some(cell) = buf.cell_mut((at, y)) {
            cell.set_symbol(cluster);
            // ratatui takes it for narrower: it would draw the cell behind it over its right half.
            if let Some(forced) = NonZeroU16::new(wide).filter(|wide| cluster.cell_width() < wide.get()) {
                cell.set_diff_option(CellDiffOption::ForcedWidth(forced));
            }
        }
        at += wide;
    }
    at
}

/// `text` at the left of exactly `width` cells, cut if it is longer.
pub fn pad_right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let spaces = width.saturating_sub(cells(&text));
    format!("{text}{:spaces$}", "")
}

/// `text` at the right of exactly `width` cells, cut if it is longer.
pub fn pad_left(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let spaces = width.saturating_sub(cells(&text));
    format!("{:spaces$}{text}", "")
}
