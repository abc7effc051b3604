//! The rest of a Chinese sentence of coming and going behind its verb: the time, the reason, or what it tells of somebody else.

use crate::domain::{text::is_han, time::Stamp};

use super::{
    deputed_zh::{self, Deputed},
    movement, reasons,
};
use crate::line::{frame::LineFrame, lexer};

/// Behind these a sentence speaks of a leave, of a time or of a rule, and tells none.
#[rustfmt::skip]
pub(crate) const CAUTIONS: &[&str] = &[
    "明天", "后天", "下周", "昨天", "上周", "如果", "假如", "要是", "准备", "打算", "应当", "应该", "可以", "不得", "期间",
    "以后", "之后", "以前", "之前", "制度", "手续", "申请", "审批", "情况", "问题", "一事", "人员", "下午会议", "是否",
    "没有", "并未", "不会", "可能", "下次", "上次", "去年", "明年",
];

/// Places that people leave or come to: these words add nothing.
const OBJECTS: &[&str] = &[
    "会议室",
    "会场",
    "本次会议",
    "今天的会议",
    "今天会议",
    "会议",
    "座位",
    "了",
    "一下",
    "一会儿",
    "一会",
];

/// Words that begin a reason which nothing parts from its verb.
#[rustfmt::skip]
const PURPOSES: &[&str] = &[
    "接电话", "接个电话", "接听电话", "接打电话", "打电话", "处理", "参加", "去", "赶", "接待", "开会", "看病", "就医", "出差",
    "半天", "一天", "两天", "三天", "一次",
];

/// The rest of a sentence behind its verb.
#[derive(Default)]
pub(crate) struct HanTail<'t> {
    pub(crate) at: Option<Stamp>,
    pub(crate) reason: String,
    pub(crate) sure: bool,
    /// It may be meant so all the same.
    pub(crate) asks: bool,
    /// The matter that it tells of somebody else, and the clause that does.
    pub(crate) deputed: Option<(Deputed<'t>, &'t str)>,
}

/// More characters than these are no reason.
const REASON_CHARS: usize = 16;

/// Words behind the time at which somebody came or went: 孙克迟到，14:50到.
const ARRIVES: [&str; 14] = [
    "到会的",
    "到会",
    "到场",
    "到达",
    "才到",
    "到的",
    "到",
    "来的",
    "来",
    "离开",
    "离会",
    "离席",
    "走的",
    "走",
];

/// Reads it.
pub(crate) fn read<'t>(rest: &'t str, frame: &LineFrame) -> HanTail<'t> {
    let mut told = HanTail {
        sure: true,
        ..HanTail::default()
    };
    let mut rest = rest;
    let mut parted = false;
    loop {
        let before = rest;
        rest = rest.trim_start_matches(is_gap);
        parted |= rest.len() < before.len();
        if rest.is_empty() {
            return told;
        }
        if let Some((inner, after)) = rest
            .strip_prefix(['(', '（'])
            .and_then(|rest| rest.split_once([')', '）']))
        {
            match frame.dates.time(inner.trim()) {
                Some(at) => told.at = Some(at),
                None => {
                    inner.trim().clone_into(&mut told.reason);
                    told.deputed = deputed_zh::read(inner, frame).map(|deputed| (deputed, inner.trim()));
                }
            }
            rest = after;
        } else if let Some(after) = OBJECTS.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = after;
        } else if let Some(at) = frame.dates.time(rest.trim()) {
            told.at = Some(at);
            return told;
        } else if let Some((at, after)) = clause_of_time(rest, frame).filter(|_| parted && told.at.is_none()) {
            // 提前离会，9:20，孩子病了
            told.at = Some(at);
            rest = after;
        } else {
            let reason = rest.trim_end_matches(is_gap);
            if parted && let Some(deputed) = deputed_zh::read(reason, frame) {
                told.reason = beside_bracket(&told.reason, reason);
                told.deputed = Some((deputed, reason));
                return told;
            }
            if let Some(at) = ARRIVES
                .iter()
                .find_map(|word| frame.dates.time(reason.strip_suffix(word)?.trim()))
            {
                told.at = Some(at);
                return told;
            }
            // 请假，在医院，方案她书面同意: what somebody who is away sends word of is told with the reason, and decides nothing.
            if parted && is_word_sent(reason, frame) {
                told.reason = beside_bracket(&told.reason, reason);
                return told;
            }
            // 离开，由孙丽主持 tells two facts.
            let careful = CAUTIONS.iter().any(|word| reason.contains(word));
            let chairs = reason.contains("主持");
            // 离席接电话的事 speaks of it.
            let purpose = PURPOSES.iter().any(|word| {
                reason
                    .strip_prefix(word)
                    .is_some_and(|behind| !behind.starts_with('的'))
            });
            let short = reason.chars().count() <= REASON_CHARS && !reason.contains(['，', '。', '；']);
            let other = !reason.starts_with('由') && begins_with_name(reason, frame);
            // 邵军、侯杰请假，周洋代邵军 tells two facts, too.
            let stands_in = reason
                .split_once('代')
                .is_some_and(|(who, of)| !who.is_empty() && begins_with_name(of, frame))
                || ["派了", "派", "换成", "让", "由"]
                    .iter()
                    .any(|word| reason.starts_with(word));
            let meeting = reasons::is_of_meeting(reason);
            // 迟到，9:20左右来 tells a time that nobody can read.
            let timed = tells_time(reason);
            told.sure =
                (parted || purpose) && short && !careful && !other && !chairs && !stands_in && !meeting && !timed;
            told.asks = parted && !careful && !meeting;
            if told.sure {
                let reason = reason.strip_prefix('因').filter(|why| why.len() > 3).unwrap_or(reason);
                told.reason = beside_bracket(&told.reason, reason);
            }
            return told;
        }
    }
}

/// The reason in a bracket with the one behind it: 请假（身体原因），未委托他人.
fn beside_bracket(inside: &str, behind: &str) -> String {
    if inside.is_empty() {
        behind.to_owned()
    } else {
        format!("{inside}，{behind}")
    }
}

/// A first clause that is nothing but a time of day, and what follows it.
fn clause_of_time<'t>(rest: &'t str, frame: &LineFrame) -> Option<(Stamp, &'t str)> {
    let (clause, after) = rest.split_once(['，', ',', '；'])?;
    Some((frame.dates.time(clause.trim())?, after))
}

/// Whether somebody who is away sends word behind a reason that is plain.
fn is_word_sent(reason: &str, frame: &LineFrame) -> bool {
    let (why, word) = with_word_sent(reason);
    if word.is_empty() || begins_with_name(word, frame) {
        return false;
    }
    let clear = why.chars().count() <= REASON_CHARS
        && !CAUTIONS.iter().any(|word| why.contains(word))
        && !reasons::is_of_meeting(why)
        && !tells_time(why)
        && !begins_with_name(why, frame);
    why.is_empty() || clear
}

/// A reason, and what somebody sends word of behind it: 在医院，方案她书面同意. The second is empty where it is nothing of that kind.
pub(crate) fn with_word_sent(text: &str) -> (&str, &str) {
    const THEIRS: [&str; 7] = ["书面", "她", "他", "其", "本人", "来函", "微信"];
    const SENT: [&str; 11] = [
        "同意",
        "赞成",
        "反对",
        "无异议",
        "没意见",
        "没有意见",
        "无意见",
        "意见已",
        "意见见",
        "已提交意见",
        "提了意见",
    ];
    let (why, word) = text.rsplit_once(['，', ',', '；']).unwrap_or(("", text));
    let own = THEIRS.iter().any(|theirs| word.contains(theirs)) && SENT.iter().any(|sent| word.contains(sent));
    let plain =
        word.chars().count() <= REASON_CHARS && !word.contains(['。', '票', '代']) && !why.contains(['，', ',', '。']);
    if own && plain {
        (why.trim(), word.trim())
    } else {
        (text, "")
    }
}

/// Whether a text holds a time of day: 9:20左右来, 大概9点半.
fn tells_time(text: &str) -> bool {
    let behind_figure = |(at, _): (usize, &str)| {
        text.get(..at)
            .is_some_and(|head| head.ends_with(|c| lexer::digit(c).is_some()))
    };
    [":", "：", "点"]
        .iter()
        .any(|sign| text.match_indices(sign).any(behind_figure))
}

/// Whether a text begins with the name of somebody on the list.
fn begins_with_name(text: &str, frame: &LineFrame) -> bool {
    let ends = text.char_indices().skip(2).map(|(at, _)| at).take(3);
    ends.filter_map(|end| text.get(..end))
        .filter(|head| head.chars().all(is_han))
        .any(|head| movement::people(head, frame).is_some_and(|people| !people.who.is_empty()))
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}
