//! From a line to a change: what was read becomes rows, against the records and the people in the room. Entering a line, typing over an
//! entry and mending a doubt are one path. No screen, no messages, no clock: moment, chosen names and identifiers are handed in.

pub mod asking;
pub mod correcting;
pub mod dates;
mod enter;
pub mod entry;
pub mod interests;
pub mod lines;
pub mod logs;
pub mod motions;
mod outcome;
pub mod presence;
pub mod proceedings;
mod read;
pub mod room;
mod scene;
pub mod voting;

pub use self::{
    enter::{enter, give_word, keep_aside, keep_remarked},
    entry::voice::said,
    logs::logged::{assign_by_word, enter_logged},
    outcome::{Acted, Captured, LineOutcome, Next, Refusal, Said},
    read::{judge, opens, read},
    scene::{Scene, Source, TypedLine},
};
