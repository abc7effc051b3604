//! 座次图: who sits where, drawn from the viewpoint that is printed on it (台下视角, 台上视角), since the sources disagree on
//! what is left (docs/rules.md §seats). Changes since the plan was frozen are listed for whoever prints the cards.

use std::collections::HashSet;

use super::{
    desk_cards::spaced,
    digest::Digest,
    document::{Block, Definition, Document, Grid, Run},
    floor, prepared,
};
use crate::domain::{
    seating::{PlanKind, SeatPlan, Viewpoint},
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
    document.paragraph(vec![Run::plain(viewpoint(digest, plan))]);
    for twice in seated_twice(digest, plan) {
        document.push(Block::Notice(vec![Run::plain(twice)]));
    }
    document.push(Block::Seats(floor::chart(digest, plan)));
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

/// From where it is drawn, in a sentence; around a table nobody looks from the hall.
pub(super) fn viewpoint(digest: &Digest<'_>, plan: &SeatPlan) -> &'static str {
    let (words, papers) = (&digest.strings.export.words, &digest.strings.export.papers);
    let from_hall = plan.viewpoint == Viewpoint::Hall;
    match plan.kind {
        PlanKind::Rostrum | PlanKind::Theatre if from_hall => words.seen_from_hall,
        PlanKind::Rostrum | PlanKind::Theatre => words.seen_from_rostrum,
        PlanKind::LongTable | PlanKind::UShape | PlanKind::HollowSquare | PlanKind::Round if from_hall => {
            papers.table_from_near
        }
        PlanKind::LongTable | PlanKind::UShape | PlanKind::HollowSquare | PlanKind::Round => papers.table_from_far,
    }
}

/// People who are entered in more than one seat, each in a sentence.
fn seated_twice(digest: &Digest<'_>, plan: &SeatPlan) -> Vec<String> {
    let t = &digest.strings.export;
    let mut seats: Vec<_> = digest
        .records
        .seats
        .iter()
        .filter(|seat| seat.plan == plan.id)
        .collect();
    seats.sort_by_key(|seat| (seat.line, seat.col));
    let mut said = HashSet::new();
    let mut found = Vec::new();
    for who in seats.iter().filter_map(|seat| seat.attendee) {
        let own = seats.iter().filter(|seat| seat.attendee == Some(who));
        let own: Vec<String> = own.map(|seat| (t.seat_at)((seat.line, seat.col))).collect();
        if own.len() > 1 && said.insert(who) {
            found.push((t.papers.seated_twice)(&digest.name(who), &own.join(t.comma)));
        }
    }
    found
}

/// Place, shape, rule, sides and, where there is a hall, the viewpoint (docs/rules.md §seats).
fn facts(digest: &Digest<'_>, plan: &SeatPlan) -> Vec<Definition> {
    let (words, prepare) = (&digest.strings.export.words, &digest.strings.prepare);
    let sides = if plan.has_parties() {
        (prepare.sides)(plan.sides).to_owned()
    } else {
        String::new()
    };
    let viewpoint = if plan.kind.has_hall() {
        (prepare.viewpoint)(plan.viewpoint).to_owned()
    } else {
        String::new()
    };
    prepared::known([
        (words.place, digest.meeting.venue.clone()),
        (words.plan_kind, (prepare.plan)(plan.kind).to_owned()),
        (words.seat_rule, (prepare.rule)(plan.rule).to_owned()),
        (words.sides, sides),
        (words.viewpoint, viewpoint),
    ])
}

/// Returns the facts of the plan as a table of its own: under the seats they would make their columns unequal.
pub(super) fn explained(digest: &Digest<'_>) -> Grid {
    let words = &digest.strings.export.words;
    let mut grid = Grid::of(&[words.matter, words.text]);
    grid.row([words.seat_plan, digest.title().as_str()]);
    if let Some(plan) = digest.records.seat_plan() {
        for fact in facts(digest, plan) {
            let text: String = fact.text.iter().map(Run::text).collect();
            grid.row([fact.term.text(), &text]);
        }
        grid.row([words.viewpoint, viewpoint(digest, plan)]);
    }
    grid
}

/// The seats as they lie before whoever looks, for a spreadsheet: rows from the top of the paper down, the viewpoint in the corner.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let Some(plan) = digest.records.seat_plan() else {
        return Grid::of(&[words.seat]);
    };
    let sitting = floor::sittings(digest, plan);
    let own = digest.records.seats.iter().filter(|seat| seat.plan == plan.id);
    let places = own.map(|seat| (seat.line, seat.col)).collect();
    let (mut lines, mut columns) = floor::drawn(plan, &places);
    let from_hall = plan.viewpoint == Viewpoint::Hall;
    if (plan.kind == PlanKind::Rostrum) == from_hall {
        lines.reverse();
    }
    if !from_hall {
        columns.reverse();
    }
    let seen = if plan.kind.has_hall() {
        (t.bracket)((digest.strings.prepare.viewpoint)(plan.viewpoint))
    } else {
        String::new()
    };
    let mut titles = vec![format!("{}{seen}", words.row)];
    titles.extend(columns.iter().map(|col| col.saturating_add(1).to_string()));
    let mut grid = Grid {
        columns: titles,
        even: true,
        ..Grid::default()
    };
    let guests = parties(plan).map(|[guests, _]| guests);
    for line in lines {
        let names = columns.iter().map(|col| {
            let name = sitting.get(&(line, *col)).map(|id| digest.name(*id));
            name.map(|name| spaced(&name)).unwrap_or_default()
        });
        let mut label = (t.row_at)(line);
        if let Some(guests) = &guests {
            let own = guests.iter().any(|place| place.line == line);
            label.push(' ');
            label.push_str(if own { words.guests } else { words.hosts });
        }
        grid.row(std::iter::once(label).chain(names).collect::<Vec<_>>());
    }
    grid
}
