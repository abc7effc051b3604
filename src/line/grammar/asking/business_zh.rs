//! The Chinese words of business, a row a stem: a clerk's line that has one of them must be read or asked about.

use crate::domain::{
    plenary,
    possible_fact::PossibleFact::{
        self as Fact, Action, Apologies, Arrival, Chair, Close, ClosedPart, Correction, Decision, Departure, Interest,
        ItemOutcome, Late, Minuted, Motion, Opening, PublicPart, Recess, Requirement, Result as VoteResult, Resumption,
    },
    succession::approved::{OnMinutes, on_minutes},
    text::is_han,
};

use super::{
    business_stem::{
        Heard::{Anywhere, OfClerk},
        Mouth, Row,
    },
    talk_zh,
};
use crate::line::{
    grammar::{decisions::acts_zh, proceedings::next_meeting},
    lexer,
};

/// The rows, the surer word first.
#[rustfmt::skip]
pub(crate) const ROWS: &[Row] = &[
    // Ballots
    ("监票人", Anywhere, Minuted), ("计票人", Anywhere, Minuted), ("张，收回", Anywhere, Minuted),
    ("选票", Anywhere, Minuted), ("废票", Anywhere, Minuted), ("无效票", Anywhere, Minuted), ("无记名投票", Anywhere, Minuted),
    // Amendments
    ("提议改", OfClerk, Motion), ("提议修改", OfClerk, Motion), ("提出修改", OfClerk, Motion), ("提出改", OfClerk, Motion), ("动议改", OfClerk, Motion),
    // Corrections
    ("更正为", Anywhere, Correction), ("上一条", Anywhere, Correction), ("上一句", Anywhere, Correction), ("数错了", Anywhere, Correction), ("记错了", Anywhere, Correction), ("打错了", Anywhere, Correction), ("写错了", Anywhere, Correction), ("算错了", OfClerk, Correction),
    ("说错了", OfClerk, Correction), ("没走，是", Anywhere, Correction), ("没来，是", Anywhere, Correction), ("但不包括", OfClerk, Correction), ("但不含", OfClerk, Correction), ("任务不要了", Anywhere, Correction), ("不要了", OfClerk, Correction), ("取消这", OfClerk, Correction), ("保留意见", Anywhere, Minuted), ("反对理由", Anywhere, Minuted), ("会上决定", Anywhere, Decision), ("上条", Anywhere, Correction), ("上一行", Anywhere, Correction), ("前一条", Anywhere, Correction), ("上句", Anywhere, Correction), ("应为", OfClerk, Correction),
    ("应该是", OfClerk, Correction), ("改为", OfClerk, Correction), ("改成", OfClerk, Correction), ("作废", OfClerk, Correction), ("更正", OfClerk, Correction), ("改正", OfClerk, Correction),
    ("纠正", OfClerk, Correction), ("笔误", OfClerk, Correction), ("打错", OfClerk, Correction), ("写错", OfClerk, Correction), ("记错", OfClerk, Correction),
    ("划掉", OfClerk, Correction), ("删去", OfClerk, Correction), ("删掉", OfClerk, Correction), ("不算数", OfClerk, Correction), ("收回", OfClerk, Correction),
    ("委托", OfClerk, Minuted),
    // The public
    ("恢复公开", Anywhere, PublicPart), ("内部讨论", OfClerk, ClosedPart), ("以下为内部", Anywhere, ClosedPart), ("旁听人员", OfClerk, ClosedPart), ("不公开", Anywhere, ClosedPart), ("不对外", OfClerk, ClosedPart), ("闭门会结束", Anywhere, PublicPart), ("闭门环节结束", Anywhere, PublicPart), ("闭门部分结束", Anywhere, PublicPart), ("闭门", OfClerk, ClosedPart),
    ("关门研究", Anywhere, ClosedPart), ("关起门", Anywhere, ClosedPart), ("勿外传", Anywhere, ClosedPart), ("不得外传", Anywhere, ClosedPart), ("以下略", Anywhere, ClosedPart), ("无关人员", Anywhere, ClosedPart),
    ("成员请离场", Anywhere, ClosedPart), ("人员请离场", Anywhere, ClosedPart), ("成员离场", Anywhere, ClosedPart), ("成员退场", Anywhere, ClosedPart), ("成员请退场", Anywhere, ClosedPart),
    ("不记录", OfClerk, ClosedPart), ("不要记", OfClerk, ClosedPart), ("别记", OfClerk, ClosedPart), ("不上纪要", OfClerk, ClosedPart), ("不入纪要", OfClerk, ClosedPart),
    ("保密", OfClerk, ClosedPart), ("涉密", OfClerk, ClosedPart), ("关掉录音", OfClerk, ClosedPart), ("停止录音", OfClerk, ClosedPart), ("清场", OfClerk, ClosedPart),
    // Session
    ("休会", OfClerk, Recess), ("茶歇", OfClerk, Recess), ("会间休息", OfClerk, Recess), ("休息", OfClerk, Recess), ("会议暂停", OfClerk, Recess), ("会议中断", OfClerk, Recess),
    ("复会", OfClerk, Resumption), ("继续开会", OfClerk, Resumption), ("散会", OfClerk, Close), ("闭会", OfClerk, Close),
    ("会议结束", OfClerk, Close), ("到此结束", OfClerk, Close), ("到此为止", OfClerk, Close), ("会就开到", OfClerk, Close), ("会议开始", OfClerk, Opening), ("宣布开会", OfClerk, Opening),
    // Interests
    ("回避", OfClerk, Interest), ("利害关系", OfClerk, Interest), ("关联关系", OfClerk, Interest), ("利益冲突", OfClerk, Interest), ("亲属关系", OfClerk, Interest), ("关联方", OfClerk, Interest),
    ("关联董事", OfClerk, Interest), ("持有股份", OfClerk, Interest),
    // Votes
    ("弃权", OfClerk, VoteResult), ("反对票", OfClerk, VoteResult), ("赞成票", OfClerk, VoteResult), ("计票", OfClerk, VoteResult), ("唱票", OfClerk, VoteResult), ("得票", OfClerk, VoteResult),
    ("票同意", OfClerk, VoteResult), ("票赞成", OfClerk, VoteResult), ("票反对", OfClerk, VoteResult), ("全票", OfClerk, VoteResult), ("票决", OfClerk, VoteResult), ("举手", OfClerk, VoteResult),
    ("无记名", OfClerk, VoteResult), ("否决", OfClerk, VoteResult), ("未获通过", OfClerk, VoteResult), ("未通过", OfClerk, VoteResult), ("没通过", OfClerk, VoteResult), ("没有通过", OfClerk, VoteResult),
    ("表决", OfClerk, VoteResult), ("投票", OfClerk, VoteResult), ("三分之二", OfClerk, VoteResult), ("过半数", OfClerk, VoteResult),
    // Elections and posts
    ("当选", OfClerk, Decision), ("选举产生", OfClerk, Decision), ("推选", OfClerk, Decision), ("推举", OfClerk, Decision), ("连任", OfClerk, Decision), ("任命", OfClerk, Decision),
    ("免去", OfClerk, Decision), ("聘任", OfClerk, Decision), ("聘为", OfClerk, Decision), ("辞去", OfClerk, Minuted), ("辞职", OfClerk, Minuted), ("增补", OfClerk, Decision), ("罢免", OfClerk, Decision),
    // Motions
    ("附议", OfClerk, Motion), ("动议", OfClerk, Motion), ("提议", OfClerk, Motion), ("复议", OfClerk, Motion), ("修正案", OfClerk, Motion), ("提案", OfClerk, Motion), ("提请表决", OfClerk, Motion),
    // Items
    ("不议", OfClerk, ItemOutcome), ("缓议", OfClerk, ItemOutcome), ("再议", OfClerk, ItemOutcome),
    ("暂缓", OfClerk, ItemOutcome), ("搁置", OfClerk, ItemOutcome), ("延期", OfClerk, ItemOutcome), ("推迟", OfClerk, ItemOutcome), ("改期", OfClerk, ItemOutcome), ("撤回", OfClerk, ItemOutcome),
    ("撤下", OfClerk, ItemOutcome), ("另行研究", OfClerk, ItemOutcome), ("下次会", OfClerk, ItemOutcome), ("再上会", OfClerk, ItemOutcome), ("退回", OfClerk, ItemOutcome), ("未形成一致", OfClerk, ItemOutcome),
    // Papers of reviews
    ("评审结论", Anywhere, Decision), ("评审意见", OfClerk, Decision), ("专家组", OfClerk, Decision), ("验收结论", Anywhere, Decision), ("验收合格", OfClerk, Decision), ("鉴定结论", Anywhere, Decision),
    ("评审通过", OfClerk, Decision), ("平均分", OfClerk, Minuted), ("综合得分", OfClerk, Minuted), ("中标", OfClerk, Decision), ("会议结论", Anywhere, Decision),
    ("提交董事会", OfClerk, Decision), ("提交党委", OfClerk, Decision), ("提交股东", OfClerk, Decision), ("提交职代会", OfClerk, Decision), ("提请审议", OfClerk, Decision),
    ("提交审议", OfClerk, Decision), ("报批", OfClerk, Decision), ("报请", OfClerk, Decision), ("公示", OfClerk, Decision), ("列入计划", OfClerk, Decision),
    // Agreement of all
    ("大家一致", OfClerk, Decision), ("大家都同意", OfClerk, Decision), ("大家同意", OfClerk, Decision), ("一致同意", OfClerk, Decision), ("一致通过", OfClerk, Decision),
    ("全体同意", OfClerk, Decision), ("全票通过", OfClerk, Decision), ("均无异议", OfClerk, Decision), ("经表决", Anywhere, VoteResult), ("票决", Anywhere, VoteResult),
    ("投票表决", Anywhere, VoteResult), ("举手表决", Anywhere, VoteResult),
    // Word that is sent by somebody who is away
    ("说他同意", OfClerk, Minuted), ("说她同意", OfClerk, Minuted), ("带来意见", OfClerk, Minuted), ("转达意见", OfClerk, Minuted),
    // Decisions
    ("议定", OfClerk, Decision), ("商定", OfClerk, Decision), ("审定", OfClerk, Decision), ("审议通过", OfClerk, Decision), ("通过", OfClerk, Decision), ("同意", OfClerk, Decision), ("赞成", OfClerk, Decision),
    ("批准", OfClerk, Decision), ("核准", OfClerk, Decision), ("无异议", OfClerk, Decision), ("没有异议", OfClerk, Decision), ("无不同意见", OfClerk, Decision), ("没有不同意见", OfClerk, Decision),
    ("没有意见", OfClerk, Decision), ("没意见", OfClerk, Decision), ("一致认为", OfClerk, Minuted), ("一致意见", OfClerk, Decision), ("原则上", OfClerk, Decision), ("原则", OfClerk, Decision),
    ("决定", OfClerk, Decision), ("决议", OfClerk, Decision), ("敲定", OfClerk, Decision), ("定了", OfClerk, Decision), ("拍板", OfClerk, Decision), ("会议建议", OfClerk, Decision), ("会议授权", OfClerk, Decision),
    ("授权", OfClerk, Decision), ("不予", OfClerk, Decision),
    // Penalties, bodies that are set up, findings
    ("停产整顿", OfClerk, Decision), ("停业整顿", OfClerk, Decision), ("罚款", OfClerk, Decision), ("予以警告", OfClerk, Decision), ("给予警告", OfClerk, Decision), ("责令", OfClerk, Decision),
    ("移送", OfClerk, Decision), ("成立调查组", OfClerk, Decision), ("成立工作组", OfClerk, Decision), ("成立专班", OfClerk, Decision), ("成立领导小组", OfClerk, Decision),
    ("成立工作专班", OfClerk, Decision), ("会议认定", Anywhere, Decision), ("认定", OfClerk, Decision), ("处理意见", OfClerk, Decision), ("停招", OfClerk, Decision), ("撤销", OfClerk, Decision), ("提交教代会", OfClerk, Decision), ("审批", OfClerk, Decision), ("结论：", OfClerk, Decision), ("达成共识", OfClerk, Minuted), ("以下共识", OfClerk, Minuted),
    ("董事会认为", Anywhere, Minuted), ("事前认可", OfClerk, Minuted), ("放弃提名", OfClerk, Minuted), ("聘请", OfClerk, Decision), ("取消该", OfClerk, ItemOutcome), ("留待下次", OfClerk, ItemOutcome),
    // Tasks
    ("24小时值班", OfClerk, Action), ("带班", OfClerk, Action),
    ("责成", OfClerk, Action), ("牵头", OfClerk, Action), ("责任单位", OfClerk, Action), ("责任人", OfClerk, Action), ("责任部门", OfClerk, Action), ("负责人", OfClerk, Action), ("完成时限", OfClerk, Action),
    ("完成时间", OfClerk, Action), ("时限", OfClerk, Action), ("截止", OfClerk, Action), ("负责", OfClerk, Action), ("抓好落实", OfClerk, Action), ("抓落实", OfClerk, Action), ("跟进", OfClerk, Action),
    ("督办", OfClerk, Action), ("拿出方案", OfClerk, Action), ("会后由", OfClerk, Action), ("交办", OfClerk, Action), ("分工", OfClerk, Action), ("配合", OfClerk, Action),
    // Requirements
    ("指出，", OfClerk, Requirement), ("强调，", OfClerk, Requirement), ("要求，", OfClerk, Requirement), ("指出：", OfClerk, Requirement), ("强调：", OfClerk, Requirement), ("要求：", OfClerk, Requirement),
    ("点意见", OfClerk, Requirement), ("点要求", OfClerk, Requirement), ("提出要求", OfClerk, Requirement), ("会议要求", OfClerk, Requirement), ("强调了", OfClerk, Requirement), ("要求各", OfClerk, Requirement),
    ("领导讲话", Anywhere, Requirement), ("领导作", Anywhere, Requirement), ("领导讲", Anywhere, Requirement), ("总结讲话", Anywhere, Requirement), ("讲了几点", OfClerk, Requirement), ("讲了两点", OfClerk, Requirement), ("讲了四点", OfClerk, Requirement), ("讲了五点", OfClerk, Requirement), ("大会闭幕", OfClerk, Close), ("大会结束", OfClerk, Close), ("讲了三点", OfClerk, Requirement), ("作总结讲话", OfClerk, Requirement), ("作了讲话", OfClerk, Requirement), ("最后讲", OfClerk, Requirement), ("讲话：", OfClerk, Requirement),
    // People
    ("主持", OfClerk, Chair), ("代其", OfClerk, Minuted), ("代为", OfClerk, Minuted), ("请假", OfClerk, Apologies), ("缺席", OfClerk, Apologies), ("未到", OfClerk, Apologies),
    ("来不了", OfClerk, Apologies), ("到不了", OfClerk, Apologies), ("迟到", OfClerk, Late), ("晚到", OfClerk, Late), ("晚来", OfClerk, Late), ("会晚", OfClerk, Late), ("离席", OfClerk, Departure),
    ("离会", OfClerk, Departure), ("离场", OfClerk, Departure), ("退席", OfClerk, Departure), ("退场", OfClerk, Departure), ("先走", OfClerk, Departure), ("早退", OfClerk, Departure), ("掉线", OfClerk, Departure),
    ("返回", OfClerk, Arrival), ("回到会场", OfClerk, Arrival), ("回来", OfClerk, Arrival), ("进来", OfClerk, Arrival), ("赶到", OfClerk, Arrival), ("到会", OfClerk, Arrival), ("到齐", OfClerk, Arrival),
    ("请了假", OfClerk, Apologies), ("请过假", OfClerk, Apologies), ("记录由", Anywhere, Minuted), ("由办公室记录", OfClerk, Minuted),
    ("分钟后到", OfClerk, Late), ("点前到", OfClerk, Late), ("说晚点", OfClerk, Late),
    ("入场", OfClerk, Arrival), ("到场", OfClerk, Arrival), ("实到", OfClerk, Arrival), ("日上线", OfClerk, Decision), ("上线", OfClerk, Arrival),
];

/// Words added to those of ordinary talk: of a question, and of what is only supposed.
#[rustfmt::skip]
const TALK: &[&str] = &["能否", "能不能", "会不会", "应该", "可能", "为什么", "怎么", "觉得", "大概", "好像"];

/// Words that hold a stem and are of no business.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "通过率", "通过验收", "回避问题", "回避制度", "回避规定", "通过培训", "通过考试", "通过学习", "通过网络", "通过视频", "不通过原因", "原则性", "坚持原则", "配合比", "请假制度", "请假条", "负责任", "会议室", "同意书", "决定因素", "决定性", "主持人",
    "休息室", "休息区", "休息日", "休息时间", "表决器", "投票箱", "保密室", "保密柜", "意见箱", "中标通知", "无异议期", "督办科", "督办单", "公共利益", "动议情况", "评审情况",
    "无人回避", "无回避", "无需回避", "没有回避", "没人回避", "不涉及回避", "不需要回避", "不用回避",
];

/// Words of who comes, comes late or stays away, as they are typed before the opening.
#[rustfmt::skip]
const PRESENCE: &[(&str, Fact)] = &[
    ("代会", Apologies), ("代替", Apologies), ("替会", Apologies), ("代参会", Apologies), ("代参加", Apologies), ("顶替", Apologies), ("出差", Apologies), ("外出", Apologies),
    ("有事", Apologies), ("生病", Apologies), ("住院", Apologies), ("病假", Apologies), ("休假", Apologies), ("年假", Apologies), ("不能来", Apologies), ("不来", Apologies),
    ("不参加", Apologies), ("参加不了", Apologies), ("另有", Apologies), ("请假", Apologies), ("培训", Apologies), ("下乡", Apologies),
    ("请过假", Apologies), ("请了假", Apologies), ("请好假", Apologies),
    ("路上", Late), ("在停车", Late), ("楼下停车", Late), ("找车位", Late), ("分钟后到", Late), ("点前到", Late), ("堵车", Late), ("堵在", Late), ("晚点", Late), ("稍晚", Late), ("晚一会", Late), ("马上到", Late), ("还没到", Late), ("快到了", Late), ("迟一点", Late),
    ("准备开会", Opening), ("会前", Opening), ("议程", Opening), ("都到", Arrival), ("到齐", Arrival), ("到了", Arrival), ("院周会", Opening),
    ("未到", Late), ("分钟到", Late), ("视频参", Arrival), ("视频接", Arrival), ("视频连", Arrival), ("视频方式", Arrival), ("通过视频", Arrival), ("线上", Arrival), ("腾讯会议", Arrival),
    ("远程", Arrival), ("电话接入", Arrival), ("电话参", Arrival), ("连线", Arrival), ("参会", Arrival), ("全体委员", Arrival), ("全体成员", Arrival), ("班子成员", Arrival), ("都在", Arrival), ("参加", Arrival), ("记录人", Opening), ("主持人", Chair), ("出席", Arrival), ("会议内容", Opening), ("到会", Arrival), ("列席", Arrival), ("签到", Arrival), ("分会场", Arrival),
];

/// Longer lines before the opening are speeches, in characters.
const PRESENCE_CHARS: usize = 40;

/// The fact of who is there that a sentence typed before the opening may tell.
pub(crate) fn presence_in(text: &str) -> Option<Fact> {
    let talk = [
        "吗",
        "呢",
        "如果",
        "各位",
        "大家",
        "今天",
        "会议",
        "无人",
        "没人",
        "没有人",
        "还没有",
    ];
    let bare = text
        .replace("出席会议", "出席")
        .replace("参加会议", "参加")
        .replace("主持会议", "主持");
    let text = bare.as_str();
    if text.chars().count() > PRESENCE_CHARS || talk.iter().any(|word| text.contains(word)) {
        return None;
    }
    let found = PRESENCE
        .iter()
        .find(|(word, _)| text.contains(word))
        .map(|(_, fact)| *fact);
    // 晚10分钟, 由罗平代
    let later = text
        .split_once('晚')
        .is_some_and(|(_, rest)| rest.contains("分钟") || rest.contains('刻'));
    let stands_in = text.ends_with('代') && text.contains('由');
    // 周、钱、孙到，冯假; 何局 曹局 到; 何局√ 田蕾×; 缺田蕾
    let ticks = text.contains(['√', '×', '✓', '✗']) || text.starts_with(['缺', '差']) && text.chars().count() <= 6;
    let listed = text.contains(['、', ' ', '　', '（'])
        && (text.contains("到，") || text.contains("到）") || text.ends_with(['到', '假', '齐']));
    let away = (text.ends_with(['假', '缺']) || text.ends_with("（假）")) && text.chars().count() <= 6
        || text.ends_with("没来")
        || text.ends_with("没到");
    let comes = ticks || listed || text.ends_with('到') && text.chars().count() <= 6;
    // 8:05开始
    let begins = text.ends_with("开始") && text.starts_with(|c| lexer::digit(c).is_some());
    found
        .or_else(|| begins.then_some(Opening))
        .or_else(|| comes.then_some(Arrival))
        .or_else(|| (away && !ticks).then_some(Apologies))
        .or_else(|| later.then_some(Late))
        .or_else(|| stands_in.then_some(Apologies))
}

/// Words with which a sentence tells of another day, of a rule, or that somebody did not come or go.
const DENIED: [&str; 14] = [
    "刚从",
    "上个月",
    "没有离",
    "没离",
    "并未",
    "不会",
    "明天",
    "后天",
    "昨天",
    "下周",
    "上周",
    "一事",
    "制度",
    "手续",
];

/// The fact that a sentence may tell.
pub(crate) fn fact_in(text: &str, mouth: Mouth) -> Option<Fact> {
    // 会议强调，… stands in the minutes as it is; +1 同意 is an order that failed.
    let signs = [
        '+', '＋', '-', '－', '$', '￥', '#', '＃', ':', '：', '=', '＝', '!', '！',
    ];
    if plenary::phrase(text).is_some() || text.starts_with(signs) {
        return None;
    }
    // 介绍了聘任评审情况 tells of a report.
    if text.ends_with("情况") && ["汇报", "介绍", "通报", "说明"].iter().any(|word| text.contains(word)) {
        return None;
    }
    let talk = talk_zh::is_ordinary(text, TALK);
    if !talk && next_meeting::is_told(text) {
        return Some(Minuted);
    }
    // 许峰提议金额改为2500万元 corrects no line.
    let changes = ["改为", "改成", "改到", "调整为"]
        .iter()
        .any(|word| text.contains(word));
    if !talk && mouth != Mouth::Speaker && text.contains("提议") && changes {
        return Some(Motion);
    }
    let spoken = mouth != Mouth::Clerk && (talk || talk_zh::is_talk(text) || !is_of_clerk(text, mouth));
    // 上次纪要通过，第二项改为…: the corrections belong to what is approved.
    if !spoken && !talk && matches!(on_minutes(text, None), OnMinutes::Approves(_)) {
        return Some(Decision);
    }
    let mut bare = String::new();
    let text = if OTHER.iter().any(|word| text.contains(word)) {
        text.clone_into(&mut bare);
        for word in OTHER {
            bare = bare.replace(word, "、");
        }
        bare.as_str()
    } else {
        text
    };
    let denied = DENIED.iter().any(|word| text.contains(word));
    let everybody = ["会议", "大家", "全体", "均", "都", "一致", "与会"]
        .iter()
        .any(|word| text.contains(word));
    let stance = !everybody
        && [
            "表示同意",
            "表示赞成",
            "表示支持",
            "完全同意",
            "不赞成",
            "不太赞成",
            "不太同意",
            "有不同意见",
        ]
        .iter()
        .any(|word| text.contains(word))
        || ["的意见", "的说法", "的看法", "的观点", "这个说法"]
            .iter()
            .any(|word| text.contains(word))
            && ["同意", "赞成"].iter().any(|word| text.contains(word))
            && !everybody;
    // 李强表示同意 is what one of them thinks.
    let meant = |fact: Fact| {
        let moves = matches!(fact, Departure | Arrival | Late | Apologies);
        !(moves && denied || fact == Decision && stance)
    };
    let ends = |stem: &str| !(talk_zh::is_talk(text) || acts_zh::is_hedged(text)) && ends_clause(text, stem);
    let mut rows = ROWS.iter().filter(|(stem, heard, fact)| {
        let told = *heard == Anywhere || !talk && (!spoken || ends(stem));
        told && meant(*fact)
    });
    let past = spoken && (text.contains('了') || talk_zh::is_talk(text) || acts_zh::is_hedged(text));
    rows.find(|(stem, ..)| text.contains(stem))
        .map(|(.., fact)| *fact)
        .or_else(|| (!talk && (!spoken && names_end(text) || !past && names_deadline(text))).then_some(Action))
        .or_else(|| (!spoken && !talk).then(|| acts_zh::fact_in(text)).flatten())
}

/// Whether a sentence is the clerk's though somebody has the word: about people of the list, about everybody, or about what the meeting came to, as
/// 教代会通过了方案 is; 满爸负责拍照.
fn is_of_clerk(text: &str, mouth: Mouth) -> bool {
    const EVERYBODY: [&str; 12] = [
        "大家",
        "全体",
        "与会",
        "全场",
        "多数",
        "几个",
        "几位",
        "有家长",
        "有老师",
        "有人",
        "有群众",
        "有职工",
    ];
    let takes_on = text
        .split_once("负责")
        .is_some_and(|(who, task)| (2..=3).contains(&who.chars().count()) && task.chars().count() > 1);
    mouth == Mouth::OfPeople
        || takes_on
        || EVERYBODY.iter().any(|who| text.starts_with(who))
        || acts_zh::is_of_meeting(text)
        || is_resolved(text)
}

/// 决定对李某批评教育: the verb of a decision at the beginning, and what was decided. 决定权在局里 is talk.
fn is_resolved(text: &str) -> bool {
    const LEADS: [&str; 8] = [
        "研究决定",
        "讨论决定",
        "商量决定",
        "最后决定",
        "最终决定",
        "集体决定",
        "会上决定",
        "决定",
    ];
    const NOUNS: [char; 28] = [
        '权', '性', '因', '书', '不', '了', '于', '的', '着', '是', '谁', '怎', '要', '能', '什', '下', '得', '呢',
        '吗', '还', '也', '就', '都', '没', '和', '与', '、', '前',
    ];
    let rest = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
    let rest = rest.map(|rest| rest.trim_start_matches(['，', ',', '：', ':', ' ']));
    rest.is_some_and(|rest| rest.chars().count() >= 4 && !rest.starts_with(NOUNS))
}

/// 方案定了，下周实施; 没有别的意见，散会: a word of business that ends a clause is its verdict.
fn ends_clause(text: &str, stem: &str) -> bool {
    let stem = stem.trim_end_matches('了');
    let mut clauses = text.split(['，', ',', '；', '。']);
    clauses.any(|clause| clause.trim().trim_end_matches('了').ends_with(stem))
}

/// Whether a sentence names a day before which something is done: 12月20日前搬完, 周五前交.
fn names_deadline(text: &str) -> bool {
    let day = |before: &str| {
        let mut last = before.chars().rev();
        match last.next() {
            Some('日' | '号' | '月') => last
                .next()
                .is_some_and(|c| lexer::digit(c).is_some() || is_han(c) && "一二三四五六七八九十".contains(c)),
            // 周五前; 腊月十五前, 初八前
            Some(c) if "一二三四五六七八九十日天".contains(c) => {
                let rest = before.trim_end_matches(|c| "一二三四五六七八九十廿日天".contains(c));
                rest.ends_with(['周', '期', '拜', '初']) || rest.ends_with('月') && rest.chars().count() > 1
            }
            // 年前交, and not 三年前
            Some('年') => last.next().is_some_and(|c| matches!(c, '，' | ',' | '；' | ' ')),
            Some('班' | '底' | '末' | '节' | '旦' | '庆') => true,
            // 12.5前
            Some(c) if lexer::digit(c).is_some() => {
                let figure = |c: char| lexer::digit(c).is_some();
                let rest = before.trim_end_matches(figure);
                rest.ends_with('.') && rest.trim_end_matches('.').ends_with(figure)
            }
            _ => false,
        }
    };
    // 两周内, 五个工作日内: a length by which something is done.
    let length = |before: &str| {
        let mut last = before.chars().rev();
        let unit = matches!(last.next(), Some('周' | '天' | '日' | '月' | '年' | '度'));
        let next = last.next();
        let counted = next.is_some_and(|c| lexer::digit(c).is_some() || "一二两三四五六七八九十半本个季作".contains(c));
        unit && counted
    };
    // 班前会 is a meeting of its own.
    let before = |at: usize| text.get(at..).is_some_and(|rest| !rest.starts_with("前会"));
    text.match_indices('前')
        .any(|(at, _)| before(at) && text.get(..at).is_some_and(day))
        || text
            .match_indices('内')
            .any(|(at, _)| text.get(..at).is_some_and(length))
}

/// Whether a sentence names the end of a month or of a year, at which something is done or happens.
fn names_end(text: &str) -> bool {
    ["月底", "年底", "月末", "年末"].iter().any(|end| text.contains(end))
}
