//! An agenda as a table: a heading that names the columns, cells between tabs, commas or bars.

use super::{super::lexer, details, item::AgendaTextItem, marker};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Title,
    Presenter,
    Minutes,
    Kind,
    Other,
}

/// The columns of a table, in their order.
#[derive(Debug)]
pub(super) struct Table {
    separator: char,
    columns: Vec<Column>,
}

/// The names of columns in headings.
const NAMES: &[(&str, Column)] = &[
    ("序号", Column::Number),
    ("编号", Column::Number),
    ("no", Column::Number),
    ("no.", Column::Number),
    ("#", Column::Number),
    ("number", Column::Number),
    ("order", Column::Number),
    ("议题", Column::Title),
    ("议题名称", Column::Title),
    ("会议议题", Column::Title),
    ("标题", Column::Title),
    ("内容", Column::Title),
    ("名称", Column::Title),
    ("议程", Column::Title),
    ("事项", Column::Title),
    ("title", Column::Title),
    ("item", Column::Title),
    ("topic", Column::Title),
    ("subject", Column::Title),
    ("汇报人", Column::Presenter),
    ("汇报单位", Column::Presenter),
    ("主讲人", Column::Presenter),
    ("报告人", Column::Presenter),
    ("负责人", Column::Presenter),
    ("发言人", Column::Presenter),
    ("presenter", Column::Presenter),
    ("speaker", Column::Presenter),
    ("lead", Column::Presenter),
    ("who", Column::Presenter),
    ("owner", Column::Presenter),
    ("时长", Column::Minutes),
    ("用时", Column::Minutes),
    ("分钟", Column::Minutes),
    ("时间", Column::Minutes),
    ("minutes", Column::Minutes),
    ("min", Column::Minutes),
    ("mins", Column::Minutes),
    ("duration", Column::Minutes),
    ("length", Column::Minutes),
    ("time", Column::Minutes),
    ("类别", Column::Kind),
    ("类型", Column::Kind),
    ("性质", Column::Kind),
    ("kind", Column::Kind),
    ("type", Column::Kind),
];

/// What stands above the heading, the table, and its rows. Looks for a heading in the first lines only.
#[expect(clippy::type_complexity, reason = "three parts of one list of numbered lines")]
pub(super) fn find_table<'a, 'b>(
    lines: &'a [(usize, &'b str)],
) -> Option<(&'a [(usize, &'b str)], Table, &'a [(usize, &'b str)])> {
    for (at, (_, line)) in lines.iter().enumerate().take(6) {
        if let Some(table) = ['\t', ',', '，', '|']
            .into_iter()
            .find_map(|separator| heading(line, separator))
        {
            let (above, rows) = lines.split_at_checked(at + 1)?;
            return Some((above, table, rows));
        }
    }
    None
}

/// A heading names a title and at least one other column.
fn heading(line: &str, separator: char) -> Option<Table> {
    let columns: Vec<Column> = cells(line, separator).iter().map(|cell| column(cell)).collect();
    let named = columns.iter().filter(|&&column| column != Column::Other).count();
    (columns.contains(&Column::Title) && named >= 2).then_some(Table { separator, columns })
}

fn column(cell: &str) -> Column {
    // `时长（分钟）` and `Minutes (planned)` go by what stands before the bracket.
    let name = cell.split(['(', '（']).next().unwrap_or(cell).trim();
    NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map_or(Column::Other, |&(_, column)| column)
}

impl Table {
    /// One row. Its title may carry details of its own; the cells win.
    pub(super) fn row(&self, text: &str, line: usize) -> AgendaTextItem {
        let mut item = AgendaTextItem {
            line,
            ..AgendaTextItem::default()
        };
        if text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | ',')) {
            return item;
        }
        let indent = text.chars().take_while(|&c| c == ' ' || c == '\u{3000}').count();
        for (column, cell) in self.columns.iter().zip(cells(text, self.separator)) {
            let cell = cell.trim();
            match column {
                Column::Title if item.title.is_empty() => {
                    let start = marker::read(cell);
                    let read = details::read(start.text, line);
                    item.title = read.title;
                    item.kind = item.kind.or(read.kind);
                    item.minutes = item.minutes.or(read.minutes);
                    item.presenter = item.presenter.take().or(read.presenter);
                }
                Column::Number => item.depth = item.depth.max(depth_of(cell)),
                Column::Presenter if !cell.is_empty() => item.presenter = Some(cell.to_owned()),
                Column::Minutes => item.minutes = minutes(cell).or(item.minutes),
                Column::Kind => item.kind = details::kind(cell).or(item.kind),
                _ => {}
            }
        }
        if indent >= 2 {
            item.depth = item.depth.max(1);
        }
        item
    }
}

/// `2.1` is one deeper than `2`.
fn depth_of(number: &str) -> u8 {
    let points = number
        .trim()
        .trim_end_matches(['.', '．', '、'])
        .matches(['.', '．'])
        .count();
    u8::try_from(points).unwrap_or(u8::MAX)
}

/// A length with its unit, a bare number of minutes, or a span of two times.
fn minutes(cell: &str) -> Option<u32> {
    let bare = || {
        lexer::number(cell)
            .filter(|(n, rest)| rest.trim().is_empty() && *n > 0)
            .map(|(n, _)| n)
    };
    details::minutes(cell)
        .or_else(bare)
        .or_else(|| marker::read(cell).minutes)
}

/// The cells of a line. Quotes hold a separator, and a doubled quote stands for one, as spreadsheets write it.
fn cells(line: &str, separator: char) -> Vec<String> {
    let line = if separator == '|' {
        line.trim().trim_matches('|')
    } else {
        line
    };
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            _ if c == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    cells.push(cell);
    cells
}
