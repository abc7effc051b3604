//! Names in the order of their strokes (姓氏笔画, domain.md §6.4). Knows characters, no meeting and no screen.

use std::{cmp::Ordering, collections::HashMap, sync::OnceLock};

/// Character, tab, strokes as digits: 横(提) 1, 竖 2, 撇 3, 点(捺) 4, 折 5. Source and licence are in `strokes.LICENSE` beside it.
const TABLE: &str = include_str!("../../assets/strokes.tsv");

/// Which of the two house rules holds (domain.md §6.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StrokeRule {
    /// A given name of one character has an empty middle: 田富 before 田大利.
    SurnameStroke,
    /// No empty place: 田大利 before 田富.
    FullNameStroke,
}

/// The strokes of a character in writing order, as digits 1 to 5. The table is read at the first question.
pub fn sequence(c: char) -> Option<&'static str> {
    static READ: OnceLock<HashMap<char, &'static str>> = OnceLock::new();
    let table = READ.get_or_init(|| {
        let rows = TABLE.lines().filter_map(|line| line.split_once('\t'));
        rows.filter_map(|(c, strokes)| Some((c.chars().next()?, strokes)))
            .collect()
    });
    table.get(&c).copied()
}

/// The place of one character: an empty place, then fewer strokes, then stroke by stroke; without strokes last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Empty,
    Known(usize, &'static str, char),
    Unknown(char),
}

/// What names are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StrokeKey(bool, Vec<Place>);

/// The key of a name. Names with a character of unknown strokes come last.
pub fn key(name: &str, rule: StrokeRule) -> StrokeKey {
    let mut places: Vec<Place> = letters(name)
        .map(|c| sequence(c).map_or(Place::Unknown(c), |s| Place::Known(s.len(), s, c)))
        .collect();
    if rule == StrokeRule::SurnameStroke && places.len() == 2 {
        places.insert(1, Place::Empty);
    }
    StrokeKey(!is_known(name), places)
}

/// Compares two names.
pub fn compare(a: &str, b: &str, rule: StrokeRule) -> Ordering {
    key(a, rule).cmp(&key(b, rule))
}

/// Whether the strokes of every character of the name are known.
pub fn is_known(name: &str) -> bool {
    letters(name).next().is_some() && letters(name).all(|c| sequence(c).is_some())
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !c.is_whitespace())
}
