//! Tasks that stand behind a heading, or are given to people by a sign between their names: `COSHH: AM will redo the assessment`, `Contractor induction: FD
//! asap`, `DH + PN spill kits`. Each is asked about.

use crate::domain::{
    calendar::names as calendar,
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact as Fact,
};

use super::{listed_task, task_verbs};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{asking::fact_line::signed, presence::movement},
    lexer::{self, strip_word},
    reading::{Reading, Voice, What},
};

/// Characters within which a heading ends in its colon.
const HEAD_CHARS: usize = 40;

/// Longer lines are prose, in bytes.
const LONGEST: usize = 200;

/// The note with the question whether it gives a task.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    if let What::Decision { text, .. } = &reading.what
        && reading.remark.is_none()
        && lexer::sign(line).is_none()
        && given_at_end(text, frame)
    {
        let task = strip_word(text, "to ").unwrap_or(text);
        return Reading::remarked(line, Remark::MayMean(signed(Fact::Action, task)));
    }
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let text = line.trim();
    let own = line.starts_with(|c: char| c.is_whitespace() || matches!(c, '\\' | '＼'));
    let said = matches!(reading.voice, Voice::One(_));
    // That nobody on the list is called so is no reason to keep a task as a note.
    let doubted = !matches!(reading.remark, None | Some(Remark::UnknownName(_)));
    if !note || own || said || doubted || reading.minuted.is_some() || !text.is_ascii() || text.len() > LONGEST {
        return reading;
    }
    let prose = text.ends_with('?') || text.contains('"') || lexer::sign(text).is_some();
    if prose
        || !(behind_heading(text, frame)
            || of_two(text, frame)
            || undertaken(text, frame)
            || ahead(text, frame)
            || handed_on(text, frame)
            || bracketed(text, frame)
            || given_at_end(text, frame))
    {
        return reading;
    }
    Reading::remarked(line, Remark::MayMean(signed(Fact::Action, text)))
}

/// Whether somebody of the list is meant by a name as clerks write it.
fn is_known(name: &str, frame: &LineFrame) -> bool {
    let name = name.trim().trim_end_matches(['.', ',']);
    name.starts_with(char::is_uppercase) && matches!(movement::one(name, frame), Named::One(_))
}

/// Headings behind which a task stands.
#[rustfmt::skip]
const LABELS: [&str; 10] = [
    "next step", "next steps", "task", "tasks", "to do", "follow up", "follow-up", "deliverable", "deliverables", "who",
];

/// `Pool: heater quote by Kim, due 12/15`, `NM: pallet fell - PN to brief all shifts`: a heading, and a task of somebody of the list.
fn behind_heading(text: &str, frame: &LineFrame) -> bool {
    let Some(colon) = lexer::split_colon(text, HEAD_CHARS) else {
        return false;
    };
    let rest = colon.rest.trim();
    let note = ["note", "nb", "minute", "minuted"]
        .iter()
        .any(|word| colon.head.trim().eq_ignore_ascii_case(word));
    if note || is_known(colon.head, frame) || !colon.rest.starts_with(' ') {
        return false;
    }
    let clauses = || {
        rest.split([';', ','])
            .flat_map(|part| part.split(" - "))
            .flat_map(|part| part.split(". "))
    };
    let labelled = LABELS.iter().any(|label| label.eq_ignore_ascii_case(colon.head.trim()))
        && rest
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word.len() > 1 && is_known(word, frame));
    let tasked = clauses().any(|clause| listed_task::is_task(clause.trim(), false, frame));
    // `FD asap`, `BC + PN by Friday`
    let (names, when) = rest.split_once(' ').unwrap_or((rest, ""));
    let soon = when.is_empty()
        || ["asap", "by ", "before ", "due ", "this week", "next week"]
            .iter()
            .any(|word| strip_word(when, word).is_some());
    let alone = soon && is_known(names, frame) && names.len() > 1;
    let by = rest.split_once(" by ").is_some_and(|(_, behind)| {
        let name = behind.split([',', ';', '(']).next().unwrap_or(behind);
        let dated = behind.contains("due") || behind.chars().any(|c| c.is_ascii_digit());
        dated && is_known(name, frame)
    });
    tasked || alone || by || labelled
}

/// `DH + PN spill kits`, `DH & PN: spill kits, 1 per bay`: two of the list with a sign between them, and what they are to do.
fn of_two(text: &str, frame: &LineFrame) -> bool {
    let Some((first, rest)) = [" + ", " & ", "+"].iter().find_map(|joint| text.split_once(joint)) else {
        return false;
    };
    let (second, behind) = rest
        .split_at_checked(rest.find([' ', ':']).unwrap_or(rest.len()))
        .unwrap_or((rest, ""));
    let colon = behind.starts_with(':');
    let word = behind
        .trim_start_matches([':', ' ', '-'])
        .split(' ')
        .next()
        .unwrap_or_default();
    let told = [
        "spoke", "left", "said", "felt", "were", "are", "have", "had", "both", "against", "for", "not", "also", "in",
        "late", "back", "then",
    ];
    let deed = word.ends_with("ed") || told.contains(&word);
    let task = word.starts_with(|c: char| c.is_ascii_lowercase()) || colon;
    first.split_whitespace().count() <= 2
        && is_known(first, frame)
        && is_known(second, frame)
        && task
        && !deed
        && word.len() > 1
}

/// `Frank said he'd look into it`, `Frank promised a quote by Fri`: somebody of the list takes something over.
fn undertaken(text: &str, frame: &LineFrame) -> bool {
    const VERBS: [&str; 14] = [
        " said he'd ",
        " said she'd ",
        " said they'd ",
        " said he would ",
        " said she would ",
        " said they would ",
        " said he will ",
        " said she will ",
        " promised ",
        " promises ",
        " offered to ",
        " volunteered to ",
        " undertook to ",
        " says he'll ",
    ];
    let text = text.replace('’', "'");
    VERBS.iter().any(|verb| {
        text.split_once(verb)
            .is_some_and(|(name, _)| name.split_whitespace().count() <= 3 && is_known(name, frame))
    })
}

/// `Ms Ross would circulate the dates before Christmas.`, `Dr Sen must write`, `Kate is going to fix it`: what somebody of the list is to do, in the tenses of
/// minutes.
fn ahead(text: &str, frame: &LineFrame) -> bool {
    const MODALS: [&str; 9] = [
        " would ",
        " should ",
        " must ",
        " needs to ",
        " was to ",
        " is going to ",
        "'s going to ",
        "’s going to ",
        " going to ",
    ];
    // A habit, and what people do in a meeting, is no task.
    #[rustfmt::skip]
    const TALK: [&str; 24] = [
        " if ", " but ", " unless ", " rather ", " not ", " have ", " like ", " every ", " weekly", " daily", " monthly", " yearly", " always", " usually", " often", " whenever ",
        " in the past", " at the end", " questions", " what they ", " once a ", " each ", " by letter", " said ",
    ];
    let Some((names, rest)) = MODALS.iter().find_map(|modal| text.split_once(modal)) else {
        return false;
    };
    let verb = rest
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or_default();
    let task = is_verb(verb) || ["meet", "chair", "fix", "ask"].contains(&verb);
    let known = |name: &str| {
        let bare = strip_word(name.trim(), "the ").unwrap_or(name.trim());
        bare.len() > 1 && matches!(movement::one(bare, frame), Named::One(_))
    };
    names.split_whitespace().count() <= 6
        && task
        && !TALK.iter().any(|word| text.contains(word))
        && names.split(" and ").all(known)
}

/// Whether a word is the verb of a task.
fn is_verb(word: &str) -> bool {
    task_verbs::VERBS.contains(&word) || task_verbs::MORE_VERBS.contains(&word)
}

/// `Mrs Trent asked Dr Sen to write …`, `Dr Sen was asked by Mrs Trent to write …`, `The protocol would be revised by Dr Sen by 1 December.`, `The applicant to send
/// a revised protocol by 1 December.`: a task of somebody who is named in another place than before `to`.
fn handed_on(text: &str, frame: &LineFrame) -> bool {
    let asked = text.split_once(" asked ").is_some_and(|(who, task)| {
        is_known(who, frame) && !task.starts_with("by ") && listed_task::is_task(task, false, frame)
    });
    // `Simon or Kate to report back`, `Simon's team to report back`, `Kate not to reply`
    let several = text.split_once(" to ").is_some_and(|(who, task)| {
        let who = strip_word(who, "both ").unwrap_or(who);
        let who = who
            .strip_suffix(" not")
            .or_else(|| who.strip_suffix("'s team"))
            .unwrap_or(who);
        let parts = who.split(" or ").flat_map(|part| part.split(" with "));
        let marked =
            who.len() < text.find(" to ").unwrap_or_default() || who.contains(" or ") || who.contains(" with ");
        let verb = task.split([' ', '.', ',']).next().unwrap_or_default();
        marked
            && (is_verb(verb) || verb == "be")
            && who.split_whitespace().count() <= 6
            && parts.clone().all(|name| is_known(name, frame))
    });
    let by = text.split_once(" was asked by ").is_some_and(|(who, rest)| {
        let verb = rest.split_once(" to ").and_then(|(_, task)| task.split(' ').next());
        is_known(who, frame) && verb.is_some_and(is_verb)
    });
    let short = text.split_whitespace().count() <= 16;
    let passive = short
        && [" would be ", " will be ", " to be ", " is to be "].iter().any(|verb| {
            let behind = text.split_once(verb).map(|(_, behind)| behind);
            let names = behind
                .and_then(|behind| behind.split_once(" by "))
                .map(|(_, names)| names);
            names.is_some_and(|names| {
                let name = names.split(" by ").next().unwrap_or(names);
                name.split_whitespace().count() <= 3 && is_known(name, frame)
            })
        });
    let stranger = text
        .strip_prefix("The ")
        .and_then(|rest| rest.split_once(" to "))
        .is_some_and(|(who, task)| {
            let due = task
                .rsplit_once(" by ")
                .is_some_and(|(_, day)| frame.dates.due(day.trim_end_matches('.')).is_some());
            who.split_whitespace().count() <= 3 && task.split(' ').next().is_some_and(is_verb) && due
        });
    asked || several || by || passive || stranger
}

/// `remaining 3 by end jan (carla)`, `to write to the 3 by end of next wk - marg`: a day by which something is due, and behind it who does it.
fn given_at_end(text: &str, frame: &LineFrame) -> bool {
    let text = text.trim().trim_end_matches('.');
    let (before, name) = match text.strip_suffix(')').and_then(|head| head.rsplit_once('(')) {
        Some(parts) => parts,
        None => match [" - ", " – ", " — "].iter().find_map(|dash| text.rsplit_once(dash)) {
            Some(parts) => parts,
            None => return false,
        },
    };
    let one = |name: &str| name.len() > 1 && matches!(frame.room.resolve(name, true), Named::One(_));
    let names = name.split([',', '&', '/', '+']).flat_map(|part| part.split(" and "));
    let due = before.split_once(" by ").is_some_and(|(_, when)| {
        let when = when.trim();
        let when = strip_word(when, "the ").unwrap_or(when);
        let spelled = when.replace(" wk", " week").replace("wknd", "weekend");
        let end = ["end of ", "end ", "early ", "mid ", "late "]
            .iter()
            .find_map(|part| strip_word(&spelled, part))
            .unwrap_or(&spelled);
        frame.dates.due(when).is_some()
            || frame.dates.due(&spelled).is_some()
            || frame.dates.due(end).is_some()
            || calendar::is_month(&end.to_lowercase())
            || [
                "next week",
                "next month",
                "this week",
                "this month",
                "the month",
                "the year",
                "year",
            ]
            .contains(&end)
    });
    due && before.split_whitespace().count() > 3 && names.map(str::trim).all(one)
}

/// `RA reviewed, 2 signatures o/s (BC, PN) - sign by Wed`: people of the list in brackets, and a day by which something is due.
fn bracketed(text: &str, frame: &LineFrame) -> bool {
    let Some((before, rest)) = text.split_once('(') else {
        return false;
    };
    let Some((inner, behind)) = rest.split_once(')') else {
        return false;
    };
    let names: Vec<&str> = inner.split([',', '&', '/', '+']).map(str::trim).collect();
    let due = behind
        .split_once("by ")
        .is_some_and(|(_, when)| frame.dates.due(when.trim()).is_some());
    due && before.split_whitespace().count() > 1 && names.iter().all(|name| is_known(name, frame))
}
