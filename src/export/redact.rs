//! What remains of a meeting of which only the register is kept: people, numbers, times, checks (domain.md §2.10, P9).
//! Taken out of the records before any document is made, so that no document can forget to.

use std::collections::HashMap;

use crate::domain::{
    action::{Action, Due, Owner},
    agenda::Item,
    checklist::CheckSource,
    entry::{Entry, EntryKind},
    meeting::Meeting,
    people::Attendee,
    record::Record,
    records::Records,
};
use crate::words::Lang;

/// The records without their content, if the open meeting may keep none; `None` where everything may be shown.
pub(super) fn registered(records: &Records, lang: Lang) -> Option<Records> {
    let open = records.meeting().filter(|meeting| meeting.register_only())?;
    let numbers: HashMap<_, _> = records
        .numbered_items()
        .into_iter()
        .map(|(item, number, _)| (item.id, number))
        .collect();
    let kept = records.all().into_iter().filter(|row| !is_content(row));
    let rows = kept.map(|row| match row {
        Record::Meeting(row) if row.id == open.id => Record::from(meeting(*row)),
        Record::Series(mut row) if Some(row.id) == open.series => {
            row.name = String::new();
            Record::Series(row)
        }
        Record::Attendee(row) if row.meeting == open.id => Record::from(Attendee {
            leave_reason: String::new(),
            ..*row
        }),
        Record::Item(row) if row.meeting == open.id => {
            let code = numbers.get(&row.id).cloned().unwrap_or_default();
            Record::from(item(*row, (lang.strings().export.item_code)(&code)))
        }
        Record::Entry(row) if row.meeting == open.id => Record::from(entry(*row)),
        Record::Action(row) if row.meeting == open.id => Record::from(action(*row)),
        Record::Mark(mut row) if row.meeting == open.id => {
            row.note = String::new();
            Record::Mark(row)
        }
        row => without_words(row),
    });
    let mut safe = Records::default();
    safe.rules = records.rules.clone();
    safe.house = records.house.clone();
    safe.absorb(rows.collect::<Vec<_>>());
    safe.set_open(open.id);
    Some(safe)
}

/// The rows of preparation without what somebody wrote of the matter itself; who, when and how many stay.
fn without_words(mut row: Record) -> Record {
    match &mut row {
        Record::CheckItem(row) if row.source != CheckSource::Template => row.text = String::new(),
        Record::Slide(row) => (row.name, row.file) = (String::new(), String::new()),
        Record::BudgetLine(row) => row.note = String::new(),
        Record::Paper(row) => row.title = String::new(),
        Record::Invitation(row) => row.bring = String::new(),
        Record::Deliverable(row) => row.remark = String::new(),
        _ => {}
    }
    if let Record::CheckItem(row) = &mut row {
        (row.proof_text, row.reason) = (String::new(), String::new());
    }
    row
}

/// A meeting by its code: the day and hour of its start.
fn meeting(row: Meeting) -> Meeting {
    let code = row.zone.local(row.start).format("%Y%m%d-%H%M").to_string();
    Meeting {
        title: code,
        purpose: String::new(),
        problem: String::new(),
        expected: String::new(),
        theme: String::new(),
        reason: String::new(),
        ..row
    }
}

/// An item by its code.
fn item(row: Item, code: String) -> Item {
    Item {
        title: code,
        papers: String::new(),
        outcome_reason: String::new(),
        no_action_reason: String::new(),
        ..row
    }
}

/// Entries that are nothing but content. Decisions, actions and motions have numbers, which stay.
fn is_content(row: &Record) -> bool {
    let Record::Entry(entry) = row else { return false };
    let numbered = matches!(entry.kind, EntryKind::Decision | EntryKind::Action | EntryKind::Motion);
    entry.kind.convertible() && !numbered || matches!(entry.kind, EntryKind::Correction | EntryKind::RecordingMark)
}

/// An entry without a word of what was said.
fn entry(row: Entry) -> Entry {
    Entry {
        raw: String::new(),
        text: String::new(),
        remark: None,
        ..row
    }
}

/// An action without what was typed as its due date or as a name of nobody in the room list.
fn action(row: Action) -> Action {
    let owners = row
        .owners
        .into_iter()
        .filter(|owner| !matches!(owner, Owner::Named(_)))
        .collect();
    Action {
        owners,
        due: Due {
            phrase: String::new(),
            ..row.due
        },
        ..row
    }
}
