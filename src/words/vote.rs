//! How motions and votes are told in feed and hint.

use super::rows::words;

words! {
    /// Texts about motions and votes.
    #[derive(Debug)]
    pub struct VoteText;

    amendment: "amendment" | "修正案";
    /// A motion of a body that decides together, where nobody moves or seconds.
    matter: "matter for decision" | "表决事项";
    /// A motion of boards and assemblies in China.
    bill: "motion" | "议案";
    bill_of(name: &str): "moved by {name}" | "提案人{name}";
    /// The motion that an amendment amends.
    amends(number: u32): " to M{number}" | "（修正M{number}）";
    /// The motion that a motion is about, to defer it and the like.
    concerns(number: u32): " on M{number}" | "（关于M{number}）";
    moved(name: &str): "moved {name}" | "{name}提出";
    mover_not_named: "mover not named" | "提出人未记";
    seconded(name: &str): "seconded {name}" | "{name}附议";
    seconder_not_named: "seconder not named" | "附议人未记";
    /// The wording as amended.
    wording(number: u32): "M{number} as amended" | "M{number}修正后";
    /// Marks a motion that a decision beside it does not settle.
    stays_open(number: u32): "M{number} stays open" | "M{number}仍待表决";
    pending: "pending" | "待表决";
    wording_wanted: "wording as amended wanted" | "待录修正后文本";
    too_many(votes: u32, voters: u32): "{votes} votes, but only {voters} may vote" | "共{votes}票，多于可表决的{voters}人";
    may_vote(n: u32): "{n} may vote" | "{n}人可表决";
    did_not_vote(n: u32): "{n} did not vote" | "{n}人未投票";
    missing(names: &str): "no vote yet: {names}" | "未投票：{names}";
    casting: "casting vote" | "主持人决定性一票";
    consent(numbers: &str): "consent items {numbers}" | "一并审议第{numbers}项";
    pulled(title: &str): "taken out of the items agreed together: {title}" | "单独审议：{title}";
    no_motion: "no motion" | "没有表决事项";
}
