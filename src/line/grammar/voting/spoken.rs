//! Announcements in a line without a sign: the names in them, the motion that they may be about, and the lines that only look like one.

use crate::domain::{entry::Remark, motion::ResultWord};

use super::{
    announcement::Subject,
    counts,
    heard::{Heard, evidence, heard},
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        motions::{
            backers::longest_name,
            meant::{ended, no_motion},
        },
        speech::head::is_proper,
    },
    lexer::{filled, strip_word},
    reading::Reading,
};

/// A line as an announcement, where a name may stand for the mover: `withdrawn by bob with consent`, `Bob accepted the amendment`.
pub(crate) fn heard_in(line: &str, frame: &LineFrame) -> Option<Heard> {
    heard(line).or_else(|| {
        let mut found = heard(&without_name(line, frame)?)?;
        ended(line).clone_into(&mut found.result.words);
        Some(found)
    })
}

/// The line with the words for the mover in place of a name.
fn without_name(line: &str, frame: &LineFrame) -> Option<String> {
    const VERBS: [(&str, &str); 4] = [
        (" withdrew", "withdrawn"),
        (" withdraws", "withdrawn"),
        (" accepted", "accepted by the mover"),
        (" accepts", "accepted by the mover"),
    ];
    let lower = line.to_ascii_lowercase();
    for (lead, verb) in [
        ("withdrawn by ", "withdrawn"),
        ("accepted by ", "accepted by the mover"),
        ("agreed by ", "accepted by the mover"),
        ("agreed to by ", "accepted by the mover"),
    ] {
        let Some(at) = lower.find(lead) else { continue };
        let (before, behind) = (line.get(..at)?, line.get(at + lead.len()..)?);
        let (who, rest) = longest_name(behind, frame)?;
        let accepts = verb != "withdrawn";
        let may = !accepts || frame.waiting.main_mover == Some(who);
        return may.then(|| format!("{before}{verb}{rest}"));
    }
    let (at, verb, said) = VERBS
        .iter()
        .find_map(|(verb, said)| Some((lower.find(verb)?, *verb, *said)))?;
    let (name, behind) = (line.get(..at)?, line.get(at + verb.len()..)?);
    let withdraws = said == "withdrawn";
    let may = match frame.room.resolve(filled(name)?, true) {
        Named::One(who) => withdraws || frame.waiting.main_mover == Some(who),
        // A mover on no list withdraws as well.
        Named::Nobody => withdraws && name.split_whitespace().all(is_proper),
        Named::Several => false,
    };
    may.then(|| format!("{said}{behind}"))
}

/// Why an announcement cannot go where it says, or may mean another motion than the one that is open.
pub(crate) fn misdirected(heard: &Heard, frame: &LineFrame) -> Option<Remark> {
    let accepted = heard.result.said == Some(ResultWord::Accepted);
    if !frame.votable {
        return (heard.sure && frame.waiting.elsewhere.is_some()).then(|| no_motion(frame));
    }
    match (heard.subject, frame.waiting.amendment) {
        (Subject::Motion | Subject::Amendment | Subject::Unsaid, None) if accepted => Some(Remark::NoAmendment),
        // `the motion` is the one in hand or the one about it.
        (Subject::Motion, _) if !accepted && frame.open_motion && frame.waiting.procedural.is_some() => frame
            .waiting
            .procedural
            .map(|number| Remark::WhoseResult(format!("M{number}"))),
        (Subject::Motion, Some(number)) if !accepted && frame.open_motion => {
            Some(Remark::AmendmentFirst(format!("M{number}")))
        }
        // `The amendment was lost`: the one that would have put the motion aside.
        (Subject::Amendment, None) if frame.waiting.procedural.is_some() => None,
        (Subject::Amendment, None) => Some(Remark::NoAmendment),
        (Subject::Motion | Subject::Amendment | Subject::Unsaid, Some(_) | None) => None,
    }
}

/// Whether an announcement is one here: a motion is open, or it corrects a result in so many words.
pub(crate) fn is_meant(heard: &Heard, frame: &LineFrame) -> bool {
    let result = &heard.result;
    let corrects = result.counts.is_some() || result.casting.is_some() || heard.subject != Subject::Unsaid;
    frame.open_motion || frame.votable && corrects
}

/// A line that looks like the result of the open motion and cannot be read as one: it is a note, and says so.
pub(crate) fn maybe(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = ended(line);
    let short = text.chars().count() <= 110 && text.split_whitespace().count() <= 22;
    if !frame.open_motion || !short || line.ends_with(['?', '？']) {
        return None;
    }
    // A result that is expected, wished for or denied is none.
    let lower = format!(" {} ", text.to_lowercase());
    let other = [
        " will ",
        " would ",
        " should ",
        " could ",
        " can ",
        " cannot ",
        " if ",
        " not ",
        " n't ",
        " hope ",
        " may ",
        " must ",
        "会不会",
        "能否",
        "能不能",
        "希望",
        "如果",
        "要是",
        "是否",
        "建议",
    ];
    if other.iter().any(|word| lower.contains(word)) {
        return None;
    }
    if accepts_amendment(text, frame) {
        let remark = if names_mover(text, frame) {
            Remark::MayMean(ACCEPTED.to_owned())
        } else {
            Remark::MaybeResult
        };
        return Some(Reading::note(line).remark(Some(remark)));
    }
    let unsure = || heard(text).is_some();
    let score = || is_score(text);
    let begins = || begins_as_result(text, frame);
    (unsure() || score() || evidence(text) >= 2 || begins() || counts_votes(text))
        .then(|| Reading::note(line).remark(Some(Remark::MaybeResult)))
}

/// `3-0`, `4–1–1`: two or three small numbers with dashes between.
fn is_score(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '–', '—', '－', '/', '／']).map(str::trim).collect();
    let figures = |part: &str| (1..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    let number = |part: &&str| figures(part) || part.eq_ignore_ascii_case("nil");
    (2..=3).contains(&parts.len()) && parts.iter().all(number)
}

/// `carried by consensus`, `accepted`: a verdict with how it came about behind it.
fn begins_as_result(text: &str, frame: &LineFrame) -> bool {
    let verdicts = [
        "carried ",
        "passed ",
        "adopted ",
        "approved ",
        "defeated ",
        "lost ",
        "withdrawn ",
        "tabled ",
        "agreed ",
    ];
    let rest = verdicts.iter().find_map(|word| strip_word(text, word));
    let joints = ["by ", "on ", "nem", "in principle"];
    let how = rest.is_some_and(|rest| joints.iter().any(|joint| strip_word(rest, joint).is_some()));
    let accepts = frame.waiting.amendment.is_some() && text.contains("接受") && text.chars().count() <= 20;
    // `Both carried` gives the results of two.
    let both = ["both ", "both motions ", "all three "].iter().any(|lead| {
        let rest = strip_word(text, lead).map(|rest| format!("{rest} "));
        rest.is_some_and(|rest| verdicts.iter().any(|word| strip_word(&rest, word).is_some()))
    });
    how || accepts || both
}

/// Whether a word of a text names the mover of the motion that the amendment amends.
fn names_mover(text: &str, frame: &LineFrame) -> bool {
    let mover = frame.waiting.main_mover;
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'')));
    words
        .filter(|word| word.len() > 1)
        .any(|word| matches!(frame.room.resolve(word, true), Named::One(who) if Some(who) == mover))
}

/// The line by which the mover takes an amendment over.
const ACCEPTED: &str = "$= accepted by the mover";

/// `Cole happy to accept £500`, `Cole fine with that`: somebody may take over the amendment that waits.
fn accepts_amendment(text: &str, frame: &LineFrame) -> bool {
    let lower = text.to_lowercase();
    let says = [
        "accept",
        "happy with",
        "happy to",
        "fine with",
        "content with",
        "ok with",
        "okay with",
        "agrees to",
        "agreeable",
        "takes it on board",
        "took it on board",
    ];
    frame.waiting.amendment.is_some()
        && text.split_whitespace().count() <= 10
        && says.iter().any(|word| lower.contains(word))
        && evidence(text) == 0
}

/// 赞成3票，李强弃权: votes are counted, and something else stands beside them.
fn counts_votes(text: &str) -> bool {
    let sides = ["赞成", "反对", "弃权", "同意"];
    let mut votes = text
        .match_indices('票')
        .map(|(at, _)| text.get(..at).unwrap_or_default());
    let counted = votes.any(|before| before.ends_with(|c: char| c.is_numeric() || counts::is_han_digit(c)));
    counted && sides.iter().any(|side| text.contains(side))
}
