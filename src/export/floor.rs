//! The chart of a plan of seats: rows before a stage, a long table with its door, seats around a U, a square or a round table
//! (docs/rules.md §seats). One layout is made, that of the hall; seen from the front it is turned by half a turn.

use std::collections::{HashMap, HashSet};

use super::{
    desk_cards::spaced,
    digest::Digest,
    document::{Chart, ChartCell, ChartPage, Fixture, Run},
    letters::safe,
    ring,
    spacing::name_lines,
    spot::{At, FloorSpot, Stands},
};
use crate::domain::{
    id::Id,
    people::Attendee,
    seating::{PlanKind, SeatPlan, TableSides, Viewpoint},
    seats::parties,
};

/// More seats than these are drawn a block a sheet.
const MOST_ON_A_SHEET: usize = 150;
/// More seats in a row than these are too narrow for a name.
const MOST_IN_A_ROW: usize = 22;
/// A block has no more rows and columns than these.
const BLOCK: usize = 10;

/// Returns the person of each seat, each person once: in the seat nearest to the front where two are entered.
pub(super) fn sittings(digest: &Digest<'_>, plan: &SeatPlan) -> HashMap<At, Id<Attendee>> {
    let mut seats: Vec<_> = digest
        .records
        .seats
        .iter()
        .filter(|seat| seat.plan == plan.id)
        .collect();
    seats.sort_by_key(|seat| (seat.line, seat.col));
    let mut seen = HashSet::new();
    let own = seats
        .iter()
        .filter_map(|seat| Some(((seat.line, seat.col), seat.attendee?)));
    let mut taken = HashMap::new();
    for (at, who) in own {
        if seen.insert(who) {
            taken.entry(at).or_insert(who);
        }
    }
    taken
}

/// The seat of everybody as it is called: what was typed, else the place in the plan.
pub(super) struct SeatCalls<'d> {
    digest: &'d Digest<'d>,
    places: HashMap<Id<Attendee>, At>,
}

impl<'d> SeatCalls<'d> {
    pub(super) fn new(digest: &'d Digest<'_>) -> Self {
        let plan = digest.records.seat_plan();
        let taken = plan.map(|plan| sittings(digest, plan)).unwrap_or_default();
        Self {
            digest,
            places: taken.into_iter().map(|(at, who)| (who, at)).collect(),
        }
    }

    /// The seat of somebody; empty if there is none.
    pub(super) fn of(&self, attendee: &Attendee) -> String {
        let own = safe(attendee.seat.trim());
        if !own.is_empty() {
            return own;
        }
        let at = self.places.get(&attendee.id);
        at.map(|at| (self.digest.strings.export.seat_at)(*at))
            .unwrap_or_default()
    }
}

/// The chart of a plan.
pub(super) fn chart(digest: &Digest<'_>, plan: &SeatPlan) -> Chart {
    let own = digest.records.seats.iter().filter(|seat| seat.plan == plan.id);
    let places: HashSet<At> = own.map(|seat| (seat.line, seat.col)).collect();
    let (lines, columns) = drawn(plan, &places);
    let mut spots = match plan.kind {
        PlanKind::Rostrum | PlanKind::Theatre => in_rows(plan.kind, &lines, &columns),
        PlanKind::LongTable => along_a_table(plan, &lines, &columns),
        PlanKind::UShape | PlanKind::HollowSquare | PlanKind::Round => ring::around(plan, &places),
    };
    if plan.viewpoint == Viewpoint::Rostrum {
        turn_round(&mut spots);
    }
    let drawing = Drawing {
        digest,
        plan,
        taken: sittings(digest, plan),
        numbered: !matches!(plan.kind, PlanKind::UShape | PlanKind::HollowSquare | PlanKind::Round),
    };
    let seats = spots.iter().filter(|spot| matches!(spot.what, Stands::Seat(_))).count();
    let pages = if drawing.numbered && (seats > MOST_ON_A_SHEET || columns.len() > MOST_IN_A_ROW) {
        drawing.blocks(&spots)
    } else {
        vec![drawing.sheet(&spots, Run::default())]
    };
    Chart { pages }
}

/// The rows and columns that are drawn: all that the plan has, but of a plan that no room holds only those with seats.
pub(super) fn drawn(plan: &SeatPlan, places: &HashSet<At>) -> (Vec<u32>, Vec<u32>) {
    const MOST: u32 = 4_000;
    let lines = places
        .iter()
        .map(|at| at.0.saturating_add(1))
        .fold(plan.lines, u32::max);
    let columns = places
        .iter()
        .map(|at| at.1.saturating_add(1))
        .fold(plan.columns, u32::max);
    if lines.saturating_mul(columns) <= MOST {
        return ((0..lines).collect(), (0..columns).collect());
    }
    let distinct = |of: fn(&At) -> u32| {
        let mut list: Vec<u32> = places.iter().map(of).collect();
        list.sort_unstable();
        list.dedup();
        list
    };
    (distinct(|at| at.0), distinct(|at| at.1))
}

/// Rows of seats: of a rostrum the front row is the nearest to the hall, of a hall the farthest.
fn in_rows(kind: PlanKind, lines: &[u32], columns: &[u32]) -> Vec<FloorSpot> {
    let (high, wide) = (lines.len(), columns.len());
    let is_rostrum = kind == PlanKind::Rostrum;
    let stage = FloorSpot::piece((if is_rostrum { high } else { 0 }, 0), (1, wide), Fixture::Stage);
    let seats = lines.iter().enumerate().flat_map(|(n, line)| {
        let row = if is_rostrum { high - n - 1 } else { n + 1 };
        let columns = columns.iter().enumerate();
        columns.map(move |(col, at)| FloorSpot::seat(row, col, (*line, *at)))
    });
    std::iter::once(stage).chain(seats).collect()
}

/// The far side, the table, the near side; the door where it is known.
fn along_a_table(plan: &SeatPlan, lines: &[u32], columns: &[u32]) -> Vec<FloorSpot> {
    let far = plan.lines.div_ceil(2);
    let table = lines.iter().filter(|line| **line < far).count();
    let wide = columns.len();
    let left = usize::from(plan.sides == TableSides::DoorAtEnd);
    let mut spots = vec![FloorSpot::piece((table, left), (1, wide), Fixture::Table)];
    match plan.sides {
        TableSides::ByRank => {}
        TableSides::GuestsFaceDoor | TableSides::HostsFaceDoor => {
            let middle = wide.saturating_sub(1) / 2;
            let door = (1, if wide.is_multiple_of(2) { 2 } else { 1 });
            spots.push(FloorSpot::piece((lines.len() + 1, middle), door, Fixture::Door));
        }
        TableSides::DoorAtEnd => spots.push(FloorSpot::piece((table, 0), (1, 1), Fixture::Door)),
    }
    for (n, line) in lines.iter().enumerate() {
        let row = n + usize::from(*line >= far);
        let columns = columns.iter().enumerate();
        spots.extend(columns.map(|(col, at)| FloorSpot::seat(row, col + left, (*line, *at))));
    }
    spots
}

/// The same from the other side.
fn turn_round(spots: &mut [FloorSpot]) {
    let rows = spots.iter().map(|spot| spot.row + spot.high).max().unwrap_or(0);
    let columns = spots.iter().map(|spot| spot.col + spot.wide).max().unwrap_or(0);
    for spot in spots {
        spot.row = rows - spot.row - spot.high;
        spot.col = columns - spot.col - spot.wide;
    }
}

/// The texts for the spots.
struct Drawing<'d, 'a> {
    digest: &'d Digest<'a>,
    plan: &'d SeatPlan,
    taken: HashMap<At, Id<Attendee>>,
    /// Whether rows and columns have numbers; seats around a table bear their own.
    numbered: bool,
}

impl Drawing<'_, '_> {
    /// A sheet with these spots, moved to its upper left corner.
    fn sheet(&self, spots: &[FloorSpot], title: Run) -> ChartPage {
        let top = spots.iter().map(|spot| spot.row).min().unwrap_or(0);
        let left = spots.iter().map(|spot| spot.col).min().unwrap_or(0);
        let (down, right) = if self.numbered { (1, 1) } else { (0, 0) };
        let cells = spots
            .iter()
            .map(|spot| self.cell(spot, spot.row - top + down, spot.col - left + right));
        let mut cells: Vec<_> = cells.collect();
        let rows = cells.iter().map(|cell| cell.row + cell.high).max().unwrap_or(0);
        let columns = cells.iter().map(|cell| cell.col + cell.wide).max().unwrap_or(0);
        if self.numbered {
            let labels = self.labels(spots, top, left);
            cells.extend(labels);
        }
        cells.sort_by_key(|cell| (cell.row, cell.col));
        ChartPage {
            title,
            rows,
            columns,
            labelled: self.numbered,
            cells,
        }
    }

    fn cell(&self, spot: &FloorSpot, row: usize, col: usize) -> ChartCell {
        let papers = &self.digest.strings.export.papers;
        let (fixture, lines, tag) = match spot.what {
            Stands::Seat(at) => {
                let name = self.taken.get(&at).map(|who| self.digest.name(*who));
                let lines = name.map(|name| name_lines(&spaced(&name))).unwrap_or_default();
                let tag = if self.numbered {
                    String::new()
                } else {
                    (papers.seat_tag)(at)
                };
                (Fixture::Seat, lines, tag)
            }
            Stands::Piece(fixture) => {
                let word = match (fixture, self.plan.kind) {
                    (Fixture::Stage, PlanKind::Rostrum) => papers.rostrum,
                    (Fixture::Stage, _) => papers.stage,
                    (Fixture::Door, _) => papers.door,
                    (Fixture::Table, PlanKind::Round) => papers.round_table,
                    (Fixture::Table | Fixture::Seat | Fixture::Label, _) => papers.table,
                };
                (fixture, vec![Run::plain(word)], String::new())
            }
        };
        ChartCell {
            row,
            col,
            high: spot.high,
            wide: spot.wide,
            fixture,
            lines,
            tag: Run::plain(tag),
        }
    }

    /// The numbers of rows at the left, and those of seats over the columns.
    fn labels(&self, spots: &[FloorSpot], top: usize, left: usize) -> Vec<ChartCell> {
        let words = &self.digest.strings.export.words;
        let guests = parties(self.plan).map(|[guests, _]| guests);
        let (mut rows, mut columns) = (HashMap::new(), HashMap::new());
        for spot in spots {
            if let Stands::Seat((line, col)) = spot.what {
                rows.insert(spot.row - top + 1, line);
                columns.insert(spot.col - left + 1, col);
            }
        }
        let label = |row, col, lines: Vec<Run>| ChartCell {
            row,
            col,
            high: 1,
            wide: 1,
            fixture: Fixture::Label,
            lines,
            tag: Run::default(),
        };
        let rows = rows.into_iter().map(|(row, line)| {
            let mut lines = vec![Run::plain((self.digest.strings.export.row_at)(line))];
            if let Some(guests) = &guests {
                let own = guests.iter().any(|place| place.line == line);
                lines.push(Run::plain(if own { words.guests } else { words.hosts }));
            }
            label(row, 0, lines)
        });
        let columns = columns
            .into_iter()
            .map(|(at, col)| label(0, at, vec![Run::plain(col.saturating_add(1).to_string())]));
        rows.chain(columns).collect()
    }

    /// Blocks of rows and columns that are about equally large, a sheet each, from the upper left.
    fn blocks(&self, spots: &[FloorSpot]) -> Vec<ChartPage> {
        let seats = spots.iter().filter(|spot| matches!(spot.what, Stands::Seat(_)));
        let (mut rows, mut columns): (Vec<_>, Vec<_>) = seats.map(|spot| (spot.row, spot.col)).unzip();
        for list in [&mut rows, &mut columns] {
            list.sort_unstable();
            list.dedup();
        }
        let mut pages = Vec::new();
        for rows in even(&rows) {
            for columns in even(&columns) {
                pages.push(self.block(spots, rows, columns));
            }
        }
        pages
    }

    fn block(&self, spots: &[FloorSpot], rows: &[usize], columns: &[usize]) -> ChartPage {
        let (Some((top, bottom)), Some((left, right))) = (ends(rows), ends(columns)) else {
            return ChartPage::default();
        };
        let mut own = Vec::new();
        let mut seats = Vec::new();
        for spot in spots {
            match spot.what {
                Stands::Seat(at) => {
                    if rows.contains(&spot.row) && columns.contains(&spot.col) {
                        seats.push(at);
                        own.push(*spot);
                    }
                }
                // The stage or the table is drawn on each sheet that touches it, as wide as the block.
                Stands::Piece(_) => {
                    let beside = spot.row + 1 == top || spot.row == bottom + 1 || (top..=bottom).contains(&spot.row);
                    if beside {
                        let start = spot.col.max(left);
                        let end = (spot.col + spot.wide).min(right + 1);
                        if start < end {
                            own.push(FloorSpot {
                                col: start,
                                wide: end - start,
                                ..*spot
                            });
                        }
                    }
                }
            }
        }
        let range = |of: fn(&At) -> u32| {
            let numbers = || seats.iter().map(of);
            let number = |at: Option<u32>| at.unwrap_or(0).saturating_add(1);
            (number(numbers().min()), number(numbers().max()))
        };
        let title = (self.digest.strings.export.papers.block_at)(range(|at| at.0), range(|at| at.1));
        self.sheet(&own, Run::plain(title))
    }
}

/// A list in parts of about equal length, none longer than a block.
fn even(list: &[usize]) -> impl Iterator<Item = &[usize]> {
    let parts = list.len().div_ceil(BLOCK).max(1);
    list.chunks(list.len().div_ceil(parts).max(1))
}

fn ends(list: &[usize]) -> Option<(usize, usize)> {
    Some((*list.first()?, *list.last()?))
}
