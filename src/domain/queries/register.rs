//! The records of a meeting of which only the register is kept, as they may be shown.

use crate::domain::{record::Key, records::Records, register::registered};

impl Records {
    /// Returns the records without their content if the open meeting may keep none; `None` where everything may be shown. Meeting and
    /// items are left without titles. Rows of other meetings are left out.
    pub fn registered(&self) -> Option<Self> {
        let open = self.meeting().filter(|meeting| meeting.register_only())?;
        let own = |key: Key| !matches!(key, Key::Meeting(id) if id != open.id);
        let mut safe = Self::default();
        safe.rules = self.rules.clone();
        safe.house = self.house.clone();
        safe.absorb(self.all().iter().filter(|row| own(row.key())).filter_map(registered));
        safe.set_open(open.id);
        safe.forget_others();
        Some(safe)
    }
}
