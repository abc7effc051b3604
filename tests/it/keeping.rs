//! Commands say of a line or an act that it is kept only after it is, and leave nothing to be done later.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests fail as tests do"
)]

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use huiwu::{
    domain::{
        change::{Change, Turn},
        records::Records,
    },
    shell::pending::PendingFile,
    store::side_file,
};

use crate::{
    disk::rows::{act, note},
    program::{command, huiwu, huiwu_reading},
};

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder with a file that holds one meeting.
fn with_a_meeting(template: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let new = [
        "new",
        "--template",
        template,
        "--title",
        "Garden",
        "--start",
        "2026-12-01T09:00",
    ];
    let made = huiwu(folder.path(), "en", &new);
    assert!(made.status.success(), "{}", err(&made));
    folder
}

fn waiting(folder: &Path) -> usize {
    PendingFile::waiting(&side_file(&folder.join("h.db"), "-pending"))
}

fn fed(folder: &Path, lang: &str, args: &[&str], bytes: &[u8]) -> Output {
    let mut child = command(folder, lang, args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut into = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let feeder = std::thread::spawn(move || drop(into.write_all(&bytes)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

/// The program with files that may only grow to so many bytes: a full disk.
#[cfg(unix)]
fn with_little_room(folder: &Path, bytes: u64, args: &str) -> Command {
    let mut shell = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_huiwu");
    let line = format!("ulimit -f {}; exec {program} --lang en {args}", bytes.div_ceil(512));
    shell
        .args(["-c", &line])
        .current_dir(folder)
        .env("HUIWU_DB", folder.join("h.db"))
        .env("HUIWU_CONFIG", folder.join("config.toml"))
        .env("XDG_STATE_HOME", folder)
        .env("HOME", folder);
    shell
}

#[cfg(unix)]
fn lines_in(folder: &Path) -> usize {
    out(&huiwu(folder, "en", &["show", "last"]))
        .matches("line number")
        .count()
}

#[cfg(unix)]
#[test]
fn capture_says_kept_of_no_line_that_is_lost_and_names_the_first_that_is() {
    let folder = with_a_meeting("council");
    let first = huiwu_reading(
        &mut command(folder.path(), "en", &["capture", "--at", "09:00"]),
        "line number 0\n",
    );
    assert!(first.status.success(), "{}", err(&first));
    let room = fs::metadata(folder.path().join("h.db")).unwrap().len() + 8192;
    let filler = "x".repeat(3000);
    let lines: String = (1..=400).map(|n| format!("line number {n} {filler}\n")).collect();
    let output = huiwu_reading(&mut with_little_room(folder.path(), room, "capture --at 09:00"), &lines);
    let kept = out(&output).matches("kept").count();
    let said = err(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("the disk is full"), "{said}");
    assert!(
        said.contains(&format!("line {} is not kept: line number {}", kept + 1, kept + 1)),
        "{said}"
    );
    assert!(said.contains(&format!("({} lines)", 400 - kept - 1)), "{said}");
    assert_eq!(waiting(folder.path()), 0, "nothing is carried out later");
    assert_eq!(lines_in(folder.path()), kept + 1);
}

#[cfg(unix)]
#[test]
fn an_import_on_a_full_disk_says_that_nothing_of_it_is_kept_and_is_right() {
    let folder = with_a_meeting("council");
    // Four letters each, as no name holds figures.
    let name = |n: u32| -> String {
        [4096_u32, 256, 16, 1]
            .iter()
            .filter_map(|place| char::from_u32(u32::from('a') + n / place % 16))
            .collect()
    };
    let people: String = (0..4000).map(|n| format!("Per{} Bell,Unit {n}\n", name(n))).collect();
    fs::write(folder.path().join("p.csv"), format!("Name,Unit\n{people}")).unwrap();
    let room = fs::metadata(folder.path().join("h.db")).unwrap().len() + 8192;
    let output = with_little_room(folder.path(), room, "import roster p.csv")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert!(!out(&output).contains("added"), "{}", out(&output));
    assert!(
        err(&output).contains("nothing of this command is kept"),
        "{}",
        err(&output)
    );
    assert_eq!(waiting(folder.path()), 0);
    let listed = out(&huiwu(folder.path(), "en", &["list", "--json"]));
    assert!(listed.contains("\"attendees\": 0"), "{listed}");
}

#[cfg(unix)]
#[test]
fn a_file_on_a_full_disk_is_read_all_the_same() {
    let folder = with_a_meeting("council");
    for args in ["list", "show last", "export agenda"] {
        let output = with_little_room(folder.path(), 512, args).output().unwrap();
        assert!(output.status.success(), "{args}: {}", err(&output));
        assert!(out(&output).contains("Garden"), "{args}: {}", out(&output));
    }
    let refused = with_little_room(folder.path(), 512, "capture < /dev/null")
        .output()
        .unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("the disk is full"), "{}", err(&refused));
}

#[test]
fn a_command_waits_for_a_held_file_and_then_leaves_nothing_for_later() {
    let folder = with_a_meeting("council");
    let holder = rusqlite::Connection::open(folder.path().join("h.db")).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = std::time::Instant::now();
    let new = [
        "new",
        "--template",
        "council",
        "--title",
        "Ghost",
        "--start",
        "2026-12-02T09:00",
    ];
    let failed = huiwu(folder.path(), "en", &new);
    assert!(
        begun.elapsed() > std::time::Duration::from_secs(5),
        "it waits as the guide says"
    );
    assert_eq!(failed.status.code(), Some(2));
    assert!(
        err(&failed).contains("nothing of this command is kept"),
        "{}",
        err(&failed)
    );
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(waiting(folder.path()), 0);
    let again = huiwu(folder.path(), "en", &new);
    assert!(again.status.success(), "{}", err(&again));
    assert_eq!(out(&huiwu(folder.path(), "en", &["list"])).matches("Ghost").count(), 1);
}

#[test]
fn lines_in_the_encodings_of_offices_are_read_as_imports_read_them() {
    let folder = with_a_meeting("council");
    let (line, _, _) = encoding_rs::GBK.encode("=决定购买十张桌子\n");
    let output = fed(folder.path(), "zh", &["capture", "--at", "09:00"], &line);
    assert!(output.status.success(), "{}", err(&output));
    assert!(err(&output).contains("18030"), "{}", err(&output));
    let shown = out(&huiwu(folder.path(), "zh", &["show", "last"]));
    assert!(shown.contains("购买十张桌子"), "{shown}");
}

#[test]
fn a_line_in_no_encoding_is_refused_by_its_number() {
    let folder = with_a_meeting("council");
    let output = fed(
        folder.path(),
        "en",
        &["capture", "--at", "09:00"],
        b"first\n\xff\xff\x80\xff\nthird\n",
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("not kept: line 2"), "{}", out(&output));
    assert!(
        err(&output).contains("1 of 3 lines came to nothing"),
        "{}",
        err(&output)
    );
    assert!(!out(&huiwu(folder.path(), "en", &["show", "last"])).contains('\u{fffd}'));
}

#[test]
fn refused_lines_are_counted_and_tell_by_the_exit_code() {
    let folder = with_a_meeting("confidential");
    let output = fed(
        folder.path(),
        "en",
        &["capture", "--at", "09:00"],
        b"what was said\n=what was decided\n",
    );
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    assert!(
        err(&output).contains("2 of 2 lines came to nothing"),
        "{}",
        err(&output)
    );
    assert!(!out(&output).contains("stays in the line"), "{}", out(&output));
}

#[test]
fn a_moment_of_another_year_is_refused() {
    let folder = with_a_meeting("council");
    let output = fed(folder.path(), "en", &["capture", "--at", "2020-01-01T00:00"], b"line\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("2020-01-01T00:00"), "{}", err(&output));
    assert!(!out(&huiwu(folder.path(), "en", &["show", "last"])).contains("line"));
}

#[test]
fn a_command_that_reads_says_what_waits_beside_the_file() {
    let folder = with_a_meeting("council");
    let (mut pending, _) = PendingFile::open(&side_file(&folder.path().join("h.db"), "-pending")).unwrap();
    let change = Change::Put(note(7, "said while the disk was full"));
    pending
        .add(&act(&mut Records::default(), 70_000, Turn::Do, change))
        .unwrap();
    drop(pending);
    for args in [
        &["show", "last"][..],
        &["export", "record"],
        &["search", "garden"],
        &["backup", "copy.db"],
        &["export", "archive", "-o", "a.zip"],
        &["list"],
    ] {
        let output = huiwu(folder.path(), "en", args);
        assert!(output.status.success(), "{args:?}: {}", err(&output));
        assert!(
            err(&output).contains("1 act of the last run waits"),
            "{args:?}: {}",
            err(&output)
        );
    }
}

#[test]
fn the_file_at_fault_is_named_and_no_copy_is_put_over_a_sound_one() {
    let folder = with_a_meeting("council");
    let door = folder.path().join("door.db");
    assert!(
        huiwu(folder.path(), "en", &["export", "door", "-o", "door.db"])
            .status
            .success()
    );
    let mut bytes = fs::read(&door).unwrap();
    for byte in bytes.iter_mut().skip(100) {
        *byte = 0xa5;
    }
    fs::write(&door, bytes).unwrap();
    let output = huiwu(folder.path(), "en", &["import", "door", "door.db"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("door.db"), "{}", err(&output));
    assert!(!err(&output).contains("restore"), "{}", err(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_copy_that_cannot_be_made_blames_its_own_place() {
    let folder = with_a_meeting("council");
    let output = huiwu(folder.path(), "en", &["backup", "/proc/b.db"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("/proc/b.db"), "{}", err(&output));
    assert!(!err(&output).contains("h.db"), "{}", err(&output));
}

#[test]
fn a_filter_that_cannot_be_read_is_no_empty_list() {
    let folder = with_a_meeting("council");
    for filter in ["due:<7dd", "is:overdu", "due:>", "who:"] {
        for args in [&["follow-up", filter][..], &["export", "follow-up", "--filter", filter]] {
            let output = huiwu(folder.path(), "en", args);
            assert_eq!(output.status.code(), Some(2), "{args:?}");
            assert!(err(&output).contains(filter), "{args:?}: {}", err(&output));
        }
    }
    for filter in ["due:<7d", "is:overdue", "due:2026-12", "roof"] {
        assert!(
            huiwu(folder.path(), "en", &["follow-up", filter]).status.success(),
            "{filter}"
        );
    }
}

#[test]
fn a_quoted_cell_is_cut() {
    let folder = with_a_meeting("council");
    let cell = "x".repeat(200_000);
    fs::write(folder.path().join("p.csv"), format!("Name,Unit\n{cell},Unit\n")).unwrap();
    let output = huiwu(folder.path(), "en", &["import", "roster", "p.csv"]);
    assert!(
        output.stdout.len() + output.stderr.len() < 10_000,
        "{}",
        output.stdout.len()
    );
}

#[test]
fn a_meeting_without_a_title_or_out_of_time_is_not_made() {
    let folder = with_a_meeting("council");
    for (title, start) in [
        ("", "2026-12-01T09:00"),
        ("Old", "-9999-01-01T09:00"),
        ("Early", "0001-01-01T09:00"),
    ] {
        let title = format!("--title={title}");
        let start = format!("--start={start}");
        let output = huiwu(folder.path(), "en", &["new", "--template", "council", &title, &start]);
        assert_eq!(output.status.code(), Some(2), "{title} {start}");
    }
}

#[test]
fn nothing_is_put_beside_a_file_of_something_else() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("h.db"), "a letter").unwrap();
    let output = huiwu(folder.path(), "en", &["capture", "--at", "09:00"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("h.db-lock").exists());
}

#[cfg(unix)]
#[test]
fn a_device_or_link_is_never_replaced_whoever_asks_for_it() {
    use huiwu::shell::source::may_replace;
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("plain.md");
    fs::write(&plain, "x").unwrap();
    let link = folder.path().join("link.md");
    std::os::unix::fs::symlink(&plain, &link).unwrap();
    let pipe = folder.path().join("pipe.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for place in [Path::new("/dev/null"), &link, &pipe, folder.path()] {
        assert!(may_replace(place, true).is_err(), "{}", place.display());
        let written = huiwu::shell::errands::write_file(place, b"minutes", true);
        assert!(written.is_err(), "{}", place.display());
    }
    assert!(may_replace(&plain, true).is_ok() && may_replace(&plain, false).is_err());
    assert!(may_replace(&folder.path().join("new.md"), false).is_ok());
}

#[test]
fn a_line_that_would_open_the_meeting_on_another_day_is_not_kept_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let new = [
        "new",
        "--template",
        "council",
        "--title",
        "Ferry",
        "--start",
        "2026-01-05 19:00",
    ];
    assert!(huiwu(folder.path(), "en", &new).status.success());
    let output = fed(
        folder.path(),
        "en",
        &["capture"],
        b"quorum is 8, we have 10\n=buy a bench\n",
    );
    assert_eq!(output.status.code(), Some(2), "{}", out(&output));
    let said = err(&output);
    assert!(
        said.contains("2026-01-05 19:00") && said.contains("line 1 is not kept"),
        "{said}"
    );
    assert!(said.contains("--at"), "{said}");
    let shown = out(&huiwu(folder.path(), "en", &["show", "last"]));
    assert!(!shown.contains("quorum is 8") && !shown.contains("bench"), "{shown}");
    let output = fed(
        folder.path(),
        "en",
        &["capture"],
        b":open 19:05\nquorum is 8, we have 10\n",
    );
    assert!(output.status.success(), "{}", err(&output));
    let output = fed(folder.path(), "zh", &["capture", "--at", "19:10"], b"=buy a bench\n");
    assert!(output.status.success(), "{}", err(&output));
}
