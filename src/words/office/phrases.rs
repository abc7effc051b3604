//! Set phrases of 纪要, which open a sentence whose subject is the meeting.

/// Phrases that open a sentence whose subject is the meeting. Longer ones stand before their beginnings.
const PHRASES: [&str; 17] = [
    "会议一致认为",
    "会议一致同意",
    "会议还指出",
    "会议还强调",
    "会议还要求",
    "会议批准",
    "会议认为",
    "会议指出",
    "会议强调",
    "会议要求",
    "会议决定",
    "会议明确",
    "会议号召",
    "会议议定",
    "会议提出",
    "会议原则同意",
    "会议同意",
];

/// Phrases that take their object with 了: 会议审议了…. They may also begin a name (会议研究室), so that a sign or a 了 must follow them.
const DONE: [&str; 13] = [
    "会议听取",
    "会议审议通过",
    "会议原则通过",
    "会议一致通过",
    "会议表决通过",
    "会议通过",
    "会议审议",
    "会议研究",
    "会议讨论",
    "会议传达学习",
    "会议传达",
    "会议学习",
    "会议通报",
];

/// The phrase that a text begins with, and what follows it without colon or comma; `None` = it begins otherwise.
pub fn phrase(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim();
    let sign = ['：', ':', '，', ',', ' ', '　'];
    let done = DONE.iter().find_map(|phrase| {
        let rest = text.strip_prefix(phrase)?;
        let follows = rest.starts_with(sign) || rest.starts_with(['了', '《']) || *phrase == "会议听取";
        let bare = rest
            .trim_start_matches(sign)
            .trim_start_matches('了')
            .trim_start_matches(sign);
        (follows && !bare.is_empty()).then_some((*phrase, bare))
    });
    done.or_else(|| {
        PHRASES.iter().find_map(|phrase| {
            let rest = text.strip_prefix(phrase)?;
            Some((*phrase, rest.trim_start_matches(sign)))
        })
    })
}

/// A sentence that says what the meeting did: `会议强调，…。`
pub fn meeting_said(phrase: &str, text: &str) -> String {
    // 会议同意 takes its object without a comma.
    let joint = if DONE.contains(&phrase) {
        "了"
    } else if matches!(phrase, "会议同意" | "会议原则同意" | "会议一致同意" | "会议批准") {
        ""
    } else {
        "，"
    };
    closed(&format!("{phrase}{joint}{text}"))
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
