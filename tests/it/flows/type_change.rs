//! A meeting that was made with the wrong type gets another one before it opens: what was typed stays, and one undo takes it back.

use huiwu::{
    app::{
        form::Value,
        message::{Message, RoomMessage},
        model::Cover,
    },
    domain::{checklist::CheckSource, quorum::QuorumRule},
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

/// A committee with two people and an item of its own, not opened.
fn committee(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("committee", "Trial", &["Ann Hedges", "Bo Lindt"]);
    clerk.press("<f3>").go_to_agenda();
    clerk.press("<esc><ctrl-n>Roof<enter>");
    clerk
}

/// The form of the chosen meeting, with the caret in the type.
fn at_type(clerk: &mut Clerk) -> usize {
    clerk.press("<f2><esc><f7>");
    let place = clerk
        .fields()
        .iter()
        .position(|field| field.name == FieldName::Template);
    clerk.times(place.unwrap(), "<tab>");
    options(clerk)
}

/// How many types are offered.
fn options(clerk: &Clerk) -> usize {
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("no form")
    };
    let Value::Choice { options, .. } = &form.field(FieldName::Template).unwrap().value else {
        panic!("no choice")
    };
    options.len()
}

const EXECUTIVE: [(Lang, &str, &str); 2] = [
    (Lang::En, "executive", "Chair's summing-up and assignment"),
    (Lang::Zh, "党委会", "主持人小结与任务交办"),
];

#[test]
fn another_type_brings_its_rows_takes_the_old_ones_and_leaves_what_was_typed() {
    for (lang, typed, last) in EXECUTIVE {
        let mut clerk = committee(lang);
        let before = clerk.whole_file();
        assert!(at_type(&mut clerk) > 5);
        clerk.press(typed).press("<enter>");
        assert!(
            matches!(clerk.said(), Some(Message::Room(RoomMessage::TypeChanged(_, count))) if count.gone == 5 && count.stayed == 1),
            "{:?}",
            clerk.said()
        );
        let meeting = clerk.open_meeting().clone();
        assert_eq!(
            (meeting.template.as_str(), meeting.title.as_str()),
            ("executive", "Trial")
        );
        assert_eq!(
            (meeting.quorum.num, meeting.quorum.den, meeting.length_min),
            (2, 3, 120)
        );
        let agenda = clerk.agenda();
        assert_eq!(agenda.len(), 7, "{agenda:?}");
        assert_eq!((agenda[5], agenda[6]), ("Roof", last), "{agenda:?}");
        let records = clerk.m().ledger.records();
        assert!(records.checklist.len() > 30 && records.deliverables.len() == 7 && !records.equipment.is_empty());
        assert_eq!(records.attendees.len(), 2);
        let after = clerk.whole_file();
        clerk.check().press("<ctrl-z>");
        assert_eq!(clerk.whole_file(), before);
        clerk.check().press("<ctrl-y>");
        assert_eq!(clerk.whole_file(), after);
        clerk.check().reopen().check();
    }
}

#[test]
fn rows_that_somebody_touched_stay_also_where_the_new_type_has_none_of_them() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("executive", "Trial", &[]);
    let records = clerk.m().ledger.records();
    let line = records.checklist.rows()[3].clone();
    let mut item = records.items.rows()[2].clone();
    item.presenter = "Ann".to_owned();
    let mut line_kept = line.clone();
    line_kept.owner = "Ann Hedges".to_owned();
    clerk.put([item.clone().into(), line_kept.clone().into()]);
    at_type(&mut clerk);
    clerk.press("small<enter>");
    assert_eq!(clerk.open_meeting().template, "committee");
    assert_eq!(clerk.open_meeting().quorum.least, 3);
    let records = clerk.m().ledger.records();
    let lines: Vec<_> = records
        .checklist
        .iter()
        .map(|line| (line.id, line.owner.as_str()))
        .collect();
    assert_eq!(lines, [(line.id, "Ann Hedges")]);
    assert_eq!(records.items.get(item.id).unwrap().presenter, "Ann");
    assert_eq!(records.items.len(), 6);
    assert!(records.deliverables.is_empty() && records.duty_posts.is_empty());

    // Back to a type that has both: they take their own places there, once.
    at_type(&mut clerk);
    clerk.press("executive<enter>");
    let records = clerk.m().ledger.records();
    let of_line = records.checklist.iter().filter(|one| one.source_id == line.source_id);
    assert_eq!(of_line.count(), 1);
    assert!(
        records
            .checklist
            .iter()
            .all(|line| line.source == CheckSource::Template)
    );
    assert_eq!(clerk.agenda()[2], item.title);
    assert_eq!(clerk.agenda().len(), 6);
}

#[test]
fn what_the_form_or_somebody_before_it_set_is_no_rule_of_the_old_type() {
    let mut clerk = committee(Lang::En);
    clerk.press("<f2><esc><f7><tab><tab><tab><ctrl-u>45<enter>");
    at_type(&mut clerk);
    clerk.press("executive<enter>");
    let meeting = clerk.open_meeting();
    assert_eq!((meeting.template.as_str(), meeting.length_min), ("executive", 45));
    assert_ne!(meeting.quorum, QuorumRule::NONE);
}

#[test]
fn a_meeting_of_the_list_that_is_not_open_gets_another_type_and_back() {
    let mut clerk = committee(Lang::Zh);
    let first = clerk.open_meeting().id;
    clerk.meeting("weekly", "另一会议", &[]);
    let other = clerk.open_meeting().id;
    let before = clerk.whole_file();
    clerk.press("<f2><esc>Trial");
    clerk.press("<f7>");
    let place = clerk
        .fields()
        .iter()
        .position(|field| field.name == FieldName::Template);
    clerk.times(place.unwrap(), "<tab>").press("党委会<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::TypeChanged(..)))),
        "{:?}",
        clerk.said()
    );
    assert_eq!(clerk.open_meeting().id, other);
    let after = clerk.whole_file();
    assert!(after.len() > before.len() + 40);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<ctrl-y>");
    assert_eq!(clerk.whole_file(), after);
    clerk.check().go_back_to(Some(first));
    assert_eq!(clerk.open_meeting().template, "executive");
    assert_eq!(clerk.agenda()[5], "Roof");
    clerk.check();
}

#[test]
fn after_the_opening_the_type_stays_and_the_form_says_why() {
    for (lang, why, typed) in [
        (Lang::En, "The type stays: the record since the opening", "executive"),
        (Lang::Zh, "会议已开，类型不再更改", "党委会"),
    ] {
        let mut clerk = committee(lang);
        at_type(&mut clerk);
        clerk.press(typed).press("<enter>");
        clerk.press("<f4>").line("+all").line("something is said");
        let opened = clerk.whole_file();
        assert_eq!(at_type(&mut clerk), 1);
        assert!(clerk.screen(80, 24).contains(why), "{}", clerk.screen(80, 24));
        clerk.press("<esc><esc><ctrl-z>");
        assert!(
            matches!(clerk.said(), Some(Message::Room(RoomMessage::TypeStays))),
            "{:?}",
            clerk.said()
        );
        assert_eq!(clerk.whole_file(), opened);
    }
}

#[test]
fn a_type_is_not_turned_back_over_rows_that_were_filled_in_since() {
    let mut clerk = committee(Lang::En);
    at_type(&mut clerk);
    clerk.press("executive<enter>");
    let mut line = clerk.m().ledger.records().checklist.rows()[0].clone();
    line.owner = "Ann Hedges".to_owned();
    clerk.put([line.into()]);
    let filled = clerk.whole_file();
    clerk.press("<f2><esc><ctrl-z>");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::TypeInUse))),
        "{:?}",
        clerk.said()
    );
    assert_eq!(clerk.whole_file(), filled);
}

#[test]
fn a_confidential_meeting_and_another_one_do_not_become_each_other() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "代号一", &[]);
    assert_eq!(at_type(&mut clerk), 1);
    let mut clerk = committee(Lang::Zh);
    at_type(&mut clerk);
    let template = clerk.open_meeting().template.clone();
    clerk.press("涉密<enter>");
    assert_eq!(clerk.open_meeting().template, template);
}
