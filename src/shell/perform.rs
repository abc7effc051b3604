//! Carries out effects: one effect in, messages out. Over the storage's thread in the program, in place in tests and on the command line.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::Sender,
};

use crate::{
    app::{
        cx::Cx,
        effect::{Effect, Errand},
        model::Model,
        msg::Msg,
        opening::FileFindings,
        recent::RecentCommands,
        update::update,
    },
    domain::draft::Draft,
    words::Lang,
};

use super::{
    config::{self, ScreenFit},
    errands::Errands,
    rules, source,
    storage::{Event, Halt, Storage, StorageOrder},
    teach, templates,
};

/// The way to the storage.
#[derive(Debug)]
pub enum Link {
    /// Its thread; events come back through the channel of the loop.
    Thread {
        orders: Sender<StorageOrder>,
        /// Stops a question that runs: what is sent does not wait behind it.
        halt: Halt,
        /// The newest draft, which is sent before the next order or by [`World::send_draft`]: the thread must not take the
        /// processor from the frame that shows the key.
        draft: Option<Draft>,
    },
    /// The storage itself, called in place.
    InPlace(Box<Storage>),
}

impl Link {
    /// The way to a storage on its thread.
    pub const fn to_thread(orders: Sender<StorageOrder>, halt: Halt) -> Self {
        Self::Thread {
            orders,
            halt,
            draft: None,
        }
    }
}

/// The world that effects reach: the storage, files, the remembered language.
#[derive(Debug)]
pub struct World {
    pub link: Link,
    /// Work on other files.
    pub errands: Errands,
    /// The user's own templates.
    pub templates: PathBuf,
    /// The user's own limits of budgets.
    pub rules: PathBuf,
    /// The settings.
    pub settings: PathBuf,
    /// How the screen is to be drawn from now on, until the loop takes it.
    pub screen: Option<ScreenFit>,
    /// Where the chosen language and the latest commands are remembered; `None` = nowhere.
    pub state: Option<PathBuf>,
    /// Requests that only the loop can carry out, in order.
    pub asked: Vec<Asked>,
}

/// A request that only the loop around the terminal can carry out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A text goes to the clipboard of the terminal.
    Copy(String),
    Quit,
    Suspend,
    Redraw,
    /// With the tour begun.
    Demo {
        tour: bool,
    },
    Backup,
}

/// The name of the file that remembers the language.
const LANGUAGE_FILE: &str = "language";
/// The name of the file that remembers the commands asked for lately.
const RECENT_FILE: &str = "recent";

/// Takes in a message and carries out everything that follows from it.
pub fn step(m: &mut Model, msg: Msg, cx: &mut Cx, world: &mut World) {
    let mut waiting = std::collections::VecDeque::from([msg]);
    while let Some(msg) = waiting.pop_front() {
        update(m, msg, cx);
        for effect in cx.take_effects() {
            waiting.extend(world.perform(effect, m.shared.lang));
        }
    }
}

impl World {
    /// Carries out one effect.
    pub fn perform(&mut self, effect: Effect, lang: Lang) -> Vec<Msg> {
        match effect {
            Effect::Save(commit) => self.order(StorageOrder::Commit(commit)),
            Effect::KeepDraft(draft) => self.order(StorageOrder::Draft(draft)),
            Effect::Ask(question) => self.order(StorageOrder::Ask(question)),
            Effect::Retry => self.order(StorageOrder::RetryNow),
            Effect::Look => self.order(StorageOrder::Look),
            Effect::ReadCards => vec![Msg::Cards(templates::read_all(&self.templates).0)],
            Effect::ReadTemplates(wanted) => {
                let (templates, faults) = templates::read_all(&self.templates);
                vec![Msg::Templates {
                    templates,
                    faults,
                    wanted,
                }]
            }
            Effect::ReadSettings => vec![Msg::Settings(Box::new(config::find_settings(&self.settings)))],
            Effect::TrySettings(edits) => {
                let (fit, screen) = config::fit_settings(&self.settings, &edits);
                self.screen = Some(screen);
                vec![Msg::Fitted(Box::new(fit))]
            }
            Effect::WriteSettings(edits) => vec![Msg::SettingsWritten(config::write_settings(&self.settings, &edits))],
            Effect::Teach(lesson) => {
                let result = teach::teach(&self.templates, &lesson);
                vec![Msg::Taught { lesson, result }]
            }
            Effect::Errand(errand) => self.errands.run(errand),
            Effect::ReadRules => {
                let (rules, faults) = rules::read_all(&self.rules);
                vec![Msg::Rules { rules, faults }]
            }
            Effect::RememberRecent(recent) => self.remember(RECENT_FILE, recent.as_text()),
            Effect::RememberLanguage => self.remember(LANGUAGE_FILE, lang.code().to_owned()),
            Effect::Quit => self.ask(Asked::Quit),
            Effect::Suspend => self.ask(Asked::Suspend),
            Effect::Copy(text) => self.ask(Asked::Copy(text)),
            Effect::StopJob(number) => {
                self.errands.stop(number);
                Vec::new()
            }
            Effect::Redraw => self.ask(Asked::Redraw),
            Effect::OpenDemo { tour } => self.ask(Asked::Demo { tour }),
            Effect::OpenBackup => self.ask(Asked::Backup),
        }
    }

    fn ask(&mut self, asked: Asked) -> Vec<Msg> {
        self.asked.push(asked);
        Vec::new()
    }

    /// Sends an order to the storage.
    pub fn order(&mut self, order: StorageOrder) -> Vec<Msg> {
        match (&mut self.link, order) {
            (Link::InPlace(storage), order) => {
                return storage.answer(order).into_iter().filter_map(msg_of).collect();
            }
            (Link::Thread { draft, .. }, StorageOrder::Draft(newer)) => *draft = Some(newer),
            (Link::Thread { .. }, order) => {
                self.send_draft();
                self.send(order);
            }
        }
        Vec::new()
    }

    /// Sends the newest draft to the storage, if one waits; after the frame is drawn.
    pub fn send_draft(&mut self) {
        if let Link::Thread { draft, .. } = &mut self.link
            && let Some(draft) = draft.take()
        {
            self.send(StorageOrder::Draft(draft));
        }
    }

    fn send(&self, order: StorageOrder) {
        if let Link::Thread { orders, halt, .. } = &self.link {
            // The thread ends only after `Stop`; what comes later has nothing to reach.
            let _ = orders.send(order);
            halt.halt();
        }
    }

    fn remember(&self, file: &str, text: String) -> Vec<Msg> {
        let Some(folder) = &self.state else { return Vec::new() };
        let path = folder.join(file);
        self.errands.run(Errand::Remember { path, text })
    }
}

/// The language chosen in a former run.
pub fn remembered_language(state: &Path) -> Option<Lang> {
    source::read_text(&state.join(LANGUAGE_FILE), 64)
        .ok()
        .map(|code| Lang::from_code(code.trim()))
}

/// The commands asked for lately in former runs.
pub fn remembered_commands(state: &Path) -> RecentCommands {
    source::read_text(&state.join(RECENT_FILE), 4096)
        .map(|text| RecentCommands::read(&text))
        .unwrap_or_default()
}

/// The message of an event of the storage.
pub fn msg_of(event: Event) -> Option<Msg> {
    Some(match event {
        Event::Opened(opened) => Msg::Opened(Box::new(FileFindings {
            shared: opened.shared,
            last_seq: opened.last_seq,
            read_only: opened.read_only,
            netless: opened.netless,
            draft: opened.draft,
            waiting: opened.waiting,
            put_away: opened.put_away,
        })),
        Event::OpenFailed(trouble) => Msg::OpenFailed(trouble),
        Event::Saved(seq) => Msg::Saved(seq),
        Event::SaveFailed { first, trouble } => Msg::SaveFailed { first, trouble },
        Event::Unkept(acts) => Msg::Unkept(acts),
        Event::Recovered => Msg::Recovered,
        Event::Answer(answer) => Msg::Answer(answer),
        Event::Damaged { copy } => Msg::Damaged { copy },
        Event::Changed { shared } => Msg::Changed { shared },
        Event::Looked { lost } => Msg::Looked { lost },
        Event::Stopped(_) => return None,
    })
}
