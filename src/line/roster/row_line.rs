//! A line of text that is the row of a table: `王芳，主任，列席`, `Ann Lee, treasurer, voting`, also with tabs, bars or several blanks. A list
//! of names is none.

use crate::domain::text::is_han;

use super::{
    super::names::is_surname_and_title,
    cell::split_list,
    headless,
    name::{is_name_like, tidy},
    office::cut_post_behind,
    sure_name::is_person,
    unit_names::is_unit_name,
};

/// A way in which the cells of a line are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parting {
    Sign(&'static [char]),
    /// Two blanks or more, or a wide one.
    Blanks,
    /// A dash between blanks.
    Dash,
    /// One blank between Chinese words.
    Blank,
}

/// The ways in which lines are parted, those that stand between cells for certain first.
const PARTINGS: [Parting; 9] = [
    Parting::Sign(&['\t']),
    Parting::Sign(&['|', '｜']),
    Parting::Blanks,
    Parting::Sign(&[',', '，', ';', '；', '、']),
    Parting::Sign(&[';', '；']),
    Parting::Sign(&[',', '，']),
    Parting::Sign(&['、']),
    Parting::Dash,
    Parting::Blank,
];

/// More cells are no row that somebody types.
const MOST_CELLS: usize = 8;

/// The cells of a line, and which of them holds the name. `None` = it is no row: a name alone, a list of names, or words of which nothing
/// is known.
pub(super) fn cells(line: &str) -> Option<(Vec<String>, usize)> {
    PARTINGS.iter().find_map(|parting| {
        let cells = cut(line, *parting);
        // 安环部、财务部、张三 are two units and a person.
        let units = cells.iter().filter(|cell| is_unit_name(cell)).count();
        if units > 1 && line.contains('、') && matches!(parting, Parting::Sign(signs) if signs.contains(&'、')) {
            return None;
        }
        let name = name_of(&cells, *parting)?;
        Some((cells, name))
    })
}

/// The cell that holds the name, where all the others say something about one person.
fn name_of(cells: &[String], parting: Parting) -> Option<usize> {
    if !(2..=MOST_CELLS).contains(&cells.len()) {
        return None;
    }
    // 李局长、王科长、张伟 are three people.
    if cells.iter().any(|cell| is_surname_and_title(cell)) {
        return None;
    }
    // 李四（列席） is a person of whom something is told, not a word about another one, also with others in one cell.
    let names = |cell: &String| {
        let pieces = split_list(cell);
        let several = pieces.len() > 1;
        pieces.iter().any(|piece| is_named(piece, several))
    };
    let told: Vec<bool> = cells.iter().map(|cell| headless::tells(cell) && !names(cell)).collect();
    let people: Vec<usize> = (0..cells.len())
        .filter(|at| cells.get(*at).is_some_and(|cell| is_person(cell)) && !told.get(*at).is_some_and(|told| *told))
        .collect();
    let known = told.iter().filter(|told| **told).count();
    let name = match people.as_slice() {
        [one] => *one,
        // A name of one word is one only where everything else is known.
        [] => {
            let first = told.iter().position(|told| !told)?;
            (known + 1 == cells.len() && cells.get(first).is_some_and(|cell| is_name_like(cell))).then_some(first)?
        }
        _ => return None,
    };
    // Behind a sign that may also stand in a sentence or a list, nothing may be unknown.
    let between_cells = matches!(parting, Parting::Sign(['\t'] | ['|', '｜']) | Parting::Blanks);
    let others = cells.len() - 1;
    (known == others || known > 0 && between_cells).then_some(name)
}

/// Whether a piece of a cell is somebody of whom something is told (李四（列席）, `Peter Bloom - Treasurer`), or one of a list.
fn is_named(piece: &str, of_list: bool) -> bool {
    let stroke = [" - ", " – ", " — "].iter().find_map(|sign| piece.split_once(sign));
    let alone = |name: &str| is_person(name) && !headless::tells(name);
    piece.contains(['（', '(']) && is_person(piece)
        || of_list && alone(piece)
        || stroke.is_some_and(|(name, _)| alone(name))
        // 庞伟部长
        || cut_post_behind(piece).is_some()
        // 张三 财务处
        || piece.chars().any(is_han) && piece.contains(' ') && piece.split(' ').any(alone)
}

/// A line in its cells, without empty ones at its ends; signs in brackets part nothing.
fn cut(line: &str, parting: Parting) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut depth = 0_u32;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        depth = match c {
            '（' | '(' | '【' | '[' | '〔' | '<' => depth + 1,
            '）' | ')' | '】' | ']' | '〕' | '>' => depth.saturating_sub(1),
            _ => depth,
        };
        let parted = if depth == 0 { parts(rest, parting) } else { 0 };
        if parted > 0 {
            cells.push(String::new());
            rest = rest.get(parted..).unwrap_or_default();
        } else {
            if let Some(cell) = cells.last_mut() {
                cell.push(c);
            }
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    let mut cells: Vec<String> = cells.iter().map(|cell| tidy(cell)).collect();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    let leading = cells.iter().take_while(|cell| cell.is_empty()).count();
    cells.drain(..leading);
    // 王　芳 is one name.
    let torn = matches!(parting, Parting::Blanks | Parting::Blank)
        && cells.iter().any(|cell| cell.chars().count() < 2 && cell != "到");
    if torn { Vec::new() } else { cells }
}

/// How many bytes at the beginning of a text part two cells; 0 = none.
fn parts(rest: &str, parting: Parting) -> usize {
    let blanks = |wide: bool| {
        let tail = rest.trim_start_matches([' ', '\u{3000}', '\u{a0}']);
        let taken = rest.len() - tail.len();
        let several = rest
            .get(..taken)
            .is_some_and(|run| run.chars().count() > 1 || run.contains('\u{3000}'));
        if several || !wide { taken } else { 0 }
    };
    match parting {
        Parting::Sign(signs) => rest
            .chars()
            .next()
            .filter(|c| signs.contains(c))
            .map_or(0, char::len_utf8),
        Parting::Blanks => blanks(true),
        Parting::Dash => [" - ", " – ", " — "]
            .iter()
            .find(|dash| rest.starts_with(**dash))
            .map_or(0, |dash| dash.len()),
        Parting::Blank if rest.is_ascii() => 0,
        Parting::Blank => blanks(false),
    }
}
