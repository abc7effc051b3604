//! Sentences of coming and going in Chinese: 吴越请假, 李华同志因出差请假, 李强9:20离席接电话, 张丽返回会场.

use crate::domain::{entry::Remark, possible_fact::PossibleFact, time::Stamp};

use super::{
    came_back_zh, chairs_zh,
    deputed_zh::{self, Deputed},
    movement::{self, MovementKind, MovementTold, ToldPeople},
    movement_tail_zh::{self, CAUTIONS, HanTail},
    presence_zh, proxy,
};
use crate::line::{
    frame::{Dates, LineFrame},
    grammar::{asking::possible_people_zh::begins_with_person, shape::moment},
    lexer,
};

use MovementKind::{Absent, Chairs, Comes, Excused, Goes, Late, Returns};

/// Verbs of coming and going, with the reason that is in the word itself.
#[rustfmt::skip]
const VERBS: &[(&str, MovementKind, &str)] = &[
    ("提前离席", Goes, ""), ("提前离会", Goes, ""), ("提前离场", Goes, ""), ("提前离开", Goes, ""),
    ("提前退场", Goes, ""), ("提前走", Goes, ""), ("中途离席", Goes, ""), ("中途离会", Goes, ""),
    ("中途离场", Goes, ""), ("中途退场", Goes, ""), ("离席", Goes, ""), ("离会", Goes, ""), ("离场", Goes, ""),
    ("离开", Goes, ""), ("退席", Goes, ""), ("退场", Goes, ""), ("早退", Goes, ""), ("先走", Goes, ""),
    ("请假先走", Goes, "请假"), ("请假先离开", Goes, "请假"), ("请假离开", Goes, "请假"), ("请假离会", Goes, "请假"), ("请假离席", Goes, "请假"), ("请假早退", Goes, "请假"),
    ("先行离开", Goes, ""), ("先离开", Goes, ""), ("走了", Goes, ""), ("出去了", Goes, ""), ("出去", Goes, ""),
    ("退出会议", Goes, ""), ("退出会场", Goes, ""), ("下线", Goes, ""), ("掉线", Goes, "掉线"),
    ("暂离", Goes, "暂离"), ("暂时离开", Goes, ""), ("断线", Goes, "掉线"), ("离线", Goes, "掉线"), ("退出", Goes, ""), ("短暂离席", Goes, ""), ("外出", Goes, ""), ("回避离席", Goes, "回避"),
    ("到会", Comes, ""), ("到场", Comes, ""), ("到了", Comes, ""), ("来了", Comes, ""), ("赶到", Comes, ""),
    ("赶回来参加会议", Comes, ""), ("赶回来参会", Comes, ""), ("赶回参加会议", Comes, ""), ("赶回参会", Comes, ""), ("赶来参加会议", Comes, ""), ("赶来参会", Comes, ""),
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
    ("签到了", Comes, ""), ("签到", Comes, ""), ("都在", Comes, ""), ("不来了", Excused, ""),
    ("到的", Comes, ""), ("来的", Comes, ""), ("走的", Goes, ""), ("溜了", Goes, ""),
    ("到", Comes, ""), ("走", Goes, ""), ("返", Comes, ""),
];

/// Words between the subject and its verb that say nothing of their own.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "才", "已经", "已", "刚刚", "刚", "临时", "中途", "随后", "先行", "均", "都", "现", "提前", "急需", "需", "同志", "重新", "于", "在", "又",
    "再次", "也", "一起", "一块", "一块儿", "一同", "同时", "先后", "陆续", "是", "视频", "电话", "今天", "今日", "本次会议", "本次", "此次会议", "两位", "等",
];

/// Reasons between a subject and its verb, without 因.
#[rustfmt::skip]
const AFFAIRS: &[&str] = &[
    "家中有急事", "家里有急事", "临时有急事", "家中有事", "家里有事", "临时有事", "另有会议", "另有公务", "另有安排", "有急事", "有要事", "有接待",
    "有会议", "有公务", "有任务", "接孩子", "接小孩", "送孩子", "赶火车", "赶飞机", "赶高铁", "看病", "去医院", "身体不适", "身体不舒服", "接电话", "接待来访", "有会", "有事",
    "产假", "病假", "事假", "年假", "休假", "出差", "外出", "住院", "生病", "培训", "下乡",
];

/// Reads a sentence. `None` = it tells of no coming and going of people.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    if let Some(plain) = presence_zh::plain(text) {
        return read(&plain, frame);
    }
    if let Some(told) = presence_zh::read(text, frame) {
        return Some(told);
    }
    if text.contains(lexer::is_colon) && !has_clock(text) {
        return None;
    }
    if let Some(told) = away_between(text, frame) {
        return Some(told);
    }
    let (early, text) = leading_time(text, frame.dates);
    let text = without_capacity(text, frame);
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
        let returns = || *kind == Goes && came_back_zh::split(rest, frame).1.is_some();
        if short && !rest.trim_matches(is_gap).is_empty() && !clocked() && !returns() {
            continue;
        }
        let Some((subject, told_at, why)) = before_verb(before, frame) else {
            continue;
        };
        let Some(mut people) =
            presence_zh::in_attendance(subject, *kind, frame).or_else(|| movement::people(subject, frame))
        else {
            continue;
        };
        let (rest, back) = match kind {
            Goes => came_back_zh::split(rest, frame),
            Comes | Returns | Late | Excused | Absent | Chairs | MovementKind::Attends => (rest, None),
        };
        let mut tail = movement_tail_zh::read(rest, frame);
        // 因病请假，大家都不信: what is said behind it is no reason.
        let said_behind = tail.deputed.is_none() && rest.starts_with(['，', ',', '；', '。']);
        if tail.reason.is_empty() || said_behind && !why.is_empty() {
            why.clone_into(&mut tail.reason);
        }
        // 出去了三天 tells of no meeting.
        tail.sure &= *kind != Goes || !tail.reason.ends_with('天');
        if tail.reason.is_empty() {
            (*inside).clone_into(&mut tail.reason);
        }
        let kind = told_beside(*kind, &mut people, &mut tail, (why, text));
        // 何局长主持会议，9:05开始 tells two facts, as 接电话后返回 does.
        let more = kind == Chairs && !tail.reason.is_empty()
            || kind == Goes && back.is_none() && ["返回", "回来"].iter().any(|word| rest.contains(word));
        tail.asks |= more;
        tail.sure &= !more;
        if !tail.sure && !tail.asks {
            continue;
        }
        if !tail.sure
            && let Some(time) = clock_in(before).filter(|_| told_at.is_some())
        {
            people.typed = format!("{} {time}", people.typed);
        }
        return Some(MovementTold {
            kind,
            people,
            at: tail.at.or(told_at).or(early),
            reason: tail.reason,
            sure: tail.sure,
            back,
        });
    }
    None
}

/// A sentence without the capacity before its names: 列席的高磊、程晓已到.
fn without_capacity<'t>(text: &'t str, frame: &LineFrame) -> &'t str {
    ["列席的", "出席的", "列席人员", "出席人员", "与会的"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .filter(|rest| begins_with_person(rest, frame).is_some())
        .unwrap_or(text)
}

/// Takes in what a clause behind the verb tells of somebody else, and whether the one who goes may stand aside. Returns the fact that is left of the sentence.
fn told_beside(
    mut kind: MovementKind,
    people: &mut ToldPeople,
    tail: &mut HanTail<'_>,
    (why, text): (&str, &str),
) -> MovementKind {
    if let Some((deputed, clause)) = tail.deputed.take() {
        if !why.is_empty() && why != tail.reason {
            tail.reason = format!("{why}，{}", tail.reason);
        }
        match (kind, &deputed) {
            // Somebody in their place makes it no absence alone.
            (Excused | Absent, Deputed::Comes { typed, known, .. }) => {
                kind = Excused;
                tail.reason = if why.is_empty() {
                    format!("由{typed}代会")
                } else {
                    format!("{why}，由{typed}代会")
                };
                let order = || deputed_zh::order(&deputed, &people.typed, (clause, text));
                people.doubt = people
                    .doubt
                    .take()
                    .or_else(|| (!known).then(|| Remark::MayMean(order())));
            }
            (Excused, Deputed::Votes) => {}
            (Absent, Deputed::Votes) => {
                kind = Excused;
                people.typed = format!("{}（{clause}）", people.typed);
                tail.sure = false;
            }
            (Goes, _) => {
                let order = deputed_zh::order(&deputed, &people.typed, (clause, text));
                people.doubt = people.doubt.take().or(Some(Remark::MayMean(order)));
            }
            (Comes | Returns | Late | Excused | Absent | Chairs | MovementKind::Attends, _) => tail.sure = false,
        }
        tail.asks |= !tail.sure;
    }
    // 费凡因涉及本人离场 may stand aside.
    let aside = ["涉及本人", "利害", "利益冲突", "关联"]
        .iter()
        .any(|word| tail.reason.contains(word));
    if kind == Goes && aside && people.doubt.is_none() {
        people.doubt = Some(Remark::MayMean(format!(
            "{} {}",
            PossibleFact::Interest.order(true),
            people.typed
        )));
    }
    kind
}

/// 尹航离席（接电话，15:10-15:20）, 尹航15:10至15:20不在: somebody who was out from one time to another.
fn away_between(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (before, (from, to), behind) = came_back_zh::span(text, frame)?;
    let opened = before.trim_end_matches(|c| is_gap(c) || matches!(c, '（' | '('));
    let behind = behind.trim_start_matches(['）', ')']);
    let bare = match (behind, opened.split_once(['（', '('])) {
        // 不在 and 离开 stand behind the time, too.
        ("不在" | "不在场" | "离席" | "离开" | "离场" | "外出" | "出去", None) => {
            format!("{opened}离席")
        }
        ("", None) => opened.to_owned(),
        ("", Some((leaves, why))) => format!("{leaves}（{why}）"),
        _ => return None,
    };
    let told = read(&bare, frame).filter(|told| told.kind == Goes && told.sure && told.at.is_none())?;
    Some(MovementTold {
        at: Some(from),
        back: Some(Some(to)),
        ..told
    })
}

/// The figures of the time in a text, as typed.
fn clock_in(text: &str) -> Option<&str> {
    let from = text.find(|c| lexer::digit(c).is_some())?;
    let rest = text.get(from..)?;
    let in_time = |c: char| lexer::digit(c).is_some() || lexer::is_colon(c) || "点时分半刻一三".contains(c);
    let end = rest.find(|c| !in_time(c)).unwrap_or(rest.len());
    rest.get(..end)
}

/// Whether the colons of a text stand in times of day.
pub(crate) fn has_clock(text: &str) -> bool {
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
        if let Some((names, inside)) = crate::line::grammar::speech::bracket::split(left)
            && !left.contains(['、', '，', ','])
        {
            (left, why) = (names, inside);
        }
        // 万波去省厅开会请假
        if why.is_empty()
            && !left.contains('因')
            && let Some((names, reason)) = errand(left, frame)
        {
            (left, why) = (names, reason);
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

/// Somebody of the list, and where they went for what: 万波去省厅开会, 周洁到市里培训.
fn errand<'a>(text: &'a str, frame: &LineFrame) -> Option<(&'a str, &'a str)> {
    const FOR: [&str; 14] = [
        "开会", "培训", "学习", "出差", "办事", "调研", "检查", "汇报", "看病", "参会", "考察", "办公", "体检", "接待",
    ];
    if !FOR.iter().any(|end| text.ends_with(end)) {
        return None;
    }
    ["去", "到", "赴", "在"].iter().find_map(|word| {
        let (names, place) = text.split_once(word)?;
        let known = matches!(movement::one(names, frame), crate::line::frame::Named::One(_));
        (known && place.chars().count() <= 14).then(|| (names, text.get(names.len()..).unwrap_or_default()))
    })
}
