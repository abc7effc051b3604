//! Typed corrections: `s/old/new/` changes the text of earlier entries, `i/where/line/` puts a forgotten line in its place.

use crate::{
    domain::{
        agenda::Item,
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::{Id, Ids, Mint},
        records::Records,
        time::Stamp,
    },
    line::{
        correct,
        reading::{SubstitutionReach, What},
    },
};

use super::{
    as_line::{as_line, chosen},
    draft::EntryDraft,
    in_place::{capture_after, in_place, with_presence},
    outcome::{Captured, LineOutcome, Refusal, Said},
    read::{judge, read},
    scene::{Scene, TypedLine},
    undo::{says_fact, undo_of},
    voice::said,
};

/// Enters a line.
pub type Enter = fn(&Scene, &TypedLine, &mut Mint) -> Result<Captured, Refusal>;

/// Entries that corrections look at: what was said or settled, and topics; not struck, never the line of the correction itself, nor
/// one that failed.
fn correctable(entry: &Entry, draft: &EntryDraft) -> bool {
    let failed = matches!(
        entry.remark,
        Some(Remark::NothingToCorrect(_) | Remark::MalformedCorrection)
    );
    let kind = entry.kind.convertible() || entry.kind == EntryKind::ItemStart;
    kind && !failed && !entry.struck && draft.line.over != Some(entry.id)
}

/// Carries out `s/old/new/`: the lines that hold the text are read again as they would be typed over. Without a match the line is kept
/// as a note of nobody with the reason.
pub(super) fn substitute(
    draft: &EntryDraft,
    (old, new): (&str, &str),
    reach: SubstitutionReach,
    enter: Enter,
    ids: &mut Mint,
) -> Captured {
    let entries = within(draft, reach);
    let swap = Swap { old, new, enter };
    let most = if reach == SubstitutionReach::Last {
        1
    } else {
        usize::MAX
    };
    let (changes, hits) = swap.carry_out(draft.scene, &entries, most, ids);
    let Some(last) = hits.first() else {
        return keep_failed(draft, old, ids);
    };
    let entry = Entry {
        about: Some(*last),
        speaker: None,
        said_by: String::new(),
        remark: None,
        ..draft.entry(EntryKind::Correction, draft.line.raw.trim().to_owned(), ids)
    };
    draft
        .finish(Act::Correct, entry, changes, ids)
        .saying_only(Some(Said::Corrected(hits.len())))
}

/// One wording for another.
#[derive(Clone, Copy)]
struct Swap<'a> {
    old: &'a str,
    new: &'a str,
    enter: Enter,
}

impl Swap<'_> {
    /// Corrects the last `most` of these entries that hold the old wording. Returns the changes, and the entries, the last one first.
    fn carry_out(
        self,
        scene: &Scene,
        entries: &[Id<Entry>],
        most: usize,
        ids: &mut Mint,
    ) -> (Vec<Change>, Vec<Id<Entry>>) {
        let mut changes = Change::Batch(Vec::new());
        let mut hits = Vec::new();
        for id in entries.iter().rev() {
            if hits.len() == most {
                break;
            }
            let Some(entry) = scene
                .records
                .entries
                .get(*id)
                .filter(|entry| self.may_hold(scene.records, entry))
            else {
                continue;
            };
            let change = capture_after(scene, &changes, |scene| self.correct(scene, entry, ids));
            if let Some(change) = change {
                changes = Change::Batch(vec![changes, change]);
                hits.push(*id);
            }
        }
        let changes = if hits.is_empty() { Vec::new() } else { vec![changes] };
        (changes, hits)
    }

    /// Whether the old wording stands anywhere in what an entry shows: a quick no.
    fn may_hold(self, records: &Records, entry: &Entry) -> bool {
        let name = entry.speaker.map_or(entry.said_by.as_str(), |id| records.name_of(id));
        let named = chosen(records, entry);
        if named.iter().any(|(name, _)| name.contains(self.old)) {
            return true;
        }
        let own = [entry.text.as_str(), entry.raw.as_str(), name];
        // A line with its sign and name may hold what none of its parts does.
        own.iter().any(|part| part.contains(self.old)) || self.old.starts_with(name) || self.old.contains([':', '：'])
    }

    /// The change that corrects an entry; `None` = it does not hold the old wording, or cannot be read with the new one.
    fn correct(self, scene: &Scene, entry: &Entry, ids: &mut Mint) -> Option<Change> {
        let Self { old, new, enter } = self;
        if entry.kind == EntryKind::ItemStart {
            let item = entry.item.and_then(|id| scene.records.items.get(id))?;
            let held = entry.raw.contains(old) && item.title.contains(old);
            return held.then(|| {
                Change::put(Item {
                    title: item.title.replacen(old, new, 1),
                    ..item.clone()
                })
            });
        }
        let chosen = chosen(scene.records, entry);
        let scene = &Scene {
            chosen: &chosen,
            ..*scene
        };
        let typed = TypedLine::over(&entry.raw, entry);
        // As it was typed, so that its signs and spaces stay; else as the screen shows it, with the full names.
        let current = is_current(scene, entry, &typed) && entry.raw.contains(old);
        let line = if current {
            entry.raw.clone()
        } else {
            as_line(scene, entry)
        };
        if is_emptied(entry, old, new) {
            return Some(struck(scene, entry, ids));
        }
        let in_text = || {
            entry.text.contains(old).then(|| {
                Change::put(Entry {
                    text: entry.text.replacen(old, new, 1).trim().to_owned(),
                    ..entry.clone()
                })
            })
        };
        if !line.contains(old) {
            return in_text();
        }
        let raw = line.replacen(old, new, 1);
        if raw.trim().is_empty() {
            return Some(struck(scene, entry, ids));
        }
        let line = TypedLine { raw: &raw, ..typed };
        again(scene, entry, &line, enter, ids).or_else(in_text)
    }
}

/// The change that strikes an entry out, with what it did.
fn struck(scene: &Scene, entry: &Entry, ids: &mut Mint) -> Change {
    let turned = Change::put(Entry {
        struck: true,
        ..entry.clone()
    });
    let records = scene.records;
    let change = if says_fact(records, entry) {
        Change::Batch(vec![undo_of(records, entry, None), turned])
    } else {
        turned
    };
    with_presence(records, entry, change, ids)
}

/// Whether a correction leaves nothing of what an entry says.
fn is_emptied(entry: &Entry, old: &str, new: &str) -> bool {
    let marks = |c: char| c.is_whitespace() || matches!(c, '.' | '。' | '!' | '！');
    new.trim().is_empty() && entry.text.contains(old) && entry.text.replacen(old, "", 1).trim_matches(marks).is_empty()
}

/// The newest line that a correction changes, as Enter would find it: `None` = none holds the old wording.
pub fn corrected(
    scene: &Scene,
    typed: &TypedLine,
    (old, new): (&str, &str),
    reach: SubstitutionReach,
    enter: Enter,
) -> Option<Id<Entry>> {
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
    let swap = Swap { old, new, enter };
    let entries = within(&draft, reach);
    let (_, hits) = swap.carry_out(scene, &entries, 1, &mut ids.at(typed.at));
    hits.first().copied()
}

/// The entries that a correction may change, in the order of the feed.
fn within(draft: &EntryDraft, reach: SubstitutionReach) -> Vec<Id<Entry>> {
    let own = draft.over().map_or(i64::MAX, |own| own.place);
    let within = |entry: &&Entry| correctable(entry, draft) && (reach == SubstitutionReach::All || entry.place < own);
    draft
        .scene
        .records
        .entries
        .iter()
        .filter(within)
        .map(|e| e.id)
        .collect()
}

/// The change of a line in the place of an entry; `None` = it cannot stand there.
fn again(scene: &Scene, entry: &Entry, line: &TypedLine, enter: Enter, ids: &mut Mint) -> Option<Change> {
    let what = judge(scene, read(scene, line), line).what;
    let order = matches!(what, What::Command { .. } | What::Dialect(_) | What::Substitute { .. });
    if order || what == What::Speaker && entry.kind != EntryKind::Aside {
        return None;
    }
    let captured = in_place(scene, entry, Some(&what), ids, |scene, ids| enter(scene, line, ids)).ok()?;
    matches!(captured.outcome, LineOutcome::Entry { .. }).then_some(captured.change)
}

/// Whether a line still reads as the entry is: it was not corrected since it was typed.
fn is_current(scene: &Scene, entry: &Entry, typed: &TypedLine) -> bool {
    let reading = read(scene, typed);
    let (speaker, said_by) = said(scene, typed, &reading);
    let same = match &reading.what {
        What::Entry { kind, text } => *kind == entry.kind && *text == entry.text,
        What::Decision { text, .. } => entry.kind == EntryKind::Decision && *text == entry.text,
        What::Action { text, owners, due } => scene
            .records
            .action_of(entry.id)
            .is_some_and(|action| *text == entry.text && *owners == action.owners && due.phrase == action.due.phrase),
        What::Nothing
        | What::Motion { .. }
        | What::Mover { .. }
        | What::Second { .. }
        | What::Wording { .. }
        | What::Result { .. }
        | What::Votes { .. }
        | What::Casting { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Ballot { .. }
        | What::Speaker
        | What::Arrive { .. }
        | What::Leave { .. }
        | What::Role { .. }
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => false,
    };
    same && speaker == entry.speaker && said_by == entry.said_by
}

/// The place and the moment of `i/where/line/`: before the last line that holds `before`. `None` = there is no such line, or no gap
/// before it.
pub(super) fn gap(draft: &EntryDraft, before: &str) -> Option<(i64, Stamp)> {
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
pub(super) fn keep_failed(draft: &EntryDraft, sought: &str, ids: &mut Mint) -> Captured {
    let entry = Entry {
        remark: Some(Remark::NothingToCorrect(sought.to_owned())),
        ..draft.entry(EntryKind::Note, draft.line.raw.trim().to_owned(), ids)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}
