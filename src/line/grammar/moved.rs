//! A motion in a sentence that names its mover first, as minutes do: `Proposed by Ann, seconded Bob: …`, `Cllr Ito proposed, Cllr Doyle
//! seconded, that …`. And the result at the end of a motion: `… CARRIED (5-0, 1 abst.)`.

use crate::domain::{
    entry::Remark,
    id::Id,
    motion::{MotionState, ResultWord},
    people::Attendee,
};

use super::{
    super::{
        frame::{LineFrame, Named},
        lexer::{self, filled, is_separator, strip_word},
        reading::{Announced, Reading, What},
    },
    backers::longest_name,
    heard::heard,
    label::looks_like_name,
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
];
/// Verbs behind a name.
const MOVES: &[&str] = &["proposed", "proposes", "moved", "moves", "so moved"];
const SECONDS: &[&str] = &["seconded", "seconds", "seconding", "2nded", "2nd"];

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
        return None;
    }
    let coloned = rest
        .trim_start_matches([' ', ',', ')', '）'])
        .starts_with(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—' | '-'));
    let text = filled(rest.trim_start_matches(|c: char| apart(c) || matches!(c, '–' | '—' | '-')))?;
    let runs_on = ["that ", "to "].iter().any(|word| strip_word(text, word).is_some());
    // `Anna moved to the back of the room` names one person and no motion.
    let to = strip_word(text, "to ").is_some() && clauses.seconder.is_none() && !clauses.by;
    if !(runs_on || coloned) || to {
        return None;
    }
    let (wording, result) = with_result(text);
    let mut reading = Reading::motion(wording).remark(clauses.doubt);
    if let What::Motion {
        mover,
        seconder,
        result: at_once,
        ..
    } = &mut reading.what
    {
        (*mover, *seconder, *at_once) = (clauses.mover, clauses.seconder, result);
    }
    Some(reading)
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
struct Clauses {
    /// Somebody is said to have moved it, known or not.
    moves: bool,
    /// The word stands before the name (`moved by Ann`).
    by: bool,
    mover: Option<Id<Attendee>>,
    seconder: Option<Id<Attendee>>,
    doubt: Option<Remark>,
}

impl Clauses {
    /// Takes one clause from the beginning of a text, and returns the rest.
    fn take<'t>(&mut self, text: &'t str, frame: &LineFrame) -> Option<&'t str> {
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
        let (who, rest) = longest_name(text, frame)?;
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
