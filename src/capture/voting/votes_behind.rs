//! Votes that are announced behind the decision which they passed: 会议决定采购一批桌椅 and, as the next line of the item, 表决：同意4票，反对0票.

use crate::{
    capture::{
        asking::verdict::exceeds_room,
        entry::draft::EntryDraft,
        motions::motions_found,
        outcome::{Captured, Said},
    },
    domain::{
        change::{Act, Change},
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        text::is_han,
    },
    line::{dialect::DialectMode, grammar::asking::possible_talk_zh::counted, lexer, reading::What},
};

/// The line as the votes of the decision before it, which tells them from then on. `None` = it says something else, or no decision stands there.
pub(crate) fn told_with(draft: &EntryDraft, what: &What, ids: &mut Mint) -> Option<Captured> {
    let note = matches!(
        what,
        What::Result { .. }
            | What::Entry {
                kind: EntryKind::Note,
                ..
            }
    );
    let line = draft.line;
    let live = matches!(line.source.mode, DialectMode::Live) && line.source.writer.is_none();
    let new = line.over.is_none() && line.place.is_none();
    if !note || !live || !new || !line.raw.contains(is_han) || lexer::sign(line.raw.trim_start()).is_some() {
        return None;
    }
    let (told, counts) = counted(line.raw.trim().trim_end_matches('。'))?;
    if counts.yes <= counts.no || motions_found::found(draft.scene, line).open {
        return None;
    }
    let records = draft.scene.records;
    if exceeds_room(records, counts) {
        return None;
    }
    let decision = records.entries.iter().rev().find(|entry| !entry.struck)?;
    let adopted = records
        .decisions
        .iter()
        .any(|row| row.entry == decision.id && row.verdict == Verdict::Adopted);
    let text = decision.text.trim();
    let signed = lexer::sign(decision.raw.trim_start()).is_some();
    let voted = text.contains('票') || text.starts_with('经') || text.contains("表决");
    // The votes before it were taken for those of another decision, and these are its own.
    let doubted = decision.remark.as_ref().is_some_and(
        |remark| !matches!(remark, Remark::MayMean(order) if order.trim_start_matches(['=', '＝']).starts_with("经表决")),
    );
    let here = records.item_at(records.next_place()) == decision.item;
    if decision.kind != EntryKind::Decision || !adopted || !here || doubted || signed || voted {
        return None;
    }
    let decision = Entry {
        text: format!("经表决，{told}，{text}"),
        remark: None,
        ..decision.clone()
    };
    let votes = Entry {
        speaker: None,
        said_by: String::new(),
        remark: None,
        minuted: Some(false),
        ..draft.entry(EntryKind::Note, line.raw.trim().to_owned(), ids)
    };
    let captured = draft.finish(Act::Capture, votes, vec![Change::put(decision)], ids);
    Some(captured.saying_only(Some(Said::Corrected(1, 0))))
}
