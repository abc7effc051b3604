//! The count of a roll call in a line that begins with its name.

use crate::domain::motion::VotingForm;

use super::{beside, counts::counts};
use crate::line::{frame::LineFrame, grammar::motions::meant::ended, lexer::strip_word, reading::Announced};

/// `RC 5-1`, `Roll call 5-1, Whitcomb no`: the count of a roll call, while a motion waits for one.
pub(crate) fn counted(line: &str, frame: &LineFrame) -> Option<Announced> {
    let leads = ["roll call vote", "roll call", "rc vote", "rcv", "rc"];
    let rest = leads
        .iter()
        .find_map(|lead| strip_word(line, lead))
        .filter(|_| frame.votable)?;
    let rest = rest.trim_start_matches([' ', ':', '-', '–']);
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let counted = counts(ended(rest)).map(Announced::counted);
    let result = counted.or_else(|| beside::counted_beside(rest, frame).map(|heard| heard.result))?;
    Some(Announced {
        form: Some(VotingForm::RollCall),
        words: line.to_owned(),
        ..result
    })
}
