//! The state of the Live tab: the capture line with all that belongs to it, and what is scrolled. Knows no other tab.

use crate::{
    app::{
        seen::{Seen, Work},
        text::TextField,
    },
    capture::room::PreparedList,
    domain::{entry::Entry, equipment::EquipmentRound, id::Id, people::Attendee, time::Stamp},
};

use super::{
    hint::Hint,
    panel::{Shown, check_in::CheckIn, roll_call::RollCallPanel},
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
    /// What was in the line before an entry was opened for editing, or the palette from the line.
    pub(super) stash: Stash,
    pub(super) long: bool,
    /// How many entries the feed is scrolled back from its end.
    pub scroll: usize,
    /// How many people the panel is scrolled.
    pub people_scroll: usize,
    /// Who was chosen for an ambiguous name in this line.
    pub(super) pins: Vec<(String, Id<Attendee>)>,
    /// What the line will become.
    pub hint: Hint,
    /// What the header and the agenda show, derived when the records change.
    pub view: LiveView,
    pub(super) room: PreparedList,
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
    /// The line whose unknown name is about to be put on the list, while it is asked in what capacity.
    pub(super) newcomer: Option<Id<Entry>>,
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
            scroll: 0,
            people_scroll: 0,
            pins: Vec::new(),
            hint: Hint::default(),
            view: LiveView::default(),
            room: PreparedList::default(),
            shown: None,
            check_in: CheckIn::default(),
            roll_call: RollCallPanel::default(),
            card: 0,
            round: None,
            words: String::new(),
            ordered: None,
            newcomer: None,
        }
    }
}

impl Live {
    /// Whether the text is in the editor over the feed.
    pub const fn is_long(&self) -> bool {
        self.long
    }

    /// Whether an entry is being edited and would lose a change if the line were used for something else.
    pub fn holds_change(&self) -> bool {
        self.editing.is_some() && self.field.can_undo()
    }

    /// The moment that the line in the field will carry.
    pub fn line_time(&self, now: Stamp) -> Stamp {
        self.first_key.unwrap_or(now).plus_ms(self.shift_ms)
    }

    /// Who was chosen for an ambiguous name in this line.
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

    /// Empties the line, and what was set aside for it.
    pub(super) fn forget_line(&mut self) {
        self.stash = Stash::default();
        self.clear();
    }

    pub(super) fn clear(&mut self) {
        self.field.set_text("");
        self.first_key = None;
        self.shift_ms = 0;
        self.editing = None;
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
