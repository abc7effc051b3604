//! Taking in a roster: a file is asked for, read outside, compared with the list of the meeting, shown row by row, and stored
//! as one act, or not at all. Nothing is changed before the clerk has seen every row.

mod namesakes;
pub mod plan;
mod store;

use std::{collections::HashSet, path::PathBuf};

use crate::{
    domain::{entry::PLACE_STEP, unread::SheetFault},
    input::command::Command,
    ledger::Ledger,
    line::roster::{self, Reading, Sheet},
    words::field::FieldName,
};

use super::{
    cursor::{Cursor, Step},
    cx::Cx,
    effect::{Effect, Errand},
    form::{Form, FormKind},
    forms::typed_path,
    model::{Cover, Model},
    notice::Notice,
};

pub use plan::{Place, Plan, Planned, Verdict, Why};

/// Which rows are shown.
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
            Self::Added => row.verdict == Verdict::Added,
            Self::Changed => matches!(row.verdict, Verdict::Changed(_)),
            Self::Same => row.verdict == Verdict::Same,
            Self::Doubtful => row.is_doubtful(),
            Self::Ignored => matches!(row.verdict, Verdict::Ignored(_)),
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

/// What is shown before anything is stored.
#[derive(Debug)]
pub struct Preview {
    pub path: PathBuf,
    sheets: Vec<Sheet>,
    sheet: usize,
    pub reading: Reading,
    pub plan: Plan,
    pub show: Show,
    pub cursor: Cursor,
    /// Rows that the clerk does not want.
    left_out: HashSet<Place>,
    /// The state of the records that the plan was made for.
    revision: u64,
}

impl Preview {
    /// The rows shown.
    pub fn rows(&self) -> impl Iterator<Item = &Planned> {
        self.plan.rows.iter().filter(|row| self.show.shows(row))
    }

    /// The name of the table, its place and how many there are.
    pub fn sheet(&self) -> (&str, usize, usize) {
        let name = self.sheets.get(self.sheet).map_or("", |s| s.name.as_str());
        (name, self.sheet + 1, self.sheets.len())
    }
}

/// Asks for the file.
pub fn ask(m: &mut Model) {
    m.cover = Cover::Form(Form::new(FormKind::ImportRoster).line(FieldName::Path, "").required());
}

/// The file of the form is to be read. The form stays until it has been.
pub fn read_file(form: &Form, cx: &mut Cx) -> bool {
    cx.emit(Effect::Errand(Errand::ReadSheets(typed_path(form))));
    false
}

/// The file has been read, or could not be.
pub fn take(m: &mut Model, path: PathBuf, result: Result<Vec<Sheet>, SheetFault>, cx: &mut Cx) {
    // The form may have been left in the meantime.
    if !matches!(&m.cover, Cover::Form(form) if form.kind == FormKind::ImportRoster) {
        return;
    }
    match result {
        Err(fault) => cx.say(Notice::SheetFault(path, fault)),
        Ok(sheets) => {
            let readings: Vec<Reading> = sheets.iter().map(roster::read).collect();
            // The first table in which there is somebody.
            let sheet = readings.iter().position(|r| r.people().next().is_some()).unwrap_or(0);
            let reading = readings.into_iter().nth(sheet).unwrap_or_default();
            let plan = Plan::of(m.ledger.records(), &reading);
            m.cover = Cover::Roster(Box::new(Preview {
                path,
                sheets,
                sheet,
                reading,
                plan,
                show: Show::All,
                cursor: Cursor::START,
                left_out: HashSet::new(),
                revision: m.ledger.revision(),
            }));
        }
    }
}

/// A command of the preview.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    if command == Command::StoreRoster {
        return store_shown(m, cx);
    }
    let revision = m.ledger.revision();
    let Cover::Roster(preview) = &mut m.cover else { return };
    match command {
        Command::CloseRoster => m.cover = Cover::None,
        Command::NextVerdict => preview.show = preview.show.turned(true),
        Command::PreviousVerdict => preview.show = preview.show.turned(false),
        Command::NextSheet if preview.sheets.len() > 1 => {
            preview.sheet = (preview.sheet + 1) % preview.sheets.len();
            preview.reading = preview.sheets.get(preview.sheet).map(roster::read).unwrap_or_default();
            preview.left_out.clear();
            preview.plan = Plan::of(m.ledger.records(), &preview.reading);
            preview.revision = revision;
            preview.show = Show::All;
        }
        Command::LeaveRowOut => return leave_row_out(m),
        _ => return,
    }
    if let Cover::Roster(preview) = &mut m.cover {
        preview.cursor = Cursor::START;
    }
}

/// Leaves the row under the cursor out, or takes it in again.
fn leave_row_out(m: &mut Model) {
    let Cover::Roster(preview) = &mut m.cover else { return };
    let Some(place) = preview.rows().nth(preview.cursor.at()).map(Planned::place) else {
        return;
    };
    if !preview.left_out.remove(&place) {
        preview.left_out.insert(place);
    }
    preview.plan = Plan::without(m.ledger.records(), &preview.reading, &preview.left_out);
    let shown = preview.rows().count();
    preview.cursor.clamp(shown);
}

/// Undo works while the preview is open: what it says is made new when the records have changed.
pub fn refresh(m: &mut Model) {
    let revision = m.ledger.revision();
    if let Cover::Roster(preview) = &mut m.cover
        && preview.revision != revision
    {
        preview.plan = Plan::without(m.ledger.records(), &preview.reading, &preview.left_out);
        preview.revision = revision;
        let shown = preview.rows().count();
        preview.cursor.clamp(shown);
    }
}

/// Moves the cursor among the rows shown.
pub fn step(preview: &mut Preview, step: Step) {
    let len = preview.rows().count();
    preview.cursor.step(step, len);
}

fn store_shown(m: &mut Model, cx: &mut Cx) {
    refresh(m);
    let Cover::Roster(preview) = std::mem::take(&mut m.cover) else {
        return;
    };
    if !preview.plan.changes_anything() {
        cx.say(Notice::NothingToTake);
        m.cover = Cover::Roster(preview);
        return;
    }
    carry_out(&mut m.ledger, &preview.plan, cx);
    let counts = preview.plan.counts();
    cx.say(Notice::RosterTaken {
        added: counts.added,
        changed: counts.changed,
        doubtful: counts.doubtful,
    });
}

/// Stores a plan as one act.
pub fn carry_out(ledger: &mut Ledger, plan: &Plan, cx: &mut Cx) {
    let r = ledger.records();
    let Some(meeting) = r.open() else { return };
    let mut rank = r.attendees.rows().last().map_or(0, |a| a.rank + PLACE_STEP);
    let change = store::change(r, meeting, plan, &mut rank, cx);
    super::commit::commit(ledger, crate::domain::change::Act::Import, change, cx);
}

/// What became of a pasted list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// People who came new, or of whom something changed.
    pub taken: usize,
    /// Pieces that changed nothing, doubtful ones included.
    pub rejected: usize,
    /// Pieces that are no name, or not clear; they stay with their writer.
    pub left: Vec<String>,
}

/// Takes in a pasted list of names at once.
pub fn paste(ledger: &mut Ledger, text: &str, cx: &mut Cx) -> Pasted {
    let reading = roster::read_names(text);
    let plan = Plan::of(ledger.records(), &reading);
    carry_out(ledger, &plan, cx);
    let counts = plan.counts();
    let taken = counts.added + counts.changed;
    let repeated = |row: &Planned| {
        row.why
            .iter()
            .any(|why| matches!(why, Why::Row(roster::Doubt::Repeated(_))))
    };
    let left = plan
        .rows
        .iter()
        .filter(|row| row.verdict == Verdict::NotTaken && !repeated(row))
        .map(|row| {
            row.person
                .as_ref()
                .map_or_else(|| row.text.clone(), |person| person.name.clone())
        })
        .collect();
    Pasted {
        taken,
        rejected: plan.rows.len().saturating_sub(taken),
        left,
    }
}
