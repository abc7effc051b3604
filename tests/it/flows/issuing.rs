//! The minutes after the draft: checked, confirmed, issued, approved, reopened; the record signed.

use huiwu::{
    app::message::{ClosingMessage, Message},
    domain::{
        entry::{Entry, EntryKind},
        fault::Fault,
        minutes_version::{MinutesState, VersionStep},
        record::Record,
        records::Records,
        remainder::Unclosed,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// A meeting that decided something and is over; Minutes is shown.
fn decided(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk.line("=The lease is renewed for two years").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes);
    clerk
}

fn records(clerk: &Clerk) -> &Records {
    clerk.m().ledger.records()
}

/// Issues past whatever is open, with a yes.
fn issue(clerk: &mut Clerk) {
    clerk.press("<alt-i>2026/117<ctrl-s>");
    if !clerk.fields().is_empty() {
        clerk.press("<right><ctrl-s>");
    }
    assert!(clerk.fields().is_empty(), "{}", clerk.screen(120, 36));
}

#[test]
fn minutes_are_issued_with_number_and_day_and_open_checks_want_a_yes() {
    let mut clerk = decided(Lang::En);
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Draft);
    assert!(clerk.screen(120, 36).contains("version 1, draft"));
    clerk.press("<alt-i>2026/117<ctrl-s>");
    assert!(clerk.screen(120, 36).contains("open"), "{}", clerk.screen(120, 36));
    assert!(
        records(&clerk).minutes_versions.is_empty(),
        "without a yes nothing is issued"
    );
    clerk.press("<right><ctrl-s>");
    let issued = records(&clerk).standing_issue().unwrap().clone();
    assert_eq!((issued.version, issued.number.as_str()), (1, "2026/117"));
    assert!(
        issued.day.is_some() && issued.text.contains("The lease is renewed"),
        "{}",
        issued.text
    );
    assert_eq!(
        clerk.open_meeting().first_minute,
        "2026/117",
        "its first minute bears it"
    );
    assert!(matches!(
        clerk.said(),
        Some(Message::Closing(ClosingMessage::MinutesIssued(1)))
    ));
    assert!(clerk.screen(120, 36).contains("version 1, issued"));
    // Undo takes the issue back, with its number.
    clerk.press("<ctrl-z>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Draft);
    assert_eq!(clerk.open_meeting().first_minute, "");
    clerk.check();
}

#[test]
fn minutes_are_reopened_only_with_a_reason_and_issued_again_both_versions_stand() {
    let mut clerk = decided(Lang::En);
    issue(&mut clerk);
    clerk.press("<alt-r><ctrl-s>");
    assert!(!clerk.fields().is_empty(), "without a reason they stay issued");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    clerk.press("the term was three years<ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Draft);
    assert_eq!(records(&clerk).minutes_version(), 2);
    clerk.press("<f4>=The rent is fixed<enter><f5>");
    issue(&mut clerk);
    let r = records(&clerk);
    let steps: Vec<_> = r.minutes_versions.iter().map(|row| (row.version, row.step)).collect();
    let (issued, reopened) = (VersionStep::Issued, VersionStep::Reopened);
    assert_eq!(steps, [(1, issued), (1, reopened), (2, issued)]);
    let text = |version| r.issued_version(version).unwrap().text.as_str();
    assert!(!text(1).contains("The rent is fixed") && text(2).contains("The rent is fixed"));
    assert!(
        text(1).contains("The lease is renewed"),
        "the first stands as it was issued"
    );
    clerk.check();
}

#[test]
fn the_present_minutes_are_compared_with_the_last_issue_line_by_line() {
    let mut clerk = decided(Lang::En);
    issue(&mut clerk);
    clerk.press("<alt-c>");
    let screen = clerk.screen(120, 36);
    assert!(
        screen.contains("against version 1") && screen.contains("Nothing differs."),
        "{screen}"
    );
    clerk.press("<alt-r>a line was missing<ctrl-s><f4>=The rent is fixed<enter><f5>");
    let screen = clerk.screen(120, 36);
    assert!(
        screen.contains("+ ") && screen.contains("The rent is fixed"),
        "{screen}"
    );
    clerk.press("<alt-c>");
    assert!(!clerk.screen(120, 36).contains("against version 1"));
    // The old version is still written as it was issued.
    let path = clerk.path("old.md");
    clerk.press(&format!("<alt-e><tab><ctrl-u>{}<ctrl-s>", path.display()));
    let written = std::fs::read_to_string(path).unwrap();
    assert_eq!(written, records(&clerk).issued_version(1).unwrap().text);
}

#[test]
fn minutes_are_approved_on_the_day_of_a_later_meeting_and_are_no_draft_from_then_on() {
    let mut clerk = decided(Lang::En);
    clerk.press("<alt-a>");
    assert!(clerk.fields().is_empty(), "only issued minutes are approved");
    issue(&mut clerk);
    // No meeting approves its own minutes, and none that is still to come has.
    clerk.press("<alt-a>");
    assert_eq!(
        clerk.fields().first().map(|field| field.value.clone()),
        Some(String::new())
    );
    clerk.press("<esc>");
    clerk.press("<alt-a><ctrl-u>2026-04-15<ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    clerk.press("<esc>");
    clerk.wait(43 * 24 * 60);
    clerk.press("<alt-a><ctrl-u>2026-04-15<ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Approved);
    let screen = clerk.screen(120, 60);
    assert!(
        screen.contains("version 1, approved") && !screen.contains("DRAFT"),
        "{screen}"
    );
    clerk.press("<ctrl-z>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    // The meeting that approved them is named beside the day, and a day before the minutes' own meeting is none.
    clerk.press("<alt-a><ctrl-u>2026-02-01<ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Issued);
    clerk.press("<ctrl-u>2026-04-15<tab>Harbour board, April<ctrl-s>");
    assert_eq!(records(&clerk).approval().unwrap().approved_at, "Harbour board, April");
    let (kind, style) = (huiwu::export::DocumentKind::Minutes, huiwu::export::Style::Council);
    let order = crate::export::order(kind, style, huiwu::export::Format::Markdown, Lang::En);
    let minutes = crate::export::rendered(records(&clerk), &order);
    assert!(
        minutes.contains("Approved as a correct record on 15 April 2026 (Harbour board, April)."),
        "{minutes}"
    );
    clerk.check();
}

#[test]
fn the_chair_and_whoever_the_clerk_adds_confirm_the_draft_with_their_remarks() {
    let mut clerk = decided(Lang::En);
    clerk.press("<f3>").go_to_section(SectionId::People);
    clerk.press("<ctrl-home><f8><f5>");
    let chair = records(&clerk).yet_to_confirm().join(", ");
    assert_eq!(chair, "Ann Lott");
    clerk.press("<ctrl-end>");
    let screen = clerk.screen(200, 60);
    assert!(screen.contains("not confirmed: Ann Lott"), "{screen}");
    clerk.press("<ctrl-n>Legal office<ctrl-s>");
    assert_eq!(records(&clerk).yet_to_confirm(), ["Ann Lott", "Legal office"]);
    clerk.press("<ctrl-end><enter><tab>clause 3 is in order<ctrl-s>");
    assert_eq!(records(&clerk).yet_to_confirm(), ["Ann Lott"]);
    clerk.press("<ctrl-end><up><enter><ctrl-s>");
    assert_eq!(records(&clerk).minutes_state(), MinutesState::Confirmed);
    assert!(clerk.screen(200, 60).contains("clause 3 is in order"));
    // A new version is confirmed anew.
    issue(&mut clerk);
    clerk.press("<alt-r>wrong term<ctrl-s>");
    assert_eq!(records(&clerk).yet_to_confirm(), ["Ann Lott"]);
    clerk.check();
}

#[test]
fn a_formal_meeting_is_closed_when_its_minutes_are_issued_and_its_record_is_signed() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第 12 次", &["张三", "李四", "王五"]);
    clerk.line("=同意方案").press("<alt-x><f5>");
    let left = |clerk: &Clerk| -> Vec<Unclosed> {
        let all = records(clerk).remainders().into_iter().map(|one| one.kind);
        all.filter(|kind| matches!(kind, Unclosed::MinutesNotIssued | Unclosed::RecordNotSigned))
            .collect()
    };
    assert_eq!(left(&clerk), [Unclosed::MinutesNotIssued, Unclosed::RecordNotSigned]);
    clerk.go_to_section(SectionId::Minutes);
    issue(&mut clerk);
    assert_eq!(left(&clerk), [Unclosed::RecordNotSigned]);
    clerk.press("<alt-s><ctrl-u>张三<tab><ctrl-u>李四<ctrl-s>");
    assert_eq!(left(&clerk), []);
    let signed = records(&clerk).record_signatures.iter().next().unwrap();
    assert_eq!((signed.chair.as_str(), signed.recorder.as_str()), ("张三", "李四"));
    assert!(signed.day.is_some());
    clerk.check();
}

#[test]
fn what_the_end_of_the_meeting_left_open_stands_in_the_gate_close_and_enter_goes_there() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed", "Cy Dean"]);
    clerk
        .line("*Bo moves to renew the lease, Cy seconds")
        .press("<alt-x><f5><alt-g>");
    let ends = records(&clerk).loose_ends().len();
    let left = records(&clerk).remainders();
    let open = left
        .iter()
        .filter(|one| matches!(one.kind, Unclosed::LeftOpen(_)))
        .count();
    assert!(ends > 0 && open == ends, "{left:?}");
    assert!(clerk.screen(120, 36).contains("left open"), "{}", clerk.screen(120, 36));
    clerk.press("<ctrl-home><enter>");
    assert_ne!(clerk.m().tab, huiwu::app::tab::Tab::Wrapup);
}

#[test]
fn a_change_after_the_issue_is_found_and_enter_shows_it_and_approval_is_none() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = decided(lang);
        issue(&mut clerk);
        let changed = |clerk: &Clerk| clerk.findings().iter().any(|f| f.fault == Fault::ChangedSinceIssued);
        assert!(!changed(&clerk), "{}", clerk.screen(120, 36));
        clerk.wait(43 * 24 * 60);
        clerk.press("<alt-a><ctrl-u>2026-04-15<ctrl-s>");
        assert_eq!(records(&clerk).minutes_state(), MinutesState::Approved);
        assert!(!changed(&clerk), "its approval changes nothing");
        let decision = records(&clerk)
            .entries
            .iter()
            .find(|e| e.kind == EntryKind::Decision)
            .unwrap();
        let other = Entry {
            text: "The lease is renewed for nine years".into(),
            ..decision.clone()
        };
        // Nothing that the clerk does changes them; another release may have.
        clerk.act(|m, _| m.ledger.absorb([Record::from(other)]));
        assert!(changed(&clerk));
        clerk.press("<f5><ctrl-home><enter>");
        let shown = clerk.screen(120, 36);
        assert!(shown.contains("nine years") && shown.contains("two years"), "{shown}");
    }
}

#[test]
fn a_version_is_written_as_the_text_that_it_is_and_two_issued_ones_are_compared() {
    let mut clerk = decided(Lang::En);
    issue(&mut clerk);
    clerk.press("<alt-a><ctrl-u>2020-01-01<ctrl-s>");
    assert!(
        clerk.screen(120, 36).contains("before the meeting"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.press("<esc><esc>").press("<alt-r>a year was wrong<ctrl-s>");
    clerk.press("<f4>").line("s/two years/three years/").press("<f5>");
    issue(&mut clerk);
    clerk.press("<alt-c>");
    let shown = clerk.screen(120, 36);
    assert!(
        shown.contains("against version 1") && shown.contains("three years"),
        "{shown}"
    );
    clerk.press("<alt-c>");
    let path = clerk.path("v1.docx");
    clerk.press(&format!("<alt-e><ctrl-u>1<tab><ctrl-u>{}<ctrl-s>", path.display()));
    assert!(
        !path.exists() && !clerk.fields().is_empty(),
        "{}",
        clerk.screen(120, 36)
    );
}

#[test]
fn a_signature_is_bound_to_the_record_and_asked_again_when_that_changes() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = decided(lang);
        issue(&mut clerk);
        clerk.press("<alt-s><ctrl-u>Ann Lott<tab><ctrl-u>Bo Reed<ctrl-s>");
        let asked = |clerk: &Clerk| {
            let all = huiwu::export::obstacles::remainders(records(clerk), clerk.now);
            all.iter().any(|one| one.kind == Unclosed::RecordChanged)
        };
        let record = |clerk: &Clerk| clerk.document(huiwu::export::DocumentKind::Record);
        assert!(!asked(&clerk));
        let signed = if lang == Lang::Zh {
            "签字）"
        } else {
            "Ann Lott, signed on"
        };
        assert!(record(&clerk).contains(signed), "{}", record(&clerk));
        // Steps of the minutes are no change of the record.
        clerk.press("<alt-r>wrong term<ctrl-s>");
        assert!(!asked(&clerk));
        // Their history stands in the record, and beside the versions.
        assert!(record(&clerk).contains("wrong term"), "{}", record(&clerk));
        clerk.press("<alt-c>");
        assert!(
            clerk.screen(200, 60).contains("wrong term"),
            "{}",
            clerk.screen(200, 60)
        );
        clerk.press("<alt-c><f4>s/two years/three years/<enter><f5>");
        assert!(asked(&clerk));
        assert!(!record(&clerk).contains(signed), "{}", record(&clerk));
        clerk.press("<alt-g>");
        let said = if lang == Lang::Zh {
            "签字后有改动"
        } else {
            "the record was changed"
        };
        assert!(clerk.screen(160, 90).contains(said), "{}", clerk.screen(160, 90));
        clerk.go_to_section(SectionId::Minutes).press("<alt-s><ctrl-s>");
        assert!(!asked(&clerk));
        assert!(record(&clerk).contains(signed));
        clerk.check();
    }
}
