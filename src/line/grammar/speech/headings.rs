//! Words of minutes that stand before a colon and are nobody's name: `Public:`, `Nominations:`, 改正：. Knows no person.

use crate::domain::surname;

/// English words; a head that has one of them names nobody.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "public", "nomination", "nominations", "nominated", "date", "dates", "ap", "aps", "action", "actions",
    "correction", "corrections", "corrected", "erratum", "errata", "amendment", "amendments", "apols", "apologies",
    "apology", "minutes", "minute", "correspondence", "planning", "finance", "finances", "accounts", "account",
    "election", "elections", "report", "reports", "resident", "residents", "visitors", "guests", "police", "aob",
    "aocb", "business", "matters", "arising", "agenda", "item", "items", "topic", "topics", "votes", "vote", "voting",
    "motion", "motions", "ballot", "result", "results", "quorum", "welcome", "introduction", "introductions", "intro",
    "opening", "closing", "adjournment", "recess", "interval", "discussion", "debate", "question", "questions",
    "comments", "feedback", "consultation", "objection", "objections", "complaint", "complaints", "concern",
    "concerns", "proposal", "proposals", "resolution", "resolutions", "recommendation", "recommendations", "decision",
    "decisions", "outcome", "outcomes", "summary", "conclusion", "conclusions", "highlights", "overview", "update",
    "updates", "news", "announcement", "announcements", "notice", "notices", "training", "event", "events",
    "appointment", "appointments", "vacancy", "vacancies", "insurance", "website", "newsletter", "parking", "traffic",
    "highways", "playground", "footpaths", "lighting", "litter", "flooding", "drainage", "safety", "security",
    "maintenance", "repairs", "budget", "precept", "income", "expenditure", "balance", "balances", "payments",
    "invoices", "fees", "subscriptions", "membership", "attendance", "present", "absent", "declaration",
    "declarations", "interest", "interests", "conflicts", "petition", "petitions", "deputation", "deputations",
    "presentation", "presentations", "timeline", "timetable", "schedule", "milestones", "dependencies",
    "assumptions", "blockers", "homework", "links", "resources", "references", "attachments", "papers", "documents",
    "handout", "handouts", "slides", "poll", "survey", "reminder", "reminders", "fao", "attn", "ref", "tel", "phone",
    "email", "web", "location", "chat", "zoom", "teams", "online", "floor", "audience", "gallery", "press", "media",
    "everyone", "everybody", "members", "councillors", "governors", "trustees", "tbc", "tbd", "tba", "rsvp", "eta",
    "kpi", "context", "scope", "objectives", "purpose", "candidates", "candidate", "tellers", "scrutineers",
    "challenge", "challenges", "for", "against", "support", "supporting", "response", "responses", "impact",
    "rationale", "evidence", "agreed", "approved", "noted", "resolved", "carried", "deferred", "elected", "seconded",
    "consensus", "proposer", "seconder", "abstentions", "abstained", "ayes", "noes", "nays", "yeas", "absentees", "timescale",
    "venue", "refreshments", "lunch", "tea", "break", "meeting", "meetings", "next", "previous", "chairman's",
    "chair's", "clerk's", "treasurer's", "secretary's", "owner", "owners", "ddl", "pending", "done", "todo",
    "sanction", "sanctions", "penalty", "penalties", "finding", "findings", "verdict", "plea", "pleas", "opinion", "opinions", "condition", "conditions", "ruling",
    "rulings", "determination", "sentence", "charge", "charges", "target", "targets", "figures", "query", "queries", "reply", "attached", "application",
    "applications", "accountability", "resignation", "resignations", "experiment", "experiments", "task", "tasks", "deliverable", "deliverables", "witness",
    "witnesses", "proxies", "proxy", "handicaps", "start", "stop", "continue", "glad", "liked", "learned", "lacked", "nm", "follow-up", "follow-ups", "scrutineer",
    "teller", "recount", "hands", "pres", "attend", "attended", "att",
];

/// Chinese words; a head that is one of them names nobody.
#[rustfmt::skip]
const HAN: &[&str] = &[
    "改正", "订正", "勘误", "纠正", "提名", "公众", "群众", "日程", "选举", "候选人", "监票", "监票人", "计票", "计票人", "唱票",
    "唱票人", "总监票人", "通知", "公告", "来信", "来函", "信访", "主席台", "会场", "茶歇", "休息", "程序", "宣读", "表彰", "颁奖",
    "合影", "国歌", "纪律", "请示", "批示", "回复", "反馈", "待议", "未决", "遗留", "后续", "下步", "下一步", "会务", "材料",
    "存档", "归档", "备案", "抄送", "拟办", "领导", "全场", "掌声", "提醒", "难点", "亮点", "经验", "教训", "做法", "成效",
    "困难", "需求", "诉求", "承诺", "倡议", "公示", "投票", "票数", "统计", "汇总", "分组", "抽签", "午餐", "晚餐", "交通",
    "住宿", "天气", "设备", "音响", "话筒", "网络", "录音", "录像", "照片", "直播", "字幕", "与会人员", "参会人员", "旁听",
    "插话", "强调", "指出", "表示", "发言人", "汇报人", "主讲人", "票决", "票决结果", "表决结果", "投票结果", "计票结果", "评议",
    "评议结果", "评议意见", "民主评议", "测评", "交办", "交办事项", "督办", "决议", "决定", "议定", "审议", "研究", "无记名投票",
    "责任", "责任人", "责任单位", "责任部门", "牵头单位", "配合单位", "办理时限", "完成时限", "时限", "期限", "议题", "议案", "提案", "同意",
    "反对", "弃权", "赞成", "通过", "表态", "逐一表态", "修正", "修改", "罚款", "奖励", "处理", "处罚", "汇报", "审核", "批准", "签发", "主送", "抄报", "补记", "转述", "责任分工", "任务分工", "分工", "行动项", "行动计划", "待办", "待办事项", "费用", "经费", "安排", "勘误", "漏记", "补", "命令", "指令", "业主投票", "得票", "复核总分", "商务分", "技术分", "慰问品", "奖品", "改", "更正", "点名", "续", "另", "接上条", "共识", "最终", "定性", "未整改", "里程碑", "待确认", "当选", "当选人", "当选名单", "落选",
];

/// English offices, and the words before them. A head of nothing else is an office, which is no person.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "hon", "honorary", "vice", "deputy", "assistant", "acting", "president", "vice-president", "captain", "vice-captain",
    "commodore", "vice-commodore", "rear-commodore", "sec", "secretary", "treasurer", "auditor", "auditors", "trustee",
    "governor", "patron", "social", "membership", "fixtures", "welfare", "safeguarding", "officer", "steward", "bosun",
    "examiner", "independent", "rear", "committee", "vice-chair", "vice-chairman", "editor", "librarian", "archivist",
];

/// Words that numbers stand behind: 议题二, 议案3, 第一项.
const NUMBERED: [&str; 9] = ["议题", "议案", "议程", "事项", "提案", "附件", "方案", "项目", "第"];

/// Whether the text before a colon is a heading of minutes.
pub(crate) fn is_heading(head: &str) -> bool {
    let head = head.trim();
    HAN.contains(&head)
        || is_of_before(head)
        || is_numbered(head)
        || is_role(head)
        || is_office(head)
        || head
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '&'))
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// 上周遗留, 本月重点: a time, and what is listed of it.
fn is_of_before(head: &str) -> bool {
    #[rustfmt::skip]
    const TIMES: [&str; 14] = [
        "上周", "本周", "下周", "这周", "上月", "本月", "下月", "上次", "本次", "下次", "上期", "本期", "今年", "去年",
    ];
    TIMES.iter().any(|time| head.starts_with(time)) || head.ends_with("遗留") || head.ends_with("遗留问题")
}

/// Headings behind which stands what the meeting came to.
#[rustfmt::skip]
const OUTCOMES: [&str; 33] = [
    "当选", "当选人", "当选名单",
    "评议", "评议结果", "民主评议", "测评结果", "选举结果", "票决", "票决结果", "表决结果", "投票结果", "计票结果", "决议",
    "result", "results", "outcome", "outcomes", "election results", "sanction", "sanctions", "penalty", "penalties", "finding", "findings", "verdict", "plea",
    "pleas", "opinion", "ruling", "rulings", "determination", "sentence",
];

/// Whether what stands behind a heading is for the minutes.
pub(crate) fn is_outcome(head: &str) -> bool {
    OUTCOMES.iter().any(|known| known.eq_ignore_ascii_case(head.trim()))
}

/// Whether a head is an office and nothing else: `Hon Sec`, `Vice Commodore`.
pub(crate) fn is_office(head: &str) -> bool {
    let mut words = head
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '&' | '.'))
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some() && words.all(|word| OFFICES.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// 议题二, 议案3: a word of agendas with a number behind it, or around it.
fn is_numbered(head: &str) -> bool {
    let rest = NUMBERED.iter().find_map(|word| head.strip_prefix(word));
    let rest = rest.map(|rest| rest.trim_end_matches(['项', '题', '条', '件', '号', ' ']));
    let is_figure = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_figure))
}

/// 责任人, 经办人, 监督人: whoever plays a part, and no name.
fn is_role(head: &str) -> bool {
    head.ends_with('人') && (2..=5).contains(&head.chars().count()) && !surname::begins_with_surname(head)
}
