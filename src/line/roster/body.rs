//! The rows under the header: people, headings of groups, footers, and what cannot be read (docs/rules.md §rosters).

use super::{
    beside::{add_marks, put_beside, read_beside},
    cell::{office_of_meeting, read_name},
    filled::used,
    header::{self, Header, ListColumns, ToldColumns},
    headings::{ColumnKind, kind_of},
    headless::{self, TableShape},
    list_context::ListContext,
    margin::{is_footer, is_group_heading},
    name::tidy,
    person::{name_line, read_person},
    repeated::mark_repeated,
    role::ListedRole,
    row_line,
    sheet::{ColumnRead, RosterRow, RowContent, RowDoubt, Sheet, SheetReading, SkipReason},
    standing::{capacity_of_group, heads_group},
    sure_name::is_person,
    under_heading::of_group,
    watch::RowWatch,
};
use crate::domain::{text::is_han, titles::is_title};

/// Reads a table.
pub(super) fn read(sheet: &Sheet, told: &ToldColumns, watch: &mut RowWatch<'_>) -> SheetReading {
    let rows = &sheet.rows;
    watch.expect(rows.len());
    let found = header::find(rows, told);
    let heading = found.as_ref().map(|header| header.row + 1);
    let shape = match found {
        Some(header) => TableShape::Columns(header),
        None => headless::shape(rows, told),
    };
    let mut lines = match &shape {
        TableShape::Columns(header) => under(rows, header, told, watch),
        TableShape::Single(column) => single(rows, *column, watch),
        TableShape::Grid(columns) => grid(rows, columns, watch),
        TableShape::Unknown => unknown(rows, watch),
    };
    let of_call = matches!(&shape, TableShape::Columns(header) if header.of_call);
    mark_repeated(&mut lines, of_call);
    for line in &mut lines {
        let hidden = sheet.hidden_rows.contains(&line.row.saturating_sub(1));
        if hidden && matches!(line.what, RowContent::Person(_)) {
            line.doubts.push(RowDoubt::Hidden);
        }
        if let RowContent::Person(person) = &line.what
            && !sheet.encoding.is_empty()
            && !person.name.is_ascii()
        {
            line.doubts.push(RowDoubt::Encoding(sheet.encoding.clone()));
        }
    }
    SheetReading {
        header: heading,
        columns: columns(sheet, &shape),
        lines,
    }
}

/// The columns with what they are taken for.
fn columns(sheet: &Sheet, shape: &TableShape) -> Vec<ColumnRead> {
    let known: Vec<&header::RosterColumn> = match shape {
        TableShape::Columns(header) => header.blocks.iter().flat_map(|block| &block.columns).collect(),
        TableShape::Single(_) | TableShape::Grid(_) | TableShape::Unknown => Vec::new(),
    };
    let named: &[usize] = match shape {
        TableShape::Single(column) => std::slice::from_ref(column),
        TableShape::Grid(columns) => columns,
        TableShape::Columns(_) | TableShape::Unknown => &[],
    };
    used(&sheet.rows)
        .into_iter()
        .map(|at| {
            let column = known.iter().find(|column| column.at == at);
            let kind = column.and_then(|column| column.kind);
            ColumnRead {
                at,
                title: column.map_or_else(String::new, |column| column.title.clone()),
                kind: kind.or_else(|| named.contains(&at).then_some(ColumnKind::Name)),
                hidden: sheet.hidden_columns.contains(&at),
            }
        })
        .collect()
}

/// The lines of a table with a header, written or guessed.
fn under(rows: &[Vec<String>], header: &Header, told: &ToldColumns, watch: &mut RowWatch<'_>) -> Vec<RosterRow> {
    watch.expect(rows.len() * header.blocks.len());
    let mut lines: Vec<RosterRow> = Vec::with_capacity(rows.len());
    for (at, cells) in rows.iter().enumerate().take(header.row + header.height) {
        let reason = match at {
            at if at >= header.row => SkipReason::Header,
            _ if is_blank(cells) => SkipReason::Blank,
            _ if cells.iter().any(|cell| kind_of(cell) == Some(ColumnKind::Name)) => SkipReason::Header,
            _ => SkipReason::Title,
        };
        let text = text_of(cells);
        lines.push(if reason == SkipReason::Title && begins_with_person(at, cells) {
            doubtful(at, &text, vec![RowDoubt::NoNameColumn])
        } else {
            left(at, reason, &text)
        });
    }
    for nth in 0..header.blocks.len() {
        let mut list = ListReader::of(rows, header.clone(), nth);
        let mut beside = Vec::new();
        for (at, cells) in rows.iter().enumerate().skip(header.row + header.height) {
            if !watch.goes_on() {
                break;
            }
            // A further part of a report has columns of its own.
            let heads = header.blocks.len() == 1 && header.height > 0 && header::is_header(cells);
            if heads {
                let next = header::of_row(rows, at, told);
                if next.blocks.len() == 1 {
                    let of_call = header.of_call || next.of_call;
                    list = ListReader::of(rows, Header { of_call, ..next }, 0);
                }
            }
            let line = list.line(at, cells);
            let others = list.beside(at, cells, line.as_ref());
            let names_nobody = line.as_ref().is_some_and(|line| line.doubts == [RowDoubt::NoName]);
            lines.extend(line.filter(|_| others.is_empty() || !names_nobody));
            beside.extend(others);
        }
        put_beside(&mut lines, beside);
    }
    lines
}

/// Whether somebody stands in a row above the heading, of another list than the one below. A lone text above everything is its title
/// (`Spring Fair`), as far as nothing more is told in it.
fn begins_with_person(at: usize, cells: &[String]) -> bool {
    let texts: Vec<String> = cells
        .iter()
        .map(|cell| tidy(cell))
        .filter(|text| !text.is_empty())
        .collect();
    let beside = |text: &&String| !text.ends_with([':', '：']) && !text.chars().all(char::is_numeric);
    let Some(first) = texts.iter().find(beside).filter(|text| is_person(text)) else {
        return false;
    };
    let is_told = read_name(first).standing != ListedRole::default()
        || is_title(first.split(['.', ' ']).next().unwrap_or_default());
    at > 0 || texts.len() > 1 || is_told || first.chars().any(is_han)
}

/// A line that is a row of a table, each part in its place; `at` counts from 1. `None` = it is none.
pub(super) fn read_line(at: usize, line: &str) -> Option<RosterRow> {
    let (cells, name) = row_line::cells(line)?;
    let rows = [cells];
    let header = headless::header_of_row(&rows, name);
    let header = Header { row: 0, ..header };
    let mut lines = under(&rows, &header, &ToldColumns::new(), &mut RowWatch::default());
    let row = lines.pop().filter(|line| matches!(line.what, RowContent::Person(_)))?;
    Some(RosterRow { row: at, ..row })
}

/// A name a row, or the whole row in one cell.
fn single(rows: &[Vec<String>], column: usize, watch: &mut RowWatch<'_>) -> Vec<RosterRow> {
    let cell = |cells: &Vec<String>| cells.get(column).map(|cell| tidy(cell)).unwrap_or_default();
    let heads = |text: &str| kind_of(text) == Some(ColumnKind::Name);
    let heading = rows.iter().take(10).position(|cells| heads(&cell(cells)));
    let names = |row: usize| {
        rows.get(row)
            .is_some_and(|cells| capacity_of_group(&cell(cells)).is_some())
    };
    let mut group = heading.filter(|row| names(*row)).map(|_| ListedRole::default());
    let mut lines = Vec::new();
    for (at, cells) in rows.iter().enumerate().take_while(|_| watch.goes_on()) {
        let text = cell(cells);
        lines.push(match heading {
            _ if text.is_empty() => left(at, SkipReason::Blank, ""),
            Some(heading) if at < heading && is_person(&text) => doubtful(at, &text, vec![RowDoubt::NoNameColumn]),
            Some(heading) if at < heading => left(at, SkipReason::Title, &text),
            _ if heads(&text) => left(at, SkipReason::Header, &text),
            _ if is_footer(&text) => left(at, SkipReason::Footer, &text),
            _ if heads_group(&text) && !is_person(&text) => {
                group = capacity_of_group(&text);
                left(at, SkipReason::Group, &text)
            }
            // Blanks that part cells are still there.
            _ => {
                let whole = cells.get(column).map_or("", String::as_str);
                let mut line = read_line(at + 1, whole).unwrap_or_else(|| name_line(at + 1, &text));
                of_group(&mut line, &mut group);
                line
            }
        });
    }
    lines
}

/// A name a cell.
fn grid(rows: &[Vec<String>], columns: &[usize], watch: &mut RowWatch<'_>) -> Vec<RosterRow> {
    let mut lines = Vec::new();
    for (at, cells) in rows.iter().enumerate().take_while(|_| watch.goes_on()) {
        let texts: Vec<String> = columns
            .iter()
            .filter_map(|column| cells.get(*column))
            .map(|cell| tidy(cell))
            .filter(|text| !text.is_empty())
            .collect();
        let whole = text_of(cells);
        let mut once = texts.clone();
        once.dedup();
        match once.as_slice() {
            [] => lines.push(left(at, SkipReason::Blank, &whole)),
            _ if is_footer(&whole) => lines.push(left(at, SkipReason::Footer, &whole)),
            [only] if !is_person(only) => {
                let reason = if lines
                    .iter()
                    .any(|line: &RosterRow| matches!(line.what, RowContent::Person(_)))
                {
                    SkipReason::Group
                } else {
                    SkipReason::Title
                };
                lines.push(left(at, reason, only));
            }
            _ => lines.extend(texts.iter().map(|text| name_line(at + 1, text))),
        }
    }
    lines
}

/// Nothing tells where the names are: every row says so.
fn unknown(rows: &[Vec<String>], watch: &mut RowWatch<'_>) -> Vec<RosterRow> {
    rows.iter()
        .enumerate()
        .take_while(|_| watch.goes_on())
        .map(|(at, cells)| {
            if is_blank(cells) {
                left(at, SkipReason::Blank, "")
            } else {
                doubtful(at, &text_of(cells), vec![RowDoubt::NoNameColumn])
            }
        })
        .collect()
}

/// The columns between this list and the next one, also those without a heading.
fn range(blocks: &[ListColumns], nth: usize) -> (usize, usize) {
    let start = |n: usize| blocks.get(n).and_then(|b| b.columns.first()).map(|c| c.at);
    let from = if nth == 0 { 0 } else { start(nth).unwrap_or(0) };
    (from, start(nth + 1).unwrap_or(usize::MAX))
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| tidy(cell).is_empty())
}

/// Returns the texts of a row, those of merged cells once.
fn text_of(cells: &[String]) -> String {
    let mut texts: Vec<String> = cells.iter().map(|cell| tidy(cell)).filter(|t| !t.is_empty()).collect();
    texts.dedup();
    texts.join(" ")
}

fn left(at: usize, reason: SkipReason, text: &str) -> RosterRow {
    RosterRow {
        row: at + 1,
        what: RowContent::Left(reason, tidy(text)),
        doubts: Vec::new(),
    }
}

fn doubtful(at: usize, text: &str, doubts: Vec<RowDoubt>) -> RosterRow {
    RosterRow {
        row: at + 1,
        what: RowContent::Doubtful(tidy(text)),
        doubts,
    }
}

/// One list of a table, on its way down.
struct ListReader {
    context: ListContext,
    first: bool,
    height: usize,
}

impl ListReader {
    fn of(rows: &[Vec<String>], header: Header, nth: usize) -> Self {
        let block = header.blocks.get(nth).cloned().unwrap_or_default();
        let height = header.height;
        let below = rows.get(header.row + header.height..).unwrap_or_default();
        let range = range(&header.blocks, nth);
        Self {
            context: ListContext::of(below, block, range, &header),
            first: nth == 0,
            height,
        }
    }

    /// Reads a row of this list; `None` where it is nothing but a row of another list beside it.
    fn line(&mut self, at: usize, cells: &[String]) -> Option<RosterRow> {
        let (from, to) = self.context.range;
        let own = cells.get(from..to.min(cells.len())).unwrap_or_default();
        if is_blank(own) {
            let whole = is_blank(cells);
            return (whole && self.first).then(|| left(at, SkipReason::Blank, ""));
        }
        let text = text_of(own);
        if self.height > 0 && (header::is_header(own) || self.context.repeats_heading(cells)) {
            return Some(left(at, SkipReason::Header, &text));
        }
        let name = self.context.name_cell(cells);
        let begins = own
            .iter()
            .map(|cell| tidy(cell))
            .find(|t| !t.is_empty())
            .unwrap_or_default();
        if is_footer(&begins) || is_footer(&name) {
            return Some(left(at, SkipReason::Footer, &text));
        }
        if let Some(line) = self.lone(at, own, &name) {
            return Some(line);
        }
        if name.is_empty() && self.context.cell(cells, ColumnKind::OtherName).is_empty() {
            let unit = self.context.cell(cells, ColumnKind::Unit);
            if !unit.is_empty() {
                self.context.unit = unit;
            }
            return Some(doubtful(at, &text, vec![RowDoubt::NoName]));
        }
        let line = read_person(&mut self.context, at + 1, cells);
        Some(match line {
            Ok(mut line) => {
                add_marks(&self.context, cells, &mut line);
                // `Peter Bloom, Treasurer`, where no heading tells what the second cell is.
                let told = own.iter().filter(|cell| !tidy(cell).is_empty()).count();
                if let RowContent::Person(person) = &mut line.what
                    && self.height == 0
                    && told == 2
                    && let Some(doubt) = office_of_meeting(&person.post, &mut person.standing)
                {
                    line.doubts.extend(doubt);
                }
                line
            }
            Err(doubts) => doubtful(at, &text, doubts),
        })
    }

    /// The people in columns beside the names of a row with a person, or without a name.
    fn beside(&self, at: usize, cells: &[String], line: Option<&RosterRow>) -> Vec<RosterRow> {
        match line.map(|line| &line.what) {
            Some(RowContent::Person(_) | RowContent::Doubtful(_)) => read_beside(&self.context, at + 1, cells),
            Some(RowContent::Left(..)) | None => Vec::new(),
        }
    }

    /// A row with one text only, perhaps over merged cells: a heading, a bare number, a lone name.
    fn lone(&mut self, at: usize, own: &[String], name: &str) -> Option<RosterRow> {
        let mut texts = own
            .iter()
            .enumerate()
            .map(|(n, cell)| (n, tidy(cell)))
            .filter(|(_, t)| !t.is_empty());
        let (place, only) = texts.next()?;
        let mut count = 1;
        for (_, text) in texts {
            if text != only {
                return None;
            }
            count += 1;
        }
        let place = place + self.context.range.0;
        let numbered = self.context.block.at(ColumnKind::Passed) == Some(place);
        if count == 1 && numbered && only.chars().all(|c| c.is_numeric() || c == '.') {
            return Some(left(at, SkipReason::Blank, &only));
        }
        let of_group = capacity_of_group(&only);
        if count == 1 && only == name && !is_group_heading(&only) && !heads_group(&only) {
            return None;
        }
        let unit_only = count == 1 && self.context.block.at(ColumnKind::Unit) == Some(place);
        if unit_only && !is_group_heading(&only) {
            return None;
        }
        self.context.unit.clear();
        self.context.of_group = of_group;
        self.context.group.clone_from(&only);
        Some(left(at, SkipReason::Group, &only))
    }
}
