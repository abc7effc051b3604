//! Words of the chair in Chinese by which the meeting does something: 何局：卢燕12月5日前公示, 何局：散会, 何局：一致通过. It stays what the chair says, and the
//! line that would say the fact is asked about.

use crate::domain::{id::Id, people::Attendee, possible_fact::PossibleFact as Fact};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::{
            fact_line::{signed, spaced},
            possible_people_zh::{begins_with_person, is_person},
            undirected_zh,
        },
        proceedings::item_called::{self, MeantItem},
        tasks::{
            deadline::{self, Deadline},
            spoken_task,
        },
    },
    reading::What,
};

/// Longer speeches hold more than one fact, in characters.
const LONGEST: usize = 40;

/// Words of the session, and the fact that they are.
#[rustfmt::skip]
const SESSION: [(&str, Fact); 12] = [
    ("散会", Fact::Close), ("会议结束", Fact::Close), ("会议到此结束", Fact::Close), ("今天就到这里", Fact::Close), ("休会", Fact::Recess), ("休会十分钟", Fact::Recess), ("休息十分钟", Fact::Recess), ("休息一下", Fact::Recess), ("继续开会", Fact::Resumption),
    ("列席人员退场", Fact::ClosedPart), ("列席人员请退场", Fact::ClosedPart), ("请列席人员退场", Fact::ClosedPart),
];

/// Words by which the matter in hand is settled.
const SETTLES: [&str; 10] = [
    "一致通过",
    "全票通过",
    "原则同意",
    "原则通过",
    "暂缓",
    "下次再议",
    "就按方案办",
    "就这么定",
    "就这么办",
    "就按这个办",
];

/// 现在休息10分钟, 今天就到这，散会: the act of the session that a sentence ends in.
fn session(text: &str) -> Option<Fact> {
    let whole = SESSION.iter().find(|(word, _)| *word == text).map(|(_, fact)| *fact);
    let pause = text.contains("休息") && text.ends_with("分钟");
    let over = text.ends_with("散会") && !text.contains('前') && text.contains(['，', ',', ' ']);
    whole
        .or_else(|| pause.then_some(Fact::Recess))
        .or_else(|| over.then_some(Fact::Close))
}

/// How the matter in hand is settled by a sentence: 方案通过 is 通过, 原则同意，费校长修改后印发 is 原则同意.
fn settles(text: &str) -> Option<&str> {
    let first = text.split(['，', ',']).next().unwrap_or(text);
    let whole = |word: &&&str| **word == text || **word == first && !word.starts_with('就');
    if let Some(word) = SETTLES.iter().find(whole) {
        return Some(word);
    }
    let passed = [
        "通过",
        "通过了",
        "方案通过",
        "议案通过",
        "报告通过",
        "本项通过",
        "该项通过",
        "通过该方案",
    ];
    passed.contains(&text).then_some("通过")
}

/// The line that would say it, or the task that whoever speaks gives or takes. `None` = they say nothing of the kind.
pub(crate) fn order(text: &str, who: Id<Attendee>, frame: &LineFrame) -> Option<String> {
    let text = text.trim().trim_end_matches(['。', '！']);
    let chairs = frame.room.officer("chair") == Named::One(who);
    let told = (chairs && text.chars().count() <= LONGEST)
        .then(|| of_chair(text, who, frame))
        .flatten();
    told.or_else(|| spoken_task::order(text, (who, chairs), frame))
}

/// The line that would say what the chair does.
fn of_chair(text: &str, who: Id<Attendee>, frame: &LineFrame) -> Option<String> {
    if let Some(fact) = session(text) {
        return Some(spaced(fact, "", true));
    }
    // 三, ③
    if let Some(MeantItem::Figure(called)) = item_called::meant(text)
        && let Some((_, number)) = frame.items.iter().find(|(_, own)| *own == called.to_string())
    {
        return Some(format!("#{number}"));
    }
    if let Some(order) = undirected_zh::order(text, frame) {
        return Some(order);
    }
    // 下面进行第三项
    if let Some(What::GoTo { item }) = item_called::read(text, frame).map(|called| called.what)
        && let Some((_, number)) = frame.items.iter().find(|(own, _)| *own == item)
    {
        return Some(format!("#{number}"));
    }
    if let Some(word) = settles(text) {
        let word = if word.starts_with('就') { "同意" } else { word };
        let word = if word.starts_with("下次") {
            "暂缓 下次再议"
        } else {
            word
        };
        let fact = if frame.open_motion {
            Fact::Result
        } else {
            Fact::ItemOutcome
        };
        let word = if frame.open_motion { "" } else { word };
        return Some(spaced(fact, word, true));
    }
    if let Some(rest) = ["会议决定", "会议研究决定", "会议同意", "经研究", "经讨论"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
    {
        let rest = rest.trim_start_matches(['，', ',', '：', ':', ' ']);
        return (rest.chars().count() > 1).then(|| signed(Fact::Decision, rest));
    }
    if let Some(other) = text.strip_suffix("回避").filter(|other| is_person(other, frame)) {
        return Some(spaced(Fact::Interest, other, true));
    }
    let task = ["请", "由", "让"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let other = begins_with_person(task, frame).is_some_and(|name| {
        let rest = task.get(name.len()..).unwrap_or_default();
        !spoken_task::tells(rest) && frame.room.resolve(name, true) != Named::One(who)
    });
    let dated = deadline::within(text, frame) != Deadline::None;
    (other && dated && !text.contains(['？', '吗', '呢'])).then(|| signed(Fact::Action, text))
}
