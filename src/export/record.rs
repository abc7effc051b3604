//! 会议记录: header, who was there and when, each item with each speech, decision and vote, lines to sign
//! (docs/rules.md §record). Kept inside; minutes are another document.

mod beside;
mod incident;
mod item_number;
mod proceedings;
mod motion;
mod movement;
mod quorum;
mod strangers;

use super::{
    digest::{Digest, section_title},
    document::{Block, CellValue, Definition, Document, Grid, Layout, Run},
    letters::{capitalised, safe},
    notices::notices,
    section::EntryRow,
};
use crate::domain::{
    action::Action,
    meeting::{MeetingForm, Secrecy},
    people::{Attendee, Duty},
    time::Stamp,
};

/// The record of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let t = &digest.strings.export;
    let mut document = Document::titled(digest.lang, Layout::Prose, (t.record_of)(&digest.title()));
    notices(digest, &mut document);
    document.definitions(header(digest));
    document.heading(0, t.words.attendance);
    attendance(digest, &mut document);
    let (told, changed) = digest.visits();
    if changed {
        document.paragraph(vec![Run::plain(t.minutes.order_of_time)]);
    }
    // A list of nobody has said so already.
    if told.is_empty() && !digest.roll.places.is_empty() {
        document.paragraph(vec![Run::plain(t.words.nothing_recorded)]);
    }
    for visit in &told {
        proceedings::add_visit(digest, visit, &mut document);
    }
    beside::add_all(digest, &mut document);
    // Each of those who were in the chair signs for their part.
    let mut chairs: Vec<String> = Vec::new();
    for held in digest.records.chairs() {
        let name = digest.name(held.who);
        if !chairs.contains(&name) {
            chairs.push(name);
        }
    }
    if chairs.is_empty() {
        chairs.push(String::new());
    }
    let scribe = digest.with_duty(Duty::Scribe).join(t.comma);
    let mut lines: Vec<Definition> = chairs
        .into_iter()
        .map(|name| Definition::new(t.words.chair, name))
        .collect();
    lines.push(Definition::new(t.words.scribe, scribe));
    if signed(digest, &mut document) {
        lines.clear();
    }
    lines.extend([
        Definition::new(t.words.signature_reviewed, ""),
        Definition::new(t.words.date, ""),
    ]);
    document.push(Block::Signatures(lines));
    document
}

/// Adds those who have signed, with the day; a signature under another text only as what was before. Whether the signatures stand.
fn signed(digest: &Digest<'_>, document: &mut Document) -> bool {
    let (t, words) = (&digest.strings.closing, &digest.strings.export.words);
    let row = digest.records.record_signatures.iter().next();
    let Some((row, day)) = row.and_then(|row| Some((row, row.day?))) else {
        return false;
    };
    let day = digest.day(day);
    if digest.record_changed {
        document.paragraph(vec![Run::plain((t.signed_before)(&day))]);
        return false;
    }
    document.definitions(vec![
        Definition::new(words.chair, (t.signed_on)(&safe(row.chair.trim()), &day)),
        Definition::new(words.scribe, (t.signed_on)(&safe(row.recorder.trim()), &day)),
    ]);
    true
}

/// Everybody who was in the chair; where several were, with the part of each.
fn chairs(digest: &Digest<'_>) -> String {
    let held = digest.records.chairs_told();
    let mut names: Vec<String> = Vec::new();
    for held in &held {
        let parts = digest.in_the_chair(held.who);
        let one = parts.as_slice().len() == 1 && held.from.is_none() && held.to.is_none();
        let part = if one {
            String::new()
        } else {
            digest.in_brackets(&parts.join(digest.strings.export.comma))
        };
        let name = format!("{}{part}", digest.name(held.who));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(digest.strings.export.comma)
}

fn header(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let (meeting, zone) = (digest.meeting, digest.zone());
    let space = digest.space();
    let planned = format!(
        "{}{space}{}",
        digest.date(zone.date(meeting.start)),
        digest.time_of(meeting.start)
    );
    let secrecy = if meeting.secrecy == Secrecy::Open {
        ""
    } else {
        &capitalised((digest.strings.domain.secrecy)(meeting.secrecy))
    };
    // In person is what nobody has to say.
    let form = if meeting.form == MeetingForm::InPerson {
        ""
    } else {
        &capitalised((digest.strings.domain.form)(meeting.form))
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
        (words.form, form.to_owned()),
        (words.organiser, meeting.organiser.clone()),
        (words.chair, chairs(digest)),
        (words.scribe, digest.with_duty(Duty::Scribe).join(t.comma)),
        (words.purpose, meeting.purpose.clone()),
    ];
    let known = rows.into_iter().filter(|(_, text)| !text.trim().is_empty());
    known.map(|(term, text)| Definition::new(term, text)).collect()
}

/// The numbers, then the lists with times.
fn attendance(digest: &Digest<'_>, document: &mut Document) {
    let words = &digest.strings.export.words;
    if digest.roll.places.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return;
    }
    document.paragraph(vec![Run::plain(digest.heads())]);
    document.definitions(digest.record_lists());
    document.definitions(door(digest));
}

/// Returns those who reported on arrival, whose identity was seen, who were turned away: each where there is somebody.
fn door(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, beside) = (&digest.strings.export, &digest.strings.beside);
    let people = digest.records.attendees.rows();
    let reported = people.iter().filter(|row| row.reported.is_some()).count();
    let named = |fits: &dyn Fn(&Attendee) -> bool, why: &dyn Fn(&Attendee) -> String| {
        let some = people.iter().filter(|row| fits(row));
        let some = some.map(|row| format!("{}{}", digest.name(row.id), digest.in_brackets(&safe(&why(row)))));
        some.collect::<Vec<_>>().join(t.semicolon)
    };
    let verified = |row: &Attendee| !row.credential.is_empty() || !row.verified_by.is_empty();
    let paper = |row: &Attendee| {
        let facts = [row.credential.trim(), row.verified_by.trim()];
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        facts.join(t.comma)
    };
    let rows = [
        (
            beside.reported_on_arrival,
            if reported > 0 {
                (beside.reported_of)(reported, people.len())
            } else {
                String::new()
            },
        ),
        (beside.identity, named(&verified, &paper)),
        (
            beside.turned_away,
            named(&|row| !row.refused.is_empty(), &|row| row.refused.clone()),
        ),
    ];
    let known = rows.into_iter().filter(|(_, text)| !text.is_empty());
    known.map(|(term, text)| Definition::new(term, text)).collect()
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
            EntryRow::Action(action) => (
                digest.owners(action).join(digest.strings.export.comma),
                due(digest, action),
            ),
            EntryRow::Text | EntryRow::Decision(_) | EntryRow::Motion(_) => (String::new(), Run::default()),
        };
        let title = section_title(digest, section);
        let item = format!("{} {}", section.number, title.trim());
        let texts = [
            digest.moment(line.entry.at),
            item.trim().to_owned(),
            capitalised(digest.kind_name(line.entry.kind)),
            digest.label(line),
            digest.speaker(line.entry),
            line.text.clone(),
            owners,
        ];
        grid.cells(texts.into_iter().map(Run::plain).chain([due]));
    }
    grid
}

/// When an action is due, known to spreadsheets as a day where one is set.
fn due(digest: &Digest<'_>, action: &Action) -> Run {
    let text = digest.due(action);
    match (action.due.date, action.due.time) {
        (Some(day), None) => Run::valued(text, CellValue::Day(day)),
        (Some(day), Some(time)) => Run::valued(text, CellValue::Moment(day.and_time(time))),
        (None, _) => Run::plain(text),
    }
}

/// `09:05–10:40`; open at the right while somebody is there and the meeting goes on.
fn span(digest: &Digest<'_>, from: Stamp, to: Option<Stamp>) -> String {
    let end = to
        .or(digest.meeting.adjourned)
        .map(|at| digest.moment(at))
        .unwrap_or_default();
    format!("{}–{end}", digest.moment(from))
}
