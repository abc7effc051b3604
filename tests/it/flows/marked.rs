//! Marked rows: one key marks, one marks all that fit, and a command does its work on all of them as one act.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::{
    app::message::Message,
    domain::{checklist::CheckState, deliverable::Standing, equipment::Equipment, id::Id, people::Reply},
    input::section::SectionId,
    words::{Lang, why::Why},
};

use super::light::Counted;
use crate::support::Clerk;

/// An executive meeting with four people, in a section of Prepare.
fn at(section: SectionId) -> Clerk {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    clerk.go_to_section(section);
    clerk
}

fn replies(clerk: &Clerk) -> Vec<Reply> {
    clerk.m().ledger.records().attendees.iter().map(|a| a.reply).collect()
}

#[test]
fn everybody_comes_by_two_keys_and_one_act() {
    let mut clerk = at(SectionId::People);
    clerk.press("<alt-a><alt-y>");
    assert_eq!(replies(&clerk), [Reply::Attends; 4]);
    clerk.check();
    clerk.press("<ctrl-z>");
    assert_eq!(replies(&clerk), [Reply::Open; 4]);
}

#[test]
fn a_row_is_marked_by_a_key_that_every_keyboard_has_and_escape_takes_the_marks_away() {
    for key in ["<insert>", "<alt-enter>"] {
        let mut clerk = at(SectionId::People);
        clerk.press(key).press("<down>").press(key);
        let screen = clerk.screen(100, 24);
        assert!(screen.contains("已选2"), "{screen}");
        assert_eq!(
            screen.matches("*张三").count() + screen.matches("*王五").count(),
            2,
            "{screen}"
        );
        clerk.press("<alt-y>");
        assert_eq!(
            replies(&clerk),
            [Reply::Attends, Reply::Open, Reply::Attends, Reply::Open]
        );
        clerk.press("<esc>");
        assert!(!clerk.screen(100, 24).contains("已选"));
        clerk.press("<alt-y>");
        assert_eq!(replies(&clerk)[3], Reply::Attends, "the row under the cursor alone");
        assert_eq!(replies(&clerk)[1], Reply::Open);
    }
}

#[test]
fn only_what_fits_the_filter_is_marked() {
    let mut clerk = at(SectionId::People);
    clerk.press("李四<alt-a><esc><alt-y>");
    assert_eq!(replies(&clerk), [Reply::Open, Reply::Attends, Reply::Open, Reply::Open]);
}

#[test]
fn one_reason_is_enough_for_all_who_do_not_come() {
    let mut clerk = at(SectionId::People);
    clerk.press("<alt-a><alt-n>出差<enter>");
    assert_eq!(replies(&clerk), [Reply::Leave; 4]);
    let records = clerk.m().ledger.records();
    assert!(records.attendees.iter().all(|a| a.leave_reason == "出差"));
    clerk.press("<ctrl-z>");
    assert_eq!(replies(&clerk), [Reply::Open; 4]);
}

#[test]
fn lines_of_the_checklist_are_not_needed_for_one_reason() {
    let mut clerk = at(SectionId::Checklist);
    clerk.press("<insert><insert><insert><f8>小会<enter>");
    let state = |clerk: &Clerk| {
        let lines = clerk.m().ledger.records().checklist.iter();
        lines
            .filter(|line| line.state == CheckState::NotNeeded && line.reason == "小会")
            .count()
    };
    assert_eq!(state(&clerk), 3);
    clerk.press("<ctrl-z>");
    assert_eq!(state(&clerk), 0);
}

#[test]
fn a_form_gives_the_marked_rows_what_was_changed_and_nothing_else() {
    let mut clerk = at(SectionId::Equipment);
    let names = |clerk: &Clerk| -> Vec<(String, String)> {
        let devices = clerk.m().ledger.records().equipment.iter();
        devices
            .map(|device| (device.name.clone(), device.spare.clone()))
            .collect()
    };
    let before = names(&clerk);
    clerk.press("<alt-a><enter><tab><tab><tab>老王<enter>");
    let records = clerk.m().ledger.records();
    assert!(records.equipment.iter().all(|device| device.technician == "老王"));
    assert_eq!(names(&clerk), before);
    clerk.press("<f7>");
    let records = clerk.m().ledger.records();
    assert_eq!(records.round_results.iter().count(), tested_in(&clerk, 0).len());
    clerk.check();
}

/// The devices that are tested in the round at this place.
fn tested_in(clerk: &Clerk, round: usize) -> Vec<Id<Equipment>> {
    let records = clerk.m().ledger.records();
    let round = records.equipment_rounds.rows()[round].name.clone();
    let devices = records.equipment.iter().filter(|device| device.rounds.contains(&round));
    devices.map(|device| device.id).collect()
}

#[test]
fn a_device_is_passed_only_in_a_round_in_which_it_is_tested() {
    let mut clerk = at(SectionId::Equipment);
    let records = clerk.m().ledger.records();
    let round = records.equipment_rounds.rows()[0].name.clone();
    let mut device = records.equipment.rows()[1].clone();
    device.rounds.retain(|name| *name != round);
    let (id, name) = (device.id, device.name.clone());
    clerk.put([device.into()]);
    clerk.press("<alt-a><f7>");
    let tested = tested_in(&clerk, 0);
    let results = clerk
        .m()
        .ledger
        .records()
        .round_results
        .iter()
        .map(|result| result.equipment);
    let results: Vec<_> = results.collect();
    assert!(
        !results.contains(&Some(id)) && results.len() == tested.len(),
        "{results:?}"
    );
    let Some(Message::DoneForMany(done, of, left)) = clerk.said() else {
        panic!("{:?}", clerk.said())
    };
    assert_eq!((*done, left.len()), (tested.len(), of - tested.len()));
    assert!(left.contains(&(name.clone(), Some(Why::OtherRound))), "{left:?}");
    assert!(clerk.screen(200, 40).contains("未处理："), "{}", clerk.screen(200, 40));
    clerk.check();
    clerk.press("<ctrl-z>");
    assert!(clerk.m().ledger.records().round_results.iter().next().is_none());
}

#[test]
fn a_device_of_another_round_alone_is_refused_with_the_reason() {
    let mut clerk = at(SectionId::Equipment);
    let mut device = clerk.m().ledger.records().equipment.rows()[0].clone();
    device.rounds = vec!["别轮".to_owned()];
    clerk.put([device.into()]);
    for key in ["<f7>", "<f8>", "<f9>"] {
        clerk.press(key);
        assert!(
            matches!(clerk.said(), Some(Message::Unavailable(_, Why::OtherRound))),
            "{key}: {:?}",
            clerk.said()
        );
    }
    assert!(clerk.m().ledger.records().round_results.iter().next().is_none());
}

#[test]
fn what_was_done_for_none_says_why() {
    let mut clerk = at(SectionId::Equipment);
    let devices: Vec<Equipment> = clerk.m().ledger.records().equipment.iter().cloned().collect();
    for device in devices {
        clerk.put([Equipment {
            rounds: Vec::new(),
            ..device
        }
        .into()]);
    }
    clerk.press("<alt-a><f7>");
    let Some(Message::DoneForMany(0, of, left)) = clerk.said() else {
        panic!("{:?}", clerk.said())
    };
    assert_eq!(*of, left.len());
}

/// How many findings of the error book are answered, and how many there are.
fn answered(clerk: &Clerk) -> (usize, usize) {
    let desk = &clerk.m().prepare;
    let findings = clerk.m().seen(desk).findings();
    (findings.slips.len() - findings.open_slips, findings.slips.len())
}

#[test]
fn findings_of_the_error_book_are_marked_and_answered_with_one_word() {
    let mut clerk = at(SectionId::Errors);
    let (_, all) = answered(&clerk);
    assert!(all > 2, "{}", clerk.screen(120, 36));
    clerk.press("<alt-a>");
    assert!(
        clerk.screen(120, 36).contains(&format!("已选{all}")),
        "{}",
        clerk.screen(120, 36)
    );
    clerk.press("<f7>已核对<enter>");
    assert_eq!(answered(&clerk), (all, all));
    let answers = clerk.m().ledger.records().finding_answers.iter();
    assert!(answers.clone().count() == all && answers.clone().all(|answer| answer.answer == "已核对"));
    clerk.check();
    clerk.press("<ctrl-z>");
    assert_eq!(answered(&clerk).0, 0);
}

#[test]
fn only_the_marked_findings_are_answered() {
    let mut clerk = at(SectionId::Errors);
    let first = clerk.m().seen(&clerk.m().prepare).findings().slips[0].mark();
    let third = clerk.m().seen(&clerk.m().prepare).findings().slips[2].mark();
    clerk.press("<insert><down><insert><f7>已核对<enter>");
    let mut answers: Vec<String> = clerk
        .m()
        .ledger
        .records()
        .finding_answers
        .iter()
        .map(|answer| answer.finding.clone())
        .collect();
    answers.sort();
    let mut wanted = [first, third];
    wanted.sort();
    assert_eq!(answers, wanted);
}

#[test]
fn the_seven_are_owned_submitted_and_approved_together() {
    let mut clerk = at(SectionId::Deliverables);
    clerk.press("<alt-a><enter>李四<enter><f7>张三<enter><f8>");
    let records = clerk.m().ledger.records();
    let standing: Vec<Standing> = records.deliverables.iter().map(|row| row.standing(records)).collect();
    assert_eq!(standing, [Standing::Approved; 7]);
    clerk.check();
    clerk.press("<ctrl-z>");
    let records = clerk.m().ledger.records();
    assert!(
        records
            .deliverables
            .iter()
            .all(|row| row.standing(records) == Standing::Submitted)
    );
}

#[test]
fn a_form_that_is_left_leaves_the_marked_rows_alone() {
    let mut clerk = at(SectionId::People);
    clerk.press("<alt-a><alt-n><esc><esc>");
    assert_eq!(replies(&clerk), [Reply::Open; 4]);
    // The marks are there still; then a single row is edited by itself.
    clerk.press("<esc><alt-n>病<enter>");
    assert_eq!(
        replies(&clerk).iter().filter(|reply| **reply == Reply::Leave).count(),
        1
    );
}

#[test]
fn a_digit_in_the_empty_filter_goes_to_a_section() {
    let mut clerk = at(SectionId::Purpose);
    for (digit, section) in [
        ("3", SectionId::People),
        ("１", SectionId::Purpose),
        ("0", SectionId::Seats),
        ("5", SectionId::Checklist),
    ] {
        clerk.press(digit);
        assert_eq!(clerk.m().prepare.section, section, "{digit}");
    }
    // Behind other text a digit is text.
    clerk.press("3").press("张5");
    assert_eq!(clerk.m().prepare.section, SectionId::People);
}

#[test]
fn a_moved_row_keeps_the_cursor() {
    let mut clerk = at(SectionId::Agenda);
    let chosen = clerk.prepare().chosen_key();
    clerk.press("<alt-down><alt-down><alt-up>");
    assert_eq!(clerk.prepare().chosen_key(), chosen);
}

#[test]
fn the_executive_meeting_of_twenty_three_is_ready_within_a_hundred_and_twenty_keys() {
    let mut counted = Counted::new(Lang::Zh);
    counted
        .keys("<ctrl-n>")
        .answer("第12次办公会")
        .keys("<tab><tab>")
        .answer("2026-03-20 09:00")
        .keys("<enter><f3>")
        .at("made");
    counted.keys("<enter>").answer("定下全年预算");
    for text in ["预算不够", "一份预算", "年度预算", "李建国", "三楼会议室"] {
        counted.keys("<tab>").answer(text);
    }
    counted.keys("<tab><tab><tab>").answer("不行，要表决");
    counted.keys("<tab>").answer("没有可并的会");
    counted.keys("<tab>").answer("都在本楼").keys("<enter>").at("card");
    counted
        .digit('2')
        .keys("<alt-a><enter><tab><tab>")
        .answer("李建国")
        .keys("<enter>")
        .at("agenda");
    let mut list = "姓名,单位,职务\n李建国,办公室,主任\n".to_owned();
    for n in "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑".chars() {
        list.push_str(&format!("王{n},财务处,科员\n"));
    }
    let path = counted.clerk.path("名单.csv");
    std::fs::write(&path, list).unwrap();
    counted
        .digit('3')
        .keys("<f9>")
        .answer(&path.display().to_string())
        .keys("<enter><enter>");
    assert_eq!(
        counted.clerk.m().ledger.records().attendees.iter().count(),
        23,
        "{}",
        counted.clerk.screen(100, 40)
    );
    counted.keys("<alt-a><alt-y>").at("people");
    counted
        .digit('5')
        .answer("会前")
        .keys("<alt-a><f7>")
        .answer("已办")
        .keys("<enter>")
        .at("checklist");
    counted.keys("<esc><esc>");
    counted
        .digit('6')
        .keys("<alt-a><enter><tab><tab><tab>")
        .answer("老王")
        .keys("<enter>");
    counted.keys("<f7><alt-j><f7><alt-j><f7>").at("equipment");
    counted
        .digit('7')
        .keys("<alt-a><enter>")
        .answer("孙丽")
        .keys("<enter>")
        .at("posts");
    counted
        .digit('4')
        .keys("<alt-a><enter>")
        .answer("李建国")
        .keys("<enter><f7>")
        .answer("张局")
        .keys("<enter><f8>")
        .at("deliverables");
    counted.keys("<alt-g>").at("gate");
    counted.keys("<f7>");
    counted.is_ready_within(120);
}

#[test]
fn what_a_word_settles_at_the_gate_is_one_act() {
    let mut clerk = at(SectionId::Ready);
    let (rows, missing) = (clerk.rows(), clerk.m().missing());
    clerk.press("<f8>");
    assert!(clerk.screen(120, 36).contains("清单完成"), "{}", clerk.screen(120, 36));
    clerk.press("<ctrl-s>");
    assert!(!clerk.fields().is_empty(), "without a proof nothing is settled");
    clerk.press("已办<ctrl-s>").check();
    assert!(clerk.m().missing() < missing, "{}", clerk.screen(120, 36));
    clerk.press("<ctrl-z>").check();
    assert_eq!((clerk.rows(), clerk.m().missing()), (rows, missing));
    clerk.press("<f8><esc>").check();
    assert_eq!(clerk.m().missing(), missing);
}
