//! Chinese sentences of whoever speaks: of what they ask, wish, think or remember.

/// Words of ordinary talk that every reader of Chinese knows: of whoever speaks of themselves or to somebody, asks, wishes or supposes.
const ORDINARY: [&str; 10] = ["我", "你", "咱", "吗", "呢", "吧", "如果", "要是", "希望", "是否"];

/// Whether a text holds one of these, or of the words that its reader adds to them.
pub(crate) fn is_ordinary(text: &str, more: &[&str]) -> bool {
    ORDINARY.iter().chain(more).any(|word| text.contains(word))
}

/// Words of a question, of a wish, or of somebody who speaks of themselves or of what hangs on something.
#[rustfmt::skip]
const TALK: [&str; 40] = [
    "如果", "要是", "希望", "能否", "能不能", "会不会", "是否", "应该", "可能", "我", "你", "咱", "吗", "呢", "为什么", "怎么", "觉得", "大概", "好像", "建议",
    "要不要", "可以", "最好", "万一", "即使", "虽然", "因为", "所以", "以前", "去年", "上次", "上届", "当时", "一旦", "只要", "才能", "需要", "必须", "能通过", "他说",
];

/// Whether a sentence is of what is asked, wished for, thought of or was, in the words of somebody who speaks.
pub(crate) fn is_talk(text: &str) -> bool {
    TALK.iter().any(|word| text.contains(word))
}
