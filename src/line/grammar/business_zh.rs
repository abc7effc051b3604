//! The Chinese words of business, a row a stem: a clerk's line that has one of them must be read or asked about.

use crate::domain::possible_fact::PossibleFact::{
    self as Fact, Action, Apologies, Arrival, Chair, Close, ClosedPart, Correction, Decision, Departure, Interest,
    ItemOutcome, Recess, Result as VoteResult, Resumption,
};

use super::business_stem::{
    Heard::{Anywhere, OfClerk},
    Row,
};

/// The rows, the surer word first.
#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("更正为", Anywhere, Correction), ("应为", OfClerk, Correction), ("改为", OfClerk, Correction), ("作废", OfClerk, Correction),
    ("不公开", OfClerk, ClosedPart), ("不记录", OfClerk, ClosedPart), ("保密", OfClerk, ClosedPart),
    ("休会", OfClerk, Recess), ("复会", OfClerk, Resumption), ("散会", OfClerk, Close),
    ("回避", OfClerk, Interest), ("利害关系", OfClerk, Interest),
    ("弃权", OfClerk, VoteResult), ("否决", OfClerk, VoteResult), ("表决", OfClerk, VoteResult), ("通过", OfClerk, VoteResult),
    ("缓议", OfClerk, ItemOutcome), ("暂缓", OfClerk, ItemOutcome), ("撤回", OfClerk, ItemOutcome),
    ("审定", OfClerk, Decision), ("原则", OfClerk, Decision), ("同意", OfClerk, Decision),
    ("责成", OfClerk, Action), ("牵头", OfClerk, Action), ("负责", OfClerk, Action),
    ("委托", OfClerk, Apologies), ("请假", OfClerk, Apologies), ("离席", OfClerk, Departure), ("离会", OfClerk, Departure),
    ("返回", OfClerk, Arrival), ("主持", OfClerk, Chair),
];

/// Words of a question, of a wish, or of somebody who speaks of themselves.
#[rustfmt::skip]
const TALK: &[&str] = &["如果", "要是", "希望", "能否", "能不能", "会不会", "是否", "应该", "可能", "我", "你", "咱", "吗", "呢", "为什么", "怎么"];

/// The fact that a sentence may tell.
pub(super) fn fact_in(text: &str, spoken: bool) -> Option<Fact> {
    let talk = TALK.iter().any(|word| text.contains(word));
    let mut rows = ROWS
        .iter()
        .filter(|(_, heard, _)| *heard == Anywhere || !(spoken || talk));
    rows.find(|(stem, ..)| text.contains(stem)).map(|(.., fact)| *fact)
}
