//! Documents as tables, for spreadsheets: what is a row and what is a column. Knows no format.

use super::{DocumentKind, agenda, digest::Digest, document::Grid, record, roster, sign_in};

/// A table with its name.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) grid: Grid,
}

/// The tables of a document, the main one first; none where it is not a table.
pub(super) fn of(digest: &Digest<'_>, kind: DocumentKind) -> Vec<Sheet> {
    let words = &digest.strings.export.words;
    let sheet = |name: &str, grid| Sheet {
        name: name.to_owned(),
        grid,
    };
    match kind {
        DocumentKind::Agenda => vec![sheet(words.agenda, agenda::grid(digest))],
        DocumentKind::Roster => vec![sheet(words.roster, roster::grid(digest))],
        DocumentKind::SignIn => vec![sheet(words.sign_in, sign_in::grid(digest))],
        DocumentKind::Record => vec![
            sheet(words.course, record::grid(digest)),
            sheet(words.attendance, record::stays(digest)),
        ],
        DocumentKind::Minutes
        | DocumentKind::Notice
        | DocumentKind::Guide
        | DocumentKind::DeskCards
        | DocumentKind::Case => Vec::new(),
    }
}
