//! The folders of demos that ended without removing them are removed by the next one, and no others are.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::{
    fs::{self, File, FileTimes},
    path::{Path, PathBuf},
    time::Duration,
};

use huiwu::shell::demo::Folder;
use portable_pty::CommandBuilder;

use crate::tty::Tty;

fn folders(among: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(among)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    found.sort();
    found
}

/// A folder as a demo makes it that was killed.
fn left(among: &Path, name: &str) -> PathBuf {
    let path = among.join(name);
    huiwu::store::system::private_folder().create(&path).unwrap();
    fs::write(path.join("running"), "").unwrap();
    fs::write(path.join("demo.db"), "x").unwrap();
    path
}

#[test]
fn what_a_killed_demo_left_is_removed_by_the_next() {
    let among = tempfile::tempdir().unwrap();
    left(among.path(), "huiwu-demo-1-2");
    let next = Folder::make_among(among.path()).unwrap();
    assert_eq!(folders(among.path()), std::slice::from_ref(&next.path));
    drop(next);
    assert_eq!(folders(among.path()), Vec::<PathBuf>::new());
}

#[test]
fn a_demo_that_runs_keeps_its_folder() {
    let among = tempfile::tempdir().unwrap();
    let first = Folder::make_among(among.path()).unwrap();
    let locked = left(among.path(), "huiwu-demo-1-2");
    let lock = File::create(locked.join("demo.db-lock")).unwrap();
    lock.lock().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| drop(Folder::make_among(among.path()).unwrap()));
    });
    assert!(first.path.exists() && locked.exists());
}

#[test]
fn a_folder_without_the_mark_stays_for_a_day() {
    let among = tempfile::tempdir().unwrap();
    let path = left(among.path(), "huiwu-demo-1-2");
    fs::remove_file(path.join("running")).unwrap();
    drop(Folder::make_among(among.path()).unwrap());
    assert!(path.exists(), "its demo may just have begun");
    let old = fs::metadata(&path).unwrap().modified().unwrap() - Duration::from_secs(2 * 24 * 3600);
    File::open(&path)
        .unwrap()
        .set_times(FileTimes::new().set_modified(old))
        .unwrap();
    drop(Folder::make_among(among.path()).unwrap());
    assert!(!path.exists(), "a demo of before");
}

#[test]
fn other_names_links_files_and_open_folders_stay() {
    let among = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let target = left(elsewhere.path(), "huiwu-demo-1-2");
    left(among.path(), "my-huiwu-demo-1-2");
    fs::write(among.path().join("huiwu-demo-file"), "x").unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        symlink(&target, among.path().join("huiwu-demo-3-4")).unwrap();
        let open = left(among.path(), "huiwu-demo-5-6");
        fs::set_permissions(open, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let before = folders(among.path());
    drop(Folder::make_among(among.path()).unwrap());
    assert_eq!(folders(among.path()), before);
    assert!(target.join("demo.db").exists());
}

#[test]
fn a_demo_in_a_terminal_is_killed_and_the_next_one_cleans_up() {
    let among = tempfile::tempdir().unwrap();
    let home = tempfile::tempdir().unwrap();
    let start = || {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_huiwu"));
        command.args(["--lang", "en", "demo"]);
        command.env("HOME", home.path());
        command.env("TMPDIR", among.path());
        let mut tty = Tty::spawn(command, 100, 30);
        tty.wait_text("Meetings");
        tty
    };
    start().kill9();
    let left = folders(among.path());
    assert_eq!(left.len(), 1);
    let mut second = start();
    let now = folders(among.path());
    assert!(now.len() == 1 && now != left, "{now:?}");
    second.send("\x11");
    second.wait_exit();
    assert_eq!(folders(among.path()), Vec::<PathBuf>::new());
}
