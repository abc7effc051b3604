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
    domain::time::Zone,
    input::key::Key,
    shell::{office::Office, storage::Setup},
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
        .env_clear()
        .env("HOME", folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

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
    &["import", "agenda", "-"],
];

/// Opens the file as the screen does, presses some keys and leaves; whether it was found damaged, with what it said.
fn on_screen(folder: &Path) -> (bool, bool) {
    let setup = Setup::new(folder.join("huiwu.db"), OpenMode::ReadWrite);
    match Office::open(setup, Lang::En, at(9, 0), Zone::default()) {
        Err(_) => (true, true),
        Ok(mut office) => {
            for key in ["x", "enter", "f4", "y", "enter"] {
                office.take(Msg::Key(Key::parse(key).unwrap()));
            }
            let damaged = office.m.ledger.unsaved().is_damaged();
            let named = office.m.ledger.unsaved().copy().is_some();
            office.close();
            (damaged, named)
        }
    }
}

#[test]
fn no_byte_of_a_damaged_file_changes_and_the_copy_is_named() {
    let many = std::env::var("HUIWU_DAMAGED")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(40);
    let source = tempfile::tempdir().unwrap();
    sound(source.path());
    let mut dice = Dice(9);
    let mut wrong = Vec::new();
    let mut damaged_files = 0;
    for n in 0..many {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        fs::create_dir(folder.join("backups")).unwrap();
        for (path, bytes) in contents(source.path()) {
            fs::write(folder.join(path.strip_prefix(source.path()).unwrap()), bytes).unwrap();
        }
        let how = damage(folder, &mut dice);
        let before = contents(folder);
        // Each command in turn; in the long run, all of them.
        let commands: Vec<&[&str]> = if many > 100 {
            COMMANDS.to_vec()
        } else {
            vec![COMMANDS[n % COMMANDS.len()]]
        };
        let mut told = false;
        for args in commands {
            let output = run(folder, args);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let fault = |what: &str| format!("{n} {how}{args:?}: {what}: {said}");
            if !matches!(output.status.code(), Some(0..=2)) || said.contains("panicked") {
                wrong.push(fault("it ends badly"));
            }
            if output.status.success() {
                continue;
            }
            if said.contains("is damaged") {
                told = true;
                if !said.contains(COPY) {
                    wrong.push(fault("no copy is named"));
                }
                let code = if args == ["check"] { 1..=2 } else { 2..=2 };
                if said.lines().count() != 1 || !code.contains(&output.status.code().unwrap()) {
                    wrong.push(fault("not one sentence with its code"));
                }
                let changed = changed(&before, folder);
                if !changed.is_empty() {
                    wrong.push(fault(&format!("{changed:?} changed")));
                }
            }
        }
        let before = contents(folder);
        let (damaged, named) = on_screen(folder);
        if damaged {
            damaged_files += 1;
            let changed = changed(&before, folder);
            if !changed.is_empty() {
                wrong.push(format!("{n} {how}on the screen: {changed:?} changed"));
            }
            if !named {
                wrong.push(format!("{n} {how}on the screen: no copy is named"));
            }
        } else if told && many > 100 {
            wrong.push(format!("{n} {how}: the screen finds it sound, a command damaged"));
        }
    }
    assert!(damaged_files > many / 5, "{damaged_files} of {many} were damaged");
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}
