//! The line under the caret: what Enter will make of the text, and the names that could be completed.

use crate::{
    app::message::Message,
    capture::{correcting::correct::Corrected, entry::irregular::Irregularity},
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
        people::Attendee,
        time::Stamp,
    },
    line::reading::Reading,
};

/// The effect of Enter, and the names that could be completed.
#[derive(Debug, Default)]
pub struct Hint {
    /// `None` while the line is empty.
    pub reading: Option<Reading>,
    /// The person who would be put down as having said it.
    pub speaker: Option<Id<Attendee>>,
    /// The name on no list that would be put down as having said it; empty = `speaker` says who, or nobody does.
    pub said_by: String,
    /// The line would correct what is on record: a time somebody came or left, or a counted result.
    pub corrects: bool,
    /// The newest entry that a correction would change; `None` = the line corrects none.
    pub corrected: Option<Corrected>,
    /// The entry that a line beginning with dots would go on with.
    pub continues: Option<Id<Entry>>,
    /// The line orders an act of the session that is on record, or one that cannot be.
    pub act: Option<ActHint>,
    /// The line would open the meeting.
    pub opens: bool,
    /// The line would be taken in a recess, or settle something without a quorum.
    pub irregular: Option<Irregularity>,
    /// The head who would state a view before the others; empty = nobody does.
    pub head_first: String,
    pub completion: Completion,
    /// The reading of the line without the space that makes it a plain note.
    pub without_space: Option<Reading>,
}

/// The effect of a line that orders an act of the session, where it is none that is carried out now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActHint {
    /// The act is on record: what it says is corrected, its time from the first to the second.
    Corrects(EntryKind, Stamp, Option<Stamp>),
    /// The act is on record at this time, and the line holds neither a time nor a reason.
    OnRecord(EntryKind, Stamp),
    /// The reason why it cannot be.
    Refused(Message),
}

/// A name at the caret that could be completed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// Where the typed part stands in the line, in bytes.
    pub from: usize,
    pub to: usize,
    /// The names that may stand there, best first.
    pub names: Vec<NameOffer>,
    /// The typed part means several people: Enter waits for a choice.
    pub must_choose: bool,
}

/// One name that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameOffer {
    pub who: Id<Attendee>,
    pub name: String,
    pub unit: String,
}
