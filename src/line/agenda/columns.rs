//! An agenda as a table: a heading that names the columns, cells between tabs, commas or bars.

use super::{
    super::lexer, details, figures::figure_of, item::AgendaTextItem, kinds, lengths, marker, times::whole_span,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AgendaColumn {
    Number,
    Title,
    Presenter,
    Minutes,
    Kind,
    Units,
    Papers,
    Consent,
    Other,
}

/// The columns of a table, in their order.
#[derive(Debug)]
pub(super) struct TableColumns {
    separator: char,
    columns: Vec<AgendaColumn>,
}

/// The names of columns in headings.
const NAMES: &[(&str, AgendaColumn)] = &[
    ("序号", AgendaColumn::Number),
    ("编号", AgendaColumn::Number),
    ("no", AgendaColumn::Number),
    ("no.", AgendaColumn::Number),
    ("#", AgendaColumn::Number),
    ("number", AgendaColumn::Number),
    ("order", AgendaColumn::Number),
    ("议题", AgendaColumn::Title),
    ("议题名称", AgendaColumn::Title),
    ("会议议题", AgendaColumn::Title),
    ("标题", AgendaColumn::Title),
    ("内容", AgendaColumn::Title),
    ("名称", AgendaColumn::Title),
    ("议程", AgendaColumn::Title),
    ("事项", AgendaColumn::Title),
    ("title", AgendaColumn::Title),
    ("item", AgendaColumn::Title),
    ("topic", AgendaColumn::Title),
    ("subject", AgendaColumn::Title),
    ("汇报人", AgendaColumn::Presenter),
    ("汇报单位", AgendaColumn::Presenter),
    ("主讲人", AgendaColumn::Presenter),
    ("报告人", AgendaColumn::Presenter),
    ("负责人", AgendaColumn::Presenter),
    ("发言人", AgendaColumn::Presenter),
    ("presenter", AgendaColumn::Presenter),
    ("speaker", AgendaColumn::Presenter),
    ("lead", AgendaColumn::Presenter),
    ("who", AgendaColumn::Presenter),
    ("owner", AgendaColumn::Presenter),
    ("时长", AgendaColumn::Minutes),
    ("用时", AgendaColumn::Minutes),
    ("分钟", AgendaColumn::Minutes),
    ("时间", AgendaColumn::Minutes),
    ("minutes", AgendaColumn::Minutes),
    ("min", AgendaColumn::Minutes),
    ("mins", AgendaColumn::Minutes),
    ("duration", AgendaColumn::Minutes),
    ("length", AgendaColumn::Minutes),
    ("time", AgendaColumn::Minutes),
    ("类别", AgendaColumn::Kind),
    ("类型", AgendaColumn::Kind),
    ("性质", AgendaColumn::Kind),
    ("列席单位", AgendaColumn::Units),
    ("called in", AgendaColumn::Units),
    ("材料", AgendaColumn::Papers),
    ("会议材料", AgendaColumn::Papers),
    ("papers", AgendaColumn::Papers),
    ("一并审议事项", AgendaColumn::Consent),
    ("consent items, taken together", AgendaColumn::Consent),
    ("consent", AgendaColumn::Consent),
    ("kind", AgendaColumn::Kind),
    ("type", AgendaColumn::Kind),
];

/// Returns the lines above the heading, the columns of the table, and its rows. Looks for a heading in the first lines only.
#[expect(clippy::type_complexity, reason = "three parts of one list of numbered lines")]
pub(super) fn find_table<'a, 'b>(
    lines: &'a [(usize, &'b str)],
) -> Option<(&'a [(usize, &'b str)], TableColumns, &'a [(usize, &'b str)])> {
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
fn heading(line: &str, separator: char) -> Option<TableColumns> {
    let columns: Vec<AgendaColumn> = cells(line, separator).iter().map(|cell| column(cell)).collect();
    let named = columns.iter().filter(|&&column| column != AgendaColumn::Other).count();
    (columns.contains(&AgendaColumn::Title) && named >= 2).then_some(TableColumns { separator, columns })
}

fn column(cell: &str) -> AgendaColumn {
    // `时长（分钟）` and `Minutes (planned)` go by what stands before the bracket.
    let name = cell.split(['(', '（']).next().unwrap_or(cell).trim();
    NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map_or(AgendaColumn::Other, |&(_, column)| column)
}

impl TableColumns {
    /// How far the title of a row is set in; `None` = it has none.
    pub(super) fn indent(&self, text: &str) -> Option<usize> {
        let title = self.columns.iter().position(|column| *column == AgendaColumn::Title)?;
        let cells = cells(text, self.separator);
        let cell = cells.get(title).filter(|cell| !cell.trim().is_empty())?;
        // Before an empty number a whole row may be set in.
        let row = if self.separator == '\t' {
            0
        } else {
            marker::indent_of(text)
        };
        Some(marker::indent_of(cell).max(row))
    }

    /// One row, and the figure of its number. Its title may carry details of its own; the cells win. A title that is set in further than
    /// those of the items stands under one.
    pub(super) fn row(&self, text: &str, line: usize, base: usize) -> (AgendaTextItem, Option<u32>) {
        let mut item = AgendaTextItem {
            line,
            ..AgendaTextItem::default()
        };
        let mut figure = None;
        if text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | ',')) {
            return (item, figure);
        }
        for (column, cell) in self.columns.iter().zip(cells(text, self.separator)) {
            let cell = cell.trim();
            match column {
                AgendaColumn::Title if item.title.is_empty() => {
                    let start = marker::read(cell, marker::MarkHabit::default());
                    let read = details::read(start.text, line);
                    item.title = read.title;
                    item.kind = item.kind.or(read.kind);
                    item.minutes = item.minutes.or(read.minutes);
                    item.presenter = item.presenter.take().or(read.presenter);
                }
                AgendaColumn::Number => {
                    item.depth = item.depth.max(depth_of(cell));
                    figure = figure_of(cell);
                    let number = cell.trim_end_matches(['.', '．', '、', ')', '）']);
                    if figure.is_some() {
                        number.clone_into(&mut item.number);
                    }
                }
                AgendaColumn::Units => cell.clone_into(&mut item.units),
                AgendaColumn::Papers => cell.clone_into(&mut item.papers),
                AgendaColumn::Consent => item.consent = is_yes(cell),
                AgendaColumn::Presenter if !cell.is_empty() => item.presenter = Some(cell.to_owned()),
                AgendaColumn::Minutes => item.minutes = minutes(cell).or(item.minutes),
                AgendaColumn::Kind => item.kind = kinds::kind(cell).or(item.kind),
                AgendaColumn::Title | AgendaColumn::Presenter | AgendaColumn::Other => {}
            }
        }
        if self.indent(text).is_some_and(|indent| indent >= base + 2) {
            item.depth = item.depth.max(1);
        }
        (item, figure)
    }
}

/// Whether a cell says yes.
fn is_yes(cell: &str) -> bool {
    ["yes", "y", "x", "是", "√", "✓"]
        .iter()
        .any(|word| word.eq_ignore_ascii_case(cell))
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
    lengths::minutes(cell)
        .or_else(bare)
        .or_else(|| whole_span(cell))
        .or_else(|| marker::read(cell, marker::MarkHabit::default()).minutes)
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
