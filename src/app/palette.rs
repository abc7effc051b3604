//! The palette and the `:` line: commands by name in either language, by their pinyin,
//! by any part of their label, or by their key.

use strum::IntoEnumIterator as _;

use crate::{
    domain::{entry::Remark, meeting::Meeting, text::narrow},
    input::{command::Command, keymap::Keymap, scope::Scope, section::SectionId},
    line::dates::read_time,
    offer,
    words::Lang,
    words::why::Why,
};

use super::{
    confirm::Confirm,
    cursor::{Cursor, Step},
    cx::Cx,
    message::Message,
    name_fit::{Called, NameFit, beginning_with, begins_name, fit},
    offer::{Offer, always},
    outcome::{Outcome, Place},
    recent::RecentCommands,
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
    pub fit: NameFit,
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

/// How well a command fits what is typed, its name or the beginning of one, in small letters; lower is better.
fn rank(command: Command, typed: &str) -> Option<u8> {
    begins_name(&Called::command(command), typed.trim())
}

/// The place from which the palette is opened.
#[derive(Debug)]
pub struct PaletteScene<'a> {
    /// The scopes that are active there, innermost first.
    pub scopes: Vec<Scope>,
    pub lang: Lang,
    pub keymap: &'a Keymap,
    pub recent: &'a RecentCommands,
}

/// Returns the commands and the `sections` that fit what is typed, best first. Among equal fits, and while nothing is typed, commands asked
/// for lately come first, then those of the place. A command that cannot run now stays in the list; `why` says why it cannot.
pub fn choices(
    scene: &PaletteScene<'_>,
    typed: &str,
    sections: impl Iterator<Item = SectionId>,
    why: impl Fn(Command) -> Option<Why>,
) -> Vec<PaletteEntry> {
    let anything = typed.trim().is_empty();
    let mut found: Vec<_> = Command::all()
        .filter(|command| command.row().in_palette)
        .filter_map(|command| {
            let fit = fit(
                &Called::command(command)
                    .with_synonyms(command)
                    .with_keys(scene.keymap, command),
                typed,
                scene.lang,
            )?;
            let recent = scene.recent.place(command).unwrap_or(usize::MAX);
            let scope = command.row().scope;
            let place = scene.scopes.iter().position(|s| *s == scope).unwrap_or(usize::MAX);
            let why = why(command);
            let goal = PaletteGoal::Command(command);
            let order = (fit.rank, anything && why.is_some(), recent, place, why.is_some(), goal);
            Some((order, PaletteEntry { goal, why, fit }))
        })
        .collect();
    // Nothing typed names no section: the digits and Tab lead through all of them.
    found.extend(sections.filter(|_| !anything).filter_map(|section| {
        let fit = fit(&Called::section(section), typed, scene.lang)?;
        let goal = PaletteGoal::Section(section);
        let order = (fit.rank, false, usize::MAX, 0, false, goal);
        Some((order, PaletteEntry { goal, why: None, fit }))
    }));
    // Letters strewn over a name are a last resort.
    let sure = found.iter().any(|(_, entry)| entry.fit.rank != NameFit::STREWN);
    found.retain(|(_, entry)| !sure || entry.fit.rank != NameFit::STREWN);
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, choice)| choice).collect()
}

/// The command of a typed name: exact names first, then the only one that it begins.
///
/// # Errors
/// The message when there is none, or several.
pub fn named(tab: Tab, typed: &str) -> Result<Command, Message> {
    let lower = typed.trim().to_lowercase();
    // `:close the meeting` ends it; the part without the public is `closed`.
    if lower == "close" {
        return Err(Message::AmbiguousCommand(vec![Command::Adjourn, Command::ClosePart]));
    }
    let begun = lower.chars().next().map(beginning_with).unwrap_or_default();
    let mut ranked: Vec<(u8, bool, Command)> = begun
        .iter()
        .copied()
        .filter(|c| c.row().in_palette)
        .filter_map(|c| rank(c, &lower).map(|rank| (rank, !tab.owns(c.row().scope), c)))
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

/// The section of Prepare or Wrap-up whose whole name is typed, in either language, unless it is that of a command as well.
pub fn section_named(tab: Tab, typed: &str, rest: &str) -> Option<SectionId> {
    let is_command = |command| rank(command, &typed.trim().to_lowercase()) == Some(NameFit::WHOLE);
    if rest.trim().is_empty() && named(tab, typed).is_ok_and(is_command) {
        return None;
    }
    // Names of two words come as a name and the words behind it.
    let name = format!("{} {}", typed.trim(), rest.trim()).trim().to_lowercase();
    SectionId::iter().find(|section| Called::section(*section).is_named(&name))
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

/// A colon, a blank and no more than the whole name of a command: the same without the blank, which is how a hint may be copied. `None` for
/// any other line.
pub fn spaced_order(tab: Tab, line: &str) -> Option<String> {
    let (sign, name) = behind_blank(line)?;
    let command = named(tab, name).ok()?;
    (rank(command, &name.to_lowercase()) == Some(NameFit::WHOLE)).then(|| format!("{sign}{name}"))
}

/// The command whose whole name a line begins with behind a colon and a blank, and other words behind it.
pub fn begins_spaced(tab: Tab, line: &str) -> Option<Command> {
    let (_, rest) = behind_blank(line)?;
    let (name, words) = rest.split_once(char::is_whitespace)?;
    let command = named(tab, name).ok()?;
    (!words.is_empty() && rank(command, &name.to_lowercase()) == Some(NameFit::WHOLE)).then_some(command)
}

/// The colon at the beginning of a line, and what stands behind the blank after it.
fn behind_blank(line: &str) -> Option<(char, &str)> {
    let sign = line.chars().next().filter(|c| matches!(c, ':' | '：'))?;
    let rest = line.strip_prefix(sign)?;
    let name = rest.trim();
    (rest.starts_with(char::is_whitespace) && !name.is_empty()).then_some((sign, name))
}

/// Whether this is not the whole name of a command that wants it.
fn is_half(command: Command, typed: &str) -> bool {
    command.row().is_weighty && rank(command, typed) != Some(NameFit::WHOLE)
}

/// Puts the whole name of a command into the line, after the sign that was typed, and the words behind it.
pub fn complete_name(field: &mut TextField, lang: Lang, command: Command, rest: &str) {
    let name = lang.strings().command(command).name;
    let sign = field.text().trim_start().chars().next().unwrap_or(':');
    complete(field, &format!("{sign}{name}"), rest);
}

/// Why a typed command is only a note: `why` in the words that stay with the line.
pub fn remark_of(why: &Message, raw: &str) -> Remark {
    if matches!(why, Message::TakesNoWords(_)) {
        Remark::TakesNoWords(split(raw).0)
    } else if matches!(why, Message::AmbiguousCommand(_)) {
        Remark::AmbiguousCommand(split(raw).0)
    } else {
        Remark::UnknownCommand(raw.trim().to_owned())
    }
}

/// Returns the question which command is meant, where only a beginning of several names was typed: the line waits for the rest.
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
    let Some(PaletteEntry { goal, why, .. }) = work.own.chosen() else {
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
