//! Lists that stand side by side in one table, their headings repeated. Knows no cells.

use super::{
    headings::ColumnKind,
    list_columns::{ListColumns, RosterColumn},
};

/// A heading without the figure by which lists side by side are numbered: 姓名1, `Name 2`, 姓名（三）.
pub(super) fn stem(title: &str) -> &str {
    title.trim_end_matches(|c: char| {
        c.is_ascii_digit()
            || matches!(c, ' ' | '(' | ')' | '（' | '）' | '.' | '#')
            || "一二三四五六七八九十".contains(c)
    })
}

/// Parts the columns where the pattern of headings begins again: `序号 姓名 职务 | 序号 姓名 职务`.
pub(super) fn part(columns: Vec<RosterColumn>) -> Vec<ListColumns> {
    let count = |kind| columns.iter().filter(|c| c.kind == Some(kind)).count();
    // Where the name is in two columns, a person begins with the one that stands first.
    let halves = |c: &&RosterColumn| matches!(c.kind, Some(ColumnKind::Family | ColumnKind::Given));
    let naming = match columns.iter().find(halves).and_then(|column| column.kind) {
        Some(half) if count(ColumnKind::Name) == 0 => half,
        _ => ColumnKind::Name,
    };
    let of_name = |c: &RosterColumn| c.kind == Some(naming);
    let names = count(naming);
    let first = columns.iter().find_map(|c| c.kind.map(|kind| (kind, c.title.clone())));
    let (Some((kind, title)), true) = (first, names > 1) else {
        return vec![ListColumns { columns }];
    };
    let starts = |c: &RosterColumn| c.kind == Some(kind) && stem(&c.title) == stem(&title);
    let by_first = columns.iter().filter(|c| starts(c)).count() == names;
    let mut blocks: Vec<ListColumns> = Vec::new();
    for column in columns {
        let opens = if by_first { starts(&column) } else { of_name(&column) };
        let named = blocks.last().is_some_and(|b| by_first || b.at(naming).is_some());
        if blocks.is_empty() || (opens && named) {
            blocks.push(ListColumns::default());
        }
        if let Some(block) = blocks.last_mut() {
            block.columns.push(column);
        }
    }
    if !by_first {
        share_the_first(&mut blocks, naming);
    }
    blocks
}

/// Unit and group before the first name, which no later list repeats, are those of the whole row: 部门 姓名1 姓名2.
fn share_the_first(blocks: &mut [ListColumns], naming: ColumnKind) {
    let of_row = |column: &&RosterColumn| matches!(column.kind, Some(ColumnKind::Unit | ColumnKind::Group));
    let Some(first) = blocks.first() else { return };
    let before = first.columns.iter().take_while(|column| column.kind != Some(naming));
    let shared: Vec<RosterColumn> = before.filter(of_row).cloned().collect();
    for block in blocks.iter_mut().skip(1) {
        for column in &shared {
            if !block.columns.iter().any(|own| own.kind == column.kind) {
                block.columns.push(column.clone());
            }
        }
    }
}
