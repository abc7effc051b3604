//! The files of the program: records, rights, backups, room, settings, types of meeting, budget limits.

use crate::{
    domain::trouble::Trouble,
    shell::{cli::desk::CliContext, lock::Lock, pending::PendingFile, rules, storage::is_left_behind, templates, unix},
    store::{OpenMode, Store, backup, schema, side_file, system},
};

use super::symptom::{Examination, Gravity, Surroundings};

/// A backup that is older says that something keeps it from being made, in days.
const OLD_DAYS: i64 = 7;

/// Copies that are read whole, the newest first.
const LOOKED_INTO: usize = 3;

/// Less than this is little room, and less than that is none, in bytes.
const LITTLE: u64 = 500 << 20;
const NONE: u64 = 50 << 20;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

pub(super) fn look(desk: &CliContext, around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    records(desk, findings);
    beside(desk, findings);
    backups(desk, findings);
    room(around, findings);
    settings(desk, findings);
    own_files(desk, findings);
}

/// Is the file there, ours, sound, of this version, and nobody else's?
fn records(desk: &CliContext, findings: &mut Examination<'_>) {
    let (t, db) = (findings.t, &desk.paths.db);
    let name = db.display().to_string();
    if let Some(folder) = db.parent().filter(|folder| folder.is_dir()) {
        let said = folder.display().to_string();
        if unix::may_write(folder) {
            findings.add("folder", Gravity::Good, (t.writing)(&said));
        } else {
            findings.add("folder", Gravity::Fault, (t.no_writing)(&said));
        }
    }
    if !db.exists() {
        return if is_left_behind(db) {
            findings.add(
                "records",
                Gravity::Fault,
                (t.unsound)(&desk.trouble(db, &Trouble::FileGone)),
            );
        } else if db.symlink_metadata().is_ok() {
            findings.add("records", Gravity::Fault, (t.dead_link)(&name));
        } else {
            findings.add("records", Gravity::Good, (t.no_file)(&name));
        };
    }
    match Store::open(db, OpenMode::ReadOnly) {
        Ok(store) if store.read_only() == Some(&Trouble::Newer) => {
            findings.add("records", Gravity::Fault, (t.newer)(&name));
        }
        Ok(store) => match store.faults() {
            Ok(faults) if faults.is_empty() => {
                let schema = u32::try_from(schema::MIGRATIONS.len()).unwrap_or(u32::MAX);
                findings.add("records", Gravity::Good, (t.sound)(&name, schema));
            }
            Ok(_) | Err(_) => findings.add(
                "records",
                Gravity::Fault,
                (t.unsound)(&desk.trouble(db, &Trouble::Damaged)),
            ),
        },
        Err(error) => {
            let trouble = error.trouble();
            if trouble == Trouble::Older {
                findings.add("records", Gravity::Look, (t.older)(&name));
            } else {
                findings.add("records", Gravity::Fault, (t.unsound)(&desk.trouble(db, &trouble)));
            }
        }
    }
    if system::is_private(db) {
        findings.add("rights", Gravity::Good, (t.own_rights)(&name));
    } else {
        findings.add("rights", Gravity::Look, (t.wide_rights)(&name));
    }
}

/// Acts that could not be saved, and another window.
fn beside(desk: &CliContext, findings: &mut Examination<'_>) {
    let (t, db) = (findings.t, &desk.paths.db);
    for suffix in ["-draft", "-pending", "-lock"] {
        let path = side_file(db, suffix);
        let is_usable = |found: std::fs::Metadata| found.is_file() && unix::may_write(&path);
        if !path.metadata().map_or(true, is_usable) {
            let said = (t.unusable)(&path.display().to_string());
            findings.add("beside", Gravity::Fault, said);
        }
    }
    let pending = side_file(db, "-pending");
    if PendingFile::is_garbled(&pending) {
        let said = (t.pending_garbled)(&pending.display().to_string());
        findings.add("waiting", Gravity::Fault, said);
    }
    match PendingFile::waiting(&pending) {
        0 if PendingFile::is_garbled(&pending) => {}
        0 => findings.add("waiting", Gravity::Good, t.nothing_waits),
        acts => findings.add("waiting", Gravity::Look, (t.waiting)(acts)),
    }
    // Only a file that is there is locked by anybody: to look must not make one.
    if side_file(db, "-lock").exists() && matches!(Lock::take(db), Lock::Theirs) {
        findings.add("window", Gravity::Look, t.locked);
    } else {
        findings.add("window", Gravity::Good, t.free_lock);
    }
}

fn backups(desk: &CliContext, findings: &mut Examination<'_>) {
    let (t, paths) = (findings.t, &desk.paths);
    let folder = paths.backups.display().to_string();
    if paths.backups.exists() && !paths.backups.is_dir() {
        return findings.add("backups", Gravity::Fault, (t.backups_no_folder)(&folder));
    }
    if paths.backups.is_dir() && !unix::may_write(&paths.backups) {
        findings.add("backups", Gravity::Fault, (t.backups_unwritable)(&folder));
    }
    // The folder is made with the first copy, in one that is there.
    let above = paths.backups.ancestors().skip(1).find(|above| above.exists());
    if !paths.backups.exists() && above.is_some_and(|above| !above.is_dir() || !unix::may_write(above)) {
        return findings.add("backups", Gravity::Fault, (t.backups_unwritable)(&folder));
    }
    if desk.keep == 0 {
        findings.add("backups", Gravity::Look, t.backups_off);
    }
    let copies = backup::list(&paths.backups, &paths.db);
    let bad: Vec<_> = copies
        .iter()
        .take(LOOKED_INTO)
        .filter(|copy| !backup::is_sound(copy))
        .collect();
    if let Some(copy) = bad.first() {
        let said = (t.bad_backups)(bad.len(), &copy.path.display().to_string());
        findings.add("backups", Gravity::Fault, said);
    }
    let Some(newest) = copies
        .iter()
        .find(|copy| !bad.iter().any(|other| other.path == copy.path))
    else {
        if paths.db.exists() && bad.is_empty() && desk.keep > 0 {
            findings.add("backups", Gravity::Look, (t.no_backups)(&folder));
        }
        return;
    };
    let days = desk.now.since(newest.at) / DAY_MS;
    if days > OLD_DAYS {
        findings.add(
            "backups",
            Gravity::Look,
            (t.old_backups)(copies.len() - bad.len(), days),
        );
    } else {
        findings.add("backups", Gravity::Good, (t.backups)(copies.len() - bad.len(), days));
    }
}

fn room(around: &Surroundings<'_>, findings: &mut Examination<'_>) {
    let (t, Some(free)) = (findings.t, around.room) else {
        return;
    };
    let said = if free >= 1 << 30 {
        format!("{} GiB", free >> 30)
    } else {
        format!("{} MiB", free >> 20)
    };
    if free < NONE {
        findings.add("room", Gravity::Fault, (t.no_room)(&said));
    } else if free < LITTLE {
        findings.add("room", Gravity::Look, (t.little_room)(&said));
    } else {
        findings.add("room", Gravity::Good, (t.room)(&said));
    }
}

fn settings(desk: &CliContext, findings: &mut Examination<'_>) {
    let t = findings.t;
    let name = desk.paths.config.display().to_string();
    for fault in &desk.faults {
        let said = desk.lang.strings().template.setting_fault(&name, fault);
        findings.add("settings", Gravity::Look, (t.setting)(&said));
    }
    if !desk.paths.config.exists() {
        findings.add("settings", Gravity::Good, (t.settings_none)(&name));
    } else if desk.faults.is_empty() {
        findings.add("settings", Gravity::Good, (t.settings_good)(&name));
    }
}

/// The user's own types of meeting and limits of budgets.
fn own_files(desk: &CliContext, findings: &mut Examination<'_>) {
    let t = findings.t;
    let words = &desk.lang.strings().template;
    for (topic, name) in [("types", "templates"), ("rules", "rules")] {
        let folder = desk.paths.config.with_file_name(name);
        if folder.exists() && !folder.is_dir() {
            findings.add(topic, Gravity::Look, (t.no_folder)(&folder.display().to_string()));
        }
    }
    let (types, faults) = templates::read_all(&desk.paths.config.with_file_name("templates"));
    for fault in &faults {
        findings.add("types", Gravity::Look, (t.type_fault)(&words.fault(fault)));
    }
    if faults.is_empty() {
        findings.add("types", Gravity::Good, (t.types_good)(types.len()));
    }
    let (_, faults) = rules::read_all(&desk.paths.config.with_file_name("rules"));
    for fault in &faults {
        findings.add("rules", Gravity::Look, (t.rule_fault)(&words.fault(fault)));
    }
    if faults.is_empty() {
        findings.add("rules", Gravity::Good, t.rules_good);
    }
}
