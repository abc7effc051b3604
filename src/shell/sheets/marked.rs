//! Tables in marked-up text: HTML that systems save as `.xls`, workbooks in plain XML, and the tables of a Word document. Reads tags by
//! name and knows no style.

use crate::line::roster::Sheet;

/// The names of the tags that make a table.
#[derive(Clone, Copy)]
struct TableTags {
    table: &'static str,
    row: &'static str,
    cells: &'static [&'static str],
}

const HTML: TableTags = TableTags {
    table: "table",
    row: "tr",
    cells: &["td", "th"],
};
const WORKBOOK: TableTags = TableTags {
    table: "worksheet",
    row: "row",
    cells: &["cell"],
};
const WORD: TableTags = TableTags {
    table: "w:tbl",
    row: "w:tr",
    cells: &["w:tc"],
};

/// The tables of a web page or of a workbook in plain XML; `None` = there are none.
pub(super) fn read_page(text: &str) -> Option<Vec<Sheet>> {
    let lower = text.to_ascii_lowercase();
    let tags = if lower.contains("<worksheet") { WORKBOOK } else { HTML };
    let sheets = tables(text, tags);
    (!sheets.is_empty()).then_some(sheets)
}

/// The tables of the body of a Word document; where there are none, its paragraphs as a list of one column.
pub(super) fn read_word(xml: &str) -> Vec<Sheet> {
    let sheets = tables(xml, WORD);
    if !sheets.is_empty() {
        return sheets;
    }
    let mut rows = Vec::new();
    let mut text = String::new();
    for part in MarkedPieces(xml) {
        match part {
            MarkedPiece::Open(tag) if name_of(tag) == "w:tab" => text.push('\t'),
            MarkedPiece::Close("w:p") => rows.push(vec![std::mem::take(&mut text)]),
            MarkedPiece::Open(_) | MarkedPiece::Close(_) => {}
            MarkedPiece::Text(more) => text.push_str(&decoded(more)),
        }
    }
    vec![Sheet {
        rows,
        ..Sheet::default()
    }]
}

/// The paragraphs of a Word document, those of a table a row a line.
pub(super) fn word_text(xml: &str) -> String {
    let mut text = String::new();
    let mut rows = 0_usize;
    for part in MarkedPieces(xml) {
        match part {
            MarkedPiece::Open(tag) => match name_of(tag).as_str() {
                "w:tr" => rows += 1,
                "w:tab" => text.push('\t'),
                "w:br" => text.push('\n'),
                _ => {}
            },
            MarkedPiece::Close("w:p") => text.push(if rows == 0 { '\n' } else { ' ' }),
            MarkedPiece::Close("w:tc") => text.push('\t'),
            MarkedPiece::Close("w:tr") => {
                rows = rows.saturating_sub(1);
                text.push('\n');
            }
            MarkedPiece::Close(_) => {}
            MarkedPiece::Text(more) => text.push_str(&decoded(more)),
        }
    }
    text
}

fn tables(text: &str, tags: TableTags) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut reading = MarkedTable::default();
    let mut depth = 0_usize;
    let mut silent: Option<String> = None;
    for part in MarkedPieces(text) {
        match part {
            MarkedPiece::Text(_) if silent.is_some() => {}
            MarkedPiece::Text(more) => reading.text(&decoded(more)),
            MarkedPiece::Open(tag) => {
                let name = name_of(tag);
                if matches!(name.as_str(), "style" | "script") && !tag.ends_with('/') {
                    silent = Some(name);
                } else if name == tags.table {
                    depth += 1;
                } else if depth > 0 && name == tags.row {
                    reading.end_row();
                    reading.open_row();
                } else if depth > 0 && tags.cells.contains(&name.as_str()) {
                    reading.open_cell(tag);
                } else if matches!(name.as_str(), "br" | "w:br" | "w:tab") {
                    reading.text(" ");
                } else if name == "w:gridspan" {
                    reading.span = number(tag, "w:val").unwrap_or(1);
                } else if name == "w:vmerge" && !tag.contains("restart") {
                    reading.goes_on = true;
                }
            }
            MarkedPiece::Close(name) => {
                let name = name.to_ascii_lowercase();
                if silent.as_ref() == Some(&name) {
                    silent = None;
                } else if tags.cells.contains(&name.as_str()) {
                    reading.end_cell();
                } else if matches!(name.as_str(), "p" | "w:p" | "div") {
                    reading.text(" ");
                } else if name == tags.row {
                    reading.end_row();
                } else if name == tags.table && depth > 0 {
                    depth -= 1;
                    reading.end_row();
                    if depth == 0 {
                        sheets.push(std::mem::take(&mut reading).into_sheet());
                    }
                }
            }
        }
    }
    sheets.retain(|sheet| !sheet.rows.is_empty());
    sheets
}

/// The most columns and rows that a cell may stretch over.
const WIDEST: usize = 512;
const TALLEST: usize = 20_000;

/// A table on its way.
#[derive(Default)]
struct MarkedTable {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    in_row: bool,
    cell: Option<String>,
    /// Columns and rows that the open cell stretches over.
    span: usize,
    down: usize,
    /// The open cell continues the one above.
    goes_on: bool,
    /// The texts that a cell above leaves for the next rows: column, text, how many rows.
    hanging: Vec<(usize, String, usize)>,
}

impl MarkedTable {
    fn text(&mut self, more: &str) {
        if let Some(cell) = &mut self.cell {
            cell.push_str(more);
        }
    }

    fn open_row(&mut self) {
        self.in_row = true;
    }

    fn open_cell(&mut self, tag: &str) {
        self.end_cell();
        self.in_row = true;
        self.take_hanging();
        if let Some(index) = number(tag, "ss:index") {
            self.row
                .resize(index.saturating_sub(1).clamp(self.row.len(), WIDEST), String::new());
        }
        let across = number(tag, "colspan").or_else(|| number(tag, "ss:mergeacross").map(|more| more + 1));
        self.span = across.unwrap_or(1);
        let down = number(tag, "rowspan").or_else(|| number(tag, "ss:mergedown").map(|more| more + 1));
        self.down = down.unwrap_or(1);
        self.goes_on = false;
        self.cell = Some(String::new());
    }

    /// Fills the places that cells above stretch into.
    fn take_hanging(&mut self) {
        while let Some(at) = self.hanging.iter().position(|(column, ..)| *column == self.row.len()) {
            let Some((_, text, left)) = self.hanging.get_mut(at) else {
                break;
            };
            self.row.push(text.clone());
            *left -= 1;
            if *left == 0 {
                self.hanging.swap_remove(at);
            }
            if self.row.len() > WIDEST {
                break;
            }
        }
    }

    fn end_cell(&mut self) {
        let Some(text) = self.cell.take() else { return };
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.goes_on
            && let Some(above) = self.rows.last().and_then(|row| row.get(self.row.len()))
        {
            text.clone_from(above);
        }
        for _ in 0..self.span.clamp(1, WIDEST) {
            if self.down > 1 {
                self.hanging
                    .push((self.row.len(), text.clone(), self.down.min(TALLEST) - 1));
            }
            self.row.push(text.clone());
        }
        (self.span, self.down, self.goes_on) = (1, 1, false);
    }

    fn end_row(&mut self) {
        self.end_cell();
        if std::mem::take(&mut self.in_row) {
            self.take_hanging();
            self.rows.push(std::mem::take(&mut self.row));
        }
    }

    fn into_sheet(self) -> Sheet {
        Sheet {
            rows: self.rows,
            ..Sheet::default()
        }
    }
}

/// A piece of marked-up text.
enum MarkedPiece<'t> {
    /// The inside of an opening tag.
    Open(&'t str),
    Close(&'t str),
    Text(&'t str),
}

/// Cuts marked-up text into its pieces; a sign that opens no tag is text.
struct MarkedPieces<'t>(&'t str);

impl<'t> Iterator for MarkedPieces<'t> {
    type Item = MarkedPiece<'t>;

    fn next(&mut self) -> Option<MarkedPiece<'t>> {
        loop {
            if self.0.is_empty() {
                return None;
            }
            let Some(inside) = self.0.strip_prefix('<') else {
                let end = self.0.find('<').unwrap_or(self.0.len());
                let (text, rest) = self.0.split_at_checked(end)?;
                self.0 = rest;
                return Some(MarkedPiece::Text(text));
            };
            if let Some(comment) = inside.strip_prefix("!--") {
                self.0 = comment.split_once("-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let Some((tag, rest)) = inside.split_once('>') else {
                self.0 = "";
                return Some(MarkedPiece::Text(inside));
            };
            self.0 = rest;
            return Some(match tag.strip_prefix('/') {
                Some(name) => MarkedPiece::Close(name.trim()),
                None => MarkedPiece::Open(tag),
            });
        }
    }
}

/// The name of an opening tag, in small letters.
fn name_of(tag: &str) -> String {
    let end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default().to_ascii_lowercase()
}

/// The number in an attribute.
fn number(tag: &str, attribute: &str) -> Option<usize> {
    let lower = tag.to_ascii_lowercase();
    let at = lower.find(attribute)?;
    let rest = lower.get(at + attribute.len()..)?.trim_start().strip_prefix('=')?;
    let digits: String = rest
        .trim_start_matches([' ', '"', '\''])
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// Text with its entities as characters.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let named = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        match named.and_then(|(name, tail)| Some((entity(name)?, tail))) {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "middot" => '·',
        _ => {
            let code = name.strip_prefix('#')?;
            let code = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}
