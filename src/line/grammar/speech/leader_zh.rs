//! The words that the leader of a Chinese office stresses at the end of an item: 卢局长讲三点：一是…，最后卢局长作总结：…，卢局强调：…. It stands in the minutes as
//! their words; 会议强调 and 会议要求 are said of the meeting alone.

use crate::domain::{
    entry::{EntryKind, Remark},
    text::is_han,
};

use crate::line::{
    frame::{LineFrame, Named},
    grammar::asking::possible_people_zh::begins_with_person,
    lexer,
    reading::{Reading, What},
};

/// Words before the name.
const LEADS: [&str; 9] = [
    "会议最后",
    "最后",
    "随后",
    "接着",
    "会上",
    "讨论后",
    "听取汇报后",
    "，",
    ",",
];

/// Words between the name and the verb.
const BETWEEN: [&str; 22] = [
    "局长",
    "书记",
    "主任",
    "院长",
    "校长",
    "县长",
    "区长",
    "市长",
    "主席",
    "同志",
    "最后",
    "随后",
    "接着",
    "又",
    "再次",
    "特别",
    "进一步",
    "对此",
    "就此",
    "还",
    "重点",
    "，",
];

/// Verbs with which whoever leads stresses something.
const STRESSES: [&str; 10] = [
    "强调指出",
    "强调说",
    "强调",
    "指出",
    "要求",
    "提要求",
    "提出要求",
    "总结说",
    "总结",
    "小结",
];

/// Words for a speech at the end.
const SPEECHES: [&str; 17] = [
    "作总结讲话",
    "作了总结讲话",
    "总结讲话",
    "作总结",
    "作了总结",
    "作小结",
    "作了小结",
    "做总结",
    "做了总结",
    "做小结",
    "作讲话",
    "作了讲话",
    "作重要讲话",
    "作了重要讲话",
    "总结发言",
    "作总结发言",
    "最后讲话",
];

/// Ends of posts by which a leader is called.
const POSTS: [&str; 15] = [
    "局长", "书记", "主任", "院长", "校长", "县长", "区长", "市长", "镇长", "主席", "经理", "局", "总", "院", "厅长",
];

/// The reading of such a speech, which stands in the minutes; any other is returned as it is.
pub(crate) fn stands(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let open = match &reading.remark {
        None => true,
        Some(Remark::MayMean(order)) => order.starts_with('*'),
        Some(_) => false,
    };
    if !note || !open || reading.minuted.is_some() || !tells(line.trim(), frame) {
        return reading;
    }
    Reading {
        minuted: Some(true),
        ..reading.remark(None::<Remark>)
    }
}

/// Verbs behind which the words stand without a colon, the longest first.
const STRESSES_AT_ONCE: [&str; 5] = ["强调指出", "强调说", "强调", "指出", "要求"];

/// Whether a line tells such a speech, with its words behind the verb.
pub(crate) fn tells(line: &str, frame: &LineFrame) -> bool {
    if !line.contains(is_han) || line.contains(['?', '？', '"', '“', '”', '「']) || line.starts_with('\\') {
        return false;
    }
    let mut text = line;
    while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
        text = rest;
    }
    stresses_at_once(text, frame) || tells_behind_sign(text, frame)
}

/// 周局指出食堂是大事: the words follow the verb without a sign. 周局强调过, 周局要求的材料 tell of something else.
fn stresses_at_once(text: &str, frame: &LineFrame) -> bool {
    let Some(name) = begins_with_person(text, frame) else {
        return false;
    };
    let verb = behind_between(text.get(name.len()..).unwrap_or_default().trim());
    let Some(said) = STRESSES_AT_ONCE.iter().find_map(|word| verb.strip_prefix(word)) else {
        return false;
    };
    let other = [
        "过",
        "的",
        "得",
        "之",
        "不高",
        "很",
        "太",
        "我",
        "了的",
        "多",
        "完",
        "了吗",
        "发言",
        "大家发言",
    ];
    let told = ["已经", "已完成", "吗", "没有"];
    let chairs =
        matches!(frame.room.resolve(name, true), Named::One(who) if frame.room.officer("chair") == Named::One(who));
    chairs
        && said.starts_with(is_han)
        && said.chars().count() >= 3
        && !other.iter().any(|word| said.starts_with(word))
        && !told.iter().any(|word| said.contains(word))
}

/// The order in a sentence that tells who gave it: 办公室下周三前报方案 of 周局要求办公室下周三前报方案.
pub(crate) fn order_told<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    const GIVES: [&str; 8] = ["强调", "要求", "责成", "指示", "安排", "交代", "指定", "请"];
    let name = begins_with_person(text, frame)?;
    let verb = behind_between(text.get(name.len()..)?.trim());
    let told = GIVES.iter().find_map(|word| verb.strip_prefix(word))?;
    let told = told.trim_start_matches(|c: char| lexer::is_colon(c) || matches!(c, '，' | ',' | ' '));
    (told.chars().count() >= 6).then_some(told)
}

/// A text without the words that may stand between the name and the verb.
fn behind_between(text: &str) -> &str {
    let mut verb = text;
    while let Some(rest) = BETWEEN.iter().find_map(|word| verb.strip_prefix(word)) {
        verb = rest;
    }
    verb
}

/// 周局最后强调：…: the words stand behind a colon or a comma.
fn tells_behind_sign(text: &str, frame: &LineFrame) -> bool {
    let Some(at) = text.find(|c| lexer::is_colon(c) || matches!(c, '，' | ',')) else {
        return false;
    };
    let Some((head, said)) = text.split_at_checked(at) else {
        return false;
    };
    let said = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    if head.chars().count() > 24 || said.chars().count() < 2 {
        return false;
    }
    let Some(name) = begins_with_person(head, frame) else {
        return false;
    };
    let Named::One(who) = frame.room.resolve(name, true) else {
        return false;
    };
    let verb = head.get(name.len()..).unwrap_or_default().trim();
    let posted = POSTS.iter().any(|post| name.ends_with(post) || verb.starts_with(post));
    let verb = behind_between(verb);
    let chairs = frame.room.officer("chair") == Named::One(who);
    let speech = SPEECHES.contains(&verb) || counts_points(verb);
    chairs && STRESSES.contains(&verb) || (chairs || posted) && speech
}

/// 讲三点, 讲了几点意见, 对下一步工作提出三点要求: so many points.
fn counts_points(verb: &str) -> bool {
    const BEGINS: [&str; 9] = ["讲", "强调", "提", "谈", "作", "就", "对", "说", "要求"];
    const ENDS: [&str; 7] = ["点", "点意见", "点要求", "点希望", "点看法", "点建议", "点指示"];
    let number = |c: char| lexer::digit(c).is_some() || "一二两三四五六七八九十几".contains(c);
    let begins = BEGINS.iter().any(|word| verb.starts_with(word));
    let counted = ENDS
        .iter()
        .filter_map(|end| verb.strip_suffix(end))
        .any(|rest| rest.ends_with(number));
    begins && counted
}
