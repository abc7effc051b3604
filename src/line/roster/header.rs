//! The header of a list: which column is what, one row or two, and lists that stand side by side (docs/rules.md §rosters).

use std::collections::BTreeMap;

use super::{
    capacity::capacity,
    headings::{ColumnKind, holds_two_names, is_of_call, kind_of, may_be_of_call, says_half},
    name::{is_name_like, tidy},
};

/// The meaning of columns, counted from 0, as the clerk told it; `None` = nothing that is known.
pub type ToldColumns = BTreeMap<usize, Option<ColumnKind>>;

/// A column: where, what, and the words above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RosterColumn {
    pub(super) at: usize,
    pub(super) kind: Option<ColumnKind>,
    pub(super) title: String,
}

/// One list of a table; a table may hold several side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ListColumns {
    pub(super) columns: Vec<RosterColumn>,
}

impl ListColumns {
    /// The first column of a kind.
    pub(super) fn at(&self, kind: ColumnKind) -> Option<usize> {
        self.columns.iter().find(|c| c.kind == Some(kind)).map(|c| c.at)
    }

    /// All columns of a kind.
    pub(super) fn all(&self, kind: ColumnKind) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |c| c.kind == Some(kind)).map(|c| c.at)
    }
}

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
    let row = (0..rows.len().min(WITHIN)).find(|at| opens_list(rows, *at))?;
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
    let of_call = is_report(top);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let two_names = top.iter().any(|cell| holds_two_names(cell));
    let mut columns: Vec<RosterColumn> = Vec::new();
    for at in 0..width.max(titles.len()) {
        let title = titles.get(at).cloned().unwrap_or_default();
        // The word by which a system calls somebody says nothing about the meeting.
        let is_passed = |kind| of_call && matches!(kind, ColumnKind::Category | ColumnKind::Reply);
        let guessed = kind_of(&title).map(|kind| if is_passed(kind) { ColumnKind::Passed } else { kind });
        // Away from calls `Joined` is the day since when somebody is a member.
        let guessed = guessed.filter(|kind| of_call || *kind != ColumnKind::Passed || !may_be_of_call(&title));
        if title.is_empty() && !told.contains_key(&at) {
            continue;
        }
        let kind = told.get(&at).copied().unwrap_or(guessed);
        columns.push(RosterColumn { at, kind, title });
    }
    name_once(&mut columns, told);
    leaders_are_names(&mut columns);
    one_kind_of_name(&mut columns);
    halves_of_names(&mut columns, rows.get(row + 1..).unwrap_or_default(), told);
    let fills_down = top.iter().any(|cell| {
        matches!(
            kind_of(cell),
            Some(ColumnKind::Name | ColumnKind::Family | ColumnKind::Leader)
        ) && !cell.is_ascii()
    });
    Header {
        row,
        height: if below.is_some() { 2 } else { 1 },
        blocks: part(columns),
        fills_down,
        of_call,
        two_names,
    }
}

/// Whether headings are those of a report of a video call: `Joined` alone is none, with `Left` it is.
fn is_report(top: &[String]) -> bool {
    let of_call = top.iter().filter(|cell| is_of_call(cell)).count();
    let certain = top.iter().any(|cell| is_of_call(cell) && !may_be_of_call(cell));
    certain || of_call > 1
}

/// `Name` beside `First name` holds the family name, beside `Surname` the given one, unless its cells hold both.
fn halves_of_names(columns: &mut [RosterColumn], rows: &[Vec<String>], told: &ToldColumns) {
    let at = |kind: ColumnKind, columns: &[RosterColumn]| {
        let mut own = columns.iter().filter(|column| column.kind == Some(kind));
        own.next().map(|column| column.at)
    };
    let (family, given) = (at(ColumnKind::Family, columns), at(ColumnKind::Given, columns));
    let (other, missing) = match (family, given) {
        (None, Some(given)) => (given, ColumnKind::Family),
        (Some(family), None) => (family, ColumnKind::Given),
        (Some(_), Some(_)) | (None, None) => return,
    };
    let mut names = columns
        .iter_mut()
        .filter(|column| column.kind == Some(ColumnKind::Name) && !told.contains_key(&column.at));
    let Some(name) = names.next().filter(|column| says_half(&column.title)) else {
        return;
    };
    let holds_both = rows.iter().any(|row| {
        let cell = |at: usize| row.get(at).map(|cell| tidy(cell)).unwrap_or_default();
        let (whole, part) = (cell(name.at), cell(other));
        !part.is_empty() && whole.len() > part.len() && whole.contains(&part)
    });
    if !holds_both {
        name.kind = Some(missing);
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

/// A list that stands several times side by side repeats its heading; `Display name` beside `Name` is another name.
fn one_kind_of_name(columns: &mut [RosterColumn]) {
    let mut first: Option<String> = None;
    for column in columns
        .iter_mut()
        .filter(|column| column.kind == Some(ColumnKind::Name))
    {
        match &first {
            None => first = Some(column.title.clone()),
            Some(title) if *title == column.title => {}
            Some(_) => column.kind = Some(ColumnKind::OtherName),
        }
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
    if under.first().is_some_and(figures) || under.iter().any(heads) {
        return false;
    }
    // `Rosa Lindt, Ward North, Member` over `Peter Bloom, Ward South, Chair` heads nothing.
    let of_capacity = |text: &String| capacity(&text.to_lowercase()).is_some();
    if kinds.len() == 1 && heading.as_ref().is_some_and(of_capacity) && under.iter().any(of_capacity) {
        return false;
    }
    let known = kinds.len() >= 2;
    let names = under
        .iter()
        .any(|text| is_name_like(&super::cell::read_name(text).name));
    known || (names && titles.iter().all(|title| title.chars().count() <= 24))
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
    let headings = titles.iter().filter(|title| kind_of(title).is_some()).count();
    headings >= 2 && headings * 4 >= titles.len() * 3 && names_somebody(&kinds_of(cells))
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
        if kind_of(&above) == Some(ColumnKind::Name) {
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

/// Parts the columns where the pattern of headings begins again: `序号 姓名 职务 | 序号 姓名 职务`.
fn part(columns: Vec<RosterColumn>) -> Vec<ListColumns> {
    let of_name = |c: &RosterColumn| c.kind == Some(ColumnKind::Name);
    let names = columns.iter().filter(|c| of_name(c)).count();
    let first = columns.iter().find_map(|c| c.kind.map(|kind| (kind, c.title.clone())));
    let (Some((kind, title)), true) = (first, names > 1) else {
        return vec![ListColumns { columns }];
    };
    let starts = |c: &RosterColumn| c.kind == Some(kind) && c.title == title;
    let by_first = columns.iter().filter(|c| starts(c)).count() == names;
    let mut blocks: Vec<ListColumns> = Vec::new();
    for column in columns {
        let opens = if by_first { starts(&column) } else { of_name(&column) };
        let named = blocks
            .last()
            .is_some_and(|b| by_first || b.at(ColumnKind::Name).is_some());
        if blocks.is_empty() || (opens && named) {
            blocks.push(ListColumns::default());
        }
        if let Some(block) = blocks.last_mut() {
            block.columns.push(column);
        }
    }
    blocks
}
