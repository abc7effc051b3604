//! The doctor finds each fault that is put before it, and says nothing of the kind where there is none.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::{ffi::OsString, fs, path::Path};

use huiwu::{
    domain::{house::House, snippets::Snippets, time::Stamp},
    input::keymap::Keymap,
    shell::{
        cli::CliContext,
        config,
        doctor::{Gravity, Surroundings, Symptom, examine},
        lock::Lock,
        paths::{Folders, Overrides, Paths},
        sheets::Workbooks,
    },
    ui::theme::Theme,
    words::Lang,
};

use crate::{
    program::{command, huiwu},
    support::at,
};

/// A sound file with a meeting, in a folder of its own.
fn sound() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = huiwu(
        folder.path(),
        "en",
        &[
            "new",
            "--template",
            "weekly",
            "--title",
            "Monday",
            "--start",
            "2026-03-02T09:00",
        ],
    );
    assert!(made.status.success(), "{made:?}");
    folder
}

const FONTS: [&str; 4] = ["FZXBSJW.TTF", "simfang.ttf", "simhei.ttf", "simkai.ttf"];

/// The surroundings of a laptop on which all is well.
struct Around {
    vars: Vec<(&'static str, &'static str)>,
    size: Option<(u16, u16)>,
    room: u64,
    fonts: Vec<&'static str>,
    zone: Option<&'static str>,
    lang: Lang,
    now: Stamp,
}

fn well() -> Around {
    Around {
        vars: vec![("TERM", "xterm-256color"), ("LANG", "en_GB.UTF-8")],
        size: Some((120, 36)),
        room: 20 << 30,
        fonts: FONTS.to_vec(),
        zone: Some("Europe/London"),
        lang: Lang::En,
        now: at(9, 0),
    }
}

fn found(folder: &Path, around: &Around) -> Vec<Symptom> {
    let folders = Folders {
        data: folder.to_owned(),
        config: folder.to_owned(),
        state: folder.to_owned(),
    };
    let overrides = Overrides {
        db: Some(folder.join("h.db")),
        config: Some(folder.join("config.toml")),
    };
    let paths = Paths::choose(&folders, overrides, |_| None);
    let (_, faults) = config::load(&paths.config);
    let desk = CliContext {
        plain: false,
        terminal: config::TerminalSettings::default(),
        paths,
        lang: around.lang,
        screen: config::ScreenFit {
            theme: Theme::default(),
            wide: false,
        },
        house: House::default(),
        keep: 1,
        region: String::new(),
        keymap: Keymap::default(),
        workbooks: Workbooks::Here,
        snippets: Snippets::default(),
        faults,
        now: around.now,
    };
    let env = |name: &str| {
        let known = around.vars.iter().find(|(own, _)| *own == name);
        known.map(|(_, value)| OsString::from(value))
    };
    examine(
        &desk,
        &Surroundings {
            env: &env,
            size: around.size,
            room: Some(around.room),
            fonts: Some(around.fonts.iter().map(|name| (*name).to_owned()).collect()),
            zone: around.zone.map(str::to_owned),
        },
    )
}

/// Returns the findings that are not good, by topic.
fn ill(folder: &Path, around: &Around) -> Vec<(&'static str, Gravity)> {
    let found = found(folder, around).into_iter();
    let ill = found.filter(|one| one.gravity != Gravity::Good);
    let mut ill: Vec<_> = ill.map(|one| (one.topic, one.gravity)).collect();
    ill.dedup();
    ill
}

/// A backup of a day.
fn back_up(folder: &Path, day: &str) {
    let copy = folder.join(format!("backups/h.{day}.db"));
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    fs::write(copy, "a copy").unwrap();
}

fn form_of_backups(folder: &Path) -> String {
    // The name that the program itself gives to a copy of this minute.
    let name = huiwu::store::backup::name_in(&folder.join("backups"), &folder.join("h.db"), at(8, 0));
    name.file_name().unwrap().to_string_lossy().into_owned()
}

fn sound_and_backed_up() -> tempfile::TempDir {
    let folder = sound();
    fs::create_dir_all(folder.path().join("backups")).unwrap();
    let copy = folder.path().join("backups").join(form_of_backups(folder.path()));
    fs::copy(folder.path().join("h.db"), copy).unwrap();
    folder
}

#[test]
fn where_all_is_well_nothing_is_found_and_each_topic_is_named_once_or_more() {
    for lang in [Lang::En, Lang::Zh] {
        let folder = sound_and_backed_up();
        let around = Around { lang, ..well() };
        let all = found(folder.path(), &around);
        let ill: Vec<_> = all.iter().filter(|one| one.gravity != Gravity::Good).collect();
        assert!(ill.is_empty(), "{ill:?}");
        for topic in [
            "records",
            "rights",
            "folder",
            "backups",
            "room",
            "waiting",
            "window",
            "settings",
            "types",
            "rules",
            "terminal",
            "size",
            "clipboard",
            "characters",
            "zone",
            "fonts",
        ] {
            assert!(all.iter().any(|one| one.topic == topic), "{topic}");
        }
    }
}

#[test]
fn each_of_the_faults_put_before_it_is_found_alone() {
    type Put = fn(&Path, &mut Around);
    let faults: [(&str, Gravity, Put); 22] = [
        ("backups", Gravity::Fault, |folder, _| {
            let copy = folder.join("backups").join(form_of_backups(folder));
            fs::write(copy, "no copy").unwrap();
        }),
        ("waiting", Gravity::Fault, |folder, _| {
            fs::write(folder.join("h.db-pending"), "garbage").unwrap();
        }),
        ("records", Gravity::Fault, |folder, _| {
            fs::write(folder.join("h.db"), vec![7_u8; 8192]).unwrap();
        }),
        ("records", Gravity::Fault, |folder, _| {
            let db = rusqlite::Connection::open(folder.join("h.db")).unwrap();
            db.pragma_update(None, "user_version", 9_999).unwrap();
        }),
        ("rights", Gravity::Look, |folder, _| {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(folder.join("h.db"), fs::Permissions::from_mode(0o644)).unwrap();
        }),
        ("backups", Gravity::Look, |folder, _| {
            fs::remove_dir_all(folder.join("backups")).unwrap();
        }),
        ("backups", Gravity::Look, |_, around| {
            around.now = at(9, 0).plus_minutes(30 * 24 * 60);
        }),
        ("backups", Gravity::Fault, |folder, _| {
            fs::remove_dir_all(folder.join("backups")).unwrap();
            fs::write(folder.join("backups"), "no folder").unwrap();
        }),
        ("records", Gravity::Fault, |folder, _| {
            fs::rename(folder.join("h.db"), folder.join("h.db-wal")).unwrap();
        }),
        ("records", Gravity::Fault, |folder, _| {
            fs::remove_file(folder.join("h.db")).unwrap();
            std::os::unix::fs::symlink(folder.join("nowhere"), folder.join("h.db")).unwrap();
        }),
        ("beside", Gravity::Fault, |folder, _| {
            let _ = fs::remove_file(folder.join("h.db-draft"));
            fs::create_dir(folder.join("h.db-draft")).unwrap();
        }),
        ("types", Gravity::Look, |folder, _| {
            fs::write(folder.join("templates"), "no folder").unwrap();
        }),
        ("rules", Gravity::Look, |folder, _| {
            fs::write(folder.join("rules"), "no folder").unwrap();
        }),
        ("room", Gravity::Fault, |_, around| around.room = 1 << 20),
        ("settings", Gravity::Look, |folder, _| {
            fs::write(folder.join("config.toml"), "theme = 7\n").unwrap();
        }),
        ("types", Gravity::Look, |folder, _| {
            fs::create_dir_all(folder.join("templates")).unwrap();
            fs::write(folder.join("templates/own.toml"), "schema = \"one\"").unwrap();
        }),
        ("rules", Gravity::Look, |folder, _| {
            fs::create_dir_all(folder.join("rules")).unwrap();
            fs::write(folder.join("rules/own.toml"), "region = 7").unwrap();
        }),
        ("terminal", Gravity::Fault, |_, around| {
            around.vars[0] = ("TERM", "dumb");
        }),
        ("size", Gravity::Look, |_, around| around.size = Some((60, 20))),
        ("characters", Gravity::Look, |_, around| around.vars[1] = ("LANG", "C")),
        ("zone", Gravity::Look, |_, around| around.zone = None),
        ("fonts", Gravity::Look, |_, around| {
            around.fonts.retain(|name| !name.contains("simfang"));
        }),
    ];
    for (topic, gravity, put) in faults {
        let folder = sound_and_backed_up();
        let mut around = well();
        put(folder.path(), &mut around);
        assert_eq!(ill(folder.path(), &around), [(topic, gravity)], "{topic}");
    }
}

#[test]
fn another_window_on_the_file_is_seen_and_not_disturbed() {
    let folder = sound_and_backed_up();
    let held = Lock::take(&folder.path().join("h.db"));
    assert!(matches!(held, Lock::Ours(_)));
    assert_eq!(ill(folder.path(), &well()), [("window", Gravity::Look)]);
    drop(held);
    assert_eq!(ill(folder.path(), &well()), []);
}

#[test]
fn the_command_says_a_line_a_finding_or_json_and_its_exit_code() {
    let folder = sound();
    back_up(folder.path(), "no date");
    let mut asked = command(folder.path(), "en", &["doctor", "--json"]);
    let output = asked.env("LANG", "en_GB.UTF-8").env("TERM", "xterm").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let page: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&page["format"], &page["faults"]), (&"huiwu-doctor".into(), &0.into()));
    assert!(
        page["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["topic"] == "records" && one["gravity"] == "good")
    );
    fs::write(folder.path().join("h.db"), vec![7_u8; 8192]).unwrap();
    let output = huiwu(folder.path(), "zh", &["doctor"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("故障") && said.contains("0123456789|"), "{said}");
}
