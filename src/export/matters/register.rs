//! 督办台账: every matter in a line, with who answers for it, until when, how far it is and how late.

use super::{
    cells::{due, last_word, lead, matters_grid, source, state, task},
    paper::MatterOrder,
};
use crate::{
    domain::question::FollowUpRow,
    export::document::{Block, CellValue, Document, Grid, Layout, Run},
};

/// The register with its day and filter on top.
pub(super) fn document(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> Document {
    let words = order.words();
    let mut document = Document::titled(order.lang, Layout::Prose, words.register);
    let mut about = vec![(words.as_of)(&order.zone.ymd(order.now))];
    if !order.filter.trim().is_empty() {
        about.push((words.fits)(order.filter.trim()));
    }
    document.paragraph(vec![Run::plain(about.join(order.lang.strings().export.semicolon))]);
    if rows.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing)]);
    } else {
        document.push(Block::Table(grid(rows, order).without_empty_columns()));
    }
    document
}

/// The lines as a table.
pub(super) fn grid(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> Grid {
    let words = order.words();
    let columns = [
        order.lang.strings().export.words.serial,
        words.number,
        words.task,
        words.source,
        words.leader,
        words.lead,
        words.helpers,
        words.due,
        words.state,
        words.days_late,
        words.progress,
    ];
    let mut grid = matters_grid(&columns, order);
    for (n, row) in (1..).zip(rows) {
        let late = row.days_late(order.today());
        grid.cells([
            Run::count(n),
            Run::plain(row.register_number()),
            Run::plain(task(row, order)),
            Run::plain(source(row, order)),
            Run::plain(&row.action.leader),
            Run::plain(lead(row, order)),
            Run::plain(row.helpers().join(order.lang.strings().export.comma)),
            row.action.due.date.map_or_else(
                || Run::plain(due(row, order)),
                |day| Run::valued(day.to_string(), CellValue::Day(day)),
            ),
            Run::plain(state(row, order)),
            usize::try_from(late).map_or_else(
                |_| Run::default(),
                |late| if late == 0 { Run::default() } else { Run::count(late) },
            ),
            Run::plain(last_word(row, order)),
        ]);
    }
    grid
}
