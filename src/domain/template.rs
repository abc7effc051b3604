//! Meeting templates: what a meeting of a type starts from (domain.md §4).

use serde::Deserialize;

use super::{
    agenda::{Item, ItemKind},
    change::Change,
    id::{Id, Ids},
    meeting::{Meeting, MeetingForm, QuorumRule, RecordMode, Recording, RuleBook, Secrecy, VoteBase},
    time::{Stamp, Zone},
};

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Bilingual {
    pub en: String,
    pub zh: String,
}

/// A meeting type.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Template {
    pub schema: u32,
    pub id: String,
    pub revision: u32,
    pub name: Bilingual,
    pub summary: Bilingual,
    pub defaults: Defaults,
    #[serde(default)]
    pub agenda: Vec<AgendaRow>,
    /// SHA-256 of the file, set by whoever read it.
    #[serde(skip)]
    pub hash: String,
}

/// The rules that a meeting of this type starts with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Defaults {
    pub form: MeetingForm,
    pub duration_min: u32,
    pub record_mode: RecordMode,
    pub rules: RuleBook,
    pub quorum_num: u32,
    pub quorum_den: u32,
    pub vote_base: VoteBase,
    pub confidential: bool,
    pub recording: Recording,
    pub speech_limit_min: u32,
}

/// One item of the agenda of this type.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct AgendaRow {
    pub order: u32,
    pub en: String,
    pub zh: String,
    pub kind: ItemKind,
    pub minutes: u32,
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

impl Template {
    /// The rows of a new meeting of this type.
    pub fn instantiate(&self, new: &NewMeeting, now: Stamp, ids: &mut Ids) -> (Id<Meeting>, Change) {
        let id = ids.mint(now);
        let d = &self.defaults;
        let meeting = Meeting {
            template: self.id.clone(),
            template_revision: self.revision,
            template_hash: self.hash.clone(),
            form: d.form,
            length_min: d.duration_min,
            record_mode: d.record_mode,
            rules: d.rules,
            quorum: QuorumRule {
                num: d.quorum_num,
                den: d.quorum_den.max(1),
            },
            vote_base: d.vote_base,
            recording: d.recording,
            secrecy: if d.confidential { Secrecy::Mimi } else { Secrecy::Open },
            speech_limit_min: d.speech_limit_min,
            ..Meeting::draft(id, &new.title, new.start, new.zone)
        };
        let items = self.agenda.iter().map(|row| {
            let title = if new.chinese { &row.zh } else { &row.en };
            Change::put(Item {
                kind: row.kind,
                minutes: Some(row.minutes),
                ..Item::titled(ids.mint(now), id, i64::from(row.order) * ITEM_STEP, title)
            })
        });
        let change = std::iter::once(Change::put(meeting)).chain(items).collect();
        (id, change)
    }
}
