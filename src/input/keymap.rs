//! From a key to a command, given the scopes that are active; with the user's own keys over those the program ships.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use super::{
    command::{Command, TABLE},
    key::Key,
    scope::Scope,
};

/// The keys in force; a clone shares them.
#[derive(Debug, Clone)]
pub struct Keymap {
    commands: Arc<HashMap<(Scope, Key), Command>>,
    keys: Arc<HashMap<Command, Vec<Key>>>,
}

/// The keys of the table.
static SHIPPED: LazyLock<Keymap> = LazyLock::new(|| Keymap::with(&HashMap::new()));

impl Default for Keymap {
    fn default() -> Self {
        SHIPPED.clone()
    }
}

impl Keymap {
    /// The keys of the table, those in `own` replaced. A key that stands twice stays with the command set by the user.
    pub fn with(own: &HashMap<Command, Vec<Key>>) -> Self {
        // Few commands have three keys.
        let mut commands = HashMap::with_capacity(TABLE.len() * 2);
        let mut keys_of = HashMap::with_capacity(TABLE.len());
        for row in TABLE {
            let keys = own
                .get(&row.command)
                .cloned()
                .unwrap_or_else(|| row.command.keys().collect());
            for key in &keys {
                let ours = own.contains_key(&row.command);
                let slot = commands.entry((row.scope, *key));
                let command = *slot.or_insert(row.command);
                if ours && command != row.command {
                    commands.insert((row.scope, *key), row.command);
                }
            }
            keys_of.insert(row.command, keys);
        }
        Self {
            commands: Arc::new(commands),
            keys: Arc::new(keys_of),
        }
    }

    /// The command of a key; the innermost scope that knows the key wins.
    pub fn lookup(&self, scopes: &[Scope], key: Key) -> Option<Command> {
        scopes
            .iter()
            .find_map(|scope| self.commands.get(&(*scope, key)).copied())
    }

    /// The keys of a command, the first being the one to show.
    pub fn keys_of(&self, command: Command) -> &[Key] {
        self.keys.get(&command).map_or(&[], Vec::as_slice)
    }

    /// The keys of the footer: commands of the active scopes that can be reached there, with their key, in the order in which they are
    /// shown: the innermost scope first. The rank of each says which of them stay where there is no room for all.
    pub fn footer(&self, scopes: &[Scope]) -> Vec<FooterKey> {
        let mut rows: Vec<_> = TABLE
            .iter()
            .filter(|row| row.rank > 0)
            .filter_map(|row| {
                let place = scopes.iter().position(|s| *s == row.scope)?;
                let key = *self.keys_of(row.command).first()?;
                let shown = FooterKey {
                    key,
                    command: row.command,
                    rank: row.rank,
                };
                (self.lookup(scopes, key) == Some(row.command)).then_some(((place, row.rank), shown))
            })
            .collect();
        rows.sort_by_key(|(order, _)| *order);
        rows.into_iter().map(|(_, shown)| shown).collect()
    }
}

/// One key of the footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FooterKey {
    pub key: Key,
    pub command: Command,
    pub rank: u8,
}
