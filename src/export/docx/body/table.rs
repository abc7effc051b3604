//! Tables in a Word document: titles that are repeated on every page, columns by the model of `columns`, boxes to sign in.

use super::BodyWriter;
use crate::export::{
    columns::{parted_name, widths},
    document::{Grid, Holds},
    docx::xml::{AFTER_TABLE, KEPT_AFTER_TABLE, runs},
    paper::letterset,
};

/// How high a row is in which somebody signs: 9 mm.
const ROW_TO_SIGN: usize = 510;
/// Rows that stay on the page of what is signed under the table.
const KEPT_ROWS: usize = 2;
/// A table of no more rows stays on one page: its last row alone with the heads on the next one says little.
const SMALL_TABLE: usize = 6;

/// The manner of a cell.
pub(super) struct TableCell<'a> {
    pub(super) width: usize,
    /// Elements of the cell behind its width, in the order of the schema: spans, borders, shade.
    pub(super) manner: &'a str,
    pub(super) style: &'a str,
    /// Elements of its paragraph behind the style.
    pub(super) place: &'a str,
}

impl BodyWriter<'_> {
    pub(super) fn table(&mut self, grid: &Grid) {
        if !self.after_heading {
            self.out.push_str(AFTER_TABLE);
        }
        let set = letterset(self.document);
        let widths = widths(grid, set);
        self.open_table(&widths, &self.borders(), 85);
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let shade = if self.is_official() {
            ""
        } else {
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF3\"/>"
        };
        for (n, (title, width)) in grid.columns.iter().zip(&widths).enumerate() {
            let cell = TableCell {
                width: *width,
                manner: shade,
                style: "CellTitle",
                place: place(grid.held(n)),
            };
            self.cell(&cell, &runs(title, ""));
        }
        self.out.push_str("</w:tr>");
        let height = if grid.tall {
            format!("<w:trHeight w:val=\"{ROW_TO_SIGN}\" w:hRule=\"atLeast\"/>")
        } else {
            String::new()
        };
        let kept = grid.rows.len().saturating_sub(KEPT_ROWS);
        for (at, row) in grid.rows.iter().enumerate() {
            self.out
                .push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>"));
            let is_small = !self.keeps && grid.rows.len() <= SMALL_TABLE && at + 1 < grid.rows.len();
            let keep = if self.keeps && at >= kept || is_small {
                "<w:keepNext/>"
            } else {
                ""
            };
            for (n, (run, width)) in row.iter().zip(&widths).enumerate() {
                let named = grid.held(n) == Holds::Name;
                let parted = named.then(|| parted_name(run, *width, set)).flatten();
                let inner = self.inline(std::slice::from_ref(parted.as_ref().unwrap_or(run)));
                let cell = TableCell {
                    width: *width,
                    manner: "",
                    style: "Cell",
                    place: &format!("{keep}{}", place(grid.held(n))),
                };
                self.cell(&cell, &inner);
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
        self.out
            .push_str(if self.keeps { KEPT_AFTER_TABLE } else { AFTER_TABLE });
    }

    /// The beginning of a table up to its first row; `margin` is that of a cell at either side.
    pub(super) fn open_table(&mut self, widths: &[usize], borders: &str, margin: usize) {
        let total: usize = widths.iter().sum();
        self.out.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>{borders}\
             </w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\
             <w:left w:w=\"{margin}\" w:type=\"dxa\"/><w:right w:w=\"{margin}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
        ));
        for width in widths {
            self.out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.out.push_str("</w:tblGrid>");
    }

    fn borders(&self) -> String {
        let colour = if self.is_official() { "000000" } else { "A6B1BF" };
        ["top", "left", "bottom", "right", "insideH", "insideV"]
            .iter()
            .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{colour}\"/>"))
            .collect()
    }

    pub(super) fn cell(&mut self, cell: &TableCell<'_>, inner: &str) {
        let TableCell {
            width,
            manner,
            style,
            place,
        } = cell;
        self.out.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{manner}<w:vAlign w:val=\"center\"/></w:tcPr>\
             <w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{place}</w:pPr>{inner}</w:p></w:tc>"
        ));
    }
}

const fn place(holds: Holds) -> &'static str {
    match holds {
        Holds::Amount | Holds::Count => "<w:jc w:val=\"right\"/>",
        Holds::Text | Holds::Name | Holds::Whole | Holds::Signature => "",
    }
}
