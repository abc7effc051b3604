//! A minute that was typed, against the lines that were entered within it.

use crate::domain::{entry::EntryKind, records::Records, time::Stamp};

impl Records {
    /// The moment of what is told now with a minute of its own: behind the lines of that minute that stand already, for they happened before it.
    pub fn behind_lines_of(&self, minute: Stamp) -> Stamp {
        let end = minute.plus_ms(60_000);
        let lines = self.entries.iter().rev().take_while(|entry| entry.at >= minute);
        let own = lines.filter(|entry| !entry.struck && entry.kind != EntryKind::Aside && entry.at < end);
        let last = own.max_by_key(|entry| entry.at);
        // A whole second: this one was told.
        let whole = |at: Stamp| Stamp::from_ms((at.ms().div_euclid(1_000) + 1) * 1_000);
        last.map_or(
            minute,
            |line| if self.is_untold(line) { whole(line.at) } else { line.at },
        )
    }
}
