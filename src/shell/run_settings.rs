//! Settings and places that a run of the program starts with.

use std::path::PathBuf;

use crate::{
    app::{message::Message, model::Model, opening::Opening, tour::Tour},
    domain::{
        house::House,
        id::Id,
        meeting::Meeting,
        setting_fault::SettingFault,
        snippets::Snippets,
        time::{Stamp, Zone},
    },
    input::keymap::Keymap,
    words::Lang,
};

use super::{
    config::{ScreenFit, TerminalSettings},
    perform::remembered_commands,
    sheets::Workbooks,
    storage::{Setup, is_to_be_made},
};

/// The settings and places that a run starts with.
#[derive(Debug)]
pub struct RunSettings {
    pub setup: Setup,
    pub lang: Lang,
    pub keymap: Keymap,
    pub clerk: String,
    pub state: PathBuf,
    pub templates: PathBuf,
    pub rules: PathBuf,
    /// The settings file.
    pub settings: PathBuf,
    pub workbooks: Workbooks,
    /// The region of new budgets; empty: the national one.
    pub region: String,
    /// The name of the settings file, and what of it does not hold.
    pub faults: (String, Vec<SettingFault>),
    pub screen: ScreenFit,
    /// The parts of the terminal that are taken beside the screen.
    pub terminal: TerminalSettings,
    pub house: House,
    /// The user's own snippets.
    pub snippets: Snippets,
    /// The meeting to go to.
    pub meeting: Option<Id<Meeting>>,
    /// The file is the demo, with its tour offered or begun; `None` = it is the clerk's own.
    pub tour: Option<Tour>,
    /// Leaving the demo goes back to the clerk's own file.
    pub goes_back: bool,
}

impl RunSettings {
    /// The state that a run begins with. Faults of the settings are said one by one, so that the list of what was said has all of them.
    pub fn model(&self, now: Stamp, zone: Zone) -> Model {
        let mut m = Model::new(self.lang, self.keymap.clone(), now, zone);
        m.ledger.set_clerk(self.clerk.clone());
        m.shared.usual_region.clone_from(&self.region);
        m.ledger.set_house(self.house.clone());
        m.shared.snippets = self.snippets.clone();
        m.recent = remembered_commands(&self.state);
        m.shared.mouse = self.terminal.mouse;
        m.opening = Opening::named(self.meeting);
        m.shared.is_demo = self.tour.is_some();
        m.shared.goes_back = self.goes_back;
        m.tour.clone_from(&self.tour);
        if is_to_be_made(&self.setup.path) {
            m.meetings.begin_empty();
        }
        let (file, faults) = &self.faults;
        for fault in faults.iter().filter(|_| faults.len() > 1) {
            m.say(Message::SettingFaults(file.clone(), vec![fault.clone()]), now);
        }
        if !faults.is_empty() {
            m.say(Message::SettingFaults(file.clone(), faults.clone()), now);
        }
        m
    }
}
