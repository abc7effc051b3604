//! Settings and places that a run of the program starts with.

use std::path::PathBuf;

use crate::{
    app::tour::Tour,
    domain::{house::House, id::Id, meeting::Meeting, setting_fault::SettingFault, snippets::Snippets},
    input::keymap::Keymap,
    words::Lang,
};

use super::{
    config::{ScreenFit, TerminalSettings},
    sheets::Workbooks,
    storage::Setup,
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
}
