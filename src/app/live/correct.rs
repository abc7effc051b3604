//! Typed corrections: `s/old/new/` changes the text of earlier entries, `i/where/line/` puts a forgotten line in its place.

use crate::{
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
    },
    line::{correct, reading::Reach},
};

use super::{
    super::{cx::Cx, model::Model, notice::Notice},
    capture::{self, Draft, Entered, Line},
};

/// A substitution as it was typed.
pub(super) struct Swap {
    pub(super) old: String,
    pub(super) new: String,
    pub(super) reach: Reach,
}

/// Entries that corrections look at: what was said or settled, not struck; never the line of the correction itself.
fn correctable(entry: &Entry, draft: &Draft) -> bool {
    entry.kind.convertible() && !entry.struck && draft.line.over != Some(entry.id)
}

/// Carries out `s/old/new/`. Without a match the line is kept as a note with the reason.
pub(super) fn substitute(m: &mut Model, draft: &Draft, swap: &Swap, cx: &mut Cx) -> Entered {
    let entries: Vec<&Entry> = m
        .ledger
        .records()
        .entries
        .iter()
        .filter(|e| correctable(e, draft))
        .collect();
    let texts: Vec<&str> = entries.iter().map(|e| e.text.as_str()).collect();
    let own_place = draft.over(m).map(|own| own.place);
    let above = own_place.map_or(entries.len(), |place| entries.partition_point(|e| e.place < place));
    let hits = correct::substitute(&texts, above, &swap.old, &swap.new, swap.reach);
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
        return keep_failed(m, draft, Remark::NothingToCorrect(swap.old.clone()), cx);
    };
    let about = last.id;
    let count = changed.len();
    let Some(mut entry) = draft.entry(m, EntryKind::Correction, draft.line.raw.trim().to_owned(), cx) else {
        return Entered::Nothing;
    };
    entry.about = Some(about);
    entry.speaker = None;
    entry.remark = None;
    let also = changed.into_iter().map(Change::put).collect();
    match draft.commit(m, Act::Correct, entry, also, cx) {
        Entered::Kept(id) | Entered::Did(id, _) => Entered::Did(id, Notice::Corrected(count)),
        other => other,
    }
}

/// Carries out `i/where/line/`: the inner line is entered as if it had been typed before the line that holds `before`.
pub(super) fn insert(m: &mut Model, draft: &Draft, before: &str, inner: &str, cx: &mut Cx) -> Entered {
    let entries = m.ledger.records().entries.rows();
    let texts: Vec<&str> = entries
        .iter()
        .map(|e| if correctable(e, draft) { e.text.as_str() } else { "" })
        .collect();
    let Some(at) = correct::find_line(&texts, before) else {
        return keep_failed(m, draft, Remark::NothingToCorrect(before.to_owned()), cx);
    };
    let next = entries.get(at).map_or(0, |e| e.place);
    let moment = entries.get(at).map_or(draft.line.at, |e| e.at);
    let previous = at
        .checked_sub(1)
        .and_then(|n| entries.get(n))
        .map_or(next - (1 << 20), |e| e.place);
    let place = previous + (next - previous) / 2;
    // Rows of equal place follow their identifiers, so a gap of one takes any number; only between equal places there is none.
    if next == previous {
        return keep_failed(m, draft, Remark::NothingToCorrect(before.to_owned()), cx);
    }
    let line = Line {
        raw: inner,
        at: moment,
        place: Some(place),
        ..*draft.line
    };
    match capture::enter(m, &line, cx) {
        Entered::Kept(id) | Entered::Did(id, _) => Entered::Did(id, Notice::Corrected(1)),
        other => other,
    }
}

fn keep_failed(m: &mut Model, draft: &Draft, remark: Remark, cx: &mut Cx) -> Entered {
    let Some(mut entry) = draft.entry(m, EntryKind::Note, draft.line.raw.trim().to_owned(), cx) else {
        return Entered::Nothing;
    };
    entry.remark = Some(remark);
    draft.commit(m, Act::Capture, entry, Vec::new(), cx)
}
