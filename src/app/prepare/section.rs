//! What a section of Prepare is, and the state that all of them share: which one is shown, its cursor, the filter. Knows no
//! section by name.

use std::{collections::HashMap, fmt, rc::Rc};

use crate::{
    capture::room::{self, Room},
    domain::{
        change::{Act, Change},
        error_book::Slip,
        id::Id,
        people::Attendee,
        readiness::Missing,
        record::{Key, Record},
        records::Records,
    },
    input::section::Section as SectionId,
    words::{Strings, field::FieldName, why::Why},
};

use super::{
    super::{
        cursor::{Cursor, Step},
        cx::Cx,
        form::{self, Form, FormId, Topic},
        memo::Memo,
        offer::{Offer, always},
        outcome::{Outcome, Request},
        seen::{Seen, Work},
        text::TextField,
    },
    findings::Findings,
};

/// The tab for reading.
pub type PrepareSeen<'m> = Seen<'m, Prepare>;
/// The tab at work.
pub type PrepareWork<'m> = Work<'m, Prepare>;
/// A field of a form of this tab.
pub type PrepareField<R> = form::Field<R, Prepare>;

/// One row of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionRow {
    /// A field of the card of the meeting.
    Field(FieldName),
    Record(Key),
    Slip(Slip),
    Missing(Missing),
}

/// How far a section is: so many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: usize,
    pub all: usize,
}

impl Progress {
    /// How many of the rows are done.
    pub fn count<T>(rows: impl Iterator<Item = T>, done: impl Fn(&T) -> bool) -> Self {
        rows.fold(Self::default(), |so_far, row| Self {
            done: so_far.done + usize::from(done(&row)),
            all: so_far.all + 1,
        })
    }
}

/// One section: everything that it is.
pub struct Section {
    pub id: SectionId,
    /// The kinds of records that stand in it.
    pub kinds: &'static [RowKind],
    /// Whether a record is mended here, also one without a row of its own.
    pub holds: fn(Key) -> bool,
    /// Its rows in order, unfiltered.
    pub rows: fn(&PrepareSeen) -> Vec<SectionRow>,
    pub progress: fn(&PrepareSeen) -> Progress,
    /// What the filter looks into.
    pub search: fn(&PrepareSeen, &SectionRow) -> String,
    /// What adding a row does; `None` where rows are not made by hand.
    pub add: Option<fn(&mut PrepareWork, &mut Cx) -> Outcome>,
    /// Whether a row can be added now.
    pub can_add: fn(&PrepareSeen) -> Result<(), Why>,
    /// Enter in the empty list adds a row.
    pub opens_empty: bool,
    /// What Enter does on a row.
    pub edit: fn(&mut PrepareWork, Option<SectionRow>) -> Outcome,
    /// Forms beside those of its rows.
    pub forms: &'static [FormRow],
    pub offers: &'static [Offer<Prepare>],
}

impl Section {
    /// A section without rows and commands, to be filled in.
    pub const fn of(id: SectionId) -> Self {
        Self {
            id,
            kinds: &[],
            holds: |_| false,
            rows: |_| Vec::new(),
            progress: |_| Progress::default(),
            search: |_, _| String::new(),
            add: None,
            can_add: always,
            opens_empty: false,
            edit: |_, _| Outcome::Stay,
            forms: &[],
            offers: &[],
        }
    }
}

impl fmt::Debug for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Section").field(&self.id).finish()
    }
}

/// A kind of record in a section, whatever its type: see `SectionRecord`.
pub struct RowKind {
    /// The stable name of its form.
    pub form: &'static str,
    pub holds: fn(Key) -> bool,
    /// The form of a row that is there, or of a new one.
    pub ask: fn(&PrepareSeen, &Record) -> Option<Form>,
    /// Stores what was filled in; false with what is wrong beside its field.
    pub done: fn(&mut PrepareWork, &mut Form, &Topic, &mut Cx) -> bool,
    /// What a row is called, in the language of the screen; `None` for rows of other kinds.
    pub name: fn(&PrepareSeen, Key) -> Option<String>,
    /// What the filter looks into; `None` for rows of other kinds.
    pub search: fn(&PrepareSeen, Key) -> Option<String>,
    /// Whether a row can be dropped: nothing that was captured points at it.
    pub free: fn(&Records, Key) -> Result<(), Why>,
    /// The rows that go with a row.
    pub goes_with: fn(&Records, Key) -> Vec<Key>,
    /// Rows have an order of their own.
    pub is_ordered: bool,
    /// The rows that change places when one moves down, or up; empty where there is no neighbour.
    pub shift: fn(&Records, Key, bool) -> Vec<Change>,
    /// What the acts on its rows are called: dropping, moving.
    pub acts: Acts,
}

/// What the acts on rows of a kind are called in the undo list.
#[derive(Debug, Clone, Copy)]
pub struct Acts {
    pub edit: Act,
    pub drop: Act,
    pub shift: Act,
}

/// A form of a section, by its stable name, with what happens when it is saved.
pub struct FormRow {
    pub name: &'static str,
    pub title: fn(&'static Strings) -> &'static str,
    /// Carries out what was filled in; false with what is wrong beside its field.
    pub done: fn(&mut PrepareWork, &mut Form, &Topic, &mut Cx) -> bool,
}

impl FormRow {
    /// An empty form about something.
    pub fn form(&self, topic: Topic) -> Form {
        let id = FormId { name: self.name, topic };
        Form::titled(id, self.title)
    }
}

/// Shows a form.
pub fn open(form: Form) -> Outcome {
    Outcome::Open(Request::Form(Box::new(form)))
}

/// For what cannot run because something is not there.
///
/// # Errors
/// There is no row.
pub fn found<T>(row: Option<T>) -> Result<T, Why> {
    row.ok_or(Why::NoRow)
}

/// What the findings are made for: the revision of the ledger, the minute, and how often they were put into order anew.
type FindingsKey = (u64, i64, u64);
/// What the shown rows are made for.
type RowsKey = (FindingsKey, SectionId, String);

/// The state of the tab.
#[derive(Debug)]
pub struct Prepare {
    pub section: SectionId,
    /// The shown section itself.
    pub(super) shown: &'static Section,
    cursors: HashMap<SectionId, Cursor>,
    pub filter: TextField,
    /// The place of the round of equipment that is gone through.
    pub(super) round: usize,
    /// The marks of the findings in the order in which they stand while they are answered.
    order: Vec<String>,
    sorted: u64,
    findings: Memo<FindingsKey, Findings>,
    pub(super) progress: Memo<FindingsKey, Vec<Progress>>,
    rows: Memo<RowsKey, Vec<SectionRow>>,
    names: Memo<u64, Room>,
}

impl Prepare {
    /// The tab at its first section, the cursor at the row `first`.
    pub(super) fn at(section: &'static Section, first: usize) -> Self {
        let mut cursor = Cursor::START;
        cursor.set(first);
        Self {
            section: section.id,
            shown: section,
            cursors: HashMap::from([(section.id, cursor)]),
            filter: TextField::default(),
            round: 0,
            order: Vec::new(),
            sorted: 0,
            findings: Memo::default(),
            progress: Memo::default(),
            rows: Memo::default(),
            names: Memo::default(),
        }
    }

    /// The cursor of the shown section.
    pub fn cursor(&self) -> Cursor {
        self.cursors.get(&self.section).copied().unwrap_or_default()
    }

    /// The cursor of the shown section, to be moved.
    pub(super) fn cursor_mut(&mut self) -> &mut Cursor {
        self.cursors.entry(self.section).or_default()
    }

    /// The next time the findings are looked at, the open ones stand first again.
    pub(super) fn sort_anew(&mut self) {
        self.sorted += 1;
        self.order.clear();
    }
}

impl Seen<'_, Prepare> {
    /// What the derived lists are made for.
    pub(super) fn findings_key(&self) -> FindingsKey {
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
            let mut names = Room::default();
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
        match self.chosen()? {
            SectionRow::Record(key) => Some(key),
            SectionRow::Field(_) | SectionRow::Slip(_) | SectionRow::Missing(_) => None,
        }
    }
}

impl Work<'_, Prepare> {
    /// Moves the cursor among the rows shown.
    pub(super) fn step(&mut self, step: Step) {
        let len = self.seen().rows().len();
        self.own.cursor_mut().step(step, len);
    }

    /// Keeps the cursor inside its list.
    pub(super) fn clamp(&mut self) {
        let len = self.seen().rows().len();
        self.own.cursor_mut().clamp(len);
    }

    /// Goes to the next row that holds, from the one under the cursor on; stays where there is none.
    pub(super) fn go_on(&mut self, holds: impl Fn(&PrepareSeen, &SectionRow) -> bool) {
        let seen = self.seen();
        let at = seen.own.cursor().at();
        let rows = seen.rows();
        let next = rows.iter().enumerate().skip(at + 1).find(|(_, row)| holds(&seen, row));
        if let Some((next, _)) = next {
            self.own.cursor_mut().set(next);
        }
    }

    /// Puts the cursor on a record, if it is among the rows shown.
    pub(super) fn point_at(&mut self, key: Key) {
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
    pub(super) fn show(&mut self, section: &'static Section) {
        self.own.section = section.id;
        self.own.shown = section;
        self.own.filter.set_text("");
        self.own.sort_anew();
        self.clamp();
    }

    /// While findings are answered they stay where they are, so that the next answer goes to the finding that is looked at.
    pub(super) fn keep_order(&mut self) {
        let order = self.seen().findings().slips.iter().map(Slip::mark).collect();
        self.own.order = order;
    }
}
