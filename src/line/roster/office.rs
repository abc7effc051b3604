//! Unit, post and name that stand in one cell: 市财政局局长, 法律顾问科科长韩雪, `Parks - Director`. Knows no table.

use crate::domain::{
    surname::{begins_with_surname, looks_like_person},
    text::is_han,
    titles::OFFICES,
};

use super::{
    called::is_called,
    posts::{ends_on_post, part_post, post_at_end},
};

/// An office as a cell names it; either part may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NamedOffice {
    pub unit: String,
    pub post: String,
}

/// Cuts unit and post off the name behind them; `None` = the cell is no office with a name.
pub(super) fn cut_office(text: &str) -> Option<(NamedOffice, String)> {
    let chars: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    if !chars.iter().all(|c| is_han(*c) || matches!(c, '、' | '（' | '）')) {
        return None;
    }
    [3, 2, 4].into_iter().find_map(|length| {
        let (head, tail) = chars.split_at_checked(chars.len().checked_sub(length)?)?;
        let head: String = head.iter().collect();
        let name: String = tail.iter().collect();
        let named = if length == 4 {
            begins_with_surname(&name) && is_compound(&name)
        } else {
            looks_like_person(&name)
        };
        (named && ends_on_post(&head)).then(|| (part_office(&head), name))
    })
}

/// Cuts a unit off the name behind it: 教育局刘洋. `None` = no unit stands there, or no name.
fn cut_unit(text: &str) -> Option<(NamedOffice, String)> {
    const ENDS: [&str; 19] = [
        "局", "处", "科", "室", "委", "办", "院", "所", "站", "厅", "部", "中心", "公司", "大队", "支队", "街道",
        "银行", "集团", "学院",
    ];
    let chars: Vec<char> = text.chars().collect();
    if !chars.iter().all(|c| is_han(*c)) {
        return None;
    }
    [3, 2].into_iter().find_map(|length| {
        let (head, tail) = chars.split_at_checked(chars.len().checked_sub(length)?)?;
        let unit: String = head.iter().collect();
        let name: String = tail.iter().collect();
        let named = head.len() > 2 && ENDS.iter().any(|end| unit.ends_with(end)) && looks_like_person(&name);
        let post = String::new();
        named.then_some((NamedOffice { unit, post }, name))
    })
}

/// Words that begin as names do and belong to a post: 武装部长, 安全总监.
#[rustfmt::skip]
const NO_NAMES: [&str; 44] = [
    "安全", "武装", "项目", "区域", "车间", "安监", "党办", "党建", "高管", "华东", "华南", "华北", "华中", "常委", "许可", "文化", "文明", "文教", "文体", "文秘",
    "文书", "应急", "应用", "计划", "计生", "计财", "施工", "成本", "时政", "经营", "全科", "康复", "水利", "水务", "金融", "房产", "房管", "包装", "单位", "和平",
    "支部", "司法", "农业", "解放",
];

/// Whether a text begins with such a word.
pub(super) fn begins_as_work(text: &str) -> bool {
    NO_NAMES.iter().any(|word| text.starts_with(word))
}

/// Cuts the post off the name before it, with the unit before that: 孙涛副局长, 人力资源部庞伟部长. `None` = no name stands before a post.
pub(super) fn cut_post_behind(text: &str) -> Option<(NamedOffice, String)> {
    if !text.chars().all(is_han) {
        return None;
    }
    let (head, post) = text.split_at_checked(post_at_end(text)?)?;
    let (unit, name) = match cut_unit(head) {
        Some((office, name)) => (office.unit, name),
        None => (String::new(), head.to_owned()),
    };
    let named = looks_like_person(&name) && !begins_as_work(&name);
    named.then(|| {
        let post = post.to_owned();
        (NamedOffice { unit, post }, name)
    })
}

/// Cuts unit and post, or a unit alone, off the name behind them; or a post off the name before it.
pub fn office_and_name(text: &str) -> Option<(NamedOffice, String)> {
    cut_office(text)
        .or_else(|| cut_unit(text))
        .or_else(|| cut_post_behind(text))
        .or_else(|| unit_and_called(text))
}

/// The unit before somebody who is called by surname and post, and how they are called: 居委会杜书记.
pub(super) fn unit_and_called(text: &str) -> Option<(NamedOffice, String)> {
    const PLACES: [&str; 3] = ["物业", "社区", "村"];
    let starts = text.char_indices().rev().map(|(at, _)| at);
    let (unit, name) = starts
        .filter_map(|at| text.split_at_checked(at))
        .find(|(_, name)| is_called(name))?;
    let is_body = is_unit(unit) || PLACES.iter().any(|end| unit.ends_with(end));
    (unit.chars().count() > 1 && unit.chars().all(is_han) && is_body).then(|| {
        let office = NamedOffice {
            unit: unit.to_owned(),
            post: String::new(),
        };
        (office, name.to_owned())
    })
}

/// The compound surnames that four characters may begin with.
pub(super) fn is_compound(name: &str) -> bool {
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "司徒", "公孙", "慕容", "端木", "皇甫", "尉迟", "夏侯", "令狐", "宇文",
    ]
    .iter()
    .any(|surname| name.starts_with(surname))
}

/// Parts a cell that holds unit and post. Where they cannot be told apart all of it is the post.
pub(super) fn part_office(text: &str) -> NamedOffice {
    let text = text.trim();
    let all = |post: &str| NamedOffice {
        unit: String::new(),
        post: post.to_owned(),
    };
    if !text.chars().any(is_han) {
        return part_latin(text).unwrap_or_else(|| all(text));
    }
    // 市财政局 局长: the blank parts them.
    if let Some((unit, post)) = text.split_once([' ', '/', '-', '—', '_'])
        && !unit.is_empty()
        && ends_on_post(post.trim())
        && !ends_on_post(unit.trim())
    {
        return NamedOffice {
            unit: unit.trim().to_owned(),
            post: post.trim().to_owned(),
        };
    }
    // 市财政局党组书记、局长: the first post tells where the unit ends.
    let (first, more) = match text.find(['、', '，', ',']) {
        Some(at) => text.split_at_checked(at).unwrap_or((text, "")),
        None => (text, ""),
    };
    match part_post(first) {
        Some((unit, post)) => NamedOffice {
            unit,
            post: format!("{post}{more}"),
        },
        None if more.is_empty() && is_unit(first) => NamedOffice {
            unit: first.to_owned(),
            post: String::new(),
        },
        None => all(text),
    }
}

/// Whether a Chinese text ends as the names of offices do.
pub(super) fn is_unit(text: &str) -> bool {
    [
        "局", "处", "科", "室", "部", "委", "办", "院", "校", "司", "厅", "会", "中心", "组", "公司", "所", "站", "队",
        "厂", "县", "市", "区", "镇", "乡", "街道", "银行", "大学", "学院", "集团", "协会", "政府", "支队", "分局",
        "医院", "社", "村", "社区", "小学", "中学",
    ]
    .iter()
    .any(|end| text.ends_with(end))
        && !is_errand(text)
}

/// Whether a text says where somebody is instead of at the meeting: 在省里开会, 赴县里学习. It may end as a unit does.
pub(super) fn is_errand(text: &str) -> bool {
    const BEGIN: [&str; 8] = ["在", "赴", "去", "因", "参加", "外出", "出差", "陪同"];
    const UNITS: [&str; 3] = ["在建", "在线", "去产能"];
    BEGIN.iter().any(|word| text.starts_with(word)) && !UNITS.iter().any(|word| text.starts_with(word))
}

/// Whether a text names an office that is known: its last word, or how it ends in Chinese.
pub(super) fn is_known_post(text: &str) -> bool {
    let text = text.trim();
    if text.chars().any(is_han) {
        ends_on_post(text)
    } else {
        is_post(text) || is_post(&part_office(text).post)
    }
}

/// Whether an English text names an office that somebody holds.
pub(super) fn is_post(text: &str) -> bool {
    const MORE: &[&str] = &[
        "head",
        "assistant",
        "engineer",
        "accountant",
        "advisor",
        "adviser",
        "coordinator",
        "analyst",
        "administrator",
        "architect",
        "teacher",
        "lecturer",
        "ceo",
        "cfo",
        "cto",
        "coo",
        "vice",
        "deputy",
        "executive",
        "lead",
        "partner",
        "councillor",
        "cllr",
        "professor",
        "editor",
        "reporter",
        "warden",
        "caretaker",
        "gardener",
        "librarian",
        "specialist",
        "consultant",
        "nurse",
        "rfo",
        "moderator",
        "captain",
    ];
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| OFFICES.contains(&word) || MORE.contains(&word))
}

/// `Parks - Director`, `Director, Parks`, `Parks / Director`.
fn part_latin(text: &str) -> Option<NamedOffice> {
    let (first, second) = [" - ", " – ", " — ", " / ", " | ", ", ", "/", "; "]
        .iter()
        .find_map(|sign| text.split_once(sign))?;
    let (first, second) = (first.trim(), second.trim());
    let (unit, post) = match (is_post(first), is_post(second)) {
        (true, false) => (second, first),
        (false, true) => (first, second),
        _ => return None,
    };
    Some(NamedOffice {
        unit: unit.to_owned(),
        post: post.to_owned(),
    })
}
