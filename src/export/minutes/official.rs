//! Official minutes (纪要): 概况, 议定事项 in levels 一、（一）1., then 出席, 请假, 列席 (domain.md §2.2).

use super::{is_minuted, notices, paragraph, section_title, sibling_number};
use crate::{
    domain::people::Duty,
    export::{
        digest::Digest,
        document::{Document, Head, Layout, Run},
    },
    i18n::{Lang, export::Overview},
};

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let t = &digest.strings.export;
    let layout = match digest.lang {
        Lang::Zh => Layout::Official,
        Lang::En => Layout::Prose,
    };
    let mut document = Document::titled(digest.lang, layout, (t.minutes_of)(&digest.title()));
    document.head = Some(head(digest));
    notices(digest, &mut document);
    if layout == Layout::Prose {
        document.heading(0, t.words.overview);
    }
    document.paragraph(vec![Run::plain(overview(digest))]);
    if layout == Layout::Prose {
        document.heading(0, t.words.settled);
    }
    settled(digest, layout, &mut document);
    document.definitions(digest.attendance());
    document
}

fn head(digest: &Digest<'_>) -> Head {
    let (t, meeting) = (&digest.strings.export, digest.meeting);
    let series = meeting
        .series
        .and_then(|id| digest.records.series.get(id))
        .map(|s| s.name.as_str());
    let name = series
        .filter(|name| !name.trim().is_empty())
        .unwrap_or(&meeting.organiser);
    let mark = if name.trim().is_empty() {
        String::new()
    } else {
        (t.mark)(name.trim())
    };
    let issued = meeting.adjourned.unwrap_or_else(|| digest.began());
    Head {
        mark: Run::plain(mark),
        number: Run::plain(meeting.number.map(t.issue).unwrap_or_default()),
        issuer: Run::plain(meeting.organiser.trim()),
        date: Run::plain((t.day)(digest.zone().date(issued))),
    }
}

/// Time, place, chair, purpose, and what was on the agenda.
fn overview(digest: &Digest<'_>) -> String {
    let t = &digest.strings.export;
    let topics: Vec<_> = digest
        .sections
        .iter()
        .filter(|s| s.depth == 0)
        .filter_map(|s| s.item)
        .collect();
    let topics: Vec<_> = topics.iter().map(|item| item.title.trim()).collect();
    let mut text = (t.overview)(&Overview {
        when: &digest.hours(),
        place: digest.meeting.venue.trim(),
        chair: &digest.with_duty(Duty::Chair).join(t.comma),
        title: &digest.title(),
        purpose: digest.meeting.purpose.trim(),
        topics: &topics.join(t.semicolon),
    });
    if !digest.roll.places.is_empty() && digest.meeting.opened.is_some() {
        if digest.lang == Lang::En {
            text.push(' ');
        }
        text.push_str(&digest.heads());
    }
    text
}

fn settled(digest: &Digest<'_>, layout: Layout, document: &mut Document) {
    let t = &digest.strings.export;
    let base = u8::from(layout == Layout::Prose);
    let mut any = false;
    for section in &digest.sections {
        let lines: Vec<_> = section.lines.iter().filter(|line| is_minuted(digest, line)).collect();
        if section.item.is_some() {
            let number = (t.heading_number)(section.depth, sibling_number(section));
            document.numbered(section.depth + base, number, section_title(digest, section));
            any = true;
        }
        any |= !lines.is_empty();
        for line in lines {
            document.paragraph(paragraph(digest, line));
        }
        for ending in digest.endings(section) {
            document.paragraph(ending);
        }
    }
    if !any {
        document.paragraph(vec![Run::plain(t.words.nothing_recorded)]);
    }
}
