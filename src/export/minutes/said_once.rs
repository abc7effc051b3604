//! An agreement that is typed beside another one of the same item that says under which condition: the minutes state it once, with its condition.

use crate::{
    domain::{decision::Verdict, entry::EntryKind},
    export::{
        digest::Digest,
        minuted::is_minuted,
        section::{EntryRow, SectionEntry},
    },
};

/// Words before the verb of an agreement.
const LEADS: [&str; 8] = ["经研究", "经讨论", "经审议", "会议研究", "会议", "，", ",", "决定"];

/// Verbs of an agreement, the longest first.
const AGREES: [&str; 10] = [
    "一致原则同意",
    "原则上同意",
    "原则同意",
    "一致同意",
    "原则通过",
    "审议通过",
    "一致通过",
    "表决通过",
    "同意",
    "通过",
];

/// Words for the matter in hand.
const MATTERS: [&str; 16] = [
    "",
    "该事项",
    "此事项",
    "本事项",
    "该议题",
    "本议题",
    "此议题",
    "该项",
    "本项",
    "此项",
    "该方案",
    "此事",
    "该提议",
    "该请示",
    "该申请",
    "上述事项",
];

/// Words by which a condition is named.
const CONDITIONS: [&str; 10] = [
    "但",
    "前提",
    "条件",
    "须先",
    "需先",
    "应先",
    "后方可",
    "后再",
    "后实施",
    "后执行",
];

/// Whether a decision agrees to the matter in hand and says no more, while another one of the item agrees to it under a condition.
pub(super) fn is_doubled(digest: &Digest<'_>, lines: &[SectionEntry<'_>], line: &SectionEntry<'_>) -> bool {
    let bare = object(line).is_some_and(|object| MATTERS.contains(&object));
    let mut others = lines.iter().filter(|other| other.entry.id != line.entry.id);
    bare && !digest.is_added(line.entry)
        && others.any(|other| {
            let told = is_minuted(digest, other) && !digest.is_added(other.entry);
            told && object(other).is_some_and(|object| CONDITIONS.iter().any(|word| object.contains(word)))
        })
}

/// The text behind the verb of an agreement that the meeting adopted; `None` = the line is no such decision.
fn object<'t>(line: &'t SectionEntry<'_>) -> Option<&'t str> {
    let adopted = line.entry.kind == EntryKind::Decision
        && !matches!(line.what, EntryRow::Decision(decision) if decision.verdict == Verdict::Rejected);
    let mut text = line.text.trim().trim_end_matches(['。', '.']);
    while let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) {
        text = rest;
    }
    let behind = AGREES.iter().find_map(|verb| text.strip_prefix(verb))?;
    adopted.then(|| behind.trim_start_matches('了'))
}
