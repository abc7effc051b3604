//! The list of actions: who does what by when, and where it stands.

use super::numbers::numbers;
use crate::export::{
    digest::Digest,
    document::{Block, Document, Grid, Layout, Run},
    letters::{begun, capitalised},
    section::EntryRow,
};
use crate::{export::notices::notices, words::Lang};

/// The columns whose cells can be reworded: what is to be done, by whom, by when, and where it stands.
const REWORDED: [usize; 4] = [1, 2, 3, 5];

pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (t, words) = (&digest.strings.export, &digest.strings.export.words);
    let mut document = Document::titled(digest.lang, Layout::Prose, (t.actions_of)(&digest.title()));
    let owner = |of: &str| format!("actions.{}.{of}", digest.lang.code());
    document.passages.add_title(owner("title"), false);
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
    let numbers = numbers(digest);
    let table = document.blocks.len();
    for (action, section, line) in rows {
        document.passages.of(owner(&format!("action{}", action.id.raw())));
        for column in REWORDED {
            document.passages.add_cell(table, grid.rows.len(), column);
        }
        let owners = digest.owners(action).join(t.comma);
        grid.rows.push(vec![
            Run::plain(match digest.lang {
                Lang::En => digest.label(line),
                // Papers in Chinese bear no Latin codes.
                Lang::Zh => action.number.to_string(),
            }),
            Run::plain(match digest.lang {
                _ if line.text.is_empty() => words.not_kept.to_owned(),
                Lang::En => begun(&line.text),
                Lang::Zh => line.text.clone(),
            }),
            Run::plain(if owners.is_empty() { words.unassigned } else { &owners }),
            Run::plain(digest.due(action)),
            Run::plain(
                section
                    .item
                    .and_then(|item| numbers.get(&item.id))
                    .unwrap_or(&section.number),
            ),
            Run::plain(capitalised((digest.strings.domain.action_state)(action.state))),
        ]);
    }
    document.passages.end();
    if grid.rows.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
    } else {
        document.push(Block::Table(grid));
    }
    document
}
