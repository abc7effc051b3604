//! The help page: what the place is for, and its commands from the command table, found by typing. Enter runs one or says why not.

use crate::{
    input::{
        command::{Command, TABLE},
        keymap::Keymap,
        scope::Scope,
    },
    offer,
    words::{Lang, why::Why},
};

use super::{
    confirm::Confirm,
    cursor::{Cursor, Step},
    cx::Cx,
    message::{AskingMessage, Message},
    name_fit::{Called, NameFit, fit},
    offer::{Offer, always},
    outcome::{Outcome, Request},
    seen::Work,
    text::{Edit, TextField},
};

/// The help page while it is open.
#[derive(Debug)]
pub struct Help {
    /// The scopes it explains, in the order in which they are shown.
    pub scopes: Vec<Scope>,
    /// The scopes that were active when it was opened, innermost first.
    pub active: Vec<Scope>,
    /// The text that chooses among the rows.
    pub field: TextField,
    /// The chosen one of the rows that can be chosen.
    pub cursor: Cursor,
    /// The rows that are shown, in order.
    pub rows: Vec<HelpRow>,
    /// A text had been begun below when the page was opened: words that find nothing may be the rest of it.
    pub over_text: bool,
}

/// A row of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpRow {
    /// The commands of a place begin: its name and what it is for.
    Card(Scope),
    /// A line of its help card, by its place in it.
    Told(Scope, usize),
    /// A sign of the capture line, by its place in the list.
    Sign { sign: usize, fit: NameFit },
    /// A mark that stands on the screen, by its place in the list.
    Mark { mark: usize, fit: NameFit },
    Command {
        command: Command,
        fit: NameFit,
        why: Option<Why>,
    },
}

impl HelpRow {
    /// How well the row fits what is typed; all alike while nothing is.
    fn rank(&self) -> u8 {
        match self {
            Self::Card(_) | Self::Told(..) => 0,
            Self::Sign { fit, .. } | Self::Mark { fit, .. } | Self::Command { fit, .. } => fit.rank,
        }
    }
}

/// The commands of the page.
pub const OFFERS: &[Offer<Help>] = &[offer!(RunHelped, always, run_chosen), offer!(CloseHelp, always, close)];

impl Help {
    /// Help for these scopes, over a text that was begun or not. The moves of carets and lists, which everybody knows, stand last.
    pub fn of(active: Vec<Scope>, over_text: bool) -> Self {
        let mut scopes = active.clone();
        scopes.sort_by_key(|scope| matches!(scope, Scope::List | Scope::Field));
        Self {
            scopes,
            active,
            field: TextField::default(),
            cursor: Cursor::START,
            rows: Vec::new(),
            over_text,
        }
    }

    /// Types into the line.
    pub fn type_text(&mut self, text: &str) {
        self.field.take(text);
        self.cursor = Cursor::START;
    }

    /// Edits the line.
    pub fn edit(&mut self, edit: Edit) {
        self.field.edit(edit);
        self.cursor = Cursor::START;
    }

    /// The rows that can be chosen.
    pub fn choices(&self) -> impl Iterator<Item = (usize, &HelpRow)> {
        self.rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !matches!(row, HelpRow::Card(_) | HelpRow::Told(..)))
    }

    /// The chosen row, by its place among all.
    pub fn chosen(&self) -> Option<(usize, &HelpRow)> {
        self.choices().nth(self.cursor.at())
    }

    /// Puts the cursor on a row, by its place among all, if it can be chosen.
    pub fn choose(&mut self, row: usize) {
        let at = self.choices().position(|(place, _)| place == row);
        if let Some(at) = at {
            self.cursor.set(at);
        }
    }

    /// Moves the cursor.
    pub fn step(&mut self, step: Step) {
        let len = self.choices().count();
        self.cursor.step(step, len);
    }

    /// Whether something was typed that no row fits.
    pub fn fits_nothing(&self) -> bool {
        !self.field.is_empty() && self.rows.is_empty()
    }

    /// Makes the rows anew for what is typed, the best fit first in its place and the best place first; `why` says why a command cannot
    /// run.
    pub fn refresh(&mut self, lang: Lang, keymap: &Keymap, why: impl Fn(Command) -> Option<Why>) {
        let typed = self.field.text();
        let mut groups = Vec::new();
        for scope in &self.scopes {
            let sign_fit = NameFit {
                rank: if typed.trim().is_empty() {
                    NameFit::ANY.rank
                } else {
                    NameFit::INSIDE
                },
                mark: None,
            };
            let signs = fitting_signs(*scope, &typed).map(|sign| HelpRow::Sign { sign, fit: sign_fit });
            let marks = fitting_marks(*scope, &typed).map(|mark| HelpRow::Mark { mark, fit: sign_fit });
            let listed = TABLE.iter().filter(|row| row.scope == *scope);
            let commands = listed.filter_map(|row| {
                let called = Called::command(row.command)
                    .with_synonyms(row.command)
                    .with_keys(keymap, row.command);
                let fit = fit(&called, &typed, lang).filter(|fit| fit.rank != NameFit::STREWN)?;
                // The moves of a caret or a list are asked for by their key.
                let why = if row.in_palette { why(row.command) } else { None };
                Some(HelpRow::Command {
                    command: row.command,
                    fit,
                    why,
                })
            });
            let mut found: Vec<HelpRow> = signs.chain(marks).chain(commands).collect();
            found.sort_by_key(HelpRow::rank);
            if let Some(best) = found.first().map(HelpRow::rank) {
                groups.push((best, *scope, found));
            }
        }
        groups.sort_by_key(|(best, ..)| *best);
        self.rows = groups
            .into_iter()
            .flat_map(|(_, scope, found)| {
                // A text that was typed looks for a command: the card stands in its way then.
                let lines = if typed.trim().is_empty() {
                    lang.strings().card_of(scope).len()
                } else {
                    0
                };
                let card = (0..lines).map(move |line| HelpRow::Told(scope, line));
                std::iter::once(HelpRow::Card(scope)).chain(card).chain(found)
            })
            .collect();
        let len = self.choices().count();
        self.cursor.clamp(len);
    }
}

/// The signs of the capture line that hold what is typed, in either language.
fn fitting_signs(scope: Scope, typed: &str) -> impl Iterator<Item = usize> {
    let [own, other] = [Lang::En, Lang::Zh].map(|lang| lang.strings().screen.signs);
    let typed = squeezed(typed);
    let holds = move |(sign, meaning): &(&str, &str), typed: &str| {
        squeezed(sign).contains(typed) || squeezed(meaning).contains(typed)
    };
    own.iter()
        .zip(other)
        .enumerate()
        .filter(move |(_, (own, other))| scope == Scope::Live && (holds(own, &typed) || holds(other, &typed)))
        .map(|(n, _)| n)
}

/// The marks of a place that hold what is typed, in either language.
fn fitting_marks(scope: Scope, typed: &str) -> impl Iterator<Item = usize> {
    let [own, other] = [Lang::En, Lang::Zh].map(|lang| lang.strings().asking.marks);
    let typed = squeezed(typed);
    let holds = move |(_, mark, meaning): &(Scope, &str, &str), typed: &str| {
        squeezed(mark).contains(typed) || squeezed(meaning).contains(typed)
    };
    own.iter()
        .zip(other)
        .enumerate()
        .filter(move |(_, (own, other))| own.0 == scope && (holds(own, &typed) || holds(other, &typed)))
        .map(|(n, _)| n)
}

/// A text as it is compared: small letters, no blanks, so that `DRA` is found as it stands over the lamps.
fn squeezed(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

/// Runs the chosen command once the page is closed; a sign is shown at work.
fn run_chosen(work: &mut Work<'_, Help>, cx: &mut Cx, (): ()) -> Outcome {
    let Some((_, row)) = work.own.chosen() else {
        let typed = work.own.field.text();
        cx.say(Message::Asking(AskingMessage::NothingFits(typed)));
        return Outcome::Stay;
    };
    match *row {
        HelpRow::Card(_) | HelpRow::Told(..) => Outcome::Stay,
        HelpRow::Sign { sign, .. } => Outcome::Open(Request::Practice(Some(sign))),
        HelpRow::Mark { mark, .. } => {
            cx.say(Message::Asking(AskingMessage::MarkMeans(mark)));
            Outcome::Stay
        }
        HelpRow::Command {
            command,
            why: Some(why),
            ..
        } => {
            cx.say(Message::Unavailable(command, why));
            Outcome::Stay
        }
        HelpRow::Command { command, .. } => {
            let asks = Confirm::of(Command::RunHelped, Message::RunsOnRepeat(command));
            if command.row().is_weighty && !cx.confirmed(asks) {
                return Outcome::Stay;
            }
            Outcome::Run(command, String::new())
        }
    }
}

/// Empties what is typed; closes the page where nothing is, or where it fits nothing.
fn close(work: &mut Work<'_, Help>, cx: &mut Cx, (): ()) -> Outcome {
    if work.own.field.is_empty() || work.own.fits_nothing() {
        return Outcome::Close;
    }
    work.own.field.clear();
    work.own.cursor = Cursor::START;
    cx.hush();
    Outcome::Stay
}
