//! Reasons of an excuse that tell of somebody else: `phil cant make it, lisa either`, `sorry: joel - proxy to marta`. Each is asked about.

use crate::domain::{entry::Remark, possible_fact::PossibleFact, text::is_han};

use super::movement;
use crate::line::{
    frame::{LineFrame, Named},
    reading::{Reading, What},
};

/// Words of another fact than that somebody stays away.
const OTHER: [&str; 7] = [
    "proxy",
    "proxies",
    "either",
    "chairing",
    "deputising",
    "substitute",
    "instead",
];

/// The reading, asked about where a reason without brackets tells more than one.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    if line.contains(is_han) || reading.remark.is_some() || !tells_more(&reading, line, frame) {
        return reading;
    }
    Reading::remarked(line, Remark::MayMean(PossibleFact::Apologies.order(false).to_owned()))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "other lines excuse nobody")]
fn tells_more(reading: &Reading, line: &str, frame: &LineFrame) -> bool {
    match &reading.what {
        What::Series(facts) => facts.iter().any(|fact| tells_more(fact, line, frame)),
        What::Excuse { people, .. } => {
            let named = |word: &str| match movement::one(word, frame) {
                Named::One(who) => word.len() > 2 && people.iter().all(|(own, _)| *own != who),
                Named::Several | Named::Nobody => false,
            };
            let more = |reason: &str| {
                let mut words = reason
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty());
                words.any(|word| OTHER.contains(&word.to_lowercase().as_str()) || named(word))
            };
            let open = |reason: &str| !reason.is_empty() && !line.contains(&format!("({reason})"));
            people.iter().any(|(_, reason)| open(reason) && more(reason))
        }
        _ => false,
    }
}
