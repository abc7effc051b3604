//! Typed corrections: `s/old/new/` changes the text of earlier entries, `i/where/line/` puts a forgotten line in its place.

use crate::{
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::Mint,
        time::Stamp,
    },
    line::{correct, reading::Reach},
};

use super::{
    draft::Draft,
    outcome::{Captured, Said},
};

/// Entries that corrections look at: what was said or settled, not struck; never the line of the correction itself.
fn correctable(entry: &Entry, draft: &Draft) -> bool {
    entry.kind.convertible() && !entry.struck && draft.line.over != Some(entry.id)
}

/// Carries out `s/old/new/`. Without a match the line is kept as a note with the reason.
pub(super) fn substitute(draft: &Draft, old: &str, new: &str, reach: Reach, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let entries: Vec<&Entry> = records.entries.iter().filter(|e| correctable(e, draft)).collect();
    let texts: Vec<&str> = entries.iter().map(|e| e.text.as_str()).collect();
    let own_place = draft.over().map(|own| own.place);
    let above = own_place.map_or(entries.len(), |place| entries.partition_point(|e| e.place < place));
    let hits = correct::substitute(&texts, above, old, new, reach);
    let changed: Vec<Entry> = hits
        .into_iter()
        .filter_map(|(n, text)| {
            entries.get(n).map(|entry| Entry {
                text,
                ..(*entry).clone()
            })
        })
        .collect();
    let Some(last) = changed.last() else {
        return keep_failed(draft, old, ids);
    };
    let entry = Entry {
        about: Some(last.id),
        speaker: None,
        remark: None,
        ..draft.entry(EntryKind::Correction, draft.line.raw.trim().to_owned(), ids)
    };
    let count = changed.len();
    let also = changed.into_iter().map(Change::put).collect();
    draft
        .finish(Act::Correct, entry, also, ids)
        .saying_only(Some(Said::Corrected(count)))
}

/// The place and the moment of `i/where/line/`: before the last line that holds `before`. `None` = there is no such line, or no gap
/// before it.
pub(super) fn gap(draft: &Draft, before: &str) -> Option<(i64, Stamp)> {
    let entries = draft.scene.records.entries.rows();
    let texts: Vec<&str> = entries
        .iter()
        .map(|e| if correctable(e, draft) { e.text.as_str() } else { "" })
        .collect();
    let at = correct::find_line(&texts, before)?;
    let next = entries.get(at)?;
    let previous = at
        .checked_sub(1)
        .and_then(|n| entries.get(n))
        .map_or(next.place - PLACE_STEP, |e| e.place);
    // Rows of equal place follow their identifiers, so a gap of one takes any number; only between equal places there is none.
    (next.place != previous).then(|| (previous + (next.place - previous) / 2, next.at))
}

/// Keeps a correction that found nothing as a note.
pub(super) fn keep_failed(draft: &Draft, sought: &str, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark: Some(Remark::NothingToCorrect(sought.to_owned())),
        ..draft.entry(EntryKind::Note, draft.line.raw.trim().to_owned(), ids)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}
