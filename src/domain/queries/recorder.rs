//! From a moment to its place in the recording.

use crate::domain::{
    recorder::Recorder,
    records::Records,
    time::{Stamp, clock},
};

impl Records {
    /// The recorder that ran at a moment, and where its counter stood then (docs/rules.md §recorder).
    pub fn recorded_at(&self, at: Stamp) -> Option<(&Recorder, String)> {
        let mut recorders = self.recorders.iter().rev();
        recorders.find_map(|recorder| recorder.position(at).map(|ms| (recorder, clock(ms))))
    }
}
