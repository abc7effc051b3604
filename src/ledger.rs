//! The only door to the records while the program runs: changes go in as transactions, come back as commits, and can be taken back.
//!
//! It knows no screen and no store. The caller sends the commits to disk and says what happened.

mod rebase;
mod state;
mod touched;
mod transaction;
mod undo;
mod undo_list;
mod unsaved;

pub use self::{
    state::Ledger,
    touched::Signature,
    transaction::Transaction,
    undo::{TurnedBack, Unturned},
    undo_list::UndoList,
    unsaved::Unsaved,
};
