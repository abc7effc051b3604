//! The columns of a list, as values: where they stand, what they hold. Knows no words.

use std::collections::BTreeMap;

use super::headings::ColumnKind;

/// The meaning of columns, counted from 0, as the clerk told it; `None` = nothing that is known.
pub type ToldColumns = BTreeMap<usize, Option<ColumnKind>>;

/// A column: where, what, and the words above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RosterColumn {
    pub(super) at: usize,
    pub(super) kind: Option<ColumnKind>,
    pub(super) title: String,
}

/// One list of a table; a table may hold several side by side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ListColumns {
    pub(super) columns: Vec<RosterColumn>,
}

impl ListColumns {
    /// The first column of a kind.
    pub(super) fn at(&self, kind: ColumnKind) -> Option<usize> {
        self.columns.iter().find(|c| c.kind == Some(kind)).map(|c| c.at)
    }

    /// The heading of a column; empty where nobody wrote one.
    pub(super) fn title(&self, at: usize) -> &str {
        let column = self.columns.iter().find(|column| column.at == at);
        column.map_or("", |column| column.title.as_str())
    }

    /// All columns of a kind.
    pub(super) fn all(&self, kind: ColumnKind) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |c| c.kind == Some(kind)).map(|c| c.at)
    }
}
