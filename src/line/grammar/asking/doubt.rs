//! Sentences that were read as a fact, and that doubt, deny, suppose, ask or joke about it: whether the fact is meant is asked, whichever reader read it (docs/rules.md
//! §kept). A sign or a label before a text says that it is meant.

use crate::domain::{entry::Remark, possible_fact::PossibleFact as Fact, text::is_han};

use super::{
    doubt_en, doubt_zh,
    fact_line::{signed, spaced},
};
use crate::line::{
    frame::LineFrame,
    grammar::motions::meant::ended,
    lexer,
    reading::{Reading, What},
};

/// Characters within which a label or a name ends in its colon.
const LABEL: usize = 60;

/// The reading, or the question whether it is meant.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let text = ended(line);
    // The colon of `at 7:30` ends no label.
    let labelled = lexer::split_colon(line, LABEL).is_some_and(|colon| {
        let timed = colon.head.ends_with(|c| lexer::digit(c).is_some());
        !(timed && colon.rest.starts_with(|c| lexer::digit(c).is_some()))
    });
    if reading.remark.is_some() || lexer::sign(line).is_some() || labelled {
        return reading;
    }
    let Some(fact) = fact_of(&reading.what) else {
        return reading;
    };
    let han = text.contains(is_han);
    let doubted = if han {
        doubt_zh::doubts(text, fact)
    } else {
        doubt_en::doubts(text, fact, frame)
    };
    if !doubted {
        return reading;
    }
    let order = if matches!(fact, Fact::Decision | Fact::Action | Fact::Motion) {
        signed(fact, text)
    } else if fact == Fact::ItemOutcome {
        spaced(fact, "…", han)
    } else {
        fact.order(han).to_owned()
    };
    Reading::remarked(line, Remark::MayMean(order))
}

/// The fact that a sentence was read as, of those that talk is taken for.
#[expect(clippy::wildcard_enum_match_arm, reason = "talk is not taken for the others")]
fn fact_of(what: &What) -> Option<Fact> {
    Some(match what {
        What::Decision { .. } => Fact::Decision,
        What::ItemOutcome { .. } => Fact::ItemOutcome,
        What::Action { .. } => Fact::Action,
        What::Motion { .. } => Fact::Motion,
        What::Interest { .. } => Fact::Interest,
        What::Leave { .. } => Fact::Departure,
        What::Excuse { .. } => Fact::Apologies,
        What::Series(facts) => return facts.iter().find_map(|fact| fact_of(&fact.what)),
        _ => return None,
    })
}
