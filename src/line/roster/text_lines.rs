//! People in lines of text: a row of a table each, or lists of names. Knows no labels.

use std::borrow::Cow;

use super::{
    body,
    cell::split_list,
    headings::kind_of,
    home,
    indented::UnitsAbove,
    list_mark::without_mark,
    name::tidy,
    office_lists,
    person::name_line,
    several_posts,
    sheet::{RosterRow, RowContent, RowDoubt, SkipReason},
    sure_name::is_person,
    unit_lists,
    watch::RowWatch,
};

/// The people of some lines: a row of a table each, else lists of names, which may go over several lines. Lines under the line of a unit, further
/// in, are its people.
pub(super) fn read(text: &str, watch: &mut RowWatch<'_>) -> Vec<RosterRow> {
    let mut read = Vec::new();
    let mut list = String::new();
    let mut units = UnitsAbove::default();
    let lines: Vec<&str> = text
        .split(['\n', '\r'])
        .filter(|line| !is_rule(line) && !is_head(line))
        .collect();
    let told = lines.iter().filter(|line| line.contains(" - ")).count();
    let dashed = told >= 2 && told * 5 >= lines.len() * 2;
    for (at, whole) in lines.iter().enumerate() {
        if !watch.goes_on() {
            break;
        }
        let is_blank = whole.trim().is_empty();
        let next = lines.iter().skip(at + 1).find(|line| !line.trim().is_empty());
        let line = without_mark(whole.trim_start());
        if !is_blank && units.is_left_by(whole) {
            take(&mut list, &mut read, &units);
            units.go_to(whole);
        }
        if !is_blank && UnitsAbove::would_enter(whole, next.copied()) {
            take(&mut list, &mut read, &units);
            units.enter(whole);
            read.push(left(SkipReason::Group, line));
            continue;
        }
        let line = several_posts::shared(&home::in_brackets(line));
        let line = &*with_dash(&line, dashed);
        match rows(line) {
            Some(mut rows) => {
                take(&mut list, &mut read, &units);
                units.give(&mut rows);
                read.extend(rows);
            }
            None if of_units(line).is_some() => {
                take(&mut list, &mut read, &units);
                read.extend(of_units(line).into_iter().flatten());
            }
            None if has_unknown_label(line) => {
                take(&mut list, &mut read, &units);
                read.push(RosterRow {
                    row: 0,
                    what: RowContent::Doubtful(tidy(line)),
                    doubts: vec![RowDoubt::NotAName(tidy(line))],
                });
            }
            None => {
                list.push_str(line);
                list.push('\n');
            }
        }
    }
    take(&mut list, &mut read, &units);
    read
}

/// `Bev Lark, youth club rep` among lines of `Jean Poe - chair`: the words in small letters are what the others have behind their dash.
fn with_dash(line: &str, dashed: bool) -> Cow<'_, str> {
    let parted = line.trim().split_once(", ").filter(|(name, post)| {
        let words = post.split_whitespace().count();
        let small = post
            .chars()
            .all(|c| c.is_lowercase() || matches!(c, ' ' | '-' | '/' | '&' | '\''));
        dashed && small && (1..=5).contains(&words) && name.contains(' ') && is_person(name)
    });
    match parted {
        // Words that say whether somebody comes are read as such.
        Some((name, post)) if body::read_line(0, line).is_none() => Cow::Owned(format!("{name} - {post}")),
        Some(_) | None => Cow::Borrowed(line),
    }
}

/// Reads the names that were gathered, and begins with the next ones.
fn take(list: &mut String, read: &mut Vec<RosterRow>, units: &UnitsAbove) {
    let mut rows: Vec<RosterRow> = split_list(list).iter().map(|cell| name_line(0, cell)).collect();
    units.give(&mut rows);
    read.extend(rows);
    list.clear();
}

fn left(reason: SkipReason, text: &str) -> RosterRow {
    RosterRow {
        row: 0,
        what: RowContent::Left(reason, tidy(text)),
        doubts: Vec::new(),
    }
}

/// People whom a line lists by where they come from (科室：医务科长邵红、设备科长庄严), each with an office. It does not say in what capacity.
fn of_units(line: &str) -> Option<Vec<RosterRow>> {
    const KINDS: [&str; 9] = [
        "科室",
        "各科室",
        "单位",
        "各单位",
        "部门",
        "各部门",
        "处室",
        "各处室",
        "各村",
    ];
    let (label, names) = line.split_once(['：', ':'])?;
    let kind = KINDS.iter().find(|kind| **kind == label.trim())?;
    let mut rows: Vec<RosterRow> = split_list(names).iter().map(|name| name_line(0, name)).collect();
    for row in &mut rows {
        let RowContent::Person(person) = &mut row.what else {
            return None;
        };
        if person.unit.is_empty() && person.post.is_empty() {
            return None;
        }
        (*kind).clone_into(&mut person.group);
        if person.standing.category.is_none() {
            person.standing.unsure = true;
            row.doubts.push(RowDoubt::NoCategory);
        }
    }
    Some(rows)
}

/// Whether a label stands before several names of which nobody knows in what capacity those behind it come: `Also present: Ann Lee, Bob Ray`.
fn has_unknown_label(line: &str) -> bool {
    let names = line.split_once(['：', ':']).map(|(_, names)| split_list(names));
    names.is_some_and(|names| names.len() > 1 && names.iter().any(|name| is_person(name)))
}

/// The rows that a line holds: itself, or people between semicolons of whom more is told (`Rosa Lindt, Chair; Peter Bloom, Treasurer`).
/// `None` = it is a list of names.
fn rows(line: &str) -> Option<Vec<RosterRow>> {
    if let Some(rows) = unit_lists::people(line).or_else(|| office_lists::people(line)) {
        return Some(rows);
    }
    if let Some(row) = body::read_line(0, line) {
        return Some(vec![row]);
    }
    let pieces: Vec<&str> = line
        .split([';', '；'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    let told: Vec<Option<RosterRow>> = pieces.iter().map(|piece| body::read_line(0, piece)).collect();
    let known =
        |(piece, row): (&&str, &Option<RosterRow>)| row.is_some() || is_person(piece) && split_list(piece).len() == 1;
    if pieces.len() < 2
        || line.contains('、')
        || told.iter().all(Option::is_none)
        || !pieces.iter().zip(&told).all(known)
    {
        return None;
    }
    let one = |(piece, row): (&&str, Option<RosterRow>)| row.unwrap_or_else(|| name_line(0, piece));
    Some(pieces.iter().zip(told).map(one).collect())
}

/// The heads of a table that was pasted without what parts its cells: `Name Role Email`. They are nobody.
fn is_head(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let names = line.to_lowercase().contains("name") || line.contains("姓名");
    names && words.clone().count() > 1 && words.all(|word| kind_of(word).is_some())
}

/// The rule under the heads of a table in Markdown.
pub fn is_rule(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}
