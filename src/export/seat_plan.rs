//! 座次图: who sits where, drawn from the viewpoint that is printed on it (台下视角, 台上视角), since the sources disagree on
//! what is left (docs/rules.md §seats). Changes since the plan was frozen are listed for whoever prints the cards.

use std::collections::HashMap;

use super::{
    desk_cards::spaced,
    digest::Digest,
    document::{Block, Definition, Document, Grid, Run},
    prepared,
};
use crate::domain::{
    id::Id,
    people::Attendee,
    seating::{SeatPlan, Viewpoint},
    seats::parties,
};

/// The seat plan of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = prepared::document(digest, words.seat_plan);
    let Some(plan) = digest.records.seat_plan() else {
        document.paragraph(vec![Run::plain(words.no_seats)]);
        return document;
    };
    document.definitions(facts(digest, plan));
    let note = match plan.viewpoint {
        Viewpoint::Hall => words.seen_from_hall,
        Viewpoint::Rostrum => words.seen_from_rostrum,
    };
    document.paragraph(vec![Run::plain(note)]);
    document.push(Block::Table(grid(digest)));
    let moves: Vec<_> = digest
        .records
        .seat_moves()
        .into_iter()
        .map(|moved| {
            let place = |at: Option<(u32, u32)>| at.map_or_else(|| "—".to_owned(), t.seat_at);
            let text = format!("{} → {}", place(moved.before), place(moved.after));
            Definition::new(&digest.name(moved.attendee), text)
        })
        .collect();
    if !moves.is_empty() {
        document.heading(0, words.seat_changes);
        document.definitions(moves);
    }
    document
}

/// Place, shape, rule, sides and, always, the viewpoint (docs/rules.md §seats).
fn facts(digest: &Digest<'_>, plan: &SeatPlan) -> Vec<Definition> {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    let sides = if plan.has_parties() {
        (prepare.sides)(plan.sides).to_owned()
    } else {
        String::new()
    };
    prepared::known([
        (words.place, digest.meeting.venue.clone()),
        (words.plan_kind, (prepare.plan)(plan.kind).to_owned()),
        (words.seat_rule, (prepare.rule)(plan.rule).to_owned()),
        (words.sides, sides),
        (words.viewpoint, (prepare.viewpoint)(plan.viewpoint).to_owned()),
    ])
}

/// The seats for a spreadsheet, with what a reader must know under them, so that no plan is read mirrored.
pub(super) fn sheet(digest: &Digest<'_>) -> Grid {
    let mut grid = grid(digest);
    let Some(plan) = digest.records.seat_plan() else {
        return grid;
    };
    let columns = grid.columns.len();
    let known = facts(digest, plan).into_iter().map(|fact| {
        let text: String = fact.text.iter().map(Run::text).collect();
        vec![fact.term.text().to_owned(), text]
    });
    for mut cells in std::iter::once(vec![digest.title()]).chain(known) {
        cells.resize(columns.max(2), String::new());
        grid.row(cells);
    }
    grid
}

/// The seats as they lie before whoever looks: rows from the top of the paper down.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let Some(plan) = digest.records.seat_plan() else {
        return Grid::of(&[words.seat]);
    };
    let sitting: HashMap<(u32, u32), Id<Attendee>> = digest
        .records
        .seats
        .iter()
        .filter(|seat| seat.plan == plan.id)
        .filter_map(|seat| Some(((seat.line, seat.col), seat.attendee?)))
        .collect();
    let own = digest.records.seats.iter().filter(|seat| seat.plan == plan.id);
    let (lines, columns) = own.fold((0, 0), |(lines, columns), seat| {
        (lines.max(seat.line + 1), columns.max(seat.col + 1))
    });
    let (lines, columns) = plan.drawn(lines, columns);
    let mut titles = vec![words.row.to_owned()];
    titles.extend(columns.iter().map(|col| (col + 1).to_string()));
    let mut grid = Grid {
        columns: titles,
        ..Grid::default()
    };
    let guests = parties(plan).map(|[guests, _]| guests);
    for line in lines {
        let names = columns.iter().map(|col| {
            let name = sitting.get(&(line, *col)).map(|id| digest.name(*id));
            name.map(|name| spaced(&name)).unwrap_or_default()
        });
        let mut label = (digest.strings.export.row_at)(line);
        if let Some(guests) = &guests {
            let own = guests.iter().any(|place| place.line == line);
            label.push(' ');
            label.push_str(if own { words.guests } else { words.hosts });
        }
        grid.row(std::iter::once(label).chain(names).collect::<Vec<_>>());
    }
    grid
}
