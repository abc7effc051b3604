//! Reads typed lines: signs, names, dates, corrections, and the words of MeetBot and W3C scribes. Knows no screen and no store.

mod entry_kind;
pub mod agenda;
pub mod correct;
pub mod dates;
pub mod detect;
pub mod dialect;
mod frame;
pub mod grammar;
pub mod holidays;
pub mod lexer;
pub mod lexicon;
pub mod log;
pub mod named_people;
pub mod names;
pub mod reading;
pub mod roster;
pub mod voice;
