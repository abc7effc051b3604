//! Offers of a tab or a dialog: one row a command, with the function that says whether it can run and the one that runs it.

use crate::{input::command::Command, words::why::Why};

use super::{
    cx::Cx,
    outcome::Outcome,
    seen::{Seen, Work},
};

/// One command as a tab offers it. Footer, help and palette call `ask`; a key calls `run`, which asks by itself.
pub struct Offer<T: 'static> {
    pub command: Command,
    /// Whether other tabs offer it, too.
    pub anywhere: bool,
    /// Whether it can run now; if not, why.
    pub ask: fn(&Seen<'_, T>) -> Result<(), Why>,
    /// Runs it.
    ///
    /// # Errors
    /// Why it cannot, as `ask` says.
    pub run: fn(&mut Work<'_, T>, &mut Cx) -> Result<Outcome, Why>,
}

/// Makes an [`Offer`]: `offer!(NextRound, open_round, |work, cx, round| …)`. The function in the middle says why the command cannot
/// run, or finds what it needs; the one at the end is given that. So nothing can run unasked.
#[macro_export]
macro_rules! offer {
    ($command:ident, $ask:expr, $run:expr) => {
        $crate::app::offer::Offer {
            command: $crate::input::command::Command::$command,
            anywhere: false,
            ask: |seen| ($ask)(seen).map(|_| ()),
            run: |work, cx| {
                let found = ($ask)(&work.seen())?;
                Ok($crate::app::outcome::Outcome::from(($run)(work, cx, found)))
            },
        }
    };
}

impl<T> Offer<T> {
    /// The same offer, for all tabs.
    #[must_use]
    pub const fn anywhere(self) -> Self {
        Self { anywhere: true, ..self }
    }
}

/// The offer of a command in a table.
pub fn find<T>(table: &'static [Offer<T>], command: Command) -> Option<&'static Offer<T>> {
    table.iter().find(|offer| offer.command == command)
}

/// The commands of a table.
#[allow(dead_code, reason = "tests hold the command table against it")]
pub fn commands<T>(table: &'static [Offer<T>]) -> Vec<Command> {
    table.iter().map(|offer| offer.command).collect()
}

/// Whether a command of a table can run now; `here` says whether its tab or dialog is the one that is shown.
///
/// # Errors
/// Why it cannot.
pub fn ask<T>(table: &'static [Offer<T>], here: bool, seen: &Seen<'_, T>, command: Command) -> Result<(), Why> {
    let offer = find(table, command).ok_or(Why::OtherTab)?;
    need(here || offer.anywhere, Why::OtherTab)?;
    (offer.ask)(seen)
}

/// Runs a command of a table.
///
/// # Errors
/// Why it cannot run.
pub fn run<T>(
    table: &'static [Offer<T>],
    work: &mut Work<'_, T>,
    command: Command,
    cx: &mut Cx,
) -> Result<Outcome, Why> {
    let offer = find(table, command).ok_or(Why::OtherTab)?;
    (offer.run)(work, cx)
}

/// `Ok` if something holds, else the reason.
///
/// # Errors
/// The reason given.
pub const fn need(holds: bool, why: Why) -> Result<(), Why> {
    if holds { Ok(()) } else { Err(why) }
}

/// For commands that can always run where they are offered.
///
/// # Errors
/// None.
pub const fn always<T>(_: &Seen<'_, T>) -> Result<(), Why> {
    Ok(())
}
