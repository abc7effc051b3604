//! Keys and pastes typed while a meeting is being opened.

use std::collections::VecDeque;

use crate::domain::time::Stamp;

use super::input::Input;

/// How long keys wait at most for a meeting that is being opened: a file that is slow must not look dead.
const HOLD_MS: i64 = 1500;

/// Keys and pastes that wait.
#[derive(Default)]
pub struct Ahead {
    pub held: VecDeque<Input>,
    /// Until when they wait for the meeting that is being opened.
    pub until: Option<Stamp>,
}

impl Ahead {
    /// Whether they go on waiting.
    pub fn must_wait(&mut self, opening: bool, now: Stamp) -> bool {
        if opening {
            now < *self.until.get_or_insert_with(|| now.plus_ms(HOLD_MS))
        } else {
            self.until = None;
            false
        }
    }
}
