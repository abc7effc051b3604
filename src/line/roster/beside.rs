//! People in columns of their own beside the names: who leads those of a unit (带队领导), and who takes the minutes (记录人). A mark there
//! (√, 是) is about the person of the row.

use crate::domain::people::{Category, Duty};

use super::{
    cell::split_list,
    headings::{ColumnKind, kind_of},
    list_context::ListContext,
    name::tidy,
    person::name_line,
    role::ListedRole,
    same::person_key,
    sheet::{ListedPerson, RosterRow, RowContent},
};

/// The columns that hold people, or a mark.
const COLUMNS: [ColumnKind; 2] = [ColumnKind::Leader, ColumnKind::Scribe];

/// Whether a cell says yes.
fn is_mark(cell: &str) -> bool {
    matches!(
        cell.to_lowercase().as_str(),
        "是" | "√" | "✓" | "✔" | "☑" | "●" | "★" | "1" | "x" | "y" | "yes" | "true" | "对" | "有"
    )
}

/// Whether a cell says no, or nothing.
fn is_nobody(cell: &str) -> bool {
    matches!(
        cell.to_lowercase().as_str(),
        "" | "否" | "无" | "-" | "—" | "/" | "×" | "✗" | "☐" | "0" | "n" | "no" | "false" | "none" | "待定"
    )
}

/// The part that a column gives: who leads is no capacity and gives no vote, so the word is kept; who takes the minutes has that duty.
fn part(kind: ColumnKind, title: &str) -> ListedRole {
    if kind == ColumnKind::Scribe {
        return ListedRole::with_duty(Duty::Scribe);
    }
    let mut role = ListedRole::default();
    role.note(title);
    role
}

/// The last word of a heading over one or two rows.
fn last_word(title: &str) -> &str {
    title.rsplit('/').next().unwrap_or(title)
}

/// Adds to the person of a row what marks in these columns say, and that the names of the list are those of leaders.
pub(super) fn add_marks(list: &ListContext, cells: &[String], line: &mut RosterRow) {
    let RowContent::Person(person) = &mut line.what else {
        return;
    };
    let standing = &mut person.standing;
    for column in &list.block.columns {
        let Some(kind) = column.kind else { continue };
        let title = last_word(&column.title);
        if kind == ColumnKind::Name && kind_of(title) == Some(ColumnKind::Leader) {
            standing.note(title);
        }
        let cell = tidy(cells.get(column.at).map_or("", String::as_str));
        if COLUMNS.contains(&kind) && is_mark(&cell) {
            standing.fill_from(part(kind, title));
        }
    }
}

/// The people whom these columns of a row name.
pub(super) fn read_beside(list: &ListContext, row: usize, cells: &[String]) -> Vec<RosterRow> {
    let mut lines = Vec::new();
    for column in &list.block.columns {
        let Some(kind) = column.kind.filter(|kind| COLUMNS.contains(kind)) else {
            continue;
        };
        let cell = tidy(cells.get(column.at).map_or("", String::as_str));
        if is_mark(&cell) || is_nobody(&cell) {
            continue;
        }
        for piece in split_list(&cell) {
            let mut line = name_line(row, &piece);
            if let RowContent::Person(person) = &mut line.what {
                // The scribe of a group gets no unit: the row does not tell it.
                if kind == ColumnKind::Leader && person.unit.is_empty() {
                    person.unit.clone_from(&list.unit);
                }
                person.group.clone_from(&list.group);
                person.standing.fill_from(part(kind, last_word(&column.title)));
                if kind == ColumnKind::Scribe {
                    person.standing.category.get_or_insert(Category::InAttendance);
                }
            }
            lines.push(line);
        }
    }
    lines
}

/// Puts the people from beside the names into the list: whoever stands there anyway gets the part, the others come behind their row.
pub(super) fn put_beside(lines: &mut Vec<RosterRow>, beside: Vec<RosterRow>) {
    for extra in beside {
        let known = match &extra.what {
            RowContent::Person(person) => lines.iter_mut().find_map(|line| same(line, person)),
            RowContent::Doubtful(text) => {
                let is_told = lines.iter().any(|line| line.what == RowContent::Doubtful(text.clone()));
                if is_told {
                    continue;
                }
                None
            }
            RowContent::Left(..) => continue,
        };
        match (known, extra.what) {
            (Some(known), RowContent::Person(person)) => {
                let category = known.standing.category;
                known.standing.fill_from(person.standing);
                known.standing.category = category;
            }
            (_, what) => {
                let at = lines
                    .iter()
                    .rposition(|line| line.row <= extra.row)
                    .map_or(0, |at| at + 1);
                lines.insert(at, RosterRow { what, ..extra });
            }
        }
    }
}

/// The person of a line, if it is this one: the same name, and no other unit.
fn same<'l>(line: &'l mut RosterRow, person: &ListedPerson) -> Option<&'l mut ListedPerson> {
    let RowContent::Person(known) = &mut line.what else {
        return None;
    };
    let of_other = !known.unit.is_empty() && !person.unit.is_empty() && known.unit != person.unit;
    (!of_other && person_key(&known.name) == person_key(&person.name)).then_some(known)
}
