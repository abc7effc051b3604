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
pub mod screen;
pub mod search;
pub mod settings;
pub mod succession;
pub mod upkeep;

use std::{io::Write, process::ExitCode};

use crate::{domain::succession::Way, export::matters::MatterPaper, input::keymap::Keymap, words::Lang};

use super::{
    args::{Args, Import, Sub},
    clock,
    config::{self, Config, ScreenFit},
    paths::{Folders, Overrides, Paths},
    perform::remembered_language,
    sheets::{self, Workbooks},
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
    let (config, mut faults) = config::load(&paths.config);
    faults.extend(settings::region_fault(&paths.config));
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
    // The check says it itself, and the faults.
    let said = !matches!(args.command, Some(Sub::Config { check: true }));
    if named && said && !paths.config.exists() {
        let place = paths.config.display().to_string();
        let _ = writeln!(
            std::io::stderr(),
            "huiwu: {}",
            (lang.strings().keeping.no_config)(&place)
        );
    }
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
        None => return screen::show_screen(&desk, args.meeting),
        Some(Sub::Demo) => return screen::show_demo(&desk),
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
            let given = export::given(&[
                ("--meeting", meeting.is_some()),
                ("--format", format.is_some()),
                ("--style", style.is_some()),
                ("--public", public),
                ("--degree", degree.is_some()),
                ("--filter", !filter.is_empty()),
                ("--number", !number.is_empty()),
                ("--to", !to.is_empty()),
            ]);
            let meeting = meeting.unwrap_or_else(|| "last".to_owned());
            if document.eq_ignore_ascii_case("door") {
                export::refuse_unused(&desk, "door", &given, &["--meeting"])?;
                door::export(&desk, &meeting, output.as_deref(), out)?;
                return Ok(ExitCode::SUCCESS);
            }
            if let Ok(paper) = document.to_ascii_lowercase().parse::<MatterPaper>() {
                export::refuse_unused(&desk, paper.into(), &given, follow_up::options_of(paper))?;
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
                given,
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
