//! Another window has the file: this one follows what it writes, and takes over when it has gone.

use super::{Event, Storage};
use crate::shell::lock::Lock;

impl Storage {
    /// Looks at the file: another window's, and whether the path still leads to it.
    pub(super) fn look(&mut self) -> Vec<Event> {
        let mut events = self.look_at_other();
        let lost = self.lost_place();
        events.push(Event::Looked { lost });
        events
    }

    /// A window that only reads because another one writes: takes over when that one has gone, else tells of what it wrote.
    fn look_at_other(&mut self) -> Vec<Event> {
        if !matches!(self.lock, Lock::Theirs) {
            return Vec::new();
        }
        let lock = Lock::take(&self.setup.path);
        if matches!(lock, Lock::Ours(_)) {
            self.lock = lock;
            self.mode = self.setup.mode;
            self.store = None;
            return self.try_open();
        }
        let Some(store) = &self.store else { return Vec::new() };
        let version = store.data_version().ok();
        if version.is_none() || version == self.seen {
            return Vec::new();
        }
        match store.load_shared() {
            Ok(shared) => {
                self.seen = version;
                vec![Event::Changed { shared }]
            }
            Err(error) => self.notice_damage(&error),
        }
    }
}
