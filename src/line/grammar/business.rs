//! The net under the readers: a note that nobody said and that holds a word of business is asked about, whatever its shape. The words stand in
//! one table a language, a row a stem. Knows no person: what a line may tell is asked only, and nothing is read from it here.

use crate::domain::{entry::Remark, possible_fact::PossibleFact, text::is_han};

use super::{
    super::reading::{Reading, Voice},
    business_en, business_zh, possible,
    told_words::ToldSentence,
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 400;

/// A note of nobody with the question that its words ask; `spoken` = somebody has the word, and the line may be theirs.
pub fn asked(reading: Reading, line: &str, spoken: bool) -> Reading {
    let text = line.trim();
    if text.len() > LONGEST || text.ends_with(['?', '？']) || !possible::is_open_note(&reading, line) {
        return reading;
    }
    let spoken = spoken && reading.voice == Voice::Unsaid;
    match fact_in(text, spoken) {
        Some((fact, han)) => {
            let order = fact.order(han).to_owned();
            reading.voiced(Voice::Nobody).remark(Some(Remark::MayMean(order)))
        }
        None => reading,
    }
}

/// The fact that a line may tell, and whether it is Chinese.
fn fact_in(text: &str, spoken: bool) -> Option<(PossibleFact, bool)> {
    let han = text.contains(is_han);
    let found = if han {
        business_zh::fact_in(text, spoken)
    } else {
        business_en::fact_in(&ToldSentence::of(text), spoken)
    };
    found.map(|fact| (fact, han))
}
