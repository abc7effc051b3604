//! The result of an item as the person in the chair puts it, on a line of its own and without a name: 原则同意，按会议意见修改后印发; 不同意，退回重新起草;
//! 同意预案，修改后印发; 暂缓，待询价后再上会. Such a line settles the item; one that may be the word of a member as well is asked about.

use crate::domain::{
    agenda::ItemOutcome,
    decision::Verdict,
    motion::{MotionRef, MotionState, ResultWord},
    possible_fact::PossibleFact as Fact,
};

use crate::line::{
    frame::LineFrame,
    grammar::{
        asking::fact_line::{signed, spaced},
        motions::meant::ended,
    },
    lexer,
    reading::{Announced, Reading, What},
};

/// Heads of such lines, and the result of a motion in those words.
const AGREED: [(&str, ResultWord); 6] = [
    ("原则上同意", ResultWord::InPrinciple),
    ("原则同意", ResultWord::InPrinciple),
    ("原则上通过", ResultWord::InPrinciple),
    ("原则通过", ResultWord::InPrinciple),
    ("同意", ResultWord::Agreed),
    ("通过", ResultWord::Plain),
];

/// Heads by which a matter is put off.
const PUT_OFF: [&str; 8] = [
    "暂缓审议",
    "暂缓表决",
    "暂缓研究",
    "暂缓",
    "缓议",
    "暂不研究",
    "暂不审议",
    "暂不上会",
];

/// Words of what is to be done with a paper, behind a verdict: only a meeting says them of its own matter.
#[rustfmt::skip]
const DISPOSES: [&str; 22] = [
    "修改", "完善", "补充", "退回", "重新", "按会", "按照", "报", "由", "请", "印发", "实施", "执行", "办理", "落实", "下发", "提交",
    "会后", "待", "列入", "再上会", "再议",
];

/// Words with which somebody speaks of an opinion.
#[rustfmt::skip]
const SPOKEN: [&str; 19] = [
    "我", "你", "咱", "但", "不过", "建议", "希望", "是否", "如果", "要是", "能否", "吗", "呢", "可以", "的意见", "的看法", "同志说", "应该",
    "应当",
];

/// Reads such a line. `None` = it is none, or nobody can tell.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = ended(line);
    if is_spoken(text) || text.chars().count() > 60 {
        return None;
    }
    if let Some((_, rest)) = put_off(text) {
        return Some(if frame.open_motion {
            Reading::of(result(MotionState::Postponed, None, rest, text))
        } else {
            of_item(ItemOutcome::Deferred, text)
        });
    }
    if let Some(rest) = text.strip_prefix("不同意").and_then(parted) {
        return disposes(rest).then(|| {
            if frame.open_motion {
                Reading::of(result(MotionState::Lost, Some(ResultWord::Plain), rest, text))
            } else {
                of_item(ItemOutcome::Decided, text)
            }
        });
    }
    let (head, said) = AGREED.iter().find(|(head, _)| text.starts_with(head))?;
    let rest = text.strip_prefix(head)?;
    match parted(rest) {
        Some(rest) if frame.open_motion => {
            disposes(rest).then(|| Reading::of(result(MotionState::Carried, Some(*said), rest, text)))
        }
        Some(rest) => disposes(rest).then(|| of_item(ItemOutcome::Decided, text)),
        // 同意预案，修改后印发 names what was agreed to.
        // 通过培训，… says by what means.
        None if frame.open_motion || *head == "通过" => None,
        None => {
            let (object, then) = rest.split_once(['，', ',', '；'])?;
            // 同意王局长的方案，… may be what somebody says of another.
            let goes_on = object.starts_with(['后', '前', '时', '的', '与']) || object.ends_with(['后', '时']);
            let named = object.chars().count() >= 2 && !goes_on && !names_somebody(object, frame);
            (named && disposes(then)).then(|| {
                Reading::of(What::Decision {
                    text: format!("会议{text}"),
                    verdict: Verdict::Adopted,
                })
            })
        }
    }
}

/// The line that would say what a verdict without a name may mean.
pub(crate) fn asked(text: &str, counted: bool, frame: &LineFrame) -> Option<String> {
    let length = text.chars().count();
    if length > 40 || ["我", "你", "咱", "吗", "呢"].iter().any(|word| text.contains(word)) || frame.open_motion {
        return None;
    }
    let outcome = |text: &str| spaced(Fact::ItemOutcome, text, true);
    if counted {
        return Some(outcome(&format!("同意，{text}")));
    }
    let waits = text.starts_with('待')
        && ["后再", "再上会", "再议", "再研究", "另行"]
            .iter()
            .any(|word| text.contains(word));
    if waits {
        return Some(outcome(&format!("暂缓，{text}")));
    }
    let rest = AGREED
        .iter()
        .map(|(head, _)| *head)
        .filter(|head| *head != "通过")
        .chain(["不同意"])
        .find_map(|head| text.strip_prefix(head))?;
    match parted(rest) {
        Some(_) => Some(outcome(text)),
        None if rest.starts_with(['的', '者', '书', '后', '前', '时', '与', '率']) || rest.contains("的意见") => {
            None
        }
        None => Some(signed(Fact::Decision, text)),
    }
}

/// A head by which a matter is put off, and what follows it behind a sign; nothing else may follow.
pub(crate) fn put_off(text: &str) -> Option<(&'static str, &str)> {
    PUT_OFF
        .iter()
        .find_map(|head| Some((*head, parted(text.strip_prefix(head)?)?)))
}

/// Returns the text behind a head: nothing, or a clause behind a sign. `None` = the head goes on.
fn parted(rest: &str) -> Option<&str> {
    let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_separator(c));
    // 暂缓审议 @lee is moved by somebody.
    let ends = rest.is_empty() || behind.len() < rest.len() && !behind.contains(['@', '＠']);
    ends.then_some(behind)
}

/// Whether a text holds the name of somebody on the list.
fn names_somebody(text: &str, frame: &LineFrame) -> bool {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    places.windows(3).chain(places.windows(4)).any(|window| {
        let ends = window.first().zip(window.last());
        let part = ends.and_then(|(from, to)| text.get(*from..*to));
        part.is_some_and(|part| frame.room.called_exactly(part))
    })
}

fn disposes(rest: &str) -> bool {
    DISPOSES.iter().any(|word| rest.contains(word))
}

fn is_spoken(text: &str) -> bool {
    SPOKEN.iter().any(|word| text.contains(word))
}

fn of_item(outcome: ItemOutcome, text: &str) -> Reading {
    Reading::of(What::ItemOutcome {
        item: None,
        outcome,
        text: text.to_owned(),
    })
}

fn result(state: MotionState, said: Option<ResultWord>, towards: &str, words: &str) -> What {
    What::Result {
        result: Announced {
            state: Some(state),
            said,
            towards: towards.to_owned(),
            words: words.to_owned(),
            ..Announced::default()
        },
        of: MotionRef::Pending,
    }
}
