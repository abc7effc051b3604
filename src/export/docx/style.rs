//! How a Word document looks: two faces, official (GB/T 9704-2012, docs/rules.md §red-head) and plain, each a file of styles.
//! Here is what the body needs to know of them. Lengths are twentieths of a point, sizes half points.

use crate::{
    export::document::{Document, Layout},
    words::Lang,
};

/// A line of official body text: 22 of them fill the type area.
pub(super) const OFFICIAL_LINE: usize = 579;
/// The line of the mark begins so far below the top of the type area that its signs do 35 mm below it (GB/T 9704-2012 §7.2.4).
pub(super) const MARK_BELOW_TOP: usize = 1942;
/// The size of the mark in half points.
pub(super) const MARK_SIZE: usize = 72;
/// A character of official body text on the line: 16 pt less what makes 28 of them fit.
pub(super) const OFFICIAL_CHARACTER: usize = 315;

pub(super) const FANG: &str = "仿宋_GB2312";
pub(super) const HEI: &str = "黑体";

/// The fonts of a run: Chinese first where a sign could be either.
pub(super) fn fonts_of(latin: &str, chinese: &str) -> String {
    format!(
        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{latin}\" w:eastAsia=\"{chinese}\" w:hAnsi=\"{latin}\" w:cs=\"{latin}\"/>"
    )
}

/// The size of a run in half points.
pub(super) fn size(half_points: usize) -> String {
    format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>")
}

/// The styles of a document. Fonts are named, never shipped.
pub(super) const fn styles(document: &Document) -> &'static str {
    match (document.layout, document.lang) {
        (Layout::Official, _) => include_str!("../../../assets/export/docx/styles-official.xml"),
        (Layout::Prose | Layout::Ruled, Lang::En) => include_str!("../../../assets/export/docx/styles-prose-en.xml"),
        (Layout::Prose | Layout::Ruled, Lang::Zh) => include_str!("../../../assets/export/docx/styles-prose-zh.xml"),
    }
}
