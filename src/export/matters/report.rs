//! 督办专报: how many matters there are and how far they are, by unit; what is done, what is late with its reason, what goes on; room
//! for the instruction of a leader.

use super::{
    cells::{due, last_word, lead, matters_grid, task},
    paper::MatterOrder,
};
use crate::{
    domain::{action::ActionState, question::FollowUpRow},
    export::document::{Block, Definition, Document, Grid, Holds, Layout, Run},
    export::letters::capitalised,
};

/// How far some matters are.
#[derive(Debug, Clone, Copy, Default)]
struct Figures {
    filed: usize,
    done: usize,
    on_time: usize,
    open: usize,
    overdue: usize,
}

impl Figures {
    fn of<'r>(rows: impl Iterator<Item = &'r FollowUpRow>, order: &MatterOrder<'_>) -> Self {
        rows.fold(Self::default(), |so_far, row| {
            let (open, done) = (row.action.state.is_open(), row.action.state == ActionState::Done);
            Self {
                filed: so_far.filed + 1,
                done: so_far.done + usize::from(done),
                on_time: so_far.on_time + usize::from(done && was_in_time(row, order)),
                open: so_far.open + usize::from(open),
                overdue: so_far.overdue + usize::from(row.days_late(order.today()) > 0),
            }
        })
    }

    fn cells(self, name: &str) -> [String; 6] {
        let numbers = [self.filed, self.done, self.on_time, self.open, self.overdue];
        let [filed, done, on_time, open, overdue] = numbers.map(|number| number.to_string());
        [name.to_owned(), filed, done, on_time, open, overdue]
    }
}

/// Closed on the day it was due at the latest; without a date nothing was missed.
fn was_in_time(row: &FollowUpRow, order: &MatterOrder<'_>) -> bool {
    let closed = row.action.closed.map(|at| order.zone.date(at));
    match (row.action.due.date, closed) {
        (Some(due), Some(closed)) => closed <= due,
        (None, _) | (_, None) => true,
    }
}

/// The report.
pub(super) fn document(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> Document {
    let (words, t) = (order.words(), &order.lang.strings().export);
    let mut document = Document::titled(order.lang, Layout::Prose, words.report);
    let number = order.number.trim();
    if !number.is_empty() {
        document.subtitle = Run::plain((words.issue)(number));
    }
    let mut facts = Vec::new();
    if !order.to.trim().is_empty() {
        facts.push(Definition::new(words.to, order.to.trim()));
    }
    document.definitions(facts);
    if !order.filter.trim().is_empty() {
        document.paragraph(vec![Run::plain((words.fits)(order.filter.trim()))]);
    }
    let all = Figures::of(rows.iter(), order);
    let Figures {
        filed,
        done,
        on_time,
        open,
        overdue,
    } = all;
    let today = order.zone.ymd(order.now);
    let day = match order.since {
        Some(since) => (words.period)(&since.to_string(), &today),
        None => (words.as_of)(&today),
    };
    let totals = (words.totals)(filed, done, on_time, open, overdue);
    let comma = if order.lang == crate::words::Lang::Zh {
        "，"
    } else {
        ": "
    };
    document.paragraph(vec![Run::plain(format!("{day}{comma}{totals}"))]);
    if !rows.is_empty() {
        by_unit(rows, all, order, &mut document);
    }
    let of = |keep: &dyn Fn(&FollowUpRow) -> bool| rows.iter().filter(|row| keep(row)).collect::<Vec<_>>();
    let today = order.today();
    let mut part = 1;
    let mut chapter = |title: &str, rows: &[&FollowUpRow], late: bool| {
        if rows.is_empty() {
            return;
        }
        part += 1;
        document.numbered(0, (t.heading_number)(0, part), title);
        document.push(Block::Table(table(rows, late, order)));
    };
    chapter(words.what_is_late, &of(&|row| row.days_late(today) > 0), true);
    chapter(
        words.what_goes_on,
        &of(&|row| row.action.state.is_open() && row.days_late(today) == 0),
        false,
    );
    chapter(
        words.what_is_done,
        &of(&|row| row.action.state == ActionState::Done),
        false,
    );
    document.push(Block::Signatures(vec![Definition::new(words.instruction, "")]));
    let day = (t.day)(today);
    let closing = [order.office, &day].into_iter().filter(|part| !part.is_empty());
    document.push(Block::Closing(closing.map(Run::plain).collect()));
    document
}

fn by_unit(rows: &[FollowUpRow], all: Figures, order: &MatterOrder<'_>, document: &mut Document) {
    let (words, t) = (order.words(), &order.lang.strings().export);
    document.numbered(0, (t.heading_number)(0, 1), words.by_unit);
    let columns = [
        words.unit,
        words.filed,
        words.done,
        words.on_time,
        words.open,
        words.overdue,
    ];
    let held = (0..).zip(columns);
    let held: Vec<_> = held
        .map(|(n, title)| (title, if n == 0 { Holds::Text } else { Holds::Count }))
        .collect();
    let mut grid = Grid::with(&held);
    let mut leads: Vec<&str> = Vec::new();
    for row in rows {
        if !leads.contains(&row.responsible()) {
            leads.push(row.responsible());
        }
    }
    for name in leads {
        let own = rows.iter().filter(|row| row.responsible() == name);
        let shown = if name.is_empty() { words.unassigned } else { name };
        grid.row(Figures::of(own, order).cells(shown));
    }
    grid.strong_cells(all.cells(&capitalised(words.all)).iter().map(Run::plain));
    document.push(Block::Table(grid));
}

/// Matters of one chapter; of late ones with the reason, and room for what is done next.
fn table(rows: &[&FollowUpRow], late: bool, order: &MatterOrder<'_>) -> Grid {
    let words = order.words();
    let mut columns = vec![words.number, words.task, words.lead, words.due];
    columns.extend(if late {
        vec![words.days_late, words.reason, words.next_step]
    } else {
        vec![words.progress]
    });
    let mut grid = matters_grid(&columns, order);
    for row in rows {
        let mut cells = vec![
            row.register_number(),
            task(row, order).to_owned(),
            lead(row, order).to_owned(),
            due(row, order),
        ];
        if late {
            cells.extend([
                row.days_late(order.today()).to_string(),
                last_word(row, order),
                String::new(),
            ]);
        } else {
            cells.push(last_word(row, order));
        }
        grid.row(cells);
    }
    grid
}
