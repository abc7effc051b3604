//! A word behind the name of a speaker that says how somebody speaks: 赵磊插话：…, 周部长总结：…, `Bob replied: …`. The words behind the
//! colon are theirs.

use crate::domain::text::is_han;

use crate::line::lexer;

/// Words that go with the colon.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "汇报说", "介绍说", "解释说", "提醒说", "提醒道", "通报说", "反映说", "插嘴说", "插嘴道", "插嘴", "插了一句", "作总结讲话", "总结讲话", "作总结发言", "总结发言", "作了总结", "作总结", "作小结", "做总结", "做小结", "补充发言", "补充说明",
    "补充说", "补充道", "插话说", "插话道", "插话", "插问", "追问道", "追问", "反问", "补充", "小结", "总结", "强调说", "强调", "宣布", "更正",
    "指出", "表示", "认为", "提问", "发言", "讲话", "汇报", "介绍", "回应", "回答", "答复", "解释", "反驳", "点评", "讲",
    "说", "道", "问", "答", "谈",
];

/// Words that say what is said, too: they stay before it.
#[rustfmt::skip]
const TELLS: &[&str] = &["建议", "提议", "要求", "质疑", "提出", "提案"];

/// Words behind the name of somebody of the list alone: 余部长通报：…, but 情况通报：… is a heading.
#[rustfmt::skip]
const REPORTS: &[&str] = &[
    "通报", "传达", "宣读", "报告", "部署", "致辞", "讲评", "陈述", "说明", "安排", "作报告", "作汇报", "作说明", "讲解", "解读", "通知", "总结部署", "领学", "提醒", "念", "宣布说", "反映", "抱怨", "感叹", "念道", "读",
];

/// The name before a word of reporting. `None` = there is none.
pub(crate) fn reporter(head: &str) -> Option<&str> {
    let name = REPORTS.iter().find_map(|word| head.trim().strip_suffix(word))?;
    let name = ADVERBS.iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
    (name.chars().count() >= 2).then_some(name)
}

/// Words between the name and these.
#[rustfmt::skip]
const ADVERBS: &[&str] = &[
    "最后", "接着", "随后", "首先", "现场", "当场", "再次", "进一步", "作", "又", "再", "还", "也", "先",
];

/// The same in English.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "said", "says", "asked", "asks", "added", "adds", "replied", "replies", "answered", "answers", "noted", "explained",
    "explains", "commented", "comments", "interjected", "interjects", "interrupted", "interrupts", "responded",
    "responds", "concluded", "concludes", "summed up", "sums up", "summarised", "summarized", "in reply",
    "in response", "in summary", "reported", "reports", "stated", "states", "continued", "continues", "again",
    "suggested", "suggests", "objected", "objects",
];

/// The name before such a word, and the word where it belongs to the text. `None` = there is none, or nothing before it.
pub(crate) fn split(head: &str) -> Option<(&str, &str)> {
    let head = head.trim();
    if head.contains(is_han) {
        let (name, kept) = SAYS
            .iter()
            .find_map(|word| head.strip_suffix(word).map(|name| (name, "")))
            .or_else(|| {
                TELLS
                    .iter()
                    .find_map(|word| head.strip_suffix(word).map(|name| (name, *word)))
            })?;
        let mut name = name;
        while let Some(shorter) = ADVERBS.iter().find_map(|word| name.strip_suffix(word)) {
            name = shorter;
        }
        let name = name.trim_end_matches(|c: char| c.is_whitespace() || lexer::is_separator(c));
        return (!name.is_empty()).then_some((name, kept));
    }
    ENGLISH.iter().find_map(|word| {
        let at = head.len().checked_sub(word.len())?;
        let (name, tail) = head.split_at_checked(at)?;
        let name = name.strip_suffix(' ')?.trim_end_matches(',').trim();
        (tail.eq_ignore_ascii_case(word) && !name.is_empty()).then_some((name, ""))
    })
}
