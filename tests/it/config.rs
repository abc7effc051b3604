//! The settings file: what is right holds, what is wrong is named with its place.

use huiwu::{
    domain::{
        house::{Clock, DateOrder, House},
        setting_fault::{SettingFault, SettingFaultKind},
        snippets::Snippets,
    },
    input::{
        command::{Command, TABLE},
        key::Key,
    },
    shell::config::{Config, default_text, read},
    ui::{theme::Theme, width::AmbiguousWidth},
    words::Lang,
};

fn places(faults: &[SettingFault]) -> Vec<(usize, usize, SettingFaultKind)> {
    faults.iter().map(|f| (f.line, f.column, f.fault.clone())).collect()
}

#[test]
fn an_empty_file_gives_the_defaults() {
    assert_eq!(read(""), (Config::default(), vec![]));
}

#[test]
fn every_setting_is_read() {
    let text = "language = 'zh'\ntheme = 'high-contrast'\nambiguous_width = 'wide'\nmouse = 'off'\nwindow_title = 'off'\n\
        [office]\nname = '办公室'\ndocument_head = '港务局文件'\ncurrency = '£'\nclock = '12'\ndate_order = 'month-first'\n\
        [backup]\nfolder = '~/copies'\nkeep = 3\n\
        [house]\nrule_set = 'fujian'\nlate_minutes = 9\nearly_minutes = 0\ndue_soon_days = 5\ndue_soon_share = 20\nleave_register_only = 'allowed'\n\
         [keys]\n'all-present' = ['alt-v', 'ctrl-t']\n[snippets]\nzjb = '总经理办公会'\n[themes.mine]\ntext = 'white'\n";
    let (config, faults) = read(text);
    assert_eq!(faults, vec![]);
    // A new setting must be set above, to something that is not its default.
    let Config {
        language,
        theme,
        ambiguous,
        themes,
        terminal,
        house,
        backup_folder,
        backup_keep,
        region,
        keys,
        snippets,
    } = config;
    assert_eq!((themes[0].0.as_str(), ambiguous), ("mine", AmbiguousWidth::Wide));
    assert_eq!(snippets.text_of("zjb"), Some("总经理办公会"));
    assert!(!terminal.mouse && !terminal.window_title);
    assert_eq!((language, theme), (Some(Lang::Zh), Theme::HighContrast));
    let House {
        office,
        document_head,
        late_minutes,
        early_minutes,
        lights,
        clock,
        date_order,
        leaves_register,
        currency,
    } = house;
    assert_eq!((office.as_str(), document_head.as_str()), ("办公室", "港务局文件"));
    assert_eq!((late_minutes, early_minutes), (9, 0));
    assert_eq!((lights.soon_days, lights.soon_share), (5, 20));
    assert_eq!((clock, date_order), (Clock::Hours12, DateOrder::MonthFirst));
    assert!(leaves_register);
    assert_eq!(currency, "£");
    assert_eq!((backup_folder, backup_keep), (Some("~/copies".into()), 3));
    assert_eq!(region, "fujian");
    let all_present = Command::named("all-present").unwrap();
    assert_eq!(keys[&all_present], [Key::parse("alt-v").unwrap(), Key::ctrl('t')]);
}

#[test]
fn a_wrong_setting_is_named_with_its_place_and_the_others_hold() {
    let text = "theme = 'purple'\nlanguage = 'en'\ntheem = 'dark'\n[office]\nname = 5\ndocument_head = '文'\n[backup]\nkeep = -1\n";
    let (config, faults) = read(text);
    assert_eq!(
        places(&faults),
        [
            (1, 9, SettingFaultKind::WrongValue),
            (3, 1, SettingFaultKind::UnknownSetting),
            (5, 8, SettingFaultKind::WrongValue),
            (8, 8, SettingFaultKind::WrongValue)
        ]
    );
    assert_eq!(config.language, Some(Lang::En));
    assert_eq!(config.house.document_head, "文");
}

#[test]
fn every_kind_of_value_is_refused_where_another_is_wanted() {
    let texts = [
        ("theme = 3\n", (1, 9)),
        ("[theme]\na = 1\n", (1, 2)),
        ("office = 'a'\n", (1, 10)),
        ("[backup]\nkeep = 'three'\n", (2, 8)),
        ("[backup]\nkeep = 10000\n", (2, 8)),
        ("[backup]\nkeep = 1.5\n", (2, 8)),
        ("[backup]\nfolder = true\n", (2, 10)),
        ("[house]\nlate_minutes = 1441\n", (2, 16)),
        ("[keys]\nall-present = 'f5'\n", (2, 15)),
        ("[keys]\nall-present = [5]\n", (2, 16)),
        ("keys = []\n", (1, 8)),
    ];
    for (text, (line, column)) in texts {
        let (config, faults) = read(text);
        assert_eq!(
            places(&faults),
            [(line, column, SettingFaultKind::WrongValue)],
            "{text}"
        );
        assert_eq!(config, Config::default(), "{text}");
    }
}

#[test]
fn an_unknown_table_goes_as_a_whole() {
    let (config, faults) = read("[ofice]\nname = 'a'\n[backup]\nkeep = 2\n");
    assert_eq!(places(&faults), [(1, 2, SettingFaultKind::UnknownSetting)]);
    assert_eq!(config.backup_keep, 2);
}

#[test]
fn a_line_that_is_not_toml_costs_only_itself() {
    let (config, faults) = read("theme = \n语言 = = 3\nlanguage = 'zh'\n[backup]\nkeep = 5 6\nfolder = 'a'");
    assert_eq!(
        faults.iter().map(|t| (t.line, t.fault.clone())).collect::<Vec<_>>(),
        [
            (1, SettingFaultKind::Syntax),
            (2, SettingFaultKind::Syntax),
            (5, SettingFaultKind::Syntax)
        ]
    );
    assert_eq!((config.theme, config.language), (Theme::Dark, Some(Lang::Zh)));
    assert_eq!((config.backup_keep, config.backup_folder), (14, Some("a".into())));
}

#[test]
fn keys_that_are_none_and_commands_that_are_none_are_named() {
    let (config, faults) = read("[keys]\n'all-present' = ['f5', 'hyper-x']\n'no.such' = ['f6']\n");
    assert_eq!(
        places(&faults),
        [
            (2, 24, SettingFaultKind::WrongValue),
            (3, 1, SettingFaultKind::UnknownCommand)
        ]
    );
    assert!(config.keys.is_empty());
}

#[test]
fn the_default_text_names_every_command_that_has_keys() {
    for lang in [Lang::En, Lang::Zh] {
        let text = default_text(lang);
        for row in TABLE.iter().filter(|row| row.in_palette || !row.keys.is_empty()) {
            let line = format!(
                "#   {} [{}] {}",
                row.english.name,
                row.keys.join(", "),
                lang.strings().command(row.command).label
            );
            assert!(text.lines().any(|other| other == line), "{line}\n{text}");
        }
    }
}

#[test]
fn the_program_keeps_a_key_that_leaves_it() {
    let (config, faults) = read("[keys]\nquit = []\nhelp = []\n");
    assert_eq!((config.keys.len(), faults.len()), (1, 1));
    let said = Lang::En.strings().template.setting_fault("c.toml", &faults[0]);
    assert_eq!(
        said,
        "c.toml:2:8: quit = []: give the name of a key, such as \"ctrl-t\""
    );
    assert!(
        read("[keys]\nquit = [\"alt-v\"]\n")
            .1
            .iter()
            .all(|fault| fault.line == 2)
    );
}

#[test]
fn the_default_text_shows_every_setting_and_changes_nothing() {
    for lang in [Lang::En, Lang::Zh] {
        let text = default_text(lang);
        assert_eq!(read(&text), (Config::default(), vec![]));
        // Settings stand directly behind the sign, comments behind a blank.
        let live: String = text
            .lines()
            .map(|l| l.strip_prefix('#').filter(|l| !l.starts_with(' ')).unwrap_or(l))
            .flat_map(|l| [l, "\n"])
            .collect();
        let (config, faults) = read(&live);
        assert_eq!(faults, vec![]);
        assert_eq!((config.language, config.keys.len()), (Some(lang), 1));
        assert!(config.snippets.text_of("zjb").is_some());
        let shown = Config {
            language: None,
            keys: std::collections::HashMap::new(),
            snippets: Snippets::default(),
            themes: Vec::new(),
            ..config
        };
        assert_eq!(shown, Config::default(), "the values shown are the defaults");
        assert_eq!(live.matches(" = ").count(), 24, "each setting is shown once:\n{live}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_stops_the_program(text in "([a-z]{1,6} ?= ?|\\[|\\]|\"\"\"|'|\n|[0-9]|会|theme|keep|keys|,){0,40}") {
        let _ = read(&text);
    }
}

#[test]
fn a_wrong_setting_is_said_with_its_place_and_what_fits_in_both_languages() {
    let said = |lang: Lang, text: &str| {
        let (_, faults) = read(text);
        lang.strings().template.setting_fault("config.toml", &faults[0])
    };
    let cases = [
        (
            "[keys]\nhelp = \"banana\"\n",
            "config.toml:2:8: help = \"banana\": give a list, such as [\"ctrl-t\"]",
            "config.toml:2:8: help = \"banana\"：应为列表，如 [\"ctrl-t\"]",
        ),
        (
            "language = \"fr\"\n",
            "config.toml:1:12: language = \"fr\": give one of \"en\", \"zh\"",
            "config.toml:1:12: language = \"fr\"：应为其中之一：\"en\", \"zh\"",
        ),
        (
            "[house]\nlate_minutes = \"ten\"\n",
            "config.toml:2:16: late_minutes = \"ten\": give a whole number from 0 to 1440",
            "config.toml:2:16: late_minutes = \"ten\"：应为 0 到 1440 的整数",
        ),
        (
            "[house]\nlights = \"blue\"\n",
            "config.toml:2:1: no such setting: lights = \"blue\"",
            "config.toml:2:1: 没有这项设置：lights = \"blue\"",
        ),
    ];
    for (text, en, zh) in cases {
        assert_eq!((said(Lang::En, text), said(Lang::Zh, text)), (en.into(), zh.into()));
    }
}
