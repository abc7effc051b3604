//! The lessons that go from one meeting of a series to the next.

use crate::domain::records::Records;

/// The lessons of a meeting that its checklist does not hold yet; a register-only meeting gives none.
pub(super) fn learnt(records: &Records) -> Vec<String> {
    let tells = records.meeting().is_some_and(|meeting| !meeting.register_only());
    let is_new = |text: &str| !text.is_empty() && records.checklist.iter().all(|line| line.text != text);
    let lessons = records.lessons.iter().filter(|_| tells);
    let texts = lessons.map(|lesson| lesson.text.trim().to_owned());
    texts.filter(|text| is_new(text)).collect()
}
