//! Taking in a roster: a file is asked for, read outside, compared with the list of the meeting, shown row by row, and stored
//! as one act, or not at all. Nothing is changed before the clerk has seen every row.

mod difference;
mod namesakes;
pub mod plan;
mod store;

use std::{
    collections::{BTreeMap, HashSet},
    path::PathBuf,
};

use crate::{
    domain::{change::Act, entry::PLACE_STEP, people::Category},
    ledger::Ledger,
    line::roster::{self, ColumnKind, ColumnRead, ReadTable, Sheet, SheetReading},
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    commit::commit,
    cursor::{Cursor, Step},
    cx::Cx,
    effect::{Effect, Errand},
    form::{Form, FormKind},
    forms::read::typed_path,
    message::Message,
    offer::{Offer, always, need},
    outcome::Outcome,
    seen::{Seen, Work},
};

use plan::Why as Doubtful;
pub use plan::{Planned, RosterPlan, RowPlace, RowVerdict};

/// The filter of the rows that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, strum::EnumIter)]
pub enum Show {
    #[default]
    All,
    Added,
    Changed,
    Same,
    /// All with a doubt, taken or not.
    Doubtful,
    Ignored,
}

impl Show {
    /// Whether a row is shown.
    pub fn shows(self, row: &Planned) -> bool {
        match self {
            Self::All => true,
            Self::Added => row.verdict == RowVerdict::Added,
            Self::Changed => matches!(row.verdict, RowVerdict::Changed(_)),
            Self::Same => row.verdict == RowVerdict::Same,
            Self::Doubtful => row.is_doubtful(),
            Self::Ignored => matches!(row.verdict, RowVerdict::Ignored(_)),
        }
    }

    /// The kind after this one, or before it; the ends meet.
    fn turned(self, forward: bool) -> Self {
        use strum::IntoEnumIterator;
        let all: Vec<Self> = Self::iter().collect();
        let at = all.iter().position(|show| *show == self).unwrap_or(0);
        let next = if forward { at + 1 } else { at + all.len() - 1 };
        all.get(next % all.len().max(1)).copied().unwrap_or_default()
    }
}

/// The preview before anything is stored.
#[derive(Debug)]
pub struct RosterPreview {
    pub path: PathBuf,
    sheets: Vec<Sheet>,
    sheet: usize,
    pub reading: SheetReading,
    pub plan: RosterPlan,
    pub show: Show,
    pub cursor: Cursor,
    /// Rows that the clerk does not want.
    left_out: HashSet<RowPlace>,
    /// The column that is pointed at, counted among those of the reading.
    column: usize,
    /// The meanings that the clerk gave to columns of this sheet, by their place in it.
    told: BTreeMap<usize, Option<ColumnKind>>,
    /// The state of the records that the plan was made for.
    revision: u64,
}

impl RosterPreview {
    /// The rows shown.
    pub fn rows(&self) -> impl Iterator<Item = &Planned> {
        self.plan.rows.iter().filter(|row| self.show.shows(row))
    }

    /// The name of the table, its place and how many there are.
    pub fn sheet(&self) -> (&str, usize, usize) {
        let name = self.sheets.get(self.sheet).map_or("", |s| s.name.as_str());
        (name, self.sheet + 1, self.sheets.len())
    }

    /// The column that is pointed at, and its place among the columns, counted from 0; `None` = there are no columns.
    pub fn pointed(&self) -> Option<(usize, &ColumnRead)> {
        self.reading
            .columns
            .get(self.column)
            .map(|column| (self.column, column))
    }

    /// Reads the sheet again with what the clerk has said of its columns.
    fn read_again(&mut self, ledger: &Ledger) {
        let sheet = self.sheets.get(self.sheet);
        self.reading = sheet
            .map(|sheet| roster::read_as(sheet, &self.told))
            .unwrap_or_default();
        self.plan = RosterPlan::without(ledger.records(), &self.reading, &self.left_out);
        self.revision = ledger.revision();
        self.column = self.column.min(self.reading.columns.len().saturating_sub(1));
        let shown = self.rows().count();
        self.cursor.clamp(shown);
    }
}

/// The commands of the preview.
pub const OFFERS: &[Offer<RosterPreview>] = &[
    offer!(StoreRoster, always, store_shown),
    offer!(CloseRoster, always, |_, _, ()| Outcome::Close),
    offer!(NextVerdict, always, |work, _, ()| show_other(work, true)),
    offer!(PreviousVerdict, always, |work, _, ()| show_other(work, false)),
    offer!(NextSheet, several_sheets, next_sheet),
    offer!(LeaveRowOut, always, leave_row_out),
    offer!(NextColumn, has_columns, |work, _, ()| point(work, true)),
    offer!(PreviousColumn, has_columns, |work, _, ()| point(work, false)),
    offer!(ColumnIs, has_columns, |work, _, ()| turn_column(work, true)),
    offer!(ColumnWas, has_columns, |work, _, ()| turn_column(work, false)),
];

/// Asks for the file.
pub fn form() -> Form {
    Form::new(FormKind::ImportRoster).line(FieldName::Path, "").required()
}

/// The file of the form is to be read. The form stays until it has been.
pub fn read_file(form: &Form, cx: &mut Cx) -> bool {
    cx.emit(Effect::Errand(Errand::ReadSheets(typed_path(form))));
    false
}

impl RosterPreview {
    /// The tables of a file, compared with the list of the meeting: at first the one in which there is somebody.
    pub fn of(path: PathBuf, tables: Vec<ReadTable>, ledger: &Ledger) -> Self {
        let has_people = |table: &ReadTable| table.reading.people().next().is_some();
        let sheet = tables.iter().position(has_people).unwrap_or(0);
        let (sheets, readings): (Vec<Sheet>, Vec<SheetReading>) =
            tables.into_iter().map(|table| (table.sheet, table.reading)).unzip();
        let reading = readings.into_iter().nth(sheet).unwrap_or_default();
        let plan = RosterPlan::of(ledger.records(), &reading);
        Self {
            path,
            sheets,
            sheet,
            reading,
            plan,
            show: Show::All,
            cursor: Cursor::START,
            left_out: HashSet::new(),
            column: 0,
            told: BTreeMap::new(),
            revision: ledger.revision(),
        }
    }
}

/// Whether the file has another table.
fn several_sheets(seen: &Seen<'_, RosterPreview>) -> Result<(), Why> {
    need(seen.own.sheets.len() > 1, Why::OneSheet)
}

fn show_other(work: &mut Work<'_, RosterPreview>, forward: bool) {
    work.own.show = work.own.show.turned(forward);
    work.own.cursor = Cursor::START;
}

/// Whether the table has columns that can be pointed at.
fn has_columns(seen: &Seen<'_, RosterPreview>) -> Result<(), Why> {
    need(!seen.own.reading.columns.is_empty(), Why::NoColumns)
}

/// Points at the next column, or the one before; the ends meet.
fn point(work: &mut Work<'_, RosterPreview>, forward: bool) {
    let count = work.own.reading.columns.len().max(1);
    let step = if forward { 1 } else { count - 1 };
    work.own.column = (work.own.column + step) % count;
}

/// Takes the column that is pointed at for the next kind, or the one before; behind the last it is not known.
fn turn_column(work: &mut Work<'_, RosterPreview>, forward: bool) {
    use strum::IntoEnumIterator;
    let Some((at, kind)) = work.own.pointed().map(|(_, column)| (column.at, column.kind)) else {
        return;
    };
    let kinds: Vec<Option<ColumnKind>> = std::iter::once(None).chain(ColumnKind::iter().map(Some)).collect();
    let place = kinds.iter().position(|known| *known == kind).unwrap_or(0);
    let step = if forward { 1 } else { kinds.len() - 1 };
    let next = kinds.get((place + step) % kinds.len()).copied().flatten();
    work.own.told.insert(at, next);
    work.own.read_again(work.ledger);
}

fn next_sheet(work: &mut Work<'_, RosterPreview>, _: &mut Cx, (): ()) {
    let preview = &mut *work.own;
    preview.sheet = (preview.sheet + 1) % preview.sheets.len().max(1);
    preview.left_out.clear();
    preview.told.clear();
    preview.column = 0;
    preview.show = Show::All;
    preview.cursor = Cursor::START;
    preview.read_again(work.ledger);
}

/// Leaves the row under the cursor out, or takes it in again.
fn leave_row_out(work: &mut Work<'_, RosterPreview>, _: &mut Cx, (): ()) {
    let preview = &mut *work.own;
    let Some(place) = preview.rows().nth(preview.cursor.at()).map(Planned::place) else {
        return;
    };
    if !preview.left_out.remove(&place) {
        preview.left_out.insert(place);
    }
    preview.plan = RosterPlan::without(work.ledger.records(), &preview.reading, &preview.left_out);
    let shown = preview.rows().count();
    preview.cursor.clamp(shown);
}

/// Makes the plan again when the records have changed: undo works while the preview is open.
pub fn refresh(preview: &mut RosterPreview, ledger: &Ledger) {
    if preview.revision != ledger.revision() {
        preview.plan = RosterPlan::without(ledger.records(), &preview.reading, &preview.left_out);
        preview.revision = ledger.revision();
        let shown = preview.rows().count();
        preview.cursor.clamp(shown);
    }
}

/// Moves the cursor among the rows shown.
pub fn step(preview: &mut RosterPreview, step: Step) {
    let len = preview.rows().count();
    preview.cursor.step(step, len);
}

fn store_shown(work: &mut Work<'_, RosterPreview>, cx: &mut Cx, (): ()) -> Outcome {
    refresh(work.own, work.ledger);
    if !work.own.plan.changes_anything() {
        cx.say(Message::NothingToTake);
        return Outcome::Stay;
    }
    carry_out(work.ledger, &work.own.plan, cx);
    let counts = work.own.plan.counts();
    cx.say(Message::RosterTaken {
        added: counts.added,
        changed: counts.changed,
        doubtful: counts.doubtful,
    });
    Outcome::Close
}

/// Stores a plan as one act.
pub fn carry_out(ledger: &mut Ledger, plan: &RosterPlan, cx: &mut Cx) {
    let r = ledger.records();
    let Some(meeting) = r.open() else { return };
    let mut rank = r.attendees.rows().last().map_or(0, |a| a.rank + PLACE_STEP);
    let change = store::change(r, meeting, plan, &mut rank, cx);
    commit(ledger, Act::Import, change, cx);
}

/// The result of a pasted list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// People who came new, or of whom something changed.
    pub taken: usize,
    /// Those of them who have a vote.
    pub voting: usize,
    /// Those who are on the list as they were typed.
    pub there: Vec<String>,
    /// Pieces that were not understood.
    pub rejected: usize,
    /// Pieces that are no name, or not clear; they stay with their writer.
    pub left: Vec<String>,
}

/// Takes in a pasted list of names as it was read.
pub fn take_list(ledger: &mut Ledger, reading: &SheetReading, cx: &mut Cx) -> Pasted {
    let plan = RosterPlan::of(ledger.records(), reading);
    carry_out(ledger, &plan, cx);
    let counts = plan.counts();
    let taken = counts.added + counts.changed;
    let repeated = |row: &Planned| {
        row.why
            .iter()
            .any(|why| matches!(why, Doubtful::Row(roster::RowDoubt::Repeated(_))))
    };
    let names: HashSet<String> = plan
        .rows
        .iter()
        .filter(|row| matches!(row.verdict, RowVerdict::Added | RowVerdict::Changed(_)))
        .filter_map(|row| row.person.as_ref().map(|person| person.name.clone()))
        .collect();
    let r = ledger.records();
    let voting = r
        .attendees
        .iter()
        .filter(|who| who.category == Category::Member)
        .filter(|who| {
            r.people
                .get(who.person)
                .is_some_and(|person| names.contains(&person.name))
        })
        .count();
    let is_there =
        |row: &&Planned| row.verdict == RowVerdict::Same || row.verdict == RowVerdict::NotTaken && repeated(row);
    let there: Vec<String> = plan
        .rows
        .iter()
        .filter(is_there)
        .map(|row| {
            row.person
                .as_ref()
                .map_or_else(|| row.text.clone(), |person| person.name.clone())
        })
        .collect();
    let left: Vec<String> = plan
        .rows
        .iter()
        .filter(|row| row.verdict == RowVerdict::NotTaken && !repeated(row))
        .map(|row| {
            row.person
                .as_ref()
                .map_or_else(|| row.text.clone(), |person| person.name.clone())
        })
        .collect();
    Pasted {
        taken,
        voting,
        rejected: left.len(),
        there,
        left,
    }
}
