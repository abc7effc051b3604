//! The program with its screen: on the clerk's own file, and on the demo.

use std::{io::IsTerminal as _, path::Path, process::ExitCode};

use anyhow::anyhow;

use crate::{
    app::tour::Tour,
    domain::{id::Id, meeting::Meeting},
    shell::{
        clock, demo,
        ended::Ended,
        inbox::Inbox,
        run::{RunError, run},
        run_settings::RunSettings,
        storage::Setup,
        terminal::{Terminal, install_panic_hook, restore},
    },
    store::OpenMode,
    words::Lang,
};

use super::desk::CliContext;

/// Runs the screen on the clerk's own file, at a meeting where one is named.
///
/// # Errors
/// There is no terminal, or the file cannot be opened.
pub fn show_screen(desk: &CliContext, meeting: Option<String>) -> anyhow::Result<ExitCode> {
    // A mistyped command reads like the name of a meeting, and that is said first.
    let meeting = match meeting {
        Some(typed) => Some(desk.find_alone(&typed)?),
        None => None,
    };
    if !std::io::stdout().is_terminal() || !std::io::stdin().is_terminal() {
        return Err(anyhow!("{}", desk.lang.strings().cli.no_terminal));
    }
    desk.refuse_dumb()?;
    let ended = show_in_turn(desk, meeting, &mut Inbox::open()?);
    // A demo that could not be made leaves the terminal taken.
    restore();
    ended
}

/// Runs the screen on the clerk's own file and on demos, as long as one leads to the other.
fn show_in_turn(desk: &CliContext, mut meeting: Option<Id<Meeting>>, inbox: &mut Inbox) -> anyhow::Result<ExitCode> {
    loop {
        let setup = desk.setup(OpenMode::ReadWrite);
        let db = setup.path.clone();
        match start(desk, setup, (meeting, None), inbox)? {
            Ended::Quit(code) => return Ok(code),
            Ended::Demo { tour } => {
                let tour = if tour { Tour::begun() } else { Tour::offered() };
                match run_demo(desk, inbox, (tour, true))? {
                    Ended::Quit(code) => return Ok(code),
                    Ended::Back => meeting = None,
                    Ended::Demo { .. }
                    | Ended::Backup(_)
                    | Ended::Damaged(..)
                    | Ended::Unsaved(..)
                    | Ended::Unopened(..) => {
                        return Ok(ExitCode::SUCCESS);
                    }
                }
            }
            Ended::Backup(copy) => {
                // Open the copy under its own name, so that the damaged file stays as it is.
                let mut setup = desk.setup(OpenMode::ReadOnly);
                setup.path.clone_from(&copy);
                let _ = start(desk, setup, (None, None), inbox)?;
                return Ok(desk.say_damaged(&db, Some(&copy)));
            }
            ended @ (Ended::Back | Ended::Damaged(..) | Ended::Unsaved(..) | Ended::Unopened(..)) => {
                return desk.say_ended(&db, ended);
            }
        }
    }
}

/// Returns the last part of a path, for places with one line.
fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Runs the screen on the demo.
///
/// # Errors
/// There is no terminal, or the demo cannot be written.
pub fn show_demo(desk: &CliContext) -> anyhow::Result<ExitCode> {
    desk.refuse_dumb()?;
    let inbox = &mut Inbox::open()?;
    // Making the demo takes a moment, in which keys may be pressed.
    Terminal::enter(None, inbox).map_err(RunError::from)?.hand_on();
    let ended = run_demo(desk, inbox, (Tour::offered(), false));
    restore();
    match ended? {
        Ended::Quit(code) => Ok(code),
        Ended::Back
        | Ended::Demo { .. }
        | Ended::Backup(_)
        | Ended::Damaged(..)
        | Ended::Unsaved(..)
        | Ended::Unopened(..) => Ok(ExitCode::SUCCESS),
    }
}

/// Runs the screen on a demo of its own; whether leaving it goes back to the clerk's own file.
fn run_demo(desk: &CliContext, inbox: &mut Inbox, (tour, goes_back): (Tour, bool)) -> anyhow::Result<Ended> {
    let folder = demo::Folder::make()?;
    let setup = Setup::new(folder.path.join(demo::DATABASE), OpenMode::ReadWrite);
    demo::write(setup.clone(), desk.lang, desk.now, clock::laptop_zone(desk.now))?;
    start(desk, setup, (None, Some((tour, goes_back))), inbox)
}

/// Runs the screen on a file, at a meeting; in the demo with its tour, and whether leaving it goes back to the clerk's own file.
fn start(
    desk: &CliContext,
    setup: Setup,
    (meeting, demo): (Option<Id<Meeting>>, Option<(Tour, bool)>),
    inbox: &mut Inbox,
) -> anyhow::Result<Ended> {
    let say = match desk.lang {
        Lang::En => |path: &Path| (Lang::En.strings().cli.crashed)(path),
        Lang::Zh => |path: &Path| (Lang::Zh.strings().cli.crashed)(path),
    };
    install_panic_hook(desk.paths.state.clone(), say);
    let goes_back = demo.as_ref().is_some_and(|(_, goes_back)| *goes_back);
    let begin = RunSettings {
        setup,
        lang: desk.lang,
        keymap: desk.keymap.clone(),
        clerk: ["USER", "LOGNAME", "USERNAME"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|user| !user.is_empty()))
            .unwrap_or_default(),
        state: desk.paths.state.clone(),
        templates: desk.paths.config.with_file_name("templates"),
        rules: desk.paths.config.with_file_name("rules"),
        settings: desk.paths.config.clone(),
        faults: (file_name(&desk.paths.config), desk.faults.clone()),
        workbooks: desk.workbooks.clone(),
        region: desk.region.clone(),
        screen: desk.screen,
        terminal: desk.terminal,
        house: desk.house.clone(),
        snippets: desk.snippets.clone(),
        meeting,
        tour: demo.map(|(tour, _)| tour),
        goes_back,
    };
    Ok(run(begin, inbox)?)
}
