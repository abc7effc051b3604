//! The arguments of a tab's functions: its own state, the ledger, what is shared. Never the whole state.

use crate::{
    domain::{id::Id, meeting::Meeting, records::Records, time::Zone},
    ledger::Ledger,
    words::Strings,
};

use super::shared::Shared;

/// A tab's view for reading.
#[derive(Debug)]
pub struct Seen<'m, T> {
    pub own: &'m T,
    pub ledger: &'m Ledger,
    pub shared: &'m Shared,
}

// Derived, these would ask for `T: Copy`.
impl<T> Clone for Seen<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Seen<'_, T> {}

impl<'m, T> Seen<'m, T> {
    /// The rows in memory.
    pub const fn records(&self) -> &'m Records {
        self.ledger.records()
    }

    /// The open meeting.
    pub fn meeting(&self) -> Option<&'m Meeting> {
        self.records().meeting()
    }

    /// The open meeting's identifier.
    pub fn open(&self) -> Option<Id<Meeting>> {
        self.records().open()
    }

    /// The zone in which times are shown: that of the open meeting, else that of this laptop.
    pub fn zone(&self) -> Zone {
        self.meeting().map_or(self.shared.zone, |meeting| meeting.zone)
    }

    /// The words of the screen.
    pub fn words(&self) -> &'static Strings {
        self.shared.words()
    }
}

/// A tab's own state and the records, both to be changed, with what all tabs share.
#[derive(Debug)]
pub struct Work<'m, T> {
    pub own: &'m mut T,
    pub ledger: &'m mut Ledger,
    pub shared: &'m Shared,
}

/// The [`Work`] of a tab, out of the whole state: `work!(m, meetings)`.
macro_rules! work {
    ($m:expr, $own:ident) => {
        $crate::app::seen::Work {
            own: &mut $m.$own,
            ledger: &mut $m.ledger,
            shared: &$m.shared,
        }
    };
}
pub(crate) use work;

impl<T> Work<'_, T> {
    /// The same for reading.
    pub const fn seen(&self) -> Seen<'_, T> {
        Seen {
            own: self.own,
            ledger: self.ledger,
            shared: self.shared,
        }
    }

    /// The rows in memory.
    pub const fn records(&self) -> &Records {
        self.ledger.records()
    }

    /// The open meeting.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.records().meeting()
    }
}
