//! Council prose: who was there, then item by item what was moved, settled and asked for, and a line to sign
//! (docs/rules.md §council).

use crate::export::{
    digest::section_title,
    minuted::{is_doubtful, is_minuted, paragraph},
    notices::notices,
};
use crate::{
    domain::{entry::EntryKind, meeting::RecordMode, people::Duty},
    export::{
        digest::{Digest, Line, Section},
        document::{Block, Definition, Document, Layout, Run},
    },
};

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let t = &digest.strings.export;
    let mut document = Document::titled(digest.lang, Layout::Prose, (t.minutes_of)(&digest.title()));
    notices(digest, &mut document);
    document.definitions(heading(digest));
    document.heading(0, t.words.attendance);
    let attendance = digest.attendance();
    if attendance.is_empty() {
        document.paragraph(vec![Run::plain(t.words.nothing_recorded)]);
    }
    document.definitions(attendance);
    for section in &digest.sections {
        add_section(digest, section, &mut document);
    }
    if digest.sections.is_empty() {
        document.paragraph(vec![Run::plain(t.words.nothing_recorded)]);
    }
    document.push(Block::Signatures(vec![
        Definition::new(t.words.chair, digest.with_duty(Duty::Chair).join(t.comma)),
        Definition::new(t.words.date, ""),
    ]));
    document
}

/// Number, hours, place, chair, minute taker, purpose: those that are known.
fn heading(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let meeting = digest.meeting;
    let rows = [
        (words.number, meeting.number.map(t.issue).unwrap_or_default()),
        (words.time, digest.hours()),
        (words.place, meeting.venue.clone()),
        (words.chair, digest.with_duty(Duty::Chair).join(t.comma)),
        (words.scribe, digest.with_duty(Duty::Scribe).join(t.comma)),
        (words.purpose, meeting.purpose.clone()),
    ];
    let known = rows.into_iter().filter(|(_, text)| !text.trim().is_empty());
    known.map(|(term, text)| Definition::new(term, text)).collect()
}

fn add_section(digest: &Digest<'_>, section: &Section<'_>, document: &mut Document) {
    let separator = if section.depth == 0 { ". " } else { " " };
    let number = if section.number.is_empty() {
        String::new()
    } else {
        format!("{}{separator}", section.number)
    };
    let lines: Vec<_> = section.lines.iter().filter(|line| stands(digest, line)).collect();
    if section.item.is_none() && lines.is_empty() {
        return;
    }
    document.numbered(section.depth, number, section_title(digest, section));
    for line in lines {
        document.paragraph(spoken(digest, line).unwrap_or_else(|| paragraph(digest, line)));
    }
    for ending in digest.endings(section) {
        document.paragraph(ending);
    }
}

/// In a meeting of which a summary is kept, the points made by a speaker are part of it.
fn stands(digest: &Digest<'_>, line: &Line<'_>) -> bool {
    is_minuted(digest, line)
        || (digest.meeting.record_mode == RecordMode::Summary
            && matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation)
            && line.entry.author.is_empty()
            && !is_doubtful(line))
}

fn spoken(digest: &Digest<'_>, line: &Line<'_>) -> Option<Vec<Run>> {
    let speaker = digest.speaker(line.entry);
    let is_note = matches!(line.entry.kind, EntryKind::Note | EntryKind::Continuation);
    (is_note && !speaker.is_empty()).then(|| {
        vec![
            Run::strong(format!("{speaker}{}", digest.strings.export.colon)),
            Run::plain(digest.sentence(line)),
        ]
    })
}
