//! A motion in a sentence that names its mover first, as minutes do: `Proposed by Ann, seconded Bob: …`, `Cllr Ito proposed, Cllr Doyle
//! seconded, that …`. And the result at the end of a motion: `… CARRIED (5-0, 1 abst.)`.

use crate::domain::{disposal::disposal, entry::Remark, id::Id, motion::MotionRef, people::Attendee};

use super::{
    backers::{Backers, longest_name, name_goes_on},
    meant::no_motion,
    moved_verdict::with_verdict,
    moved_words::{MOVED, MOVES, SECONDED, SECONDS, STEMS},
    moving,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{decisions::resolved, speech::label::looks_like_name, voting::heard::heard},
    lexer::{self, filled, is_separator, strip_word},
    reading::{Announced, Reading, What},
};

/// Reads such a line. `None` = nobody is said to have moved what follows.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let line = strip_word(line, "so ")
        .filter(|rest| {
            ["moved ", "proposed "]
                .iter()
                .any(|word| strip_word(rest, word).is_some())
        })
        .unwrap_or(line);
    let label = moving::behind_label(line)
        .or_else(|| moving::behind_as(line))
        .or_else(|| moving::behind_passive(line));
    let line = label.unwrap_or(line);
    let mut led = label.is_some() || strip_word(line, "amendment").is_some();
    let began = resolved::before_movers(line);
    let mut rest = began.map_or_else(|| strip_word(line, "it was ").unwrap_or(line), |(_, rest)| rest);
    let mut clauses = Clauses::default();
    let (behind, noun) = clauses.take_all(rest, frame);
    (rest, led) = (behind, led || noun);
    // `Iyer, seconded by Mendez, moved to approve`
    if let Some(after) = ["moved ", "moves ", "proposed ", "proposes "]
        .iter()
        .find_map(|verb| strip_word(rest.trim_start_matches(apart), verb))
        .filter(|_| clauses.moves)
    {
        rest = after;
    }
    if !clauses.moves {
        let (name, behind) = moving::unlisted_mover(line).filter(|_| began.is_none())?;
        let office = name.to_lowercase();
        rest = behind;
        match frame.room.officer(office.strip_prefix("the ").unwrap_or(&office)) {
            Named::One(who) => clauses.mover = Some(who),
            Named::Several | Named::Nobody => clauses.doubt = Some(doubted(name, frame)),
        }
    }
    let coloned = rest
        .trim_start_matches([' ', ',', ')', '）'])
        .starts_with(|c: char| lexer::is_colon(c) || matches!(c, '–' | '—' | '-'));
    let text = filled(rest.trim_start_matches(|c: char| apart(c) || matches!(c, '–' | '—' | '-')))?;
    let as_amendment = moving::as_amendment(text);
    let (text, led) = (as_amendment.unwrap_or(text), led || as_amendment.is_some());
    let done = resolved::behind_movers(text);
    let (text, manner) = match (&began, &done) {
        (_, Some((manner, text))) => (*text, Some(*manner)),
        (Some((manner, _)), None) => (text, Some(*manner)),
        (None, None) => (text, None),
    };
    let (text, result) = with_verdict(text, frame);
    let mut at_end = false;
    let (text, seconder) = with_seconder(text, frame).map_or((text, None), |(text, seconder)| (text, Some(seconder)));
    if let Some(found) = seconder {
        at_end = found.seconder.is_some();
        clauses.seconder = clauses.seconder.or(found.seconder);
        clauses.doubt = clauses.doubt.or(found.doubt);
    }
    let result = manner.map_or(result.clone(), |manner| Some(resolved::carried(manner, result)));
    let disposes = frame.open_motion && disposal(text).is_some();
    let amending = moving::amendment(text).is_some();
    let both = clauses.mover.is_some() && clauses.seconder.is_some();
    // `prop Cath sec Dan we buy a tent`
    let runs_on = ["that ", "to "].iter().any(|word| strip_word(text, word).is_some())
        || both && strip_word(text, "we ").is_some();
    // `PC prop buying a bench. JL sec. Carried 4-2` needs no word that leads over: it was voted on.
    let told = result.is_some() || both && (at_end || resolved::is_done(text) || begins_with_doing(text));
    // `Anna moved to the back of the room` names one person and no motion.
    let to =
        strip_word(text, "to ").is_some() && !both && !clauses.by && !disposes && !amending && !led && result.is_none();
    if !(runs_on || led || coloned || disposes || amending || told) || to {
        return None;
    }
    if (amending || led) && !frame.open_motion {
        return Some(Reading::remarked(line, no_motion(frame)));
    }
    let done = both && resolved::is_done(text);
    let result = result.or_else(|| done.then(|| resolved::carried("", None)));
    let mut reading = built(text, clauses, result, frame);
    if let What::Motion { amends, .. } = &mut reading.what
        && led
    {
        *amends = Some(MotionRef::Pending);
    }
    Some(reading)
}

/// `buying a bench`: what is moved, as a noun of its verb.
fn begins_with_doing(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.len() > 5 && first.ends_with("ing") && first.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The motion of a wording: about the one in hand where it would put that aside or amends it.
pub(crate) fn built(text: &str, clauses: Clauses, result: Option<Announced>, frame: &LineFrame) -> Reading {
    let amendment = moving::amendment(text).or_else(|| moving::of_a_part(text));
    let amendment = amendment.filter(|_| frame.open_motion);
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
pub(crate) fn with_seconder<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, Clauses)> {
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
    let mut found: Option<(&str, Clauses)> = None;
    for (end, start) in cuts.into_iter().rev() {
        match seconder_behind(text, (end, start), frame) {
            // `to buy a bus. Prof. H. Weiss seconded`: the stops of a name part nothing.
            Some((wording, clauses))
                if found
                    .as_ref()
                    .is_none_or(|(_, known)| known.seconder == clauses.seconder) =>
            {
                found = Some((wording, clauses));
            }
            Some(_) | None if found.is_some() => break,
            Some(_) | None => {}
        }
    }
    found
}

/// The wording before a cut, and the seconder whom the text behind it names and nothing else.
fn seconder_behind<'t>(text: &'t str, (end, start): (usize, usize), frame: &LineFrame) -> Option<(&'t str, Clauses)> {
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

/// `Bernard proposed we go with the cheap one`: who moves, and what.
pub(crate) fn named_mover<'t>(text: &'t str, frame: &LineFrame) -> Option<(Id<Attendee>, &'t str)> {
    const VERBS: [&str; 6] = [" proposed ", " proposes ", " prop'd ", " prop ", " moved ", " moves "];
    let (at, verb) = VERBS
        .iter()
        .filter_map(|verb| Some((lexer::find_word(text, verb)?, *verb)))
        .min_by_key(|(at, _)| *at)?;
    let (name, behind) = (text.get(..at)?.trim(), text.get(at + verb.len()..)?);
    if name.split_whitespace().count() > 4 || strip_word(behind, "by ").is_some() {
        return None;
    }
    match frame.room.resolve(name, true) {
        Named::One(who) => filled(behind).map(|rest| (who, rest)),
        Named::Several | Named::Nobody => None,
    }
}

/// A line that only says who seconds, with a shortened word: `lowe 2nd`, `2nd by Marsh`.
pub(crate) fn read_second(line: &str, frame: &LineFrame) -> Option<Id<Attendee>> {
    let mut clauses = Clauses::default();
    let rest = clauses.take(line.trim(), frame)?;
    let whole = rest.trim_matches(apart).is_empty() && !clauses.moves && clauses.doubt.is_none();
    clauses.seconder.filter(|_| whole)
}

/// The doubt about the name in a line that says nothing but who seconds: 张伟附议, `Smith seconds` where two bear the name.
pub(crate) fn doubted_second(line: &str, frame: &LineFrame) -> Option<Remark> {
    let said = line.trim().trim_end_matches(['。', '.']);
    let seconds = ["附议", " seconds", " seconded", " seconds it", " seconded it"];
    let name = seconds.iter().find_map(|word| said.strip_suffix(word))?.trim();
    (frame.room.resolve(name, false) == Named::Several).then(|| frame.several(name))
}

/// A line that says who moves and seconds, or who seconds, and what it came to: `seconded Cole, carried 4-2`, `Proposed: Cath. Seconded: Dan. All in favour`.
pub(crate) fn read_backers_and_result(line: &str, frame: &LineFrame) -> Option<(Backers, Announced)> {
    if line.ends_with(['?', '？']) {
        return None;
    }
    let mut clauses = Clauses::default();
    let mut rest = clauses.take(line.trim(), frame)?;
    if let Some(after) = clauses.take(rest.trim_start_matches(apart), frame) {
        rest = after;
    }
    let said = strip_word(rest.trim_start_matches(apart), "and ").unwrap_or(rest.trim_start_matches(apart));
    let told = heard(said.trim_start_matches(['-', '–', '—', ' ']))?;
    let settled = told.result.state.is_some() || told.result.counts.is_some();
    let known = clauses.seconder.is_some() && clauses.moves == clauses.mover.is_some();
    let backers = Backers {
        mover: clauses.mover,
        seconder: clauses.seconder,
    };
    (known && clauses.doubt.is_none() && !told.one_side && settled).then_some((backers, told.result))
}

fn apart(c: char) -> bool {
    c.is_whitespace() || is_separator(c) || lexer::is_colon(c) || matches!(c, '.' | '(' | ')' | '（' | '）')
}

/// The doubt about a name that means several of the list, or nobody.
fn doubted(name: &str, frame: &LineFrame) -> Remark {
    match frame.room.resolve(name, false) {
        Named::Several => frame.several(name),
        Named::One(_) | Named::Nobody => Remark::UnknownName(name.to_owned()),
    }
}

/// Those who are named so far.
#[derive(Default)]
pub(crate) struct Clauses {
    /// Somebody is said to have moved it, known or not.
    moves: bool,
    /// The word stands before the name (`moved by Ann`).
    by: bool,
    pub(crate) mover: Option<Id<Attendee>>,
    pub(crate) seconder: Option<Id<Attendee>>,
    pub(crate) doubt: Option<Remark>,
}

impl Clauses {
    /// Whether somebody is said to have moved it.
    pub(crate) const fn moves(&self) -> bool {
        self.moves
    }

    /// Takes all clauses from the beginning of a text, and returns the rest; `true` = it is said to be an amendment, between its mover and its seconder:
    /// `Mr Crane proposed an amendment, seconded by Mrs Stone, that …`.
    fn take_all<'t>(&mut self, text: &'t str, frame: &LineFrame) -> (&'t str, bool) {
        let mut rest = text;
        loop {
            let start = rest.trim_start_matches(apart);
            let start = strip_word(start, "and ").unwrap_or(start);
            match self.take(start, frame) {
                Some(after) => rest = after,
                None => break,
            }
        }
        let noun = moving::behind_noun(rest.trim_start_matches(apart)).filter(|_| self.moves);
        match noun.and_then(|behind| self.take(behind, frame)) {
            Some(after) => (after, true),
            None => (rest, false),
        }
    }

    /// Takes one clause from the beginning of a text, and returns the rest.
    pub(crate) fn take<'t>(&mut self, text: &'t str, frame: &LineFrame) -> Option<&'t str> {
        for (words, moves) in [(MOVED, true), (SECONDED, false)] {
            let behind = words.iter().find_map(|word| {
                let rest = strip_word(text, word)?;
                let ends = rest.starts_with(|c: char| c.is_whitespace() || lexer::is_colon(c));
                let names = ["by", "of", "from", "er"].iter().any(|end| word.ends_with(end));
                ends.then_some((rest, names))
            });
            let Some((behind, names)) = behind else { continue };
            let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || lexer::is_colon(c));
            let known = longest_name(behind, frame).filter(|(_, rest)| !name_goes_on(behind, rest));
            if let Some((who, rest)) = known {
                self.by |= moves;
                return self.put(moves, Some(who), None, rest);
            }
            // `Moved by Zed Poe, seconded by …`: somebody is meant who is on no list.
            let end = behind.find([',', ';', ':', '：', '，', '；']).unwrap_or(behind.len());
            let (name, rest) = behind.split_at_checked(end)?;
            let name = name.trim();
            let meant = names && looks_like_name(name) && name.starts_with(char::is_uppercase) && !rest.is_empty();
            let doubt = doubted(name, frame);
            self.by |= moves;
            return if meant {
                self.put(moves, None, Some(doubt), rest)
            } else {
                None
            };
        }
        let acts = STEMS.iter().any(|stem| lexer::find_word(text, stem).is_some());
        let (who, rest) = acts.then(|| longest_name(text, frame)).flatten()?;
        // `Cllr Lamb, seconded by Cllr Cole: that …`
        let seconded = |after: &str| SECONDED.iter().any(|word| strip_word(after, word).is_some());
        if rest
            .strip_prefix([',', ';'])
            .is_some_and(|after| seconded(after.trim_start()))
            && !self.moves
        {
            self.by = true;
            return self.put(true, Some(who), None, rest);
        }
        let rest = rest.trim_start();
        let rest = ["formally ", "duly ", "then ", "also "]
            .iter()
            .find_map(|adverb| strip_word(rest, adverb))
            .unwrap_or(rest);
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
