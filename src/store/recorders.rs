//! The tables of recorders and of the marks in their recordings.

use super::table::stored;
use crate::domain::recorder::{Mark, Recorder};

stored!(
    Recorder, "recorders", by "id":
    id, meeting, name, started, stopped, offset_ms, file, hash
);

stored!(
    Mark, "marks", by "at":
    id, meeting, recorder, at, note
);
