//! Set phrases of 纪要, which open a sentence whose subject is the meeting.

use crate::domain::plenary;

pub use crate::domain::plenary::phrase;

/// A sentence that says what the meeting did: `会议强调，…。`
pub fn meeting_said(phrase: &str, text: &str) -> String {
    let joint = if is_list(text) {
        "："
    } else if plenary::is_announcement(text) {
        ""
    } else {
        plenary::joint(phrase)
    };
    closed(&format!("{phrase}{joint}{text}"))
}

/// Whether a text is a list of points: 1.压实责任；2.…, （一）…, 一是….
fn is_list(text: &str) -> bool {
    let one = [
        "1.",
        "1、",
        "1．",
        "1)",
        "1）",
        "（1）",
        "(1)",
        "（一）",
        "(一)",
        "一、",
        "①",
        "一是",
    ];
    one.iter().any(|sign| text.starts_with(sign)) && ["2", "二", "②"].iter().any(|next| text.contains(next))
}

/// A text closed with a full stop.
pub fn closed(text: &str) -> String {
    let text = text.trim().trim_end_matches(['。', '.', '；', ';', '，', ',']);
    if text.is_empty() || text.ends_with(['！', '？', '…', '!', '?']) {
        text.to_owned()
    } else {
        format!("{text}。")
    }
}

/// 上午, 下午, 晚上.
pub const fn half_day(hour: u32) -> &'static str {
    match hour {
        0..12 => "上午",
        12..18 => "下午",
        _ => "晚上",
    }
}

/// The verb of a speech that says how it was said, as it was typed before the colon: 强调 of 卢局长强调：…. Empty = it says no more than that.
pub fn stressed(raw: &str) -> &'static str {
    const VERBS: [&str; 4] = ["强调", "指出", "要求", "总结"];
    let head = raw.split(['：', ':']).next().unwrap_or_default().trim_end();
    let verb = VERBS
        .iter()
        .find(|verb| head.len() < raw.len() && head.ends_with(**verb));
    verb.copied().unwrap_or_default()
}
