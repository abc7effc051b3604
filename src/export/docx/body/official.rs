//! The head and the foot of an official document in Word (GB/T 9704-2012 §7.2 and §7.4, docs/rules.md §red-head). Lengths are twentieths of a
//! point, widths of lines eighths of a point.

use super::BodyWriter;
use crate::domain::text;
use crate::export::{
    document::{Foot, Head},
    docx::{
        style::{FANG, HEI, MARK_BELOW_TOP, MARK_SIZE, OFFICIAL_LINE, fonts_of, size},
        xml::{AFTER_TABLE, runs},
    },
};

/// The lines of 版记: first and last 0.35 mm, those between 0.25 mm.
const OUTER_LINE: usize = 8;
const INNER_LINE: usize = 6;
/// The least size of a mark, in half points: that of the text.
const SMALLEST_MARK: usize = 32;
/// A character of its text: 四号 (14 pt).
const FOOT_CHARACTER: usize = 280;

impl BodyWriter<'_> {
    /// 纪要标志, 期号, then issuer and date over the red line (GB/T 9704-2012, docs/rules.md §red-head).
    pub(super) fn head(&mut self, head: &Head) {
        let mut corner = 0;
        for run in head.corner() {
            // 份号 in the font of the text, what stands below it in 黑体 (GB/T 9704-2012 §7.2.1 to §7.2.3).
            let manner = if self.is_official() && *run != head.copy_number {
                fonts_of("Times New Roman", HEI)
            } else {
                String::new()
            };
            self.paragraph("Corner", "", &runs(run.text(), &manner));
            corner += 1;
        }
        let mark = head.mark.text();
        if !mark.is_empty() {
            // A long mark becomes smaller, so that it stays in one line.
            let most = self.paper.measure() * 2 / text::cjk_columns(mark).max(1) / 10;
            let set = most.clamp(SMALLEST_MARK, MARK_SIZE);
            let smaller = if self.is_official() && set < MARK_SIZE {
                size(set)
            } else {
                String::new()
            };
            // The upper edge of the mark stays where it is, whatever stands above it; smaller signs begin lower in their line.
            let above = if self.is_official() && (corner > 0 || set < MARK_SIZE) {
                let lower = (MARK_SIZE - set) * 83 / 10;
                let left = MARK_BELOW_TOP.saturating_sub(corner * OFFICIAL_LINE + lower);
                format!("<w:spacing w:before=\"{left}\"/>")
            } else {
                String::new()
            };
            self.paragraph("Mark", &above, &runs(mark, &smaller));
        }
        if !head.number.text().is_empty() {
            self.paragraph("IssueNumber", "", &runs(head.number.text(), ""));
        }
        if head.issuer.text().is_empty() && head.date.text().is_empty() {
            return self.paragraph("IssueNumber", "", "");
        }
        let issued = format!(
            "{}<w:r><w:tab/></w:r>{}",
            runs(head.issuer.text(), ""),
            runs(head.date.text(), "")
        );
        self.paragraph("Issued", "", &issued);
    }

    /// 版记: a table that stands on the lower edge of the text area of the page on which the document ends, as wide as that area.
    /// Across it is placed from the edge of the page: a table that is as wide as the text floats in `LibreOffice` only then.
    pub(super) fn imprint(&mut self, foot: &Foot) {
        let (width, left) = (self.paper.measure(), self.paper.left);
        let line = |side: &str, eighths: usize| {
            format!("<w:{side} w:val=\"single\" w:sz=\"{eighths}\" w:space=\"0\" w:color=\"000000\"/>")
        };
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" \
             w:horzAnchor=\"page\" w:tblpX=\"{left}\" w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/>\
             <w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblBorders>{}{}{}</w:tblBorders><w:tblLayout w:type=\"fixed\"/>\
             <w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
             <w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid>",
            line("top", OUTER_LINE),
            line("bottom", OUTER_LINE),
            line("insideH", INNER_LINE)
        ));
        let manner = format!(
            "{}<w:spacing w:val=\"0\"/>{}",
            fonts_of("Times New Roman", FANG),
            size(2 * FOOT_CHARACTER / 20)
        );
        if let Some(row) = &foot.copied_to {
            let term = format!("{}{}", row.term.text(), self.colon.trim_end());
            // Further lines stand under the first character after the colon (§7.4.2).
            let hang = text::cjk_columns(&term) * FOOT_CHARACTER / 2;
            let text: String = row.text.iter().map(|run| runs(run.text(), &manner)).collect();
            let indent = format!(
                "<w:ind w:left=\"{}\" w:right=\"{FOOT_CHARACTER}\" w:hanging=\"{hang}\"/>",
                FOOT_CHARACTER + hang
            );
            self.foot_row(&indent, &(runs(&term, &manner) + &text));
        }
        let (by, printed) = (foot.printed_by.text(), foot.printed.text());
        if !(by.is_empty() && printed.is_empty()) {
            let inner = format!("{}<w:r><w:tab/></w:r>{}", runs(by, &manner), runs(printed, &manner));
            let indent = format!(
                "<w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs>\
                 <w:ind w:left=\"{FOOT_CHARACTER}\" w:right=\"{FOOT_CHARACTER}\"/>",
                width.saturating_sub(FOOT_CHARACTER)
            );
            self.foot_row(&indent, &inner);
        }
        self.out.push_str("</w:tbl>");
        self.out.push_str(AFTER_TABLE);
    }

    fn foot_row(&mut self, properties: &str, inner: &str) {
        self.out.push_str(&format!(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>\
             <w:vAlign w:val=\"center\"/></w:tcPr>",
            self.paper.measure()
        ));
        self.paragraph("Foot", properties, inner);
        self.out.push_str("</w:tc></w:tr>");
    }
}
