//! The net below the words of business: a short note of nobody that names somebody of the list, or begins with a matter of the agenda, beside a deed, a
//! time, a day, a sum or votes may tell a fact. Discussion told of somebody (what they said, thought or remembered) stays quiet.

use crate::domain::{possible_fact::PossibleFact, text::is_han};

use super::{
    fact_line,
    net_deed::{NetFact, NetNames},
    net_en, net_zh,
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 150;

/// The line that would say what a note of nobody may tell. `None` = it tells no fact.
pub fn order(text: &str, names: &dyn NetNames) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', '。', '!', '！']);
    let signs = [
        '+', '-', '#', '!', '=', '$', '*', '@', ':', '：', '(', '（', '[', '“', '"', '《',
    ];
    if text.len() > LONGEST || text.starts_with(signs) || text.contains(['?', '？', '"', '“', '”']) {
        return None;
    }
    let han = text.contains(is_han);
    let told = if han {
        net_zh::told(text, names)
    } else {
        net_en::told(text, names)
    };
    told.map(|told| said(told, text, han))
}

/// The line that says it, as far as it can be filled in.
fn said(told: NetFact, text: &str, han: bool) -> String {
    use PossibleFact as Fact;
    let fact = told.deed;
    match fact {
        Fact::Action | Fact::Decision | Fact::Incident => fact_line::signed(fact, text),
        Fact::Minuted => fact_line::spaced(fact, text, han),
        // A time, or a reason, behind the name would be lost.
        Fact::Arrival | Fact::Departure if !han && tells_more(text, told.who) => fact.order(han).to_owned(),
        Fact::Arrival | Fact::Departure => format!("{}{}", fact.order(han), told.who),
        Fact::Apologies | Fact::Absence | Fact::Late | Fact::Interest | Fact::Chair => {
            fact_line::spaced(fact, told.who, han)
        }
        Fact::ItemOutcome => fact_line::spaced(fact, if han { "暂缓" } else { "deferred" }, han),
        Fact::Opening
        | Fact::Recess
        | Fact::Resumption
        | Fact::Close
        | Fact::Motion
        | Fact::Result
        | Fact::ClosedPart
        | Fact::PublicPart
        | Fact::Correction
        | Fact::Requirement => fact.order(han).to_owned(),
    }
}

/// Whether a figure or a clause stands behind the people whom a line begins with.
fn tells_more(text: &str, who: &str) -> bool {
    let behind = text.strip_prefix(who).unwrap_or(text).trim_start_matches(',');
    behind.contains(|c: char| c.is_ascii_digit() || matches!(c, ',' | '(' | ';')) || behind.contains(" - ")
}
