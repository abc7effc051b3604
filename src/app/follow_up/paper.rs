//! A paper about matters before it is written: which one, about which rows, page by page.

use std::sync::Arc;

use strum::IntoEnumIterator;

use crate::{
    domain::{house::House, question::FollowUpRow, time::Stamp},
    export::{
        self, Format, GENERATOR,
        matters::{MatterOrder, MatterPaper, matters_document},
    },
    words::{Lang, field::FieldName},
};

use super::super::{
    cursor::Step,
    effect::{ExportContent, ExportOrder, MadePaper},
    form::{Choice, Form, FormKind, Problem},
    forms::{export::format_of, read::typed_path},
    shared::Shared,
};

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
        let order = self.order(Format::Text, ("", ""), shared, house, shared.now);
        let (columns, lines) = shared.size;
        let tree = matters_document(&rows, &order);
        self.pages = export::pages(&tree, columns.saturating_sub(4).max(40), lines.saturating_sub(8).max(8));
        self.page = 0;
    }

    fn rows(&self, shared: &Shared, now: Stamp) -> Vec<FollowUpRow> {
        self.paper
            .rows((*self.rows).clone(), &self.filter, shared.zone.date(now))
    }

    fn order<'a>(
        &'a self,
        format: Format,
        (number, to): (&'a str, &'a str),
        shared: &Shared,
        house: &'a House,
        now: Stamp,
    ) -> MatterOrder<'a> {
        MatterOrder {
            paper: self.paper,
            format,
            lang: shared.lang,
            now,
            zone: shared.zone,
            lights: house.lights,
            office: house.office.trim(),
            number,
            to,
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
    pub(super) fn form(&self, shared: &Shared) -> Form {
        let formats = self.paper.formats();
        let usual = formats.first().copied().unwrap_or(Format::Text);
        let name = match shared.lang {
            Lang::En => self.paper.into(),
            Lang::Zh => self.paper.name(shared.words()),
        };
        let path = format!("{}-{name}.{}", shared.zone.ymd(shared.now), usual.extension());
        let form = Form::new(FormKind::MatterPaper(self.paper))
            .line(FieldName::Path, &path)
            .required()
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
        form.line(FieldName::IssueNumber, "").line(FieldName::Scope, "")
    }

    /// The file that the form asks for, which is made beside the typing; `None` with what is wrong beside its field.
    pub(super) fn write(&self, form: &mut Form, shared: &Shared, house: &House, now: Stamp) -> Option<ExportOrder> {
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
            number: form.text(FieldName::IssueNumber),
            to: form.text(FieldName::Scope),
            filter: self.filter.clone(),
        };
        Some(ExportOrder {
            path,
            content: ExportContent::Matters(Box::new(made)),
            overwrite: form.chosen(FieldName::Overwrite) == Some(&Choice::YesNo(true)),
        })
    }
}
