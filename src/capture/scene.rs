//! The scene that a line is read and carried out against: the records, the people who can be meant, and when.

use crate::{
    domain::{
        entry::Entry,
        id::Id,
        people::Attendee,
        queries::session::AgendaLine,
        records::Records,
        time::{Stamp, Zone},
    },
    line::{dialect::DialectMode, log::LinePart},
};

use super::room::PreparedList;

/// The open meeting as a line finds it.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub records: &'a Records,
    /// The people of the list, prepared for finding them by what is typed.
    pub room: &'a PreparedList,
    /// The people chosen for names in this line that several bear.
    pub chosen: &'a [(String, Id<Attendee>)],
    /// The agenda with the numbers that lines name items by (`2`, `2.1`).
    pub agenda: &'a [AgendaLine],
    pub zone: Zone,
    /// Dates are read, and colons written, as in English; else as in Chinese.
    pub english: bool,
    /// The sign of the kind of entry that the name of a command stands for: `=` for `decision`.
    pub sign_of: &'a dyn Fn(&str) -> Option<char>,
    pub now: Stamp,
}

impl Scene<'_> {
    /// The entry over which a line is typed.
    pub(crate) fn over(&self, line: &TypedLine) -> Option<&Entry> {
        line.over.and_then(|id| self.records.entries.get(id))
    }

    /// The same scene with other records, and the people of those.
    pub(crate) const fn with<'b>(&'b self, records: &'b Records, room: &'b PreparedList) -> Scene<'b> {
        Scene { records, room, ..*self }
    }
}

/// The origin of a line: its writer, and the dialect it is written in.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    pub mode: DialectMode,
    pub writer: Option<Id<Attendee>>,
    /// The part of the line in the minutes, in a log.
    pub part: LinePart,
}

impl Source {
    /// The clerk, in the Live tab or through `capture`.
    pub const CLERK: Self = Self {
        mode: DialectMode::Live,
        writer: None,
        part: LinePart::Minutes,
    };
}

/// A line on its way into the records.
#[derive(Debug, Clone, Copy)]
pub struct TypedLine<'a> {
    /// The text as typed.
    pub raw: &'a str,
    /// The moment of its first key, with the clerk's shift.
    pub at: Stamp,
    pub source: Source,
    /// The name of the writer in a log; empty = the clerk.
    pub author: &'a str,
    /// The place in the feed; `None` = at the end, or where `over` stands.
    pub place: Option<i64>,
    /// The entry that the line is typed over: what it becomes stands there, at that moment.
    pub over: Option<Id<Entry>>,
}

impl<'a> TypedLine<'a> {
    /// A line of the clerk, at the end of the feed.
    pub const fn typed(raw: &'a str, at: Stamp) -> Self {
        Self {
            raw,
            at,
            source: Source::CLERK,
            author: "",
            place: None,
            over: None,
        }
    }

    /// The moment that it is about: that of the meeting where it is typed into one that was reopened long after its end.
    pub(crate) fn meant(&self, scene: &Scene) -> Stamp {
        match self.over {
            Some(_) => self.at,
            None => scene.records.meant_at(self.at),
        }
    }

    /// A line of the clerk that takes the place and the moment of an entry.
    pub const fn over(raw: &'a str, entry: &Entry) -> Self {
        Self {
            over: Some(entry.id),
            ..Self::typed(raw, entry.at)
        }
    }
}
