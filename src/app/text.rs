//! A field that text is typed into: tui-textarea keeps text, caret and edits; what people see as one character, one word
//! and one step of undo is decided here. Knows no key and no screen.

mod edit;
mod field;
mod jump;
mod page;
mod rows;
mod steps;
pub mod wrap;

pub mod step;

pub use self::{
    edit::Edit,
    field::{FieldKind, FieldView, TextField},
    page::{TextPage, TextRow},
    rows::{Spaces, row_length},
};
