//! Parts that the documents before a meeting share: their look, when the meeting is planned, who is asked to come, how long
//! items take. Knows no format.

use strum::IntoEnumIterator;

use super::{
    digest::Digest,
    document::{Definition, Document, Layout},
    letters::{capitalised, safe},
    notices::{called_off, standing_notices},
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
    words::{Lang, office},
};

/// An empty document with the look of its language, for the office itself: that a meeting is register-only stands on it.
pub(super) fn inner(digest: &Digest<'_>, word: &str) -> Document {
    let mut document = blank(digest, &(digest.strings.export.document_of)(&digest.title(), word));
    standing_notices(digest, &mut document);
    document
}

/// An empty document that goes out, with what a reader must know first: cancelled, postponed.
pub(super) fn document(digest: &Digest<'_>, word: &str) -> Document {
    let mut document = blank(digest, &(digest.strings.export.document_of)(&digest.title(), word));
    called_off(digest, &mut document);
    document
}

/// An empty document with the look of its language and a title of its own.
pub(super) fn blank(digest: &Digest<'_>, title: &str) -> Document {
    let layout = match digest.lang {
        Lang::Zh => Layout::Official,
        Lang::En => Layout::Prose,
    };
    Document::titled(digest.lang, layout, title)
}

/// Planned date and hours.
pub(super) fn planned(digest: &Digest<'_>) -> String {
    let start = digest.meeting.start;
    hours(
        digest,
        (start, start.plus_minutes(i64::from(digest.meeting.length_min))),
    )
}

/// Date and hours at which the meeting was held; the planned ones until it is over.
fn held(digest: &Digest<'_>) -> String {
    let times = digest.meeting.opened.zip(digest.meeting.adjourned);
    times.map_or_else(|| planned(digest), |times| hours(digest, times))
}

fn hours(digest: &Digest<'_>, (start, end): (Stamp, Stamp)) -> String {
    let zone = digest.zone();
    let day = digest.date(zone.date(start));
    let space = if day.ends_with('）') { "" } else { " " };
    let hours = if start == end {
        digest.time_of(start)
    } else {
        format!("{}–{}", digest.time_of(start), digest.time_of(end))
    };
    format!("{day}{space}{hours}")
}

/// Time, place, form where it is not in person, organiser, chair.
pub(super) fn facts(digest: &Digest<'_>) -> Vec<Definition> {
    facts_at(digest, planned(digest))
}

/// The same in a paper made after the meeting: with the hours at which it was held.
pub(super) fn facts_held(digest: &Digest<'_>) -> Vec<Definition> {
    facts_at(digest, held(digest))
}

fn facts_at(digest: &Digest<'_>, time: String) -> Vec<Definition> {
    let (t, words, meeting) = (&digest.strings.export, &digest.strings.export.words, digest.meeting);
    let form = if meeting.form == MeetingForm::InPerson {
        String::new()
    } else {
        capitalised((digest.strings.domain.form)(meeting.form))
    };
    known([
        (words.time, time),
        (words.place, meeting.venue.clone()),
        (words.form, form),
        (words.organiser, meeting.organiser.clone()),
        (words.chair, chairs(digest).join(t.comma)),
    ])
}

/// Those who were to be in the chair, whoever took it since.
fn chairs(digest: &Digest<'_>) -> Vec<String> {
    digest
        .records
        .chairs_planned()
        .into_iter()
        .map(|who| digest.name(who))
        .collect()
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

/// The name of a category over so many people.
pub(super) fn group(digest: &Digest<'_>, category: Category, people: usize) -> String {
    let words = &digest.strings.domain;
    let name = if people == 1 { words.category } else { words.categories };
    capitalised(name(category))
}

/// More people of a category than these are not named in the text of a notice.
pub(super) const MOST_NAMED: usize = 40;
/// More people than these are not named at the head of an agenda.
pub(super) const MOST_AT_HEAD: usize = 12;

/// The number of people who come.
pub(super) fn coming(digest: &Digest<'_>) -> usize {
    let places = digest.roll.places.iter();
    places.filter(|place| place.standing != FinalStanding::Excused).count()
}

/// The categories with the number of those who are asked to come, whose names stand in an annex.
pub(super) fn summoned_counted(digest: &Digest<'_>) -> Vec<Definition> {
    let groups = by_category(digest).into_iter().filter_map(|(own, places)| {
        let coming = places.iter().filter(|place| is_asked(place)).count();
        let text = (digest.strings.export.papers.listed_behind)(coming);
        (coming > 0).then(|| Definition::new(&group(digest, own, coming), text))
    });
    groups.collect()
}

/// Returns the presenter of an item, with the unit in front as Chinese lists have it.
pub(super) fn presenter(digest: &Digest<'_>, item: &Item) -> String {
    let typed = item.presenter.trim();
    let place = digest.roll.places.iter().find(|place| place.name == typed);
    match (digest.lang, place) {
        (Lang::Zh, Some(place)) => format!("{}{}{typed}", place.unit, office::gap(&place.unit, typed)),
        (Lang::Zh, None) | (Lang::En, _) => typed.to_owned(),
    }
}

/// Whether a summons goes to somebody: to all but those in whose place another one comes.
pub(super) const fn is_asked(place: &RollEntry<'_>) -> bool {
    !matches!(place.standing, FinalStanding::Excused) || place.substitute.is_empty()
}

/// The categories with the names of those who come.
pub(super) fn participants(digest: &Digest<'_>) -> Vec<Definition> {
    named(digest, |place| place.standing != FinalStanding::Excused)
}

/// The categories with the names of those who are asked to come, whatever they answered.
pub(super) fn summoned(digest: &Digest<'_>) -> Vec<Definition> {
    named(digest, is_asked)
}

fn named(digest: &Digest<'_>, is_named: fn(&RollEntry<'_>) -> bool) -> Vec<Definition> {
    let comma = digest.strings.export.comma;
    let groups = by_category(digest).into_iter().filter_map(|(own, places)| {
        let coming = places.into_iter().filter(|place| is_named(place));
        let names: Vec<_> = coming.map(|place| digest.person(place)).collect();
        // Posts may contain the sign that parts names.
        let between = if digest.lang == Lang::Zh && names.iter().any(|name| name.contains(comma)) {
            digest.strings.export.semicolon
        } else {
            comma
        };
        (!names.is_empty()).then(|| Definition::new(&group(digest, own, names.len()), names.join(between)))
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

/// Somebody to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Contact {
    pub(super) name: String,
    /// The desk or the post; empty where neither is known.
    pub(super) job: String,
    pub(super) phone: String,
}

/// The people to ask: whoever takes the minutes and the staff, of whom a telephone is known, then those on duty; each once.
pub(super) fn contacts(digest: &Digest<'_>) -> Vec<Contact> {
    let places = digest.roll.places.iter();
    let asked = places.filter(|p| p.attendee.duty.holds(Duty::Scribe) || p.attendee.category == Category::Staff);
    let people = asked.map(|place| Contact {
        name: place.name.clone(),
        job: place.post.clone(),
        phone: phone(digest, place),
    });
    let posts = digest.records.duty_posts.iter().map(|post| Contact {
        name: safe(post.person.trim()),
        job: safe(post.desk.trim()),
        phone: safe(post.phone.trim()),
    });
    let mut known: Vec<Contact> = Vec::new();
    for contact in people.chain(posts) {
        match known.iter_mut().find(|other| other.name == contact.name) {
            Some(other) if !other.job.contains(&contact.job) => {
                let comma = if other.job.is_empty() {
                    ""
                } else {
                    digest.strings.export.comma
                };
                other.job.push_str(comma);
                other.job.push_str(&contact.job);
            }
            None if !contact.phone.is_empty() && !contact.name.is_empty() => known.push(contact),
            Some(_) | None => {}
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

/// One row of the timetable. Sub-items have no times of their own.
pub(super) struct Slot<'d, 'a> {
    pub(super) section: &'d RecordSection<'a>,
    pub(super) from: Option<Stamp>,
    pub(super) to: Option<Stamp>,
    /// Whether a guess stands before the beginning, and before the end.
    pub(super) guessed: (bool, bool),
}

/// The items in order of time.
pub(super) struct Timetable<'d, 'a> {
    pub(super) slots: Vec<Slot<'d, 'a>>,
    /// Where the last item ends.
    pub(super) end: Stamp,
    /// Whether the length of some item is guessed.
    pub(super) guessed: bool,
    /// The minutes of all items, those that are guessed among them.
    pub(super) sum: u32,
}

/// Minutes of an item of which nothing is known in a meeting whose length leaves none.
const GUESS: u32 = 10;

/// The items with the minute at which each begins and ends: from the planned start, item by item (docs/rules.md §agenda). An item without
/// a length gets an even share of what the others leave of the meeting, and is marked as a guess.
pub(super) fn timetable<'d, 'a>(digest: &'d Digest<'a>) -> Timetable<'d, 'a> {
    let sections = || digest.sections.iter().filter(|s| s.item.is_some());
    let top = || sections().filter(|s| s.depth == 0);
    let lengths: Vec<Option<u32>> = top().map(|s| minutes(digest, s)).collect();
    let known = lengths.iter().flatten().fold(0, |sum: u32, n| sum.saturating_add(*n));
    let unknown = u32::try_from(lengths.iter().filter(|n| n.is_none()).count()).unwrap_or(0);
    let left = digest.meeting.length_min.saturating_sub(known);
    // Whole five minutes, as people plan.
    let share = left.checked_div(unknown).map_or(0, |share| share / 5 * 5);
    let share = if share == 0 { GUESS } else { share };
    let mut at = digest.meeting.start;
    let mut guessed = false;
    let mut slots = Vec::new();
    for section in sections() {
        if section.depth > 0 {
            slots.push(Slot {
                section,
                from: None,
                to: None,
                guessed: (false, false),
            });
            continue;
        }
        let length = minutes(digest, section);
        let (from, before) = (at, guessed);
        guessed |= length.is_none();
        at = at.plus_minutes(i64::from(length.unwrap_or(share)));
        slots.push(Slot {
            section,
            from: Some(from),
            to: Some(at),
            guessed: (before, guessed),
        });
    }
    Timetable {
        slots,
        end: at,
        guessed,
        sum: known.saturating_add(share.saturating_mul(unknown)),
    }
}

/// Returns the papers of an item: as the clerk wrote them, and those that are kept as papers, by number, each once. Papers of a higher
/// level than `most` are left out, even by title.
pub(super) fn papers(digest: &Digest<'_>, item: &Item, most: Secrecy) -> String {
    papers_of(digest, item, most).join(digest.strings.export.comma)
}

/// The same, one by one.
pub(super) fn papers_of(digest: &Digest<'_>, item: &Item, most: Secrecy) -> Vec<String> {
    let own = || digest.records.papers.iter().filter(|paper| paper.item == Some(item.id));
    let is_hidden = |title: &str| own().any(|paper| paper.secrecy > most && paper.title.trim() == title);
    let written = item.papers.split(['、', ';', '；', '\n']).map(str::trim);
    let mut all: Vec<&str> = Vec::new();
    for title in written.chain(own().map(|paper| paper.title.trim())) {
        if !title.is_empty() && !all.contains(&title) && !is_hidden(title) {
            all.push(title);
        }
    }
    all.into_iter().map(safe).collect()
}

/// Returns a text that somebody wrote into a field, without the label that stands before it in documents: `Please bring your pack` under `Please bring`.
pub(super) fn without_label(label: &str, text: &str) -> String {
    let begins = text.trim().split_at_checked(label.len());
    let bare = begins
        .filter(|(head, _)| head.eq_ignore_ascii_case(label))
        .map_or(text.trim(), |(_, rest)| rest.trim_start_matches([':', '：', ' ']));
    if bare.is_empty() {
        text.trim().to_owned()
    } else {
        bare.to_owned()
    }
}

/// A day and a time as notices write them.
pub(super) fn moment(digest: &Digest<'_>, at: Stamp) -> String {
    let zone = digest.zone();
    let day = digest.date(zone.date(at));
    let space = if day.ends_with('）') { "" } else { " " };
    format!("{day}{space}{}", digest.time_of(at))
}
