//! Several recorders by keys (C7): named, each entry's place in every recording, counter, file with its SHA-256, forbidden where the
//! type says so.

use huiwu::{
    app::message::{Message, RoomMessage},
    export::DocumentKind,
    words::Lang,
};

use crate::support::Clerk;

fn session() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell"]).press("<alt-o>");
    clerk
}

#[test]
fn c7_two_recorders_run_and_are_stopped_by_name() {
    let mut clerk = session();
    clerk.line(":recorder R1").line(":recorder R2");
    assert_eq!(clerk.m().ledger.records().running_recorders().count(), 2);
    clerk.line(":recorder-stop");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::WhichRecorder(names))) if names == &["R1", "R2"]
    ));
    clerk.wipe().line(":recorder-stop r1");
    let running: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .running_recorders()
        .map(|row| row.name.clone())
        .collect();
    assert_eq!(running, ["R2"]);
}

#[test]
fn c7_every_entry_knows_its_place_in_each_recording() {
    let mut clerk = session();
    clerk
        .line(":recorder R1")
        .wait(10)
        .line(":recorder R2")
        .wait(2)
        .line("Ann Bell: the pier");
    assert!(
        clerk.screen(200, 60).contains("R1 00:12:00 R2 00:02:00"),
        "{}",
        clerk.screen(200, 60)
    );
    clerk.line(":adjourn");
    let text = clerk.document(DocumentKind::Record);
    assert!(text.contains("(R1 00:12:00, R2 00:02:00)"), "{text}");
    assert!(text.contains("Recorders"), "{text}");
}

#[test]
fn c7_the_counter_that_is_ahead_moves_every_place() {
    let mut clerk = session();
    clerk.line(":recorder R1").line(":recorders").press("<enter>");
    clerk.press("<tab><tab><tab>1:30<enter>");
    assert_eq!(clerk.m().ledger.records().recorders.rows()[0].offset_ms, 90_000);
    clerk.press("<esc>").wait(1).line("Ann Bell: the pier");
    let at = clerk.entries().last().unwrap().at;
    assert_eq!(clerk.m().ledger.records().recorded_in(at, ", "), "R1 00:02:30");
}

#[test]
fn c7_a_file_is_kept_with_its_hash_and_one_that_is_missing_is_said() {
    let mut clerk = session();
    let file = clerk.path("R1.wav");
    std::fs::write(&file, b"abc").unwrap();
    clerk
        .line(":recorder R1")
        .line(":recorders")
        .press("<enter><tab><tab><tab><tab>");
    clerk.paste(&file.display().to_string()).press("<enter>");
    let row = clerk.m().ledger.records().recorders.rows()[0].clone();
    assert_eq!(
        row.hash,
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    clerk
        .press("<enter><tab><tab><tab><tab><ctrl-u>")
        .paste("/nowhere/R9.wav")
        .press("<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::FileUnreadable(_))),
        "{:?}",
        clerk.said()
    );
    let row = clerk.m().ledger.records().recorders.rows()[0].clone();
    assert_eq!((row.file.as_str(), row.hash.as_str()), ("/nowhere/R9.wav", ""));
}

#[test]
fn c7_a_type_that_forbids_recording_says_so() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三"]).press("<alt-o>");
    for line in ["：录音设备", "：开录音"] {
        clerk.line(line);
        let said = clerk.said().unwrap().text(Lang::Zh.strings());
        assert!(said.contains("禁止录音"), "{line}: {said}");
        clerk.wipe();
    }
    assert!(clerk.m().ledger.records().recorders.is_empty());
}

#[test]
fn the_panel_starts_and_stops_and_leaves_the_draft() {
    let mut clerk = session();
    clerk.press("<ctrl-p>recorders<enter>").press("Desk<f7>");
    assert_eq!(clerk.m().ledger.records().running_recorders().count(), 1);
    assert!(clerk.screen(80, 24).contains("Desk"), "{}", clerk.screen(80, 24));
    clerk.press("<f8><esc>");
    assert_eq!(clerk.m().ledger.records().running_recorders().count(), 0);
}
