//! The Follow-up tab: the matters of all meetings, with lights, states, histories and papers.

mod deeds;
mod list;
pub mod paper;
mod stored;

pub use self::{
    deeds::{OFFERS, carry_out, paper_written, take_paper, write_paper},
    list::FollowUp,
    stored::change,
};
