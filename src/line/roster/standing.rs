//! Words that say in what capacity somebody comes: in brackets after a name, in a column of its own, in a remark.
//! Knows no table.

use crate::domain::{
    people::{Category, Reply, Sex},
    surname::begins_with_surname,
    text::narrow,
};

use super::{
    answer::{answer, stand_in},
    capacity::{capacity, director, is_kind_of_member},
    home::is_home,
    name::{is_name_han, is_name_like, plain_name, tidy},
    officers::is_officer,
    role::ListedRole,
};

/// The meaning of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum StandingWord {
    Says(ListedRole),
    /// 代, without a name.
    ForWhom,
    Unknown,
}

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordPlace {
    /// In brackets behind a name.
    Brackets,
    /// In a column of capacities.
    Category,
    /// In a column of answers.
    Reply,
    /// Anywhere else in the row.
    Elsewhere,
}

/// Reads one word (docs/rules.md §rosters).
pub(super) fn read_word(text: &str, place: WordPlace) -> StandingWord {
    let typed = plain_case(&tidy(text));
    let typed = typed.trim();
    let word = typed.to_lowercase();
    if word.is_empty() {
        return StandingWord::Unknown;
    }
    // In a column of capacities a delegate, elsewhere somebody's substitute.
    if word == "代表" && place == WordPlace::Category {
        return StandingWord::Says(ListedRole::of(Category::Member));
    }
    let capacity = || capacity(&word);
    // In a column of answers 代会 韩雪 says who comes, behind a name (代会韩雪) whom somebody stands for.
    let instead = || (place != WordPlace::Brackets).then(|| stand_in(typed)).flatten();
    // Among remarks a bare yes or no answers some other question.
    let bare = matches!(
        word.split(|c: char| !c.is_alphabetic()).next(),
        Some("yes" | "no" | "y" | "n" | "none" | "true" | "false" | "open" | "present" | "是" | "否" | "√" | "")
    );
    let answer = |typed: &str, word: &str| {
        (place != WordPlace::Elsewhere || !bare)
            .then(|| answer(typed, word))
            .flatten()
    };
    let said = if place == WordPlace::Reply {
        answer(typed, &word).or_else(capacity).or_else(instead)
    } else {
        capacity().or_else(|| answer(typed, &word)).or_else(instead)
    };
    let board = || (place == WordPlace::Category).then(|| director(&word)).flatten();
    let kind = place == WordPlace::Brackets && is_kind_of_member(&word);
    let said = said
        .or_else(board)
        .or_else(|| kind.then(ListedRole::default))
        .map(|mut standing| {
            if kind || !standing.post.is_empty() {
                // `managing agent, not a member`: the capacity is no part of the post.
                let told = typed
                    .get(..standing.post.len())
                    .filter(|told| told.to_lowercase() == standing.post);
                let told = told.filter(|told| typed.get(told.len()..).is_some_and(|rest| rest.starts_with([',', ';'])));
                told.unwrap_or(typed).clone_into(&mut standing.post);
            }
            standing
        });
    if let Some(mut standing) = said {
        // `(secretary)` is an officer as `(treasurer)` is: nothing in the word gives a vote.
        if place == WordPlace::Brackets && word == "secretary" {
            standing.category = standing.category.or(Some(Category::InAttendance));
        }
        return StandingWord::Says(standing);
    }
    if place == WordPlace::Brackets && is_officer(&word) {
        let mut officer = ListedRole::of(Category::InAttendance);
        typed.clone_into(&mut officer.post);
        return StandingWord::Says(officer);
    }
    if let Some(sex) = sex(&word) {
        return StandingWord::Says(ListedRole {
            sex: Some(sex),
            ..ListedRole::default()
        });
    }
    if is_pronoun(&word) {
        return StandingWord::Says(ListedRole::default());
    }
    if is_personal(&word) || is_home(&word) {
        let mut standing = ListedRole::default();
        standing.note(typed);
        return StandingWord::Says(standing);
    }
    substitute(typed, &word).unwrap_or(StandingWord::Unknown)
}

/// In what capacity the people under a heading come (二、列席人员, `In attendance`); `None` where it does not say so.
pub(super) fn capacity_of_group(heading: &str) -> Option<ListedRole> {
    let numeral = |c: char| c.is_ascii_digit() || "（()）一二三四五六七八九十、.．: ：".contains(c);
    let bare = heading.trim_matches(numeral);
    // `Dan Webb (guest speaker)` is somebody.
    if bare.contains(['(', '（', ',', '，', '、', '-']) {
        return None;
    }
    match read_word(bare, WordPlace::Category) {
        StandingWord::Says(said) if said.category.is_some() => Some(said),
        StandingWord::Says(_) | StandingWord::ForWhom | StandingWord::Unknown => None,
    }
}

/// Whether such words in the place of a name head a group: `Guest` alone stands for somebody, `Guests` and `In attendance:` do not.
pub(super) fn heads_group(text: &str) -> bool {
    let many = text.ends_with(['s', 'S', ':', '：']) || text.contains(' ') || !text.is_ascii();
    let crowd = ["public", "press", "staff"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    (many || crowd) && capacity_of_group(text).is_some()
}

/// Reads a remark. There, 代 before just any words is no substitution: 代拿材料 names nobody.
pub(super) fn read_remark(text: &str) -> StandingWord {
    match read_word(text, WordPlace::Elsewhere) {
        StandingWord::Says(ListedRole {
            stands_for: Some(name), ..
        }) if name.chars().next().is_some_and(is_name_han) && !begins_with_surname(&name) => StandingWord::Unknown,
        word @ (StandingWord::Says(_) | StandingWord::ForWhom | StandingWord::Unknown) => word,
    }
}

fn sex(word: &str) -> Option<Sex> {
    match word {
        "女" | "female" | "f" => Some(Sex::Female),
        "男" | "male" | "m" => Some(Sex::Male),
        _ => None,
    }
}

/// `she/her`: how somebody is spoken of, which no list keeps.
fn is_pronoun(word: &str) -> bool {
    let known = [
        "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ze", "hir",
    ];
    word.contains('/') && word.split('/').all(|part| known.contains(&part.trim()))
}

/// Whether somebody leads the people of a unit, which is no capacity of its own.
fn is_leading(word: &str) -> bool {
    matches!(
        word,
        "带队领导"
            | "带队"
            | "带队人"
            | "带队负责人"
            | "领队"
            | "head of delegation"
            | "leader of the delegation"
            | "delegation leader"
    )
}

/// People, Party, and how somebody takes part.
pub(super) fn is_personal(word: &str) -> bool {
    let people = word.strip_suffix('族').is_some_and(|rest| {
        let len = rest.chars().count();
        (1..=6).contains(&len) && rest.chars().all(is_name_han)
    });
    people || is_leading(word) || matches!(word, "党员" | "中共党员" | "群众" | "线上" | "线下" | "现场" | "视频")
}

/// `代赵六`, `代：赵六`, `代替赵六参会`, `由王五代`, `王五代会`; only `代` does not say for whom.
fn substitute(typed: &str, word: &str) -> Option<StandingWord> {
    let strip = |text: &str| {
        let text = text.trim_matches([':', ',', ' ']);
        let text = ["参会", "参加", "出席", "到会"]
            .iter()
            .find_map(|tail| text.strip_suffix(tail))
            .unwrap_or(text);
        plain_name(text.trim_matches([':', ',', ' ']))
    };
    if matches!(
        word,
        "代" | "委托"
            | "委托他人"
            | "委托出席"
            | "委托参加"
            | "代会"
            | "代参会"
            | "代替"
            | "替"
            | "替会"
            | "代表"
            | "substitute"
            | "proxy"
            | "deputy"
            | "alternate"
    ) {
        return Some(StandingWord::ForWhom);
    }
    for head in [
        "代替",
        "代会",
        "替代",
        "代",
        "替",
        "substitute for ",
        "proxy for ",
        "alternate for ",
        "deputy for ",
        "deputising for ",
        "in place of ",
        "on behalf of ",
        "for ",
    ] {
        // The name keeps its capitals.
        let begins = typed
            .get(..head.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(head));
        if let Some(rest) = typed.get(head.len()..).filter(|_| begins) {
            let name = strip(rest);
            // "for information" stands for nobody.
            let capital = !head.is_ascii() || name.starts_with(char::is_uppercase);
            if is_name_like(&name) && capital {
                return Some(StandingWord::Says(ListedRole {
                    stands_for: Some(name),
                    ..ListedRole::default()
                }));
            }
        }
    }
    for tail in ["代为参会", "代为出席", "代替", "代会", "代参会", "代"] {
        if let Some(rest) = typed.strip_suffix(tail) {
            let name = strip(rest.trim_start_matches('由'));
            if is_name_like(&name) {
                return Some(StandingWord::Says(ListedRole {
                    reply: Some(Reply::Substituted),
                    replaced_by: Some(name),
                    ..ListedRole::default()
                }));
            }
        }
    }
    None
}

/// Full-width signs as their narrow twins; case stays.
fn plain_case(text: &str) -> String {
    text.chars().map(narrow).collect()
}
