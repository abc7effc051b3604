//! Chinese sentences that may tell a fact: stems first, then shapes.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use super::{
    fact_line::{signed, spaced, timed},
    outcome_told_zh, possible_coming_zh, possible_named_zh,
    possible_people_zh::is_person,
    possible_result_zh, possible_short_zh, possible_talk_zh, undirected_zh,
};
use crate::line::{
    frame::LineFrame,
    grammar::{motions::amendments_zh, proceedings::ended::read_outcome, shape::marked_zh, voting::standing},
    lexer,
};

/// Words of what is hoped for, planned, asked, or said in the first person.
#[rustfmt::skip]
const PROSE: &[&str] = &[
    "如果", "要是", "假如", "希望", "建议", "能否", "能不能", "会不会", "是否", "应该", "应当", "可以", "可能", "我", "你", "咱", "吗",
    "呢", "上次", "下次会上", "以前", "之前", "以后", "之后", "为什么", "怎么", "打算", "准备", "必须", "不能", "不要", "别", "想",
];

/// Acts of the session as they are called in a room.
#[rustfmt::skip]
const SESSION: &[(&str, Fact)] = &[
    ("上午到此", Fact::Close), ("先到这", Fact::Close), ("散会", Fact::Close), ("会议结束", Fact::Close), ("会议到此结束", Fact::Close), ("到此为止", Fact::Close), ("会就开到这", Fact::Close),
    ("今天就到这", Fact::Close), ("闭会", Fact::Close), ("继续开会", Fact::Resumption), ("接着开会", Fact::Resumption),
    ("复会", Fact::Resumption), ("会议继续", Fact::Resumption), ("恢复开会", Fact::Resumption), ("休会", Fact::Recess),
    ("茶歇", Fact::Recess), ("中场休息", Fact::Recess), ("会间休息", Fact::Recess), ("休息十分钟", Fact::Recess),
    ("休息一下", Fact::Recess), ("会议开始", Fact::Opening), ("宣布开会", Fact::Opening), ("现在开会", Fact::Opening),
];

/// How an item ended other than by a decision.
#[rustfmt::skip]
const PUT_OFF: &[&str] = &[
    "再议", "缓议", "暂缓", "延期审议", "推迟到", "改期", "搁置", "下次再听", "下次再审", "未形成一致意见", "不表决", "先不表决", "暂不考虑",
];

const CORRECTIONS: &[&str] = &[
    "更正",
    "纠正",
    "上一条",
    "上一句",
    "上面那条",
    "刚才那",
    "删掉",
    "删除",
    "划掉",
    "划去",
    "作废",
    "改一下",
    "撤销上",
    "上面",
    "刚才数",
    "刚才记",
    "刚才第",
    "刚才同意",
    "刚才反对",
    "刚才弃权",
    "刚才表决",
];

/// The line that would say what a sentence may tell.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let text = possible_short_zh::behind_question(text);
    let length = text.chars().count();
    if length > 60 {
        return possible_talk_zh::order(text, frame);
    }
    // 请于洋、齐心回避 is no errand.
    if let Some(names) = text.strip_prefix('请').and_then(|rest| rest.strip_suffix("回避"))
        && names.split('、').all(|name| is_person(name, frame))
    {
        return Some(spaced(Fact::Interest, names, true));
    }
    if let Some(found) = marked_zh::order(text, frame).or_else(|| amendments_zh::order(text, frame)) {
        return Some(found);
    }
    if let Some(found) = correction(text, length)
        .or_else(|| put_off_today(text).or_else(|| outcome_told_zh::order(text)))
        .or_else(|| outcome_told_zh::heading(text, frame))
        .or_else(|| possible_result_zh::of_votes_beside(text, frame))
        .or_else(|| new_item(text))
        .or_else(|| possible_coming_zh::order(text, frame))
    {
        return Some(found);
    }
    let asks = ["我", "你", "咱", "吗", "呢", "如果", "要是", "建议", "是否"];
    if !asks.iter().any(|word| text.contains(word))
        && let Some(errand) = errand(text, length, frame)
    {
        return Some(errand);
    }
    if let Some(order) = possible_talk_zh::order(text, frame).or_else(|| undirected_zh::order(text, frame)) {
        return Some(order);
    }
    if PROSE.iter().any(|word| text.contains(word)) {
        return standing::asked(text, false, frame).filter(|_| text.contains("但") || text.contains("建议"));
    }
    session(text, length, frame)
        .or_else(|| task(text))
        .or_else(|| possible_named_zh::interest(text, frame))
        .or_else(|| closed(text, length))
        .or_else(|| possible_result_zh::order(text, length, frame))
        .or_else(|| standing::asked(text, possible_result_zh::is_one_sided(text), frame))
        .or_else(|| outcome(text, length, frame))
        .or_else(|| election(text, length))
        .or_else(|| possible_named_zh::people(text, length, frame))
}

/// 更正：是周敏说的, 上一条作废, 刚才那句不算.
fn correction(text: &str, length: usize) -> Option<String> {
    // 王卫东→王维东 without the word before it.
    if let Some((old, new)) = text.split_once('→').or_else(|| text.split_once("->")) {
        let word = |c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '.' | '%');
        let plain = |part: &str| (1..=8).contains(&part.trim().chars().count()) && part.trim().chars().all(word);
        return (plain(old) && plain(new)).then(|| format!("改：{}→{}", old.trim(), new.trim()));
    }
    let begins = CORRECTIONS.iter().find(|word| text.starts_with(*word))?;
    let labelled = ["更正", "纠正"].contains(begins);
    let takes_back = [
        "不算",
        "作废",
        "错了",
        "有误",
        "删",
        "划",
        "上一条",
        "上条",
        "改一下",
        "撤销",
        "改",
        "数错",
        "记错",
        "应为",
    ]
    .iter()
    .any(|word| text.contains(word));
    // 刚才第一项同意的应该是周海、林萍、姜雪
    let instead = ["应该是", "应为", "应是", "不是"]
        .iter()
        .any(|word| text.contains(word))
        && begins.starts_with("刚才");
    let meant = labelled && length <= 40 || takes_back && length <= 16 || instead && length <= 36;
    meant.then(|| "改：旧→新（↑ Alt-S 划去）".to_owned())
}

fn session(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    let told = SESSION
        .iter()
        .filter_map(|(word, fact)| Some((text.find(word)?, *word, *fact)));
    let rest = text
        .find("休息")
        .filter(|_| text.ends_with("分钟"))
        .map(|at| (at, "休息", Fact::Recess));
    let (at, word, fact) = told.chain(rest).min_by_key(|(at, ..)| *at)?;
    let behind = text.get(at + word.len()..).unwrap_or_default();
    let beside = ["后", "前", "时", "期间", "的", "之", "、", "等", "到", "至", "日"]
        .iter()
        .any(|next| behind.starts_with(next));
    // 赵磊离开后，会议继续 tells of something else.
    let beside = beside || text.get(..at).is_some_and(|head| head.contains('后'));
    if length > 24 || beside {
        return None;
    }
    // 休会10分钟，9:40继续: the time is that of the resumption; 上午的会就开到这，下午继续 is a break.
    let later = ["继续", "复会", "再开", "接着开", "接着"]
        .iter()
        .any(|word| behind.contains(word));
    Some(if later && matches!(fact, Fact::Recess | Fact::Close) {
        spaced(Fact::Recess, "", true)
    } else {
        // 11:25散会，下次会议12月3日上午9点: the time stands in the clause of the word.
        let clause = text.split(['，', ',', '；', '。']).find(|clause| clause.contains(word));
        timed(fact, clause.unwrap_or(text), frame)
    })
}

/// 增加临时议题：讨论元旦值班安排.
fn new_item(text: &str) -> Option<String> {
    const LEADS: [&str; 12] = [
        "增加临时议题",
        "临时增加议题",
        "临时增加一项议题",
        "增加一项议题",
        "增加一个议题",
        "临时议题",
        "新增议题",
        "增加议题",
        "加一个议题",
        "加一项议题",
        "追加议题",
        "临时加一项",
    ];
    let rest = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    let title = rest.trim_start_matches(['：', ':', '，', ',', ' ']);
    (!title.is_empty() && title.chars().count() <= 40).then(|| format!("#+{title}"))
}

/// 请李强准备材料: somebody of the list, or a unit, is asked to do something other than speak.
fn errand(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    #[rustfmt::skip]
    const SPEAKS: [&str; 38] = [
        "汇报", "发言", "介绍", "说明", "谈", "讲", "补充", "回答", "表态", "坐", "入席", "发表", "主持", "宣布", "宣读", "传达", "通报", "作", "看", "注意", "安静",
        "回来", "进来", "进场", "入场", "回会场", "回会议室", "解释", "回避", "离席", "先", "说", "表决", "致辞", "点评", "来", "继续", "列席",
    ];
    let body = text.strip_prefix('请').or_else(|| text.strip_prefix('由'))?;
    let ends: Vec<usize> = body.char_indices().map(|(at, _)| at).skip(2).take(10).collect();
    let behind = ends.into_iter().rev().find_map(|end| {
        let (name, rest) = body.split_at_checked(end)?;
        let known = frame.room.called_exactly(name) || frame.room.unit(name).is_some();
        known.then_some(rest)
    })?;
    let behind = ["同志", "会后", "尽快", "抓紧", "在会后"]
        .iter()
        .fold(behind, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let speaks = SPEAKS.iter().any(|verb| behind.starts_with(verb));
    (length <= 40 && behind.chars().count() >= 2 && !speaks).then(|| signed(Fact::Action, text))
}

/// 请办公室12月5日前将纪要印发各处室, 会议责成陈静牵头，12月5日前核清资产底数: somebody is to do something by a day, and the line is a task as it stands.
fn task(text: &str) -> Option<String> {
    let due = |at: usize| {
        text.get(..at).is_some_and(|head| {
            head.ends_with(['日', '号', '底', '班', '末', '月', '周', '一', '二', '三', '四', '五'])
        })
    };
    let dated = text.match_indices('前').any(|(at, _)| due(at));
    let ordered = ["请", "责成", "由", "要求"].iter().any(|lead| text.starts_with(lead))
        || ["牵头", "负责", "责成", "落实"].iter().any(|word| text.contains(word));
    let other =
        text.starts_with("请假") || text.contains("原则") || text.contains("同意") || text.contains(lexer::is_colon);
    // 陈静负责12月20日前完成搬迁，赵磊负责12月10日前完成采购 are two tasks.
    let several = text.matches("负责").count() > 1 || text.matches('前').count() > 1 || text.contains(['；', '。']);
    (dated && ordered && !other && !several).then(|| signed(Fact::Action, text))
}

fn closed(text: &str, length: usize) -> Option<String> {
    let public = ["旁听人员", "旁听席", "记者", "列席人员", "列席的同志", "列席同志"]
        .iter()
        .any(|word| text.contains(word));
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if length > 30 {
        return None;
    }
    if public && says(&["返回", "返会", "返场", "回来", "重新入场", "回到会场"]) || says(&["恢复公开"])
    {
        return Some(spaced(Fact::PublicPart, "", true));
    }
    let out = public && says(&["退场", "离场", "退席", "回避"]);
    (out || says(&["转入不公开", "不公开审议", "不公开讨论", "不公开进行", "闭门讨论"]))
        .then(|| spaced(Fact::ClosedPart, "", true))
}

fn outcome(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    let found = PUT_OFF.iter().any(|word| text.contains(word));
    // 暂缓，待询价后再上会 says the word already, and 此议题暂缓 nothing else.
    let bare = [
        "此议题",
        "本议题",
        "该议题",
        "此项",
        "本项",
        "该项",
        "这个议题",
        "此事",
        "议题",
    ]
    .iter()
    .find_map(|lead| text.strip_prefix(lead))
    .unwrap_or(text);
    let told = if read_outcome(bare).is_some() {
        bare.to_owned()
    } else {
        format!("暂缓 {text}")
    };
    // 16家同意，1家暂缓; 先发16家，清溪居再议 settle more than that something waits.
    let settles = ["同意", "先发", "先办", "通过", "执行"]
        .iter()
        .any(|word| text.contains(word))
        && text.contains(['，', ',', '；']);
    if found && settles {
        return Some(signed(Fact::Decision, text));
    }
    // 民宿奖补暂缓 may be about another item.
    let other = PUT_OFF
        .iter()
        .find_map(|word| text.split_once(word))
        .map(|(before, _)| before.trim_matches(['，', ' ', '的', '先']));
    let other = other
        .filter(|before| (2..=12).contains(&before.chars().count()))
        .and_then(|before| frame.room.titled(before));
    // 夜班费调整下次会再议, 先扩建两所，三中再议: a part waits, and the item does not.
    if found && other.is_none() && bare == text && puts_off_part(text) {
        return Some(signed(Fact::Decision, text));
    }
    let number = other
        .and_then(|other| frame.items.iter().find(|(item, _)| *item == other))
        .map(|(_, number)| number);
    let told = number.map_or(told, |number| format!("#{number} 暂缓"));
    (found && length <= 24).then(|| spaced(Fact::ItemOutcome, &told, true))
}

/// 这个今天定不下来，等财务科测算完下次再议; 今天只通报，下次再议: what is in hand waits, whatever is done for it until then.
fn put_off_today(text: &str) -> Option<String> {
    let text = text.trim_end_matches(['。', '！']);
    let (first, last) = text.split_once(['，', ','])?;
    let itself = [
        "今天",
        "这个今天",
        "这事今天",
        "此事今天",
        "本次",
        "这次",
        "这项今天",
        "这个议题今天",
        "该项今天",
        "本项今天",
        "这一项",
        "这项",
        "这个议题",
        "本议题",
        "该议题",
        "此议题",
        "本项",
        "该项",
        "此项",
    ];
    let waits = ["再议", "再研究", "再定", "再审", "再上会", "再表决"];
    let later = ["下次", "下回", "下周会", "改日", "改天", "完再", "后再"];
    let begins = itself.iter().any(|lead| first.starts_with(lead));
    let ends = waits.iter().any(|end| last.ends_with(end)) && later.iter().any(|word| last.contains(word));
    let settles = ["同意", "先发", "先办", "通过", "执行", "定了"]
        .iter()
        .any(|word| first.contains(word));
    (begins && ends && !settles).then(|| spaced(Fact::ItemOutcome, &format!("暂缓 {text}"), true))
}

/// Whether something that is no word for the item itself stands before the word by which it is put off.
fn puts_off_part(text: &str) -> bool {
    #[rustfmt::skip]
    const ITSELF: [&str; 24] = [
        "方案", "该方案", "此方案", "本方案", "报告", "议案", "请示", "事项", "该事项", "此", "这个", "这事", "此件", "会议", "本次会议", "今天", "大家", "经研究", "经讨论", "决定", "建议", "不同意", "材料不全", "先放着",
    ];
    let Some(at) = PUT_OFF.iter().filter_map(|word| text.find(word)).min() else {
        return false;
    };
    let mut subject = text.get(..at).unwrap_or_default();
    while let Some(rest) = [
        "下次会",
        "下次",
        "下回",
        "改天",
        "以后",
        "年后",
        "留待",
        "留到",
        "放到",
        "的事",
        "先",
        "暂",
        "会上",
        "，",
        ",",
        " ",
    ]
    .iter()
    .find_map(|end| subject.strip_suffix(end))
    {
        subject = rest;
    }
    let waits = ["待", "等", "因", "由于", "鉴于", "未", "没", "无", "不", "拟", "原则"]
        .iter()
        .any(|lead| subject.starts_with(lead));
    subject.chars().count() >= 2 && !waits && !ITSELF.contains(&subject)
}

fn election(text: &str, length: usize) -> Option<String> {
    let chosen = ["当选", "选举产生", "推选", "推举", "连任"]
        .iter()
        .any(|word| text.contains(word));
    let other = ["候选", "当选后", "连任制", "选举办法"]
        .iter()
        .any(|word| text.contains(word));
    // 袁媛10票当选, 贝佳未当选: what an election came to is no decision.
    let told = text.contains('票') || ["当选", "选举产生了"].iter().any(|word| text.contains(word));
    (chosen && !other && length <= 40).then(|| {
        if told {
            spaced(Fact::Minuted, text, true)
        } else {
            signed(Fact::Decision, text)
        }
    })
}
