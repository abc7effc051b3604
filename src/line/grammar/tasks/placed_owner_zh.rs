//! The owners of a Chinese task by the place where their names stand: before the day (秦经理12月4日前报方案), behind 由 or 请, behind the matter
//! (变更单彭总周五催设计院), in brackets with the day or alone at the end. Only those on the list are taken.

use crate::domain::{
    action::{Due, Owner},
    text::is_han,
};

use super::{
    assigns_zh,
    deadline::{self, Deadline},
    task_words,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::possible_people_zh::begins_with_person,
        speech::{bracket, mention::owner},
    },
};

/// The longest run of names, in characters.
const NAMES_CHARS: usize = 16;
/// No day is longer in characters.
const DAY_CHARS: usize = 10;

/// The owners, what is left of the wording without names at its end, and the day beside them where no 前 stands with it.
pub(crate) struct PlacedOwners {
    pub(crate) owners: Vec<Owner>,
    pub(crate) wording: String,
    pub(crate) due: Option<Due>,
}

/// Reads them. `None` = nobody stands in such a place.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<PlacedOwners> {
    if !text.contains(is_han) {
        return None;
    }
    in_bracket(text, frame)
        .or_else(|| at_end(text, frame))
        .or_else(|| {
            text.split(['，', ',', '；'])
                .find_map(|clause| beside_day(clause.trim(), text, frame))
        })
        .or_else(|| by_clause(text, frame))
}

/// 安置点设在镇中学，丁小苗联系，马上办: a clause of nothing but names and what they do; 3条未整改的由陈洁负责: behind the matter and 由.
fn by_clause(text: &str, frame: &LineFrame) -> Option<PlacedOwners> {
    const DOES: [&str; 14] = [
        "联系",
        "对接",
        "经办",
        "跟进",
        "跟踪",
        "落实",
        "督办",
        "协调",
        "盯着",
        "盯",
        "去办",
        "办理",
        "具体抓",
        "具体负责",
    ];
    let clauses = text.split(['，', ',', '；', '。']).map(str::trim);
    let owners = clauses.into_iter().find_map(|clause| {
        let names = DOES.iter().find_map(|verb| clause.strip_suffix(verb));
        let by = || {
            let given = ["负责", "牵头"].iter().find_map(|verb| clause.strip_suffix(verb));
            let (matter, names) = names.or(given)?.rsplit_once('由')?;
            // 核实是否由陈洁负责, 原由陈洁负责 tell of no task of hers.
            let told = ["是否", "是不是", "有没有", "确定", "明确"]
                .iter()
                .any(|word| matter.contains(word));
            let was = matter.ends_with(['原', '曾', '不', '非', '自', '理', '事', '缘', '是']);
            all(names, frame).filter(|_| !told && !was)
        };
        let plain = names.and_then(|names| all(names.strip_prefix('由').unwrap_or(names), frame));
        plain.or_else(by)
    })?;
    Some(PlacedOwners {
        owners,
        wording: text.to_owned(),
        due: None,
    })
}

/// 整改蜂窝麻面（苏正，12月2日前）.
fn in_bracket(text: &str, frame: &LineFrame) -> Option<PlacedOwners> {
    let (what, inner) = bracket::split(text)?;
    let is_day = |part: &&str| deadline::within(part, frame) != Deadline::None || frame.dates.due(part).is_some();
    let names = inner
        .split(['，', ',', '、', ' ', '；'])
        .map(str::trim)
        .filter(|part| !part.is_empty() && !is_day(part));
    let owners: Option<Vec<Owner>> = names.map(|name| of_list(name, frame)).collect();
    // The day stays where it stands: the sentence is read for it.
    let dated = deadline::within(inner, frame) != Deadline::None;
    let wording = if dated { text } else { what };
    owners.filter(|owners| !owners.is_empty()).map(|owners| PlacedOwners {
        owners,
        wording: wording.to_owned(),
        due: None,
    })
}

/// 外架连墙件今天下班前补齐，苏工.
fn at_end(text: &str, frame: &LineFrame) -> Option<PlacedOwners> {
    let (what, names) = text.rsplit_once(['，', ','])?;
    let owners = all(names.trim(), frame)?;
    let dated = deadline::within(what, frame) != Deadline::None;
    dated.then(|| PlacedOwners {
        owners,
        wording: what.trim().to_owned(),
        due: None,
    })
}

/// A clause in which names stand before a day, or behind 由.
fn beside_day(clause: &str, text: &str, frame: &LineFrame) -> Option<PlacedOwners> {
    let starts = clause.char_indices().map(|(at, _)| at);
    starts.into_iter().find_map(|start| {
        let before = clause.get(..start)?;
        let body = clause.get(start..)?;
        let asked = before.is_empty() || before.ends_with(['由', '请']);
        names_of(body).find_map(|(names, rest)| {
            let owners = all(names, frame)?;
            let day = day_and_verb(rest, frame);
            let led =
                before.ends_with('由') && deadline::within(before, frame) != Deadline::None && assigns_zh::does(rest);
            let plain = asked && task_words::begins_with_day(rest, frame);
            // Behind the matter the one who does it stands by the full name, as minutes say it.
            let wording = if before.is_empty() || led {
                text.to_owned()
            } else {
                in_full(text, names, &owners, frame)
            };
            (led || plain || day.is_some()).then_some(PlacedOwners {
                owners,
                wording,
                due: day,
            })
        })
    })
}

/// A wording that begins with what its owner is called (庞总下周前报方案, 老鲍负责通知), with the name in full, as minutes say it. `None` = it begins otherwise.
pub(super) fn begun_in_full(text: &str, owners: &[Owner], frame: &LineFrame) -> Option<String> {
    let lead = ["请", "由"].iter().find_map(|lead| text.strip_prefix(lead));
    let body = lead.unwrap_or(text);
    let name = begins_with_person(body, frame).filter(|name| task_words::is_called(name, frame))?;
    let Named::One(who) = frame.room.resolve(name, true) else {
        return None;
    };
    let full = frame.room.called(who)?;
    let owned = owners.contains(&Owner::Attendee(who)) && full != name && full.chars().all(is_han);
    owned.then(|| text.replacen(name, &full, 1))
}

/// The text with the names of people in full in place of what they are called.
fn in_full(text: &str, names: &str, owners: &[Owner], frame: &LineFrame) -> String {
    let called = |owner: &Owner| match owner {
        Owner::Attendee(who) => frame.room.called(*who),
        Owner::Unit(_) | Owner::Named(_) => None,
    };
    let full: Option<Vec<String>> = owners.iter().map(called).collect();
    full.map_or_else(|| text.to_owned(), |full| text.replacen(names, &full.join("、"), 1))
}

/// Each beginning of a text that may be a run of names, the longest first, and what follows it.
fn names_of(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .skip(2)
        .take(NAMES_CHARS)
        .collect();
    ends.into_iter().rev().filter_map(|end| text.split_at_checked(end))
}

/// The day with which a text begins, before the verb of a task: 周五催设计院, 下周一补齐.
fn day_and_verb(text: &str, frame: &LineFrame) -> Option<Due> {
    let text = text.strip_prefix('于').unwrap_or(text);
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).take(DAY_CHARS).collect();
    ends.into_iter().rev().find_map(|end| {
        let (day, rest) = text.split_at_checked(end)?;
        let read = frame.dates.due(day)?;
        let whole = read.len == day.len() && read.due.date.is_some() && read.remark.is_none();
        (whole && assigns_zh::does_at_once(rest)).then_some(read.due)
    })
}

/// Everybody of a run of names, each on the list; `None` = one of them is not.
fn all(names: &str, frame: &LineFrame) -> Option<Vec<Owner>> {
    let owners: Option<Vec<Owner>> = names
        .split(['、', '和', '与'])
        .map(|name| of_list(name, frame))
        .collect();
    owners.filter(|owners| !owners.is_empty())
}

/// Somebody of the list by the whole name, or as people are called: 秦经理, 小贺. A unit of the list.
fn of_list(name: &str, frame: &LineFrame) -> Option<Owner> {
    let called = frame.room.called_exactly(name) || task_words::is_called(name, frame);
    let found = owner(name, frame).ok()?;
    (called || matches!(found, Owner::Unit(_))).then_some(found)
}
