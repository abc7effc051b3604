//! Lessons: improvements for the next meeting (docs/rules.md §lessons).

use serde::{Deserialize, Serialize};

use super::{id::Id, meeting::Meeting};

/// One lesson; one without words says that there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    pub id: Id<Lesson>,
    pub meeting: Id<Meeting>,
    pub place: i64,
    pub text: String,
    /// The type and revision into whose checklist it was taken, as `council 4`; empty: into none yet.
    pub adopted: String,
}
