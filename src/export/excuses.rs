//! Those who are excused by a line and are on no list: they stand among the apologies by their names as typed.

use super::{digest::Digest, document::Run, letters::safe};
use crate::domain::entry::EntryKind;

impl Digest<'_> {
    /// Each of them with the reason, as lists of a document print people; the record marks them.
    pub(super) fn excused_unlisted(&self, marked: bool) -> Vec<Vec<Run>> {
        let excuses = self
            .records
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Regrets && !entry.struck && !entry.said_by.is_empty());
        excuses
            .map(|entry| {
                let name = safe(entry.said_by.trim());
                let text = safe(entry.text.trim());
                let why = text.strip_prefix(&name).unwrap_or_default().trim();
                let why = why.trim_start_matches(['(', '（']).trim_end_matches([')', '）']);
                let named = if marked {
                    (self.strings.export.minutes.on_no_list)(&name)
                } else {
                    name
                };
                vec![Run::unbroken(named), Run::plain(self.in_brackets(why))]
            })
            .collect()
    }
}
