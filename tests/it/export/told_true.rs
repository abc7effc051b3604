//! Sentences of minutes that say of a meeting only what happened: nothing recorded, not reached, heard, required, left open.

use huiwu::{export::DocumentKind, words::Lang};

use crate::support::Clerk;

/// A meeting with people and an agenda of its own, at its capture line.
fn meeting(lang: Lang, people: &str, agenda: &str) -> Clerk {
    let mut clerk = Clerk::new(lang);
    let title = if lang == Lang::Zh { "工作会议" } else { "Garden" };
    clerk.press(&format!("<f2><ctrl-n>{title}<enter><f3>")).go_to_people();
    clerk.press("<f7>").paste(people).press("<ctrl-s>").go_to_agenda();
    clerk
        .press("<alt-a><ctrl-d><f7>")
        .paste(agenda)
        .press("<ctrl-s><enter><f4>");
    clerk.line("+all");
    clerk
}

/// The items that the checks name as not taken up.
fn findings(clerk: &Clerk) -> Vec<String> {
    let all = huiwu::export::checks::findings(clerk.m().ledger.records()).into_iter();
    let left = all.filter(|one| one.fault == huiwu::domain::fault::Fault::NotTakenUp);
    left.map(|one| one.subject).collect()
}

fn english(agenda: &str) -> Clerk {
    meeting(Lang::En, "Ann Lee\nBob Carr\nCy Dent\nDi Ward", agenda)
}

fn chinese(agenda: &str) -> Clerk {
    meeting(Lang::Zh, "李建国\n孙丽\n王卫东\n马超", agenda)
}

#[test]
fn nothing_was_recorded_only_where_nothing_was() {
    let mut clerk = english("Trees\nFences");
    clerk
        .line("#1")
        .line("Ann Lee: the oak is old")
        .line("#2")
        .line(":adjourn");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert_eq!(
        minutes.matches("Nothing was recorded under this item.").count(),
        1,
        "{minutes}"
    );
}

#[test]
fn an_item_that_a_line_tells_of_was_taken_up() {
    let mut clerk =
        english("Trees\nMatters arising\nAny other business\nDate of next meeting\nElection of captain\nGates");
    for line in [
        "#1",
        "Matters arising: none.",
        "AOB: none",
        "Next meeting 14 January",
        "Ann Bell was elected captain",
        ":adjourn",
    ] {
        clerk.line(line);
    }
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(minutes.contains("Not taken up: item 6, Gates."), "{minutes}");
}

#[test]
fn items_that_nobody_took_up_are_named() {
    let mut clerk = english("Trees\nFences\nGates");
    clerk.line("#1").line("=plant an oak").line(":adjourn");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(
        minutes.contains("Not taken up: item 2, Fences; item 3, Gates."),
        "{minutes}"
    );
    // Those before the first that was taken up as well, of whatever kind.
    for (agenda, lines, left) in [
        (
            "Trees\nFences\nGates",
            &["#2"][..],
            Some("item 1, Trees; item 3, Gates"),
        ),
        (
            "Apologies for absence\nMatters arising\nTrees",
            &["#3"],
            Some("item 1, Apologies for absence; item 2, Matters arising"),
        ),
        (
            "Apologies for absence\nTrees",
            &["Apologies: Di Ward (ill)", "#2"],
            None,
        ),
        ("Roll call\nTrees", &["#2"], None),
        (
            "Declarations of interest\nTrees",
            &["#2", ":interest ann 2 own land"],
            None,
        ),
        (
            "Declarations of interest\nTrees",
            &["#2"],
            Some("item 1, Declarations of interest"),
        ),
        (
            "Trees\nAny other business\nDate of the next meeting",
            &["#1"],
            Some("item 2, Any other business; item 3, Date of the next meeting"),
        ),
        (
            "Minutes of the last meeting\nTrees",
            &["#2", "=Minutes of the last meeting approved as a correct record"],
            None,
        ),
        ("Call to order\nTrees", &["#2"], None),
        ("Trees\nFences", &["#1", "#2"], None),
    ] {
        let mut clerk = english(agenda);
        for line in lines {
            clerk.line(line);
        }
        let early = findings(&clerk);
        assert!(
            early.is_empty(),
            "while the meeting goes on nothing was left: {early:?}"
        );
        clerk.line(":adjourn");
        let minutes = clerk.document(DocumentKind::Minutes);
        match left {
            Some(left) => assert!(
                minutes.contains(&format!("Not taken up: {left}.")),
                "{agenda}: {minutes}"
            ),
            None => assert!(!minutes.contains("Not taken up"), "{agenda}: {minutes}"),
        }
        // The checks name those that are asked for no outcome.
        let named = findings(&clerk).join(" ");
        let procedural = ["Apologies", "Any other", "Declarations"]
            .iter()
            .any(|word| left.is_some_and(|left| left.contains(word)));
        assert_eq!(!named.is_empty(), procedural, "{agenda}: {named}");
    }
    let mut clerk = english("Trees\nFences");
    clerk.line("=plant an oak").line(":adjourn");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(
        !minutes.contains("Not taken up"),
        "nobody took up items by number: {minutes}"
    );
}

#[test]
fn the_order_in_which_items_were_taken_is_said_where_it_is_another() {
    let mut clerk = english("Trees\nFences");
    clerk
        .line("#2")
        .line("=mend it")
        .line("#1")
        .line("=plant an oak")
        .line(":adjourn");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(
        minutes.contains("The items were taken in the order 2 and 1."),
        "{minutes}"
    );
}

#[test]
fn a_requirement_is_of_somebody_only_where_somebody_is_named() {
    let mut clerk = english("Trees");
    clerk
        .line("#1")
        .line("*Ofsted: the form to be updated")
        .line("*Cy Dent: prune the oak")
        .line("*Ms Carr asked that all invoices be sent by Friday");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(!minutes.contains("required the following of Ofsted"), "{minutes}");
    assert!(
        minutes.contains("required the following of Cy Dent: prune the oak."),
        "{minutes}"
    );
    assert!(minutes.contains("\n\nMs Carr asked that all invoices"), "{minutes}");
    let record = clerk.document(DocumentKind::Record);
    assert!(!record.contains("required**: Ms Carr"), "{record}");
}

#[test]
fn open_questions_and_the_next_meeting_stand_in_minutes_of_decisions() {
    let mut clerk = english("Trees");
    clerk
        .line("#1")
        .line("?who signs off the bill")
        .line("Next meeting Tues 5 January 2027 7pm")
        .line("The next meeting would be better on a Monday")
        .line("The next meeting would be held on Monday 8 March 2027 at 6.30 p.m.")
        .line("DONM 2/2/27 @ 6pm");
    let minutes = clerk.document(DocumentKind::Minutes);
    for told in [
        "Question left open: who signs off the bill?",
        "Next meeting Tues 5 January 2027 7pm.",
        "The next meeting would be held on Monday 8 March 2027 at 6.30 p.m.",
        "Date of next meeting: 2/2/27 @ 6pm.",
    ] {
        assert!(minutes.contains(told), "{told} not in\n{minutes}");
    }
    assert!(!minutes.contains("would be better"), "a wish is no date:\n{minutes}");
}

#[test]
fn an_outcome_goes_on_with_its_reason() {
    let mut clerk = english("Trees\nClerk's report");
    clerk
        .line("#1")
        .line(":outcome withdrawn from the agenda")
        .line("#2")
        .line(":outcome noted");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(minutes.contains("The item was withdrawn from the agenda."), "{minutes}");
    assert!(minutes.contains("The report was noted."), "{minutes}");
}

#[test]
fn a_figure_at_the_end_of_a_line_does_not_count_what_follows() {
    let mut clerk = english("Trees");
    clerk
        .line("#1")
        .line("Bob Carr: tested on staging, 40min")
        .line("... rollback not tested");
    let record = clerk.document(DocumentKind::Record);
    assert!(record.contains("40min; rollback not tested"), "{record}");
    clerk.line("Bob Carr: we cut").line("... the hedge");
    let record = clerk.document(DocumentKind::Record);
    assert!(record.contains("we cut the hedge"), "{record}");
}

#[test]
fn what_follows_a_result_never_changes_the_wording_that_was_voted_on() {
    let mut clerk = chinese("土地流转");
    clerk
        .line("#1")
        .line("＄流转东洼地 ＠孙丽")
        .line("举手：同意3人，不同意1人，弃权0人")
        .line("…… 马超说反对也要写上");
    let minutes = clerk.document(DocumentKind::Minutes);
    let record = clerk.document(DocumentKind::Record);
    assert!(!minutes.contains("流转东洼地马超"), "{minutes}");
    assert!(!record.contains("流转东洼地马超"), "{record}");
    assert!(record.contains("马超说反对也要写上"), "{record}");
}

#[test]
fn a_report_that_nobody_gave_was_not_heard() {
    let agenda = "汇报信访工作（马超）\n审议年度预算";
    let mut clerk = meeting(Lang::Zh, "李建国\n孙丽\n马超", agenda);
    clerk
        .line("缺席：马超")
        .line("#1")
        .line("李建国：这个议题下次再听")
        .line("#2")
        .line("＝同意年度预算")
        .line("：散会");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(minutes.contains("审议年度预算"), "{minutes}");
    if clerk
        .m()
        .ledger
        .records()
        .items
        .iter()
        .any(|item| item.presenter.contains("马超"))
    {
        assert!(!minutes.contains("听取"), "{minutes}");
    }
}

#[test]
fn an_item_that_was_taken_up_again_stands_where_it_was() {
    let mut clerk = chinese("公务用车\n信息化项目\n旧车处置");
    clerk
        .line("#1")
        .line("＝更新两辆")
        .line("#2")
        .line("＝同意立项")
        .line("#1")
        .line("＝旧车按规定处置")
        .line("：散会");
    let record = clerk.document(DocumentKind::Record);
    let place = |text: &str| record.find(text).unwrap_or_else(|| panic!("{text} not in\n{record}"));
    let order = ["更新两辆", "同意立项", "（续）", "旧车按规定处置", "散会\n"];
    assert!(order.is_sorted_by_key(|text| place(text)), "{record}");
}

#[test]
fn numbers_of_the_record_leave_no_gap_for_items_nobody_took_up() {
    let mut clerk = chinese("传达文件\n审议预算\n审议车辆更新");
    clerk
        .line("#2")
        .line("＝同意预算")
        .line("#3")
        .line("＝更新两辆")
        .line("：散会");
    let record = clerk.document(DocumentKind::Record);
    assert!(
        record.contains("一、审议预算") && record.contains("二、审议车辆更新"),
        "{record}"
    );
}

#[test]
fn other_business_and_assessments_are_told_in_words_that_fit() {
    let mut clerk = chinese("下周工作安排\n低保评议\n其他");
    clerk
        .line("#1")
        .line("＝周三前交材料")
        .line("#2")
        .line("＝同意五户")
        .line("#3")
        .line("＝春节轮流值班");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(minutes.contains("进行了低保评议"), "{minutes}");
    for never in ["审议了低保评议", "审议了其他", "和其他"] {
        assert!(!minutes.contains(never), "{never} in\n{minutes}");
    }
}

#[test]
fn tasks_in_official_minutes_have_no_blanks_and_no_days_of_talk() {
    let mut clerk = chinese("资产盘点");
    clerk.line("#1").line("！资产盘点 各科室配合 12月5号前完成");
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(
        !minutes.contains("盘点 各科室") && !minutes.contains("12月5号"),
        "{minutes}"
    );
}

#[test]
fn a_motion_in_the_record_bears_no_code_of_the_screen() {
    for (lang, template, named) in [
        (Lang::Zh, "weekly", "表决事项1"),
        (Lang::Zh, "committee", "议案1"),
        (Lang::Zh, "project", "表决事项1"),
        (Lang::Zh, "executive", "表决事项1"),
        (Lang::Zh, "council", "议案1"),
        (Lang::En, "weekly", "Motion 1"),
        (Lang::En, "council", "Motion 1"),
        (Lang::En, "executive", "Matter for decision 1"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting(template, "例会", &["Ann Lee", "Bo Reed", "Cy Dean"]);
        clerk
            .line("+all")
            .line("#1")
            .line("$Buy trees")
            .line("$= 3/0/0")
            .line(":adjourn");
        let record = clerk.document(DocumentKind::Record);
        assert!(record.contains(named) && !record.contains("M1"), "{template}: {record}");
        let result = format!(
            "{}{}",
            if lang == Lang::En { "Result of " } else { "" },
            named.to_lowercase()
        );
        assert!(record.contains(&result), "{template}: {record}");
    }
}

#[test]
fn official_minutes_leave_it_to_the_checks_to_name_what_nobody_took_up() {
    let mut clerk = chinese("到会情况\n上次会议议定事项办理情况\n修缮方案\n其他事项");
    clerk.line("＃3").line("＝同意修缮方案").line("：散会");
    assert_eq!(findings(&clerk), ["4 其他事项"], "the rest is told to have no outcome");
}
