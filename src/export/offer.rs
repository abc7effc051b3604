//! The table of documents: which there are, in which styles and formats, the usual ones first.

use super::order::{DocumentKind, Format, Style};

/// One row of the table of documents: a kind, whether it has styles, and its formats with the usual one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentOffer {
    pub kind: DocumentKind,
    pub styles: &'static [Style],
    pub formats: &'static [Format],
}

/// A document to be read only.
const READ: &[Format] = &[Format::Text, Format::Markdown, Format::Html, Format::Docx];
/// A document that is a table as well.
const TABLE: &[Format] = &[
    Format::Text,
    Format::Markdown,
    Format::Html,
    Format::Docx,
    Format::Xlsx,
    Format::Csv,
];

/// Every document there is. JSON of minutes is the same in every style; their calendar holds what is due.
pub const OFFERS: &[DocumentOffer] = &[
    DocumentOffer {
        kind: DocumentKind::Minutes,
        styles: &[
            Style::Official,
            Style::Council,
            Style::Public,
            Style::MeetBot,
            Style::Actions,
        ],
        formats: &[
            Format::Text,
            Format::Markdown,
            Format::Html,
            Format::Json,
            Format::Docx,
            Format::Ics,
        ],
    },
    DocumentOffer {
        kind: DocumentKind::Record,
        styles: &[],
        formats: &[
            Format::Text,
            Format::Markdown,
            Format::Html,
            Format::Json,
            Format::Docx,
            Format::Xlsx,
            Format::Csv,
        ],
    },
    DocumentOffer {
        kind: DocumentKind::Agenda,
        styles: &[],
        formats: &[
            Format::Text,
            Format::Markdown,
            Format::Html,
            Format::Docx,
            Format::Xlsx,
            Format::Csv,
            Format::Ics,
        ],
    },
    DocumentOffer {
        kind: DocumentKind::Notice,
        styles: &[],
        formats: &[Format::Text, Format::Markdown, Format::Html, Format::Docx, Format::Ics],
    },
    plain_offer(DocumentKind::Guide, READ),
    plain_offer(DocumentKind::Roster, TABLE),
    plain_offer(DocumentKind::SignIn, TABLE),
    DocumentOffer {
        kind: DocumentKind::DeskCards,
        styles: &[Style::Card210, Style::Card200, Style::Card297],
        formats: READ,
    },
    plain_offer(DocumentKind::SeatPlan, TABLE),
    plain_offer(DocumentKind::Duties, TABLE),
    plain_offer(DocumentKind::Checklist, TABLE),
    plain_offer(DocumentKind::Budget, TABLE),
    plain_offer(DocumentKind::Settlement, TABLE),
    plain_offer(DocumentKind::Copies, TABLE),
    DocumentOffer {
        kind: DocumentKind::Archive,
        styles: &[],
        formats: &[
            Format::Text,
            Format::Markdown,
            Format::Html,
            Format::Docx,
            Format::Xlsx,
            Format::Csv,
            Format::Zip,
        ],
    },
    plain_offer(DocumentKind::Case, &[Format::Json]),
];

const fn plain_offer(kind: DocumentKind, formats: &'static [Format]) -> DocumentOffer {
    DocumentOffer {
        kind,
        styles: &[],
        formats,
    }
}

/// The formats of a kind, the usual one first.
pub fn formats_of(kind: DocumentKind) -> &'static [Format] {
    OFFERS
        .iter()
        .find(|offer| offer.kind == kind)
        .map_or(&[], |offer| offer.formats)
}

/// The styles of a kind, the usual one first; none where it has only one.
pub fn styles_of(kind: DocumentKind) -> &'static [Style] {
    OFFERS
        .iter()
        .find(|offer| offer.kind == kind)
        .map_or(&[], |offer| offer.styles)
}

/// The style if the kind has it, else its usual one.
pub fn style_for(kind: DocumentKind, style: Style) -> Style {
    let own = styles_of(kind);
    let usual = own.first().copied().unwrap_or(style);
    if own.contains(&style) { style } else { usual }
}

/// Whether a document of this kind is written in this format.
pub fn is_offered(kind: DocumentKind, format: Format) -> bool {
    OFFERS
        .iter()
        .any(|offer| offer.kind == kind && offer.formats.contains(&format))
}
