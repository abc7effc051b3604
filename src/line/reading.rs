//! The meaning of a typed line, before anything happens: the value that the hint under the caret shows and that Enter carries out.

use crate::domain::{
    action::{Due, Owner},
    agenda::{Item, ItemOutcome},
    decision::Verdict,
    entry::{EntryKind, Remark},
    id::Id,
    interest::InterestNature,
    motion::{Counts, Majority, MotionRef, MotionState, ResultWord, Vote, VotingForm},
    people::Attendee,
    time::Stamp,
};

pub use super::{
    named_people::{Comer, QueueOp, Queued},
    voice::Voice,
};

/// One line, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub what: What,
    /// The speaker that the line names.
    pub voice: Voice,
    /// Why the line is not what its writer may have meant; it is kept all the same (docs/rules.md §kept).
    pub remark: Option<Remark>,
    /// Whether the line says that it stands in the minutes, or in the record only; `None` = as the degree of minuting says.
    pub minuted: Option<bool>,
    /// A phrase of an action that may be its deadline: only its writer knows.
    pub asks: Option<String>,
    /// A name in an action that may be that of its owner, in the same way.
    pub asks_owner: Option<String>,
}

impl Reading {
    /// A line that does `what`, said by nobody in particular.
    pub const fn of(what: What) -> Self {
        Self {
            what,
            voice: Voice::Unsaid,
            remark: None,
            minuted: None,
            asks: None,
            asks_owner: None,
        }
    }

    /// One entry of text, without the spaces around it.
    pub fn entry(kind: EntryKind, text: &str) -> Self {
        Self::of(What::Entry {
            kind,
            text: text.trim().to_owned(),
        })
    }

    /// A plain note.
    pub fn note(text: &str) -> Self {
        Self::entry(EntryKind::Note, text)
    }

    /// A motion of which only the wording is known.
    pub fn motion(text: &str) -> Self {
        Self::of(What::Motion {
            text: text.trim().to_owned(),
            mover: None,
            seconder: None,
            amends: None,
            result: None,
        })
    }

    /// A line that is kept whole as a note of nobody, and why it is no more than that (docs/rules.md §kept).
    pub fn remarked(line: &str, remark: Remark) -> Self {
        Self::note(line).voiced(Voice::Nobody).remark(Some(remark))
    }

    /// The same reading with this remark in place of any other.
    #[must_use]
    pub fn remark(mut self, remark: Option<Remark>) -> Self {
        self.remark = remark;
        self
    }

    /// The same reading, said by a person of the list; `None` leaves it as it is.
    #[must_use]
    pub fn by(self, speaker: Option<Id<Attendee>>) -> Self {
        match speaker {
            Some(who) => self.voiced(Voice::One(who)),
            None => self,
        }
    }

    /// The same reading in another voice.
    #[must_use]
    pub fn voiced(mut self, voice: Voice) -> Self {
        self.voice = voice;
        self
    }

    /// The person of the list whom the line names as its speaker.
    pub const fn speaker(&self) -> Option<Id<Attendee>> {
        match self.voice {
            Voice::One(who) => Some(who),
            Voice::Unsaid | Voice::Nobody | Voice::Unlisted(_) => None,
        }
    }
}

/// The effect of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Nothing was typed.
    Nothing,
    /// One entry of text. Not for decisions, actions and motions.
    Entry {
        kind: EntryKind,
        text: String,
    },
    Decision {
        text: String,
        verdict: Verdict,
    },
    Action {
        text: String,
        owners: Vec<Owner>,
        due: Due,
    },
    Motion {
        text: String,
        mover: Option<Id<Attendee>>,
        seconder: Option<Id<Attendee>>,
        /// The motion that it amends; `None` = it is a main motion.
        amends: Option<MotionRef>,
        /// The result, where the line gives it too.
        result: Option<Announced>,
    },
    /// The mover of a motion that is there, and its seconder where the line says that too.
    Mover {
        by: Id<Attendee>,
        seconder: Option<Id<Attendee>>,
        of: MotionRef,
    },
    Second {
        by: Id<Attendee>,
        of: MotionRef,
    },
    /// The wording as amended of the motion of this number.
    Wording {
        number: u32,
        text: String,
    },
    Result {
        result: Announced,
        of: MotionRef,
    },
    /// Votes by name.
    Votes {
        votes: Vec<Voted>,
        of: MotionRef,
    },
    /// The chair votes where the votes are equal.
    Casting {
        vote: Vote,
        of: MotionRef,
    },
    /// The items of the consent block in one motion.
    Consent {
        result: Announced,
    },
    /// An item taken out of the consent block.
    Pull {
        item: Id<Item>,
    },
    /// How a motion is to be voted on.
    Ballot {
        form: VotingForm,
        of: MotionRef,
    },
    /// A name and a colon alone: the voice of the line has the word from now on.
    Speaker,
    Arrive {
        who: Vec<Id<Attendee>>,
        at: Option<Stamp>,
        /// The reason of all (`-单立（有事）`); empty = none was said, or each has one of their own.
        reason: String,
        /// The reasons of single people (`-张三（出差）、李四`).
        own: Vec<(Id<Attendee>, String)>,
    },
    Leave {
        who: Vec<Id<Attendee>>,
        at: Option<Stamp>,
        reason: String,
        own: Vec<(Id<Attendee>, String)>,
    },
    /// People are late: before the opening they are still expected, from then on they come now.
    Late {
        who: Vec<Id<Attendee>>,
        at: Option<Stamp>,
        /// Empty = not said.
        reason: String,
        own: Vec<(Id<Attendee>, String)>,
    },
    /// People are back: they were out. The line asks when they left, where they were never noted as out.
    Return {
        who: Vec<Id<Attendee>>,
        at: Option<Stamp>,
        reason: String,
    },
    /// The facts of a sentence that tells several, in their order: `declared an interest in item 4 and left the room at 19:10`.
    Series(Vec<Reading>),
    /// People come of whom some are on no list, or come in somebody's place.
    TakeIn {
        people: Vec<Comer>,
        at: Option<Stamp>,
    },
    /// A word of the capture line about who is in the chair, takes the minutes or sent regrets. Logs name people who need not be
    /// on the list: see [`Dialect`].
    Role {
        list: People,
        op: Op,
        who: Vec<Id<Attendee>>,
        /// When, where the line says it.
        at: Option<Stamp>,
    },
    /// People are on leave, or said to be absent, each with the reason; empty = not said.
    Excuse {
        people: Vec<(Id<Attendee>, String)>,
        /// Those on no list, by their names as typed, with their reasons.
        others: Vec<(String, String)>,
        /// Not on leave: only absent.
        absent: bool,
    },
    /// An interest is declared, in an item or in none that is named.
    Interest {
        who: Id<Attendee>,
        item: Option<Id<Item>>,
        nature: InterestNature,
        text: String,
    },
    /// How an item ended; `None` = the one that is taken up. The text is as typed.
    ItemOutcome {
        item: Option<Id<Item>>,
        outcome: ItemOutcome,
        text: String,
    },
    /// The public is excluded from here on; the ground may be empty.
    Closed {
        ground: String,
        /// When, where the line says it.
        at: Option<Stamp>,
    },
    /// The public is admitted again.
    Public {
        at: Option<Stamp>,
    },
    GoTo {
        item: Id<Item>,
    },
    NewItem {
        title: String,
        sub: bool,
    },
    /// `s/old/new/`.
    Substitute {
        old: String,
        new: String,
        reach: SubstitutionReach,
    },
    /// `i/where/line/`.
    Insert {
        before: String,
        line: String,
    },
    /// `:name text`, in either language and width; `name` is as typed. The table of commands decides.
    Command {
        name: String,
        rest: String,
    },
    /// The speakers' list changes, or the word is given to somebody of it. Nobody named where the word is given: whoever waits first.
    Queue {
        op: QueueOp,
        people: Vec<Queued>,
        /// The subject they want to speak about; empty = not said.
        reason: String,
    },
    /// A word of MeetBot or W3C about the meeting itself.
    Dialect(Dialect),
}

/// A result as it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Announced {
    /// The state that the words give the motion; `None` = only counts were said, and the majority decides.
    pub state: Option<MotionState>,
    pub said: Option<ResultWord>,
    pub counts: Option<Counts>,
    /// When it is postponed to, or to whom it is referred; of other results what was said beside them. As typed; empty otherwise.
    pub towards: String,
    /// The form of voting that was said with it.
    pub form: Option<VotingForm>,
    pub casting: Option<Vote>,
    /// The share of votes that was said to be needed.
    pub majority: Option<Majority>,
    /// The votes of those who are named beside it.
    pub named: Vec<Voted>,
    /// As typed, where it is more than counts; empty otherwise.
    pub words: String,
}

impl Announced {
    /// Only counted.
    pub fn counted(counts: Counts) -> Self {
        Self {
            counts: Some(counts),
            ..Self::default()
        }
    }
}

/// The vote of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voted {
    /// `None` = `name` is nobody's on the list, or several people's.
    pub who: Option<Id<Attendee>>,
    /// The name as typed where nobody on the list is meant by it; empty otherwise.
    pub name: String,
    pub vote: Vote,
}

/// A list of people that a word is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    Chair,
    Scribe,
    Present,
    Regrets,
}

/// The change that a word makes to a list of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Add,
    Remove,
    Set,
}

/// How far a substitution reaches (docs/rules.md §w3c).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubstitutionReach {
    /// The last earlier line that holds the text.
    Last,
    /// Every earlier line (`g`).
    Earlier,
    /// Every earlier line, and later ones too (`G`).
    All,
}

/// Words about the meeting that MeetBot and W3C scribes type (docs/rules.md §meetbot, §w3c).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialect {
    /// `#startmeeting title`, `Meeting: title`, `#meetingname`.
    Title(String),
    Start(String),
    End,
    Undo,
    /// `#chair a, b`, `chair+ a`.
    ChairAdd(Vec<String>),
    ChairRemove(Vec<String>),
    ChairSet(Vec<String>),
    ScribeAdd(Vec<String>),
    ScribeRemove(Vec<String>),
    ScribeSet(Vec<String>),
    PresentAdd(Vec<String>),
    PresentRemove(Vec<String>),
    PresentSet(Vec<String>),
    RegretsAdd(Vec<String>),
    RegretsRemove(Vec<String>),
    RegretsSet(Vec<String>),
    /// `#nick a, b`: people who may be given actions though they are silent.
    Known(Vec<String>),
    /// `Date:`, `Agenda:`, `Previous meeting:` and other header lines: name and value, kept as an aside.
    Header {
        name: String,
        value: String,
    },
    /// `#startvote Question? yes, no`: a question is put to the vote.
    Poll(String),
    /// `#vote +1`: the vote of whoever wrote it.
    Cast(String),
    /// `#close`, `#endvote`: the votes are counted.
    CloseVote,
    /// `#here Ada Lund`: whoever wrote it is there, and has this other name; empty = none.
    Here(String),
    Recess,
    Resume,
    /// A robot's command that means nothing to minutes (`q+`, `zakim, …`, `rrsagent, …`, `#save`): kept as an aside.
    Robot,
}
