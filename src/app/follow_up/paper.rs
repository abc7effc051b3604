//! A paper about matters before it is written: which one, about which rows, page by page.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use strum::IntoEnumIterator;

use crate::{
    domain::{house::House, question::FollowUpRow, records::Records, report::Report, text::narrow, time::Stamp},
    export::{
        self, Format, GENERATOR,
        matters::{MatterOrder, MatterPaper, matters_document},
    },
    words::{Lang, field::FieldName},
};

use super::super::{
    cursor::Step,
    cx::Cx,
    effect::{ExportContent, ExportOrder, MadePaper},
    form::read::read_moment,
    form::{Choice, Form, FormKind, Problem},
    forms::{export::format_of, read::typed_path},
    seen::Seen,
    shared::Shared,
};

/// The year of a day, by which reports are numbered.
pub fn year_of(day: NaiveDate) -> u32 {
    u32::try_from(day.year()).unwrap_or(0)
}

/// The number of a report as it is typed: `3`, `第3期`, `2026年第3期`.
pub fn number_in(typed: &str) -> Option<u32> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let typed: String = typed.chars().map(narrow).collect();
    let own = typed.rsplit('年').next().unwrap_or(&typed);
    digits(own).parse().ok().filter(|number| *number > 0)
}

/// Cells of a line that is read at ease: on a wider screen its end is too far from the beginning of the next.
const MEASURE: u16 = 110;

/// The paper with the rows of which it speaks.
#[derive(Debug)]
pub struct PaperPreview {
    pub paper: MatterPaper,
    /// All rows that fit the filter.
    rows: Arc<Vec<FollowUpRow>>,
    filter: String,
    pub page: usize,
    pub pages: Vec<Vec<String>>,
}

impl PaperPreview {
    /// The register of the rows that fit a filter.
    pub(super) fn of(filter: String, rows: Vec<FollowUpRow>, shared: &Shared, house: &House) -> Self {
        let mut preview = Self {
            paper: MatterPaper::default(),
            rows: Arc::new(rows),
            filter,
            page: 0,
            pages: Vec::new(),
        };
        preview.make(shared, house);
        preview
    }

    /// The next paper about the same rows; the ends meet.
    pub(super) fn turn(&mut self, shared: &Shared, house: &House) {
        let after = MatterPaper::iter().skip_while(|paper| *paper != self.paper).nth(1);
        self.paper = after.unwrap_or_default();
        self.make(shared, house);
    }

    fn make(&mut self, shared: &Shared, house: &House) {
        let rows = self.rows(shared, shared.now);
        let order = self.order(shared, house);
        let (columns, lines) = shared.size;
        let tree = matters_document(&rows, &order);
        // The register is one wide table; other papers are read line by line and have a measure.
        let most = if self.paper == MatterPaper::Register {
            columns
        } else {
            MEASURE
        };
        let columns = columns.saturating_sub(4).min(most).max(40);
        self.pages = export::pages(&tree, columns, lines.saturating_sub(8).max(8));
        self.page = 0;
    }

    fn rows(&self, shared: &Shared, now: Stamp) -> Vec<FollowUpRow> {
        self.paper
            .rows((*self.rows).clone(), &self.filter, shared.zone.date(now))
    }

    fn order<'a>(&'a self, shared: &Shared, house: &'a House) -> MatterOrder<'a> {
        MatterOrder {
            paper: self.paper,
            format: Format::Text,
            lang: shared.lang,
            now: shared.now,
            zone: shared.zone,
            lights: house.lights,
            office: house.office.trim(),
            number: "",
            since: None,
            to: "",
            filter: &self.filter,
            generator: GENERATOR,
        }
    }

    pub(super) fn step(&mut self, step: Step) {
        let last = self.pages.len().saturating_sub(1);
        self.page = match step {
            Step::Up | Step::PageUp => self.page.saturating_sub(1),
            Step::Down | Step::PageDown => (self.page + 1).min(last),
            Step::First => 0,
            Step::Last => last,
        };
    }

    /// Asks for the file; of a report also for its number and to whom it goes.
    pub(super) fn form(&self, shared: &Shared, records: &Records) -> Form {
        let formats = self.paper.formats();
        let usual = formats.first().copied().unwrap_or(Format::Text);
        let name = match shared.lang {
            Lang::En => self.paper.into(),
            Lang::Zh => self.paper.name(shared.words()),
        };
        let path = format!("{}-{name}.{}", shared.zone.ymd(shared.now), usual.extension());
        let form = Form::new(FormKind::MatterPaper(self.paper))
            .line(FieldName::Path, &path)
            .choice(
                FieldName::Overwrite,
                [Choice::YesNo(false), Choice::YesNo(true)],
                &Choice::YesNo(false),
            )
            .choice(
                FieldName::Format,
                formats.iter().map(|format| Choice::Format(*format)),
                &Choice::Format(usual),
            );
        if self.paper != MatterPaper::Report {
            return form;
        }
        let year = year_of(shared.zone.date(shared.now));
        let last = records.last_report();
        // One that was not sent yet is gone on with.
        let waits = last.filter(|last| last.year == year && last.sent.is_none());
        let number = waits.map_or_else(|| records.next_report(year), |last| last.number);
        let to = last.map_or("", |last| last.recipient.as_str());
        let mut form = form
            .line(FieldName::ReportNumber, &number.to_string())
            .required()
            .line(FieldName::Scope, to)
            .required()
            .line(FieldName::SentOn, "");
        if let Some(last) = last {
            let words = &shared.words().follow_up.papers;
            let sent = last.sent.map_or_else(String::new, |day| day.to_string());
            form.about = (words.kept)(&(words.issue)(&last.number.to_string()), &last.recipient, &sent);
        }
        form
    }

    /// The report that a form is about, as it is kept; `None` with what is wrong beside its field.
    pub(super) fn report<T>(seen: &Seen<'_, T>, form: &mut Form, cx: &mut Cx) -> Option<Report> {
        let number = number_in(&form.text(FieldName::ReportNumber));
        let Some(number) = number else {
            form.complain(FieldName::ReportNumber, Problem::NotANumber);
            return None;
        };
        let today = seen.shared.zone.date(cx.now);
        let sent = match form.text(FieldName::SentOn) {
            text if text.is_empty() => None,
            text => {
                let Ok(at) = read_moment(&text, FieldName::SentOn, None, seen) else {
                    form.complain(FieldName::SentOn, Problem::NotADate);
                    return None;
                };
                let day = seen.shared.zone.date(at);
                if day > today {
                    form.complain(FieldName::SentOn, Problem::StillToCome);
                    return None;
                }
                Some(day)
            }
        };
        let year = year_of(today);
        let known = seen.records().report(year, number).cloned();
        let recipient = form.text(FieldName::Scope);
        Some(match known {
            Some(known) => Report {
                recipient,
                sent: sent.or(known.sent),
                ..known
            },
            None => Report {
                id: cx.mint(),
                year,
                number,
                recipient,
                made: cx.now,
                by: seen.ledger.clerk().to_owned(),
                sent,
            },
        })
    }

    /// The file that the form asks for, which is made beside the typing; `None` with what is wrong beside its field.
    pub(super) fn write<T>(
        &self,
        form: &mut Form,
        seen: &Seen<'_, T>,
        report: Option<&Report>,
        now: Stamp,
    ) -> Option<ExportOrder> {
        let (shared, house) = (seen.shared, &seen.records().house);
        let path = typed_path(form);
        let Some(format) = format_of(&path).filter(|format| self.paper.formats().contains(format)) else {
            form.complain(FieldName::Path, Problem::NotOffered(self.paper.formats().to_vec()));
            return None;
        };
        let made = MadePaper {
            rows: Arc::clone(&self.rows),
            paper: self.paper,
            format,
            lang: shared.lang,
            now,
            zone: shared.zone,
            lights: house.lights,
            office: house.office.trim().to_owned(),
            number: report.map_or_else(String::new, |report| report.number.to_string()),
            since: report.and_then(|report| seen.records().report_before(report, shared.zone)),
            to: report.map_or_else(String::new, |report| report.recipient.clone()),
            filter: self.filter.clone(),
        };
        Some(ExportOrder {
            path,
            content: ExportContent::Matters(Box::new(made)),
            overwrite: form.chosen(FieldName::Overwrite) == Some(&Choice::YesNo(true)),
        })
    }
}
