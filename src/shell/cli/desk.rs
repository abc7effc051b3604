//! The context of a command of the command line: the places of the files, language, settings and time, and the way to the file.

use std::{io::Write as _, num::NonZeroU16, path::Path, process::ExitCode, time::Duration};

use anyhow::{Context, anyhow};

use crate::{
    domain::{
        house::House,
        id::Id,
        meeting::Meeting,
        question::{Answer, Question},
        setting_fault::SettingFault,
        snippets::Snippets,
        time::Stamp,
        trouble::Trouble,
    },
    input::keymap::Keymap,
    shell::{
        clock,
        config::{ScreenFit, TerminalSettings},
        ended::Ended,
        errands::Errands,
        office::Office,
        paths::Paths,
        rules,
        sheets::Workbooks,
        storage::{Event, LeftBehind, Setup, StorageOrder, is_left_behind},
    },
    store::{OpenMode, Store, StoreError, backup, error::of_new_file},
    words::Lang,
};

/// How long a command waits for another one that writes.
const PATIENCE: Duration = Duration::from_secs(10);

/// The things that every command is given: files, language, settings, time.
pub struct CliContext {
    /// Answers are lines in words, for screen readers.
    pub plain: bool,
    pub paths: Paths,
    pub lang: Lang,
    pub screen: ScreenFit,
    /// The parts of the terminal that are taken beside the screen.
    pub terminal: TerminalSettings,
    pub house: House,
    /// How many backups are kept.
    pub keep: u16,
    /// The region whose limits new budgets take.
    pub region: String,
    pub keymap: Keymap,
    pub workbooks: Workbooks,
    /// The user's own snippets.
    pub snippets: Snippets,
    /// Faults of the settings file.
    pub faults: Vec<SettingFault>,
    pub now: Stamp,
}

impl CliContext {
    /// Refuses the full screen where the terminal cannot place text.
    ///
    /// # Errors
    /// The commands that do without.
    pub(super) fn refuse_dumb(&self) -> anyhow::Result<()> {
        if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
            return Err(anyhow!("{}", self.lang.strings().terminal.dumb));
        }
        Ok(())
    }

    /// Leaves a sentence on the terminal after a run on a damaged file; returns the code that every command ends with over such a file.
    pub(super) fn say_damaged(&self, db: &Path, copy: Option<&Path>) -> ExitCode {
        let cli = &self.lang.strings().cli;
        let copy = copy.map(|copy| copy.display().to_string());
        let text = (cli.damaged)(&db.display().to_string(), copy.as_deref());
        let _ = writeln!(std::io::stderr(), "huiwu: {text}");
        ExitCode::from(2)
    }

    /// Leaves on the terminal what is wrong with the file after a run; returns the code that it ends with. That of a signal says more.
    ///
    /// # Errors
    /// The file was never opened.
    pub(super) fn say_ended(&self, db: &Path, ended: Ended) -> anyhow::Result<ExitCode> {
        let (code, told) = match ended {
            Ended::Damaged(code, copy) => {
                // The run may have ended before its copies were looked at.
                let copy = copy.or_else(|| backup::newest_good(&self.paths.backups, db).map(|copy| copy.path));
                (code, self.say_damaged(db, copy.as_deref()))
            }
            Ended::Unsaved(code, left) => (code, self.say_left(db, &left)),
            Ended::Unopened(code, trouble) if code == ExitCode::SUCCESS => {
                return Err(anyhow!("{}", self.trouble(db, &trouble)));
            }
            Ended::Unopened(code, _) | Ended::Quit(code) => (code, code),
            Ended::Demo { .. } | Ended::Back | Ended::Backup(_) => (ExitCode::SUCCESS, ExitCode::SUCCESS),
        };
        Ok(if code == ExitCode::SUCCESS { told } else { code })
    }

    /// Leaves a line on the terminal for what is not in the file after a run; returns the code that it ends with: 2 where something is lost.
    pub(super) fn say_left(&self, db: &Path, left: &LeftBehind) -> ExitCode {
        let t = self.lang.strings();
        let mut said = Vec::new();
        if let Some(lost) = &left.lost {
            said.push((t.keeping.lost_file)(&db.display().to_string(), &t.trouble(lost)));
        }
        if left.unkept > 0 {
            said.push((t.keeping.lost_acts)(left.unkept));
        }
        if left.waiting > 0 {
            said.push((t.keeping.wait_for_start)(left.waiting));
        }
        for line in said {
            let _ = writeln!(std::io::stderr(), "huiwu: {line}");
        }
        if left.lost.is_some() || left.unkept > 0 {
            ExitCode::from(2)
        } else {
            ExitCode::SUCCESS
        }
    }

    /// Why a new file was not written, in a sentence.
    pub(super) fn unwritten(&self, path: &Path, error: &std::io::Error) -> anyhow::Error {
        use std::io::ErrorKind;
        let (cli, name) = (&self.lang.strings().cli, path.display().to_string());
        anyhow!(
            "{}",
            if error.kind() == ErrorKind::AlreadyExists {
                (cli.exists)(&name)
            } else if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
                (cli.no_folder)(&name)
            } else {
                let t = self.lang.strings();
                format!("{name}{}{}", t.export.colon, t.trouble(&of_new_file(error)))
            }
        )
    }

    /// Returns what is wrong with a file, in a sentence; where ours is damaged, with the newest good copy of it. Another file is named,
    /// and never the cause to put a copy in the place of ours.
    pub fn trouble(&self, file: &Path, trouble: &Trouble) -> String {
        let t = self.lang.strings();
        if file == self.paths.db && matches!(trouble, Trouble::Damaged | Trouble::FileGone) {
            let copy =
                backup::newest_good(&self.paths.backups, &self.paths.db).map(|copy| copy.path.display().to_string());
            let say = if *trouble == Trouble::Damaged {
                t.cli.damaged
            } else {
                t.cli.gone
            };
            return say(&self.paths.db.display().to_string(), copy.as_deref());
        }
        format!("{}{}{}", file.display(), t.export.colon, t.trouble(trouble))
    }

    /// Returns where the file and its backups lie, and how many backups are kept.
    pub fn setup(&self, mode: OpenMode) -> Setup {
        let mut setup = Setup::new(self.paths.db.clone(), mode);
        setup.backups.clone_from(&self.paths.backups);
        setup.keep = NonZeroU16::new(self.keep);
        setup
    }

    /// Opens the file without a screen. A damaged one is refused, whether it is to be written or only read: half of the rows must not be
    /// taken for all of them.
    ///
    /// # Errors
    /// Returns what is wrong with the file, in words.
    pub fn office(&self, mode: OpenMode) -> anyhow::Result<Office> {
        let mut office = self.as_it_is(mode)?;
        let unsound = mode == OpenMode::ReadOnly && office.storage().is_some_and(|storage| storage.is_damaged());
        if unsound {
            return Err(anyhow!("{}", self.trouble(&self.paths.db, &Trouble::Damaged)));
        }
        if mode == OpenMode::ReadOnly {
            self.say_waiting(&mut office);
        }
        Ok(office)
    }

    /// Says on standard error that acts of a former run are not in what a command reads from the file.
    fn say_waiting(&self, office: &mut Office) {
        let waiting = office.storage().map_or(0, |storage| storage.waits_beside());
        if waiting > 0 {
            let said = (self.lang.strings().keeping.not_in_this)(waiting);
            let _ = writeln!(std::io::stderr(), "huiwu: {said}");
        }
    }

    /// Opens the file without a screen, be it as damaged as it may as long as it opens.
    ///
    /// # Errors
    /// Returns what is wrong with the file, in words.
    pub fn as_it_is(&self, mode: OpenMode) -> anyhow::Result<Office> {
        if mode == OpenMode::ReadOnly && !self.paths.db.exists() {
            if is_left_behind(&self.paths.db) {
                return Err(anyhow!("{}", self.trouble(&self.paths.db, &Trouble::FileGone)));
            }
            let path = self.paths.db.display().to_string();
            return Err(anyhow!("{}", (self.lang.strings().cli.no_file)(&path)));
        }
        let mut setup = self.setup(mode);
        setup.patience = PATIENCE;
        setup.at_once = true;
        let mut office = Office::open(setup, self.lang, self.now, clock::laptop_zone(self.now))
            .map_err(|trouble| anyhow!("{}", self.trouble(&self.paths.db, &trouble)))?;
        office.world.errands = Errands::InPlace(self.workbooks.clone());
        self.measure(&mut office);
        Ok(office)
    }

    /// Gives the records the rules of budgets and the ways of the office. Faults of the rules go to standard error; the command goes on.
    fn measure(&self, office: &mut Office) {
        let (rules, faults) = rules::read_all(&self.paths.config.with_file_name("rules"));
        for fault in &faults {
            let _ = writeln!(std::io::stderr(), "{}", self.lang.strings().template.fault(fault));
        }
        office.m.ledger.set_rules(rules);
        office.m.ledger.set_house(self.house.clone());
    }

    /// Opens the file for a command that writes.
    ///
    /// # Errors
    /// As [`CliContext::office`], and where the file is read-only or another window has it.
    pub fn writing(&self) -> anyhow::Result<Office> {
        let office = self.office(OpenMode::ReadWrite)?;
        match office.m.ledger.unsaved().read_only() {
            None => Ok(office),
            Some(why) => {
                let (t, name) = (self.lang.strings(), self.paths.db.display().to_string());
                Err(match why {
                    Trouble::Damaged => {
                        let copy = office.m.ledger.unsaved().copy().map(|copy| copy.display().to_string());
                        anyhow!("{}", (t.cli.damaged)(&name, copy.as_deref()))
                    }
                    Trouble::Locked => anyhow!(
                        "{name}{}{}{}{}",
                        t.export.colon,
                        t.troubles.other_window,
                        t.export.semicolon,
                        t.cli.in_use
                    ),
                    Trouble::Full
                    | Trouble::ReadOnly
                    | Trouble::FileGone
                    | Trouble::FileReplaced
                    | Trouble::NoPlace
                    | Trouble::NoFile
                    | Trouble::Forbidden
                    | Trouble::Newer
                    | Trouble::Older
                    | Trouble::Unfinished
                    | Trouble::NotOurs
                    | Trouble::AlreadyThere
                    | Trouble::Backup
                    | Trouble::NoMeeting
                    | Trouble::Io(_) => anyhow!("{name}{}{}", t.export.colon, t.trouble(why)),
                })
            }
        }
    }

    /// Asks the file, and takes the answer that is waited for.
    ///
    /// # Errors
    /// As [`CliContext::told`], in words.
    pub(super) fn ask<T>(
        &self,
        office: &mut Office,
        question: Question,
        take: impl Fn(Answer) -> Option<T>,
    ) -> anyhow::Result<T> {
        Self::told(office, question, take).map_err(|trouble| anyhow!("{}", self.trouble(&self.paths.db, &trouble)))
    }

    /// Asks the file, and takes the answer that is waited for.
    ///
    /// # Errors
    /// The question could not be answered: no answer is never an empty one.
    pub(super) fn told<T>(
        office: &mut Office,
        question: Question,
        take: impl Fn(Answer) -> Option<T>,
    ) -> Result<T, Trouble> {
        let events = office
            .storage()
            .map(|storage| storage.answer(StorageOrder::Ask(question)));
        // A question that is kept for later waits for a file that another program holds.
        let mut why = Trouble::Locked;
        for event in events.into_iter().flatten() {
            match event {
                Event::Answer(Answer::Failed { trouble, .. }) => why = trouble,
                Event::Answer(answer) => {
                    if let Some(taken) = take(answer) {
                        return Ok(taken);
                    }
                }
                Event::Damaged { .. } => why = Trouble::Damaged,
                Event::Opened(_)
                | Event::OpenFailed(_)
                | Event::Saved(_)
                | Event::SaveFailed { .. }
                | Event::Unkept(_)
                | Event::Recovered
                | Event::Changed { .. }
                | Event::Looked { .. }
                | Event::Stopped(_) => {}
            }
        }
        Err(why)
    }

    /// Finds a meeting for a window that opens the file itself afterwards: no row but its own is read.
    ///
    /// # Errors
    /// As [`CliContext::office`] and [`CliContext::find`].
    pub fn find_alone(&self, typed: &str) -> anyhow::Result<Id<Meeting>> {
        let looked = Store::open(&self.paths.db, OpenMode::ReadOnly);
        if let Ok(found) = looked.and_then(|store| store.resolve_meeting(typed)) {
            return Ok(found);
        }
        let mut office = self.office(OpenMode::ReadOnly)?;
        self.find(&mut office, typed).map_err(|error| {
            // A word of its own may be meant as a command.
            let cli = &self.lang.strings().cli;
            if error.to_string() == (cli.no_meeting)(typed) {
                anyhow!("{}", (cli.no_meeting_or_command)(typed))
            } else {
                error
            }
        })
    }

    /// Finds a meeting by its identifier, a part of its title, or `last`.
    ///
    /// # Errors
    /// No meeting fits, or several do.
    pub fn find(&self, office: &mut Office, typed: &str) -> anyhow::Result<Id<Meeting>> {
        let store = office
            .storage()
            .and_then(|storage| storage.store())
            .context("no store")?;
        let cli = &self.lang.strings().cli;
        store.resolve_meeting(typed).map_err(|error| {
            let said = if let StoreError::SeveralMeetings(_, titles) = &error {
                (cli.several_meetings)(typed, titles)
            } else if matches!(error, StoreError::NoSuchMeeting(_)) {
                (cli.no_meeting)(typed)
            } else {
                self.trouble(&self.paths.db, &error.trouble())
            };
            anyhow!("{said}")
        })
    }

    /// Opens a meeting that was found.
    ///
    /// # Errors
    /// Its rows cannot be read: the file is damaged, or another program holds it.
    pub fn open(&self, office: &mut Office, id: Id<Meeting>) -> anyhow::Result<()> {
        office.open_meeting(id);
        if office.m.ledger.records().open() == Some(id) {
            return Ok(());
        }
        let why = if office.m.ledger.unsaved().is_damaged() {
            Trouble::Damaged
        } else {
            let store = office.storage().and_then(|storage| storage.store());
            match store.map(|store| store.load_meeting_row(id)) {
                Some(Ok(None)) => Trouble::NoMeeting,
                Some(Err(error)) => error.trouble(),
                Some(Ok(Some(_))) | None => Trouble::Locked,
            }
        };
        Err(anyhow!("{}", self.trouble(&self.paths.db, &why)))
    }
}
