//! 会议指南: the first thing that a participant gets. Timetable to the minute, agenda, people, contacts; made from the records,
//! never typed twice (docs/rules.md §guide). A part of which nothing is recorded is left out.

use super::{
    agenda,
    digest::Digest,
    document::{Block, Definition, Document, Grid},
    letters::safe,
    prepared,
    roll::{FinalStanding, RollEntry},
};

/// The guide to a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.guide);
    document.definitions(prepared::facts(digest));
    document.heading(0, words.timetable);
    document.push(Block::Table(timetable(digest)));
    document.heading(0, words.agenda);
    agenda::add_items(digest, &mut document, 1);
    if !digest.roll.places.is_empty() {
        document.heading(0, words.participants);
        document.push(Block::Table(people(digest)));
        let grouped = digest
            .roll
            .places
            .iter()
            .any(|p| !p.attendee.grouping.trim().is_empty());
        let (title, groups) = if grouped {
            (
                words.groups,
                groups(digest, |place| safe(place.attendee.grouping.trim())),
            )
        } else {
            (words.by_unit, groups(digest, |place| place.unit.clone()))
        };
        if groups.len() > 1 {
            document.heading(0, title);
            document.definitions(groups);
        }
    }
    let named = digest.records.invitations.iter().map(|notice| notice.contact.trim());
    let named = named
        .filter(|contact| !contact.is_empty())
        .map(|contact| Definition::new(words.contact, contact));
    let contacts = prepared::contacts(digest);
    let known = contacts.iter().map(|(name, phone)| Definition::new(name, phone));
    let contacts: Vec<_> = named.chain(known).collect();
    if !contacts.is_empty() {
        document.heading(0, words.contacts);
        document.definitions(contacts);
    }
    number_parts(&mut document, t.heading_number);
    document
}

/// Counts the parts of the guide.
fn number_parts(document: &mut Document, numbered: fn(u8, usize) -> String) {
    let mut count = 0;
    for block in &mut document.blocks {
        if let Block::Heading { level: 0, number, .. } = block {
            count += 1;
            *number = numbered(0, count);
        }
    }
}

/// When each matter begins and ends, from the planned start and the minutes of the items.
pub(super) fn timetable(digest: &Digest<'_>) -> Grid {
    let (words, zone) = (&digest.strings.export.words, digest.zone());
    let mut grid = Grid::of(&[words.time, words.matter, words.presenter]).shared(&[3, 9, 4]);
    let (slots, end) = prepared::timetable(digest);
    for slot in &slots {
        let Some(item) = slot.section.item else { continue };
        let time = match (slot.from, slot.to) {
            (Some(from), Some(to)) => format!("{}–{}", zone.hm(from), zone.hm(to)),
            (Some(from), None) => zone.hm(from),
            (None, _) => String::new(),
        };
        let title = format!("{} {}", slot.section.number, item.title.trim());
        grid.row([time.as_str(), &title, item.presenter.trim()]);
    }
    let planned = digest.meeting.start.plus_minutes(i64::from(digest.meeting.length_min));
    let end = end.filter(|_| !slots.is_empty()).unwrap_or(planned);
    grid.row([zone.hm(end).as_str(), words.planned_end, ""]);
    grid
}

/// Everybody with category, unit, post and, where seats are given, the seat.
fn people(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let seated = digest.roll.places.iter().any(|p| !p.attendee.seat.trim().is_empty());
    let mut columns = vec![words.category, words.name, words.unit, words.post];
    if seated {
        columns.push(words.seat);
    }
    let mut grid = Grid::of(&columns);
    for (category, places) in prepared::by_category(digest) {
        for place in places.iter().filter(|p| p.standing != FinalStanding::Excused) {
            let category = prepared::category(digest, category);
            let mut row = vec![category.as_str(), &place.name, &place.unit, &place.post];
            if seated {
                row.push(place.attendee.seat.trim());
            }
            grid.row(row);
        }
    }
    grid
}

/// Returns the groups of people, in the order of the roster.
fn groups(digest: &Digest<'_>, of: impl Fn(&RollEntry<'_>) -> String) -> Vec<Definition> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    let places = prepared::by_category(digest).into_iter().flat_map(|(_, places)| places);
    for place in places.filter(|place| place.standing != FinalStanding::Excused) {
        let group = of(place);
        if group.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, names)) => names.push(&place.name),
            None => groups.push((group, vec![&place.name])),
        }
    }
    let comma = digest.strings.export.comma;
    groups
        .into_iter()
        .map(|(group, names)| Definition::new(&group, names.join(comma)))
        .collect()
}
