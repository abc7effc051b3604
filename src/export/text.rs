//! Plain text, wrapped so that it can be sent as a letter.

use super::{
    document::{Document, Layout},
    lines::{PageSpace, lay},
};

/// Columns of a line; official documents have 28 Chinese characters (docs/rules.md §red-head).
const WIDTH: usize = 72;
const OFFICIAL_WIDTH: usize = 56;

/// Writes a document.
pub(super) fn write(document: &Document) -> String {
    let width = if document.layout == Layout::Official {
        OFFICIAL_WIDTH
    } else {
        WIDTH
    };
    let mut text = String::new();
    for line in lay(document, &PageSpace::soft(width)) {
        if line.starts_page {
            text.push('\n');
        }
        text.push_str(line.text.trim_end());
        text.push('\n');
    }
    text
}
