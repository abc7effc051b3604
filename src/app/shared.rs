//! Values that every tab and dialog sees and none of them owns: language, keys, settings, the moment.

use crate::{
    domain::{
        snippets::Snippets,
        template::Template,
        time::{Stamp, Zone},
    },
    input::keymap::Keymap,
    words::{Lang, Strings},
};

use super::address_book::AddressBook;

/// State that only `update` and the shell change.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Shared {
    pub lang: Lang,
    pub keymap: Keymap,
    /// The templates as they were read last.
    pub templates: Vec<Template>,
    /// The region of new budgets, by the settings; empty: the national one.
    pub usual_region: String,
    /// Size of the screen, columns and rows.
    pub size: (u16, u16),
    /// The moment of the last message; the clocks on the screen show this time.
    pub now: Stamp,
    /// The moment of the last key.
    pub touched: Stamp,
    /// The zone of this laptop.
    pub zone: Zone,
    /// An entry is open in the line of Live with changes; going to another one would throw them away.
    pub entry_changed: bool,
    /// The open file is a throw-away one with worked meetings.
    pub is_demo: bool,
    /// The demo was opened from the clerk's own file, and leaving it goes back there.
    pub goes_back: bool,
    /// Short words that expand when they are asked to.
    pub snippets: Snippets,
    /// Clicks and the wheel are for this program; else the terminal selects text with the mouse.
    pub mouse: bool,
    /// The number of the work that runs beside the typing.
    pub job: Option<u32>,
    /// The names of the file, where a form asks for one.
    pub address_book: AddressBook,
}

impl Shared {
    /// The shared state of an empty program.
    pub fn new(lang: Lang, keymap: Keymap, now: Stamp, zone: Zone) -> Self {
        Self {
            lang,
            keymap,
            templates: Vec::new(),
            usual_region: String::new(),
            size: (80, 24),
            now,
            touched: now,
            zone,
            entry_changed: false,
            is_demo: false,
            goes_back: false,
            snippets: Snippets::default(),
            mouse: true,
            job: None,
            address_book: AddressBook::default(),
        }
    }

    /// The words of the screen.
    pub fn words(&self) -> &'static Strings {
        self.lang.strings()
    }
}
