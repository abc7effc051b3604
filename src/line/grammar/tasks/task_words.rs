//! Reads who does a task, as offices write it in the sentence: 由投资科牵头、综合科配合，…; 财务处负责…; 请办公室…. Only those who are on
//! the list are taken for owners; the sentence stays as it is.

use crate::domain::{action::Owner, entry::Remark, text::is_han};

use super::{
    assigns_zh,
    deadline::{self, Deadline},
    named_owners::Assigned,
};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::speech::{
        label,
        mention::{ends_as_office, owner},
    },
    lexer,
};

/// Words that follow whoever leads.
const LEADS: &[&str] = &["负总责", "牵头负责", "牵头办理", "牵头", "负责", "主办", "具体负责"];
/// Words that follow those who help.
const HELPS: &[&str] = &[
    "抓落实",
    "具体落实",
    "具体负责",
    "具体承办",
    "具体办理",
    "密切配合",
    "积极配合",
    "配合",
    "协助",
    "协办",
    "参与",
    "参加",
];
/// Words before whoever is asked.
const ASKED: &[&str] = &["由", "请", "责成", "要求", "委托", "会同"];
/// A name of a unit in such a sentence is not longer.
const NAME_CHARS: usize = 24;

/// A name behind `@` without the word for the part that its bearer has in the task: 投资科牵头. `None` = there is no such word.
pub(crate) fn without_part(name: &str) -> Option<&str> {
    let words = LEADS.iter().chain(HELPS);
    words
        .filter_map(|word| name.strip_suffix(word))
        .find(|bare| bare.chars().count() > 1)
}

/// The owners that the sentence names, the lead first. `None` = it names none in this way, or nobody who is on the list and nobody who
/// plainly leads.
pub(crate) fn owners(text: &str, frame: &LineFrame) -> Option<Assigned> {
    let mut clauses = text
        .split(ends_clause)
        .map(str::trim)
        .filter(|clause| !clause.is_empty());
    let live = frame.dialect == DialectMode::Live;
    let mut kept = clauses.clone();
    let mut found = Assigned::default();
    if let Some((clause, owners)) = clauses.find_map(|clause| Some((clause, lead(clause, frame)?))) {
        found = Assigned::of(owners);
        if let Some((_, rest)) = before(clause, LEADING).filter(|_| live) {
            help(&mut found, rest.trim_start_matches(lexer::is_separator), frame);
        }
    } else {
        let (clause, names) = kept.find_map(|clause| Some((clause, stranger_lead(clause).filter(|_| live)?)))?;
        for name in parts_of(names) {
            keep(&mut found, name, frame);
        }
        if let Some((_, rest)) = before(clause, LEADING) {
            help(&mut found, rest.trim_start_matches(lexer::is_separator), frame);
        }
        clauses = kept;
    }
    for clause in clauses {
        help(&mut found, clause, frame);
    }
    Some(found)
}

/// Adds somebody of the list, or keeps a name on no list as it was typed.
fn keep(found: &mut Assigned, name: &str, frame: &LineFrame) {
    match owner(name, frame) {
        Ok(owner) => found.push(owner),
        Err(remark) => found.keep(name, remark),
    }
}

/// Adds those who help: everybody of the list, and units on no list beside a lead on none.
fn help(found: &mut Assigned, clause: &str, frame: &LineFrame) {
    let unlisted = matches!(found.remark, Some(Remark::UnknownName(_) | Remark::AmbiguousName(_)));
    let running = ['并', '请', '各', '需', '要', '由', '做', '的', '能', '会'];
    let office = |name: &str| ends_as_office(name) && !name.contains(running);
    let strangers = helping(clause).filter(|name| is_stranger(name) && (unlisted || office(name)));
    let known: Vec<Owner> = helpers(clause, frame);
    for name in strangers {
        keep(found, name, frame);
    }
    for owner in known {
        found.push(owner);
    }
}

/// Words that follow whoever leads, and nobody else.
const LEADING: &[&str] = &["牵头负责", "牵头办理", "牵头", "主办"];

/// The names on no list before a word that says that they lead: 陈姐牵头, 人力资源部牵头.
fn stranger_lead(clause: &str) -> Option<&str> {
    let clause = ["由", "请"]
        .iter()
        .find_map(|word| clause.strip_prefix(word))
        .unwrap_or(clause);
    let (names, _) = before(clause, LEADING)?;
    let names = names.rsplit([' ', '\u{3000}']).find(|names| !names.is_empty())?;
    parts_of(names).all(is_stranger).then_some(names)
}

/// Whether a text may be the name of somebody on no list: written as a name or a unit, and no word for people in general.
fn is_stranger(name: &str) -> bool {
    const GENERAL: [&str; 12] = [
        "谁", "哪", "各", "有关", "相关", "其他", "所有", "全", "本", "该", "不", "另",
    ];
    (2..=12).contains(&name.chars().count())
        && name.chars().all(is_han)
        && !GENERAL.iter().any(|word| name.starts_with(word))
        && (label::looks_like_name(name) || label::ends_as_title(name))
}

/// Returns those who lead and those who help, in one clause; a label before the name is taken too.
fn lead(clause: &str, frame: &LineFrame) -> Option<Vec<Owner>> {
    let asked = ASKED.iter().find_map(|word| clause.strip_prefix(word));
    let body = asked.unwrap_or(clause);
    if let Some((names, rest)) = before(body, LEADS) {
        // 资产盘点 陈晨牵头: the name stands behind the space.
        let last = || {
            names
                .rsplit([' ', '\u{3000}'])
                .next()
                .and_then(|names| all(names, frame))
        };
        let mut owners = all(names, frame).or_else(last)?;
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

/// The owner with whose name a sentence begins, before a day or a word that says that something is due of them: 办公室12月11日前…,
/// 财务处要…, 小周跟进….
pub(crate) fn begins(text: &str, frame: &LineFrame) -> Option<Owner> {
    heads(text).find_map(|(name, rest)| {
        let whole = is_unit(name, frame) || frame.room.called_exactly(name);
        let bound = ["要", "须", "应", "需", "将"].iter().any(|word| rest.starts_with(word));
        let tasked = || is_person(name, frame) && begins_with_task(rest);
        // 后勤科查一下保安到岗情况
        let does = || is_unit(name, frame) && assigns_zh::does_at_once(rest);
        if whole && (bound || begins_with_day(rest, frame)) || tasked() || does() {
            owner(name, frame).ok()
        } else {
            None
        }
    })
}

/// The name with which a sentence begins and which may be that of its owner: somebody of the list, or a unit on no list before a day.
pub(crate) fn maybe_owner(text: &str, frame: &LineFrame) -> Option<String> {
    let named = |name: &str, rest: &str| {
        let unit = || ends_as_office(name) && is_stranger(name) && begins_with_day(rest, frame);
        name.chars().all(is_han) && (is_person(name, frame) || unit())
    };
    heads(text)
        .find(|(name, rest)| named(name, rest))
        .map(|(name, _)| name.to_owned())
}

/// Each beginning of a sentence that may be a name, the longest first, and what follows it.
fn heads(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).take(NAME_CHARS).collect();
    ends.into_iter().rev().filter_map(move |end| text.split_at_checked(end))
}

/// Whether a text stands for one person of the list wherever it is typed: 李强, 小周, 刘主任.
fn is_person(name: &str, frame: &LineFrame) -> bool {
    let short = name.chars().count() <= 6;
    short && name.chars().all(is_han) && matches!(frame.room.resolve(name, true), Named::One(_))
}

/// Whether a text is what somebody of the list is called with a title, or familiarly: 刘主任, 小周.
pub(crate) fn is_called(name: &str, frame: &LineFrame) -> bool {
    const TITLE_ENDS: [char; 15] = [
        '长', '记', '任', '总', '席', '局', '院', '处', '科', '工', '校', '董', '员', '理', '计',
    ];
    let titled = name.ends_with(TITLE_ENDS) || name.starts_with(['小', '老']) && name.chars().count() == 2;
    titled && is_person(name, frame)
}

/// Whether a text begins with a day by which something is due.
pub(crate) fn begins_with_day(text: &str, frame: &LineFrame) -> bool {
    let text = text.strip_prefix('于').unwrap_or(text);
    matches!(deadline::within(text, frame), Deadline::Plain(due) if text.starts_with(&due.phrase))
}

/// Verbs behind a name that say what its bearer is to do.
#[rustfmt::skip]
const TASKS: [&str; 50] = [
    "抓", "把", "去", "摸一下", "摸清", "跑一趟",
    "跟进", "跟踪", "负责", "联系", "对接", "起草", "准备", "通知", "整理", "汇总", "核实", "核对", "核查", "落实", "催办",
    "催收", "安排", "拟写", "拟定", "修改", "完成", "继续", "查明", "查清", "查", "盯", "提交", "报送", "上报", "印发", "发送",
    "发放", "收集", "统计", "采购", "协调", "督促", "购买", "订购", "更新", "督办", "梳理", "编制", "联络",
];

fn begins_with_task(text: &str) -> bool {
    TASKS.iter().any(|verb| {
        let rest = text.strip_prefix(verb);
        rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('的'))
    })
}

/// Those on the list who help, in a clause that says so.
fn helpers(clause: &str, frame: &LineFrame) -> Vec<Owner> {
    helping(clause).filter_map(|name| owner(name, frame).ok()).collect()
}

/// The names of those who help, in a clause that says so.
fn helping(clause: &str) -> impl Iterator<Item = &str> {
    let names = before(clause, HELPS).map(|(names, _)| names.trim_start_matches(['会', '同', '由']));
    names.into_iter().flat_map(parts_of)
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
pub(crate) fn labelled(text: &str) -> Vec<&str> {
    let names = text.split(ends_clause).find_map(|clause| {
        let (head, _) = clause.trim().split_once(['：', ':'])?;
        label(clause.trim()).filter(|_| LABELS.contains(&head.trim()))
    });
    names.into_iter().flat_map(parts_of).collect()
}

fn ends_clause(c: char) -> bool {
    matches!(c, '，' | ',' | '。' | '；' | ';' | '（' | '）' | '(' | ')')
}

/// Whether a text is the whole name of a unit. A person is only asked for something (请李四打电话), which is no task agreed on.
fn is_unit(name: &str, frame: &LineFrame) -> bool {
    matches!(owner(name, frame), Ok(Owner::Unit(_)))
}

/// Returns the text before the first of some words, and the text behind it.
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
