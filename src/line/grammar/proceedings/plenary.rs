//! Sentences whose subject is the meeting itself: 会议听取了…, 会议要求…. They are not credited to the speaker.

use crate::domain::plenary;

/// Verbs of a meeting, as office minutes put them behind 会议.
const VERBS: [&str; 22] = [
    "听取", "审议", "审定", "审核", "研究", "讨论", "通报", "传达", "学习", "认为", "指出", "强调", "要求", "决定",
    "明确", "号召", "议定", "提出", "同意", "批准", "通过", "部署",
];

/// Adverbs between 会议 and its verb.
const ADVERBS: [&str; 6] = ["一致", "原则", "还", "最后", "同时", "表决"];

/// Whether a line tells what the meeting did. 会议研究室… and 会议通过视频… are no such sentences.
pub(crate) fn says(line: &str) -> bool {
    let alone = plenary::phrase(line).is_some_and(|(_, rest)| rest.is_empty());
    if alone || plenary::sentence(line).is_some() {
        return true;
    }
    let Some(rest) = line.trim_start().strip_prefix("会议") else {
        return plenary::all_agree(line);
    };
    let rest = ADVERBS
        .iter()
        .find_map(|adverb| rest.strip_prefix(adverb))
        .unwrap_or(rest);
    VERBS.iter().any(|verb| {
        rest.strip_prefix(verb).is_some_and(|more| {
            let names = more.starts_with(['室', '所', '院', '员', '会', '型', '稿']);
            let by_means = *verb == "通过" && !more.starts_with(['了', '《']);
            !more.is_empty() && !names && !by_means
        })
    })
}
