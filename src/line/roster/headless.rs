//! Tables without a heading: a list of one column, a grid of names, columns that their cells explain. Knows no file.

use super::{
    cell::is_address,
    filled::{share, used},
    header::{Header, ListColumns, RosterColumn, ToldColumns},
    headings::ColumnKind,
    name::tidy,
    office::{is_errand, is_known_post, is_post, is_unit, part_office},
    standing::{StandingWord, WordPlace, is_personal, read_word},
    sure_name::is_person,
    unit_names::{may_be_name, may_be_village},
};
use crate::domain::text::is_han;

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
    // Where some column holds posts for certain, other words are none.
    let posts = used.iter().any(|at| holds_posts(rows, *at));
    // In a list of `Jean Poe - chair` the words behind a comma are a post as well: `Bev Lark, youth club rep`.
    let dashed = name.is_some_and(|name| share(rows, name, has_dash) >= 40) && !posts;
    for at in used.iter().copied() {
        let guessed = if Some(at) == name {
            Some(ColumnKind::Name)
        } else {
            guess(rows, at).filter(|kind| *kind != ColumnKind::Post || !posts || holds_posts(rows, at))
        };
        let first_post = !columns.iter().any(|column| column.kind == Some(ColumnKind::Post));
        let post = dashed && first_post && at.checked_sub(1) == name;
        let guessed = guessed.or_else(|| post.then_some(ColumnKind::Post));
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

/// Whether a dash with blanks stands between a name and what is said of it.
fn has_dash(cell: &str) -> bool {
    [" - ", " – ", " — "].iter().any(|dash| cell.contains(dash))
}

/// The content of a column, by its cells; `None` = other words.
fn guess(rows: &[Vec<String>], at: usize) -> Option<ColumnKind> {
    let most = |fits: fn(&str) -> bool| share(rows, at, fits) >= 70;
    if most(is_address) {
        Some(ColumnKind::Email)
    } else if most(is_phone) {
        Some(ColumnKind::Phone)
    } else if most(is_number) {
        Some(ColumnKind::Passed)
    } else if most(|text| matches!(text, "男" | "女" | "m" | "f" | "M" | "F")) {
        Some(ColumnKind::Sex)
    } else if most(is_errand) {
        Some(ColumnKind::Absence)
    } else if most(is_personal) {
        Some(ColumnKind::Remark)
    } else if most(
        |text| matches!(read_word(text, WordPlace::Category), StandingWord::Says(said) if said.category.is_some() || said.duty.is_some()),
    ) {
        Some(ColumnKind::Category)
    } else if most(|text| matches!(read_word(text, WordPlace::Reply), StandingWord::Says(said) if said.reply.is_some()))
    {
        Some(ColumnKind::Reply)
    } else if most(|text| !part_office(text).unit.is_empty() && !part_office(text).post.is_empty()) {
        Some(ColumnKind::UnitPost)
    } else if most(|text| is_unit(text) && !may_be_name(text) && !may_be_village(text)) {
        Some(ColumnKind::Unit)
    } else if most(|text| {
        // 晚到10分钟 is no post.
        let plain = !text.chars().any(char::is_numeric);
        is_post(text) || (plain && text.chars().any(is_han) && part_office(text).post == text && !is_unit(text))
    }) {
        Some(ColumnKind::Post)
    } else {
        None
    }
}

/// Whether a column holds posts that are known.
fn holds_posts(rows: &[Vec<String>], at: usize) -> bool {
    share(rows, at, is_known_post) >= 70
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

fn is_number(text: &str) -> bool {
    text.len() < 6 && !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 6 && text.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c))
}
