//! Tables and plans of seats in HTML: columns by the model of `columns`, words and telephones whole, boxes to sign in.

use std::fmt::Write as _;

use super::inline::{escape, inline};
use crate::export::{
    chart::ChartSlot,
    columns::widths,
    document::{Chart, ChartCell, ChartPage, Document, Fixture, Grid, Holds, Layout, Run},
    paper::{letterset, paper, tenths_of_mm},
    spacing::{self, ChartMeasure},
};

/// A table.
pub(super) fn write_table(document: &Document, grid: &Grid, out: &mut String) {
    let mut classes = Vec::new();
    if grid.has_amounts() {
        classes.push("amounts");
    }
    if grid.tall {
        classes.push("signed");
    }
    let class = if classes.is_empty() {
        String::new()
    } else {
        format!(" class=\"{}\"", classes.join(" "))
    };
    _ = writeln!(out, "<table{class}>\n<colgroup>{}</colgroup>", columns(document, grid));
    out.push_str("<thead><tr>");
    for (n, title) in grid.columns.iter().enumerate() {
        // Heads are kept whole by themselves.
        let own = if grid.held(n) == Holds::Name {
            ""
        } else {
            held(grid.held(n))
        };
        _ = write!(out, "<th scope=\"col\"{own}>{}</th>", escape(title));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &grid.rows {
        out.push_str("<tr>");
        for (n, cell) in row.iter().enumerate() {
            let own = held(grid.held(n));
            let mut text = inline(std::slice::from_ref(cell));
            if grid.held(n) == Holds::Name {
                text = text.replace('·', "·<wbr>");
            }
            _ = write!(out, "<td{own}>{text}</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// The columns with their shares of the whole; room to sign is never less than 30 mm.
fn columns(document: &Document, grid: &Grid) -> String {
    let set = letterset(document);
    let mut out = String::new();
    for (n, width) in widths(grid, set).into_iter().enumerate() {
        let least = if grid.held(n) == Holds::Signature {
            ";min-width:30mm"
        } else {
            ""
        };
        let thousandths = (width * 1000 + set.room / 2) / set.room.max(1);
        _ = write!(
            out,
            "<col style=\"width:{}.{}%{least}\">",
            thousandths / 10,
            thousandths % 10
        );
    }
    out
}

const fn held(holds: Holds) -> &'static str {
    match holds {
        Holds::Text => "",
        Holds::Name => " class=\"name\"",
        Holds::Whole => " class=\"whole\"",
        Holds::Amount | Holds::Count => " class=\"amount\"",
        Holds::Signature => " class=\"sign\"",
    }
}

/// The gap between two seats, as the style sheet has it: 0.4 mm in twentieths of a point.
const GAP: usize = 23;

/// A plan of seats, a sheet a block.
pub(super) fn write_seats(document: &Document, chart: &Chart, out: &mut String) {
    let measure = spacing::measure(chart, document);
    let mm = |twentieths: usize| {
        let tenths = tenths_of_mm(twentieths);
        format!("{}.{}mm", tenths / 10, tenths % 10)
    };
    for page in &chart.pages {
        let own = if measure.apart {
            " style=\"break-before:page\""
        } else {
            ""
        };
        _ = writeln!(out, "<section class=\"sheet\"{own}>");
        if !page.title.text().is_empty() {
            _ = writeln!(out, "<p class=\"subtitle\">{}</p>", escape(page.title.text()));
        }
        let letter = measure.letter;
        let labels = usize::from(page.labelled);
        // A table keeps its columns equal only where it has a width of its own, the gaps between seats counted.
        let whole = labels * measure.label + (page.columns - labels) * measure.seat + (page.columns + 1) * GAP;
        _ = write!(
            out,
            "<table class=\"seats\" style=\"width:{};--seat:{};--high:{};--letter:{}.{}pt\">\n<colgroup>",
            mm(whole),
            mm(measure.seat),
            mm(measure.high),
            letter / 2,
            letter % 2 * 5
        );
        for col in 0..page.columns {
            let width = if col == 0 && page.labelled {
                measure.label
            } else {
                measure.seat
            };
            _ = write!(out, "<col style=\"width:{}\">", mm(width));
        }
        out.push_str("</colgroup>\n<tbody>\n");
        write_rows(page, measure, out);
        out.push_str("</tbody>\n</table>\n</section>\n");
    }
}

fn write_rows(page: &ChartPage, measure: ChartMeasure, out: &mut String) {
    for row in 0..page.rows {
        let class = if page.is_of_seats(row) { " class=\"row\"" } else { "" };
        _ = write!(out, "<tr{class}>");
        for slot in page.row(row) {
            match slot {
                ChartSlot::Cell(cell) => write_spot(cell, measure, out),
                ChartSlot::Below(_) => {}
                ChartSlot::Gap(wide) => _ = write!(out, "<td class=\"gap\"{}></td>", span("colspan", wide)),
            }
        }
        out.push_str("</tr>\n");
    }
}

fn write_spot(cell: &ChartCell, measure: ChartMeasure, out: &mut String) {
    let letter = measure.letter_of(cell);
    let small = if letter < measure.letter {
        format!(" style=\"font-size:{}.{}pt\"", letter / 2, letter % 2 * 5)
    } else {
        String::new()
    };
    let lines: Vec<String> = cell.lines.iter().map(|line| escape(Run::text(line))).collect();
    let mut text = lines.join("<br>");
    if !cell.tag.text().is_empty() {
        let between = if text.is_empty() { "" } else { "<br>" };
        _ = write!(text, "{between}<small>{}</small>", escape(cell.tag.text()));
    }
    let (tag, kind) = match cell.fixture {
        // A name wider than its seat in the smallest letters is broken, so that no seat grows.
        Fixture::Seat if measure.is_tight() && small.is_empty() => (
            "td",
            "class=\"seat\" style=\"white-space:normal;overflow-wrap:break-word\"",
        ),
        Fixture::Seat => ("td", "class=\"seat\""),
        Fixture::Table => ("td", "class=\"table\""),
        Fixture::Stage => ("td", "class=\"stage\""),
        Fixture::Door => ("td", "class=\"door\""),
        Fixture::Label if cell.row == 0 => ("th", "scope=\"col\""),
        Fixture::Label => ("th", "scope=\"row\""),
    };
    let spans = span("colspan", cell.wide) + &span("rowspan", cell.high);
    _ = write!(out, "<{tag} {kind}{small}{spans}>{text}</{tag}>");
}

fn span(name: &str, number: usize) -> String {
    if number > 1 {
        format!(" {name}=\"{number}\"")
    } else {
        String::new()
    }
}

/// The rules of the printed page: its size and margins, the number of the page, and the running texts that are given.
pub(super) fn page_rules(document: &Document, running: &str) -> String {
    let paper = paper(document);
    let side = |twentieths: usize| (tenths_of_mm(twentieths) + 5) / 10;
    let (width, height) = (side(paper.width), side(paper.height));
    if document.deck().is_some() {
        return format!("@page {{ size: {width}mm {height}mm; margin: 0; }}\n");
    }
    let margins = format!(
        "size: {width}mm {height}mm; margin: {}mm {}mm {}mm {}mm;",
        side(paper.top),
        side(paper.right),
        side(paper.bottom),
        side(paper.left)
    );
    if !running.is_empty() {
        return format!("@page {{ {margins} {running}@bottom-right {{ content: counter(page); font-size: 9pt; }} }}\n");
    }
    match document.layout {
        // One character from the outer edge, between dashes (GB/T 9704-2012, docs/rules.md §red-head).
        Layout::Official => {
            let number = "content: \"\\2014\\20\" counter(page) \"\\20\\2014\"; font: 14pt SimSun, \"宋体\", serif;";
            format!(
                "@page {{ {margins} }}\n@page :right {{ @bottom-right {{ {number} padding-right: 1em; }} }}\n\
                 @page :left {{ @bottom-left {{ {number} padding-left: 1em; }} }}\n"
            )
        }
        Layout::Prose | Layout::Ruled => {
            format!("@page {{ {margins} @bottom-center {{ content: counter(page); font-size: 9pt; }} }}\n")
        }
    }
}
