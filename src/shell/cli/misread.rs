//! Arguments that cannot be read, said in a language: clap says what is wrong as values, and in English only as sentences.

use std::ffi::OsString;

use clap::{
    Command,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::words::Lang;

use super::help;

/// Says in one sentence why the arguments cannot be read.
pub(super) fn said(error: &clap::Error, args: &[OsString], lang: Lang) -> String {
    let t = &lang.strings().misread;
    let list = |kind| texts(error, kind).join(t.comma);
    let arg = list(ContextKind::InvalidArg);
    let value = list(ContextKind::InvalidValue);
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the kinds are clap's, and there will be others"
    )]
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => (t.unknown_argument)(&arg),
        ErrorKind::InvalidSubcommand => (t.unknown_command)(&list(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => (t.no_value)(&arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => (t.wrong_value)(&value, &arg),
        ErrorKind::MissingRequiredArgument => (t.missing)(&arg),
        ErrorKind::ArgumentConflict => {
            let other = list(ContextKind::PriorArg);
            if other == arg || other.is_empty() {
                (t.twice)(&arg)
            } else {
                (t.clash)(&arg, &other)
            }
        }
        ErrorKind::TooManyValues => (t.superfluous)(&value, &arg),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => (t.no_value)(&arg),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => t.unfinished.to_owned(),
        ErrorKind::InvalidUtf8 => t.unreadable.to_owned(),
        _ => in_its_own_words(error),
    };
    let mut known = list(ContextKind::ValidValue);
    if matches!(
        error.kind(),
        ErrorKind::MissingSubcommand
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::InvalidSubcommand
    ) {
        known = commands_below(args, lang).join(t.comma);
    }
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let near = near.map(list).concat();
    let mut parts = vec![sentence];
    // All of a few values are told, also where one of them is similar.
    let of_values = error.kind() == ErrorKind::InvalidValue;
    if !(near.is_empty() || of_values && !known.is_empty()) {
        parts.push((t.near)(&near));
    } else if !known.is_empty() {
        parts.push((t.one_of)(&known));
    } else if error.kind() == ErrorKind::UnknownArgument {
        parts.push((t.form)(&form(args, lang)));
    }
    parts.join(t.semicolon)
}

/// The texts of a context of an error; none where it has no such context.
fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    }
}

/// The first paragraph of the message, without its label.
fn in_its_own_words(error: &clap::Error) -> String {
    let said = error.to_string();
    let lines = said.lines().map(str::trim).take_while(|line| !line.is_empty());
    let said = lines.collect::<Vec<_>>().join(" ");
    said.strip_prefix("error: ").unwrap_or(&said).to_owned()
}

/// The commands that may follow those in the arguments.
fn commands_below(args: &[OsString], lang: Lang) -> Vec<String> {
    let (last, _) = meant(help::command(lang), args);
    let shown = last.get_subcommands().filter(|sub| !sub.is_hide_set());
    shown.map(|sub| sub.get_name().to_owned()).collect()
}

/// How the command in the arguments is called: `huiwu list [OPTIONS]`.
fn form(args: &[OsString], lang: Lang) -> String {
    let (last, words) = meant(help::command(lang), args);
    let usage = last.bin_name(words).render_usage().to_string();
    usage.strip_prefix("Usage: ").unwrap_or(&usage).trim().to_owned()
}

/// The last command in the arguments, and the words that lead to it.
fn meant(whole: Command, args: &[OsString]) -> (Command, String) {
    let words = whole.get_name().to_owned();
    args.iter().fold((whole, words), |(command, words), arg| {
        let below = arg.to_str().and_then(|name| command.find_subcommand(name)).cloned();
        match below {
            Some(below) => {
                let words = format!("{words} {}", below.get_name());
                (below, words)
            }
            None => (command, words),
        }
    })
}
