//! The rows that are shown of a desk: those of its section that fit the filter, and the cursor among them. Knows no section by name.

use std::rc::Rc;

use crate::{
    capture::room::{self, PreparedList},
    domain::{error_book::Slip, id::Id, people::Attendee, record::Key},
    input::section::SectionId,
};

use super::{
    super::{
        cursor::Step,
        seen::{Seen, Work},
    },
    findings::Findings,
    row::RowMark,
    section::{Desk, DeskSeen, FindingsKey, Section, SectionRow},
};

impl Seen<'_, Desk> {
    /// The key of the derived lists.
    pub(in crate::app) fn findings_key(&self) -> FindingsKey {
        // Time matters to what is overdue, so everything is derived anew after a minute.
        let minute = self.shared.now.ms().div_euclid(60_000);
        (self.ledger.revision(), minute, self.own.sorted)
    }

    /// The things that are missing, and the slips.
    pub fn findings(&self) -> Rc<Findings> {
        self.own.findings.get(self.findings_key(), || {
            Findings::of(self.records(), self.shared.now, &self.own.order)
        })
    }

    /// The sections that this meeting has, in the order of work.
    pub(in crate::app) fn sections(&self) -> impl Iterator<Item = &'static Section> + Clone {
        let plan = self.own.plan;
        plan.sections.iter().copied().filter(|section| section.is_shown(self))
    }

    /// The same, by their identifiers.
    pub fn section_ids(&self) -> Vec<SectionId> {
        self.sections().map(|section| section.id).collect()
    }

    /// The rows of the shown section that fit the filter.
    pub fn rows(&self) -> Rc<Vec<SectionRow>> {
        let key = (self.findings_key(), self.own.section, self.own.filter.text());
        self.own.rows.get(key, || self.fitting(self.own.filter.text().trim()))
    }

    /// Whether the shown section has no rows at all, filter or not.
    pub fn is_bare(&self) -> bool {
        (self.own.shown.rows)(self).is_empty()
    }

    fn fitting(&self, typed: &str) -> Vec<SectionRow> {
        let section = self.own.shown;
        let mut rows = (section.rows)(self);
        if typed.is_empty() {
            return rows;
        }
        let lower = typed.to_lowercase();
        // Names are also found by their reading.
        let read = self.people_by_reading(typed);
        rows.retain(|row| {
            let by_reading = matches!(row, SectionRow::Record(Key::Attendee(id)) if read.contains(id));
            by_reading || (section.search)(self, row).to_lowercase().contains(&lower)
        });
        rows
    }

    /// Everybody whose name fits what is typed, in letters or by its reading; the best first.
    pub fn people_by_reading(&self, typed: &str) -> Vec<Id<Attendee>> {
        let names = self.own.names.get(self.ledger.revision(), || {
            let mut names = PreparedList::default();
            names.refresh(self.records());
            names
        });
        let hits = names.complete(typed, &[], usize::MAX).into_iter();
        hits.map(|hit| room::attendee(hit.key)).collect()
    }

    /// The row under the cursor.
    pub fn chosen(&self) -> Option<SectionRow> {
        self.rows().get(self.own.cursor().at()).cloned()
    }

    /// The record under the cursor.
    pub fn chosen_key(&self) -> Option<Key> {
        self.chosen()?.try_as_record()
    }
}

impl Work<'_, Desk> {
    /// Moves the cursor among the rows shown.
    pub(in crate::app) fn step(&mut self, step: Step) {
        let len = self.seen().rows().len();
        self.own.cursor_mut().step(step, len);
    }

    /// Keeps the cursor inside its list.
    pub(in crate::app) fn clamp(&mut self) {
        let len = self.seen().rows().len();
        self.own.cursor_mut().clamp(len);
    }

    /// Changes the rows that are shown; the cursor stays on the chosen one while that is among them, else it goes to the first. Where no row
    /// is left the chosen one is remembered: it is the chosen one again as soon as it is shown.
    pub(in crate::app) fn keeping_row(&mut self, change: impl FnOnce(&mut Self)) {
        let lost = self.own.lost.take();
        let chosen = self.seen().chosen().or(lost);
        change(self);
        let at = chosen
            .as_ref()
            .and_then(|row| self.seen().rows().iter().position(|other| other == row));
        self.own.cursor_mut().set(at.unwrap_or(0));
        if self.seen().rows().is_empty() {
            self.own.lost = chosen;
        }
        self.clamp();
    }

    /// Does something to the rows; the cursor goes with the chosen one where that is sorted elsewhere, unless it was moved by the way.
    pub(in crate::app) fn following<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        let (section, at, chosen) = (self.own.section, self.own.cursor().at(), self.seen().chosen());
        let result = act(self);
        if self.own.section == section && self.own.cursor().at() == at {
            let now = chosen.and_then(|row| self.seen().rows().iter().position(|other| *other == row));
            if let Some(now) = now {
                self.own.cursor_mut().set(now);
            }
        }
        result
    }

    /// Goes to the next row that holds, from the one under the cursor on; stays where there is none.
    pub(in crate::app) fn go_on(&mut self, holds: impl Fn(&DeskSeen, &SectionRow) -> bool) {
        let seen = self.seen();
        let at = seen.own.cursor().at();
        let rows = seen.rows();
        let next = rows.iter().enumerate().skip(at + 1).find(|(_, row)| holds(&seen, row));
        if let Some((next, _)) = next {
            self.own.cursor_mut().set(next);
        }
    }

    /// Puts the cursor on a record, if it is among the rows shown.
    pub(in crate::app) fn point_at(&mut self, key: Key) {
        let at = self
            .seen()
            .rows()
            .iter()
            .position(|row| *row == SectionRow::Record(key));
        if let Some(at) = at {
            self.own.cursor_mut().set(at);
        }
    }

    /// Puts the cursor on a row that is or was marked, if it is among the rows shown.
    pub(in crate::app) fn point_at_mark(&mut self, mark: &RowMark) {
        let rows = self.seen().rows();
        if let Some(at) = rows.iter().position(|row| RowMark::of(row).as_ref() == Some(mark)) {
            self.own.cursor_mut().set(at);
        }
    }

    /// Shows a section, with its whole list.
    pub(in crate::app) fn show(&mut self, section: &'static Section) {
        if self.own.section != section.id {
            self.own.marked.clear();
        }
        self.own.section = section.id;
        self.own.shown = section;
        self.own.filter.set_text("");
        self.own.lost = None;
        self.own.sort_anew();
        self.clamp();
    }

    /// While findings are answered they stay where they are, so that the next answer goes to the finding that is looked at.
    pub(in crate::app) fn keep_order(&mut self) {
        let order = self.seen().findings().slips.iter().map(Slip::mark).collect();
        self.own.order = order;
    }
}
