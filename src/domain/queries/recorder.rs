//! From a moment to its place in the recording.

use crate::domain::{
    recorder::Recorder,
    records::Records,
    time::{Stamp, clock},
};

impl Records {
    /// The name of a recorder that is started without one, in the language of the screen.
    pub fn next_recorder_name(&self, english: bool) -> String {
        let number = self.recorders.len() + 1;
        if english {
            format!("REC {number}")
        } else {
            format!("录音{number}")
        }
    }

    /// The recorders that run, in order.
    pub fn running_recorders(&self) -> impl DoubleEndedIterator<Item = &Recorder> {
        self.recorders.rows().iter().filter(|recorder| recorder.runs())
    }

    /// Every recorder that ran at a moment, with its counter: `REC 1 00:12:31`, several parted by `between`. Empty where none ran.
    pub fn recorded_in(&self, at: Stamp, between: &str) -> String {
        let places = self.recorders.iter().filter_map(|recorder| {
            let ms = recorder.position(at)?;
            Some(format!("{} {}", recorder.name, clock(ms)))
        });
        places.collect::<Vec<_>>().join(between)
    }

    /// The recorder that ran at a moment, and where its counter stood then (docs/rules.md §recorder).
    pub fn recorded_at(&self, at: Stamp) -> Option<(&Recorder, String)> {
        let mut recorders = self.recorders.iter().rev();
        recorders.find_map(|recorder| recorder.position(at).map(|ms| (recorder, clock(ms))))
    }
}
