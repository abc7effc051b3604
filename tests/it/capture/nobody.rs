//! Lines that say that nobody is excused: a fact, in both languages, unless somebody on the list is.

use huiwu::domain::{
    entry::{EntryKind, Remark},
    people::Reply,
};

use super::{Desk, strike};

#[test]
fn nobody_excused_is_a_fact_in_every_way_it_is_written() {
    for raw in [
        "Apologies: none",
        "Apologies: None.",
        "Apologies: none received",
        "Apologies: (none)",
        "Apologies: nobody",
        "Apologies: nil",
        "Apologies: n/a",
        "Apologies: -",
        "Apologies: 0",
        "Apologies for absence: none were received.",
        "Regrets: none",
        "Excused: no one",
        "Apologies: none; Absent: none",
        "Absent and apologies: none",
        "No apologies",
        "No apologies were received.",
        "There were no apologies",
        "请假：无",
        "请假：没有",
        "请假：无人。",
        "请假：0人",
        "请假：/",
        "请假人员：无。",
        "因事请假：暂无",
        "请假、缺席：无",
        "请假：无；缺席：无",
        "无人请假",
        "没有人请假。",
        "请假0人",
    ] {
        let mut desk = Desk::new();
        let entry = desk.line(raw, 5);
        assert_eq!(
            (entry.kind, entry.speaker, &entry.remark),
            (EntryKind::Regrets, None, &None),
            "{raw}"
        );
        assert!(desk.records.excuses_nobody(), "{raw}");
        assert!(desk.records.attendees.iter().all(|a| a.reply == Reply::Open), "{raw}");
    }
}

#[test]
fn nobody_on_another_list_is_a_note_of_nobody_without_a_doubt() {
    for raw in [
        "Absent: none",
        "Late: nobody",
        "In attendance: none",
        "Left early: nil",
        "缺席：无",
        "列席：无",
        "迟到：无人",
        "早退：没有",
        "缺席：0人。",
        "迟到、早退：无",
    ] {
        let mut desk = Desk::new();
        desk.line("kim: the roof leaks", 4);
        let entry = desk.line(raw, 5);
        assert_eq!(
            (entry.kind, entry.speaker, &entry.remark, entry.text.as_str()),
            (EntryKind::Note, None, &None, raw),
            "{raw}"
        );
        assert!(!desk.records.excuses_nobody(), "{raw}");
    }
}

#[test]
fn nobody_is_excused_only_where_nobody_on_the_list_is() {
    for raw in ["Apologies: none", "请假：无", "无人请假"] {
        let mut desk = Desk::new();
        desk.line("Apologies: Kim Sato (ill)", 4);
        let entry = desk.line(raw, 5);
        assert_eq!(entry.kind, EntryKind::Note, "{raw}");
        assert_eq!(entry.remark, Some(Remark::Excused("Kim Sato".to_owned())), "{raw}");
        assert!(!desk.records.excuses_nobody(), "{raw}");
    }
}

#[test]
fn it_is_struck_like_any_line() {
    let mut desk = Desk::new();
    let entry = desk.line("Apologies: none", 5);
    let now = desk.now;
    let change = desk.with(|scene, ids| strike(scene, &entry, &mut ids.at(now)).unwrap());
    desk.records = desk.records.after(&change);
    assert!(!desk.records.excuses_nobody());
}

#[test]
fn other_words_behind_the_label_are_what_they_were() {
    let mut desk = Desk::new();
    let entry = desk.line("Apologies: Dora Moss", 5);
    assert_eq!(entry.remark, Some(Remark::UnknownName("Dora Moss".to_owned())));
    for raw in [
        "请假：无锡分公司",
        "Apologies: none but Kim Sato knew",
        "无人请假的情况下再说",
    ] {
        let entry = desk.line(raw, 6);
        assert_ne!(entry.kind, EntryKind::Regrets, "{raw}");
        assert!(!desk.records.excuses_nobody(), "{raw}");
    }
}
