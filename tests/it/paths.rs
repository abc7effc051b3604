//! Where files lie, and who may read them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail by panicking"
)]

use huiwu::shell::paths::{Folders, Overrides, Paths, create_file, make_folder, prepare_file};
use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

fn folders() -> Folders {
    Folders {
        data: "/d".into(),
        config: "/c".into(),
        state: "/s".into(),
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn arguments_go_before_the_environment_and_that_before_the_usual_folders() {
    let env = |name: &str| (name == "HUIWU_DB").then(|| OsString::from("/e/e.db"));
    let usual = Paths::choose(&folders(), Overrides::default(), |_| None);
    assert_eq!(usual.db, PathBuf::from("/d/huiwu.db"));
    assert_eq!(usual.config, PathBuf::from("/c/config.toml"));
    assert_eq!(usual.backups, PathBuf::from("/d/backups"));
    assert_eq!(
        Paths::choose(&folders(), Overrides::default(), env).db,
        PathBuf::from("/e/e.db")
    );
    let given = Overrides {
        db: Some("x.db".into()),
        config: None,
    };
    assert_eq!(Paths::choose(&folders(), given, env).db, PathBuf::from("x.db"));
    assert_eq!(
        Paths::choose(&folders(), Overrides::default(), |_| Some(OsString::new())),
        usual
    );
    let memory = Overrides {
        db: Some(":memory:".into()),
        config: None,
    };
    assert_eq!(
        Paths::choose(&folders(), memory, |_| None).db,
        PathBuf::from("./:memory:"),
        "a file, also by the name that SQLite takes for none"
    );
}

#[test]
fn what_we_make_is_for_the_owner_only() {
    let home = tempfile::tempdir().unwrap();
    let db = home.path().join("a/b/huiwu.db");
    prepare_file(&db).unwrap();
    assert_eq!(
        (mode(&db), mode(db.parent().unwrap()), mode(&home.path().join("a"))),
        (0o600, 0o700, 0o700)
    );
    std::fs::write(&db, "kept").unwrap();
    prepare_file(&db).unwrap();
    assert_eq!(std::fs::read(&db).unwrap(), b"kept");
    let report = home.path().join("report");
    create_file(&report).unwrap();
    assert_eq!(mode(&report), 0o600);
    make_folder(Path::new("")).unwrap();
}
