//! Names in the order of their strokes (姓氏笔画, docs/rules.md §strokes). Knows characters, no meeting and no screen.

use std::{collections::HashMap, sync::OnceLock};

/// Character, tab, strokes as digits: 横(提) 1, 竖 2, 撇 3, 点(捺) 4, 折 5. Source and licence are in `strokes.LICENSE` beside it.
const TABLE: &str = include_str!("../../assets/strokes.tsv");

/// The two house rules (docs/rules.md §strokes).
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

/// How a character is built: what decides where the strokes are the same (docs/rules.md §strokes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum GlyphShape {
    LeftRight,
    TopBottom,
    Whole,
}

/// Left-right, among the characters of the table that share their strokes with one of another shape.
const LEFT_RIGHT: &str =
    "扎仕邓从佤叱叽牝晚讥讽诼冷邗加叨叻叭叮叶吁扣吧吼呋呐呗味咱哑圪托扛坝挂外孔屺屾帆峰帷拌议拍旰盯旼晖晾相次玖釉邯";
/// Top-bottom, likewise; the others of them are whole or enclose.
const TOP_BOTTOM: &str =
    "云旦丢乞公尔亓父爻元兄先冕冗冢殳占六召另只吉早号吕邑吴员呙杲显圭汞贡垚岂岀岁岌峯崔幸录旨旮旱旻晕景百示柰欠麦番苇";

fn shape(c: char) -> GlyphShape {
    if LEFT_RIGHT.contains(c) {
        GlyphShape::LeftRight
    } else if TOP_BOTTOM.contains(c) {
        GlyphShape::TopBottom
    } else {
        GlyphShape::Whole
    }
}

/// The place of one character: an empty place, then fewer strokes, then stroke by stroke, then by shape; without strokes last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum SortRank {
    Empty,
    Known(usize, &'static str, GlyphShape, char),
    Unknown(char),
}

/// The key that names are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StrokeKey(bool, Vec<SortRank>);

/// The key of a name whose surname has so many characters. Names with a character of unknown strokes come last.
pub fn key(name: &str, surname: usize, rule: StrokeRule) -> StrokeKey {
    let mut places: Vec<SortRank> = letters(name)
        .map(|c| sequence(c).map_or(SortRank::Unknown(c), |s| SortRank::Known(s.len(), s, shape(c), c)))
        .collect();
    if rule == StrokeRule::SurnameStroke && places.len() == surname + 1 {
        places.insert(surname, SortRank::Empty);
    }
    StrokeKey(!is_known(name), places)
}

/// Whether the strokes of every character of the name are known.
pub fn is_known(name: &str) -> bool {
    letters(name).next().is_some() && letters(name).all(|c| sequence(c).is_some())
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !c.is_whitespace())
}
