//! Chinese lines of a clerk that begin with the verb, or with the day, of what the meeting settles: 停用旧CT, 12月7日起停用旧CT, 按新排班执行, 费用从结余列支,
//! 柏松任组委会主任, 县防指决定启动响应. The subject is the meeting. Knows no person.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use crate::line::lexer;

/// Longer lines are speeches, in characters.
const LONGEST: usize = 50;

/// Verbs of offices with which such a line begins.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "给予", "扣", "驳回", "回购", "提取", "分红", "修改公司", "修改章程", "章程第", "听取", "招聘", "聘用", "录用", "续聘", "解聘", "辞退", "调整", "增加", "减少", "核减", "追加", "提高", "降低", "奖励", "表彰", "通报表扬", "扣发", "扣除", "扣减", "处罚", "追究", "问责", "停职", "免除",
    "禁止", "严禁", "暂停", "停止", "停用", "停办", "取消", "终止", "解除", "恢复", "启用", "启动", "成立", "组建", "设立", "增设", "撤并", "合并", "更名", "购买", "购置", "采购", "租用", "租赁", "拨付", "划拨",
    "安排资金", "安排经费", "支付", "补发", "发放", "减免", "免收", "收取", "退还", "确定", "选定", "选用", "采用", "推荐", "重新招标", "公开招标", "邀请招标", "委托", "续签", "签订", "签署", "解约",
    "延长", "缩短", "顺延", "推行", "试行", "实行", "执行", "开展", "举办", "组织", "召开", "印发", "下发", "转发", "上报", "报送", "报上", "报市", "报县", "报省", "报区", "通知", "维持", "保持", "保留", "允许", "准予",
    "不再", "不得", "不予", "不给", "不发", "不收", "不设", "不搞", "免费", "一律", "统一", "从严", "优先", "限期", "责令", "约谈", "移交", "封存", "没收", "拆除", "封闭", "关闭", "开放", "转移", "疏散", "撤离",
    "纳入", "列入", "划为", "评为", "授予", "吸收", "接收", "发展", "转正", "晋升", "任用", "提拔", "交流", "轮岗", "借调", "抽调", "建议市", "建议县", "明确", "敲定", "定为", "定在", "定于", "定成", "动用", "续聘", "更换", "改造", "维修",
];

/// Words with which a line about money begins.
const MONEY: [&str; 14] = [
    "费用",
    "经费",
    "资金",
    "所需",
    "差额",
    "缺口",
    "奖金",
    "补助",
    "工资",
    "开支",
    "支出",
    "款项",
    "工程款",
    "余款",
];

/// Matters of an office that are carried out in one way or another.
const MATTERS: [&str; 12] = [
    "招标", "采购", "手续", "报销", "付款", "合同", "评审", "验收", "审批", "发放", "施工", "结算",
];

/// Words that name the source or the bearer of money.
const BORNE: [&str; 9] = ["列支", "承担", "负担", "支付", "解决", "支出", "垫付", "出", "结算"];

/// Findings of reviews and tenders.
#[rustfmt::skip]
const FINDINGS: [&str; 14] = [
    "废标", "流标", "不合格", "中选", "入围", "第一名", "排名第一", "评审结果", "评标结果", "评审合格", "验收通过", "予以通过", "暂不通过", "取消资格",
];

/// Bodies that meet, by how their names end.
const BODIES: [&str; 13] = [
    "专班",
    "会",
    "组",
    "指挥部",
    "防指",
    "委员会",
    "会商",
    "党组",
    "党委",
    "班子",
    "会上",
    "董事会",
    "总指挥",
];

/// Verbs of what a body does.
#[rustfmt::skip]
const DOES: [(&str, Fact); 18] = [
    ("决定", Fact::Decision), ("明确", Fact::Decision), ("推荐", Fact::Decision), ("同意", Fact::Decision), ("通过", Fact::Decision), ("议定", Fact::Decision), ("下令", Fact::Decision),
    ("认为", Fact::Minuted), ("指出", Fact::Minuted), ("强调", Fact::Requirement), ("要求", Fact::Requirement), ("建议", Fact::Minuted), ("提出", Fact::Minuted), ("听取", Fact::Minuted),
    ("达成一致", Fact::Decision), ("形成一致", Fact::Decision), ("形成共识", Fact::Decision), ("委托", Fact::Decision),
];

/// Words of talk, or of a report on what was done.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "我", "你", "咱", "吗", "呢", "吧", "如果", "建议是", "情况", "问题是", "已经", "已于", "上周", "上月", "去年", "昨天", "目前", "正在", "曾", "原来", "存在", "有点", "比较", "太",
];

/// The fact that such a line may tell; nobody has the word.
pub(crate) fn fact_in(text: &str) -> Option<Fact> {
    let text = text.trim().trim_end_matches(['。', '！', '；']);
    let length = text.chars().count();
    if !(2..=LONGEST).contains(&length) || TOLD.iter().any(|word| text.contains(word)) {
        return None;
    }
    body(text)
        .or_else(|| (settles(text, length) || VERDICTS.contains(&text)).then_some(Fact::Decision))
        .or_else(|| (length > 3 && text.starts_with("请示")).then_some(Fact::Action))
}

/// Endings of a short line that tells how a matter ended: 方案通过, 1月1日起实施, 没人反对.
#[rustfmt::skip]
const VERDICTS: [&str; 22] = [
    "通过", "获通过", "被否决", "没人反对", "无人反对", "无不同意见", "原则同意", "同意", "起执行", "起实施", "全过", "过会", "上会", "执行", "印发", "按程序办理", "纳入预算", "列入预算", "过了", "就这样", "驳回", "被否",
];

/// Words behind 会议 with which it is no subject.
#[rustfmt::skip]
const NO_MEETING: [&str; 22] = [
    "室", "纪要", "记录", "通知", "模块", "中", "期间", "材料", "时间", "地点", "议程", "主题", "资料", "费", "系统", "安排表", "用", "的", "太", "多", "开", "结束",
];

/// Words of what is wished for, doubted or denied.
const HEDGES: [&str; 18] = [
    "要", "难", "怕", "不好", "才能", "再", "没法", "争取", "尽量", "最好", "先", "多", "也不", "哪", "怎", "还没",
    "还未", "不够",
];

/// Whether a line is of what is wished for, doubted or denied.
pub(crate) fn is_hedged(text: &str) -> bool {
    HEDGES.iter().any(|word| text.contains(word))
}

/// Whether a line tells what the meeting came to, though somebody has the word: a body is the subject, it ends in a verdict, or begins with the verb.
pub(crate) fn is_of_meeting(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['。', '！', '；']);
    let length = text.chars().count();
    // 家委会同意了再说 hangs on what is to come.
    let later = ["了再", "的话"].iter().any(|word| text.contains(word));
    if later || !(2..=30).contains(&length) || TOLD.iter().any(|word| text.contains(word)) {
        return false;
    }
    // 取消了三场演出 tells of what was.
    let past = text.trim_end_matches('了').contains('了');
    let hedged = past || is_hedged(text);
    let single = !text.contains(['，', ',', '；', '。', '、']);
    // 灯换过了 is no verdict.
    let ended = |end: &&&str| text.ends_with(**end) && (**end != "过了" || length <= 4);
    let verdict = single && length <= 18 && VERDICTS.iter().any(|end| ended(&end));
    // 县长任组长，柳青任副组长
    let office = length <= 24 && post(text) && !text.starts_with(['任', '让', '由', '请']);
    body(text).is_some() || !hedged && (verdict || office || changed(text, length))
}

/// 县防指决定启动响应, 评审组认为方案可行: a body and what it does.
fn body(text: &str) -> Option<Fact> {
    let meeting = [
        "本次会议",
        "今天会议",
        "常务会议",
        "办公会议",
        "全体会议",
        "会议",
        "教代会",
        "股东会",
        "大会",
    ]
    .iter()
    .find_map(|subject| text.strip_prefix(subject));
    let meets = meeting.is_some_and(|rest| {
        rest.chars().count() >= 3 && rest.starts_with(is_han) && !NO_MEETING.iter().any(|word| rest.starts_with(word))
    });
    let found = DOES.iter().find_map(|(verb, fact)| {
        let (head, rest) = text.split_once(verb)?;
        let head = [
            "一致",
            "经研究",
            "原则",
            "研究",
            "再次",
            "最后",
            "同时",
            "审议",
            "表决",
            "讨论",
            "投票",
        ]
        .iter()
        .fold(head.trim(), |head, word| head.strip_suffix(word).unwrap_or(head));
        let named = (2..=10).contains(&head.chars().count()) && head.chars().all(is_han);
        let does = named && BODIES.iter().any(|end| head.ends_with(end)) && !head.contains(['的', '在', '对', '给']);
        (does && !rest.trim().is_empty()).then_some(*fact)
    });
    found.or_else(|| meets.then_some(Fact::Minuted))
}

/// Whether a line settles something.
fn settles(text: &str, length: usize) -> bool {
    let dated = behind_day(text).is_some_and(|rest| rest.chars().count() >= 2);
    let by = text.starts_with(['按', '照', '依'])
        && [
            "执行", "办理", "办", "实施", "落实", "发放", "推进", "准备", "结算", "处理", "走",
        ]
        .iter()
        .any(|end| text.ends_with(end));
    let borne = MONEY.iter().any(|word| text.starts_with(word))
        && text.contains(['从', '由', '在', '走'])
        && BORNE.iter().any(|word| text.contains(word));
    // 招标走镇里的平台, 招标全程请纪委监督
    let carried_out = MATTERS
        .iter()
        .filter_map(|matter| text.strip_prefix(matter))
        .any(|rest| {
            ["走", "全程", "一律", "统一", "由", "用"]
                .iter()
                .any(|how| rest.starts_with(how))
                && rest.chars().count() > 2
        });
    // 公开招标的程序要走完 speaks of a tender.
    let led = |verb: &str| text.strip_prefix(verb).is_some_and(|rest| !rest.starts_with('的'));
    let verb = length > 3 && VERBS.iter().any(|verb| led(verb)) && !text.ends_with('的');
    let same = ["不变", "不调整", "不作调整", "照旧", "不再收取", "照常执行"]
        .iter()
        .any(|end| text.ends_with(end))
        && length <= 20;
    let found = FINDINGS.iter().any(|word| text.contains(word)) && length <= 30;
    let response = text.contains("级响应") || text.contains("应急响应") && text.contains("启动");
    let closed = ["停课", "停工", "停业", "停产", "停运", "封路"]
        .iter()
        .any(|word| text.contains(word))
        && length <= 24;
    let first =
        text.starts_with('先') && (3..=12).contains(&length) && !text.starts_with("先生") && !text.ends_with('了');
    dated
        || by
        || borne
        || carried_out
        || verb
        || changed(text, length)
        || same
        || found
        || response
        || closed
        || first
        || fixed(text)
        || post(text)
}

/// The text behind the day from which something holds: 12月7日起停用旧CT, 自下月起, 即日起.
fn behind_day(text: &str) -> Option<&str> {
    let (day, rest) = text.split_once('起')?;
    let begins = [
        "即日", "自", "从", "明天", "明日", "今天", "本月", "下月", "下周", "明年", "本周", "元旦", "春节",
    ]
    .iter()
    .any(|word| day.starts_with(word))
        || day.starts_with(|c: char| lexer::digit(c).is_some())
            && day.ends_with(['日', '号', '月', '时', '点', '年', '分']);
    (begins && day.chars().count() <= 12).then(|| rest.trim_start_matches(['，', ',', ' ']))
}

/// 夜班费提到每班80元, 三公经费压减5%, 进度款按70%支付: a measure, and what it is from now on.
fn changed(text: &str, length: usize) -> bool {
    const CHANGES: [&str; 26] = [
        "提高到",
        "提到",
        "降到",
        "降低到",
        "降至",
        "压减",
        "压缩到",
        "延长到",
        "延长至",
        "缩短到",
        "增加到",
        "减少到",
        "上调",
        "下调",
        "调整为",
        "调整到",
        "核定为",
        "核减为",
        "涨到",
        "分流到",
        "安排在",
        "改到",
        "改在",
        "调到",
        "挪到",
        "提前到",
    ];
    let counted = |rest: &str| {
        rest.chars()
            .take(8)
            .any(|c| lexer::digit(c).is_some() || "一二三四五六七八九十半".contains(c))
    };
    let change = CHANGES.iter().any(|word| {
        text.split_once(word)
            // 孙丽提到市里有8个名额 tells of what there is.
            .filter(|(_, rest)| *word != "提到" || !rest.contains('有'))
            .is_some_and(|(what, rest)| what.chars().count() >= 2 && (counted(rest) || *word == "分流到"))
    });
    let by = text.split_once('按').is_some_and(|(what, rest)| {
        let pays = ["发", "发放", "支付", "结算", "执行", "收取", "计发", "补助"]
            .iter()
            .any(|end| rest.ends_with(end));
        (2..=8).contains(&what.chars().count()) && pays && counted(rest)
    });
    length <= 30 && (change || by)
}

/// 灯会定在滨河公园, 预算定86万, 会费标准不调整.
fn fixed(text: &str) -> bool {
    let Some((before, behind)) = text.split_once('定') else {
        return false;
    };
    let part = before.ends_with([
        '决', '规', '确', '一', '认', '审', '商', '稳', '固', '肯', '不', '约', '制', '鉴', '否', '锁', '限', '选',
        '未', '没',
    ]);
    let fixed = behind.starts_with(['在', '于', '为', '成']) || behind.starts_with(|c: char| lexer::digit(c).is_some());
    !part && fixed && (1..=12).contains(&before.chars().count()) && before.chars().all(is_han)
}

/// 柏松任组委会主任, 工会主席由齐红担任, 下设三个小组，组长分别是….
fn post(text: &str) -> bool {
    const POSTS: [&str; 15] = [
        "主任",
        "组长",
        "书记",
        "主席",
        "会长",
        "队长",
        "经理",
        "秘书长",
        "负责人",
        "总指挥",
        "委员",
        "站长",
        "联络员",
        "召集人",
        "协调员",
    ];
    let holds = POSTS.iter().any(|post| text.contains(post));
    let named = [
        "担任",
        "兼任",
        "组长分别",
        "组长是",
        "组长：",
        "为组长",
        "任组长",
        "当组长",
        "为副",
    ]
    .iter()
    .any(|word| text.contains(word));
    let takes = text.split_once('任').is_some_and(|(who, office)| {
        (2..=4).contains(&who.chars().count())
            && who.chars().all(is_han)
            && !who.ends_with([
                '责', '主', '信', '现', '前', '历', '时', '离', '到', '连', '担', '原', '曾',
            ])
            && POSTS.iter().any(|post| office.contains(post))
            && !office.starts_with(['务', '何', '意', '期', '职'])
    });
    holds && named || takes
}
