//! The words of Follow-up.

use super::{matter_papers::MatterPapers, plural::counted, rows::words};
use crate::domain::{
    action::MatterOrigin,
    matter::{MatterDeed, MatterStep},
};

/// A text, or a word for none.
fn or_none<'t>(text: &'t str, none: &'t str) -> &'t str {
    if text.is_empty() { none } else { text }
}

words! {
    /// The words of Follow-up.
    #[derive(Debug)]
    pub struct FollowUpText;

    step => MatterStep {
        Progress: "progress" | "进展";
        ExtensionAsked: "extension asked" | "申请延期";
        ExtensionGranted: "extension granted" | "同意延期";
        ExtensionRefused: "extension refused" | "不同意延期";
        Urged: "urged" | "催办";
        Answered: "answered" | "答复";
        Reported: "reported done" | "反馈办结";
        Returned: "sent back" | "退回";
        Verified: "verified" | "核验办结";
        Filed: "filed" | "立项";
        LeftOut: "left out" | "不列入督办";
        Begun: "begun" | "开始办理";
        Reopened: "open again" | "恢复办理";
        Finished: "done" | "办结";
        Cancelled: "cancelled" | "取消";
        Changed: "changed" | "变更";
        Instructed: "instruction" | "领导批示";
    }
    deed => MatterDeed {
        Progress: "Progress" | "进展";
        AskExtension: "Extension" | "申请延期";
        DecideExtension: "Decision on the extension" | "审批延期";
        Urge: "Urging" | "催办";
        Report: "Report that it is done" | "反馈办结";
        Verify: "Verification" | "核验办结";
        Return: "Back with a remark" | "退回";
        Instruct: "Instruction of a leader" | "领导批示";
    }
    origin => MatterOrigin {
        Action: "action" | "任务";
        Decision: "decision" | "决定";
        Motion: "carried motion" | "通过事项";
        Requirement: "requirement" | "领导要求";
        Instruction: "instruction" | "领导批示";
    }
    papers = MatterPapers;
    /// Over a paper: which one, its page, what the keys do.
    paper_head(name: &str, page: usize, pages: usize):
        "{name} · page {page} of {pages}" | "{name} · 第{page}/{pages}页";
    write_paper: "write the file" | "写入文件";
    next_paper: "next paper" | "换文种";
    back: "back" | "返回";
    undecided: "followed up?" | "是否立项";
    not_followed: "left out" | "不列入";
    /// A change, before and after; "none" stands for an empty value.
    changed(name: String, before: String, after: String):
        { format!("{name}: {} → {}", or_none(&before, "none"), or_none(&after, "none")) }
        | { format!("{name}：{} → {}", or_none(&before, "无"), or_none(&after, "无")) };
    /// The line from which it comes.
    comes_from(what: String, at: String, place: String): "{what}, {at}{place}" | "{what}，{at}{place}";
    in_item(item: String): ", {item}" | "，{item}";
    about(number: String): " about {number}" | "（针对{number}）";
    until(date: String): "until {date}" | "至 {date}";
    was_due(date: String): "was due {date}" | "原期限 {date}";
    days_late(days: u32): { format!("{} late", counted(days, "day", "days")) } | { format!("逾期{days}天") };
    not_urged: "not urged" | "未催办";
    extension_waits: "extension asked" | "延期待批";
    not_later: "after the date it is due" | "须晚于原期限";
    own_work: "somebody other than the owner" | "须为责任人以外的人";
    own_work_of(number: &str):
        { format!("{number}: somebody other than the owner") }
        | { format!("{number}：须为责任人以外的人") };
    no_proof_of(number: &str): { format!("{number}: its own proof, behind the colon") } | { format!("{number}：冒号后填写其凭证") };
    past_due: "past due: not put off any more" | "已逾期，不能再延";
}
