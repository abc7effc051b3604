//! Who does a task, as offices write it in the sentence: 由投资科牵头、综合科配合，…; 财务处负责…; 请办公室…. Only those who are on the list
//! are taken for owners; the sentence stays as it is.

use crate::domain::action::Owner;

use super::{
    super::{frame::LineFrame, lexer},
    deadline::{self, Deadline},
    mention::owner,
};

/// Words that follow whoever leads.
const LEADS: &[&str] = &["牵头负责", "牵头办理", "牵头", "负责", "主办", "具体负责"];
/// Words that follow those who help.
const HELPS: &[&str] = &["密切配合", "积极配合", "配合", "协助", "协办", "参与", "参加"];
/// Words before whoever is asked.
const ASKED: &[&str] = &["由", "请", "责成", "要求", "委托", "会同"];
/// A name of a unit in such a sentence is not longer.
const NAME_CHARS: usize = 24;

/// A name behind `@` without the word for the part that its bearer has in the task: 投资科牵头. `None` = there is no such word.
pub(super) fn without_part(name: &str) -> Option<&str> {
    let words = LEADS.iter().chain(HELPS);
    words
        .filter_map(|word| name.strip_suffix(word))
        .find(|bare| bare.chars().count() > 1)
}

/// The owners that the sentence names, the lead first. `None` = it names none in this way, or nobody who is on the list.
pub(super) fn owners(text: &str, frame: &LineFrame) -> Option<Vec<Owner>> {
    let mut clauses = text
        .split(ends_clause)
        .map(str::trim)
        .filter(|clause| !clause.is_empty());
    let mut owners = clauses.find_map(|clause| lead(clause, frame))?;
    for clause in clauses {
        owners.extend(helpers(clause, frame));
    }
    let mut once = Vec::new();
    for owner in owners {
        if !once.contains(&owner) {
            once.push(owner);
        }
    }
    Some(once)
}

/// Returns those who lead and those who help, in one clause; a label before the name is taken too.
fn lead(clause: &str, frame: &LineFrame) -> Option<Vec<Owner>> {
    let asked = ASKED.iter().find_map(|word| clause.strip_prefix(word));
    let body = asked.unwrap_or(clause);
    if let Some((names, rest)) = before(body, LEADS) {
        let mut owners = all(names, frame)?;
        owners.extend(helpers(rest.trim_start_matches(lexer::is_separator), frame));
        return Some(owners);
    }
    if let Some(names) = label(clause) {
        return all(names, frame);
    }
    // 请办公室…, 由李四起草…: the longest name of the list that the clause goes on with.
    let body = asked?;
    let by = clause.starts_with('由');
    let ends: Vec<usize> = body.char_indices().map(|(at, _)| at).skip(2).take(NAME_CHARS).collect();
    let end = ends.into_iter().chain(Some(body.len())).rev().find(|end| {
        let name = body.get(..*end).unwrap_or_default();
        is_unit(name, frame) || by && frame.room.called_exactly(name)
    })?;
    all(body.get(..end)?, frame)
}

/// The owner with whose whole name a sentence begins, before a day or a word that says that something is due of them:
/// 办公室12月11日前…, 财务处要….
pub(super) fn begins(text: &str, frame: &LineFrame) -> Option<Owner> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).take(NAME_CHARS).collect();
    ends.into_iter().rev().find_map(|end| {
        let (name, rest) = text.split_at_checked(end)?;
        let whole = is_unit(name, frame) || frame.room.called_exactly(name);
        let rest = rest.strip_prefix('于').unwrap_or(rest);
        let due = || matches!(deadline::within(rest, frame), Deadline::Plain(due) if rest.starts_with(&due.phrase));
        let bound = ["要", "须", "应", "需", "将"].iter().any(|word| rest.starts_with(word));
        if whole && (bound || due()) {
            owner(name, frame).ok()
        } else {
            None
        }
    })
}

/// Those on the list who help, in a clause that says so.
fn helpers(clause: &str, frame: &LineFrame) -> Vec<Owner> {
    let Some((names, _)) = before(clause, HELPS) else {
        return Vec::new();
    };
    let names = names.trim_start_matches(['会', '同', '由']);
    parts_of(names).filter_map(|name| owner(name, frame).ok()).collect()
}

/// Labels before the name of whoever is responsible.
const LABELS: &[&str] = &[
    "责任单位",
    "责任部门",
    "责任科室",
    "责任人",
    "负责人",
    "牵头单位",
    "牵头部门",
    "主办单位",
    "承办单位",
    "承办人",
];

/// The names behind a label in one clause: 责任人：陈晨, 责任人陈晨, 责任人为陈晨.
fn label(clause: &str) -> Option<&str> {
    let rest = LABELS.iter().find_map(|label| clause.strip_prefix(label))?;
    let names = rest.trim_start_matches(|c: char| lexer::is_colon(c) || matches!(c, '为' | '是' | ' '));
    (!names.is_empty() && names.chars().count() <= 3 * NAME_CHARS).then_some(names)
}

/// The names behind the first label of a sentence and a colon, on the list or not.
pub(super) fn labelled(text: &str) -> Vec<&str> {
    let names = text.split(ends_clause).find_map(|clause| {
        let (head, _) = clause.trim().split_once(['：', ':'])?;
        label(clause.trim()).filter(|_| LABELS.contains(&head.trim()))
    });
    names.into_iter().flat_map(parts_of).collect()
}

fn ends_clause(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '（' | '）' | '(' | ')')
}

/// Whether a text is the whole name of a unit. Whoever asks somebody for something (请李四打电话) has not agreed on a task with them.
fn is_unit(name: &str, frame: &LineFrame) -> bool {
    matches!(owner(name, frame), Ok(Owner::Unit(_)))
}

/// What stands before the first of some words, and what follows it.
fn before<'a>(text: &'a str, words: &[&str]) -> Option<(&'a str, &'a str)> {
    let (at, word) = words
        .iter()
        .filter_map(|word| Some((text.find(word)?, *word)))
        .min_by_key(|(at, word)| (*at, usize::MAX - word.len()))?;
    let (names, rest) = text.split_at_checked(at)?;
    let sentence = names.contains(['，', '。', '；', ',']);
    (!names.is_empty() && !sentence && names.chars().count() <= 3 * NAME_CHARS)
        .then(|| (names, rest.strip_prefix(word).unwrap_or_default()))
}

/// Everybody of a list of names; `None` = somebody is not on the list.
fn all(names: &str, frame: &LineFrame) -> Option<Vec<Owner>> {
    let owners: Option<Vec<Owner>> = parts_of(names).map(|name| owner(name, frame).ok()).collect();
    owners.filter(|owners| !owners.is_empty())
}

/// The names of a list.
fn parts_of(names: &str) -> impl Iterator<Item = &str> {
    names
        .split(['、', '和', '与', '及'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
}
