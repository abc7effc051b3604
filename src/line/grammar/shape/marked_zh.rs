//! Chinese notes that a mark or a label in brackets stands before: 【待办】计春 补字典, 【决定】需求冻结, → 计春补字典 12/18, 行动项1：计春补字典. The mark says what the
//! line may be.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use crate::line::{
    frame::LineFrame,
    grammar::{
        asking::{
            fact_line::{signed, spaced},
            possible_people_zh::begins_with_person,
        },
        tasks::assigns_zh,
    },
    lexer,
};

/// Labels, and the fact behind each.
#[rustfmt::skip]
const LABELS: [(&str, Fact); 22] = [
    ("待办事项", Fact::Action), ("待办", Fact::Action), ("行动项", Fact::Action), ("行动", Fact::Action), ("任务", Fact::Action), ("todo", Fact::Action), ("下一步", Fact::Action),
    ("决定", Fact::Decision), ("决议", Fact::Decision), ("形成决议", Fact::Decision), ("议定", Fact::Decision), ("结论", Fact::Decision), ("共识", Fact::Decision),
    ("风险", Fact::Minuted), ("问题", Fact::Minuted), ("遗留", Fact::Minuted), ("待定", Fact::Minuted), ("待确认", Fact::Minuted), ("里程碑", Fact::Minuted), ("未整改", Fact::Minuted), ("定性", Fact::Minuted), ("最终", Fact::Decision),
];

/// Marks of a line of notes.
const MARKS: [&str; 12] = ["→", "•", "✅", "☑", "✔", "□", "■", "●", "◆", "▶", "##", "**"];

/// The line that would say what a marked line may tell.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    let text = text.trim();
    labelled(text).or_else(|| marked(text, frame)).or_else(|| open(text))
}

/// 【决定】需求1月10日冻结, 行动项1：计春补字典，12月18日.
fn labelled(text: &str) -> Option<String> {
    let bracketed = text
        .strip_prefix(['【', '[', '［'])
        .and_then(|text| text.split_once(['】', ']', '］']));
    let headed = || lexer::split_colon(text, 8).map(|colon| (colon.head, colon.rest));
    let (label, rest) = bracketed.or_else(headed)?;
    let label = label.trim().trim_end_matches(|c| lexer::digit(c).is_some());
    let (_, fact) = LABELS.iter().find(|(known, _)| known.eq_ignore_ascii_case(label))?;
    let rest = rest.trim();
    // 决定：, 待办：张三 and the like are read where the text is.
    let known = bracketed.is_none()
        && [
            "决定", "决议", "议定", "结论", "任务", "待办", "行动", "风险", "问题", "遗留", "待定", "todo",
        ]
        .contains(&label);
    if known || rest.chars().count() < 2 || !rest.contains(is_han) {
        return None;
    }
    Some(if *fact == Fact::Minuted {
        spaced(Fact::Minuted, text, true)
    } else {
        signed(*fact, rest)
    })
}

/// → 计春补字典 12/18, ✅需求冻结.
fn marked(text: &str, frame: &LineFrame) -> Option<String> {
    let rest = MARKS.iter().find_map(|mark| text.strip_prefix(mark))?;
    let rest = rest.trim().trim_end_matches("**").trim();
    if rest.chars().count() < 2 || !rest.contains(is_han) {
        return None;
    }
    let task =
        assigns_zh::is_one(rest, frame) || begins_with_person(rest, frame).is_some_and(|who| who.len() < rest.len());
    Some(if task {
        signed(Fact::Action, rest)
    } else {
        spaced(Fact::Minuted, rest, true)
    })
}

/// 待确认 AD域怎么接, 采购部还没定人，遗留: what is left open.
fn open(text: &str) -> Option<String> {
    const LEADS: [&str; 6] = ["待确认 ", "待定 ", "TBD ", "遗留 ", "ETA ", "风险 "];
    const ENDS: [&str; 6] = ["，遗留", "，待定", "，待确认", "，挂起", " 遗留", " 待定"];
    let told = LEADS.iter().any(|lead| text.starts_with(lead)) || ENDS.iter().any(|end| text.ends_with(end));
    (told && text.chars().count() <= 30).then(|| spaced(Fact::Minuted, text, true))
}
