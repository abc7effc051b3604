//! `check`, `backup`, `restore`, `doctor`.

use std::{
    io::{IsTerminal as _, Write},
    path::Path,
    process::ExitCode,
};

use anyhow::anyhow;

use crate::{
    domain::{
        bundle_fault::BundleFault,
        id::Id,
        meeting::Meeting,
        question::{Answer, Question},
        trouble::Trouble,
    },
    shell::{
        bundles, clock,
        doctor::{self, Surroundings},
        pending::PendingFile,
        sealed, unix,
    },
    store::{OpenMode, backup, side_file},
};

use super::desk::CliContext;

/// Checks the whole file: exit 0 if it is sound, 1 with the findings if not.
///
/// # Errors
/// It cannot be opened.
pub fn check(desk: &CliContext, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut office = desk.as_it_is(OpenMode::ReadOnly)?;
    let cli = &desk.lang.strings().cli;
    let (faults, disagreeing) = desk.ask(&mut office, Question::Check, |answer| {
        let Answer::Checked { faults, disagreeing } = answer else {
            return None;
        };
        Some((faults, disagreeing))
    })?;
    if faults.is_empty() {
        writeln!(out, "{}", cli.sound)?;
        say_beside(desk, out)?;
        if !disagreeing.is_empty() {
            drop(office);
            mend_index(desk, &disagreeing, out)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    for fault in faults {
        writeln!(out, "{fault}")?;
    }
    say_beside(desk, out)?;
    let copy = backup::newest_good(&desk.paths.backups, &desk.paths.db).map(|copy| copy.path);
    desk.say_damaged(&desk.paths.db, copy.as_deref());
    Ok(ExitCode::from(1))
}

/// Says what waits beside the file, and what of it was put away because it could not be read.
fn say_beside(desk: &CliContext, out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let waiting = PendingFile::waiting(&side_file(&desk.paths.db, "-pending"));
    if waiting > 0 {
        writeln!(out, "{}", (cli.waiting)(waiting))?;
    }
    for path in sealed::put_away_beside(&desk.paths.db) {
        writeln!(out, "{}", (cli.set_aside)(&path.display().to_string()))?;
    }
    Ok(())
}

/// Verifies an archive bundle: exit 0 if it is as its manifest says, 1 with the first thing that is wrong if not.
///
/// # Errors
/// It cannot be read.
pub fn check_bundle(desk: &CliContext, file: &Path, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let t = &desk.lang.strings().bundle;
    let name = file.display().to_string();
    match bundles::check_bundle(file) {
        Ok(files) => {
            writeln!(out, "{}", (t.sound)(&name, files))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(fault @ BundleFault::Io(_)) => Err(anyhow!("{}", (t.refused)(&name, &(t.fault)(&fault)))),
        Err(fault) => {
            writeln!(out, "{}", (t.refused)(&name, &(t.fault)(&fault)))?;
            Ok(ExitCode::from(1))
        }
    }
}

/// Has meetings indexed again of which the index for finding again was wrong; says so, and whether it could be done now.
fn mend_index(desk: &CliContext, meetings: &[Id<Meeting>], out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let question = Question::IndexAgain {
        meetings: meetings.to_vec(),
    };
    let mended = desk.writing().is_ok_and(|mut office| {
        let told = CliContext::told(&mut office, question, |answer| {
            matches!(answer, Answer::Indexing { .. }).then_some(())
        });
        told.is_ok()
    });
    let say = if mended { cli.index_again } else { cli.index_wrong };
    writeln!(out, "{}", say(meetings.len()))?;
    Ok(())
}

/// The file that a failed copy names: ours was opened before, so that what is gone, full or closed is the place of the copy.
fn at_fault<'a>(desk: &'a CliContext, copy: &'a Path, trouble: &Trouble) -> &'a Path {
    match trouble {
        Trouble::Damaged | Trouble::Locked | Trouble::Newer | Trouble::Older | Trouble::Unfinished => &desk.paths.db,
        Trouble::Full
        | Trouble::ReadOnly
        | Trouble::FileGone
        | Trouble::FileReplaced
        | Trouble::NoPlace
        | Trouble::NoFile
        | Trouble::Forbidden
        | Trouble::NotOurs
        | Trouble::AlreadyThere
        | Trouble::Backup
        | Trouble::NoMeeting
        | Trouble::Io(_) => copy,
    }
}

/// Writes a verified copy.
///
/// # Errors
/// Why there is none.
pub fn backup(desk: &CliContext, file: &Path, out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let name = file.display().to_string();
    if file.symlink_metadata().is_ok() {
        return Err(anyhow!("{}", (cli.exists)(&name)));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(anyhow!("{}", (cli.no_folder)(&name)));
    }
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let question = Question::Backup {
        to: Some(file.to_owned()),
        now: desk.now,
        asked: true,
    };
    let copied = CliContext::told(&mut office, question, |answer| {
        let Answer::BackedUp { path } = answer else { return None };
        Some(path)
    });
    match copied {
        Ok(path) => {
            writeln!(out, "{}", (cli.copied)(&path.display().to_string()))?;
            Ok(())
        }
        Err(trouble) => Err(anyhow!("{}", desk.trouble(at_fault(desk, file, &trouble), &trouble))),
    }
}

/// Puts a copy in place of the file.
///
/// # Errors
/// The copy is not sound, or the file is in use.
pub fn restore(desk: &CliContext, file: &Path, out: &mut dyn Write) -> anyhow::Result<()> {
    let lock = crate::shell::lock::Lock::take(&desk.paths.db);
    if matches!(lock, crate::shell::lock::Lock::Theirs) {
        let t = desk.lang.strings();
        return Err(anyhow!(
            "{}{}{}{}{}",
            desk.paths.db.display(),
            t.export.colon,
            t.troubles.other_window,
            t.export.semicolon,
            t.cli.in_use
        ));
    }
    if file.symlink_metadata().is_err() {
        let name = file.display().to_string();
        return Err(anyhow!("{}", (desk.lang.strings().keeping.not_there)(&name)));
    }
    let kept = backup::restore(file, &desk.paths.db, desk.now)
        .map_err(|error| anyhow!("{}: {}", file.display(), desk.lang.strings().trouble(&error.trouble())))?;
    let kept = kept.map(|path| path.display().to_string()).unwrap_or_default();
    let cli = &desk.lang.strings().cli;
    writeln!(out, "{}", (cli.restored)(&kept))?;
    let waiting = PendingFile::waiting(&side_file(&desk.paths.db, "-pending"));
    if waiting > 0 {
        writeln!(out, "{}", (cli.restored_waiting)(waiting))?;
    }
    Ok(())
}

/// Looks at what the program needs on this machine.
pub(super) fn examine(desk: &CliContext, json: bool, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let home = std::env::var_os("HOME").map(std::path::PathBuf::from);
    let around = Surroundings {
        env: &|name| std::env::var_os(name),
        size: std::io::stdout().is_terminal().then(screen_size).flatten(),
        room: unix::free_room(&desk.paths.db),
        fonts: Some(doctor::installed_fonts(home.as_deref())),
        zone: clock::system_zone(),
    };
    doctor::doctor(desk, &around, json, out)
}

/// Columns and rows of the terminal; `None` where it does not know.
fn screen_size() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok()
}
