//! Parts that the documents before a meeting share: their look, when the meeting is planned, who is asked to come, how long
//! items take. Knows no format.

use strum::IntoEnumIterator;

use super::{
    digest::Digest,
    document::{Definition, Document, Layout},
    letters::{capitalised, safe},
    notices::standing_notices,
    roll::{FinalStanding, RollEntry},
    section::RecordSection,
};
use crate::{
    domain::{
        agenda::Item,
        meeting::{MeetingForm, Secrecy},
        people::{Category, Duty},
        time::Stamp,
    },
    words::Lang,
};

/// An empty document with the look of its language, and what a reader must know first.
pub(super) fn document(digest: &Digest<'_>, word: &str) -> Document {
    let title = (digest.strings.export.document_of)(&digest.title(), word);
    titled(digest, &title)
}

/// The same with a title of its own.
pub(super) fn titled(digest: &Digest<'_>, title: &str) -> Document {
    let layout = match digest.lang {
        Lang::Zh => Layout::Official,
        Lang::En => Layout::Prose,
    };
    let mut document = Document::titled(digest.lang, layout, title);
    standing_notices(digest, &mut document);
    document
}

/// Planned date and hours.
pub(super) fn planned(digest: &Digest<'_>) -> String {
    let zone = digest.zone();
    let start = digest.meeting.start;
    let end = start.plus_minutes(i64::from(digest.meeting.length_min));
    let day = digest.date(zone.date(start));
    let space = if day.ends_with('）') { "" } else { " " };
    let hours = if digest.meeting.length_min == 0 {
        digest.time_of(start)
    } else {
        format!("{}–{}", digest.time_of(start), digest.time_of(end))
    };
    format!("{day}{space}{hours}")
}

/// Time, place, form where it is not in person, organiser, chair.
pub(super) fn facts(digest: &Digest<'_>) -> Vec<Definition> {
    let (t, words, meeting) = (&digest.strings.export, &digest.strings.export.words, digest.meeting);
    let form = if meeting.form == MeetingForm::InPerson {
        String::new()
    } else {
        capitalised((digest.strings.domain.form)(meeting.form))
    };
    known([
        (words.time, planned(digest)),
        (words.place, meeting.venue.clone()),
        (words.form, form),
        (words.organiser, meeting.organiser.clone()),
        (words.chair, digest.with_duty(Duty::Chair).join(t.comma)),
    ])
}

/// Those terms of which something is known.
pub(super) fn known<const N: usize>(rows: [(&str, String); N]) -> Vec<Definition> {
    let known = rows.into_iter().filter(|(_, text)| !text.trim().is_empty());
    known.map(|(term, text)| Definition::new(term, text.trim())).collect()
}

/// Everybody who is asked to come, by category, in the order of the roster; categories without people are left out.
pub(super) fn by_category<'d, 'a>(digest: &'d Digest<'a>) -> Vec<(Category, Vec<&'d RollEntry<'a>>)> {
    let groups = Category::iter().map(|category| {
        let places = digest.roll.places.iter();
        let mut own: Vec<_> = places.filter(|place| place.attendee.category == category).collect();
        own.sort_by_key(|place| place.attendee.rank);
        (category, own)
    });
    groups.filter(|(_, places)| !places.is_empty()).collect()
}

/// The name of a category as it begins a line.
pub(super) fn category(digest: &Digest<'_>, category: Category) -> String {
    capitalised((digest.strings.domain.category)(category))
}

/// The categories with the names of those who come.
pub(super) fn participants(digest: &Digest<'_>) -> Vec<Definition> {
    let comma = digest.strings.export.comma;
    let groups = by_category(digest).into_iter().filter_map(|(own, places)| {
        let coming = places
            .into_iter()
            .filter(|place| place.standing != FinalStanding::Excused);
        let names: Vec<_> = coming.map(|place| digest.person(place)).collect();
        (!names.is_empty()).then(|| Definition::new(&category(digest, own), names.join(comma)))
    });
    groups.collect()
}

/// Duty, leave and substitute of somebody, for the last column of lists.
pub(super) fn remark(digest: &Digest<'_>, place: &RollEntry<'_>) -> String {
    let t = &digest.strings.export;
    let mut notes = Vec::new();
    if place.attendee.duty != Duty::None {
        notes.push(capitalised((digest.strings.domain.duty)(place.attendee.duty)));
    }
    if place.standing == FinalStanding::Excused {
        notes.push(t.words.apologies.to_owned());
    }
    if !place.substitute.is_empty() {
        notes.push((t.replaced_by)(&place.substitute));
    }
    if !place.instead_of.is_empty() {
        notes.push((t.replaces)(&place.instead_of));
    }
    notes.join(t.semicolon)
}

/// The telephone of somebody, clean.
pub(super) fn phone(digest: &Digest<'_>, place: &RollEntry<'_>) -> String {
    let person = digest.records.person_of(place.attendee.id);
    person.map(|person| safe(person.phone.trim())).unwrap_or_default()
}

/// The people to ask: whoever takes the minutes and the staff, of whom a telephone is known, then those on duty.
pub(super) fn contacts(digest: &Digest<'_>) -> Vec<(String, String)> {
    let places = digest.roll.places.iter();
    let asked = places.filter(|p| p.attendee.duty.holds(Duty::Scribe) || p.attendee.category == Category::Staff);
    let people = asked.map(|place| (place.name.clone(), phone(digest, place)));
    let posts = digest.records.duty_posts.iter();
    let on_duty = posts.map(|post| (safe(post.person.trim()), safe(post.phone.trim())));
    let mut known: Vec<(String, String)> = Vec::new();
    for (name, phone) in people.chain(on_duty) {
        if !phone.is_empty() && !known.iter().any(|(other, _)| *other == name) {
            known.push((name, phone));
        }
    }
    known
}

/// The minutes that an item takes: its own, else those of its sub-items where all are known.
pub(super) fn minutes(digest: &Digest<'_>, section: &RecordSection<'_>) -> Option<u32> {
    let item = section.item?;
    item.minutes.or_else(|| {
        let under = digest
            .sections
            .iter()
            .filter(|s| s.item.is_some_and(|i| i.parent == Some(item.id)));
        let lengths: Option<Vec<u32>> = under.map(|s| minutes(digest, s)).collect();
        let lengths = lengths.filter(|lengths| !lengths.is_empty())?;
        Some(lengths.iter().fold(0, |sum: u32, n| sum.saturating_add(*n)))
    })
}

/// One row of the timetable.
pub(super) struct Slot<'d, 'a> {
    pub(super) section: &'d RecordSection<'a>,
    /// Unknown after an item of which nobody said how long it takes.
    pub(super) from: Option<Stamp>,
    pub(super) to: Option<Stamp>,
}

/// The items with the minute at which each begins and ends: from the planned start, item by item (docs/rules.md §agenda).
/// Sub-items have no times of their own. `next` = where the last one ends, if that is known.
pub(super) fn timetable<'d, 'a>(digest: &'d Digest<'a>) -> (Vec<Slot<'d, 'a>>, Option<Stamp>) {
    let mut next = Some(digest.meeting.start);
    let mut slots = Vec::new();
    for section in digest.sections.iter().filter(|s| s.item.is_some()) {
        if section.depth > 0 {
            slots.push(Slot {
                section,
                from: None,
                to: None,
            });
            continue;
        }
        let from = next;
        next = from
            .zip(minutes(digest, section))
            .map(|(at, n)| at.plus_minutes(i64::from(n)));
        slots.push(Slot {
            section,
            from,
            to: next,
        });
    }
    (slots, next)
}

/// The places of a list of facts, without those that are empty.
pub(super) fn told(parts: impl IntoIterator<Item = (&'static str, String)>, colon: &str, between: &str) -> String {
    let told = parts.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let told: Vec<_> = told
        .map(|(term, text)| format!("{term}{colon}{}", text.trim()))
        .collect();
    told.join(between)
}

/// The papers of an item: as the clerk wrote them, and those that are kept as papers, by number, each once. Of papers of a
/// higher level than `most` not even the title is told.
pub(super) fn papers(digest: &Digest<'_>, item: &Item, most: Secrecy) -> String {
    let own = || digest.records.papers.iter().filter(|paper| paper.item == Some(item.id));
    let is_hidden = |title: &str| own().any(|paper| paper.secrecy > most && paper.title.trim() == title);
    let written = item.papers.split(['、', ';', '；', '\n']).map(str::trim);
    let mut all: Vec<&str> = Vec::new();
    for title in written.chain(own().map(|paper| paper.title.trim())) {
        if !title.is_empty() && !all.contains(&title) && !is_hidden(title) {
            all.push(title);
        }
    }
    all.join(digest.strings.export.comma)
}

/// A day and a time as notices write them.
pub(super) fn moment(digest: &Digest<'_>, at: Stamp) -> String {
    let zone = digest.zone();
    let day = digest.date(zone.date(at));
    let space = if day.ends_with('）') { "" } else { " " };
    format!("{day}{space}{}", digest.time_of(at))
}
