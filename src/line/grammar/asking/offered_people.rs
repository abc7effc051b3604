//! Offered lines about people of the list hold everything that the sentence tells of them: everybody, the time, the return, the reason; where some of it cannot
//! be filled in, the line stays open.

use crate::domain::{possible_fact::PossibleFact as Fact, text::is_han};

use super::fact_line::clocks_in;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
    lexer::{find_word, strip_word},
};

/// The order with what the sentence tells beside it; how it begins alone, where some of it would be lost.
pub(crate) fn whole(order: String, text: &str, frame: &LineFrame) -> String {
    let Some(fact) = Fact::of_order(&order).filter(|_| !text.contains(is_han)) else {
        return order;
    };
    let lead = fact.order(false);
    let offered = order.strip_prefix(lead).unwrap_or_default().trim();
    let of_people = matches!(
        fact,
        Fact::Arrival | Fact::Departure | Fact::Late | Fact::Absence | Fact::Apologies
    );
    if !of_people || offered.is_empty() {
        return order;
    }
    let Some((names, behind)) = leading(text, frame) else {
        return order;
    };
    // `Helen explained Kim will be late`: the sentence begins with another one.
    if !names.split(", ").any(|name| find_word(offered, name).is_some()) {
        return order;
    }
    let another = names_another(behind, &names, frame);
    // `Ann Lee (chair), Bob Carr and Cy Dent were present`: the offer names the others.
    if another && !names_another(behind, offered, frame) {
        return order;
    }
    let told = if another {
        None
    } else if fact == Fact::Departure {
        left(behind, frame).map(|more| format!("{lead}{names}{more}"))
    } else if fact == Fact::Arrival {
        came(behind, frame).map(|more| format!("{lead}{names}{more}"))
    } else {
        clocks_in(behind, frame)
            .next()
            .is_none()
            .then(|| format!("{lead} {names}"))
    };
    told.unwrap_or_else(|| lead.to_owned())
}

/// Everybody with whom a sentence begins, parted by commas, and the words behind them: the longest list first.
pub(crate) fn leading<'t>(text: &'t str, frame: &LineFrame) -> Option<(String, &'t str)> {
    let mut ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(9).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let (names, behind) = text.split_at_checked(end)?;
        let names = names.trim_end_matches(',');
        let plural = ["cllrs ", "cllrs. ", "councillors ", "messrs ", "both "];
        let names = plural.iter().find_map(|word| strip_word(names, word)).unwrap_or(names);
        let known = movement::people(names, frame).is_some_and(|told| told.doubt.is_none() && !told.who.is_empty());
        let joints = [" + ", " & ", " and "];
        let listed = joints
            .iter()
            .fold(names.to_owned(), |names, joint| names.replace(joint, ", "));
        (names.len() > 1 && known).then_some((listed.replace(", , ", ", "), behind.trim_start()))
    })
}

/// Whether somebody of the list is named who does not stand among these.
fn names_another(text: &str, names: &str, frame: &LineFrame) -> bool {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')));
    words
        .filter(|word| word.len() > 2)
        .any(|word| find_word(names, word).is_none() && matches!(movement::one(word, frame), Named::One(_)))
}

/// Whether a bare figure stands in the words that may be a time: `here till 8`.
fn has_bare_time(text: &str, frame: &LineFrame) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let [before, word] = pair else { return false };
        let figure = word.starts_with(|c: char| c.is_ascii_digit()) && clocks_in(word, frame).next().is_none();
        figure && ["at", "till", "til", "until", "from", "by", "about", "around", "c"].contains(before)
    })
}

/// The time of a leaving, the return or the reason behind it, with a blank before each. `None` = more is told than the line can say.
fn left(behind: &str, frame: &LineFrame) -> Option<String> {
    let returns = |text: &str| {
        [" back", " returned", " rejoined", " returning", " came back"]
            .iter()
            .any(|word| find_word(&format!(" {text}"), word).is_some())
    };
    let clocks: Vec<&str> = clocks_in(behind, frame).collect();
    if has_bare_time(behind, frame) {
        return None;
    }
    match clocks.as_slice() {
        [] => Some(behind_verb(behind).map(|why| format!(" ({why})")).unwrap_or_default()).filter(|_| !returns(behind)),
        [clock] => {
            let (_, why) = behind.split_once(clock)?;
            let why = bare_reason(why);
            let more = if why.is_empty() {
                String::new()
            } else {
                format!(" ({why})")
            };
            Some(format!(" {clock}{more}")).filter(|_| !returns(behind))
        }
        [out, again] => {
            let (_, rest) = behind.split_once(out)?;
            let (between, rest) = rest.split_once(again)?;
            let whole = returns(between) && between.split_whitespace().count() <= 2 && bare_reason(rest).is_empty();
            whole.then(|| format!(" {out}, back {again}"))
        }
        _ => None,
    }
}

/// The time of a coming. `None` = more is told than the line can say.
fn came(behind: &str, frame: &LineFrame) -> Option<String> {
    let clocks: Vec<&str> = clocks_in(behind, frame).collect();
    match clocks.as_slice() {
        [] => Some(String::new()).filter(|_| !has_bare_time(behind, frame)),
        [clock] => Some(format!(" {clock}")),
        _ => None,
    }
}

/// The reason behind the word for a leaving: `off, train`, `popped out to move her car`.
fn behind_verb(behind: &str) -> Option<&str> {
    let marks = [", ", " (", " - ", " to ", " for ", " as ", " because "];
    let at = marks.iter().filter_map(|mark| behind.find(mark)).min()?;
    Some(bare_reason(behind.get(at..)?)).filter(|why| !why.is_empty())
}

/// A reason without the signs around it.
fn bare_reason(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '-' | '–' | '.' | '!'))
}
