//! The index for finding again: part of the file, changed in the same transaction as the rows, made anew where it disagrees with them.
//! Nothing of a register-only meeting stands in it.

mod ask;
mod index;
mod index_words;
mod places;
mod rows;
mod sound;
mod terms;
mod todo;

pub use ask::Stopper;
pub(super) use index::Touched;
pub(super) use index_words::IndexWords;
pub use todo::{IndexPiece, IndexWalk};
