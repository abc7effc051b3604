//! Votes that were announced before the decision which they passed: 表决：同意3票，反对1票，弃权0票 and, as the next line of the item, 会议决定采购一批桌椅.

use crate::{
    capture::{asking::verdict::exceeds_room, entry::draft::EntryDraft, motions::motions_found, proceedings::items},
    domain::{
        change::Change,
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        possible_fact::PossibleFact,
        records::Records,
    },
    line::{dialect::DialectMode, grammar::asking::possible_talk_zh::counted, lexer},
};

/// The decision with the votes of the line before it, which are told with it from then on: 经表决，…，会议决定….
pub(crate) fn told_with(draft: &EntryDraft, decision: &mut Entry, verdict: Verdict) -> Option<Change> {
    let records = draft.scene.records;
    let live = matches!(draft.line.source.mode, DialectMode::Live) && draft.line.source.writer.is_none();
    let new = draft.line.over.is_none() && draft.line.place.is_none();
    let adopted = verdict == Verdict::Adopted && decision.remark.is_none();
    if !live || !new || !adopted || motions_found::found(draft.scene, draft.line).open {
        return None;
    }
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let votes = above.find(|entry| entry.place < decision.place)?;
    // A line with a sign behind the verdict on the item decides the same only where it says that something was passed.
    let own = lexer::sign(draft.line.raw.trim_start()).is_some();
    let passes = ["同意", "通过", "批准", "原则"]
        .iter()
        .any(|verb| decision.text.trim_start().starts_with(verb));
    if own && !(votes.kind == EntryKind::ItemOutcome && passes) {
        return None;
    }
    if let Some(order) = of_one_before(records, votes, &decision.text) {
        decision.remark = Some(Remark::MayMean(order));
        return None;
    }
    let doubted = votes
        .remark
        .as_ref()
        .is_some_and(|remark| remark.is_of_result() || matches!(remark, Remark::NoOpenMotion | Remark::MayMean(_)));
    // The verdict on the item that the line told of itself is that of the decision.
    let ended = votes.kind == EntryKind::ItemOutcome && lexer::sign(votes.raw.trim_start()).is_none();
    if !(votes.kind == EntryKind::Note && doubted || ended) || votes.item != decision.item {
        return None;
    }
    let (told, counts) = counted(votes.raw.trim().trim_end_matches('。'))?;
    let text = decision.text.trim();
    // More votes than members who are there are nobody's.
    if exceeds_room(records, counts) {
        return None;
    }
    if counts.yes <= counts.no || text.contains('票') || text.starts_with('经') {
        return None;
    }
    decision.text = format!("经表决，{told}，{text}");
    let mut changes = vec![Change::put(Entry {
        kind: EntryKind::Note,
        text: votes.raw.trim().to_owned(),
        remark: None,
        minuted: Some(false),
        ..votes.clone()
    })];
    changes.extend(ended.then(|| items::unended(records, votes)).flatten());
    Some(Change::Batch(changes))
}

/// The line that would say that votes are of a decision behind them, though they were taken for those of the one before: by their place they may be of either.
fn of_one_before(records: &Records, votes: &Entry, text: &str) -> Option<String> {
    let (told, _) = counted(votes.text.trim()).filter(|_| votes.minuted == Some(false) && votes.remark.is_none())?;
    let mut above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let before = above.find(|entry| entry.place < votes.place)?;
    let led = format!("经表决，{told}，");
    let of_it = before.kind == EntryKind::Decision && before.text.starts_with(&led);
    of_it.then(|| format!("{}{led}{}", PossibleFact::Decision.order(true), text.trim()))
}
