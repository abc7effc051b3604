//! Matters: decisions and requirements followed up or left out in Wrap-up, instructions, and the history of each matter.

use huiwu::{
    app::model::Tab,
    domain::{
        action::{ActionState, MatterOrigin},
        matter::MatterStep,
        question::FollowUpRow,
        remainder::Unclosed,
    },
    input::section::SectionId,
    words::Lang,
};

use crate::support::Clerk;

/// An adjourned meeting of a type that asks for everything, with a decision, a requirement and an action.
fn adjourned(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
    clerk
        .line("#1")
        .line("= 原则同意年度预算")
        .line("张三：*月底前清查账户")
        .line("!报修改稿 @李四 ~2026-03-20")
        .press("<alt-x>");
    clerk.press("<f5>").go_to_section(SectionId::Matters);
    clerk
}

fn unclosed(clerk: &Clerk) -> usize {
    let all = clerk.m().ledger.records().remainders();
    all.iter().filter(|one| one.kind == Unclosed::NoMatter).count()
}

fn labels(clerk: &Clerk) -> Vec<String> {
    let rows = clerk.m().follow_up.shown().iter();
    rows.map(|row| row.action.label()).collect()
}

fn chosen(clerk: &Clerk) -> &FollowUpRow {
    clerk.m().follow_up.chosen().unwrap()
}

fn steps(clerk: &Clerk) -> Vec<MatterStep> {
    chosen(clerk).steps.iter().map(|step| step.kind).collect()
}

#[test]
fn d9_each_decision_and_requirement_is_followed_up_or_left_out_before_the_meeting_is_closed() {
    let mut clerk = adjourned(Lang::Zh);
    assert_eq!(unclosed(&clerk), 2);
    let before = clerk.whole_file();
    clerk
        .press("<f7>财务处<tab>办公室、李四<tab>王局<tab>2026-03-10<ctrl-s>")
        .check();
    assert_eq!(unclosed(&clerk), 1);
    clerk.press("<f8>已当场落实<enter>").check();
    assert_eq!(unclosed(&clerk), 0);
    clerk.press("<ctrl-z><ctrl-z>").check();
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<ctrl-y><ctrl-y><f6>").check();
    assert_eq!(labels(&clerk), ["D1", "A1"]);
    let row = chosen(&clerk);
    assert_eq!(row.text, "原则同意年度预算");
    assert_eq!(row.owners, ["财务处", "办公室", "李四"]);
    assert_eq!(row.action.leader, "王局");
    assert_eq!(row.action.filed, "2026-0304-D1");
    // The matter left out is found among the closed, with the reason.
    clerk.press("<ctrl-t><down><down>").check();
    assert_eq!(chosen(&clerk).left_out(), Some("已当场落实"));
}

#[test]
fn a_matter_has_no_date_and_no_owner_that_nobody_typed() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<f7><ctrl-s>").check();
    let action = clerk
        .m()
        .ledger
        .records()
        .actions
        .iter()
        .find(|a| a.origin == MatterOrigin::Decision);
    let action = action.unwrap();
    assert!(action.owners.is_empty() && action.due.is_empty() && action.leader.is_empty());
    // The requirement names who required it.
    assert_eq!(clerk.press("<f7>").fields()[2].value, "张三");
}

#[test]
fn what_was_left_out_can_be_followed_up_after_all() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<f8>并入另案<enter><up><f7>财务处<ctrl-s><f6>").check();
    assert_eq!(labels(&clerk), ["A1", "D1"]);
    clerk.press("<down>");
    assert_eq!(steps(&clerk), [MatterStep::LeftOut, MatterStep::Filed]);
}

#[test]
fn marked_lines_are_filed_by_one_form() {
    let mut clerk = adjourned(Lang::En);
    clerk.press("<alt-a><f7>Office<ctrl-s>").check();
    assert_eq!(unclosed(&clerk), 0);
    clerk.press("<f6>");
    assert_eq!(labels(&clerk), ["A1", "D1", "R1"]);
}

#[test]
fn the_gate_leads_to_the_line_that_nobody_decided_about() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<alt-g>").press("是否立项<enter>");
    assert_eq!(clerk.m().wrapup.section, SectionId::Matters);
}

#[test]
fn a_light_type_is_not_asked_about_its_decisions() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("committee", "Garden club", &["Ann Lott", "Bo Reed"]);
    clerk.line("= the fee stays").press("<alt-x><f5>");
    assert_eq!(unclosed(&clerk), 0);
    assert!(!clerk.screen(120, 36).contains("Matters"));
    // The clerk can follow a decision up all the same.
    clerk.press("<alt-m><f7>Bo Reed<ctrl-s><f6>").check();
    assert_eq!(labels(&clerk), ["D1"]);
    assert_eq!(chosen(&clerk).action.filed, "");
}

#[test]
fn a_decision_that_is_followed_up_stands_once_in_the_minutes() {
    let mut clerk = adjourned(Lang::Zh);
    let before = clerk.document(huiwu::export::DocumentKind::Minutes);
    clerk.press("<f7>财务处<ctrl-s>");
    assert_eq!(clerk.document(huiwu::export::DocumentKind::Minutes), before);
}

#[test]
fn an_instruction_of_a_leader_is_a_matter_that_refers_to_the_first() {
    let mut clerk = adjourned(Lang::Zh);
    clerk
        .press("<f6><alt-i>请财务处核实<tab>王局<tab><ctrl-u>财务处<tab><tab>2026-03-12<ctrl-s>")
        .check();
    assert_eq!(labels(&clerk), ["I1", "A1"]);
    // The cursor stays on the matter that the instruction is about.
    assert_eq!(chosen(&clerk).action.label(), "A1");
    clerk.press("<ctrl-home>");
    let row = chosen(&clerk);
    assert_eq!((row.text.as_str(), row.source.about.as_str()), ("请财务处核实", "A1"));
    assert_eq!(row.owners, ["财务处"]);
    clerk.press("<down>");
    assert_eq!(steps(&clerk), [MatterStep::Instructed]);
    clerk.press("<ctrl-z>").check();
    assert_eq!(labels(&clerk), ["A1"]);
}

#[test]
fn every_key_and_every_change_of_a_form_leaves_a_line_in_the_history() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<f6><f8><f9>").check();
    assert_eq!(steps(&clerk), [MatterStep::Begun, MatterStep::Reopened]);
    clerk
        .press("<enter><tab>2026-03-25<tab>财务处<tab>李四<tab>王局<tab>报第二稿")
        .press("<tab><tab>王五<tab>等材料<ctrl-s>")
        .check();
    let row = chosen(&clerk);
    assert_eq!(row.owners, ["财务处", "李四"]);
    assert_eq!((row.text.as_str(), row.action.leader.as_str()), ("报第二稿", "王局"));
    let said: Vec<&str> = row.steps.iter().skip(2).map(|step| step.text.as_str()).collect();
    assert_eq!(
        said,
        [
            "等材料",
            "牵头单位（责任人）：李四 → 财务处、李四",
            "责任领导：无 → 王局",
            "任务内容：报修改稿 → 报第二稿"
        ]
    );
    let put_off = &row.steps[2];
    assert_eq!(
        (put_off.kind, put_off.by.as_str()),
        (MatterStep::ExtensionGranted, "王五")
    );
    assert_eq!(put_off.date.map(|was| was.to_string()).as_deref(), Some("2026-03-20"));
    // The line of the meeting says what was said there.
    assert!(clerk.entries().iter().any(|entry| entry.text == "报修改稿"));
}

#[test]
fn the_history_leads_back_to_the_line_of_the_meeting() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<f7>财务处<ctrl-s><f6><down><f8><alt-h>");
    let shown = clerk.screen(100, 24);
    assert!(
        shown.contains("决定，2026-03-04") && shown.contains("开始办理"),
        "{shown}"
    );
    clerk.press("<down><up><enter>");
    assert_eq!(clerk.m().tab, Tab::Live);
    let shown = clerk.screen(100, 24);
    assert!(shown.contains("原则同意年度预算"), "{shown}");
    clerk.press("<f6><esc>");
    assert!(clerk.m().follow_up.history.is_none());
}

#[test]
fn a_matter_of_another_meeting_is_changed_without_opening_it() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<f7>财务处<ctrl-s>");
    clerk.meeting("committee", "另一会", &["赵六"]);
    clerk.press("<f6><down><enter><tab><tab>赵六<ctrl-s>").check();
    assert_eq!(chosen(&clerk).owners, ["赵六"]);
    assert_eq!(chosen(&clerk).action.state, ActionState::Open);
}

#[test]
fn marked_matters_are_urged_and_done_by_one_command() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("committee", "小会", &["张三", "李四"]);
    clerk
        .line("!甲 @张三")
        .line("!乙 @李四")
        .line("!丙 @张三")
        .press("<f6>");
    let before = clerk.whole_file();
    clerk.press("<insert><insert><f10>电话<ctrl-s>").check();
    let urged = |clerk: &Clerk| {
        let rows = clerk.m().follow_up.shown().iter();
        rows.filter(|row| row.steps.iter().any(|step| step.kind == MatterStep::Urged))
            .count()
    };
    assert_eq!(urged(&clerk), 2);
    clerk.press("<ctrl-z>").check();
    assert_eq!(clerk.whole_file(), before, "one act");
    clerk.press("<alt-a><f7>").check();
    assert!(clerk.m().follow_up.shown().is_empty());
    clerk.press("<ctrl-z>").check();
    assert_eq!(clerk.m().follow_up.shown().len(), 3);
    clerk.press("<esc>");
    assert!(clerk.m().follow_up.marked.is_empty());
}

#[test]
fn papers_are_previewed_and_written_without_replacing_a_file() {
    let mut clerk = adjourned(Lang::Zh);
    clerk.press("<f6><alt-d>");
    let shown = clerk.screen(120, 36);
    assert!(shown.contains("督办台账") && shown.contains("报修"), "{shown}");
    clerk.press("<alt-d>");
    assert!(clerk.screen(120, 36).contains("催办通知单"));
    clerk.press("<alt-d><enter>");
    let path = clerk.path("专报.html");
    clerk
        .press("<ctrl-u>")
        .paste(&path.display().to_string())
        .press("<ctrl-s>王局长<ctrl-s>");
    assert!(std::fs::read_to_string(&path).unwrap().contains("督办专报"));
    clerk
        .press("<enter><ctrl-u>")
        .paste(&path.display().to_string())
        .press("<ctrl-s>");
    assert!(!clerk.fields().is_empty(), "the form stays: the file is there");
    clerk.press("<esc><esc><esc>");
    assert!(clerk.m().follow_up.paper.is_none());
}

#[test]
fn a_deadline_that_the_decision_tells_stands_in_its_form() {
    for (lang, line, due) in [
        (Lang::Zh, "＝由财务处3月20日前报整改方案", "2026-03-20"),
        (Lang::Zh, "＝2026年4月10日前完成验收", "2026-04-10"),
        (Lang::Zh, "＝同意3月20日的方案", ""),
        (Lang::Zh, "＝3月20日前报方案，4月10日前完成验收", ""),
        (Lang::Zh, "＝近期完成验收", ""),
        (Lang::En, "=The clerk reports by 20 March 2026", "2026-03-20"),
        (
            Lang::En,
            "=The works department mends the roof before 10 April 2026",
            "2026-04-10",
        ),
        (Lang::En, "=The plan of 20 March is adopted", ""),
        (Lang::En, "=Report by 20 March 2026, accounts by 10 April 2026", ""),
        (Lang::En, "=Buy chairs", ""),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
        clerk
            .line("#1")
            .line(line)
            .press("<alt-x><f5>")
            .go_to_section(SectionId::Matters);
        clerk.press("<f7>");
        assert_eq!(clerk.fields()[3].value, due, "{line}");
    }
}
