//! Decides: turns keys and answers into changes and effects. Knows no terminal, no SQL, no clock, no thread.

pub mod available;
pub mod caret;
pub mod commit;
pub mod cursor;
pub mod cx;
pub mod effect;
pub mod follow_up;
pub mod form;
pub mod forms;
pub mod help;
pub mod holidays;
pub mod history;
pub mod live;
pub mod meetings;
pub mod model;
pub mod msg;
pub mod notice;
pub mod palette;
pub mod prepare;
pub mod roster;
pub mod saving;
pub mod start;
pub mod text;
pub mod update;
pub mod wrapup;
