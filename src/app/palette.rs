//! The palette and the `:` line: commands by name in either language, by pinyin initials, or by any part of their label.

use crate::{
    domain::{entry::Remark, meeting::Meeting, text::narrow},
    input::{command::Command, scope::Scope, section::SectionId},
    line::{dates::read_time, names::initials},
    offer,
    words::Lang,
    words::why::Why,
};

use super::{
    confirm::Confirm,
    cursor::{Cursor, Step},
    cx::Cx,
    message::Message,
    offer::{Offer, always},
    outcome::{Outcome, Place},
    seen::Work,
    tab::Tab,
    text::{Edit, TextField},
};

/// The palette while it is open.
#[derive(Debug, Default)]
pub struct Palette {
    pub field: TextField,
    pub cursor: Cursor,
    /// The commands and sections that fit what is typed.
    pub choices: Vec<PaletteEntry>,
}

/// Something that a typed name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaletteGoal {
    Command(Command),
    /// A section of Prepare or Wrap-up, which is gone to.
    Section(SectionId),
}

/// A goal that fits the typed name, and why it cannot be had now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaletteEntry {
    pub goal: PaletteGoal,
    pub why: Option<Why>,
}

/// The commands of the palette itself.
pub const OFFERS: &[Offer<Palette>] = &[
    offer!(RunChosen, always, run_chosen),
    offer!(ClosePalette, always, |_, _, ()| Outcome::Close),
    offer!(ChoiceUp, always, choice_up),
    offer!(ChoiceDown, always, choice_down),
    offer!(TakeChoice, always, take_choice),
];

impl Palette {
    fn chosen(&self) -> Option<PaletteEntry> {
        self.choices.get(self.cursor.at()).copied()
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
}

/// How well a command fits what is typed; lower is better.
fn fit(command: Command, typed: &str) -> Option<u8> {
    if typed.is_empty() {
        return Some(9);
    }
    let english = command.row().english.name;
    best_of(
        [Lang::En, Lang::Zh].map(|lang| {
            let text = lang.strings().command(command);
            (lang, [english, text.name, text.label])
        }),
        typed,
    )
}

/// How well a section fits what is typed. Nothing typed names none: the digits and Tab lead through all of them.
fn fit_section(section: SectionId, typed: &str) -> Option<u8> {
    let names = [Lang::En, Lang::Zh].map(|lang| (lang, [(lang.strings().prepare.section)(section); 3]));
    (!typed.is_empty()).then(|| best_of(names, typed)).flatten()
}

/// The best rank of names in both languages.
fn best_of(names: [(Lang, [&str; 3]); 2], typed: &str) -> Option<u8> {
    let mut best: Option<u8> = None;
    let mut consider = |rank: u8| best = Some(best.map_or(rank, |b| b.min(rank)));
    for (lang, [english, own, label]) in names {
        for name in [english, own, label] {
            let name = name.to_lowercase();
            if name == typed {
                consider(0);
            } else if name.starts_with(typed) {
                consider(2);
            } else if typed.chars().count() > 1 && name.contains(typed) {
                consider(4);
            }
        }
        if lang == Lang::Zh {
            let letters = initials(own);
            if letters == typed {
                consider(1);
            } else if letters.starts_with(typed) {
                consider(3);
            }
        }
    }
    best
}

/// The commands and the `sections` that fit what is typed, best first; those of a tab and those that can run now before the others.
/// `why` says why a command cannot run.
pub fn choices(
    tab: Tab,
    typed: &str,
    sections: impl Iterator<Item = SectionId>,
    why: impl Fn(Command) -> Option<Why>,
) -> Vec<PaletteEntry> {
    let typed = typed.trim().to_lowercase();
    let mut found: Vec<_> = Command::all()
        .filter(|command| command.row().in_palette)
        .filter_map(|command| {
            let rank = fit(command, &typed)?;
            let scope = command.row().scope;
            let here = scope == Scope::Global || tab.owns(scope);
            if !here && scope != Scope::Live && rank >= 4 {
                return None;
            }
            let why = why(command);
            let goal = PaletteGoal::Command(command);
            Some(((rank, !here, why.is_some(), goal), PaletteEntry { goal, why }))
        })
        .collect();
    found.extend(sections.filter_map(|section| {
        let rank = fit_section(section, &typed)?;
        let goal = PaletteGoal::Section(section);
        Some(((rank, false, false, goal), PaletteEntry { goal, why: None }))
    }));
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, choice)| choice).collect()
}

/// The command of a typed name: exact names first, then the only one that it begins.
///
/// # Errors
/// The message when there is none, or several.
pub fn named(tab: Tab, typed: &str) -> Result<Command, Message> {
    let lower = typed.trim().to_lowercase();
    let mut ranked: Vec<(u8, bool, Command)> = Command::all()
        .filter(|c| c.row().in_palette)
        .filter_map(|c| fit(c, &lower).map(|rank| (rank, !tab.owns(c.row().scope), c)))
        .filter(|(rank, ..)| *rank < 4)
        .collect();
    ranked.sort();
    match ranked.as_slice() {
        [] => Err(Message::UnknownCommand(typed.to_owned())),
        [(_, _, only)] => Ok(*only),
        [(rank, away, first), (other, other_away, _), ..] if rank < other || (rank == other && away < other_away) => {
            Ok(*first)
        }
        several => Err(Message::AmbiguousCommand(several.iter().map(|(_, _, c)| *c).collect())),
    }
}

/// The command that Enter runs for a typed name and the text after it.
///
/// # Errors
/// The message when there is no such command, or when the text would come to nothing.
pub fn meant(tab: Tab, typed: &str, rest: &str) -> Result<Command, Message> {
    let command = named(tab, typed)?;
    let idle = !command.row().takes_words || command == Command::OpenSession && !holds_number(rest);
    if !rest.trim().is_empty() && idle {
        return Err(Message::TakesNoWords(command));
    }
    Ok(command)
}

/// Whether the words after a command are a time of day and no more: that is no content of the meeting.
pub fn is_time(rest: &str) -> bool {
    read_time(rest.trim()).is_some()
}

/// Whether a text may hold a time of day: nothing else is said of an opening.
fn holds_number(text: &str) -> bool {
    text.chars()
        .any(|c| narrow(c).is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

/// The command that a beginning of its name, or its initials, would run, where it is too much for that: what ends or takes away
/// something runs by its whole name, or when Enter is pressed again.
pub fn half_named(tab: Tab, typed: &str) -> Option<Command> {
    named(tab, typed).ok().filter(|command| is_half(*command, typed))
}

/// Whether this is not the whole name of a command that wants it.
fn is_half(command: Command, typed: &str) -> bool {
    command.row().is_weighty && fit(command, &typed.trim().to_lowercase()) != Some(0)
}

/// Puts the whole name of a command into the line, after the sign that was typed, and the words behind it.
pub fn complete_name(field: &mut TextField, lang: Lang, command: Command, rest: &str) {
    let name = lang.strings().command(command).name;
    let sign = field.text().trim_start().chars().next().unwrap_or(':');
    complete(field, &format!("{sign}{name}"), rest);
}

/// Why a typed command is only a note: `why` in the words that stay with the line.
pub fn remark_of(why: &Message, raw: &str) -> Remark {
    match why {
        Message::TakesNoWords(_) => Remark::TakesNoWords(split(raw).0),
        Message::AmbiguousCommand(_) => Remark::AmbiguousCommand(split(raw).0),
        _ => Remark::UnknownCommand(raw.trim().to_owned()),
    }
}

/// Which of several commands is meant, where nothing but the beginning of their names was typed: the line waits for the rest.
pub fn asks_which(tab: Tab, typed: &str, rest: &str) -> Option<Message> {
    let notice = named(tab, typed)
        .err()
        .filter(|_| !typed.is_empty() && rest.trim().is_empty())?;
    matches!(notice, Message::AmbiguousCommand(_)).then_some(notice)
}

/// Why a command cannot take the words after its name; `why` says why it cannot run at all. The words stay with their writer then.
pub fn refuses_words(meeting: Option<&Meeting>, command: Command, why: Option<Why>, rest: &str) -> Option<Message> {
    if rest.trim().is_empty() {
        return None;
    }
    if meeting.is_some_and(Meeting::register_only) && !is_time(rest) {
        return Some(Message::RegisterOnly);
    }
    if !command.row().takes_words {
        return Some(Message::TakesNoWords(command));
    }
    why.map(|why| Message::Unavailable(command, why))
}

fn choice_up(work: &mut Work<'_, Palette>, _: &mut Cx, (): ()) {
    work.own.cursor.step(Step::Up, usize::MAX);
}

fn choice_down(work: &mut Work<'_, Palette>, _: &mut Cx, (): ()) {
    let len = work.own.choices.len();
    work.own.cursor.step(Step::Down, len);
}

/// Puts the whole name of the choice into the line.
fn take_choice(work: &mut Work<'_, Palette>, _: &mut Cx, (): ()) {
    if let Some(choice) = work.own.chosen() {
        let (_, rest) = split(&work.own.field.text());
        let name = match choice.goal {
            PaletteGoal::Command(command) => work.shared.words().command(command).name,
            PaletteGoal::Section(section) => (work.shared.words().prepare.section)(section),
        };
        complete(&mut work.own.field, name, &rest);
        work.own.cursor = Cursor::START;
    }
}

fn run_chosen(work: &mut Work<'_, Palette>, cx: &mut Cx, (): ()) -> Outcome {
    let (name, rest) = split(&work.own.field.text());
    let Some(PaletteEntry { goal, why }) = work.own.chosen() else {
        cx.say(Message::UnknownCommand(name));
        return Outcome::Stay;
    };
    let command = match goal {
        PaletteGoal::Command(command) => command,
        PaletteGoal::Section(section) => return Outcome::Go(Place::Section(section)),
    };
    // Words that would come to nothing stay where they were typed.
    if let Some(notice) = refuses_words(work.meeting(), command, why, &rest) {
        cx.say(notice);
        return Outcome::Stay;
    }
    // A row that the clerk went to with the arrows is meant; a name that only begins like this may be a slip.
    if work.own.cursor.at() == 0 && !name.is_empty() && is_half(command, &name) {
        complete(&mut work.own.field, work.shared.words().command(command).name, &rest);
        cx.ask(Confirm::of(Command::RunChosen, Message::RunsOnRepeat(command)));
        return Outcome::Stay;
    }
    Outcome::Run(command, rest)
}

/// The whole name in place of its beginning; the words after it stay, and Ctrl-Z brings back what was typed.
fn complete(field: &mut TextField, name: &str, rest: &str) {
    let line = if rest.is_empty() {
        name.to_owned()
    } else {
        format!("{name} {rest}")
    };
    field.edit(Edit::End);
    field.edit(Edit::KillToStart);
    field.insert(&line);
}

/// Name and rest of what is typed; a colon or slash before the name, of either width, is not part of it.
pub fn split(typed: &str) -> (String, String) {
    let plain = typed
        .trim_start()
        .trim_start_matches([':', '：', '/', '／', '、', ';', '；']);
    match plain.split_once([' ', '　']) {
        Some((name, rest)) => (name.to_owned(), rest.trim().to_owned()),
        None => (plain.to_owned(), String::new()),
    }
}
