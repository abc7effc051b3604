//! The paper of a Word document: its size and margins, the page number, what differs between odd and even pages.
//! Lengths are twentieths of a point.

use super::xml::{NAMESPACES, runs};
use crate::export::document::{Block, CardSize, Document, Layout};

/// The size of a page and its margins.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageSize {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) top: usize,
    pub(super) right: usize,
    pub(super) bottom: usize,
    pub(super) left: usize,
    pub(super) footer: usize,
    /// How much lower the last row of a sheet of cards is, so that the end of the document stays on it.
    pub(super) spare: usize,
}

impl PageSize {
    /// How wide the text is.
    pub(super) const fn measure(self) -> usize {
        self.width - self.left - self.right
    }
}

/// The sides of A4.
const A4: (usize, usize) = (11906, 16838);

/// A4; the margins of GB/T 9704-2012 §5.2 for official documents. Turned where a table is wide.
pub(super) fn paper(document: &Document) -> PageSize {
    if let Some(deck) = document.deck() {
        return sheet(deck.size);
    }
    let (width, height) = A4;
    let upright = match document.layout {
        Layout::Official => PageSize {
            width,
            height,
            top: 2098,
            right: 1474,
            bottom: 1984,
            left: 1588,
            // The page number stands 7 mm below the text (docs/rules.md §red-head).
            footer: 1304,
            spare: 0,
        },
        Layout::Prose | Layout::Ruled => PageSize {
            width,
            height,
            top: 1304,
            right: 1304,
            bottom: 1304,
            left: 1304,
            footer: 624,
            spare: 0,
        },
    };
    if is_wide(document) {
        PageSize {
            width: upright.height,
            height: upright.width,
            top: upright.left,
            right: upright.top,
            bottom: upright.right,
            left: upright.bottom,
            footer: upright.footer.min(upright.right.saturating_sub(567)),
            spare: 0,
        }
    } else {
        upright
    }
}

/// The sheet of a card: the fold lies in the middle of the paper, the card as far as printers reach.
fn sheet(card: CardSize) -> PageSize {
    // The height of the paragraph after a table, with a little to spare.
    const END: usize = 140;
    let (wide, high) = folded_out(card);
    let (width, height) = if wide > A4.0 + 10 { (A4.1, A4.0) } else { A4 };
    let above = height.saturating_sub(high) / 2;
    let aside = width.saturating_sub(wide) / 2;
    PageSize {
        width,
        height,
        top: above,
        right: aside,
        bottom: 0,
        left: aside,
        footer: 0,
        spare: END.saturating_sub(above),
    }
}

/// A millimetre in twentieths of a point is 1440 / 25.4.
const fn twentieths(mm: usize) -> usize {
    mm * 14_400 / 254
}

/// How wide and how high both faces of a card are together, in twentieths of a point.
pub(super) const fn folded_out(card: CardSize) -> (usize, usize) {
    let (width, height) = card.mm();
    (twentieths(width), 2 * twentieths(height))
}

/// Whether a table needs the long side of the paper.
pub(super) fn is_wide(document: &Document) -> bool {
    const MOST_UPRIGHT: usize = 7;
    let wide = |block: &Block| matches!(block, Block::Table(grid) if grid.columns.len() > MOST_UPRIGHT);
    document.blocks.iter().any(wide)
}

pub(super) fn has_cards(document: &Document) -> bool {
    document.deck().is_some()
}

/// Which pages a footer is for.
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
    let inner = format!("{}<w:r><w:tab/></w:r>{}", runs(head, ""), runs(draft, "<w:b/><w:bCs/>"));
    Some(format!(
        "<w:hdr {NAMESPACES}><w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"{place}\"/></w:tabs>\
         <w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>{inner}</w:p></w:hdr>"
    ))
}

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
