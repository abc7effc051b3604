//! The margins of a page in Word: the page number, the running head, what differs between odd and even pages.

use unicode_width::UnicodeWidthStr as _;

use super::xml::{NAMESPACES, runs};
use crate::export::{
    document::{Document, Layout},
    paper::{has_cards, paper},
};

/// The pages that a footer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageSide {
    Odd,
    Even,
}

/// The page number: official `— 1 —` in 宋体 四号, one character from the outer edge (GB/T 9704-2012 §7.5); else in the middle. Cards
/// have none.
pub(super) fn footer(document: &Document, side: PageSide) -> &'static str {
    match (document.layout, side) {
        _ if has_cards(document) => include_str!("../../../assets/export/docx/footer-none.xml"),
        (Layout::Official, PageSide::Odd) => include_str!("../../../assets/export/docx/footer-odd.xml"),
        (Layout::Official, PageSide::Even) => include_str!("../../../assets/export/docx/footer-even.xml"),
        (Layout::Prose | Layout::Ruled, _) => include_str!("../../../assets/export/docx/footer-plain.xml"),
    }
}

/// The running head: which meeting, and at the right that it is a draft; `None` = pages have none.
pub(super) fn header(document: &Document) -> Option<String> {
    let running = document.running.as_ref()?;
    let (head, draft) = (running.head.text(), running.draft.text());
    if head.is_empty() && draft.is_empty() {
        return None;
    }
    let place = paper(document).measure();
    let (head, draft, tab) = (runs(head, ""), runs(draft, "<w:b/><w:bCs/>"), "<w:r><w:tab/></w:r>");
    let line = |inner: &str| {
        format!(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"{place}\"/></w:tabs><w:snapToGrid w:val=\"0\"/>\
             <w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>{inner}</w:p>"
        )
    };
    let width = running.head.text().width() + running.draft.text().width();
    let lines = if width > ONE_LINE {
        line(&format!("{tab}{draft}")) + &line(&head)
    } else {
        line(&format!("{head}{tab}{draft}"))
    };
    Some(format!("<w:hdr {NAMESPACES}>{lines}</w:hdr>"))
}

/// So many cells stand side by side in a running head, also where a wider typeface takes the place of the one that is named.
const ONE_LINE: usize = 64;

/// The footer of minutes whose pages are initialled: where, and the number of the page.
pub(super) fn initialled(document: &Document) -> Option<String> {
    let initials = document.running.as_ref()?.initials.text();
    if initials.is_empty() {
        return None;
    }
    let place = paper(document).measure();
    let number = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    Some(format!(
        "<w:ftr {NAMESPACES}><w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"{place}\"/></w:tabs>\
         <w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>{}<w:r><w:tab/></w:r>{}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        runs(initials, ""),
        number("PAGE"),
        number("NUMPAGES")
    ))
}

/// Odd and even pages differ in official documents only.
pub(super) const fn settings(document: &Document) -> &'static str {
    match document.layout {
        Layout::Official => include_str!("../../../assets/export/docx/settings-official.xml"),
        Layout::Prose | Layout::Ruled => include_str!("../../../assets/export/docx/settings-plain.xml"),
    }
}
