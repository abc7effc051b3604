//! Requests for the word: the rows of the speakers' list (docs/rules.md §speakers-list).

use serde::{Deserialize, Serialize};

use super::{entry::Entry, id::Id, meeting::Meeting, people::Attendee, time::Stamp};

/// One request for the word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeechRequest {
    pub id: Id<SpeechRequest>,
    pub meeting: Id<Meeting>,
    /// The line that asked; `None` = it was entered in the panel.
    pub entry: Option<Id<Entry>>,
    /// `None` = somebody on no list, see `name`.
    pub who: Option<Id<Attendee>>,
    /// The name as typed of somebody on no list; empty otherwise.
    pub name: String,
    /// The subject they want to speak about; empty = not said.
    pub reason: String,
    pub asked: Stamp,
    /// Order in the list.
    pub place: i64,
    /// When it ended: they had the word, or were taken off. `None` = they wait.
    pub ended: Option<Stamp>,
    /// The line by which it ended; `None` = they wait, or no line says.
    pub ended_by: Option<Id<Entry>>,
    /// Whether they had the word.
    pub given: bool,
}

impl SpeechRequest {
    /// The same request, as if it had not ended.
    #[must_use]
    pub fn waiting(self) -> Self {
        Self {
            ended: None,
            ended_by: None,
            given: false,
            ..self
        }
    }
}
