//! Those who are there in a sentence or behind a label without its colon: `Tom Pratt was in attendance.`, `In attendance Tom Pratt`, `Governors present were Ann
//! Hollis and Bob Crane.` Each is read as the list behind its label.

use crate::domain::{entry::Remark, possible_fact::PossibleFact, text::is_han};

use super::{head_count, movement, reasons};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    lexer::{self, strip_word},
    reading::{Reading, Voice, What},
};

/// Longer lines are prose, in bytes.
const LONGEST: usize = 240;

/// Words before the names, and the label that they stand for.
#[rustfmt::skip]
const LEADS: [(&str, &str); 22] = [
    ("also in attendance were ", "In attendance"), ("also in attendance was ", "In attendance"), ("also in attendance ", "In attendance"), ("in attendance were ", "In attendance"),
    ("in attendance was ", "In attendance"), ("in attendance ", "In attendance"), ("also present were ", "In attendance"), ("also present was ", "In attendance"), ("also attending were ", "In attendance"),
    ("also attending was ", "In attendance"), ("also attending ", "In attendance"), ("also present ", "In attendance"), ("governors present were ", "Present"), ("members present were ", "Present"),
    ("councillors present were ", "Present"), ("trustees present were ", "Present"), ("directors present were ", "Present"), ("those present were ", "Present"), ("the members present were ", "Present"),
    ("the governors present were ", "Present"), ("present were ", "Present"), ("present was ", "Present"),
];

/// Words behind the names, and the label; longer ones first.
#[rustfmt::skip]
const ENDS: [(&str, &str); 11] = [
    (" were also in attendance", "In attendance"), (" was also in attendance", "In attendance"), (" were in attendance", "In attendance"), (" was in attendance", "In attendance"),
    (" also in attendance", "In attendance"), (" in attendance", "In attendance"), (" were also present", "In attendance"), (" was also present", "In attendance"), 
(" attended the meeting", "In attendance"), (" also attended", "In attendance"), (" attended", "In attendance"),
];

/// Reads such a line; `read` reads the list behind its label. `None` = it is none, or names nobody.
pub(crate) fn read(line: &str, frame: &LineFrame, read: &dyn Fn(&str) -> Reading) -> Option<Reading> {
    let text = line.trim().trim_end_matches('.');
    let plain = frame.dialect == DialectMode::Live
        && text.len() <= LONGEST
        && !text.contains([':', '?', '"'])
        && !text.contains(is_han)
        && lexer::sign(text).is_none();
    if !plain {
        return None;
    }
    let (label, names) = listed(text)?;
    let parts: Vec<&str> = reasons::parts(names)
        .into_iter()
        .flat_map(head_count::count_apart)
        .flat_map(|part| part.split(" and "))
        .collect();
    let known = |part: &str| {
        let name = part.split('(').next().unwrap_or(part);
        matches!(movement::one(name, frame), Named::One(_))
    };
    let called = |part: &&str| {
        let name = part.split('(').next().unwrap_or(part);
        head_count::is_count(part) || known(part) || label != "Present" && movement::is_name(name)
    };
    if !parts
        .iter()
        .any(|part| known(part) || part.contains('(') && movement::is_name(part.split('(').next().unwrap_or(part)))
        || !parts.iter().all(called)
    {
        return None;
    }
    let told = read(&format!("{label}: {names}"));
    let whole =
        told.remark.is_none() && (matches!(told.what, What::Arrive { .. } | What::TakeIn { .. } | What::Series(_)));
    if whole {
        return Some(told);
    }
    let order = PossibleFact::Arrival.order(false).to_owned();
    Some(Reading::remarked(line, Remark::MayMean(order)).voiced(Voice::Nobody))
}

/// Whether a line is such a list, as one behind its label is: nobody said when its people came.
pub fn is_list(line: &str) -> bool {
    let text = line.trim().trim_end_matches('.');
    lexer::sign(text).is_none() && listed(text).is_some()
}

/// The label that a sentence stands for, and the names in it.
fn listed(text: &str) -> Option<(&'static str, &str)> {
    let led = LEADS
        .iter()
        .find_map(|(lead, label)| Some((*label, strip_word(text, lead)?)));
    led.or_else(|| {
        ENDS.iter().find_map(|(end, label)| {
            let at = text.len().checked_sub(end.len())?;
            let (names, last) = text.split_at_checked(at)?;
            last.eq_ignore_ascii_case(end).then_some((*label, names))
        })
    })
}
