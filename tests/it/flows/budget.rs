//! The frame of a budget by keys: whose limits it is measured by.

#![allow(clippy::inconsistent_digit_grouping, reason = "cents stand apart from yuan")]

use huiwu::{
    app::{commit::commit, message::Message},
    domain::{
        change::{Act, Change},
        estimate::BudgetFrame,
    },
    input::section::SectionId,
    words::Lang,
};

use super::council;
use crate::support::Clerk;

fn frame(clerk: &Clerk) -> &BudgetFrame {
    clerk.m().ledger.records().budget_frame().unwrap()
}

fn limit(clerk: &Clerk) -> Option<i64> {
    clerk.m().ledger.records().budget_measure().map(|measure| measure.limit)
}

/// In the budget of a meeting in Chinese.
fn at_the_budget() -> Clerk {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Budget);
    clerk
}

#[test]
fn the_region_is_chosen_in_words_and_kept_by_its_id() {
    let mut clerk = at_the_budget();
    clerk.press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<tab><tab>");
    assert!(clerk.screen(80, 24).contains("中央和国家机关"));
    clerk.press("<right>");
    assert!(clerk.screen(80, 24).contains("福建省"));
    clerk.press("<enter>");
    assert_eq!(frame(&clerk).region, "fujian");
    assert_eq!(limit(&clerk), Some(40 * 3 * 350_00 / 2));
    assert!(clerk.screen(120, 36).contains("福建省"));
    clerk.check();
}

#[test]
fn an_old_record_keeps_its_word_until_another_region_is_chosen() {
    let mut clerk = at_the_budget();
    clerk.press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<enter>");
    let old = BudgetFrame {
        region: "青岛".to_owned(),
        class: 3,
        ..frame(&clerk).clone()
    };
    clerk.act(|m, cx| commit(&mut m.ledger, Act::EditRow, Change::put(old), cx));
    assert_eq!(limit(&clerk), Some(40 * 3 * 240_00 / 2 - 40 * 3 * 30_00 / 2));
    clerk.press("<f7><tab><ctrl-u>50<enter>");
    assert_eq!((frame(&clerk).region.as_str(), frame(&clerk).people), ("青岛", 50));
    clerk.press("<f7><tab><tab><tab><tab><tab><left><left><enter>");
    assert_eq!(frame(&clerk).region, "central");
    clerk.check();
}

#[test]
fn a_broken_file_of_limits_is_named_at_the_start_and_the_others_hold() {
    let mut clerk = at_the_budget();
    clerk.press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<enter>");
    std::fs::create_dir(clerk.path("rules")).unwrap();
    std::fs::write(clerk.path("rules/own.toml"), "[[region]]\nid = \"x\"\nsource = 7\n").unwrap();
    clerk.reopen();
    assert!(matches!(clerk.said(), Some(Message::RuleFaults(faults)) if faults.len() == 1));
    assert!(clerk.screen(80, 24).contains("费用标准有误，未采用：own.toml:3 source"));
    assert_eq!(limit(&clerk), Some(12_600_00));
}

#[test]
fn a_new_budget_takes_the_region_of_the_settings() {
    let mut clerk = at_the_budget();
    clerk.act(|m, _| m.shared.usual_region = "福建".to_owned());
    clerk.press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<enter>");
    assert_eq!(frame(&clerk).region, "fujian");
    clerk.act(|m, _| m.shared.usual_region = "青岛".to_owned());
    clerk.press("<f7><enter>");
    assert_eq!(frame(&clerk).region, "fujian", "a budget that is there keeps its own");
    clerk.check();
}

#[test]
fn an_english_council_has_no_limits_of_chinese_organs_until_they_are_chosen() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Parish Council", &["Ann Lee", "Bob Dale"]);
    clerk.press("<f3>").go_to_section(SectionId::Budget);
    clerk.press("<f7>4<tab><ctrl-u>40<tab>2<tab>1.5<enter>");
    assert_eq!((frame(&clerk).region.as_str(), limit(&clerk)), ("none", None));
    clerk.press("<ctrl-n><tab>£12.50<enter><enter>");
    let paper = clerk.m().ledger.records().clone();
    assert!(paper.budget_measure().is_none());
    clerk.press("<f7><tab><tab><tab><tab><tab><left><left><left><enter>");
    assert_eq!(frame(&clerk).region, "central");
    clerk.check();
}

#[test]
fn class_and_days_are_typed_as_people_say_them() {
    for (class, days, wanted) in [
        ("四类", "1.5", (4, 3)),
        ("3", "2天", (3, 4)),
        ("二类会议", "半", (2, 1)),
        ("4", ".5", (4, 1)),
    ] {
        let mut clerk = at_the_budget();
        clerk.press("<f7>").paste(class);
        clerk.press("<tab><ctrl-u>40<tab>2<tab>").paste(days);
        clerk.press("<enter>");
        assert_eq!((frame(&clerk).class, frame(&clerk).half_days), wanted, "{class} {days}");
    }
}
