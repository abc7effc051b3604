//! Documents: pure functions of the records. Never sees the store.
//!
//! The tree of a document is made once ([`document()`]); each format is a writer of that tree, in a file of its own.
//! JSON is written from the records instead, so that other programs need not read prose.

mod agenda;
mod bills;
mod budget;
mod by_name;
mod by_unit;
pub mod bundle;
pub mod case;
mod attendance;
mod attended;
mod chart;
mod checklist;
pub mod checks;
mod clock;
mod closed_titles;
mod continued;
mod codes;
mod copies;
mod departure;
mod columns;
mod course;
mod csv;
mod desk_cards;
pub mod digest;
pub mod document;
mod docx;
mod due;
mod excuses;
mod duties;
mod face;
mod floor;
mod guide;
mod issuer;
mod item_number;
mod html;
mod ics;
mod json;
mod letters;
mod lines;
mod markdown;
pub mod matters;
mod minuted;
mod minutes;
mod motions;
mod moved_text;
mod result_lines;
mod names;
mod notice;
mod notices;
mod offer;
pub mod obstacles;
mod officers_checked;
mod order;
mod packing;
mod paper;
mod passages;
mod prepared;
mod public;
mod reckoned;
mod record;
pub mod rewording;
mod ring;
mod run;
mod spacing;
mod sponsors;
mod spot;
pub mod roll;
mod roster;
mod seat_plan;
pub mod section;
mod settled;
mod settlement;
mod sequence;
mod sheets;
mod sign_in;
mod table;
mod taken_up;
mod task;
mod task_text;
mod text;
mod title;
mod told_votes;
pub mod record_print;
pub mod version_steps;
pub mod versions;
mod vote_checks;
mod finding;
mod visits;
mod wording;
mod wrap;
mod xlsx;

pub use json::printed;
pub use minuted::left_out;
pub use offer::{DocumentOffer, OFFERS, formats_of, is_offered, style_for, styles_of};
pub use order::{DocumentKind, DocumentOrder, Format, GENERATOR, Style, WriteError};

use crate::{
    domain::{invitation::Invitation, people::Duty, records::Records, time::Stamp},
    words::Lang,
};
use digest::Digest;
use document::{Block, Document, Layout, Run};
use sheets::NamedTable;

/// Writes a document of the open meeting. A case is JSON whatever is asked for.
///
/// # Errors
/// If the document is not offered in this format, or is too large for it.
pub fn render(records: &Records, order: &DocumentOrder<'_>) -> Result<Vec<u8>, WriteError> {
    render_in_steps(records, order, &mut |_, _| Ok(()))
}

/// As [`render`]; between its steps, of which each takes about as long, `steps` hears how many of how many are done.
///
/// # Errors
/// As [`render`], or `steps` ends the work.
pub fn render_in_steps(
    records: &Records,
    order: &DocumentOrder<'_>,
    steps: &mut bundle::BundleSteps,
) -> Result<Vec<u8>, WriteError> {
    let safe = codes::registered(records, order.lang);
    let records = safe.as_ref().unwrap_or(records);
    let open = (order.style == Style::Public).then(|| public::opened(records, closed_item(order.lang)));
    let records = open.as_ref().unwrap_or(records);
    if order.kind == DocumentKind::Case {
        return Ok(case::write(records, order).into_bytes());
    }
    if !is_offered(order.kind, order.format) {
        return Err(WriteError::NotOffered(order.kind.into(), order.format.into()));
    }
    steps(0, 2)?;
    let mut build = |records| {
        let tree = build(records, order);
        steps(1, 2).map(|()| tree)
    };
    match order.format {
        Format::Json => Ok(json::write(records, order).into_bytes()),
        Format::Text => Ok(text::write(&build(records)?).into_bytes()),
        Format::Markdown => Ok(markdown::write(&build(records)?).into_bytes()),
        Format::Html => Ok(html::write(&build(records)?, order.generator).into_bytes()),
        Format::Docx => {
            let author = author(records, order.lang);
            let origin = docx::Origin {
                office: office(records),
                author: &author,
                generator: order.generator,
                made: order.now,
            };
            docx::write(&build(records)?, origin)
        }
        Format::Xlsx => xlsx::write(
            &tables(records, order),
            &build(records)?,
            &maker(records, order.lang),
            order,
        ),
        Format::Csv => csv::write(&tables(records, order)),
        Format::Zip => bundle::alone(records, order, (render, page_count)),
        Format::Ics => {
            // Others are told where each task stands now; the public copy says what the meeting said, as its minutes do.
            let public = order.style == Style::Public;
            let settled = public.then(|| settled::as_settled(records)).flatten();
            let records = settled.as_ref().unwrap_or(records);
            let digest = Digest::new(records, order.lang);
            Ok(digest
                .map(|digest| ics::write(&digest, order))
                .unwrap_or_default()
                .into_bytes())
        }
    }
}

/// Says what belongs into the archive bundle of the open meeting, before the files that its records name are read.
///
/// # Errors
/// A document cannot be written, or `steps` ends the work.
pub fn bundled(
    records: &Records,
    order: &DocumentOrder<'_>,
    steps: &mut bundle::BundleSteps,
) -> Result<bundle::BundlePlan, WriteError> {
    bundle::plan(records, order, (render, page_count), steps)
}

/// How many pages a document has on paper, as its preview counts them.
fn page_count(records: &Records, order: &DocumentOrder<'_>) -> usize {
    pages(
        &document(records, order.kind, order.style, order.lang, order.now),
        56,
        22,
    )
    .len()
}

/// The minute taker; empty where there is none.
fn author(records: &Records, lang: Lang) -> String {
    let digest = Digest::new(records, lang);
    let takes = digest.map(|digest| digest.with_duty(Duty::Scribe).join(digest.strings.export.comma));
    takes.unwrap_or_default()
}

/// The office, or else who takes the minutes.
fn maker(records: &Records, lang: Lang) -> String {
    match office(records) {
        "" => author(records, lang),
        office => office.to_owned(),
    }
}

/// The office that issues the documents of the open meeting; empty if none is named.
fn office(records: &Records) -> &str {
    let organiser = records.meeting().map_or("", |meeting| meeting.organiser.as_str());
    records.house.issuer(organiser)
}

fn tables(records: &Records, order: &DocumentOrder<'_>) -> Vec<NamedTable> {
    let digest = Digest::new(records, order.lang);
    digest.map(|digest| sheets::of(&digest, order.kind)).unwrap_or_default()
}

/// In place of the title of an item without the public.
const fn closed_item(lang: Lang) -> &'static str {
    lang.strings().export.minutes.closed_item
}

/// The tree of a document of the open meeting. A case has no tree of its own: it shows the record.
pub fn document(records: &Records, kind: DocumentKind, style: Style, lang: Lang, now: Stamp) -> Document {
    let safe = codes::registered(records, lang);
    let records = safe.as_ref().unwrap_or(records);
    let open = (style == Style::Public).then(|| public::opened(records, closed_item(lang)));
    let records = open.as_ref().unwrap_or(records);
    build(
        records,
        &DocumentOrder {
            kind,
            style,
            format: Format::Text,
            lang,
            now,
            generator: "",
        },
    )
}

fn build(records: &Records, order: &DocumentOrder<'_>) -> Document {
    // The list of actions tells where each stands now; what the meeting said stands as it was.
    let of_then = order.style != Style::Actions
        && matches!(
            order.kind,
            DocumentKind::Minutes | DocumentKind::Record | DocumentKind::Case
        );
    let settled = of_then.then(|| settled::as_settled(records)).flatten();
    let records = settled.as_ref().unwrap_or(records);
    let Some(mut digest) = Digest::new(records, order.lang) else {
        return blank(order.lang);
    };
    digest.is_public = order.style == Style::Public;
    match order.kind {
        DocumentKind::Minutes => {
            digest.open_wordings = rewording::findings(records).len();
            rewording::reworded(&digest, minutes::document(&digest, order.style))
        }
        DocumentKind::Record | DocumentKind::Case => {
            digest.record_changed = record_print::is_changed(records);
            record::document(&digest)
        }
        DocumentKind::Agenda => agenda::document(&digest),
        DocumentKind::Notice => notice::document(&digest, order.now),
        DocumentKind::Guide => guide::document(&digest),
        DocumentKind::Roster => roster::document(&digest),
        DocumentKind::SignIn => sign_in::document(&digest),
        DocumentKind::DeskCards => desk_cards::document(&digest, order.style.card()),
        DocumentKind::SeatPlan => seat_plan::document(&digest),
        DocumentKind::Duties => duties::document(&digest),
        DocumentKind::Checklist => checklist::document(&digest),
        DocumentKind::Budget => budget::document(&digest),
        DocumentKind::Settlement => settlement::document(&digest),
        DocumentKind::Copies => copies::document(&digest),
        DocumentKind::Archive => packing::document(&digest),
    }
}

/// The notice of the open meeting as `row` has it and as it goes out at `now`, to be kept with it; empty where nothing of it may be kept.
pub fn notice_to_send(records: &Records, row: &Invitation, lang: Lang, now: Stamp) -> String {
    let mut records = records.clone();
    records.absorb(vec![row.clone().into()]);
    let digest = Digest::new(&records, lang).filter(|digest| !digest.meeting.register_only());
    let tree = digest.map(|digest| notice::made(&digest, now));
    tree.and_then(|tree| serde_json::to_string(&tree).ok())
        .unwrap_or_default()
}

/// Returns the document shown where no meeting is open.
fn blank(lang: Lang) -> Document {
    let words = &lang.strings().export.words;
    let mut document = Document::titled(lang, Layout::Prose, words.untitled);
    document.push(Block::Notice(vec![Run::plain(words.no_meeting)]));
    document
}

/// A document page by page for the preview: lines of at most `width` columns, at most `rows` a page. Official Chinese
/// minutes take 56 columns and 22 rows, so that pages break as on paper (docs/rules.md §red-head).
pub fn pages(document: &Document, width: u16, rows: u16) -> Vec<Vec<String>> {
    lines::paginate(
        lines::lay(document, &lines::PageSpace::hard(usize::from(width))),
        usize::from(rows),
    )
}
