//! The commands that were asked for by name lately. The words that were typed after a name are not kept.

use crate::input::command::Command;

/// Commands that are kept.
const MOST: usize = 8;

/// The commands that were asked for by name, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecentCommands(Vec<Command>);

impl RecentCommands {
    /// Takes a command to the first place.
    pub fn note(&mut self, command: Command) {
        self.0.retain(|other| *other != command);
        self.0.insert(0, command);
        self.0.truncate(MOST);
    }

    /// The place of a command, 0 for the latest; `None` where it was not asked for lately.
    pub fn place(&self, command: Command) -> Option<usize> {
        self.0.iter().position(|other| *other == command)
    }

    /// The commands as a file remembers them: a line an English name.
    pub fn as_text(&self) -> String {
        self.0
            .iter()
            .map(|command| format!("{}\n", command.row().english.name))
            .collect()
    }

    /// Reads what a file remembers; unknown names are left out.
    pub fn read(text: &str) -> Self {
        let named = text.lines().filter_map(|line| Command::named(line.trim()));
        Self(named.filter(|command| command.row().in_palette).take(MOST).collect())
    }
}
