//! The Chinese words of the net: what somebody does in or for a meeting, behind their name, and what is only said, thought or over. Only tables, by which
//! [`net_zh`](super::net_zh) asks.

use crate::domain::possible_fact::PossibleFact::{
    self, Absence, Action, Apologies, Arrival, Chair, Decision, Departure, Interest, Late, Minuted,
    Result as VoteResult,
};

/// Words within what stands behind a name, and the deed that they tell; the surer word first.
#[rustfmt::skip]
pub(crate) const DEEDS: &[(&str, PossibleFact)] = &[
    // Withdrawals, and posts that are given up
    ("撤回", Minuted), ("收回", Minuted), ("不提了", Minuted), ("不报了", Minuted), ("不要求", Minuted), ("放弃", Minuted), ("拿回去", Minuted), ("撤了", Minuted), ("退出", Minuted), ("卸任", Minuted), ("辞", Minuted), ("想换", Minuted), ("想退", Minuted), ("想走", Minuted), ("想调", Minuted), ("退下来", Minuted), ("要退", Minuted),
    ("退居", Minuted), ("调走", Minuted), ("申请调", Minuted), ("调去", Minuted), ("转去", Minuted), ("转到", Minuted), ("调到", Minuted), ("退出来", Minuted), ("不当", Minuted), ("不干", Minuted), ("不管", Minuted), ("不兼", Minuted), ("不再", Minuted), ("撂挑子", Minuted), ("不担任", Minuted), ("不带", Minuted), ("不接", Minuted),
    // Refusals and apologies
    ("不肯", Minuted), ("不愿", Minuted), ("拒绝", Minuted), ("推辞", Minuted), ("婉拒", Minuted), ("道歉", Minuted), ("致歉", Minuted), ("作检讨", Minuted), ("作检查", Minuted), ("做检讨", Minuted),
    // No part taken
    ("没说话", Interest), ("避开", Interest), ("没发言", Interest), ("不方便参", Interest), ("避嫌", Interest), ("不参与", Interest), ("不参加", Interest), ("没参与", Interest), ("是亲戚", Interest), ("是同学", Interest), ("有来往", Interest), ("有股份", Interest), ("入了股", Interest), ("有利益", Interest), ("她没投", VoteResult), ("他没投", VoteResult),
    // Votes
    ("没表态", VoteResult), ("没举", VoteResult), ("不举手", VoteResult), ("投了反对", VoteResult), ("投反对", VoteResult), ("投了赞成", VoteResult), ("投了弃权", VoteResult), ("投了同意", VoteResult), ("没投", VoteResult), ("保留看法", Minuted), ("保留态度", Minuted), ("保留", Minuted),
    ("不赞成", VoteResult), ("不同意", VoteResult),
    // Stand-ins, and the chair
    ("接着主持", Chair), ("顶班", Minuted), ("代班", Minuted), ("代开", Arrival), ("参会", Arrival), ("来的", Arrival), ("才到", Arrival), ("才来", Arrival), ("进的会场", Arrival), ("进会场", Arrival), ("赶来", Arrival), ("到的", Arrival),
    ("电话听", Arrival), ("线上听", Arrival), ("视频听", Arrival),
    // Goings, absences and delays
    ("没再上", Departure), ("不在", Departure), ("先撤", Departure), ("早走", Departure), ("得走", Departure), ("得去", Departure), ("回去了", Departure), ("出去了", Departure), ("走了", Departure), ("走的", Departure), ("叫走", Departure), ("溜了", Departure),
    ("没来", Absence), ("没到", Absence), ("来不了", Apologies), ("不来了", Apologies), ("在外地", Apologies), ("出差", Apologies), ("住院", Apologies), ("生病", Apologies), ("病了", Apologies), ("家里有事", Apologies), ("有事", Apologies), ("迟了", Late), ("晚了", Late),
    ("堵车", Late), ("路上", Late),
    // Posts
    ("胜出", Decision), ("落选", Decision), ("不连", Minuted), ("选上", Decision), ("选为", Decision), ("接任", Decision), ("的班", Decision), ("兼", Decision), ("以后管", Decision), ("今后管", Decision), ("当了", Decision), ("当上", Decision), ("补进", Decision), ("轮值", Action), ("当组长", Decision), ("当主", Decision), ("当班长", Decision), ("当副", Decision), ("进业委会", Decision), ("进班子", Decision),
    ("进委员会", Decision), ("进理事会", Decision), ("顶上", Decision), ("转正", Decision),
    // Promises and tasks
    ("答应", Action), ("揽", Action), ("包了", Action), ("认领", Action), ("接手", Action), ("承诺", Action), ("主动", Action), ("愿意", Action), ("负责", Action), ("牵头", Action), ("对接", Action), ("盯", Action), ("把关", Action), ("回头", Action), ("这两天", Action), ("尽快", Action),
    ("马上", Action), ("抓紧", Action), ("跑一趟", Action), ("去问", Action), ("去找", Action), ("去催", Action), ("去谈", Action), ("去看", Action), ("去办", Action), ("报名", Action), ("交接", Action), ("每周", Action), ("每月", Action), ("每天", Action),
];

/// Words of what befalls somebody.
#[rustfmt::skip]
pub(crate) const BEFALLS: &[&str] = &[
    "崴", "摔", "晕", "烫", "划破", "划伤", "流血", "受伤", "磕", "碰伤", "扭伤", "扭了", "中暑", "呕吐", "低血糖", "抽搐", "昏倒", "急救", "夹了", "撞了", "扎了", "烧伤", "救护车",
];

/// Beginnings of what somebody says, thinks, feels or asks.
#[rustfmt::skip]
pub(crate) const TOLD: &[&str] = &[
    "说", "讲", "谈", "聊", "介绍", "汇报", "通报", "念", "读", "宣读", "传达", "问", "回答", "答复", "反映", "回忆", "回顾", "提到", "提醒", "提了", "提问", "解释", "补充", "表扬", "批评", "感谢", "欢迎", "比较", "举了", "举例", "展示", "抱怨", "分析", "强调", "感慨", "转达", "肯定", "夸", "请大家",
    "质疑", "议", "争", "吵", "透露", "点评", "评价", "总结", "概括", "摆了", "算了", "估计", "估算", "觉得", "认为", "以为", "想", "感觉", "担心", "怕", "关心", "希望", "喜欢", "不喜欢", "嫌", "记得", "忘", "知道", "认识", "懂", "理解", "支持", "赞同", "主张", "怀疑", "指着", "指出", "笑",
    "建议", "发言", "插话", "表态", "致辞", "讲话", "打断", "听", "看", "拿出", "翻", "的看法", "的想法", "的观点", "的意思", "的感觉", "点头", "摇头", "鼓掌", "辛苦",
];

/// Beginnings of how somebody is, behind which no deed of the list stands.
#[rustfmt::skip]
pub(crate) const STATES: &[&str] = &[
    "对", "从", "同志", "很", "真", "太", "是", "有", "像", "爱", "会", "原", "曾", "刚", "一直", "经常", "总", "平时", "住", "属", "主持", "提出",
];

/// The same wherever they stand behind a name, where no deed of the list does.
#[rustfmt::skip]
pub(crate) const TALKED: &[&str] = &[
    "说", "讲", "谈", "聊", "介绍", "汇报", "通报", "反映", "回忆", "提到", "解释", "说明", "补充", "表扬", "批评", "感谢", "分析", "强调", "质疑", "觉得", "认为", "感觉", "担心", "希望", "喜欢", "怀疑", "看法", "意见", "想法", "印象", "体会", "满意", "认可", "发言", "问题", "玩笑", "比方", "例子", "鼓掌", "同意",
    "了个", "了几", "了一", "了两", "了三", "了半", "了点", "大家", "叹气", "熟悉", "羡慕", "议论", "对比", "估摸", "比划", "住得", "理解", "没意见", "好", "不错", "多", "快", "慢", "贵", "便宜", "难", "够", "像", "冷", "热", "老",
];

/// Words of what was, or of what is always so.
#[rustfmt::skip]
pub(crate) const PAST: &[&str] = &[
    "去年", "前年", "上周", "上月", "上个月", "前天", "昨天", "那年", "以前", "从前", "小时候", "当年", "当时", "原来", "曾经", "上届", "上次", "历来", "年轻时", "上学期", "去年底", "前几年", "几年前", "经常", "平时", "老是", "每年", "以来", "年初", "早就",
];

/// Words with 过 that tell of nothing that was.
#[rustfmt::skip]
pub(crate) const NO_PAST: [&str; 13] = [
    "全过", "通过", "过半", "过来", "过去", "超过", "不过", "过年", "过节", "过完", "过了", "经过", "过两天",
];

/// Words before a name by which a matter goes to somebody, and what is told then.
#[rustfmt::skip]
pub(crate) const GIVEN: &[(&str, PossibleFact)] = &[
    ("除了", VoteResult), ("除", VoteResult), ("就", VoteResult), ("只有", VoteResult), ("补了", Decision), ("选了", Decision), ("选", Decision), ("推", Decision), ("交给", Action), ("归", Action), ("让", Action), ("由", Action),
    ("给", Action), ("派", Action), ("换", Decision), ("找", Action), ("叫", Action), ("等", Action), ("请", Action), ("托", Action),
];

/// Words by which a matter waits.
#[rustfmt::skip]
pub(crate) const WAITS: &[&str] = &[
    "下回", "下会", "再审", "再研究", "再讨论", "等通知", "下次", "回头", "年后", "节后", "放一放", "先不动", "先不", "先停", "压一压", "磨", "拖一拖", "再看", "没形成", "再碰", "再上", "再说", "再定", "没谈拢", "没议", "没定", "没谈成", "打回", "重做", "重报", "重新弄", "没说完", "没来得及", "先放", "缓缓", "往后", "等财政", "等市里", "等局里", "等上面", "等批", "局定", "撤了", "改天", "下学期", "下个月",
];

/// Verbs of money that is given, and of how much it may be.
#[rustfmt::skip]
pub(crate) const PAYS: &[&str] = &[
    "批", "补", "拨", "奖", "罚", "发", "给", "涨", "降", "加", "减", "掏", "不超", "封顶", "每人", "每班", "每户", "买", "修", "走", "出", "批了", "准了",
];

/// Words of a sum that is told, and not given.
#[rustfmt::skip]
pub(crate) const COUNTED: &[&str] = &[
    "报价", "单价", "成本", "一共", "共计", "花了", "用了", "剩", "收入", "余额", "目前", "现在", "每年", "大概", "左右", "大约", "约", "万多", "千多", "块多", "多万", "收1", "一顿", "邻县", "外单位", "别的", "国家", "外面", "市价", "估计", "要价", "已经", "了", "欠", "是",
];

/// Words of something that goes wrong in the room.
#[rustfmt::skip]
pub(crate) const WRONG: &[&str] = &[
    "摔伤", "送医", "120", "119", "110", "着火", "冒烟", "铃响", "警铃", "进水", "打翻", "砸", "漏电", "碎了", "断了", "受伤", "晕倒", "停电", "断电", "断网", "跳闸", "疏散", "吵起来", "打起来",
];

/// Kin beside those of whom sentences on interests tell already.
pub(crate) const KIN: [&str; 18] = [
    "妹夫",
    "嫂子",
    "舅舅",
    "叔叔",
    "姑姑",
    "表哥",
    "表妹",
    "堂弟",
    "堂哥",
    "亲家",
    "老婆",
    "老公",
    "媳妇",
    "孩子",
    "姐夫",
    "小舅子",
    "表弟",
    "外甥",
];

/// Words by which kin has a part in a matter.
#[rustfmt::skip]
pub(crate) const HAS_PART: [&str; 18] = [
    "那家", "这家", "该公司", "投标", "参评", "供应", "供货", "承包", "承建", "施工队", "应聘", "竞聘", "报考", "申请", "股", "卖车", "中标", "对方",
];

/// Signs with which the verb of what somebody is to do begins.
pub(crate) const DOES: &str = "留去找跟把给替帮联写出做办管排查买修改送发交报带约整拟编组安准布登核审打订印贴开接陪代顶押签拍收退归弄配订装搬选定催谈领抄录守值巡抓推压让挂";
