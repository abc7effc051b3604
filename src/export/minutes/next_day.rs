//! When the body meets next, which official minutes say at their end, under whichever item it was typed.

use crate::{
    domain::{entry::EntryKind, next_meeting},
    export::{
        digest::Digest,
        letters::safe,
        minuted::is_minuted,
        section::{RecordSection, SectionEntry},
    },
};

/// Whether a line says when the body meets next, and stands under an item that is about something else.
pub(super) fn stands_apart(section: &RecordSection<'_>, line: &SectionEntry<'_>) -> bool {
    let entry = line.entry;
    let nobody = entry.speaker.is_none() && entry.said_by.trim().is_empty();
    let own = section
        .item
        .is_some_and(|item| ["下次", "下一次"].iter().any(|word| item.title.contains(word)));
    entry.kind == EntryKind::Note && nobody && !own && next_meeting::is_dated(&line.text)
}

/// The sentences that say it, in the order in which they were typed; `None` = no line does.
pub(super) fn told(digest: &Digest<'_>) -> Option<String> {
    let lines = digest.sections.iter().flat_map(|section| {
        let apart = |line: &&SectionEntry<'_>| {
            stands_apart(section, line) && is_minuted(digest, line) && !digest.is_added(line.entry)
        };
        section.lines.iter().filter(apart)
    });
    let told: String = lines.map(|line| digest.close(&safe(line.text.trim()))).collect();
    (!told.is_empty()).then_some(told)
}
