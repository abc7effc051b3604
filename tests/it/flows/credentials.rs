//! Identity at the door: papers that were seen, people who are turned away, badges, and who took the sign-in.

use super::check_in::{badge, row, stays};
use super::council;
use crate::support::Clerk;
use huiwu::{domain::attendance::StaySource, words::Lang};

#[test]
fn identity_is_noted_and_somebody_is_turned_away() {
    let mut clerk = council();
    clerk.press("<f10>zs<alt-v>工作证 @老刘<enter>ls<alt-x>无证件<enter>");
    let seen = row(&clerk, "张三");
    assert_eq!(
        (seen.credential.as_str(), seen.verified_by.as_str()),
        ("工作证", "老刘")
    );
    assert_eq!(row(&clerk, "李四").refused, "无证件");
    assert!(stays(&clerk, "李四").is_empty());
    clerk.check();
}

#[test]
fn a_badge_is_kept_as_a_badge() {
    let mut clerk = council();
    badge(&mut clerk, "赵六", "88121");
    clerk.press("<f10>88121<enter>");
    assert_eq!(stays(&clerk, "赵六")[0].source, StaySource::Badge);
    clerk.check();
}

#[test]
fn b5_reporting_on_arrival_is_not_signing_in() {
    let mut clerk = council();
    clerk.press("<f10>zs<alt-r>");
    assert!(row(&clerk, "张三").reported.is_some());
    assert!(stays(&clerk, "张三").is_empty());
    assert!(clerk.screen(80, 24).contains("报到1"), "{}", clerk.screen(80, 24));
    clerk.press("zs<alt-r>");
    assert!(row(&clerk, "张三").reported.is_none(), "said again, it is taken back");
}

#[test]
fn c10_a_type_that_asks_for_it_lets_nobody_in_whose_paper_was_not_seen() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三", "李四"]);
    clerk.press("<f10>张三<enter>");
    assert!(stays(&clerk, "张三").is_empty());
    clerk.press("工作证 12 @老周<enter>");
    assert_eq!(stays(&clerk, "张三").len(), 1);
    assert_eq!(row(&clerk, "张三").verified_by, "老周");
    assert_eq!(row(&clerk, "张三").credential, "工作证 12");
}

#[test]
fn c10_the_gate_names_who_came_in_by_a_line_without_a_paper() {
    use huiwu::domain::loose_end::Unfinished;
    let unseen = |clerk: &Clerk| {
        let ends = clerk.m().ledger.records().loose_ends();
        let unseen = ends.iter().filter(|end| end.kind == Unfinished::IdentityUnseen);
        unseen.map(|end| end.label.clone()).collect::<Vec<_>>()
    };
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三", "李四"]);
    clerk.line("+张三");
    assert_eq!(unseen(&clerk), ["张三"]);
    let mut clerk = council();
    clerk.line("+zs");
    assert_eq!(unseen(&clerk), [""; 0], "no other type asks");
}

#[test]
fn the_stay_says_who_took_the_sign_in() {
    let mut clerk = council();
    clerk.act(|m, _| m.ledger.set_clerk("周九".to_owned()));
    clerk.press("<f10>zs<enter>");
    let by = stays(&clerk, "张三")[0].signed_by.clone();
    assert_eq!(by, "周九");
}
