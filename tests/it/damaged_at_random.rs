//! Files damaged at random, with what stands beside them: whatever opens one changes no byte of it, says one sentence, and names the
//! newest good copy. `HUIWU_DAMAGED=500` tries so many.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail as tests do, and tables are long"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use huiwu::{
    app::msg::Msg,
    domain::{time::Zone, trouble::Trouble},
    input::key::Key,
    shell::{office::Office, pending::PendingFile, storage::Setup},
    store::{OpenMode, Store},
    words::Lang,
};

use crate::support::{Clerk, at};

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below this one.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(most.max(1)).unwrap()).unwrap()
    }
}

const SIDES: [&str; 4] = ["huiwu.db", "huiwu.db-wal", "huiwu.db-draft", "huiwu.db-pending"];
const COPY: &str = "huiwu.20260303T010000000Z.backup.db";

/// A folder with a meeting, a good copy, and a log as the death of a program leaves it.
fn sound(folder: &Path) {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom"]);
    for n in 0..60 {
        clerk.enter(&format!("rosa: the quay is {n} steps long, and it was measured twice"));
    }
    clerk.press("a line that was begun");
    fs::create_dir_all(folder.join("backups")).unwrap();
    let store = Store::open(&clerk.file(), OpenMode::ReadOnly).unwrap();
    store.backup_to(&folder.join("backups").join(COPY)).unwrap();
    for side in SIDES {
        let from = clerk.path(side);
        if from.exists() {
            fs::copy(from, folder.join(side)).unwrap();
        }
    }
}

/// Damages some of the files, and says how.
fn damage(folder: &Path, dice: &mut Dice) -> String {
    let mut how = String::new();
    for side in SIDES {
        let path = folder.join(side);
        let hit = if side == "huiwu.db" {
            dice.below(6) > 0
        } else {
            dice.below(5) < 2
        };
        let Ok(mut bytes) = fs::read(&path) else { continue };
        if !hit || bytes.is_empty() {
            continue;
        }
        let kind = dice.below(5);
        match kind {
            0 => {
                for _ in 0..=dice.below(200) {
                    let at = dice.below(bytes.len());
                    bytes[at] ^= 1 << dice.below(8);
                }
            }
            1 => bytes.truncate(dice.below(bytes.len())),
            2 => {
                let page = dice.below(bytes.len()) / 4096 * 4096;
                bytes.iter_mut().skip(page).take(4096).for_each(|byte| *byte = 0);
            }
            3 => {
                let (from, many) = (dice.below(bytes.len()), dice.below(20_000));
                for byte in bytes.iter_mut().skip(from).take(many) {
                    *byte = u8::try_from(dice.below(256)).unwrap();
                }
            }
            _ => bytes.clear(),
        }
        how += &format!("{side}:{kind} ");
        fs::write(path, bytes).unwrap();
    }
    how
}

/// The files of a folder and what is in them; not the lock, and not the index of the log, which is made anew.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for folder in [folder.to_owned(), folder.join("backups")] {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            if entry.path().is_file() && !name.ends_with("-lock") && !name.ends_with("-shm") {
                all.insert(entry.path(), fs::read(entry.path()).unwrap());
            }
        }
    }
    all
}

/// The files that were there and are not as they were.
fn changed(before: &BTreeMap<PathBuf, Vec<u8>>, folder: &Path) -> Vec<String> {
    let after = contents(folder);
    let differ = before.iter().filter(|(path, bytes)| after.get(*path) != Some(*bytes));
    differ
        .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect()
}

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "en", "--db"])
        .arg(folder.join("huiwu.db"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The commands run on the file: some read it, some write it.
const COMMANDS: &[&[&str]] = &[
    &["list"],
    &["show", "last"],
    &["check"],
    &["capture"],
    &["export", "minutes"],
    &["follow-up"],
    &["search", "quay"],
    &["gate", "last", "ready"],
    &["backup", "/dev/null/copy.db"],
    &["import", "agenda", "agenda.txt"],
];

/// The state that the screen finds in a file.
enum Found {
    Sound,
    /// It is damaged; whether a good copy was named.
    Damaged {
        named: bool,
    },
    /// Refused for another reason: no file of ours, none at all.
    Refused(Trouble),
}

/// Opens the file as the screen does, presses some keys and leaves.
fn on_screen(folder: &Path) -> Found {
    let setup = Setup::new(folder.join("huiwu.db"), OpenMode::ReadWrite);
    match Office::open(setup, Lang::En, at(9, 0), Zone::default()) {
        Err(Trouble::Damaged) => Found::Damaged { named: true },
        Err(trouble) => Found::Refused(trouble),
        Ok(mut office) => {
            for key in ["x", "enter", "f4", "y", "enter"] {
                office.take(Msg::Key(Key::parse(key).unwrap()));
            }
            let damaged = office.m.ledger.unsaved().is_damaged();
            let named = office.m.ledger.unsaved().copy().is_some();
            office.close();
            if damaged {
                Found::Damaged { named }
            } else {
                Found::Sound
            }
        }
    }
}

/// How many files are tried.
fn how_many(usually: usize) -> usize {
    std::env::var("HUIWU_DAMAGED")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(usually)
}

/// A folder like the other one.
fn copy_of(source: &Path) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join("backups")).unwrap();
    for (path, bytes) in contents(source) {
        fs::write(place.path().join(path.strip_prefix(source).unwrap()), bytes).unwrap();
    }
    fs::write(place.path().join("agenda.txt"), "1. A new item\n").unwrap();
    place
}

/// How the commands found a file, and what was wrong with how they said it.
#[derive(Default)]
struct ByCommands {
    /// Those that said it is damaged.
    told: Vec<String>,
    /// Those that did what they were asked to.
    done: Vec<String>,
    wrong: Vec<String>,
}

/// Runs each command over the file.
fn by_commands(folder: &Path, commands: &[&[&str]]) -> ByCommands {
    let before = contents(folder);
    let mut by = ByCommands::default();
    for args in commands {
        let output = run(folder, args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let mut fault = |what: &str| by.wrong.push(format!("{args:?}: {what}: {said}"));
        let code = output.status.code();
        if !matches!(code, Some(0..=2)) || said.contains("panicked") {
            fault("it ends badly");
        }
        if said.contains("is damaged") {
            if !said.contains(COPY) {
                fault("no copy is named");
            }
            let expected = if args == &["check"] { 1..=2 } else { 2..=2 };
            if said.lines().count() != 1 || !code.is_some_and(|code| expected.contains(&code)) {
                fault("not one sentence with its code");
            }
            let changed = changed(&before, folder);
            if !changed.is_empty() {
                fault(&format!("{changed:?} changed"));
            }
            by.told.push(args.join(" "));
        } else if code == Some(0) {
            by.done.push(args.join(" "));
        }
    }
    by
}

/// Returns the point in which the screen and the commands disagree.
fn disagreement(by: &ByCommands, found: &Found) -> Option<String> {
    let (told, done) = (&by.told, &by.done);
    match found {
        Found::Sound if !told.is_empty() => Some(format!("{told:?} say damaged, the screen sound")),
        Found::Damaged { named: false } => Some("on the screen no copy is named".to_owned()),
        Found::Damaged { named: true } if !done.is_empty() => Some(format!("{done:?} say nothing, the screen damaged")),
        Found::Refused(trouble) if !done.is_empty() => Some(format!("{done:?} go on, the screen says {trouble:?}")),
        Found::Sound | Found::Damaged { .. } | Found::Refused(_) => None,
    }
}

#[test]
fn no_byte_of_a_damaged_file_changes_and_the_copy_is_named() {
    let many = how_many(40);
    let source = tempfile::tempdir().unwrap();
    sound(source.path());
    let mut dice = Dice(9);
    let mut wrong = Vec::new();
    let mut damaged_files = 0;
    for n in 0..many {
        let place = copy_of(source.path());
        let folder = place.path();
        let how = damage(folder, &mut dice);
        // Each command in turn; in the long run, all of them.
        let commands = if many > 100 {
            COMMANDS
        } else {
            &COMMANDS[n % COMMANDS.len()..][..1]
        };
        let by = by_commands(folder, commands);
        wrong.extend(by.wrong.iter().map(|fault| format!("{n} {how}{fault}")));
        let before = contents(folder);
        let found = on_screen(folder);
        if matches!(found, Found::Damaged { .. }) {
            damaged_files += 1;
            let changed = changed(&before, folder);
            if !changed.is_empty() {
                wrong.push(format!("{n} {how}on the screen: {changed:?} changed"));
            }
        }
        wrong.extend(disagreement(&by, &found).map(|what| format!("{n} {how}{what}")));
    }
    assert!(damaged_files > many / 5, "{damaged_files} of {many} were damaged");
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}

/// Makes a file in which pages and trees are as they should be, and something that is read from it is not.
fn unreadable(folder: &Path, sql: &str) {
    let db = rusqlite::Connection::open(folder.join("huiwu.db")).unwrap();
    db.execute_batch(sql).unwrap();
}

#[test]
fn what_comes_out_only_while_rows_are_read_is_damage_for_all() {
    let source = tempfile::tempdir().unwrap();
    sound(source.path());
    for sql in [
        "UPDATE meetings SET state = 'nonsense'",
        "UPDATE meetings SET title = CAST(x'48ff49' AS TEXT)",
        "UPDATE entries SET raw = CAST(x'48ff49' AS TEXT) WHERE id = (SELECT max(id) FROM entries)",
        "UPDATE people SET name = CAST(x'ff' AS TEXT) WHERE id = (SELECT max(id) FROM people)",
        "DROP TABLE lessons",
        "DROP TABLE meetings",
        "ALTER TABLE entries RENAME COLUMN raw TO rew",
        "DROP TRIGGER audit_keeps_words; UPDATE audit SET change = '{' WHERE seq = (SELECT max(seq) FROM audit)",
        "DROP TRIGGER audit_keeps_words; UPDATE audit SET inverse = '{' WHERE seq = (SELECT min(seq) FROM audit)",
    ] {
        let place = copy_of(source.path());
        unreadable(place.path(), sql);
        let by = by_commands(place.path(), COMMANDS);
        assert_eq!(by.wrong, [""; 0], "{sql}");
        assert_eq!(by.done, [""; 0], "{sql}: done all the same");
        let before = contents(place.path());
        let found = on_screen(place.path());
        assert_eq!(changed(&before, place.path()), [""; 0], "{sql}");
        assert!(matches!(found, Found::Damaged { named: true }), "{sql}");
    }
}

#[cfg(unix)]
#[test]
fn the_screen_in_a_terminal_ends_with_the_sentence_and_the_code_of_the_commands() {
    let many = how_many(8);
    let source = tempfile::tempdir().unwrap();
    sound(source.path());
    let mut dice = Dice(21);
    let mut wrong = Vec::new();
    let mut damaged_files = 0;
    for n in 0..many {
        let place = copy_of(source.path());
        let folder = place.path();
        let how = damage(folder, &mut dice);
        let before = contents(folder);
        let pending = folder.join("huiwu.db-pending");
        let waited = PendingFile::waiting(&pending);
        let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_huiwu"));
        command.args(["--lang", "en", "--db"]);
        command.arg(folder.join("huiwu.db"));
        command.env("HOME", folder);
        let mut tty = crate::tty::Tty::spawn(command, 100, 30);
        tty.wait_for(vt100::Screen::alternate_screen);
        for keys in ["x\r", "\x1bOS", "y\r"] {
            tty.send(keys);
            tty.pause(std::time::Duration::from_millis(60));
        }
        // Twice, where something is not saved.
        for _ in 0..2 {
            tty.send("\x11");
            tty.pause(std::time::Duration::from_millis(200));
        }
        let code = tty.wait_exit().exit_code();
        let raw = String::from_utf8_lossy(tty.raw()).into_owned();
        let (_, said) = raw.rsplit_once("\x1b[?1049l").unwrap_or_default();
        let mut on_screen = changed(&before, folder);
        // A line entered before the damage was known waits behind the others for the copy that takes its place.
        if PendingFile::waiting(&pending) > waited {
            on_screen.retain(|name| !name.ends_with("-pending"));
        }
        if said.contains("is damaged") {
            damaged_files += 1;
            if code != 2 || !said.contains(COPY) {
                wrong.push(format!("{n} {how}code {code}: {said}"));
            }
            if !on_screen.is_empty() {
                wrong.push(format!("{n} {how}{on_screen:?} changed"));
            }
        }
        let check = run(folder, &["check"]);
        let checked = String::from_utf8_lossy(&check.stderr).contains("is damaged");
        if checked != said.contains("is damaged") {
            wrong.push(format!(
                "{n} {how}check says {checked}, the screen {said:?}, code {code}"
            ));
        }
    }
    assert!(damaged_files > many / 5, "{damaged_files} of {many} were damaged");
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}
