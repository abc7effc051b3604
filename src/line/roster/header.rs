//! The header of a list: which column is what, one row or two, and lists that stand side by side (docs/rules.md §rosters).

use super::{
    by_cells,
    headings::{ColumnKind, holds_two_names, is_joining, kind_of},
    name::{is_name_like, tidy},
    side_by_side,
    standing::heads_group,
    sure_name::is_person,
};

pub(super) use super::list_columns::{ListColumns, RosterColumn, ToldColumns};

/// The header of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The first row of the header, from 0.
    pub(super) row: usize,
    /// How many rows it takes: one or two.
    pub(super) height: usize,
    pub(super) blocks: Vec<ListColumns>,
    /// In Chinese lists a blank unit means the one above; exports of systems mean none.
    pub(super) fills_down: bool,
    /// A report of a video call: people come in again, and nothing tells who has a vote.
    pub(super) of_call: bool,
    /// A second name stands in brackets behind the first.
    pub(super) two_names: bool,
}

/// Rows in which the header is looked for. Reports of calls have a summary above.
const WITHIN: usize = 25;

/// Finds the header: the first row with a heading for the name and another heading, or with one under which names stand.
pub(super) fn find(rows: &[Vec<String>], told: &ToldColumns) -> Option<Header> {
    let pointed: Vec<usize> = told
        .iter()
        .filter(|(_, kind)| **kind == Some(ColumnKind::Name))
        .map(|(at, _)| *at)
        .collect();
    let names = |cells: &[String]| {
        pointed
            .iter()
            .any(|at| cells.get(*at).is_some_and(|cell| is_person(&tidy(cell))))
    };
    let heads = |at: &usize| opens_list(rows, *at) && !rows.get(*at).is_some_and(|cells| names(cells));
    let row = (0..rows.len().min(WITHIN)).find(heads)?;
    Some(of_row(rows, row, told))
}

/// The header that begins in a row.
pub(super) fn of_row(rows: &[Vec<String>], row: usize, told: &ToldColumns) -> Header {
    let empty = Vec::new();
    let top = rows.get(row).unwrap_or(&empty);
    let below = rows.get(row + 1).filter(|below| is_second_row(top, below));
    let titles = match below {
        Some(below) => joined(top, below),
        None => top.iter().map(|cell| tidy(cell)).collect(),
    };
    let height = if below.is_some() { 2 } else { 1 };
    let under = rows.get(row + height..).unwrap_or_default();
    let of_call = by_cells::is_of_call(top, under);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let two_names = top.iter().any(|cell| holds_two_names(cell));
    let mut columns: Vec<RosterColumn> = Vec::new();
    for at in 0..width.max(titles.len()) {
        let title = titles.get(at).cloned().unwrap_or_default();
        // The word by which a system calls somebody says nothing about the meeting.
        // 参会状态 of a call tells who was asked and stayed away.
        let is_passed =
            |kind| of_call && (kind == ColumnKind::Category || kind == ColumnKind::Reply && title.is_ascii());
        let joining = (of_call && is_joining(&title)).then_some(ColumnKind::Passed);
        let guessed = joining
            .or_else(|| kind_of(&title))
            .map(|kind| if is_passed(kind) { ColumnKind::Passed } else { kind });
        if title.is_empty() && !told.contains_key(&at) {
            continue;
        }
        let kind = told.get(&at).copied().unwrap_or(guessed);
        columns.push(RosterColumn { at, kind, title });
    }
    name_once(&mut columns, told);
    leaders_are_names(&mut columns);
    by_cells::one_kind_of_name(&mut columns, under, of_call);
    if !of_call {
        by_cells::capacities(&mut columns, under, told);
        by_cells::duties(&mut columns, under, told);
    }
    let fills_down = top.iter().any(|cell| {
        matches!(
            kind_of(cell),
            Some(ColumnKind::Name | ColumnKind::Family | ColumnKind::Leader)
        ) && !cell.is_ascii()
    });
    Header {
        row,
        height,
        blocks: side_by_side::part(columns),
        fills_down,
        of_call,
        two_names,
    }
}

/// Takes the name away from the column that was guessed where the clerk has pointed at another one.
fn name_once(columns: &mut [RosterColumn], told: &ToldColumns) {
    let naming = [ColumnKind::Name, ColumnKind::Family, ColumnKind::Given];
    let pointed = told.values().flatten().any(|kind| naming.contains(kind));
    for column in columns
        .iter_mut()
        .filter(|column| pointed && !told.contains_key(&column.at))
    {
        if column.kind.is_some_and(|kind| naming.contains(&kind)) {
            column.kind = None;
        }
    }
}

/// Where only those who lead are named, they are the names of the list.
fn leaders_are_names(columns: &mut [RosterColumn]) {
    let naming = [
        ColumnKind::Name,
        ColumnKind::OtherName,
        ColumnKind::Family,
        ColumnKind::Given,
    ];
    let named = |column: &RosterColumn| column.kind.is_some_and(|kind| naming.contains(&kind));
    if columns.iter().any(named) {
        return;
    }
    let mut leaders = columns
        .iter_mut()
        .filter(|column| column.kind == Some(ColumnKind::Leader));
    if let Some(column) = leaders.next() {
        column.kind = Some(ColumnKind::Name);
    }
}

/// Whether a list begins under a row.
fn opens_list(rows: &[Vec<String>], at: usize) -> bool {
    let Some(cells) = rows.get(at) else { return false };
    let kinds = kinds_of(cells);
    let titles = texts_once(cells);
    if !names_somebody(&kinds) || titles.len() < 2 {
        return false;
    }
    let Some(column) = cells.iter().position(|cell| {
        matches!(
            kind_of(cell),
            Some(
                ColumnKind::Name | ColumnKind::OtherName | ColumnKind::Family | ColumnKind::Given | ColumnKind::Leader
            )
        )
    }) else {
        return false;
    };
    let heading = cells.get(column).map(|cell| tidy(cell));
    // A summary of figures (`Participants: 12`) is no list of people.
    let under: Vec<String> = rows
        .iter()
        .skip(at + 1)
        .take(WITHIN)
        // `Members` alone in its row heads a group.
        .filter(|row| !matches!(texts_once(row).as_slice(), [only] if heads_group(only)))
        .enumerate()
        .filter_map(|(nth, row)| row.get(column).map(|cell| (nth, tidy(cell))))
        // A heading over two merged rows stands in both.
        .filter(|(nth, text)| !text.is_empty() && (*nth != 0 || Some(text) != heading.as_ref()))
        .map(|(_, text)| text)
        .take(3)
        .collect();
    let figures = |text: &String| text.chars().any(|c| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic);
    // `Member` under `Member` is what the people are, not what a column holds.
    let heads = |text: &String| kind_of(text) == Some(ColumnKind::Name);
    if under.first().is_some_and(figures) || under.iter().any(heads) || is_of_somebody(rows, at, column, &under) {
        return false;
    }
    let known = kinds.len() >= 2;
    let names = under
        .iter()
        .any(|text| is_name_like(&super::cell::read_name(text).name));
    known || (names && titles.iter().all(|title| title.chars().count() <= 24))
}

/// Whether a row is somebody's, with a word for a capacity in it that also heads names (`Rosa Lindt`, `Member`): names stand in another
/// column and under it, and none under the word.
fn is_of_somebody(rows: &[Vec<String>], at: usize, word: usize, under: &[String]) -> bool {
    let cells = rows.get(at).map_or(&[][..], Vec::as_slice);
    let names = |column: usize| {
        let below = rows.iter().skip(at + 1).take(WITHIN).filter_map(|row| row.get(column));
        let texts: Vec<String> = below
            .map(|cell| tidy(cell))
            .filter(|text| !text.is_empty())
            .take(3)
            .collect();
        !texts.is_empty() && texts.iter().all(|text| is_person(text))
    };
    let named = |(column, cell): (usize, &String)| {
        column != word && kind_of(cell).is_none() && is_person(&tidy(cell)) && names(column)
    };
    !under.iter().any(|text| is_person(text)) && cells.iter().enumerate().any(named)
}

fn kinds_of(cells: &[String]) -> Vec<ColumnKind> {
    let mut kinds = Vec::new();
    for kind in cells.iter().filter_map(|cell| kind_of(cell)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

fn names_somebody(kinds: &[ColumnKind]) -> bool {
    let has = |kind| kinds.contains(&kind);
    has(ColumnKind::Name)
        || has(ColumnKind::OtherName)
        || has(ColumnKind::Leader)
        || (has(ColumnKind::Family) && has(ColumnKind::Given))
}

/// The texts of a row, those of merged cells once.
fn texts_once(cells: &[String]) -> Vec<String> {
    let mut texts: Vec<String> = cells
        .iter()
        .map(|cell| tidy(cell))
        .filter(|text| !text.is_empty())
        .collect();
    texts.dedup();
    texts
}

/// Whether a row is nothing but headings: the one that a printed list repeats on each page, or that of a further part.
pub(super) fn is_header(cells: &[String]) -> bool {
    let titles = texts_once(cells);
    // At most one in four heads nothing; most rows are done with at their first cells.
    let most = titles.len() / 4;
    let others = titles.iter().filter(|title| kind_of(title).is_none());
    let others = others.take(most + 1).count();
    others <= most && titles.len() - others >= 2 && names_somebody(&kinds_of(cells))
}

/// Whether a row continues the header: every cell is blank, repeats the one above (merged), or is a heading itself.
fn is_second_row(top: &[String], below: &[String]) -> bool {
    let mut headings = 0;
    for (at, cell) in below.iter().enumerate() {
        let text = tidy(cell);
        if text.is_empty() {
            continue;
        }
        let above = top.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        let under_merged = at > 0
            && !above.is_empty()
            && (top.get(at - 1).map(|c| tidy(c)).as_deref() == Some(&above)
                || top.get(at + 1).map(|c| tidy(c)).as_deref() == Some(&above));
        if text == above || (!under_merged && kind_of(&text).is_none()) {
            // The same words as above, or nothing that heads a column.
            if text != above {
                return false;
            }
            continue;
        }
        // `First` and `Last` may stand under `Name`, nothing else.
        let half = matches!(kind_of(&text), Some(ColumnKind::Family | ColumnKind::Given));
        if kind_of(&above) == Some(ColumnKind::Name) && !half {
            return false;
        }
        headings += 1;
    }
    headings > 0
}

/// The headings of two rows in one: `联系方式/手机`. A heading that stands over several columns is blank over the
/// later ones in files that know no merged cells.
fn joined(top: &[String], below: &[String]) -> Vec<String> {
    let mut titles = Vec::new();
    let mut over = String::new();
    for at in 0..top.len().max(below.len()) {
        let head = top.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        let sub = below.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        if !head.is_empty() {
            over.clone_from(&head);
        }
        titles.push(if sub.is_empty() || sub == head {
            head
        } else if over.is_empty() {
            sub
        } else {
            format!("{over}/{sub}")
        });
    }
    titles
}
