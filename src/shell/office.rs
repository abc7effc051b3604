//! The program without a screen: the same model over the same storage, in place. For the command line and for tests.

use std::collections::VecDeque;

use crate::{
    app::{
        cx::Cx,
        effect::Effect,
        model::{Model, Tab},
        msg::Msg,
        opening::Opening,
        prepare::files,
        update::update,
    },
    domain::{
        id::Id,
        meeting::Meeting,
        question::Question,
        time::{Stamp, Zone},
        trouble::Trouble,
    },
    input::keymap::Keymap,
    words::Lang,
};

use super::{
    errands::Errands,
    perform::{Link, World, msg_of, step},
    sheets::Workbooks,
    storage::{Setup, Storage, StorageOrder},
};

/// A model with its storage, without a terminal.
#[derive(Debug)]
pub struct Office {
    pub m: Model,
    pub cx: Cx,
    pub world: World,
    /// The effects that wait for the disk while it is held back, in order; `None` = the disk answers at once.
    held: Option<VecDeque<Effect>>,
}

impl Office {
    /// Opens a file.
    ///
    /// # Errors
    /// The trouble with the file.
    pub fn open(setup: Setup, lang: Lang, now: Stamp, zone: Zone) -> Result<Self, Trouble> {
        let templates = setup.path.with_file_name("templates");
        let rules = setup.path.with_file_name("rules");
        let settings = setup.path.with_file_name("config.toml");
        let (storage, events) = Storage::open(setup);
        let world = World {
            link: Link::InPlace(Box::new(storage)),
            errands: Errands::InPlace(Workbooks::Here),
            templates,
            rules,
            settings,
            screen: None,
            state: None,
            asked: Vec::new(),
        };
        let seed = now.ms().unsigned_abs().rotate_left(20) ^ u64::from(std::process::id());
        let cx = Cx::new(now, zone, seed);
        let mut office = Self {
            m: Model::new(lang, Keymap::default(), now, zone),
            cx,
            world,
            held: None,
        };
        for event in events {
            if let super::storage::Event::OpenFailed(trouble) = event {
                return Err(trouble);
            }
            if let Some(msg) = msg_of(event) {
                office.take(msg);
            }
        }
        // Check the file first: nothing may be answered as kept in a damaged one.
        let found = office.storage().map(Storage::prove).unwrap_or_default();
        for msg in found.into_iter().filter_map(msg_of) {
            office.take(msg);
        }
        Ok(office)
    }

    /// Takes in a message and everything that follows from it.
    pub fn take(&mut self, msg: Msg) {
        self.take_at_once(msg);
        self.rest();
    }

    /// Lets the hands rest: what was typed is read.
    pub fn rest(&mut self) {
        if self.m.live.is_unread() {
            self.take_at_once(Msg::ReadLine);
        }
    }

    /// Takes in a message that others follow at once: what it types is not read before they have come.
    pub fn take_at_once(&mut self, msg: Msg) {
        if self.held.is_none() {
            step(&mut self.m, msg, &mut self.cx, &mut self.world);
        } else {
            update(&mut self.m, msg, &mut self.cx);
            self.settle();
        }
    }

    /// Holds the disk back: what the storage is asked for waits until [`Office::let_disk_go`], as behind a slow disk. Everything
    /// else happens at once.
    pub fn hold_disk(&mut self) {
        self.held.get_or_insert_default();
    }

    /// Lets the disk take the first `saves` commits that wait, and what was asked for before each of them.
    #[allow(dead_code, reason = "tests make a slow disk with it")]
    pub fn let_disk_save(&mut self, saves: usize) {
        for _ in 0..saves {
            loop {
                let Some(effect) = self.held.as_mut().and_then(VecDeque::pop_front) else {
                    return;
                };
                let was_save = matches!(effect, Effect::Save(_));
                self.carry_out(effect);
                if was_save {
                    break;
                }
            }
        }
    }

    /// Carries out what waits for the disk, in order; from now on the disk answers at once.
    pub fn let_disk_go(&mut self) {
        for effect in self.held.take().unwrap_or_default() {
            self.carry_out(effect);
        }
    }

    /// Lets a disk that is held back take what waits and is wanted: the commits in one transaction, as when they came faster than the
    /// disk, then each other thing once. It is held back again afterwards.
    pub fn let_disk_catch_up(&mut self, wanted: impl Fn(&Effect) -> bool) {
        let mut orders = Vec::new();
        let mut others: Vec<Effect> = Vec::new();
        for effect in self.held.take().unwrap_or_default() {
            if let Effect::Save(commit) = effect {
                orders.push(StorageOrder::Commit(commit));
            } else if wanted(&effect) && !others.contains(&effect) {
                others.push(effect);
            }
        }
        let events = self.storage().map(|storage| storage.answer_all(orders));
        for msg in events.into_iter().flatten().filter_map(msg_of) {
            self.take(msg);
        }
        for effect in others {
            self.carry_out(effect);
        }
        self.hold_disk();
    }

    fn carry_out(&mut self, effect: Effect) {
        for msg in self.world.perform(effect, self.m.shared.lang) {
            self.take(msg);
        }
    }

    /// Opens a meeting.
    pub fn open_meeting(&mut self, meeting: Id<Meeting>) {
        if self.m.ledger.records().open() != Some(meeting) {
            self.m.opening = Opening::loading(meeting, Tab::Live);
            for msg in self.world.order(StorageOrder::Ask(Question::OpenMeeting { meeting })) {
                self.take(msg);
            }
        }
    }

    /// Looks at the files of the open meeting and applies the findings in memory only, so that reading does not write.
    pub fn look_at_files(&mut self) {
        files::check(self.m.ledger.records(), &mut self.cx);
        for effect in self.cx.take_effects() {
            for msg in self.world.perform(effect, self.m.shared.lang) {
                update(&mut self.m, msg, &mut self.cx);
            }
        }
        drop(self.cx.take_effects());
    }

    /// Returns the storage.
    pub fn storage(&mut self) -> Option<&mut Storage> {
        match &mut self.world.link {
            Link::InPlace(storage) => Some(storage),
            Link::Thread { .. } => None,
        }
    }

    /// Carries out the effects of the last acts.
    pub fn settle(&mut self) {
        let effects = self.cx.take_effects();
        for effect in self.save_at_once(effects) {
            let reaches_disk = matches!(
                effect,
                Effect::Save(_) | Effect::KeepDraft(_) | Effect::Ask(_) | Effect::Retry | Effect::Look
            );
            match &mut self.held {
                Some(held) if reaches_disk => held.push_back(effect),
                _ => self.carry_out(effect),
            }
        }
    }

    /// Saves what a command did in one transaction: all of it, or nothing. Returns the other effects.
    fn save_at_once(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let at_once = self.storage().is_some_and(|storage| storage.is_at_once());
        if !at_once || self.held.is_some() {
            return effects;
        }
        let (mut orders, mut others) = (Vec::new(), Vec::new());
        for effect in effects {
            if let Effect::Save(commit) = effect {
                orders.push(StorageOrder::Commit(commit));
            } else {
                others.push(effect);
            }
        }
        let events = self.storage().map(|storage| storage.answer_all(orders));
        for msg in events.into_iter().flatten().filter_map(msg_of) {
            self.take(msg);
        }
        others
    }

    /// Closes the file; what waits is written, or kept beside it.
    pub fn close(mut self) {
        self.settle();
        self.let_disk_go();
        let _ = self.world.order(StorageOrder::Stop);
    }
}
