//! The words of finding again.

use super::{plural::counted, rows::words};
use crate::domain::search::SearchKind;

words! {
    /// The words of finding again.
    #[derive(Debug)]
    pub struct SearchText;

    label: "Find: " | "查找：";
    kind => SearchKind {
        Note: "note" | "记录";
        Decision: "decision" | "决定";
        Action: "action" | "任务";
        Question: "question" | "待定";
        Requirement: "requirement" | "要求";
        Motion: "motion" | "动议";
        Incident: "incident" | "突发";
        Course: "course" | "进程";
        Person: "person" | "人员";
        Item: "item" | "议题";
        Paper: "paper" | "材料";
        Progress: "follow-up" | "督办";
        Unit: "unit" | "单位";
        Lesson: "lesson" | "教训";
        Meeting: "meeting" | "会议";
    }
    /// A motion of any meeting: those that decide together call it otherwise than those that move and second.
    any_motion: "motion" | "表决事项";
    hits(n: usize, more: bool): { format!("{n}{} found", if more { "+" } else { "" }) }
        | { format!("找到{n}{}处", if more { "+" } else { "" }) };
    unindexed(n: u32): { format!("the index is being made: {} to go", counted(n, "meeting", "meetings")) } | { format!("正在建立索引：还有{n}次会议") };
    unread(part: &str): "not understood, left out: {part}" | "看不懂，未计入：{part}";
    /// Examples of searches, each with its meaning.
    hints[(&'static str, &'static str)] {
            ("budget training", "both words, in all meetings; a part of a word finds it as well")
                | ("预算", "一个字起即可查；几个词用空格隔开，须都出现");
            ("lee  al", "people, by part of a name or by initials") | ("zs  zhangsan", "拼音或首字母查人");
            ("who:lee", "what somebody said or has to do") | ("人:张三", "某人说的话、负责的任务");
            ("kind:decision", "decision (motions carried too) action motion question requirement note incident person item paper progress")
                | ("类:决定", "决定（含已通过的动议） 任务 动议 待定 要求 记录 突发 人员 议题 材料 进展");
            ("in:council", "meetings with this in their title") | ("会:办公会", "会议名称含有此词");
            ("from:2026-03 to:2026-06", "meetings of these months, years or days") | ("从:2026-03 到:2026-06", "会议时间，年、月、日都可");
    }
    nothing: "Nothing found. Try fewer or shorter words, without in: who: kind: from: to:." | "没有找到。请减少或缩短词语，去掉 会: 人: 类: 从: 到: 再试。";
    begun: "Type what you look for:" | "请输入要查找的内容：";
    looking: "looking…" | "正在查找……";
    no_content: "Meetings that keep a register only give nothing." | "仅登记会议的内容查不到。";
}
