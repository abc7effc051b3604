//! The numbers and titles by which a clerk goes to an item: those of the agenda that was taken in.

use crate::tasks::Hall;

const PEOPLE: &str = "name,category\nAnn Bell,member\nBob Cole,member\nCid Dunn,member\n";

fn with_agenda(lang: &'static str, template: &str, agenda: &str) -> Hall {
    let hall = Hall::new(lang, template, PEOPLE);
    std::fs::write(hall.path().join("agenda.txt"), agenda).unwrap_or_default();
    hall.run(&["import", "agenda", "agenda.txt"], "");
    hall
}

#[test]
fn the_third_item_of_an_office_meeting_is_the_third_of_its_agenda() {
    let hall = with_agenda("zh", "executive", "1. 审议预算\n2. 修路集资\n3. 低保评议\n");
    for line in ["#3", "第三项", "进入第三个议题"] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains("低保评议"), "{line}: {answer}");
    }
}

#[test]
fn items_of_a_list_without_numbers_stand_before_the_closing_ones_as_before() {
    let hall = with_agenda("zh", "executive", "审议预算\n修路集资\n");
    let answer = hall.capture(&["#1"]).concat();
    assert!(answer.contains("到会情况"), "{answer}");
}

#[test]
fn titles_that_fit_alike_are_named() {
    let hall = with_agenda("en", "committee", "Public session\nPublic toilets\nTrees\n");
    let answer = hall.capture(&["#public"]).concat();
    assert!(
        answer.contains("Public session") && answer.contains("Public toilets"),
        "{answer}"
    );
    let answer = hall.capture(&["#public t"]).concat();
    assert!(
        answer.contains("Public toilets") && !answer.contains("Public session"),
        "{answer}"
    );
}

#[test]
fn items_in_other_words_take_the_place_of_those_of_the_template() {
    let hall = with_agenda(
        "en",
        "committee",
        "1. Apologies\n2. Minutes of FGB 6 October 2026\n3. Matters arising\n4. Boiler\n5. A.O.B.\n6. DONM\n",
    );
    let agenda = hall.run(&["export", "agenda", "--format", "text"], "");
    for gone in [
        "Minutes of the last meeting",
        "Any other business",
        "Date of the next meeting",
    ] {
        assert!(!agenda.contains(gone), "{gone}\n{agenda}");
    }
    let at = |title: &str| agenda.find(title).unwrap_or_default();
    assert!(
        at("Minutes of FGB") < at("Matters arising") && at("A.O.B") < at("DONM"),
        "{agenda}"
    );
}

#[test]
fn a_name_with_a_title_behind_a_dash_presents_the_item() {
    let hall = with_agenda(
        "en",
        "committee",
        "1. Headteacher's report - Mrs Bell, 20 min\n2. Roof - Members bar\n",
    );
    let agenda = hall.run(&["export", "agenda", "--format", "text"], "");
    assert!(
        agenda.contains("Mrs Bell") && !agenda.contains("report - Mrs Bell"),
        "{agenda}"
    );
    assert!(agenda.contains("Roof - Members bar"), "{agenda}");
}

#[test]
fn an_interest_in_a_number_of_the_paper_asks_where_another_item_is_shown_under_it() {
    let hall = with_agenda(
        "en",
        "committee",
        "1. Apologies\n2. Minutes of the last meeting\n3. Plant sale\n4. Hedge\n5. Freezer\n6. Slipway\n",
    );
    hall.capture(&["+ann, bob, cid", ":open"]);
    let answer = hall.capture(&["Bob declared an interest in item 5"]).concat();
    assert!(answer.contains("#5 Hedge / #6 Freezer"), "{answer}");
    for (line, title) in [
        ("Bob declared an interest in item 1", "Apologies"),
        (":interest bob #5", "Hedge"),
        ("Bob declared an interest in the freezer", "Freezer"),
        ("Bob declared an interest in item 9", "Date of the next meeting"),
    ] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains(title) && !answer.contains(" / "), "{line}: {answer}");
    }
}

#[test]
fn an_item_called_in_words_is_that_of_the_paper_or_asked_about() {
    let hall = with_agenda(
        "zh",
        "council",
        "1. 审议食堂改造方案\n2. 审议经费预算\n3. 听取安全工作汇报\n",
    );
    hall.capture(&["+ann, bob, cid", ":open"]);
    for (line, wanted) in [
        // The first item of the type stands under the same number.
        ("第一项", "是此意请输入：#11"),
        ("议题一", "审议食堂改造方案"),
        ("第二项", "审议经费预算"),
        ("#3", "#3"),
        ("先说食堂", "#11"),
        ("议题三", "听取安全工作汇报"),
    ] {
        let answer = hall.capture(&[line]).concat();
        assert!(answer.contains(wanted), "{line}: {answer}");
    }
}
