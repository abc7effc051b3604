//! The settings file: read against the table in `table`, value by value. A wrong line is reported with its place and left out; the others hold.

mod default;
mod encoding;
mod file;
mod items;
mod load;
mod outside;
mod reader;
mod regions;
mod table;
mod themes;
mod values;
mod write;

pub use default::default_text;
pub use file::{ScreenFit, find_settings, fit_settings, write_settings};
pub use items::items;
pub use load::{load, read};
pub use outside::LARGEST;
pub use regions::unknown_region;
pub use values::{Config, OwnTheme, TerminalSettings};
