//! HTML that needs nothing beside itself: one file, printable on A4, no script.

use std::fmt::Write as _;

mod inline;
mod table;

use super::{
    document::{Block, CardSize, Deck, Definition, Document, Head, Layout, Point, Running},
    face::{Letters, letters},
    paper::is_wide,
};
use inline::{escape, inline};

const STYLE: &str = include_str!("../../assets/export/minutes.css");

/// Writes a document.
pub(super) fn write(document: &Document, generator: &str) -> String {
    let lang = match document.lang {
        crate::words::Lang::En => "en",
        crate::words::Lang::Zh => "zh-CN",
    };
    let class = match document.layout {
        Layout::Official => "official",
        Layout::Prose => "prose",
        Layout::Ruled => "ruled",
    };
    let title = escape(document.title.text());
    let wide = if is_wide(document) { " class=\"wide\"" } else { "" };
    let colon = document.lang.strings().export.colon;
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"{}\">\n<title>{title}</title>\n<style>\n{STYLE}{}</style>\n</head>\n\
         <body class=\"{class}\">\n<main{wide}>\n",
        escape(generator),
        table::page_rules(document, &document.running.as_ref().map(margins).unwrap_or_default())
    );
    if !document.draft().is_empty() {
        _ = writeln!(out, "<p class=\"draft\">{}</p>", escape(document.draft()));
    }
    if let Some(head) = &document.head {
        write_head(head, &mut out);
    }
    _ = writeln!(out, "<h1>{title}</h1>");
    if !document.subtitle.text().is_empty() {
        _ = writeln!(out, "<p class=\"subtitle\">{}</p>", escape(document.subtitle.text()));
    }
    for block in &document.blocks {
        write_block(document, block, colon, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The texts in the margins of every printed page.
fn margins(running: &Running) -> String {
    let boxes = [
        ("top-left", &running.head),
        ("top-right", &running.draft),
        ("bottom-left", &running.initials),
    ];
    let boxes = boxes.iter().filter(|(_, run)| !run.text().is_empty());
    boxes
        .map(|(place, run)| {
            format!(
                "@{place} {{ content: \"{}\"; font-size: 9pt; }} ",
                css_string(run.text())
            )
        })
        .collect()
}

/// A text as it may stand between quotes in a style sheet: all but letters and digits by number.
fn css_string(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else {
            _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out
}

fn write_head(head: &Head, out: &mut String) {
    out.push_str("<header>\n");
    for run in head.corner() {
        _ = writeln!(out, "<p class=\"corner\">{}</p>", inline(std::slice::from_ref(run)));
    }
    for (class, run) in [("mark", &head.mark), ("number", &head.number)] {
        if !run.text().is_empty() {
            _ = writeln!(out, "<p class=\"{class}\">{}</p>", inline(std::slice::from_ref(run)));
        }
    }
    let (issuer, date) = (escape(head.issuer.text()), escape(head.date.text()));
    if !(issuer.is_empty() && date.is_empty()) {
        _ = writeln!(out, "<p class=\"issued\"><span>{issuer}</span><span>{date}</span></p>");
    }
    out.push_str("</header>\n");
}

fn write_block(document: &Document, block: &Block, colon: &str, out: &mut String) {
    match block {
        Block::Heading { level, number, text } => {
            let level = usize::from(*level).min(4) + 2;
            _ = writeln!(out, "<h{level}>{}{}</h{level}>", escape(number), inline(text));
        }
        Block::AnnexTitle(runs) => _ = writeln!(out, "<h2 class=\"annex\">{}</h2>", inline(runs)),
        Block::Paragraph(runs) => _ = writeln!(out, "<p>{}</p>", inline(runs)),
        Block::Address(runs) => _ = writeln!(out, "<p class=\"address\">{}</p>", inline(runs)),
        Block::Notice(runs) => _ = writeln!(out, "<p class=\"notice\">{}</p>", inline(runs)),
        Block::List(points) => write_list(points, out),
        Block::Definitions(rows) => {
            out.push_str("<dl>\n");
            for row in rows {
                out.push_str(&definition(row, colon));
            }
            out.push_str("</dl>\n");
        }
        Block::Table(grid) => table::write_table(document, grid, out),
        Block::Seats(chart) => table::write_seats(document, chart, out),
        Block::Signatures(rows) => {
            out.push_str("<div class=\"signatures\">\n");
            for row in rows {
                let (term, name) = (inline(std::slice::from_ref(&row.term)), inline(&row.text));
                _ = writeln!(out, "<p>{term}{colon}<span class=\"line\"></span>{name}</p>");
            }
            out.push_str("</div>\n");
        }
        Block::Closing(lines) => {
            out.push_str("<div class=\"closing\">\n");
            for line in lines {
                _ = writeln!(out, "<p>{}</p>", inline(std::slice::from_ref(line)));
            }
            out.push_str("</div>\n");
        }
        Block::Cards(deck) => write_cards(deck, out),
        Block::Imprint(foot) => {
            out.push_str("<footer>\n");
            if let Some(row) = &foot.copied_to {
                _ = writeln!(out, "<dl>{}</dl>", definition(row, colon));
            }
            let (by, printed) = (escape(foot.printed_by.text()), escape(foot.printed.text()));
            if !(by.is_empty() && printed.is_empty()) {
                _ = writeln!(out, "<p><span>{by}</span><span>{printed}</span></p>");
            }
            out.push_str("</footer>\n");
        }
        Block::PageBreak => out.push_str("<hr class=\"page\">\n"),
    }
}

/// A sheet a card: the face that is folded back stands on its head above the other (docs/rules.md §desk-cards).
fn write_cards(deck: &Deck, out: &mut String) {
    let (width, height) = deck.size.mm();
    let turned = if deck.size == CardSize::Long { " long" } else { "" };
    for card in &deck.cards {
        let Letters { name, second, lines } = letters(deck.size, card);
        let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
        let mut face = format!("<b>{}</b>", lines.join("<br>"));
        if !card.second.text().is_empty() {
            _ = write!(face, "<i>{}</i>", escape(card.second.text()));
        }
        _ = writeln!(
            out,
            "<div class=\"card{turned}\" style=\"--w:{width}mm;--h:{height}mm;--name:{name}pt;--second:{second}pt\">\
             <p class=\"back\">{face}</p><p>{face}</p></div>"
        );
    }
}

fn definition(row: &Definition, colon: &str) -> String {
    format!(
        "<div><dt>{}{colon}</dt><dd>{}</dd></div>\n",
        inline(std::slice::from_ref(&row.term)),
        inline(&row.text)
    )
}

fn write_list(points: &[Point], out: &mut String) {
    if points.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for point in points {
        if point.label.is_empty() {
            out.push_str("<li>");
        } else {
            out.push_str("<li class=\"labelled\">");
            _ = write!(out, "<span class=\"label\">{}</span> ", escape(&point.label));
        }
        out.push_str(&inline(&point.text));
        write_list(&point.under, out);
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}
