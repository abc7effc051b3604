//! Offices and titles before the names of those who hold them: `财政局局长 张三、副局长李四`, `Treasurer: Ann Lee`, `Cllrs Hall and Dent`. Knows
//! no table.

use crate::domain::{text::is_han, titles::is_title};

use super::{
    cell::split_list,
    margin::is_footer,
    office::{is_post, part_office},
    person::name_line,
    posts::ends_on_post,
    several_posts,
    sheet::{RosterRow, RowContent},
    sure_name::is_person,
    unit_lists::names_in,
};

/// The people of such a line, each with the office. `None` = some part of it is no office with a name.
pub(super) fn people(line: &str) -> Option<Vec<RosterRow>> {
    under_label(line)
        .or_else(|| in_turn(line))
        .or_else(|| under_posts(line))
        .or_else(|| of_title(line))
}

/// Titles in the plural, and as they stand before one name.
const TITLES: [(&str, &str); 4] = [
    ("Cllrs", "Cllr"),
    ("Councillors", "Cllr"),
    ("Messrs", "Mr"),
    ("Drs", "Dr"),
];

/// A title in the plural before the names of several: `Cllrs Hall (Chair), Dent and Shah`.
fn of_title(line: &str) -> Option<Vec<RosterRow>> {
    let (first, names) = line.trim().split_once(' ')?;
    let (_, title) = TITLES.iter().find(|(many, _)| *many == first.trim_end_matches('.'))?;
    let names = names_in(names);
    let row = |name: &String| {
        let titled = name
            .split(' ')
            .next()
            .is_some_and(|word| is_title(word.trim_end_matches('.')));
        if titled {
            name_line(0, name)
        } else {
            name_line(0, &format!("{title} {name}"))
        }
    };
    (names.len() > 1).then(|| names.iter().map(row).collect())
}

/// Words before an office that change nothing of it.
const HONORARY: [&str; 3] = ["Hon. ", "Hon ", "Honorary "];

/// An office as a label before one name or several.
fn under_label(line: &str) -> Option<Vec<RosterRow>> {
    let (post, names) = line.split_once(['：', ':'])?;
    let post = post.trim();
    let post = HONORARY.iter().find_map(|word| post.strip_prefix(word)).unwrap_or(post);
    let is_office = if post.chars().any(is_han) {
        ends_on_post(post) && !is_footer(post)
    } else {
        is_post(post)
    };
    let names = names_in(names);
    let is_han_post = post.chars().any(is_han);
    let plain = |name: &String| !name.contains(['（', '(']) || is_han_post;
    let named = !names.is_empty() && names.iter().all(|name| is_person(name) && plain(name));
    let row = |name: &String| {
        if name.contains(['（', '(']) {
            // 书记：罗文（请假，委托简宁）
            with_post(name_line(0, name), post)
        } else {
            name_line(0, &format!("{name}（{post}）"))
        }
    };
    (is_office && named).then(|| names.iter().map(row).collect())
}

fn with_post(mut row: RosterRow, label: &str) -> RosterRow {
    if let RowContent::Person(person) = &mut row.what
        && person.post.is_empty()
    {
        let office = part_office(label);
        person.post = office.post;
        if person.unit.is_empty() {
            person.unit = office.unit;
        }
    }
    row
}

/// People of whom some have several posts before their names, and others none, or brackets behind them.
fn under_posts(line: &str) -> Option<Vec<RosterRow>> {
    let rows: Vec<RosterRow> = several_posts::joined(line)?
        .iter()
        .map(|piece| name_line(0, piece))
        .collect();
    let all = rows.iter().all(|row| matches!(row.what, RowContent::Person(_)));
    all.then_some(rows)
}

/// Office and name in turn. A deputy without a unit is that of the one before (局长 张三、副局长李四).
fn in_turn(line: &str) -> Option<Vec<RosterRow>> {
    let joined = several_posts::joined(line);
    let is_joined = joined.is_some();
    let pieces = joined.unwrap_or_else(|| split_list(line));
    let pieces: Vec<String> = pieces
        .into_iter()
        .flat_map(|piece| several_posts::by_blanks(&piece).unwrap_or_else(|| vec![piece]))
        .collect();
    if pieces.len() < 2 && !is_joined || line.contains(['（', '(', '：', ':']) || !line.chars().any(is_han) {
        return None;
    }
    let mut rows = Vec::new();
    let (mut unit, mut post) = (String::new(), String::new());
    for piece in &pieces {
        let mut row = name_line(0, piece);
        let RowContent::Person(person) = &mut row.what else {
            return None;
        };
        if person.post.is_empty() || !piece.trim_end().ends_with(&person.name) {
            return None;
        }
        if person.unit.is_empty() && !post.is_empty() && person.post.ends_with(&post) {
            person.unit.clone_from(&unit);
        } else {
            // The last of several posts is that of the unit: 党组书记、局长.
            let last = person.post.rsplit('、').next().unwrap_or_default();
            (unit, post) = (person.unit.clone(), last.to_owned());
        }
        rows.push(row);
    }
    Some(rows)
}
