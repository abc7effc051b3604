//! Text as rows for reading. The rules are those of the text fields, where what decides can count rows too.

pub use crate::app::text::wrap::{count_rows, wrap};
