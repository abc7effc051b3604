//! The papers of follow-up over all meetings: register, notes that urge, report, calendar of due dates. Rows of a register-only meeting
//! come without words.

mod calendar;
mod cells;
mod paper;
mod register;
mod report;
mod urge;

pub use paper::{MatterOrder, MatterPaper};

use super::{
    csv,
    document::Document,
    docx, html, markdown,
    order::{DocumentKind, DocumentOrder, Format, Style, WriteError},
    sheets::NamedTable,
    text, xlsx,
};
use crate::domain::question::FollowUpRow;

/// Writes a paper about the rows.
///
/// # Errors
/// If it is not offered in this format, or is too large for it.
pub fn render_matters(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> Result<Vec<u8>, WriteError> {
    if !order.paper.formats().contains(&order.format) {
        return Err(WriteError::NotOffered(order.paper.into(), order.format.into()));
    }
    let tree = || matters_document(rows, order);
    let sheets = || {
        vec![NamedTable {
            name: order.paper.name(order.lang.strings()).to_owned(),
            grid: register::grid(rows, order),
        }]
    };
    match order.format {
        Format::Text => Ok(text::write(&tree()).into_bytes()),
        Format::Markdown => Ok(markdown::write(&tree()).into_bytes()),
        Format::Html => Ok(html::write(&tree(), order.generator).into_bytes()),
        Format::Docx => {
            let origin = docx::Origin {
                author: "",
                office: order.office,
                generator: order.generator,
                made: order.now,
            };
            docx::write(&tree(), origin)
        }
        Format::Xlsx => xlsx::write(&sheets(), &tree(), order.office, &plain_order(order)),
        Format::Csv => csv::write(&sheets()),
        Format::Ics => Ok(calendar::write(rows, order).into_bytes()),
        Format::Json | Format::Zip => Err(WriteError::NotOffered(order.paper.into(), order.format.into())),
    }
}

/// The tree of a paper.
pub fn matters_document(rows: &[FollowUpRow], order: &MatterOrder<'_>) -> Document {
    match order.paper {
        MatterPaper::Register => register::document(rows, order),
        MatterPaper::Urge => urge::document(rows, order),
        MatterPaper::Report => report::document(rows, order),
    }
}

/// The same order for a writer of spreadsheets, which asks for time and signature only.
const fn plain_order<'a>(order: &MatterOrder<'a>) -> DocumentOrder<'a> {
    DocumentOrder {
        kind: DocumentKind::Record,
        style: Style::Official,
        format: order.format,
        lang: order.lang,
        now: order.now,
        generator: order.generator,
    }
}
