//! Reads logs of text conferences and messengers line by line: who wrote what, when. Knows no attendee; every line is kept.

mod bounds;
mod clock;
mod corrected;
mod date;
mod day;
mod family;
mod line;
mod people;
mod read;
mod scribes;
mod shape;
mod stamp;
mod survey;
mod wrapped;

pub use clock::LogTime;
pub use corrected::Amended;
pub use day::{day_of_file, latest_day, said_day};
pub use line::LogLine;
pub use people::{Writer, Writers};
pub use read::read_log;
pub use shape::LogKind;
pub use survey::{LinePart, Survey, Surveyed, dialect_of, survey};
