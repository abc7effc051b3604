//! The words of the command line.

use std::path::Path;

/// One text each.
#[derive(Debug)]
pub struct Cli {
    pub no_terminal: &'static str,
    pub no_file: fn(&str) -> String,
    pub created: fn(&str) -> String,
    pub added: fn(usize, usize) -> String,
    pub not_added: fn(usize, &str) -> String,
    pub copied: fn(&str) -> String,
    pub restored: fn(&str) -> String,
    pub sound: &'static str,
    /// The file, and the newest good copy of it.
    pub damaged: fn(&str, Option<&str>) -> String,
    /// Arguments that cannot be read, in the words of their reader.
    pub misread: fn(&str) -> String,
    /// The answer to an empty line.
    pub empty_line: &'static str,
    /// Behind the answer to a line of a meeting that is over.
    pub after_adjournment: &'static str,
    /// How the hints for the screen begin that a script has no use for; they stand at the end of a text.
    pub key_hints: &'static [&'static str],
    /// Another window has the file.
    pub in_use: &'static str,
    pub kept: &'static str,
    pub done: &'static str,
    pub refused: &'static str,
    pub exists: fn(&str) -> String,
    /// A document that is not written in a format, and those in which it is.
    pub not_offered: fn(&str, &str, &str) -> String,
    /// A file whose ending is none of ours, and those of the document.
    pub no_such_ending: fn(&str, &str) -> String,
    /// A format that is no text, without a file to write it to.
    pub needs_a_file: &'static str,
    pub unknown: fn(&str, &str) -> String,
    pub not_a_date: fn(&str) -> String,
    pub cannot_read: fn(&str, &str) -> String,
    pub nothing_in: fn(&str) -> String,
    /// File, line, column.
    pub holidays_not_a_table: fn(&str, usize, usize) -> String,
    /// File, number of the entry, what stands there.
    pub holidays_entry: fn(&str, usize, &str) -> String,
    /// Year, days, of them new or changed.
    pub holidays_taken: fn(i32, usize, usize) -> String,
    pub log_report: fn(usize, usize, usize, usize, usize) -> String,
    pub log_guessed: fn(&str) -> String,
    /// File, meeting, title.
    pub log_again: fn(&str, &str, &str) -> String,
    pub log_not_understood: fn(usize, &str) -> String,
    pub lines_said: fn(&str, usize) -> String,
    pub(super) crashed: fn(&Path) -> String,
    pub(super) no_meeting: fn(&str, &str) -> String,
}

impl Cli {
    /// After a panic: where the report lies.
    pub fn crashed(&self, path: &Path) -> String {
        (self.crashed)(path)
    }

    /// No meeting, or several, for what was typed.
    pub fn no_meeting(&self, typed: &str, why: &str) -> String {
        (self.no_meeting)(typed, why)
    }

    /// A text of the screen without the keys it names at its end.
    pub fn without_keys<'t>(&self, text: &'t str) -> &'t str {
        let cut = self.key_hints.iter().filter_map(|hint| text.rfind(hint)).min();
        let text = cut.and_then(|at| text.get(..at)).unwrap_or(text);
        text.trim_end_matches([' ', ':', '：'])
    }

    /// An error, without control characters.
    pub fn error(&self, text: &str) -> String {
        crate::domain::clean::clean_text(text).into_owned()
    }
}
