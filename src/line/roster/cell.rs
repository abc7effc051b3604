//! A name cell: the name and its flags in brackets; and a pasted list of such cells.

use super::{
    name::{is_name_han, is_name_like, tidy, write_name},
    sheet::RowDoubt,
    standing::{ListedRole, StandingWord, read_word},
};

/// A name cell, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameCell {
    /// Empty = there is none, or it cannot be taken; the doubts say why.
    pub name: String,
    pub standing: ListedRole,
    pub doubts: Vec<RowDoubt>,
}

/// Reads a name cell with its flags.
pub fn read_name(cell: &str) -> NameCell {
    let text = tidy(cell);
    let (bare, flags) = part_flags(&text);
    let mut named = NameCell::default();
    for flag in flags {
        take_flag(&flag, &mut named);
    }
    let (name, private) = write_name(&bare);
    named.doubts.extend(private.into_iter().map(RowDoubt::PrivateCharacter));
    if name.is_empty() {
        if !text.is_empty() {
            named.doubts.push(RowDoubt::NotAName(text));
        }
    } else if let Some(several) = several(&name) {
        named.doubts.push(RowDoubt::SeveralNames(several));
    } else if !is_name_like(&name) {
        named.doubts.push(RowDoubt::NotAName(name));
    } else {
        named.name = name;
    }
    named
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

fn take_flag(flag: &str, named: &mut NameCell) {
    for word in flag
        .split(['，', ',', '、', '；', ';', '/'])
        .map(str::trim)
        .filter(|w| !w.is_empty())
    {
        match read_word(word) {
            StandingWord::Says(standing) => named.standing.fill_from(standing),
            StandingWord::ForWhom => named.doubts.push(RowDoubt::SubstituteForWhom),
            StandingWord::Unknown => {
                named.standing.note(word);
                named.doubts.push(RowDoubt::UnknownFlag(word.to_owned()));
            }
        }
    }
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

/// Two Han names in one cell: `张三 李四`, `张三、李四`.
fn several(name: &str) -> Option<String> {
    let listed = name
        .split(['、', '，', ',', '；', ';'])
        .filter(|p| !p.trim().is_empty())
        .count()
        > 1;
    let spaced = name.split(' ').filter(|p| p.chars().count() >= 2).count() > 1
        && name.chars().all(|c| c == ' ' || is_name_han(c));
    (listed || spaced).then(|| name.to_owned())
}
