//! The settings on the screen: what is chosen holds at once, Esc gives the old back, Ctrl-S writes it.

use std::fs;

use huiwu::{
    app::model::{Cover, Tab},
    domain::house::DateOrder,
    ui::{theme::Theme, width},
    words::Lang,
};

use crate::support::Clerk;

/// The program with this settings file, at the list of settings.
fn at_settings(lang: Lang, text: &str) -> Clerk {
    let mut clerk = Clerk::new(lang);
    if !text.is_empty() {
        fs::write(clerk.path("config.toml"), text).unwrap();
    }
    clerk.press("<alt-,>");
    assert!(matches!(clerk.m().cover, Cover::Settings(_)));
    clerk
}

fn file(clerk: &Clerk) -> String {
    fs::read_to_string(clerk.path("config.toml")).unwrap_or_default()
}

fn said(clerk: &Clerk) -> String {
    clerk
        .said()
        .map(|message| message.text(clerk.m().shared.words()))
        .unwrap_or_default()
}

/// Moves to a setting.
fn go_to<'c>(clerk: &'c mut Clerk, name: &str) -> &'c mut Clerk {
    let rows = match &clerk.m().cover {
        Cover::Settings(settings) => settings.found.items.iter().position(|item| item.name == name).unwrap(),
        other => panic!("{other:?}"),
    };
    clerk.press("<ctrl-home>");
    for _ in 0..rows {
        clerk.press("<down>");
    }
    clerk
}

/// The screen, without the path of the file, which is another one each time.
fn screen(clerk: &Clerk) -> String {
    let path = clerk.path("config.toml").display().to_string();
    let line = |line: &str| match line.strip_suffix(path.as_str()) {
        Some(title) => title.trim_end().to_owned(),
        None => line.to_owned(),
    };
    let screen = clerk.screen(80, 24);
    screen.lines().map(|row| line(row.trim_end()) + "\n").collect()
}

#[test]
fn the_settings_look_as_designed() {
    let text =
        "theme = 'light'\n[office]\nname = '港务局办公室'\n[house]\nlate_minutes = 'ten'\n[keys]\nnew = ['f7']\n";
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let clerk = at_settings(lang, "");
        insta::assert_snapshot!(format!("settings-{code}-80x24"), screen(&clerk));
        let mut clerk = at_settings(lang, text);
        go_to(&mut clerk, "theme").press("<right>");
        insta::assert_snapshot!(format!("settings-changed-{code}-80x24"), screen(&clerk));
        clerk.press("<ctrl-end>");
        insta::assert_snapshot!(format!("settings-keys-{code}-80x24"), screen(&clerk));
    }
}

#[test]
fn every_setting_is_shown_with_its_comment() {
    let mut clerk = at_settings(Lang::En, "");
    let Cover::Settings(settings) = &clerk.m().cover else {
        panic!()
    };
    let items = settings.found.items.clone();
    clerk.press("<ctrl-home>");
    for item in items {
        let screen = clerk.screen(80, 24);
        let comment: String = item.comment[0].chars().take(30).collect();
        assert!(
            screen.contains(item.name) && screen.contains(&comment),
            "{}\n{screen}",
            item.name
        );
        clerk.press("<down>");
    }
}

#[test]
fn a_setting_has_a_name_to_read_and_beside_it_its_name_in_the_file() {
    for (lang, n) in [(Lang::En, 0), (Lang::Zh, 1)] {
        let mut clerk = at_settings(lang, "");
        let Cover::Settings(settings) = &clerk.m().cover else {
            panic!()
        };
        let items = settings.found.items.clone();
        clerk.press("<ctrl-home>");
        for item in items {
            assert!(width::cells(item.label[n]) <= 18, "{}", item.label[n]);
            let name = format!("{}.{}", item.table, item.name);
            let chosen = |columns| {
                let screen = clerk.screen(columns, 24);
                let row = screen.lines().find(|row| row.starts_with('>')).unwrap().to_owned();
                assert!(row.contains(item.label[n]), "{screen}");
                assert!(screen.contains(name.trim_start_matches('.')), "{screen}");
                row
            };
            assert!(chosen(80).contains(name.trim_start_matches('.')));
            // Where there is no room for the column it stands below.
            chosen(60);
            clerk.press("<down>");
        }
    }
}

#[test]
fn a_setting_is_found_by_its_name_in_either_language() {
    for (typed, name) in [
        ("版头", "document_head"),
        ("backups kept", "keep"),
        ("将到期", "due_soon_days"),
    ] {
        let mut clerk = at_settings(Lang::Zh, "");
        clerk.press(typed);
        let screen = clerk.screen(80, 24);
        let row = screen.lines().find(|row| row.starts_with('>')).unwrap();
        assert!(row.contains(name), "{typed}: {screen}");
    }
}

#[test]
fn a_value_is_typed_in_its_column() {
    let mut clerk = at_settings(Lang::Zh, "");
    go_to(&mut clerk, "late_minutes").press("<enter>");
    let screen = clerk.screen(80, 24);
    let before = screen.lines().find(|row| row.starts_with('>')).unwrap().to_owned();
    let caret = clerk.caret().unwrap();
    let columns: usize = before
        .chars()
        .take_while(|c| *c != '1')
        .map(|c| width::cells(&c.to_string()))
        .sum();
    assert_eq!(usize::from(caret.x), columns + 2, "{before}");
}

#[test]
fn the_language_changes_at_once_and_comes_back_with_escape() {
    let mut clerk = at_settings(Lang::En, "");
    go_to(&mut clerk, "language").press("<right>");
    assert_eq!(clerk.m().shared.lang, Lang::Zh);
    assert!(clerk.screen(80, 24).contains("设置"));
    clerk.press("<esc>");
    assert_eq!(clerk.m().shared.lang, Lang::En);
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(file(&clerk), "");
}

#[test]
fn the_look_changes_at_once_and_comes_back_with_escape() {
    let mut clerk = at_settings(Lang::En, "theme = 'light'\n");
    go_to(&mut clerk, "theme").press("<right>");
    assert_eq!(clerk.theme(), Some(Theme::HighContrast));
    clerk.press("<left><left>");
    assert_eq!(clerk.theme(), Some(Theme::Dark));
    clerk.press("<esc>");
    assert_eq!(clerk.theme(), Some(Theme::Light));
    assert_eq!(file(&clerk), "theme = 'light'\n");
}

#[test]
fn the_order_of_dates_holds_at_once_and_after_writing() {
    let mut clerk = at_settings(Lang::En, "# ours\n");
    go_to(&mut clerk, "date_order").press("<right>");
    assert_eq!(clerk.m().ledger.records().house.date_order, DateOrder::MonthFirst);
    clerk.press("<ctrl-s>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert!(said(&clerk).contains("Settings written (1)"), "{}", said(&clerk));
    assert_eq!(clerk.m().ledger.records().house.date_order, DateOrder::MonthFirst);
    assert_eq!(file(&clerk), "# ours\n\n[office]\ndate_order = \"month-first\"\n");
}

#[test]
fn a_text_and_a_number_are_typed() {
    let mut clerk = at_settings(Lang::Zh, "");
    go_to(&mut clerk, "name")
        .press("<enter>")
        .paste("港务局")
        .press("<enter>");
    go_to(&mut clerk, "late_minutes").paste("２０").press("<down>");
    assert_eq!(clerk.m().ledger.records().house.office, "港务局");
    assert_eq!(clerk.m().ledger.records().house.late_minutes, 20);
    clerk.press("<ctrl-s>");
    assert_eq!(
        file(&clerk),
        "[office]\nname = \"港务局\"\n\n[house]\nlate_minutes = 20\n"
    );
}

#[test]
fn a_number_that_does_not_fit_stays_to_be_mended() {
    let mut clerk = at_settings(Lang::En, "");
    go_to(&mut clerk, "late_minutes").paste("9999").press("<enter>");
    assert!(said(&clerk).contains("0 to 1440"), "{}", said(&clerk));
    clerk.press("<ctrl-s>");
    assert_eq!(file(&clerk), "");
    clerk.press("<backspace><backspace><enter>");
    assert_eq!(clerk.m().ledger.records().house.late_minutes, 99);
    go_to(&mut clerk, "late_minutes").press("<right>");
    assert_eq!(clerk.m().ledger.records().house.late_minutes, 100);
}

#[test]
fn the_usual_value_comes_back_with_one_key() {
    let mut clerk = at_settings(Lang::En, "[house]\nlate_minutes = 20 # long corridors\n");
    go_to(&mut clerk, "late_minutes").press("<ctrl-d>");
    assert_eq!(clerk.m().ledger.records().house.late_minutes, 10);
    clerk.press("<ctrl-s>");
    assert_eq!(file(&clerk), "[house]\n#late_minutes = 20 # long corridors\n");
}

#[test]
fn a_broken_file_is_shown_and_never_written_to() {
    let text = "theme = \n";
    let mut clerk = at_settings(Lang::En, text);
    assert!(
        clerk
            .screen(80, 24)
            .contains("Not written to before this is mended: config.toml:1:")
    );
    clerk.press("<right>");
    assert!(said(&clerk).contains("mended first"), "{}", said(&clerk));
    clerk.press("<ctrl-s>");
    assert_eq!(file(&clerk), text);
    clerk.press("<esc>");
    assert!(matches!(clerk.m().cover, Cover::None));
}

#[test]
fn what_is_not_written_is_not_left_by_another_tab() {
    let mut clerk = at_settings(Lang::En, "");
    go_to(&mut clerk, "theme").press("<right><f6>");
    assert!(matches!(clerk.m().cover, Cover::Settings(_)));
    assert_eq!(clerk.m().tab, Tab::Meetings);
    clerk.press("<esc><f6>");
    assert_eq!(clerk.m().tab, Tab::FollowUp);
}

#[test]
fn the_settings_open_by_name_in_both_languages() {
    for (lang, name) in [(Lang::En, (":", "settings")), (Lang::Zh, ("：", "设置"))] {
        let mut clerk = Clerk::new(lang);
        let (sign, name) = name;
        clerk.paste(sign).paste(name).press("<enter>");
        assert!(matches!(clerk.m().cover, Cover::Settings(_)), "{}", said(&clerk));
    }
}
