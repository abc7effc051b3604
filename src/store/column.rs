//! How one field stands in one column, and how it is read back without trusting what is there.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{
    Row,
    types::{Value, ValueRef},
};
use serde::{Serialize, de::DeserializeOwned};

use super::error::StoreError;
use crate::domain::{
    action::{ActionState, MatterOrigin},
    agenda::{Filing, ItemKind, ItemOutcome},
    answers::Gate,
    archive::{ArchiveKind, ArchiveState, Retention},
    attendance::{Attending, StaySource},
    calendar::{DayKind, offset::Offset},
    change::Act,
    checklist::{CheckSource, CheckState, Phase, Proof},
    decision::Verdict,
    deliverable::{DeliverableKind, Review},
    entry::EntryKind,
    equipment::TestResult,
    estimate::BudgetCategory,
    expense::PayMethod,
    function::{Functions, Solved},
    id::Id,
    imprint::Urgency,
    interest::InterestNature,
    matter::MatterStep,
    media::ShotKind,
    meeting::{MeetingForm, MeetingState, RecordMode, Recording, RuleBook, Secrecy, VoteBase},
    minutes_version::VersionStep,
    motion::{Majority, MotionState, ResultWord, Vote, VotingForm},
    people::{Category, Duty, Reply, Sex},
    quorum::QuorumBase,
    returns::CopyFate,
    seating::{PlanKind, SeatRule, TableSides, Viewpoint},
    time::{Stamp, Zone},
    weight::Weight,
};

/// A field that fits one column.
pub(super) trait ColumnValue: Sized {
    /// As it is stored.
    fn store(&self) -> Value;
    /// As it is read; `None` if the value does not fit the field.
    fn read(value: ValueRef<'_>) -> Option<Self>;
}

impl ColumnValue for i64 {
    fn store(&self) -> Value {
        Value::Integer(*self)
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl ColumnValue for u32 {
    fn store(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()?.try_into().ok()
    }
}

impl ColumnValue for bool {
    fn store(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value.as_i64().ok()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl ColumnValue for String {
    fn store(&self) -> Value {
        Value::Text(self.clone())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(Self::from)
    }
}

impl<T> ColumnValue for Id<T> {
    fn store(&self) -> Value {
        Value::Integer(self.raw())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok().map(Self::from_raw)
    }
}

impl ColumnValue for Stamp {
    fn store(&self) -> Value {
        Value::Integer(self.ms())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok().map(Self::from_ms)
    }
}

impl ColumnValue for Zone {
    fn store(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl ColumnValue for Weight {
    fn store(&self) -> Value {
        Value::Text(self.names())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl ColumnValue for Functions {
    fn store(&self) -> Value {
        Value::Text(self.names())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl ColumnValue for Offset {
    fn store(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl ColumnValue for NaiveDate {
    fn store(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl ColumnValue for NaiveTime {
    fn store(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok()?.parse().ok()
    }
}

impl<C: ColumnValue> ColumnValue for Option<C> {
    fn store(&self) -> Value {
        self.as_ref().map_or(Value::Null, ColumnValue::store)
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) | ValueRef::Blob(_) => {
                C::read(value).map(Some)
            }
        }
    }
}

/// Enums stand as their words, so that the file can be read without the program.
macro_rules! word_columns {
    ($($word:ty),* $(,)?) => {
        $(impl ColumnValue for $word {
            fn store(&self) -> Value {
                Value::Text(<&'static str>::from(self).to_owned())
            }
            fn read(value: ValueRef<'_>) -> Option<Self> {
                value.as_str().ok()?.parse().ok()
            }
        })*
    };
}
word_columns!(
    Act,
    ActionState,
    MatterOrigin,
    Attending,
    BudgetCategory,
    Category,
    CheckSource,
    CheckState,
    DayKind,
    DeliverableKind,
    Duty,
    EntryKind,
    Filing,
    Gate,
    InterestNature,
    ItemKind,
    Majority,
    MatterStep,
    MeetingForm,
    MeetingState,
    MotionState,
    ItemOutcome,
    Phase,
    PlanKind,
    Proof,
    RecordMode,
    Recording,
    Reply,
    ResultWord,
    Review,
    RuleBook,
    SeatRule,
    Secrecy,
    Sex,
    Solved,
    ShotKind,
    StaySource,
    TableSides,
    TestResult,
    Urgency,
    ArchiveKind,
    ArchiveState,
    CopyFate,
    PayMethod,
    QuorumBase,
    Retention,
    Verdict,
    VersionStep,
    Viewpoint,
    Vote,
    VoteBase,
    VotingForm,
);

/// A field with parts of its own, as JSON text.
pub(super) struct Json<T>(pub(super) T);

impl<T: Serialize + DeserializeOwned> ColumnValue for Json<T> {
    fn store(&self) -> Value {
        // Plain values with string keys only: serialising them cannot fail.
        serde_json::to_string(&self.0).map_or(Value::Null, Value::Text)
    }
    fn read(value: ValueRef<'_>) -> Option<Self> {
        serde_json::from_str(value.as_str().ok()?).ok().map(Self)
    }
}

/// Reads the columns of one row from left to right.
pub(super) struct Reader<'r> {
    row: &'r Row<'r>,
    table: &'static str,
    columns: &'static [&'static str],
    at: usize,
}

impl<'r> Reader<'r> {
    pub(super) const fn new(row: &'r Row<'r>, table: &'static str, columns: &'static [&'static str]) -> Self {
        Self {
            row,
            table,
            columns,
            at: 0,
        }
    }

    /// The next column; an error that names table, row and column if it does not fit.
    pub(super) fn take<C: ColumnValue>(&mut self) -> Result<C, StoreError> {
        let value = self.row.get_ref(self.at)?;
        let column = self.columns.get(self.at).copied().unwrap_or("?");
        self.at += 1;
        C::read(value).ok_or_else(|| StoreError::BadColumn {
            table: self.table,
            row: self.row.get(0).unwrap_or_default(),
            column,
            found: shown(value),
        })
    }
}

/// A value for an error message: short, and safe to show.
fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => {
            let text: String = String::from_utf8_lossy(text).chars().take(40).collect();
            format!("{text:?}")
        }
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}
