//! Votes that were announced before the decision which they passed: 表决：同意3票，反对1票，弃权0票 and, as the next line of the item, 会议决定采购一批桌椅.

use crate::{
    capture::{entry::draft::EntryDraft, motions::motions_found},
    domain::{
        change::Change,
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
    },
    line::{dialect::DialectMode, grammar::asking::possible_talk_zh::counted, lexer},
};

/// The decision with the votes of the line before it, which are told with it from then on: 经表决，…，会议决定….
pub(crate) fn told_with(draft: &EntryDraft, decision: &mut Entry, verdict: Verdict) -> Option<Change> {
    let records = draft.scene.records;
    let live = matches!(draft.line.source.mode, DialectMode::Live) && draft.line.source.writer.is_none();
    let new = draft.line.over.is_none() && draft.line.place.is_none();
    let own = lexer::sign(draft.line.raw.trim_start()).is_some();
    let adopted = verdict == Verdict::Adopted && decision.remark.is_none();
    if !live || !new || own || !adopted || motions_found::found(draft.scene, draft.line).open {
        return None;
    }
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let votes = above.find(|entry| entry.place < decision.place)?;
    let doubted = votes
        .remark
        .as_ref()
        .is_some_and(|remark| remark.is_of_result() || matches!(remark, Remark::NoOpenMotion | Remark::MayMean(_)));
    if votes.kind != EntryKind::Note || votes.item != decision.item || !doubted {
        return None;
    }
    let (told, counts) = counted(votes.text.trim())?;
    let text = decision.text.trim();
    if counts.yes <= counts.no || text.contains('票') || text.starts_with('经') {
        return None;
    }
    decision.text = format!("经表决，{told}，{text}");
    Some(Change::put(Entry {
        remark: None,
        minuted: Some(false),
        ..votes.clone()
    }))
}
