//! The text of a Word document: the blocks as paragraphs and tables, and the section at the end.

mod cards;
mod official;
mod seats;
mod table;

use super::{
    page,
    style::{HEI, OFFICIAL_CHARACTER, OFFICIAL_LINE, fonts_of},
    xml::{AFTER_TABLE, LAST_PARAGRAPH, NAMESPACES, runs},
};
use crate::domain::text::{self, is_han};
use crate::export::{
    document::{Block, Definition, Document, Layout, Point, Run, plain},
    lines::{guarded, unguarded},
    paper::{self, PageSize},
    title::title_lines,
    wrap::Ruler,
};

/// A character of an official title: 二号 (22 pt).
const TITLE_CHARACTER: usize = 440;

/// The main part, and the addresses it links to.
pub(super) fn write(document: &Document) -> (String, Vec<String>) {
    let mut page = BodyWriter {
        document,
        paper: paper::paper(document),
        colon: document.lang.strings().export.colon,
        out: String::new(),
        links: Vec::new(),
        after_heading: false,
        keeps: false,
        leads: false,
    };
    if !paper::has_cards(document) {
        if let Some(head) = &document.head {
            page.head(head);
        }
        let title = if page.is_official() {
            title_lines(document.title.text(), page.paper.measure() * 2 / TITLE_CHARACTER).join("\n")
        } else {
            document.title.text().to_owned()
        };
        page.paragraph("Title", "", &runs(&title, ""));
        if !document.subtitle.text().is_empty() {
            let subtitle = runs(document.subtitle.text(), "");
            page.paragraph("Subtitle", "", &subtitle);
        }
    }
    let cards = paper::has_cards(document);
    for (n, block) in document.blocks.iter().enumerate() {
        page.keeps = closes(document.blocks.get(n + 1..).unwrap_or_default());
        page.leads = matches!(document.blocks.get(n + 1), Some(Block::Table(_)));
        // Notes about the cards stand in the text formats; on the paper are the cards alone.
        if !cards || matches!(block, Block::Cards(_)) {
            page.block(block);
            page.after_heading = matches!(block, Block::Heading { .. } | Block::AnnexTitle(_));
        }
    }
    // The paragraph behind a table at the end must not begin a page of its own.
    if let Some(kept) = page.out.strip_suffix(AFTER_TABLE) {
        page.out = format!("{kept}{LAST_PARAGRAPH}");
    }
    page.section();
    let text = format!("<w:document {NAMESPACES}><w:body>{}</w:body></w:document>", page.out);
    (text, page.links)
}

/// Whether what follows is a line to be signed, or a word that stands before one: alone on a page it would say nothing.
fn closes(rest: &[Block]) -> bool {
    match rest {
        [Block::Signatures(_), ..] => true,
        [Block::Paragraph(_) | Block::Notice(_), rest @ ..] => {
            rest.is_empty() || matches!(rest, [Block::Signatures(_), ..])
        }
        _ => false,
    }
}

/// The property of a paragraph whose lines must not be stretched to the edge: an address or a telephone cannot be broken like text, and a
/// line that ends where it was told to would be torn.
fn ragged(text: &[Run]) -> &'static str {
    const LONG: usize = 8;
    let is_long = |line: &str| {
        line.split(|c: char| !c.is_ascii_graphic())
            .any(|word| word.len() >= LONG)
    };
    let tears = |run: &Run| run.target().is_some() || run.text().contains('\n') || is_long(run.text());
    if text.iter().any(tears) {
        "<w:jc w:val=\"left\"/>"
    } else {
        ""
    }
}

struct BodyWriter<'a> {
    document: &'a Document,
    paper: PageSize,
    colon: &'static str,
    out: String,
    links: Vec<String>,
    /// Whether a heading was written last.
    after_heading: bool,
    /// Whether the block being written stays on the page of the next one.
    keeps: bool,
    /// Whether a table comes next: a line that leads to it stays on its page.
    leads: bool,
}

impl BodyWriter<'_> {
    fn is_official(&self) -> bool {
        self.document.layout == Layout::Official
    }

    /// A character of body text, and the indent of a list, in twentieths of a point.
    fn character(&self) -> usize {
        if self.is_official() { OFFICIAL_CHARACTER } else { 220 }
    }

    /// How far a text of the body goes; Latin signs are half as wide.
    fn length(&self, text: &str) -> usize {
        if self.is_official() {
            text::cjk_columns(text) * self.character() / 2
        } else {
            // Bold Latin letters are wider than half of their height.
            text::paper_cells(text) * self.character() * 6 / 10
        }
    }

    fn paragraph(&mut self, style: &str, properties: &str, inner: &str) {
        self.out.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{inner}</w:p>"
        ));
    }

    fn inline(&mut self, text: &[Run]) -> String {
        let mut out = String::new();
        for run in text {
            let strong = if !run.is_strong() {
                String::new()
            } else if self.is_official() {
                fonts_of("Times New Roman", HEI)
            } else {
                "<w:b/><w:bCs/>".to_owned()
            };
            match run.target() {
                Some(address) => {
                    let shown = runs(run.text(), "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>");
                    let n = self.links.len();
                    self.links.push(address.split_whitespace().collect());
                    out.push_str(&format!("<w:hyperlink r:id=\"link{n}\">{shown}</w:hyperlink>"));
                }
                // On the grid of official documents breaks are set instead.
                None if run.is_unbroken() && !self.is_official() && run.text().contains(is_han) => {
                    out.push_str(&runs(&guarded(std::slice::from_ref(run)), &strong));
                }
                None => out.push_str(&runs(run.text(), &strong)),
            }
        }
        out
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, number, text } => {
                let inner = runs(number, "") + &self.inline(text);
                let style = ["Heading1", "Heading2", "Heading3", "Heading4"]
                    .get(usize::from(*level))
                    .unwrap_or(&"Heading4");
                self.paragraph(style, "", &inner);
            }
            Block::AnnexTitle(text) => {
                let inner = self.inline(text);
                self.paragraph(
                    "Heading1",
                    "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/>",
                    &inner,
                );
            }
            Block::Paragraph(text) => {
                let inner = self.inline(text);
                let keep = if self.leads { "<w:keepNext/>" } else { "" };
                self.paragraph("Body", &format!("{keep}{}", ragged(text)), &inner);
            }
            Block::Address(text) => {
                let inner = self.inline(text);
                self.paragraph("Address", "", &inner);
            }
            Block::Notice(text) => {
                let inner = self.inline(text);
                self.paragraph("Notice", "", &inner);
            }
            Block::List(points) => self.list(points, 0),
            Block::Definitions(rows) => self.definitions(rows),
            Block::Table(grid) => self.table(grid),
            Block::Seats(chart) => self.seats(chart),
            Block::Signatures(rows) => self.signatures(rows),
            Block::Closing(lines) => {
                for (n, line) in lines.iter().enumerate() {
                    let before = if n == 0 {
                        let lines = if self.is_official() { 2 } else { 1 };
                        format!("<w:spacing w:before=\"{}\"/>", lines * OFFICIAL_LINE)
                    } else {
                        String::new()
                    };
                    let inner = self.inline(std::slice::from_ref(line));
                    self.paragraph("Closing", &before, &inner);
                }
            }
            Block::Cards(deck) => self.cards(deck),
            Block::Imprint(foot) => self.imprint(foot),
            Block::PageBreak => self.out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        }
    }

    /// Terms, in 黑体 or bold; what turns over stands under the first character after the colon (docs/rules.md §red-head).
    fn definitions(&mut self, rows: &[Definition]) {
        let front = if self.is_official() { 2 * self.character() } else { 0 };
        let widest = rows.iter().map(|row| self.length(row.term.text())).max().unwrap_or(0);
        let least = if self.is_official() {
            0
        } else {
            (widest + 260).min(3200)
        };
        for (n, row) in rows.iter().enumerate() {
            let term = format!("{}{}", row.term.text(), self.colon.trim_end());
            let hang = self.length(&term).max(least).min(self.paper.measure() / 2);
            let manner = if self.is_official() {
                fonts_of("Times New Roman", HEI)
            } else {
                "<w:b/><w:bCs/>".to_owned()
            };
            let tab = if self.is_official() { "" } else { "<w:r><w:tab/></w:r>" };
            let text = if self.is_official() && row.text.iter().any(Run::is_unbroken) {
                runs(&self.unbroken(&row.text, hang), "")
            } else {
                self.inline(&row.text)
            };
            let inner = format!("{}{tab}{text}", runs(&term, &manner));
            // One blank line before the block in official documents.
            let before = if n == 0 && self.is_official() && !self.after_heading {
                format!("<w:spacing w:before=\"{OFFICIAL_LINE}\"/>")
            } else {
                String::new()
            };
            let ragged = ragged(&row.text);
            let properties = format!(
                "{before}<w:ind w:left=\"{}\" w:hanging=\"{hang}\"/>{ragged}",
                front + hang
            );
            self.paragraph("Term", &properties, &inner);
        }
    }

    /// A text with a break where a name would be broken over two lines: on the grid of official documents it is known where lines end.
    fn unbroken(&self, text: &[Run], hang: usize) -> String {
        let room = self.paper.measure().saturating_sub(2 * self.character() + hang);
        let ruler = Ruler {
            width: room * 2 / self.character(),
            wide: true,
            hard: false,
        };
        let lines: Vec<String> = ruler.wrap(&guarded(text), 0, 0).into_iter().map(unguarded).collect();
        let whole = unguarded(guarded(text));
        if lines.concat() != whole {
            return lines.join("\n");
        }
        // A break stands only where the line would end within a name: elsewhere it ends by itself, whatever the size of the letters.
        let mut set = String::new();
        for (n, line) in lines.iter().enumerate() {
            let rest = lines.get(n..).unwrap_or_default().concat();
            let natural = ruler.wrap(&rest, 0, 0);
            set.push_str(line);
            if n + 1 < lines.len() && natural.first() != Some(line) {
                set.push('\n');
            }
        }
        set
    }

    fn list(&mut self, points: &[Point], depth: usize) {
        for point in points {
            let label = if point.label.is_empty() { "•" } else { &point.label };
            let hang = (self.length(label) + self.character()).max(self.character() * 3 / 2);
            let front = self.character() * 2 * depth + if self.is_official() { 2 * self.character() } else { 0 };
            let inner = format!("{}<w:r><w:tab/></w:r>{}", runs(label, ""), self.inline(&point.text));
            let left = front + hang;
            let properties = format!(
                "<w:tabs><w:tab w:val=\"left\" w:pos=\"{left}\"/></w:tabs>\
                 <w:ind w:left=\"{left}\" w:hanging=\"{hang}\"/>"
            );
            self.paragraph("Point", &properties, &inner);
            self.list(&point.under, depth + 1);
        }
    }

    fn signatures(&mut self, rows: &[Definition]) {
        let front = if self.is_official() { 2 * self.character() } else { 0 };
        let widest = rows.iter().map(|row| self.length(row.term.text())).max().unwrap_or(0);
        let (start, end) = (front + widest + 400, front + widest + 4400);
        let properties = format!(
            "<w:tabs><w:tab w:val=\"left\" w:pos=\"{start}\"/>\
             <w:tab w:val=\"left\" w:leader=\"underscore\" w:pos=\"{end}\"/></w:tabs><w:ind w:left=\"{front}\"/>"
        );
        for row in rows {
            let name = plain(&row.text);
            let name = if name.is_empty() {
                name
            } else {
                (self.document.lang.strings().export.bracket)(&name)
            };
            let term = format!("{}{}", row.term.text(), self.colon.trim_end());
            let inner = format!(
                "{}<w:r><w:tab/></w:r><w:r><w:tab/></w:r>{}",
                runs(&term, ""),
                runs(&name, "")
            );
            self.paragraph("Signature", &properties, &inner);
        }
    }

    fn section(&mut self) {
        let PageSize {
            width,
            height,
            top,
            right,
            bottom,
            left,
            footer,
            ..
        } = self.paper;
        let turned = if width > height { " w:orient=\"landscape\"" } else { "" };
        let header = if page::header(self.document).is_some() {
            "<w:headerReference w:type=\"default\" r:id=\"rId6\"/>"
        } else {
            ""
        };
        let even_header = if header.is_empty() || !self.is_official() {
            ""
        } else {
            "<w:headerReference w:type=\"even\" r:id=\"rId6\"/>"
        };
        let footers = match (paper::has_cards(self.document), self.is_official()) {
            (true, _) => "",
            (false, false) => "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>",
            (false, true) => {
                "<w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
            }
        };
        let grid = if self.is_official() && !paper::has_cards(self.document) {
            format!("<w:docGrid w:type=\"lines\" w:linePitch=\"{OFFICIAL_LINE}\"/>")
        } else {
            String::new()
        };
        self.out.push_str(&format!(
            "<w:sectPr>{even_header}{header}{footers}<w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/>\
             <w:pgMar w:top=\"{top}\" w:right=\"{right}\" w:bottom=\"{bottom}\" w:left=\"{left}\" \
             w:header=\"851\" w:footer=\"{footer}\" w:gutter=\"0\"/>{grid}</w:sectPr>"
        ));
    }
}
