//! Chinese sentences with somebody of the list that may tell of an interest, or of a coming or going: 韩立新回避, 周敏先走了, 许静请假.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::fact_line::spaced;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
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
pub(crate) fn interest(text: &str, frame: &LineFrame) -> Option<String> {
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

/// 周敏先走了, 李强到了, 许静请假, 沈浩接孩子去了.
pub(crate) fn people(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    if let Some(order) = goes(text, length, frame) {
        return Some(order);
    }
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

/// 沈浩出去接了个电话; 孙倩身体不舒服，先回去了; 韩梅、沈浩公出; 沈浩九点五十到: people of the list, and a clause of what they do, behind its time and manner.
fn goes(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    #[rustfmt::skip]
    const GO: [&str; 17] = [
        "出去", "出门", "离开", "走了", "走的", "撤了", "回去", "回家", "下楼", "上厕所", "去洗手间", "去厕所", "去接", "接电话", "接孩子", "接人", "先撤",
    ];
    const AWAY: [&str; 14] = [
        "出差",
        "公出",
        "外出",
        "休假",
        "病假",
        "生病",
        "病了",
        "住院",
        "没来",
        "未参加",
        "没参加",
        "没有来",
        "没有参加",
        "请了",
    ];
    #[rustfmt::skip]
    const MANNER: [&str; 17] = [
        "中途", "临时", "有事", "因事", "刚才", "刚刚", "突然", "已经", "提前", "今天", "现在", "先", "刚", "已", "也", "又", "就",
    ];
    let other = [
        "明天",
        "后天",
        "下周",
        "昨天",
        "上周",
        "去年",
        "上次",
        "制度",
        "出去的",
        "回去再",
        "出去走走",
        "离开后",
        "出去后",
        "回去后",
        "走了以后",
        "期间",
    ];
    if length > 24 || other.iter().any(|word| text.contains(word)) {
        return None;
    }
    let who = several(text, frame)?;
    let rest = text.get(who.len()..)?;
    rest.split(['，', ',']).find_map(|clause| {
        let mut clause = clause.trim();
        while let Some(bare) = MANNER
            .iter()
            .find_map(|word| clause.strip_prefix(word))
            .filter(|bare| !bare.is_empty())
        {
            clause = bare;
        }
        let said = behind_time(clause);
        let begins = |words: &[&str]| words.iter().any(|word| said.starts_with(word));
        let gone = said.ends_with("去了") && said.starts_with(['去', '到', '接', '回', '上', '下', '出']);
        let fact = if begins(&GO) || gone {
            Fact::Departure
        } else if begins(&AWAY) {
            Fact::Apologies
        } else if said.len() < clause.len() && ["到", "到的", "才到", "来的", "才来"].contains(&said) {
            Fact::Arrival
        } else {
            return None;
        };
        Some(format!("{}{who}", fact.order(true)))
    })
}

/// The people of the list with whom a text begins, joined by 、 or 和.
fn several<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    let bare = |name: &str| name.trim_end_matches(['、', '，', ' ']).len();
    let mut end = bare(named(text, text.len(), frame)?);
    while let Some(rest) = text.get(end..)
        && let Some(next) = rest.strip_prefix(['、', '和'])
        && let Some(name) = named(next, next.len(), frame)
    {
        end += rest.len() - next.len() + bare(name);
    }
    text.get(..end)
}

/// A clause without the time of day that it begins with: 九点五十到, 9:50走的.
fn behind_time(clause: &str) -> &str {
    let figure = |c: char| c.is_ascii_digit() || "一二三四五六七八九十点半刻分时:：".contains(c);
    let rest = clause.trim_start_matches(figure);
    let time = clause.get(..clause.len() - rest.len()).unwrap_or_default();
    if time.contains(['点', '时', ':', '：']) {
        rest
    } else {
        clause
    }
}
