//! A line that goes on with another one: `... text`. It joins the line that was typed last, wherever that stands; a decision or an action
//! that it goes on with gets a longer text, so that every list says the same.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        motions::parts,
        read::read,
        scene::{Scene, TypedLine},
    },
    domain::{
        action::Action,
        change::Change,
        entry::{Entry, EntryKind, Remark},
        id::Id,
        records::Records,
        text::join,
    },
    line::{dialect::DialectMode, grammar, reading::What},
};

/// The entry that a line of the clerk would go on with; `None` = there is none.
pub fn continued(scene: &Scene, line: &TypedLine) -> Option<Id<Entry>> {
    let over = scene.over(line);
    let place = over.map_or_else(|| scene.records.next_place(), |over| over.place);
    let own = over.map(|over| over.id);
    typed_last(scene.records, (place, own), "").map(|entry| entry.id)
}

/// The content that was typed last before a place of the feed, by this writer, since an item was taken up; not the entry `own`.
fn typed_last<'r>(records: &'r Records, (place, own): (i64, Option<Id<Entry>>), author: &str) -> Option<&'r Entry> {
    let above = records.entries.iter().rev().filter(|e| e.place < place);
    let since = above.take_while(|e| e.struck || e.kind != EntryKind::ItemStart);
    since
        .filter(|e| !e.struck && e.author == author && e.kind.is_content() && Some(e.id) != own)
        .max_by_key(|e| e.id.raw())
        .filter(|e| !is_voted_on(records, e))
}

/// Whether an entry is a motion that was voted on, or disposed of: its wording stands, and nothing goes on with it.
fn is_voted_on(records: &Records, entry: &Entry) -> bool {
    records
        .motion_of(entry.id)
        .is_some_and(|motion| !motion.state.is_open())
}

/// The longer text of the decision or action that an entry goes on with; the entry then stands as its correction. `None` = it goes on
/// with a line of another kind, or is one of a log.
pub(crate) fn lengthened(draft: &EntryDraft, entry: &mut Entry) -> Option<Change> {
    if draft.line.source.mode != DialectMode::Live || draft.over().is_some() {
        return None;
    }
    let before = typed_last(draft.scene.records, (entry.place, None), &entry.author)?;
    if !matches!(before.kind, EntryKind::Decision | EntryKind::Action) {
        return None;
    }
    let mut text = before.text.clone();
    let part = grammar::shape::continuation::part(draft.line.raw).is_some();
    if part && parts::takes_parts(before) {
        text = parts::with_part(&text, entry.text.trim());
    } else {
        join(&mut text, entry.text.trim());
    }
    entry.kind = EntryKind::Correction;
    draft.line.raw.trim().clone_into(&mut entry.text);
    entry.about = Some(before.id);
    entry.speaker = None;
    entry.said_by.clear();
    let said = action_of(draft, before, &text).map(Change::put);
    let longer = Change::put(Entry { text, ..before.clone() });
    Some(std::iter::once(longer).chain(said).collect())
}

/// The action of an entry with the owner and the deadline that a longer text says, where it had none.
fn action_of(draft: &EntryDraft, entry: &Entry, text: &str) -> Option<Action> {
    let action = draft.scene.records.action_of(entry.id)?;
    let line = format!("!{text}");
    let What::Action { owners, due, .. } = read(draft.scene, &TypedLine::over(&line, entry)).what else {
        return None;
    };
    Some(Action {
        owners: if action.owners.is_empty() {
            owners
        } else {
            action.owners.clone()
        },
        due: if action.due.is_empty() { due } else { action.due.clone() },
        ..action.clone()
    })
}

/// Makes an entry go on with the last one of its own writer; it is said by the same person. With nothing to go on with it is a note.
pub(crate) fn continue_own(draft: &EntryDraft, entry: &mut Entry) {
    // A line that was corrected goes on with what it went on with.
    if let Some(before) = draft
        .over()
        .filter(|e| e.kind == EntryKind::Continuation && e.about.is_some())
    {
        entry.about = before.about;
        entry.speaker = before.speaker;
        before.said_by.clone_into(&mut entry.said_by);
        return;
    }
    let above = draft.scene.records.entries.iter().rev();
    let (place, author) = (entry.place, entry.author.clone());
    let own = above.filter(|e| e.place < place && !e.struck && e.author == author);
    let starts = |e: &Entry| e.kind == EntryKind::ItemStart;
    let before = if draft.line.source.mode == DialectMode::Live {
        typed_last(draft.scene.records, (place, Some(entry.id)), &author)
    } else {
        own.clone().take_while(|e| !starts(e)).find(|e| e.kind.is_content())
    };
    let Some(before) = before else {
        entry.kind = EntryKind::Note;
        // In a log a scribe goes on below a topic: the sign says that whoever spoke before it still does.
        let below_topic = draft.line.source.mode != DialectMode::Live && own.clone().next().is_some_and(starts);
        let spoken = own
            .clone()
            .find(|e| e.kind.is_content())
            .filter(|e| below_topic && is_remark(e));
        if let Some(spoken) = spoken {
            entry.speaker = spoken.speaker;
            spoken.said_by.clone_into(&mut entry.said_by);
        }
        // Behind a result it is what the clerk adds to it.
        let last = own.clone().find(|e| e.kind.is_content());
        let behind_result =
            last.is_some_and(|e| e.kind == EntryKind::VoteResult || is_voted_on(draft.scene.records, e));
        entry.remark =
            Some(Remark::NothingToContinue).filter(|_| entry.speaker.is_none() && !below_topic && !behind_result);
        return;
    };
    entry.about = before
        .about
        .filter(|_| before.kind == EntryKind::Continuation)
        .or(Some(before.id));
    entry.speaker = before.speaker;
    before.said_by.clone_into(&mut entry.said_by);
}

/// Whether an entry holds somebody's words, and no resolution or action.
const fn is_remark(entry: &Entry) -> bool {
    matches!(entry.kind, EntryKind::Note | EntryKind::Continuation)
}
