//! 文件用语 (Chinese words of documents).

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use crate::{
    domain::{
        meeting::VoteBase,
        motion::{Counts, Majority},
    },
    i18n::export::{ExportText, Heads, Overview, Words},
};

/// 文件用语.
pub(in crate::i18n) const EXPORT: ExportText = ExportText {
    words: WORDS,
    comma: "、",
    semicolon: "；",
    colon: "：",
    stop: "。",
    question_mark: "？",
    bracket: |text| format!("（{text}）"),
    day: |date| format!("{}年{}月{}日", date.year(), date.month(), date.day()),
    date,
    due,
    undated: |phrase| format!("{phrase}（未定日期）"),
    issue: |number| format!("第{number}期"),
    minutes_of: |title| titled(title, "纪要"),
    record_of: |title| titled(title, "记录"),
    actions_of: |title| format!("{title}任务清单"),
    document_of: titled,
    notice_of: |title| format!("关于召开{}的通知", titled(title, "")),
    convene,
    minutes_long: |minutes| format!("{minutes}分钟"),
    people_counted: |n| format!("{n}人"),
    seat_at: |(line, col)| format!("第{}排{}座", line.saturating_add(1), col.saturating_add(1)),
    row_at: |line| format!("第{}排", line.saturating_add(1)),
    meeting_class: |class| format!("{}类会议", numeral(class as usize)),
    budget_people: |people, staff| format!("{people}人（其中工作人员{staff}人）"),
    card_size: |width, height| {
        format!("桌签规格{width}×{height}毫米，每张纸两面，上面一面倒置：沿中线对折，沿虚线裁切。")
    },
    copy_number: |number| format!("{number:06}"),
    secret_mark: |level, long| {
        if long.is_empty() {
            level.to_owned()
        } else {
            format!("{level}★{long}")
        }
    },
    printed_on: |day| format!("{day}印发"),
    at_most: |is, most| format!("{is}，不得超过{most}"),
    budget_rate: |rate, people, days| format!("{rate}元 × {people}人 × {days}天"),
    sign_in_foot: |[expected, present, leave, absent]| {
        format!("应到{expected}人　实到{present}人　请假{leave}人　缺席{absent}人")
    },
    mark: |name| titled(name, "纪要"),
    person,
    arrived: |time| format!("{time}到会"),
    left: |time| format!("{time}离会"),
    replaced_by: |name| format!("由{name}代会"),
    replaces: |name| format!("代{name}"),
    heads,
    quorum: |present, needed| {
        let verdict = if present >= needed { "达到" } else { "未达到" };
        format!("到会成员{present}人，法定{needed}人，{verdict}法定人数")
    },
    counts: |c: Counts| format!("赞成{}票，反对{}票，弃权{}票", c.yes, c.no, c.abstain),
    arithmetic,
    mover: |name| format!("{name}动议"),
    seconder: |name| format!("{name}附议"),
    lead: |name| format!("牵头：{name}"),
    with: |names| format!("配合：{names}"),
    owner: |name| format!("责任人：{name}"),
    overview,
    requires: |name| {
        let who = if name.is_empty() { "会议" } else { name };
        format!("{who}要求：")
    },
    heading_number,
    started_by: |name, time| {
        if name.is_empty() {
            format!("会议于{time}开始。")
        } else {
            format!("会议由{name}于{time}主持开始。")
        }
    },
    ended_at: |time| format!("会议于{time}结束。"),
    item_code: |number| format!("议题{number}"),
};

const WORDS: Words = Words {
    no_meeting: "没有打开的会议。",
    untitled: "未命名会议",
    draft: "草稿：会议尚未散会。",
    register_only: "仅登记模式：本会议不保存内容，名称以代号代替。",
    not_kept: "（内容不保存）",
    nothing_recorded: "没有记录。",
    number_sign: "编号",
    number: "期次",
    time: "时间",
    planned: "计划时间",
    place: "地点",
    form: "会议形式",
    organiser: "主办单位",
    chair: "主持人",
    scribe: "记录人",
    purpose: "会议目的",
    secrecy: "密级",
    attendance: "到会情况",
    name: "姓名",
    unit: "单位",
    category: "身份",
    present: "出席",
    apologies: "请假",
    absent: "缺席",
    invited: "应邀",
    quorum: "法定人数",
    no_list: "没有人员名单",
    overview: "概况",
    settled: "议定事项",
    general: "综合",
    decision: "会议决定",
    rejection: "会议否决",
    action: "任务",
    course: "会议进程",
    corrections: "散会后更正",
    outcome: "结果",
    no_action: "无需办理",
    not_voted: "未表决",
    owner: "责任人",
    due: "期限",
    state: "状态",
    item: "议题",
    unassigned: "未明确责任人",
    no_date: "未定期限",
    signature_reviewed: "核对人",
    date: "日期",
    meeting_summary: "会议摘要",
    action_items: "任务",
    by_person: "按责任人列任务",
    people_present: "到会人员（发言条数）",
    tag_action: "行动",
    tag_agreed: "决定",
    tag_rejected: "否决",
    tag_idea: "想法",
    tag_help: "求助",
    tag_link: "链接",
    tag_motion: "动议",
    tag_question: "问题",
    tag_requirement: "要求",
    tag_unassigned: "未明确责任人",
    stays: "在场时间",
    presenter: "汇报人",
    agenda: "议程",
    notice: "通知",
    guide: "指南",
    roster: "参会人员名单",
    sign_in: "签到表",
    desk_cards: "桌签",
    seat_plan: "座次图",
    duties: "会务分工表",
    checklist: "会务清单",
    budget: "经费预算表",
    no_seats: "还没有排座次。",
    plan_kind: "形式",
    seat_rule: "排位",
    guests: "客方",
    hosts: "主方",
    sides: "两侧",
    viewpoint: "视角",
    seen_from_hall: "台下视角：自会场面向前方看，左右以看图者为准。",
    seen_from_rostrum: "台上视角：自前方面向会场看，左右以就座者为准。",
    seat_changes: "定稿后变动",
    row: "排",
    hours: "时段",
    relief: "接替",
    standard: "标准",
    phase: "阶段",
    required_mark: "（必办）",
    required_note: "",
    budget_rule: "执行标准",
    budget_class: "会议类别",
    budget_people: "人数",
    budget_days: "会期（天）",
    budget_lodging: "安排住宿",
    budget_note: "说明",
    budget_amount: "金额（元）",
    budget_within: "定额内预算",
    budget_outside: "不计入综合定额",
    budget_limit: "综合定额控制数",
    budget_left: "低于控制数",
    budget_over: "超出控制数",
    budget_no_limit: "该地区、该类会议在开会之日没有可用的综合定额标准。",
    prepared_by: "编制人",
    approved_by: "审批人",
    no: "否",
    copied_to: "抄送",
    printed_by: "印发机关",
    printed_on: "印发日期",
    doors: "入场时间",
    reply_due: "回复期限",
    bring: "携带物品和要求",
    sent_by: "发送方式",
    to: "发送范围",
    serial: "序号",
    matter: "事项",
    item_kind: "类型",
    length: "时长（分钟）",
    lasts: "时长",
    called_in: "列席单位",
    papers: "材料",
    consent: "一并通过事项",
    total: "计划用时合计",
    yes: "是",
    no_items: "尚未列入议题。",
    post: "职务",
    phone: "电话",
    sex: "性别",
    grouping: "分组",
    remark: "备注",
    signature: "签名",
    seat: "座位",
    speaker: "发言人",
    text: "内容",
    timetable: "日程安排",
    planned_end: "预计散会",
    participants: "参会人员",
    by_unit: "分组（按单位）",
    groups: "分组",
    contacts: "会务联系",
    contact: "联系人",
    addressee: "各参会单位、参会人员：",
    when_and_where: "会议时间和地点",
    business: "会议内容",
    other_matters: "其他事项",
    please_reply: "请收到通知后及时反馈参会情况；因故不能参会的，请说明原因和代会人员。",
    nobody_listed: "名单上还没有人。",
    roster_order: "注：各类人员按主办单位确定的顺序排列。",
};

fn convene(o: &Overview<'_>) -> String {
    let place = if o.place.is_empty() {
        String::new()
    } else {
        format!("在{}", o.place)
    };
    let who = if o.topics.is_empty() { "兹" } else { o.topics };
    let mut text = format!("{who}定于{}{place}召开“{}”", o.when, o.title);
    if !o.chair.is_empty() {
        _ = write!(text, "，由{}主持", o.chair);
    }
    text.push('。');
    if !o.purpose.is_empty() {
        _ = write!(text, "会议目的：{}。", o.purpose.trim_end_matches('。'));
    }
    text.push_str("现将有关事项通知如下：");
    text
}

/// A title with the name of its document: 会议 is not said twice.
fn titled(title: &str, document: &str) -> String {
    if title.ends_with(document) {
        title.to_owned()
    } else if title.ends_with('会') || title.ends_with("会议") {
        format!("{title}{document}")
    } else {
        format!("{title}会议{document}")
    }
}

fn date(date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => "一",
        Weekday::Tue => "二",
        Weekday::Wed => "三",
        Weekday::Thu => "四",
        Weekday::Fri => "五",
        Weekday::Sat => "六",
        Weekday::Sun => "日",
    };
    format!("{}年{}月{}日（星期{weekday}）", date.year(), date.month(), date.day())
}

fn due(day: NaiveDate, time: Option<NaiveTime>) -> String {
    time.map_or_else(|| date(day), |time| format!("{}{}", date(day), time.format("%H:%M")))
}

/// Unit and post before the name, as 出席 lists print them (domain.md §2.2).
fn person(unit: &str, post: &str, name: &str) -> String {
    if unit.is_empty() && post.is_empty() {
        name.to_owned()
    } else {
        format!("{unit}{post} {name}")
    }
}

fn heads(h: Heads) -> String {
    let instead = match h.substitutes {
        0 => String::new(),
        n => format!("（其中代会{n}人）"),
    };
    format!(
        "应到{}人，实到{}人{instead}，请假{}人，缺席{}人",
        h.expected, h.present, h.on_leave, h.absent
    )
}

/// 须多少票、按多少人计：读者可自行核算。
fn arithmetic(base: u32, of: VoteBase, majority: Majority) -> String {
    let (of, note) = match of {
        VoteBase::VotesCast => ("投票数", "票"),
        VoteBase::MembersPresent => ("到会成员", "人"),
        VoteBase::EntireMembership => ("含请假在内的全体成员", "人"),
    };
    let share = match majority {
        Majority::Simple => "过半数",
        Majority::TwoThirds => "三分之二",
    };
    format!("须至少{}票赞成，按{of}{base}{note}的{share}计", majority.needed(base))
}

fn overview(o: &Overview<'_>) -> String {
    let place = if o.place.is_empty() {
        String::new()
    } else {
        format!("在{}", o.place)
    };
    let mut text = if o.chair.is_empty() {
        format!("{}，{place}召开“{}”。", o.when, o.title)
    } else {
        format!("{}，{}{place}主持召开“{}”。", o.when, o.chair, o.title)
    };
    if !o.purpose.is_empty() {
        _ = write!(text, "会议目的：{}。", o.purpose.trim_end_matches('。'));
    }
    if !o.topics.is_empty() {
        _ = write!(text, "会议议题：{}。", o.topics);
    }
    text
}

/// 一、 （一） 1. （1） (GB/T 9704-2012, domain.md §2.2).
fn heading_number(level: u8, number: usize) -> String {
    match level {
        0 => format!("{}、", numeral(number)),
        1 => format!("（{}）", numeral(number)),
        2 => format!("{number}. "),
        _ => format!("（{number}）"),
    }
}

/// A number below one hundred in Chinese numerals; greater ones stay as they are.
fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: usize| DIGITS.get(n).copied().unwrap_or("");
    match number {
        1..=9 => digit(number).to_owned(),
        10..=19 => format!("十{}", digit(number - 10)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number % 10)),
        _ => number.to_string(),
    }
}
