//! Calendar files (RFC 5545): instants in UTC, lines of at most 75 octets that cut no character, texts escaped.

use huiwu::{
    domain::{
        change::{Change, Seq},
        meeting::{Meeting, MeetingState, RecordMode, Secrecy},
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
