//! The help page: the commands of where you are, from the command table.

use crate::input::{
    command::{Command, TABLE},
    scope::Scope,
};

use crate::offer;

use super::{
    cursor::Cursor,
    offer::{Offer, always},
    outcome::Outcome,
};

/// The help page while it is open.
#[derive(Debug)]
pub struct Help {
    /// The scopes it explains: those that were active when it was opened.
    pub scopes: Vec<Scope>,
    pub cursor: Cursor,
}

/// The commands of the page.
pub const OFFERS: &[Offer<Help>] = &[offer!(CloseHelp, always, |_, _, ()| Outcome::Close)];

impl Help {
    /// Help for these scopes.
    pub const fn of(scopes: Vec<Scope>) -> Self {
        Self {
            scopes,
            cursor: Cursor::START,
        }
    }

    /// Whether it explains the signs of the capture line.
    pub fn has_signs(&self) -> bool {
        self.scopes.contains(&Scope::Live)
    }

    /// The commands it shows, in order.
    pub fn commands(&self) -> Vec<Command> {
        self.scopes
            .iter()
            .flat_map(|scope| {
                TABLE
                    .iter()
                    .filter(move |row| row.scope == *scope)
                    .map(|row| row.command)
            })
            .collect()
    }
}
