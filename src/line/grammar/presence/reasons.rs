//! Reasons behind the names of people: in brackets, after a dash, or after a word for one. Knows not whether they come, go or stay
//! away.

use crate::domain::text::is_han;

use crate::line::{
    frame::{LineFrame, Named},
    grammar::shape::listed,
    lexer::{self, filled},
};

/// Whether a list of names has reasons of which not one is that of all: brackets anywhere but once at its end.
pub(crate) fn are_several(names: &str) -> bool {
    let opened = names.matches(['(', '（']).count();
    opened > 1 || opened == 1 && !names.trim_end().ends_with([')', '）'])
}

/// A list in which blanks that part two people of the list are signs: 田蕾 马骏 is no reason of the first.
pub(crate) fn apart(text: &str, frame: &LineFrame) -> String {
    let name = |word: &str| {
        let bare = word.split(['（', '(']).next().unwrap_or_default();
        bare.chars().count() >= 2 && bare.chars().all(is_han) && matches!(frame.room.resolve(bare, true), Named::One(_))
    };
    let mut words = text.split([' ', '　']).filter(|word| !word.is_empty()).peekable();
    let mut joined = String::new();
    while let Some(word) = words.next() {
        joined.push_str(word);
        let last = word.rsplit(lexer::is_separator).next().unwrap_or_default();
        if let Some(next) = words.peek() {
            joined.push(if name(last) && name(next) { '、' } else { ' ' });
        }
    }
    joined
}

/// Words of what a meeting does.
#[rustfmt::skip]
const DOES: &[&str] = &[
    "同意", "通过", "表决", "决定", "暂缓", "休会", "散会", "汇报", "审议", "讨论", "研究", "会议", "宣布", "宣读", "反对", "弃权", "其他", "其余", "都到", "改期", "再议", "介绍", "议题", "下一项", "否决", "复会", "说", "建议", "提出", "强调", "表示", "要求", "全部参加", "都参加", "授权", "前给", "前交", "前报", "由他代", "由她代",
];

/// Whether a clause tells what the meeting does, and is no reason.
pub(crate) fn is_of_meeting(clause: &str) -> bool {
    // 另有会议, 参加县里会议 are reasons.
    let own = ["有会议", "参加", "开会", "会议冲突", "会议室", "会议期间"]
        .iter()
        .any(|word| clause.contains(word));
    let voted = clause.match_indices('票').any(|(at, _)| {
        clause
            .get(..at)
            .is_some_and(|before| before.ends_with(|c: char| c.is_numeric() || "一二三四五六七八九十两".contains(c)))
    });
    let proxy = clause.contains("委托")
        && ["投票", "表决", "签字", "汇报", "发言"]
            .iter()
            .any(|word| clause.contains(word));
    let others = ["其余", "其他", "其它", "剩下的", "余下"]
        .iter()
        .any(|word| clause.starts_with(word));
    voted || proxy || others || !own && DOES.iter().any(|word| clause.contains(word))
}

/// A reason of one character with the word that it needs: 因公请假 is no 请假（公）.
pub(crate) fn cause(why: &str) -> &str {
    match why {
        "故" => "因故",
        "公" => "因公",
        "事" => "因事",
        "病" => "因病",
        _ => why,
    }
}

/// The parts of a list, which separators part that stand in no brackets; an `and` behind a bracket parts, too.
pub(crate) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => {
                depth = depth.saturating_sub(1);
                let end = at + c.len_utf8();
                if depth == 0 {
                    // A bracket belongs to the name before it: `Ms Petty and Mr Griggs (from 6.15pm)`.
                    let piece = text.get(from..end).unwrap_or_default();
                    let (names, _) = piece.split_once(['(', '（']).unwrap_or((piece, ""));
                    let joint = [" and ", " & "].iter().filter_map(|word| names.rfind(word)).max();
                    let (first, last) = joint.and_then(|at| piece.split_at_checked(at)).unwrap_or(("", piece));
                    parts.extend((!first.is_empty()).then_some(first));
                    parts.push(last);
                    from = end;
                }
            }
            _ if depth == 0 && lexer::is_separator(c) => {
                parts.push(text.get(from..at).unwrap_or_default());
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts
        .into_iter()
        .filter_map(|part| filled(without_joint(part)))
        .collect()
}

/// A part without the word that joins it to the one before.
fn without_joint(part: &str) -> &str {
    let part = part.trim();
    ["and ", "& ", "以及", "和", "与", "及"]
        .iter()
        .find_map(|word| lexer::strip_word(part, word))
        .unwrap_or(part)
}

/// Words that begin a reason without brackets behind a name.
const REASONS: &[&str] = &[
    "ill",
    "sick",
    "unwell",
    "away",
    "abroad",
    "holiday",
    "vacation",
    "leave",
    "on leave",
    "on holiday",
    "on vacation",
    "annual leave",
    "at work",
    "working",
    "work",
    "work commitments",
    "family",
    "childcare",
    "another meeting",
    "other commitments",
    "travelling",
    "bereavement",
    "interest",
    "conflict of interest",
    "has to",
    "had to",
    "needs to",
    "called away",
    "transport",
    "because",
    "due to",
    "by telephone",
    "by phone",
    "by video",
    "by zoom",
    "by teams",
    "by conference call",
    "via zoom",
    "via teams",
    "via video",
    "via phone",
    "via telephone",
    "on zoom",
    "on teams",
    "on the phone",
    "online",
    "remotely",
    "remote",
    "virtually",
    "dialling in",
    "dialled in",
];

/// The same in Chinese, where nothing parts it from the name.
const HAN_REASONS: &[&str] = &[
    "出差", "因病", "因公", "因事", "因故", "病假", "事假", "年假", "产假", "休假", "生病", "有事", "外出", "开会",
    "培训", "学习", "下乡", "回避", "请假",
];

/// Whether a text begins with a word for a reason.
pub(crate) fn begins(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    REASONS.iter().any(|word| {
        lower
            .strip_prefix(word)
            .is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric()))
    })
}

/// A name with the reason behind it that begins with a word for one. `None` = no such word, or nobody is meant by what stands before
/// it.
pub(crate) fn worded<'a>(part: &'a str, frame: &LineFrame) -> Option<(&'a str, &'a str)> {
    let known = |names: &str| listed::resolve_all(names, frame).is_ok_and(|named| named.doubt.is_none());
    let lower = part.to_ascii_lowercase();
    let latin = lower.match_indices(' ').find_map(|(at, _)| {
        let rest = lower.get(at + 1..)?;
        let begins = REASONS.iter().any(|word| {
            rest.strip_prefix(word)
                .is_some_and(|after| !after.starts_with(|c: char| c.is_alphanumeric()))
        });
        begins.then(|| {
            (
                part.get(..at).unwrap_or_default(),
                part.get(at + 1..).unwrap_or_default(),
            )
        })
    });
    let han = || {
        let at = HAN_REASONS
            .iter()
            .filter_map(|word| part.find(word))
            .filter(|at| *at > 0)
            .min()?;
        Some((part.get(..at)?, part.get(at..)?))
    };
    let (names, reason) = latin.or_else(han)?;
    let names = names.trim().trim_end_matches(lexer::is_separator);
    known(names).then(|| (names, reason.trim()))
}

/// The reason that a clause about whoever stands before it gives: `who was unwell`, `who is on holiday`. `None` = it is no such clause.
pub(crate) fn of_clause(part: &str) -> Option<&str> {
    const ARTICLES: [&str; 9] = ["the", "a", "an", "our", "his", "her", "their", "now", "not"];
    const KEPT: [&str; 12] = [
        "delayed",
        "detained",
        "injured",
        "indisposed",
        "tied",
        "called",
        "snowed",
        "admitted",
        "exhausted",
        "stranded",
        "needed",
        "required",
    ];
    let clause = lexer::strip_word(part.trim(), "who ")?;
    let reason = filled(without_verb(clause))?;
    let first = reason.split(' ').next().unwrap_or_default().to_ascii_lowercase();
    // `who had a cold`, and no `who had sent a report`.
    let has = ["had ", "has "].iter().find_map(|verb| lexer::strip_word(clause, verb));
    let suffers = has.is_none_or(|rest| {
        let object = rest.split(' ').next().unwrap_or_default();
        ["a", "an", "to", "another", "covid", "flu", "work"].contains(&object)
    });
    // `who was thanked for it`, `who is the treasurer`
    let told = has.is_some() || reason.len() < clause.len();
    let passive = first.ends_with("ed") && !KEPT.contains(&first.as_str());
    (told && suffers && !passive && !ARTICLES.contains(&first.as_str())).then_some(reason)
}

/// A reason without `was` and the like before it, which say no more: `was both unwell`.
fn without_verb(clause: &str) -> &str {
    let clause = clause.trim();
    let behind = ["was ", "were ", "is ", "are ", "'s "]
        .iter()
        .find_map(|verb| lexer::strip_word(clause, verb));
    let behind = behind.unwrap_or(clause).trim();
    ["both ", "all "]
        .iter()
        .find_map(|word| lexer::strip_word(behind, word))
        .unwrap_or(behind)
        .trim()
}

/// A name, and the reason behind a word that joins a clause about the same person: `Dan Pugh as he was at work`.
fn by_pronoun(part: &str) -> Option<(&str, &str)> {
    #[rustfmt::skip]
    const JOINTS: [&str; 9] = [
        " as he ", " as she ", " as they ", " because he ", " because she ", " because they ", " since he ", " since she ", " since they ",
    ];
    let lower = part.to_ascii_lowercase();
    let (at, joint) = JOINTS.iter().find_map(|joint| Some((lower.find(joint)?, *joint)))?;
    let reason = without_verb(part.get(at + joint.len()..)?);
    Some((part.get(..at)?.trim().trim_end_matches(lexer::is_separator), reason))
}

/// A name, and the reason behind it: in brackets, after a dash, after `due to`, from 因 on, or from another word for a reason on.
pub(crate) fn of<'a>(part: &'a str, frame: &LineFrame) -> (&'a str, &'a str) {
    if let Some((names, rest)) = part.split_once(['(', '（']) {
        return (names.trim(), rest.trim_end_matches([')', '）']).trim());
    }
    if frame.room.resolve(part, false) != Named::Nobody {
        return (part, "");
    }
    if let Some(told) = by_pronoun(part) {
        return told;
    }
    let words = [
        " - ",
        " – ",
        " — ",
        "——",
        "—",
        " due to ",
        " because of ",
        " because ",
        "：",
        ": ",
    ];
    for word in words {
        if let Some((names, reason)) = part.split_once(word) {
            return (names.trim(), reason.trim());
        }
    }
    if let Some(found) = worded(part, frame) {
        return found;
    }
    match part.find('因').filter(|at| *at > 0) {
        Some(at) => (
            part.get(..at).unwrap_or_default().trim(),
            part.get(at..).unwrap_or_default().trim(),
        ),
        None => named_first(part, frame).unwrap_or((part, "")),
    }
}

/// A Chinese name of the list at the start, and what is written on behind it: 施青在外打工. The longest name counts.
fn named_first<'a>(part: &'a str, frame: &LineFrame) -> Option<(&'a str, &'a str)> {
    if !part.starts_with(is_han) {
        return None;
    }
    let ends = part.char_indices().map(|(at, _)| at).skip(2).take(3);
    let ends: Vec<usize> = ends.collect();
    ends.into_iter().rev().find_map(|end| {
        let (name, why) = part.split_at_checked(end)?;
        let whole = name.chars().all(is_han) && name.chars().count() >= 2;
        let one = |name: &str| matches!(frame.room.resolve(name, true), Named::One(_));
        (whole && one(name) && filled(why).is_some()).then(|| (name, why.trim()))
    })
}
