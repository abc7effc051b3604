//! Short Chinese lines of a clerk that may tell what the meeting came to, in the words of a room: 先原则同意，费用上县里定, 停机公告党政办周三发, 散了 10:25,
//! 这个议题不上会了. Each is asked about, also while somebody has the word.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use super::{
    fact_line::{signed, spaced, timed},
    net_zh,
    possible_people_zh::{self, begins_with_person, ends_with_person, is_person},
};
use crate::line::{
    frame::LineFrame,
    grammar::{proceedings::closed_words_zh, tasks::assigns_zh},
    lexer,
};

/// Longer lines are speeches, in characters.
const LONGEST: usize = 40;

/// Beginnings of what was settled, which the decision keeps.
const SETTLED: [&str; 18] = [
    "原则同意",
    "方案可行",
    "会商决定",
    "会商议定",
    "会商同意",
    "经会商",
    "可以按",
    "统一按",
    "同意按",
    "就照",
    "按程序报批",
    "报县委",
    "本议题需",
    "本议题须",
    "本议案需",
    "本议案尚需",
    "结果公示",
    "控制价定为",
];

/// Beginnings before what was settled, which the decision leaves out.
#[rustfmt::skip]
const LED: [&str; 24] = [
    "最后统一意见", "最后形成一致意见", "形成一致意见", "形成统一意见", "统一意见", "一致意见", "最后商定", "最后议定", "最后定", "大家议了一下", "大家议了议", "大家商量了一下",
    "大家商量后", "大家商量", "大家讨论后", "大家讨论了一下", "议了一下", "商量了一下", "商量结果", "最终", "最后还是",  "讨论结果", "会商结果", "最终意见",
];

/// The opinion of a group, as its clerk writes it.
const OPINIONS: [&str; 10] = [
    "会商认为",
    "与会同志认为",
    "与会人员认为",
    "与会代表认为",
    "与会专家认为",
    "专家认为",
    "大家认为",
    "大家一致认为",
    "班子成员认为",
    "评委认为",
];

/// Words by which a matter is agreed to and nothing else is said.
#[rustfmt::skip]
const AGREED: [&str; 14] = [
    "就这么办", "就这样办", "就这么定", "就这样定", "照此办理", "按此办理", "按此执行", "都没意见", "均没意见", "都没有意见",
    "均无意见", "就按这个办", "无意见", "都说可以",
];

/// Words by which a matter is put off.
const PUT_OFF: [&str; 15] = [
    "不上会了",
    "先不上会",
    "项不上了",
    "案不上了",
    "放一放",
    "缓一缓",
    "先搁一搁",
    "先不定",
    "回头再说",
    "下回再说",
    "下次再说",
    "先议到这",
    "先到这里",
    "后再定",
    "再定吧",
];

/// Verbs behind the name of whoever is to do something, at the end of a line.
#[rustfmt::skip]
const DOES: [&str; 38] = [
    "保管", "对接", "通知", "落实", "跟进", "负责", "办理", "准备", "起草", "联系", "协调", "汇总", "报送", "发布", "采购", "安排", "经办", "牵头", "配合", "催办", "整理", "联络",
    "购买", "登记", "督促", "统计", "修改", "完善", "存档", "归档", "挂帅", "包保", "包干", "包案", "抓", "盯", "管", "办",
];

/// Signs with which the verb of what is done on a day begins: 明天请假 is none.
const DONE_BY_DAY: [char; 20] = [
    '发', '报', '交', '办', '送', '完', '印', '做', '写', '拿', '买', '寄', '拨', '查', '修', '改', '整', '通', '清',
    '签',
];

/// Signs with which the names of bodies end.
const BODIES: [char; 17] = [
    '办', '局', '科', '所', '室', '部', '处', '站', '校', '院', '队', '村', '委', '中', '组', '司', '会',
];

/// The line that would say what such a line may tell.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let length = text.chars().count();
    if length > LONGEST {
        return assigned(text, frame);
    }
    if let Some(order) = closed_words_zh::order(text) {
        return Some(order);
    }
    session(text, length, frame)
        .or_else(|| mended(text))
        .or_else(|| put_off(text, length))
        .or_else(|| possible_people_zh::order(text, frame))
        .or_else(|| settled(text, length))
        .or_else(|| task(text, frame))
        .or_else(|| agreed_by_rest(text, frame))
        .or_else(|| assigned(text, frame))
}

/// 定了，过了正月十五动工，贾主任跑手续 settles more than what one of them is to do.
fn assigned(text: &str, frame: &LineFrame) -> Option<String> {
    let fact = if text.starts_with("定了") {
        Fact::Decision
    } else {
        Fact::Action
    };
    // 何芳统计了加班情况, 陈静管过两年档案: that is done already.
    let narrated = fact == Fact::Action && !text.contains(['，', ',', '；', '、']) && net_zh::is_narrated(text);
    (!narrated && assigns_zh::is_one(text, frame)).then(|| signed(fact, text))
}

/// 进度款按85%报，剩下的等整改完，彭总同意; 清溪居先不给，其余16家同意: the last clause agrees to what stands before it.
fn agreed_by_rest(text: &str, frame: &LineFrame) -> Option<String> {
    let (_, last) = text.rsplit_once(['，', ',', '；'])?;
    let who = ["同意", "没意见", "表示同意", "点头", "拍板"]
        .iter()
        .find_map(|end| last.strip_suffix(end))?;
    let rest = ["其余", "其他", "其它", "剩下", "别的", "另外"]
        .iter()
        .any(|word| who.starts_with(word));
    (rest || is_person(who.trim_end_matches('也'), frame)).then(|| signed(Fact::Decision, text))
}

/// The answer behind the question whether somebody is recused: 询问是否回避：钱进申请回避.
pub(crate) fn behind_question(text: &str) -> &str {
    const LEADS: [&str; 4] = ["询问是否回避", "询问是否需要回避", "询问是否有回避情形", "询问回避情况"];
    let rest = LEADS.iter().find_map(|lead| text.strip_prefix(lead));
    rest.map_or(text, |rest| rest.trim_start_matches(['：', ':', '，', ',', ' ']))
}

/// 散了 10:25, 10:20结束, 重新开会 10:05, 会议延长到11点.
fn session(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    let beside = |c: char| lexer::digit(c).is_some() || lexer::is_colon(c) || " ，点分半上下午".contains(c);
    let bare = text.trim_matches(beside);
    let last = bare.rsplit(['，', ',']).next().unwrap_or(bare).trim_matches(beside);
    // 散 and 完 are said of anything but beside a time, or behind words that end a meeting.
    let single = (text.chars().any(|c| lexer::digit(c).is_some()) || last.len() < bare.len())
        && ["散", "完", "散吧"].contains(&last);
    if (single || ["散了", "散会了", "结束", "结束了", "会议散了", "开完了"].contains(&last))
        && length <= 14
        && !text.starts_with("结束")
    {
        return Some(timed(Fact::Close, text, frame));
    }
    // 16:31开, 下午两点半开会
    let opened = ["开", "开的", "开会的"].contains(&bare) && text.contains(|c: char| lexer::digit(c).is_some());
    if (opened || text.ends_with("开会") && text.contains('点')) && length <= 10 {
        return Some(timed(Fact::Opening, text, frame));
    }
    // 14:00继续, 下午两点继续
    let goes_on = text.strip_suffix("继续").is_some_and(|time| {
        time.ends_with(['点', '半', '分']) || lexer::digit(time.chars().next_back().unwrap_or(' ')).is_some()
    });
    if goes_on && length <= 10 || ["重新开会", "接着开会", "继续开", "接着开", "又开始了"].contains(&bare)
    {
        return Some(timed(Fact::Resumption, text, frame));
    }
    let longer = ["会议延长", "会议延时", "延长到", "延长至"]
        .iter()
        .any(|word| text.starts_with(word));
    // 下周党委会改周二上午8点
    let moved = ["下周", "下次", "下个月", "下月", "本周", "明天"]
        .iter()
        .any(|word| text.starts_with(word))
        && ["会改", "会议改", "会调到", "会定在", "会放在"]
            .iter()
            .any(|word| text.contains(word));
    (longer || moved).then(|| spaced(Fact::Minuted, text, true))
}

/// 不对 上面280万是208万: the old and the new wording, as far as the line gives them.
fn mended(text: &str) -> Option<String> {
    const LEADS: [&str; 9] = [
        "不对",
        "错了",
        "等等",
        "不是这样",
        "刚才不对",
        "说错",
        "记错",
        "口误",
        "说的不对",
    ];
    if let Some(order) = in_hand(text) {
        return Some(order);
    }
    let rest = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    let rest = rest.trim_start_matches(['，', ',', ' ', '：', '。', '了']);
    let rest = ["上面的", "上面", "刚才的", "刚才", "前面的", "前面"]
        .iter()
        .find_map(|lead| rest.strip_prefix(lead))
        .unwrap_or(rest);
    let pair = ["应该是", "应是", "应为", "改成", "改为", "是"]
        .iter()
        .find_map(|word| rest.split_once(word));
    let short = |part: &str| (1..=12).contains(&part.trim().chars().count());
    match pair {
        Some((old, new)) if short(old) && short(new) => Some(format!("改：{}→{}", old.trim(), new.trim())),
        Some(_) | None => Some("改：旧→新（↑ Alt-S 划去）".to_owned()),
    }
}

/// A line above is to be changed: 石桥是70万不是80万, 100改90, 柳湾100万有误，是90万, A1期限改12月15日, 钱镇长的话改成孙书记说的.
fn in_hand(text: &str) -> Option<String> {
    let figure =
        |part: &str| part.trim().starts_with(|c: char| c.is_ascii_digit()) && part.trim().chars().count() <= 10;
    // 预算不是86万是85万
    if let Some((wrong, right)) = text.split_once("不是").and_then(|(_, rest)| rest.split_once('是'))
        && figure(wrong.trim_end_matches(['，', ',', ' ']))
        && figure(right)
    {
        return Some(format!(
            "改：{}→{}",
            wrong.trim_end_matches(['，', ',', ' ']),
            right.trim()
        ));
    }
    if let Some((told, wrong)) = text.split_once("不是").filter(|(_, wrong)| figure(wrong))
        && let Some((_, right)) = told.trim_end_matches(['，', ',', ' ']).rsplit_once('是')
        && figure(right)
    {
        return Some(format!("改：{}→{}", wrong.trim(), right.trim()));
    }
    if let Some(order) = values(text) {
        return Some(order);
    }
    let wrong = text.contains("有误，") || text.contains("有误,");
    let task = text
        .strip_prefix(['A', 'Ａ'])
        .is_some_and(|rest| rest.starts_with(|c: char| lexer::digit(c).is_some()));
    let term = (task || text.starts_with("期限") || text.starts_with("时限"))
        && ["改", "延到", "延至", "延长", "推到"]
            .iter()
            .any(|word| text.contains(word));
    let voice = text.contains("的话改") || text.contains("那句改") || text.contains("那条改");
    let added = text.contains("后面加“") || text.contains("后面加上") || text.contains("的再加");
    (wrong || term || voice || added).then(|| "改：旧→新（↑ Alt-S 划去）".to_owned())
}

/// 86万应为85万, 把86万改成85万, 改 86万为85万, 刚才86万说错了，85万: a value in place of another of its kind.
fn values(text: &str) -> Option<String> {
    const WORDS: [&str; 14] = [
        "应该为",
        "应该是",
        "应为",
        "应是",
        "改成",
        "改为",
        "更正为",
        "写错，",
        "写错了，",
        "说错了，",
        "说错，",
        "记错了，",
        "改",
        "为",
    ];
    let trimmed = text.trim_start_matches(['改', ' ', '把', '将']);
    let last = |text: &str| {
        let text = text.trim_end_matches([' ', '，', '"', '“', '”']);
        let unit = text.trim_end_matches(|c: char| is_han(c) || c == '%');
        let start = unit.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let value = text.get(start.len()..).unwrap_or_default().to_owned();
        (unit.len() > start.len() && value.chars().count() <= 10 && text.len() - unit.len() <= 9).then_some(value)
    };
    let first = |text: &str| {
        let text = text.trim_start_matches([' ', '，', '应', '是', '为', '"', '“']);
        let figures = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let short = text.chars().count() <= 10 && !text.contains(['，', '。', '、']);
        (figures.len() < text.len() && short).then(|| text.trim_end_matches(['。', '了', '”', '"']).to_owned())
    };
    WORDS.iter().find_map(|word| {
        let (old, new) = trimmed.split_once(word)?;
        let (old, new) = (last(old)?, first(new)?);
        (text.chars().count() <= 24 && old != new).then(|| format!("改：{old}→{new}"))
    })
}

/// 这个议题不上会了, 第二项先放一放.
fn put_off(text: &str, length: usize) -> Option<String> {
    // 待院长办公会定
    let waits = text.starts_with('待') && text.ends_with("会定");
    let off = waits || PUT_OFF.iter().any(|word| text.contains(word));
    // 原则同意，清溪居核查后再定 agrees to the rest.
    let settles = ["同意", "通过", "先发", "先办", "执行"]
        .iter()
        .any(|word| text.contains(word));
    if off && settles && text.contains(['，', ',', '；']) {
        return Some(signed(Fact::Decision, text));
    }
    (off && length <= 20).then(|| spaced(Fact::ItemOutcome, "暂缓", true))
}

/// A settlement, the opinion of a group, a copy for somebody.
fn settled(text: &str, length: usize) -> Option<String> {
    let plain = text.strip_prefix('先').unwrap_or(text);
    if SETTLED.iter().any(|begins| plain.starts_with(begins)) && length > 4 {
        return Some(signed(Fact::Decision, plain));
    }
    if OPINIONS.iter().any(|begins| text.starts_with(begins)) || text.starts_with("抄送") || text.ends_with("有保留")
    {
        return Some(spaced(Fact::Minuted, text, true));
    }
    if let Some(rest) = LED.iter().find_map(|lead| text.strip_prefix(lead)) {
        // 最后定了：下周开工
        let rest = rest.strip_prefix('了').unwrap_or(rest);
        let rest = rest.trim_start_matches(['：', ':', '，', ',', ' ']);
        if rest.chars().count() >= 2 {
            return Some(signed(Fact::Decision, rest));
        }
    }
    // 5票认定合格
    let behind = text.trim_start_matches(|c: char| lexer::digit(c).is_some());
    let counted = behind.len() < text.len() && behind.strip_prefix('票').is_some_and(|rest| rest.chars().count() >= 2);
    let sides = ["同意", "赞成", "反对", "弃权", "选票"]
        .iter()
        .any(|side| text.contains(side));
    if counted && !sides {
        return Some(spaced(Fact::Minuted, text, true));
    }
    // 费用由项目法人承担
    let borne = text.contains('由') && ["承担", "负担", "列支", "解决"].iter().any(|end| text.ends_with(end));
    if borne {
        return Some(signed(Fact::Decision, text));
    }
    // 报院党委会
    if text.starts_with(['报', '上']) && text.ends_with('会') && (4..=12).contains(&length) {
        return Some(signed(Fact::Decision, text));
    }
    // 第二项与第三项合并审议
    let joined = (text.contains("合并") || text.contains("一并") || text.contains("一起"))
        && ["审议", "研究", "讨论", "议"].iter().any(|end| text.ends_with(end))
        && text.contains('项');
    if joined {
        return Some(spaced(Fact::Minuted, text, true));
    }
    let agreed = AGREED.iter().any(|word| text.ends_with(word));
    (agreed && length <= 16).then(|| spaced(Fact::ItemOutcome, "同意", true))
}

/// 资料封存，褚颖保管; 停机公告党政办周三发; 让财政所下周三前把钱拨了.
fn task(text: &str, frame: &LineFrame) -> Option<String> {
    let last = text
        .rsplit(['，', ',', '；', ' '])
        .next()
        .filter(|last| last.len() < text.len());
    let named = last.is_some_and(|last| {
        let who = DOES.iter().find_map(|verb| last.strip_suffix(verb));
        who.is_some_and(|who| is_person(who, frame) || is_body(who))
    });
    let dated = || {
        const DAYS: [&str; 6] = ["周", "星期", "明天", "后天", "今天", "明早"];
        DAYS.iter().any(|day| {
            let Some((before, behind)) = text.rsplit_once(day) else {
                return false;
            };
            let behind = behind.trim_start_matches(|c: char| "一二三四五六日天上下午前内".contains(c));
            let before = before.trim_end_matches(['下', '本', '于', '在']);
            let does = behind.starts_with(DONE_BY_DAY);
            let short = does && (1..=4).contains(&behind.chars().count()) && behind.chars().all(is_han);
            short && (ends_with_person(before, frame) || is_body(before))
        })
    };
    let told = text.strip_prefix(['让', '叫']).is_some_and(|rest| {
        rest.contains(['前', '内', '周', '天']) && (begins_with_person(rest, frame).is_some() || rest.contains(BODIES))
    });
    (named || told || dated()).then(|| signed(Fact::Action, text))
}

/// Whether a text is the name of a body: 党政办, 中心校.
fn is_body(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() >= 3 && text.ends_with(BODIES) && text.chars().all(is_han)
}
