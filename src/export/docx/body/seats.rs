//! A plan of seats in a Word document: a table of equal cells without lines, in which seats, tables and doors have boxes; a sheet a block.

use super::{BodyWriter, table::TableCell};
use crate::export::{
    chart::ChartSlot,
    document::{Chart, ChartCell, ChartPage, Fixture, Run},
    docx::{
        style::size,
        xml::{AFTER_TABLE, runs},
    },
    spacing::{self, ChartMeasure},
};

impl BodyWriter<'_> {
    pub(super) fn seats(&mut self, chart: &Chart) {
        let measure = spacing::measure(chart, self.document);
        for (n, page) in chart.pages.iter().enumerate() {
            // A paragraph that holds the break alone would make an empty page where a sheet is full.
            let begins = if n > 0 || measure.apart {
                "<w:pageBreakBefore/>"
            } else {
                ""
            };
            if page.title.text().is_empty() {
                self.out
                    .push_str(&AFTER_TABLE.replacen("<w:pPr>", &format!("<w:pPr>{begins}"), 1));
            } else {
                let title = self.inline(std::slice::from_ref(&page.title));
                self.paragraph("Subtitle", begins, &title);
            }
            self.sheet(page, measure);
        }
    }

    fn sheet(&mut self, page: &ChartPage, measure: ChartMeasure) {
        let widths: Vec<usize> = (0..page.columns)
            .map(|col| {
                if col == 0 && page.labelled {
                    measure.label
                } else {
                    measure.seat
                }
            })
            .collect();
        let across = |col: usize, wide: usize| widths.iter().skip(col).take(wide).sum::<usize>();
        self.open_table(&widths, "", 28);
        for row in 0..page.rows {
            let height = if page.is_of_seats(row) {
                measure.high
            } else {
                measure.letter * 13 + 160
            };
            self.out.push_str(&format!(
                "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/></w:trPr>"
            ));
            // Otherwise the last rows of a block stand alone on the next sheet.
            let keep = if row + 1 < page.rows { "<w:keepNext/>" } else { "" };
            let mut col = 0;
            for slot in page.row(row) {
                let wide = match slot {
                    ChartSlot::Cell(cell) | ChartSlot::Below(cell) => cell.wide,
                    ChartSlot::Gap(wide) => wide,
                };
                let (manner, inner) = match slot {
                    ChartSlot::Cell(cell) => (manner(cell, Some("restart")), Self::written(cell, measure)),
                    ChartSlot::Below(cell) => (manner(cell, Some("continue")), String::new()),
                    ChartSlot::Gap(wide) => (spanned(wide), String::new()),
                };
                let letter = match slot {
                    ChartSlot::Cell(cell) => measure.letter_of(cell),
                    ChartSlot::Below(_) | ChartSlot::Gap(_) => measure.letter,
                };
                let place = format!("{keep}{}", set(letter));
                let cell = TableCell {
                    width: across(col, wide),
                    manner: &manner,
                    style: "Cell",
                    place: &place,
                };
                self.cell(&cell, &inner);
                col += wide;
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
        self.out.push_str(AFTER_TABLE);
    }

    /// The lines of a cell, the number of the seat below them.
    fn written(cell: &ChartCell, measure: ChartMeasure) -> String {
        let small = size(measure.letter.min(18));
        let manner = match cell.fixture {
            Fixture::Seat | Fixture::Table | Fixture::Stage | Fixture::Door => size(measure.letter_of(cell)),
            Fixture::Label => small.clone(),
        };
        let lines: Vec<&str> = cell.lines.iter().map(Run::text).collect();
        let mut inner = runs(&lines.join("\n"), &manner);
        if !cell.tag.text().is_empty() {
            let between = if lines.is_empty() { "" } else { "\n" };
            inner.push_str(&runs(&format!("{between}{}", cell.tag.text()), &size(14)));
        }
        inner
    }
}

/// Lines as high as their letters: the style of cells has higher ones, and the rows of a hall would not go on a sheet.
fn set(letter: usize) -> String {
    format!(
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{}\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
        letter * 12
    )
}

fn spanned(wide: usize) -> String {
    if wide > 1 {
        format!("<w:gridSpan w:val=\"{wide}\"/>")
    } else {
        String::new()
    }
}

/// Spans, lines and shade of a cell, in the order of the schema.
fn manner(cell: &ChartCell, merge: Option<&str>) -> String {
    let mut out = spanned(cell.wide);
    if let Some(merge) = merge.filter(|_| cell.high > 1) {
        out.push_str(&format!("<w:vMerge w:val=\"{merge}\"/>"));
    }
    if cell.fixture != Fixture::Label {
        out.push_str("<w:tcBorders>");
        for side in ["top", "left", "bottom", "right"] {
            out.push_str(&format!(
                "<w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>"
            ));
        }
        out.push_str("</w:tcBorders>");
    }
    if matches!(cell.fixture, Fixture::Table | Fixture::Stage | Fixture::Door) {
        out.push_str("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>");
    }
    out
}
