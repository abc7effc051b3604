//! Filters find what a row shows; kinds of meetings are chosen by letters; a pasted list may have units and posts by blanks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail as tests do")]

use huiwu::{
    app::model::Cover,
    domain::people::Reply,
    input::section::SectionId,
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

#[test]
fn people_are_found_by_reply_reason_capacity_and_remark() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("executive", "办公会", super::PEOPLE)
        .press("<f3>")
        .go_to_people();
    clerk.press("<alt-n>下乡<enter><ctrl-home>");
    for (typed, rows) in [("请假", 1), ("未回复", 3), ("下乡", 1), ("没有这样的", 0)] {
        clerk.press(typed);
        assert_eq!(clerk.prepare().rows().len(), rows, "{typed}");
        clerk.press("<esc>");
    }
}

#[test]
fn what_is_missing_is_found_by_the_words_it_is_shown_with() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    clerk.go_to_section(SectionId::Ready);
    let all = clerk.prepare().rows().len();
    for typed in ["未回复", "人员", "七项", "会场"] {
        clerk.press(typed);
        let shown = clerk.prepare().rows().len();
        assert!(shown > 0 && shown < all, "{typed}: {shown} of {all}");
        let screen = clerk.screen(120, 36);
        assert!(
            screen.matches(typed).count() > shown,
            "each row shows {typed}: {screen}"
        );
        clerk.press("<esc>");
    }
}

fn chosen(clerk: &Clerk) -> usize {
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("no form")
    };
    form.chosen_at(FieldName::Template)
}

#[test]
fn the_kind_of_a_meeting_is_chosen_from_a_list_by_letters_or_by_a_digit() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.press("<f2><ctrl-n>年会<tab>");
    let names: Vec<String> = clerk
        .m()
        .shared
        .templates
        .iter()
        .map(|one| one.name.zh.clone())
        .collect();
    let screen = clerk.screen(80, 24);
    assert!(names.iter().all(|name| screen.contains(name.as_str())), "{screen}");
    let whole = names.iter().position(|name| name.contains("全体会议")).unwrap();
    clerk.press("全体会");
    assert_eq!(chosen(&clerk), whole);
    clerk.press("<left><right>0");
    assert_eq!(chosen(&clerk), 9, "0 is the tenth");
    clerk.press("4");
    assert_eq!(chosen(&clerk), 3, "no digit is dead");
    clerk.press("没有这样的会");
    assert_eq!(
        chosen(&clerk),
        whole.min(names.len()),
        "what fits nothing chooses nothing"
    );
}

#[test]
fn rows_of_a_spreadsheet_and_names_with_posts_are_pasted() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", &[]).press("<f3>").go_to_people();
    clerk
        .press("<f7>")
        .paste("李建国 局长 县农业农村局\n孙丽\t办公室\t主任\n王卫东、马超、赵志强")
        .press("<ctrl-s>");
    let records = clerk.m().ledger.records();
    let people: Vec<(String, String, String)> = records
        .attendees
        .iter()
        .map(|who| {
            let person = records.person_of(who.id).unwrap();
            let unit = records
                .unit_of(person)
                .map(|unit| unit.name.clone())
                .unwrap_or_default();
            (person.name.clone(), unit, person.post.clone())
        })
        .collect();
    let one = |name: &str| {
        people
            .iter()
            .find(|(own, ..)| own == name)
            .unwrap_or_else(|| panic!("{name}: {people:?}"))
    };
    assert_eq!(
        (one("李建国").1.as_str(), one("李建国").2.as_str()),
        ("县农业农村局", "局长")
    );
    assert_eq!((one("孙丽").1.as_str(), one("孙丽").2.as_str()), ("办公室", "主任"));
    assert_eq!(people.len(), 5, "names alone stay a list of names: {people:?}");
}

#[test]
fn a_reason_that_names_who_comes_instead_makes_that_one_the_substitute() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("executive", "办公会", super::PEOPLE)
        .press("<f3>")
        .go_to_people();
    clerk.press("<alt-n>病假，由李四代<enter>");
    let records = clerk.m().ledger.records();
    let first = records.attendees.rows()[0].clone();
    assert_eq!(first.reply, Reply::Substituted);
    assert_eq!(first.substitute.map(|id| records.name_of(id)), Some("李四"));
    assert_eq!(first.leave_reason, "病假");
    // Nobody of the list: the words stay as typed.
    clerk.press("<down><down><alt-n>开会，由副股长代<enter>");
    let third = clerk.m().ledger.records().attendees.rows()[2].clone();
    assert_eq!(
        (third.reply, third.leave_reason.as_str()),
        (Reply::Leave, "开会，由副股长代")
    );
}
