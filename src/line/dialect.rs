//! The words that MeetBot's users and W3C's scribes type, with their Chinese twins. Knows what a word does to the minutes, not who
//! may type it.

mod meaning;
pub mod meetbot;
pub mod mode;
pub mod nicks;
pub mod opinion;
pub mod robots;
pub mod w3c;
pub mod words;

pub use meaning::as_chat;
pub use mode::DialectMode;
