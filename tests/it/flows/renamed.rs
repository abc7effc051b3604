//! Somebody who gets another name gets it wherever the meeting names them; texts that keep the old one are told.
#![allow(clippy::unwrap_used, reason = "tests fail as tests do")]

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{deliverable::Deliverable, staffing::DutyPost},
    export::DocumentKind,
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

fn clerk() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("executive", "办公会", &["李建国", "孙丽", "孙丽华", "王卫东"])
        .press("<f3>");
    clerk
        .go_to_section(SectionId::Agenda)
        .press("<f7>")
        .paste("审议采购方案（孙丽，20分钟）\n审议预算（孙丽华，20分钟）")
        .press("<ctrl-s><enter>");
    let records = clerk.m().ledger.records();
    let post = records.duty_posts.iter().next().unwrap().clone();
    let paper = records.deliverables.iter().next().unwrap().clone();
    clerk.put([
        DutyPost {
            person: "孙丽、王卫东".to_owned(),
            ..post
        }
        .into(),
        Deliverable {
            owner: "孙丽".to_owned(),
            ..paper
        }
        .into(),
    ]);
    clerk
}

fn rename(clerk: &mut Clerk, before: &str, after: &str) {
    clerk
        .go_to_people()
        .press(before)
        .press("<enter>")
        .press(after)
        .press("<enter>");
}

#[test]
fn presenters_posts_and_owners_bear_the_new_name() {
    let mut clerk = clerk();
    rename(&mut clerk, "孙丽", "孙莉");
    let records = clerk.m().ledger.records();
    let presenters: Vec<&str> = records.items.iter().map(|item| item.presenter.as_str()).collect();
    assert!(
        presenters.contains(&"孙莉") && presenters.contains(&"孙丽华"),
        "{presenters:?}"
    );
    assert!(!presenters.contains(&"孙丽"));
    assert_eq!(records.duty_posts.iter().next().unwrap().person, "孙莉、王卫东");
    assert_eq!(records.deliverables.iter().next().unwrap().owner, "孙莉");
    let agenda = clerk.document(DocumentKind::Agenda);
    assert!(agenda.contains("孙莉") && !agenda.contains("孙丽；"), "{agenda}");
    clerk.check();
    clerk.press("<esc><ctrl-z>").check();
    let records = clerk.m().ledger.records();
    assert_eq!(
        records.duty_posts.iter().next().unwrap().person,
        "孙丽、王卫东",
        "one act"
    );
}

#[test]
fn what_was_said_stays_as_it_was_said_and_that_is_told() {
    let mut clerk = clerk();
    clerk.press("<f4>").line("李建国：请孙丽再核一遍").press("<f3>");
    rename(&mut clerk, "孙丽", "孙莉");
    let Some(Message::Room(RoomMessage::PersonRenamed {
        reached: 3, left: 1, ..
    })) = clerk.said()
    else {
        panic!("{:?}", clerk.said())
    };
    assert_eq!(clerk.texts(), ["请孙丽再核一遍"]);
}
