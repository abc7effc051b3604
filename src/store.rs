//! The SQLite file. The only layer that knows SQL. It knows no screen, no clock, no thread: it is called, and answers or fails.

mod actions;
mod agenda;
mod audit;
pub mod backup;
mod check;
mod column;
mod copy;
mod commits;
mod decisions;
mod entries;
pub mod error;
mod file;
mod follow_up;
mod forerunner;
mod history;
mod list;
mod load;
mod meetings;
mod migrate;
mod neighbours;
mod office;
mod open;
mod owners;
mod panels;
mod people;
mod place;
mod prepare;
mod recorders;
pub mod schema;
mod search;
pub mod system;
mod table;
mod wrapup;

pub use self::{
    check::CheckReport,
    error::StoreError,
    file::{OpenMode, Store},
    load::overlay,
    open::{OpenOptions, is_of_another},
    place::side_file,
    search::{IndexPiece, IndexWalk, Stopper},
};
