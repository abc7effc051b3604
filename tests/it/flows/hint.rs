//! The row under the caret says what Enter will make of the line; and a line that was kept says what mends it, at 80 columns.

use huiwu::{
    app::message::Message,
    domain::entry::{EntryKind, Remark},
    words::Lang,
};

use super::council;
use crate::support::Clerk;

/// The row under the capture line, of a line that fits one row.
fn hint(clerk: &Clerk) -> String {
    clerk.screen(80, 24).lines().nth(21).unwrap_or_default().to_owned()
}

/// The row of notices.
fn notice(clerk: &Clerk) -> String {
    clerk.screen(80, 24).lines().nth(22).unwrap_or_default().to_owned()
}

#[test]
fn that_the_head_speaks_before_the_others_is_said_before_enter() {
    use huiwu::domain::agenda::{Item, ItemKind};
    let mut clerk = Clerk::new(Lang::Zh);
    clerk
        .meeting("executive", "办公会", super::PEOPLE)
        .line("＋全体")
        .line("主持人：张三")
        .press("<alt-o>");
    let item = clerk.m().ledger.records().items.rows()[0].clone();
    clerk.put([Item {
        kind: ItemKind::Decision,
        ..item
    }
    .into()]);
    clerk.line("＃1").press("张三：我同意这个方案");
    assert!(hint(&clerk).contains("张三先于其他成员表态"), "{}", hint(&clerk));
    clerk
        .press("<ctrl-e><ctrl-u>")
        .line("李四：有两点建议")
        .press("张三：我同意这个方案");
    assert!(!hint(&clerk).contains("先于"), "{}", hint(&clerk));
}

#[test]
fn a_kind_named_as_a_command_before_a_text_is_its_sign() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", super::PEOPLE).line("头一条");
        for (typed, kind, text) in [
            (":decision We close early", EntryKind::Decision, "We close early"),
            ("：决定 早点结束", EntryKind::Decision, "早点结束"),
            ("：改决定 再早一点", EntryKind::Decision, "再早一点"),
            ("/action 写报告 @zs", EntryKind::Action, "写报告"),
            (":question who", EntryKind::Question, "who"),
            ("：要求：抓紧", EntryKind::Requirement, "抓紧"),
            (":motion adopt it", EntryKind::Motion, "adopt it"),
            (":incident dark", EntryKind::Incident, "dark"),
            (":note =as it stands", EntryKind::Note, "=as it stands"),
        ] {
            clerk.line(typed);
            let last = clerk.last();
            assert_eq!(
                (last.kind, last.text.as_str(), last.raw.as_str(), last.remark.clone()),
                (kind, text, typed, None)
            );
        }
        assert_eq!(clerk.texts()[0], "头一条", "the entry before is left alone");
        clerk.check().reopen();
    }
}

#[test]
fn the_hint_of_a_named_kind_is_that_of_its_sign() {
    let mut clerk = council();
    clerk.line("一").press("：决定 早点结束");
    assert!(hint(&clerk).contains("→ 决定 D1"), "{}", hint(&clerk));
}

#[test]
fn a_command_that_is_none_says_before_enter_that_it_will_be_a_note() {
    let mut clerk = council();
    clerk.line("一");
    for typed in [":nonsense", ":open 各位请坐"] {
        clerk.press(typed);
        assert!(hint(&clerk).contains("→ 记录 · "), "{}", hint(&clerk));
        clerk.press("<enter>");
        assert_eq!(clerk.last().kind, EntryKind::Note);
        assert!(matches!(
            clerk.said(),
            Some(Message::Kept(Remark::UnknownCommand(_) | Remark::TakesNoWords(_)))
        ));
        assert!(
            notice(&clerk).contains("已存为记录。↑ 修改"),
            "what became of it: {}",
            notice(&clerk)
        );
    }
}

#[test]
fn the_hint_of_an_arrival_shows_the_time_that_was_typed() {
    let mut clerk = council();
    clerk.press("＋王五 08:35");
    assert!(hint(&clerk).contains("到会 08:35"), "{}", hint(&clerk));
    clerk.press("<enter>－王五、李四 08:50");
    assert!(hint(&clerk).contains("王五、李四 离席 08:50"), "{}", hint(&clerk));
}

#[test]
fn names_that_are_offered_leave_what_enter_will_do_in_sight() {
    let mut clerk = council();
    clerk.line("+zs").line("$方案").press("-zs");
    assert!(
        hint(&clerk).contains("1 张三") && hint(&clerk).contains("→ 张三 离席"),
        "{}",
        hint(&clerk)
    );
    clerk.wipe().press("$+ls");
    assert!(
        hint(&clerk).contains("→ 动议 M1 · 提出人未记、李四附议"),
        "{}",
        hint(&clerk)
    );
}

#[test]
fn a_line_kept_with_a_doubt_says_the_key_that_mends_it_however_long_the_name() {
    let long = "欧阳".repeat(10);
    for (lang, add, edit) in [(Lang::En, "Alt-K adds", "↑ edits."), (Lang::Zh, "Alt-K", "↑ 修改。")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", super::PEOPLE).line("头一条");
        for (typed, first) in [
            (format!("!办 @{long}"), add),
            (format!(":{long}"), "↑"),
            (format!("s/无{long}/x/"), "↑"),
            (format!("+王五、{long}"), add),
        ] {
            clerk.line(&typed);
            let said = notice(&clerk);
            assert!(
                said.contains(first) && !said.trim_end().ends_with('…'),
                "{typed}: {said}"
            );
        }
        clerk.line("鲍勃：我是谁");
        assert!(
            notice(&clerk).contains(add) && notice(&clerk).contains(edit),
            "{}",
            notice(&clerk)
        );
    }
}

#[test]
fn what_was_said_in_a_tab_does_not_follow_into_another() {
    let mut clerk = council();
    clerk.line("一").line(":nonsense");
    assert!(clerk.said().is_some());
    clerk.press("<f5>");
    assert!(clerk.said().is_none(), "{:?}", clerk.said());
}

#[test]
fn after_the_meeting_the_header_keeps_those_who_stayed_to_the_end() {
    let mut clerk = council();
    clerk.line("+zs、ls");
    assert!(clerk.screen(80, 24).contains("法定 2/2"), "{}", clerk.screen(80, 24));
    clerk.press("<alt-o><alt-x>");
    let header = clerk.screen(80, 24).lines().next().unwrap_or_default().to_owned();
    assert!(header.contains("收尾中") && header.contains("法定 2/2"), "{header}");
}

#[test]
fn a_nick_after_plus_or_minus_that_nobody_has_says_so() {
    let mut clerk = council();
    clerk.line("一");
    for (typed, name) in [
        ("+asmithee", "asmithee"),
        ("+a1,b2,c3", "a1"),
        ("-longernick", "longernick"),
    ] {
        clerk.line(typed);
        assert_eq!(
            (clerk.last().kind, clerk.last().remark.clone()),
            (EntryKind::Note, Some(Remark::UnknownName(name.to_owned()))),
            "{typed}"
        );
    }
}

#[test]
fn a_quarter_or_half_of_number_nought_is_no_date() {
    let mut clerk = council();
    for typed in ["!办 @zs ~q0", "!办 @zs ~h0"] {
        clerk.line(typed);
        assert_eq!(clerk.action().due.date, None, "{typed}");
    }
}

#[test]
fn that_more_vote_than_may_stands_before_all_else_at_80_columns() {
    for (lang, lines, typed, says) in [
        (Lang::En, ["$Buy a bench", "#1"], "$= 12/1/1", "14 votes, but only"),
        (
            Lang::En,
            ["$Buy a bench", "#1"],
            "$= 20/0/0 unanimously",
            "20 votes, but only",
        ),
        (
            Lang::Zh,
            ["＄审议通过管理办法", "＃1"],
            "$= 12:1:1",
            "共14票，多于可表决的",
        ),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", super::PEOPLE).line("+all");
        clerk.line(if lang == Lang::Zh { "＋全体" } else { "+all" });
        clerk.line(lines[1]).line(lines[0]).press(typed);
        let hint = hint(&clerk);
        assert!(hint.trim_start().starts_with(says), "{typed}: {hint}");
    }
}
