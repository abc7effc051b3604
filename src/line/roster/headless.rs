//! Tables without a heading: a list of one column, a grid of names, columns that their cells explain. Knows no file.

use super::{
    cell::{is_address, read_name},
    header::{Header, ListColumns, RosterColumn, ToldColumns},
    headings::ColumnKind,
    name::{is_name_like, tidy},
    office::{is_known_post, is_post, is_unit, part_office},
    standing::{StandingWord, WordPlace, read_word},
};
use crate::domain::{surname::looks_like_person, text::is_han};

/// How a table without a heading is to be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TableShape {
    /// One column with a name a row.
    Single(usize),
    /// A name in every cell of these columns.
    Grid(Vec<usize>),
    /// Columns that their cells explain.
    Columns(Header),
    /// No column can be told to hold the names.
    Unknown,
}

/// The columns in which there is anything.
pub(super) fn used(rows: &[Vec<String>]) -> Vec<usize> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    (0..width)
        .filter(|at| {
            rows.iter()
                .any(|row| row.get(*at).is_some_and(|cell| !tidy(cell).is_empty()))
        })
        .collect()
}

/// The shape of a table in which no heading was found.
pub(super) fn shape(rows: &[Vec<String>], told: &ToldColumns) -> TableShape {
    let used = used(rows);
    let naming = [ColumnKind::Name, ColumnKind::Family, ColumnKind::Given];
    if told.values().flatten().any(|kind| naming.contains(kind)) {
        return TableShape::Columns(header(rows, &used, None, told));
    }
    if let [only] = used.as_slice() {
        return TableShape::Single(*only);
    }
    let peopled: Vec<usize> = used
        .iter()
        .copied()
        .filter(|at| share(rows, *at, is_person) >= 60)
        .collect();
    match peopled.as_slice() {
        [] => TableShape::Unknown,
        [name] => TableShape::Columns(header(rows, &used, Some(*name), told)),
        several => {
            let others: Vec<usize> = used.iter().copied().filter(|at| !several.contains(at)).collect();
            let counted = others.iter().all(|at| share(rows, *at, is_number) >= 60);
            if counted {
                TableShape::Grid(several.to_vec())
            } else {
                TableShape::Unknown
            }
        }
    }
}

/// A heading that nobody wrote.
fn header(rows: &[Vec<String>], used: &[usize], name: Option<usize>, told: &ToldColumns) -> Header {
    let mut columns: Vec<RosterColumn> = Vec::new();
    for at in used.iter().copied() {
        let guessed = if Some(at) == name {
            Some(ColumnKind::Name)
        } else {
            guess(rows, at)
        };
        let kind = told.get(&at).copied().unwrap_or(guessed);
        // A second column of a kind is not the one that is meant.
        let first = told.contains_key(&at) || kind.is_none() || !columns.iter().any(|column| column.kind == kind);
        columns.push(RosterColumn {
            at,
            kind: kind.filter(|_| first),
            title: String::new(),
        });
    }
    let named = columns
        .iter()
        .find(|column| matches!(column.kind, Some(ColumnKind::Name | ColumnKind::Given)))
        .map_or(0, |column| column.at);
    // Lines above the first name are titles, or headings that are not known.
    let row = rows
        .iter()
        .position(|row| row.get(named).is_some_and(|cell| is_person(&tidy(cell))))
        .filter(|_| share(rows, named, is_person) >= 50)
        .unwrap_or(0);
    Header {
        row,
        height: 0,
        blocks: vec![ListColumns { columns }],
        fills_down: false,
        of_call: false,
        two_names: false,
    }
}

/// The content of a column, by its cells; `None` = other words.
fn guess(rows: &[Vec<String>], at: usize) -> Option<ColumnKind> {
    let most = |fits: fn(&str) -> bool| share(rows, at, fits) >= 70;
    // It is said of a person, and is no post: the remark keeps it.
    if most(is_of_person) {
        None
    } else if most(is_address) {
        Some(ColumnKind::Email)
    } else if most(is_phone) {
        Some(ColumnKind::Phone)
    } else if most(is_number) {
        Some(ColumnKind::Passed)
    } else if most(|text| matches!(text, "男" | "女" | "m" | "f" | "M" | "F")) {
        Some(ColumnKind::Sex)
    } else if most(
        |text| matches!(read_word(text, WordPlace::Category), StandingWord::Says(said) if said.category.is_some() || said.duty.is_some()),
    ) {
        Some(ColumnKind::Category)
    } else if most(|text| matches!(read_word(text, WordPlace::Reply), StandingWord::Says(said) if said.reply.is_some()))
    {
        Some(ColumnKind::Reply)
    } else if most(|text| !part_office(text).unit.is_empty() && !part_office(text).post.is_empty()) {
        Some(ColumnKind::UnitPost)
    } else if most(is_unit) {
        Some(ColumnKind::Unit)
    } else if most(|text| {
        is_post(text) || (text.chars().any(is_han) && part_office(text).post == text && !is_unit(text))
    }) {
        Some(ColumnKind::Post)
    } else {
        None
    }
}

/// Whether a cell by itself says something about a person: a post, a unit, a category, an answer, a telephone.
pub(super) fn tells(cell: &str) -> bool {
    match guess(std::slice::from_ref(&vec![cell.to_owned()]), 0) {
        // A column of other words may hold posts; a word by itself is one only if it is known.
        Some(ColumnKind::Post | ColumnKind::UnitPost) | None => is_known_post(cell),
        Some(_) => true,
    }
}

/// The heading of a row that stands alone, its name in this cell.
pub(super) fn header_of_row(rows: &[Vec<String>], name: usize) -> Header {
    header(rows, &used(rows), Some(name), &ToldColumns::new())
}

/// How many of a hundred filled cells of a column are of a kind.
fn share(rows: &[Vec<String>], at: usize, fits: fn(&str) -> bool) -> usize {
    let texts: Vec<String> = rows
        .iter()
        .filter_map(|row| row.get(at))
        .map(|cell| tidy(cell))
        .filter(|text| !text.is_empty())
        .collect();
    let fitting = texts.iter().filter(|text| fits(text)).count();
    fitting * 100 / texts.len().max(1)
}

/// 汉族, 中共党员: what lists of personnel say of people.
fn is_of_person(text: &str) -> bool {
    let people = text.ends_with('族') && (2..=5).contains(&text.chars().count());
    people
        || matches!(
            text,
            "中共党员" | "中共预备党员" | "共青团员" | "群众" | "无党派人士" | "民主党派"
        )
}

fn is_number(text: &str) -> bool {
    text.len() < 6 && !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 6 && text.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c))
}

/// Whether a cell looks like the name of a person for certain: a Han name that begins with a surname, a name with a middle dot, or two to
/// four capitalised words none of which is of an office.
pub(super) fn is_person(text: &str) -> bool {
    const OF_OFFICES: &[&str] = &[
        "office",
        "department",
        "dept",
        "ltd",
        "inc",
        "gmbh",
        "council",
        "committee",
        "works",
        "school",
        "university",
        "college",
        "street",
        "road",
        "ward",
        "north",
        "south",
        "east",
        "west",
        "group",
        "team",
        "company",
        "bank",
        "services",
        "service",
        "parks",
        "finance",
        "planning",
        "board",
        "club",
        "society",
        "association",
        "trust",
        "meeting",
        "agenda",
        "list",
        "members",
        "attendees",
        "participants",
        "present",
        "apologies",
        "city",
        "county",
        "town",
        "parish",
        "district",
        "first",
        "last",
        "name",
        "street",
    ];
    let named = read_name(text);
    let name = named.name.as_str();
    if name.is_empty() || !is_name_like(name) {
        return false;
    }
    if name.chars().any(is_han) {
        return looks_like_person(name)
            || name.contains('·')
            || (name.chars().count() == 4 && named.office.post.is_empty() && {
                let compound = [
                    "欧阳", "司马", "上官", "诸葛", "东方", "司徒", "公孙", "慕容", "端木", "皇甫", "尉迟", "夏侯",
                    "令狐",
                ];
                compound.iter().any(|surname| name.starts_with(surname))
            });
    }
    let words: Vec<&str> = name.split(' ').collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    (2..=6).contains(&words.len())
        && words.iter().filter(capital).count() >= 2
        && !is_post(words.get(1..).unwrap_or_default().join(" ").as_str())
        && !words
            .iter()
            .any(|word| OF_OFFICES.contains(&word.to_lowercase().as_str()))
}
