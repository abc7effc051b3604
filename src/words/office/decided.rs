//! Sentences of 纪要 about what was decided and required: no set phrase stands twice, and a run of one phrase is one sentence.

use crate::domain::text::is_han;

use super::{
    counted::voted,
    phrases::{closed, meeting_said, phrase},
};

/// Words by which a decision says itself how it was passed, and whether nothing else begins so.
const PASSED: [(&str, bool); 10] = [
    ("审议并原则通过", true),
    ("审议并通过", true),
    ("审议通过", true),
    ("原则通过", true),
    ("一致通过", true),
    ("表决通过", true),
    ("讨论通过", true),
    ("研究通过", true),
    ("一致同意", true),
    ("通过", false),
];
/// Decisions that are nothing but such a word.
const BARE: [&str; 8] = [
    "同意",
    "原则同意",
    "一致同意",
    "通过",
    "原则通过",
    "一致通过",
    "审议通过",
    "表决通过",
];

/// A decision as the meeting made it. `subject`: what was dealt with under the item, or empty.
pub fn decided(text: &str, adopted: bool, subject: &str) -> String {
    let text = text.trim().trim_end_matches(['。', '.']);
    let agreed = ["会议", "与会人员", "与会同志"]
        .iter()
        .find_map(|who| text.strip_prefix(who))
        .unwrap_or(text);
    if adopted && BARE.contains(&agreed) {
        let joint = if agreed.ends_with("通过") && !subject.is_empty() {
            "了"
        } else {
            ""
        };
        return closed(&format!("会议{agreed}{joint}{subject}"));
    }
    if let Some(told) = agreed_to_report(text, subject).filter(|_| adopted) {
        return told;
    }
    if let Some(told) = voted(text, adopted, subject) {
        return told;
    }
    if let Some(told) = studied(text).filter(|_| adopted || refuses(text)) {
        return told;
    }
    if let Some(told) = passed_with_rider(agreed, subject).filter(|_| adopted) {
        return told;
    }
    // 审议通过《…》, 原则通过《…》 is said of the meeting itself: 会议审议通过了《…》.
    let says_how = |(verb, sure): &(&str, bool)| {
        let rest = text.strip_prefix(verb)?;
        (*sure && !rest.is_empty() || rest.starts_with(['了', '《'])).then_some(())
    };
    let passed = PASSED
        .iter()
        .find_map(says_how)
        .filter(|()| adopted)
        .map(|()| format!("会议{text}"));
    let told = passed.as_deref().unwrap_or(text);
    match phrase(told) {
        // 会议一致同意，冯涛请假: nobody agreed to what stands behind the comma.
        Some((phrase, rest))
            if phrase.ends_with("同意")
                && told
                    .strip_prefix(phrase)
                    .is_some_and(|rest| rest.starts_with(['，', ','])) =>
        {
            closed(&format!("{phrase}，{rest}"))
        }
        Some((phrase, rest)) => meeting_said(phrase, once(phrase, rest)),
        None if adopted => meeting_said("会议决定", once("会议决定", text)),
        // 会议未同意该方案。
        None if text.starts_with(['该', '此', '本']) && !text.contains(['，', '：', '；', '。']) => {
            closed(&format!("会议未同意{text}"))
        }
        None if is_name(text) => closed(&format!("会议未通过{text}")),
        None => closed(&format!("会议未予通过：{text}")),
    }
}

/// 审议通过，修改后印发: what was passed is the matter, and what stands behind the comma comes next.
fn passed_with_rider(text: &str, subject: &str) -> Option<String> {
    let (verb, next) = text.split_once(['，', ','])?;
    let agrees = verb.ends_with("同意");
    if !(BARE.contains(&verb) || PASSED.iter().any(|(passed, _)| *passed == verb)) || next.trim().is_empty() {
        return None;
    }
    // 同意，…: what is agreed to may as well stand behind the comma.
    if subject.is_empty() || agrees && !is_next(next.trim()) {
        return Some(closed(&format!("会议{verb}，{}", next.trim()))).filter(|_| !agrees);
    }
    let joint = if agrees { "" } else { "了" };
    Some(closed(&format!("会议{verb}{joint}{subject}，{}", next.trim())))
}

/// Beginnings of what comes next when something was agreed to.
const NEXT: [&str; 24] = [
    "报", "按", "修改", "文字", "待", "会后", "印发", "并", "由", "提交", "请", "但", "金额", "费用", "控制", "尽快",
    "抓紧", "于", "经", "下发", "上报", "完善", "形成", "原则",
];

/// Whether a clause says what comes next: 报市政府审批, 12月10日前印发.
fn is_next(clause: &str) -> bool {
    clause.starts_with(|c: char| c.is_ascii_digit()) || NEXT.iter().any(|word| clause.starts_with(word))
}

/// Whether a decision says itself that something was refused: 经研究，不同意购车申请.
fn refuses(text: &str) -> bool {
    ["不同意", "不予同意", "未同意", "暂不同意", "不予批准", "不批准"]
        .iter()
        .any(|word| text.contains(word))
}

/// 会议原则上同意，报市政府审批: what is agreed to is the matter, and the comma stays, for the report is what comes next.
fn agreed_to_report(text: &str, subject: &str) -> Option<String> {
    const AGREES: [&str; 6] = [
        "会议原则上同意",
        "会议原则同意",
        "会议一致同意",
        "会议研究同意",
        "会议原则通过",
        "会议同意",
    ];
    let (agrees, rest) = AGREES
        .iter()
        .find_map(|agrees| text.strip_prefix(agrees).map(|rest| (*agrees, rest)))?;
    let next = rest.strip_prefix(['，', ','])?;
    is_next(next).then(|| closed(&format!("{agrees}{subject}，{next}")))
}

/// Whether a decision is told as a sentence of the meeting, and needs no word before it.
pub fn is_told_of_meeting(text: &str) -> bool {
    let text = text.trim();
    let passed = PASSED.iter().any(|(verb, sure)| *sure && text.starts_with(verb));
    passed || phrase(text).is_some() || studied(text).is_some()
}

/// 经研究，会议决定，…; `None` = the decision does not say so.
fn studied(text: &str) -> Option<String> {
    let by = text.strip_prefix('经')?;
    let (head, rest) = ["研究讨论", "讨论研究", "研究", "审议", "讨论", "表决"]
        .iter()
        .find_map(|word| {
            let at = by.find(word)? + word.len();
            let (head, rest) = by.split_at_checked(at)?;
            (head.chars().count() <= 8 && !head.contains(['，', '。'])).then_some((head, rest))
        })?;
    let rest = rest.trim_start_matches(['，', ',', '：', ':', ' ']);
    let rest = rest.strip_prefix("会议").unwrap_or(rest);
    let whole = format!("会议{rest}");
    let told = match phrase(&whole) {
        Some((phrase, rest)) => meeting_said(phrase, rest),
        None => meeting_said("会议决定", rest),
    };
    Some(format!("经{head}，{told}"))
}

/// Returns the sentence by which the meeting, or `who`, requires `text`; a set phrase with which the text begins stands in place of ours.
pub fn required(who: &str, text: &str) -> String {
    if who.is_empty() && names_subject(text) {
        return format!("{}。", text.trim().trim_end_matches('。'));
    }
    match phrase(text) {
        Some((phrase, rest)) if who.is_empty() => meeting_said(phrase, once(phrase, rest)),
        Some((_, rest)) => meeting_said(&format!("{who}要求"), rest),
        None if who.is_empty() => meeting_said("会议要求", once("会议要求", text)),
        None => {
            let own = text.strip_prefix(who).unwrap_or(text);
            meeting_said(&format!("{who}要求"), once("会议要求", own))
        }
    }
}

/// 李建国强调，…, 贺县长要求：…: a sentence that says itself who requires it.
fn names_subject(text: &str) -> bool {
    const VERBS: [&str; 8] = [
        "最后强调",
        "最后要求",
        "强调指出",
        "强调",
        "指出",
        "要求",
        "提出",
        "表示",
    ];
    let Some((head, _)) = text.split_once(['，', '：', ',', ':']) else {
        return false;
    };
    VERBS
        .iter()
        .find_map(|verb| head.trim().strip_suffix(verb))
        .is_some_and(|who| {
            (2..=8).contains(&who.chars().count()) && !who.starts_with("会议") && who.chars().all(is_han)
        })
}

/// A text without the verb of the phrase before it: 成立领导小组 of 决定成立领导小组 behind 会议决定.
fn once<'t>(phrase: &str, text: &'t str) -> &'t str {
    let verb = phrase.strip_prefix("会议").unwrap_or(phrase);
    let bare = text
        .strip_prefix(verb)
        .filter(|rest| !rest.starts_with(['书', '性', '权', '的', '了']));
    match bare.map(|rest| rest.trim_start_matches(['：', ':', '，', ',', ' '])) {
        Some(rest) if !rest.is_empty() => rest,
        Some(_) | None => text,
    }
}

/// Phrases of which a run is one sentence: 会议决定，…；….
const RUNS: [&str; 7] = [
    "会议决定，",
    "会议一致决定，",
    "会议要求，",
    "会议强调，",
    "会议指出，",
    "会议认为，",
    "会议明确，",
];

/// Appends a sentence to others; where both begin with the same phrase it goes on with the one before.
pub fn joined(text: &mut String, last: &mut usize, sentence: &str) {
    let before = text.get(*last..).unwrap_or_default();
    let run = RUNS.iter().find_map(|phrase| {
        let rest = sentence.strip_prefix(phrase)?;
        let open = before.starts_with(phrase).then(|| before.strip_suffix('。'))??;
        // A text of several sentences ends where it ends.
        (!open.contains('。') && !rest.is_empty()).then_some(rest)
    });
    match run {
        Some(rest) => {
            text.truncate(text.len() - '。'.len_utf8());
            text.push('；');
            text.push_str(rest);
        }
        None => {
            *last = text.len();
            text.push_str(sentence);
        }
    }
}

/// Whether a text names a paper or a matter, and is no sentence: 购车方案.
fn is_name(text: &str) -> bool {
    const ENDS: [&str; 18] = [
        "方案", "办法", "议案", "提案", "事项", "计划", "预算", "报告", "草案", "申请", "请示", "名单", "决议", "合同",
        "协议", "章程", "细则", "规划",
    ];
    const VERBS: [&str; 8] = ["同意", "通过", "批准", "决定", "不", "由", "任命", "免去"];
    let stops = ['，', '：', '；', '。', ',', ':', ' '];
    let ends = ENDS.iter().any(|end| text.ends_with(end));
    ends && !text.contains(stops) && !VERBS.iter().any(|verb| text.starts_with(verb))
}

/// Words of those who open and close a meeting, in a short remark.
const CEREMONY: [&str; 14] = [
    "闭会",
    "散会",
    "现在开会",
    "宣布开会",
    "开会。",
    "全体起立",
    "唱国歌",
    "奏国歌",
    "会议到此结束",
    "会议结束",
    "大会结束",
    "会议开始",
    "请坐下",
    "请鼓掌",
];
/// Characters of the longest remark that can be no more than that.
const CEREMONY_CHARS: usize = 18;

/// Whether a remark only opens or closes the meeting, or says how it goes: no matter of minutes.
pub fn opens_or_closes(text: &str) -> bool {
    let text = text.trim();
    let short = text.chars().count() <= CEREMONY_CHARS;
    let bare = text.trim_end_matches(['。', '！', '.', '!']);
    let counts = bare
        .strip_prefix("我讲")
        .is_some_and(|rest| rest.chars().count() <= 4 && rest.contains('点'));
    short && (bare == "开会" || counts || CEREMONY.iter().any(|words| text.contains(words)))
}
