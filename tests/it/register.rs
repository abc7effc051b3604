//! The register of a meeting whose content may not be kept: what is not named in it is closed.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::collections::BTreeMap;

use huiwu::domain::{
    change::Change,
    id::Id,
    meeting::{Meeting, Secrecy},
    record::Record,
    records::Records,
    register::{disk::closed, open_fields, registered},
    time::{Stamp, Zone},
};
use serde_json::{Map, Value};

use crate::disk::rows::{Dice, record};

/// Rows of every kind by the name of the kind, with their fields as the records write them.
fn kinds() -> BTreeMap<String, Map<String, Value>> {
    let mut dice = Dice::new(7);
    (0..3000).map(|_| fields_of(&record(&mut dice))).collect()
}

fn fields_of(row: &Record) -> (String, Map<String, Value>) {
    let Value::Object(tagged) = serde_json::to_value(row).unwrap() else {
        return Default::default();
    };
    let (kind, fields) = tagged.into_iter().next().unwrap();
    (kind, fields.as_object().unwrap().clone())
}

/// The fields of a kind that are closed.
fn closed_of(kind: &str, mut fields: Map<String, Value>) -> Vec<String> {
    fields.values_mut().for_each(|value| *value = Value::from("words"));
    let open = open_fields(kind, fields).unwrap_or_default();
    let closed = open.into_iter().filter(|(_, value)| value.as_str() == Some(""));
    closed.map(|(name, _)| name).collect()
}

#[test]
fn a_field_that_nobody_named_is_closed() {
    for (kind, mut fields) in kinds() {
        fields.insert("added_later".to_owned(), Value::from("words"));
        fields.insert("added_too".to_owned(), Value::from(vec!["words"]));
        let open = open_fields(&kind, fields).unwrap_or_default();
        assert!(!Value::Object(open).to_string().contains("words"), "{kind}");
    }
}

#[test]
fn a_kind_of_row_that_nobody_named_is_closed() {
    let fields = Map::from_iter([("id".to_owned(), Value::from(1))]);
    assert_eq!(open_fields("Notebook", fields), None);
    let closed: Vec<_> = kinds()
        .into_iter()
        .filter(|(kind, fields)| open_fields(kind, fields.clone()).is_none())
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(closed, ["FindingAnswer", "Rewording"]);
}

/// A new field appears here: decide whether it may be shown, and name it in the register if so.
#[test]
fn what_is_closed_of_each_kind_of_row() {
    let closed: Vec<_> = kinds()
        .into_iter()
        .map(|(kind, fields)| (closed_of(&kind, fields), kind))
        .filter(|(closed, _)| !closed.is_empty())
        .map(|(closed, kind)| format!("{kind}: {}", closed.join(" ")))
        .collect();
    assert_eq!(
        closed,
        [
            "Action: filed leader settled task",
            "ArchiveCode: class fonds organ",
            "ArchiveItem: file hash none_formed reference responsible secrecy title",
            "Attendee: before_excuse grouping leave_reason refused remark seat",
            "Ballot: name remark",
            "BudgetLine: note",
            "Chase: answer",
            "CheckItem: proof_text reason",
            "Confirmation: remark",
            "Conveyance: audience method proof",
            "CopyMove: reason",
            "CopyReturn: reason",
            "Deliverable: file not_needed remark",
            "DutyPost: hours",
            "Entry: raw remark said_by text",
            "Expense: note payee voucher",
            "GateOverride: reason",
            "Imprint: secret_for",
            "Inbound: consent receipt title",
            "Incident: handled_by handling outcome told",
            "Interest: text",
            "Interval: came_reason went_reason",
            "Invitation: bring channel lodging meals number scope sent_copy transport",
            "Item: filing_remark no_action_reason outcome_reason own_number paper_number papers title",
            "Lesson: text",
            "Mark: note",
            "MatterEvent: text",
            "Meeting: ask_document ask_merge ask_online expected first_minute issue problem purpose reason theme title unsolved",
            "MinutesVersion: approved_at number reason text",
            "Motion: towards wording",
            "Overrun: reason",
            "Paper: title",
            "PostShift: note",
            "Recorder: file hash",
            "RoundResult: note",
            "Series: name",
            "Shot: file hash subject without",
            "Slide: file name",
            "SpeechRequest: name reason",
        ]
    );
}

#[test]
fn every_row_that_is_open_can_be_shown_without_its_closed_fields() {
    let mut dice = Dice::new(11);
    let mut shown = 0;
    for _ in 0..3000 {
        let row = record(&mut dice);
        let (kind, _) = fields_of(&row);
        match registered(&row) {
            Some(safe) => {
                assert_eq!(safe.key(), row.key());
                shown += 1;
            }
            None => assert!(
                matches!(kind.as_str(), "FindingAnswer" | "Rewording" | "Entry"),
                "{row:?}"
            ),
        }
    }
    assert!(shown > 2000, "{shown}");
}

/// The fields that keep what is written into them: names of people, units, devices and places, and what the program itself chooses.
const NAMES: &[(&str, &[&str])] = &[
    ("ArchiveItem", &["kind", "retention", "state"]),
    // The text is open where it is that of the type.
    (
        "CheckItem",
        &["closed_by", "document", "moment", "owner", "source_id", "text"],
    ),
    ("Chase", &["by"]),
    ("Confirmation", &["lang", "name", "print", "style"]),
    ("Conveyance", &["unit"]),
    ("CopyMove", &["by"]),
    ("CopyReturn", &["by", "second"]),
    (
        "Deliverable",
        &["bound_file_hash", "content_hash", "file_hash", "owner", "reviewer"],
    ),
    ("DutyPost", &["desk", "person", "phone", "relief"]),
    // Names stand in the text of who came and went.
    ("Entry", &["author", "text"]),
    ("Equipment", &["name", "rounds", "technician"]),
    ("EquipmentRound", &["moment", "name"]),
    ("GateOverride", &["by"]),
    ("Imprint", &["copied_to", "printed_by"]),
    ("Inbound", &["unit"]),
    ("Interval", &["signed_by"]),
    ("Invitation", &["contact"]),
    ("Item", &["filed_by", "presenter", "units"]),
    ("Lesson", &["adopted"]),
    ("MatterEvent", &["by"]),
    (
        "Meeting",
        &["body", "organiser", "template", "template_hash", "theme_by", "venue"],
    ),
    ("MinutesVersion", &["by", "lang", "style"]),
    ("Overrun", &["approved_by"]),
    ("PostShift", &["by", "person"]),
    ("Recorder", &["name"]),
    ("RecordSignature", &["chair", "lang", "print", "recorder"]),
    ("RoundResult", &["by"]),
    ("Shot", &["by"]),
    ("Slide", &["hash", "opened_by"]),
    ("Attendee", &["credential", "verified_by"]),
    ("BudgetFrame", &["region"]),
];

/// A register-only meeting, and the rows of it that stand already.
fn secret() -> (Records, Id<Meeting>) {
    let meeting = Meeting {
        secrecy: Secrecy::Mimi,
        ..Meeting::draft(Id::from_raw(1), "", Stamp::default(), Zone::default())
    };
    let mut records = Records::default();
    records.absorb([Record::from(meeting)]);
    (records, Id::from_raw(1))
}

/// A text written into any row of a register-only meeting is kept only where it is a name.
#[test]
fn a_text_that_is_no_name_is_not_kept_in_any_row() {
    const WORDS: &str = "words that were said";
    let (records, meeting) = secret();
    let mut leaks = std::collections::BTreeSet::new();
    for (kind, mut fields) in kinds() {
        if !fields.contains_key("meeting") {
            continue;
        }
        fields.insert("meeting".to_owned(), serde_json::to_value(meeting).unwrap());
        let names: Vec<String> = fields.keys().cloned().collect();
        for name in names {
            let mut fields = fields.clone();
            if !fields[&name].is_string() {
                continue;
            }
            fields.insert(name.clone(), Value::from(WORDS));
            // A choice of the program takes no other words.
            let Ok(row) = serde_json::from_value::<Record>(Value::Object(Map::from_iter([(
                kind.clone(),
                Value::Object(fields),
            )]))) else {
                continue;
            };
            let (kept, _) = closed(&records, Change::Put(row));
            let open = NAMES
                .iter()
                .any(|(known, open)| *known == kind && open.contains(&name.as_str()));
            if serde_json::to_string(&kept).unwrap().contains(WORDS) && !open {
                leaks.insert(format!("{kind}.{name}"));
            }
        }
    }
    assert_eq!(leaks, std::collections::BTreeSet::new());
}

#[test]
fn a_number_is_kept_where_words_are_not() {
    let (records, meeting) = secret();
    let kept = |number: &str| {
        let (_, mut fields) = kinds().into_iter().find(|(kind, _)| kind == "Invitation").unwrap();
        fields.insert("meeting".to_owned(), serde_json::to_value(meeting).unwrap());
        fields.insert("number".to_owned(), Value::from(number));
        let row = Map::from_iter([("Invitation".to_owned(), Value::Object(fields))]);
        let row: Record = serde_json::from_value(Value::Object(row)).unwrap();
        let (kept, _) = closed(&records, Change::Put(row));
        let Change::Put(Record::Invitation(kept)) = kept else {
            return String::new();
        };
        kept.number
    };
    for number in ["琴办〔2026〕15号", "B-12", "15"] {
        assert_eq!(kept(number), number);
    }
    for words in ["about the harbour 7", "关于购买办公用房的事15", "secret"] {
        assert_eq!(kept(words), "***");
    }
}

#[test]
fn the_words_of_the_type_stay_until_somebody_writes_over_them() {
    use huiwu::domain::staffing::DutyPost;
    let (mut records, meeting) = secret();
    let text = |text: &str| text.to_owned();
    let post = DutyPost {
        id: Id::from_raw(5),
        meeting,
        place: 1,
        desk: text("door"),
        task: text("keep the door"),
        person: text("Ann Bell"),
        phone: String::new(),
        hours: text("8:00-12:00"),
        relief: String::new(),
        standard: String::new(),
    };
    records.absorb([Record::from(post.clone())]);
    let kept = |post: DutyPost| {
        let (kept, lost) = closed(&records, Change::put(post));
        let Change::Put(Record::DutyPost(kept)) = kept else {
            return (String::new(), lost);
        };
        (kept.task, lost)
    };
    assert_eq!(kept(post.clone()), ("keep the door".to_owned(), false));
    let written = DutyPost {
        task: "talk about the harbour".to_owned(),
        ..post
    };
    assert_eq!(kept(written), ("***".to_owned(), true));
}
