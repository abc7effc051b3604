//! Calendar files (RFC 5545): instants in UTC, lines of at most 75 octets that cut no character, texts escaped.

use huiwu::{
    domain::{
        action::{Action, MatterOrigin},
        change::{Change, Seq},
        entry::{Entry, EntryKind},
        id::Id,
        interest::{Interest, InterestNature},
        meeting::{Meeting, MeetingState, RecordMode, Secrecy},
        motion::{Ballot, Vote},
        record::Record,
        records::Records,
        time::Stamp,
        touched::LastTouch,
    },
    export::{DocumentKind, Format, Style},
    words::Lang,
};
use strum::IntoEnumIterator;

use super::{NOW, fixture::worked, order, planned::planned, rendered};

fn ics(records: &Records, kind: DocumentKind) -> String {
    rendered(records, &order(kind, Style::default(), Format::Ics, Lang::Zh))
}

#[test]
fn the_meeting_is_an_event_in_utc() {
    let text = ics(&planned(Lang::Zh), DocumentKind::Agenda);
    for line in [
        "BEGIN:VCALENDAR\r\n",
        "DTSTART:20261208T010000Z\r\n",
        "DTEND:20261208T023000Z\r\n",
        "SUMMARY:港区安全生产专题会议\r\n",
        "STATUS:CONFIRMED\r\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn lines_are_folded_between_characters_and_texts_are_escaped() {
    let mut records = planned(Lang::Zh);
    let meeting = records.meeting().cloned().unwrap();
    let title = "甲,乙;丙\\丁".repeat(20);
    records.apply(Change::put(Meeting {
        title: title.clone(),
        ..meeting
    }));
    let text = ics(&records, DocumentKind::Notice);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let unfolded = text.replace("\r\n ", "");
    let escaped = title.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    assert!(unfolded.contains(&format!("SUMMARY:{escaped}\r\n")));
}

#[test]
fn the_calendar_of_minutes_holds_what_is_due() {
    let text = ics(&worked(Lang::Zh), DocumentKind::Minutes);
    assert_eq!(text.matches("BEGIN:VTODO").count(), 1);
    assert!(text.contains("DUE:20261130T090000Z\r\n"));
    // Programs that drop tasks have the day as an event.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(
        text.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"),
        "{text}"
    );
}

#[test]
fn the_calendar_of_a_meeting_that_is_not_open_to_all_is_private() {
    for kind in [DocumentKind::Agenda, DocumentKind::Notice, DocumentKind::Minutes] {
        for secrecy in Secrecy::iter() {
            for record_mode in [RecordMode::Summary, RecordMode::RegisterOnly] {
                let mut records = if kind == DocumentKind::Minutes {
                    worked(Lang::Zh)
                } else {
                    planned(Lang::Zh)
                };
                let meeting = Meeting {
                    secrecy,
                    record_mode,
                    ..records.meeting().cloned().unwrap()
                };
                let open = secrecy == Secrecy::Open && !meeting.register_only();
                records.apply(Change::put(meeting));
                let text = ics(&records, kind);
                let parts = text.matches("BEGIN:VEVENT").count() + text.matches("BEGIN:VTODO").count();
                let private = if open { 0 } else { parts };
                assert_eq!(
                    text.matches("CLASS:PRIVATE\r\n").count(),
                    private,
                    "{kind:?} {secrecy:?}: {text}"
                );
            }
        }
    }
}

#[test]
fn a_cancelled_meeting_is_taken_out_of_calendars_and_later_files_replace_earlier_ones() {
    let mut records = planned(Lang::Zh);
    let meeting = records.meeting().cloned().unwrap();
    assert!(ics(&records, DocumentKind::Notice).contains("METHOD:PUBLISH\r\n"));
    records.apply(Change::put(Meeting {
        state: MeetingState::Cancelled,
        ..meeting
    }));
    let text = ics(&records, DocumentKind::Notice);
    for line in ["METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "LAST-MODIFIED:2"] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let sequence = |records: &Records, at: Stamp| {
        let mut order = order(DocumentKind::Notice, Style::default(), Format::Ics, Lang::Zh);
        order.now = at;
        let text = rendered(records, &order);
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap();
        line.parse::<u32>().unwrap()
    };
    // Written once more without a change it is the same; each change raises it.
    assert_eq!(sequence(&records, NOW.plus_minutes(60)), sequence(&records, NOW));
    let first = sequence(&records, NOW);
    records.touched = LastTouch(Some((Seq(7), NOW)));
    assert!(sequence(&records, NOW) > first);
}

#[test]
fn a_calendar_is_never_without_a_component() {
    let text = ics(&planned(Lang::Zh), DocumentKind::Minutes);
    assert!(text.contains("BEGIN:VEVENT") && !text.contains("VTODO"), "{text}");
}

/// The line that begins a closed part, right before another one.
fn closed_before(entry: &Entry) -> Change {
    Change::put(Entry {
        id: Id::from_raw(9_000),
        kind: EntryKind::ClosedPart,
        place: entry.place - 1,
        raw: String::new(),
        text: String::new(),
        speaker: None,
        ..entry.clone()
    })
}

#[test]
fn a_calendar_holds_the_tasks_that_the_minutes_tell() {
    for lang in [Lang::En, Lang::Zh] {
        let records = worked(lang);
        let task = records.actions.iter().find(|row| row.due.date.is_some()).unwrap();
        let entry = records.entries.get(task.entry).unwrap();
        let struck = Change::put(Entry {
            struck: true,
            ..entry.clone()
        });
        // Follow-up gave it another wording.
        let reworded = Change::put(Action {
            task: "Qwording".to_owned(),
            ..task.clone()
        });
        // An instruction that was given about it after the meeting.
        let instruction = Change::put(Action {
            id: Id::from_raw(9_001),
            origin: MatterOrigin::Instruction,
            parent: Some(task.id),
            task: "Qinstruction".to_owned(),
            ..task.clone()
        });
        let closed = Change::Batch(vec![closed_before(entry), reworded.clone()]);
        for (change, style, told) in [
            (Change::Batch(Vec::new()), Style::Council, 1),
            (Change::Batch(Vec::new()), Style::Public, 1),
            (struck, Style::Council, 0),
            (closed.clone(), Style::Council, 1),
            (closed, Style::Public, 0),
            (reworded, Style::Public, 1),
            (instruction.clone(), Style::Council, 2),
            (instruction, Style::Public, 1),
        ] {
            let order = order(DocumentKind::Minutes, style, Format::Ics, lang);
            let text = rendered(&records.after(&change), &order).replace("\r\n ", "");
            assert_eq!(
                text.matches("BEGIN:VTODO").count(),
                told,
                "{change:?} {style:?}: {text}"
            );
            let seen = text.contains(&entry.text) || text.contains("Qwording") || text.contains("A1");
            assert_eq!(seen, told > 0, "{change:?} {style:?}: {text}");
            let of_later = ["Qwording", "Qinstruction"].iter().any(|word| text.contains(word));
            assert!(style != Style::Public || !of_later, "{text}");
        }
    }
}

#[test]
fn the_public_copy_has_no_row_that_hangs_on_a_closed_line() {
    let mut records = worked(Lang::En);
    let (meeting, attendee) = (records.open().unwrap(), Id::from_raw(3));
    let motion = records.motions.iter().next().unwrap().clone();
    let note = records
        .entries
        .iter()
        .find(|entry| entry.kind == EntryKind::Note)
        .unwrap();
    let rows = [
        Record::from(Interest {
            id: Id::from_raw(9_001),
            meeting,
            entry: note.id,
            attendee,
            item: None,
            nature: InterestNature::Unsaid,
            text: "Qinterest".to_owned(),
        }),
        Record::from(Ballot {
            id: Id::from_raw(9_002),
            meeting,
            motion: motion.id,
            attendee: Some(attendee),
            name: String::new(),
            vote: Vote::For,
            remark: "Qballot".to_owned(),
            at: NOW,
            entry: None,
        }),
    ];
    records.absorb(rows);
    let kinds = ["Action", "Decision", "Motion", "Ballot", "Interest"];
    let left = |records: &Records| -> Vec<String> {
        let text = rendered(
            records,
            &order(DocumentKind::Case, Style::Public, Format::Json, Lang::En),
        );
        let case: serde_json::Value = serde_json::from_str(&text).unwrap();
        let rows = case["records"].as_array().unwrap().clone();
        let of_kind = |row: &serde_json::Value| row.as_object().unwrap().keys().next().unwrap().clone();
        rows.iter()
            .map(of_kind)
            .filter(|kind| kinds.contains(&kind.as_str()))
            .collect()
    };
    let whole = left(&records);
    for kind in kinds {
        assert!(whole.iter().any(|own| own == kind), "{kind}: {whole:?}");
    }
    // The same with everything behind each beginning of an item closed.
    let starts: Vec<Entry> = records
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::ItemStart)
        .cloned()
        .collect();
    let closed = starts.iter().zip(9_100..).map(|(entry, id)| {
        Change::put(Entry {
            id: Id::from_raw(id),
            kind: EntryKind::ClosedPart,
            place: entry.place + 1,
            ..entry.clone()
        })
    });
    let closed = records.after(&closed.collect());
    assert_eq!(left(&closed), [""; 0]);
}
