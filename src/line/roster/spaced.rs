//! Names with unit and post behind them by blanks or tabs, as they come from a spreadsheet or a message: `李建国 局长 县农业农村局`.

use super::{office::is_unit, posts::ends_on_post, sure_name::is_person};

/// The lines of a list, those of one person with unit and post in brackets behind the name. Names alone stay a list of names.
pub(super) fn in_brackets(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            // How far in a line stands may say whose people it lists.
            let blanks = line.strip_suffix(line.trim_start()).unwrap_or_default();
            of_one_person(line).map_or_else(|| line.to_owned(), |person| format!("{blanks}{person}"))
        })
        .collect();
    lines.join("\n")
}

/// `None` where the line is not a name followed by offices alone.
fn of_one_person(line: &str) -> Option<String> {
    let pieces: Vec<&str> = line.split_whitespace().collect();
    // A number of the row stands before the name.
    let pieces = match pieces.as_slice() {
        [number, rest @ ..] if number.chars().all(|c| c.is_ascii_digit()) => rest,
        all => all,
    };
    let [name, offices @ ..] = pieces else { return None };
    let offices: Vec<&str> = offices.iter().copied().filter(|piece| !is_figures(piece)).collect();
    let known = |piece: &&str| (is_unit(piece) || ends_on_post(piece)) && !is_name_alone(piece);
    if offices.is_empty() || !is_person(name) || !offices.iter().all(known) {
        return None;
    }
    let (units, posts): (Vec<&str>, Vec<&str>) = offices.into_iter().partition(|piece| is_unit(piece));
    let unit = units.concat();
    let post = posts.concat();
    let space = if unit.is_empty() || post.is_empty() { "" } else { " " };
    Some(format!("{name}（{unit}{space}{post}）"))
}

/// A telephone number, or the number of a row.
fn is_figures(piece: &str) -> bool {
    piece.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+'))
}

/// A short name that ends as an office does: 李局, 王处长 are none, 任长 is.
fn is_name_alone(piece: &str) -> bool {
    piece.chars().count() <= 3 && is_person(piece) && !is_unit(piece)
}
