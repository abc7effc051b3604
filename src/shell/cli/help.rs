//! The arguments in either language: help texts, completions and the manual page are made from the same command.

use std::{ffi::OsString, fmt::Write as _, io::Write};

use anyhow::anyhow;
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _, builder::PossibleValuesParser};
use strum::IntoEnumIterator as _;

use crate::{
    export::{DocumentKind, Format, Style, matters::MatterPaper},
    shell::{args::Args, templates::SHIPPED},
    words::{Lang, help::in_chinese},
};

use super::CliContext;

/// Reads the arguments. Help is said in the language that they ask for, else in that of the system.
///
/// # Errors
/// They cannot be read, or ask for help.
pub fn read(args: impl IntoIterator<Item = OsString>) -> Result<Args, clap::Error> {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = asked(&args).unwrap_or_else(system_language);
    let mut command = command(lang);
    let args = as_option(args, &mut command)?;
    let matches = command.try_get_matches_from(args)?;
    Args::from_arg_matches(&matches)
}

/// `help capture` as `capture --help`, and `help` alone as `--help`: the word works as it does in other programs.
fn as_option(args: Vec<OsString>, command: &mut Command) -> Result<Vec<OsString>, clap::Error> {
    const TAKING: [&str; 3] = ["--db", "--config", "--lang"];
    let mut at = 1;
    while let Some(arg) = args.get(at).filter(|arg| arg.to_string_lossy().starts_with('-')) {
        at += if TAKING.iter().any(|name| arg == name) { 2 } else { 1 };
    }
    if args.get(at).is_none_or(|arg| arg != "help") {
        return Ok(args);
    }
    let mut asked = args;
    let path = asked.split_off(at);
    let mut below: &Command = command;
    for name in path
        .iter()
        .skip(1)
        .filter(|name| !name.to_string_lossy().starts_with('-'))
    {
        let name = name.to_string_lossy();
        match below.find_subcommand(name.as_ref()) {
            Some(found) => below = found,
            None => {
                let text = format!("unrecognized subcommand '{name}'");
                return Err(command.error(clap::error::ErrorKind::InvalidSubcommand, text));
            }
        }
    }
    asked.extend(path.into_iter().skip(1));
    asked.push("--help".into());
    Ok(asked)
}

/// The language that `--lang zh` or `--lang=zh` asks for; `None` where it is not there or names none.
pub fn asked(args: &[OsString]) -> Option<Lang> {
    let text = |arg: &OsString| arg.to_string_lossy().into_owned();
    let joined = args
        .iter()
        .find_map(|arg| text(arg).strip_prefix("--lang=").map(str::to_owned));
    let behind = || {
        args.iter()
            .position(|arg| arg == "--lang")
            .and_then(|at| args.get(at + 1))
            .map(text)
    };
    match joined.or_else(behind)?.as_str() {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// The language of the system.
pub fn system_language() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |code| Lang::from_code(&code))
}

/// The command with its help texts in a language.
pub fn command(lang: Lang) -> Command {
    match lang {
        Lang::En => Args::command(),
        Lang::Zh => translated(Args::command(), String::new())
            .disable_version_flag(true)
            .arg(
                Arg::new("version")
                    .short('V')
                    .long("version")
                    .action(ArgAction::Version)
                    .help("显示版本")
                    .display_order(HELP_ORDER)
                    .help_heading(OPTIONS),
            ),
    }
}

/// Help stands behind the options of a command and those of all commands.
const HELP_ORDER: usize = 900;

/// The heading over arguments that begin with `-`.
const OPTIONS: &str = "选项";

/// The help of a command: what it does, how it is called, its commands and arguments. Headings of `{all-args}` end with a narrow colon.
fn template(command: &Command) -> String {
    let mut page = "{about}\n\n用法：{usage}\n".to_owned();
    if command.has_subcommands() {
        page.push_str("\n命令：\n{subcommands}\n");
    }
    if command.get_positionals().next().is_some() {
        page.push_str("\n参数：\n{positionals}\n");
    }
    page.push_str("\n选项：\n{options}\n");
    page
}

/// How a command is called; `path` are the words that lead to it.
fn usage(command: &Command, path: &str) -> String {
    let mut line = format!("huiwu {path}").trim_end().to_owned();
    line.push_str(" [选项]");
    for arg in command.get_positionals() {
        let name = arg.get_id().as_str().to_uppercase();
        let (open, close) = if arg.is_required_set() { ('<', '>') } else { ('[', ']') };
        let several = if matches!(arg.get_action(), ArgAction::Append) {
            "..."
        } else {
            ""
        };
        let _ = write!(line, " {open}{name}{close}{several}");
    }
    if command.is_subcommand_required_set() {
        line.push_str(" <命令>");
    } else if command.has_subcommands() {
        line.push_str(" [命令]");
    }
    line
}

/// A command with its commands and arguments, named by the words that lead to it.
fn translated(command: Command, path: String) -> Command {
    let arguments: Vec<clap::Id> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    let below: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let (page, line) = (template(&command), usage(&command, &path));
    let mut command = command
        .about(in_chinese(&path))
        .long_about(None)
        .help_template(page)
        .override_usage(line)
        .subcommand_help_heading("命令")
        .disable_help_flag(true);
    for id in arguments {
        let text = in_chinese(&format!("{path}:{}", id.as_str()));
        command = command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() { "参数" } else { OPTIONS };
            let takes = arg.get_action().takes_values();
            arg.help(text)
                .long_help(None)
                .help_heading(heading)
                .hide_possible_values(takes)
                .hide_default_value(takes)
        });
    }
    for name in below {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path} {name}")
        };
        command = command.mut_subcommand(&name, |sub| translated(sub, path));
    }
    command.arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help("显示用法")
            .display_order(HELP_ORDER)
            .help_heading(OPTIONS),
    )
}

/// The command with the words that its arguments take, for completions to offer. Reading them knows more: names of the screen, in either
/// language, and types of one's own.
fn with_values(command: Command) -> Command {
    let offered = |known: Vec<&'static str>| PossibleValuesParser::new(known);
    let documents: Vec<&'static str> = DocumentKind::iter()
        .map(Into::into)
        .chain(["door"])
        .chain(MatterPaper::iter().map(Into::into))
        .collect();
    let styles = Style::iter().map(Into::into).collect();
    let formats = Format::iter().map(Into::into).collect();
    let types = SHIPPED.map(|(file, _)| file.trim_end_matches(".toml")).to_vec();
    command
        .mut_subcommand("export", |export| {
            export
                .mut_arg("document", |arg| arg.value_parser(offered(documents)))
                .mut_arg("style", |arg| arg.value_parser(offered(styles)))
                .mut_arg("format", |arg| arg.value_parser(offered(formats)))
                .mut_arg("degree", |arg| arg.value_parser(offered(DEGREES.to_vec())))
        })
        .mut_subcommand("new", |new| {
            new.mut_arg("template", |arg| arg.value_parser(offered(types)))
        })
}

/// The degrees of minutes by their words.
const DEGREES: [&str; 3] = ["decisions", "summaries", "everything"];

/// Prints the completions of a shell.
///
/// # Errors
/// Standard output cannot be written to.
pub fn completions(desk: &CliContext, shell: clap_complete::Shell, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut page = Vec::new();
    clap_complete::generate(shell, &mut with_values(command(desk.lang)), "huiwu", &mut page);
    out.write_all(&page)?;
    Ok(())
}

/// Prints the manual page of the program, or of one of its commands.
///
/// # Errors
/// There is no such command, or standard output cannot be written to.
pub fn manual(desk: &CliContext, name: Option<&str>, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut whole = command(desk.lang);
    whole.build();
    let page = match name {
        None => whole,
        Some(name) => {
            let found = whole
                .get_subcommands()
                .find(|sub| sub.get_name() == name && !sub.is_hide_set());
            let found = found.ok_or_else(|| anyhow!("{}", (desk.lang.strings().cli.no_command)(name)))?;
            found.clone()
        }
    };
    let title = name.map_or_else(|| "huiwu".to_owned(), |name| format!("huiwu-{name}"));
    clap_mangen::Man::new(page).title(title).render(out)?;
    Ok(())
}
