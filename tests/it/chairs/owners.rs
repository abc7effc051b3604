//! Tasks: whose they are, and by when, in the words of clerks.

use super::{Remark, council, minutes, never, office, says};

#[test]
fn a_stretch_of_time_is_due_on_its_last_day() {
    for (line, told) in [
        ("！值守 @李强 ~今晚起至12月31日", "12月31日"),
        ("！值守 @李强 ~即日起至12月31日", "12月31日"),
        ("！值守 @李强 ~自即日起到12月31日", "12月31日"),
        ("！值守 @李强 ~12月21日起至12月31日", "12月31日"),
        ("！值守 @李强 ~从12月21日至12月31日", "12月31日"),
    ] {
        let text = minutes(&office(&[line]));
        says(&text, &[told]);
        never(&text, &["起至", "起到", "12月21日"]);
    }
    let text = minutes(&council(&["!guard the gate @fox ~from now until 31 December"]));
    says(&text, &["31 December"]);
    never(&text, &["from now"]);
}

#[test]
fn the_owner_before_the_day_stands_before_it_on_the_list_or_not() {
    for (line, told) in [
        ("！李强，12月31日前报方案", "由李强于12月31日前报方案"),
        ("！李强 12月31日前报方案", "由李强于12月31日前报方案"),
        ("！孙大为，12月31日前报方案", "由孙大为于12月31日前报方案"),
        ("！孙大为 12月31日前修改方案", "由孙大为于12月31日前修改方案"),
        (
            "！孙大为、李强，12月31日前修改方案",
            "由孙大为牵头、李强配合，于12月31日前修改方案",
        ),
    ] {
        says(&minutes(&office(&[line])), &[told]);
    }
    let clerk = office(&["！孙大为，12月31日前报方案"]);
    assert_eq!(clerk.last().remark, Some(Remark::UnknownName("孙大为".to_owned())));
    never(&minutes(&office(&["！预算，12月31日前报方案"])), &["由预算"]);
}

#[test]
fn a_name_and_a_day_without_a_sign_are_asked_about_as_a_task() {
    for line in [
        "@李强 ~12月31日 值守",
        "@李强 ~今晚起至12月31日",
        "@财务科 12月31日前报方案",
    ] {
        let clerk = office(&["李强：好的", line]);
        assert!(matches!(clerk.last().remark, Some(Remark::MayMean(_))), "{line}");
        assert_eq!(clerk.last().speaker, None, "{line}");
    }
}

#[test]
fn an_office_speaks_as_office() {
    let clerk = office(&["@财务科：报表已出"]);
    assert_eq!(clerk.last().speaker, None);
    assert_eq!(clerk.last().said_by, "财务科");
}

#[test]
fn what_was_agreed_of_somebody_is_their_task() {
    for (line, told) in [
        (
            "Agreed EF to write to County",
            "Action: Cllr Ed Fox to write to County.",
        ),
        (
            "Agreed Cllr Fox to write to County",
            "Action: Cllr Fox to write to County.",
        ),
        (
            "Agreed Fox and Dent to plant the trees",
            "Action: Fox and Dent to plant the trees.",
        ),
    ] {
        let text = minutes(&council(&[line]));
        says(&text, &[told]);
        never(&text, &["RESOLVED", "Agreed"]);
    }
    // Whether it is the result of what waits, or nobody is named, is asked.
    for (before, line) in [
        ("$Buy a bench @dent @fox", "Agreed EF to write to County"),
        ("x", "Agreed to write to County"),
    ] {
        let text = minutes(&council(&[before, line]));
        never(&text, &["Action"]);
    }
}

#[test]
fn a_day_that_only_those_who_were_there_can_reckon_is_told_by_its_date() {
    let text = minutes(&council(&[
        "!Fox to email Dent by Friday",
        "!Dent to pay Ward tomorrow ~tomorrow",
    ]));
    never(&text, &["by Friday.", "tomorrow."]);
    says(&text, &["Fox to email Dent by Friday "]);
}
