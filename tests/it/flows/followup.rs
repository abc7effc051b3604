//! Follow-up: the actions of all meetings in one list, done and reopened from there.

use huiwu::{
    app::{
        message::Message,
        model::{Cover, Tab},
    },
    domain::{action::ActionState, matter::MatterStep, question::FollowUpRow, record::Key},
    export::DocumentKind,
    words::{Lang, field::FieldName},
};

use crate::support::Clerk;

/// Two meetings with an action each and a third without; the second one is open.
fn two() -> Clerk {
    two_in(Lang::Zh)
}

fn two_in(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
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

/// The same as [`two`], of a type of meeting without papers.
fn light() -> Clerk {
    let mut clerk = two();
    let rows: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .deliverables
        .iter()
        .map(|row| row.id)
        .collect();
    clerk.drop_rows(rows.into_iter().map(Key::from)).press("<f2><f6>");
    clerk
}

#[test]
fn an_action_is_called_off_with_a_reason_only() {
    let mut clerk = light();
    // The state is the first field: the arrow goes through the states to the last one.
    clerk.press("<enter><right><right><right><right><ctrl-s>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "it is asked who and why");
    assert_eq!(texts(&clerk).len(), 2);
    for _ in 0..8 {
        let at_decider = matches!(&clerk.m().cover, Cover::Form(form) if form.fields.get(form.focus).is_some_and(|field| field.name == FieldName::DecidedBy));
        if at_decider {
            break;
        }
        clerk.press("<tab>");
    }
    clerk.press("王五<tab>并入下次<ctrl-s>").check();
    assert_eq!(texts(&clerk), ["写报告"]);
    let steps: Vec<_> = clerk
        .m()
        .ledger
        .records()
        .matter_events
        .iter()
        .map(|step| step.text.clone())
        .collect();
    assert!(steps.contains(&"并入下次".to_owned()), "{steps:?}");
}

#[test]
fn an_action_of_a_light_meeting_is_done_and_open_again_by_one_key() {
    let mut clerk = light();
    let before = clerk.whole_file();
    clerk.press("<f7>");
    assert_eq!(texts(&clerk), ["写报告"]);
    clerk.check().press("<ctrl-t>");
    assert_eq!(texts(&clerk).len(), 2);
    clerk.press("<ctrl-z>").check();
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<ctrl-y>").check();
    clerk.press("<down>");
    assert_eq!(chosen(&clerk).action.state, ActionState::Done);
    clerk.press("<f9><f8>").check();
}

fn chosen(clerk: &Clerk) -> &FollowUpRow {
    clerk.m().follow_up.chosen().unwrap()
}

fn steps(clerk: &Clerk) -> Vec<MatterStep> {
    chosen(clerk).steps.iter().map(|step| step.kind).collect()
}

#[test]
fn done_asks_for_a_proof_and_closes_when_somebody_else_has_verified_it() {
    let mut clerk = two();
    clerk.press("<f7><enter>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "a proof is wanted");
    clerk.press("合并请求 12<enter>").check();
    assert_eq!(chosen(&clerk).action.state, ActionState::Reported);
    clerk.press("<f7>李四<enter>");
    assert!(clerk.screen(80, 24).contains("责任人以外"), "{}", clerk.screen(80, 24));
    clerk
        .press("<ctrl-u>王五<enter>")
        .check()
        .press("<ctrl-t>")
        .press("<down>");
    assert_eq!(chosen(&clerk).action.state, ActionState::Done);
    assert_eq!(steps(&clerk), [MatterStep::Reported, MatterStep::Verified]);
    clerk.press("<ctrl-z><up>").check();
    assert_eq!(chosen(&clerk).action.state, ActionState::Reported);
    assert_eq!(steps(&clerk), [MatterStep::Reported]);
}

#[test]
fn proof_and_verifier_are_given_in_one_form() {
    let mut clerk = two();
    clerk.press("<f7>已合并<tab>王五<enter>").check();
    assert_eq!(texts(&clerk), ["写报告"]);
}

#[test]
fn a_report_that_is_thin_goes_back_with_a_remark() {
    let mut clerk = two();
    clerk.press("<f7>已办<enter><alt-b>没有附件<enter>").check();
    assert_eq!(chosen(&clerk).action.state, ActionState::Working);
    assert_eq!(steps(&clerk), [MatterStep::Reported, MatterStep::Returned]);
    let shown = clerk.screen(80, 24);
    assert!(shown.contains("退回") && shown.contains("没有附件"), "{shown}");
}

#[test]
fn an_extension_asked_before_the_due_date_and_granted_moves_it_and_keeps_the_old_one() {
    let mut clerk = two();
    clerk.press("<alt-e>2026-03-05<tab>缺人<enter>");
    assert!(
        clerk.screen(80, 24).contains("须晚于原期限"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<esc>").press("<alt-e>2026-03-20<tab>缺人<enter>").check();
    assert_eq!(
        chosen(&clerk).action.due.date.map(|d| d.to_string()).as_deref(),
        Some("2026-03-06")
    );
    clerk.press("<alt-y><tab><tab>王五<enter>").check().press("<down>");
    assert_eq!(chosen(&clerk).text, "改程序");
    assert_eq!(
        chosen(&clerk).action.due.date.map(|d| d.to_string()).as_deref(),
        Some("2026-03-20")
    );
    assert_eq!(
        steps(&clerk),
        [MatterStep::ExtensionAsked, MatterStep::ExtensionGranted]
    );
    let shown = clerk.screen(80, 24);
    assert!(shown.contains("原期限 2026-03-06") && shown.contains("缺人"), "{shown}");
    for kind in [DocumentKind::Minutes, DocumentKind::Record] {
        let told = clerk.document(kind);
        assert!(told.contains("3月6日") || told.contains("2026-03-06"), "{told}");
        assert!(!told.contains("3月20日") && !told.contains("2026-03-20"), "{told}");
    }
}

#[test]
fn an_extension_that_is_refused_leaves_the_due_date() {
    let mut clerk = two();
    clerk
        .press("<alt-e>2026-03-20<tab>缺人<enter><alt-y><right><tab><tab>王五<enter>")
        .check();
    assert_eq!(
        chosen(&clerk).action.due.date.map(|d| d.to_string()).as_deref(),
        Some("2026-03-06")
    );
    assert_eq!(
        steps(&clerk),
        [MatterStep::ExtensionAsked, MatterStep::ExtensionRefused]
    );
}

/// A council whose action is past due.
fn overdue(lang: Lang) -> Clerk {
    let mut clerk = two_in(lang);
    clerk.wait(6 * 24 * 60).press("<f2><f6>");
    clerk
}

#[test]
fn an_extension_asked_after_the_due_date_is_refused_with_a_sentence() {
    for (lang, sentence) in [
        (Lang::Zh, "延期须在期限之前申请"),
        (Lang::En, "an extension is asked before the due date"),
    ] {
        let mut clerk = overdue(lang);
        clerk.press("<alt-e>");
        assert!(clerk.screen(120, 36).contains(sentence), "{}", clerk.screen(120, 36));
        assert!(matches!(clerk.m().cover, Cover::None));
        clerk.press("<enter><tab><ctrl-u>2026-04-01<enter>");
        assert!(
            matches!(clerk.m().cover, Cover::Form(_)),
            "nor is it put off by the form"
        );
    }
}

#[test]
fn a_row_past_due_is_marked_until_its_owner_is_urged() {
    for (lang, mark) in [(Lang::Zh, "未催办"), (Lang::En, "not urged")] {
        let mut clerk = overdue(lang);
        assert!(clerk.screen(140, 36).contains(mark), "{}", clerk.screen(140, 36));
        clerk.press("<f10>电话<tab>周五办完<enter>").check();
        assert!(!clerk.screen(140, 36).contains(mark), "{}", clerk.screen(140, 36));
        assert!(clerk.screen(140, 36).contains("周五办完"), "{}", clerk.screen(140, 36));
        assert_eq!(steps(&clerk), [MatterStep::Urged, MatterStep::Answered]);
    }
}

#[test]
fn a_matter_past_due_says_so_in_words_on_every_screen() {
    for (lang, late, in_hand) in [(Lang::Zh, "逾期", "在办"), (Lang::En, "overdue", "in hand")] {
        for (columns, rows) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
            let mut clerk = overdue(lang);
            let row = |clerk: &Clerk| {
                let screen = clerk.screen(columns, rows);
                screen.lines().find(|line| line.starts_with('>')).unwrap().to_owned()
            };
            assert!(row(&clerk).contains(late), "{}", row(&clerk));
            // The word for the state gives way to the light, and stands under the list.
            clerk.press("<f8><esc>");
            let screen = clerk.screen(columns, rows);
            assert!(row(&clerk).contains(late) && screen.contains(in_hand), "{screen}");
            let owner = clerk.m().follow_up.chosen().unwrap().owners.join(" ");
            assert!(row(&clerk).contains(&owner), "{screen}");
            clerk.press("<f7>见附件<enter>");
            let done = if lang == Lang::En { "reported done" } else { "已反馈" };
            let screen = clerk.screen(columns, rows);
            assert!(row(&clerk).contains(late) && screen.contains(done), "{screen}");
        }
    }
}

#[test]
fn progress_is_noted_and_takes_an_action_in_hand() {
    let mut clerk = two();
    clerk.press("<alt-p>初稿完成<enter>").check();
    assert_eq!(chosen(&clerk).action.state, ActionState::Working);
    assert!(clerk.screen(80, 24).contains("初稿完成"));
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
    let mut clerk = light();
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
        clerk.screen(80, 24).contains("A1 · 张三：写报告"),
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

#[test]
fn the_filter_takes_keys_and_plain_words_in_both_languages() {
    let mut clerk = two();
    for (typed, left) in [
        ("who:李四", vec!["改程序"]),
        ("责任人：张三", vec!["写报告"]),
        ("due:<3d", vec!["改程序"]),
        ("due:>5d", vec!["写报告"]),
        ("期限:2026-03-10", vec!["写报告"]),
        ("本周", vec!["改程序"]),
        ("is:open 报告", vec!["写报告"]),
        ("is:done", vec![]),
        ("overdue", vec![]),
        ("who:", vec!["改程序", "写报告"]),
        ("is:nonsense", vec![]),
        ("a1 甲会", vec!["写报告"]),
    ] {
        clerk.press(typed);
        assert_eq!(texts(&clerk), left, "{typed}");
        clerk.press("<esc>");
    }
    clerk.wait(3 * 24 * 60).press("逾期");
    assert_eq!(texts(&clerk), ["改程序"]);
    clerk.press("<f10>电话<enter><esc>未催办");
    assert!(texts(&clerk).is_empty());
    clerk.press("<esc>is:working").press("<esc><alt-p>有进展<enter>在办");
    assert_eq!(texts(&clerk).len(), 1);
}

#[test]
fn is_done_finds_closed_actions_without_showing_all_closed_ones() {
    let mut clerk = light();
    clerk.press("<f7>is:done");
    assert_eq!(texts(&clerk), ["改程序"]);
}

#[test]
fn a_matter_is_cancelled_by_somebody_and_for_a_reason() {
    let mut clerk = two();
    clerk.press("<enter>").times(5, "<right>").press("<ctrl-s>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "it is asked who and why");
    assert_eq!(chosen(&clerk).action.state, ActionState::Open);
    let mut clerk = two();
    clerk.press("<enter>").times(5, "<right>").times(7, "<tab>");
    clerk.press("王五<tab>项目停办<ctrl-s>").check();
    clerk.press("is:cancelled");
    let last = chosen(&clerk).steps.last().unwrap();
    assert_eq!(
        (last.kind, last.by.as_str(), last.text.as_str()),
        (MatterStep::Cancelled, "王五", "项目停办")
    );
}

#[test]
fn nobody_grants_an_extension_to_himself() {
    let mut clerk = two();
    clerk.press("<alt-e>2026-03-20<tab>缺人<ctrl-s>").check();
    assert_eq!(chosen(&clerk).steps.last().unwrap().by, "李四", "the owner asks for it");
    let shown = clerk.screen(120, 36);
    assert!(shown.contains("延期待批"), "{shown}");
    clerk.press("<alt-y><tab><tab>李四<ctrl-s>");
    assert!(clerk.screen(80, 24).contains("责任人以外"), "{}", clerk.screen(80, 24));
    clerk.press("<ctrl-u>王五<ctrl-s>").check();
    assert_eq!(
        steps(&clerk),
        [MatterStep::ExtensionAsked, MatterStep::ExtensionGranted]
    );
}

#[test]
fn after_the_meeting_a_date_is_put_off_by_somebody_and_for_a_reason() {
    let mut clerk = two();
    clerk.press("<down><enter><tab><ctrl-u>2026-03-31<ctrl-s>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "{}", clerk.screen(120, 36));
    let mut clerk = two();
    clerk.press("<down><enter><tab><ctrl-u>2026-03-31").times(6, "<tab>");
    clerk.press("王五<tab>等材料<ctrl-s>").check().press("<ctrl-u>写报告");
    let row = chosen(&clerk);
    assert_eq!(
        row.action.due.date.map(|date| date.to_string()).as_deref(),
        Some("2026-03-31")
    );
    assert_eq!(row.steps.last().unwrap().by, "王五");
    let settled = row.action.settled.clone().unwrap();
    assert_eq!(
        settled.due.date.map(|date| date.to_string()).as_deref(),
        Some("2026-03-10")
    );
}

#[test]
fn the_words_of_the_screen_are_found_by_the_filter() {
    let mut clerk = two();
    for (typed, some) in [
        ("将到期", true),
        ("待办", true),
        ("due soon", true),
        ("无期限", false),
        ("延期", false),
    ] {
        clerk.press(typed);
        assert_eq!(texts(&clerk).contains(&"改程序"), some, "{typed}");
        clerk.press("<esc>");
    }
    clerk.press("<alt-e>2026-03-20<tab>缺人<ctrl-s>").press("延期");
    assert_eq!(texts(&clerk), ["改程序"]);
}

#[test]
fn a_meeting_that_is_reopened_days_later_is_put_right_on_its_own_day() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour board", &["Ann Lott", "Bo Reed"]);
    clerk.line("+ann").line("=The lease is renewed").press("<alt-x>");
    let ended = clerk.open_meeting().adjourned.unwrap();
    clerk.wait(13 * 24 * 60).press("<f4>");
    clerk.line(":reopen a signature was missing").line("+bo");
    clerk.press("<alt-x>");
    assert_eq!(clerk.open_meeting().adjourned, Some(ended));
    let records = clerk.m().ledger.records();
    let stays: Vec<_> = records.intervals.iter().map(|stay| (stay.from, stay.to)).collect();
    assert!(
        stays.iter().all(|(from, to)| *from <= ended && *to == Some(ended)),
        "{stays:?}"
    );
    clerk.check();
}

#[test]
fn a_form_of_address_finds_the_matters_of_whoever_is_addressed_so() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("council", "甲会", &["王卫东，副局长，成员", "张伟，科长，成员"])
        .line("!写报告 @王卫东 ~2026-03-10")
        .line("!改程序 @张伟 ~2026-03-06");
    clerk.press("<f6>王局");
    assert_eq!(texts(&clerk), ["写报告"]);
    clerk.press("<esc>王科长");
    assert!(texts(&clerk).is_empty());
    clerk.press("<esc>张科");
    assert_eq!(texts(&clerk), ["改程序"]);
    // 已办 is a word of the list, and asks for closed matters.
    let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    for word in ["已办", "已办结", "is:done"] {
        let filter = huiwu::domain::matter_filter::MatterFilter::parse(word, today);
        assert!(filter.wants_closed(), "{word}");
    }
}

#[test]
fn a_name_typed_into_a_choice_is_not_lost_with_the_form() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
    clerk
        .line("#1")
        .line("!报修改稿 @李四")
        .press("<alt-x><f6><enter>李四<enter>");
    assert!(!clerk.fields().is_empty(), "the form stays: {}", clerk.screen(80, 24));
    assert!(
        matches!(clerk.said(), Some(Message::NoSuchChoice(_))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<enter>");
    assert!(clerk.fields().is_empty(), "a second Enter saves what stands there");
    clerk.check();
}
