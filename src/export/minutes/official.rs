//! Official minutes (纪要): 概况, 议定事项 in levels 一、（一）1., then 出席, 请假, 列席, 版记 (docs/rules.md §red-head).

use crate::export::{
    digest::{section_title, sibling_number},
    minuted::{is_minuted, paragraph},
    notices::notices,
};
use crate::{
    domain::{imprint::Urgency, meeting::Secrecy, people::Duty},
    export::{
        digest::Digest,
        document::{Block, Definition, Document, Foot, Head, Layout, Run},
        letters::capitalised,
        prepared,
    },
    words::{Lang, export::Overview},
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
    foot(digest, layout, &mut document);
    document
}

/// 版记, or the same as definitions where the document is not set like an official one.
fn foot(digest: &Digest<'_>, layout: Layout, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let Some(imprint) = digest.records.imprint().filter(|imprint| imprint.has_foot()) else {
        return;
    };
    let by = match imprint.printed_by.trim() {
        "" => digest.records.house.issuer(&digest.meeting.organiser),
        by => by,
    };
    let day = imprint.printed.map(t.day).unwrap_or_default();
    let copied_to = imprint.copied_to.trim();
    if layout == Layout::Official {
        let printed = if day.is_empty() { day } else { (t.printed_on)(&day) };
        document.push(Block::Imprint(Foot {
            copied_to: (!copied_to.is_empty()).then(|| Definition::new(words.copied_to, digest.close(copied_to))),
            printed_by: Run::plain(by),
            printed: Run::plain(printed),
        }));
    } else {
        document.definitions(prepared::known([
            (words.copied_to, copied_to.to_owned()),
            (words.printed_by, by.to_owned()),
            (words.printed_on, day),
        ]));
    }
}

fn head(digest: &Digest<'_>) -> Head {
    let (t, meeting) = (&digest.strings.export, digest.meeting);
    let series = meeting
        .series
        .and_then(|id| digest.records.series.get(id))
        .map(|s| s.name.as_str());
    let house = &digest.records.house;
    let name = series
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| house.signer(&meeting.organiser));
    let mark = match house.document_head.trim() {
        "" if name.is_empty() => String::new(),
        "" => (t.mark)(name),
        head => head.to_owned(),
    };
    let imprint = digest.records.imprint();
    let copy_number = imprint.map(|imprint| imprint.copy_number).filter(|number| *number > 0);
    // 内部 and 工作秘密 are no levels of state secrets: they are not marked by the standard.
    let secrecy = if meeting.secrecy >= Secrecy::Mimi {
        let long = imprint.map_or("", |imprint| imprint.secret_for.trim());
        (t.secret_mark)((digest.strings.domain.secrecy)(meeting.secrecy), long)
    } else {
        String::new()
    };
    let urgency = imprint
        .map(|imprint| imprint.urgency)
        .filter(|urgency| *urgency != Urgency::None);
    let urgency = urgency.map(digest.strings.domain.urgency).unwrap_or_default();
    let issued = meeting.adjourned.unwrap_or_else(|| digest.began());
    Head {
        copy_number: Run::plain(copy_number.map(t.copy_number).unwrap_or_default()),
        secrecy: Run::plain(secrecy),
        urgency: Run::plain(capitalised(urgency)),
        mark: Run::plain(mark),
        number: Run::plain(meeting.number.map(t.issue).unwrap_or_default()),
        issuer: Run::plain(house.issuer(&meeting.organiser)),
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
