//! The help page: the commands of where you are, from the command table.

use crate::input::{
    command::{Command, TABLE},
    scope::Scope,
};

use crate::offer;

use super::{
    cursor::Cursor,
    model::Cover,
    offer::{Offer, always},
    outcome::Outcome,
};

/// The help page while it is open.
#[derive(Debug)]
pub struct Help {
    /// The scopes it explains: those that were active when it was opened.
    pub scopes: Vec<Scope>,
    pub cursor: Cursor,
    /// What it lies over and gives back when it closes: a form or a palette with what was typed into it.
    pub under: Box<Cover>,
}

/// The commands of the page.
pub const OFFERS: &[Offer<Help>] = &[offer!(CloseHelp, always, |_, _, ()| Outcome::Close)];

impl Help {
    /// Help for these scopes, over what covered the tab before.
    pub fn of(scopes: Vec<Scope>, under: Cover) -> Self {
        Self {
            scopes,
            under: Box::new(under),
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
