//! A roster compared with the list of the meeting: added, changed, same, doubtful; stored as one act; taken in twice without harm.

use huiwu::{
    app::roster::{
        RosterPlan, RowVerdict,
        plan::{Detail, Why},
    },
    domain::people::{Attendee, Category, Duty, Reply},
    line::roster::read,
    words::Lang,
};
use proptest::prelude::*;

use super::{fixture, sheet};
use crate::support::Clerk;

/// A meeting without people, in the People section of Prepare.
pub(super) fn bare(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("project", "例会", &[]).press("<f3>").go_to_people();
    clerk
}

/// The list on file is taken in by keys.
pub(super) fn take_in(clerk: &mut Clerk, name: &str, bytes: &[u8]) {
    let path = clerk.path(name);
    std::fs::write(&path, bytes).unwrap();
    clerk.press("<f9>").paste(&path.display().to_string()).press("<enter>");
}

/// The same from rows.
fn take_rows(clerk: &mut Clerk, rows: &[&str]) {
    take_in(clerk, "list.tsv", rows.join("\n").replace('|', "\t").as_bytes());
    clerk.press("<ctrl-s>");
}

fn plan(clerk: &Clerk, rows: &[&str]) -> RosterPlan {
    RosterPlan::of(clerk.m().ledger.records(), &read(&sheet(rows)))
}

fn verdicts(plan: &RosterPlan) -> Vec<RowVerdict> {
    plan.rows
        .iter()
        .filter(|row| row.person.is_some())
        .map(|row| row.verdict.clone())
        .collect()
}

fn attendee<'c>(clerk: &'c Clerk, name: &str) -> &'c Attendee {
    clerk.m().ledger.records().attendees.get(clerk.person(name)).unwrap()
}

#[test]
fn a_list_is_stored_as_one_act_and_a_second_time_changes_nothing() {
    for bytes in [fixture::r1(), fixture::r2(), fixture::r3_csv(), fixture::r4()] {
        let mut clerk = bare(Lang::Zh);
        take_in(&mut clerk, "list.dat", &bytes);
        clerk.press("<ctrl-s>").check();
        let rows = clerk.rows();
        assert!(clerk.m().ledger.records().attendees.len() >= 4);
        take_in(&mut clerk, "list.dat", &bytes);
        let huiwu::app::model::Cover::Roster(preview) = &clerk.m().cover else {
            panic!("no preview");
        };
        assert!(!preview.plan.changes_anything());
        clerk.press("<ctrl-s><esc>");
        assert_eq!(clerk.rows(), rows);
        clerk.press("<ctrl-z>").check();
        assert_eq!(
            clerk.m().ledger.records().attendees.len(),
            0,
            "one undo takes all of it back"
        );
        clerk.press("<ctrl-y>").check();
        assert_eq!(clerk.rows(), rows);
        clerk.reopen();
    }
}

#[test]
fn the_order_of_the_list_is_kept_as_rank() {
    let mut clerk = bare(Lang::Zh);
    take_in(&mut clerk, "list.csv", &fixture::r3_csv());
    clerk.press("<ctrl-s>");
    let records = clerk.m().ledger.records();
    let names: Vec<&str> = records.attendees.iter().map(|a| records.name_of(a.id)).collect();
    assert_eq!(names.len(), 51, "50 of the list, and the one who is replaced");
    assert_eq!(
        (names[0], names[25]),
        (fixture::name(0).as_str(), fixture::name(25).as_str())
    );
    assert_eq!((names[49], names[50]), (fixture::name(49).as_str(), "赵六"));
    assert!(
        records
            .attendees
            .rows()
            .windows(2)
            .all(|pair| pair[0].rank < pair[1].rank)
    );
    assert_eq!(names.iter().filter(|name| **name == "张伟").count(), 2);
}

#[test]
fn a_substitute_is_linked_to_the_one_who_is_replaced() {
    let mut clerk = bare(Lang::Zh);
    take_rows(
        &mut clerk,
        &["姓名|职务", "赵六|局长", "王五（代赵六）|主任", "李四（由周七代）|处长"],
    );
    let (replaced, comes) = (attendee(&clerk, "赵六"), attendee(&clerk, "王五"));
    assert_eq!(
        (replaced.reply, replaced.substitute),
        (Reply::Substituted, Some(comes.id))
    );
    assert_eq!((comes.reply, comes.substitute), (Reply::Open, None));
    assert_eq!(attendee(&clerk, "李四").substitute, Some(clerk.person("周七")));
    clerk.check();
}

#[test]
fn what_the_list_says_otherwise_is_a_change_and_what_it_does_not_say_stays() {
    let mut clerk = bare(Lang::Zh);
    take_rows(
        &mut clerk,
        &["姓名|单位|职务|电话", "张三|财务处|科长|139", "李四|财务处|科员|138"],
    );
    let rows = ["姓名|职务|类别", "张三|处长|列席", "李四|科员|"];
    let plan = plan(&clerk, &rows);
    assert_eq!(
        verdicts(&plan),
        [
            RowVerdict::Changed(vec![Detail::Post, Detail::Category]),
            RowVerdict::Same
        ]
    );
    take_rows(&mut clerk, &rows);
    let records = clerk.m().ledger.records();
    let person = records.person_of(clerk.person("张三")).unwrap();
    assert_eq!((person.post.as_str(), person.phone.as_str()), ("处长", "139"));
    assert_eq!(records.unit_of(person).unwrap().name, "财务处");
    assert_eq!(attendee(&clerk, "张三").category, Category::InAttendance);
    assert_eq!(records.units.len(), 1);
    clerk.check();
}

#[test]
fn who_is_called_by_surname_and_post_is_found_by_the_unit_in_short() {
    let mut clerk = bare(Lang::Zh);
    take_rows(
        &mut clerk,
        &["姓名|类别", "社区居委会 杜书记|列席", "物业公司 谭经理|列席"],
    );
    let list = huiwu::line::roster::read_names("列席：居委会杜书记、物业谭经理");
    let known = RosterPlan::of(clerk.m().ledger.records(), &list);
    assert_eq!(verdicts(&known), [RowVerdict::Same, RowVerdict::Same]);
    // Of another body they are another one, and a full name is told apart by its unit.
    let list = huiwu::line::roster::read_names("列席：城南镇杜书记");
    let other = RosterPlan::of(clerk.m().ledger.records(), &list);
    assert_eq!(verdicts(&other), [RowVerdict::Added]);
}

#[test]
fn people_of_one_name_are_kept_apart() {
    let mut clerk = bare(Lang::Zh);
    take_rows(&mut clerk, &["姓名|单位|职务", "张伟|财务处|科长", "张伟|人事处|秘书"]);
    assert_eq!(clerk.m().ledger.records().attendees.len(), 2);
    // Another unit is another person; which of two is meant without a unit cannot be told.
    let third = plan(&clerk, &["姓名|单位", "张伟|教育处", "李四|教育处"]);
    assert_eq!(third.rows[1].verdict, RowVerdict::Added);
    assert_eq!(third.rows[1].why, [Why::Namesake("财务处".to_owned())]);
    let unclear = plan(&clerk, &["姓名|电话", "张伟|139"]);
    assert_eq!(
        (&unclear.rows[1].verdict, unclear.rows[1].why.as_slice()),
        (&RowVerdict::NotTaken, [Why::Several].as_slice())
    );
    let post = plan(&clerk, &["姓名|职务", "张伟|秘书"]);
    assert_eq!(verdicts(&post), [RowVerdict::Same]);
}

#[test]
fn there_is_one_chair() {
    let mut clerk = bare(Lang::Zh);
    take_rows(
        &mut clerk,
        &["姓名|单位", "张三（主持）|财务处", "李四（主持人）|财务处"],
    );
    assert_eq!(
        (attendee(&clerk, "张三").duty, attendee(&clerk, "李四").duty),
        (Duty::Chair, Duty::None)
    );
    let plan = plan(&clerk, &["姓名|单位", "李四（主持）|财务处"]);
    assert_eq!(plan.rows[1].why, [Why::ChairTaken("张三".to_owned())]);
    assert_eq!(verdicts(&plan), [RowVerdict::Same]);
}

#[test]
fn a_pasted_list_is_compared_too() {
    let mut clerk = bare(Lang::Zh);
    clerk
        .press("<f7>")
        .paste("张三（请假）、李四（列席），王五")
        .press("<ctrl-s>");
    assert_eq!(clerk.m().ledger.records().attendees.len(), 3);
    assert_eq!(attendee(&clerk, "张三").reply, Reply::Leave);
    assert_eq!(attendee(&clerk, "李四").category, Category::InAttendance);
    clerk.press("<f7>").paste("张 三、赵六").press("<ctrl-s>").check();
    assert_eq!(clerk.m().ledger.records().attendees.len(), 4);
    assert_eq!(attendee(&clerk, "张三").reply, Reply::Leave);
}

#[test]
fn pasted_pieces_that_are_no_names_stay_with_their_writer() {
    let mut clerk = bare(Lang::Zh);
    clerk
        .press("<f7>")
        .paste("张三、13900000000；李四\n=cmd()")
        .press("<ctrl-s>")
        .check();
    assert_eq!(clerk.m().ledger.records().attendees.len(), 2);
    let screen = clerk.screen(80, 24);
    assert!(
        screen.contains("13900000000") && screen.contains("=cmd()") && screen.contains("不是姓名"),
        "{screen}"
    );
    assert!(!screen.contains("李四"));
    clerk.press("<ctrl-u><backspace><ctrl-u>王五<ctrl-s>").check();
    assert_eq!(clerk.m().ledger.records().attendees.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_list_taken_in_twice_adds_nothing(
        rows in prop::collection::vec(
            (
                prop::sample::select(vec!["张伟", "李四", "王五", "张伟（代李四）", "赵六（由王五代）", "周七（主持）", "吴八（请假）"]),
                prop::sample::select(vec!["", "财务处", "人事处"]),
                prop::sample::select(vec!["", "科长", "秘书"]),
                prop::sample::select(vec!["", "139", "138"]),
            ),
            1..10,
        )
    ) {
        let mut clerk = bare(Lang::En);
        let lines: Vec<String> = std::iter::once("姓名|单位|职务|电话".to_owned())
            .chain(rows.iter().map(|(a, b, c, d)| format!("{a}|{b}|{c}|{d}")))
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        take_rows(&mut clerk, &lines);
        clerk.check();
        let again = plan(&clerk, &lines);
        prop_assert!(!again.changes_anything(), "{:?}", again.rows);
    }
}
