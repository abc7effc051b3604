//! A desk and its sections as values: rows, progress, forms and offers of each; which one is shown, with its cursor and filter.

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use crate::{
    capture::room::PreparedList,
    domain::{
        change::{Act, Change},
        record::{Key, Record},
        records::Records,
        weight::Demand,
    },
    input::section::SectionId,
    words::{Lang, Strings, field::FieldName, why::Why},
};

use super::{
    super::{
        cursor::Cursor,
        cx::Cx,
        form::{self, Form, FormId, Topic},
        memo::Memo,
        offer::{Offer, always},
        outcome::{Outcome, Request},
        seen::{Seen, Work},
        tab::Tab,
        text::TextField,
    },
    findings::Findings,
    preview::Preview,
    row::{Mending, RowMark},
};

pub use super::row::SectionRow;

/// The tab for reading.
pub type DeskSeen<'m> = Seen<'m, Desk>;

/// The tab at work.
pub type DeskWork<'m> = Work<'m, Desk>;

/// A field of a form of this tab.
pub type DeskField<R> = form::Field<R, Desk>;

/// The key of the findings: the revision of the ledger, the minute, and how often they were put into order anew.
pub(super) type FindingsKey = (u64, i64, u64);

/// The key of the shown rows.
pub(super) type RowsKey = (FindingsKey, SectionId, String);

/// The marked rows that need no form of their own: they wait until that of the others is saved.
#[derive(Debug)]
pub(in crate::app) struct WaitingRows {
    /// The command that was given, as it runs on the row under the cursor.
    pub(super) run: fn(&mut DeskWork<'_>, &mut Cx) -> Result<Outcome, Why>,
    pub(super) rows: Vec<RowMark>,
}

/// The state of the tab.
#[derive(Debug)]
pub struct Desk {
    /// The tab with its sections.
    pub(in crate::app) plan: &'static Plan,
    pub section: SectionId,
    /// The shown section itself.
    pub(in crate::app) shown: &'static Section,
    pub(super) cursors: HashMap<SectionId, Cursor>,
    pub filter: TextField,
    /// The section from which the key of the tab went to its first one.
    pub(in crate::app) left: Option<SectionId>,
    /// The row that was chosen before the filter found nothing.
    pub(super) lost: Option<SectionRow>,
    /// All sections are shown, also those that the type of the meeting does not have.
    pub(in crate::app) is_whole: bool,
    /// Under what is to be looked at before the minutes go out stand the lines that they leave out.
    pub(in crate::app) lists_left_out: bool,
    /// The marked rows of the shown section.
    pub(in crate::app) marked: HashSet<RowMark>,
    /// The forms that the command on marked rows asked for, the shown one first.
    pub(in crate::app) asked: Vec<FormId>,
    /// The marked rows for which that command could not run, and why.
    pub(in crate::app) left_out: Vec<(String, Option<Why>)>,
    /// The other marked rows, which wait until that form is saved.
    pub(super) waiting: Option<WaitingRows>,
    /// The place of the round of equipment that is gone through.
    pub(in crate::app) round: usize,
    /// The document that is previewed.
    pub preview: Preview,
    /// The marks of the findings in the order in which they stand while they are answered.
    pub(super) order: Vec<String>,
    pub(super) sorted: u64,
    pub(super) findings: Memo<FindingsKey, Findings>,
    pub(super) progress: Memo<(FindingsKey, SectionId, bool), Vec<Progress>>,
    pub(super) rows: Memo<RowsKey, Vec<SectionRow>>,
    pub(super) names: Memo<u64, PreparedList>,
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
            left: None,
            lost: None,
            is_whole: false,
            lists_left_out: false,
            marked: HashSet::new(),
            asked: Vec::new(),
            left_out: Vec::new(),
            waiting: None,
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

    /// Whether digits go to sections: among copies that come back they are their numbers.
    pub fn has_digits(&self) -> bool {
        self.section != SectionId::Returns
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

/// A tab made of sections: what it is, beside what its sections are.
pub struct Plan {
    pub tab: Tab,
    /// The sections, in the order of work; never empty.
    pub sections: &'static [&'static Section],
    /// The commands of every section, beside those of rows.
    pub offers: &'static [Offer<Desk>],
    /// Runs when the tab or one of its sections is shown.
    pub shown: fn(&mut DeskWork, &mut Cx),
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
    pub holds: fn(&Records, Key) -> bool,
    /// Its rows in order, unfiltered.
    pub rows: fn(&DeskSeen) -> Vec<SectionRow>,
    pub progress: fn(&DeskSeen) -> Progress,
    /// The text that the filter searches.
    pub search: fn(&DeskSeen, &SectionRow) -> String,
    /// Adds a row; `None` where rows are not made by hand.
    pub add: Option<fn(&mut DeskWork, &mut Cx) -> Outcome>,
    /// Whether a row can be added now.
    pub can_add: fn(&DeskSeen) -> Result<(), Why>,
    /// Enter in the empty list adds a row.
    pub opens_empty: bool,
    /// Carries out Enter on a row.
    pub edit: fn(&mut DeskWork, Option<SectionRow>) -> Outcome,
    /// Where a finding among its rows is mended together with others that are marked.
    pub mended: fn(&SectionRow) -> Mending,
    /// Typing filters its rows; else what is typed goes into the capture line.
    pub is_filtered: bool,
    /// The row on which the cursor stands at first.
    pub first: fn() -> usize,
    /// Forms beside those of its rows.
    pub forms: &'static [FormRow],
    pub offers: &'static [Offer<Desk>],
}

impl Section {
    /// A section without rows and commands, to be filled in.
    pub const fn of(id: SectionId) -> Self {
        Self {
            id,
            kinds: &[],
            holds: |_, _| false,
            rows: |_| Vec::new(),
            progress: |_| Progress::default(),
            search: |_, _| String::new(),
            add: None,
            can_add: always,
            opens_empty: false,
            edit: |_, _| Outcome::Stay,
            mended: |_| Mending::Alone,
            is_filtered: true,
            first: || 0,
            forms: &[],
            offers: &[],
        }
    }
}

/// The demand under which a type has a section; `None` for those that every meeting has.
const fn demand_of(id: SectionId) -> Option<Demand> {
    Some(match id {
        SectionId::Deliverables => Demand::Deliverables,
        SectionId::Checklist | SectionId::Tasks => Demand::Checklist,
        SectionId::Equipment => Demand::Equipment,
        SectionId::Duties => Demand::Posts,
        SectionId::Budget | SectionId::Expenses => Demand::Budget,
        SectionId::Papers | SectionId::Returns => Demand::Papers,
        SectionId::Seats => Demand::Seats,
        SectionId::Notice => Demand::Notice,
        SectionId::Inbound | SectionId::Conveyance => Demand::Units,
        SectionId::Matters => Demand::Matters,
        SectionId::Archive => Demand::Archive,
        SectionId::Purpose
        | SectionId::Agenda
        | SectionId::People
        | SectionId::Errors
        | SectionId::Ready
        | SectionId::Minutes
        | SectionId::Lessons
        | SectionId::Close => return None,
    })
}

impl Section {
    /// Whether it is shown: the type of the meeting has it, something stands in it, or the clerk went there.
    pub(super) fn is_shown(&self, seen: &DeskSeen) -> bool {
        let weight = seen.meeting().map(|meeting| &meeting.weight);
        let asked = demand_of(self.id).is_none_or(|demand| weight.is_none_or(|weight| weight.asks(demand)));
        asked || seen.own.is_whole || seen.own.section == self.id || !(self.rows)(seen).is_empty()
    }
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Plan").field(&self.tab).finish()
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
    /// The fields that tell one row from the others.
    pub own: &'static [FieldName],
    pub holds: fn(Key) -> bool,
    /// The form of a row that is there, or of a new one.
    pub ask: fn(&DeskSeen, &Record) -> Option<Form>,
    /// Stores what was filled in; false with what is wrong beside its field.
    pub done: fn(&mut DeskWork, &mut Form, &Topic, &mut Cx) -> bool,
    /// The name of a row, in the language of the screen; `None` for rows of other kinds.
    pub name: fn(&DeskSeen, Key) -> Option<String>,
    /// Whether a row can be dropped: nothing that was captured points at it.
    pub free: fn(&Records, Key) -> Result<(), Why>,
    /// The rows that go with a row.
    pub goes_with: fn(&Records, Key) -> Vec<Key>,
    /// Rows have an order of their own.
    pub is_ordered: bool,
    /// The rows that change places when one moves down, or up; empty where there is no neighbour.
    pub shift: fn(&Records, Key, bool) -> Vec<Change>,
    /// The names of the acts on its rows: dropping, moving.
    pub acts: Acts,
}

/// The names of the acts on rows of a kind in the undo list.
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
    pub done: fn(&mut DeskWork, &mut Form, &Topic, &mut Cx) -> bool,
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
