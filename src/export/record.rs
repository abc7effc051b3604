//! 会议记录: header, who was there and when, each item with each speech, decision and vote, lines to sign
//! (docs/rules.md §record). Kept inside; minutes are another document.

use super::{
    digest::{Digest, Line, Section, What, section_title},
    document::{Block, Definition, Document, Grid, Layout, Point, Run},
    letters::{capitalised, safe},
    notices::notices,
};
use crate::domain::{entry::EntryKind, meeting::Secrecy, people::Duty, time::Stamp};

/// The record of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let t = &digest.strings.export;
    let mut document = Document::titled(digest.lang, Layout::Prose, (t.record_of)(&digest.title()));
    notices(digest, &mut document);
    document.definitions(header(digest));
    document.heading(0, t.words.attendance);
    attendance(digest, &mut document);
    let course = course(digest);
    if !course.is_empty() {
        document.heading(0, t.words.course);
        document.list(course);
    }
    for section in &digest.sections {
        add_section(digest, section, &mut document);
    }
    if digest.sections.is_empty() {
        document.paragraph(vec![Run::plain(t.words.nothing_recorded)]);
    }
    if !digest.corrections.is_empty() {
        document.heading(0, t.words.corrections);
        let points = digest.corrections.iter().map(|entry| {
            let text = vec![
                speaker(digest, entry.speaker.map(|id| digest.name(id))),
                Run::plain(&entry.text),
            ];
            Point::labelled(digest.zone().ymd_hm(entry.at), text)
        });
        document.list(points.collect());
    }
    let chair = digest.with_duty(Duty::Chair).join(t.comma);
    let scribe = digest.with_duty(Duty::Scribe).join(t.comma);
    document.push(Block::Signatures(vec![
        Definition::new(t.words.chair, chair),
        Definition::new(t.words.scribe, scribe),
        Definition::new(t.words.signature_reviewed, ""),
        Definition::new(t.words.date, ""),
    ]));
    document
}

fn header(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let (meeting, zone) = (digest.meeting, digest.zone());
    let planned = format!("{} {}", (t.date)(zone.date(meeting.start)), zone.hm(meeting.start));
    let secrecy = if meeting.secrecy == Secrecy::Open {
        ""
    } else {
        &capitalised((digest.strings.domain.secrecy)(meeting.secrecy))
    };
    let rows = [
        (words.number, meeting.number.map(t.issue).unwrap_or_default()),
        (words.secrecy, secrecy.to_owned()),
        (words.time, digest.hours()),
        (
            words.planned,
            if meeting.opened.is_some() {
                planned
            } else {
                String::new()
            },
        ),
        (words.place, meeting.venue.clone()),
        (words.form, capitalised((digest.strings.domain.form)(meeting.form))),
        (words.organiser, meeting.organiser.clone()),
        (words.chair, digest.with_duty(Duty::Chair).join(t.comma)),
        (words.scribe, digest.with_duty(Duty::Scribe).join(t.comma)),
        (words.purpose, meeting.purpose.clone()),
    ];
    let known = rows.into_iter().filter(|(_, text)| !text.trim().is_empty());
    known.map(|(term, text)| Definition::new(term, text)).collect()
}

/// The numbers, the lists, and every stay with its times.
fn attendance(digest: &Digest<'_>, document: &mut Document) {
    let words = &digest.strings.export.words;
    if digest.roll.places.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return;
    }
    document.paragraph(vec![Run::plain(digest.heads())]);
    document.definitions(digest.attendance());
    let grid = stays(digest);
    if !grid.rows.is_empty() {
        document.push(Block::Table(grid));
    }
}

/// Everybody who was there, with every stay.
pub(super) fn stays(digest: &Digest<'_>) -> Grid {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut grid = Grid::of(&[words.name, words.unit, words.category, words.stays]);
    for place in digest.roll.places.iter().filter(|place| !place.stays.is_empty()) {
        let stays = place.stays.iter().map(|stay| span(digest, stay.from, stay.to));
        grid.row([
            place.name.clone(),
            place.unit.clone(),
            capitalised((digest.strings.domain.category)(place.attendee.category)),
            stays.collect::<Vec<_>>().join(t.comma),
        ]);
    }
    grid
}

/// Every line of the record as a row: when, under which item, what it is, who said it.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let mut grid = Grid::of(&[
        words.time,
        words.item,
        words.item_kind,
        words.number_sign,
        words.speaker,
        words.text,
        words.owner,
        words.due,
    ]);
    for (section, line) in digest.lines() {
        let (owners, due) = match line.what {
            What::Action(action) => (
                digest.owners(action).join(digest.strings.export.comma),
                digest.due(action),
            ),
            What::Text | What::Decision(_) | What::Motion(_) => (String::new(), String::new()),
        };
        let title = section_title(digest, section);
        let item = format!("{} {}", section.number, title.trim());
        grid.row([
            digest.moment(line.entry.at),
            item.trim().to_owned(),
            capitalised((digest.strings.domain.entry_kind)(line.entry.kind)),
            digest.label(line),
            digest.speaker(line.entry),
            line.text.clone(),
            owners,
            due,
        ]);
    }
    grid
}

/// `09:05–10:40`; open at the right while somebody is there and the meeting goes on.
fn span(digest: &Digest<'_>, from: Stamp, to: Option<Stamp>) -> String {
    let end = to
        .or(digest.meeting.adjourned)
        .map(|at| digest.moment(at))
        .unwrap_or_default();
    format!("{}–{end}", digest.moment(from))
}

/// The session as it ran, who came and went, and the marks in the recording, in time.
fn course(digest: &Digest<'_>) -> Vec<Point> {
    let mut events: Vec<_> = digest.session.iter().chain(&digest.events).collect();
    events.sort_by_key(|entry| (entry.at, entry.place));
    let points = events.into_iter().map(|entry| {
        let kind = capitalised((digest.strings.domain.entry_kind)(entry.kind));
        let mark = digest.records.recorded_at(entry.at);
        let mark = mark.filter(|_| entry.kind == EntryKind::RecordingMark);
        let place = mark
            .map(|(recorder, place)| format!("{} {place} ", recorder.name))
            .unwrap_or_default();
        let reason = safe(format!("{place}{}", entry.text).trim());
        let colon = if reason.is_empty() {
            ""
        } else {
            digest.strings.export.colon
        };
        Point::labelled(
            digest.moment(entry.at),
            vec![Run::plain(format!("{kind}{colon}{reason}"))],
        )
    });
    points.collect()
}

fn add_section(digest: &Digest<'_>, section: &Section<'_>, document: &mut Document) {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let separator = if section.depth == 0 { ". " } else { " " };
    let number = if section.number.is_empty() {
        String::new()
    } else {
        format!("{}{separator}", section.number)
    };
    document.numbered(section.depth, number, section_title(digest, section));
    if let Some(item) = section.item {
        let mut facts = vec![capitalised((digest.strings.domain.item_kind)(item.kind))];
        if !item.presenter.trim().is_empty() {
            facts.push(format!(
                "{}{}{}",
                words.presenter.to_lowercase(),
                t.colon,
                item.presenter.trim()
            ));
        }
        facts.extend(section.started.map(|entry| digest.moment(entry.at)));
        document.paragraph(vec![Run::plain(facts.join(t.semicolon)), Run::plain(t.stop)]);
    }
    document.list(section.lines.iter().map(|line| point(digest, line)).collect());
    for ending in digest.endings(section) {
        document.paragraph(ending);
    }
}

/// One line with its time: a speech after the name of its speaker, anything else after its kind.
fn point(digest: &Digest<'_>, line: &Line<'_>) -> Point {
    let time = digest.moment(line.entry.at);
    let text = match line.entry.kind {
        EntryKind::Note | EntryKind::Continuation => {
            vec![
                speaker(digest, Some(digest.speaker(line.entry))),
                Run::plain(&line.text),
            ]
        }
        EntryKind::Second | EntryKind::VoteResult => {
            let kind = capitalised((digest.strings.domain.entry_kind)(line.entry.kind));
            let colon = digest.strings.export.colon;
            vec![
                Run::strong(format!("{kind}{colon}")),
                Run::plain(said_by(&digest.speaker(line.entry), &line.text)),
            ]
        }
        _ => digest.statement(line),
    };
    Point::labelled(time, text)
}

fn said_by(speaker: &str, text: &str) -> String {
    match (speaker.is_empty(), text.is_empty()) {
        (true, _) => text.to_owned(),
        (false, true) => speaker.to_owned(),
        (false, false) => format!("{speaker} {text}"),
    }
}

/// The name of a speaker as it is set before a speech; nothing where nobody is named.
fn speaker(digest: &Digest<'_>, name: Option<String>) -> Run {
    match name.filter(|name| !name.is_empty()) {
        Some(name) => Run::strong(format!("{name}{}", digest.strings.export.colon)),
        None => Run::default(),
    }
}
