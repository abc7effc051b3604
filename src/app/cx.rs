//! The context of one message: what `update` gets from outside, and the effects it asks for.

use crate::domain::{
    id::{Id, Ids, Mint},
    time::{Stamp, Zone},
};

use super::{confirm::Confirm, effect::Effect, message::Message};

/// The moment, the source of identifiers, and what is collected while a message is dealt with: effects, words, a question.
#[derive(Debug)]
pub struct Cx {
    pub now: Stamp,
    /// Where this laptop stands; new meetings take it.
    pub zone: Zone,
    /// Identifiers are ordered by the real clock, also while a log of years ago is read.
    born: Stamp,
    ids: Ids,
    effects: Vec<Effect>,
    word: SpokenMessage,
    /// A change was refused while this message is dealt with: what is said is why.
    refused: bool,
    /// The capture line or a form has changed.
    drafts: bool,
    /// The confirmation that the command which is running answers.
    answered: Option<Confirm>,
    /// The confirmation that is asked for now.
    asked: Option<Confirm>,
}

impl Cx {
    /// A context; `seed` differs from laptop to laptop.
    pub const fn new(now: Stamp, zone: Zone, seed: u64) -> Self {
        Self {
            now,
            zone,
            born: now,
            ids: Ids::new(seed),
            effects: Vec::new(),
            word: SpokenMessage::Same,
            refused: false,
            drafts: false,
            answered: None,
            asked: None,
        }
    }

    /// A new identifier.
    pub fn mint<T>(&mut self) -> Id<T> {
        self.ids.mint(self.now.max(self.born))
    }

    /// The source of identifiers for one act.
    pub fn mint_now(&mut self) -> Mint<'_> {
        self.ids.at(self.now.max(self.born))
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

    /// Says something in one line. The last word of a message stays, unless a change was refused.
    pub fn say(&mut self, notice: Message) {
        if !self.refused {
            self.word = SpokenMessage::Said(notice);
        }
    }

    /// Says why a change was not carried out. Nothing that is said behind it, as if it had been, takes its place.
    pub fn refuse(&mut self, why: Message) {
        self.say(why);
        self.refused = true;
    }

    /// Whether a change was refused while this message is dealt with.
    pub const fn is_refused(&self) -> bool {
        self.refused
    }

    /// Takes away the line that was said before: it would seem to be about what happens now.
    pub fn hush(&mut self) {
        if !self.refused {
            self.word = SpokenMessage::Nothing;
        }
    }

    /// Takes the older line away after an act that said nothing: it would seem to be about that act. The numbers are the
    /// revisions of the ledger before and after.
    pub fn hush_if_done(&mut self, before: u64, after: u64) {
        if self.word == SpokenMessage::Same && before != after {
            self.hush();
        }
    }

    /// The line that was said so far, while this message is dealt with.
    pub const fn said(&self) -> Option<&Message> {
        match &self.word {
            SpokenMessage::Said(notice) => Some(notice),
            SpokenMessage::Same | SpokenMessage::Nothing => None,
        }
    }

    /// Asks for the typed text that is not entered or saved to be kept beside the file once this message is dealt with.
    pub const fn keep_draft(&mut self) {
        self.drafts = true;
    }

    /// Whether something typed is to be kept; asked once.
    pub(super) const fn take_drafts(&mut self) -> bool {
        std::mem::replace(&mut self.drafts, false)
    }

    /// Asks a question without a check: the command that asks is over, and the one named in the question answers it.
    pub fn ask(&mut self, asks: Confirm) {
        self.asked = Some(asks);
    }

    /// Takes what was said, leaving everything as it was.
    pub fn take_word(&mut self) -> SpokenMessage {
        self.refused = false;
        std::mem::take(&mut self.word)
    }

    /// Whether the clerk has answered this very question, by giving the same command again. If not, asks it.
    pub fn confirmed(&mut self, asks: Confirm) -> bool {
        let answered = self.answered.as_ref().is_some_and(|before| before.same_as(&asks));
        if !answered {
            self.asked = Some(asks);
        }
        answered
    }

    /// Lets the running command answer a question that is open.
    pub(super) fn answer(&mut self, open: Option<Confirm>) {
        self.answered = open;
    }

    /// Takes the question that was asked.
    pub(super) fn take_asked(&mut self) -> Option<Confirm> {
        self.answered = None;
        self.asked.take()
    }
}

/// The line that was said, or taken away, while one message was handled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SpokenMessage {
    /// Nothing: the line that stands there stays.
    #[default]
    Same,
    /// The line that stood there goes.
    Nothing,
    Said(Message),
}
