//! How many terminal cells a text takes. The rule is that of ratatui's buffer, so that a caret stands where the glyph
//! is drawn; a test compares the two.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The cells of one grapheme cluster: 0 for what the buffer does not draw.
pub fn grapheme_cells(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [] => 0,
        [byte] => usize::from(!byte.is_ascii_control()),
        _ if grapheme.contains(char::is_control) => 0,
        // Terminals draw the halfwidth sound marks in a cell of their own, against their Unicode property.
        _ => {
            let marks = grapheme.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}'));
            grapheme.width() + marks.count()
        }
    }
}

/// The cells of a text: the sum over its grapheme clusters.
pub fn cells(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    text.graphemes(true).map(grapheme_cells).sum()
}
