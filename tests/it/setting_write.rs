//! Settings written back: every comment and the order stay, and a file that is not read whole is never written to.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests fail as tests do"
)]

use std::{fs, path::Path};

use huiwu::{
    domain::{
        setting::{SettingEdit, SettingItem, SettingKind},
        setting_fault::SettingsUnwritten,
    },
    shell::config::{default_text, items, load, read, write_settings},
    words::Lang,
};

fn edit(table: &'static str, name: &'static str, value: &str) -> SettingEdit {
    SettingEdit {
        table,
        name,
        value: Some(value.to_owned()),
    }
}

/// The file after one act of writing.
fn written(text: &str, edits: &[SettingEdit]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, text).unwrap();
    write_settings(&path, edits).unwrap();
    fs::read_to_string(&path).unwrap()
}

fn other_value(item: &SettingItem) -> String {
    match &item.kind {
        SettingKind::Words(words) => words.last().unwrap().clone(),
        SettingKind::Text => "a \"b\" \\ 办公室 # '".to_owned(),
        SettingKind::Number { .. } => "7".to_owned(),
    }
}

#[test]
fn every_setting_takes_the_place_of_its_commented_line_and_nothing_else_changes() {
    for lang in [Lang::En, Lang::Zh] {
        let before = default_text(lang);
        for (n, item) in items("", Vec::new()).into_iter().enumerate() {
            let value = other_value(&item);
            let after = written(&before, &[edit(item.table, item.name, &value)]);
            assert_eq!(read(&after).1, vec![], "{after}");
            assert_eq!(items(&after, Vec::new())[n].value.as_deref(), Some(value.as_str()));
            let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
            assert_eq!(before.lines().count(), after.lines().count());
            assert!(
                changed
                    .iter()
                    .any(|(a, _)| a.starts_with(&format!("#{} = ", item.name))),
                "{changed:?}"
            );
            let heading = changed
                .iter()
                .filter(|(a, b)| *a == format!("#{b}") && b.starts_with('['));
            assert_eq!(changed.len(), 1 + heading.count(), "{changed:?}");
        }
    }
}

#[test]
fn all_settings_are_written_in_one_act_and_go_back_to_comments() {
    let all = items("", Vec::new());
    let edits: Vec<_> = all
        .iter()
        .map(|item| edit(item.table, item.name, &other_value(item)))
        .collect();
    for before in [String::new(), default_text(Lang::Zh)] {
        let after = written(&before, &edits);
        for (item, row) in items(&after, Vec::new()).iter().zip(&all) {
            assert_eq!(item.value, Some(other_value(row)), "{after}");
        }
        let none: Vec<_> = edits
            .iter()
            .map(|edit| SettingEdit {
                value: None,
                ..edit.clone()
            })
            .collect();
        let back = written(&after, &none);
        assert!(
            items(&back, Vec::new()).iter().all(|item| item.value.is_none()),
            "{back}"
        );
        assert_eq!(back.lines().count(), after.lines().count());
    }
}

#[test]
fn comments_order_and_line_ends_of_the_user_stay() {
    let before = "# ours since 2019\r\ntheme = 'dark' # the hall is bright\r\n\r\n[house] # rules\r\n# late\r\nlate_minutes = 5\r\n\r\n[office]\r\nname = \"港务局\"\r\n";
    let after = written(
        before,
        &[
            edit("", "theme", "light"),
            edit("house", "early_minutes", "3"),
            edit("backup", "keep", "2"),
        ],
    );
    assert_eq!(
        after,
        "# ours since 2019\r\ntheme = \"light\" # the hall is bright\r\n\r\n[house] # rules\r\n# late\r\nlate_minutes = 5\r\nearly_minutes = 3\r\n\r\n[office]\r\nname = \"港务局\"\r\n\r\n[backup]\r\nkeep = 2\r\n"
    );
}

#[test]
fn a_setting_outside_tables_stands_before_the_first_of_them() {
    assert_eq!(
        written("[house]\nlate_minutes = 5\n", &[edit("", "theme", "light")]),
        "theme = \"light\"\n[house]\nlate_minutes = 5\n"
    );
    assert_eq!(written("", &[edit("", "theme", "light")]), "theme = \"light\"\n");
    assert_eq!(
        written("office.name = 'a'", &[edit("", "theme", "ascii")]),
        "office.name = 'a'\ntheme = \"ascii\""
    );
}

#[test]
fn dotted_names_and_tables_in_one_line_are_changed_where_they_stand() {
    assert_eq!(
        written("office.name = 'a'\n", &[edit("office", "name", "b")]),
        "office.name = \"b\"\n"
    );
    assert_eq!(
        written(
            "office = { name = 'a', clock = '12' }\n",
            &[edit("office", "name", "b")]
        ),
        "office = { name = \"b\", clock = '12' }\n"
    );
}

#[test]
fn a_value_that_has_no_place_is_refused_and_the_file_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    let text = "office = { name = 'a' }\n";
    fs::write(&path, text).unwrap();
    assert_eq!(
        write_settings(&path, &[edit("office", "clock", "12")]),
        Err(SettingsUnwritten::NoPlace)
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn wrong_values_of_other_settings_stay_as_they_are() {
    let before = "theme = 'purple'\nfoo = 1\n[house]\nlate_minutes = 'ten'\n";
    let after = written(before, &[edit("house", "early_minutes", "3")]);
    assert_eq!(after, format!("{before}early_minutes = 3\n"));
    let mended = written(before, &[edit("", "theme", "light")]);
    assert!(mended.starts_with("theme = \"light\"\nfoo = 1\n"), "{mended}");
}

#[test]
fn a_file_that_is_not_read_whole_is_never_written_to() {
    let utf16: Vec<u8> = "\u{feff}theme = 'dark'\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    for bytes in [
        b"theme = \n".as_slice(),
        b"theme = 'dark'\ntheme = 'light'\n",
        b"# \xb0\xec\ntheme = 'dark'\n",
        &utf16,
        &vec![b'#'; (1 << 20) + 1],
    ] {
        fs::write(&path, bytes).unwrap();
        let found = write_settings(&path, &[edit("", "theme", "light")]);
        assert!(matches!(found, Err(SettingsUnwritten::Broken(_))), "{found:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let found = write_settings(&path, &[edit("", "theme", "light")]);
    assert!(matches!(found, Err(SettingsUnwritten::Broken(_))), "{found:?}");
}

#[test]
fn the_folder_is_made_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/config.toml");
    write_settings(&path, &[edit("", "theme", "light")]).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "theme = \"light\"\n");
}

#[cfg(unix)]
#[test]
fn the_file_is_the_owners_alone_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("real.toml"), folder.path().join("config.toml"));
    fs::write(&file, "# mine\n").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    symlink(&file, &link).unwrap();
    write_settings(&link, &[edit("", "theme", "light")]).unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&file).unwrap(), "# mine\ntheme = \"light\"\n");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(left.len(), 2, "no half file is left: {left:?}");
}

#[test]
fn what_another_program_wrote_meanwhile_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path: &Path = &folder.path().join("config.toml");
    fs::write(path, "theme = 'dark'\n").unwrap();
    let edits = [edit("", "theme", "light")];
    fs::write(path, "theme = 'dark'\n[office]\nname = 'late'\n").unwrap();
    write_settings(path, &edits).unwrap();
    assert_eq!(load(path).0.house.office, "late");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back_as_it_was_typed(text in "\\PC{0,40}") {
        let after = written("# x\n[office]\n", &[edit("office", "document_head", &text)]);
        let item = items(&after, Vec::new()).into_iter().find(|item| item.name == "document_head").unwrap();
        assert_eq!(item.value, Some(text));
    }
}
