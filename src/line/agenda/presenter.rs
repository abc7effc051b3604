//! Tells whether words in brackets are somebody who presents: a person, a unit with its person, a unit. Knows no title.

use super::super::roster::{is_han_post, office_and_name};
use crate::domain::{
    calendar::names::MONTHS,
    surname::{begins_with_surname, looks_like_person},
    text::is_han,
    titles::COURTESIES,
};

/// Whether words alone in brackets are a person, or a unit with its person: 投资科 解放, `Ann`, `Cllr Marsh`.
#[expect(clippy::too_many_lines, reason = "the words are most of it")]
pub(super) fn is_presenter(text: &str) -> bool {
    const OTHER: &[&str] = &[
        "draft",
        "final",
        "continued",
        "cont",
        "confidential",
        "public",
        "private",
        "closed",
        "open",
        "verbal",
        "oral",
        "attached",
        "enclosed",
        "annex",
        "appendix",
        "paper",
        "part",
        "phase",
        "tbc",
        "tba",
        "optional",
        "standing",
        "item",
        "report",
        "update",
        "discussion",
        "decision",
        "information",
        "english",
        "chinese",
        "revised",
        "amended",
        "deferred",
        "postponed",
        "budget",
        "all",
        "new",
        "old",
        "north",
        "south",
        "east",
        "west",
        "first",
        "second",
        "third",
        "spring",
        "summer",
        "autumn",
        "winter",
        "agm",
        "if",
        "see",
        "for",
        "to",
        "the",
        "a",
        "no",
        "yes",
        "approx",
        "circulated",
        "previously",
        "paper",
        "papers",
        "item",
        "items",
    ];
    const HAN_OTHER: &[&str] = &[
        "方案", "申报", "申请", "安排", "项目", "宗旨", "毛利", "温馨", "常务", "常规", "年度", "和谐", "单位",
    ];
    if text.chars().any(is_han) {
        let last = text.rsplit(' ').next().unwrap_or_default();
        let name = behind_unit(last);
        let is_word = HAN_OTHER.contains(&text) || HAN_OTHER.contains(&name) || NO_NAMES.contains(&name);
        return looks_like_person(name) && !is_word || is_with_office(text);
    }
    let words: Vec<&str> = text.split([' ', '.']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || "'’-".contains(c))
    };
    let acronym = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let particle = |word: &&str| PARTICLES.contains(word);
    let framed = words.first().is_some_and(capital) && words.last().is_some_and(capital);
    (1..=5).contains(&words.len())
        && framed
        && words.iter().all(|word| capital(word) || particle(word))
        && !words.iter().any(|word| {
            let word = word.to_lowercase();
            OTHER.contains(&word.as_str()) || MONTHS.contains(&word.as_str())
        })
        && !(words.iter().any(acronym))
}

/// Words that begin as names do, behind a unit: 组织部成员, 财务处方案.
#[rustfmt::skip]
const NO_NAMES: [&str; 28] = [
    "任期", "任务", "任免", "任职", "成员", "全体", "常态", "应急", "安全", "管理", "时间", "计划", "施工", "文件", "经费", "经验", "方案", "申报", "申请",
    "安排", "项目", "单位", "车辆", "金额", "关系", "小车", "小时", "老师",
];

/// Whether a text is a person behind a unit or a post: 设备科 庄严, 副镇长马骏, 工程科老魏.
pub(super) fn is_with_office(text: &str) -> bool {
    if !text.chars().all(|c| is_han(c) || c == ' ') {
        return false;
    }
    let is_name = |name: &str| looks_like_person(name) && !NO_NAMES.contains(&name);
    let is_familiar = |name: &str| {
        let surname = name.strip_prefix(['老', '小']);
        surname.is_some_and(|surname| surname.chars().count() == 1 && begins_with_surname(surname))
            && !NO_NAMES.contains(&name)
    };
    match text.rsplit_once(' ') {
        Some((office, name)) => (is_unit(office) || is_han_post(office)) && (is_name(name) || is_familiar(name)),
        None => {
            let behind = behind_unit(text);
            let of_unit = behind.len() < text.len() && is_familiar(behind);
            of_unit || office_and_name(text).is_some_and(|(_, name)| is_name(&name) && text.ends_with(&name))
        }
    }
}

/// Whether words are one who presents, or several between strokes: `Ann/Peter`, `Ann & Peter`, `Ann and Peter`.
pub(super) fn are_presenters(text: &str) -> bool {
    let names = text.split(['/', '／', '&', '＆']).flat_map(|part| part.split(" and "));
    names.map(str::trim).all(is_presenter)
}

/// Takes ` – Ann Lee` or ` - Máire O'Neill / Harpreet Singh` off the end of a title: names that are listed, or several between strokes.
/// Returns the title and the presenters.
pub fn split_presenter(title: &str, listed: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    if let Some((name, rest)) = title.split_once(['：', ':'])
        && title.chars().any(is_han)
        && listed(name.trim())
        && !rest.trim().is_empty()
    {
        // 陈静：办公用房调整
        return Some((rest.trim().to_owned(), name.trim().to_owned()));
    }
    // 销售周报-艾琳: in Chinese a hyphen parts as well.
    let hyphens: &[&str] = if title.chars().any(is_han) { &["-", "－"] } else { &[] };
    let (at, dash) = [" – ", " — ", " - ", "——", "—", "--"]
        .iter()
        .chain(hyphens)
        .filter_map(|dash| title.rfind(dash).map(|at| (at, *dash)))
        .max_by_key(|(at, dash)| (*at, dash.len()))?;
    let before = title.get(..at)?.trim_end();
    let tail = title.get(at + dash.len()..)?.trim();
    let names: Vec<&str> = tail
        .split(['/', '／', '、', ',', '&'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .collect();
    let is_name = |name: &&str| is_presenter(name) && (name.contains(' ') || name.chars().any(is_han));
    let several = tail.contains(['/', '／']) && names.len() > 1 && names.iter().all(is_name);
    // `Headteacher's report - Mrs Bell`: a title stands before nothing but a name.
    let titled = |name: &str| {
        let (title, rest) = name.split_once(' ').unwrap_or((name, ""));
        let courtesy = COURTESIES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(title.trim_end_matches('.')));
        courtesy && title.starts_with(char::is_uppercase) && is_presenter(rest)
    };
    let known = !names.is_empty()
        && names
            .iter()
            .all(|name| !name.is_empty() && (listed(name) || titled(name)));
    (!before.is_empty() && (several || known)).then(|| (before.to_owned(), tail.to_owned()))
}

/// The words behind the last dash of a title that may be a person who presents, and whom no list knows: `Fence - Peter`. The title keeps
/// them, and that is said.
pub fn perhaps_presenter(title: &str) -> Option<&str> {
    const OF_THINGS: [&str; 6] = ["tion", "tions", "ments", "ities", "ports", "ings"];
    let (before, tail) = behind_last_dash(title)?;
    let thing = tail
        .split(' ')
        .any(|word| OF_THINGS.iter().any(|end| word.ends_with(end)));
    (!before.is_empty() && !thing && are_presenters(tail)).then_some(tail)
}

/// The words before and behind the last dash of a title.
pub(super) fn behind_last_dash(title: &str) -> Option<(&str, &str)> {
    let hyphens: &[&str] = if title.ends_with(is_han) { &["-", "－"] } else { &[] };
    let (at, dash) = [" – ", " — ", " - ", "——", "—"]
        .iter()
        .chain(hyphens)
        .filter_map(|dash| title.rfind(dash).map(|at| (at, *dash)))
        .max_by_key(|(at, dash)| (*at, dash.len()))?;
    Some((title.get(..at)?.trim(), title.get(at + dash.len()..)?.trim()))
}

/// Small words inside of names.
const PARTICLES: &[&str] = &[
    "van", "der", "den", "de", "von", "zu", "la", "las", "le", "los", "da", "do", "dos", "das", "di", "del", "della",
    "du", "el", "al", "bin", "bint", "ibn", "y", "e", "ten", "ter", "af", "av",
];

/// Whether a text is the name of a unit, which can present beside other details: 市发展和改革委员会.
pub(super) fn is_unit(text: &str) -> bool {
    const ENDS: &[&str] = &[
        "局",
        "委",
        "办",
        "厅",
        "部",
        "院",
        "科",
        "处",
        "室",
        "中心",
        "公司",
        "集团",
        "委员会",
        "管委会",
        "政府",
        "银行",
        "大学",
        "学院",
        "医院",
        "支队",
        "大队",
        "总队",
        "协会",
        "工会",
        "街道",
        "法院",
        "检察院",
    ];
    let length = text.chars().count();
    (3..=20).contains(&length) && text.chars().all(is_han) && ENDS.iter().any(|end| text.ends_with(end))
}

/// Returns the name behind a unit that is written without a blank, 解放 in 财务科解放; else the whole.
fn behind_unit(text: &str) -> &str {
    const ENDS: [char; 9] = ['局', '科', '处', '室', '部', '办', '委', '院', '股'];
    let unit = text.char_indices().skip(2).filter(|(_, c)| ENDS.contains(c)).last();
    let name = unit.and_then(|(at, c)| text.get(at + c.len_utf8()..));
    name.filter(|name| !name.is_empty()).unwrap_or(text)
}
