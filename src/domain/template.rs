//! Meeting templates: what a meeting of a type starts from (docs/rules.md §templates).

mod begin;
pub mod flaw;
pub mod moment;
pub mod type_change;

use serde::Deserialize;

use super::{
    agenda::ItemKind,
    calendar::offset::Offset,
    checklist::{Phase, Proof},
    function::Functions,
    meeting::{MeetingForm, RecordMode, Recording, RuleBook, VoteBase},
    quorum::QuorumBase,
    seating::PlanKind,
    time::{Stamp, Zone},
    weight::{Demand, Weight},
};

use self::moment::Moment;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub en: String,
    pub zh: String,
}

/// A meeting type.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    pub schema: u32,
    pub id: String,
    pub revision: u32,
    pub name: Bilingual,
    pub summary: Bilingual,
    pub defaults: Defaults,
    /// The demands of this type; `None` = everything (docs/rules.md §weight).
    pub asks: Option<Vec<Demand>>,
    #[serde(default)]
    pub agenda: Vec<AgendaRow>,
    #[serde(default, rename = "role")]
    pub roles: Vec<RoleRow>,
    #[serde(default, rename = "document")]
    pub documents: Vec<DocumentRow>,
    #[serde(default, rename = "item")]
    pub checklist: Vec<CheckRow>,
    #[serde(default, rename = "equipment_round")]
    pub rounds: Vec<RoundRow>,
    #[serde(default)]
    pub equipment: Vec<DeviceRow>,
    #[serde(default, rename = "contingency")]
    pub contingencies: Vec<ContingencyRow>,
    #[serde(default, rename = "lesson")]
    pub lessons: Vec<LessonRow>,
    /// SHA-256 of the file, set by whoever read it.
    #[serde(skip)]
    pub hash: String,
}

impl Template {
    /// The titles of the items that meetings of this type begin with, in both languages.
    pub fn item_titles(&self) -> Vec<String> {
        self.agenda
            .iter()
            .flat_map(|row| [row.en.clone(), row.zh.clone()])
            .collect()
    }

    /// Returns the demands of this type.
    pub fn weight(&self) -> Weight {
        let asks = self.asks.as_ref();
        asks.map_or_else(Weight::default, |asks| asks.iter().copied().collect())
    }

    /// Whether meetings of this type keep nothing of their content (docs/rules.md §secrecy).
    pub fn register_only(&self) -> bool {
        self.defaults.confidential || self.defaults.record_mode == RecordMode::RegisterOnly
    }
}

/// The meetings that begin with the quorum of their type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuorumReach {
    #[default]
    All,
    /// No meeting in Chinese does: its body has a rule of its own, which the clerk enters.
    English,
}

/// The rules that a meeting of this type starts with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    pub form: MeetingForm,
    pub duration_min: u32,
    pub record_mode: RecordMode,
    pub rules: RuleBook,
    pub quorum_num: u32,
    pub quorum_den: u32,
    /// The fewest members, whatever the share comes to; 0 = no such limit.
    #[serde(default)]
    pub quorum_least: u32,
    /// More than the share is wanted.
    #[serde(default)]
    pub quorum_over: bool,
    pub quorum_base: QuorumBase,
    /// The seats of the body, where they are the base.
    #[serde(default)]
    pub quorum_seats: u32,
    #[serde(default)]
    pub quorum_reach: QuorumReach,
    pub vote_base: VoteBase,
    pub confidential: bool,
    pub recording: Recording,
    pub speech_limit_min: u32,
    /// Nobody comes in whose credential was not seen.
    #[serde(default)]
    pub verify_identity: bool,
    #[serde(default)]
    pub round_every_min: u32,
    pub seating: PlanKind,
    /// The functions of such a meeting; none = the clerk names them.
    #[serde(default)]
    pub functions: Functions,
    /// When the minutes are due.
    pub minutes_due: Offset,
    pub numbering: Numbering,
}

/// How the minutes of meetings of this type are numbered (docs/rules.md §red-head, §templates).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// 期号 by year.
    PerYearIssue,
    PerYearMinute,
    PerSeries,
    /// By the name of the meeting; no number.
    NamedMeeting,
    /// By the register of secret papers.
    ByRegister,
}

/// How long a paper is kept (docs/rules.md §archive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum RetentionTerm {
    #[serde(rename = "permanent")]
    Permanent,
    #[serde(rename = "30y")]
    Years30,
    #[serde(rename = "10y")]
    Years10,
}

/// One item of the agenda of this type.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaRow {
    pub order: u32,
    pub en: String,
    pub zh: String,
    pub kind: ItemKind,
    pub minutes: u32,
}

/// Somebody of the staff.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRow {
    pub id: String,
    pub en: String,
    pub zh: String,
}

/// A paper that has to be made; the seven deliverables are among them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRow {
    pub key: String,
    pub en: String,
    pub zh: String,
    pub owner: String,
    pub due: Offset,
    #[serde(default)]
    pub review: bool,
    pub retention: RetentionTerm,
}

/// One line of the checklist: with a due time, or with a moment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRow {
    pub id: String,
    pub phase: Phase,
    pub group: String,
    pub en: String,
    pub zh: String,
    pub owner: String,
    pub due: Option<Offset>,
    pub when: Option<Moment>,
    #[serde(default)]
    pub review: bool,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub proof: Proof,
    #[serde(default)]
    pub document: String,
}

/// A round through the equipment, at a distance from the start or at a moment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundRow {
    pub id: String,
    pub at: Moment,
    pub en: String,
    pub zh: String,
    pub owner: String,
}

/// A device.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceRow {
    pub id: String,
    pub category: String,
    pub en: String,
    pub zh: String,
    pub check_en: String,
    pub check_zh: String,
    pub rounds: Vec<String>,
    pub critical: bool,
    #[serde(default)]
    pub spare_en: String,
    #[serde(default)]
    pub spare_zh: String,
}

/// A card of what is done and said when something goes wrong (docs/rules.md §incidents).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContingencyRow {
    pub id: String,
    pub en: String,
    pub zh: String,
    pub action_en: String,
    pub action_zh: String,
    pub wording_en: String,
    pub wording_zh: String,
}

/// Something that was learnt at an earlier meeting of this type (docs/rules.md §lessons).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonRow {
    pub text: String,
    /// Title and day of that meeting; empty = not said.
    #[serde(default)]
    pub from: String,
}

/// Distance between neighbouring items, so that one can be put between two.
pub const ITEM_STEP: i64 = 1 << 16;

/// A new meeting: what the clerk chose, beside the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMeeting {
    pub title: String,
    pub start: Stamp,
    pub zone: Zone,
    /// Whether agenda titles are taken in Chinese.
    pub chinese: bool,
}
