//! Chinese lines about the conduct of the meeting in the words of a decision, or about another item than the one in hand: 会议决定休会, 会议同意尤静回避,
//! 第二项暂缓. Nothing is decided by it and nothing done: it is asked about.

use crate::domain::{entry::Remark, possible_fact::PossibleFact as Fact};

use super::{ended::read_outcome, item};
use crate::line::{
    frame::LineFrame,
    grammar::asking::{fact_line::spaced, possible_people_zh::is_person},
    lexer,
    reading::Reading,
};

/// Beginnings of a decision of the meeting.
const LEADS: [&str; 6] = [
    "会议研究决定",
    "会议一致同意",
    "会议一致决定",
    "会议决定",
    "会议同意",
    "会议商定",
];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('。');
    let order = decided(text, frame).or_else(|| of_item(text, frame))?;
    Some(Reading::remarked(line, Remark::MayMean(order)))
}

/// 会议决定休会, 会议决定曹局主持, 会议决定不公开, 会议决定下次再议; 会议不同意 alone.
fn decided(text: &str, frame: &LineFrame) -> Option<String> {
    if ["会议不同意", "会议否决", "会议未通过", "会议不予通过"].contains(&text) {
        return Some(spaced(Fact::ItemOutcome, text.trim_start_matches("会议"), true));
    }
    let object = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    let object = object.trim_start_matches(['，', ',', '：', ':', ' ', '由']);
    if ["休会", "休会十分钟", "短暂休会", "暂时休会"].contains(&object) {
        return Some(spaced(Fact::Recess, "", true));
    }
    if ["散会", "闭会", "结束会议"].contains(&object) {
        return Some(spaced(Fact::Close, "", true));
    }
    if ["不公开", "不公开审议", "转入不公开", "闭门研究", "不公开研究"].contains(&object) {
        return Some(spaced(Fact::ClosedPart, "", true));
    }
    if [
        "暂缓",
        "暂缓审议",
        "下次再议",
        "再议",
        "缓议",
        "改期",
        "改期审议",
        "延期审议",
    ]
    .contains(&object)
    {
        return Some(spaced(Fact::ItemOutcome, &format!("暂缓 {object}"), true));
    }
    let of = |end: &str| object.strip_suffix(end).filter(|who| is_person(who, frame));
    of("主持")
        .or_else(|| of("主持会议"))
        .map(|who| spaced(Fact::Chair, who, true))
        .or_else(|| of("回避").map(|who| spaced(Fact::Interest, who, true)))
}

/// 第二项暂缓，待财政意见; #3 同意: the outcome of the item that is named.
fn of_item(text: &str, frame: &LineFrame) -> Option<String> {
    let (token, rest) = numbered(text)?;
    let found = item::numbered(token, frame)?;
    let number = frame
        .items
        .iter()
        .find(|(item, _)| *item == found)
        .map(|(_, number)| number)?;
    let rest = rest.trim_start_matches([' ', '：', ':', '，']);
    let bare = ["原则", "全部", "均"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let outcome = match rest {
        "退回" | "撤了" | "不上了" => "撤回",
        _ if read_outcome(rest).is_some() => rest,
        _ if read_outcome(bare).is_some() => bare,
        _ => return None,
    };
    // 第一项同意，第二项暂缓 tells of two.
    let several = ["第", "议题", "#"].iter().any(|word| rest.contains(word));
    let words = if several {
        format!("#{number}")
    } else {
        format!("#{number} {outcome}")
    };
    (rest.chars().count() <= 30).then(|| spaced(Fact::ItemOutcome, &words, true))
}

/// The number of an item at the start of a text, and what follows: 第二项, 议题二, #2.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let counts = |c: char| lexer::digit(c).is_some() || "一二三四五六七八九十".contains(c);
    let lead = ["第", "议题", "议案", "#", "＃"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))?;
    let behind = lead.trim_start_matches(counts);
    let token = lead
        .get(..lead.len() - behind.len())
        .filter(|token| !token.is_empty())?;
    let rest = ["项议题", "个议题", "项", "个"]
        .iter()
        .find_map(|unit| behind.strip_prefix(unit));
    if text.starts_with('第') && rest.is_none() {
        return None;
    }
    Some((token, rest.unwrap_or(behind)))
}
