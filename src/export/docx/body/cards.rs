//! Desk cards in a Word document (docs/rules.md §desk-cards): both faces on one sheet, the upper one on its head, folded between them.
//!
//! Word turns no text of a table by half a turn. Both faces are therefore drawn as letters along a path (`v:textpath`, as in
//! watermarks), which every office program turns: text on one face and letters on the other would not look the same.

use super::BodyWriter;
use crate::export::{
    document::{Card, CardSize, Deck},
    docx::{
        style::HEI,
        xml::{AFTER_TABLE, escape, fixed},
    },
    face::{Letters, ems, letters},
    paper::folded_out,
};

impl BodyWriter<'_> {
    pub(super) fn cards(&mut self, deck: &Deck) {
        let width = self.paper.measure();
        // A line is drawn where there is paper to cut away.
        let (wide, high) = folded_out(deck.size);
        let cut = |card: usize, paper: usize| if card + 20 < paper { "dashed" } else { "nil" };
        let (above, aside) = (cut(high, self.paper.height), cut(wide, self.paper.width));
        let height = high / 2;
        let line = |side: &str, kind: &str| {
            format!("<w:{side} w:val=\"{kind}\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>")
        };
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>{}{}{}{}{}\
             </w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid>",
            line("top", above),
            line("left", aside),
            line("bottom", above),
            line("right", aside),
            line("insideH", "dashed"),
        ));
        for (n, card) in deck.cards.iter().enumerate() {
            let back = face(deck.size, card, true, n == 0);
            let front = face(deck.size, card, false, false);
            for (n, paragraphs) in [back, front].into_iter().enumerate() {
                // The last line of the sheet is left to the paragraph that follows the table.
                let height = if n == 1 {
                    height.saturating_sub(self.paper.spare)
                } else {
                    height
                };
                self.out.push_str(&format!(
                    "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"exact\"/></w:trPr>\
                     <w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                ));
                for inner in paragraphs {
                    self.paragraph("Card", "", &inner);
                }
                self.out.push_str("</w:tc></w:tr>");
            }
        }
        self.out.push_str("</w:tbl>");
        self.out.push_str(AFTER_TABLE);
    }
}

/// The lines of a face as drawn letters; turned by half a turn the last line stands first. The shape is described once in a document.
fn face(of: CardSize, card: &Card, turned: bool, first: bool) -> Vec<String> {
    let Letters { name, second, lines } = letters(of, card);
    let names = lines.into_iter().map(|line| (line, name));
    let mut lines: Vec<(String, usize)> = names.chain([(card.second.text().to_owned(), second)]).collect();
    lines.retain(|(text, _)| !text.is_empty());
    let rotation = if turned {
        lines.reverse();
        ";rotation:180"
    } else {
        ""
    };
    let mut path = if first {
        fixed(include_str!("../../../../assets/export/docx/turned-letters.xml"))
    } else {
        String::new()
    };
    lines
        .iter()
        .map(|(text, points)| {
            let (width, height) = (ems(text) * points / 100, ink(text) * points / 100);
            let shape = std::mem::take(&mut path);
            let written = escape(text);
            format!(
                "<w:r><w:pict>{shape}<v:shape type=\"#_x0000_t136\" style=\"width:{width}pt;height:{height}pt{rotation}\" \
                 fillcolor=\"black\" stroked=\"f\"><v:textpath style=\"font-family:&quot;{}&quot;;font-weight:bold\" \
                 string=\"{written}\"/></v:shape></w:pict></w:r>",
                font(text),
            )
        })
        .collect()
}

/// How high the letters are drawn, in hundredths of their size. Programs differ in what they fit into the shape, the strokes or the
/// whole line; these numbers lie between.
fn ink(text: &str) -> usize {
    let below = text
        .chars()
        .any(|c| matches!(c, 'g' | 'j' | 'p' | 'q' | 'y' | 'Q' | ','));
    if text.is_ascii() && !below { 80 } else { 95 }
}

/// Latin letters of 黑体 are all half as wide as they are high.
fn font(text: &str) -> &'static str {
    if text.chars().any(|c| c >= '\u{2e80}') {
        HEI
    } else {
        "Arial"
    }
}
