//! The session: opened, recess, resumed, adjourned, reopened; its clocks, its recorder, its items.

use huiwu::{
    app::{
        form::FormKind,
        message::{Message, RoomMessage},
        model::Cover,
    },
    domain::{agenda::ItemOutcome, entry::EntryKind, meeting::MeetingState},
    words::{Lang, why::Why},
};

use super::council;
use crate::support::{Clerk, at};

#[test]
fn a_session_is_opened_rests_goes_on_ends_and_is_reopened_by_keys() {
    let mut clerk = council();
    clerk.pace = 0;
    let steps = [
        ("<alt-o>", MeetingState::Live, EntryKind::Opened),
        ("<alt-b>", MeetingState::Recess, EntryKind::Recess),
        ("<alt-u>", MeetingState::Live, EntryKind::Resumed),
        ("<alt-x>", MeetingState::Wrapping, EntryKind::Adjourned),
        (":续会 漏了一项<enter>", MeetingState::Live, EntryKind::Reopened),
    ];
    for (keys, state, kind) in steps {
        clerk.wait(10).press(keys);
        assert_eq!((clerk.open_meeting().state, clerk.last().kind), (state, kind));
        clerk.check();
    }
    assert_eq!(
        (clerk.open_meeting().reason.as_str(), clerk.open_meeting().adjourned),
        ("漏了一项", None)
    );
    clerk.reopen().times(5, "<ctrl-z>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Draft);
    assert!(clerk.entries().is_empty());
    clerk.check();
}

#[test]
fn reopening_by_the_palette_asks_for_a_reason() {
    let mut clerk = council();
    clerk.press("<alt-o><alt-x>:reopen<enter>");
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("no form")
    };
    assert_eq!(form.kind, FormKind::Reopen);
    clerk.press("<enter>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)));
    clerk.press("补充<enter>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
}

#[test]
fn no_clock_runs_in_a_recess() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("#1").wait(10).press("<alt-b>").wait(20);
    assert_eq!(clerk.m().live.view.session_ms, 600_000);
    assert_eq!(clerk.m().live.view.agenda[0].used_ms, 600_000);
    clerk.press("<alt-u>").wait(5);
    assert_eq!(clerk.m().live.view.agenda[0].used_ms, 900_000);
    clerk.press("<alt-x>").wait(60);
    assert_eq!(clerk.m().live.view.session_ms, 900_000);
    assert_eq!(clerk.m().live.view.agenda[0].used_ms, 900_000);
}

#[test]
fn an_item_taken_up_in_a_recess_runs_only_after_it() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk
        .press("<alt-o><alt-b>")
        .wait(1)
        .line("#2")
        .wait(10)
        .press("<alt-u>")
        .wait(3);
    assert_eq!(clerk.m().live.view.agenda[1].used_ms, 180_000);
}

#[test]
fn those_in_the_room_leave_with_the_meeting_and_are_back_when_it_goes_on() {
    let mut clerk = council();
    clerk
        .press("<alt-o>")
        .line("+zs")
        .line("+ls")
        .line("-ls")
        .press("<alt-x>");
    let (zhang, li) = (clerk.person("张三"), clerk.person("李四"));
    assert!(!clerk.m().ledger.records().is_present(zhang));
    clerk.wait(5).line(":reopen x");
    assert!(clerk.m().ledger.records().is_present(zhang) && !clerk.m().ledger.records().is_present(li));
    clerk.check().press("<ctrl-z><ctrl-z>");
    assert!(clerk.m().ledger.records().is_present(zhang));
    clerk.check();
}

#[test]
fn steps_out_of_order_are_refused_with_the_reason() {
    let mut clerk = council();
    let refused = |clerk: &mut Clerk, keys: &str, why: Why| {
        let before = clerk.rows();
        clerk.press(keys);
        assert!(
            matches!(clerk.said(), Some(Message::Unavailable(_, said)) if *said == why),
            "{keys}: {:?}",
            clerk.said()
        );
        assert_eq!(clerk.rows(), before);
    };
    refused(&mut clerk, "<alt-b>", Why::NotOpened);
    refused(&mut clerk, "<alt-x>", Why::NotInSession);
    clerk.press("<alt-o>");
    refused(&mut clerk, "<alt-o>", Why::AlreadyOpen);
    refused(&mut clerk, "<alt-u>", Why::NotInRecess);
    clerk.press("<alt-b>");
    refused(&mut clerk, "<alt-b>", Why::InRecess);
    clerk.press("<alt-x>");
    refused(&mut clerk, "<alt-b>", Why::Over);
}

#[test]
fn an_item_ends_with_an_outcome_and_a_reason() {
    let mut clerk = council();
    clerk.line("#1").press("<alt-e>3<tab>材料不全<enter>");
    let item = clerk
        .m()
        .ledger
        .records()
        .items
        .get(clerk.m().ledger.records().current_item().unwrap())
        .unwrap();
    assert_eq!(
        (item.outcome, item.outcome_reason.as_str()),
        (Some(ItemOutcome::Deferred), "材料不全")
    );
    clerk.line(":no-action 只是通报");
    let item = clerk
        .m()
        .ledger
        .records()
        .items
        .get(clerk.m().ledger.records().current_item().unwrap())
        .unwrap();
    assert_eq!(item.no_action_reason, "只是通报");
    clerk.check();
}

#[test]
fn the_line_keeps_the_caret_in_every_state() {
    let mut clerk = council();
    clerk
        .press("<alt-o><alt-b>")
        .line("休会时的话")
        .press("<alt-x>")
        .line("散会后的话");
    assert_eq!(clerk.texts(), ["休会时的话", "散会后的话"]);
    clerk.check().reopen();
}

#[test]
fn a_draft_is_there_after_a_restart_with_its_time() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("一").press("没写完的<left>").wait(3).reopen();
    assert_eq!(clerk.typed(), "没写完的");
    assert!(matches!(clerk.said(), Some(Message::DraftRestored)));
    clerk.press("X<enter>");
    assert_eq!((clerk.last().text.as_str(), clerk.last().at), ("没写完X的", at(9, 0)));
    clerk.reopen();
    assert_eq!(clerk.typed(), "");
    clerk.check();
}

#[test]
fn commands_have_names_in_both_languages_and_widths() {
    for (lang, lines) in [
        (Lang::En, [":open", "/recess", "：resume", "／adjourn"]),
        (Lang::Zh, ["：开会", "／休会", "、复会", ":散会"]),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", &[]);
        let states = [
            MeetingState::Live,
            MeetingState::Recess,
            MeetingState::Live,
            MeetingState::Wrapping,
        ];
        for (line, state) in lines.into_iter().zip(states) {
            clerk.line(line);
            assert_eq!(clerk.open_meeting().state, state, "{line}");
        }
        clerk.check();
    }
}

#[test]
fn what_was_said_of_one_act_does_not_stand_over_the_next() {
    let mut clerk = council();
    clerk.line("开场").line(":recorder").press("<f8>");
    assert!(matches!(clerk.said(), Some(Message::Marked(..))));
    clerk.line(":next-item");
    assert_eq!(clerk.said(), None);
    clerk.press("<f8>").line(":recess 茶歇");
    assert_eq!(clerk.said(), None);
    clerk.check();
}

#[test]
fn what_is_typed_after_the_end_is_said_to_be_an_addition() {
    let mut clerk = council();
    clerk.line("开场").line(":adjourn").line("补一句");
    assert_eq!(clerk.said(), Some(&Message::AddedAfterEnd));
    assert_eq!(clerk.last().text, "补一句");
    clerk.check();
}

#[test]
fn who_is_missing_stands_over_the_feed_of_a_narrow_screen() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom", "Ann Hedges"]);
    clerk.line("+rosa").line(":absent");
    let shown = clerk.screen(80, 24);
    assert!(shown.contains("1 of 3 expected are here"), "{shown}");
    assert!(
        shown.contains("quorum: 1 of 3 members here, 2 needed: NOT reached"),
        "{shown}"
    );
    assert!(shown.contains("not here 2: Peter Bloom, Ann Hedges"), "{shown}");
    clerk.press("<esc>");
    assert!(!clerk.screen(80, 24).contains("expected are here"));
}

#[test]
fn the_head_keeps_those_who_stayed_to_the_end_after_the_adjournment() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom", "Ann Hedges"]);
    clerk.line("+rosa, peter").wait(5).press("<alt-x>");
    let shown = clerk.screen(100, 24);
    assert!(shown.contains("present 2/3") && shown.contains("quorum 2/2"), "{shown}");
}

#[test]
fn a_meeting_without_a_list_is_said_to_have_none() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &[]);
    clerk.line("words").press("<alt-w>");
    assert!(clerk.screen(80, 24).contains("Nobody is on the list"));
    clerk.press("<alt-w><alt-x><f5>");
    let document = clerk.m().wrapup.preview.pages.concat().join("\n");
    assert!(!document.contains("quorum present"), "{document}");
}

#[test]
fn a_title_is_seen_on_the_smallest_screen_too() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("council", "码头例会", &[]);
    clerk.line("话").press("<alt-x>");
    assert!(clerk.screen(33, 9).contains("码头例"), "{}", clerk.screen(33, 9));
}

#[test]
fn the_hints_of_an_empty_file_stay_while_something_is_typed() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<f2>hello");
    let shown = clerk.screen(80, 24);
    assert!(
        shown.contains("No meeting yet.") && !shown.contains("Nothing fits"),
        "{shown}"
    );
}

#[test]
fn a_time_after_a_command_is_when_it_happened() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.line("：开会 8:58");
    assert_eq!(clerk.open_meeting().opened, Some(at(8, 58)));
    clerk.wait(30).line("：散会9:28");
    assert_eq!(clerk.open_meeting().adjourned, Some(at(9, 28)));
    clerk.line("：散会 9:27");
    assert_eq!(clerk.open_meeting().adjourned, Some(at(9, 27)));
    clerk.check();
}

#[test]
fn the_row_of_the_opening_is_opened_with_up_and_corrected() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.press("<alt-o>").wait(3).press("<up>");
    assert_eq!(clerk.m().live.field.text(), "：开会 09:00");
    clerk.press("<backspace><backspace>02<enter>");
    assert_eq!(clerk.open_meeting().opened, Some(at(9, 2)));
    assert_eq!(clerk.entries()[0].at, at(9, 2));
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().opened, Some(at(9, 0)));
}

#[test]
fn a_row_of_the_session_becomes_nothing_else() {
    let mut clerk = council();
    clerk.press("<alt-o><up><ctrl-u>别的话<enter>");
    assert_eq!(clerk.entries()[0].kind, EntryKind::Opened);
    assert!(matches!(clerk.said(), Some(Message::LineOfItsOwn)));
}

#[test]
fn opening_long_before_or_after_the_plan_is_asked_once() {
    for minutes in [-90, 90] {
        let mut clerk = council();
        clerk.pace = 0;
        clerk.now = at(9, 0).plus_minutes(minutes);
        clerk.press("<alt-o>");
        assert!(clerk.open_meeting().opened.is_none(), "{minutes}");
        assert!(clerk.m().confirm.is_some());
        clerk.press("<alt-o>");
        assert!(clerk.open_meeting().opened.is_some(), "{minutes}");
    }
}

#[test]
fn what_was_inferred_is_confirmed_by_one_command() {
    let mut clerk = council();
    clerk.line("张三：同意").line("李四：同意");
    assert_eq!(clerk.m().ledger.records().unconfirmed().count(), 2);
    clerk.line("：确认到会");
    assert_eq!(clerk.m().ledger.records().unconfirmed().count(), 0);
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.m().ledger.records().unconfirmed().count(), 2);
}

#[test]
fn text_typed_where_no_field_is_stands_in_the_capture_line_and_ends_nothing() {
    let mut clerk = council();
    clerk.press("<alt-o>");
    clerk.press("<f5>主持人：散会");
    assert_eq!(clerk.m().live.field.text(), "主持人：散会");
    let said = clerk.said();
    assert!(
        matches!(said, Some(Message::Room(RoomMessage::InCaptureLine(line))) if line == "主持人：散会"),
        "{said:?}"
    );
    clerk.press("<enter>");
    assert!(clerk.open_meeting().state.in_session());
    clerk.press("<f3>主持人：散会<enter>");
    assert!(clerk.open_meeting().state.in_session());
}

#[test]
fn a_command_that_ends_the_meeting_waits_in_the_line_when_typed_in_another_tab() {
    let mut clerk = council();
    clerk.press("<alt-o><f5>:散会<enter>");
    assert!(clerk.open_meeting().state.in_session());
    assert_eq!(clerk.m().live.field.text(), ":散会");
    clerk.press("<enter>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Wrapping);
}

#[test]
fn a_first_line_opens_the_meeting_and_says_what_ready_lacks() {
    let mut clerk = council();
    clerk.line("=定了");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::OpenedLacking(missing))) if !missing.is_empty()),
        "{:?}",
        clerk.said()
    );
    let mut clerk = council();
    clerk.line("张三：开始");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::OpenedAndInferred(names, _))) if names == "张三"),
        "{:?}",
        clerk.said()
    );
    clerk.line("李四：好");
    assert!(matches!(clerk.said(), Some(Message::Inferred(..))), "said once");
}
