//! The register of a meeting whose content may not be kept: what is not named in it is closed.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::collections::BTreeMap;

use huiwu::domain::{
    record::Record,
    register::{open_fields, registered},
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
            "Action: filed leader task",
            "ArchiveItem: file hash none_formed title",
            "Attendee: before_excuse leave_reason refused",
            "Ballot: name remark",
            "BudgetLine: note",
            "Chase: answer",
            "CheckItem: proof_text reason",
            "Confirmation: remark",
            "Conveyance: audience method proof",
            "CopyMove: reason",
            "CopyReturn: reason",
            "Deliverable: file remark",
            "Entry: raw remark said_by text",
            "Expense: note payee",
            "GateOverride: reason",
            "Inbound: consent title",
            "Incident: handled_by handling outcome told",
            "Interest: text",
            "Interval: came_reason went_reason",
            "Invitation: bring lodging meals sent_copy transport",
            "Item: filing_remark no_action_reason outcome_reason papers title",
            "Lesson: text",
            "Mark: note",
            "MatterEvent: text",
            "Meeting: ask_document ask_merge ask_online expected problem purpose reason theme title",
            "MinutesVersion: reason text",
            "Motion: towards wording",
            "Overrun: reason",
            "Paper: title",
            "PostShift: note",
            "Recorder: file hash",
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
