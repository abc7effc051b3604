//! Forms as data; `forms/` says what each form does when it is saved.

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
    chosen::is_listed,
    field::{Access, Content, Field},
    id::{FormId, Topic},
    state::{Form, FormKind},
    styles::Styles,
    value::{Choice, FormInput, Problem, Value},
};
