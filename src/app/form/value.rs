//! The fields of a form: their values, the few values of a choice, and what can be wrong with them.

use crate::{
    domain::{
        action::ActionState,
        agenda::{Filing, Item, ItemKind, ItemOutcome},
        archive::{ArchiveKind, ArchiveState, Retention},
        checklist::{Phase, Proof},
        equipment::Equipment,
        estimate::BudgetCategory,
        expense::PayMethod,
        function::Solved,
        id::Id,
        imprint::Urgency,
        media::ShotKind,
        meeting::{MeetingForm, RecordMode, Secrecy, VoteBase},
        people::{Category, Duty, Reply, Sex},
        quorum::QuorumBase,
        seating::{PlanKind, SeatRule, TableSides, Viewpoint},
        template::Bilingual,
    },
    export::{DocumentKind, Format, Style},
    words::field::FieldName,
};

use super::super::text::TextField;

/// One of a few values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The name of a type, and what it asks for.
    Template(Bilingual, Bilingual),
    MeetingForm(MeetingForm),
    ItemKind(ItemKind),
    Category(Category),
    Duty(Duty),
    Reply(Reply),
    ActionState(ActionState),
    Outcome(Option<ItemOutcome>),
    Item(Option<Id<Item>>, String),
    /// A device, with its name.
    Device(Option<Id<Equipment>>, String),
    YesNo(bool),
    Document(DocumentKind),
    Format(Format),
    /// None where the document has only one.
    Style(Option<Style>),
    Filing(Filing),
    Phase(Phase),
    Proof(Proof),
    BudgetCategory(BudgetCategory),
    PayMethod(PayMethod),
    ArchiveKind(ArchiveKind),
    ArchiveState(ArchiveState),
    Retention(Retention),
    Secrecy(Secrecy),
    Minuting(RecordMode),
    QuorumBase(QuorumBase),
    VoteBase(VoteBase),
    Urgency(Urgency),
    PlanKind(PlanKind),
    SeatRule(SeatRule),
    Viewpoint(Viewpoint),
    Sex(Sex),
    /// None where nobody has said so.
    Solved(Option<Solved>),
    ShotKind(ShotKind),
    TableSides(TableSides),
    /// A passage of the minutes: its place, how it reads, and the heading under which it stands.
    Passage(String, String, String),
    /// A table of limits: as records name it, and in words.
    Region(String, Bilingual),
}

/// The word of an empty choice.
const NONE: &str = "none";

impl Choice {
    /// The stable word by which it is known among the others, and under which a draft keeps it.
    pub fn word(&self) -> String {
        let word: &'static str = match self {
            Self::Template(name, _) => return name.en.clone(),
            Self::Region(id, _) | Self::Passage(id, ..) => return id.clone(),
            Self::Item(Some(id), _) => return id.raw().to_string(),
            Self::Device(Some(id), _) => return id.raw().to_string(),
            Self::Item(None, _)
            | Self::Device(None, _)
            | Self::Outcome(None)
            | Self::Style(None)
            | Self::Solved(None) => NONE,
            Self::YesNo(true) => "yes",
            Self::YesNo(false) => "no",
            Self::MeetingForm(value) => value.into(),
            Self::ItemKind(value) => value.into(),
            Self::Category(value) => value.into(),
            Self::Duty(value) => value.into(),
            Self::Reply(value) => value.into(),
            Self::ActionState(value) => value.into(),
            Self::Outcome(Some(value)) => value.into(),
            Self::Document(value) => value.into(),
            Self::Format(value) => value.into(),
            Self::Style(Some(value)) => value.into(),
            Self::Filing(value) => value.into(),
            Self::Phase(value) => value.into(),
            Self::Proof(value) => value.into(),
            Self::BudgetCategory(value) => value.into(),
            Self::PayMethod(value) => value.into(),
            Self::ArchiveKind(value) => value.into(),
            Self::ArchiveState(value) => value.into(),
            Self::Retention(value) => value.into(),
            Self::Secrecy(value) => value.into(),
            Self::Minuting(value) => value.into(),
            Self::QuorumBase(value) => value.into(),
            Self::VoteBase(value) => value.into(),
            Self::Urgency(value) => value.into(),
            Self::PlanKind(value) => value.into(),
            Self::SeatRule(value) => value.into(),
            Self::Viewpoint(value) => value.into(),
            Self::Sex(value) => value.into(),
            Self::Solved(Some(value)) => value.into(),
            Self::ShotKind(value) => value.into(),
            Self::TableSides(value) => value.into(),
        };
        word.to_owned()
    }
}

/// The content of a field.
#[derive(Debug)]
pub enum Value {
    Text(TextField),
    Choice { options: Vec<Choice>, at: usize },
}

/// A problem of a field, shown beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    Missing,
    NotADate,
    DateUnclear,
    /// An hour that may be of the morning or of the afternoon.
    WhichHalfOfDay,
    NotANumber,
    /// An amount with the sign of another currency than that of the office; empty = the office has none set.
    OtherCurrency(char, String),
    /// No function of a meeting.
    NotAFunction,
    /// No share and no number of members.
    NotAQuorum,
    /// A file ending in which the chosen document is not written; those in which it is.
    NotOffered(Vec<Format>),
    OutOfRange,
    NobodyOfThatName,
    NotAName,
    /// Another person is wanted.
    SamePerson,
    /// A day after the one it is due is wanted.
    NotLater,
    /// The day is still to come: what happens on it has not happened.
    StillToCome,
    /// The day is over: it is still to come.
    AlreadyOver,
    /// The meeting was held later.
    BeforeMeeting,
    /// Somebody other than the owner verifies, or decides.
    OwnWork,
    /// The same, of one of several matters.
    OwnWorkOf(String),
    /// One of several matters, by its number, has no proof.
    NoProofOf(String),
    /// The day has passed: nothing past due is put off.
    PastDue,
    /// The explicit word is wanted.
    MustSayYes,
    /// So many numbered copies are handed out.
    CopiesOut(u32),
    /// Another seat stands there.
    PlaceTaken,
    /// The letters may be those of this person of the file, who is taken by a key.
    PerhapsPerson(String),
    /// Nothing is wrong, but the items of the minutes are to bear this number, the next one, and so on.
    ItemsCountFrom(String, String),
    /// The resolution makes corrections, and none are entered.
    WhichCorrections,
}

impl Problem {
    /// Whether it is told once, and saving again goes on with what it tells of.
    pub fn is_told_once(&self) -> bool {
        let is_currency = matches!(self, Self::OtherCurrency(_, own) if own.is_empty());
        is_currency
            || matches!(
                self,
                Self::ItemsCountFrom(..) | Self::PerhapsPerson(_) | Self::WhichCorrections
            )
    }
}

/// A field of an open form, as it is being filled in.
#[derive(Debug)]
pub struct FormInput {
    pub name: FieldName,
    pub value: Value,
    pub required: bool,
    pub problem: Option<Problem>,
}

impl Value {
    /// The place of the chosen value; 0 for a text.
    pub(super) const fn chosen_at(&self) -> usize {
        match self {
            Self::Text(_) => 0,
            Self::Choice { at, .. } => *at,
        }
    }

    /// As it is kept beside the database.
    pub fn kept(&self) -> String {
        match self {
            Self::Text(field) => field.text(),
            Self::Choice { options, at } => options.get(*at).map(Choice::word).unwrap_or_default(),
        }
    }

    /// Takes up what was kept, a text as one step that can be taken back. Whether it differs.
    pub(super) fn restore(&mut self, kept: &str) -> bool {
        match self {
            Self::Text(field) if field.text() == kept => false,
            Self::Text(field) => {
                field.replace(kept);
                true
            }
            Self::Choice { options, at } => {
                let known = options.iter().position(|choice| choice.word() == kept);
                known.is_some_and(|place| std::mem::replace(at, place) != place)
            }
        }
    }
}
