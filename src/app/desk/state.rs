//! The state that all sections of a desk share: which one is shown, its cursor, the filter. Knows no section by name.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::{
    capture::room::{self, PreparedList},
    domain::{error_book::Slip, id::Id, people::Attendee, record::Key},
    input::section::SectionId,
    words::Lang,
};

use super::{
    super::{
        cursor::{Cursor, Step},
        form::{self, FormId},
        memo::Memo,
        seen::{Seen, Work},
        tab::Tab,
        text::TextField,
    },
    findings::Findings,
    preview::Preview,
    section::{Plan, Progress, Section, SectionRow},
};

/// The tab for reading.
pub type DeskSeen<'m> = Seen<'m, Desk>;
/// The tab at work.
pub type DeskWork<'m> = Work<'m, Desk>;
/// A field of a form of this tab.
pub type DeskField<R> = form::Field<R, Desk>;

/// What the findings are made for: the revision of the ledger, the minute, and how often they were put into order anew.
type FindingsKey = (u64, i64, u64);
/// What the shown rows are made for.
type RowsKey = (FindingsKey, SectionId, String);

/// The state of the tab.
#[derive(Debug)]
pub struct Desk {
    /// The tab with its sections.
    pub(in crate::app) plan: &'static Plan,
    pub section: SectionId,
    /// The shown section itself.
    pub(in crate::app) shown: &'static Section,
    cursors: HashMap<SectionId, Cursor>,
    pub filter: TextField,
    /// All sections are shown, also those that the type of the meeting does not have.
    pub(in crate::app) is_whole: bool,
    /// The marked rows of the shown section.
    pub(in crate::app) marked: HashSet<Key>,
    /// The forms that the command on marked rows asked for, the shown one first.
    pub(in crate::app) asked: Vec<FormId>,
    /// The place of the round of equipment that is gone through.
    pub(in crate::app) round: usize,
    /// The document that is previewed.
    pub preview: Preview,
    /// The marks of the findings in the order in which they stand while they are answered.
    order: Vec<String>,
    sorted: u64,
    findings: Memo<FindingsKey, Findings>,
    pub(in crate::app) progress: Memo<(FindingsKey, SectionId, bool), Vec<Progress>>,
    rows: Memo<RowsKey, Vec<SectionRow>>,
    names: Memo<u64, PreparedList>,
}

impl Desk {
    /// The tab at a section, the documents in a language.
    pub(in crate::app) fn new(plan: &'static Plan, section: &'static Section, lang: Lang) -> Self {
        let mut cursor = Cursor::START;
        cursor.set((section.first)());
        Self {
            plan,
            section: section.id,
            shown: section,
            cursors: HashMap::from([(section.id, cursor)]),
            filter: TextField::default(),
            is_whole: false,
            marked: HashSet::new(),
            asked: Vec::new(),
            round: 0,
            preview: Preview::new(lang),
            order: Vec::new(),
            sorted: 0,
            findings: Memo::default(),
            progress: Memo::default(),
            rows: Memo::default(),
            names: Memo::default(),
        }
    }

    /// Whether digits go to sections: in Wrap-up they are the numbers of copies.
    pub fn has_digits(&self) -> bool {
        self.plan.tab == Tab::Prepare
    }

    /// Whether typing filters the shown section.
    pub const fn is_filtered(&self) -> bool {
        self.shown.is_filtered
    }

    /// The cursor of the shown section.
    pub fn cursor(&self) -> Cursor {
        self.cursors.get(&self.section).copied().unwrap_or_default()
    }

    /// The cursor of the shown section, to be moved.
    pub(in crate::app) fn cursor_mut(&mut self) -> &mut Cursor {
        self.cursors.entry(self.section).or_default()
    }

    /// The next time the findings are looked at, the open ones stand first again.
    pub(in crate::app) fn sort_anew(&mut self) {
        self.sorted += 1;
        self.order.clear();
    }
}

impl Seen<'_, Desk> {
    /// What the derived lists are made for.
    pub(in crate::app) fn findings_key(&self) -> FindingsKey {
        // Time matters to what is overdue, so everything is derived anew after a minute.
        let minute = self.shared.now.ms().div_euclid(60_000);
        (self.ledger.revision(), minute, self.own.sorted)
    }

    /// What is missing and what looks wrong.
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

    /// Shows a section, with its whole list.
    pub(in crate::app) fn show(&mut self, section: &'static Section) {
        if self.own.section != section.id {
            self.own.marked.clear();
        }
        self.own.section = section.id;
        self.own.shown = section;
        self.own.filter.set_text("");
        self.own.sort_anew();
        self.clamp();
    }

    /// While findings are answered they stay where they are, so that the next answer goes to the finding that is looked at.
    pub(in crate::app) fn keep_order(&mut self) {
        let order = self.seen().findings().slips.iter().map(Slip::mark).collect();
        self.own.order = order;
    }
}
