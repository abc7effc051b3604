//! Every setting wrong in every way: the fault is told with its place, everything else holds, and the program runs.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

use std::{fs, path::Path};

use huiwu::{
    domain::{
        setting::{SettingItem, SettingKind},
        setting_fault::{KeyClash, KeyFault, SettingFault, SettingFaultKind},
    },
    shell::config::{Config, items, load, read},
    words::Lang,
};

use crate::program::huiwu;

/// A file in which one row is wrong, with a sound setting before and behind it, and the line of the wrong one.
fn around(row: &SettingItem, wrong: &str) -> (String, usize) {
    if row.table.is_empty() {
        (format!("# begin\n{wrong}\n[snippets]\nzz = 'kept'\n"), 2)
    } else {
        (format!("[snippets]\nzz = 'kept'\n[{}]\n{wrong}\n", row.table), 4)
    }
}

fn kept(config: &Config) -> bool {
    config.snippets.text_of("zz") == Some("kept")
}

/// Values that a setting does not take.
fn wrong_values(kind: &SettingKind) -> Vec<String> {
    let mut values = vec!["true", "1.5", "[]", "{ a = 1 }", "2026-01-01"];
    let over;
    match kind {
        SettingKind::Words(_) => values.extend(["3", "\"purple\"", "\"\""]),
        SettingKind::Text => values.extend(["3"]),
        SettingKind::Number { most } => {
            over = (u32::from(*most) + 1).to_string();
            values.extend(["-1", "\"3\"", "99999999999999999999", &over]);
        }
    }
    values.into_iter().map(str::to_owned).collect()
}

fn one(faults: &[SettingFault]) -> (usize, usize, &SettingFaultKind) {
    assert_eq!(faults.len(), 1, "{faults:?}");
    (faults[0].line, faults[0].column, &faults[0].fault)
}

#[test]
fn every_setting_of_a_wrong_kind_or_range_is_told_with_its_line_and_the_others_hold() {
    for row in items("", Vec::new()) {
        for value in wrong_values(&row.kind) {
            let (text, line) = around(&row, &format!("{} = {value}", row.name));
            let (config, faults) = read(&text);
            let column = row.name.len() + 4;
            // A table has no place of its own: its name has.
            let column = if value.starts_with('{') { 1 } else { column };
            assert_eq!(one(&faults), (line, column, &SettingFaultKind::WrongValue), "{text}");
            assert!(kept(&config), "{text}");
            for lang in [Lang::En, Lang::Zh] {
                let said = lang.strings().template.setting_fault("c.toml", &faults[0]);
                assert!(said.starts_with(&format!("c.toml:{line}:{column}: ")), "{said}");
            }
        }
    }
}

#[test]
fn every_setting_misspelt_is_told_with_its_line() {
    for row in items("", Vec::new()) {
        let (text, line) = around(&row, &format!("{}x = 'a'", row.name));
        let (config, faults) = read(&text);
        assert_eq!(one(&faults), (line, 1, &SettingFaultKind::UnknownSetting), "{text}");
        assert!(kept(&config));
    }
}

/// A value that a setting takes, which is not the usual one where there are several.
fn sound_value(row: &SettingItem) -> String {
    match &row.kind {
        SettingKind::Words(words) => format!("'{}'", words.last().unwrap()),
        SettingKind::Text => "'a'".to_owned(),
        SettingKind::Number { .. } => "7".to_owned(),
    }
}

#[test]
fn every_setting_given_twice_is_told_and_the_first_holds() {
    for row in items("", Vec::new()) {
        let value = sound_value(&row);
        let (once, _) = around(&row, &format!("{} = {value}", row.name));
        let (twice, line) = around(&row, &format!("{} = {value}\n{} = {}", row.name, row.name, "'b'"));
        let (config, faults) = read(&twice);
        assert_eq!(one(&faults), (line + 1, 1, &SettingFaultKind::Twice), "{twice}");
        assert_eq!(config, read(&once).0, "{twice}");
    }
}

#[test]
fn every_setting_in_another_encoding_is_told_with_its_line_and_the_others_hold() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    for row in items("", Vec::new()) {
        let (text, line) = around(&row, &format!("{} = 'GBK'", row.name));
        let bytes = text.replace("GBK", "\u{1}").into_bytes();
        // 办公室 as GBK has it.
        let bytes: Vec<u8> = bytes
            .into_iter()
            .flat_map(|byte| {
                if byte == 1 {
                    vec![0xb0, 0xec, 0xb9, 0xab, 0xca, 0xd2]
                } else {
                    vec![byte]
                }
            })
            .collect();
        fs::write(&path, bytes).unwrap();
        let (config, faults) = load(&path);
        assert_eq!(
            one(&faults),
            (line, row.name.len() + 5, &SettingFaultKind::NotText),
            "{text}"
        );
        assert!(kept(&config));
    }
}

#[test]
fn every_setting_is_found_again_with_its_value() {
    for (n, row) in items("", Vec::new()).iter().enumerate() {
        assert_eq!(row.value, None);
        let value = sound_value(row);
        let (text, _) = around(row, &format!("{} = {value}", row.name));
        assert_eq!(read(&text).1, vec![], "{text}");
        let found = items(&text, Vec::new())[n].value.clone();
        assert_eq!(found.as_deref(), Some(value.trim_matches('\'')), "{text}");
    }
}

#[test]
fn unknown_tables_and_tables_given_twice_are_told() {
    for (text, place) in [
        ("[ofice]\nname = 'a'\n", (1, 2, SettingFaultKind::UnknownSetting)),
        (
            "[office]\nname = 'a'\n[office]\nclock = '12'\n",
            (3, 2, SettingFaultKind::Twice),
        ),
        ("[[office]]\nname = 'a'\n", (1, 1, SettingFaultKind::WrongValue)),
    ] {
        let (_, faults) = read(text);
        let (line, column, kind) = one(&faults);
        assert_eq!((line, column, kind.clone()), place, "{text}");
    }
}

fn run(folder: &Path, lang: &str, args: &[&str]) -> (Option<i32>, String, String) {
    let output = huiwu(folder, lang, args);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// A folder with settings, where a meeting can be listed.
fn settings(bytes: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let new = [
        "new",
        "--template",
        "committee",
        "--title",
        "Harbour",
        "--start",
        "2026-03-02T09:00",
    ];
    assert_eq!(run(folder.path(), "en", &new).0, Some(0));
    fs::write(folder.path().join("config.toml"), bytes).unwrap();
    folder
}

#[test]
fn the_program_runs_with_any_of_these_files() {
    let utf16: Vec<u8> = "\u{feff}theme = 'dark'\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        b"theme = 'purple'\n".as_slice(),
        b"= = =\n",
        b"[house]\nlate_minutes = 99999\n",
        b"theme = '\xb0\xec'\n",
        &utf16,
        b"theme = 'dark'\ntheme = 'dark'\n",
        b"[nowhere]\na = 1\n",
        b"[keys]\nnew = ['ctrl-i']\n",
        b"\0\0\0\0",
    ] {
        let folder = settings(bytes);
        let (code, out, err) = run(folder.path(), "en", &["list"]);
        assert_eq!(code, Some(0), "{bytes:?}: {err}");
        assert!(
            out.contains("Harbour") && err.contains("config.toml"),
            "{bytes:?}: {out} {err}"
        );
        let (code, out, err) = run(folder.path(), "zh", &["config", "--check"]);
        assert_eq!((code, err.as_str()), (Some(1), ""), "{bytes:?}: {out}");
        assert!(out.contains("config.toml") && out.contains("其余照常生效"), "{out}");
    }
}

#[test]
fn a_folder_in_the_place_of_the_settings_is_told_and_the_program_runs() {
    let folder = settings(b"");
    fs::remove_file(folder.path().join("config.toml")).unwrap();
    fs::create_dir(folder.path().join("config.toml")).unwrap();
    let (code, _, err) = run(folder.path(), "en", &["list"]);
    assert_eq!(code, Some(0));
    assert!(err.contains("is no ordinary file; the usual settings hold"), "{err}");
    let (code, out, _) = run(folder.path(), "zh", &["config", "--check"]);
    assert_eq!(code, Some(1));
    assert!(out.contains("不是普通文件；按默认设置运行"), "{out}");
}

#[cfg(unix)]
#[test]
fn settings_that_may_not_be_read_are_told_and_the_program_runs() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = settings(b"theme = 'light'\n");
    let path = folder.path().join("config.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser reads everything.
    if fs::read(&path).is_ok() {
        return;
    }
    let (code, _, err) = run(folder.path(), "en", &["list"]);
    assert_eq!(code, Some(0));
    assert!(err.contains("cannot be read"), "{err}");
}

#[test]
fn the_check_names_settings_themes_templates_rules_and_regions_with_their_places() {
    let folder = settings("theme = 'mine'\n[house]\nrule_set = 'nowhere'\n[keys]\nnew = ['n']\n".as_bytes());
    for (place, text) in [
        (
            "themes/mine.toml",
            "inherits = 'lite'\naccent = 'cyan bold'\nwrong = 'reddish'\nchosn = 'bold'\n",
        ),
        ("templates/own.toml", "schema = 1\nkolour = 2\n"),
        ("rules/own.toml", "[[region]]\nid = 'x'\n"),
    ] {
        let path = folder.path().join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (code, out, _) = run(folder.path(), "en", &["config", "--check"]);
    assert_eq!(code, Some(1));
    for part in [
        "config.toml:3:12: rule_set = 'nowhere': give one of \"central\"",
        "config.toml:5:8: n types a character in every text field",
        "themes/mine.toml:1:12: inherits = 'lite': give one of \"dark\", \"light\", \"high-contrast\", \"ascii\"",
        "themes/mine.toml:3:9: wrong = 'reddish': give colours and attributes",
        "themes/mine.toml:4:1: no such setting: chosn",
        "templates/own.toml:2:1: kolour: no such key",
        "rules/own.toml:1:",
        "7 faults; everything else holds",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
}

#[test]
fn a_region_that_is_not_there_is_told_by_every_command_and_known_ones_are_named_once() {
    let folder = settings(b"[house]\nrule_set = 'moon'\n");
    let (code, _, err) = run(folder.path(), "en", &["list"]);
    assert_eq!(code, Some(0));
    assert!(
        err.contains("config.toml:2:12: rule_set = 'moon': give one of \"central\""),
        "{err}"
    );
    assert_eq!(err.matches("\"central\"").count(), 1, "{err}");
}

#[test]
fn the_check_of_sound_settings_says_so() {
    let folder = settings(b"theme = 'light'\n");
    let (code, out, err) = run(folder.path(), "en", &["config", "--check"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("nothing is wrong"), "{out}");
    fs::remove_file(folder.path().join("config.toml")).unwrap();
    let (code, out, _) = run(folder.path(), "zh", &["config", "--check"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("不存在：按默认设置运行"), "{out}");
}

/// Returns the clashes of the keys of a `[keys]` table.
fn clashes(keys: &str) -> Vec<(String, KeyClash)> {
    let (_, faults) = read(&format!("[keys]\n{keys}"));
    let of = |fault: SettingFault| match fault.fault {
        SettingFaultKind::Key(KeyFault { key, clash }) => (key, clash),
        other => panic!("{other:?}"),
    };
    faults.into_iter().map(of).collect()
}

#[test]
fn a_key_that_does_not_do_what_it_seems_to_is_told_with_the_reason() {
    let one = |keys: &str| {
        let found = clashes(keys);
        assert_eq!(found.len(), 1, "{keys}: {found:?}");
        found[0].1.clone()
    };
    assert_eq!(one("new = ['f7']"), KeyClash::Taken("rename"));
    assert_eq!(one("mark = ['f3']"), KeyClash::Hides("prepare"));
    assert_eq!(one("mark = ['ctrl-w']"), KeyClash::Hides("erase-word"));
    assert_eq!(one("backup = ['ctrl-n']"), KeyClash::Hidden("new"));
    assert_eq!(one("backup = ['b']"), KeyClash::Types);
    assert_eq!(one("mark = ['ctrl-i']"), KeyClash::Same("Tab".into()));
    assert_eq!(one("mark = ['ctrl-3']"), KeyClash::Unsent);
    assert_eq!(one("mark = ['shift-pageup']"), KeyClash::Kept);
}

#[test]
fn keys_that_change_places_or_have_a_second_one_are_no_fault() {
    for keys in [
        "new = ['f7']\nrename = ['ctrl-n']",
        "mark = ['shift-pageup', 'alt-v']",
        "mark = ['alt-v']",
        "all-present = []",
        // As the program ships it: the form covers the list.
        "new = ['ctrl-n']\nadd = ['ctrl-n']",
    ] {
        assert_eq!(clashes(keys), [], "{keys}");
    }
}

#[test]
fn two_commands_of_the_user_with_one_key_are_both_told() {
    let found = clashes("new = ['alt-v']\nrename = ['alt-v']");
    let found: Vec<_> = found.into_iter().map(|(_, clash)| clash).collect();
    assert_eq!(found, [KeyClash::Lost("rename"), KeyClash::Taken("new")]);
}

#[test]
fn keys_in_conflict_hold_all_the_same() {
    let (config, faults) = read("[keys]\nnew = ['f7']\n");
    assert_eq!((config.keys.len(), faults.len()), (1, 1));
}
