//! Every text that a person sees, in both languages side by side: one file a subject, one row a text.
//!
//! A language is a column of the tables; a row that lacks it does not compile.

pub mod agenda_rows;
pub mod asking;
pub mod asking_messages;
pub mod beside;
pub mod chinese;
pub mod bundle;
pub mod case;
pub mod cli;
pub mod closing;
pub mod closing_messages;
pub mod closing_papers;
pub mod doctor;
pub mod document;
pub mod door;
pub mod domain;
pub mod export;
pub mod export_papers;
pub mod follow_up;
pub mod field;
pub mod help;
mod lang;
pub mod matter_papers;
pub mod messages;
pub mod minutes;
pub mod office;
pub mod panels;
mod plural;
pub mod prepare;
pub mod proposals;
pub mod remarks;
pub mod roster;
pub mod room;
pub mod room_messages;
mod rows;
pub mod search;
mod said;
pub mod setting_messages;
pub mod settings;
pub mod screen;
pub mod sentences;
mod strings;
pub mod succession;
pub mod template;
mod tone;
pub mod terminal;
pub mod terminal_messages;
pub mod troubles;
pub mod unread;
pub mod verbs;
pub mod vote;
pub mod why;
pub mod wording_messages;
pub mod file_messages;

pub use self::{lang::Lang, strings::Strings};
