//! Numbered copies in the room by keys (C12): out by number with where to, back, counted at each break, named by gate and record.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{
        id::Id,
        loose_end::Unfinished,
        meeting::Secrecy,
        papers::{Paper, PaperCopy},
    },
    export::DocumentKind,
    words::Lang,
};

use super::{council, register_only::files_with};
use crate::support::Clerk;

/// Three copies of one paper are handed out.
fn hand_out(clerk: &mut Clerk) {
    let meeting = clerk.open_meeting().id;
    let paper = Paper {
        id: Id::from_raw(9_000),
        meeting,
        number: 1,
        title: "草案".to_owned(),
        secrecy: Secrecy::Internal,
        item: None,
        numbered: true,
    };
    let issued = Some(clerk.now);
    let copies = (1..=3).map(|number| PaperCopy {
        id: Id::from_raw(9_000 + i64::from(number)),
        meeting,
        paper: paper.id,
        number,
        holder: None,
        issued,
    });
    let rows: Vec<_> = std::iter::once(paper.clone().into())
        .chain(copies.map(Into::into))
        .collect();
    clerk.put(rows);
}

fn session() -> Clerk {
    let mut clerk = council();
    hand_out(&mut clerk);
    clerk.press("<alt-o>");
    clerk
}

fn open(clerk: &Clerk, kind: Unfinished) -> Vec<String> {
    let ends = clerk.m().ledger.records().loose_ends();
    let fits = ends.iter().filter(|end| end.kind == kind);
    fits.map(|end| format!("{} {}", end.label, end.subject)).collect()
}

#[test]
fn c12_a_copy_goes_out_by_its_number_and_comes_back() {
    let mut clerk = session();
    clerk.line("：份号").press("2 打印室");
    assert!(
        clerk.screen(80, 24).contains("2 号带出：打印室"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<enter>");
    assert!(
        clerk.screen(80, 24).contains("发出3 · 在场2 · 带出1"),
        "{}",
        clerk.screen(80, 24)
    );
    assert_eq!(open(&clerk, Unfinished::CopyOut), ["2 打印室"]);
    clerk.press("2<enter>");
    assert_eq!(open(&clerk, Unfinished::CopyOut), [""; 0]);
}

#[test]
fn c12_a_copy_goes_nowhere_unsaid_and_an_unknown_number_is_said() {
    let mut clerk = session();
    clerk.line("：份号").press("3<enter>");
    assert!(matches!(clerk.said(), Some(Message::Room(RoomMessage::WhereTo(_)))));
    clerk.press("<ctrl-u>9 打印室<enter>");
    assert!(matches!(clerk.said(), Some(Message::Room(RoomMessage::NoSuchCopy(_)))));
    assert!(clerk.m().ledger.records().copy_moves.is_empty());
}

#[test]
fn c12_a_recess_asks_for_the_count_and_delays_nothing() {
    let mut clerk = session();
    clerk.line("：清点").press("3<enter>");
    assert_eq!(open(&clerk, Unfinished::CopiesUncounted), [""; 0]);
    clerk.wait(20).line("：休会");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::CopiesToCount(3))));
    assert_eq!(
        open(&clerk, Unfinished::CopiesUncounted).len(),
        1,
        "a break wants a count of its own"
    );
    clerk.line("：清点").press("3<enter>");
    assert_eq!(open(&clerk, Unfinished::CopiesUncounted), [""; 0]);
}

#[test]
fn the_count_knows_what_is_out() {
    let mut clerk = session();
    clerk.line("：份号").press("2 打印室<enter><f7>");
    let values: Vec<String> = clerk.fields().into_iter().map(|field| field.value).collect();
    assert_eq!(values, ["", "1", "2 打印室"]);
    clerk.press("2<enter>");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::CopiesFit(3))));
}

#[test]
fn the_record_says_what_is_out() {
    let mut clerk = session();
    clerk.line("：份号").press("2 打印室<enter><esc>").line("：散会");
    let text = clerk.document(DocumentKind::Record);
    assert!(text.contains("2号带出：打印室"), "{text}");
    assert!(text.contains("带出1"), "{text}");
}

#[test]
fn a_meeting_without_numbered_copies_is_asked_for_nothing() {
    let mut clerk = council();
    clerk.press("<alt-o>").line("：休会");
    assert!(!matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::CopiesToCount(_)))
    ));
    assert_eq!(open(&clerk, Unfinished::CopiesUncounted), [""; 0]);
}

#[test]
fn a_register_only_meeting_keeps_the_number_and_not_the_words() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三"]);
    hand_out(&mut clerk);
    clerk.press("<alt-o>").line("：份号").press("2 绝不落盘的话<enter>");
    let records = clerk.m().ledger.records();
    assert_eq!(records.copies_out().len(), 1);
    assert_eq!(files_with(&clerk, "绝不落盘的话"), [""; 0]);
}
