//! The groups into which the types sort the lines of their checklists. A line keeps the code of its group, or a word of the clerk's own.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// One group, by the code that types write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum CheckGroup {
    Purpose,
    Agenda,
    Notice,
    People,
    Materials,
    Venue,
    Equipment,
    Staffing,
    Budget,
    Secrecy,
    Security,
    Rehearsal,
    Review,
    Reception,
    Record,
    Media,
    Outside,
    Logistics,
    Minutes,
    #[strum(serialize = "followup")]
    FollowUp,
    Archive,
}
