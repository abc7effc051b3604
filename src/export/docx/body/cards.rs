//! Desk cards in a Word document (domain.md §2.7).

use unicode_width::UnicodeWidthStr;

use super::{AFTER_TABLE, Page, runs, size};
use crate::export::document::Card;

/// A card of 210 × 140 mm is folded out of half a page (domain.md §2.7).
const CARD_HEIGHT: usize = 7937;

/// Where a card is folded or cut.
const FOLD: &str =
    "<w:tcBorders><w:bottom w:val=\"dashed\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/></w:tcBorders>";

impl Page<'_> {
    /// Both faces of a card on one page, to be folded or cut at the line between them (domain.md §2.7).
    pub(super) fn cards(&mut self, cards: &[Card]) {
        let width = self.paper.measure();
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid>"
        ));
        for card in cards {
            let name = card.name.text();
            // As large as the name allows, in half points: a full-width character is as wide as it is high.
            let ems = if name.is_ascii() {
                name.len() * 62
            } else {
                name.width_cjk() * 50
            };
            let half = (width * 9 / ems.max(1)).clamp(40, 220);
            let text = runs(name, &size(half));
            for border in [FOLD, ""] {
                self.out.push_str(&format!(
                    "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{CARD_HEIGHT}\" w:hRule=\"exact\"/></w:trPr>"
                ));
                self.cell(width, border, "Card", &text);
                self.out.push_str("</w:tr>");
            }
        }
        self.out.push_str("</w:tbl>");
        self.out.push_str(AFTER_TABLE);
    }
}
