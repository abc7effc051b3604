//! What `update` gets from outside for one message, and the effects it asks for.

use crate::domain::{
    change::Seq,
    id::{Id, Ids},
    time::{Stamp, Zone},
};

use super::effect::Effect;

/// The moment, the source of identifiers, and the effects collected so far.
#[derive(Debug)]
pub struct Cx {
    pub now: Stamp,
    /// Where this laptop stands; new meetings take it.
    pub zone: Zone,
    /// Identifiers are ordered by the real clock, also while a log of years ago is read.
    born: Stamp,
    ids: Ids,
    seq: Seq,
    effects: Vec<Effect>,
}

impl Cx {
    /// A context; `seed` differs from laptop to laptop, `last` is the last commit of the file.
    pub const fn new(now: Stamp, zone: Zone, seed: u64, last: Seq) -> Self {
        Self {
            now,
            zone,
            born: now,
            ids: Ids::new(seed),
            seq: last,
            effects: Vec::new(),
        }
    }

    /// Commits are numbered from here on.
    pub fn set_last_seq(&mut self, last: Seq) {
        self.seq = self.seq.max(last);
    }

    /// The number of the next commit.
    pub fn next_seq(&mut self) -> Seq {
        self.seq = self.seq.next();
        self.seq
    }

    /// A new identifier.
    pub fn mint<T>(&mut self) -> Id<T> {
        self.ids.mint(self.now.max(self.born))
    }

    /// The source of identifiers.
    pub const fn ids(&mut self) -> &mut Ids {
        &mut self.ids
    }

    /// Asks for an effect.
    pub fn emit(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Takes what was asked for.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}
