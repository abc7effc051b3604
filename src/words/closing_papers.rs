//! The words of the documents after a meeting: settlement, register of copies, archive list.

use super::{plural::rate_by_days, rows::words};

words! {
    /// The words of the documents after a meeting.
    #[derive(Debug)]
    pub struct ClosingPapers;

    /// Names of documents.
    settlement: "Settlement" | "经费决算表";
    copies: "Register of copies" | "文件份号登记表";
    archive: "Archive list" | "归档文件目录";
    currency: "Amounts in" | "货币单位";
    /// The currency of the rules on expenses.
    yuan: "CNY" | "人民币元";
    planned: "Planned" | "计划";
    spent: "Spent" | "支出";
    /// Spent less planned: what is over stands without a sign.
    difference: "Over (− under)" | "超支（－结余）";
    total: "Total" | "合计";
    /// Costs that the limit does not measure.
    online: "Online costs, outside the limit" | "线上费用，不计入定额";
    limit: "Limit per person and day" | "人天综合定额";
    /// The rate per person and day, people, days.
    rate(rate: &str, people: u32, days: &str): { rate_by_days(rate, people, days) } | { format!("{rate}×{people}人×{days}天") };
    over_limit: "over the limit" | "超出定额";
    over_unapproved: "over the plan, not approved" | "超出预算，未经批准";
    /// The sum up to which more was approved, and by whom.
    over_approved(up_to: &str, by: &str): "up to {up_to} approved by {by}" | "经{by}批准，不超过{up_to}";
    payments: "Payments" | "支出明细";
    overruns: "Approved over-runs" | "超支审批";
    up_to: "Up to" | "批准金额";
    payee: "Paid to" | "收款人";
    method: "How" | "支付方式";
    paid: "Paid on" | "支付日期";
    voucher: "Voucher" | "凭证号";
    amount: "Amount" | "金额";
    reason: "Reason" | "原因";
    no_voucher: "no voucher" | "无凭证";
    not_paid: "not paid" | "未支付";
    checked_by: "Checked by" | "复核人";
    paper: "Paper" | "文件";
    /// A paper by its number in the register.
    paper_code(number: u32): "paper {number}" | "{number}号文件";
    copy: "Copy" | "份号";
    seat: "Seat" | "座位";
    holder: "Handed to" | "领取人";
    issued_on: "Issued" | "发放时间";
    fate: "Where" | "去向";
    on: "On" | "日期";
    by: "By" | "经手人";
    remark: "Remarks" | "备注";
    issued: "Issued" | "发出";
    returned: "Back" | "收回";
    kept: "Kept" | "留存";
    destroyed: "Destroyed" | "销毁";
    lost: "Lost" | "丢失";
    outstanding: "Out" | "未收回";
    not_issued: "not handed out" | "未发放";
    /// Asked for so many times, and when it is promised.
    chased(times: usize, promised: &str):
        {
            let times = if times == 1 { "asked for once".to_owned() } else { format!("asked for {times} times") };
            if promised.is_empty() { times } else { format!("{times}, promised for {promised}") }
        }
        | {
            if promised.is_empty() { format!("已催收{times}次") } else { format!("已催收{times}次，承诺{promised}交回") }
        };
    handed_over: "Handed over by" | "移交人";
    received: "Received by" | "接收人";
    code: "Code" | "档号";
    kind: "Kind" | "类别";
    title: "Title" | "题名";
    reference: "Ref." | "文号";
    responsible: "Author" | "责任者";
    date: "Date" | "日期";
    pages: "Pages" | "页数";
    kept_for: "Kept for" | "保管期限";
    step: "State" | "状态";
    /// Pieces, those that are collected, kinds without any.
    archive_sum(pieces: usize, collected: usize, none: usize):
        "{pieces} pieces, {collected} of them collected; {none} kinds were not formed."
        | "共{pieces}件，已收集{collected}件；未形成{none}类。";
    no_code: "No archive code is set yet." | "尚未填写档号。";
    fonds: "Fonds" | "全宗号";
    class: "Class" | "门类";
    year: "Year" | "年度";
    organ: "Organ" | "机构（问题）";
}
