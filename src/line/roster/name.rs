//! Names as offices write them: spaces inside two characters, five kinds of middle dot, flags in brackets (domain.md §7).

use std::borrow::Cow;

use crate::domain::clean::clean_text;

use super::{
    Doubt,
    standing::{Standing, Word, read_word},
};

/// A name cell, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// Empty = there is none, or it cannot be taken; the doubts say why.
    pub name: String,
    pub standing: Standing,
    pub doubts: Vec<Doubt>,
}

/// Longer than any name; such a cell holds a sentence.
const LONGEST: usize = 120;

/// Reads a name cell with its flags.
pub fn read_name(cell: &str) -> Named {
    let text = tidy(cell);
    let (bare, flags) = part_flags(&text);
    let mut named = Named::default();
    for flag in flags {
        take_flag(&flag, &mut named);
    }
    let name = write_name(&bare, &mut named.doubts);
    if name.is_empty() {
        if !text.is_empty() {
            named.doubts.push(Doubt::NotAName(text));
        }
    } else if let Some(several) = several(&name) {
        named.doubts.push(Doubt::SeveralNames(several));
    } else if !is_name_like(&name) {
        named.doubts.push(Doubt::NotAName(name));
    } else {
        named.name = name;
    }
    named
}

/// A name without flags: how offices' spelling becomes the one of the records.
pub(super) fn plain_name(cell: &str) -> String {
    write_name(&tidy(cell), &mut Vec::new())
}

/// A pasted list in pieces: separated by commas of either width, 、, semicolons, tabs or lines, but not inside brackets.
pub fn split_list(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '（' | '(' | '【' | '［' | '[' | '〔' => depth += 1,
            '）' | ')' | '】' | '］' | ']' | '〕' => depth = depth.saturating_sub(1),
            // A bracket that is not closed ends with its line.
            '\n' | '\r' => depth = 0,
            _ => {}
        }
        if depth == 0 && matches!(c, '，' | ',' | '、' | '；' | ';' | '\n' | '\r' | '\t') {
            pieces.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| !tidy(piece).is_empty());
    pieces
}

fn take_flag(flag: &str, named: &mut Named) {
    for word in flag
        .split(['，', ',', '、', '；', ';', '/'])
        .map(str::trim)
        .filter(|w| !w.is_empty())
    {
        match read_word(word) {
            Word::Says(standing) => named.standing.fill_from(standing),
            Word::ForWhom => named.doubts.push(Doubt::SubstituteForWhom),
            Word::Unknown => {
                named.standing.note(word);
                named.doubts.push(Doubt::UnknownFlag(word.to_owned()));
            }
        }
    }
}

/// One line without what cannot be seen: control characters, zero-width characters, every kind of space as one space.
pub(super) fn tidy(cell: &str) -> String {
    let clean: Cow<str> = clean_text(cell);
    let mut text = String::with_capacity(clean.len());
    for c in clean.chars() {
        match c {
            '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{ad}' | '\u{feff}' | '\u{180e}' => {}
            c if c.is_whitespace() => {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            c => text.push(c),
        }
    }
    text.trim().to_owned()
}

/// The text outside brackets, and the texts inside. A bracket that is not closed reaches to the end.
fn part_flags(text: &str) -> (String, Vec<String>) {
    let (mut bare, mut flags, mut flag) = (String::new(), Vec::new(), None::<String>);
    for c in text.chars() {
        match (c, &mut flag) {
            ('（' | '(' | '【' | '［' | '[' | '〔', None) => flag = Some(String::new()),
            ('）' | ')' | '】' | '］' | ']' | '〕', open) => flags.extend(open.take()),
            (c, Some(inside)) => inside.push(c),
            (c, None) => bare.push(c),
        }
    }
    flags.extend(flag);
    (bare.trim().to_owned(), flags)
}

/// The name in the spelling of the records.
fn write_name(bare: &str, doubts: &mut Vec<Doubt>) -> String {
    let mut name = unify_dots(bare);
    if name.chars().any(is_private) {
        for c in name.chars().filter(|c| is_private(*c)) {
            doubts.push(Doubt::PrivateCharacter(c));
        }
        // The one code of old fonts that is known for sure (domain.md §7).
        name = name.replace('\u{e863}', "䶮");
    }
    join_spaced(&name)
}

/// Every kind of middle dot, with spaces around it or not, becomes U+00B7; a full stop only between Han characters.
fn unify_dots(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let beside = |at: usize, back: bool| {
        let mut found = if back {
            chars
                .get(..at)
                .unwrap_or_default()
                .iter()
                .rev()
                .find(|c| **c != ' ')
                .copied()
        } else {
            chars
                .get(at + 1..)
                .unwrap_or_default()
                .iter()
                .find(|c| **c != ' ')
                .copied()
        };
        found.take_if(|c| is_han(*c)).is_some()
    };
    let mut out = String::with_capacity(text.len());
    let mut after_dot = false;
    for (at, c) in chars.iter().enumerate() {
        let dot = matches!(
            c,
            '\u{b7}' | '\u{2022}' | '\u{30fb}' | '\u{2027}' | '\u{ff65}' | '\u{22c5}' | '\u{ff0e}' | '\u{387}' | '.'
        ) && beside(at, true)
            && beside(at, false);
        if dot {
            out.truncate(out.trim_end().len());
            out.push('\u{b7}');
        } else if !(after_dot && *c == ' ') {
            out.push(*c);
        }
        after_dot = dot || (after_dot && *c == ' ');
    }
    out
}

/// Spaces that only stretch a Han name go: `张 三`, `欧阳 清`, `张 小 三`.
fn join_spaced(name: &str) -> String {
    let pieces: Vec<&str> = name.split(' ').filter(|p| !p.is_empty()).collect();
    let count = |piece: &&str| piece.chars().count();
    let all_han = pieces.iter().all(|p| p.chars().all(is_han));
    let single = pieces.iter().all(|p| count(p) == 1);
    let total: usize = pieces.iter().map(count).sum();
    if all_han && (single || total <= 3) {
        pieces.concat()
    } else {
        pieces.join(" ")
    }
}

/// Two Han names in one cell: `张三 李四`, `张三、李四`.
fn several(name: &str) -> Option<String> {
    let listed = name
        .split(['、', '，', ',', '；', ';'])
        .filter(|p| !p.trim().is_empty())
        .count()
        > 1;
    let spaced =
        name.split(' ').filter(|p| p.chars().count() >= 2).count() > 1 && name.chars().all(|c| c == ' ' || is_han(c));
    (listed || spaced).then(|| name.to_owned())
}

/// Whether a text can be a name: letters to begin with, no figures, none of the words that stand for nobody.
pub(super) fn is_name_like(name: &str) -> bool {
    let first = name.chars().next().is_some_and(char::is_alphabetic);
    let clean = name
        .chars()
        .all(|c| c.is_alphabetic() || is_private(c) || matches!(c, ' ' | '·' | '.' | '\'' | '’' | '-' | '‐'));
    let marks = name.chars().any(|c| c == '\u{fffd}');
    first
        && clean
        && !marks
        && name.chars().count() <= LONGEST
        && !matches!(name, "无" | "待定" | "空缺" | "暂缺" | "缺" | "同上" | "姓名" | "略")
}

/// Han characters, the rare ones and those of old fonts too.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
        || is_private(c)
}

/// The code points that each font fills in its own way.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// Full-width letters, digits and signs (U+FF01–FF5E) as their narrow twins.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}
