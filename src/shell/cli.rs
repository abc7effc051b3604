//! The commands of the command line. Errors are one sentence on standard error and exit code 2; nothing is changed then.

pub mod board;
pub mod capture;
pub mod case;
pub mod desk;
pub mod door;
pub mod export;
pub mod follow_up;
pub mod gate;
pub mod help;
pub mod holidays;
pub mod import_log;
pub mod meetings;
mod misread;
mod plain;
pub mod roster;
pub mod search;
pub mod settings;
pub mod succession;
pub mod upkeep;

use std::{
    io::{IsTerminal, Write},
    path::Path,
    process::ExitCode,
};

use anyhow::anyhow;

use crate::{
    app::tour::Tour,
    domain::{id::Id, meeting::Meeting, succession::Way},
    input::keymap::Keymap,
    store::OpenMode,
    words::Lang,
};

use super::{
    args::{Args, Import, Sub},
    clock,
    config::{self, Config, ScreenFit},
    demo,
    ended::Ended,
    inbox::Inbox,
    paths::{Folders, Overrides, Paths},
    perform::remembered_language,
    run::run,
    run_settings::RunSettings,
    sheets::{self, Workbooks},
    storage::Setup,
    terminal::install_panic_hook,
    unix,
};

pub use desk::CliContext;

/// Runs the command of the arguments and returns the exit code.
pub fn main(args: Args) -> ExitCode {
    unix::take_long_files_for_full_disk();
    if matches!(args.command, Some(Sub::ReadSheets)) {
        return sheets::serve().map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
    let lang = args.lang.map(Lang::from);
    match carry_out(args) {
        Ok(code) => code,
        // A reader such as `head` closes the pipe when it has enough: no fault.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let lang = lang.unwrap_or_else(help::system_language);
            let _ = writeln!(
                std::io::stderr(),
                "huiwu: {}",
                lang.strings().cli.error(&format!("{error:#}"))
            );
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    })
}

/// Says in one sentence that the arguments cannot be read. Help and version are printed and succeed.
pub fn misread(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let args: Vec<_> = std::env::args_os().collect();
    let lang = help::asked(&args).unwrap_or_else(help::system_language);
    let cli = &lang.strings().cli;
    let _ = writeln!(
        std::io::stderr(),
        "huiwu: {}",
        cli.error(&(cli.misread)(&misread::said(error, &args, lang)))
    );
    ExitCode::from(2)
}

#[expect(clippy::too_many_lines, reason = "one arm a command")]
fn carry_out(args: Args) -> anyhow::Result<ExitCode> {
    let named = args.config.is_some();
    let overrides = Overrides {
        db: args.db,
        config: args.config,
    };
    let mut paths = Paths::choose(&Folders::usual()?, overrides, |name| std::env::var_os(name));
    paths.follow_links();
    let (config, faults) = config::load(&paths.config);
    // Destructured, so that a setting that nobody reads is a warning.
    let Config {
        language,
        theme,
        ambiguous,
        // The theme in force is one of them.
        themes: _,
        terminal,
        house,
        backup_folder,
        backup_keep,
        region,
        keys,
        snippets,
    } = config;
    if let Some(folder) = backup_folder {
        paths.keep_backups_in(&folder);
    }
    let lang = args
        .lang
        .map(Lang::from)
        .or(language)
        .or_else(|| remembered_language(&paths.state))
        .unwrap_or_else(help::system_language);
    if named && !paths.config.exists() {
        let place = paths.config.display().to_string();
        let _ = writeln!(
            std::io::stderr(),
            "huiwu: {}",
            (lang.strings().keeping.no_config)(&place)
        );
    }
    // The check says them itself.
    let said = !matches!(args.command, Some(Sub::Config { check: true }));
    for fault in faults.iter().filter(|_| said) {
        let place = paths.config.display().to_string();
        let _ = writeln!(
            std::io::stderr(),
            "{}",
            lang.strings().template.setting_fault(&place, fault)
        );
    }
    let desk = CliContext {
        plain: args.plain,
        paths,
        lang,
        screen: ScreenFit {
            theme,
            wide: ambiguous.is_wide(|name| std::env::var(name).ok()),
        },
        terminal,
        house,
        keep: backup_keep,
        region,
        keymap: Keymap::with(&keys),
        workbooks: Workbooks::in_child()?,
        snippets,
        faults,
        now: clock::now(),
    };
    // Not locked: where frames go through standard output, another thread writes them.
    let out = &mut std::io::stdout();
    match args.command {
        None if args.plain => match args.meeting {
            Some(meeting) => export::show(&desk, &meeting, false, out)?,
            None => meetings::list(&desk, false, out)?,
        },
        None => return show_screen(desk, args.meeting),
        Some(Sub::Demo) => return show_demo(desk, &mut Inbox::open()?, Tour::offered()),
        Some(Sub::New {
            template,
            from,
            duplicate,
            title,
            start,
        }) => {
            if let Some(from) = from {
                let way = if duplicate { Way::Duplicate } else { Way::Next };
                let order = succession::SuccessionOrder {
                    from,
                    way,
                    title,
                    start,
                };
                succession::make(&desk, &order, out)?;
            } else {
                let [template, title, start] = [template, title, start].map(Option::unwrap_or_default);
                meetings::new(&desk, &template, &title, &start, out)?;
            }
        }
        Some(Sub::List { json }) => meetings::list(&desk, json, out)?,
        Some(Sub::FollowUp { filter, json }) => follow_up::follow_up(&desk, &filter.join(" "), json, out)?,
        Some(Sub::Search { words, json }) => search::search(&desk, &words.join(" "), json, out)?,
        Some(Sub::Show { meeting, json }) => export::show(&desk, &meeting, json, out)?,
        Some(Sub::Import(Import::Agenda {
            file,
            meeting,
            exact,
            dry_run,
        })) => {
            meetings::import_agenda(&desk, &file, &meeting, (exact, dry_run), out)?;
        }
        Some(Sub::Import(Import::Roster(order))) => roster::import(&desk, &order, out)?,
        Some(Sub::Import(Import::Holidays { file })) => holidays::import(&desk, &file, out)?,
        Some(Sub::Import(Import::Case { file, again })) => case::import(&desk, &file, again, out)?,
        Some(Sub::Import(Import::Door { file })) => door::import(&desk, &file, out)?,
        Some(Sub::Import(Import::Log {
            file,
            dialect,
            title,
            date,
            again,
        })) => {
            let order = import_log::LogOrder {
                file,
                dialect,
                title,
                date,
                again,
            };
            import_log::import(&desk, &order, out)?;
        }
        Some(Sub::Capture { meeting, at }) => return capture::capture(&desk, &meeting, at.as_deref(), out),
        Some(Sub::Export {
            document,
            meeting,
            format,
            style,
            public,
            degree,
            output,
            filter,
            number,
            to,
        }) => {
            // As in other programs, and as the imports have it.
            let output = output.filter(|path| path.as_os_str() != "-");
            if document.eq_ignore_ascii_case("door") {
                door::export(&desk, &meeting, output.as_deref(), out)?;
                return Ok(ExitCode::SUCCESS);
            }
            if let Ok(paper) = document.to_ascii_lowercase().parse() {
                let args = follow_up::PaperArgs {
                    format: format.as_deref(),
                    output: output.as_deref(),
                    filter: &filter,
                    number: &number,
                    to: &to,
                };
                follow_up::paper(&desk, paper, &args, out)?;
                return Ok(ExitCode::SUCCESS);
            }
            let order = export::ExportArgs {
                document,
                meeting,
                format,
                style: style.or_else(|| public.then(|| "public".to_owned())),
                degree,
                output,
            };
            export::export(&desk, &order, out)?;
        }
        Some(Sub::Gate { meeting, gate, json }) => return gate::gate(&desk, &meeting, gate, json, out),
        Some(Sub::Board { meeting }) => return board::board(&desk, &meeting),
        Some(Sub::Check { file: Some(file) }) => return upkeep::check_bundle(&desk, &file, out),
        Some(Sub::Check { file: None }) => return upkeep::check(&desk, out),
        Some(Sub::Doctor { json }) => return upkeep::examine(&desk, json, out),
        Some(Sub::Completions { shell }) => help::completions(&desk, shell, out)?,
        Some(Sub::Man { command }) => help::manual(&desk, command.as_deref(), out)?,
        Some(Sub::Backup { file }) => upkeep::backup(&desk, &file, out)?,
        Some(Sub::Restore { file }) => upkeep::restore(&desk, &file, out)?,
        Some(Sub::Config { check: true }) => return settings::check(&desk, out),
        Some(Sub::Config { check: false }) => write!(out, "{}", config::default_text(desk.lang))?,
        // Done before settings are looked at.
        Some(Sub::ReadSheets) => {}
        Some(Sub::Generate {
            meetings,
            entries,
            seed,
        }) => {
            super::generate::generate(
                &desk.paths.db,
                &super::generate::Size {
                    meetings,
                    entries,
                    seed,
                },
            )?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn show_screen(desk: CliContext, meeting: Option<String>) -> anyhow::Result<ExitCode> {
    // A mistyped command reads like the name of a meeting, and that is said first.
    let meeting = match meeting {
        Some(typed) => Some(desk.find_alone(&typed)?),
        None => None,
    };
    if !std::io::stdout().is_terminal() || !std::io::stdin().is_terminal() {
        return Err(anyhow!("{}", desk.lang.strings().cli.no_terminal));
    }
    desk.refuse_dumb()?;
    let setup = desk.setup(OpenMode::ReadWrite);
    let db = setup.path.clone();
    let inbox = &mut Inbox::open()?;
    match start(&desk, setup, (meeting, None), inbox)? {
        Ended::Quit(code) => Ok(code),
        Ended::Demo { tour: true } => show_demo(desk, inbox, Tour::begun()),
        Ended::Demo { tour: false } => show_demo(desk, inbox, Tour::offered()),
        Ended::Backup(copy) => {
            // Open the copy under its own name, so that the damaged file stays as it is.
            let mut setup = desk.setup(OpenMode::ReadOnly);
            setup.path.clone_from(&copy);
            let _ = start(&desk, setup, (None, None), inbox)?;
            Ok(desk.say_damaged(&db, Some(&copy)))
        }
        ended @ (Ended::Damaged(..) | Ended::Unsaved(..) | Ended::Unopened(..)) => desk.say_ended(&db, ended),
    }
}

/// Returns the last part of a path, for places with one line.
fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn show_demo(desk: CliContext, inbox: &mut Inbox, tour: Tour) -> anyhow::Result<ExitCode> {
    desk.refuse_dumb()?;
    let folder = demo::Folder::make()?;
    let setup = Setup::new(folder.path.join(demo::DATABASE), OpenMode::ReadWrite);
    demo::write(setup.clone(), desk.lang, desk.now, clock::laptop_zone(desk.now))?;
    match start(&desk, setup, (None, Some(tour)), inbox)? {
        Ended::Quit(code) => Ok(code),
        Ended::Demo { .. } | Ended::Backup(_) | Ended::Damaged(..) | Ended::Unsaved(..) | Ended::Unopened(..) => {
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Runs the screen on a file, at a meeting; in the demo with its tour.
fn start(
    desk: &CliContext,
    setup: Setup,
    (meeting, tour): (Option<Id<Meeting>>, Option<Tour>),
    inbox: &mut Inbox,
) -> anyhow::Result<Ended> {
    let say = match desk.lang {
        Lang::En => |path: &Path| (Lang::En.strings().cli.crashed)(path),
        Lang::Zh => |path: &Path| (Lang::Zh.strings().cli.crashed)(path),
    };
    install_panic_hook(desk.paths.state.clone(), say);
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
        tour,
    };
    Ok(run(begin, inbox)?)
}
