//! Refusals: nothing typed is swallowed, nothing secret is stored, nothing unseen gets in.

use huiwu::{
    app::message::Message,
    domain::{
        clean::clean_block,
        entry::{EntryKind, Remark},
    },
    input::section::SectionId,
    words::Lang,
};

use super::council;
use crate::support::Clerk;

#[test]
fn an_unknown_command_is_kept_as_a_note_with_the_reason() {
    let mut clerk = council();
    for typed in [":nonsense", "/什么命令 带字", "：乱七八糟", "、没有这个"] {
        clerk.line(typed);
        assert_eq!(
            (clerk.last().kind, clerk.last().raw.as_str()),
            (EntryKind::Note, typed),
            "{typed}"
        );
        assert!(
            matches!(clerk.last().remark, Some(Remark::UnknownCommand(_))),
            "{typed}: {:?}",
            clerk.last()
        );
        assert!(
            matches!(clerk.said(), Some(Message::Kept(Remark::UnknownCommand(_)))),
            "{:?}",
            clerk.said()
        );
        assert_eq!(clerk.typed(), "");
    }
    clerk.check().reopen();
}

#[test]
fn a_command_that_cannot_run_keeps_the_words_after_it() {
    let mut clerk = council();
    clerk.line(":recess 茶歇十分钟，先休息");
    let kept = clerk.typed().contains("茶歇") || clerk.entries().iter().any(|e| e.raw.contains("茶歇"));
    assert!(kept, "typed words are gone: {:?}", clerk.said());
}

#[test]
fn a_command_of_another_tab_keeps_the_words_after_it() {
    let mut clerk = council();
    clerk.line("一").line(":rename 大家认为应当改名");
    let kept = clerk.typed().contains("大家认为") || clerk.entries().iter().any(|e| e.raw.contains("大家认为"));
    assert!(kept, "typed words are gone: {:?}", clerk.said());
}

#[test]
fn a_register_only_meeting_stores_no_content_anywhere() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三", "李四"]);
    assert!(clerk.open_meeting().register_only());
    let secret = "绝不可存的内容";
    for sign in [
        "",
        "=",
        "!",
        "?",
        "*",
        "$",
        "%",
        "zs：",
        "钱七：",
        "#info ",
        ":",
        "#+ ",
        "#99 ",
        "s/",
        "+",
        "... ",
        ":recess ",
    ] {
        clerk.line(&format!("{sign}{secret}"));
        clerk.press("<esc><esc>").wipe();
    }
    clerk.paste(&format!("{secret}\n第二行")).press("<ctrl-s>").wipe();
    clerk.line(&format!(":标记 {secret}")).wipe();
    clerk
        .press("<ctrl-p>")
        .press(&format!("no-action {secret}<enter><esc><esc>"))
        .wipe();
    clerk.press("+zs<enter>");
    assert!(
        clerk.m().ledger.records().is_present(clerk.person("张三")),
        "the register goes on"
    );
    clerk.check();
    let lines: Vec<_> = clerk
        .entries()
        .iter()
        .map(|e| (e.kind, e.raw.clone(), e.text.clone()))
        .collect();
    assert!(
        !lines
            .iter()
            .any(|(_, raw, text)| raw.contains(secret) || text.contains(secret)),
        "{lines:?}"
    );
    clerk.reopen();
    for file in std::fs::read_dir(clerk.path("")).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{}", path.display());
        }
    }
}

#[test]
fn a_refused_line_stays_with_its_writer() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三"]);
    clerk.line("内容");
    assert!(matches!(clerk.said(), Some(Message::RegisterOnly)));
    assert_eq!(clerk.typed(), "内容");
    clerk.wipe().line(":什么 内容");
    assert!(matches!(clerk.said(), Some(Message::RegisterOnly)));
    assert_eq!(clerk.typed(), ":什么 内容");
    assert!(clerk.entries().is_empty());
}

#[test]
fn control_characters_reach_neither_records_nor_screen_nor_documents() {
    let mut clerk = council();
    let evil = "甲\u{1b}[31m\u{7}\u{0}\u{202e}乙\u{9b}2J\r丙";
    clerk.line("开始").paste(evil).press("<enter>");
    for c in evil.chars() {
        clerk.key(huiwu::input::key::Key::plain(huiwu::input::key::Code::Char(c)));
    }
    clerk.press("<enter><ctrl-s>");
    clerk
        .press("<f3>")
        .go_to_people()
        .press("<f7>")
        .paste("钱\u{1b}[2J七\n周\u{202e}八\u{7}")
        .press("<ctrl-s>");
    clerk
        .go_to_agenda()
        .press("<f7>")
        .paste("1. 标\u{1b}]0;x\u{7}题\n")
        .press("<ctrl-s><enter>");
    clerk.press("<ctrl-n>").paste("另\u{1b}一\u{9b}题").press("<enter>");
    clerk.press("<f4>").enter(&format!("命令行{evil}"));
    clerk.press("<f2><f7>").paste("\u{1b}[1m名").press("<enter><f4>");
    for row in clerk.disk() {
        let shown = serde_json::to_value(&row).unwrap();
        check_clean(&shown);
    }
    for tab in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>"] {
        clerk.press(tab);
        let screen = clerk.screen(120, 36);
        assert!(
            !screen.chars().any(|c| c != '\n' && (c.is_control() || c == '\u{202e}')),
            "{screen:?}"
        );
    }
    clerk.check().reopen();
}

/// No string anywhere in the row would be changed by cleaning.
fn check_clean(value: &serde_json::Value) {
    match value {
        serde_json::Value::String(text) => assert_eq!(clean_block(text), text.as_str()),
        serde_json::Value::Array(list) => list.iter().for_each(check_clean),
        serde_json::Value::Object(map) => map.values().for_each(check_clean),
        _ => {}
    }
}

#[test]
fn an_empty_line_enters_nothing() {
    let mut clerk = council();
    clerk.press("<enter>   <enter>");
    assert!(clerk.entries().is_empty());
    assert!(matches!(clerk.said(), Some(Message::NothingTyped)));
}

#[test]
fn very_long_lines_are_kept_whole() {
    let mut clerk = council();
    let long = "长".repeat(20_000);
    clerk.paste(&long).press("<enter>");
    assert_eq!(clerk.last().text, long);
    clerk.check().reopen();
    assert!(clerk.screen(60, 20).contains('长'));
}

#[test]
fn a_command_sign_alone_opens_the_palette() {
    for sign in [":", "/", "：", "／", "、"] {
        let mut clerk = council();
        clerk.press(sign).press("<enter>");
        assert!(
            matches!(clerk.m().cover, huiwu::app::model::Cover::Palette(_)),
            "{sign}: {:?}",
            clerk.said()
        );
        assert!(clerk.entries().is_empty());
        clerk.press("<esc>");
        assert_eq!(clerk.typed(), "");
    }
}

#[test]
fn a_beginning_of_several_names_says_which_and_keeps_the_line() {
    let mut clerk = council();
    clerk.line("开始").line(":re");
    assert!(
        matches!(clerk.said(), Some(Message::AmbiguousCommand(_))),
        "{:?}",
        clerk.said()
    );
    assert!(clerk.typed() == ":re" || clerk.last().raw == ":re");
}

#[test]
fn words_after_a_command_that_takes_none_are_kept() {
    for typed in [
        ":open 各位请坐",
        "/write 报告一份",
        ":quit 的意思是退出",
        ":undo 这个词",
    ] {
        let mut clerk = council();
        clerk.line("一").line(typed);
        assert_eq!(
            (clerk.last().kind, clerk.last().raw.as_str()),
            (EntryKind::Note, typed),
            "{typed}"
        );
        assert_eq!(clerk.texts()[0], "一");
        clerk.check();
    }
}

#[test]
fn the_palette_keeps_words_that_its_command_does_not_take() {
    let mut clerk = council();
    clerk.line("一").press("<ctrl-p>open-meeting 重要的一句话<enter>");
    let kept = clerk.typed().contains("重要") || clerk.entries().iter().any(|e| e.raw.contains("重要"));
    let open = matches!(clerk.m().cover, huiwu::app::model::Cover::Palette(_));
    assert!(kept || open, "{:?}", clerk.said());
}

#[test]
fn nothing_is_lost_when_a_form_or_help_or_another_tab_comes_between() {
    let mut clerk = council();
    clerk.line("一").press("半句话");
    for keys in [
        "<f1><esc>",
        "<ctrl-p><esc>",
        "<f2><f4>",
        "<f3><enter><esc><f4>",
        "<f5><f4>",
        "<f6><f4>",
        "<alt-l>",
        "<alt-e><esc>",
    ] {
        clerk.press(keys);
        assert_eq!(
            (clerk.m().tab, clerk.typed().as_str()),
            (huiwu::app::model::Tab::Live, "半句话"),
            "{keys}"
        );
    }
    clerk.press("<enter>");
    assert_eq!(clerk.last().text, "半句话");
}

#[test]
fn every_screen_is_drawn_at_every_size() {
    let mut clerk = council();
    clerk.line("zs：说话").line("=决定").line("!办 @ls ~2026-03-20");
    for tab in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f1>"] {
        clerk.press(tab);
        for (columns, rows) in [
            (1, 1),
            (5, 3),
            (20, 6),
            (33, 9),
            (60, 20),
            (80, 24),
            (120, 36),
            (200, 60),
        ] {
            let screen = clerk.screen(columns, rows);
            assert_eq!(screen.lines().count(), usize::from(rows));
        }
    }
}

#[test]
fn a_key_without_a_command_here_says_so_and_keeps_what_is_typed() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Purpose).press("<f9>");
    assert!(
        matches!(clerk.said(), Some(Message::NothingOnKey(_))),
        "{:?}",
        clerk.said()
    );
    assert!(clerk.screen(80, 24).contains("F9 在此无作用"));
    clerk.press("<f4>").press("半句<alt-v>话");
    assert!(matches!(clerk.said(), Some(Message::NothingOnKey(_))));
    assert_eq!(clerk.typed(), "半句话");
}
