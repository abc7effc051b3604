//! The palette and the `:` line: commands by name in either language, by pinyin initials, or by any part of their label.

use super::confirm::Confirm;
use crate::{domain::entry::Remark, input::command::Command, line::names::initials, words::Lang};

use super::{
    available::available_after,
    cursor::{Cursor, Step},
    cx::Cx,
    live,
    model::{Cover, Model},
    notice::Notice,
    text::{Edit, TextField},
    update,
};

/// The palette while it is open.
#[derive(Debug, Default)]
pub struct Palette {
    pub field: TextField,
    pub cursor: Cursor,
}

/// Opens the palette over the tab.
pub fn open(m: &mut Model) {
    m.cover = Cover::Palette(Palette::default());
}

/// How well a command fits what is typed; lower is better.
fn fit(command: Command, typed: &str) -> Option<u8> {
    if typed.is_empty() {
        return Some(9);
    }
    let mut best: Option<u8> = None;
    let mut consider = |rank: u8| best = Some(best.map_or(rank, |b| b.min(rank)));
    let english = command.row().english.name;
    for lang in [Lang::En, Lang::Zh] {
        let text = lang.strings().command(command);
        for name in [english, text.name, text.label] {
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
            let letters = initials(text.name);
            if letters == typed {
                consider(1);
            } else if letters.starts_with(typed) {
                consider(3);
            }
        }
    }
    best
}

/// The commands that fit, best first; those of this tab and those that can run now before the others.
pub fn matches(m: &Model, typed: &str) -> Vec<Command> {
    let typed = typed.trim().to_lowercase();
    let scopes = [m.tab.scope(), crate::input::scope::Scope::Global];
    let mut found: Vec<_> = Command::all()
        .filter(|c| c.row().in_palette)
        .filter_map(|c| {
            let rank = fit(c, &typed)?;
            let here = scopes.contains(&c.row().scope);
            (here || c.row().scope == crate::input::scope::Scope::Live || rank < 4)
                .then_some(((rank, !here, available_after(m, c).is_err(), c), c))
        })
        .collect();
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, command)| command).collect()
}

/// The command of a typed name: exact names first, then the only one that it begins.
///
/// # Errors
/// What to say when there is none, or several.
pub fn named(m: &Model, typed: &str) -> Result<Command, Notice> {
    let lower = typed.trim().to_lowercase();
    let mut ranked: Vec<(u8, bool, Command)> = Command::all()
        .filter(|c| c.row().in_palette)
        .filter_map(|c| fit(c, &lower).map(|rank| (rank, c.row().scope != m.tab.scope(), c)))
        .filter(|(rank, ..)| *rank < 4)
        .collect();
    ranked.sort();
    match ranked.as_slice() {
        [] => Err(Notice::UnknownCommand(typed.to_owned())),
        [(_, _, only)] => Ok(*only),
        [(rank, away, first), (other, other_away, _), ..] if rank < other || (rank == other && away < other_away) => {
            Ok(*first)
        }
        several => Err(Notice::AmbiguousCommand(several.iter().map(|(_, _, c)| *c).collect())),
    }
}

/// The command that Enter runs for a typed name and the text after it.
///
/// # Errors
/// What to say when there is no such command, or when the text would come to nothing.
pub fn meant(m: &Model, typed: &str, rest: &str) -> Result<Command, Notice> {
    let command = named(m, typed)?;
    if !rest.trim().is_empty() && !command.row().takes_words {
        return Err(Notice::TakesNoWords(command));
    }
    Ok(command)
}

/// The command that a beginning of its name, or its initials, would run, where it is too much for that: what ends or takes away
/// something runs by its whole name, or when Enter is pressed again.
pub fn half_named(m: &Model, typed: &str) -> Option<Command> {
    named(m, typed).ok().filter(|command| is_half(*command, typed))
}

/// Whether this is not the whole name of a command that wants it.
fn is_half(command: Command, typed: &str) -> bool {
    command.row().is_weighty && fit(command, &typed.trim().to_lowercase()) != Some(0)
}

/// Puts the whole name of a command into the line, after the sign that was typed, and the words behind it.
pub fn complete_name(m: &mut Model, command: Command, rest: &str) {
    let name = m.shared.lang.strings().command(command).name;
    let field = &mut m.live.field;
    let sign = field.text().trim_start().chars().next().unwrap_or(':');
    complete(field, &format!("{sign}{name}"), rest);
}

/// Why a typed command is only a note: `why` in the words that stay with the line.
pub fn remark_of(why: &Notice, raw: &str) -> Remark {
    match why {
        Notice::TakesNoWords(_) => Remark::TakesNoWords(split(raw).0),
        Notice::AmbiguousCommand(_) => Remark::AmbiguousCommand(split(raw).0),
        _ => Remark::UnknownCommand(raw.trim().to_owned()),
    }
}

/// Runs the command of a typed name with the text after it.
///
/// # Errors
/// What to say when there is no such command.
pub fn run_named(m: &mut Model, typed: &str, rest: &str, cx: &mut Cx) -> Result<(), Notice> {
    let command = meant(m, typed, rest)?;
    run_with(m, command, rest.trim(), cx);
    Ok(())
}

/// Why a command that would run cannot take the words after its name; the line stays with its writer then (P3, P9).
pub fn refuses_words(m: &Model, typed: &str, rest: &str) -> Option<Notice> {
    let command = named(m, typed).ok().filter(|command| command.row().takes_words)?;
    refuses_words_of(m, command, rest)
}

/// Which of several commands is meant, where nothing but the beginning of their names was typed: the line waits for the rest.
pub fn asks_which(m: &Model, typed: &str, rest: &str) -> Option<Notice> {
    let notice = named(m, typed)
        .err()
        .filter(|_| !typed.is_empty() && rest.trim().is_empty())?;
    matches!(notice, Notice::AmbiguousCommand(_)).then_some(notice)
}

/// Whether a command that was typed can run now.
///
/// # Errors
/// What to say when it cannot.
pub fn may_run(m: &Model, command: Command) -> Result<(), Notice> {
    available_after(m, command).map_err(|why| Notice::Unavailable(command, why))
}

fn refuses_words_of(m: &Model, command: Command, rest: &str) -> Option<Notice> {
    if rest.trim().is_empty() {
        return None;
    }
    if m.meeting().is_some_and(crate::domain::meeting::Meeting::register_only) {
        return Some(Notice::RegisterOnly);
    }
    if !command.row().takes_words {
        return Some(Notice::TakesNoWords(command));
    }
    available_after(m, command)
        .err()
        .map(|why| Notice::Unavailable(command, why))
}

/// Runs a command; text after its name goes to those that take one.
fn run_with(m: &mut Model, command: Command, rest: &str, cx: &mut Cx) {
    if let Err(why) = available_after(m, command) {
        cx.say(Notice::Unavailable(command, why));
        return;
    }
    if !rest.is_empty() && m.meeting().is_some_and(crate::domain::meeting::Meeting::register_only) {
        cx.say(Notice::RegisterOnly);
        return;
    }
    if !rest.is_empty() && command.row().scope == crate::input::scope::Scope::Live {
        let before = m.ledger.revision();
        live::session::run(m, command, rest, cx);
        cx.hush_if_done(before, m.ledger.revision());
    } else {
        rest.clone_into(&mut m.prefill);
        update::run(m, command, cx);
        // The templates of a new meeting are read first; any other form is open now.
        if command != Command::NewMeeting {
            m.prefill.clear();
        }
    }
}

/// A command of the palette itself.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    let Cover::Palette(palette) = &mut m.cover else { return };
    let typed = palette.field.text();
    let (name, rest) = split(&typed);
    match command {
        Command::ClosePalette => {
            m.cover = Cover::None;
            about_command_over(m, cx);
        }
        Command::ChoiceUp => palette.cursor.step(Step::Up, usize::MAX),
        Command::ChoiceDown => {
            let len = matches(m, &name).len();
            if let Cover::Palette(palette) = &mut m.cover {
                palette.cursor.step(Step::Down, len);
            }
        }
        Command::TakeChoice => {
            let at = palette.cursor.at();
            let found = matches(m, &name)
                .get(at)
                .map(|c| m.shared.lang.strings().command(*c).name);
            if let (Some(name), Cover::Palette(palette)) = (found, &mut m.cover) {
                complete(&mut palette.field, name, &rest);
                palette.cursor = Cursor::START;
            }
        }
        Command::RunChosen => {
            let at = palette.cursor.at();
            let Some(command) = matches(m, &name).get(at).copied() else {
                return cx.say(Notice::UnknownCommand(name));
            };
            // Words that would come to nothing stay where they were typed.
            if let Some(notice) = refuses_words_of(m, command, &rest) {
                return cx.say(notice);
            }
            // What the clerk went to with the arrows is meant; what only begins like this may be a slip.
            if at == 0
                && !name.is_empty()
                && is_half(command, &name)
                && let Cover::Palette(palette) = &mut m.cover
            {
                complete(&mut palette.field, m.shared.lang.strings().command(command).name, &rest);
                return cx.ask(Confirm::of(Command::RunChosen, Notice::RunsOnRepeat(command)));
            }
            m.cover = Cover::None;
            about_command_over(m, cx);
            run_with(m, command, &rest, cx);
        }
        _ => {}
    }
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

/// What was said about a name is over when another is typed.
fn about_command_over(m: &mut Model, cx: &mut Cx) {
    m.confirm = None;
    if matches!(m.notice, Some((Notice::UnknownCommand(_) | Notice::TakesNoWords(_), _))) {
        cx.hush();
    }
}

/// An edit of the palette's line.
pub fn edit(m: &mut Model, edit: Edit, cx: &mut Cx) {
    about_command_over(m, cx);
    if let Cover::Palette(palette) = &mut m.cover {
        if edit == Edit::Backspace && palette.field.is_empty() {
            m.cover = Cover::None;
            return;
        }
        palette.field.edit(edit);
        palette.cursor = Cursor::START;
    }
}

/// Text typed into the palette.
pub fn type_text(m: &mut Model, text: &str, cx: &mut Cx) {
    about_command_over(m, cx);
    if let Cover::Palette(palette) = &mut m.cover {
        palette.field.take(text);
        palette.cursor = Cursor::START;
    }
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
