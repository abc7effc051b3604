//! Lines without a sign that tell of a task: `The Clerk was instructed to write …`, `Dev to own SSO`. Knows people only through
//! [`Room`](crate::line::frame::Room).

use crate::domain::{action::Owner, entry::Remark};

use super::{
    action::{self, told_due},
    action_point,
    assignees::{SubjectEnd, TaskSubject, before_task, is_capital, known},
    listed_task,
    named_owners::names_of,
    shared_task,
    task_verbs::{MORE_VERBS, VERBS},
};
use crate::line::{
    dialect::mode::DialectMode,
    frame::{LineFrame, Named},
    grammar::{
        asking::{business_en, business_stem::Mouth, told_words::ToldSentence},
        presence::nobody,
    },
    lexer::strip_word,
    reading::{Reading, Voice, What},
};

/// More words than this before `to` are no names.
const SUBJECT_WORDS: usize = 6;

/// Reads such a line: somebody who was instructed has the task, and whoever is to do something may have. `None` = it is none.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    if frame.dialect != DialectMode::Live || text.ends_with(['?', '？']) {
        return None;
    }
    let subject = before_task(text).filter(|subject| matches!(subject.end, SubjectEnd::To | SubjectEnd::Will))?;
    let goes_on = subject.rest.trim_start().starts_with(|c: char| c.is_ascii_lowercase());
    // `Bob will leave at 10` tells of a coming or going.
    let denied = [
        "not ", "never ", "be ", "have ", "leave", "join", "arrive", "come", "return", "miss", "attend", "go ",
        "recuse", "declare",
    ]
    .iter()
    .any(|word| strip_word(subject.rest, word).is_some())
        && !["come back to ", "come back with "]
            .iter()
            .any(|word| strip_word(subject.rest, word).is_some());
    let capital = subject.names.split_whitespace().next().is_some_and(is_capital) || is_plain(text, &subject, frame);
    let shared = shared_task::is_one(subject.rest, frame);
    if !goes_on || denied || !capital && !shared || subject.names.split_whitespace().count() > SUBJECT_WORDS {
        return None;
    }
    if listed_task::happens(subject.rest) {
        return None;
    }
    let all: Option<Vec<Owner>> = names_of(subject.names).map(|name| known(name, frame)).collect();
    all.filter(|owners| !owners.is_empty())?;
    let more = tells_more(text);
    if subject.ordered && !more || is_plain(text, &subject, frame) {
        return Some(action::read(text, frame).voiced(Voice::Nobody));
    }
    let order = if shared || more {
        "!".to_owned()
    } else {
        format!("!{text}")
    };
    Some(Reading::remarked(line, Remark::MayMean(order)))
}

/// `Pauline to write to plot 14 by 20 Nov`: a name, `to`, the verb of a task, and no more than one sentence. While a motion waits, one about `it`
/// may be its wording.
fn is_plain(text: &str, subject: &TaskSubject, frame: &LineFrame) -> bool {
    let verb = subject
        .rest
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let does = VERBS.contains(&verb) || MORE_VERBS.contains(&verb);
    let single = ![". ", "; ", ": ", " if ", " unless ", " would ", " wants ", " hopes "]
        .iter()
        .any(|more| text.contains(more));
    let alone = !shared_task::is_one(subject.rest, frame) && !is_reported(subject.rest);
    // `Tom will write` may be talk; with the day by which he will it is a task.
    let given = subject.end == SubjectEnd::To || subject.end == SubjectEnd::Will && !told_due(text, frame).is_empty();
    let own = !["take the minutes", "take minutes", "speak next"]
        .iter()
        .any(|act| strip_word(subject.rest, act).is_some());
    let object = subject.rest.split_whitespace().nth(1).unwrap_or_default();
    let hangs = ["it", "this", "that", "them", "these", "those", "one"].contains(&object);
    let free = !frame.open_motion || frame.unworded.is_empty() && !hangs;
    given && does && single && alone && own && !is_of_family(subject.rest) && !tells_more(text) && free
}

/// `send his daughter to college`: the affairs of a family may be talk.
fn is_of_family(rest: &str) -> bool {
    const FAMILY: [&str; 14] = [
        "daughter",
        "daughters",
        "son",
        "sons",
        "wife",
        "husband",
        "mother",
        "father",
        "mum",
        "dad",
        "kids",
        "children",
        "partner",
        "baby",
    ];
    rest.split([' ', ',', '.', '\'']).any(|word| FAMILY.contains(&word))
}

/// `…, motion by Keith`, `… - agreed`, `…, all in favor`: a clause of another fact behind a task.
fn tells_more(text: &str) -> bool {
    let clauses = text
        .split(", ")
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "));
    clauses.skip(1).any(|clause| {
        clause.split_whitespace().count() <= 8
            && business_en::fact_in(&ToldSentence::of(clause), Mouth::Clerk).is_some()
    })
}

/// Whether a task is told with what became of it: `oil the lock - done`, `(carried forward)`.
fn is_reported(rest: &str) -> bool {
    const STATES: [&str; 12] = [
        "done",
        "complete",
        "completed",
        "closed",
        "carried forward",
        "c/f",
        "ongoing",
        "on-going",
        "in progress",
        "in hand",
        "outstanding",
        "not done",
    ];
    let text = rest.trim_end_matches(['.', ')', ']', '!', ' ']).to_lowercase();
    STATES.iter().any(|state| {
        let before = text.strip_suffix(state);
        before.is_some_and(|before| before.ends_with(['-', '–', '—', '(', '[', ',', ' ', ':']))
    })
}

/// `Agreed JL to write to County`: the task of those who are named, which the meeting agreed on. While a motion waits the word may be its result.
pub(crate) fn agreed(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let rest = ["agreed: ", "agreed "]
        .iter()
        .find_map(|word| strip_word(text, word))
        .filter(|_| text.starts_with('A'))?;
    let subject = before_task(rest).filter(|subject| subject.end == SubjectEnd::To)?;
    let plain = !subject.names.contains(' ') || subject.names.split_whitespace().all(|word| !is_small(word));
    let goes_on = subject.rest.trim_start().starts_with(|c: char| c.is_ascii_lowercase());
    let passive = ["be ", "have "]
        .iter()
        .any(|word| strip_word(subject.rest, word).is_some());
    if frame.dialect != DialectMode::Live
        || frame.open_motion
        || !plain
        || !goes_on
        || passive
        || text.ends_with(['?', '？'])
    {
        return None;
    }
    let all: Option<Vec<Owner>> = names_of(subject.names).map(|name| known(name, frame)).collect();
    all.filter(|owners| !owners.is_empty())?;
    Some(action::read(rest, frame).voiced(Voice::Nobody))
}

/// Whether a word is neither a name nor one that joins or leads names.
fn is_small(word: &str) -> bool {
    !word.starts_with(char::is_uppercase) && !["and", "&", "the"].contains(&word)
}

/// Labels of an action as clerks write them, the longest first.
const LABELS: [&str; 9] = [
    "action",
    "ai",
    "action points",
    "action point",
    "action item",
    "action items",
    "actions",
    "a/p",
    "ap",
];

/// `AP Tom - update the register`, `Action point: Tom to write`. `None` = no such label begins the line, or nobody is named behind `AP`.
pub(crate) fn labelled(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim();
    let rest = LABELS
        .iter()
        .filter_map(|label| strip_word(text, label))
        .min_by_key(|rest| rest.len())?;
    // `AP:` may be somebody of these initials.
    let initials = ["AP", "AI"]
        .iter()
        .find(|word| strip_word(text, &word.to_lowercase()).is_some());
    let initials = initials.filter(|_| rest.len() + 2 == text.len());
    let borne = initials.is_some_and(|word| frame.room.resolve(word, false) != Named::Nobody);
    if strip_word(text, "ai").is_some() && initials.is_some() && !text.starts_with("AI") {
        return None;
    }
    let parted = [": ", "：", " - ", " – ", " — ", ":"]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign));
    let body = parted.or_else(|| rest.strip_prefix(' '))?.trim();
    if borne || body.is_empty() || frame.dialect != DialectMode::Live {
        return None;
    }
    if nobody::is_nobody(body) {
        return Some(Reading::note(line).voiced(Voice::Nobody));
    }
    if let Some(several) = several(body, line, frame) {
        return Some(several);
    }
    // The other readers know the word alone.
    if text
        .get(..rest_at(text, rest))
        .is_some_and(|label| label.eq_ignore_ascii_case("action"))
    {
        return None;
    }
    if let Some(read) = action_point::assigned(body, frame) {
        return Some(read.voiced(Voice::Nobody));
    }
    // `AP1: …`, `Actions from the last meeting` are none.
    let somebody = before_task(body).is_some_and(|subject| {
        let names: Option<Vec<Owner>> = names_of(subject.names).map(|name| known(name, frame)).collect();
        names.is_some_and(|owners| !owners.is_empty())
    });
    // `Actions: see the log` tells of several, and of none.
    let single = strip_word(text, "action point").is_some_and(|rest| !rest.starts_with('s'))
        || strip_word(text, "action item").is_some_and(|rest| !rest.starts_with('s'))
        || strip_word(text, "ap").is_some();
    let task = (single || somebody) && !nobody::is_nobody(body);
    match (task, parted) {
        (true, Some(_)) => Some(action::read(body, frame).voiced(Voice::Nobody)),
        (true, None) if somebody => Some(action::read(body, frame).voiced(Voice::Nobody)),
        // AI is what people talk about, too.
        (false, Some(_)) if initials == Some(&"AI") => {
            Some(Reading::remarked(line, Remark::MayMean(format!("!{body}"))))
        }
        (false, None) if initials == Some(&"AI") => None,
        (false, Some(_)) => Some(Reading::note(line).voiced(Voice::Nobody)),
        (_, None) => None,
    }
}

/// `Ruth - candles; Tim - ladder`, `Shaw to send letter, Benson to sign`: tasks of several people, each of them somebody of the list. `None` = it is one.
pub(crate) fn several(body: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let each = |stop: &str| -> Option<Vec<Reading>> {
        let parts: Vec<&str> = body
            .split(stop)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        if parts.len() < 2 {
            return None;
        }
        parts
            .into_iter()
            .map(|part| {
                let subject = before_task(part).filter(|subject| subject.end != SubjectEnd::Will)?;
                let mut owners = names_of(subject.names).map(|name| known(name, frame));
                let owned =
                    subject.names.split_whitespace().count() <= SUBJECT_WORDS && owners.all(|owner| owner.is_some());
                owned.then(|| {
                    let read = action_point::assigned(part, frame);
                    read.unwrap_or_else(|| action::read(part, frame)).voiced(Voice::Nobody)
                })
            })
            .collect()
    };
    let owned = |part: &&str| {
        let subject = before_task(part).filter(|subject| subject.names.split_whitespace().count() <= SUBJECT_WORDS);
        subject.is_some_and(|subject| names_of(subject.names).all(|name| known(name, frame).is_some()))
    };
    let tasks = each(";").or_else(|| each(", ")).or_else(|| each(". "));
    // `KT: update. RN: register. Both by 20 Jan` is the task of two, and nobody knows where the rest belongs.
    let mixed = || body.split([';', '.', ',']).map(str::trim).filter(owned).count() > 1;
    tasks
        .map(|tasks| Reading::of(What::Series(tasks)))
        .or_else(|| mixed().then(|| Reading::remarked(line, Remark::MayMean("!".to_owned()))))
}

/// Where the rest of a text begins in it.
fn rest_at(text: &str, rest: &str) -> usize {
    text.len().saturating_sub(rest.len())
}

/// 撤回A2, `A2 cancelled`: a task or a decision by its number, which is struck or changed where it stands and not by such a line. Nobody
/// says it, and no motion is withdrawn by it. `None` = the line is none.
pub(crate) fn about_number(line: &str, frame: &LineFrame) -> Option<Reading> {
    const BEFORE: [&str; 8] = [
        "撤回",
        "撤销",
        "取消",
        "作废",
        "cancel ",
        "withdraw ",
        "drop ",
        "strike ",
    ];
    const BEHIND: [&str; 8] = [
        "撤回",
        "撤销",
        "取消",
        "作废",
        " cancelled",
        " withdrawn",
        " dropped",
        " no longer needed",
    ];
    let text = line.trim().trim_end_matches(['.', '。']);
    let before = || BEFORE.iter().find_map(|word| strip_word(text, word));
    let behind = || BEHIND.iter().find_map(|word| text.strip_suffix(word));
    let label = before().or_else(behind)?.trim();
    let number = label.strip_prefix(['A', 'a', 'D', 'd'])?;
    let counted = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    (counted && frame.dialect == DialectMode::Live)
        .then(|| Reading::remarked(line, Remark::NotCorrected(label.to_uppercase())))
}
