//! Sentences of coming and going in Chinese: 吴越请假, 李华同志因出差请假, 李强9:20离席接电话, 张丽返回会场.

use crate::domain::{text::is_han, time::Stamp};

use super::{
    super::{
        frame::{Dates, LineFrame},
        lexer,
    },
    came_back_zh, chairs_zh, moment,
    movement::{self, MovementKind, MovementTold},
    presence_zh, proxy,
};

use MovementKind::{Absent, Chairs, Comes, Excused, Goes, Late, Returns};

/// Verbs of coming and going, with the reason that is in the word itself.
#[rustfmt::skip]
const VERBS: &[(&str, MovementKind, &str)] = &[
    ("提前离席", Goes, ""), ("提前离会", Goes, ""), ("提前离场", Goes, ""), ("提前离开", Goes, ""),
    ("提前退场", Goes, ""), ("提前走", Goes, ""), ("中途离席", Goes, ""), ("中途离会", Goes, ""),
    ("中途离场", Goes, ""), ("中途退场", Goes, ""), ("离席", Goes, ""), ("离会", Goes, ""), ("离场", Goes, ""),
    ("离开", Goes, ""), ("退席", Goes, ""), ("退场", Goes, ""), ("早退", Goes, ""), ("先走", Goes, ""),
    ("先行离开", Goes, ""), ("先离开", Goes, ""), ("走了", Goes, ""), ("出去了", Goes, ""), ("出去", Goes, ""),
    ("退出会议", Goes, ""), ("退出会场", Goes, ""), ("下线", Goes, ""), ("掉线", Goes, "掉线"),
    ("暂离", Goes, "暂离"), ("暂时离开", Goes, ""), ("断线", Goes, "掉线"), ("离线", Goes, "掉线"), ("退出", Goes, ""), ("短暂离席", Goes, ""), ("外出", Goes, ""), ("回避离席", Goes, "回避"),
    ("到会", Comes, ""), ("到场", Comes, ""), ("到了", Comes, ""), ("来了", Comes, ""), ("赶到", Comes, ""),
    ("到达", Comes, ""), ("入场", Comes, ""), ("进场", Comes, ""), ("入席", Comes, ""), ("进入会场", Comes, ""),
    ("返回", Returns, ""), ("返席", Returns, ""), ("返场", Returns, ""), ("回来", Returns, ""), ("回到", Returns, ""),
    ("归席", Returns, ""), ("回席", Returns, ""), ("加入会议", Comes, ""), ("中途加入", Comes, ""), ("中途到会", Comes, ""), ("中途参会", Comes, ""), ("上线", Comes, ""), ("重新入席", Returns, ""),
    ("重新上线", Returns, ""), ("返会", Returns, ""), ("回会", Returns, ""), ("归队", Returns, ""), ("回会场", Returns, ""),
    ("重新接入", Returns, ""), ("接入会议", Comes, ""), ("接入", Comes, ""), ("重新连线", Returns, ""), ("重新进入", Returns, ""),
    ("进入会议", Comes, ""), ("重新加入", Returns, ""), ("重新入会", Returns, ""), ("迟到", Late, ""), ("晚到", Late, ""), ("晚来", Late, ""),
    ("请假", Excused, ""), ("请了假", Excused, ""), ("请病假", Excused, "病假"), ("请事假", Excused, "事假"),
    ("请公假", Excused, "公假"), ("请年假", Excused, "年假"), ("请产假", Excused, "产假"), ("告假", Excused, ""),
    ("不能参会", Excused, ""), ("不能参加", Excused, ""), ("不能到会", Excused, ""), ("不能出席", Excused, ""),
    ("无法参会", Excused, ""), ("无法参加", Excused, ""), ("无法到会", Excused, ""), ("无法出席", Excused, ""),
    ("未能参会", Excused, ""), ("未能参加", Excused, ""), ("未能到会", Excused, ""), ("未能出席", Excused, ""),
    ("来不了", Excused, ""), ("病假", Excused, "病假"), ("事假", Excused, "事假"), ("年假", Excused, "年假"), ("产假", Excused, "产假"), ("公假", Excused, "公假"),
    ("缺席", Absent, ""), ("未到会", Absent, ""), ("未到场", Absent, ""), ("未到", Absent, ""), ("没来", Absent, ""),
    ("没到", Absent, ""), ("没有来", Absent, ""), ("未参会", Absent, ""), ("未出席", Absent, ""),
    ("主持会议", Chairs, ""), ("接替主持", Chairs, ""), ("代为主持", Chairs, ""), ("继续主持", Chairs, ""),
    ("接任主持", Chairs, ""), ("回来主持", Chairs, ""), ("返回主持", Chairs, ""), ("返会主持", Chairs, ""), ("到会主持", Chairs, ""),
    ("接手主持", Chairs, ""), ("恢复主持", Chairs, ""), ("接着主持", Chairs, ""),
    ("视频列席", Comes, "视频"), ("线上列席", Comes, "线上"), ("线上出席", Comes, "线上"), ("视频入会", Comes, "视频"), ("线上入会", Comes, "线上"), ("远程接入", Comes, "远程"),
    ("电话出席", Comes, "电话"), ("电话列席", Comes, "电话"), ("分会场参会", Comes, "分会场"), ("分会场参加", Comes, "分会场"),
    ("视频参加", Comes, "视频"), ("视频参会", Comes, "视频"), ("线上参加", Comes, "线上"), ("线上参会", Comes, "线上"),
    ("电话参加", Comes, "电话"), ("电话参会", Comes, "电话"), ("视频接入", Comes, "视频"), ("电话接入", Comes, "电话"),
    ("远程参会", Comes, "远程"), ("远程参加", Comes, "远程"), ("视频出席", Comes, "视频"), ("线上接入", Comes, "线上"),
    // Nothing may follow these.
    ("到的", Comes, ""), ("来的", Comes, ""),
    ("到", Comes, ""), ("走", Goes, ""), ("返", Comes, ""),
];

/// Words between the subject and its verb that say nothing of their own.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "才", "已经", "已", "刚刚", "刚", "临时", "中途", "随后", "先行", "均", "都", "现", "提前", "急需", "需", "同志", "重新", "于", "在", "又",
    "再次", "也", "视频", "电话", "今天", "今日", "本次会议", "本次", "此次会议", "两位", "等",
];

/// Reasons between a subject and its verb, without 因.
#[rustfmt::skip]
const AFFAIRS: &[&str] = &[
    "家中有急事", "家里有急事", "临时有急事", "家中有事", "家里有事", "临时有事", "另有会议", "另有公务", "另有安排", "有急事", "有要事", "有接待",
    "有会议", "有公务", "有任务", "身体不适", "身体不舒服", "接电话", "接待来访", "有会", "有事",
];

/// Behind these a sentence speaks of a leave, of a time or of a rule, and tells none.
#[rustfmt::skip]
const CAUTIONS: &[&str] = &[
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
];

/// Words that begin a reason which nothing parts from its verb.
#[rustfmt::skip]
const PURPOSES: &[&str] = &[
    "接电话", "接个电话", "接听电话", "接打电话", "打电话", "处理", "参加", "去", "赶", "接待", "开会", "看病", "就医", "出差",
    "半天", "一天", "两天", "三天", "一次",
];

/// Reads a sentence. `None` = it tells of no coming and going of people.
pub(super) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    if let Some(plain) = presence_zh::plain(text) {
        return read(&plain, frame);
    }
    if let Some(told) = presence_zh::read(text, frame) {
        return Some(told);
    }
    if text.contains(lexer::is_colon) && !has_clock(text) {
        return None;
    }
    let (early, text) = leading_time(text, frame.dates);
    if let Some(told) = chairs_zh::read(text, frame).or_else(|| proxy::read(text, frame)) {
        return Some(told);
    }
    let mut found: Vec<(usize, &(&str, MovementKind, &str))> = VERBS
        .iter()
        .filter_map(|verb| text.find(verb.0).filter(|at| *at > 0).map(|at| (at, verb)))
        .collect();
    found.sort_by_key(|(at, verb)| (*at, std::cmp::Reverse(verb.0.len())));
    for (at, (word, kind, inside)) in found {
        let (before, rest) = text.split_at_checked(at)?;
        let rest = rest.get(word.len()..)?;
        let short = word.chars().count() == 1 || word.ends_with('的');
        // 桂林到，9:20; 桂林9:20才到，堵车
        let clocked = || {
            let told = frame.dates.time(rest.trim_matches(is_gap)).is_some();
            rest.starts_with(is_gap) && (told || before.contains(|c| lexer::digit(c).is_some()))
        };
        if short && !rest.trim_matches(is_gap).is_empty() && !clocked() {
            continue;
        }
        let Some((subject, told_at, why)) = before_verb(before, frame) else {
            continue;
        };
        let Some(people) =
            presence_zh::in_attendance(subject, *kind, frame).or_else(|| movement::people(subject, frame))
        else {
            continue;
        };
        let (rest, back) = match kind {
            Goes => came_back_zh::split(rest, frame),
            Comes | Returns | Late | Excused | Absent | Chairs | MovementKind::Attends => (rest, None),
        };
        let mut tail = tail(rest, frame);
        if tail.reason.is_empty() {
            why.clone_into(&mut tail.reason);
        }
        if tail.reason.is_empty() {
            (*inside).clone_into(&mut tail.reason);
        }
        // 何局长主持会议，9:05开始 tells two facts, as 接电话后返回 does.
        let more = *kind == Chairs && !tail.reason.is_empty()
            || *kind == Goes && back.is_none() && ["返回", "回来"].iter().any(|word| rest.contains(word));
        tail.asks |= more;
        tail.sure &= !more;
        if !tail.sure && !tail.asks {
            return None;
        }
        return Some(MovementTold {
            kind: *kind,
            people,
            at: tail.at.or(told_at).or(early),
            reason: tail.reason,
            sure: tail.sure,
            back,
        });
    }
    None
}

/// Whether the colons of a text stand in times of day.
fn has_clock(text: &str) -> bool {
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if lexer::is_colon(c) {
            let after = chars.peek().copied().unwrap_or(' ');
            if lexer::digit(before).is_none() || lexer::digit(after).is_none() {
                return false;
            }
        }
        before = c;
    }
    true
}

/// 9:20李强离席, 9点20分，李强离席.
fn leading_time<'a>(text: &'a str, dates: &dyn Dates) -> (Option<Stamp>, &'a str) {
    if !text.starts_with(|c: char| lexer::digit(c).is_some() || "上下中早晚凌".contains(c)) {
        return (None, text);
    }
    let ends = text.char_indices().map(|(at, _)| at).skip(1).take(12);
    let found = ends.filter_map(|end| {
        let (time, rest) = text.split_at_checked(end)?;
        dates.time(time.trim()).map(|at| (at, rest))
    });
    match found.last() {
        Some((at, rest)) => (Some(at), rest.trim_start_matches(is_gap)),
        None => (None, text),
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}

/// The subject before a verb, the time behind it, and the reason between: 李强 9:20, 李华同志因出差, 何敏（家中有事）.
fn before_verb<'a>(before: &'a str, frame: &LineFrame) -> Option<(&'a str, Option<Stamp>, &'a str)> {
    let mut left = before.trim_end_matches(is_gap);
    let mut at = None;
    let mut why = "";
    loop {
        let start = left;
        let (names, time) = moment::apart(left, frame.dates);
        if !time.is_empty() {
            at = frame.dates.time(time);
            left = names.trim_end_matches(is_gap);
        }
        if let Some((names, inside)) = super::bracket::split(left)
            && !left.contains(['、', '，', ','])
        {
            (left, why) = (names, inside);
        }
        // 李建国9:22有事先走
        if why.is_empty()
            && !left.contains('因')
            && let Some((names, reason)) = AFFAIRS
                .iter()
                .find_map(|word| Some((left.strip_suffix(word)?, *word)))
                .filter(|(names, _)| !names.is_empty())
        {
            (left, why) = (names.trim_end_matches(is_gap), reason);
        }
        if let Some((names, reason)) = left.split_once('因').filter(|(names, _)| !names.is_empty()) {
            if CAUTIONS.iter().any(|word| reason.contains(word)) {
                return None;
            }
            (left, why) = (names.trim_end_matches(is_gap), reason.trim_matches(is_gap));
            why = super::reasons::cause(why);
        }
        let adverb = ADVERBS
            .iter()
            .filter(|word| left.len() > word.len())
            .find_map(|word| left.strip_suffix(word));
        left = adverb.unwrap_or(left).trim_end_matches(is_gap);
        if left == start || left.is_empty() {
            return (!left.is_empty()).then_some((left, at, why));
        }
    }
}

/// The rest of a sentence behind its verb.
#[derive(Default)]
struct HanTail {
    at: Option<Stamp>,
    reason: String,
    sure: bool,
    /// It may be meant so all the same.
    asks: bool,
}

/// More characters than these are no reason.
const REASON_CHARS: usize = 16;

fn tail(rest: &str, frame: &LineFrame) -> HanTail {
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
                None => inner.trim().clone_into(&mut told.reason),
            }
            rest = after;
        } else if let Some(after) = OBJECTS.iter().find_map(|word| rest.strip_prefix(word)) {
            rest = after;
        } else if let Some(at) = frame.dates.time(rest.trim()) {
            told.at = Some(at);
            return told;
        } else {
            let reason = rest.trim_end_matches(is_gap);
            // 孙克迟到，14:50到
            let arrives = [
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
            if let Some(at) = arrives
                .iter()
                .find_map(|word| frame.dates.time(reason.strip_suffix(word)?.trim()))
            {
                told.at = Some(at);
                return told;
            }
            // 离开，由孙丽主持 tells two facts.
            let careful = CAUTIONS.iter().any(|word| reason.contains(word));
            let chairs = reason.contains("主持");
            let purpose = PURPOSES.iter().any(|word| reason.starts_with(word));
            let short = reason.chars().count() <= REASON_CHARS && !reason.contains(['，', '。', '；']);
            let other = !reason.starts_with('由') && begins_with_name(reason, frame);
            // 邵军、侯杰请假，周洋代邵军 tells two facts, too.
            let stands_in = reason
                .split_once('代')
                .is_some_and(|(who, of)| !who.is_empty() && begins_with_name(of, frame))
                || ["派了", "派", "换成", "让", "由"]
                    .iter()
                    .any(|word| reason.starts_with(word));
            let meeting = super::reasons::is_of_meeting(reason);
            told.sure = (parted || purpose) && short && !careful && !other && !chairs && !stands_in && !meeting;
            told.asks = parted && !careful && !meeting;
            if told.sure {
                let reason = reason.strip_prefix('因').filter(|why| why.len() > 3).unwrap_or(reason);
                reason.clone_into(&mut told.reason);
            }
            return told;
        }
    }
}

/// Whether a text begins with the name of somebody on the list.
fn begins_with_name(text: &str, frame: &LineFrame) -> bool {
    let ends = text.char_indices().skip(2).map(|(at, _)| at).take(3);
    ends.filter_map(|end| text.get(..end))
        .filter(|head| head.chars().all(is_han))
        .any(|head| movement::people(head, frame).is_some_and(|people| !people.who.is_empty()))
}
