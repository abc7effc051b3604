//! The rows under the header: people, headings of groups, footers, and what cannot be read (docs/rules.md §rosters).

use std::collections::HashMap;

use super::{
    cell::{NameCell, read_name},
    header::{self, ColumnKind, Header, ListColumns},
    margin::{is_footer, is_group_heading},
    name::{is_name_like, plain_name, tidy},
    sheet::{ListedPerson, RosterRow, RowContent, RowDoubt, Sheet, SheetReading, SkipReason},
    standing::{ListedRole, Phone, StandingWord, read_phone, read_remark, read_word},
};

/// Reads a table.
pub(super) fn read(sheet: &Sheet) -> SheetReading {
    let rows = &sheet.rows;
    let Some(header) = header::find(rows) else {
        return headless(rows);
    };
    let mut lines: Vec<RosterRow> = Vec::with_capacity(rows.len());
    for (at, cells) in rows.iter().enumerate().take(header.row + header.height) {
        let reason = match at {
            at if at >= header.row => SkipReason::Header,
            _ if is_blank(cells) => SkipReason::Blank,
            _ => SkipReason::Title,
        };
        lines.push(left(at, reason, &text_of(cells)));
    }
    for (nth, block) in header.blocks.iter().enumerate() {
        let mut list = ListReader {
            block,
            first: nth == 0,
            range: range(&header.blocks, nth),
            header: &header,
            unit: String::new(),
            group: String::new(),
        };
        for (at, cells) in rows.iter().enumerate().skip(header.row + header.height) {
            lines.extend(list.line(at, cells));
        }
    }
    mark_repeated(&mut lines);
    SheetReading {
        header: Some(header.row + 1),
        lines,
    }
}

/// One name without a table around it.
pub(super) fn name_line(row: usize, cell: &str) -> RosterRow {
    let named = read_name(cell);
    let what = if named.name.is_empty() {
        RowContent::Doubtful(tidy(cell))
    } else {
        RowContent::Person(Box::new(ListedPerson {
            name: named.name,
            standing: named.standing,
            ..ListedPerson::default()
        }))
    };
    RosterRow {
        row,
        what,
        doubts: named.doubts,
    }
}

/// Without a header only a list of one column can be read: a name a row.
fn headless(rows: &[Vec<String>]) -> SheetReading {
    let mut columns: Vec<usize> = rows
        .iter()
        .flat_map(|cells| cells.iter().enumerate().filter(|(_, cell)| !tidy(cell).is_empty()))
        .map(|(at, _)| at)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    let [column] = columns.as_slice() else {
        return SheetReading::default();
    };
    let mut lines: Vec<RosterRow> = rows
        .iter()
        .enumerate()
        .map(|(at, cells)| match cells.get(*column) {
            Some(cell) if header::kind_of(cell).is_some() => left(at, SkipReason::Header, cell),
            Some(cell) if is_footer(&tidy(cell)) => left(at, SkipReason::Footer, cell),
            Some(cell) if !tidy(cell).is_empty() => name_line(at + 1, cell),
            _ => left(at, SkipReason::Blank, ""),
        })
        .collect();
    mark_repeated(&mut lines);
    SheetReading { header: None, lines }
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
struct ListReader<'a> {
    block: &'a ListColumns,
    first: bool,
    range: (usize, usize),
    header: &'a Header,
    /// The unit and the group of the rows above.
    unit: String,
    group: String,
}

impl ListReader<'_> {
    /// Reads a row of this list; `None` where it is nothing but a row of another list beside it.
    fn line(&mut self, at: usize, cells: &[String]) -> Option<RosterRow> {
        let (from, to) = self.range;
        let own = cells.get(from..to.min(cells.len())).unwrap_or_default();
        if is_blank(own) {
            let whole = is_blank(cells);
            return (whole && self.first).then(|| left(at, SkipReason::Blank, ""));
        }
        let text = text_of(own);
        if header::is_header(own) {
            return Some(left(at, SkipReason::Header, &text));
        }
        let name = self.cell(cells, ColumnKind::Name);
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
        if name.is_empty() && self.cell(cells, ColumnKind::OtherName).is_empty() {
            let unit = self.cell(cells, ColumnKind::Unit);
            if !unit.is_empty() {
                self.unit = unit;
            }
            return Some(doubtful(at, &text, vec![RowDoubt::NoName]));
        }
        Some(self.person(at, cells, &text))
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
        let place = place + self.range.0;
        let numbered = self.block.at(ColumnKind::Number) == Some(place);
        if count == 1 && numbered && only.chars().all(|c| c.is_numeric() || c == '.') {
            return Some(left(at, SkipReason::Blank, &only));
        }
        if count == 1 && only == name && !is_group_heading(&only) {
            return None;
        }
        let unit_only = count == 1 && self.block.at(ColumnKind::Unit) == Some(place);
        if unit_only && !is_group_heading(&only) {
            return None;
        }
        self.unit.clear();
        self.group.clone_from(&only);
        Some(left(at, SkipReason::Group, &only))
    }

    fn person(&mut self, at: usize, cells: &[String], text: &str) -> RosterRow {
        let other = plain_name(&self.cell(cells, ColumnKind::OtherName));
        let own = self.raw(cells, ColumnKind::Name);
        let NameCell {
            name,
            mut standing,
            mut doubts,
        } = read_name(if tidy(own).is_empty() { &other } else { own });
        if name.is_empty() {
            return doubtful(at, text, doubts);
        }
        for kind in [
            ColumnKind::Category,
            ColumnKind::Reply,
            ColumnKind::Sex,
            ColumnKind::Remark,
        ] {
            for column in self.block.all(kind) {
                let cell = cells.get(column).map_or("", String::as_str);
                let word = if kind == ColumnKind::Remark {
                    read_remark(cell)
                } else {
                    read_word(cell)
                };
                match word {
                    StandingWord::Says(said) => standing.fill_from(said),
                    StandingWord::ForWhom => doubts.push(RowDoubt::SubstituteForWhom),
                    StandingWord::Unknown => unknown(kind, &tidy(cell), &mut standing, &mut doubts),
                }
            }
        }
        let unit = self.unit(cells);
        let group = self.cell(cells, ColumnKind::Group);
        let (phone, used) = self.phone(cells, &mut doubts);
        self.note_the_rest(cells, &used, &mut standing);
        let listed = ListedPerson {
            other_name: if other != name && is_name_like(&other) {
                other
            } else {
                String::new()
            },
            name,
            unit,
            post: self.cell(cells, ColumnKind::Post),
            phone,
            email: self.cell(cells, ColumnKind::Email),
            group: if group.is_empty() { self.group.clone() } else { group },
            standing,
        };
        RosterRow {
            row: at + 1,
            what: RowContent::Person(Box::new(listed)),
            doubts,
        }
    }

    /// The unit, filled down from the row above where the list leaves it out.
    fn unit(&mut self, cells: &[String]) -> String {
        let unit = self.cell(cells, ColumnKind::Unit);
        if unit.is_empty() && self.header.fills_down {
            return self.unit.clone();
        }
        self.unit.clone_from(&unit);
        unit
    }

    /// The first readable phone, and the columns that are done with; ruined ones are told of.
    fn phone(&self, cells: &[String], doubts: &mut Vec<RowDoubt>) -> (String, Vec<usize>) {
        let (mut found, mut done) = (String::new(), Vec::new());
        for at in self
            .block
            .all(ColumnKind::Phone)
            .chain(self.block.all(ColumnKind::SecondPhone))
        {
            match read_phone(&tidy(cells.get(at).map_or("", |c| c))) {
                Phone::Number(number) if found.is_empty() => found = number,
                Phone::Ruined(text) => doubts.push(RowDoubt::RuinedPhone(text)),
                Phone::Number(_) | Phone::None => continue,
            }
            done.push(at);
        }
        (found, done)
    }

    /// Everything else in the row goes into the remark under its heading, so that nothing is dropped.
    fn note_the_rest(&self, cells: &[String], done: &[usize], standing: &mut ListedRole) {
        let (from, to) = self.range;
        let mut taken: Vec<String> = self
            .read_columns()
            .map(|at| tidy(cells.get(at).map_or("", |c| c)))
            .collect();
        for (at, cell) in cells.iter().enumerate().take(to).skip(from) {
            let text = tidy(cell);
            // Merged cells carry their text in every column that they cover.
            if text.is_empty() || done.contains(&at) || taken.contains(&text) {
                continue;
            }
            let column = self.block.columns.iter().find(|c| c.at == at);
            let title = column.map_or("", |c| c.title.rsplit('/').next().unwrap_or_default());
            standing.note(format!("{title} {text}").trim());
            taken.push(text);
        }
    }

    /// The columns that are read field by field.
    fn read_columns(&self) -> impl Iterator<Item = usize> {
        let one = [
            ColumnKind::Number,
            ColumnKind::Name,
            ColumnKind::OtherName,
            ColumnKind::Unit,
            ColumnKind::Post,
            ColumnKind::Group,
            ColumnKind::Email,
        ];
        let every = [
            ColumnKind::Category,
            ColumnKind::Reply,
            ColumnKind::Sex,
            ColumnKind::Remark,
        ];
        let first = one.into_iter().filter_map(|kind| self.block.at(kind));
        first.chain(every.into_iter().flat_map(|kind| self.block.all(kind)))
    }

    fn raw<'c>(&self, cells: &'c [String], kind: ColumnKind) -> &'c str {
        self.block
            .at(kind)
            .and_then(|at| cells.get(at))
            .map_or("", String::as_str)
    }

    fn cell(&self, cells: &[String], kind: ColumnKind) -> String {
        tidy(self.raw(cells, kind))
    }
}

/// A word that is not known: in a category it is doubtful, in a remark it is a remark.
fn unknown(kind: ColumnKind, word: &str, standing: &mut ListedRole, doubts: &mut Vec<RowDoubt>) {
    match kind {
        _ if word.is_empty() => {}
        ColumnKind::Category => doubts.push(RowDoubt::UnknownCategory(word.to_owned())),
        ColumnKind::Reply | ColumnKind::Sex => doubts.push(RowDoubt::UnknownFlag(word.to_owned())),
        _ => standing.note(word),
    }
}

/// People of one name are kept apart where units, posts or phones differ; else a later row repeats an earlier one.
pub(super) fn mark_repeated(lines: &mut [RosterRow]) {
    let mut seen: HashMap<String, Vec<(usize, ListedPerson)>> = HashMap::new();
    for line in lines {
        let RowContent::Person(listed) = &line.what else {
            continue;
        };
        let namesakes = seen.entry(listed.name.clone()).or_default();
        let earlier = namesakes
            .iter()
            .find(|(_, other)| !apart(listed, other))
            .map(|(row, _)| *row);
        match earlier {
            Some(row) => {
                line.doubts.push(RowDoubt::Repeated(row));
                line.what = RowContent::Doubtful(listed.name.clone());
            }
            None => namesakes.push((line.row, (**listed).clone())),
        }
    }
}

/// Whether two people of one name differ in something both rows say. Another phone alone is a second phone of the same
/// person where unit and post agree.
fn apart(a: &ListedPerson, b: &ListedPerson) -> bool {
    let differ = |x: &str, y: &str| !x.is_empty() && !y.is_empty() && x != y;
    let both = |x: &str, y: &str| !x.is_empty() && !y.is_empty();
    let placed = both(&a.unit, &b.unit) && both(&a.post, &b.post);
    differ(&a.unit, &b.unit) || differ(&a.post, &b.post) || (!placed && differ(&a.phone, &b.phone))
}
