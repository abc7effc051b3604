//! 催办通知单: a page for each unit or person, with the matters that are still in their hands.

use super::{
    cells::{due, last_word, lead, matters_grid, source, task},
    paper::MatterOrder,
};
use crate::{
    domain::question::FollowUpRow,
    export::document::{Block, Definition, Document, Layout, Run},
};

/// A page a lead, in the order of the list.
pub(super) fn document(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> Document {
    let words = order.words();
    let mut document = Document::titled(order.lang, Layout::Prose, words.urge);
    let mut leads: Vec<&str> = Vec::new();
    for row in rows {
        if !leads.contains(&row.lead()) {
            leads.push(row.lead());
        }
    }
    if leads.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_overdue)]);
    }
    for (n, name) in leads.into_iter().enumerate() {
        if n > 0 {
            document.push(Block::PageBreak);
            document.heading(0, words.urge);
        }
        let own: Vec<&FollowUpRow> = rows.iter().filter(|row| row.lead() == name).collect();
        page(&own, order, &mut document);
    }
    document
}

fn page(rows: &[&FollowUpRow], order: &MatterOrder<'_>, document: &mut Document) {
    let words = order.words();
    let Some(first) = rows.first() else { return };
    let colon = order.lang.strings().export.colon;
    document.push(Block::Address(vec![Run::plain(format!(
        "{}{}",
        lead(first, order),
        colon.trim_end()
    ))]));
    document.paragraph(vec![Run::plain((words.please)(rows.len()))]);
    let columns = [
        words.number,
        words.task,
        words.source,
        words.due,
        words.days_late,
        words.progress,
    ];
    let mut grid = matters_grid(&columns, order);
    for row in rows {
        let late = row.days_late(order.today());
        grid.row([
            row.register_number(),
            task(row, order).to_owned(),
            source(row, order),
            due(row, order),
            if late == 0 { String::new() } else { late.to_string() },
            last_word(row, order),
        ]);
    }
    document.push(Block::Table(grid));
    document.push(Block::Signatures(vec![
        Definition::new(words.reply, ""),
        Definition::new(words.signed_for, ""),
    ]));
    let day = (order.lang.strings().export.day)(order.today());
    let closing = [order.office, &day].into_iter().filter(|part| !part.is_empty());
    document.push(Block::Closing(closing.map(Run::plain).collect()));
}
