//! The demo: the meetings of one office or council in a throw-away file: one closed, one being wrapped up, one in session, one being
//! prepared. The people are invented; their texts lie under `assets/demo`.

pub mod afterwards;
pub mod hand;
pub mod matters;
pub mod plans;
pub mod script;
pub mod stage;

use std::{
    fs::File,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, anyhow};

use crate::{
    domain::time::{Stamp, Zone},
    store::system,
    words::Lang,
};

use self::{
    hand::Hand,
    script::{DemoPhase, DemoScript},
    stage::Stage,
};

use super::{clock, lock::Lock, office::Office, paths, storage::Setup, templates};

/// The name of the file with the demo's records.
pub const DATABASE: &str = "demo.db";

/// How the folders of demos begin.
const FOLDER: &str = "huiwu-demo-";

/// The file in such a folder that is locked while its demo runs.
const RUNNING: &str = "running";

/// A folder without that file is left alone so long: its demo may be about to make it.
const YOUNG: Duration = Duration::from_secs(24 * 3600);

/// A folder for one run: it is removed when the value is dropped, or by the next demo where that did not happen.
#[derive(Debug)]
pub struct Folder {
    pub path: PathBuf,
    #[expect(dead_code, reason = "its lock says for as long as it lives that the demo runs")]
    running: File,
}

impl Folder {
    /// Makes a folder for the owner only among the temporary files, and removes those that demos of this user left behind there.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn make() -> anyhow::Result<Self> {
        Self::make_among(&std::env::temp_dir())
    }

    /// Makes a folder among these files, as [`Folder::make`] does.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn make_among(files: &Path) -> anyhow::Result<Self> {
        for entry in std::fs::read_dir(files).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(FOLDER) {
                remove_if_left(&entry.path());
            }
        }
        let stamp = clock::now().ms();
        // Two may be made within a millisecond.
        let named = |n| files.join(format!("{FOLDER}{}-{}", std::process::id(), stamp + n));
        let path = (0..9)
            .map(named)
            .find(|path| !path.exists())
            .unwrap_or_else(|| named(9));
        let made = system::private_folder().create(&path).and_then(|()| {
            let running = paths::new_file(&path.join(RUNNING))?;
            // Where the file system has no locks, the folder is young for a day.
            let _ = running.try_lock();
            Ok(running)
        });
        let running = made.with_context(|| path.display().to_string())?;
        Ok(Self { path, running })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// Removes the folder of a demo that ended without removing it, if it is this user's own.
fn remove_if_left(path: &Path) {
    // Not of what a link leads to.
    let Ok(found) = std::fs::symlink_metadata(path) else {
        return;
    };
    if !found.is_dir() || !system::is_own(&found) || !system::is_private(path) {
        return;
    }
    let running = path.join(RUNNING);
    let marked = std::fs::symlink_metadata(&running).is_ok_and(|mark| mark.is_file());
    let left = if marked {
        // The system lets go of the lock with the process, however that ended.
        File::open(&running).is_ok_and(|mark| mark.try_lock().is_ok())
    } else {
        let age = found.modified().ok().and_then(|at| at.elapsed().ok());
        age.is_some_and(|age| age > YOUNG)
    };
    if left && !matches!(Lock::take(&path.join(DATABASE)), Lock::Theirs) {
        let _ = std::fs::remove_dir_all(path);
    }
}

/// The text of the demo in a language.
const fn text(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../assets/demo/council.txt"),
        Lang::Zh => include_str!("../../assets/demo/office.txt"),
    }
}

/// Writes the demo into a new file, as it would stand at `now` in a place.
///
/// # Errors
/// The file cannot be written.
pub fn write(setup: Setup, lang: Lang, now: Stamp, zone: Zone) -> anyhow::Result<()> {
    let script = DemoScript::read(text(lang));
    let name = script.head.text("template");
    let template = templates::find(Path::new(""), name).with_context(|| name.to_owned())?;
    let begins = Stage::begins(&script, zone, now);
    let office = Office::open(setup, lang, begins, zone).map_err(|trouble| anyhow!("{trouble:?}"))?;
    let mut hand = Hand::over(office);
    hand.office.m.ledger.set_clerk(script.head.text("clerk").to_owned());
    let mut stage = Stage::new(hand, &script, template, lang, now);
    for meeting in &script.meetings {
        stage.prepare(meeting);
        if meeting.phase == DemoPhase::Live {
            // Approve and follow up the older meetings first: that was done before this one was opened.
            stage.approve();
            stage.follow_up();
            stage.open(DemoPhase::Live);
        }
        stage.hold(meeting);
        match meeting.phase {
            DemoPhase::Closed | DemoPhase::Wrapping => stage.wrap_up(meeting),
            DemoPhase::Live | DemoPhase::Prepared => {}
        }
    }
    stage.hand.save();
    stage.hand.office.close();
    Ok(())
}
