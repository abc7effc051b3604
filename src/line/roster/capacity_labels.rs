//! Labels in a pasted list of names: `列席：张三、李四；请假：王五`, `In attendance: Ann, Bo`. Each says in what capacity the names behind it come.

use crate::domain::text::is_han;

use super::{
    cell::split_list,
    headings::{ColumnKind, kind_of},
    joined_answer,
    office::office_and_name,
    role::ListedRole,
    several_posts::by_blanks,
    standing::{StandingWord, WordPlace, capacity_of_group, heads_group, read_word},
    sure_name::is_person,
    unit_lists::names_in,
};

/// The list in parts, each with what its label says. A label holds to the end of its line or to a semicolon before another one; a label
/// alone on its line holds for the lines below it, up to an empty one.
pub(super) fn parts(text: &str) -> Vec<(Option<ListedRole>, String)> {
    let mut parts: Vec<(Option<ListedRole>, String)> = Vec::new();
    let mut holds = false;
    for line in text.lines() {
        let mut begins = true;
        for piece in pieces(line) {
            if let Some((said, names)) = labelled(piece)
                .or_else(|| way_before_names(piece))
                .or_else(|| heading(piece).filter(|_| piece == line))
            {
                holds = names.trim().is_empty();
                parts.push((Some(said), names.to_owned()));
            } else if let Some((_, names)) = parts.last_mut().filter(|(said, _)| !begins || holds || said.is_none()) {
                names.push_str(if begins { "\n" } else { "" });
                names.push_str(piece);
            } else {
                parts.push((None, piece.to_owned()));
            }
            begins = false;
        }
        holds &= !line.trim().is_empty();
    }
    parts
}

/// The pieces of a line: a semicolon parts them, and a label behind names (何立、曾琪，请假：邹凯; `Ann, Bob, apologies: Cy`).
fn pieces(line: &str) -> Vec<&str> {
    let parted = line.split_inclusive(['；', ';']);
    parted.flat_map(before_labels).collect()
}

/// A piece, parted before each label that stands behind somebody.
fn before_labels(piece: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut depth) = (0, 0_u32);
    for (at, c) in piece.char_indices() {
        match c {
            '（' | '(' | '【' | '[' => depth += 1,
            '）' | ')' | '】' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let next = at + c.len_utf8();
        let is_sign = matches!(c, '，' | ',' | '、' | '。');
        // `Hon. Secretary: …` is one label.
        if depth > 0 || !(is_sign || c == '.' || c.is_whitespace()) {
            continue;
        }
        let (before, rest) = (piece.get(from..next), piece.get(next..));
        let (Some(before), Some(rest)) = (before, rest.filter(|rest| begins_with_label(rest))) else {
            continue;
        };
        let last = split_list(end_of(before)).pop().unwrap_or_default();
        // 张三，请假：出差 tells why.
        let lists = || labelled(begin_of(rest)).is_some_and(|(_, names)| may_list_people(names.trim()));
        if !last.is_empty() && (is_sign || names_somebody(&last)) && lists() {
            parts.push(before.trim_end_matches(['.', '。']));
            from = next;
        }
    }
    parts.extend(piece.get(from..));
    parts
}

/// The characters on either side of a place in a line by which it is judged: no more, or a long line costs its square.
const JUDGED_BY: usize = 120;

fn begin_of(text: &str) -> &str {
    let end = text.char_indices().nth(JUDGED_BY).map(|(at, _)| at);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn end_of(text: &str) -> &str {
    let begin = text.char_indices().rev().nth(JUDGED_BY).map(|(at, _)| at);
    begin.and_then(|begin| text.get(begin..)).unwrap_or(text)
}

/// Whether a colon stands as near to the beginning as that of a label.
fn begins_with_label(text: &str) -> bool {
    text.chars()
        .take(LONGEST_LABEL)
        .take_while(|c| !matches!(c, '、' | '，' | ',' | '；' | ';' | '。'))
        .any(|c| matches!(c, '：' | ':'))
}

/// Characters of the longest label before names: `apologies for absence`.
const LONGEST_LABEL: usize = 32;

/// Whether the words behind a label are people, and no reason: 请假：开会 is one.
fn may_list_people(text: &str) -> bool {
    let is_answer = matches!(read_word(text, WordPlace::Reply), StandingWord::Says(said) if said.reply.is_some());
    let is_han = text.chars().any(is_han);
    !is_answer
        && (!is_han
            || names_in(text)
                .iter()
                .any(|name| names_somebody(name) || by_blanks(name).is_some()))
}

fn names_somebody(text: &str) -> bool {
    is_person(text) || office_and_name(text.trim()).is_some()
}

/// A label with a known capacity or answer, and the names behind it.
fn labelled(piece: &str) -> Option<(ListedRole, &str)> {
    let (label, names) = piece.split_once(['：', ':'])?;
    // 何立请假：出差 is no label before names.
    if label.contains(['、', '，', ',', '；', ';', '。']) || is_excuse_of_somebody(label.trim()) {
        return None;
    }
    match read_word(label.trim(), WordPlace::Category) {
        StandingWord::Says(said) => Some((said, names)),
        // `Attendees: …`, 参会人员：… say who comes, and nothing more.
        StandingWord::Unknown if kind_of(label) == Some(ColumnKind::Name) && split_list(names).len() > 1 => {
            Some((ListedRole::default(), names))
        }
        StandingWord::ForWhom | StandingWord::Unknown => None,
    }
}

fn is_excuse_of_somebody(label: &str) -> bool {
    joined_answer::part(label).is_some_and(|(name, _)| !matches!(name, "公务" | "公差" | "公出" | "高烧"))
}

/// How somebody takes part, before names and a blank: 列席 院办主任吕晓、财务科 王芳.
fn way_before_names(piece: &str) -> Option<(ListedRole, &str)> {
    const WAYS: [&str; 12] = [
        "出席",
        "列席",
        "旁听",
        "请假",
        "特邀",
        "出席人员",
        "列席人员",
        "旁听人员",
        "请假人员",
        "病假",
        "事假",
        "公假",
    ];
    let (way, names) = piece.trim_start().split_once([' ', '\u{3000}', '\t'])?;
    let behind = names_in(names);
    let named = !behind.is_empty()
        && behind
            .iter()
            .any(|name| names_somebody(name) || !name.contains(['（', '(']) && by_blanks(name).is_some());
    match read_word(way, WordPlace::Category) {
        StandingWord::Says(said) if WAYS.contains(&way) && named => Some((said, names)),
        StandingWord::Says(_) | StandingWord::ForWhom | StandingWord::Unknown => None,
    }
}

/// A line that heads a group without a colon: `Observers`, 列席人员.
fn heading(line: &str) -> Option<(ListedRole, &str)> {
    let text = line.trim();
    let heads = heads_group(text) && !is_person(text);
    heads.then(|| capacity_of_group(text)).flatten().map(|said| (said, ""))
}
