//! The words of an English sentence, as far as they may tell a fact.

use std::sync::LazyLock;

use crate::line::{lexer::find_word, lexicon::Lexicon};

/// Words without one of which a line tells nothing that could be a fact; a star ends a stem.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    "meeting", "session", "adjourn*", "recess", "break", "coffee", "resum*", "reconven*", "back",
    "carried", "lost", "defeated", "passed", "falls", "fell", "failed", "tied", "unan*", "vote*", "favour", "favor",
    "against", "abst*", "dissent*", "second*", "proposed", "proposer", "prop", "moved", "motion", "resol*", "withdr*",
    "agreed", "decision", "decided", "approved", "adopted", "accepted", "defer*", "postponed", "referred", "elect*",
    "re-elect*", "reelect*", "nominat*", "unopposed", "appointed", "interest", "interests", "pecuniary", "recus*",
    "apologies", "mins", "left", "leaves", "leave", "away", "returned", "rejoined", "arrived", "joined", "public", "press",
    "camera", "executive", "private", "doors", "correction", "erratum", "scrap", "strike", "scratch", "delete", "ignore", "disregard", "undo",
    "dropped", "disconnected", "noted", "consensus", "objected", "objection*", "objects", "supports", "opposes", "approves", "recommends", "disagreed",
    "approval", "permission", "agreement", "signed", "set", "delegated", "authorised", "authorized", "instructed", "authority", "happy", "agree", "agrees",
    "supported", "refused", "turned", "thanks", "confidence", "aif", "ap", "aps", "action", "actions", "ratified", "endorsed", "confirmed", "co-opted", "minutes", "for", "ayes", "noes",
    "fixed", "arranged", "booked", "popped", "nipped", "slipped", "tripped", "stumbled", "fainted", "collapsed", "stepped", "walked", "connection", "departed",
    "apols", "apol", "apology", "regrets", "absent", "present", "here", "chair", "chairing", "presiding", "start*", "began", "begun", "commenced", "kick*", "late", "delayed",
    "show", "shows", "arr'd", "adj", "inquorate", "quorate", "abandoned", "close", "closed", "end", "ends", "finish*", "confidential", "withdraw*", "exempt", "turned", "showed",
    "took", "dpi", "dpis", "decs", "conflict*", "declar*", "dispensation", "attended", "int", "ints",
    "aye", "yes", "no", "nay", "nays", "yeas", "died", "dies", "passes", "mc", "exec", "reserved", "restricted", "established", "invited", "expressed", "declined", "formed", "recommended", "commended", "commissioned", "opposed", "reached", "laptop", "wifi", "wi", "broadband", "signal", "froze", "crashed", "battery", "internet", "went", "off", "room", "came", "online", "added", "secretary", "treasurer", "option",
];

/// Words of what is hoped for, planned, denied, asked, or said in the first person.
#[rustfmt::skip]
const PROSE: &[&str] = &[
    "will", "would", "should", "could", "can", "cannot", "if", "hope", "hopes", "hoped", "might", "must", "may", "maybe",
    "perhaps", "think", "thinks", "thought", "wonder", "wondered", "want", "wants", "wanted", "why", "how", "what", "who",
    "whether", "i", "i'm", "i'd", "i've", "i'll", "my", "me", "you", "your", "you're", "don't", "didn't", "doesn't",
    "isn't", "can't", "won't", "wouldn't", "never", "usually", "always", "often", "yesterday", "last", "previous",
    "once", "when", "until", "unless", "because", "says", "said", "asked", "feels", "felt", "like", "just", "going",
    "we'll", "let's", "we're", "it's", "that's", "there's",
];

/// Those who meet, as clerks call them.
#[rustfmt::skip]
pub(crate) const BODIES: &[&str] = &[
    "council", "committee", "board", "meeting", "members", "cllrs", "councillors", "trustees", "governors", "panel", "group", "directors",
    "executive", "cabinet",
];

/// Verbs in the present for acts of a meeting.
#[rustfmt::skip]
pub(crate) const ACTS: &[&str] = &[
    "objects", "object", "supports", "support", "opposes", "approves", "resolves", "agrees", "recommends", "adopts", "accepts", "endorses", "notes",
];

/// Whether a text has a word in it without which it tells no fact: at every key, so nothing is made here.
pub(crate) fn may_tell(text: &str) -> bool {
    let figures = || words_of(text).filter(|word| word.chars().all(|c| c.is_ascii_digit()) && word.len() < 4);
    let corrects = || text.len() <= 40 && (text.contains(" not ") || text.starts_with("no, "));
    words_of(text).any(is_stem) || figures().count() > 1 || corrects()
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .filter(|word| !word.is_empty())
}

/// The stems, each with whether more of a word may follow.
static BY_FIRST: LazyLock<Lexicon<bool>> = LazyLock::new(|| {
    Lexicon::new(STEMS.iter().map(|stem| match stem.strip_suffix('*') {
        Some(stem) => (stem, true),
        None => (*stem, false),
    }))
});

fn is_stem(word: &str) -> bool {
    BY_FIRST
        .beginning(word)
        .any(|(_, is_beginning, rest)| is_beginning || rest.is_empty())
}

/// `Will went out`, `ask May`: the name of somebody that is a word of other sentences as well, told by its capital. It keeps the capital.
fn is_bearer(before: &str, word: &str, after: &str) -> bool {
    #[rustfmt::skip]
    const ASKED: [&str; 17] = [
        "i", "we", "you", "he", "she", "it", "they", "the", "this", "that", "these", "there", "be", "a", "an", "any", "someone",
    ];
    const DAYS: [&str; 12] = [
        "in", "by", "for", "of", "until", "till", "since", "from", "to", "early", "late", "next",
    ];
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let asked = ASKED.contains(&after.to_lowercase().as_str());
    let dated = DAYS.contains(&before.to_lowercase().as_str()) || figure(before) || figure(after);
    !asked && (word == "Will" || word == "May" && !dated)
}

/// A sentence in small letters but for names that are words (`Will`), one blank between its words and around them.
pub(crate) struct ToldSentence<'t> {
    pub(crate) said: String,
    pub(crate) words: Vec<String>,
    /// As typed.
    pub(crate) text: &'t str,
}

impl<'t> ToldSentence<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let typed: Vec<&str> = words_of(text).collect();
        let words = typed.iter().enumerate().map(|(at, word)| {
            let before = at
                .checked_sub(1)
                .and_then(|at| typed.get(at))
                .copied()
                .unwrap_or_default();
            let after = typed.get(at + 1).copied().unwrap_or_default();
            if is_bearer(before, word, after) {
                (*word).to_owned()
            } else {
                word.to_lowercase()
            }
        });
        let words: Vec<String> = words.collect();
        Self {
            said: format!(" {} ", words.join(" ")),
            words,
            text,
        }
    }

    /// Whether it is about what is hoped for, planned, denied or asked, or said in the first person.
    pub(crate) fn is_prose(&self) -> bool {
        self.has(PROSE)
    }

    pub(crate) fn has(&self, any: &[&str]) -> bool {
        self.words.iter().any(|word| any.contains(&word.as_str()))
    }

    pub(crate) fn says(&self, any: &[&str]) -> bool {
        any.iter().any(|phrase| {
            let mut places = self.said.match_indices(phrase);
            places.any(|(at, _)| {
                let before = self.said.get(..at).is_some_and(|head| head.ends_with(' '));
                let behind = self.said.get(at + phrase.len()..);
                before && behind.is_some_and(|rest| rest.starts_with(' '))
            })
        })
    }

    pub(crate) fn begins(&self, any: &[&str]) -> bool {
        self.words.first().is_some_and(|word| any.contains(&word.as_str()))
    }

    /// A piece of it as typed; in small letters where other gaps stand between its words.
    pub(crate) fn typed(&self, piece: &str) -> String {
        let at = find_word(self.text, piece);
        let typed = at.and_then(|at| self.text.get(at..at + piece.len()));
        typed.unwrap_or(piece).to_owned()
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }
}
