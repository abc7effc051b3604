//! Mover and seconder with a stroke between them, as clerks note them: `Buy bench - PC/JL - carried`, `Motion (Kitson/Cole): plant trees. LOST 2-4`.

use crate::domain::{
    entry::Remark,
    id::Id,
    motion::{MotionRef, MotionState},
    people::Attendee,
    possible_fact::PossibleFact as Fact,
};

use super::{meant::no_motion, moved_verdict::with_verdict, moving};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::fact_line::signed,
        decisions::resolved,
        voting::{beside, heard::heard, verdict_apart::count_alone},
    },
    lexer::{self, filled, strip_word},
    reading::{Announced, Reading, What},
};

/// Words for what is moved, before those who moved it.
const LABELS: &[&str] = &[
    "moved and seconded by",
    "proposed and seconded by",
    "moved by",
    "proposed by",
    "prop by",
    "moved",
    "motion by",
    "motion",
    "proposal",
    "resolution",
    "recommendation",
    "amendment",
    "amdt",
    "amndt",
    "proposed",
    "prop",
];

/// Words for an amendment behind those who move it; a longer one stands before the one it begins with.
const AMENDS: &[&str] = &["amendment", "amndt", "amdmt", "amdt", "amend"];

/// Reads such a line. `None` = no two people of the list stand so, or nothing says that something was moved.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if !line.contains('/') || line.ends_with(['?', '？']) || line.contains("://") {
        return None;
    }
    let (start, end, mover, seconder) = pair(line, frame)?;
    let apart =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '-' | '–' | '—' | ',' | ';' | ':' | '.');
    let (before, behind) = (line.get(..start)?, line.get(end..)?);
    // `the Cole/Lamb plan` is none: the two stand by themselves.
    let ends_done = behind.trim().is_empty() && resolved::is_done(before.trim());
    let set_off = before.trim_end().is_empty() || before.trim_end().ends_with(apart) || is_label(before) || ends_done;
    let goes_on = behind.trim_start();
    // `Lamb/Pell amdt: £500`
    let amending = AMENDS
        .iter()
        .find_map(|word| strip_word(goes_on, word))
        .filter(|rest| rest.is_empty() || rest.starts_with(apart));
    let (behind, goes_on) = amending.map_or((behind, goes_on), |rest| (rest, rest));
    // `Moved Lamb/Cole that …`
    let leads = ["that ", "to "].iter().any(|word| strip_word(goes_on, word).is_some());
    let closes = goes_on.is_empty() || goes_on.starts_with(apart) || leads && is_label(before);
    if !set_off || !closes {
        return None;
    }
    let before = before.trim_end_matches(apart);
    let label = LABELS.iter().find_map(|label| {
        let rest = strip_word(before, label)?;
        let numbered = rest.trim().trim_start_matches(|c: char| c.is_ascii_digit());
        let opens = numbered.is_empty()
            || numbered.starts_with([':', '-', '–'])
            || rest.starts_with(" to ")
            || rest.starts_with(" that ");
        opens.then(|| (*label, numbered.trim_start_matches([':', '-', '–', ' '])))
    });
    let wording = label.map_or(before, |(_, rest)| rest);
    // `Moved officer recommendation (Amos/Doyle)`
    let wording = strip_word(wording, "moved ").unwrap_or(wording);
    let behind = filled(behind.trim_matches(apart));
    let (text, result) = match (filled(wording), behind) {
        (Some(wording), None) => {
            let (text, result) = with_verdict(wording, frame);
            (text, result)
        }
        (Some(wording), Some(behind)) => (wording, Some(told(behind, frame)?)),
        (None, Some(behind)) => with_verdict(behind, frame),
        (None, None) => return None,
    };
    // `Kim/Bill: 3 bids, 12/15` is a task of two and its day.
    let dated = label.is_none() && before.is_empty() && result.as_ref().is_some_and(|told| told.state.is_none());
    if dated
        && line
            .rsplit([' ', ',', '('])
            .next()
            .is_some_and(|last| last.contains('/'))
    {
        return Some(Reading::remarked(line, Remark::MayMean(signed(Fact::Action, line))));
    }
    let done = result.is_none() && resolved::is_done(text);
    let result = result.or_else(|| done.then(|| resolved::carried("", None)));
    if label.is_none() && result.is_none() && amending.is_none() {
        return asked(text, (mover, seconder), before.is_empty(), line, frame);
    }
    let amends = amending.is_some()
        || label.is_some_and(|(label, _)| label == "amendment" || AMENDS.contains(&label))
        || moving::amendment(text).is_some();
    if amends && !frame.open_motion {
        return Some(Reading::remarked(line, no_motion(frame)));
    }
    let text = moving::amendment(text).unwrap_or(text);
    Some(Reading::of(What::Motion {
        text: text.trim().to_owned(),
        mover: Some(mover),
        seconder: Some(seconder),
        amends: amends.then_some(MotionRef::Pending),
        result,
    }))
}

/// The question about two people and a text that nothing calls a motion; `leads` = they begin the line.
fn asked(
    text: &str,
    (mover, seconder): (Id<Attendee>, Id<Attendee>),
    leads: bool,
    line: &str,
    frame: &LineFrame,
) -> Option<Reading> {
    // `Cole/Lamb: both against` tells what the two think.
    const SIDES: [&str; 11] = [
        "both",
        "against",
        "for",
        "in favour",
        "in favor",
        "agree",
        "agreed",
        "abstained",
        "absent",
        "apologies",
        "not",
    ];
    if SIDES.iter().any(|word| strip_word(text, word).is_some()) {
        return None;
    }
    // `Beth/Jon - sort the stock room`: two who have a task stand so as well.
    if leads && frame.motions.is_empty() && !frame.open_motion && starts_small(text) {
        let order = Fact::Action.order(false).to_owned();
        return Some(Reading::remarked(line, Remark::MayMean(order)));
    }
    let words = text.split_whitespace().count();
    let order = format!("${text} @{} +{}", shown(mover, frame), shown(seconder, frame));
    (words > 1).then(|| Reading::remarked(line, Remark::MayMean(order)))
}

fn starts_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

fn shown(who: Id<Attendee>, frame: &LineFrame) -> String {
    frame.room.called(who).unwrap_or_default()
}

fn is_label(text: &str) -> bool {
    LABELS.iter().any(|label| text.trim().eq_ignore_ascii_case(label))
}

/// The first two people of the list with a stroke between them: where they stand, and who they are.
fn pair(line: &str, frame: &LineFrame) -> Option<(usize, usize, Id<Attendee>, Id<Attendee>)> {
    let mut start = 0;
    for word in line.split_inclusive(char::is_whitespace) {
        let at = start;
        start += word.len();
        let bare = word.trim_start_matches(['(', '[']);
        let from = at + word.len() - bare.len();
        let bare = bare.trim_end().trim_end_matches([')', ']', ',', ';', ':', '.']);
        let Some((mover, seconder)) = bare.split_once('/').filter(|(a, b)| !a.is_empty() && !b.is_empty()) else {
            continue;
        };
        let was_done = || {
            line.get(..at)
                .is_some_and(|before| resolved::is_done(before.trim_end_matches([' ', ',', ';', '-', '–', '—', ':'])))
        };
        let one = |name: &str| match frame.room.resolve(name, false) {
            Named::One(who) if name.starts_with(char::is_uppercase) => Some(who),
            // `Join BC (mo/becks) carried 5-1`: names in brackets may be typed small.
            Named::One(who) if word.starts_with(['(', '[']) && frame.room.resolve(name, true) == Named::One(who) => {
                Some(who)
            }
            // `mins agreed, cath/dan`: at the end of what was done.
            Named::One(who)
                if (start == line.len() || then_told(line.get(start..)))
                    && was_done()
                    && frame.room.resolve(name, true) == Named::One(who) =>
            {
                Some(who)
            }
            Named::One(_) | Named::Several | Named::Nobody => None,
        };
        if let (Some(mover), Some(seconder)) = (one(mover), one(seconder))
            && mover != seconder
        {
            return Some((from, from + bare.len(), mover, seconder));
        }
    }
    None
}

/// Whether a result stands behind them: `accts adopted - bev/derek, all in favour`.
fn then_told(behind: Option<&str>) -> bool {
    behind.is_some_and(|behind| heard(behind.trim()).is_some_and(|told| told.result.state.is_some()))
}

/// The result that stands behind them, and nothing else.
fn told(text: &str, frame: &LineFrame) -> Option<Announced> {
    let told = heard(text).or_else(|| beside::counted_beside(text, frame));
    let told = told.filter(|told| !told.one_side).map(|told| told.result);
    let told = told.or_else(|| count_alone(text))?;
    let settled = matches!(
        told.state,
        None | Some(
            MotionState::Carried
                | MotionState::Lost
                | MotionState::Withdrawn
                | MotionState::Postponed
                | MotionState::Tabled
        )
    );
    (settled && !text.contains(lexer::is_colon)).then_some(told)
}
