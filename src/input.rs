//! Keys, scopes and the one table of commands. Knows nothing of what a command does.

mod column;
pub mod command;
mod command_macro;
pub mod conflict;
pub mod key;
pub mod keymap;
pub mod scope;
pub mod section;
mod section_commands;
mod shipped;
pub mod synonym;
