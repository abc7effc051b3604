//! What may be kept and shown of a meeting whose content may not: who, when, how many, which checks (docs/rules.md §secrecy). A list of
//! what is open: a kind of row or a field that is not named here is closed, whoever adds it.

pub mod disk;

use serde_json::{Map, Value};

use super::{
    action::Owner,
    checklist::CheckSource,
    entry::{Entry, EntryKind},
    record::Record,
};

/// The open fields by kind of row, both by their names in the records.
const OPEN: &[(&str, &[&str])] = &[
    ("Setting", &["id", "key", "value"]),
    ("Series", &["id"]),
    ("Unit", &["id", "name", "short"]),
    (
        "Person",
        &[
            "id", "name", "pinyin", "aliases", "unit", "post", "phone", "email", "sex", "former", "changed",
        ],
    ),
    ("Holiday", &["id", "date", "kind", "name"]),
    (
        "Meeting",
        &[
            "id",
            "series",
            "number",
            "state",
            "start",
            "length_min",
            "zone",
            "venue",
            "organiser",
            "form",
            "theme_by",
            "theme_at",
            "template",
            "template_revision",
            "template_hash",
            "rules",
            "record_mode",
            "quorum",
            "vote_base",
            "recording",
            "secrecy",
            "speech_limit_min",
            "opened",
            "adjourned",
            "round_every_min",
            "body",
            "issue",
            "first_minute",
            "verify_identity",
        ],
    ),
    (
        "Attendee",
        &[
            "id",
            "meeting",
            "person",
            "rank",
            "category",
            "duty",
            "reply",
            "substitute",
            "seat",
            "grouping",
            "remark",
            "reported",
            "credential",
            "verified_by",
        ],
    ),
    (
        "Interval",
        &[
            "id",
            "meeting",
            "attendee",
            "from",
            "to",
            "came",
            "went",
            "source",
            "confirmed",
            "attending",
            "signed_by",
            "withdrew",
        ],
    ),
    (
        "Item",
        &[
            "id",
            "meeting",
            "parent",
            "place",
            "kind",
            "minutes",
            "presenter",
            "units",
            "consent",
            "outcome",
            "filing",
            "filed_by",
            "own_number",
        ],
    ),
    (
        "Entry",
        &[
            "id", "meeting", "item", "kind", "speaker", "at", "entered", "place", "about", "author", "struck",
            "minuted",
        ],
    ),
    ("Decision", &["id", "meeting", "entry", "number", "verdict"]),
    (
        "Action",
        &["id", "meeting", "entry", "number", "owners", "due", "state", "closed"],
    ),
    (
        "Motion",
        &[
            "id", "meeting", "entry", "number", "state", "seconder", "counts", "majority", "base", "seconded",
            "counted", "mover", "amends", "form", "said", "worded", "entitled", "casting",
        ],
    ),
    (
        "Ballot",
        &["id", "meeting", "motion", "attendee", "vote", "at", "entry"],
    ),
    ("Interest", &["id", "meeting", "entry", "attendee", "item", "nature"]),
    (
        "Incident",
        &["id", "meeting", "entry", "equipment", "reported", "arrived", "fixed"],
    ),
    (
        "Recorder",
        &["id", "meeting", "name", "started", "stopped", "offset_ms"],
    ),
    ("Mark", &["id", "meeting", "recorder", "at"]),
    (
        "Deliverable",
        &[
            "id",
            "meeting",
            "kind",
            "owner",
            "due_offset",
            "due",
            "review",
            "reviewer",
            "submitted",
            "decided",
            "file_hash",
            "content_hash",
            "bound_file_hash",
            "not_needed",
            "parts",
            "reopened",
        ],
    ),
    (
        "CheckItem",
        &[
            "id",
            "meeting",
            "place",
            "source",
            "source_id",
            "phase",
            "section",
            "text",
            "owner",
            "due_offset",
            "due",
            "moment",
            "required",
            "review",
            "proof",
            "document",
            "state",
            "closed",
            "closed_by",
        ],
    ),
    (
        "Equipment",
        &[
            "id",
            "meeting",
            "place",
            "name",
            "test",
            "critical",
            "spare",
            "technician",
            "rounds",
        ],
    ),
    (
        "EquipmentRound",
        &["id", "meeting", "place", "name", "title", "due_offset", "due", "moment"],
    ),
    (
        "RoundResult",
        &[
            "id",
            "meeting",
            "round",
            "equipment",
            "post",
            "line",
            "result",
            "at",
            "by",
            "note",
        ],
    ),
    ("Slide", &["id", "meeting", "place", "hash", "opened", "opened_by"]),
    (
        "DutyPost",
        &[
            "id", "meeting", "place", "desk", "task", "person", "phone", "hours", "relief", "standard",
        ],
    ),
    (
        "BudgetFrame",
        &[
            "id",
            "meeting",
            "region",
            "class",
            "people",
            "staff",
            "half_days",
            "lodging",
        ],
    ),
    ("BudgetLine", &["id", "meeting", "place", "category", "plan_cents"]),
    ("Paper", &["id", "meeting", "number", "secrecy", "item", "numbered"]),
    ("PaperCopy", &["id", "meeting", "paper", "number", "holder", "issued"]),
    (
        "SeatPlan",
        &[
            "id",
            "meeting",
            "kind",
            "rule",
            "viewpoint",
            "sides",
            "lines",
            "columns",
            "frozen",
            "frozen_seats",
        ],
    ),
    ("Seat", &["id", "meeting", "plan", "line", "col", "attendee", "locked"]),
    (
        "Invitation",
        &[
            "id",
            "meeting",
            "number",
            "scope",
            "channel",
            "contact",
            "doors",
            "reply_due",
            "sent",
            "told_start",
        ],
    ),
    (
        "Imprint",
        &[
            "id",
            "meeting",
            "copy_number",
            "secret_for",
            "urgency",
            "copied_to",
            "printed_by",
            "printed",
        ],
    ),
    ("GateOverride", &["id", "meeting", "gate", "at", "by"]),
    (
        "SpeechRequest",
        &[
            "id", "meeting", "entry", "who", "asked", "place", "ended", "ended_by", "given",
        ],
    ),
    ("PostShift", &["id", "meeting", "post", "person", "from", "to", "by"]),
    ("CopyMove", &["id", "meeting", "copy", "out", "at", "by"]),
    (
        "Shot",
        &["id", "meeting", "place", "kind", "required", "by", "started", "stopped"],
    ),
    ("CopyReturn", &["id", "meeting", "copy", "fate", "at", "by", "second"]),
    ("Chase", &["id", "meeting", "copy", "at", "by", "next"]),
    (
        "Inbound",
        &[
            "id", "meeting", "place", "unit", "pages", "received", "returned", "receipt",
        ],
    ),
    (
        "Expense",
        &[
            "id",
            "meeting",
            "place",
            "category",
            "amount_cents",
            "voucher",
            "method",
            "paid",
        ],
    ),
    (
        "Overrun",
        &["id", "meeting", "category", "up_to_cents", "approved_by", "at"],
    ),
    (
        "ArchiveItem",
        &[
            "id",
            "meeting",
            "place",
            "kind",
            "pages",
            "retention",
            "sequence",
            "state",
        ],
    ),
    ("ArchiveCode", &["id", "meeting", "fonds", "class", "year", "organ"]),
    ("Lesson", &["id", "meeting", "place", "adopted"]),
    ("Conveyance", &["id", "meeting", "place", "unit", "due", "done"]),
];

/// Returns the row without what is closed; `None` if the whole row is.
pub fn registered(row: &Record) -> Option<Record> {
    if is_content(row) {
        return None;
    }
    let Value::Object(tagged) = serde_json::to_value(row).ok()? else {
        return None;
    };
    let (kind, fields) = tagged.into_iter().next()?;
    let Value::Object(fields) = fields else { return None };
    let open = Value::Object(open_fields(&kind, fields)?);
    let row = serde_json::from_value(Value::Object(Map::from_iter([(kind, open)]))).ok()?;
    Some(without_words(row))
}

/// Whether a field of a kind of row is open.
fn is_open(kind: &str, field: &str) -> bool {
    OPEN.iter().any(|(named, open)| *named == kind && open.contains(&field))
}

/// Returns the fields of a row with the closed ones blank; `None` if the kind of row is closed.
pub fn open_fields(kind: &str, mut fields: Map<String, Value>) -> Option<Map<String, Value>> {
    let (_, open) = OPEN.iter().find(|(named, _)| *named == kind)?;
    for (name, value) in &mut fields {
        if !open.contains(&name.as_str()) {
            *value = match value {
                Value::String(_) => Value::String(String::new()),
                Value::Number(_) => Value::from(0),
                Value::Bool(_) => Value::Bool(false),
                Value::Array(_) => Value::Array(Vec::new()),
                Value::Object(_) | Value::Null => Value::Null,
            };
        }
    }
    Some(fields)
}

/// Entries that are nothing but content. Decisions, actions and motions have numbers, which stay.
fn is_content(row: &Record) -> bool {
    let Record::Entry(entry) = row else { return false };
    let Entry { kind, .. } = **entry;
    let numbered = matches!(kind, EntryKind::Decision | EntryKind::Action | EntryKind::Motion);
    kind.convertible() && !numbered
        || matches!(
            kind,
            EntryKind::Correction | EntryKind::RecordingMark | EntryKind::Wording
        )
}

/// Closes what is open in some rows only: an owner who is a person of the list, a check that comes with the template.
fn without_words(mut row: Record) -> Record {
    if let Record::Action(action) = &mut row {
        action.owners.retain(|owner| !matches!(owner, Owner::Named(_)));
        action.due.phrase = String::new();
    }
    if let Record::CheckItem(check) = &mut row
        && check.source != CheckSource::Template
    {
        check.text = String::new();
    }
    row
}
