//! The capture line: every row of its table, in both widths and both languages.

use huiwu::{
    app::{
        message::{Message, RoomMessage},
        msg::Msg,
    },
    domain::{
        action::Owner,
        entry::{EntryKind, Remark},
        motion::{Counts, MotionState},
    },
    words::Lang,
};

use super::council;
use crate::support::{Clerk, at};

#[test]
fn signs_of_both_widths_make_the_same_records() {
    let table: &[(&str, &str, EntryKind, &str)] = &[
        ("大家好", "大家好", EntryKind::Note, "大家好"),
        ("=原则同意", "＝原则同意", EntryKind::Decision, "原则同意"),
        ("?何时开工", "？何时开工", EntryKind::Question, "何时开工"),
        ("!报修改稿", "！报修改稿", EntryKind::Action, "报修改稿"),
        ("*抓紧办", "＊抓紧办", EntryKind::Requirement, "抓紧办"),
        ("%停电", "％停电", EntryKind::Incident, "停电"),
        ("$通过预算", "＄通过预算", EntryKind::Motion, "通过预算"),
        ("$通过预算", "￥通过预算", EntryKind::Motion, "通过预算"),
        ("... 还有一点", "…… 还有一点", EntryKind::Continuation, "还有一点"),
        ("\\=不是决定", "＼=不是决定", EntryKind::Note, "=不是决定"),
    ];
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", super::PEOPLE).line("头一条");
        for (narrow, wide, kind, text) in table {
            for typed in [narrow, wide] {
                clerk.line(typed);
                let last = clerk.last();
                assert_eq!(
                    (last.kind, last.text.as_str(), last.raw.as_str()),
                    (*kind, *text, *typed)
                );
            }
        }
        clerk.check().reopen();
    }
}

#[test]
fn what_only_looks_like_a_sign_is_a_note() {
    let mut clerk = council();
    let notes = [
        "- 两点",
        "+ 三点",
        "$5,000 已付",
        "#1 priority is safety",
        "10:30 开始",
        "!= 0",
        "备注：没有",
        "  缩进",
    ];
    for typed in notes {
        clerk.line(typed);
        assert_eq!(
            (clerk.last().kind, clerk.last().remark.clone()),
            (EntryKind::Note, None),
            "{typed}"
        );
        assert_eq!(clerk.last().raw, typed);
    }
    for typed in ["= ", "=="] {
        clerk.line(typed);
        assert_eq!(clerk.last().remark, Some(Remark::OnlySigns), "{typed}");
    }
    clerk.line("http://example.org/a");
    assert_eq!((clerk.last().kind, clerk.last().speaker), (EntryKind::Link, None));
}

#[test]
fn an_action_has_owners_and_a_date_only_where_they_were_typed() {
    let mut clerk = council();
    clerk.line("!报修改稿 @zs @ls ~2026-03-20");
    let action = clerk.action();
    let lead = Owner::Attendee(clerk.person("张三"));
    let other = Owner::Attendee(clerk.person("李四"));
    assert_eq!(action.owners, [lead, other]);
    assert_eq!(action.due.date.map(|d| d.to_string()).as_deref(), Some("2026-03-20"));
    clerk.line("！查原因 ＠王五");
    assert_eq!((clerk.action().due.date, clerk.action().number), (None, 2));
    clerk.line("!没有人");
    assert_eq!(clerk.last().remark, Some(Remark::NoOwner));
    clerk.check();
}

#[test]
fn an_unreadable_date_keeps_the_whole_line_with_the_reason() {
    let mut clerk = council();
    clerk.line("!报稿 @zs ~when pigs fly");
    assert_eq!(clerk.last().raw, "!报稿 @zs ~when pigs fly");
    assert!(
        matches!(clerk.last().remark, Some(Remark::UnreadableDate(_))),
        "{:?}",
        clerk.last().remark
    );
    assert!(matches!(clerk.said(), Some(Message::Kept(Remark::UnreadableDate(_)))));
    clerk.check();
}

#[test]
fn motions_are_moved_seconded_and_counted() {
    let mut clerk = council();
    clerk.line("zs：先说").line("$采购方案").line("$+ls").line("$=8/1/2");
    let motion = clerk.m().ledger.records().motions.rows()[0].clone();
    assert_eq!(motion.seconder, Some(clerk.person("李四")));
    assert_eq!(
        motion.counts,
        Some(Counts {
            yes: 8,
            no: 1,
            abstain: 2
        })
    );
    assert_eq!(motion.state, MotionState::Carried);
    clerk.line("$第二案").line("＄＝1：3");
    assert_eq!(clerk.m().ledger.records().motions.rows()[1].state, MotionState::Lost);
    clerk.line("#2").line("$=1/2");
    assert_eq!(
        (clerk.last().kind, clerk.last().remark.clone()),
        (EntryKind::Note, Some(Remark::NoOpenMotion))
    );
    clerk.check().reopen();
}

#[test]
fn items_are_taken_up_by_number_and_added_by_title() {
    let mut clerk = council();
    let items: Vec<_> = clerk.m().ledger.records().items.iter().map(|i| i.id).collect();
    clerk.line("＃2");
    assert_eq!(
        (clerk.last().kind, clerk.last().item),
        (EntryKind::ItemStart, Some(items[1]))
    );
    clerk.line("说一句");
    assert_eq!(clerk.last().item, Some(items[1]));
    clerk.line("#+ 临时议题");
    assert_eq!(clerk.m().ledger.records().items.len(), items.len() + 1);
    let new = clerk.m().ledger.records().current_item().unwrap();
    assert_eq!(clerk.m().ledger.records().items.get(new).unwrap().title, "临时议题");
    clerk.line("＃＋ 再加一项");
    assert_eq!(clerk.m().ledger.records().items.len(), items.len() + 2);
    clerk.line("#99");
    assert!(matches!(clerk.last().remark, Some(Remark::NoSuchItem(_))));
    clerk.press("<alt-j>");
    clerk.check().reopen();
}

#[test]
fn the_first_line_opens_the_meeting_at_its_own_moment() {
    let mut clerk = council();
    clerk.press("先").wait(2).press("说<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::OpenedLacking(_)))
    ));
    assert_eq!(clerk.entries()[0].kind, EntryKind::Opened);
    assert_eq!(clerk.open_meeting().opened, Some(clerk.last().at));
}

#[test]
fn an_entry_carries_the_moment_of_its_first_key_and_the_keys_shift_it() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.press("甲").wait(1).press("乙<enter>");
    assert_eq!((clerk.last().at, clerk.last().entered), (at(9, 0), at(9, 1)));
    clerk.press("丙<ctrl-up><ctrl-up><ctrl-up><ctrl-down><enter>");
    assert_eq!(clerk.last().at, at(9, 1).plus_ms(-20_000));
    clerk.press("<ctrl-up>").wait(0).press("<ctrl-down>丁<enter>");
    assert_eq!(clerk.last().at, at(9, 1));
    clerk
        .press("戊")
        .wait(1)
        .press("<backspace>")
        .wait(1)
        .press("己<enter>");
    assert_eq!(clerk.last().at, at(9, 3), "an emptied line begins again");
}

#[test]
fn a_clock_that_jumps_back_keeps_the_order_of_the_feed() {
    let mut clerk = council();
    clerk.line("一").line("二");
    clerk.now = at(7, 0);
    clerk.line("三");
    assert_eq!(clerk.texts(), ["一", "二", "三"]);
    clerk.reopen().line("四");
    assert_eq!(clerk.texts(), ["一", "二", "三", "四"]);
}

#[test]
fn a_paste_of_several_lines_waits_in_the_editor_and_runs_nothing() {
    let mut clerk = council();
    clerk.line("起头").paste("=决定一\n:adjourn\n!任务");
    assert!(clerk.m().live.is_long());
    assert_eq!(clerk.texts(), ["起头"]);
    assert!(clerk.open_meeting().state.in_session());
    clerk.press("<enter>再一行<ctrl-s>");
    assert!(clerk.open_meeting().state.in_session());
    assert!(clerk.last().text.contains("再一行"), "{:?}", clerk.last());
    assert!(clerk.last().text.contains(":adjourn"));
    clerk.check().reopen();
}

#[test]
fn the_long_editor_keeps_the_line_and_gives_it_back() {
    let mut clerk = council();
    clerk.press("上半句<ctrl-o>，下半句<enter>第二段<up><esc>");
    assert_eq!(clerk.typed(), "上半句，下半句\n第二段");
    clerk.press("<ctrl-o><ctrl-s>");
    assert_eq!(clerk.last().text, "上半句，下半句\n第二段");
    assert_eq!((clerk.typed().as_str(), clerk.m().live.is_long()), ("", false));
    clerk.check();
}

#[test]
fn the_line_is_shown_with_what_it_will_become() {
    let mut clerk = council();
    clerk.press("=同意");
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("决定") && screen.contains("=同意"), "{screen}");
    assert_eq!(clerk.texts(), Vec::<&str>::new());
}

#[test]
fn words_of_other_scribes_work_in_both_languages() {
    let mut clerk = council();
    for (typed, kind, text) in [
        ("#action 张三 写报告", EntryKind::Action, ""),
        ("行动：写报告 @zs", EntryKind::Action, "写报告"),
        ("决定：同意", EntryKind::Decision, "同意"),
        ("RESOLVED: agreed", EntryKind::Decision, "agreed"),
        ("#agreed fine", EntryKind::Decision, "fine"),
        ("#info 说明", EntryKind::Information, "说明"),
    ] {
        clerk.line(typed);
        assert_eq!(clerk.last().kind, kind, "{typed}");
        assert!(
            text.is_empty() || clerk.last().text == text,
            "{typed}: {:?}",
            clerk.last()
        );
    }
    clerk.check();
}

#[test]
fn a_shift_before_the_first_key_counts_from_that_key() {
    let mut clerk = council();
    clerk.pace = 0;
    clerk.press("<ctrl-up>").wait(30).press("甲<enter>");
    assert_eq!(clerk.last().at, at(9, 30).plus_ms(-10_000));
}

#[test]
fn an_entry_of_several_lines_is_opened_in_the_editor_and_saved() {
    let mut clerk = council();
    clerk
        .line("起")
        .paste("甲\n乙")
        .press("<ctrl-s>")
        .line("尾")
        .press("<up><up>");
    assert!(clerk.m().live.is_long());
    assert_eq!(clerk.typed(), "甲\n乙");
    clerk.press("<enter>丙<ctrl-s>");
    assert_eq!(clerk.texts(), ["起", "甲\n乙\n丙", "尾"]);
    assert_eq!((clerk.typed().as_str(), clerk.m().live.is_long()), ("", false));
    clerk.check().reopen();
}

#[test]
fn pasted_text_of_one_line_is_typed_and_not_entered() {
    let mut clerk = council();
    clerk.line("起").paste("=已同意");
    assert_eq!((clerk.typed().as_str(), clerk.texts()), ("=已同意", vec!["起"]));
    clerk.paste("\n").press("<backspace>").press("<esc><enter>");
    assert_eq!(
        (clerk.last().kind, clerk.last().text.as_str()),
        (EntryKind::Decision, "已同意")
    );
}

#[test]
fn a_line_break_at_the_end_of_what_is_pasted_opens_no_editor() {
    for end in ["", "\n", "\r\n", "\r", "\n\n", " \n"] {
        let mut clerk = council();
        clerk.line("起").paste(&format!("zs: pasted{end}"));
        assert_eq!(
            (clerk.typed().trim_end(), clerk.m().live.is_long()),
            ("zs: pasted", false),
            "{end:?}"
        );
        assert_eq!(clerk.texts(), ["起"], "{end:?}");
    }
}

#[test]
fn numbers_of_decisions_actions_and_motions_run_on_after_a_change_of_kind() {
    let mut clerk = council();
    clerk.line("=一").line("=二").line("三").press("<alt-d>");
    let numbers: Vec<_> = clerk.m().ledger.records().decisions.iter().map(|d| d.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    clerk.press("<up><up><alt-n><esc>").line("=四");
    let mut numbers: Vec<_> = clerk.m().ledger.records().decisions.iter().map(|d| d.number).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 3, "no number twice");
    clerk.check();
}

#[test]
fn turning_pages_passes_no_entry_over_and_comes_back() {
    let mut clerk = council();
    clerk.take(Msg::Resize(80, 24));
    for n in 10..60 {
        clerk.line(&format!("第{n}条 {}", "这一条要占两行".repeat(8)));
    }
    let shown = |clerk: &Clerk| -> Vec<usize> {
        let screen = clerk.screen(80, 24);
        (10..60).filter(|n| screen.contains(&format!("第{n}条"))).collect()
    };
    let mut seen = shown(&clerk);
    for _ in 0..30 {
        clerk.press("<pageup>");
        seen.extend(shown(&clerk));
    }
    assert_eq!(
        (10..60).filter(|n| !seen.contains(n)).collect::<Vec<_>>(),
        Vec::<usize>::new()
    );
    assert!(
        shown(&clerk).len() >= 4,
        "the first page is full: {}",
        clerk.screen(80, 24)
    );
    let mut seen = shown(&clerk);
    for _ in 0..30 {
        clerk.press("<pagedown>");
        seen.extend(shown(&clerk));
    }
    assert_eq!(
        (10..60).filter(|n| !seen.contains(n)).collect::<Vec<_>>(),
        Vec::<usize>::new()
    );
    assert_eq!(clerk.m().live.scroll, 0);
}

#[test]
fn an_entry_too_long_for_the_feed_says_so() {
    let mut clerk = council();
    clerk.take(Msg::Resize(80, 24));
    clerk.line(&"很长的一段话，".repeat(120));
    let screen = clerk.screen(80, 24);
    assert!(
        screen.lines().rev().any(|row| row.trim_end().ends_with('…')),
        "{screen}"
    );
}
