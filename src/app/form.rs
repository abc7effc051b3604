//! Forms as data; `forms/` says what each form does when it is saved.

mod choice_words;
mod chosen;
mod field;
mod focus;
mod id;
mod kept;
mod lines;
pub mod money;
pub mod read;
mod state;
mod typed;
mod styles;
mod value;

pub use self::{
    choice_words::{choice_words, style_name},
    chosen::is_listed,
    field::{Access, Content, Field},
    id::{FormId, Topic},
    state::{Form, FormKind},
    styles::Styles,
    value::{Choice, FormInput, Problem, Value},
};
