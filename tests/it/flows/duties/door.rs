//! C10 who goes in and out, C12 numbered copies in the room.

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{
        id::Id,
        meeting::Secrecy,
        papers::{Paper, PaperCopy},
    },
    words::Lang,
};

use super::asked;
use crate::support::Clerk;

#[test]
fn c10_nobody_is_in_whose_paper_was_not_seen_and_who_was_turned_away_is_noted() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三", "李四", "王五"]);
    clerk.press("<f10>张三<enter>工作证 12 @老周<enter>李四<alt-x>无证件<enter><esc>");
    let records = clerk.m().ledger.records();
    let row = |name: &str| records.attendees.get(clerk.person(name)).unwrap().clone();
    assert_eq!(
        (row("张三").credential.as_str(), row("张三").verified_by.as_str()),
        ("工作证 12", "老周")
    );
    assert!(records.is_present(clerk.person("张三")) && !records.is_present(clerk.person("李四")));
    assert_eq!(asked(&clerk, "C10"), 0);
    clerk.line("＋王五");
    assert_eq!(asked(&clerk, "C10"), 1, "who came in by a line is named by the gate");
}

#[test]
fn c12_numbered_copies_are_counted_at_each_break_and_one_that_is_out_is_named() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Ann Bell"]);
    let meeting = clerk.open_meeting().id;
    let paper = Paper {
        id: Id::from_raw(9_000),
        meeting,
        number: 1,
        title: "Draft".to_owned(),
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
    clerk.put(rows).press("<alt-o>").line(":recess");
    assert_eq!(clerk.said(), Some(&Message::Room(RoomMessage::CopiesToCount(3))));
    let before = asked(&clerk, "C12");
    clerk.line(":count").press("3<enter>");
    assert!(asked(&clerk, "C12") < before);
    clerk.line(":copies").press("2 print room<enter><esc>");
    assert!(asked(&clerk, "C12") > 0, "a copy out of the room");
    clerk.line(":copies").press("2<enter><esc>");
    clerk.line(":count").press("3<enter>");
    assert_eq!(asked(&clerk, "C12"), 0);
}
