//! The Live tab: the capture line, the feed above it, its panels, and what the header and the agenda show.

pub mod act;
pub mod capture;
mod complete;
pub mod early;
mod edit;
mod editor;
pub mod feed;
mod forms;
pub mod hint;
mod line;
pub mod look_ahead;
mod minuted;
pub mod motion;
mod moved;
mod newcomer;
mod offers;
pub mod panel;
pub mod scene;
pub mod session;
mod state;
pub mod told_act;
mod unfinished;
pub mod view;
mod walk_in;
mod wording;

pub use self::{
    edit::{leave_gone, open_entry, open_listed},
    forms::{form_names, save_form},
    line::{edit_field, send, take_stray, type_text},
    look_ahead::read_typed,
    offers::{available, commands, run},
    state::{Live, LiveSeen, LiveWork},
    unfinished::restore,
    wording::ask_wording,
};
