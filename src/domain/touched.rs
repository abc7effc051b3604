//! The last change of what calendars show of a meeting: the number of its act and when it was. Told by the audit, no row.

use super::{
    change::{Change, Commit, Seq},
    record::{Key, Record},
    time::Stamp,
};

/// The last act that changed the meeting, its agenda or its tasks; `None` = the audit knows none.
#[derive(Debug, Clone, Copy, Default)]
pub struct LastTouch(pub Option<(Seq, Stamp)>);

impl PartialEq for LastTouch {
    /// Two sets of the same rows are the same, however they came about.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for LastTouch {}

impl LastTouch {
    /// Takes note of an act.
    pub fn note(&mut self, commit: &Commit) {
        let mut found = false;
        commit.change.each(&mut |part| {
            found |= matches!(
                part,
                Change::Put(Record::Meeting(_) | Record::Item(_) | Record::Action(_))
                    | Change::Drop(Key::Meeting(_) | Key::Item(_) | Key::Action(_))
            );
        });
        if found {
            self.0 = Some((commit.seq, commit.at));
        }
    }
}
