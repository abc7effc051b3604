//! English sentences that may tell of a motion: who moves what, and who seconds.

use crate::domain::{possible_fact::PossibleFact as Fact, told_outcome::tells_result};

use super::{fact_line::signed, told_words::ToldSentence};
use crate::line::{
    frame::LineFrame,
    grammar::motions::{motion, moved},
    lexer::strip_word,
    reading::What,
};

/// The line that would say it.
pub(crate) fn order(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    closure(told, frame)
        .or_else(|| amending(told, frame))
        .or_else(|| named_motion(told, frame))
        .or_else(|| moved_and_seconded(told, frame))
}

/// `that the question be now put - carried 6-2`: a vote on whether to vote, and none on the motion in hand.
fn closure(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let says = told.says(&[
        "question be put",
        "question be now put",
        "question now be put",
        "previous question",
        "closure",
        "vote be taken now",
        "debate be closed",
    ]);
    (says && frame.open_motion && told.len() <= 24).then(|| signed(Fact::Motion, told.text))
}

/// Somebody moves and somebody seconds, in one line.
fn moved_and_seconded(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let moves =
        told.has(&["moved", "proposed", "proposer", "prop", "proposes"]) || told.says(&["motion by", "motion to"]);
    let seconds = told.has(&["seconded", "seconder", "sec", "2nd", "seconds"])
        || told.has(&["supported"]) && told.has(&["moved"]);
    let alone = told.says(&[
        "moved that",
        "proposed that",
        "moved deferral",
        "moved next business",
        "moved the previous question",
    ]);
    let none = told.says(&["no seconder", "not seconded"]);
    let meant = told.len() <= 40 && !none && (moves && seconds || alone);
    // Taken as it stands, the line must name both.
    let whole = alone || names_both(told.text, frame);
    meant.then(|| {
        if whole {
            signed(Fact::Motion, told.text)
        } else {
            Fact::Motion.order(false).to_owned()
        }
    })
}

/// Whether a text behind the sign of a motion names its mover and its seconder.
fn names_both(text: &str, frame: &LineFrame) -> bool {
    let reading = motion::read(text, text, frame).filter(|reading| reading.remark.is_none());
    reading.is_some_and(|reading| {
        matches!(
            reading.what,
            What::Motion {
                mover: Some(_),
                seconder: Some(_),
                ..
            }
        )
    })
}

/// `Amdt (Lamb/Pell) to £500 carried 4-2` while no amendment waits: the motion in hand is not what was carried.
fn amending(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    // `limit £300 added at Will's request`
    let added = told.has(&["added", "inserted"]) && told.len() <= 10 && !told.begins(&["he", "she", "they", "it", "i"]);
    let amends = told.has(&["amendment", "amdt", "amndt", "amdmt"]) || added;
    let waits = frame.open_motion && frame.waiting.amendment.is_none();
    (amends && waits && told.len() <= 40).then(|| Fact::Motion.order(false).to_owned())
}

/// `Cole proposed a new bench, Lamb seconded`: the motion with those whom the sentence names, as its line would say it.
fn named_motion(told: &ToldSentence, frame: &LineFrame) -> Option<String> {
    let (by, rest) = moved::named_mover(told.text, frame)?;
    let (wording, seconder) = match moved::with_seconder(rest, frame) {
        Some((wording, clauses)) => (wording, Some(clauses.seconder?)),
        None => (rest, None),
    };
    let moves = told.has(&["proposed", "proposes", "prop", "prop'd"]) || seconder.is_some();
    let other = ["to ", "that ", "it", "this", "and ", "a toast", "a vote of thanks"];
    let elsewhere = seconder.is_none() && other.iter().any(|word| strip_word(wording, word).is_some());
    if !moves || elsewhere || wording.split_whitespace().count() < 2 || tells_result(wording) {
        return None;
    }
    let seconder = match seconder {
        Some(who) => format!(" +{}", frame.room.called(who)?),
        None => String::new(),
    };
    Some(format!(
        "${} @{}{seconder}",
        wording.trim_end_matches(['.', ',']),
        frame.room.called(by)?
    ))
}
