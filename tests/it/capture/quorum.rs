//! The quorum when a line was entered: by the order of the lines at one and the same minute, and with those who only withdrew for an item.

use huiwu::domain::{
    change::Change,
    meeting::{Meeting, RuleBook},
    quorum::QuorumRule,
    time::Zone,
};

use super::{Desk, at};

fn under(rules: RuleBook) -> Desk {
    let mut desk = Desk::new();
    let meeting = desk.records.meeting().cloned().unwrap();
    let quorum = QuorumRule {
        num: 1,
        den: 2,
        least: 0,
        ..QuorumRule::NONE
    };
    let change = Change::put(Meeting {
        rules,
        quorum,
        ..meeting
    });
    desk.records = desk.records.after(&change);
    desk.line("+ann, kim, lee", 1);
    desk
}

#[test]
fn at_one_minute_the_order_of_the_lines_tells_who_was_there() {
    let mut desk = under(RuleBook::Robert);
    desk.line("-kim, lee", 10);
    let without = desk.line("=that one decides alone", 10);
    desk.line("+kim, lee", 10);
    let with = desk.line("=that all decide", 10);
    desk.line("-kim, lee", 10);
    let again = desk.line("=that one decides again", 10);
    let present = [&without, &with, &again].map(|line| desk.records.quorum_for(line).unwrap().present);
    assert_eq!(present, [1, 3, 1]);
}

#[test]
fn who_withdraws_for_an_item_counts_for_the_quorum_of_a_leadership_body_alone() {
    for (rules, present) in [(RuleBook::CnCollective, 3), (RuleBook::Robert, 2)] {
        let mut desk = under(rules);
        desk.line("#+ appointment", 9);
        desk.line("-lee (interest)", 10);
        desk.line("$that somebody be appointed", 11);
        let vote = desk.line("carried, 2 for, 0 against", 12);
        let item = vote.item.unwrap();
        assert_eq!(desk.records.quorum_for(&vote).unwrap().present, present, "{rules:?}");
        assert_eq!(desk.records.quorum_at(vote.at).unwrap().present, present, "{rules:?}");
        assert_eq!(desk.records.head_count().members_present, present, "{rules:?}");
        assert_eq!(desk.motion(1).entitled, Some(2), "{rules:?}");
        let recused = desk.records.recused_from(item, &vote).len();
        assert_eq!(recused, usize::from(rules == RuleBook::CnCollective), "{rules:?}");
        desk.line("+lee", 13);
        desk.line("-lee", 14);
        let left = desk.line("=that lee has gone home", 15);
        assert_eq!(desk.records.quorum_for(&left).unwrap().present, 2, "{rules:?}");
    }
}

#[test]
fn a_line_between_a_leaving_and_a_return_that_its_time_contradicts_is_found() {
    let mut desk = under(RuleBook::Robert);
    desk.line("-kim, lee 9:20", 40);
    let between = desk.line("=that the clerk spend it", 40);
    desk.line("+kim, lee 9:30", 40);
    let behind = desk.line("=that the clerk report", 41);
    assert!(desk.records.quorum_is_unclear(&between));
    assert!(!desk.records.quorum_is_unclear(&behind));
}

#[test]
fn who_left_at_the_minute_of_the_opening_in_a_later_line_was_there() {
    let mut desk = Desk::new();
    let id = desk.records.meeting().unwrap().id;
    let change = Change::put(Meeting::draft(id, "Garden", at(0), Zone::from_minutes(0)));
    desk.records = desk.records.after(&change);
    desk.line("+ann, kim, lee", 0);
    desk.line("ann: good morning", 0);
    desk.line("-lee (interest)", 0);
    assert!(desk.records.was_present(desk.who("Ann Bell")));
    assert_eq!(desk.records.roll_count().present, 3);
}
