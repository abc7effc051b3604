//! What the program says in one line. The table is in `words`.

pub use crate::words::messages::{Lifetime, Message as Notice, Tone};
