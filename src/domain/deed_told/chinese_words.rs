//! The words of deeds told in Chinese, and those with which no deed is told.

/// Words before the subject of a clause.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "在会上", "会上", "会议上", "其间", "期间", "随后", "最后", "首先", "接着", "同时", "讨论中", "讨论时", "审议中", "审议时", "表决时", "其次", "之后", "然后",
    "列席的", "列席人员", "参会的", "与会的", "，", ",", " ",
];

/// Words between the name and the verb.
#[rustfmt::skip]
pub(super) const BETWEEN: &[&str] = &[
    "同志", "在会上", "会上", "首先", "先后", "先", "又", "也", "还", "再次", "再", "则", "均", "都", "分别", "一致", "随后", "接着", "最后", "当场", "现场", "口头", "进一步", "重点",
    "简要", "详细", "逐项", "逐一", "主动", "明确", "特别", "专门", "线上", "视频", "举手", "，", " ",
];

/// Words that begin what the deed is about, or in whose place it is done.
pub(super) const ABOUT: [&str; 12] = [
    "就",
    "对",
    "关于",
    "针对",
    "围绕",
    "结合",
    "代表",
    "代",
    "受",
    "为大家",
    "给大家",
    "向",
];

/// Those of the meeting to whom somebody speaks.
pub(super) const TO_MEETING: [&str; 16] = [
    "向会议",
    "向大会",
    "向大家",
    "向各位",
    "向与会",
    "向班子",
    "向党组",
    "向党委",
    "向党支部",
    "向董事会",
    "向支部",
    "向支委",
    "向委员会",
    "向全体",
    "向主席团",
    "向局长",
];

/// Speeches that are made: 作了汇报, 进行说明.
#[rustfmt::skip]
pub(super) const SPEECHES: &[&str] = &[
    "汇报", "报告", "发言", "说明", "介绍", "讲话", "通报", "总结", "解读", "传达", "讲解", "点评", "表态", "检讨", "检查", "答复", "回应", "解释", "补充", "述职", "演示", "陈述",
];

/// Verbs of telling something to the meeting, which are nouns as well: 钱进汇报已发到群里.
#[rustfmt::skip]
pub(super) const REPORTS: &[&str] = &[
    "汇报", "介绍", "通报", "讲解", "讲话", "发言", "说明", "解读", "传达", "宣读", "表态", "述职", "演示", "陈述", "答复", "点评", "检讨", "补充",
];

/// Verbs of saying what one thinks.
#[rustfmt::skip]
pub(super) const OPINES: &[&str] = &[
    "回答", "回应", "解释", "插话", "提出", "提议", "建议", "主张", "认为", "表示", "指出", "强调", "反对", "赞成", "同意", "附议", "弃权", "申明", "声明", "承诺", "坦言",
];

/// Verbs of asking.
pub(super) const ASKS: [&str; 6] = ["询问", "提问", "质询", "质疑", "追问", "发问"];

/// Words of ordinary talk, and of what only may be.
#[rustfmt::skip]
pub(super) const TALK: &[&str] = &[
    "我", "咱", "你", "您", "吧", "如果", "要是", "假如", "万一", "是不是", "能不能", "听说", "据说", "是否由",
];

/// Signs of a question.
pub(super) const QUESTION: [&str; 4] = ["？", "?", "吗", "呢"];

/// Ways of taking part from elsewhere, and of not being there.
#[rustfmt::skip]
pub(super) const FROM_ELSEWHERE: &[&str] = &[
    "书面", "来电", "来信", "来函", "电话", "微信", "短信", "邮件", "传真", "请假", "缺席", "未到", "没到", "没来", "未参会", "未出席", "未参加", "没参加", "不在", "录音", "录像", "托人",
    "群里", "留言", "上次会", "去年", "上周", "上月", "上个月", "昨天", "前天", "昨日", "会前", "会后汇报",
];

/// Words by which somebody who says something is not there yet.
#[rustfmt::skip]
pub(super) const NOT_COME: &[&str] = &[
    "来不了", "不来", "到不了", "晚点", "晚到", "晚来", "路上", "赶不", "堵车", "马上到", "不参加", "不能参加", "过来", "楼下", "在外", "出差", "来晚", "迟到",
];

/// Words by which a report is still to come.
#[rustfmt::skip]
pub(super) const TO_COME: &[&str] = &[
    "下次", "下周", "下月", "下个月", "明天", "后天", "明年", "改天", "改日", "会后", "届时", "推迟", "延期", "延后", "取消", "再议", "即可", "暂缓", "待定", "另行", "另议",
];

/// Words directly behind a verb with which no deed is told.
#[rustfmt::skip]
pub(super) const NO_DEED: &[&str] = &[
    "的", "过", "吗", "吧", "呢", "得", "一下", "后再", "后才", "之后再", "时再", "完再", "不了", "不清", "人", "稿", "材料", "书", "单", "表", "会", "提纲", "环节", "顺序", "权", "辞", "信", "协议", "合同", "了再", "了就",
];

/// Words directly behind a report that is a thing.
#[rustfmt::skip]
pub(super) const THING: &[&str] = &[
    "已", "未", "没", "很", "不", "是", "有", "被", "在", "中", "里", "要", "应", "需", "时间", "内容", "由", "放", "推", "改", "另", "暂", "待", "见", "附", "太", "时长", "可", "好",
];

/// Signs with which a post before a name ends.
pub(super) const POST_ENDS: [char; 13] = [
    '长', '任', '记', '员', '理', '师', '总', '席', '书', '管', '医', '监', '授',
];

/// Signs that stand in no post.
pub(super) const NO_POST: [char; 16] = [
    '由', '请', '让', '向', '对', '和', '与', '被', '听', '经', '的', '按', '据', '在', '把', '、',
];

/// Things that somebody puts to a meeting.
pub(super) const PUT_TO_MEETING: [&str; 8] = ["意见", "建议", "异议", "疑问", "质疑", "看法", "问题", "要求"];
