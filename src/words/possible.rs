//! The facts that a note may tell, and the line that would say each.

use super::rows::words;
use crate::domain::possible_fact::PossibleFact;

words! {
    /// Facts that a note may tell.
    #[derive(Debug)]
    pub struct Possible;

    fact => PossibleFact {
        Opening: "an opening" | "开会";
        Recess: "a recess" | "休会";
        Resumption: "a resumption" | "复会";
        Close: "a close" | "散会";
        Motion: "a motion" | "表决事项";
        Result: "a result" | "表决结果";
        Decision: "a decision" | "决定";
        ItemOutcome: "an outcome" | "议题结果";
        Interest: "an interest" | "回避";
        Arrival: "an arrival" | "到会";
        Departure: "a departure" | "离席";
        Late: "a late arrival" | "迟到";
        Apologies: "apologies" | "请假";
        Absence: "an absence" | "缺席";
        Chair: "the chair" | "主持人";
        ClosedPart: "a closed part" | "不公开";
        PublicPart: "the public back" | "恢复公开";
        Action: "an action" | "任务";
        Correction: "a correction" | "更正";
        Requirement: "a requirement" | "会议要求";
        Minuted: "a line for the minutes" | "记入纪要的内容";
        Incident: "an incident" | "突发事件";
    }
    /// The fact, and how the line begins that would say it.
    may_tell(fact: &str, order: &str): "kept as a note; does it tell {fact}? {order}… says it" | "已存为记录；是否说的是{fact}？写作 {order}…";
    /// The fact, and the line that says it.
    asked(fact: &str, order: &str): "kept as a note; {fact}? {order}" | "已存为记录；是{fact}吗？{order}";
    /// A casting vote that may be one of unequal votes, and the line that says it behind equal ones.
    untied(order: &str): "the votes are not equal; equal before the casting vote? Then {order}; a note" | "票数不相等；投决定票之前是否相等？若是请输入：{order}；已存为记录";
}
