//! The order in which the items of a meeting were really dealt with.

use super::{digest::Digest, section::RecordSection};

impl<'a> Digest<'a> {
    /// The sections in the order of time, and whether that is another one than the agenda's. An item goes with its sub-items; those that
    /// nobody took up stand behind.
    pub(super) fn in_time(&self) -> (Vec<&RecordSection<'a>>, bool) {
        let mut groups: Vec<Vec<&RecordSection<'a>>> = Vec::new();
        for section in &self.sections {
            match groups.last_mut() {
                Some(group) if section.depth > 0 => group.push(section),
                Some(_) | None => groups.push(vec![section]),
            }
        }
        let begun = |group: &Vec<&RecordSection<'a>>| group.iter().filter_map(|section| began(section)).min();
        let loose = |group: &Vec<&RecordSection<'a>>| group.first().is_some_and(|section| section.item.is_none());
        let places: Vec<i64> = groups.iter().filter(|group| !loose(group)).filter_map(begun).collect();
        let changed = !places.is_sorted();
        if changed {
            groups.sort_by_key(|group| {
                if loose(group) {
                    i64::MIN
                } else {
                    begun(group).unwrap_or(i64::MAX)
                }
            });
        }
        (groups.into_iter().flatten().collect(), changed)
    }
}

/// The place in the feed at which an item was taken up; `None` = it never was.
fn began(section: &RecordSection<'_>) -> Option<i64> {
    let lines = section.lines.iter().map(|line| line.entry.place);
    section.started.map(|entry| entry.place).into_iter().chain(lines).min()
}
