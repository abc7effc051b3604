//! Chinese lines that tell what a meeting came to, or what somebody is to do, also where somebody has the word: 大家商量后一致同意…, 授权总经理签署合同,
//! 各部门12月5日前报计划. Each is asked about.

use crate::domain::{motion::Counts, possible_fact::PossibleFact as Fact};

use super::{
    amended_zh,
    fact_line::{signed, spaced},
    possible_short_zh, talk_zh, told_wrong_zh,
};
use crate::line::{
    frame::LineFrame,
    grammar::{
        proceedings::plenary,
        shape::list_point,
        speech::leader_zh,
        tasks::{
            assigns_zh,
            deadline::{self, Deadline},
            task_words,
        },
        voting::counts,
    },
    lexer,
    names::is_surname_and_title,
};

/// Words that this reader adds to those of ordinary talk: of what is hoped for, asked, or was.
const TALK: [&str; 8] = ["建议", "能否", "能不能", "应该", "可能", "上次", "去年", "打算"];

/// Heads of lines by which a meeting decides.
#[rustfmt::skip]
const HEADS: [&str; 19] = [
    "会上决定",
    "授权", "批准", "责成", "商定", "议定", "敲定", "研究同意", "研究决定", "研究通过", "讨论同意", "讨论决定", "讨论通过", "商量决定", "审议同意", "就按", "就这么定", "就这样定", "拍板",
];

/// Everybody, as the subject of an agreement.
const EVERYBODY: [&str; 10] = [
    "大家",
    "与会",
    "全体",
    "班子",
    "在座",
    "到会",
    "参会",
    "各位",
    "所有人",
    "几位",
];

/// Words of an agreement of all.
const AGREES: [&str; 9] = [
    "同意",
    "赞成",
    "没意见",
    "没有意见",
    "无异议",
    "没有异议",
    "没异议",
    "通过",
    "无不同意见",
];

/// Units without a name.
#[rustfmt::skip]
const ALL_UNITS: [&str; 16] = [
    "各部门", "各单位", "各处室", "各科室", "各股室", "各分公司", "各子公司", "各乡镇", "各镇", "各村", "各组", "各班组", "各项目部", "各街道", "各成员单位", "有关部门",
];

/// The line that would say what a sentence may tell.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let length = text.chars().count();
    if length > 100 || text.contains('@') || text.contains('＠') {
        return None;
    }
    let talk = talk_zh::is_ordinary(text, &TALK);
    if let Some(order) = amended_zh::order(text, frame).or_else(|| told_wrong_zh::order(text, frame)) {
        return Some(order);
    }
    if !talk && let Some(order) = options(text, length) {
        return Some(order);
    }
    // 会议同意 names nothing: it is how the item ended.
    if ["会议同意", "会议原则同意", "会议一致同意", "会议通过", "会议一致通过"].contains(&text)
    {
        let word = text.trim_start_matches("会议");
        return Some(spaced(Fact::ItemOutcome, word, true));
    }
    if let Some(agreed) = agreed_behind_hearing(text).filter(|_| !talk) {
        return Some(signed(Fact::Decision, agreed));
    }
    if talk || plenary::says(text) {
        return None;
    }
    verdict(text, length, frame)
        .or_else(|| task(text, frame))
        .or_else(|| possible_short_zh::order(text, frame))
}

/// 方案A 3票，方案B 2票: the votes for several things, of which no side is named.
fn options(text: &str, length: usize) -> Option<String> {
    let sides = ["同意", "赞成", "反对", "弃权", "选票", "票价", "废票"];
    let votes = text.match_indices('票').filter(|(at, _)| {
        let before = text.get(..*at).unwrap_or_default();
        before.ends_with(|c: char| lexer::digit(c).is_some() || counts::is_han_digit(c))
    });
    let several = votes.count() >= 2 && !sides.iter().any(|side| text.contains(side));
    (several && length <= 60).then(|| spaced(Fact::Minuted, text, true))
}

/// 会议听取余芳汇报，原则同意，12月1日起执行: what was agreed to, behind what was heard.
fn agreed_behind_hearing(text: &str) -> Option<&str> {
    const VERBS: [&str; 6] = ["原则同意", "原则上同意", "一致同意", "同意", "原则通过", "决定"];
    let heard = ["会议听取", "会议认为", "会议审议", "会议研究了"]
        .iter()
        .any(|begins| text.starts_with(begins));
    let at = text.match_indices(['，', ',', '；']).find_map(|(at, sign)| {
        let behind = at + sign.len();
        let rest = text.get(behind..)?.trim_start();
        VERBS.iter().any(|verb| rest.starts_with(verb)).then_some(behind)
    })?;
    text.get(at..).map(str::trim).filter(|_| heard)
}

/// 授权总经理签署合同, 大家都同意, 定：按余芳方案执行, 定方案A.
fn verdict(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    if HEADS.iter().any(|head| text.starts_with(head)) && length > 3 {
        let later = ["书", "委托书", "范围", "期限"].iter().any(|end| text.ends_with(end)) && length <= 8;
        return (!later).then(|| signed(Fact::Decision, text));
    }
    let all = EVERYBODY.iter().filter_map(|word| text.find(word)).min();
    let agrees = AGREES.iter().filter_map(|word| text.rfind(word)).max();
    let whole = ["一致同意", "一致通过", "全票通过", "都同意"]
        .iter()
        .any(|word| text.contains(word));
    let denied = [
        "不同意",
        "未通过",
        "不通过",
        "反对",
        "没有通过",
        "没有一致",
        "未一致",
        "不一致",
        "没有全票",
        "没通过",
    ]
    .iter()
    .any(|word| text.contains(word));
    if (all.zip(agrees).is_some_and(|(all, agrees)| all < agrees) || whole) && !denied {
        // 大家都同意 names nothing that was agreed to.
        let behind = agrees.and_then(|at| text.get(at..)).unwrap_or_default();
        let object = AGREES
            .iter()
            .find_map(|word| behind.strip_prefix(word))
            .unwrap_or_default();
        return Some(match object.trim_matches(['，', '。', ' ', '了']) {
            // 每人再交50，大家同意
            "" if all.is_some_and(|all| all > 6) => signed(
                Fact::Decision,
                all.and_then(|all| text.get(..all))
                    .unwrap_or(text)
                    .trim_end_matches(['，', '。', ',', ' ']),
            ),
            // 江南弃权，其余一致同意: a verdict alone would lose who was of another mind.
            // 部门意见：一致同意 is what the departments think.
            "" if text.contains(lexer::is_colon) => spaced(Fact::Minuted, text, true),
            "" if frame.open_motion => {
                let but = ["除", "其余", "其他", "弃权"].iter().any(|word| text.contains(word));
                spaced(Fact::Result, if but { "" } else { "一致通过" }, true)
            }
            "" => spaced(Fact::ItemOutcome, "同意", true),
            _ if all == Some(0) => signed(Fact::Decision, behind),
            _ => signed(Fact::Decision, text),
        });
    }
    let settled = text.strip_prefix('定')?;
    if let Some(rest) = settled.strip_prefix(lexer::is_colon) {
        return Some(signed(Fact::Decision, rest));
    }
    #[rustfmt::skip]
    let words = ["期", "点", "向", "额", "价", "编", "岗", "位", "制", "金", "性", "量", "做", "时", "稿", "义", "西", "的"];
    let word = words.iter().any(|word| settled.starts_with(word)) || ["定于", "定在"].contains(&text);
    ((2..=16).contains(&length) && !word && !settled.is_empty()).then(|| signed(Fact::Decision, settled_text(text)))
}

/// 定方案A as a decision tells it.
fn settled_text(text: &str) -> &str {
    text.strip_prefix("定了").unwrap_or(text)
}

/// Somebody of the list, or a unit, is to do something by a day; a point of a list with its day.
fn task(text: &str, frame: &LineFrame) -> Option<String> {
    let point = list_point::behind_plain(text);
    let listed = point.len() < text.len();
    // 许峰微信说晚点，9点半前到
    let comes = point.ends_with("前到") || point.ends_with("后到") || point.contains("说晚点");
    let other =
        comes || point.starts_with("请假") || ["原则", "同意", "会议", "可以"].iter().any(|word| point.contains(word));
    if other || point.contains(lexer::is_colon) && !point.contains("责任") {
        return None;
    }
    let due = deadline::within(point, frame) != Deadline::None || says_end(point);
    let ordered = ["请", "责成", "由", "要求"].iter().any(|lead| point.starts_with(lead))
        || ["牵头", "责成"].iter().any(|word| point.contains(word));
    let units = ALL_UNITS.iter().any(|unit| point.contains(unit));
    let owned = ordered || units || task_words::maybe_owner(point, frame).is_some() || begins_with_stranger(point);
    let dated = listed && (due || says_day(point));
    // 汪敏通报11月督查，剩4处月底前整改: whoever reports is not the one who does it.
    let reports = task_words::maybe_owner(point, frame).is_some_and(|name| {
        let rest = point.get(name.len()..).unwrap_or_default();
        ["通报", "汇报", "介绍", "说明", "反映", "宣读", "传达", "念"]
            .iter()
            .any(|verb| rest.starts_with(verb))
    });
    if reports && !ordered {
        return None;
    }
    // 余芳上周五前完成了 tells of before.
    let done = ["已经", "已于", "完成了", "上周", "上月", "昨天"]
        .iter()
        .any(|word| point.contains(word));
    if done || !(due && owned || dated || listed && ordered) {
        return None;
    }
    let several = point.matches("负责").count() > 1 || point.contains(['；', '。']) && point.matches('前').count() > 1;
    Some(if several {
        Fact::Action.order(true).to_owned()
    } else {
        let order = leader_zh::order_told(point, frame).unwrap_or(point);
        signed(Fact::Action, order.trim_end_matches(['；', ';', '。', '，']))
    })
}

/// 庞总下周前把表做好: somebody on no list, by surname and title, before what is to be done.
fn begins_with_stranger(text: &str) -> bool {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(2).take(3).collect();
    ends.into_iter()
        .filter_map(|end| text.split_at_checked(end))
        .any(|(name, rest)| {
            is_surname_and_title(name)
                && rest.starts_with([
                    '下', '本', '月', '年', '明', '后', '周', '1', '2', '3', '4', '5', '6', '7', '8', '9',
                ])
                && assigns_zh::does(rest)
        })
}

/// 月底清零, 年底完成.
fn says_end(text: &str) -> bool {
    ["月底", "年底", "月末", "年末", "本周内", "本周末", "下周"]
        .iter()
        .any(|end| text.contains(end))
}

/// 12月10日全员应急演练.
fn says_day(text: &str) -> bool {
    text.match_indices(['日', '号']).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        before.ends_with(|c: char| lexer::digit(c).is_some()) && before.contains('月')
    })
}

/// 会议以4票同意、1票反对通过招标方案: the votes and what was passed, as the line that decides it says both.
pub(crate) fn of_votes_and_object(text: &str) -> Option<String> {
    const VERBS: [&str; 5] = ["审议通过了", "审议通过", "表决通过", "通过了", "通过"];
    let (_, rest) = text.split_once('以')?;
    let (at, verb) = VERBS.iter().find_map(|verb| Some((rest.find(verb)?, *verb)))?;
    let votes = rest.get(..at)?.trim_end_matches(['，', ',', ' ']);
    let votes = ["的表决结果", "的结果", "一致", "表决"]
        .iter()
        .fold(votes, |votes, end| votes.strip_suffix(end).unwrap_or(votes));
    let object = rest.get(at + verb.len()..)?.trim_matches(['，', '。', ' ']);
    let Counts { yes, no, .. } =
        counts::sided(votes.trim_end_matches(['，', ','])).or_else(|| counts::counts(votes))?;
    (yes > no && !object.is_empty()).then(|| {
        signed(
            Fact::Decision,
            &format!("经表决，{}，通过{object}", votes.trim_end_matches(['，', ','])),
        )
    })
}

/// The line of the result of an item that a sentence of nothing but votes may tell. `None` = it is no such sentence.
pub(crate) fn of_votes(text: &str) -> Option<String> {
    let (votes, Counts { yes, no, .. }) = counted(text)?;
    let word = if yes > no { "通过" } else { "未通过" };
    Some(spaced(
        Fact::ItemOutcome,
        &format!("{word}（{}）", votes.trim_end_matches('。')),
        true,
    ))
}

/// The votes of a sentence that says nothing but them, without the words before and behind, and their number. `None` = it is no such sentence.
pub fn counted(text: &str) -> Option<(&str, Counts)> {
    const VERDICTS: [&str; 4] = ["未获通过", "未通过", "获得通过", "通过"];
    let bare = without_lead(text);
    let bare = VERDICTS.iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare);
    let bare = bare.trim_end_matches(['，', ',', ' ', '。']);
    Some((bare, counts::sided(bare)?))
}

/// The text without the words that say how was voted: 一致通过 of 经举手表决，一致通过.
pub fn without_lead(text: &str) -> &str {
    const LEADS: [&str; 11] = [
        "书面票统计",
        "书面表决",
        "书面投票",
        "书面票",
        "无记名投票表决",
        "无记名投票",
        "投票表决",
        "投票",
        "举手表决",
        "票决",
        "表决",
    ];
    let told = text.strip_prefix('经').unwrap_or(text);
    let bare = LEADS.iter().find_map(|lead| told.strip_prefix(lead)).unwrap_or(text);
    bare.trim_start_matches(['，', ',', '：', ':', ' ', '结', '果'])
}
