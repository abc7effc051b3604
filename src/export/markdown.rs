//! Markdown (`CommonMark` with tables). No text of the records can become markup.

use std::fmt::Write as _;

use super::{
    chart::ChartSlot,
    document::{Block, ChartPage, Definition, Document, Grid, Point, Run, plain},
    lines::seats::joined,
};

/// Writes a document.
pub(super) fn write(document: &Document) -> String {
    let mut out = String::new();
    if !document.draft().is_empty() {
        _ = writeln!(out, "**{}**\n", escape(document.draft()));
    }
    if let Some(head) = &document.head {
        let parts = [&head.mark, &head.number, &head.issuer, &head.date];
        let parts: Vec<_> = head
            .corner()
            .chain(parts)
            .filter(|run| !run.text().is_empty())
            .map(|run| escape(run.text()))
            .collect();
        _ = writeln!(out, "{}\n", parts.join("  \n"));
    }
    _ = writeln!(out, "# {}", escape(&document.title.text().replace('\n', " ")));
    if !document.subtitle.text().is_empty() {
        _ = writeln!(out, "\n## {}", escape(&document.subtitle.text().replace('\n', " ")));
    }
    // Headings stand one level below the title, or below its second line.
    let below = if document.subtitle.text().is_empty() { 2 } else { 3 };
    for block in &document.blocks {
        out.push('\n');
        write_block(document, block, below, &mut out);
    }
    out
}

fn write_block(document: &Document, block: &Block, below: usize, out: &mut String) {
    let colon = document.lang.strings().export.colon;
    match block {
        Block::Heading { level, number, text } => {
            let signs = "#".repeat((usize::from(*level) + below).min(6));
            let text = format!("{number}{}", plain(text)).replace('\n', " ");
            _ = writeln!(out, "{signs} {}", escape(&text));
        }
        Block::AnnexTitle(runs) => {
            let text = plain(runs).replace('\n', " ");
            _ = writeln!(out, "{} {}", "#".repeat(below.min(6)), escape(&text));
        }
        Block::Paragraph(runs) | Block::Address(runs) => _ = writeln!(out, "{}", inline(runs)),
        Block::Notice(runs) => _ = writeln!(out, "> {}", inline(runs).replace('\n', "\n> ")),
        Block::List(points) => write_list(points, 0, out),
        Block::Definitions(rows) => {
            for row in rows {
                _ = writeln!(out, "- {}", definition(row, colon).replace('\n', "\n  "));
            }
        }
        Block::Table(grid) => write_table(grid, out),
        Block::Seats(chart) => {
            for (n, sheet) in chart.pages.iter().enumerate() {
                if n > 0 {
                    out.push('\n');
                }
                write_seats(sheet, out);
            }
        }
        Block::Signatures(rows) => {
            let lines: Vec<_> = rows
                .iter()
                .map(|row| {
                    let name = inline(&row.text);
                    let name = if name.is_empty() {
                        name
                    } else {
                        (document.lang.strings().export.bracket)(&name)
                    };
                    format!("{}{colon}{}{name}", escape(row.term.text()), "\\_".repeat(20))
                })
                .collect();
            _ = writeln!(out, "{}", lines.join("  \n"));
        }
        Block::Closing(lines) => {
            let lines: Vec<_> = lines.iter().map(|run| escape(run.text())).collect();
            _ = writeln!(out, "{}", lines.join("  \n"));
        }
        Block::Cards(deck) => {
            for card in &deck.cards {
                _ = writeln!(out, "- {}", escape(&card.line()));
            }
        }
        Block::Imprint(foot) => {
            let copied_to = foot.copied_to.iter().map(|row| definition(row, colon));
            let ends = [&foot.printed_by, &foot.printed];
            let ends: Vec<_> = ends.iter().map(|run| escape(run.text())).collect();
            let lines: Vec<_> = copied_to.chain([ends.join("　").trim().to_owned()]).collect();
            _ = writeln!(out, "---\n\n{}", lines.join("  \n"));
        }
        Block::PageBreak => out.push_str("---\n"),
    }
}

fn definition(row: &Definition, colon: &str) -> String {
    format!("**{}**{colon}{}", escape(row.term.text()), inline(&row.text))
}

fn write_list(points: &[Point], depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    for point in points {
        let label = if point.label.is_empty() {
            String::new()
        } else {
            format!("{} ", escape(&point.label))
        };
        let text = format!("{label}{}", inline(&point.text)).replace('\n', &format!("\n{indent}  "));
        _ = writeln!(out, "{indent}- {text}");
        write_list(&point.under, depth + 1, out);
    }
}

fn write_table(grid: &Grid, out: &mut String) {
    let cells = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&cells(grid.columns.iter().map(|title| escape(title)).collect()));
    let columns = (0..grid.columns.len()).map(|n| if grid.is_of_figures(n) { "---:" } else { "---" }.to_owned());
    out.push_str(&cells(columns.collect()));
    for row in &grid.rows {
        let row = row.iter().map(|run| escape(&run.text().replace('\n', " "))).collect();
        out.push_str(&cells(row));
    }
}

/// A sheet of a plan of seats: what takes several columns stands in the first of them.
fn write_seats(sheet: &ChartPage, out: &mut String) {
    if !sheet.title.text().is_empty() {
        _ = writeln!(out, "**{}**\n", escape(sheet.title.text()));
    }
    for row in 0..sheet.rows {
        let mut cells = Vec::with_capacity(sheet.columns);
        for slot in sheet.row(row) {
            let (text, wide) = match slot {
                ChartSlot::Cell(cell) => {
                    let lines: Vec<&str> = cell.lines.iter().map(Run::text).collect();
                    let tag = cell.tag.text();
                    let text = joined(&lines);
                    let space = if tag.is_empty() || text.is_empty() { "" } else { " " };
                    (escape(&format!("{text}{space}{tag}")), cell.wide)
                }
                ChartSlot::Below(cell) => (String::new(), cell.wide),
                ChartSlot::Gap(wide) => (String::new(), wide),
            };
            cells.push(text);
            cells.extend(std::iter::repeat_n(String::new(), wide.saturating_sub(1)));
        }
        _ = writeln!(out, "| {} |", cells.join(" | "));
        if row == 0 {
            _ = writeln!(out, "|{}", " --- |".repeat(sheet.columns));
        }
    }
}

/// Runs as Markdown; every line feed of theirs ends a line without ending the paragraph.
fn inline(runs: &[Run]) -> String {
    let mut out = String::new();
    let mut at_start = true;
    for run in runs {
        let text = escape_at(run.text(), at_start);
        match run.target() {
            Some(address) => _ = write!(out, "[{text}](<{}>)", encode(address)),
            None if run.is_strong() && !text.trim().is_empty() => {
                // Between a full-width colon and a Chinese character emphasis would not close: what ends the run
                // (colon, space) stands outside of it.
                let core = text.trim_end_matches([':', '：', ' ']);
                let tail = text.strip_prefix(core).unwrap_or_default();
                let core = core.trim_start();
                if core.is_empty() {
                    out.push_str(tail);
                } else {
                    _ = write!(out, "**{core}**{tail}");
                }
            }
            None => out.push_str(&text),
        }
        at_start &= run.text().is_empty();
    }
    out
}

/// An address between angle brackets.
fn encode(address: &str) -> String {
    address
        .replace('<', "%3C")
        .replace('>', "%3E")
        .replace('\\', "%5C")
        .replace(char::is_whitespace, "%20")
}

/// Escapes a text that stands at the start of a line.
fn escape(text: &str) -> String {
    escape_at(text, true)
}

/// Escapes whatever Markdown would read as markup. A blank line would end the paragraph, so it goes.
fn escape_at(text: &str, at_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut fresh = at_start;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if !out.is_empty() {
            out.push_str("\\\n");
            fresh = true;
        }
        let line = if fresh { line.trim_start() } else { line };
        escape_line(line, fresh, &mut out);
        fresh = false;
    }
    out
}

fn escape_line(line: &str, fresh: bool, out: &mut String) {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (n, c) in line.chars().enumerate() {
        let always = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' | '{' | '}'
        );
        let opens = fresh && n == 0 && matches!(c, '-' | '+' | '=' | ':');
        let numbers = fresh && digits > 0 && n == digits && matches!(c, '.' | ')');
        if always || opens || numbers {
            out.push('\\');
        }
        out.push(c);
    }
}
