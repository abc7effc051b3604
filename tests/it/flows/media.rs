//! The media list by keys (C5): required shots, taken with times, file with its hash; the gate names what is missing without a reason.

use huiwu::{
    domain::{loose_end::Unfinished, media::ShotKind},
    export::DocumentKind,
    words::Lang,
};

use super::{council, register_only::files_with};
use crate::support::Clerk;

fn missing(clerk: &Clerk) -> Vec<String> {
    let ends = clerk.m().ledger.records().loose_ends();
    let shots = ends.iter().filter(|end| end.kind == Unfinished::ShotMissing);
    shots.map(|end| end.subject.clone()).collect()
}

#[test]
fn c5_a_required_shot_is_missed_until_it_is_taken() {
    let mut clerk = council();
    clerk
        .press("<alt-o>")
        .line("：影音")
        .press("！签约全景<enter>会场<enter>");
    assert_eq!(missing(&clerk), ["签约全景"]);
    clerk.press("<up><f7>").wait(3).press("<f8>");
    assert_eq!(missing(&clerk), [""; 0]);
    let shot = clerk.m().ledger.records().shots.rows()[0].clone();
    assert!(shot.stopped.unwrap().since(shot.started.unwrap()) >= 180_000);
    assert!(clerk.screen(80, 24).contains("已拍 1/2"), "{}", clerk.screen(80, 24));
}

#[test]
fn c5_a_reason_settles_a_shot_that_was_not_taken() {
    let mut clerk = council();
    clerk.press("<alt-o>").line("：影音").press("！签约<enter><enter>");
    clerk.press("<tab><right><tab><tab><tab><tab><tab><tab>对方谢绝<enter>");
    assert_eq!(missing(&clerk), [""; 0]);
    assert_eq!(clerk.m().ledger.records().shots.rows()[0].kind, ShotKind::Video);
    clerk.press("<esc>").line("：散会");
    let text = clerk.document(DocumentKind::Record);
    assert!(text.contains("未拍：对方谢绝"), "{text}");
}

#[test]
fn c5_the_gate_goes_to_the_shot() {
    let mut clerk = council();
    clerk.press("<alt-o>").line("：影音").press("！签约<enter><esc><alt-g>");
    let at = clerk
        .m()
        .ledger
        .records()
        .loose_ends()
        .iter()
        .position(|end| end.kind == Unfinished::ShotMissing)
        .unwrap();
    clerk.times(at + 1, "<down>").press("<enter>");
    assert!(clerk.screen(80, 24).contains("影音清单"), "{}", clerk.screen(80, 24));
}

#[test]
fn c5_the_file_of_a_shot_has_its_hash() {
    let mut clerk = council();
    let file = clerk.path("a.jpg");
    std::fs::write(&file, b"abc").unwrap();
    clerk
        .press("<alt-o>")
        .line("：影音")
        .press("会场<enter><enter><tab><tab><tab><tab><tab><tab>");
    clerk.paste(&file.display().to_string()).press("<enter>");
    let shot = clerk.m().ledger.records().shots.rows()[0].clone();
    assert!(shot.hash.starts_with("ba7816bf"), "{shot:?}");
}

#[test]
fn a_register_only_meeting_keeps_no_subject() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三"]).press("<alt-o>");
    clerk.line("：影音").press("绝不落盘的话<enter><f7>");
    assert_eq!(files_with(&clerk, "绝不落盘的话"), [""; 0]);
    assert!(!clerk.screen(200, 60).contains("绝不落盘的话"));
}
