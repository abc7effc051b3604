//! How long each kind of paper is kept, as data (docs/rules.md §archive). Knows no file but the one that comes with the program, which is
//! compiled in.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::archive::{ArchiveKind, Retention};

/// The periods that come with the program.
pub const SHIPPED: &str = include_str!("../../assets/rules/archive.toml");

/// The name of a file of periods among the rules of the user.
pub const FILE: &str = "archive.toml";

/// The periods by kind.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Periods {
    periods: BTreeMap<ArchiveKind, Retention>,
}

impl Default for Periods {
    /// Those that come with the program; a test reads the file.
    fn default() -> Self {
        static READ: LazyLock<Periods> = LazyLock::new(|| {
            toml::from_str(SHIPPED).unwrap_or(Periods {
                periods: BTreeMap::new(),
            })
        });
        READ.clone()
    }
}

impl Periods {
    /// How long a kind is kept.
    pub fn of(&self, kind: ArchiveKind) -> Retention {
        self.periods.get(&kind).copied().unwrap_or_default()
    }

    /// Takes the periods of another file: its kinds are kept as it says.
    pub fn take(&mut self, more: Self) {
        self.periods.extend(more.periods);
    }
}
