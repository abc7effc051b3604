//! Documents as tables, for spreadsheets: what is a row and what is a column. Knows no format.

use super::{
    agenda, budget, checklist, copies, digest::Digest, document::Grid, duties, order::DocumentKind, packing, record,
    roster, seat_plan, settlement, sign_in,
};

/// A table with its name.
pub(super) struct NamedTable {
    pub(super) name: String,
    pub(super) grid: Grid,
}

/// The tables of a document, the main one first; none where it is not a table.
pub(super) fn of(digest: &Digest<'_>, kind: DocumentKind) -> Vec<NamedTable> {
    let words = &digest.strings.export.words;
    let closing = &digest.strings.closing.papers;
    let sheet = |name: &str, grid| NamedTable {
        name: name.to_owned(),
        grid,
    };
    match kind {
        DocumentKind::Agenda => vec![sheet(words.agenda, agenda::grid(digest))],
        DocumentKind::Roster => vec![sheet(words.roster, roster::grid(digest))],
        DocumentKind::SignIn => vec![sheet(words.sign_in, sign_in::grid(digest))],
        DocumentKind::SeatPlan => vec![
            sheet(words.seat_plan, seat_plan::grid(digest)),
            sheet(digest.strings.export.papers.seat_facts, seat_plan::explained(digest)),
        ],
        DocumentKind::Duties => vec![sheet(words.duties, duties::grid(digest))],
        DocumentKind::Checklist => vec![sheet(words.checklist, checklist::grid(digest))],
        DocumentKind::Budget => vec![sheet(words.budget, budget::grid(digest))],
        DocumentKind::Settlement => {
            let overruns = settlement::overruns(digest);
            let mut sheets = vec![
                sheet(closing.settlement, settlement::grid(digest)),
                sheet(closing.payments, settlement::payments(digest)),
            ];
            // Printed, a sheet of heads alone is an empty last page.
            if !overruns.rows.is_empty() {
                sheets.push(sheet(closing.overruns, overruns));
            }
            sheets
        }
        DocumentKind::Copies => vec![
            sheet(closing.copies, copies::grid(digest)),
            sheet(closing.total, copies::by_paper(digest)),
        ],
        DocumentKind::Archive => vec![sheet(closing.archive, packing::grid(digest))],
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
