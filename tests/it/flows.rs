//! The clerk's work, by keys, from the first meeting to follow-up.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::words::Lang;

use crate::support::Clerk;

mod acts;
mod agenda;
mod archive;
mod asking;
mod beside;
mod budget;
mod check_in;
mod checklist_groups;
mod clocks;
pub(crate) mod commands;
mod copies;
mod decided;
mod credentials;
mod corrected_stays;
mod doubts;
mod duties;
mod documents;
mod door_desk;
mod early;
mod edit;
pub(crate) mod fields;
mod followup;
mod forms;
mod found;
mod gate;
mod hint;
mod incidents;
mod led_by_checks;
mod light;
mod live;
mod media;
mod many;
mod many_matters;
mod matters;
mod marked;
mod marked_gates;
mod marks;
mod filters;
mod mend;
mod meetings;
mod names;
mod newcomer;
mod no_silence;
mod office;
mod posts;
mod past;
mod prepare;
mod proofs;
mod queue;
mod quorum;
mod random;
mod recorded;
mod recorders;
mod register_only;
mod ready;
mod refusals;
mod review;
mod renamed;
mod rewording;
mod roll_call;
mod rounds;
mod search;
mod neighbours;
mod reports;
mod series;
mod settings;
mod session;
mod session_recorder;
mod shared_edits;
mod sittings;
mod slips;
mod told_kept;
mod tour;
mod type_change;
mod trustees;
mod typed_commands;
mod undo;
mod unsaved;
mod closing;
mod issued_stands;
mod issuing;
mod wrapup;
mod whole;

/// Invented people of most tests.
const PEOPLE: &[&str] = &["张三", "李四", "王五", "赵六"];

/// A council meeting in Chinese, with four people, at the capture line.
fn council() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "第3次例会", PEOPLE);
    clerk
}
