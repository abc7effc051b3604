//! The duties and posts of the staff (docs/rules.md §staffing).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting, time::Stamp};

/// One duty or post. `hours` says from when to when, in the office's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyPost {
    pub id: Id<DutyPost>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    /// 秘书、联络、宣传、保卫、内务、外勤、后勤, or the role of the template.
    pub desk: String,
    pub task: String,
    pub person: String,
    pub phone: String,
    pub hours: String,
    /// The person who takes over.
    pub relief: String,
    /// The standard by which it is done well.
    pub standard: String,
}

/// Somebody on a post for a while. The person who takes over has a row of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostShift {
    pub id: Id<PostShift>,
    pub meeting: Id<Meeting>,
    pub post: Id<DutyPost>,
    pub person: String,
    pub from: Stamp,
    /// `None` = still there.
    pub to: Option<Stamp>,
    /// Handed over with the post when it was taken; empty = nothing was.
    pub note: String,
    /// The person who entered it.
    pub by: String,
}
