//! Slips of a hurried hand: the key in the wrong place, the wrong key, words too many. Nothing is lost, nothing lies.

use huiwu::{
    app::{
        form::FormKind,
        message::{Message, RoomMessage},
        model::{Cover, Tab},
    },
    domain::entry::{EntryKind, Remark},
    input::{command::Command, section::SectionId},
    words::{Lang, field::FieldName, why::Why},
};

use super::council;
use crate::support::Clerk;

/// The palette's line.
fn in_palette(clerk: &Clerk) -> String {
    match &clerk.m().cover {
        Cover::Palette(palette) => palette.field.text(),
        other => panic!("no palette but {other:?}"),
    }
}

/// A field of the form that is open.
fn in_form(clerk: &Clerk, name: FieldName) -> String {
    match &clerk.m().cover {
        Cover::Form(form) => form.text(name),
        other => panic!("no form but {other:?}"),
    }
}

#[test]
fn typing_is_taken_back_in_every_field_before_any_act() {
    let mut clerk = council();
    clerk.line("一").press("<f3>").go_to_agenda();
    let rows = clerk.rows();
    clerk.press("<ctrl-n>预算<ctrl-z>");
    assert_eq!(in_form(&clerk, FieldName::Title), "");
    clerk.press("<ctrl-y>");
    assert_eq!(in_form(&clerk, FieldName::Title), "预算");
    clerk.press("<ctrl-z><ctrl-z>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Unavailable(Command::Undo, Why::NothingToUndo))
    ));
    clerk.press("<esc><esc>");
    clerk.press("<ctrl-p>散会<ctrl-z>");
    assert_eq!(in_palette(&clerk), "");
    clerk.press("<ctrl-y>");
    assert_eq!(in_palette(&clerk), "散会");
    clerk.press("<esc>甲<ctrl-z>");
    assert_eq!(clerk.m().prepare.filter.text(), "");
    clerk.press("<f2>乙<ctrl-z>");
    assert_eq!(clerk.m().meetings.filter.text(), "");
    clerk.press("<f6>丙<ctrl-z>");
    assert_eq!(clerk.m().follow_up.filter.text(), "");
    clerk.press("<f4>");
    assert_eq!(clerk.rows(), rows);
    clerk.check();
}

#[test]
fn an_act_after_a_filter_is_taken_back_first() {
    let mut clerk = council();
    clerk.line("!办事 @zs").press("<f6>办事<f7>已办<tab>王五<ctrl-s>");
    let done = clerk.m().follow_up.rows.len();
    assert_eq!(done, 0, "closed actions leave the list");
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.m().follow_up.rows.len(), 1, "{:?}", clerk.said());
    assert_eq!(clerk.m().follow_up.filter.text(), "办事");
}

#[test]
fn no_act_is_taken_back_under_help_or_a_form() {
    let mut clerk = council();
    clerk.line("一").line("二").line("#1");
    let rows = clerk.rows();
    for keys in [
        "<f1><ctrl-z><ctrl-z><esc>",
        "<alt-e><ctrl-z><esc>",
        "<ctrl-p><ctrl-z><esc>",
    ] {
        clerk.press(keys);
        assert_eq!(clerk.rows(), rows, "{keys}");
    }
    clerk.press("<f1><ctrl-z>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(Command::Undo, _))));
    clerk.press("<esc>").check();
}

#[test]
fn a_form_with_text_in_it_is_not_left_by_the_key_of_a_tab() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda().press("<ctrl-n>很长的议题名称");
    for key in [
        "<f2>",
        "<f4>",
        "<f5>",
        "<f6>",
        "<ctrl-p>",
        "<ctrl-q>",
        "<alt-4>",
        "<f1><f4><esc>",
    ] {
        clerk.press(key);
        assert_eq!(in_form(&clerk, FieldName::Title), "很长的议题名称", "{key}");
        assert_eq!(clerk.m().tab, Tab::Prepare, "{key}");
    }
    clerk.press("<f4>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(_, Why::FormFirst))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<f1><f1>").press("，续<enter>");
    assert!(clerk.agenda().contains(&"很长的议题名称，续"), "{:?}", clerk.agenda());
    clerk.press("<ctrl-n><f4>");
    assert_eq!(clerk.m().tab, Tab::Live, "an untouched form holds nobody up");
}

#[test]
fn help_gives_back_what_it_lay_over() {
    let mut clerk = council();
    clerk.press("<ctrl-p>散会 今天到此为止<f1><esc>");
    assert_eq!(in_palette(&clerk), "散会 今天到此为止");
    clerk.press("<esc>#1<enter><alt-e>2<f1><f1>");
    assert!(matches!(&clerk.m().cover, Cover::Form(form) if matches!(form.kind, FormKind::Outcome(_))));
}

#[test]
fn the_palette_keeps_what_fits_no_command_and_says_so() {
    let mut clerk = council();
    clerk.press("<ctrl-p>没有这个命令 后面的话<enter>");
    assert_eq!(in_palette(&clerk), "没有这个命令 后面的话");
    assert!(
        matches!(clerk.said(), Some(Message::UnknownCommand(name)) if name == "没有这个命令"),
        "{:?}",
        clerk.said()
    );
    assert!(clerk.screen(80, 24).contains("没有命令“没有这个命令”"));
}

#[test]
fn completing_a_command_keeps_the_words_after_it() {
    let mut clerk = council();
    clerk.line("各位好").press("<ctrl-p>休 先喝口水<tab>");
    assert_eq!(in_palette(&clerk), "休会 先喝口水");
    clerk.press("<ctrl-z><ctrl-z>");
    assert_eq!(in_palette(&clerk), "休 先喝口水");
    clerk.press("<ctrl-y><ctrl-y><enter>");
    assert_eq!(clerk.last().kind, EntryKind::Recess);
    assert_eq!(clerk.last().text, "先喝口水");
}

#[test]
fn a_command_that_takes_no_words_is_named_itself() {
    let mut clerk = council();
    clerk.line("一").press("<ctrl-p>open-meeting 重要的一句话<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::TakesNoWords(Command::OpenMeeting))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<esc>:open 各位请坐");
    assert!(
        clerk.screen(100, 30).contains("“open”后面不带文字"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    assert_eq!(clerk.last().remark, Some(Remark::TakesNoWords("open".into())));
    assert!(matches!(clerk.said(), Some(Message::Kept(Remark::TakesNoWords(_)))));
    assert!(clerk.screen(80, 24).contains("“open”后面不带文字，已存为记录"));
}

#[test]
fn nobody_leaves_before_they_came_or_comes_before_they_left() {
    let mut clerk = council();
    clerk.line("+zs 08:55").line("+ls 08:40");
    let stays = clerk.m().ledger.records().intervals.rows().to_vec();
    clerk.press("-zs、ls 08:50");
    assert!(clerk.screen(100, 30).contains("先后不合"), "said before Enter");
    clerk.press("<enter>");
    assert_eq!(clerk.m().ledger.records().intervals.rows(), stays, "nobody is moved");
    assert_eq!(
        (clerk.last().kind, clerk.last().raw.as_str()),
        (EntryKind::Note, "-zs、ls 08:50")
    );
    assert_eq!(clerk.last().remark, Some(Remark::OutOfOrder("+张三 08:55".into())));
    assert!(matches!(clerk.said(), Some(Message::Kept(Remark::OutOfOrder(_)))));
    clerk.line("-zs 08:58").line("+zs 08:57");
    assert_eq!(clerk.last().remark, Some(Remark::OutOfOrder("-张三 08:58".into())));
    clerk.line("+zs 08:58");
    assert_eq!(clerk.last().remark, None);
    clerk.check().reopen();
}

#[test]
fn a_clock_that_jumped_back_lets_people_go() {
    let mut clerk = council();
    clerk.line("+zs").line("：开会").wait(-30).line("-zs");
    assert_eq!(clerk.last().kind, EntryKind::Departure);
    assert!(!clerk.m().ledger.records().is_present(clerk.person("张三")));
    clerk.check();
}

#[test]
fn everybody_who_is_not_in_the_room_is_named() {
    let mut clerk = council();
    clerk.line("+ww").press("-zs、ww、ls");
    assert!(clerk.screen(120, 30).contains("张三、李四不在场"), "said before Enter");
    clerk.press("<enter>");
    assert_eq!(clerk.last().remark, Some(Remark::NotPresent("张三、李四".into())));
    assert!(
        !clerk.m().ledger.records().is_present(clerk.person("王五")),
        "the others leave"
    );
    clerk.line("+zs").line("+ls").line("+zs、ls、ww");
    assert_eq!(clerk.last().remark, Some(Remark::AlreadyPresent("张三、李四".into())));
    assert!(clerk.m().ledger.records().is_present(clerk.person("王五")));
    clerk.check();
}

#[test]
fn what_is_too_much_for_a_name_after_a_plus_is_a_note_that_says_why() {
    for (lang, line, said) in [
        (Lang::Zh, "+关于经费的几点说明请大家看一下", "不像姓名，已存为记录"),
        (
            Lang::En,
            "+we should look at the money again",
            "too much for a name; kept as a note",
        ),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", &["Anna Lee"]).press(line);
        assert!(clerk.screen(120, 30).contains(said), "{}", clerk.screen(120, 30));
        clerk.press("<enter>");
        assert_eq!(clerk.last().text, line);
        assert!(
            matches!(clerk.last().remark, Some(Remark::NotAName(_))),
            "{:?}",
            clerk.last()
        );
        assert!(matches!(clerk.said(), Some(Message::Kept(Remark::NotAName(_)))));
        assert!(clerk.screen(80, 24).contains(said));
    }
    let mut clerk = council();
    for plain in ["+ 关于经费的几点说明", "+1 同意", "-关于经费的几点说明"] {
        clerk.line(plain);
        assert_eq!(
            (clerk.last().kind, &clerk.last().remark),
            (EntryKind::Note, &None),
            "{plain}"
        );
    }
}

#[test]
fn title_and_page_number_of_a_narrow_wrap_up_do_not_touch() {
    for (lang, page) in [(Lang::Zh, "第 1 页"), (Lang::En, "page 1 of")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", &["张三"]).line("一").press("<f5>");
        for columns in [20, 26, 30, 33, 40, 60] {
            let screen = clerk.screen(columns, 12);
            let row = screen.lines().nth(2).unwrap_or_default();
            let title = row.split(page).next().unwrap_or_default();
            assert!(title.ends_with(' ') || !row.contains(page), "{columns}: {row}");
            assert!(
                row.chars().filter(|c| c.is_alphanumeric()).count() > 3,
                "{columns}: {row}"
            );
        }
    }
}

#[test]
fn text_typed_where_there_is_no_field_does_not_vanish_without_a_word() {
    let mut clerk = council();
    clerk.line("一").press("<f5>z");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::InCaptureLine(_)))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<f3>").go_to_section(SectionId::Purpose).press("z");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::InCaptureLine(_)))),
        "{:?}",
        clerk.said()
    );
    clerk.press("会<f4>");
    assert_eq!(clerk.typed(), "zz会", "it waits there, and is not entered");
    clerk.wipe().press("#1<enter><alt-e>赵磊");
    assert!(
        matches!(clerk.said(), Some(Message::NoSuchChoice(typed)) if typed == "赵磊"),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn text_typed_into_a_choice_chooses_what_it_begins_or_is_told_before_the_form_closes() {
    for (lang, typed, chosen) in [
        (Lang::En, "def", "deferred"),
        (Lang::En, "note", "noted"),
        (Lang::Zh, "暂缓", "deferred"),
        (Lang::Zh, "def", "deferred"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk
            .meeting("council", "T", super::PEOPLE)
            .line("=一")
            .press("#1<enter><alt-e>");
        clerk.press(typed).press("<enter>");
        let items = clerk.m().ledger.records().numbered_items();
        let outcome = items[0].0.outcome.map(<&str>::from);
        assert_eq!(outcome, Some(chosen), "{typed}");
    }
    let mut clerk = council();
    clerk.line("=一").press("#1<enter><alt-e>").press("赵磊<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::NoSuchChoice(typed)) if typed == "赵磊"),
        "{:?}",
        clerk.said()
    );
    assert!(
        matches!(clerk.m().cover, Cover::Form(_)),
        "it is told before anything closes"
    );
    clerk.press("<enter>");
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn text_typed_into_help_that_fits_nothing_goes_where_they_were() {
    let mut clerk = council();
    clerk
        .press("张三：半句<f1>话都说完了")
        .paste("，还有")
        .press("<esc><enter>");
    assert_eq!(clerk.last().text, "半句话都说完了，还有");
    clerk.press("<f3>").go_to_agenda().press("<ctrl-n>预<f1>算的事情<esc>");
    assert_eq!(in_form(&clerk, FieldName::Title), "预算的事情");
}

#[test]
fn lines_pasted_into_a_field_of_one_line_are_counted_and_can_be_taken_out() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_people()
        .press("<ctrl-n>甲")
        .paste("乙\n丙\n丁\n");
    assert!(
        matches!(clerk.said(), Some(Message::LinesJoined(3))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<ctrl-z>");
    assert_eq!(in_form(&clerk, FieldName::Name), "甲");
}

#[test]
fn what_was_said_about_an_unsaved_form_goes_with_it() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda();
    for keys in [
        "<ctrl-n>甲<f4><enter>",
        "<ctrl-n>乙<esc><esc>",
        "<ctrl-n>丙<esc>丁",
        "<backspace><f2><backspace>",
    ] {
        clerk.press(keys);
        let about = matches!(
            clerk.said(),
            Some(Message::DiscardOnEsc | Message::Unavailable(_, Why::FormFirst))
        );
        assert!(!about, "{keys}: {:?}", clerk.said());
    }
}

#[test]
fn a_beginning_of_several_commands_waits_alone_and_is_kept_with_words() {
    let mut clerk = council();
    clerk.line("一").line(":re");
    assert!(matches!(clerk.said(), Some(Message::AmbiguousCommand(_))));
    assert_eq!(clerk.typed(), ":re");
    assert_eq!(clerk.texts(), ["一"]);
    clerk.wipe().press(":人员 都到了");
    assert!(
        clerk.screen(100, 30).contains("→ 记录 · “人员”有几个命令"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    assert_eq!(clerk.last().remark, Some(Remark::AmbiguousCommand("人员".into())));
    assert!(matches!(clerk.said(), Some(Message::Kept(Remark::AmbiguousCommand(_)))));
    clerk.check();
}

#[test]
fn a_change_of_an_entry_is_not_dropped_by_a_key_for_something_else() {
    let mut clerk = council();
    clerk.line("种树").line("!二").press("<up>改");
    for keys in ["<up>", "<down>", "<f5><ctrl-end><enter><f4>", "<f2><f4>"] {
        clerk.press(keys);
        assert_eq!(clerk.typed(), "!二改", "{keys}");
    }
    clerk.press("<up>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Unavailable(Command::OlderEntry, Why::EditFirst))
    ));
    let first = clerk.m().open();
    clerk.meeting("project", "另一个", &[]).line("三").press("<up>改");
    assert_ne!(clerk.m().open(), first);
    let row = |clerk: &Clerk, open| {
        clerk
            .m()
            .meetings
            .rows
            .iter()
            .position(|row| Some(row.meeting.id) == open)
    };
    clerk.press("<f2><ctrl-home>");
    let at = row(&clerk, first).unwrap_or_default();
    clerk.times(at, "<down>").press("<enter>");
    assert_eq!((clerk.m().open(), clerk.typed().as_str()), (first, "!二改"));
    clerk.press("<enter>");
    assert_eq!(clerk.texts(), ["种树", "二改"]);
    clerk.press("<up><up>");
    assert_eq!(clerk.typed(), "种树", "what is not changed can be left");
}

#[test]
fn a_text_of_two_lines_that_is_back_in_the_line_is_seen_whole() {
    let mut clerk = council();
    clerk.line("一").press("上一行<ctrl-o><enter>下一行<esc>");
    let screen = clerk.screen(60, 20);
    assert!(screen.contains("上一行") && screen.contains("下一行"), "{screen}");
    clerk.press("<enter>");
    assert_eq!(clerk.last().text, "上一行\n下一行");
}

#[test]
fn a_line_whose_entry_was_taken_back_under_the_hand_is_entered_anew() {
    let mut clerk = council();
    clerk.line("一").line("二").press("半句<up><ctrl-z>");
    assert_eq!(clerk.texts(), ["一"]);
    assert_eq!(clerk.typed(), "半句", "nothing was changed in it: the caret leaves it");
    // A change in it stays, when the entry is taken back from another tab.
    clerk.wipe().line("二").press("半句<up>改<f3><ctrl-z><f4>");
    assert_eq!(clerk.texts(), ["一"]);
    assert_eq!(clerk.typed(), "二改");
    clerk.press("<enter>");
    assert_eq!(clerk.texts(), ["一", "二改"]);
    assert_eq!(clerk.typed(), "半句");
    clerk.check();
}

#[test]
fn what_was_said_about_a_name_goes_when_another_is_typed() {
    let mut clerk = council();
    clerk.press("<ctrl-p>没有这个<enter>");
    assert!(matches!(clerk.said(), Some(Message::UnknownCommand(_))));
    clerk.press("<backspace>");
    assert_eq!(clerk.said(), None);
    clerk.press("<enter><esc>");
    assert_eq!(clerk.said(), None);
}

#[test]
fn a_date_that_was_mended_leaves_no_doubt_behind_and_keeps_its_number() {
    let mut clerk = council();
    clerk.line("=甲").line("!付款 @zs ~31.2");
    assert!(matches!(clerk.last().remark, Some(Remark::UnreadableDate(_))));
    clerk.press("<up><enter>");
    assert!(
        clerk.last().remark.is_some(),
        "nothing was changed, so nothing is mended"
    );
    clerk.press("<up>").times(4, "<backspace>").press("2026-03-20");
    assert!(
        clerk.screen(100, 30).contains("→ 任务 A1 → 张三"),
        "{}",
        clerk.screen(100, 30)
    );
    clerk.press("<enter>");
    assert_eq!(clerk.last().remark, None);
    assert!(
        clerk.action().due.date.is_some(),
        "{:?} {:?}",
        clerk.action(),
        clerk.last()
    );
    clerk.press("<up><up>，乙");
    assert!(clerk.screen(100, 30).contains("→ 决定 D1"), "{}", clerk.screen(100, 30));
    clerk.press("<enter>").check();
}

#[test]
fn a_change_of_an_entry_outlives_the_program() {
    let mut clerk = council();
    clerk.line("种树").line("浇水").press("半句<up><up>改");
    clerk.reopen();
    assert_eq!(clerk.typed(), "种树改");
    assert!(clerk.m().live.editing.is_some());
    clerk.press("<enter>");
    assert_eq!(clerk.texts(), ["种树改", "浇水"]);
    assert_eq!(clerk.typed(), "半句");
    clerk.press("<enter><up>乙<ctrl-o><enter>丙").reopen();
    assert_eq!(clerk.typed(), "半句乙\n丙");
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.typed(), "半句", "what the entry says can be had back");
    clerk.press("<esc><esc>").reopen();
    assert_eq!(clerk.typed(), "", "what was dropped stays dropped");
    clerk.check();
}

#[test]
fn the_palette_and_help_tell_of_undo_as_it_will_be_when_they_are_closed() {
    let mut clerk = council();
    clerk.line("一").press("<ctrl-p>undo");
    assert!(
        !clerk.screen(80, 24).contains("没有可撤销的操作"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<enter>");
    assert!(clerk.texts().is_empty());
}

#[test]
fn every_line_of_a_pasted_agenda_is_shown_with_what_it_becomes() {
    let mut clerk = council();
    let before = clerk.agenda().len();
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<f7>")
        .paste("议程\n1. 甲事（王建国，10分钟）\n2. 乙事\n顺便说一句别忘了带材料\n")
        .press("<ctrl-s>");
    let screen = clerk.screen(110, 30);
    for words in [
        "标题行",
        "甲事",
        "王建国",
        "10",
        "未编号",
        "顺便说一句别忘了带材料",
        "新增2项，已有0项，不取1行",
    ] {
        assert!(screen.contains(words), "{words}\n{screen}");
    }
    assert_eq!(clerk.agenda().len(), before, "nothing is stored yet");
    // Esc gives the text back to its form.
    clerk.press("<esc>");
    assert!(in_form(&clerk, FieldName::Text).starts_with("议程\n1. 甲事"));
    // The second item is left out, the line that is no item taken in.
    clerk.press("<ctrl-s><down><down><f8><down><f8><enter>");
    let agenda: Vec<String> = clerk.agenda().iter().map(|&title| title.to_owned()).collect();
    assert!(
        agenda[before - 1..=before] == ["甲事", "顺便说一句别忘了带材料"],
        "{agenda:?}"
    );
    assert!(matches!(clerk.m().cover, Cover::None));
    // An item that is there already is not added again, and all was one act.
    clerk.press("<f7>").paste("1. 甲事").press("<ctrl-s>");
    assert!(clerk.screen(110, 30).contains("已有"), "{}", clerk.screen(110, 30));
    clerk.press("<enter><esc><esc><esc><ctrl-z>");
    assert_eq!(clerk.agenda().len(), before);
    clerk.check();
}

#[test]
fn an_agenda_file_is_previewed_like_a_pasted_one() {
    let mut clerk = council();
    let path = clerk.path("议程.md");
    std::fs::write(&path, "## 1. 甲事\n\n## 2. 乙事\n\n### 2.1 丙事\n").unwrap();
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press("<f9>")
        .paste(&path.display().to_string())
        .press("<enter>");
    let screen = clerk.screen(110, 30);
    assert!(screen.contains("议程.md") && screen.contains("子议题"), "{screen}");
    clerk.press("<enter>");
    let agenda: Vec<String> = clerk.agenda().iter().map(|&title| title.to_owned()).collect();
    assert!(
        agenda.windows(3).any(|titles| titles == ["甲事", "乙事", "丙事"]),
        "{agenda:?}"
    );
    clerk.check();
}

#[test]
fn a_text_typed_into_a_choice_chooses_nothing_and_the_form_names_its_item() {
    let mut clerk = council();
    clerk.press("<f4>#2<enter><alt-e>");
    let title = clerk.agenda()[1].to_owned();
    assert!(
        clerk.screen(100, 30).contains(&format!("2 {title}")),
        "{}",
        clerk.screen(100, 30)
    );
    let chosen = |clerk: &Clerk| match &clerk.m().cover {
        Cover::Form(form) => form.chosen_at(FieldName::Outcome),
        _ => panic!("no form"),
    };
    clerk.press(" ~12 Dec");
    assert_eq!(chosen(&clerk), 0);
    clerk.press("<right><left>12 月");
    assert_eq!(chosen(&clerk), 0);
    clerk.press("<right><left>3");
    assert_eq!(chosen(&clerk), 2);
}

#[test]
fn the_line_feeds_of_an_unmarked_paste_part_lines() {
    let mut clerk = council();
    clerk.press("one<ctrl-j>two");
    assert_eq!(clerk.typed(), "one\ntwo");
    clerk.press("<ctrl-j>three<ctrl-s>");
    assert_eq!(clerk.last().text, "one\ntwo\nthree");
    clerk.press("<f3>").go_to_people().press("<f7>甲一<ctrl-j>乙二<ctrl-s>");
    assert!(clerk.m().ledger.records().people.iter().any(|p| p.name == "乙二"));
    clerk.check();
}

#[test]
fn a_long_text_in_the_line_says_that_it_is_there_and_goes_with_one_key() {
    let mut clerk = council();
    clerk.paste("一\n二\n三").press("<esc>");
    assert!(
        matches!(clerk.said(), Some(Message::LongTextWaits(3))),
        "{:?}",
        clerk.said()
    );
    clerk.press("<ctrl-u>");
    assert_eq!(
        (clerk.said(), clerk.typed().as_str()),
        (Some(&Message::LongTextGone(3)), "")
    );
    clerk.press("新");
    assert!(!clerk.m().live.is_long());
    clerk.press("<backspace><ctrl-z><ctrl-z><ctrl-z>");
    assert_eq!(clerk.typed(), "一\n二\n三");
    clerk.press("<esc><ctrl-u>").check();
}

#[test]
fn the_name_of_a_section_leads_to_it() {
    for (typed, section) in [
        (":equipment", SectionId::Equipment),
        (":设备", SectionId::Equipment),
        (":seats", SectionId::Seats),
        (":archive", SectionId::Archive),
    ] {
        let mut clerk = council();
        clerk.press("<f3>").go_to_agenda().press(typed);
        clerk.press("<enter>");
        assert!(matches!(clerk.m().cover, Cover::None), "{typed}");
        let shown = match clerk.m().tab {
            Tab::Wrapup => clerk.m().wrapup.section,
            _ => clerk.m().prepare.section,
        };
        assert_eq!(shown, section, "{typed}");
    }
}

#[test]
fn to_close_is_asked_about_and_excludes_nobody() {
    for line in [":close the meeting", ":close 10:30"] {
        let mut clerk = council();
        clerk.line("一").line(line);
        assert_eq!(
            clerk.last().remark,
            Some(Remark::AmbiguousCommand("close".into())),
            "{line}"
        );
        let record = clerk.document(huiwu::export::DocumentKind::Record);
        assert!(!record.contains("不公开"), "{record}");
    }
}
