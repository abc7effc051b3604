//! The rows under the header: people, headings of groups, footers, and what cannot be read (docs/rules.md §rosters).

use std::collections::HashMap;

use super::{
    cell::{Named, read_name},
    header::{self, Block, Header, Kind},
    margin::{is_footer, is_group_heading},
    name::{is_name_like, plain_name, tidy},
    sheet::{Doubt, Line, Listed, Reading, Reason, Sheet, What},
    standing::{Phone, Standing, Word, read_phone, read_remark, read_word},
};

/// Reads a table.
pub(super) fn read(sheet: &Sheet) -> Reading {
    let rows = &sheet.rows;
    let Some(header) = header::find(rows) else {
        return headless(rows);
    };
    let mut lines: Vec<Line> = Vec::with_capacity(rows.len());
    for (at, cells) in rows.iter().enumerate().take(header.row + header.height) {
        let reason = match at {
            at if at >= header.row => Reason::Header,
            _ if is_blank(cells) => Reason::Blank,
            _ => Reason::Title,
        };
        lines.push(left(at, reason, &text_of(cells)));
    }
    for (nth, block) in header.blocks.iter().enumerate() {
        let mut list = List {
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
    Reading {
        header: Some(header.row + 1),
        lines,
    }
}

/// One name without a table around it.
pub(super) fn name_line(row: usize, cell: &str) -> Line {
    let named = read_name(cell);
    let what = if named.name.is_empty() {
        What::Doubtful(tidy(cell))
    } else {
        What::Person(Box::new(Listed {
            name: named.name,
            standing: named.standing,
            ..Listed::default()
        }))
    };
    Line {
        row,
        what,
        doubts: named.doubts,
    }
}

/// Without a header only a list of one column can be read: a name a row.
fn headless(rows: &[Vec<String>]) -> Reading {
    let mut columns: Vec<usize> = rows
        .iter()
        .flat_map(|cells| cells.iter().enumerate().filter(|(_, cell)| !tidy(cell).is_empty()))
        .map(|(at, _)| at)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    let [column] = columns.as_slice() else {
        return Reading::default();
    };
    let mut lines: Vec<Line> = rows
        .iter()
        .enumerate()
        .map(|(at, cells)| match cells.get(*column) {
            Some(cell) if header::kind_of(cell).is_some() => left(at, Reason::Header, cell),
            Some(cell) if is_footer(&tidy(cell)) => left(at, Reason::Footer, cell),
            Some(cell) if !tidy(cell).is_empty() => name_line(at + 1, cell),
            _ => left(at, Reason::Blank, ""),
        })
        .collect();
    mark_repeated(&mut lines);
    Reading { header: None, lines }
}

/// The columns between this list and the next one, also those without a heading.
fn range(blocks: &[Block], nth: usize) -> (usize, usize) {
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

fn left(at: usize, reason: Reason, text: &str) -> Line {
    Line {
        row: at + 1,
        what: What::Left(reason, tidy(text)),
        doubts: Vec::new(),
    }
}

fn doubtful(at: usize, text: &str, doubts: Vec<Doubt>) -> Line {
    Line {
        row: at + 1,
        what: What::Doubtful(tidy(text)),
        doubts,
    }
}

/// One list of a table, on its way down.
struct List<'a> {
    block: &'a Block,
    first: bool,
    range: (usize, usize),
    header: &'a Header,
    /// The unit and the group of the rows above.
    unit: String,
    group: String,
}

impl List<'_> {
    /// Reads a row of this list; `None` where it is nothing but a row of another list beside it.
    fn line(&mut self, at: usize, cells: &[String]) -> Option<Line> {
        let (from, to) = self.range;
        let own = cells.get(from..to.min(cells.len())).unwrap_or_default();
        if is_blank(own) {
            let whole = is_blank(cells);
            return (whole && self.first).then(|| left(at, Reason::Blank, ""));
        }
        let text = text_of(own);
        if header::is_header(own) {
            return Some(left(at, Reason::Header, &text));
        }
        let name = self.cell(cells, Kind::Name);
        let begins = own
            .iter()
            .map(|cell| tidy(cell))
            .find(|t| !t.is_empty())
            .unwrap_or_default();
        if is_footer(&begins) || is_footer(&name) {
            return Some(left(at, Reason::Footer, &text));
        }
        if let Some(line) = self.lone(at, own, &name) {
            return Some(line);
        }
        if name.is_empty() && self.cell(cells, Kind::OtherName).is_empty() {
            let unit = self.cell(cells, Kind::Unit);
            if !unit.is_empty() {
                self.unit = unit;
            }
            return Some(doubtful(at, &text, vec![Doubt::NoName]));
        }
        Some(self.person(at, cells, &text))
    }

    /// A row with one text only, perhaps over merged cells: a heading, a bare number, a lone name.
    fn lone(&mut self, at: usize, own: &[String], name: &str) -> Option<Line> {
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
        let numbered = self.block.at(Kind::Number) == Some(place);
        if count == 1 && numbered && only.chars().all(|c| c.is_numeric() || c == '.') {
            return Some(left(at, Reason::Blank, &only));
        }
        if count == 1 && only == name && !is_group_heading(&only) {
            return None;
        }
        let unit_only = count == 1 && self.block.at(Kind::Unit) == Some(place);
        if unit_only && !is_group_heading(&only) {
            return None;
        }
        self.unit.clear();
        self.group.clone_from(&only);
        Some(left(at, Reason::Group, &only))
    }

    fn person(&mut self, at: usize, cells: &[String], text: &str) -> Line {
        let other = plain_name(&self.cell(cells, Kind::OtherName));
        let own = self.raw(cells, Kind::Name);
        let Named {
            name,
            mut standing,
            mut doubts,
        } = read_name(if tidy(own).is_empty() { &other } else { own });
        if name.is_empty() {
            return doubtful(at, text, doubts);
        }
        for kind in [Kind::Category, Kind::Reply, Kind::Sex, Kind::Remark] {
            for column in self.block.all(kind) {
                let cell = cells.get(column).map_or("", String::as_str);
                let word = if kind == Kind::Remark {
                    read_remark(cell)
                } else {
                    read_word(cell)
                };
                match word {
                    Word::Says(said) => standing.fill_from(said),
                    Word::ForWhom => doubts.push(Doubt::SubstituteForWhom),
                    Word::Unknown => unknown(kind, &tidy(cell), &mut standing, &mut doubts),
                }
            }
        }
        let unit = self.unit(cells);
        let group = self.cell(cells, Kind::Group);
        let (phone, used) = self.phone(cells, &mut doubts);
        self.note_the_rest(cells, &used, &mut standing);
        let listed = Listed {
            other_name: if other != name && is_name_like(&other) {
                other
            } else {
                String::new()
            },
            name,
            unit,
            post: self.cell(cells, Kind::Post),
            phone,
            email: self.cell(cells, Kind::Email),
            group: if group.is_empty() { self.group.clone() } else { group },
            standing,
        };
        Line {
            row: at + 1,
            what: What::Person(Box::new(listed)),
            doubts,
        }
    }

    /// The unit, filled down from the row above where the list leaves it out.
    fn unit(&mut self, cells: &[String]) -> String {
        let unit = self.cell(cells, Kind::Unit);
        if unit.is_empty() && self.header.fills_down {
            return self.unit.clone();
        }
        self.unit.clone_from(&unit);
        unit
    }

    /// The first readable phone, and the columns that are done with; ruined ones are told of.
    fn phone(&self, cells: &[String], doubts: &mut Vec<Doubt>) -> (String, Vec<usize>) {
        let (mut found, mut done) = (String::new(), Vec::new());
        for at in self.block.all(Kind::Phone).chain(self.block.all(Kind::SecondPhone)) {
            match read_phone(&tidy(cells.get(at).map_or("", |c| c))) {
                Phone::Number(number) if found.is_empty() => found = number,
                Phone::Ruined(text) => doubts.push(Doubt::RuinedPhone(text)),
                Phone::Number(_) | Phone::None => continue,
            }
            done.push(at);
        }
        (found, done)
    }

    /// Everything else in the row goes into the remark under its heading, so that nothing is dropped.
    fn note_the_rest(&self, cells: &[String], done: &[usize], standing: &mut Standing) {
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
            Kind::Number,
            Kind::Name,
            Kind::OtherName,
            Kind::Unit,
            Kind::Post,
            Kind::Group,
            Kind::Email,
        ];
        let every = [Kind::Category, Kind::Reply, Kind::Sex, Kind::Remark];
        let first = one.into_iter().filter_map(|kind| self.block.at(kind));
        first.chain(every.into_iter().flat_map(|kind| self.block.all(kind)))
    }

    fn raw<'c>(&self, cells: &'c [String], kind: Kind) -> &'c str {
        self.block
            .at(kind)
            .and_then(|at| cells.get(at))
            .map_or("", String::as_str)
    }

    fn cell(&self, cells: &[String], kind: Kind) -> String {
        tidy(self.raw(cells, kind))
    }
}

/// A word that is not known: in a category it is doubtful, in a remark it is a remark.
fn unknown(kind: Kind, word: &str, standing: &mut Standing, doubts: &mut Vec<Doubt>) {
    match kind {
        _ if word.is_empty() => {}
        Kind::Category => doubts.push(Doubt::UnknownCategory(word.to_owned())),
        Kind::Reply | Kind::Sex => doubts.push(Doubt::UnknownFlag(word.to_owned())),
        _ => standing.note(word),
    }
}

/// People of one name are kept apart where units, posts or phones differ; else a later row repeats an earlier one.
pub(super) fn mark_repeated(lines: &mut [Line]) {
    let mut seen: HashMap<String, Vec<(usize, Listed)>> = HashMap::new();
    for line in lines {
        let What::Person(listed) = &line.what else { continue };
        let namesakes = seen.entry(listed.name.clone()).or_default();
        let earlier = namesakes
            .iter()
            .find(|(_, other)| !apart(listed, other))
            .map(|(row, _)| *row);
        match earlier {
            Some(row) => {
                line.doubts.push(Doubt::Repeated(row));
                line.what = What::Doubtful(listed.name.clone());
            }
            None => namesakes.push((line.row, (**listed).clone())),
        }
    }
}

/// Whether two people of one name differ in something both rows say. Another phone alone is a second phone of the same
/// person where unit and post agree.
fn apart(a: &Listed, b: &Listed) -> bool {
    let differ = |x: &str, y: &str| !x.is_empty() && !y.is_empty() && x != y;
    let both = |x: &str, y: &str| !x.is_empty() && !y.is_empty();
    let placed = both(&a.unit, &b.unit) && both(&a.post, &b.post);
    differ(&a.unit, &b.unit) || differ(&a.post, &b.post) || (!placed && differ(&a.phone, &b.phone))
}
