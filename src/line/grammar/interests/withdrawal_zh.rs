//! Sentences in which somebody takes no part in an item, in clauses of their own: 许峰声明其子在投标单位任职，退出本项讨论，9:18离开; 许峰的儿子在该公司上班，
//! 本项回避; 许峰9:18退场回避. Every clause has to say why, that they take no part, or that they left.

use crate::domain::interest::InterestNature;

use super::interest::bare;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::possible_people_zh::{begins_with_person, names_kin},
        presence::{movement, told},
        shape::moment,
    },
    reading::{Reading, What},
};

/// Words by which somebody takes no part, before what it is.
const NO_PART: [&str; 4] = ["回避", "退出", "不参加", "不参与"];

/// Words for the item in hand.
#[rustfmt::skip]
const ITEM: [&str; 13] = [
    "本项议题", "该项议题", "此项议题", "这个议题", "本议题", "该议题", "此议题", "本事项", "该事项", "本项", "该项", "此项", "这项",
];

/// The parts of dealing with an item.
const PARTS: [&str; 5] = ["讨论", "审议", "表决", "投票", "研究"];

/// Words before an act that say no more than it does.
#[rustfmt::skip]
const LEADS: [&str; 15] = [
    "按规定", "按照规定", "依规", "随后", "主动", "申请", "提出", "要求", "声明", "自愿", "并已", "已经", "并", "已", "现",
];

/// Words before a reason.
const BECAUSE: [&str; 11] = [
    "声明", "申明", "说明", "申报", "表示", "因为", "由于", "鉴于", "说", "因", "的",
];

/// Words of work and of bonds, without which nothing is told of an interest.
#[rustfmt::skip]
const BONDS: [&str; 21] = [
    "任职", "就职", "供职", "上班", "工作", "同学", "同事", "战友", "老乡", "股东", "持股", "入股", "合伙", "法人", "法定代表人", "投标", "报价", "代理", "利害关系", "利益关系", "其子",
];

/// Words by which somebody leaves, behind a reason.
const LEAVES: [&str; 5] = ["退场", "离场", "离席", "退席", "离开"];

/// A clause of such a sentence.
enum ToldClause<'t> {
    Reason(&'t str),
    /// They take no part; with the reason that stands before it.
    Withdraws(Option<&'t str>),
    /// They left; whether they withdrew with it, and why.
    Left(Box<Reading>, Option<&'t str>),
}

/// Reads such a sentence. `None` = a clause of it says something else, or none that somebody takes no part.
pub(super) fn read(text: &str, frame: &LineFrame) -> Option<Reading> {
    let (when, told) = moment::leading(text, frame.dates).unwrap_or(("", text));
    let name = begins_with_person(told, frame)?;
    let Named::One(who) = movement::one(name, frame) else {
        return None;
    };
    let (mut reason, mut withdraws, mut left) = ("", false, None);
    let parts = told
        .get(name.len()..)?
        .split(['，', ',', '；', ';', '。'])
        .map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        match clause(part, (when, name), frame)? {
            ToldClause::Reason(why) => reason = why,
            ToldClause::Withdraws(why) => {
                withdraws = true;
                reason = why.unwrap_or(reason);
            }
            ToldClause::Left(leaving, why) => {
                withdraws |= why.is_some();
                reason = why.filter(|why| !why.is_empty()).unwrap_or(reason);
                left = Some(*leaving);
            }
        }
    }
    if !withdraws || !when.is_empty() && left.is_none() {
        return None;
    }
    let interest = Reading::of(What::Interest {
        who,
        item: None,
        nature: InterestNature::Unsaid,
        text: bare(reason).to_owned(),
    });
    Some(match left {
        Some(leaving) => Reading::of(What::Series(vec![interest, leaving])),
        None => interest,
    })
}

fn clause<'t>(part: &'t str, (when, name): (&str, &str), frame: &LineFrame) -> Option<ToldClause<'t>> {
    if let Some(before) = without_no_part(part) {
        let before = without_leads(before);
        if before.is_empty() {
            return Some(ToldClause::Withdraws(None));
        }
        if let Some(why) = reason(before) {
            return Some(ToldClause::Withdraws(Some(why)));
        }
        // 9:18退场回避
        let leaving = leaves(before, (when, name), frame)?;
        return Some(ToldClause::Left(Box::new(leaving), Some("")));
    }
    // 回避退场
    let gone = part
        .strip_prefix("回避")
        .map(|rest| rest.strip_prefix('并').unwrap_or(rest));
    if let Some(gone) = gone.filter(|gone| LEAVES.contains(gone)) {
        let leaving = leaves(gone, (when, name), frame)?;
        return Some(ToldClause::Left(Box::new(leaving), Some("")));
    }
    if let Some(why) = reason(part) {
        // 因亲属参与报价主动退场
        let bare = LEAVES.iter().find_map(|word| why.strip_suffix(*word));
        let Some(why) = bare.and_then(|why| why.strip_suffix("主动")) else {
            return bare.is_none().then_some(ToldClause::Reason(why));
        };
        let leaving = leaves("退场", (when, name), frame)?;
        return Some(ToldClause::Left(Box::new(leaving), Some(why)));
    }
    leaves(without_leads(part), (when, name), frame).map(|leaving| ToldClause::Left(Box::new(leaving), None))
}

/// The leaving that a clause tells.
fn leaves(part: &str, (when, name): (&str, &str), frame: &LineFrame) -> Option<Reading> {
    let mut told = told::read(&format!("{when}{name}{part}"), frame).filter(|told| told.remark.is_none())?;
    let What::Leave { reason, own, .. } = &mut told.what else {
        return None;
    };
    if reason.is_empty() && own.is_empty() {
        "回避".clone_into(reason);
    }
    Some(told)
}

/// The text before the words that somebody takes no part in the item, which end it: 本项回避, 退出本项讨论, 不参加这项表决.
fn without_no_part(part: &str) -> Option<&str> {
    let (at, word) = NO_PART
        .iter()
        .filter_map(|word| Some((part.rfind(word)?, *word)))
        .max()?;
    let (before, behind) = part.split_at_checked(at)?;
    let behind = behind.get(word.len()..)?;
    let behind = ITEM.iter().find_map(|item| behind.strip_prefix(item)).unwrap_or(behind);
    let behind = behind.strip_prefix('的').unwrap_or(behind);
    let behind = behind.strip_suffix("环节").unwrap_or(behind);
    let dealt = behind.is_empty() || behind.split(['和', '、', '与', '及']).all(|part| PARTS.contains(&part));
    // 退出 alone says nothing of the item.
    let whole = dealt && (word == "回避" || !behind.is_empty());
    let before = ITEM.iter().find_map(|item| before.strip_suffix(item)).unwrap_or(before);
    whole.then_some(before)
}

fn without_leads(text: &str) -> &str {
    let mut text = text;
    while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
        text = rest;
    }
    text
}

/// Why somebody takes no part, in a clause with a word before it that says so.
fn reason(part: &str) -> Option<&str> {
    let told = BECAUSE.iter().find_map(|word| part.strip_prefix(word))?;
    let told = ["其本人", "自己", "本人"]
        .iter()
        .find_map(|own| told.strip_prefix(own))
        .unwrap_or(told);
    let told = LEADS.iter().find_map(|end| told.strip_suffix(end)).unwrap_or(told);
    let bond = names_kin(told) || BONDS.iter().any(|word| told.contains(word));
    let asks = ["是否", "是不是", "没有", "吗", "无"]
        .iter()
        .any(|word| told.contains(word));
    // 许峰的儿子在该公司上班 is told of the son.
    let told = if part.starts_with('的') {
        part.strip_prefix('的')?
    } else {
        told
    };
    (bond && !asks).then_some(told)
}
