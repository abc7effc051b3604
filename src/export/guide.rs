//! 会议指南: the first thing that a participant gets. Practical matters, timetable to the minute, agenda, people, groups, seats, whom to ask;
//! made from the records, never typed twice (docs/rules.md §guide). A part of which nothing is recorded is left out.

use super::{
    agenda,
    digest::Digest,
    document::{Block, Definition, Document, Grid, Holds, Point, Run, plain},
    floor,
    item_number::counted,
    letters::safe,
    prepared::{self, Timetable},
    roll::FinalStanding,
};
use crate::domain::{invitation::Invitation, text::is_han};

/// The guide to a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words, papers) = (
        &digest.strings.export,
        &digest.strings.export.words,
        &digest.strings.export.papers,
    );
    let mut document = prepared::document(digest, words.guide);
    document.definitions(prepared::facts(digest));
    let head = document.blocks.len();
    let notice = digest
        .records
        .invitations
        .iter()
        .find(|n| n.meeting == digest.meeting.id);
    let matters = practical(digest, notice);
    if !matters.is_empty() {
        document.heading(0, papers.practical);
        document.definitions(matters);
    }
    document.heading(0, words.timetable);
    let table = prepared::timetable(digest);
    document.push(Block::Table(timetable(digest, &table)));
    for note in notes(digest, &table) {
        document.paragraph(vec![Run::plain(note)]);
    }
    document.heading(0, words.agenda);
    agenda::add_items(digest, &mut document, 1);
    if !digest.roll.places.is_empty() {
        document.heading(0, words.participants);
        document.push(Block::Table(people(digest)));
    }
    let groups = groups(digest);
    if groups.len() > 1 {
        document.heading(0, words.groups);
        document.definitions(groups);
    }
    add_seats(digest, &mut document);
    let contacts = contacts(digest, notice);
    if !contacts.is_empty() {
        document.heading(0, words.contacts);
        document.definitions(contacts);
    }
    number_parts(&mut document, t.heading_number);
    if is_long(digest) {
        add_contents(&mut document, head, papers.contents);
    }
    document
}

/// When the doors open, what to bring, meals, lodging, transport: as the notice says.
fn practical(digest: &Digest<'_>, notice: Option<&Invitation>) -> Vec<Definition> {
    let (words, papers) = (&digest.strings.export.words, &digest.strings.export.papers);
    let Some(notice) = notice else { return Vec::new() };
    let doors = notice.doors.map(|at| prepared::moment(digest, at));
    prepared::known([
        (words.doors, doors.unwrap_or_default()),
        (words.bring, prepared::without_label(words.bring, &notice.bring)),
        (papers.meals, notice.meals.clone()),
        (papers.lodging, notice.lodging.clone()),
        (papers.transport, notice.transport.clone()),
    ])
}

/// Whether nobody finds a part of it without contents.
fn is_long(digest: &Digest<'_>) -> bool {
    const MANY_PEOPLE: usize = 60;
    const MANY_ITEMS: usize = 20;
    digest.roll.places.len() > MANY_PEOPLE || digest.sections.len() > MANY_ITEMS
}

/// The parts by their numbers, in front of them.
fn add_contents(document: &mut Document, at: usize, word: &str) {
    let parts = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level: 0, number, text } => {
            Some(Point::labelled(number.trim_end(), vec![Run::plain(plain(text))]))
        }
        Block::Heading { .. }
        | Block::Paragraph(_)
        | Block::AnnexTitle(_)
        | Block::Address(_)
        | Block::Notice(_)
        | Block::List(_)
        | Block::Definitions(_)
        | Block::Table(_)
        | Block::Seats(_)
        | Block::Signatures(_)
        | Block::Closing(_)
        | Block::Cards(_)
        | Block::Imprint(_)
        | Block::PageBreak => None,
    });
    let points: Vec<Point> = parts.collect();
    let contents = [
        Block::Paragraph(vec![Run::strong(word)]),
        Block::List(points),
        Block::PageBreak,
    ];
    document.blocks.splice(at..at, contents);
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

/// When each matter begins and ends, from the planned start and the minutes of the items; guesses are marked. The meeting ends when it
/// was called to end.
fn timetable(digest: &Digest<'_>, table: &Timetable<'_, '_>) -> Grid {
    let (words, papers) = (&digest.strings.export.words, &digest.strings.export.papers);
    let mut grid = Grid::with(&[
        (words.time, Holds::Whole),
        (words.matter, Holds::Text),
        (words.presenter, Holds::Text),
    ]);
    let told = |at, guessed| {
        let time = digest.time_of(at);
        if guessed { (papers.about)(&time) } else { time }
    };
    for slot in &table.slots {
        let Some(item) = slot.section.item else { continue };
        let time = match (slot.from, slot.to) {
            (Some(from), Some(to)) => {
                let (before, after) = slot.guessed;
                format!("{}–{}", told(from, before), told(to, after))
            }
            (Some(from), None) => told(from, slot.guessed.0),
            (None, _) => String::new(),
        };
        let title = format!("{} {}", counted(slot.section), item.title.trim());
        grid.row([time.as_str(), &title, &prepared::presenter(digest, item)]);
    }
    let length = digest.meeting.length_min;
    let planned = digest.meeting.start.plus_minutes(i64::from(length));
    let end = if length == 0 {
        told(table.end, table.guessed)
    } else {
        digest.time_of(planned)
    };
    grid.row([end.as_str(), words.planned_end, ""]);
    grid
}

/// That times are guessed, or that the items do not fill the meeting, or do not fit into it.
fn notes(digest: &Digest<'_>, table: &Timetable<'_, '_>) -> Vec<String> {
    let papers = &digest.strings.export.papers;
    let length = digest.meeting.length_min;
    let mut notes = Vec::new();
    if table.guessed {
        notes.push(papers.guessed_note.to_owned());
    }
    if length > 0 && table.sum > length {
        let sum = table.sum.to_string();
        let sum = if table.guessed { (papers.about)(&sum) } else { sum };
        notes.push((papers.ends_later)(&sum, table.sum - length));
    } else if !table.guessed && !table.slots.is_empty() && table.sum < length {
        notes.push((papers.ends_sooner)(table.sum, length - table.sum));
    }
    notes
}

/// Everybody with category, unit, post and, where seats are given, the seat.
fn people(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let seats = floor::SeatCalls::new(digest);
    let seat_of = |place: &super::roll::RollEntry<'_>| seats.of(place.attendee);
    let seated = digest.roll.places.iter().any(|place| !seat_of(place).is_empty());
    let mut columns = vec![
        (words.category, Holds::Text),
        (words.name, Holds::Name),
        (words.unit, Holds::Text),
        (words.post, Holds::Text),
    ];
    if seated {
        columns.push((words.seat, Holds::Text));
    }
    let mut grid = Grid::with(&columns);
    for (category, places) in prepared::by_category(digest) {
        for place in places.iter().filter(|p| p.standing != FinalStanding::Excused) {
            let category = prepared::category(digest, category);
            let mut row = vec![category, place.name.clone(), place.unit.clone(), place.post.clone()];
            if seated {
                row.push(seat_of(place));
            }
            grid.row(row);
        }
    }
    grid
}

/// The groups of the list with their people: those without a number as they were met, then by number.
fn groups(digest: &Digest<'_>) -> Vec<Definition> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    let places = prepared::by_category(digest).into_iter().flat_map(|(_, places)| places);
    for place in places.filter(|place| place.standing != FinalStanding::Excused) {
        let group = safe(place.attendee.grouping.trim());
        if group.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, names)) => names.push(&place.name),
            None => groups.push((group, vec![&place.name])),
        }
    }
    groups.sort_by_key(|(group, _)| number_in(group).unwrap_or(0));
    groups
        .into_iter()
        .map(|(group, names)| Definition {
            term: Run::plain(group),
            text: names_in_line(digest, &names),
        })
        .collect()
}

/// Names with the sign between them; none is broken over two lines.
fn names_in_line(digest: &Digest<'_>, names: &[&str]) -> Vec<Run> {
    let mut runs = Vec::with_capacity(names.len() * 2);
    for name in names {
        if !runs.is_empty() {
            runs.push(Run::plain(digest.strings.export.comma));
        }
        runs.push(Run::unbroken(name));
    }
    runs
}

/// The numerals from nought to nine.
const DIGITS: &str = "零一二三四五六七八九";

/// The first number in the name of a group: `第4组`, `第十二组`, `Table 3`.
fn number_in(name: &str) -> Option<u32> {
    let digits: String = name
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    if let Ok(number) = digits.parse() {
        return Some(number);
    }
    let value = |c: char| {
        DIGITS
            .chars()
            .position(|digit| digit == c)
            .and_then(|n| u32::try_from(n).ok())
    };
    let is_numeral = |c: &char| *c == '十' || (is_han(*c) && value(*c).is_some());
    let numeral: String = name
        .chars()
        .skip_while(|c| !is_numeral(c))
        .take_while(is_numeral)
        .collect();
    match numeral.split_once('十') {
        Some((tens, ones)) => {
            let tens = tens.chars().next().map_or(Some(1), value)?;
            let ones = ones.chars().next().map_or(Some(0), value)?;
            Some(tens * 10 + ones)
        }
        None => numeral.chars().next().and_then(value),
    }
}

/// The plan of seats where it goes on an upright page; else the seats stand in the list of people.
fn add_seats(digest: &Digest<'_>, document: &mut Document) {
    let Some(plan) = digest.records.seat_plan() else { return };
    let chart = floor::chart(digest, plan);
    if chart.is_wide() || chart.pages.len() > 1 {
        return;
    }
    document.heading(0, digest.strings.export.words.seat_plan);
    document.paragraph(vec![Run::plain(super::seat_plan::viewpoint(digest, plan))]);
    document.push(Block::Seats(chart));
}

/// Returns the people to ask: as the notice names them, then those of whom a telephone is known, each once and with the job.
fn contacts(digest: &Digest<'_>, notice: Option<&Invitation>) -> Vec<Definition> {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let named = notice.map(|notice| notice.contact.trim()).unwrap_or_default();
    let mut rows = Vec::new();
    if !named.is_empty() {
        rows.push(Definition::new(words.contact, named));
    }
    let others = prepared::contacts(digest).into_iter();
    for contact in others.filter(|one| !named.contains(one.name.as_str())) {
        let job = if contact.job.is_empty() {
            String::new()
        } else {
            (t.bracket)(&contact.job)
        };
        rows.push(Definition::new(&format!("{}{job}", contact.name), contact.phone));
    }
    rows
}
