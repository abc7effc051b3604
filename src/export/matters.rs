//! The papers of follow-up over all meetings: register, notes that urge, report, calendar of due dates. Of a register-only meeting
//! the rows come without words.

mod calendar;
mod register;
mod report;
mod urge;

use chrono::NaiveDate;
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::{
    csv,
    document::Document,
    docx, html, markdown,
    order::{DocumentKind, DocumentOrder, Format, Style, WriteError},
    sheets::NamedTable,
    text, xlsx,
};
use crate::{
    domain::{
        house::LightRule,
        matter::MatterStep,
        question::FollowUpRow,
        time::{Stamp, Zone},
    },
    words::{Lang, Strings, matter_papers::MatterPapers},
};

/// A paper about matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum MatterPaper {
    /// 督办台账: every matter in a line.
    #[default]
    #[strum(to_string = "follow-up", serialize = "register")]
    Register,
    /// 催办通知单: a page for each unit or person that is urged.
    Urge,
    /// 督办专报: figures, what is done, what is late and why.
    #[strum(to_string = "follow-up-report", serialize = "report")]
    Report,
}

impl MatterPaper {
    /// Its name in words.
    pub const fn name(self, strings: &Strings) -> &'static str {
        let words = &strings.follow_up.papers;
        match self {
            Self::Register => words.register,
            Self::Urge => words.urge,
            Self::Report => words.report,
        }
    }

    /// Its formats, the usual one first.
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Self::Register => &[
                Format::Xlsx,
                Format::Csv,
                Format::Docx,
                Format::Html,
                Format::Text,
                Format::Markdown,
                Format::Ics,
            ],
            Self::Urge | Self::Report => &[Format::Docx, Format::Html, Format::Text, Format::Markdown],
        }
    }

    /// The matters of which it speaks, of those that fit the filter: a note urges for what is open, and without a filter for what
    /// is late.
    pub fn rows(self, rows: Vec<FollowUpRow>, filter: &str, today: NaiveDate) -> Vec<FollowUpRow> {
        let followed = rows.into_iter().filter(|row| row.left_out().is_none());
        if self != Self::Urge {
            return followed.collect();
        }
        let late = |row: &FollowUpRow| row.days_late(today) > 0 || !filter.trim().is_empty();
        followed.filter(|row| row.action.state.is_open() && late(row)).collect()
    }
}

/// An order for a paper.
#[derive(Debug, Clone, Copy)]
pub struct MatterOrder<'a> {
    pub paper: MatterPaper,
    pub format: Format,
    pub lang: Lang,
    pub now: Stamp,
    pub zone: Zone,
    pub lights: LightRule,
    /// The office that writes; empty = it is not named.
    pub office: &'a str,
    /// The number of the report; empty = it has none.
    pub number: &'a str,
    /// To whom the report goes; empty = nobody is named.
    pub to: &'a str,
    /// As it was typed; empty = none.
    pub filter: &'a str,
    pub generator: &'a str,
}

impl MatterOrder<'_> {
    fn today(&self) -> NaiveDate {
        self.zone.date(self.now)
    }

    fn words(&self) -> &'static MatterPapers {
        &self.lang.strings().follow_up.papers
    }
}

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

/// The wording, or a word for what is not kept.
fn task<'r>(row: &'r FollowUpRow, order: &MatterOrder<'_>) -> &'r str {
    if row.text.is_empty() {
        order.lang.strings().export.words.not_kept
    } else {
        &row.text
    }
}

/// Meeting, day and item.
fn source(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let day = order.zone.ymd(row.meeting_start);
    let parts = [row.meeting_title.as_str(), &day, &row.source.item];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// The due date, else the phrase that was typed, else a word for none.
fn due(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let due = &row.action.due;
    match due.date {
        Some(date) => date.to_string(),
        None if due.phrase.is_empty() => order.words().no_date.to_owned(),
        None => due.phrase.clone(),
    }
}

/// The lead, or a word for nobody.
fn lead<'r>(row: &'r FollowUpRow, order: &MatterOrder<'_>) -> &'r str {
    if row.lead().is_empty() {
        order.words().unassigned
    } else {
        row.lead()
    }
}

/// The state with the word of its light.
fn state(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let words = &order.lang.strings().domain;
    let state = (words.action_state)(row.action.state);
    if !row.action.state.is_open() || row.action.due.date.is_none() {
        return state.to_owned();
    }
    let light = (words.light)(row.light(order.today(), order.lights, order.zone));
    format!("{state}{}", (order.lang.strings().export.bracket)(light))
}

/// What was said last about it, with its day: a progress, an answer, a proof, a reason.
fn last_word(row: &FollowUpRow, order: &MatterOrder<'_>) -> String {
    let says = |kind: MatterStep| {
        matches!(
            kind,
            MatterStep::Progress
                | MatterStep::Answered
                | MatterStep::Reported
                | MatterStep::Returned
                | MatterStep::ExtensionAsked
        )
    };
    let last = row.steps.iter().rfind(|step| says(step.kind) && !step.text.is_empty());
    last.map_or_else(String::new, |step| format!("{} {}", order.zone.ymd(step.at), step.text))
}
