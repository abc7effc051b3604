//! Finding one's way: the palette, help of where one is, the page on the capture line, what was said, and Ctrl-C.

use huiwu::{
    app::{
        help::HelpRow,
        message::{AskingMessage, Message},
        model::{Cover, Tab},
        msg::Msg,
        palette::{Palette, PaletteGoal},
        recent::RecentCommands,
    },
    domain::{change::Seq, entry::EntryKind, trouble::Trouble},
    input::command::Command,
    shell::perform::remembered_commands,
    words::Lang,
};

use super::{PEOPLE, council};
use crate::support::Clerk;

fn palette(clerk: &Clerk) -> &Palette {
    match &clerk.m().cover {
        Cover::Palette(palette) => palette,
        other => panic!("no palette, but {other:?}"),
    }
}

/// The commands of the palette in order.
fn listed(clerk: &Clerk) -> Vec<Command> {
    let goals = palette(clerk).choices.iter().map(|entry| entry.goal);
    goals
        .filter_map(|goal| match goal {
            PaletteGoal::Command(command) => Some(command),
            PaletteGoal::Section(_) => None,
        })
        .collect()
}

/// The commands of the help page in order.
fn helped(clerk: &Clerk) -> Vec<Command> {
    let Cover::Help(help, _) = &clerk.m().cover else {
        panic!("no help")
    };
    help.rows
        .iter()
        .filter_map(|row| match row {
            HelpRow::Command { command, .. } => Some(*command),
            HelpRow::Card(_) | HelpRow::Told(..) | HelpRow::Sign { .. } | HelpRow::Mark { .. } => None,
        })
        .collect()
}

#[test]
fn the_palette_finds_in_both_languages_by_pinyin_and_by_key() {
    for lang in [Lang::En, Lang::Zh] {
        for typed in ["adjourn", "散会", "sanhui", "sanh", "alt-x"] {
            let mut clerk = Clerk::new(lang);
            clerk
                .meeting("council", "T", PEOPLE)
                .line("a")
                .press("<ctrl-p>")
                .press(typed);
            assert_eq!(listed(&clerk).first(), Some(&Command::Adjourn), "{typed}");
        }
    }
}

#[test]
fn what_was_run_by_name_lately_stands_first_and_is_remembered() {
    let mut clerk = council();
    clerk.line("一").press("<ctrl-p>absent<enter><esc>");
    clerk.press("<ctrl-p>recorders<enter><esc><ctrl-p>");
    assert_eq!(listed(&clerk)[..2], [Command::Recorders, Command::Absent]);
    clerk.press("<esc>").line(":absent").press("<esc><ctrl-p>");
    assert_eq!(listed(&clerk)[..2], [Command::Absent, Command::Recorders]);
    let text = clerk.m().recent.as_text();
    assert_eq!(text, "absent\nrecorders\n");
    let again = RecentCommands::read(&format!("{text}no-such-command\n"));
    assert_eq!(again, clerk.m().recent);
}

#[test]
fn the_latest_commands_are_there_in_the_next_run_without_their_words() {
    let mut clerk = council();
    let folder = clerk.path("state");
    assert_eq!(remembered_commands(&folder), RecentCommands::default());
    clerk.remembers_in(folder.clone()).line("一");
    clerk.press("<ctrl-p>find 一<enter><esc>");
    clerk.line(":absent");
    assert_eq!(&remembered_commands(&folder), &clerk.m().recent);
    let text = std::fs::read_to_string(folder.join("recent")).unwrap();
    assert_eq!(text, "absent\nfind\n");
    // A new file takes the place of the old one: a full disk leaves that as it was.
    std::fs::hard_link(folder.join("recent"), folder.join("before")).unwrap();
    clerk.press("<esc>").line(":recorders");
    assert_eq!(std::fs::read_to_string(folder.join("before")).unwrap(), text);
    assert_eq!(&remembered_commands(&folder), &clerk.m().recent);
}

#[test]
fn the_footer_keeps_what_matters_most_at_every_width() {
    for lang in [Lang::En, Lang::Zh] {
        for tab in ["<f3>", "<f5>"] {
            let mut clerk = Clerk::new(lang);
            clerk.meeting("executive", "T", PEOPLE).press(tab);
            for _ in 0..14 {
                for columns in [60, 80, 120, 200] {
                    let screen = clerk.screen(columns, 24);
                    let footer = screen.lines().last().unwrap_or_default();
                    assert!(footer.contains("F1 ") && footer.contains("Tab "), "{columns}: {footer}");
                    assert!(!footer.contains('…'), "no label is cut: {footer}");
                }
                clerk.press("<tab>");
            }
        }
    }
}

#[test]
fn a_panel_always_says_how_it_is_left() {
    for lang in [Lang::En, Lang::Zh] {
        for keys in [
            "<f10>",
            "<f9>",
            "<alt-f>",
            "<alt-g>",
            "<alt-p>",
            "：录音设备<enter>",
            "：影音<enter>",
        ] {
            let mut clerk = Clerk::new(lang);
            clerk.meeting("executive", "T", PEOPLE).line("%fire").press(keys);
            for columns in [60, 80] {
                let screen = clerk.screen(columns, 24);
                let footer = screen.lines().last().unwrap_or_default();
                assert!(
                    footer.contains("Esc ") && footer.contains("F1 "),
                    "{keys} {columns}: {footer}"
                );
            }
        }
    }
}

#[test]
fn what_cannot_run_stays_in_the_list_with_the_reason() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<ctrl-p>adjourn");
    assert_eq!(listed(&clerk).first(), Some(&Command::Adjourn));
    assert!(palette(&clerk).choices[0].why.is_some());
    let screen = clerk.screen(60, 20);
    assert!(screen.contains("no meeting is open"), "{screen}");
    let mut clerk = council();
    clerk.press("<ctrl-p>urge");
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("在 F6 督办"), "{screen}");
}

#[test]
fn with_nothing_typed_what_can_run_here_comes_first() {
    let mut clerk = council();
    clerk.line("一").press("<ctrl-p>");
    let choices = &palette(&clerk).choices;
    let first_closed = choices.iter().position(|entry| entry.why.is_some()).unwrap();
    assert!(choices[first_closed..].iter().all(|entry| entry.why.is_some()));
    let all = Command::all().filter(|command| command.row().in_palette).count();
    assert_eq!(choices.len(), all, "every command is listed");
}

#[test]
fn the_palette_is_whole_at_60_columns() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting_by_keys("council", "Garden", PEOPLE);
        clerk.line("a").press("<ctrl-p>re");
        insta::assert_snapshot!(format!("palette-{code}-60x20"), clerk.screen(60, 20));
        clerk.press("<esc><f1>");
        insta::assert_snapshot!(format!("help-{code}-60x20"), clerk.screen(60, 20));
        clerk.press("<esc><f11>");
        insta::assert_snapshot!(format!("line-{code}-60x20"), clerk.screen(60, 20));
        insta::assert_snapshot!(format!("line-{code}-80x24"), clerk.screen(80, 24));
        clerk.press("<esc><f12>");
        insta::assert_snapshot!(format!("said-{code}-60x20"), clerk.screen(60, 20));
    }
}

#[test]
fn help_is_found_by_typing_and_enter_runs() {
    for typed in ["absent", "缺席", "quexi", "qx", "who is missing", "alt-w"] {
        let mut clerk = council();
        clerk.line("一").press("<f1>").press(typed);
        assert_eq!(helped(&clerk).first(), Some(&Command::Absent), "{typed}");
        clerk.press("<enter>");
        assert!(matches!(clerk.m().cover, Cover::None));
        assert!(clerk.m().live.shown.is_some(), "{typed}");
    }
}

#[test]
fn enter_on_the_help_page_says_why_not() {
    let mut clerk = council();
    clerk.press("<f1>resume<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(Command::Resume, _))),
        "{:?}",
        clerk.said()
    );
    assert!(matches!(clerk.m().cover, Cover::Help(..)), "the page stays");
    clerk.press("<ctrl-u>zzzz<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Asking(AskingMessage::NothingFits(_)))
    ));
}

#[test]
fn what_ends_something_is_asked_for_twice_on_the_help_page() {
    let mut clerk = council();
    clerk.line("各位好").press("<f1>散会<enter>");
    assert!(clerk.open_meeting().state.in_session());
    assert!(matches!(clerk.said(), Some(Message::RunsOnRepeat(Command::Adjourn))));
    clerk.press("<enter>");
    assert!(clerk.open_meeting().state.after(), "{:?}", clerk.said());
    clerk.check();
}

#[test]
fn esc_on_the_help_page_empties_what_was_typed_before_it_closes() {
    let mut clerk = council();
    clerk.press("半句<f1>absent<esc>");
    assert!(matches!(clerk.m().cover, Cover::Help(..)));
    clerk.press("<esc>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(clerk.typed(), "半句");
}

#[test]
fn each_place_has_a_card_on_its_help_page() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("executive", "T", PEOPLE).press("<f3>");
        for _ in 0..12 {
            clerk.press("<f1>");
            let screen = clerk.screen(80, 24);
            let Cover::Help(help, _) = &clerk.m().cover else {
                panic!("no help")
            };
            let first = help.scopes[0];
            assert!(screen.contains((lang.strings().asking.card)(first)), "{screen}");
            clerk.press("<esc><tab>");
        }
    }
}

#[test]
fn the_help_page_names_what_works_everywhere_before_the_moves_of_carets() {
    let mut clerk = council();
    clerk.press("<f2><f1>");
    let commands = helped(&clerk);
    let place = |command| commands.iter().position(|other| *other == command);
    assert!(place(Command::Quit).is_some());
    assert!(place(Command::Quit) < place(Command::Up));
    assert!(place(Command::Quit) < place(Command::EditLeft));
}

#[test]
fn no_card_is_cut_at_80_columns() {
    for lang in [Lang::En, Lang::Zh] {
        for row in huiwu::input::command::TABLE {
            let a = &lang.strings().asking;
            let cells = [(a.place)(row.scope), (a.card)(row.scope)]
                .map(huiwu::ui::width::cells)
                .iter()
                .sum::<usize>();
            assert!(cells + 4 <= 80, "{:?} in {lang:?}: {cells}", row.scope);
        }
    }
}

#[test]
fn every_example_of_the_line_is_read_without_a_doubt() {
    for lang in [Lang::En, Lang::Zh] {
        let signs = lang.strings().screen.signs.len();
        assert_eq!(lang.strings().asking.examples.len(), signs);
        for n in 0..signs {
            let mut clerk = Clerk::new(lang);
            clerk.press("<f11>").times(n, "<down>").press("<tab>");
            let Cover::Practice(page, _) = &clerk.m().cover else {
                panic!("no page")
            };
            let example = lang.strings().asking.examples[n];
            assert_eq!(page.room.live.field.text(), example);
            let reading = page.room.live.hint.reading.as_ref().expect("the line is read");
            assert_eq!(reading.remark, None, "{example}");
        }
    }
}

#[test]
fn a_line_is_tried_and_nothing_of_it_is_stored() {
    for begin in ["", "<f4>"] {
        let mut clerk = council();
        clerk.line("一").press("半句").press(begin);
        let (rows, whole) = (clerk.rows(), clerk.whole_file());
        clerk.press("<f11>＝同意<enter>！付款 ＠lq ~下周五<enter>");
        let Cover::Practice(page, _) = &clerk.m().cover else {
            panic!("no page")
        };
        let kinds: Vec<EntryKind> = page
            .room
            .ledger
            .records()
            .entries
            .iter()
            .map(|entry| entry.kind)
            .collect();
        assert!(
            kinds.contains(&EntryKind::Decision) && kinds.contains(&EntryKind::Action),
            "{kinds:?}"
        );
        assert!(clerk.screen(80, 24).contains("同意"));
        clerk.press("<esc>");
        assert_eq!(clerk.rows(), rows);
        assert_eq!(clerk.whole_file(), whole);
        assert_eq!(clerk.typed(), "半句", "the line that was begun is there again");
        clerk.check();
    }
}

#[test]
fn what_the_page_of_the_line_says_is_no_part_of_what_was_said() {
    let mut clerk = council();
    clerk.line("一");
    let before = clerk.m().said.len();
    clerk.press("<f11>+王芳<enter>");
    assert!(clerk.screen(80, 24).contains("王芳"));
    clerk.press("<esc>");
    assert_eq!(clerk.m().said.len(), before);
}

#[test]
fn a_command_typed_on_the_page_of_the_line_is_not_run() {
    let mut clerk = council();
    clerk.line("各位好").press("<f11>：散会<enter>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Asking(AskingMessage::NoCommandsHere))
    ));
    assert!(clerk.open_meeting().state.in_session());
}

#[test]
fn the_page_of_the_line_is_reached_by_name_by_key_and_from_its_sign_on_the_help_page() {
    let is_page = |clerk: &Clerk| matches!(clerk.m().cover, Cover::Practice(..));
    for keys in ["<f11>", "<ctrl-x>", "<ctrl-p>line<enter>", "<f1><enter>"] {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting("council", "T", PEOPLE).press(keys);
        assert!(is_page(&clerk), "{keys}: {:?}", clerk.said());
    }
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "T", PEOPLE).line(":line");
    assert!(is_page(&clerk));
    assert!(clerk.typed().is_empty());
}

#[test]
fn the_page_of_the_line_follows_the_language() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<f11>");
    assert!(clerk.screen(80, 24).contains("Ann Smith"));
    clerk.press("<alt-l>");
    assert!(clerk.screen(80, 24).contains("张敏"), "{}", clerk.screen(80, 24));
}

#[test]
fn all_that_was_said_is_listed_with_time_and_kind_the_newest_last() {
    let mut clerk = council();
    clerk.line("+zs").press("<f3><f4>").press("<alt-u>");
    clerk.take(Msg::SaveFailed {
        first: Seq::default(),
        trouble: Trouble::Full,
    });
    clerk.take(Msg::Recovered);
    clerk.press("半句<f12>");
    let screen = clerk.screen(80, 24);
    for part in ["09:00:0", "提示", "未执行", "故障", "保存恢复正常"] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    let lines: Vec<_> = clerk.m().said.lines().collect();
    assert!(lines.windows(2).all(|pair| pair[0].at <= pair[1].at));
    clerk.press("<esc>");
    assert_eq!((clerk.m().tab, clerk.typed().as_str()), (Tab::Live, "半句"));
    clerk.press("<ctrl-b>");
    assert!(matches!(clerk.m().cover, Cover::Said(..)), "the twin opens it too");
}

#[test]
fn a_form_is_given_back_by_help_by_what_was_said_and_by_the_page_of_the_line() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda().press("<ctrl-n>预算草案");
    for keys in [
        "<f12><esc>",
        "<f11>一句<enter><esc>",
        "<f1><esc>",
        "<ctrl-c>",
        "<f1><f11><esc><esc>",
    ] {
        clerk.press(keys);
        assert!(matches!(clerk.m().cover, Cover::Form(_)), "{keys}");
        assert_eq!(clerk.fields()[0].value, "预算草案", "{keys}");
    }
    clerk.press("<enter>");
    assert!(clerk.agenda().contains(&"预算草案"), "{:?}", clerk.agenda());
    clerk.check();
}

#[test]
fn what_a_register_only_meeting_said_is_shown_in_it_only() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "登记会", &["张三", "李四"]).line("+张三");
    clerk.press("<f12>");
    assert!(clerk.screen(80, 24).contains("张三"), "{}", clerk.screen(80, 24));
    clerk
        .press("<esc>")
        .meeting("council", "公开会", &["王五"])
        .press("<f12>");
    let screen = clerk.screen(80, 24);
    assert!(!screen.contains("张三") && screen.contains("仅登记会议"), "{screen}");
}

#[test]
fn ctrl_c_says_how_to_leave_and_keeps_the_line() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).press("half a line<ctrl-c>");
        assert!(matches!(
            clerk.said(),
            Some(Message::Asking(AskingMessage::HowToLeave(_)))
        ));
        assert_eq!(clerk.typed(), "half a line");
        assert!(clerk.asked().is_empty(), "it does not quit");
        assert!(clerk.screen(80, 24).contains("Ctrl-Q"));
    }
}

/// Under the sentence of a place of Wrap-up, of Follow-up and of the gates stands what it is about, whole on a screen of 80 columns.
#[test]
fn e3_help_cards_explain_wrap_up_follow_up_and_the_gates_in_both_languages() {
    use huiwu::input::{scope::Scope, section::SectionId};
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = council();
        if lang == Lang::En {
            clerk = Clerk::new(lang);
            clerk.meeting("council", "Harbour board", PEOPLE);
        }
        clerk.line("a word").press("<alt-x>");
        let card = |clerk: &mut Clerk, scope: Scope| {
            clerk.press("<f1>");
            let screen = clerk.screen(80, 90);
            let lines = clerk.m().shared.words().card_of(scope);
            assert!(!lines.is_empty(), "{scope:?}");
            for line in lines {
                assert!(screen.contains(line), "{line}\n{screen}");
            }
            // It stands in nobody's way when a command is looked for.
            clerk.press("x<esc><esc>");
        };
        clerk.press("<f5>");
        for (section, scope) in [
            (SectionId::Minutes, Scope::Minutes),
            (SectionId::Returns, Scope::Returns),
            (SectionId::Inbound, Scope::Inbound),
            (SectionId::Expenses, Scope::Expenses),
            (SectionId::Conveyance, Scope::Conveyance),
            (SectionId::Matters, Scope::Matters),
            (SectionId::Archive, Scope::Archive),
            (SectionId::Lessons, Scope::Lessons),
            (SectionId::Close, Scope::Close),
        ] {
            clerk.go_to_section(section);
            card(&mut clerk, scope);
        }
        clerk.press("<f6>");
        card(&mut clerk, Scope::FollowUp);
    }
}
