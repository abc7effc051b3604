//! Tasks in the words of whoever has the word: what the chair gives to somebody of the list or to a unit by a day (今天下午5点前必须撤完，葛秋菊包保; 骨科要带头降，年底前降到7.5天),
//! and what people take over themselves by a day (财务那边我去问问，下周一回话). Each is asked about; it stays what they say.

use crate::domain::{id::Id, people::Attendee, possible_fact::PossibleFact as Fact};

use super::deadline::{self, Deadline};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::asking::{fact_line::signed, possible_people_zh::begins_with_person},
};

/// Longer speeches are no order, in characters.
const LONGEST: usize = 120;
/// Longer sentences of them hold more than a task.
const SENTENCE: usize = 44;

/// Words of what was, of what is wished, asked or supposed.
#[rustfmt::skip]
pub(super) const TALK: [&str; 40] = [
    "？", "?", "吗", "呢", "已", "完成了", "昨天", "前天", "上周", "上月", "上次", "去年", "如果", "要是", "建议", "希望", "能否", "能不能", "是否", "打算", "可能", "应该", "不能", "没法", "来不及",
    "出差", "请假", "回来", "开会", "你看", "我来说", "我来讲", "我来介绍", "我来汇报", "我来补充", "说一下", "讲一下", "介绍一下", "汇报一下", "补充一下",
];

/// Words by which somebody takes over what is to be done.
#[rustfmt::skip]
const TAKES: [&str; 14] = [
    "我去", "我来", "我现在就", "我马上", "我负责", "我回去", "我这就", "我会后", "我明天", "我下午", "我今天", "我今晚", "我们负责", "我们会后",
];

/// Words of a day or an hour to come.
#[rustfmt::skip]
const AHEAD: [&str; 20] = [
    "点前", "半前", "日前", "号前", "月底", "年底", "下周", "本周", "这周", "明天", "后天", "今晚", "今天下午", "今天下班", "天内", "小时内", "季度", "月内", "周内", "节前",
];

/// Signs with which the names of units end, and words behind them by which they are given something.
const UNITS: [char; 19] = [
    '办', '局', '科', '所', '室', '部', '处', '站', '校', '队', '村', '组', '司', '镇', '库', '厂', '店', '车', '区',
];
const MUST: [&str; 8] = ["要", "必须", "务必", "带头", "牵头", "负责", "抓紧", "尽快"];

/// Verbs of what is due at the end of a term: 元旦值班排班本周四前报.
const DONE: [&str; 14] = [
    "前报",
    "前交",
    "前发",
    "前送",
    "前完成",
    "前到位",
    "前落实",
    "前报来",
    "前交来",
    "前改完",
    "前办结",
    "前撤完",
    "前报我",
    "前修好",
];

/// The line that would say it; `chairs` = they are in the chair.
pub(crate) fn order(text: &str, (who, chairs): (Id<Attendee>, bool), frame: &LineFrame) -> Option<String> {
    if text.chars().count() > LONGEST {
        return None;
    }
    text.split(['。', '！', '；', '!', ';'])
        .map(str::trim)
        .find(|sentence| is_task(sentence, (who, chairs), frame))
        .map(|sentence| signed(Fact::Action, sentence))
}

fn is_task(sentence: &str, (who, chairs): (Id<Attendee>, bool), frame: &LineFrame) -> bool {
    let length = sentence.chars().count();
    if !(5..=SENTENCE).contains(&length) {
        return false;
    }
    let talks = |text: &str| TALK.iter().any(|word| text.contains(word));
    let ahead = |text: &str| AHEAD.iter().any(|word| text.contains(word)) || is_short_day(text);
    let dated = |text: &str| ahead(text) || deadline::within(text, frame) != Deadline::None;
    let mut clauses = sentence.split(['，', ',', '、']).map(str::trim);
    // 元旦值班排班本周四前报，谁请假谁找人顶: the clause says all of it.
    let due = |clause: &str| DONE.iter().any(|end| clause.ends_with(end)) && !talks(clause) && dated(clause);
    if chairs && clauses.clone().any(due) {
        return true;
    }
    if talks(sentence) || !dated(sentence) {
        return false;
    }
    let takes = ahead(sentence) && TAKES.iter().any(|word| sentence.contains(word));
    takes || chairs && clauses.any(|clause| given(clause, who, frame))
}

/// 12月25前发: a month and the figure of its day before 前.
fn is_short_day(text: &str) -> bool {
    text.match_indices('前').any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let month = before.trim_end_matches(|c: char| c.is_ascii_digit());
        month.len() < before.len() && month.ends_with('月')
    })
}

/// 元旦值班表党政办排一下，12月25前发: a unit or somebody of the list does something, and a clause of its own says until when.
pub(super) fn is_due_of(sentence: &str, frame: &LineFrame) -> bool {
    let own = ["我", "咱", "本"].iter().any(|word| sentence.contains(word));
    let dated = |text: &str| is_short_day(text) || deadline::within(text, frame) != Deadline::None;
    let mut clauses = sentence.split(['，', ',']).map(str::trim);
    let due = clauses
        .clone()
        .any(|clause| DONE.iter().any(|end| clause.ends_with(end)) && dated(clause));
    let held = |clause: &str| {
        let starts = clause.char_indices().map(|(at, _)| at).skip(1);
        starts.filter_map(|at| clause.get(at..)).any(|from| {
            let ends = from.char_indices().map(|(at, _)| at).skip(2).take(6);
            ends.filter_map(|end| from.get(..end))
                .any(|name| frame.room.unit(name).is_some())
        })
    };
    due && !own && clauses.any(|clause| !dated(clause) && held(clause))
}

/// 葛秋菊包保, 骨科要带头降: somebody else of the list begins the clause, or a unit that must.
fn given(clause: &str, who: Id<Attendee>, frame: &LineFrame) -> bool {
    let bare = clause.strip_prefix(['请', '由', '让']).unwrap_or(clause);
    if let Some(name) = begins_with_person(bare, frame) {
        let rest = bare.get(name.len()..).unwrap_or_default();
        return !rest.is_empty() && !tells(rest) && frame.room.resolve(name, true) != Named::One(who);
    }
    MUST.iter().any(|word| {
        // 市局要求各县年底前完成 is told of another one.
        let parted = bare.split_once(word).filter(|(_, rest)| !rest.starts_with('求'));
        let unit = parted.map_or("", |(head, _)| head);
        (2..=8).contains(&unit.chars().count()) && unit.ends_with(UNITS)
    })
}

/// Whether the words behind a name tell what its bearer said: 孙丽说得对.
pub(crate) fn tells(rest: &str) -> bool {
    [
        "说",
        "讲",
        "提",
        "刚",
        "的",
        "汇报",
        "介绍",
        "先说",
        "同志说",
        "谈",
        "问",
        "也说",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
}
