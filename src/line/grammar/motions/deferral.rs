//! Motions that are put off, or given to somebody else: when, and to whom.

use crate::domain::{calendar::names::is_month_or_short, motion::MotionState};

use crate::line::{
    frame::{LineFrame, Named},
    lexer::{filled, strip_word},
};

/// Whether a motion can be put off to what a text says: a date, or the next meeting.
pub(crate) fn is_time(towards: &str, frame: &LineFrame) -> bool {
    let dated = frame.dates.due(towards).is_some_and(|read| read.len == towards.len());
    let next = [
        "the next meeting",
        "next meeting",
        "a later meeting",
        "下次例会",
        "下次全会",
        "下次会议",
        "下次",
        "下一次会议",
        "会后",
    ];
    let lower = towards.to_ascii_lowercase();
    let bare = lower.strip_prefix("the ").unwrap_or(&lower);
    let first = bare.split(' ').next().unwrap_or_default().trim_end_matches('.');
    let short = bare.split(' ').count() <= 5;
    let meets = [" meeting", " mtg", " mtg.", " session", " agenda"]
        .iter()
        .any(|end| bare.ends_with(end));
    dated
        || next.iter().any(|word| towards.eq_ignore_ascii_case(word))
        || short && (is_month_or_short(first) || SEASONS.contains(&first) || meets && !bare.starts_with("give "))
}

/// Seasons as people put things off to them.
const SEASONS: &[&str] = &["spring", "summer", "autumn", "winter"];

/// Words by which a body is known that a motion can be referred to.
const BODIES: &[&str] = &[
    "committee",
    "board",
    "council",
    "group",
    "panel",
    "team",
    "officer",
    "clerk",
    "staff",
    "department",
    "commission",
    "subcommittee",
    "trustees",
    "working party",
    "treasurer",
    "secretary",
    "局",
    "处",
    "科",
    "室",
    "委",
    "会",
    "组",
    "部",
    "办",
];

/// Whether a motion can be referred to what a text names.
pub(crate) fn is_body(towards: &str, frame: &LineFrame) -> bool {
    let known = matches!(frame.room.resolve(towards, false), Named::One(_)) || frame.room.unit(towards).is_some();
    let lower = towards.to_lowercase();
    let short = towards.split_whitespace().count() <= 8;
    known || short && BODIES.iter().any(|body| lower.ends_with(body))
}

/// `postponed to Friday`, `referred to the finance committee`, 交财务处研究, 延期至下次会议: the state, and when or to whom.
pub(crate) fn moved_on(text: &str) -> Option<(MotionState, &str)> {
    const TIMES: &[&str] = &[
        "postponed to ",
        "postponed until ",
        "postponed till ",
        "deferred to ",
        "deferred until ",
        "tabled until ",
        "adjourned to ",
        "延期至",
        "延期到",
        "推迟至",
        "推迟到",
        "暂缓至",
        "暂缓到",
    ];
    const BODIES: &[&str] = &["referred back to ", "referred to ", "remitted to "];
    let after = |leads: &[&str]| leads.iter().find_map(|lead| strip_word(text, lead)).and_then(filled);
    if let Some(towards) = after(TIMES) {
        return Some((MotionState::Postponed, towards));
    }
    let again = || {
        let lead = ["提交", "留待", "留到", "留至", "改到", "放到", "延至"]
            .iter()
            .find_map(|lead| text.strip_prefix(lead))
            .unwrap_or(text);
        let ends = [
            "再议",
            "再审议",
            "再行审议",
            "再研究",
            "再表决",
            "再行研究",
            "审议",
            "讨论",
            "表决",
            "研究",
        ];
        let when = ends.iter().find_map(|end| lead.strip_suffix(end))?;
        ["下次会议", "下次", "下一次会议", "下次全会", "下次例会"]
            .contains(&when)
            .then_some(when)
    };
    if let Some(towards) = again() {
        return Some((MotionState::Postponed, towards));
    }
    let chinese = || {
        let lead = ["提交", "转交", "移交", "交由", "交"]
            .iter()
            .find_map(|lead| text.strip_prefix(lead))?;
        let ends = ["进一步研究", "研究后再议", "研究办理", "研究", "审议", "办理"];
        ends.iter().find_map(|end| lead.strip_suffix(end)).and_then(filled)
    };
    let towards = after(BODIES).or_else(chinese)?;
    Some((MotionState::Referred, towards))
}
