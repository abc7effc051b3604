//! Motions and decisions whose wording holds more than one matter: another motion, a vote, a task, somebody who goes. Nobody knows what was settled, so
//! that the line is asked about.

use crate::domain::{
    decision::Verdict, entry::Remark, motion::MotionState, possible_fact::PossibleFact as Fact, text::is_han,
};

use super::{resolution, resolved, resolved_act};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        asking::{fact_line::signed, loose_wording},
        presence::{movement, movement_en},
        tasks::{action, listed_task, task_verbs},
    },
    lexer,
    reading::{Reading, Voice, What},
};

/// A motion or a decision in words whose wording holds another one, or those who moved and seconded it: nobody knows what was settled.
pub(crate) fn clear(mut reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    if let What::Motion {
        text, result: Some(_), ..
    } = &mut reading.what
        && lexer::sign(line.trim_start()).is_none()
    {
        *text = loose_wording::tidied(text).to_owned();
    }
    if lexer::sign(line.trim_start()).is_none() && line.is_ascii() {
        reading = of_the_body(reading);
    }
    if let What::Decision { text, .. } = &mut reading.what
        && let Some(whole) = agreed_to(text)
    {
        *text = whole;
    }
    let (What::Motion { text, .. } | What::Decision { text, .. }) = &reading.what else {
        return reading;
    };
    let moved = matches!(reading.what, What::Motion { .. });
    if let Some(both) = with_task(&reading, line, frame) {
        return both;
    }
    if lexer::sign(line.trim_start()).is_some() || reading.remark.is_some() {
        return reading;
    }
    let seconded = matches!(&reading.what, What::Motion { seconder: Some(_), .. });
    let loose = if moved {
        loose_wording::is_no_motion(text, line, seconded, frame)
    } else {
        loose_wording::is_no_decision(text, frame)
    };
    if !text.contains(is_han) && loose {
        return Reading::remarked(line, Remark::MayMean(Fact::Motion.order(false).to_owned()));
    }
    if !moved && let Some(order) = resolved_act::order(text, frame) {
        return Reading::remarked(line, Remark::MayMean(order));
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .filter(|word| !word.is_empty())
        .collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let amends = has(&["amdt", "amndt", "amendment", "amended", "amend"]);
    let settles = has(&["lost", "carried", "fell", "defeated"]);
    let moves = has(&["prop", "prop'd", "proposed", "proposer", "moved", "mover"]);
    let seconds = has(&["sec", "sec'd", "seconded", "seconder", "2nd", "2nded"]);
    // Votes by name that could not be read stand in no resolution.
    let called = [
        "roll call",
        "recorded vote:",
        "named vote:",
        " second by ",
        "m&s to ",
        " accepted by ",
    ]
    .iter()
    .any(|lead| lower.contains(lead));
    if amends && (settles || seconds) || moves && seconds || called || moved && tells_more(text) {
        return Reading::remarked(line, Remark::MayMean(Fact::Motion.order(false).to_owned()));
    }
    if !moved && names_two(text, frame) {
        return Reading::remarked(line, Remark::MayMean(Fact::Motion.order(false).to_owned()));
    }
    if !moved && let Some(order) = elsewhere(line, settles, frame) {
        return Reading::remarked(line, Remark::MayMean(order));
    }
    if goes_on(text, frame) {
        let order = if moved {
            Fact::Motion.order(false).to_owned()
        } else {
            signed(Fact::Decision, line)
        };
        return Reading::remarked(line, Remark::MayMean(order));
    }
    reading
}

/// `The meeting agreed to the policy`: the verb stays with its object.
fn agreed_to(text: &str) -> Option<String> {
    let manner = ["in principle ", "unanimously "]
        .iter()
        .find_map(|word| lexer::strip_word(text, word));
    let object = lexer::strip_word(manner.unwrap_or(text), "to ")?;
    let noun = ["the ", "a ", "an ", "this ", "these ", "our ", "its "]
        .iter()
        .any(|word| lexer::strip_word(object, word).is_some());
    noun.then(|| format!("to agree {text}"))
}

/// `Charge 1 proved 3-0, charge 2 dismissed 2-1`: two counts, so that two matters were settled. `rents carried 5-3` while the motion of another item waits.
fn elsewhere(line: &str, settles: bool, frame: &LineFrame) -> Option<String> {
    let count = |word: &str| {
        let pair = word.trim_matches([',', '.', ';', '(', ')']).split_once('-');
        let figures = |part: &str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
        pair.is_some_and(|(one, two)| figures(one) && figures(two))
    };
    if line.split_whitespace().filter(|word| count(word)).count() > 1 {
        return Some(Fact::Decision.order(false).to_owned());
    }
    let waits = settles && frame.waiting.elsewhere.is_some() && line.split_whitespace().any(count);
    waits.then(|| format!("{} …", Fact::Result.order(false)))
}

/// `Governors agreed the budget. Proposed Mr Griggs, seconded Rev Ash.`: what the body is said to have done is what was moved, and it was carried.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are none of these")]
fn of_the_body(reading: Reading) -> Reading {
    let What::Motion {
        text,
        mover: Some(_),
        amends: None,
        result,
        ..
    } = &reading.what
    else {
        return reading;
    };
    let settled = result
        .as_ref()
        .is_none_or(|told| told.state == Some(MotionState::Carried) || told.state.is_none());
    let object = lexer::strip_word(text, "agreed ")
        .filter(|rest| {
            ["the ", "a ", "an ", "to ", "that "]
                .iter()
                .any(|word| lexer::strip_word(rest, word).is_some())
        })
        .map(|rest| {
            if rest.starts_with("to ") || rest.starts_with("that ") {
                rest.to_owned()
            } else {
                format!("to agree {rest}")
            }
        });
    let told = object.or_else(|| match resolution::read(text)?.what {
        What::Decision {
            text,
            verdict: Verdict::Adopted,
        } => Some(text),
        _ => None,
    });
    let Some(told) = told.filter(|_| settled) else {
        return reading;
    };
    let mut reading = reading;
    if let What::Motion { text, result, .. } = &mut reading.what {
        *text = told;
        let said = result.take();
        *result = Some(resolved::carried("", said));
    }
    reading
}

/// A decision that gives somebody of the list something to do: `Agreed to fund hoodies (Dan to get quotes by 20 Jan)` is both, `Agreed that Dan gets quotes` is asked about.
fn with_task(reading: &Reading, line: &str, frame: &LineFrame) -> Option<Reading> {
    let What::Decision { text, verdict } = &reading.what else {
        return None;
    };
    if reading.remark.is_some() || line.contains(is_han) {
        return None;
    }
    if let Some((decided, task)) = task_behind(text, frame) {
        let decided = Reading {
            what: What::Decision {
                text: decided.to_owned(),
                verdict: *verdict,
            },
            ..reading.clone()
        };
        let task = action::read(task, frame).voiced(Voice::Nobody);
        return Some(Reading::of(What::Series(vec![decided, task])));
    }
    // `agreed to ask Dr Sen to write`: what was decided, and the task of the one who is asked.
    if let Some(task) = lexer::strip_word(text, "to ask ").filter(|task| listed_task::is_task(task, false, frame)) {
        let task = action::read(task, frame).voiced(Voice::Nobody);
        return Some(Reading::of(What::Series(vec![reading.clone(), task])));
    }
    let clauses = text.match_indices("that ").filter_map(|(at, that)| {
        let apart = at == 0 || text.get(..at).is_some_and(|before| before.ends_with(' '));
        text.get(at + that.len()..).filter(|_| apart)
    });
    let given = clauses.into_iter().find(|clause| gives(clause, frame))?;
    Some(Reading::remarked(line, Remark::MayMean(signed(Fact::Action, given))))
}

/// The wording of a decision, and the task behind it.
fn task_behind<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let text = text.trim_end_matches('.');
    let inner = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    let stops = [". ", "; ", " - ", " – ", ", ", " and asked ", " and instructed "];
    let mut parts: Vec<(&str, &str)> = stops
        .iter()
        .flat_map(|stop| text.match_indices(stop).map(|(at, stop)| (at, at + stop.len())))
        .filter_map(|(at, from)| Some((text.get(..at)?, text.get(from..)?)))
        .collect();
    parts.extend(inner);
    parts.sort_unstable_by_key(|(before, _)| before.len());
    let enough = |before: &str| before.split_whitespace().count() > 1;
    parts
        .into_iter()
        .filter(|(before, _)| enough(before))
        .find_map(|(before, behind)| {
            let task = lexer::strip_word(behind, "action ").or_else(|| lexer::strip_word(behind, "action: "));
            let named = task.filter(|task| {
                let name = task.split(' ').next().unwrap_or_default();
                name.starts_with(char::is_uppercase) && matches!(movement::one(name, frame), Named::One(_))
            });
            named
                .or_else(|| Some(behind).filter(|task| listed_task::is_task(task.trim(), false, frame)))
                .map(|task| (before.trim_end(), task.trim()))
        })
}

/// `Dan gets quotes by 20 Jan`, `Dr McLeod would write to departments`: somebody of the list and the verb of a task.
fn gives(clause: &str, frame: &LineFrame) -> bool {
    let words: Vec<&str> = clause.split_whitespace().take(5).collect();
    (1..words.len().min(4)).any(|len| {
        let name = words.get(..len).unwrap_or_default().join(" ");
        let verb = words.get(len).copied().unwrap_or_default();
        let modal = ["would", "will", "should", "shall"].contains(&verb);
        let verb = words.get(len + usize::from(modal)).copied().unwrap_or_default();
        let does = task_verbs::VERBS.contains(&verb)
            || verb
                .strip_suffix('s')
                .is_some_and(|bare| task_verbs::VERBS.contains(&bare));
        does && name.starts_with(char::is_uppercase) && matches!(movement::one(&name, frame), Named::One(_))
    })
}

/// `…, HP/LT, nem con`: two of the list with a stroke between them, who moved and seconded it.
fn names_two(text: &str, frame: &LineFrame) -> bool {
    let one = |name: &str| name.len() > 1 && matches!(frame.room.resolve(name, true), Named::One(_));
    text.split([' ', ',', '(', ')', ';']).any(|word| {
        let pair = word.trim_end_matches(['.', ':']).split_once('/');
        pair.is_some_and(|(mover, seconder)| one(mover) && one(seconder))
    })
}

/// Whether a sentence behind the first one of a motion tells what became of it, or moves something.
fn tells_more(text: &str) -> bool {
    const WORDS: [&str; 23] = [
        "carried",
        "lost",
        "failed",
        "passed",
        "defeated",
        "fell",
        "died",
        "dies",
        "tabled",
        "withdrawn",
        "motion",
        "moved",
        "moves",
        "seconded",
        "vote",
        "voted",
        "discussion",
        "rejected",
        "postponed",
        "deferred",
        "ayes",
        "noes",
        "nays",
    ];
    text.split(". ").skip(1).any(|sentence| {
        let lower = sentence.to_lowercase();
        let words = lower
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty());
        words.take(4).any(|word| WORDS.contains(&word))
    })
}

/// Whether a clause behind the first one tells of somebody of the list who goes, speaks or is given a task.
fn goes_on(text: &str, frame: &LineFrame) -> bool {
    if !text.is_ascii() {
        return false;
    }
    let named = |clause: &str| {
        let words: Vec<&str> = clause.split_whitespace().take(3).collect();
        (1..=words.len()).any(|len| {
            let name = words.get(..len).unwrap_or_default().join(" ");
            name.starts_with(char::is_uppercase) && matches!(movement::one(&name, frame), Named::One(_))
        })
    };
    let sentences = text.split(". ").skip(1).chain(text.split("; ").skip(1));
    let clauses = text.split(", ").skip(1).chain(sentences.clone());
    let task = clauses
        .clone()
        .any(|clause| listed_task::is_task(clause.trim(), false, frame) && named(clause.trim()));
    let goes = clauses.into_iter().any(|clause| {
        movement_en::tells(clause)
            && named(clause.trim())
            && movement_en::read(clause.trim().trim_end_matches('.'), frame).is_some_and(|told| told.sure)
    });
    let verbs = [
        "asked",
        "explained",
        "said",
        "reported",
        "noted",
        "questioned",
        "voted",
        "replied",
        "stated",
        "spoke",
    ];
    let speaks = sentences.into_iter().any(|sentence| {
        let talk = sentence.split_whitespace().take(4).any(|word| verbs.contains(&word));
        talk && named(sentence.trim())
    });
    task || goes || speaks
}
