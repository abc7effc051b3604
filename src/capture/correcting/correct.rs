//! Typed corrections: `s/old/new/` changes the text of earlier entries, `i/where/line/` puts a forgotten line in its place.

use std::{cell::OnceCell, collections::HashSet};

use crate::{
    capture::{
        entry::{
            draft::EntryDraft,
            in_place::{Sequence, capture_after},
        },
        outcome::{Captured, Said},
        scene::{Scene, TypedLine},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::{Id, Ids, Mint},
        possible_fact::PossibleFact,
        time::Stamp,
    },
    line::{correct, reading::SubstitutionReach},
};

use super::{
    as_line::as_line,
    swap::{Enter, Swap, Swapped},
    undo::says_fact,
    whole_line,
};

/// Entries among which a forgotten line finds its place: what was said or settled, and topics; not struck, never the line of the
/// correction itself, nor one that failed.
fn holds_place(entry: &Entry, draft: &EntryDraft) -> bool {
    let kind = entry.kind.convertible() || entry.kind == EntryKind::ItemStart;
    kind && is_correctable(entry, draft)
}

/// Whether a correction looks at an entry: it is not struck, nor a correction that failed, nor the line of the correction itself.
fn is_correctable(entry: &Entry, draft: &EntryDraft) -> bool {
    let failed = matches!(
        entry.remark,
        Some(Remark::NothingToCorrect(_) | Remark::NotCorrected(_) | Remark::MalformedCorrection)
    );
    // 更正：张蕾应为张磊 tells of a slip in another line.
    let tells = matches!(&entry.remark, Some(Remark::MayMean(order)) if PossibleFact::of_order(order) == Some(PossibleFact::Correction));
    let corrects = tells || entry.kind == EntryKind::Correction && !says_fact(draft.scene.records, entry);
    !failed && !corrects && !entry.struck && draft.line.over != Some(entry.id)
}

/// Carries out `s/old/new/`: the newest line that shows the text is read again as it would be typed over. Without one the line is kept
/// as a note of nobody with the reason.
pub(crate) fn substitute(
    draft: &EntryDraft,
    (old, new): (&str, &str),
    reach: SubstitutionReach,
    enter: Enter,
    ids: &mut Mint,
) -> Captured {
    let entries = within(draft, reach);
    let swap = Swap::new(draft.scene, (old, new), enter);
    let hits = carry_out(swap, draft.scene, &entries, most(reach), ids);
    let Some(last) = hits.entries.first() else {
        return match hits.kept.and_then(|id| draft.scene.records.entries.get(id)) {
            Some(entry) => {
                let line = format!("{} {}", draft.scene.zone.hm(entry.at), as_line(draft.scene, entry));
                keep_remarked(draft, Remark::NotCorrected(line.trim().to_owned()), ids)
            }
            None => keep_failed(draft, old, ids),
        };
    };
    let entry = Entry {
        about: Some(*last),
        speaker: None,
        said_by: String::new(),
        remark: None,
        ..draft.entry(EntryKind::Correction, draft.line.raw.trim().to_owned(), ids)
    };
    draft
        .finish(Act::Correct, entry, vec![hits.changes], ids)
        .saying_only(Some(Said::Corrected(hits.entries.len(), hits.left)))
}

/// How many lines a correction changes.
fn most(reach: SubstitutionReach) -> usize {
    if reach == SubstitutionReach::Last {
        1
    } else {
        usize::MAX
    }
}

/// The lines that a correction changes.
struct SwapHits {
    changes: Change,
    /// The last one first.
    entries: Vec<Id<Entry>>,
    /// The newest line that shows the old wording, where it cannot be changed and so none is.
    kept: Option<Id<Entry>>,
    /// How many other lines show the old wording still, where only one was to change.
    left: usize,
}

/// Corrects the last `most` of these entries that show the old wording. If the newest of them cannot be changed, an older one is not
/// changed in its place.
fn carry_out(swap: Swap, scene: &Scene, entries: &[Id<Entry>], most: usize, ids: &mut Mint) -> SwapHits {
    let mut hits = SwapHits {
        changes: Change::Batch(Vec::new()),
        entries: Vec::new(),
        kept: None,
        left: 0,
    };
    let mut own = Vec::new();
    let mut changed: Option<Sequence> = None;
    let lines = OnceCell::new();
    // The entries of lines that do not show the old wording.
    let mut absent = HashSet::new();
    for id in entries.iter().rev() {
        if hits.entries.len() == most {
            break;
        }
        if absent.contains(id) {
            continue;
        }
        let Some(entry) = scene.records.entries.get(*id) else {
            continue;
        };
        // A line that told several facts is read again as a whole, and not corrected in one of them.
        let made = if most == 1 && (swap.is_in(&entry.raw) || swap.names_people()) {
            lines
                .get_or_init(|| whole_line::EnteredLines::of(scene.records))
                .siblings(entry)
        } else {
            Vec::new()
        };
        if !made.is_empty() {
            let raw = swap.replaced(&entry.raw);
            match raw.and_then(|raw| whole_line::read_again(scene, &made, &raw, swap.enter(), ids)) {
                Some((change, first)) => {
                    own.extend(made.iter().map(|other| other.id));
                    hits.changes = change;
                    hits.entries.push(first);
                }
                None if swap.is_in(&entry.raw) || made.iter().any(|other| swap.is_shown(scene, other)) => {
                    hits.kept = Some(*id);
                }
                None => {
                    absent.extend(made.iter().map(|other| other.id));
                    continue;
                }
            }
            break;
        }
        let swapped = match &changed {
            Some(changed) => changed.capture(scene, |scene| swap.correct(scene, entry, ids)),
            None => swap.correct(scene, entry, ids),
        };
        match swapped {
            Swapped::Changed(change) => {
                changed.get_or_insert_with(|| Sequence::of(scene)).push(change);
                hits.entries.push(*id);
            }
            Swapped::Kept if most == 1 => {
                hits.kept = Some(*id);
                break;
            }
            Swapped::Kept | Swapped::Absent => {}
        }
    }
    if let Some(changed) = changed {
        hits.changes = changed.into_change();
    }
    own.extend(&hits.entries);
    if most == 1 && !hits.entries.is_empty() {
        let others = entries.iter().filter(|id| !own.contains(id));
        let others = others.filter_map(|id| scene.records.entries.get(*id));
        hits.left = others.filter(|other| swap.stands_in(scene, other)).count();
    }
    hits
}

/// The effect of a correction, as far as it is known before Enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Corrected {
    /// The newest line that it changes, and how that line would be typed then; empty = it is struck out. And how many other lines keep the old wording,
    /// where it changes no more than that one.
    Line(Id<Entry>, String, usize),
    /// The newest line that shows the old wording: it cannot be changed in this way.
    Kept(Id<Entry>),
}

/// The newest line that a correction changes, as Enter would find it: `None` = none shows the old wording.
pub fn corrected(
    scene: &Scene,
    typed: &TypedLine,
    (old, new): (&str, &str),
    reach: SubstitutionReach,
    enter: Enter,
) -> Option<Corrected> {
    let draft = EntryDraft {
        scene,
        meeting: scene.records.open()?,
        line: typed,
        speaker: None,
        said_by: String::new(),
        remark: None,
        minuted: None,
    };
    // The rows that would be made are thrown away, and their identifiers with them.
    let mut ids = Ids::new(0);
    let swap = Swap::new(scene, (old, new), enter);
    let entries = within(&draft, reach);
    let hits = carry_out(swap, scene, &entries, 1, &mut ids.at(typed.at));
    if let Some(id) = hits.entries.first() {
        let line = capture_after(scene, &hits.changes, |scene| {
            let entry = scene.records.entries.get(*id).filter(|entry| !entry.struck)?;
            let item = entry.item.and_then(|item| scene.records.items.get(item));
            Some(match item.filter(|_| entry.kind == EntryKind::ItemStart) {
                Some(item) => format!("#{}", item.title),
                None => as_line(scene, entry),
            })
        });
        let left = if reach == SubstitutionReach::Last { hits.left } else { 0 };
        return Some(Corrected::Line(*id, line.unwrap_or_default(), left));
    }
    hits.kept.map(Corrected::Kept)
}

/// The entries that a correction may change, in the order of the feed.
fn within(draft: &EntryDraft, reach: SubstitutionReach) -> Vec<Id<Entry>> {
    let own = draft.over().map_or(i64::MAX, |own| own.place);
    let within =
        |entry: &&Entry| is_correctable(entry, draft) && (reach == SubstitutionReach::All || entry.place < own);
    draft
        .scene
        .records
        .entries
        .iter()
        .filter(within)
        .map(|e| e.id)
        .collect()
}

/// The place and the moment of `i/where/line/`: before the last line that holds `before`. `None` = there is no such line, or no gap
/// before it.
pub(crate) fn gap(draft: &EntryDraft, before: &str) -> Option<(i64, Stamp)> {
    let entries = draft.scene.records.entries.rows();
    let texts: Vec<&str> = entries
        .iter()
        .map(|e| if holds_place(e, draft) { e.text.as_str() } else { "" })
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
pub(crate) fn keep_failed(draft: &EntryDraft, sought: &str, ids: &mut Mint) -> Captured {
    keep_remarked(draft, Remark::NothingToCorrect(sought.to_owned()), ids)
}

fn keep_remarked(draft: &EntryDraft, remark: Remark, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark: Some(remark),
        ..draft.entry(EntryKind::Note, draft.line.raw.trim().to_owned(), ids)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}
