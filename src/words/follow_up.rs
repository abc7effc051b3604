//! The words of Follow-up.

use super::rows::words;
use crate::domain::matter::{MatterDeed, MatterStep};

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
    }
    deed => MatterDeed {
        Progress: "Progress" | "进展";
        AskExtension: "Extension" | "申请延期";
        DecideExtension: "Decision on the extension" | "审批延期";
        Urge: "Urging" | "催办";
        Report: "Report that it is done" | "反馈办结";
        Verify: "Verification" | "核验办结";
        Return: "Back with a remark" | "退回";
    }
    until(date: String): "until {date}" | "至 {date}";
    was_due(date: String): "was due {date}" | "原期限 {date}";
    days_late(days: u32): "{days} days late" | "逾期{days}天";
    not_urged: "not urged" | "未催办";
    not_later: "after the date it is due" | "须晚于原期限";
    own_work: "somebody other than the owner" | "须由责任人以外的人核验";
    past_due: "past due: not put off any more" | "已逾期，不能再延";
}
