//! Short Chinese lines of a clerk by which a meeting takes measures: 免去辛勤经理职务, 约谈柏杨, 吊装作业全部停工, 从今天起每天日报, 12月底前完成全员培训, 修改章程第六条. People
//! seldom say them so of themselves; whoever has the word, they ask. Knows no person.

use crate::domain::possible_fact::PossibleFact::{self as Fact, Action, Decision, Minuted};

use crate::line::lexer;

/// Longer lines are speeches, in characters.
const LONGEST: usize = 26;

/// Verbs with which such a line begins.
#[rustfmt::skip]
const MEASURES: [&str; 42] = [
    "免去", "给予", "罚款", "处罚", "扣除", "扣减", "扣发", "责令", "约谈", "通报批评", "驳回", "撤销", "吊销", "停职", "开除", "辞退", "聘任", "任命", "移送", "追究", "问责", "诫勉", "回购", "提取法定", "提取公积",
    "修改公司章程", "修改章程", "分红", "追回", "缓发", "停发", "扣回", "核减为", "核定奖补", "追加", "不再受理", "听取监事会", "设立专班", "成立专班", "延长", "评出", "明确由",
];

/// How such a line ends.
const STOPS: [&str; 12] = [
    "停工",
    "停用",
    "停产",
    "停业",
    "停工整顿",
    "停产整顿",
    "跟着改",
    "相应修改",
    "优先购买",
    "优先认购",
    "不扩建",
    "全部整改",
];

/// Days from which something holds.
const FROM: [&str; 8] = [
    "从今天起",
    "从明天起",
    "从下周起",
    "从下月起",
    "今天起",
    "即日起",
    "从现在起",
    "今后",
];

/// Words of what is wished for, doubted, asked or was.
#[rustfmt::skip]
const TALK: [&str; 26] = [
    "要", "难", "怕", "再", "争取", "尽量", "最好", "已经", "上周", "昨天", "去年", "目前", "正在", "情况", "问题", "吧", "才", "也", "太", "不了", "没", "不能", "希望", "过了", "来不及", "为什么",
];

/// The fact that such a line may tell.
pub(crate) fn fact_in(text: &str) -> Option<Fact> {
    // 按科里规定扣丁医生绩效两百
    let text = text
        .strip_prefix(['按', '依'])
        .and_then(|rest| Some(rest.split_once("规定")?.1))
        .unwrap_or(text);
    let length = text.chars().count();
    let past = text.contains('了');
    if !(4..=LONGEST).contains(&length) || past || TALK.iter().any(|word| text.contains(word)) {
        return None;
    }
    // 每周一各分公司报整改进度
    let regular = ["每周", "每月", "每季度", "每半月", "每天", "每日"]
        .iter()
        .any(|lead| text.starts_with(lead))
        && ["报", "调度", "检查", "排查"].iter().any(|verb| text.contains(verb));
    if is_due(text) || regular {
        return Some(Action);
    }
    let share = text.starts_with('扣') && text.ends_with(['%', '％', '元', '百', '千', '万', '分']);
    let on = text.starts_with('对') && ["罚款", "处罚", "通报", "问责"].iter().any(|word| text.contains(word));
    let found = text.contains("定性为") || text.contains("认定为");
    let from = FROM.iter().any(|lead| text.starts_with(lead));
    let stops = STOPS.iter().any(|end| text.ends_with(end)) || text.contains("停工整顿") || text.contains("停产整顿");
    let set = text.contains("设在")
        && text.ends_with(['局', '委', '办', '部', '院', '处', '科', '室', '会', '心', '所'])
        && ["办公室", "领导小组", "专班", "指挥部"]
            .iter()
            .any(|body| text.starts_with(body));
    // 选邢志强为监事
    let chosen = text.starts_with('选') && text.contains(['为', '当']) && !text.starts_with("选择");
    let by_vote = text.starts_with("提名") && lexer::split_colon(text, 6).is_none() || text.contains("，提名");
    if by_vote || text.contains("放弃优先") {
        return Some(Minuted);
    }
    let begins = MEASURES.iter().any(|verb| text.starts_with(verb));
    (begins || share || on || found || from || stops || set || chosen).then_some(Decision)
}

/// 12月底前完成全员培训, 下午2点前报应急局: a day or a time before which something is done, and nobody named.
fn is_due(text: &str) -> bool {
    const DOES: [&str; 16] = [
        "完成", "报", "交", "上报", "整改", "提交", "拿出", "落实", "公示", "发", "搬", "签", "到位", "补齐", "办",
        "开展",
    ];
    let dated = text.starts_with(|c| lexer::digit(c).is_some())
        || [
            "上午", "下午", "今天", "明天", "月底", "年底", "本周", "下周", "周", "下班", "节前",
        ]
        .iter()
        .any(|lead| text.starts_with(lead));
    let behind = text.split_once('前').filter(|(head, _)| head.chars().count() <= 8);
    dated && behind.is_some_and(|(_, rest)| DOES.iter().any(|verb| rest.starts_with(verb)))
}
