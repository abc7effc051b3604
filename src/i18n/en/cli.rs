//! English words of the command line.

use crate::i18n::cli::Cli;

/// English words.
pub(super) const CLI: Cli = Cli {
    no_terminal: "this needs a terminal; `huiwu --help` lists the commands that work without one",
    no_file: |path| format!("{path} is not there yet; `huiwu` or `huiwu new` makes it"),
    created: |id| format!("created meeting {id}"),
    added: |added, rejected| format!("{added} items added, {rejected} lines not understood"),
    not_added: |line, text| format!("line {line} not understood: {text}"),
    copied: |path| format!("written and checked: {path}"),
    restored: |path| format!("restored; the former file is kept as {path}"),
    sound: "the file is sound",
    damaged: |file, copy| match copy {
        Some(copy) => {
            format!("{file} is damaged and was not written to; `huiwu restore {copy}` puts that copy in its place")
        }
        None => format!(
            "{file} is damaged and was not written to; no good copy is in its folder of backups: `huiwu restore FILE` takes one from elsewhere"
        ),
    },
    misread: |why| format!("{why}; `huiwu --help` lists what there is"),
    empty_line: "empty line, nothing kept",
    after_adjournment: "after the adjournment",
    key_hints: &["Alt-K adds", "↑ edits", "↑ then", "Ctrl-"],
    in_use: "close the window that has it open, or type there",
    kept: "kept",
    done: "done",
    refused: "refused",
    exists: |path| format!("{path} exists already; choose another name, nothing was written"),
    not_offered: |what, format, known| format!("{what} is not written as {format}; choose one of: {known}"),
    no_such_ending: |file, known| {
        format!(
            "{file}: this document is not written with that ending; choose one of {known}, or name the format with --format"
        )
    },
    needs_a_file: "This format is not text: say where to with -o FILE.",
    unknown: |what, known| format!("{what} is not known; choose one of: {known}"),
    not_a_date: |text| format!("{text} is not a date and time like 2026-12-01T09:00"),
    cannot_read: |path, why| format!("{path} cannot be read: {why}"),
    nothing_in: |path| format!("{path} holds nothing to import"),
    holidays_not_a_table: |file, line, column| {
        format!("{file}:{line}:{column}: not a table of holidays; nothing was changed")
    },
    holidays_entry: |file, entry, what| format!("{file}: entry {entry}: {what} does not fit; nothing was changed"),
    holidays_taken: |year, days, changed| format!("{year}: {days} days, {changed} new or changed"),
    log_report: |lines, topics, decisions, actions, corrections| {
        format!(
            "{lines} lines kept: {topics} topics, {decisions} decisions, {actions} actions, {corrections} corrections"
        )
    },
    log_again: |file, id, title| {
        format!("{file} is in the file already, as meeting {id} \"{title}\"; --again takes it in once more")
    },
    log_guessed: |name| format!("nobody was declared scribe; taken to be {name}, who wrote most"),
    log_not_understood: |line, text| format!("line {line} kept, not understood: {text}"),
    lines_said: |name, lines| format!("{name}: {lines}"),
    crashed: |path| {
        format!(
            "huiwu stopped by a fault of its own; what was shown as saved is safe. Report: {}",
            path.display()
        )
    },
    no_meeting: |typed, why| format!("\"{typed}\": {why}; `huiwu list` shows the meetings"),
};
