//! Chinese sentences with somebody of the list that may tell of an interest, or of a coming or going: 韩立新回避, 周敏先走了, 许静请假.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    super::frame::{LineFrame, Named},
    fact_line::spaced,
    movement,
};

/// Words for coming, going and being away.
#[rustfmt::skip]
const MOVES: &[(&str, Fact)] = &[
    ("离会", Fact::Departure), ("离席", Fact::Departure), ("先走", Fact::Departure), ("走了", Fact::Departure), ("退席", Fact::Departure),
    ("离开", Fact::Departure), ("掉线", Fact::Departure), ("出去", Fact::Departure), ("退场", Fact::Departure), ("回来", Fact::Arrival),
    ("返回", Fact::Arrival), ("到了", Fact::Arrival), ("来了", Fact::Arrival), ("上线", Fact::Arrival), ("入席", Fact::Arrival),
    ("到会", Fact::Arrival), ("请假", Fact::Apologies), ("来不了", Fact::Apologies), ("不能到会", Fact::Apologies), ("迟到", Fact::Late),
];

/// 韩立新回避, 孙克与本项有利害关系.
pub(super) fn interest(text: &str, frame: &LineFrame) -> Option<String> {
    let at = ["申请回避", "回避", "有利害关系", "利益冲突"]
        .iter()
        .find_map(|word| text.find(word))?;
    // 郭涛回避结束，返回 ends it.
    let over = ["回避结束", "结束回避", "回避完"]
        .iter()
        .any(|word| text.contains(word));
    if over && let Some(who) = named(text, text.len(), frame) {
        return Some(format!("+{who}"));
    }
    let none = [
        "无需回避",
        "需要回避",
        "无人回避",
        "无回避",
        "没有回避",
        "没人回避",
        "必回避",
        "不回避",
        "不用回避",
        "回避问题",
        "回避制度",
        "回避规定",
        "没有利害",
        "无利害",
    ];
    if none.iter().any(|word| text.contains(word)) {
        return None;
    }
    let mut names = Vec::new();
    let mut from = 0;
    // 赵磊和孙丽回避 names both of them.
    while let Some(rest) = text.get(from..).filter(|_| from < at) {
        // 赵磊、: somebody whose name ends in a sign is no name.
        let Some(who) = named(rest, at - from, frame) else {
            break;
        };
        let who = who.trim_end_matches(['、', '，', '（', '(']);
        names.push(who);
        let behind = rest.get(who.len()..).unwrap_or_default();
        let Some(next) = behind.strip_prefix(['、', '和', '与', '及']) else {
            break;
        };
        from += rest.len() - next.len();
    }
    // 裴磊（爱人）、尤静（表弟）回避, 裴磊回避三、四项 say more than the names.
    let named = names.join("、");
    let between = text.get(named.len()..at).unwrap_or_default();
    let behind = text.get(at..).unwrap_or_default();
    let whole = !between.contains(['（', '(', '、', ' ']) && !behind.contains(['，', '、', '（', '(']);
    (!names.is_empty()).then(|| spaced(Fact::Interest, if whole { &named } else { "" }, true))
}

/// 周敏先走了, 李强到了, 许静请假.
pub(super) fn people(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    // 沈洁除外，全部到会 tells who is not there.
    let other = [
        "没", "未", "不会", "明天", "后天", "下周", "昨天", "上周", "除外", "以外",
    ];
    if length > 20 || other.iter().any(|word| text.contains(word)) {
        return None;
    }
    MOVES.iter().find_map(|(word, fact)| {
        let at = text.find(word)?;
        // 请假制度, 离开本市 tell of nobody who went.
        let behind = text.get(at + word.len()..)?;
        let ends = behind.is_empty()
            || behind.starts_with(['，', '、', '（', '(', ' ', '了', '。', ','])
            || behind.starts_with(char::is_numeric);
        let who = named(text, at, frame).filter(|_| ends)?;
        // 汤总拍板4月30日上线 tells of no one who joins.
        if *word == "上线"
            && text
                .get(..at)
                .is_some_and(|head| head.contains(['日', '月', '定', '板']))
        {
            return None;
        }
        // 何局、曹局到，田局请假 names more than one: the line is the clerk's to fill in.
        let who = if who.len() == at { who } else { "" };
        Some(format!("{}{who}", fact.order(true)))
    })
}

/// Somebody of the list whose name begins a text, before the place of a word.
fn named<'t>(text: &'t str, at: usize, frame: &LineFrame) -> Option<&'t str> {
    let head = text.get(..at)?;
    let ends = head.char_indices().map(|(at, c)| at + c.len_utf8()).take(8);
    ends.filter_map(|end| head.get(..end))
        .filter(|name| name.chars().count() >= 2)
        .filter(|name| matches!(movement::one(name, frame), Named::One(_)))
        .last()
}
