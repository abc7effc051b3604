//! Who does a task, as offices write it in the sentence: 由投资科牵头、综合科配合，…; 财务处负责…; 请办公室…. Only those who are on the list
//! are taken for owners; the sentence stays as it is.

use crate::domain::action::Owner;

use super::{
    super::{frame::LineFrame, lexer},
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

/// The owners that the sentence names, the lead first. `None` = it names none in this way, or somebody who is not on the list.
pub(super) fn owners(text: &str, frame: &LineFrame) -> Option<Vec<Owner>> {
    let asked = ASKED.iter().find_map(|word| text.strip_prefix(word));
    let body = asked.unwrap_or(text);
    if let Some((names, rest)) = before(body, LEADS) {
        let mut owners = all(names, frame)?;
        if let Some((names, _)) = before(rest.trim_start_matches(lexer::is_separator), HELPS) {
            let names = names.trim_start_matches(['会', '同', '由']);
            owners.extend(all(names, frame)?);
        }
        return Some(owners);
    }
    // 请办公室…: the longest name of the list that the sentence goes on with.
    let body = asked?;
    let ends: Vec<usize> = body.char_indices().map(|(at, _)| at).skip(2).take(NAME_CHARS).collect();
    let end = ends
        .into_iter()
        .rev()
        .find(|end| body.get(..*end).is_some_and(|name| is_unit(name, frame)))?;
    all(body.get(..end)?, frame)
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
    let names = names
        .split(['、', '和', '与', '及'])
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let owners: Option<Vec<Owner>> = names.map(|name| owner(name, frame).ok()).collect();
    owners.filter(|owners| !owners.is_empty())
}
