//! Sentences in Chinese about somebody who is not in the room as the others are: who takes part from afar, who sends somebody instead, who is on the way.

use crate::domain::{entry::Remark, possible_fact::PossibleFact, surname};

use super::{
    movement::{self, MovementKind, MovementTold, ToldPeople},
    stay_told_zh::{self, StayTold},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::speech::bracket,
    lexer,
    roster::office_and_name,
};

/// Ways of taking part from afar, as people write them, each before a word for taking part.
#[rustfmt::skip]
const WAYS: [(&str, &str); 20] = [
    ("以视频会议方式", "视频"), ("以视频连线方式", "视频"), ("以视频方式", "视频"), ("以视频形式", "视频"), ("通过视频会议", "视频"), ("通过视频连线", "视频"), ("通过视频方式", "视频"),
    ("采取视频方式", "视频"), ("采用视频方式", "视频"), ("通过视频", "视频"), ("视频连线", "视频"), ("视频方式", "视频"), ("视频会议", "视频"), ("以线上方式", "线上"), ("通过线上方式", "线上"),
    ("通过网络", "线上"), ("通过腾讯会议", "线上"), ("腾讯会议", "线上"), ("以电话方式", "电话"), ("通过电话", "电话"),
];

/// Words for taking part.
const PARTS: [&str; 6] = ["参会", "参加", "出席", "列席", "接入", "入会"];

/// The sentence with the short word for such a way: 沈洁视频参会. `None` = it has none.
pub(crate) fn plain(text: &str) -> Option<String> {
    WAYS.iter().find_map(|(way, word)| {
        let (before, behind) = text.split_once(way)?;
        let takes_part = PARTS.iter().any(|part| behind.starts_with(part));
        (takes_part && !before.is_empty()).then(|| format!("{before}{word}{behind}"))
    })
}

/// Words behind the one who comes instead.
#[rustfmt::skip]
const INSTEAD: [&str; 20] = [
    "代为参加会议", "代为参加", "代为参会", "代为出席", "代替参加", "代替参会", "代替出席", "代表参加", "代表参会", "代表出席", "代其参加", "代其参会", "代参加", "代参会",
    "代会", "替会", "顶替", "代替", "代", "替",
];

/// The same behind a word that sends somebody.
const COMES: [&str; 6] = ["参加会议", "参加", "参会", "出席", "到会", "来"];

/// A longer reason tells of more than that, in characters.
const REASON_CHARS: usize = 12;

/// Words that begin a reason behind a name, and say no more than that somebody is away.
const AWAY: [&str; 6] = ["请假", "缺席", "未到", "不能参会", "不能参加", "无法参会"];

/// Words of somebody who is on the way.
#[rustfmt::skip]
const ON_THE_WAY: [&str; 14] = [
    "在路上", "还在路上", "正在路上", "路上堵车", "堵车", "堵在路上", "晚点到", "晚一点到", "稍晚到", "稍后到", "稍晚一会", "马上到", "快到了", "还没到",
];

/// All who have no vote and are to listen, as one subject: 列席人员退场 are those who are here, 列席人员返回 those who went out. `None` = another
/// subject, or nobody of them. Talk without them may not be for the public, which is asked.
pub(crate) fn in_attendance(subject: &str, kind: MovementKind, frame: &LineFrame) -> Option<ToldPeople> {
    const LEADS: [&str; 3] = ["请", "全体", "所有"];
    const ENDS: [&str; 3] = ["全部", "全体", "们"];
    let cut = LEADS
        .iter()
        .fold(subject, |text, lead| text.strip_prefix(lead).unwrap_or(text));
    let cut = ENDS
        .iter()
        .fold(cut, |text, end| text.strip_suffix(end).unwrap_or(text));
    let gone = match kind {
        MovementKind::Goes => false,
        MovementKind::Returns | MovementKind::Comes => true,
        MovementKind::Late
        | MovementKind::Excused
        | MovementKind::Absent
        | MovementKind::Chairs
        | MovementKind::Attends => return None,
    };
    let named = ["列席人员", "列席同志", "列席的同志", "列席单位人员", "列席代表"].contains(&cut);
    let who = Some(frame.room.in_attendance(gone)).filter(|who| named && !who.is_empty())?;
    let asks = (!gone).then(|| Remark::MayMean(PossibleFact::ClosedPart.order(true).to_owned()));
    Some(ToldPeople {
        who,
        doubt: asks,
        typed: subject.to_owned(),
    })
}

/// Reads such a sentence. `None` = it is none.
pub(crate) fn read(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    attends(text, frame)
        .or_else(|| instead(text, frame))
        .or_else(|| on_the_way(text, frame))
        .or_else(|| bracketed(text, frame))
}

/// 乔磊、洪波列席: people of the list are here, as 列席：乔磊、洪波 says it.
fn attends(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let names = ["列席会议", "列席", "出席会议", "出席", "参加会议"]
        .iter()
        .find_map(|verb| text.strip_suffix(verb))?;
    let people = movement::people(names, frame).filter(|people| people.doubt.is_none())?;
    Some(MovementTold {
        kind: MovementKind::Comes,
        people,
        at: None,
        reason: String::new(),
        sure: true,
        back: None,
    })
}

/// 孙涛（9:15到）: a name, and when they came or went.
fn bracketed(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    let (name, beside) = bracket::split(text)?;
    let people = movement::people(name, frame).filter(|people| people.who.len() == 1 && people.doubt.is_none())?;
    let (kind, at) = match stay_told_zh::read(beside, frame) {
        StayTold::From(at) => (MovementKind::Comes, at),
        StayTold::Until(at) => (MovementKind::Goes, at),
        StayTold::Between(..) | StayTold::Unclear | StayTold::Nothing => return None,
    };
    Some(MovementTold {
        kind,
        people,
        at: Some(at),
        reason: String::new(),
        sure: true,
        back: None,
    })
}

/// 沈洁出差，由财务部副部长罗平代; 高峰请假（外出培训），由财务处刘敏代会.
fn instead(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    const LEADS: [&str; 7] = ["由", "委托", "委派", "派", "安排", "改由", "请"];
    let (before, last) = text.rsplit_once(['，', ',', '；'])?;
    let led = LEADS.iter().find_map(|lead| last.strip_prefix(lead));
    let named = led.unwrap_or(last);
    let ends: &[&str] = if led.is_some() { &COMES } else { &[] };
    let name = INSTEAD.iter().chain(ends).find_map(|end| named.strip_suffix(end))?;
    // 参谋长雷鸣代: without a word before it somebody must be named.
    let (office, bare) = office_and_name(name).unwrap_or_default();
    let bare = if bare.is_empty() { name } else { &bare };
    let known = frame.room.resolve(bare, false) != Named::Nobody;
    if led.is_none() && !known && !surname::looks_like_person(bare) || office.unit.contains('，') {
        return None;
    }
    if name.chars().count() < 2 || name.contains(['，', '。', '；', '、']) {
        return None;
    }
    let before = before.trim_end_matches(is_gap);
    let (mut people, reason) = subject(before, frame)?;
    // 乔石离会，由副局长左明替 tells of somebody who was there, and of no leave.
    let leaves = ["离会", "离席", "离场", "离开", "先走", "提前走", "走了", "早退", "退场"]
        .iter()
        .any(|word| reason.contains(word));
    if leaves || reason.chars().count() > REASON_CHARS || reason.chars().any(|c| lexer::digit(c).is_some()) {
        return None;
    }
    // Somebody on no list is there by a line of their own.
    if !known && surname::looks_like_person(bare) {
        people.doubt = Some(Remark::MayMean(format!("+{bare}（代{}）", people.typed)));
    }
    let reason = if reason.is_empty() {
        format!("由{name}代会")
    } else {
        format!("{reason}，由{name}代会")
    };
    Some(MovementTold {
        kind: MovementKind::Excused,
        people,
        at: None,
        reason,
        sure: true,
        back: None,
    })
}

/// 郭总在路上，晚10分钟: they are late, and not here. It is asked about.
fn on_the_way(text: &str, frame: &LineFrame) -> Option<MovementTold> {
    // Each of the words below has one of these; reading a name at each place costs more.
    if !text.contains(['晚', '路', '到', '堵']) {
        return None;
    }
    let (people, rest) = subject(text, frame)?;
    let words = ["要", "会", "可能", "还", "正"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let later = words.strip_prefix('晚').is_some_and(|rest| {
        let behind =
            rest.trim_start_matches(|c: char| lexer::digit(c).is_some() || "一二三四五六七八九十几半个".contains(c));
        behind.len() < rest.len()
            && ["分钟", "刻钟", "小时", "会"]
                .iter()
                .any(|unit| behind.starts_with(unit))
    });
    let way = ON_THE_WAY
        .iter()
        .any(|word| words.starts_with(word) || rest.starts_with(word));
    (later || way).then(|| MovementTold {
        kind: MovementKind::Late,
        people,
        at: None,
        reason: String::new(),
        sure: false,
        back: None,
    })
}

/// One of the list with whose name a text begins, and what follows it, without a sign or a bracket around it.
fn subject<'t>(text: &'t str, frame: &LineFrame) -> Option<(ToldPeople, &'t str)> {
    let ends = text.char_indices().map(|(at, _)| at).skip(2).take(10);
    let ends: Vec<usize> = ends.chain(Some(text.len())).collect();
    ends.into_iter().rev().find_map(|end| {
        let (name, rest) = text.split_at_checked(end)?;
        let people = movement::people(name, frame)?;
        if people.who.len() != 1 || people.doubt.is_some() || name.ends_with(is_gap) {
            return None;
        }
        let rest = rest.strip_prefix("同志").unwrap_or(rest).trim_start_matches(is_gap);
        let rest = AWAY.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let inner = rest
            .strip_prefix(['（', '('])
            .and_then(|rest| rest.strip_suffix(['）', ')']));
        let why = inner.unwrap_or(rest).trim_matches(is_gap);
        // 因病请假
        let why = AWAY.iter().find_map(|word| why.strip_suffix(word)).unwrap_or(why);
        let bare = why.strip_prefix('因').filter(|bare| bare.chars().count() > 1);
        Some((people, bare.unwrap_or(why).trim_matches(is_gap)))
    })
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}
