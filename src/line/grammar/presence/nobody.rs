//! A line that says of a list of people that nobody is on it: `Apologies: none`, `No apologies were received.`, 请假：无, 无人请假.

/// Words for nobody, without brackets and full stop.
const NOBODY: [&str; 33] = [
    "none",
    "nil",
    "nobody",
    "no one",
    "noone",
    "n/a",
    "none received",
    "none were received",
    "none reported",
    "none sent",
    "none noted",
    "nil received",
    "no apologies",
    "no apologies received",
    "no apologies were received",
    "zero",
    "-",
    "–",
    "—",
    "/",
    "0",
    "无",
    "没有",
    "无人",
    "没有人",
    "无一人",
    "暂无",
    "零",
    "0人",
    "零人",
    "０人",
    "无此情况",
    "无人员",
];

/// Sentences by which nobody is excused.
const SENTENCES: [&str; 16] = [
    "no apologies",
    "no apologies for absence",
    "no apologies received",
    "no apologies were received",
    "there were no apologies",
    "there were no apologies for absence",
    "no regrets",
    "nobody sent apologies",
    "nobody is excused",
    "无人请假",
    "没有人请假",
    "无请假",
    "无请假人员",
    "请假0人",
    "请假零人",
    "没有请假人员",
];

/// Whether a text, with or without brackets around it, means nobody.
pub(crate) fn is_nobody(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(['.', '。']);
    let bare = bare.trim_matches(['(', ')', '（', '）']).trim();
    bare == "NA" || NOBODY.iter().any(|word| word.eq_ignore_ascii_case(bare))
}

/// Whether a text behind a heading means that there is nothing to write under it: `Decision: none`, `Action: no further action`, 任务：无.
pub(in crate::line) fn is_nothing(text: &str) -> bool {
    const NOTHING: [&str; 34] = [
        "no decision",
        "no decisions",
        "no decision taken",
        "no decision made",
        "no decision needed",
        "none taken",
        "none made",
        "none required",
        "none needed",
        "none at this time",
        "not applicable",
        "not required",
        "no action",
        "no actions",
        "no action required",
        "no action needed",
        "no further action",
        "no further action required",
        "no motion",
        "no motions",
        "no resolution",
        "nfa",
        "nothing",
        "nothing yet",
        "nothing for now",
        "nothing decided",
        "no decision yet",
        "not decided yet",
        "还没决定",
        "尚未决定",
        "没有决定",
        "未定",
        "不需要",
        "无需",
    ];
    let bare = text.trim().trim_end_matches(['.', '。']);
    is_nobody(bare) || NOTHING.iter().any(|word| word.eq_ignore_ascii_case(bare))
}

/// Whether a line without a colon says that nobody is excused.
pub(crate) fn excuses_nobody(line: &str) -> bool {
    let bare = line.trim().trim_end_matches(['.', '。']);
    SENTENCES.iter().any(|sentence| sentence.eq_ignore_ascii_case(bare))
}
