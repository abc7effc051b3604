//! Words of minutes that stand before a colon and are nobody's name: `Public:`, `Nominations:`, 改正：. Knows no person.

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
    "venue", "refreshments", "lunch", "tea", "break", "meeting", "meetings", "next", "previous", "chairman's",
    "chair's", "clerk's", "treasurer's", "secretary's",
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
    "插话", "强调", "指出", "表示", "发言人", "汇报人", "主讲人",
];

/// Whether the text before a colon is a heading of minutes.
pub(super) fn is_heading(head: &str) -> bool {
    let head = head.trim();
    HAN.contains(&head)
        || head
            .split(|c: char| c.is_whitespace() || matches!(c, '/' | '&'))
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
