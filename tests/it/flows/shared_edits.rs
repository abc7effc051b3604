//! A command on many rows: nothing happens before its form is saved, nothing happens to rows that are not meant, and what tells rows apart
//! is not asked for.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail as tests do")]

use huiwu::{
    app::message::Message,
    domain::{
        checklist::{CheckState, Phase},
        people::Reply,
    },
    input::section::SectionId,
    words::{Lang, field::FieldName, why::Why},
};

use crate::support::Clerk;

fn at(template: &str, section: SectionId) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting(template, "年度工作会议", super::PEOPLE).press("<f3>");
    clerk.go_to_section(section);
    clerk
}

fn closed(clerk: &Clerk, phase: Phase) -> usize {
    let lines = clerk.m().ledger.records().checklist.iter();
    lines
        .filter(|line| line.phase == phase && line.state != CheckState::Open)
        .count()
}

fn all(clerk: &Clerk, phase: Phase) -> usize {
    let lines = clerk.m().ledger.records().checklist.iter();
    lines.filter(|line| line.phase == phase).count()
}

#[test]
fn a_form_for_many_lines_changes_nothing_before_it_is_saved() {
    for template in ["plenary", "executive"] {
        let mut clerk = at(template, SectionId::Checklist);
        let before = clerk.rows();
        clerk.press("<alt-a><f7>");
        assert_eq!(
            clerk.rows(),
            before,
            "{template}: nothing is done while the proof is asked for"
        );
        clerk.press("<esc>").check();
        assert_eq!(clerk.rows(), before, "{template}: left, it leaves everything as it was");
        // The form of one line afterwards is about that line alone.
        clerk.press("<esc><esc>");
        let done = closed(&clerk, Phase::Pre);
        clerk.press("<f7>");
        if !clerk.fields().is_empty() {
            clerk.press("已办<enter>");
        }
        assert_eq!(closed(&clerk, Phase::Pre) + closed(&clerk, Phase::In), done + 1);
    }
}

#[test]
fn saved_it_does_all_of_them_as_one_act_and_none_of_the_meeting_itself() {
    let mut clerk = at("plenary", SectionId::Checklist);
    let before = clerk.rows();
    assert!(all(&clerk, Phase::In) > 0, "the type has lines of the meeting itself");
    clerk.press("<alt-a><f7>");
    assert!(
        clerk.screen(120, 36).contains("属会中事项"),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.press("见台账<enter>").check();
    assert_eq!(closed(&clerk, Phase::Pre), all(&clerk, Phase::Pre));
    assert_eq!(closed(&clerk, Phase::In), 0, "the meeting has not begun");
    let (pre, during) = (all(&clerk, Phase::Pre), all(&clerk, Phase::In));
    let Some(Message::DoneForMany(done, of, left)) = clerk.said() else {
        panic!("{:?}", clerk.said())
    };
    assert_eq!((*done, *of, left.len()), (pre, pre + during, during));
    assert!(left.iter().all(|(_, why)| *why == Some(Why::OfTheMeeting)));
    clerk.press("<ctrl-z>").check();
    assert_eq!(clerk.rows(), before);
}

#[test]
fn replies_for_all_leave_alone_who_has_declined() {
    let mut clerk = at("executive", SectionId::People);
    clerk.press("<alt-n>下乡<enter><down><enter>");
    let row = |clerk: &Clerk, n: usize| clerk.m().ledger.records().attendees.rows()[n].clone();
    clerk.press("<esc><alt-a><alt-y>").check();
    assert_eq!(
        (row(&clerk, 0).reply, row(&clerk, 0).leave_reason.as_str()),
        (Reply::Leave, "下乡")
    );
    assert_eq!(row(&clerk, 3).reply, Reply::Attends);
    let Some(Message::DoneForMany(3, 4, left)) = clerk.said() else {
        panic!("{:?}", clerk.said())
    };
    assert_eq!(left.first().map(|(_, why)| *why), Some(Some(Why::Declined)));
    assert!(clerk.screen(80, 24).contains("已请假"), "{}", clerk.screen(80, 24));
    // One row by itself is meant as it is.
    clerk.press("<esc><ctrl-home><alt-y>");
    assert_eq!(row(&clerk, 0).reply, Reply::Attends);
}

#[test]
fn a_form_for_many_does_not_ask_for_what_tells_them_apart() {
    let own = [
        (SectionId::Duties, FieldName::Desk),
        (SectionId::Agenda, FieldName::Title),
        (SectionId::People, FieldName::Name),
        (SectionId::People, FieldName::Phone),
        (SectionId::Equipment, FieldName::Device),
        (SectionId::Checklist, FieldName::Text),
    ];
    for (section, field) in own {
        let mut clerk = at("executive", section);
        clerk.press("<enter>");
        assert!(
            clerk.fields().iter().any(|one| one.name == field),
            "{section:?}: one row has it"
        );
        clerk.press("<esc><alt-a><enter>");
        let fields = clerk.fields();
        assert!(
            !fields.is_empty() && fields.iter().all(|one| one.name != field),
            "{section:?}"
        );
    }
}

#[test]
fn a_person_typed_for_all_posts_leaves_their_names() {
    let mut clerk = at("executive", SectionId::Duties);
    let posts = |clerk: &Clerk| -> Vec<(String, String)> {
        let rows = clerk.m().ledger.records().duty_posts.iter();
        rows.map(|post| (post.desk.clone(), post.person.clone())).collect()
    };
    let before = posts(&clerk);
    clerk.press("<alt-a><enter>周明<enter>").check();
    let after = posts(&clerk);
    assert!(after.iter().all(|(_, person)| person == "周明"));
    assert!(after.iter().zip(&before).all(|(a, b)| a.0 == b.0));
}
