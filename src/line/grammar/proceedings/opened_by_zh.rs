//! An opening with whoever presides, or with everybody there: 9:05，卢局主持开会, 卢志强宣布开会, 人齐了，就开会. The one who opens it presides.

use crate::domain::entry::Remark;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{motions::meant::ended, presence::movement, shape::moment::han_time},
    lexer,
    reading::{Op, People, Reading, Voice, What},
};

/// Words behind a name with which that person opens the meeting, longer ones first.
const OPENS: [&str; 16] = [
    "宣布会议正式开始",
    "宣布会议现在开始",
    "宣布会议开始",
    "宣布正式开会",
    "宣布会议开幕",
    "宣布开会",
    "主持召开会议",
    "主持召开",
    "主持会议开始",
    "主持并宣布开会",
    "主持会议并宣布开会",
    "主持，会议开始",
    "主持开始",
    "主持开会",
    "开始主持会议",
    "召集开会",
];

/// Words that everybody is there.
const ALL_HERE: [&str; 14] = [
    "人都到齐了",
    "大家都到齐了",
    "大家都到了",
    "大家到齐了",
    "人员到齐了",
    "人员到齐",
    "人都到了",
    "人到齐了",
    "人来齐了",
    "都到齐了",
    "人都齐了",
    "人齐了",
    "都到了",
    "到齐了",
];

/// Words between them and the opening that say nothing.
const PARTICLES: [&str; 14] = [
    "那就", "那么", "那", "就", "咱们", "我们", "咱", "现在", "可以", "马上", "正式", "准时", "，", "会议",
];

/// Words of the opening behind everybody's being there.
const BEGINS: [&str; 11] = [
    "开会",
    "开会吧",
    "开会了",
    "开始",
    "开始吧",
    "开始了",
    "开始开会",
    "开始开会吧",
    "会议开始",
    "开",
    "开吧",
];

/// Reads such a line. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = ended(line);
    if text.chars().count() > 40 || text.contains(['?', '？', '"', '“', '”', '「', '《', '吗']) {
        return None;
    }
    let names = OPENS.iter().any(|verb| text.contains(verb));
    if !names && !ALL_HERE.iter().any(|word| text.contains(word)) {
        return None;
    }
    let (rest, time) = han_time(text, frame);
    let rest: String = rest.chars().filter(|c| !c.is_whitespace()).collect();
    let rest = rest.trim_matches(lexer::is_separator);
    if names {
        by_chair(rest, &time, frame)
    } else {
        all_here(rest, &time, line, frame)
    }
}

/// 卢志强宣布开会, 会议由卢局主持召开: one person of the list, and nothing else.
fn by_chair(rest: &str, time: &str, frame: &LineFrame) -> Option<Reading> {
    let name = OPENS.iter().find_map(|verb| rest.strip_suffix(verb))?;
    let name = ["会议由", "本次会议由", "由"]
        .iter()
        .find_map(|lead| name.strip_prefix(lead))
        .unwrap_or(name);
    let Named::One(who) = movement::one(name.trim_end_matches(lexer::is_separator), frame) else {
        return None;
    };
    let chair = Reading::of(What::Role {
        list: People::Chair,
        op: Op::Set,
        who: vec![who],
        at: None,
    });
    Some(Reading::of(What::Series(vec![opening(time), chair])))
}

/// 人齐了，就开会: the opening. Where nobody has signed in yet, it is asked whether all of them are.
fn all_here(rest: &str, time: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let mut core = ALL_HERE.iter().find_map(|word| rest.strip_prefix(word))?;
    core = core.trim_start_matches(lexer::is_separator);
    while let Some(next) = PARTICLES
        .iter()
        .find_map(|word| core.strip_prefix(word))
        .filter(|_| !BEGINS.contains(&core))
    {
        core = next;
    }
    if !BEGINS.contains(&core) {
        return None;
    }
    if !frame.room.present().is_empty() {
        return Some(opening(time));
    }
    let note = Reading::note(line).voiced(Voice::Nobody);
    let note = note.remark(Some(Remark::MayMean("+全体".to_owned())));
    Some(Reading::of(What::Series(vec![opening(time), note])))
}

fn opening(time: &str) -> Reading {
    Reading::of(What::Command {
        name: "开会".to_owned(),
        rest: time.to_owned(),
    })
}
