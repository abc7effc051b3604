//! The list of actions: who does what by when, and where it stands.

use crate::export::{
    digest::Digest,
    document::{Block, Document, Grid, Layout, Run},
    letters::capitalised,
    section::EntryRow,
};
use crate::{export::notices::notices, words::Lang};

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = Document::titled(digest.lang, Layout::Prose, (t.actions_of)(&digest.title()));
    notices(digest, &mut document);
    let columns = [
        words.number_sign,
        words.action,
        words.owner,
        words.due,
        words.item,
        words.state,
    ];
    let mut grid = Grid {
        columns: columns.map(str::to_owned).to_vec(),
        ..Grid::default()
    };
    let mut rows: Vec<_> = digest
        .lines()
        .filter_map(|(section, line)| match line.what {
            EntryRow::Action(action) => Some((action, section, line)),
            EntryRow::Text | EntryRow::Decision(_) | EntryRow::Motion(_) => None,
        })
        .collect();
    rows.sort_by_key(|(action, ..)| action.number);
    for (action, section, line) in rows {
        let owners = digest.owners(action).join(t.comma);
        grid.rows.push(vec![
            Run::plain(match digest.lang {
                Lang::En => digest.label(line),
                // Papers in Chinese bear no Latin codes.
                Lang::Zh => action.number.to_string(),
            }),
            Run::plain(if line.text.is_empty() {
                words.not_kept
            } else {
                &line.text
            }),
            Run::plain(if owners.is_empty() { words.unassigned } else { &owners }),
            Run::plain(digest.due(action)),
            Run::plain(&section.number),
            Run::plain(capitalised((digest.strings.domain.action_state)(action.state))),
        ]);
    }
    if grid.rows.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    } else {
        document.push(Block::Table(grid));
    }
    document
}
