//! The state of the Live tab: the capture line with all that belongs to it, the panel over the feed, and what is scrolled. Knows no other
//! tab, and no panel by what it does.

use std::fmt;

use crate::{
    app::{
        cursor::Cursor,
        cx::Cx,
        offer::Offer,
        seen::{Seen, Work},
        text::TextField,
    },
    capture::room::PreparedList,
    domain::{entry::Entry, equipment::EquipmentRound, id::Id, people::Attendee, record::Key, time::Stamp},
    input::scope::Scope,
    ledger::Ledger,
};

use super::{
    hint::Hint,
    panel::{check_in::state::CheckIn, roll_call::state::RollCallPanel},
    view::LiveView,
};

/// The tab for reading.
pub type LiveSeen<'m> = Seen<'m, Live>;
/// The tab at work.
pub type LiveWork<'m> = Work<'m, Live>;

/// The state of the tab.
#[derive(Debug)]
pub struct Live {
    /// The capture line, or the text in the long editor.
    pub field: TextField,
    /// When the first key of the line was typed.
    pub first_key: Option<Stamp>,
    /// How far the clerk shifted it.
    pub shift_ms: i64,
    /// The entry that is being edited in place.
    pub editing: Option<Id<Entry>>,
    /// The line as it was before an entry was opened for editing, or the palette from the line.
    pub(super) stash: Stash,
    pub(super) long: bool,
    /// The lines typed before the opening that wait for it, in order.
    pub(super) held: Vec<HeldLine>,
    /// How many entries the feed is scrolled back from its end.
    pub scroll: usize,
    /// How many people the panel is scrolled.
    pub people_scroll: usize,
    /// The person chosen for an ambiguous name in this line.
    pub(super) pins: Vec<(String, Id<Attendee>)>,
    /// The line and its caret as a name was completed last.
    pub(super) completed: (String, usize),
    /// The reading of the line, for the row under it.
    pub hint: Hint,
    /// Something was typed since the line was read.
    pub(super) unread: bool,
    /// Values for header and agenda, derived when the records change.
    pub view: LiveView,
    pub(super) room: PreparedList,
    /// The state of the records for which the room was prepared.
    known: Option<u64>,
    /// The panel over the feed.
    pub shown: Option<Shown>,
    pub check_in: CheckIn,
    pub roll_call: RollCallPanel,
    /// The card that is shown beside the incidents.
    pub card: usize,
    /// The round that was answered since its panel was opened.
    pub(super) round: Option<Id<EquipmentRound>>,
    /// The words typed after the name of the command that is running; empty where there are none.
    pub(in crate::app) words: String,
    /// The moment of the line in which the command that is running was typed; `None` = it was not typed in one.
    pub ordered: Option<Stamp>,
    /// The line that was struck or restored last, with the number of lines then: while no other is entered the same key turns it back.
    pub(super) turned: Option<(Id<Entry>, usize)>,
    /// The line whose unknown name is about to be put on the list, while it is asked in what capacity.
    pub(super) newcomer: Option<Id<Entry>>,
}

/// A line that waits for the opening of the meeting, with all that belongs to it.
#[derive(Debug)]
pub(super) struct HeldLine {
    pub(super) text: String,
    pub(super) at: Stamp,
    pub(super) pins: Vec<(String, Id<Attendee>)>,
}

/// A line that was begun, set aside with all that belongs to it.
#[derive(Debug, Default)]
pub(super) struct Stash {
    pub(super) text: String,
    pub(super) caret: usize,
    pub(super) first_key: Option<Stamp>,
    shift_ms: i64,
    pins: Vec<(String, Id<Attendee>)>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            field: TextField::block(),
            first_key: None,
            shift_ms: 0,
            editing: None,
            stash: Stash::default(),
            long: false,
            held: Vec::new(),
            scroll: 0,
            people_scroll: 0,
            pins: Vec::new(),
            completed: (String::new(), 0),
            hint: Hint::default(),
            unread: false,
            view: LiveView::default(),
            room: PreparedList::default(),
            known: None,
            shown: None,
            check_in: CheckIn::default(),
            roll_call: RollCallPanel::default(),
            card: 0,
            round: None,
            words: String::new(),
            ordered: None,
            turned: None,
            newcomer: None,
        }
    }
}

impl Live {
    /// Whether the text is in the editor over the feed.
    pub const fn is_long(&self) -> bool {
        self.long
    }

    /// Whether something was typed since the line was read: its hint is that of the text before.
    pub const fn is_unread(&self) -> bool {
        self.unread
    }

    /// Whether an entry is being edited and would lose a change if the line were used for something else.
    pub fn holds_change(&self) -> bool {
        self.editing.is_some() && self.field.can_undo()
    }

    /// The moment that the line in the field will carry.
    pub fn line_time(&self, now: Stamp) -> Stamp {
        self.first_key.unwrap_or(now).plus_ms(self.shift_ms)
    }

    /// Brings what is derived from the records up to date.
    pub(in crate::app) fn refresh(&mut self, ledger: &Ledger, now: Stamp) {
        self.view.refresh(ledger, now);
        self.know_people(ledger);
    }

    /// The same where nobody typed: a meeting that was just opened is shown first, and its names are prepared before the next key is taken.
    pub(in crate::app) fn refresh_view(&mut self, ledger: &Ledger, now: Stamp) {
        self.view.refresh(ledger, now);
        if !self.field.is_empty() {
            self.know_people(ledger);
        }
    }

    /// Prepares the names of the people for finding them by what is typed.
    pub(in crate::app) fn know_people(&mut self, ledger: &Ledger) {
        if self.known != Some(ledger.revision()) {
            self.room.refresh(ledger.records());
            self.known = Some(ledger.revision());
        }
    }

    /// The person chosen for an ambiguous name in this line.
    pub(super) fn pinned(&self, typed: &str) -> Option<Id<Attendee>> {
        self.pins.iter().find(|(name, _)| name == typed).map(|(_, id)| *id)
    }

    /// Sets the line aside while an entry is edited.
    pub(super) fn set_aside(&mut self) {
        self.stash = Stash {
            text: self.field.text(),
            caret: self.field.caret_byte(),
            first_key: self.first_key,
            shift_ms: self.shift_ms,
            pins: std::mem::take(&mut self.pins),
        };
    }

    /// The lines typed before the opening that wait for it.
    pub fn held(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.held.iter().map(|line| line.text.as_str())
    }

    /// Empties the line, and what was set aside for it.
    pub(super) fn forget_line(&mut self) {
        self.held.clear();
        self.stash = Stash::default();
        self.clear();
    }

    pub(super) fn clear(&mut self) {
        self.field.set_text("");
        self.first_key = None;
        self.shift_ms = 0;
        self.editing = None;
        self.turned = None;
        self.long = false;
        self.pins.clear();
        self.scroll = 0;
        let stash = std::mem::take(&mut self.stash);
        if !stash.text.is_empty() {
            self.field.set_text(&stash.text);
            self.field.set_caret_byte(stash.caret);
            self.long = self.field.lines().len() > 1;
            self.first_key = stash.first_key;
            self.shift_ms = stash.shift_ms;
            self.pins = stash.pins;
        }
    }
}

impl Live {
    /// The panel that is shown, if it has the caret.
    pub fn open_panel(&self) -> Option<&Shown> {
        self.shown.as_ref().filter(|shown| shown.panel.scope.is_some())
    }

    /// The panel that fills the body of the screen.
    pub fn full_panel(&self) -> Option<(&Shown, Stamp)> {
        let shown = self.open_panel()?;
        Some((shown, shown.fills?))
    }

    /// The field that has the caret: that of a panel, else the capture line.
    pub fn caret_field(&self) -> &TextField {
        self.open_panel().map_or(&self.field, |shown| &shown.field)
    }

    /// The same, for the caret to be placed in.
    pub(in crate::app) fn caret_field_mut(&mut self) -> &mut TextField {
        match &mut self.shown {
            Some(shown) if shown.panel.scope.is_some() => &mut shown.field,
            Some(_) | None => &mut self.field,
        }
    }

    /// The scope of the panel that has the caret.
    pub fn panel_scope(&self) -> Option<Scope> {
        self.open_panel().and_then(|shown| shown.panel.scope)
    }

    /// The same, to be worked in.
    pub(super) fn open_panel_mut(&mut self) -> Option<&mut Shown> {
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

/// The panels by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum PanelId {
    /// The agenda with its clocks and lamps, where it has no column of its own.
    Agenda,
    /// The people who are missing.
    Absent,
    /// Check-in at the door.
    CheckIn,
    /// Votes by name on a motion.
    RollCall,
    Incidents,
    Rounds,
    /// Things left open at the end.
    Gate,
    /// The list of speakers.
    Queue,
    Recorders,
    /// The staff on their posts.
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
    /// Typed text chooses among its rows, so that the best of them is gone to.
    pub filters: bool,
    /// Its own commands.
    pub offers: &'static [Offer<Live>],
}

impl fmt::Debug for Panel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Panel").field(&self.id).finish()
    }
}

/// The panel that is shown, with what is typed into it and the chosen row.
#[derive(Debug)]
pub struct Shown {
    pub panel: &'static Panel,
    pub field: TextField,
    pub cursor: Cursor,
    /// The clerk went to the row of the cursor with the arrows.
    pub moved: bool,
    /// The text is selected: the next typed text takes its place.
    pub selected: bool,
    /// The panel fills the body of the screen, since then; `None` = it lies over the feed.
    pub fills: Option<Stamp>,
}

impl Shown {
    fn of(panel: &'static Panel) -> Self {
        Self {
            panel,
            field: TextField::default(),
            cursor: Cursor::START,
            moved: false,
            selected: false,
            fills: None,
        }
    }

    /// Empties the field and goes back to the first row.
    pub(super) fn clear(&mut self) {
        *self = Self {
            fills: self.fills,
            ..Self::of(self.panel)
        };
    }

    /// The text is another one: the rows are, too.
    pub(super) const fn typed(&mut self) {
        self.selected = false;
        if self.panel.filters {
            self.cursor = Cursor::START;
            self.moved = false;
        }
    }
}
