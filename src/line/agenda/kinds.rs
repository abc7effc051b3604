//! The kind of an item by the words that its title begins with, holds or ends with, and by words for kinds alone. Knows no list.

use crate::domain::agenda::ItemKind;

use super::super::lexer::strip_word;

/// Words with which titles begin.
const FIRST: &[(&str, ItemKind)] = &[
    ("审议", ItemKind::Decision),
    ("审定", ItemKind::Decision),
    ("审批", ItemKind::Decision),
    ("审核", ItemKind::Decision),
    ("研究", ItemKind::Decision),
    ("讨论", ItemKind::Decision),
    ("表决", ItemKind::Decision),
    ("选举", ItemKind::Decision),
    ("决定", ItemKind::Decision),
    ("听取", ItemKind::Report),
    ("汇报", ItemKind::Report),
    ("通报", ItemKind::Information),
    ("传达", ItemKind::Education),
    ("学习", ItemKind::Education),
    ("贯彻", ItemKind::Education),
    ("表彰", ItemKind::Procedural),
    ("颁奖", ItemKind::Procedural),
    ("颁发", ItemKind::Procedural),
    ("宣读", ItemKind::Procedural),
    ("授牌", ItemKind::Procedural),
    ("主持人", ItemKind::Procedural),
    ("签到", ItemKind::Procedural),
    ("点名", ItemKind::Procedural),
    ("宣布开会", ItemKind::Procedural),
    ("宣布会议", ItemKind::Procedural),
    ("开幕", ItemKind::Procedural),
    ("闭幕", ItemKind::Procedural),
    ("茶歇", ItemKind::Procedural),
    ("休会", ItemKind::Procedural),
    ("散会", ItemKind::Procedural),
    ("合影", ItemKind::Procedural),
    ("其他事项", ItemKind::Procedural),
    ("其他事宜", ItemKind::Procedural),
    ("其他议题", ItemKind::Procedural),
    ("下次会议", ItemKind::Procedural),
    ("to approve", ItemKind::Decision),
    ("to agree", ItemKind::Decision),
    ("to adopt", ItemKind::Decision),
    ("to resolve", ItemKind::Decision),
    ("to decide", ItemKind::Decision),
    ("to consider", ItemKind::Decision),
    ("to elect", ItemKind::Decision),
    ("to appoint", ItemKind::Decision),
    ("to confirm", ItemKind::Decision),
    ("to determine", ItemKind::Decision),
    ("to authorise", ItemKind::Decision),
    ("to authorize", ItemKind::Decision),
    ("approve", ItemKind::Decision),
    ("approval", ItemKind::Decision),
    ("adopt", ItemKind::Decision),
    ("vote on", ItemKind::Decision),
    ("election", ItemKind::Decision),
    ("to note", ItemKind::Information),
    ("for noting", ItemKind::Information),
    ("for information", ItemKind::Information),
    ("note", ItemKind::Information),
    ("to receive apologies", ItemKind::Procedural),
    ("to receive declarations", ItemKind::Procedural),
    ("to receive", ItemKind::Report),
    ("to hear", ItemKind::Report),
    ("receive", ItemKind::Report),
    ("report", ItemKind::Report),
    ("reports", ItemKind::Report),
    ("presentation", ItemKind::Report),
    ("call to order", ItemKind::Procedural),
    ("roll call", ItemKind::Procedural),
    ("apologies", ItemKind::Procedural),
    ("welcome", ItemKind::Procedural),
    ("apols", ItemKind::Procedural),
    ("declarations of", ItemKind::Procedural),
    ("declaration of", ItemKind::Procedural),
    ("declarations", ItemKind::Procedural),
    ("disclosure of", ItemKind::Procedural),
    ("public participation", ItemKind::Procedural),
    ("public forum", ItemKind::Procedural),
    ("public session", ItemKind::Procedural),
    ("public questions", ItemKind::Procedural),
    ("public question time", ItemKind::Procedural),
    ("public comment", ItemKind::Procedural),
    ("public speaking", ItemKind::Procedural),
    ("questions from the public", ItemKind::Procedural),
    ("open forum", ItemKind::Procedural),
    ("adjourn", ItemKind::Procedural),
    ("adjournment", ItemKind::Procedural),
    ("close of meeting", ItemKind::Procedural),
    ("date of next meeting", ItemKind::Procedural),
    ("date of the next meeting", ItemKind::Procedural),
    ("next meeting", ItemKind::Procedural),
    ("any other business", ItemKind::Procedural),
    ("aob", ItemKind::Procedural),
];

/// Words with which titles end: the speech of a leader, a report, a decision that is read out.
const LAST: &[(&str, ItemKind)] = &[
    (" report", ItemKind::Report),
    (" reports", ItemKind::Report),
    (" update", ItemKind::Report),
    ("讲话", ItemKind::Education),
    ("辅导", ItemKind::Education),
    ("学习", ItemKind::Education),
    ("汇报", ItemKind::Report),
    ("述职", ItemKind::Report),
    ("发言", ItemKind::Report),
    ("的报告", ItemKind::Report),
    ("通报", ItemKind::Information),
    ("表彰", ItemKind::Procedural),
    ("颁奖", ItemKind::Procedural),
    ("颁奖仪式", ItemKind::Procedural),
    ("合影", ItemKind::Procedural),
];

/// The kind that a title says with its first word, else with its last; `None` = it says none.
pub(super) fn by_words(title: &str) -> Option<ItemKind> {
    let by_last = || {
        let title = title.trim_end_matches(['。', '；', ';', ' ', '　']);
        let lower = title.to_lowercase();
        let last = LAST.iter().filter(|(word, _)| lower.ends_with(word));
        last.max_by_key(|(word, _)| word.len()).map(|(_, kind)| *kind)
    };
    by_first_word(title).or_else(by_last)
}

/// The kind that a title begins with; the longest word counts. `None` = it says none.
fn by_first_word(title: &str) -> Option<ItemKind> {
    FIRST
        .iter()
        .filter(|(word, _)| {
            strip_word(title, word)
                .is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
        .max_by_key(|(word, _)| word.len())
        .map(|(_, kind)| *kind)
}

/// Words for the kinds.
const KINDS: &[(&str, ItemKind)] = &[
    ("审议", ItemKind::Decision),
    ("决定", ItemKind::Decision),
    ("决策", ItemKind::Decision),
    ("表决", ItemKind::Decision),
    ("讨论决定", ItemKind::Decision),
    ("for decision", ItemKind::Decision),
    ("for approval", ItemKind::Decision),
    ("for action", ItemKind::Decision),
    ("decision", ItemKind::Decision),
    ("action", ItemKind::Decision),
    ("汇报", ItemKind::Report),
    ("听取汇报", ItemKind::Report),
    ("报告", ItemKind::Report),
    ("for report", ItemKind::Report),
    ("report", ItemKind::Report),
    ("通报", ItemKind::Information),
    ("知悉", ItemKind::Information),
    ("for information", ItemKind::Information),
    ("for noting", ItemKind::Information),
    ("to note", ItemKind::Information),
    ("information", ItemKind::Information),
    ("info", ItemKind::Information),
    ("学习", ItemKind::Education),
    ("传达", ItemKind::Education),
    ("学习传达", ItemKind::Education),
    ("传达学习", ItemKind::Education),
    ("for learning", ItemKind::Education),
    ("learning", ItemKind::Education),
    ("education", ItemKind::Education),
    ("training", ItemKind::Education),
    ("程序", ItemKind::Procedural),
    ("procedural", ItemKind::Procedural),
    ("procedure", ItemKind::Procedural),
];

/// The kind that a word names.
pub(super) fn kind(text: &str) -> Option<ItemKind> {
    let text = text.trim();
    KINDS
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(text))
        .map(|&(_, kind)| kind)
}
