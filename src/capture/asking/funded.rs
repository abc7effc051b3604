//! Lines that say out of which money something is paid, without a verb of deciding: 16万从集体账上出, 从工会经费列支. Behind the deliberation of an item each may be
//! what it came to, and is asked about.

use crate::{
    capture::{
        entry::draft::is_before,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{EntryKind, Remark},
        possible_fact::PossibleFact,
        text::is_han,
    },
    line::{
        grammar::{self, asking::talk_zh},
        reading::Reading,
    },
};

/// Longer lines are speeches, in characters.
const LONGEST: usize = 32;

/// Words for money that lies somewhere.
#[rustfmt::skip]
const FUNDS: [&str; 22] = [
    "账", "帐", "经费", "资金", "专项", "预算", "基金", "公积金", "收入", "结余", "会费", "党费", "班费", "费用", "费", "财政", "款", "专户", "预备费", "科目", "集体", "学校",
];

/// Words with which such a line ends.
#[rustfmt::skip]
const PAYS: [&str; 20] = [
    "列支", "开支", "支出", "支付", "支取", "支", "里出", "上出", "中出", "出", "解决", "垫付", "垫支", "安排", "扣除", "扣", "走账", "走", "报销", "拨付",
];

/// Words before the money.
const FROM: [&str; 5] = ["从", "由", "在", "走", "用"];

/// Words added to those of ordinary talk: of what was, is asked, supposed or only said by somebody.
#[rustfmt::skip]
const TALK: [&str; 22] = ["？", "?", "能否", "能不能", "可以", "可能", "应该", "建议", "上次", "去年", "往年", "以前", "原来", "一直", "已", "了", "不", "没", "说", "哪", "怎么", "也许"];

/// The reading, asked about where it may be what the item came to.
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let records = scene.records;
    let place = typed.place.unwrap_or_else(|| records.next_place());
    let open = grammar::asking::business::is_open_note(&reading, typed.raw) && typed.over.is_none();
    if !open || is_before(records) || !tells(typed.raw) {
        return reading;
    }
    let item = records.item_at(place);
    let talked = records
        .entries
        .iter()
        .any(|entry| item.is_some() && entry.item == item && !entry.struck && entry.kind == EntryKind::Note);
    if !talked {
        return reading;
    }
    let text = typed.raw.trim().trim_end_matches('。');
    Reading::remarked(
        typed.raw,
        Remark::MayMean(format!("{}{text}", PossibleFact::Decision.order(true))),
    )
}

/// Whether a line says from which money something is paid, and no more.
fn tells(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['。', '！']);
    let short = (5..=LONGEST).contains(&text.chars().count()) && text.contains(is_han);
    if !short || talk_zh::is_ordinary(text, &TALK) {
        return false;
    }
    text.split(['，', ',', '；']).map(str::trim).any(|clause| {
        let Some(head) = PAYS.iter().find_map(|end| clause.strip_suffix(end)) else {
            return false;
        };
        FROM.iter()
            .filter_map(|from| head.split_once(from))
            .any(|(_, fund)| fund.chars().count() >= 2 && FUNDS.iter().any(|word| fund.contains(word)))
    })
}
