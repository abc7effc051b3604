//! The frame in which a typed line is read: people and dates behind traits, the items with their numbers, whose line it is.

use crate::domain::{
    action::Due,
    agenda::Item,
    entry::Remark,
    id::Id,
    people::{Attendee, Unit},
    text::is_han,
    time::Stamp,
};

use super::dialect::mode::DialectMode;

/// The answer to a typed name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    One(Id<Attendee>),
    Several,
    Nobody,
}

/// The people of the meeting.
pub trait Room {
    /// Returns the person who is meant. `as_speaker` is the stricter reading, for a name before a colon in running text.
    fn resolve(&self, typed: &str, as_speaker: bool) -> Named;

    /// The names of those whom a name of several may mean, the likeliest first.
    fn several(&self, _typed: &str) -> Vec<String> {
        Vec::new()
    }

    /// Everybody who is expected and has not come.
    fn awaited(&self) -> Vec<Id<Attendee>> {
        Vec::new()
    }

    /// Those of them who are members.
    fn awaited_members(&self) -> Vec<Id<Attendee>> {
        self.awaited()
    }

    /// Everybody who is in the room.
    fn present(&self) -> Vec<Id<Attendee>> {
        Vec::new()
    }

    /// Those who are to listen without a vote and without a duty: who of them is in the room, or who was and went out (`gone`).
    fn in_attendance(&self, _gone: bool) -> Vec<Id<Attendee>> {
        Vec::new()
    }

    /// The one item of the agenda whose title is this text, or begins with it, or else holds it.
    fn titled(&self, _typed: &str) -> Option<Id<Item>> {
        None
    }

    /// The one item whose title begins with a label of its own: 议案一 in 议案一 关于….
    fn item_labelled(&self, _label: &str) -> Option<Id<Item>> {
        None
    }

    /// The items, with their numbers, that such a text fits equally well; fewer than two where it does not.
    fn titled_alike(&self, _typed: &str) -> Vec<String> {
        Vec::new()
    }

    /// Returns the holder of an office or a post (`chair`, `clerk`, `局长`); a deputy does not count.
    fn officer(&self, _typed: &str) -> Named {
        Named::Nobody
    }

    /// The name of somebody as it stands on the list; `None` = it is not known here.
    fn called(&self, _who: Id<Attendee>) -> Option<String> {
        None
    }

    /// Whether a text is the whole name of one person of the list, as it stands there.
    fn called_exactly(&self, typed: &str) -> bool {
        match self.resolve(typed, false) {
            Named::One(who) => self.called(who).is_some_and(|name| name == typed),
            Named::Several | Named::Nobody => false,
        }
    }

    /// Unit and post of somebody, in one run; `None` = neither is known.
    fn placed(&self, _who: Id<Attendee>) -> Option<String> {
        None
    }

    /// Whether a word is a whole word of a name, but for case and accents, or a title before it.
    fn is_word_of(&self, word: &str, name: &str) -> bool {
        name.split_whitespace().any(|part| part.eq_ignore_ascii_case(word))
    }

    /// Whether an item of the agenda bears this title.
    fn is_title(&self, _typed: &str) -> bool {
        false
    }

    /// The unit that bears this name or short name.
    fn unit(&self, typed: &str) -> Option<Id<Unit>>;
}

/// A due date at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRead {
    /// Bytes that belong to it.
    pub len: usize,
    pub due: Due,
    pub remark: Option<Remark>,
}

/// Dates and times as people type them (docs/rules.md §dates).
pub trait Dates {
    /// The due date that the text begins with; `None` where it begins with no date.
    fn due(&self, text: &str) -> Option<DueRead>;

    /// Whether any start of the text may be a date, however it goes on: 周五交 begins with one. Costs one reading where the starts cost one each.
    fn begins(&self, text: &str) -> bool;

    /// The time of day that the whole text is.
    fn time(&self, text: &str) -> Option<Stamp>;
}

/// Further facts on the motions that a line must know, to be read as being about one of them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Waiting<'a> {
    /// The number of the amendment that is open under the item taken up; its vote comes first.
    pub amendment: Option<u32>,
    /// The number of the motion about the motion in hand that is open, to defer it and the like.
    pub procedural: Option<u32>,
    /// The mover of the motion that it amends.
    pub main_mover: Option<Id<Attendee>>,
    /// The open motion of another item, where none is open here: `M7, item 14`.
    pub elsewhere: Option<&'a str>,
    /// The wording of the motion that waits for its vote; empty = none does, or it has none.
    pub wording: &'a str,
    /// The line before is a decision whose parts follow on lines of their own: `RESOLVED that:`.
    pub parts: bool,
}

/// The frame that a line is read in.
#[derive(Clone, Copy)]
pub struct LineFrame<'a> {
    pub room: &'a dyn Room,
    pub dates: &'a dyn Dates,
    /// The items with the number shown before them (`2`, `2.1`).
    pub items: &'a [(Id<Item>, String)],
    /// A motion waits for a seconder and its result.
    pub open_motion: bool,
    /// A motion waits for its result, or has one that may be corrected.
    pub votable: bool,
    /// The numbers of the motions so far.
    pub motions: &'a [u32],
    /// The numbers of those that wait for their wording as amended.
    pub unworded: &'a [u32],
    pub waiting: Waiting<'a>,
    /// There is an entry that a line could continue.
    pub has_entry: bool,
    pub dialect: DialectMode,
    /// The writer of the line, in a log.
    pub writer: Option<Id<Attendee>>,
}

impl LineFrame<'_> {
    /// Why a name of several people means none of them: it says who they are.
    pub(crate) fn several(&self, typed: &str) -> Remark {
        let names = self.room.several(typed);
        Remark::AmbiguousName(if names.is_empty() {
            typed.to_owned()
        } else if names.iter().any(|name| name.chars().any(is_han)) {
            format!("{typed}（{}）", names.join("、"))
        } else {
            format!("{typed} ({})", names.join(", "))
        })
    }
}
