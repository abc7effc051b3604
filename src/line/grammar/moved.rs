//! A motion in a sentence that names its mover first, as minutes do: `Proposed by Ann, seconded Bob: …`, `Cllr Ito proposed, Cllr Doyle
//! seconded, that …`. And the result at the end of a motion: `… CARRIED (5-0, 1 abst.)`.

use crate::domain::{
    disposal::disposal,
    entry::Remark,
    id::Id,
    motion::{MotionRef, MotionState, ResultWord},
    people::Attendee,
};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, filled, is_separator, strip_word},
        reading::{Announced, Reading, What},
    },
    backers::longest_name,
    beside,
    heard::heard,
    label::looks_like_name,
    moving,
};

/// Words before the name of the mover; what begins like a longer word stands after it.
const MOVED: &[&str] = &[
    "moved by",
    "moved",
    "proposed by",
    "proposed",
    "proposer",
    "mover",
    "prop by",
    "prop.",
    "prop",
    "on the motion of",
    "on the proposal of",
    "on the proposition of",
    "motion by",
    "motion of",
    "motion from",
    "counter-proposal by",
    "counter proposal by",
    "counter-motion by",
    "amendment by",
    "amendment from",
];
const SECONDED: &[&str] = &[
    "seconded by",
    "seconded",
    "second by",
    "seconder",
    "2nd by",
    "2nd",
    "2nded by",
    "2nded",
    "sec by",
    "sec.",
    "sec",
    "supported by",
];
/// Verbs behind a name.
const MOVES: &[&str] = &["proposed", "proposes", "moved", "moves", "so moved"];
const SECONDS: &[&str] = &["seconded", "seconds", "seconding", "2nded", "2nd"];
/// One of these is in each of the verbs. Names are looked up in no line without one, for lines are read at every key.
const STEMS: &[&str] = &["propose", "move", "second", "2nd", "support"];

/// Reads such a line. `None` = nobody is said to have moved what follows.
pub(super) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let mut rest = strip_word(line, "it was ").unwrap_or(line);
    let mut clauses = Clauses::default();
    loop {
        let start = strip_word(rest.trim_start_matches(apart), "and ").unwrap_or(rest.trim_start_matches(apart));
        match clauses.take(start, frame) {
            Some(after) => rest = after,
            None => break,
        }
    }
    if !clauses.moves {
        let (name, behind) = moving::unlisted_mover(line)?;
        let office = name.to_lowercase();
        rest = behind;
        match frame.room.officer(office.strip_prefix("the ").unwrap_or(&office)) {
            Named::One(who) => clauses.mover = Some(who),
            Named::Several | Named::Nobody => clauses.doubt = Some(Remark::UnknownName(name.to_owned())),
        }
    }
    let coloned = rest
        .trim_start_matches([' ', ',', ')', '）'])
        .starts_with(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—' | '-'));
    let text = filled(rest.trim_start_matches(|c: char| apart(c) || matches!(c, '–' | '—' | '-')))?;
    let (text, result) = with_verdict(text, frame);
    let (text, seconder) = with_seconder(text, frame).map_or((text, None), |(text, seconder)| (text, Some(seconder)));
    if let Some(found) = seconder {
        clauses.seconder = clauses.seconder.or(found.seconder);
        clauses.doubt = clauses.doubt.or(found.doubt);
    }
    let disposes = frame.open_motion && disposal(text).is_some();
    let amending = frame.open_motion && moving::amendment(text).is_some();
    let runs_on = ["that ", "to "].iter().any(|word| strip_word(text, word).is_some());
    // `Anna moved to the back of the room` names one person and no motion.
    let to = strip_word(text, "to ").is_some() && clauses.seconder.is_none() && !clauses.by && !disposes;
    if !(runs_on || coloned || disposes || amending) || to {
        return None;
    }
    let mut reading = built(text, clauses, result, frame);
    if let What::Motion { amends, .. } = &mut reading.what
        && frame.open_motion
        && strip_word(line, "amendment").is_some()
    {
        *amends = Some(MotionRef::Pending);
    }
    Some(reading)
}

/// The motion of a wording: about the one in hand where it would put that aside or amends it.
pub(super) fn built(text: &str, clauses: Clauses, result: Option<Announced>, frame: &LineFrame) -> Reading {
    let amendment = moving::amendment(text).filter(|_| frame.open_motion);
    let disposes = frame.open_motion && disposal(text).is_some();
    let mut reading = Reading::motion(amendment.unwrap_or(text)).remark(clauses.doubt);
    if let What::Motion {
        mover,
        seconder,
        amends,
        result: at_once,
        ..
    } = &mut reading.what
    {
        (*mover, *seconder, *at_once) = (clauses.mover, clauses.seconder, result);
        *amends = (disposes || amendment.is_some()).then_some(MotionRef::Pending);
    }
    reading
}

/// A wording without the seconder at its end, and who that is: `…, seconded Cllr Carr`, `…; Cy seconded`, `…, second by Dent`.
pub(super) fn with_seconder<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, Clauses)> {
    let cuts = text.char_indices().filter(|&(at, c)| {
        let before_blank = || text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(' '));
        is_separator(c) || matches!(c, '(' | '（') || matches!(c, '.' | '-' | '–' | '—') && before_blank()
    });
    let mut cuts: Vec<(usize, usize)> = cuts.map(|(at, c)| (at, at + c.len_utf8())).collect();
    cuts.extend(lexer::find_word(text, " and ").map(|at| (at, at + " and ".len())));
    let blank = ["seconded", "second by", "2nd by", "sec.", "sec"]
        .iter()
        .find_map(|word| lexer::find_word(text, &format!(" {word} ")));
    cuts.extend(blank.map(|at| (at, at + 1)));
    cuts.sort_unstable();
    cuts.into_iter().rev().find_map(|(end, start)| {
        let (wording, behind) = (text.get(..end)?.trim_end(), text.get(start..)?);
        let behind = behind.trim_matches(apart);
        let behind = strip_word(behind, "and ").unwrap_or(behind);
        let mut clauses = Clauses::default();
        let known = clauses
            .take(behind, frame)
            .is_some_and(|rest| rest.trim_matches(apart).is_empty());
        if !known || clauses.moves || clauses.seconder.is_none() {
            clauses = Clauses {
                doubt: Some(Remark::UnknownName(unlisted_seconder(behind)?.to_owned())),
                ..Clauses::default()
            };
        }
        let wording = wording.trim_end_matches(|c: char| c.is_whitespace() || is_separator(c));
        // The full stop of an abbreviation (`p.a.`) belongs to its word.
        let bare = wording.trim_end_matches('.');
        let short = bare.rsplit(' ').next().is_some_and(|word| word.contains('.'));
        let wording = if short { wording } else { bare };
        (!wording.is_empty()).then_some((wording, clauses))
    })
}

/// `seconded by Dora Kant`, `Cy seconded`: the name of a seconder on no list.
fn unlisted_seconder(text: &str) -> Option<&str> {
    let led = SECONDED.iter().find_map(|word| {
        let rest = strip_word(text, word)?;
        rest.starts_with(|c: char| c.is_whitespace() || lexer::is_colon(c))
            .then(|| rest.trim_matches(apart))
    });
    let name = led.or_else(|| {
        ["seconded", "seconding", "seconds"]
            .iter()
            .find_map(|verb| text.strip_suffix(verb).map(str::trim_end))
    })?;
    let proper = name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    (proper && looks_like_name(name)).then_some(name)
}

/// A wording without the result at its end. Behind the name of its mover an everyday word alone is one too: `…, 2nd Ward. Approved.`
pub(super) fn with_verdict<'t>(text: &'t str, frame: &LineFrame) -> (&'t str, Option<Announced>) {
    if let Some(found) = beside::at_the_end(text, frame) {
        return found;
    }
    match with_result(text) {
        (text, None) => everyday(text).unwrap_or((text, None)),
        found => found,
    }
}

fn everyday(text: &str) -> Option<(&str, Option<Announced>)> {
    let bare = text.trim_end().trim_end_matches(['.', '!']);
    let at = bare.rfind(['.', ';'])?;
    let (wording, last) = (bare.get(..at)?, bare.get(at + 1..)?.trim());
    let told = heard(last).filter(|told| !told.one_side && told.result.state.is_some())?;
    let settled = matches!(told.result.state, Some(MotionState::Carried | MotionState::Lost));
    (settled && last.split_whitespace().count() < 4).then(|| (wording.trim_end(), Some(told.result)))
}

/// A line that only says who seconds, with a shortened word: `lowe 2nd`, `2nd by Marsh`.
pub(super) fn read_second(line: &str, frame: &LineFrame) -> Option<Id<Attendee>> {
    let mut clauses = Clauses::default();
    let rest = clauses.take(line.trim(), frame)?;
    let whole = rest.trim_matches(apart).is_empty() && !clauses.moves && clauses.doubt.is_none();
    clauses.seconder.filter(|_| whole)
}

fn apart(c: char) -> bool {
    c.is_whitespace() || is_separator(c) || lexer::is_colon(c) || matches!(c, '.' | '(' | ')' | '（' | '）')
}

/// Those who are named so far.
#[derive(Default)]
pub(super) struct Clauses {
    /// Somebody is said to have moved it, known or not.
    moves: bool,
    /// The word stands before the name (`moved by Ann`).
    by: bool,
    pub(super) mover: Option<Id<Attendee>>,
    pub(super) seconder: Option<Id<Attendee>>,
    pub(super) doubt: Option<Remark>,
}

impl Clauses {
    /// Whether somebody is said to have moved it.
    pub(super) const fn moves(&self) -> bool {
        self.moves
    }

    /// Takes one clause from the beginning of a text, and returns the rest.
    pub(super) fn take<'t>(&mut self, text: &'t str, frame: &LineFrame) -> Option<&'t str> {
        for (words, moves) in [(MOVED, true), (SECONDED, false)] {
            let behind = words.iter().find_map(|word| {
                let rest = strip_word(text, word)?;
                let ends = rest.starts_with(|c: char| c.is_whitespace() || lexer::is_colon(c));
                let names = ["by", "of", "from", "er"].iter().any(|end| word.ends_with(end));
                ends.then_some((rest, names))
            });
            let Some((behind, names)) = behind else { continue };
            let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c));
            let known = longest_name(behind, frame);
            if let Some((who, rest)) = known {
                self.by |= moves;
                return self.put(moves, Some(who), None, rest);
            }
            // `Moved by Zed Poe, seconded by …`: somebody is meant who is on no list.
            let end = behind.find([',', ';', ':', '：', '，', '；']).unwrap_or(behind.len());
            let (name, rest) = behind.split_at_checked(end)?;
            let name = name.trim();
            let meant = names && looks_like_name(name) && name.starts_with(char::is_uppercase) && !rest.is_empty();
            let doubt = match frame.room.resolve(name, false) {
                Named::Several => frame.several(name),
                Named::One(_) | Named::Nobody => Remark::UnknownName(name.to_owned()),
            };
            self.by |= moves;
            return if meant {
                self.put(moves, None, Some(doubt), rest)
            } else {
                None
            };
        }
        let acts = STEMS.iter().any(|stem| lexer::find_word(text, stem).is_some());
        let (who, rest) = acts.then(|| longest_name(text, frame)).flatten()?;
        let rest = rest.trim_start();
        let verb = |verbs: &[&str]| {
            verbs.iter().find_map(|verb| {
                let after = strip_word(rest, verb)?;
                (!after.starts_with(char::is_alphanumeric)).then_some(after)
            })
        };
        match (verb(MOVES), verb(SECONDS)) {
            (Some(after), _) => self.put(true, Some(who), None, after),
            (None, Some(after)) => self.put(false, Some(who), None, after),
            (None, None) => None,
        }
    }

    fn put<'t>(
        &mut self,
        moves: bool,
        who: Option<Id<Attendee>>,
        doubt: Option<Remark>,
        rest: &'t str,
    ) -> Option<&'t str> {
        let slot = if moves { &mut self.mover } else { &mut self.seconder };
        let again = moves && self.moves || slot.is_some();
        if again {
            return None;
        }
        *slot = who;
        self.moves |= moves;
        if self.doubt.is_none() {
            self.doubt = doubt;
        }
        Some(rest)
    }
}

/// A wording without the result at its end, and that result: behind a full stop, a semicolon or a dash, or in brackets.
pub(super) fn with_result(text: &str) -> (&str, Option<Announced>) {
    let stops = text.char_indices().filter(|&(at, c)| {
        let behind = || text.get(at + c.len_utf8()..).unwrap_or_default();
        match c {
            '.' | ';' | ',' | '!' => behind().starts_with(' '),
            '。' | '；' | '，' | '–' | '—' | '(' | '（' | '\n' => true,
            '-' => behind().starts_with(' ') && text.get(..at).is_some_and(|before| before.ends_with(' ')),
            _ => false,
        }
    });
    for (at, sign) in stops {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + sign.len_utf8()..)) else {
            continue;
        };
        let inner = if matches!(sign, '(' | '（') {
            behind.trim_end().trim_end_matches('.').trim_end_matches([')', '）'])
        } else {
            behind
        };
        let Some(told) = heard(inner).filter(|told| told.sure && !told.one_side) else {
            continue;
        };
        let result = told.result;
        let stated = result.state.is_some() || result.counts.is_some();
        // `…, agreed` and `…，同意` may belong to the wording: behind a comma stands how it was voted on.
        let plain = matches!(sign, ',' | '，')
            && result.counts.is_none()
            && !matches!(
                result.said,
                Some(ResultWord::Unanimous | ResultWord::NoObjection | ResultWord::Majority)
            );
        let settled = matches!(
            result.state,
            None | Some(MotionState::Carried | MotionState::Lost | MotionState::Withdrawn)
        );
        let accepted = result.said == Some(ResultWord::Accepted);
        if stated && !plain && settled && !accepted && filled(before).is_some() {
            let wording = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | ';' | '；'));
            return (wording, Some(result));
        }
    }
    (text, None)
}
