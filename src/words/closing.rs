//! The words of Wrap-up.

use super::{closing_papers::ClosingPapers, plural::counted, rows::words};
use crate::domain::{
    archive::{ArchiveKind, ArchiveState, Retention},
    expense::PayMethod,
    minutes_version::{MinutesState, VersionStep},
    remainder::Unclosed,
    returns::{CopyCount, CopyFate},
};

words! {
    /// The words of Wrap-up.
    #[derive(Debug)]
    pub struct Closing;

    fate => CopyFate {
        Returned: "back" | "已收回";
        Kept: "stays" | "留存";
        Destroyed: "destroyed" | "已销毁";
        Lost: "LOST" | "丢失";
    }
    papers = ClosingPapers;
    out: "OUT" | "未收回";
    is_paid: "paid" | "已支付";
    is_not_paid: "not paid" | "未支付";
    pay => PayMethod {
        Transfer: "transfer" | "转账";
        Card: "official card" | "公务卡";
        Cash: "cash" | "现金";
        Other: "other" | "其他";
    }
    archive => ArchiveKind {
        Notice: "notice" | "会议通知";
        Agenda: "agenda" | "会议议程";
        Roster: "list of people" | "参会名单";
        Guide: "guide" | "会议指南";
        Speech: "speeches" | "发言材料";
        ChairScript: "chair's script" | "主持词";
        Arrangement: "arrangements" | "会务安排";
        Papers: "papers" | "会议材料";
        Record: "record" | "会议记录";
        Minutes: "minutes" | "会议纪要";
        Resolution: "decisions" | "决议、决定";
        Vote: "votes" | "表决情况";
        Media: "pictures and sound" | "影音资料";
    }
    step => ArchiveState {
        Wanted: "wanted" | "待收集";
        Collected: "collected" | "已收集";
        Arranged: "arranged" | "已整理";
        Bound: "bound / electronic" | "已装订";
        Filed: "filed" | "已归档";
        HandedOver: "handed over" | "已移交";
    }
    none_formed: "none" | "未形成";
    retention => Retention {
        Permanent: "permanent" | "永久";
        Years30: "30 years" | "30年";
        Years10: "10 years" | "10年";
    }
    unclosed => Unclosed {
        NotAdjourned: "the meeting is not adjourned" | "会议尚未散会";
        LeftOpen(_): "left open at the end of the meeting" | "散会时未了";
        MinutesNotIssued: "the minutes are not issued" | "纪要尚未印发";
        Unchecked(_): "check before issuing" | "印发前核对";
        RecordNotSigned: "the record is not signed" | "会议记录尚未签字";
        RecordChanged: "the record was changed after it was signed" | "记录签字后有改动，须重新签字";
        ApprovalGiven: "approval by a later meeting is not entered" | "以后的会议已议定，尚未登记通过";
        LastNotApproved: "enter the approval at the last meeting" | "上次会议的纪要尚未登记通过";
        TaskOpen: "not done" | "未完成";
        CopyOut: "copy is out" | "份号未收回";
        NoNextDate: "nobody knows when it comes back" | "未定催收时间";
        PromiseOver: "promised for a time that is over: ask again" | "已过约定交回时间，须再催";
        NotGivenBack: "not given back" | "未退还";
        NothingSpent: "no expense yet; enter 0 if there is none" | "尚未登记支出，没有则记一笔0";
        NotPaid: "not paid" | "未支付";
        NoVoucher: "no voucher" | "无凭证";
        OverPlan(_): "more was spent than planned" | "超出预算";
        OverLimit: "over the limit per person and day" | "超出人天综合定额";
        NotSaidIfSolved: "was the problem solved?" | "要解决的问题是否解决，尚未填写";
        NoLesson: "say what was learnt, or that nothing was" | "写下经验教训，或注明没有";
        NotArchived(_): "not filed" | "未归档";
        SameCode: "two pieces with one code" | "档号重复";
        NobodyConveys: "no unit is to report yet: F8 lists them" | "尚未列出传达单位，按 F8 列出";
        NotConveyed: "has not reported" | "未反馈传达情况";
        NoMatter: "followed up or left out?" | "是否立项督办未定";
    }
    /// Issued = outstanding + returned + kept + destroyed + lost: what is out stands where no screen cuts it.
    copy_count(count: CopyCount):
        {
            let CopyCount { issued, returned, kept, destroyed, lost, outstanding } = count;
            format!("issued {issued} = out {outstanding} + back {returned} + kept {kept} + destroyed {destroyed} + lost {lost}")
        }
        | {
            let CopyCount { issued, returned, kept, destroyed, lost, outstanding } = count;
            format!("发出 {issued} ＝ 未收 {outstanding} ＋ 收回 {returned} ＋ 留存 {kept} ＋ 销毁 {destroyed} ＋ 丢失 {lost}")
        };
    minutes_state => MinutesState {
        Draft: "draft" | "草稿";
        Confirmed: "confirmed" | "已确认";
        Issued: "issued" | "已印发";
        Approved: "approved" | "已通过";
    }
    /// The version of the minutes and how far it is.
    version(n: u32, state: &str): "version {n}, {state}" | "第{n}稿，{state}";
    /// Beside a new number of the first minute.
    items_count_from(first: &str, second: &str):
        "items {first}, {second} …: save again" | "议题将编为 {first}、{second}……：再存一次";
    /// The resolution speaks of corrections, and the field of corrections is empty.
    which_corrections:
        "the resolution makes corrections: which? Without any: save again" | "决议中有更正：请写明内容；确无更正则再存一次";
    /// The objections to the minutes when they are issued all the same.
    still_open(checks: usize, names: &str):
        {
            let checks = match checks {
                0 => String::new(),
                1 => "1 check is open. ".to_owned(),
                n => format!("{n} checks are open. "),
            };
            let names = if names.is_empty() { String::new() } else { format!("Not confirmed: {names}.") };
            format!("{checks}{names}").trim().to_owned()
        }
        | {
            let checks = if checks == 0 { String::new() } else { format!("尚有{checks}项待核实。") };
            let names = if names.is_empty() { String::new() } else { format!("尚未确认：{names}。") };
            format!("{checks}{names}")
        };
    /// Over the form of a wording: so many passages.
    reword_how(passages: usize):
        { format!("← → chooses among {}; below, what you type is added, Ctrl-U empties the line.", counted(passages, "passage", "passages")) }
        | { format!("← → 选段（共{passages}段）；下栏输入接在原文后，Ctrl-U 清除整行。") };
    /// A resolution of a later meeting on these minutes: its day, the meeting, its words.
    resolved_by(day: &str, title: &str, text: &str): "{day} {title}: {text}" | "{day} {title}：{text}";
    version_step => VersionStep {
        Issued: "issued" | "印发";
        Approved: "approved" | "通过";
        Reopened: "reopened" | "重开";
    }
    /// A step of a version in its history: when, which version, the step, the clerk, why.
    version_told(day: &str, n: u32, step: &str, by: &str, why: &str):
        {
            let by = if by.is_empty() { String::new() } else { format!(" by {by}") };
            let why = if why.is_empty() { String::new() } else { format!(": {why}") };
            format!("{day}: version {n} {step}{by}{why}")
        }
        | {
            let by = if by.is_empty() { String::new() } else { format!("（{by}）") };
            let why = if why.is_empty() { String::new() } else { format!("：{why}") };
            format!("{day} 第{n}稿{step}{by}{why}")
        };
    /// The part of the record about the versions of the minutes.
    versions: "Minutes of this meeting" | "纪要印发情况";
    /// Somebody who has signed the record, and the day.
    signed_on(name: &str, day: &str): "{name}, signed on {day}" | "{name}（{day}签字）";
    signed_before(day: &str):
        "The record was signed on {day} and changed after that: it is to be signed again."
        | "本记录{day}签字后有改动，须重新签字。";
    compared(version: u32): "against version {version}" | "与第{version}稿比较";
    /// The last page of a document holds a single line.
    lone_line: "The last page holds one line only." | "末页只有一行。";
    /// Notes that stand in the record only, and the degree of minuting that says so.
    left_out(n: usize, degree: &str):
        { format!("{} left out ({degree}, F2 F7): Alt-U", counted(n, "note", "notes")) }
        | { format!("{n}条记录不入纪要（{degree}）：Alt-U 列出，F2 F7 可改。") };
    nothing_differs: "Nothing differs." | "没有差异。";
    confirmation: "Confirmation" | "确认";
    /// Under a wording: the passage of the record that has changed since.
    record_now(text: &str): "  The record says now: {text}" | "  记录现为：{text}";
    rewording: "Wording" | "措辞";
    reworded: "your wording" | "改写";
    /// Checks that are open, and people who have not confirmed: together they are the number beside the section.
    open_sum(checks: usize, names: usize):
        { if names == 0 { checks.to_string() } else { format!("{} ({}, {names} to confirm)", checks + names, counted(checks, "check", "checks")) } }
        | { if names == 0 { checks.to_string() } else { format!("{}（待核{checks}项，待确认{names}人）", checks + names) } };
    to_confirm: "minutes not confirmed" | "纪要待确认";
    confirmed: "confirmed" | "已确认";
    /// The minutes were changed after it.
    confirmed_other: "confirmed an earlier text" | "确认的是改动前的文本";
    col_category: "category" | "费用类别";
    col_fate: "where" | "去向";
    col_next: "promised" | "承诺";
    col_pages: "pages" | "页";
    col_payee: "paid to" | "收款人";
    col_voucher: "voucher" | "凭证";
    col_paid: "paid" | "支付";
    col_code: "code" | "档号";
    col_step: "step" | "状态";
    col_retention: "kept for" | "期限";
    /// The type and revision that a lesson stands in.
    col_adopted: "in the type" | "已写入类型";
    col_lesson: "lesson" | "经验教训";
    col_unit: "unit" | "单位";
    col_done: "reported" | "反馈";
    col_how: "how, to whom" | "方式、范围";
    col_title: "paper" | "材料";
    two_people: "this takes two people" | "须由两人办理";
    over_plan: "over what is allowed" | "超出允许数";
    planned: "planned" | "预算";
    spent: "spent" | "支出";
    nothing_learned: "nothing to do better" | "没有需要改进的";
    closed: "The meeting is closed." | "会议已结会。";
    gate_shut(n: usize): "outstanding {n}" | "未了事项{n}项";
}
