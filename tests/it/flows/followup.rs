//! Follow-up: the actions of all meetings in one list, done and reopened from there.

use huiwu::{app::model::Tab, domain::action::ActionState, words::Lang};

use crate::support::Clerk;

/// Two meetings with an action each and a third without; the second one is open.
fn two() -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("council", "甲会", &["张三"])
        .line("!写报告 @zs ~2026-03-10")
        .press("<alt-x>");
    clerk
        .meeting("project", "乙会", &["李四"])
        .line("!改程序 @ls ~2026-03-06");
    clerk.press("<f6>");
    clerk
}

fn texts(clerk: &Clerk) -> Vec<&str> {
    clerk
        .m()
        .follow_up
        .shown()
        .iter()
        .map(|row| row.text.as_str())
        .collect()
}

#[test]
fn actions_of_all_meetings_stand_in_one_list_by_date() {
    let mut clerk = two();
    assert_eq!(texts(&clerk), ["改程序", "写报告"]);
    clerk.press("甲会");
    assert_eq!(texts(&clerk), ["写报告"]);
    clerk.press("<esc>ls");
    clerk.press("<esc>李四");
    assert_eq!(texts(&clerk), ["改程序"]);
}

#[test]
fn an_action_is_done_and_open_again_with_undo() {
    let mut clerk = two();
    let before = clerk.whole_file();
    clerk.press("<f7>");
    assert_eq!(texts(&clerk), ["写报告"]);
    clerk.check().press("<f7>");
    assert!(texts(&clerk).is_empty());
    clerk.check().press("<ctrl-t>");
    assert_eq!(texts(&clerk).len(), 2);
    clerk.press("<ctrl-z><ctrl-z>").check();
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<ctrl-y><ctrl-y>").check();
    assert!(
        clerk
            .m()
            .follow_up
            .shown()
            .iter()
            .all(|row| row.action.state == ActionState::Done)
    );
    clerk.press("<f9><f8>").check();
}

#[test]
fn an_action_of_a_closed_meeting_survives_undo_and_redo_while_others_are_opened() {
    let mut clerk = two();
    clerk
        .press("<down><f7><ctrl-z>")
        .press("<f2>甲<enter><f2><esc>乙<enter><f6>");
    clerk.press("<ctrl-y><ctrl-z>");
    assert_eq!(texts(&clerk), ["改程序", "写报告"]);
    clerk.check();
}

#[test]
fn the_due_date_is_changed_in_the_form() {
    let mut clerk = two();
    clerk.press("<enter><tab><ctrl-u>nonsense<enter>");
    clerk.press("<ctrl-u>2026-03-31<enter>");
    assert_eq!(texts(&clerk), ["写报告", "改程序"]);
    let row = &clerk.m().follow_up.rows[1];
    assert_eq!(
        row.action.due.date.map(|d| d.to_string()).as_deref(),
        Some("2026-03-31")
    );
    clerk.check().press("<ctrl-z>").check();
}

#[test]
fn a_key_leads_to_the_meeting_of_an_action() {
    let mut clerk = two();
    clerk.press("<down><ctrl-o>");
    assert_eq!(
        (clerk.open_meeting().title.as_str(), clerk.m().tab),
        ("甲会", Tab::Live)
    );
    clerk.check();
}

#[test]
fn wording_changed_in_the_meeting_shows_in_the_list() {
    let mut clerk = two();
    clerk
        .press("<f4><up><ctrl-e>")
        .press("<ctrl-a><ctrl-k>!改完程序 @ls<enter><f6>");
    assert!(texts(&clerk).contains(&"改完程序"), "{:?}", texts(&clerk));
}

#[test]
fn an_action_struck_in_the_meeting_is_not_chased() {
    let mut clerk = two();
    clerk.press("<f4><alt-s><f6>");
    assert_eq!(texts(&clerk), ["写报告"]);
}

#[test]
fn what_a_key_did_to_an_action_is_said_with_its_wording() {
    let mut clerk = two();
    clerk.press("<f7>");
    assert!(
        clerk.screen(80, 24).contains("已改为办结：改程序"),
        "{}",
        clerk.screen(80, 24)
    );
}

#[test]
fn an_action_in_hand_is_told_from_an_open_one_also_when_it_is_due() {
    let mut clerk = two();
    clerk.press("<f8>");
    let shown = clerk.screen(80, 24);
    assert!(shown.contains("将到期 在办"), "{shown}");
}

#[test]
fn a_narrow_list_names_the_meeting_of_the_chosen_action_and_its_form_the_wording() {
    let mut clerk = two();
    assert!(clerk.screen(80, 24).contains("乙会"));
    clerk.press("<down>");
    assert!(clerk.screen(80, 24).contains("甲会"));
    clerk.press("<enter>");
    assert!(
        clerk.screen(80, 24).contains("A1 · 张三: 写报告"),
        "{}",
        clerk.screen(80, 24)
    );
}

#[test]
fn the_way_to_the_meeting_leads_to_the_entry_of_the_action() {
    let mut clerk = two();
    clerk.press("<down><ctrl-o>");
    assert_eq!(clerk.m().tab, Tab::Live);
    let entry = clerk.m().live.editing.expect("the entry is open");
    assert!(
        clerk
            .m()
            .ledger
            .records()
            .entries
            .get(entry)
            .unwrap()
            .raw
            .contains("写报告")
    );
    clerk.press("<esc><f6>");
    clerk.press("<up><ctrl-o>");
    let entry = clerk.m().live.editing.expect("of the other meeting too");
    assert!(
        clerk
            .m()
            .ledger
            .records()
            .entries
            .get(entry)
            .unwrap()
            .raw
            .contains("改程序")
    );
}
