//! No document of a register-only meeting shows more than the register: every text of every row is marked, and every document searched for
//! the marks.

use std::collections::{BTreeMap, BTreeSet};

use huiwu::{
    domain::{
        id::Id,
        meeting::{Meeting, MeetingState, RecordMode, Secrecy},
        record::Record,
        records::Records,
    },
    export::{DocumentKind, Format, OFFERS, Style},
    words::Lang,
};
use serde_json::Value;

use super::{order, readable};
use crate::disk::rows::{Dice, record};

/// The fields that documents may show: who, when, how many, which device, which check. Everything else that is a text is closed,
/// also a field that is added later.
const REGISTER: &[(&str, &[&str])] = &[
    (
        "Meeting",
        &[
            "venue",
            "organiser",
            "theme_by",
            "template",
            "template_hash",
            "body",
            "issue",
            "first_minute",
        ],
    ),
    (
        "Person",
        &["name", "pinyin", "aliases", "post", "phone", "email", "former"],
    ),
    ("Unit", &["name", "short"]),
    ("Attendee", &["seat", "grouping", "remark", "credential", "verified_by"]),
    ("Interval", &["signed_by"]),
    (
        "Item",
        &["presenter", "units", "filed_by", "own_number", "paper_number"],
    ),
    ("Entry", &["author"]),
    ("Recorder", &["name"]),
    ("PostShift", &["person", "by"]),
    ("CopyMove", &["by"]),
    ("Shot", &["by"]),
    (
        "Deliverable",
        &[
            "owner",
            "reviewer",
            "file_hash",
            "content_hash",
            "bound_file_hash",
            "parts",
        ],
    ),
    // A check keeps only the words of its template, see `REGISTER_OF_TEMPLATE`.
    (
        "CheckItem",
        &["source_id", "section", "owner", "moment", "document", "closed_by"],
    ),
    ("Equipment", &["name", "test", "spare", "technician", "rounds"]),
    ("EquipmentRound", &["name", "title", "moment"]),
    ("RoundResult", &["by"]),
    ("Slide", &["hash", "opened_by"]),
    (
        "DutyPost",
        &["desk", "task", "person", "phone", "hours", "relief", "standard"],
    ),
    ("BudgetFrame", &["region"]),
    ("Invitation", &["number", "scope", "channel", "contact"]),
    ("Imprint", &["secret_for", "copied_to", "printed_by"]),
    ("FindingAnswer", &["by"]),
    ("GateOverride", &["by"]),
    ("CopyReturn", &["by", "second"]),
    ("Chase", &["by"]),
    ("Inbound", &["unit", "receipt"]),
    ("Expense", &["voucher"]),
    ("Overrun", &["approved_by"]),
    ("ArchiveCode", &["fonds", "class", "organ"]),
    ("Lesson", &["adopted"]),
    ("Conveyance", &["unit"]),
    ("MatterEvent", &["by"]),
    ("MinutesVersion", &["by", "number", "style", "lang"]),
    ("Confirmation", &["name", "style", "lang", "print"]),
    ("RecordSignature", &["chair", "recorder", "lang", "print"]),
];

/// Fields that documents show and should not: what somebody wrote in their own words. A field that is closed is taken off here.
const OPEN_STILL: &[(&str, &[&str])] = &[("Deliverable", &["not_needed"]), ("RoundResult", &["note"])];

/// The texts of a check that the template asks for are the same in every meeting of its type.
const REGISTER_OF_TEMPLATE: (&str, &str) = ("CheckItem", "text");

/// The marks that stand for the texts, by entity and path.
#[derive(Default)]
struct Marks {
    of: BTreeMap<(String, String), usize>,
}

impl Marks {
    /// Letters and digits that no writer parts, escapes or leaves out.
    fn mark(&mut self, entity: &str, path: &str) -> String {
        let next = self.of.len();
        let n = *self.of.entry((entity.to_owned(), path.to_owned())).or_insert(next);
        format!("Qx{n:03}z")
    }

    /// The fields whose marks stand in a text.
    fn found(&self, text: &str) -> BTreeSet<(&str, &str)> {
        let run: String = text.split_whitespace().collect();
        let parts = run.split("Qx").skip(1);
        let seen: BTreeSet<usize> = parts
            .filter_map(|part| part.get(..4)?.strip_suffix('z')?.parse().ok())
            .collect();
        let known = self.of.iter().filter(|(_, n)| seen.contains(n));
        known
            .map(|((entity, path), _)| (entity.as_str(), path.as_str()))
            .collect()
    }
}

/// Puts a mark in place of every text that may be any text, with all that it is made of.
fn mark_texts(whole: &mut Value, at: &mut Vec<String>, marks: &mut Marks, entity: &str) {
    let here = |whole: &mut Value, at: &[String]| -> Value {
        let pointer: String = at.iter().map(|part| format!("/{part}")).collect();
        whole.pointer_mut(&pointer).map(Value::take).unwrap_or_default()
    };
    let put = |whole: &mut Value, at: &[String], value: Value| {
        let pointer: String = at.iter().map(|part| format!("/{part}")).collect();
        if let Some(place) = whole.pointer_mut(&pointer) {
            *place = value;
        }
    };
    let value = here(whole, at);
    put(whole, at, value.clone());
    match value {
        Value::String(_) => {
            let field = at.get(1).cloned().unwrap_or_default();
            let mark = marks.mark(entity, &field);
            put(whole, at, Value::String(mark));
            if serde_json::from_value::<Record>(whole.clone()).is_err() {
                put(whole, at, value);
            }
        }
        Value::Array(parts) => {
            for n in 0..parts.len() {
                at.push(n.to_string());
                mark_texts(whole, at, marks, entity);
                at.pop();
            }
        }
        Value::Object(parts) => {
            for name in parts.keys() {
                at.push(name.clone());
                mark_texts(whole, at, marks, entity);
                at.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Rows are made until there are so many and some of every kind.
const FEWEST_ROWS: usize = 150;
const MOST_ROWS: usize = 1000;

/// A meeting of which only the register is kept, with rows of every kind; every text of them is a mark.
fn marked(seed: u64, marks: &mut Marks) -> Records {
    let mut dice = Dice::new(seed);
    let mut records = Records::default();
    let mut kinds = BTreeSet::new();
    for n in 0..MOST_ROWS {
        if n > FEWEST_ROWS && kinds == every_entity() {
            break;
        }
        let row = record(&mut dice);
        let mut whole = serde_json::to_value(&row).unwrap();
        let entity = whole.as_object().unwrap().keys().next().unwrap().clone();
        if let Some(meeting) = whole.pointer_mut(&format!("/{entity}/meeting")) {
            *meeting = 1.into();
        }
        // A text that is not there may open a way for another one: in half of the rows all texts are marked, in the others some.
        if n % 2 == 0 {
            mark_texts(&mut whole, &mut vec![entity.clone()], marks, &entity);
        } else {
            let fields: Vec<String> = whole
                .pointer(&format!("/{entity}"))
                .unwrap()
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect();
            for (at, field) in fields.into_iter().enumerate() {
                if (at + n) % 3 != 0 {
                    mark_texts(&mut whole, &mut vec![entity.clone(), field], marks, &entity);
                } else if let Some(text) = whole
                    .pointer_mut(&format!("/{entity}/{field}"))
                    .filter(|text| text.is_string())
                {
                    let before = std::mem::replace(text, "".into());
                    if serde_json::from_value::<Record>(whole.clone()).is_err() {
                        *whole.pointer_mut(&format!("/{entity}/{field}")).unwrap() = before;
                    }
                }
            }
        }
        kinds.insert(entity);
        records.absorb([match serde_json::from_value(whole).unwrap() {
            Record::Meeting(row) => Meeting {
                id: Id::from_raw(1),
                state: if row.state.before() {
                    MeetingState::Live
                } else {
                    row.state
                },
                record_mode: RecordMode::RegisterOnly,
                secrecy: if n % 2 == 0 { row.secrecy } else { Secrecy::Open },
                ..*row
            }
            .into(),
            row => row,
        }]);
    }
    records.set_open(Id::from_raw(1));
    assert!(records.meeting().unwrap().register_only());
    assert_eq!(kinds, every_entity(), "rows of every kind");
    records
}

macro_rules! names {
    ($($entity:ident $table:ident;)*) => {
        [$(stringify!($entity)),*]
    };
}

/// The names of all entities, from the one list of them.
fn every_entity() -> BTreeSet<String> {
    huiwu::each_entity!(names).into_iter().map(str::to_owned).collect()
}

/// Whether a list names a field.
fn names(list: &[(&str, &[&str])], entity: &str, field: &str) -> bool {
    list.iter().any(|(of, fields)| *of == entity && fields.contains(&field))
}

#[test]
fn no_document_of_a_register_only_meeting_shows_more_than_the_register() {
    let mut marks = Marks::default();
    let mut shown: BTreeMap<(String, String), String> = BTreeMap::new();
    for (seed, lang) in [(3, Lang::En), (4, Lang::Zh)] {
        let records = marked(seed, &mut marks);
        for offer in OFFERS {
            let styles = if offer.styles.is_empty() {
                &[Style::Official][..]
            } else {
                offer.styles
            };
            for (style, format) in styles.iter().flat_map(|s| offer.formats.iter().map(move |f| (*s, *f))) {
                // In every style the same, and written from the records.
                let same = matches!(format, Format::Json | Format::Ics) && Some(&style) != styles.first();
                if same {
                    continue;
                }
                let text = readable(&records, &order(offer.kind, style, format, lang));
                let text = if format == Format::Ics {
                    text.replace("\r\n ", "")
                } else {
                    text
                };
                for (entity, field) in marks.found(&text) {
                    shown
                        .entry((entity.to_owned(), field.to_owned()))
                        .or_insert_with(|| format!("{:?} {style:?} {format:?} {lang:?}", offer.kind));
                }
            }
        }
    }
    let more: Vec<String> = shown
        .iter()
        .filter(|((entity, field), _)| {
            !names(REGISTER, entity, field)
                && !names(OPEN_STILL, entity, field)
                && (entity.as_str(), field.as_str()) != REGISTER_OF_TEMPLATE
        })
        .map(|((entity, field), place)| format!("{entity}.{field} in {place}"))
        .collect();
    assert_eq!(more, [""; 0], "only the register may be shown");
    assert!(
        shown.contains_key(&("Person".to_owned(), "name".to_owned())),
        "else nothing was searched"
    );
}

#[test]
fn a_document_of_an_open_meeting_shows_what_the_register_hides() {
    let mut marks = Marks::default();
    let mut texts = String::new();
    for seed in 2..6 {
        let mut records = marked(seed, &mut marks);
        let meeting = Meeting {
            record_mode: RecordMode::Summary,
            secrecy: Secrecy::Open,
            ..records.meeting().cloned().unwrap()
        };
        records.absorb([meeting.into()]);
        texts += &readable(
            &records,
            &order(DocumentKind::Case, Style::Official, Format::Json, Lang::En),
        );
    }
    let found = marks.found(&texts);
    for hidden in [
        ("Meeting", "title"),
        ("Item", "title"),
        ("Entry", "raw"),
        ("Paper", "title"),
        ("Mark", "note"),
    ] {
        assert!(found.contains(&hidden), "{hidden:?}: else the marks find nothing");
    }
}

/// Own lines of the checklist are somebody's own words, whatever the state of the meeting.
#[test]
fn of_checks_only_the_words_of_the_template_are_shown() {
    use huiwu::domain::checklist::{CheckItem, CheckSource};
    use strum::IntoEnumIterator;
    for source in CheckSource::iter() {
        let mut marks = Marks::default();
        let mut records = marked(2, &mut marks);
        let rows: Vec<Record> = records
            .checklist
            .iter()
            .map(|row| CheckItem { source, ..row.clone() }.into())
            .collect();
        records.absorb(rows);
        let text = readable(
            &records,
            &order(DocumentKind::Case, Style::Official, Format::Json, Lang::En),
        );
        let shows = marks.found(&text).contains(&REGISTER_OF_TEMPLATE);
        assert_eq!(shows, source == CheckSource::Template, "{source:?}");
    }
}
