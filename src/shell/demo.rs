//! The demo: the meetings of one office or council in a throw-away file: one closed, one being wrapped up, one in session, one being
//! prepared. The people are invented; their texts lie under `assets/demo`.

pub mod afterwards;
pub mod hand;
pub mod matters;
pub mod plans;
pub mod script;
pub mod stage;

use std::path::{Path, PathBuf};

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

use super::{clock, office::Office, storage::Setup, templates};

/// A folder for one run: it is removed when the value is dropped.
#[derive(Debug)]
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// Makes a folder for the owner only among the temporary files.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn make() -> anyhow::Result<Self> {
        let stamp = clock::now().ms();
        let path = std::env::temp_dir().join(format!("huiwu-demo-{}-{stamp}", std::process::id()));
        system::private_folder()
            .create(&path)
            .with_context(|| path.display().to_string())?;
        Ok(Self { path })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
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
            // What was done about the older ones was done before this one was opened.
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
