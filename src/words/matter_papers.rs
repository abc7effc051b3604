//! The words of the papers of follow-up: register, notes that urge, report.

use super::rows::words;

words! {
    /// The words of the papers of follow-up.
    #[derive(Debug)]
    pub struct MatterPapers;

    register: "Follow-up register" | "督办台账";
    urge: "Reminder" | "催办通知单";
    report: "Follow-up report" | "督办专报";
    number: "ref." | "编号";
    task: "task" | "任务内容";
    source: "source" | "来源";
    leader: "leader" | "责任领导";
    lead: "lead" | "牵头单位";
    helpers: "helpers" | "协办单位";
    due: "due" | "办理期限";
    state: "state" | "办理状态";
    days_late: "days late" | "逾期天数";
    progress: "last progress" | "最新进展";
    unit: "unit or person" | "责任单位";
    filed: "filed" | "立项";
    open: "open" | "在办";
    done: "done" | "办结";
    on_time: "done in time" | "按期办结";
    overdue: "overdue" | "逾期未结";
    all: "all" | "合计";
    unassigned: "nobody named" | "未明确责任单位";
    no_date: "no date" | "未定";
    nothing: "No matter fits." | "没有符合条件的事项。";
    nothing_overdue: "Nothing is overdue." | "没有逾期事项。";
    as_of(day: &str): "As of {day}" | "截至{day}";
    /// The time since the last report.
    period(from: &str, to: &str): "From {from} to {to}" | "{from}至{to}";
    /// A report that was made: its number, to whom, when it was sent.
    kept(number: &str, to: &str, sent: &str):
        { if sent.is_empty() { format!("{number} to {to}: not sent yet") } else { format!("{number} to {to}, sent on {sent}") } }
        | { if sent.is_empty() { format!("{number}报{to}，尚未发出") } else { format!("{number}报{to}，{sent}发出") } };
    fits(filter: &str): "Filter: {filter}" | "筛选：{filter}";
    /// 督办专报 第3期
    issue(number: &str):
        { format!("No. {number}") }
        | {
            // 2026年第3期 is a number as it stands.
            if number.ends_with('期') { number.to_owned() } else { format!("第{number}期") }
        };
    to: "To" | "呈送";
    /// How many matters there are, and how far they are.
    totals(filed: usize, done: usize, on_time: usize, open: usize, overdue: usize):
        "Filed {filed}; done {done}, of these in time {on_time}; open {open}, of these overdue {overdue}."
        | "共立项{filed}件；已办结{done}件，其中按期办结{on_time}件；在办{open}件，其中逾期{overdue}件。";
    by_unit: "By unit" | "各单位办理情况";
    what_is_done: "Done" | "已办结事项";
    what_is_late: "Overdue" | "逾期事项";
    what_goes_on: "Going on" | "在办事项";
    reason: "reason and last word" | "原因及最新情况";
    next_step: "next step" | "下一步措施";
    closed_on: "closed on" | "办结时间";
    /// The box in which a leader writes.
    instruction: "Instruction" | "领导批示";
    /// The sentence over the matters of a unit that is urged.
    please(count: usize):
        {
            if count == 1 {
                "The following matter is in your hands and is still open. Please see to it, and report how far it is.".to_owned()
            } else {
                format!("The following {count} matters are in your hands and are still open. Please see to them, and report how far they are.")
            }
        }
        | "下列{count}项事项尚未办结，请抓紧办理，并及时反馈办理情况。";
    signed_for: "Received by, on" | "签收人、签收日期";
    reply: "Answer" | "办理情况反馈";
}
