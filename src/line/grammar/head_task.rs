//! Tasks that stand behind a heading, or are given to people by a sign between their names: `COSHH: AM will redo the assessment`, `Contractor induction: FD
//! asap`, `DH + PN spill kits`. Each is asked about.

use crate::domain::{
    entry::{EntryKind, Remark},
    possible_fact::PossibleFact as Fact,
};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, strip_word},
        reading::{Reading, Voice, What},
    },
    fact_line::signed,
    listed_task, movement, task_told,
};

/// Characters within which a heading ends in its colon.
const HEAD_CHARS: usize = 40;

/// Longer lines are prose, in bytes.
const LONGEST: usize = 200;

/// The note with the question whether it gives a task.
pub(super) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
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
            || would(text, frame)
            || bracketed(text, frame))
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
    tasked || alone || by
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

/// `Ms Ross would circulate the dates before Christmas.`: the tense in which minutes report what somebody will do.
fn would(text: &str, frame: &LineFrame) -> bool {
    let Some((name, rest)) = text.split_once(" would ") else {
        return false;
    };
    let verb = rest
        .split(|c: char| !c.is_ascii_alphabetic())
        .next()
        .unwrap_or_default();
    let task = listed_task::VERBS.contains(&verb) || task_told::MORE_VERBS.contains(&verb);
    let other = [" if ", " but ", " unless ", " rather ", " not ", " have ", " like "]
        .iter()
        .any(|word| text.contains(word));
    name.split_whitespace().count() <= 4 && task && !other && is_known(name, frame)
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
