//! 参会人员名单: everybody by category, in the order that the office gave them, with unit, post and telephone. How the list is
//! ordered is said under it, so that nobody reads a rank into it that is not meant.

use super::{
    digest::Digest,
    document::{Block, Document, Grid, Holds, Run},
    letters::safe,
    prepared,
    roll::{FinalStanding, RollEntry},
};
use crate::domain::people::Sex;

/// The roster of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.roster);
    if digest.roll.places.is_empty() {
        document.paragraph(vec![Run::plain(words.nobody_listed)]);
        return document;
    }
    let extra = Extra::of(digest);
    for (n, (category, places)) in (1..).zip(prepared::by_category(digest)) {
        let title = format!(
            "{}{}",
            prepared::group(digest, category, places.len()),
            (t.bracket)(&(t.people_counted)(places.len()))
        );
        document.numbered(0, (t.heading_number)(0, n), title);
        let mut grid = extra.grid(digest, &[]);
        for (n, place) in (1..).zip(places) {
            grid.cells(extra.row(digest, n, place));
        }
        document.push(Block::Table(grid));
    }
    document.paragraph(vec![Run::plain(words.roster_order)]);
    document
}

/// The columns that only some lists have: they are printed where somebody has something in them.
#[derive(Debug, Clone, Copy)]
struct Extra {
    sex: bool,
    grouping: bool,
}

impl Extra {
    fn of(digest: &Digest<'_>) -> Self {
        let places = &digest.roll.places;
        Self {
            sex: places.iter().any(|place| sex(digest, place) != Sex::Unknown),
            grouping: places.iter().any(|place| !place.attendee.grouping.is_empty()),
        }
    }

    /// An empty table; `first` stands before the name.
    fn grid(self, digest: &Digest<'_>, first: &[&'static str]) -> Grid {
        let words = &digest.strings.export.words;
        let text = |title| (title, Holds::Text);
        let mut columns = vec![(words.serial, Holds::Whole)];
        columns.extend(first.iter().copied().map(text));
        columns.push((words.name, Holds::Name));
        columns.extend(self.sex.then_some((words.sex, Holds::Whole)));
        columns.extend(self.grouping.then_some(text(words.grouping)));
        columns.extend([
            text(words.unit),
            text(words.post),
            (words.phone, Holds::Whole),
            text(words.remark),
        ]);
        Grid::with(&columns)
    }

    fn row(self, digest: &Digest<'_>, n: usize, place: &RollEntry<'_>) -> Vec<Run> {
        let mut cells = vec![place.name.clone()];
        if self.sex {
            cells.push(match sex(digest, place) {
                Sex::Unknown => String::new(),
                known @ (Sex::Female | Sex::Male) => (digest.strings.domain.sex)(known).to_owned(),
            });
        }
        if self.grouping {
            cells.push(safe(&place.attendee.grouping));
        }
        let mut notes = prepared::remark(digest, place);
        // A leave that was overtaken by coming gives no reason any more.
        let came = matches!(place.standing, FinalStanding::Present);
        let reason = if came { "" } else { place.attendee.leave_reason.as_str() };
        for own in [reason, &place.attendee.remark] {
            let own = safe(own);
            if !notes.is_empty() && !own.is_empty() {
                notes.push_str(digest.strings.export.semicolon);
            }
            notes.push_str(&own);
        }
        cells.extend([
            place.unit.clone(),
            place.post.clone(),
            prepared::phone(digest, place),
            notes,
        ]);
        std::iter::once(Run::count(n))
            .chain(cells.into_iter().map(Run::plain))
            .collect()
    }
}

fn sex(digest: &Digest<'_>, place: &RollEntry<'_>) -> Sex {
    let person = digest.records.people.get(place.attendee.person);
    person.map(|person| person.sex).unwrap_or_default()
}

/// Everybody in one table, with the category as a column.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let extra = Extra::of(digest);
    let mut grid = extra.grid(digest, &[digest.strings.export.words.category]);
    let everybody = prepared::by_category(digest)
        .into_iter()
        .flat_map(|(category, places)| places.into_iter().map(move |place| (category, place)));
    for (n, (category, place)) in (1..).zip(everybody) {
        let mut cells = extra.row(digest, n, place);
        cells.insert(1, Run::plain(prepared::category(digest, category)));
        grid.cells(cells);
    }
    grid
}
