//! What a panel of Live is: a list of rows on one subject over the feed, opened and closed by the clerk. Nothing that is done in it
//! touches the text in the capture line.

pub mod absent;
pub mod check_in;
pub mod roll_call;
pub mod copies;
pub mod gate;
pub mod incidents;
pub mod media;
mod moment;
pub mod posts;
pub mod queue;
pub mod recorders;
pub mod rounds;

use std::fmt;

use crate::{
    app::{
        cursor::{Cursor, Step},
        cx::Cx,
        offer::{Offer, need},
        text::{Edit, TextField},
    },
    domain::record::Key,
    input::scope::Scope,
    words::why::Why,
};

use super::state::{Live, LiveSeen, LiveWork};

/// The panels by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelId {
    /// Who is missing.
    Absent,
    /// Who comes to the door.
    CheckIn,
    /// Who votes how on a motion.
    RollCall,
    Incidents,
    Rounds,
    /// What is left open.
    Gate,
    /// Who waits for the word.
    Queue,
    Recorders,
    /// Who stands where.
    Posts,
    /// Numbered copies in the room.
    Copies,
    /// Pictures, films and sounds.
    Media,
}

/// One panel: everything that it is.
pub struct Panel {
    pub id: PanelId,
    /// The scope of its own commands. `None`: it is only looked at, and caret and keys stay with the capture line.
    pub scope: Option<Scope>,
    /// Its rows in order: those that fit what is typed.
    pub rows: fn(&LiveSeen) -> Vec<Key>,
    /// Takes typed text that means something at once. False where it goes into the field.
    pub typed: fn(&mut LiveWork, &str, &mut Cx) -> bool,
    /// What is typed chooses among its rows, so that the best of them is gone to.
    pub filters: bool,
    /// Its own commands.
    pub offers: &'static [Offer<Live>],
}

impl fmt::Debug for Panel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Panel").field(&self.id).finish()
    }
}

/// All panels.
pub static PANELS: [&Panel; 11] = [
    &absent::PANEL,
    &check_in::PANEL,
    &roll_call::PANEL,
    &incidents::PANEL,
    &rounds::PANEL,
    &gate::PANEL,
    &queue::PANEL,
    &recorders::PANEL,
    &posts::PANEL,
    &copies::PANEL,
    &media::PANEL,
];

/// The panel that is shown, with what is typed into it and the chosen row.
#[derive(Debug)]
pub struct Shown {
    pub panel: &'static Panel,
    pub field: TextField,
    pub cursor: Cursor,
    /// The clerk went to the row of the cursor with the arrows.
    pub moved: bool,
    /// What is typed next takes the place of the text.
    pub selected: bool,
}

impl Shown {
    fn of(panel: &'static Panel) -> Self {
        Self {
            panel,
            field: TextField::default(),
            cursor: Cursor::START,
            moved: false,
            selected: false,
        }
    }

    /// Empties the field and goes back to the first row.
    pub(super) fn clear(&mut self) {
        *self = Self::of(self.panel);
    }

    /// The text is another one: the rows are, too.
    const fn typed(&mut self) {
        self.selected = false;
        if self.panel.filters {
            self.cursor = Cursor::START;
            self.moved = false;
        }
    }
}

impl Live {
    /// The panel that is shown, if it has the caret.
    pub fn open_panel(&self) -> Option<&Shown> {
        self.shown.as_ref().filter(|shown| shown.panel.scope.is_some())
    }

    /// The field that has the caret: that of a panel, else the capture line.
    pub fn caret_field(&self) -> &TextField {
        self.open_panel().map_or(&self.field, |shown| &shown.field)
    }

    /// The scope of the panel that has the caret.
    pub fn panel_scope(&self) -> Option<Scope> {
        self.open_panel().and_then(|shown| shown.panel.scope)
    }

    fn open_panel_mut(&mut self) -> Option<&mut Shown> {
        self.shown.as_mut().filter(|shown| shown.panel.scope.is_some())
    }

    /// Shows a panel, or hides it again.
    pub(super) fn toggle(&mut self, panel: &'static Panel) {
        self.shown = match self.shown.take() {
            Some(shown) if shown.panel.id == panel.id => None,
            Some(_) | None => Some(Shown::of(panel)),
        };
    }
}

/// The open meeting.
///
/// # Errors
/// None is open.
pub(super) fn meeting(seen: &LiveSeen) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)
}

/// The panel of an identifier, if it is the one that is shown.
///
/// # Errors
/// Another one is, or none, or no meeting is open.
fn own_panel<'m>(seen: &LiveSeen<'m>, id: PanelId) -> Result<&'m Shown, Why> {
    meeting(seen)?;
    let own = seen.own.shown.as_ref();
    own.filter(|own| own.panel.id == id).ok_or(Why::OtherPanel)
}

/// The rows of the panel that is shown.
pub fn rows(seen: &LiveSeen) -> Vec<Key> {
    let shown = seen.own.shown.as_ref();
    shown.map_or_else(Vec::new, |shown| (shown.panel.rows)(seen))
}

/// Types into the panel that has the caret. False where the capture line has it.
pub(super) fn type_text(work: &mut LiveWork, text: &str, cx: &mut Cx) -> bool {
    let Some(shown) = work.own.open_panel() else {
        return false;
    };
    if (shown.panel.typed)(work, text, cx) {
        return true;
    }
    if let Some(shown) = work.own.open_panel_mut() {
        if shown.selected {
            shown.field.set_text("");
        }
        shown.field.take(text);
        shown.typed();
    }
    true
}

/// Edits the field of the panel that has the caret. False where the capture line has it.
pub(super) fn edit(work: &mut LiveWork, edit: Edit) -> bool {
    let Some(shown) = work.own.open_panel_mut() else {
        return false;
    };
    if shown.field.edit(edit) {
        shown.typed();
    }
    true
}

/// Moves among the rows of the panel that has the caret; from the field, the first step down comes to the first row.
pub fn step(work: &mut LiveWork, step: Step) {
    let len = rows(&work.seen()).len();
    if let Some(shown) = work.own.open_panel_mut() {
        if shown.moved || step != Step::Down {
            shown.cursor.step(step, len);
        }
        shown.moved = len > 0;
    }
}
