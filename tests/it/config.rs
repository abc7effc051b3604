//! The settings file: what is right holds, what is wrong is named with its place.

use huiwu::i18n::Lang;
use huiwu::input::key::{Code, Key};
use huiwu::shell::config::{Ambiguous, Chord, Config, Fault, Theme, default_text, read};

fn known(name: &str) -> bool {
    matches!(name, "action.add" | "all-present")
}

#[test]
fn an_empty_file_gives_the_defaults() {
    assert_eq!(read("", known), (Config::default(), vec![]));
}

#[test]
fn every_setting_is_read() {
    let text = "language = 'zh'\ntheme = 'high-contrast'\nambiguous_width = 'wide'\n[office]\nname = '办公室'\n[backup]\nkeep = 3\n[house]\nlate_minutes = 9\n[keys]\n'action.add' = ['f5', 'ctrl-t']\n";
    let (config, troubles) = read(text, known);
    assert_eq!(troubles, vec![]);
    assert_eq!(
        (config.theme, config.ambiguous_width),
        (Theme::HighContrast, Ambiguous::Wide)
    );
    assert_eq!(
        (
            config.office.name.as_str(),
            config.backup.keep,
            config.house.late_minutes
        ),
        ("办公室", 3, 9)
    );
    let keys = config.keys.values().next().unwrap();
    assert_eq!(keys, &[Chord(Key::plain(Code::F(5))), Chord(Key::ctrl('t'))]);
}

#[test]
fn a_wrong_setting_is_named_with_its_place_and_the_others_hold() {
    let text = "theme = 'purple'\nlanguage = 'en'\ntheem = 'dark'\n[office]\nname = 5\ndocument_head = '文'\n[backup]\nkeep = -1\n";
    let (config, troubles) = read(text, known);
    let places: Vec<_> = troubles.iter().map(|t| (t.line, t.column, t.fault)).collect();
    assert_eq!(
        places,
        [
            (1, 9, Fault::WrongValue),
            (3, 1, Fault::UnknownSetting),
            (5, 8, Fault::WrongValue),
            (8, 8, Fault::WrongValue)
        ]
    );
    assert!(config.language.is_some());
    assert_eq!(config.office.document_head, "文");
}

#[test]
fn an_unknown_table_goes_as_a_whole() {
    let (config, troubles) = read("[ofice]\nname = 'a'\n[backup]\nkeep = 2\n", known);
    assert_eq!(troubles.len(), 1);
    assert_eq!((troubles[0].line, troubles[0].fault), (1, Fault::UnknownSetting));
    assert_eq!(config.backup.keep, 2);
}

#[test]
fn a_line_that_is_not_toml_costs_only_itself() {
    let (config, troubles) = read("theme = \n语言 = = 3\nlanguage = 'zh'\nambiguous_width = 'wide'", known);
    assert_eq!(
        troubles.iter().map(|t| (t.line, t.fault)).collect::<Vec<_>>(),
        [(1, Fault::Syntax), (2, Fault::Syntax)]
    );
    assert!(config.language.is_some());
    assert_eq!(config.ambiguous_width, Ambiguous::Wide);
}

#[test]
fn keys_that_are_none_and_commands_that_are_none_are_named() {
    let (config, troubles) = read("[keys]\n'action.add' = ['f5', 'hyper-x']\n'no.such' = ['f6']\n", known);
    assert_eq!(
        troubles.iter().map(|t| (t.line, t.column, t.fault)).collect::<Vec<_>>(),
        [(2, 16, Fault::WrongValue), (3, 1, Fault::UnknownCommand)]
    );
    assert!(config.keys.is_empty());
}

#[test]
fn the_default_text_shows_every_setting_and_changes_nothing() {
    for lang in [Lang::En, Lang::Zh] {
        let text = default_text(lang);
        assert_eq!(read(text, known), (Config::default(), vec![]));
        // Settings stand directly behind the sign, remarks behind a blank.
        let live: String = text
            .lines()
            .map(|l| l.strip_prefix('#').filter(|l| !l.starts_with(' ')).unwrap_or(l))
            .flat_map(|l| [l, "\n"])
            .collect();
        let (config, troubles) = read(&live, known);
        assert_eq!(troubles, vec![]);
        // A new field must be added here and to both texts.
        let Config {
            language,
            theme,
            ambiguous_width,
            office,
            backup,
            house,
            keys,
        } = config;
        assert!(language.is_some() && backup.folder.is_some() && keys.len() == 1);
        let usual = Config::default();
        assert_eq!(
            (theme, ambiguous_width, office, house),
            (usual.theme, usual.ambiguous_width, usual.office, usual.house)
        );
        assert_eq!(backup.keep, usual.backup.keep);
        for name in [
            "document_head",
            "rule_set",
            "early_minutes",
            "late_minutes",
            "lights",
            "name_order",
            "theme",
            "ambiguous_width",
        ] {
            assert!(live.contains(&format!("\n{name} = ")), "{name}");
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_stops_the_program(text in "([a-z]{1,6} ?= ?|\\[|\\]|\"\"\"|'|\n|[0-9]|会|theme|keep|keys|,){0,40}") {
        let _ = read(&text, known);
    }
}

#[test]
fn a_wrong_setting_is_said_with_its_place_and_what_fits_in_both_languages() {
    let (_, faults) = read("[keys]\nhelp = \"banana\"\n", |_| true);
    let said = |lang: Lang| lang.strings().template.setting_fault("config.toml", &faults[0]);
    assert_eq!(
        said(Lang::En),
        "config.toml:2:8: help = \"banana\": give a list, such as [\"ctrl-t\"]"
    );
    assert_eq!(
        said(Lang::Zh),
        "config.toml:2:8: help = \"banana\"：应为列表，如 [\"ctrl-t\"]"
    );
    let (_, faults) = read("language = \"fr\"\n", |_| true);
    assert_eq!(
        Lang::En.strings().template.setting_fault("c", &faults[0]),
        "c:1:12: language = \"fr\": give one of en, zh"
    );
}
