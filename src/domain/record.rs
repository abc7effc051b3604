//! The one list of entities. `Record` and `Key` are made from it, and so are the tables in memory and on disk.

use serde::{Deserialize, Serialize};

use super::{
    action::Action,
    agenda::Item,
    answers::{FindingAnswer, GateOverride},
    archive::{ArchiveCode, ArchiveItem},
    attendance::Interval,
    checklist::CheckItem,
    conveyance::Conveyance,
    decision::Decision,
    deliverable::Deliverable,
    entry::{Entry, EntryKind},
    equipment::{Equipment, EquipmentRound, RoundResult, Slide},
    estimate::{BudgetFrame, BudgetLine},
    expense::{Expense, Overrun},
    holiday::Holiday,
    id::Id,
    imprint::Imprint,
    inbound::Inbound,
    incident::Incident,
    interest::Interest,
    invitation::Invitation,
    lesson::Lesson,
    matter::MatterEvent,
    media::Shot,
    meeting::{Meeting, Series, Setting},
    minutes_version::{Confirmation, MinutesVersion, RecordSignature},
    motion::{Ballot, Motion},
    papers::{CopyMove, Paper, PaperCopy},
    people::{Attendee, Person, Unit},
    recorder::{Mark, Recorder},
    report::Report,
    returns::{Chase, CopyReturn},
    rewording::Rewording,
    seating::{Seat, SeatPlan},
    speech_request::SpeechRequest,
    staffing::{DutyPost, PostShift},
};

/// A kind of row.
pub trait Entity: Clone + PartialEq {
    /// Its identifier.
    fn id(&self) -> Id<Self>;

    /// Its order in lists; rows of equal order follow their identifiers.
    fn order(&self) -> i64 {
        0
    }

    /// The meeting it belongs to; `None` for what all meetings share.
    fn meeting(&self) -> Option<Id<Meeting>> {
        None
    }

    /// By what rows of this kind are looked up beside their identifier; `None` = by nothing else.
    fn handle(&self) -> Option<Handle> {
        None
    }
}

/// The key that rows are looked up by: the row they belong to, or their name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Handle {
    Of(Key),
    Named(String),
    /// A line that takes up an item, and stands.
    ItemStart,
}

impl<K: Into<Key>> From<K> for Handle {
    fn from(key: K) -> Self {
        Self::Of(key.into())
    }
}

/// Calls a macro with every entity and the name of its table. Parents stand before the rows that point at them.
#[macro_export]
macro_rules! each_entity {
    ($then:ident) => {
        $then! {
            Setting settings;
            Series series;
            Unit units;
            Person people;
            Holiday holidays;
            Report reports;
            Meeting meetings;
            Attendee attendees;
            Interval intervals;
            Item items;
            Entry entries;
            Decision decisions;
            Action actions;
            Motion motions;
            Ballot ballots;
            Interest interests;
            Incident incidents;
            Recorder recorders;
            Mark marks;
            Deliverable deliverables;
            CheckItem checklist;
            Equipment equipment;
            EquipmentRound equipment_rounds;
            RoundResult round_results;
            Slide slides;
            DutyPost duty_posts;
            BudgetFrame budget_frames;
            BudgetLine budget_lines;
            Paper papers;
            PaperCopy paper_copies;
            SeatPlan seat_plans;
            Seat seats;
            Invitation invitations;
            Imprint imprints;
            FindingAnswer finding_answers;
            GateOverride gate_overrides;
            SpeechRequest speech_requests;
            PostShift post_shifts;
            CopyMove copy_moves;
            Shot shots;
            CopyReturn copy_returns;
            Chase chases;
            Inbound inbounds;
            Expense expenses;
            Overrun overruns;
            ArchiveItem archive_items;
            ArchiveCode archive_codes;
            Lesson lessons;
            Conveyance conveyances;
            MatterEvent matter_events;
            MinutesVersion minutes_versions;
            Confirmation confirmations;
            RecordSignature record_signatures;
            Rewording rewordings;
        }
    };
}

macro_rules! make_record {
    ($($entity:ident $table:ident;)*) => {
        /// A whole row of any kind. Insert, edit, import and undo all put whole rows.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Record { $($entity(Box<$entity>)),* }

        /// The identifier of a row of any kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Key { $($entity(Id<$entity>)),* }

        impl Record {
            /// The key under which this row is kept.
            pub fn key(&self) -> Key {
                match self { $(Self::$entity(row) => Key::$entity(row.id())),* }
            }

            /// The meeting it belongs to.
            pub fn meeting(&self) -> Option<Id<Meeting>> {
                match self { $(Self::$entity(row) => row.meeting()),* }
            }
        }

        impl Key {
            /// The number by which the row is kept.
            pub const fn raw(self) -> i64 {
                match self { $(Self::$entity(id) => id.raw()),* }
            }
        }

        $(
            impl From<$entity> for Record {
                fn from(row: $entity) -> Self {
                    Self::$entity(Box::new(row))
                }
            }
            impl From<Id<$entity>> for Key {
                fn from(id: Id<$entity>) -> Self {
                    Self::$entity(id)
                }
            }
        )*
    };
}
each_entity!(make_record);

impl Entity for Setting {
    fn id(&self) -> Id<Self> {
        self.id
    }
}

impl Entity for Series {
    fn id(&self) -> Id<Self> {
        self.id
    }
}

impl Entity for Unit {
    fn id(&self) -> Id<Self> {
        self.id
    }
}

impl Entity for Person {
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn handle(&self) -> Option<Handle> {
        Some(Handle::Named(self.name.clone()))
    }
}

impl Entity for Holiday {
    fn id(&self) -> Id<Self> {
        self.id
    }
}

impl Entity for Report {
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn order(&self) -> i64 {
        i64::from(self.year) << 32 | i64::from(self.number)
    }
}

impl Entity for Meeting {
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn order(&self) -> i64 {
        self.start.ms()
    }
    fn meeting(&self) -> Option<Id<Meeting>> {
        Some(self.id)
    }
}

impl Entity for Entry {
    fn id(&self) -> Id<Self> {
        self.id
    }
    fn order(&self) -> i64 {
        self.place
    }
    fn meeting(&self) -> Option<Id<Meeting>> {
        Some(self.meeting)
    }
    fn handle(&self) -> Option<Handle> {
        (self.kind == EntryKind::ItemStart && !self.struck).then_some(Handle::ItemStart)
    }
}

/// An entity that belongs to one meeting, with the field that orders it, and behind `of` the field by which it is looked up.
macro_rules! meeting_entity {
    ($($entity:ident $self:ident $order:expr $(, of $handle:ident)?;)*) => {
        $(impl Entity for $entity {
            fn id(&self) -> Id<Self> {
                self.id
            }
            fn order(&$self) -> i64 {
                $order
            }
            fn meeting(&self) -> Option<Id<Meeting>> {
                Some(self.meeting)
            }
            $(fn handle(&self) -> Option<Handle> {
                Some(self.$handle.into())
            })?
        })*
    };
}
meeting_entity! {
    Attendee self self.rank, of person;
    Interval self self.from.ms(), of attendee;
    Item self self.place;
    Decision self i64::from(self.number), of entry;
    Action self i64::from(self.number), of entry;
    Motion self i64::from(self.number), of entry;
    Ballot self self.at.ms(), of motion;
    Interest self 0, of entry;
    Incident self self.reported.ms();
    Recorder self 0;
    Mark self self.at.ms();
    Deliverable self self.kind as i64;
    CheckItem self self.place;
    Equipment self self.place;
    EquipmentRound self self.place;
    RoundResult self self.at.ms();
    Slide self self.place;
    DutyPost self self.place;
    BudgetFrame self 0;
    BudgetLine self self.place;
    Paper self i64::from(self.number);
    PaperCopy self i64::from(self.number);
    SeatPlan self 0;
    Seat self i64::from(self.line);
    Invitation self 0;
    Imprint self 0;
    FindingAnswer self self.at.ms();
    GateOverride self self.at.ms();
    SpeechRequest self self.place;
    PostShift self self.from.ms();
    CopyMove self self.at.ms();
    Shot self self.place;
    CopyReturn self self.at.ms();
    Chase self self.at.ms();
    Inbound self self.place;
    Expense self self.place;
    Overrun self self.at.ms();
    ArchiveItem self self.place;
    ArchiveCode self 0;
    Lesson self self.place;
    Conveyance self self.place;
    MatterEvent self self.at.ms(), of action;
    MinutesVersion self self.at.ms();
    Confirmation self self.place;
    Rewording self self.at.ms();
    RecordSignature self 0;
}
