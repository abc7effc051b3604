//! Orders in Chinese that name nobody who is to carry them out: 请尽快把台账报上来, 抓紧整改到位, 下周前把方案拿出来. With a day each is asked about as a task, else
//! as what the meeting requires.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{fact_line::signed, talk_zh};
use crate::line::{
    frame::LineFrame,
    grammar::tasks::deadline::{self, Deadline},
};

/// Those to whom an order is given that names nobody.
const ALL: [&str; 14] = [
    "大家",
    "各位",
    "各单位",
    "各部门",
    "各科室",
    "各处室",
    "各股室",
    "各乡镇",
    "各学院",
    "有关部门",
    "有关单位",
    "相关部门",
    "相关单位",
    "相关科室",
];

/// Words that urge.
const URGES: [&str; 13] = [
    "尽快", "抓紧", "务必", "立即", "立刻", "马上", "及时", "尽早", "从速", "限期", "会后", "按时", "要快",
];

/// Verbs of work that is given out.
#[rustfmt::skip]
const WORK: [&str; 34] = [
    "报", "交", "整改", "落实", "完成", "提交", "拿出", "拿个", "准备", "整理", "修改", "办理", "解决", "推进", "处理", "补齐", "补上", "补充", "核实", "梳理", "排查", "反馈", "办结",
    "到位", "印发", "跟进", "督促", "完善", "启动", "汇总", "核对", "拿方案", "出方案", "清理",
];

/// Words added to those of ordinary talk: of a question, of what is done, and of how the meeting goes on.
#[rustfmt::skip]
const OTHER: [&str; 30] = ["建议", "能否", "应该", "可能", "已", "了", "过", "没", "难", "入座", "就座", "发言", "表态", "签到", "表决", "开始", "安静", "手机", "开会", "散会", "争取", "打算", "才", "就能", "来不及", "不", "为什么", "怎么", "会不会", "上次"];

/// Characters of the longest such order.
const LONGEST: usize = 36;

/// The line that would say it. `None` = it is none.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let text = text.trim().trim_end_matches(['。', '！', '!', '.']);
    if text.chars().count() > LONGEST || talk_zh::is_ordinary(text, &OTHER) || text.contains(['：', ':']) {
        return None;
    }
    let asked = text.strip_prefix('请');
    let mut rest = asked.unwrap_or(text);
    let all = ALL.iter().find_map(|all| rest.strip_prefix(all));
    rest = all.unwrap_or(rest);
    rest = rest.strip_prefix(['要', '都', '须']).unwrap_or(rest);
    let urged = URGES.iter().any(|word| rest.starts_with(word));
    let dated = deadline::within(text, frame) != Deadline::None;
    // 台账要尽快报上来, 把台账报上来
    let of_thing = URGES.iter().any(|word| rest.contains(&format!("要{word}"))) && rest.chars().count() <= 20;
    let of_object = rest.starts_with('把')
        && ["上来", "出来", "到位", "清楚", "齐", "好", "完", "过来", "下去", "起来"]
            .iter()
            .any(|end| rest.ends_with(end));
    let object_by_day = dated && rest.contains("前把");
    let works = WORK.iter().any(|word| rest.contains(word));
    let given = (urged || of_thing) && works
        || of_object
        || object_by_day && works
        || asked.is_some() && all.is_some() && works;
    if !given {
        return None;
    }
    let fact = if dated { Fact::Action } else { Fact::Requirement };
    Some(signed(fact, text))
}
