//! Comings and goings as people write them: reasons without brackets and of single people, those who never came among those who go.

use huiwu::domain::entry::{EntryKind, Remark};

use super::Desk;

/// The reasons with which people went, by name; those on leave with a star.
fn reasons(desk: &Desk) -> Vec<String> {
    let went = desk.records.intervals.iter().filter(|stay| stay.to.is_some());
    let went = went.map(|stay| {
        format!("{} {}", desk.records.name_of(stay.attendee), stay.went_reason)
            .trim()
            .to_owned()
    });
    let excused = desk
        .records
        .entries
        .iter()
        .filter(|e| e.kind == EntryKind::Regrets && !e.struck);
    went.chain(excused.map(|e| format!("*{}", e.text))).collect()
}

#[test]
fn a_reason_without_brackets_begins_with_a_word_for_one() {
    let mut desk = Desk::new();
    desk.line("-kim sick", 10);
    desk.line("+lee", 11);
    desk.line("-lee called away 9:50", 52);
    assert_eq!(reasons(&desk), ["Lee Dunn called away", "*Kim Sato (sick)"]);
    let note = desk.line("-ann belle", 53);
    assert_eq!(note.remark, Some(Remark::UnknownName("ann belle".to_owned())));
}

#[test]
fn each_of_several_goes_with_the_reason_of_their_own() {
    let mut desk = Desk::new();
    desk.line("+ann, kim, lee", 1);
    desk.line("-Ann Bell (train), Kim Sato", 20);
    assert_eq!(reasons(&desk), ["Ann Bell train", "Kim Sato"]);
    desk.line("-lee (bus)", 21);
    assert_eq!(reasons(&desk), ["Ann Bell train", "Kim Sato", "Lee Dunn bus"]);
}

#[test]
fn of_those_who_go_for_a_reason_whoever_never_came_is_excused() {
    let mut desk = Desk::new();
    desk.line("+ann", 1);
    desk.line("-ann, kim (flood)", 20);
    assert_eq!(reasons(&desk), ["Ann Bell flood", "*Kim Sato (flood)"]);
}

#[test]
fn labels_may_count_people_and_two_dashes_are_one() {
    let mut desk = Desk::new();
    desk.line("请假2人：Ann Bell（出差）、Lee Dunn", 1);
    desk.line("+kim", 2);
    desk.line("——kim", 3);
    assert_eq!(reasons(&desk), ["Kim Sato", "*Ann Bell（出差）", "*Lee Dunn"]);
}

#[test]
fn a_struck_excuse_gives_back_what_was_answered_before() {
    use huiwu::domain::people::{Attendee, Reply};
    let mut desk = Desk::new();
    let (kim, lee) = (desk.who("Kim Sato"), desk.who("Lee Dunn"));
    let answered = |desk: &Desk| {
        let kim = desk.records.attendees.get(kim).unwrap();
        (kim.reply, kim.leave_reason.clone(), kim.substitute)
    };
    for (reply, reason, substitute) in [
        (Reply::Attends, "", None),
        (Reply::Substituted, "", Some(lee)),
        (Reply::Leave, "abroad", None),
        (Reply::Open, "", None),
    ] {
        let before = Attendee {
            reply,
            leave_reason: reason.to_owned(),
            substitute,
            ..desk.records.attendees.get(kim).unwrap().clone()
        };
        desk.records.absorb([huiwu::domain::record::Record::from(before)]);
        let first = desk.line("Apologies: Kim Sato (ill)", 1);
        let second = desk.line("Apologies: Kim Sato (away)", 2);
        for entry in [second, first] {
            let change = desk.with(|scene, ids| {
                huiwu::capture::correcting::mend::strike(scene, &entry, &mut ids.at(scene.now)).unwrap()
            });
            desk.records = desk.records.after(&change);
        }
        assert_eq!(answered(&desk), (reply, reason.to_owned(), substitute));
    }
}

#[test]
fn a_struck_excuse_leaves_the_one_before_it() {
    let mut desk = Desk::new();
    desk.line("Apologies: Kim Sato (ill)", 1);
    let second = desk.line("Apologies: Kim Sato (away)", 2);
    let change = desk
        .with(|scene, ids| huiwu::capture::correcting::mend::strike(scene, &second, &mut ids.at(scene.now)).unwrap());
    desk.records = desk.records.after(&change);
    let kim = desk.who("Kim Sato");
    assert_eq!(desk.records.attendees.get(kim).unwrap().leave_reason, "ill");
}

#[test]
fn in_a_meeting_of_the_evening_a_bare_hour_is_of_the_evening() {
    use huiwu::domain::{meeting::Meeting, record::Record};
    let mut desk = Desk::new();
    let meeting = desk.records.meeting().unwrap().clone();
    let start = super::at(600);
    desk.records.absorb([Record::from(Meeting {
        start,
        opened: Some(start),
        ..meeting
    })]);
    let to = |desk: &Desk, name: &str| desk.records.stays(desk.who(name)).last().and_then(|stay| stay.to);
    desk.line("+ann, kim, lee 6:55", 601);
    assert!(
        desk.records
            .stays(desk.who("Ann Bell"))
            .all(|stay| stay.from == super::at(595))
    );
    for (line, name) in [
        ("-ann 7:42", "Ann Bell"),
        ("-kim 7.42pm", "Kim Sato"),
        ("-lee 19:42", "Lee Dunn"),
    ] {
        desk.line(line, 645);
        assert_eq!(to(&desk, name), Some(super::at(642)), "{line}");
    }
    // A time that says which half of the day it means, or is still to come, is no evening.
    let early = desk.line("+ann 07:50", 646);
    assert!(early.remark.is_some(), "{early:?}");
    let ahead = desk.line("+ann 8:50", 647);
    assert!(ahead.remark.is_some(), "{ahead:?}");
}
