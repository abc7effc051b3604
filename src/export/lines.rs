//! A document as lines of text: for the text format and for the preview in the program, from one layout.

use super::{
    document::{Block, Definition, Document, Foot, Head, Layout, Point, Run, plain},
    title::title_lines,
    wrap::Ruler,
};
use crate::words::{Lang, export::ExportText};

mod grid;
pub(super) mod seats;

/// Characters of the title, and of the text, in a line of an official document.
const TITLE_IN_LINE: usize = 20;
const TEXT_IN_LINE: usize = 28;

/// One line on its way to a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct PageLine {
    pub(super) text: String,
    /// Must not be the last of its page.
    pub(super) keep: bool,
    /// Begins a page.
    pub(super) starts_page: bool,
}

/// The space that a document is laid in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PageSpace {
    width: usize,
    hard: bool,
}

impl PageSpace {
    /// Lines are never longer than `width`.
    pub(super) fn hard(width: usize) -> Self {
        Self {
            width: width.max(4),
            hard: true,
        }
    }

    /// Lines are as long as `width` where words allow it.
    pub(super) const fn soft(width: usize) -> Self {
        Self { width, hard: false }
    }
}

/// Lays a document in lines.
pub(super) fn lay(document: &Document, measure: &PageSpace) -> Vec<PageLine> {
    let wide = document.lang == Lang::Zh;
    let ruler = Ruler {
        width: measure.width,
        wide,
        hard: measure.hard,
    };
    let mut page = PageFill {
        ruler,
        layout: document.layout,
        text: &document.lang.strings().export,
        lines: Vec::new(),
    };
    page.title(document);
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if page.parts(before, block) {
            page.blank();
        }
        page.block(block);
        before = Some(block);
    }
    page.lines
}

/// Breaks lines into pages of at most `rows`. A heading goes with what follows; a page never begins with a blank line.
pub(super) fn paginate(lines: Vec<PageLine>, rows: usize) -> Vec<Vec<String>> {
    let rows = rows.max(2);
    let mut pages: Vec<Vec<PageLine>> = vec![Vec::new()];
    for line in lines {
        let full = pages.last().is_some_and(|page| page.len() >= rows);
        if full || (line.starts_page && pages.last().is_some_and(|page| !page.is_empty())) {
            let mut next = Vec::new();
            if let Some(page) = pages.last_mut().filter(|_| full) {
                while page.len() > 1 && page.last().is_some_and(|l| l.keep) {
                    next.extend(page.pop());
                }
                if next.len() + 1 >= rows {
                    page.extend(next.drain(..).rev());
                }
            }
            next.reverse();
            pages.push(next);
        }
        let Some(page) = pages.last_mut() else { continue };
        if !(page.is_empty() && line.text.is_empty()) {
            page.push(line);
        }
    }
    pages
        .into_iter()
        .map(|page| page.into_iter().map(|line| line.text).collect())
        .collect()
}

/// Holds two characters together where the script would let a line end.
const JOINER: char = '\u{2060}';

/// The text of runs, with a joiner wherever a run must not be broken.
pub(super) fn guarded(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        for (n, c) in run.text().chars().enumerate() {
            if n > 0 && run.is_unbroken() {
                text.push(JOINER);
            }
            text.push(c);
        }
    }
    text
}

/// The same text without joiners.
pub(super) fn unguarded(text: String) -> String {
    if text.contains(JOINER) {
        text.replace(JOINER, "")
    } else {
        text
    }
}

struct PageFill {
    ruler: Ruler,
    layout: Layout,
    text: &'static ExportText,
    lines: Vec<PageLine>,
}

/// The texts before the first line of a text, and before the others.
#[derive(Clone, Copy)]
struct Indent<'a> {
    first: &'a str,
    rest: usize,
}

impl PageFill {
    fn blank(&mut self) {
        self.lines.push(PageLine::default());
    }

    fn line(&mut self, text: String, keep: bool) {
        self.lines.push(PageLine {
            text: unguarded(text),
            keep,
            starts_page: false,
        });
    }

    fn wrapped(&mut self, text: &str, indent: Indent<'_>, keep: bool) {
        let first = self.ruler.measure(indent.first);
        for (n, part) in self.ruler.wrap(text, first, indent.rest).into_iter().enumerate() {
            let front = if n == 0 {
                indent.first.to_owned()
            } else {
                " ".repeat(indent.rest)
            };
            let text = if part.is_empty() { String::new() } else { front + &part };
            self.line(text, keep);
        }
    }

    fn centred(&mut self, text: &str) {
        for part in self.ruler.wrap(text, 0, 0) {
            let space = self.ruler.width.saturating_sub(self.ruler.measure(&part)) / 2;
            self.line(" ".repeat(space) + &part, true);
        }
    }

    fn title(&mut self, document: &Document) {
        if !document.draft().is_empty() {
            self.centred(document.draft());
            self.blank();
        }
        if let Some(head) = &document.head {
            self.head(head);
        }
        let title = document.title.text();
        match self.layout {
            Layout::Ruled => {
                let rule = "=".repeat(self.ruler.measure(title).min(self.ruler.width));
                self.line(rule.clone(), true);
                self.wrapped(title, Indent { first: "", rest: 0 }, true);
                self.line(rule, false);
            }
            Layout::Prose => self.centred(title),
            Layout::Official => {
                // The letters of the title are larger: 20 of them are as long as 28 of the text.
                let room = self.ruler.width * TITLE_IN_LINE / TEXT_IN_LINE;
                for line in title_lines(title, room) {
                    self.centred(&line);
                }
            }
        }
        if !document.subtitle.text().is_empty() {
            self.blank();
            self.centred(document.subtitle.text());
        }
        self.blank();
    }

    /// 纪要标志, 期号, then issuer and date at the two ends of a line, and the line below them (docs/rules.md §red-head).
    fn head(&mut self, head: &Head) {
        for run in head.corner() {
            self.wrapped(run.text(), Indent { first: "", rest: 0 }, true);
        }
        for run in [&head.mark, &head.number] {
            if !run.text().is_empty() {
                self.centred(run.text());
            }
        }
        let (issuer, date) = (head.issuer.text(), head.date.text());
        if issuer.is_empty() && date.is_empty() {
            return self.blank();
        }
        self.ends(issuer, date, 0);
        self.rule();
        self.blank();
    }

    /// Two texts at the two ends of a line, so far from its edges; one below the other where they do not fit.
    fn ends(&mut self, left: &str, right: &str, indent: usize) {
        let room = self.ruler.width.saturating_sub(2 * indent);
        let gap = room.saturating_sub(self.ruler.measure(left) + self.ruler.measure(right));
        let front = " ".repeat(indent);
        if gap > 1 {
            self.line(format!("{front}{left}{}{right}", " ".repeat(gap)), true);
        } else {
            let own = Indent {
                first: &front,
                rest: indent,
            };
            self.wrapped(left, own, true);
            self.wrapped(right, own, true);
        }
    }

    /// A line as wide as the text.
    fn rule(&mut self) {
        // A full-width dash where the ruler counts doubtful signs double.
        let dash = "─";
        self.line(dash.repeat(self.ruler.width / self.ruler.measure(dash).max(1)), true);
    }

    /// 版记 between its lines, one character from the edges (docs/rules.md §red-head). Pages of text have no lower edge to stand on.
    fn imprint(&mut self, foot: &Foot) {
        self.rule();
        if let Some(row) = &foot.copied_to {
            self.definition(row, "  ");
        }
        let (by, printed) = (foot.printed_by.text(), foot.printed.text());
        if !(by.is_empty() && printed.is_empty()) {
            if foot.copied_to.is_some() {
                self.rule();
            }
            self.ends(by, printed, 2);
        }
        self.rule();
    }

    /// Whether a blank line stands between two parts.
    fn parts(&self, before: Option<&Block>, block: &Block) -> bool {
        let Some(before) = before else { return false };
        let after_heading = matches!(before, Block::Heading { .. } | Block::AnnexTitle(_));
        match self.layout {
            Layout::Official => {
                let apart = matches!(
                    block,
                    Block::Definitions(_)
                        | Block::Signatures(_)
                        | Block::Table(_)
                        | Block::Seats(_)
                        | Block::Closing(_)
                        | Block::Imprint(_)
                );
                apart && !after_heading || matches!(before, Block::Notice(_))
            }
            Layout::Prose | Layout::Ruled => {
                !after_heading || matches!(block, Block::Heading { .. } | Block::AnnexTitle(_))
            }
        }
    }

    fn heading(&mut self, text: &str, indent: Indent<'_>, level: u8) {
        self.wrapped(text, indent, true);
        if self.layout == Layout::Ruled || (self.layout == Layout::Prose && level == 0) {
            self.line("-".repeat(self.ruler.measure(text).min(self.ruler.width)), true);
        }
    }

    fn block(&mut self, block: &Block) {
        let indent = if self.layout == Layout::Official { "    " } else { "" };
        let body = Indent { first: indent, rest: 0 };
        match block {
            Block::Heading { level, number, text } => {
                self.heading(&format!("{number}{}", plain(text)), body, *level);
            }
            Block::AnnexTitle(runs) if self.layout == Layout::Official => self.centred(&plain(runs)),
            Block::AnnexTitle(runs) => self.heading(&plain(runs), body, 0),
            Block::Paragraph(runs) => self.wrapped(&plain(runs), body, false),
            Block::Address(runs) => self.wrapped(&plain(runs), Indent { first: "", rest: 0 }, false),
            Block::Notice(runs) => self.wrapped(&format!("[{}]", plain(runs)), body, false),
            Block::List(points) => self.list(points, indent.len()),
            Block::Definitions(rows) => {
                for row in rows {
                    self.definition(row, indent);
                }
            }
            Block::Table(grid) => {
                for text in grid::lay(grid, self.ruler) {
                    self.line(text, false);
                }
            }
            Block::Seats(chart) => {
                for (n, sheet) in chart.pages.iter().enumerate() {
                    if n > 0 {
                        self.blank();
                    }
                    if !sheet.title.text().is_empty() {
                        self.centred(sheet.title.text());
                    }
                    for text in seats::lay(sheet, self.ruler, grid::room(self.ruler)) {
                        self.line(text, false);
                    }
                }
            }
            Block::Signatures(rows) => {
                for row in rows {
                    let name = plain(&row.text);
                    let name = if name.is_empty() {
                        name
                    } else {
                        (self.text.bracket)(&name)
                    };
                    let text = format!("{}{}____________________{name}", row.term.text(), self.text.colon);
                    self.wrapped(&text, body, false);
                }
            }
            Block::Closing(lines) => {
                for line in lines {
                    // Four characters from the right edge, where a seal may stand (docs/rules.md §red-head).
                    let used = self.ruler.measure(line.text()) + 8;
                    self.line(" ".repeat(self.ruler.width.saturating_sub(used)) + line.text(), false);
                }
            }
            Block::Cards(deck) => {
                for card in &deck.cards {
                    self.wrapped(&card.line(), Indent { first: "- ", rest: 2 }, false);
                }
            }
            Block::Imprint(foot) => self.imprint(foot),
            Block::PageBreak => self.lines.push(PageLine {
                starts_page: true,
                ..PageLine::default()
            }),
        }
    }

    fn definition(&mut self, row: &Definition, indent: &str) {
        let front = format!("{indent}{}{}", row.term.text(), self.text.colon);
        let hang = self.ruler.measure(&front);
        let rest = if hang > self.ruler.width / 2 {
            indent.len() + 2
        } else {
            hang
        };
        self.wrapped(&guarded(&row.text), Indent { first: &front, rest }, false);
    }

    fn list(&mut self, points: &[Point], indent: usize) {
        let sign = if self.layout == Layout::Ruled { "* " } else { "- " };
        for point in points {
            let mark = if point.label.is_empty() {
                sign.to_owned()
            } else {
                format!("{}  ", point.label)
            };
            let front = format!("{}{mark}", " ".repeat(indent));
            let hang = self.ruler.measure(&front);
            self.wrapped(
                &plain(&point.text),
                Indent {
                    first: &front,
                    rest: hang,
                },
                false,
            );
            self.list(&point.under, indent + 2);
        }
    }
}
