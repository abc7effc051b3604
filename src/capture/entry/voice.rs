//! The speaker of a line.

use crate::{
    capture::{
        correcting::as_line,
        presence::mentions,
        scene::{Scene, TypedLine},
    },
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
        people::Attendee,
    },
    line::{
        dialect::DialectMode,
        reading::{Reading, Voice, What},
    },
};

/// Returns who says a line: a person of the list, else a name on no list; neither = nobody.
pub fn said(scene: &Scene, line: &TypedLine, reading: &Reading) -> (Option<Id<Attendee>>, String) {
    match &reading.voice {
        Voice::One(who) => (Some(*who), String::new()),
        Voice::Unlisted(name) => (None, name.clone()),
        Voice::Nobody => (None, String::new()),
        Voice::Unsaid => unsaid(scene, line, &reading.what)
            .map_or((None, String::new()), |entry| (entry.speaker, entry.said_by.clone())),
    }
}

/// The entry whose speaker also says a line that names nobody: the one by which somebody has the word at its place. A line typed over
/// an entry keeps the speaker of that entry, unless the name stood in its line and was taken out. `None` = nobody says it.
fn unsaid<'a>(scene: &'a Scene, line: &TypedLine, what: &What) -> Option<&'a Entry> {
    if !is_speech(what) || line.source.mode != DialectMode::Live {
        return None;
    }
    if let Some(before) = scene.over(line) {
        // The person of an arrival or of a seconding said nothing.
        return Some(before)
            .filter(|before| before.kind.is_content() && !as_line::names_speaker(scene.records, before));
    }
    mentions::word(scene, line)
}

/// Whether the words of a line are somebody's though it names nobody. Decisions, tasks, requirements and open questions of the meeting are
/// not credited to whoever spoke last.
const fn is_speech(what: &What) -> bool {
    matches!(
        what,
        What::Entry {
            kind: EntryKind::Note
                | EntryKind::Continuation
                | EntryKind::Information
                | EntryKind::Idea
                | EntryKind::Help
                | EntryKind::Link,
            ..
        }
    )
}
