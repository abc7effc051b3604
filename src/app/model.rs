//! Everything the program knows while it runs: the records, and one struct a tab.

use crate::{
    domain::{
        change::UndoScope,
        draft::FormDraft,
        id::Id,
        job::JobProgress,
        meeting::Meeting,
        time::{Stamp, Zone},
        trouble::Trouble,
    },
    input::{keymap::Keymap, scope::Scope},
    ledger::Ledger,
    words::Lang,
};

pub use super::tab::Tab;
use super::{
    agenda_rows::{AgendaPreview, AgendaSource},
    confirm::Confirm,
    cursor::Cursor,
    cx::Cx,
    desk::Desk,
    follow_up::FollowUp,
    form::{Form, FormKind},
    help::Help,
    live::{Live, LiveWork},
    meetings::Meetings,
    message::Message,
    opening::{Opening, SetAside},
    palette::Palette,
    pointer::ScreenSpot,
    prepare::{self, people},
    recent::RecentCommands,
    roster::RosterPreview,
    said_list::SaidList,
    said_log::{SaidLine, SaidLog, SaidThing},
    search::Search,
    seen::{Seen, work},
    settings::Settings,
    shared::Shared,
    succession::SuccessionList,
    tour::Tour,
    wrapup,
};

/// The dialog that covers the tab. One at a time.
#[derive(Debug, Default)]
pub enum Cover {
    #[default]
    None,
    Form(Form),
    Palette(Palette),
    /// The help page, over what it gives back when it closes: a form or a palette with what was typed into it.
    Help(Help, Box<Cover>),
    /// A roster before it is taken in.
    Roster(Box<RosterPreview>),
    /// The list of what comes over into the next meeting.
    Succession(Box<SuccessionList>),
    /// An agenda before it is taken in.
    Agenda(Box<AgendaPreview>),
    /// The settings.
    Settings(Box<Settings>),
    /// Finding again over all meetings, over what it gives back when it closes.
    Search(Box<Search>, Box<Cover>),
    /// The messages of this run, over the dialog that comes back when they close.
    Said(SaidList, Box<Cover>),
    /// The page on the capture line, over what it gives back when it closes.
    Practice(Box<Practice>, Box<Cover>),
}

/// The page on the capture line: a room of its own, with invented people, that nothing of the file is in.
#[derive(Debug)]
pub struct Practice {
    pub room: Model,
    /// Takes what the room asks for, and is emptied.
    pub cx: Cx,
    /// The chosen example.
    pub cursor: Cursor,
}

impl Cover {
    /// Whether the records it covers can be worked on: the preview of a roster shows what an undone act changes.
    pub const fn shows_acts(&self) -> bool {
        matches!(self, Self::None | Self::Roster(_) | Self::Agenda(_))
    }

    /// The kind of dialog, told by its form: a notice of one is over when another comes.
    pub(super) fn tag(&self) -> Option<std::mem::Discriminant<FormKind>> {
        match self {
            Self::Form(form) => Some(std::mem::discriminant(&form.kind)),
            Self::Help(_, under) | Self::Search(_, under) | Self::Said(_, under) | Self::Practice(_, under) => {
                under.tag()
            }
            Self::None
            | Self::Palette(_)
            | Self::Roster(_)
            | Self::Succession(_)
            | Self::Agenda(_)
            | Self::Settings(_) => None,
        }
    }

    /// Whether going elsewhere would throw away what was typed into it.
    pub fn holds_work(&self) -> bool {
        match self {
            Self::Form(form) => form.is_changed(),
            Self::Help(_, under) | Self::Search(_, under) | Self::Said(_, under) | Self::Practice(_, under) => {
                under.holds_work()
            }
            Self::Agenda(preview) => matches!(&preview.source, AgendaSource::Pasted(text) if !text.is_empty()),
            Self::Settings(settings) => settings.is_typing() || settings.changes() > 0,
            Self::None | Self::Palette(_) | Self::Roster(_) | Self::Succession(_) => false,
        }
    }
}

/// Milliseconds without a key after which the screen of a register-only meeting locks.
const LOCK_MS: i64 = 3 * 60_000;

/// Milliseconds that a notice stays.
const NOTICE_MS: i64 = 8_000;

/// The scopes of a tab made of sections: the shown section first.
fn of_desk(desk: &Desk, tab: Scope) -> Vec<Scope> {
    let section = desk.section.scope();
    let field = desk.is_filtered().then_some(Scope::Field);
    let rest = [Scope::Desk, tab, Scope::List].into_iter().chain(field);
    section.into_iter().chain(rest).chain([Scope::Global]).collect()
}

/// The whole state.
#[derive(Debug)]
pub struct Model {
    pub ledger: Ledger,
    pub shared: Shared,
    pub tab: Tab,
    pub cover: Cover,
    pub meetings: Meetings,
    pub prepare: Desk,
    pub live: Live,
    pub wrapup: Desk,
    pub follow_up: FollowUp,
    /// Undo goes on as soon as older acts have come.
    pub(super) undo_waits: bool,
    /// The question that the next command answers.
    pub confirm: Option<Confirm>,
    pub opening: Opening,
    pub set_aside: SetAside,
    /// The texts of the form that was begun last, until it is saved or thrown away.
    pub kept_form: Option<FormDraft>,
    /// How far the open form was sent to the file beside the database.
    pub(super) form_sent: u64,
    /// The clerk waits for the name of a backup.
    pub backup_asked: bool,
    /// Words after the name of a command that opens a form: they are for its first field of text.
    pub prefill: String,
    /// Text was typed where no field is, and went into the capture line: more of it follows it there.
    pub astray: bool,
    /// The tab to which a check of Wrap-up led: once what was opened there is saved or left, the checks are shown again.
    pub back_from: Option<Tab>,
    pub notice: Option<(Message, Stamp)>,
    /// The tour, while it is on or offered.
    pub tour: Option<Tour>,
    /// The messages of this run.
    pub said: SaidLog,
    /// The commands that were asked for by name lately.
    pub recent: RecentCommands,
    /// The spot that was clicked last: a second click on it is Enter. A key between the two ends it.
    pub(super) pointed: Option<ScreenSpot>,
    /// The work that runs beside the typing.
    pub job: Option<JobProgress>,
    /// The form that asked for it, closed meanwhile; it comes back if the work fails.
    pub(super) handed: Option<Form>,
    /// A table that was read while its form was closed and something else was done: the key that imports shows it.
    pub(super) read_table: Option<Box<RosterPreview>>,
}

impl Model {
    /// An empty program in a language.
    pub fn new(lang: Lang, keymap: Keymap, now: Stamp, zone: Zone) -> Self {
        Self {
            ledger: Ledger::default(),
            shared: Shared::new(lang, keymap, now, zone),
            tab: Tab::default(),
            cover: Cover::None,
            meetings: Meetings::default(),
            prepare: prepare::desk(lang),
            live: Live::default(),
            wrapup: wrapup::desk(lang),
            follow_up: FollowUp::default(),
            undo_waits: false,
            confirm: None,
            opening: Opening::default(),
            set_aside: SetAside::default(),
            kept_form: None,
            form_sent: 0,
            backup_asked: false,
            prefill: String::new(),
            astray: false,
            back_from: None,
            notice: None,
            tour: None,
            said: SaidLog::default(),
            recent: RecentCommands::default(),
            pointed: None,
            job: None,
            handed: None,
            read_table: None,
        }
    }

    /// The active scopes, innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        self.scopes_in(&self.cover)
    }

    /// The scopes that are active while this covers the tab, innermost first.
    pub fn scopes_in(&self, cover: &Cover) -> Vec<Scope> {
        let tab = self.tab.scope();
        match (cover, self.tab) {
            (Cover::Form(form), _) if form.chooses_of_many() => {
                vec![Scope::Form, Scope::List, Scope::Field, Scope::Global]
            }
            (Cover::Form(_), _) => vec![Scope::Form, Scope::Field, Scope::Global],
            (Cover::Palette(_), _) => vec![Scope::Palette, Scope::Field, Scope::Global],
            (Cover::Help(..), _) => vec![Scope::Help, Scope::List, Scope::Field, Scope::Global],
            (Cover::Said(..), _) => vec![Scope::Said, Scope::List, Scope::Global],
            (Cover::Practice(..), _) => vec![Scope::Practice, Scope::List, Scope::Field, Scope::Global],
            (Cover::Roster(_), _) => vec![Scope::Roster, Scope::List, Scope::Global],
            (Cover::Succession(_), _) => vec![Scope::Succession, Scope::List, Scope::Global],
            (Cover::Agenda(_), _) => vec![Scope::AgendaRows, Scope::List, Scope::Global],
            (Cover::Settings(settings), _) if settings.is_typing() => {
                vec![Scope::Field, Scope::Settings, Scope::List, Scope::Global]
            }
            (Cover::Settings(_), _) => vec![Scope::Settings, Scope::List, Scope::Global],
            (Cover::Search(..), _) => vec![Scope::Search, Scope::List, Scope::Field, Scope::Global],
            (Cover::None, Tab::Live) if self.live.open_panel().is_some() => {
                let rest = [Scope::List, Scope::Field, Scope::Global];
                self.live.panel_scope().into_iter().chain(rest).collect()
            }
            (Cover::None, Tab::Live) if self.live.is_long() => vec![Scope::Editor, Scope::Field, tab, Scope::Global],
            (Cover::None, Tab::Live) => vec![tab, Scope::Field, Scope::Global],
            (Cover::None, Tab::Prepare) => of_desk(&self.prepare, tab),
            (Cover::None, Tab::Wrapup) => of_desk(&self.wrapup, tab),
            (Cover::None, _) => vec![tab, Scope::List, Scope::Field, Scope::Global],
        }
    }

    /// The tab made of sections that is shown, if it is one.
    pub const fn desk(&self) -> Option<&Desk> {
        match self.tab {
            Tab::Prepare => Some(&self.prepare),
            Tab::Wrapup => Some(&self.wrapup),
            Tab::Meetings | Tab::Live | Tab::FollowUp => None,
        }
    }

    /// The undo list that Ctrl-Z works on here.
    pub fn undo_scope(&self) -> UndoScope {
        match (self.tab, self.ledger.records().open()) {
            (Tab::Prepare | Tab::Live | Tab::Wrapup, Some(id)) => UndoScope::Meeting(id),
            _ => UndoScope::File,
        }
    }

    /// The open meeting.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.ledger.records().meeting()
    }

    /// The zone in which times are shown: that of the open meeting, else that of this laptop.
    pub fn shown_zone(&self) -> Zone {
        self.meeting().map_or(self.shared.zone, |m| m.zone)
    }

    /// A meeting is being opened, or the start does not know yet with which to go on: what is typed now is meant for it.
    pub const fn is_opening(&self) -> bool {
        self.opening.is_pending() || self.meetings.then.is_some()
    }

    /// The whole state, as a tab or a dialog sees it beside what is its own.
    pub const fn seen<'m, T>(&'m self, own: &'m T) -> Seen<'m, T> {
        Seen {
            own,
            ledger: &self.ledger,
            shared: &self.shared,
        }
    }

    /// The Live tab at work.
    pub const fn live_work(&mut self) -> LiveWork<'_> {
        work!(self, live)
    }

    /// Another meeting is open now, or none; `left` is the one before. A line that was begun waits until its meeting is open again.
    pub(super) fn leave_meeting(&mut self, left: Option<Id<Meeting>>) {
        let draft = std::mem::take(&mut self.live).unfinished(left);
        self.set_aside.keep(draft);
        self.read_table = None;
        self.handed.take_if(|form| people::is_list(&form.kind));
    }

    /// Whether the screen hides a register-only meeting because no key came for a while (docs/rules.md §secrecy).
    pub fn is_locked(&self) -> bool {
        let idle = self.shared.now.since(self.shared.touched);
        idle >= LOCK_MS && self.meeting().is_some_and(Meeting::register_only)
    }

    /// How many things the open meeting lacks before it is ready.
    pub fn missing(&self) -> usize {
        self.seen(&self.prepare).findings().missing.len()
    }

    /// Shows a line for some seconds.
    pub fn say(&mut self, notice: Message, now: Stamp) {
        self.log(SaidThing::Message(notice.clone()), now);
        self.notice = Some((notice, now));
    }

    /// Adds a line to what was said in this run.
    pub(super) fn log(&mut self, what: SaidThing, at: Stamp) {
        let secret = self
            .meeting()
            .filter(|meeting| meeting.register_only())
            .map(|meeting| meeting.id);
        self.said.add(SaidLine { at, what, secret });
    }

    /// The line that is shown: the question that is open, else what was said last.
    pub fn shown_notice(&self) -> Option<&Message> {
        let asked = self.confirm.as_ref().map(|confirm| &confirm.words);
        asked.or(self.notice.as_ref().map(|(notice, _)| notice))
    }

    /// Drops a notice whose time is over; says whether one is still shown.
    pub(super) fn age_notice(&mut self, now: Stamp) -> bool {
        if self
            .notice
            .as_ref()
            .is_some_and(|(_, since)| now.since(*since) > NOTICE_MS)
        {
            self.notice = None;
        }
        self.notice.is_some()
    }

    /// Whether the file is looked at every other second though nobody types: while a meeting is shown. Nothing wakes on the lists.
    pub fn watches(&self) -> bool {
        let is_shown = match self.tab {
            Tab::Prepare | Tab::Live | Tab::Wrapup => self.meeting().is_some(),
            Tab::Meetings | Tab::FollowUp => false,
        };
        is_shown && self.ledger.unsaved().read_only().is_none()
    }

    /// Whether the clock on the screen must move every second.
    pub fn ticks(&self) -> bool {
        // Follow the other window where a meeting is shown; the list is read again when it is gone to.
        let follows = self.ledger.unsaved().read_only() == Some(&Trouble::Locked) && self.tab != Tab::Meetings;
        follows
            || self.notice.is_some()
            || (self.tab == Tab::Live && self.meeting().is_some_and(|m| m.state.in_session()))
    }

    /// The open meeting's identifier.
    pub fn open(&self) -> Option<Id<Meeting>> {
        self.ledger.records().open()
    }
}
