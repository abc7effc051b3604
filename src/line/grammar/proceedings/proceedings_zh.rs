//! Chinese lines of a clerk about how the meeting goes on: 开始投票, 监票人罗琳，计票人尹航, 代表分组讨论20分钟, 合并第三四项, 吊装作业全部停工. Nobody says them of
//! themselves, whoever has the word. Knows no person.

use crate::line::{grammar::asking::talk_zh, lexer};

/// Lines that are such as they stand.
#[rustfmt::skip]
const WHOLE: [&str; 30] = [
    "开始投票", "投票开始", "投票结束", "投票完毕", "开始计票", "计票开始", "计票结束", "计票完毕", "唱票", "开始唱票", "唱票结束", "第一轮投票", "第二轮投票", "第三轮投票", "大会开始", "选举有效", "选举无效", "选票有效",
    "转下一项", "上一项", "上一议题", "回到上一项", "宣布结果", "公布结果", "休息一下", "请大家签到", "全体起立", "唱国歌", "奏国歌", "颁奖",
];

/// Beginnings of such lines.
#[rustfmt::skip]
const BEGINS: [&str; 37] = [
    "候选人", "监票人", "总监票人", "计票人", "唱票人", "发票", "发出选票", "发出表决票", "收回选票", "收回表决票", "宣读候选人", "宣读名单", "宣读选举", "宣布候选人", "计票结束", "因票数相同", "票数相同", "另选人", "再投一次", "进入选举",
    "提出人", "动议人", "提案人", "合并第", "关于第", "补充第", "跳过", "代表分组", "分组讨论", "分组审议", "各组讨论", "各组审议", "代表讨论", "代表们回", "大会秘书处", "议程调整", "调整议程",
];

/// Words added to those of ordinary talk, with which a sentence tells nothing of the course of the meeting.
const TALK: [&str; 4] = ["建议", "太", "应该", "为什么"];

/// Longer lines are speeches, in characters.
const LONGEST: usize = 30;

/// Whether a line is one of these.
pub(crate) fn is_one(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['。', '！', '；']);
    let length = text.chars().count();
    if length > LONGEST || talk_zh::is_ordinary(text, &TALK) {
        return false;
    }
    let stage = text.ends_with("环节") && length <= 10;
    // 三、四项一起, 第三四项合并
    let joined = text.contains('项')
        && ["一起", "一并审议", "合并", "合并审议", "一起议"]
            .iter()
            .any(|end| text.ends_with(end))
        && length <= 12;
    // 15:00-15:10休息
    let rests = text.ends_with("休息") && text.starts_with(|c| lexer::digit(c).is_some());
    // 发票还没开 speaks of a bill.
    let bill = text.starts_with("发票") && !text.contains(|c| lexer::digit(c).is_some());
    WHOLE.contains(&text) || !bill && BEGINS.iter().any(|lead| text.starts_with(lead)) || stage || joined || rests
}

/// 选举有效, 委员任期五年, 另选人戚薇2票: what belongs to the result of an election.
pub(crate) fn is_of_election(text: &str) -> bool {
    let text = text.trim().trim_end_matches('。');
    let begins = ["另选人", "选举有效", "选举无效", "候选人"]
        .iter()
        .any(|lead| text.starts_with(lead));
    let term = text.contains("任期") && text.contains('年');
    text.chars().count() <= LONGEST && (begins || term) && !talk_zh::is_ordinary(text, &TALK)
}
